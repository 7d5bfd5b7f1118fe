package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/source"
)

// A gumMention is a mention as GUM marks it.
type gumMention struct {
	tokens   syntax.Range
	kind     string
	identity string // the title of its article in Wikipedia, words divided by "_"
}

// readGUM reads the names of a part of GUM: the mentions whose heads are proper nouns,
// cut down to their names.
func readGUM(o options, t *tagger.Tagger, part string, weight float32) ([]*nameText, error) {
	sentences, err := corpus.ReadCoNLLU(o.corpus("gum/" + part + ".conllu.gz"))
	if err != nil {
		return nil, err
	}
	var texts []*nameText
	for len(sentences) > 0 {
		end := 1
		for end < len(sentences) && !sentences[end].NewDoc {
			end++
		}
		gold, err := treebank.Gold(sentences[:end])
		if err != nil {
			return nil, err
		}
		n := newNameText(t.Tag(gold.Text), weight, 0)
		var mentions []gumMention
		for i, s := range sentences[:end] {
			mentions = appendMentions(mentions, s, gold.Sentences[i].Tokens.Start)
		}
		n.markMentions(gold, mentions)
		texts = append(texts, n)
		sentences = sentences[end:]
	}
	return texts, nil
}

// appendMentions appends those of a sentence whose first token is base.
func appendMentions(mentions []gumMention, s corpus.Sentence, base int) []gumMention {
	open := map[string][]int{} // by their ids
	for i, w := range s.Words {
		_, entities, ok := strings.Cut(w.Misc, "Entity=")
		if !ok {
			continue
		}
		entities, _, _ = strings.Cut(entities, "|")
		for entities != "" {
			rest, opens := strings.CutPrefix(entities, "(")
			end := strings.IndexAny(rest, "()")
			if !opens && end != -1 { // "12)"
				id := rest[:end]
				if at := open[id]; len(at) > 0 {
					mentions[at[len(at)-1]].tokens.End = base + i + 1
					open[id] = at[:len(at)-1]
				}
				entities = strings.TrimLeft(rest[end:], ")")
				continue
			}
			if end == -1 {
				end = len(rest)
			}
			fields := strings.Split(rest[:end], "-")
			m := gumMention{tokens: syntax.Range{Start: base + i, End: base + i}}
			if len(fields) > 1 {
				m.kind = fields[1]
			}
			if len(fields) > 7 {
				m.identity = strings.Join(fields[7:], "-")
			}
			open[fields[0]] = append(open[fields[0]], len(mentions))
			entities = rest[end:]
			if strings.HasPrefix(entities, ")") {
				m.tokens.End++
				at := open[fields[0]]
				open[fields[0]] = at[:len(at)-1]
				entities = entities[1:]
			}
			mentions = append(mentions, m)
		}
	}
	return mentions
}

// markMentions marks the names among mentions, the longest first.
func (n *nameText) markMentions(gold *syntax.Parsed, mentions []gumMention) {
	text := func(i int) string { return gold.Doc.Slice(gold.Tokens[i].Span) }
	for i := range n.allowed {
		switch {
		case !isCapitalised(text(i)):
		case gold.Words[i].UPOS == syntax.PROPN:
			n.allowed[i] = anyLabel // unless a mention says so nothing is known
		case gold.Words[i].UPOS == syntax.ADJ:
			n.allowed[i] |= labelsOf(miscellaneous, names.First, names.Inside, names.Last, names.Only)
		}
	}
	slices.SortStableFunc(mentions, func(a, b gumMention) int {
		return cmp.Compare(b.tokens.End-b.tokens.Start, a.tokens.End-a.tokens.Start)
	})
	marked := make([]bool, len(n.allowed))
	for _, m := range mentions {
		r := nameOfMention(gold, m)
		if r.Start == r.End {
			continue
		}
		kinds, ok := map[string]kindSet{"person": persons, "organization": organisations, "place": places, "event": kindsOf(syntax.EventName),
			"object": things, "abstract": things, "substance": kindsOf(syntax.OtherName), "animal": kindsOf(syntax.OtherName), "plant": kindsOf(syntax.OtherName)}[m.kind]
		place := lexicon.Places()[gold.Doc.Slice(spanOf(gold.Text, r))].Kind
		switch {
		case m.kind == "person" && (place == lexicon.Demonym || gold.Words[r.End-1].XPOS == syntax.NNPS):
			kinds = kindsOf(syntax.GroupName)
		case m.kind == "person":
			r = n.withoutTitles(r, true)
		case m.kind == "organization" && place != "" && place != lexicon.Union:
			kinds = places // a country that acts
		}
		if r.Start == r.End || slices.Contains(marked[r.Start:r.End], true) {
			continue
		}
		for i := r.Start; i < r.End; i++ {
			marked[i] = true
			if !ok {
				n.allowed[i] = 1 << names.Outside // dates
			}
		}
		if ok {
			n.mark(r, kinds)
		}
	}
}

