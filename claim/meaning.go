package claim

import (
	"slices"
	"strings"
)

// wordGroup is words of a quotation or a text that stand for one another, and which
// of them are names.
type wordGroup struct {
	keys  []string
	named []bool
}

// aspects returns in what the words [from, to) of the quotation differ from those of
// the text that stand in their place. What is left out and shown so, or put in brackets, is of
// interest only as far as it denies, doubts or counts.
func (j *judge) aspects(c Change, from, to, text, textEnd int) []Aspect {
	if c.Verdict == Elided {
		out := lost(j.keys(text, textEnd))
		if j.splices(c.Quoted, from, text, textEnd) {
			out = append(out, AspectParagraph)
		}
		return out
	}
	var quoted, original wordGroup
	for i := from; i < to; i++ {
		quoted.keys = append(quoted.keys, j.q.words[i].key)
		quoted.named = append(quoted.named, j.isQuotedName(i))
	}
	for i := text; i < textEnd; i++ {
		original.keys = append(original.keys, j.key(i))
		original.named = append(original.named, j.isName(i))
	}
	out := quoted.compare(original)
	if c.Verdict == Bracketed {
		out = slices.DeleteFunc(out, func(a Aspect) bool { return a == AspectName || !a.ChangesMeaning() })
	}
	return out
}

// compare returns in what two groups differ.
func (g wordGroup) compare(h wordGroup) (out []Aspect) {
	a, b := g.keys, h.keys
	if len(classKeys(a, negationWord)) != len(classKeys(b, negationWord)) || opposed(a, b) {
		out = append(out, AspectNegation)
	}
	if !slices.Equal(numbers(a), numbers(b)) {
		out = append(out, AspectNumber)
	}
	if !sameKeys(classKeys(a, hedgeWord), classKeys(b, hedgeWord)) {
		out = append(out, AspectHedge)
	}
	if !sameKeys(g.names(), h.names()) {
		out = append(out, AspectName)
	}
	if len(out) > 0 {
		return out
	}
	contentA, contentB := stems(classKeys(a, contentWord)), stems(classKeys(b, contentWord))
	switch {
	case !sameKeys(contentA, contentB):
		return []Aspect{AspectWords}
	case !slices.Equal(contentA, contentB):
		return []Aspect{AspectOrder}
	case !slices.Equal(classKeys(a, contentWord), classKeys(b, contentWord)):
		return []Aspect{AspectInflection}
	case !sameKeys(classKeys(a, smallWord), classKeys(b, smallWord)):
		return []Aspect{AspectSmallWords}
	}
	return []Aspect{AspectWords} // "5,000" and "five thousand"
}

// classKeys returns the keys of a group of classes.
func classKeys(keys []string, group wordClass) (out []string) {
	for i, key := range keys {
		if classAt(keys, i).group() == group {
			out = append(out, key)
		}
	}
	return out
}

func sameKeys(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

func stems(keys []string) []string {
	for i, key := range keys {
		keys[i] = stem(key)
	}
	return keys
}

// numbers returns the values of the numbers, sorted.
func numbers(keys []string) (out []string) {
	for i := 0; i < len(keys); {
		value, n := number(keys[i:])
		if n > 0 {
			out = append(out, value)
		}
		i += max(n, 1)
	}
	slices.Sort(out)
	return out
}

// opposed reports whether words of a have their opposites in b; in long lists it
// does not look for them.
func opposed(a, b []string) bool {
	if len(a) > maxOpposed || len(b) > maxOpposed {
		return false
	}
	for _, x := range a {
		for _, y := range b {
			if areOpposites(x, y) {
				return true
			}
		}
	}
	return false
}

// names returns the keys of the names.
func (g wordGroup) names() (out []string) {
	for i, key := range g.keys {
		if g.named[i] {
			out = append(out, key)
		}
	}
	return out
}

// isName reports whether the word i of the text is written as a name: with a
// capital that is not that of a sentence, or before another one that is.
func (j *judge) isName(i int) bool {
	return j.isCapital(i) && (!j.x.breaks(j.d, i) || j.isCapital(i+1) && !j.x.breaks(j.d, i+1))
}

func (j *judge) isCapital(i int) bool {
	return i < j.x.end(j.d) && isCapital(j.text[j.x.at[i]:]) && classOf(j.key(i)) == contentWord
}

// isQuotedName reports the same of a word of the quotation.
func (j *judge) isQuotedName(i int) bool {
	return j.isQuotedCapital(i) && (!j.startsQuoted(i) || j.isQuotedCapital(i+1) && !j.startsQuoted(i+1))
}

func (j *judge) isQuotedCapital(i int) bool {
	return i < len(j.q.words) && isCapital(j.q.text[j.q.words[i].Start:]) && classOf(j.q.words[i].key) == contentWord
}

// startsQuoted reports whether the word i of the quotation may begin a sentence.
func (j *judge) startsQuoted(i int) bool {
	return i == 0 || strings.Trim(j.q.text[j.q.words[i-1].End:j.q.words[i].Start], " ,") != ""
}
