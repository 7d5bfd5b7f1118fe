package hedge

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Features appends the features of the event that the token at i names, which is one of
// the text. Trainer and run time use the same. It takes constant time.
func Features(f []uint32, o *syntax.Outline, i int) []uint32 {
	x := features{text: text{o}, list: f, sentence: text{o}.sentence(i)}
	l := x.levelOf(i)
	x.word(l)
	x.children(i)
	x.window(i)
	root := x.climb(l)
	x.wholeSentence(l, root)
	return x.list
}

// features collects features, whose templates are numbered in the order of the code.
type features struct {
	text
	list     []uint32
	template uint64
	sentence syntax.Range
}

// next begins a template that any number of features may have.
func (x *features) next() { x.template++ }

func (x *features) put(a, b, c uint64) {
	x.list = append(x.list, uint32(weights.Join(x.template, a, b, c)))
}

// add adds the one feature of a template.
func (x *features) add(a, b, c uint64) {
	x.next()
	x.put(a, b, c)
}

// The values that features are made of; 1 stands for no word.

func (x *features) formOf(i int) uint64 {
	if i < x.sentence.Start || i >= x.sentence.End {
		return 1
	}
	return weights.Hash(x.Lower[i])
}

func (x *features) lemmaOf(i int) uint64 {
	if i < x.sentence.Start || i >= x.sentence.End {
		return 1
	}
	return weights.Hash(x.Lemmas[i])
}

func (x *features) tagOf(i int) uint64 {
	if i < x.sentence.Start || i >= x.sentence.End {
		return 1
	}
	return uint64(x.tag(i)) + 2
}

func (x *features) relation(i int) uint64 { return uint64(x.Deprel(i)) + 1 }

// group is the auxiliaries of a level and its "be".
func (x *features) group(l level) uint64 {
	h := uint64(1)
	for _, i := range l.auxiliaries {
		h = weights.Mix(h, x.formOf(i))
	}
	return weights.Mix(h, x.formOf(l.cop))
}

// who is the subject of a level: its form if it is a pronoun, else its tag.
func (x *features) who(l level) uint64 {
	switch x.tag(l.subject) {
	case syntax.PRP, syntax.EX:
		return x.formOf(l.subject)
	}
	return x.tagOf(l.subject)
}

func denials(l level) uint64 { return uint64(len(l.negations)) + 1 }

// asked is 2 in a sentence that ends in a question mark.
func (x *features) asked() uint64 {
	for i := x.sentence.End - 1; i >= max(x.sentence.Start, x.sentence.End-3); i-- {
		if x.isAny(i, "?") {
			return 2
		}
	}
	return 1
}

// word adds what the event is and what stands beside it.
func (x *features) word(l level) {
	i, head := l.word, x.Head(l.word)
	lemma, tag, rel := x.lemmaOf(i), x.tagOf(i), x.relation(i)
	mark, group, denied, who, asked := x.formOf(l.mark), x.group(l), denials(l), x.who(l), x.asked()
	x.add(lemma, 0, 0)
	x.add(x.formOf(i), 0, 0)
	x.add(tag, rel, 0)
	x.add(lemma, rel, 0)
	x.add(lemma, tag, 0)
	x.add(lemma, group, 0)
	x.add(lemma, denied, 0)
	x.add(tag, rel, x.tagOf(head))
	x.add(mark, rel, tag)
	x.add(mark, rel, 0)
	x.add(mark, x.formOf(l.wh), asked)
	x.add(group, tag, 0)
	x.add(group, denied, tag)
	x.add(group, denied, rel)
	x.add(group, who, tag)
	x.add(group, asked, tag)
	x.add(denied, rel, 0)
	x.add(who, tag, rel)
	x.add(who, asked, denied)
	x.add(x.lemmaOf(l.subject), tag, 0)
	x.add(x.lemmaOf(l.object), tag, 0)
	x.add(x.formOf(l.det), tag, rel)
	x.add(x.formOf(l.adposition), tag, rel)
	x.next()
	for _, a := range l.auxiliaries {
		x.put(x.formOf(a), denied, 0)
	}
}