// nameOfMention returns the name in a mention: what is capitalised around its head and
// what joins it. The range is empty if there is none.
func nameOfMention(gold *syntax.Parsed, m gumMention) syntax.Range {
	head := m.tokens.Start
	for head < m.tokens.End && int(gold.Arcs[head].Head) >= m.tokens.Start && int(gold.Arcs[head].Head) < m.tokens.End {
		head++
	}
	x := extent{gold, m}
	if xpos := gold.Words[min(head, m.tokens.End-1)].XPOS; xpos != syntax.NNP && xpos != syntax.NNPS || !x.isPart(head) {
		return syntax.Range{}
	}
	r := syntax.Range{Start: head, End: head + 1}
	for n := x.left(r.Start); n > 0; n = x.left(r.Start) {
		r.Start -= n
	}
	for n := x.right(r.End); n > 0; n = x.right(r.End) {
		r.End += n
	}
	return r
}

// extent finds how far the name of a mention goes.
type extent struct {
	*syntax.Parsed
	mention gumMention
}

// left returns how many tokens before token i belong to the name: a word and what joins
// it to the next.
func (x *extent) left(i int) int {
	switch {
	case x.isPart(i - 1):
		return 1
	case x.isPart(i-2) && (isJoint(x.text(i-1)) || x.text(i-1) == ".") && (x.Words[i-1].UPOS != syntax.PART || strings.Contains(x.mention.identity, "'s")):
		return 2
	}
	return 0
}

// right returns how many tokens from token i on belong to the name: what joins a word to
// it, and the word.
func (x *extent) right(i int) int {
	identity := "_" + x.mention.identity + "_"
	linked := false
	switch form := x.text(i); form {
	case "of", "for", "and", "&", "the":
		linked = strings.Contains(identity, "_"+form+"_") ||
			identity == "__" && form == "of" && x.mention.kind != "person" && x.mention.kind != "place"
	}
	switch {
	case x.isPart(i) && x.Arcs[i].Deprel != syntax.Appos, x.text(i) != "" && x.Words[i].XPOS == syntax.CD && strings.Contains(identity, x.text(i)):
		return 1
	case x.isPart(i+1) && (linked || isJoint(x.text(i))):
		return 2
	case linked && x.text(i+1) == "the" && x.isPart(i+2):
		return 3
	}
	return 0
}

// text returns the text of token i, "" outside the mention.
func (x *extent) text(i int) string {
	if i < x.mention.tokens.Start || i >= x.mention.tokens.End {
		return ""
	}
	return x.Doc.Slice(x.Tokens[i].Span)
}

// isPart reports whether token i may be a word of the name.
func (x *extent) isPart(i int) bool {
	if !isCapitalised(x.text(i)) {
		return false
	}
	switch x.Words[i].UPOS {
	case syntax.DET, syntax.PRON, syntax.ADP, syntax.CCONJ, syntax.AUX:
		return false
	}
	return true
}

func spanOf(t *syntax.Text, r syntax.Range) source.Span {
	return source.Span{Start: t.Tokens[r.Start].Span.Start, End: t.Tokens[r.End-1].Span.End}
}

func isJoint(form string) bool {
	return form == "-" || form == "–" || form == "'s" || form == "’s" || form == "'"
}
