package claim

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/source"
)

// titles are words that a full stop behind them abbreviates, so that it ends no
// sentence.
const titles = " mr mrs ms dr sen rep gov gen st prof rev hon lt col sgt capt pres jan feb mar apr jun jul aug sep sept oct nov dec no "

// maxGap is how many bytes of marks and spaces stand within a sentence at most.
const maxGap = 512

// breaks reports whether a sentence, a main clause or a quotation begins at the word i of the
// document d or ends before it, as far as marks and spaces show it. It is true
// where the document begins and ends.
func (x *Index) breaks(d, i int) bool {
	if i <= x.starts[d] || i >= x.end(d) {
		return true
	}
	text := x.docs[d].Text()
	before := x.span(d, i-1)
	gap := text[before.End:x.at[i]]
	switch {
	case len(gap) > maxGap, text[before.Start] == '?', text[x.at[i]] == '?',
		strings.ContainsAny(gap, "!…;:“”\"«»„。！"), strings.Count(gap, "\n") > 1:
		return true
	case !strings.Contains(gap, "."):
		return false
	}
	word := fold(text[before.Start:before.End])
	r, _ := utf8.DecodeRuneInString(text[x.at[i]:])
	return !unicode.IsLower(r) && len(word) > 1 && !strings.Contains(titles, " "+word+" ")
}

// maxRest is how many words of a sentence are looked at beyond a quotation.
const maxRest = 64

// cutBefore notes it if the quotation is written as a sentence, and the word i of
// the text, which it begins with, does not begin one.
func (j *judge) cutBefore(i int) {
	r, _ := utf8.DecodeRuneInString(j.text[j.x.at[i]:])
	if !j.q.open[0].IsEmpty() {
		if j.place.Verdict != Exact && !j.x.breaks(j.d, i) {
			j.change(Change{Verdict: Elided, Quoted: j.q.open[0], Text: j.textSpan(i, i)})
		}
		return
	}
	first := j.q.words[0]
	if !isCapital(j.q.text[first.Start:first.End]) || !unicode.IsLower(r) || !j.q.ends || j.x.breaks(j.d, i) {
		return
	}
	from := i
	for from > i-maxRest && !j.x.breaks(j.d, from) {
		from--
	}
	j.change(Change{
		Verdict: Truncated,
		Quoted:  source.Span{Start: first.Start, End: first.Start},
		Text:    j.textSpan(from, i),
		Aspects: lost(j.keys(from, i)),
	})
}

// cutBehind notes it if the quotation, which is of the words of the text from first
// to last, ends as a sentence does where the text does not; or if it begins a
// sentence of the text and leaves it; or if it leaves a number without its unit; or
// if it makes a statement of a question.
func (j *judge) cutBehind(first, last int) {
	word := j.q.words[len(j.q.words)-1]
	open := j.q.open[len(j.q.words)]
	next := last + 1
	switch {
	case next < j.x.end(j.d) && j.key(next) == "?" && word.key != "?" && j.q.ends:
		j.change(Change{
			Verdict: Altered,
			Quoted:  source.Span{Start: word.End, End: j.q.pieces[len(j.q.pieces)-1].End},
			Text:    j.textSpan(next, next+1),
			Aspects: []Aspect{AspectHedge},
		})
		return
	case j.x.breaks(j.d, next):
		return
	case !open.IsEmpty() && j.place.Verdict == Exact: // the text has the mark too
		return
	case !open.IsEmpty():
		j.change(Change{Verdict: Elided, Quoted: open, Text: j.textSpan(next, next)})
		return
	}
	ends := j.q.ends && !strings.HasPrefix(j.text[j.x.span(j.d, last).End:], ".")
	unit := j.isUnit(last, next)
	if !ends && !unit && !j.x.breaks(j.d, first) {
		return
	}
	to := next
	for to < next+maxRest && !j.x.breaks(j.d, to) {
		to++
	}
	c := Change{
		Verdict: Truncated,
		Quoted:  source.Span{Start: word.End, End: word.End},
		Text:    j.textSpan(next, to),
		Aspects: lost(j.restKeys(next, to)),
	}
	if unit && !slices.Contains(c.Aspects, AspectNumber) {
		c.Aspects = append(c.Aspects, AspectNumber)
	}
	j.change(c)
}

// isUnit reports whether the words i and next of the text are a number and what it
// counts in: "5 million", "5%".
func (j *judge) isUnit(i, next int) bool {
	unit := j.key(next)
	return classOf(j.key(i)) == numberWord && (numberNames()[unit].power > 0 || unit == "%" || unit == "percent" || unit == "per")
}

// key returns the key of the word i of the text.
func (j *judge) key(i int) string { return j.x.key(j.d, i) }

// keys returns the keys of the words [from, to) of the text.
func (j *judge) keys(from, to int) (keys []string) {
	for i := from; i < to; i++ {
		keys = append(keys, j.key(i))
	}
	return keys
}

// restKeys returns those keys of the rest of a sentence that bear on what stands
// before it: not those of a reason, up to the next mark, since what that denies is
// not what was quoted ("We left, because nobody came").
func (j *judge) restKeys(from, to int) (keys []string) {
	inReason := false
	for i := from; i < to; i++ {
		key := j.key(i)
		gap := strings.TrimSpace(j.text[j.x.span(j.d, i-1).End:j.x.at[i]])
		inReason = key == "because" || key == "since" || inReason && (gap == "" || gap == "-")
		if !inReason {
			keys = append(keys, key)
		}
	}
	return keys
}

// lost returns what words of the text, of which the quotation has nothing, would do
// to the meaning.
func lost(keys []string) (out []Aspect) {
	denies, hedges := len(classKeys(keys, negationWord)) > 0, len(classKeys(keys, hedgeWord)) > 0
	if denies {
		out = append(out, AspectNegation)
	}
	if hedges {
		out = append(out, AspectHedge)
	}
	return out
}