// children adds the words that depend on the event.
func (x *features) children(i int) {
	tag := x.tagOf(i)
	x.next()
	for c, n := int(x.FirstChild[i]), 0; c >= 0 && n < mostChildren; c, n = int(x.NextChild[c]), n+1 {
		x.put(x.relation(c), tag, 0)
		x.put(x.formOf(c), x.relation(c), 1)
	}
}

// window adds the words around the event.
func (x *features) window(i int) {
	tag := x.tagOf(i)
	x.add(x.formOf(i-1), 0, 0)
	x.add(x.formOf(i+1), 0, 0)
	x.add(x.formOf(i-2), 0, 0)
	x.add(x.formOf(i+2), 0, 0)
	x.add(x.formOf(i-2), x.formOf(i-1), 0)
	x.add(x.formOf(i+1), x.formOf(i+2), 0)
	x.add(x.formOf(i-1), tag, x.formOf(i+1))
	x.add(x.tagOf(i-2), x.tagOf(i-1), tag)
	x.add(tag, x.tagOf(i+1), x.tagOf(i+2))
	x.add(x.tagOf(i-1), tag, x.tagOf(i+1))
	const near = 12
	x.next()
	for j := max(x.sentence.Start, i-near); j < i; j++ {
		if x.tag(j) == syntax.MD || isNegative(x.form(j)) ||
			x.isAny(j, "if", "when", "whether", "unless", "to", "hope", "want", "please") {
			x.put(x.formOf(j), 0, 0)
			x.put(x.formOf(j), uint64(i-j), 1)
		}
	}
	x.next()
	for j := i + 1; j < min(x.sentence.End, i+near); j++ {
		if isNot(x.form(j)) || x.isAny(j, "if", "unless", "tomorrow", "soon", "next", "yesterday", "ago", "last") {
			x.put(x.formOf(j), 0, 0)
		}
	}
}

// climb adds what the event hangs on, and returns the last of it.
func (x *features) climb(l level) level {
	const most = 5
	const templates = 11
	first := x.template
	path := uint64(1)
	for n := range uint64(most) {
		i := x.Head(l.word)
		if i < 0 {
			break
		}
		rel, mark := x.relation(l.word), x.formOf(l.mark)
		up := x.levelOf(i)
		lemma, tag, group, denied, who := x.lemmaOf(i), x.tagOf(i), x.group(up), denials(up), x.who(up)
		path = weights.Mix(path, rel)
		marked := weights.Mix(rel, mark)
		near := min(n, 2)
		x.template = first
		x.add(rel, lemma, near)
		x.add(marked, lemma, denied)
		x.add(rel, group, denied)
		x.add(rel, tag, near)
		x.add(marked, who, tag)
		x.add(path, tag, 0)
		x.add(weights.Mix(path, mark), group, denied)
		x.add(path, lemma, 0)
		x.add(rel, x.formOf(up.mark), x.relation(i))
		x.add(weights.Mix(rel, lemma), who, 0)
		x.next()
		for _, a := range up.adverbs {
			x.put(rel, x.formOf(a), 0)
		}
		l = up
	}
	x.template = first + templates
	x.add(path, 0, 0)
	return l
}

// wholeSentence adds what the sentence is.
func (x *features) wholeSentence(l, root level) {
	tag, rel, asked := x.tagOf(l.word), x.relation(l.word), x.asked()
	start, end := x.sentence.Start, x.sentence.End
	x.add(x.tagOf(root.word), x.group(root), asked)
	x.add(x.tagOf(root.word), x.who(root), x.group(root))
	x.add(x.lemmaOf(root.word), 0, 0)
	x.add(asked, tag, rel)
	x.add(x.formOf(start), asked, 0)
	x.add(x.formOf(start), x.formOf(start+1), 0)
	x.add(x.tagOf(start), tag, rel)
	x.add(x.formOf(end-1), tag, 0)
	x.add(uint64(min(x.Quote[l.word], 0)+2), tag, 0)
	x.add(uint64(min(end-start, 8)), 0, 0)
}
