package claim

import (
	"slices"
	"strings"

	"github.com/sayso-go/sayso/source"
)

// judge is the work of finding what a quotation is to one place of a text.
type judge struct {
	x     *Index
	q     *quotation
	d     int    // the document, by index
	text  string // of the document
	place Place
}

// place returns the Place of a quotation whose words stand in the text as the
// pairs say, of which there is one at least.
func (x *Index) place(q *quotation, pairs []pairOfWords) Place {
	d := x.document(pairs[0].text)
	j := &judge{x: x, q: q, d: d, text: x.docs[d].Text(), place: Place{Doc: x.docs[d], Verdict: Typographic}}
	first, last := pairs[0], pairs[len(pairs)-1]
	from, to := j.before(first), j.behind(last)
	if len(pairs) == len(q.words) && to-from == len(pairs) {
		j.exact(from)
	}
	if first.quoted == 0 {
		j.cutBefore(first.text)
	}
	if j.place.Verdict != Exact {
		j.compare(pairs, from, to)
	}
	if last.quoted == len(q.words)-1 {
		j.cutBehind(from, last.text)
	}
	for _, c := range j.place.Changes {
		if c.Verdict.Worse(j.place.Verdict) {
			j.place.Verdict = c.Verdict
		}
	}
	return j.place
}

// compare notes in what the quotation differs from the words [from, to) of the
// text, of which those of the pairs are the same.
func (j *judge) compare(pairs []pairOfWords, from, to int) {
	quoted, text, piece := 0, from, from
	for _, p := range append(slices.Clip(pairs), pairOfWords{len(j.q.words), to}) {
		if j.hunk(quoted, p.quoted, text, p.text) == Elided {
			j.quote(piece, text)
			piece = p.text
		}
		if p.quoted < len(j.q.words) && !j.q.words[p.quoted].bracket.IsEmpty() && !j.q.words[p.quoted].whole {
			j.change(Change{Verdict: Bracketed, Quoted: j.q.words[p.quoted].Span, Text: j.x.span(j.d, p.text)})
		}
		quoted, text = p.quoted+1, p.text+1
	}
	j.quote(piece, to)
}

func (j *judge) change(c Change) { j.place.Changes = append(j.place.Changes, c) }

// quote adds the words [from, to) of the text to what is quoted.
func (j *judge) quote(from, to int) {
	j.place.Spans = append(j.place.Spans, j.textSpan(from, to))
}

// before returns the first word of the text that the quotation is of: words of it
// that stand before the first pair stand for as many of the sentence.
func (j *judge) before(first pairOfWords) int {
	at := first.text
	for i := first.quoted - 1; i >= 0 && !j.x.breaks(j.d, at); i-- {
		if !j.q.words[i].whole {
			at--
		}
	}
	for from := first.text - 1; from >= first.text-maxJoined && from >= j.x.starts[j.d]; from-- {
		if j.sameLetters(j.q.words[:first.quoted], from, first.text) {
			return from
		}
	}
	return at
}

// behind returns the index behind the last word of the text that the quotation is
// of.
func (j *judge) behind(last pairOfWords) int {
	at := last.text + 1
	for i := last.quoted + 1; i < len(j.q.words) && !j.x.breaks(j.d, at); i++ {
		if !j.q.words[i].whole {
			at++
		}
	}
	for to := last.text + 2; to <= last.text+1+maxJoined && to <= j.x.end(j.d); to++ {
		if j.sameLetters(j.q.words[last.quoted+1:], last.text+1, to) {
			return to
		}
	}
	return at
}

// maxJoined is how many words hyphens may make of one.
const maxJoined = 4

// hunk notes what becomes of the words [quoted, quotedEnd) of the quotation, for
// which the text has its words [text, textEnd), and returns what that amounts to.
func (j *judge) hunk(quoted, quotedEnd, text, textEnd int) Verdict {
	if quoted == quotedEnd && text == textEnd {
		return Exact
	}
	words := j.q.words[quoted:quotedEnd]
	c := Change{Verdict: Altered, Quoted: j.quotedSpan(quoted, quotedEnd), Text: j.textSpan(text, textEnd)}
	inBrackets := len(words) > 0 && !slices.ContainsFunc(words, func(w quotedWord) bool { return !w.whole })
	switch {
	case len(words) == 0 && !j.q.open[quoted].IsEmpty():
		c.Verdict, c.Quoted = Elided, j.q.open[quoted]
	case inBrackets:
		c.Verdict, c.Quoted = Bracketed, words[0].bracket.Cover(words[len(words)-1].bracket)
	case len(words) == 1 && textEnd-text == 1 && j.isStub(words[0], text):
		c.Verdict = Bracketed
	case j.sameLetters(words, text, textEnd):
		return Typographic
	}
	c.Aspects = j.aspects(c, quoted, quotedEnd, text, textEnd)
	j.change(c)
	return c.Verdict
}

// quotedSpan returns where words of the quotation stand; of none, an empty Span
// behind the word before them.
func (j *judge) quotedSpan(from, to int) source.Span {
	switch {
	case from < to:
		return source.Span{Start: j.q.words[from].Start, End: j.q.words[to-1].End}
	case from > 0:
		return source.Span{Start: j.q.words[from-1].End, End: j.q.words[from-1].End}
	}
	return source.Span{Start: j.q.words[0].Start, End: j.q.words[0].Start}
}

// textSpan returns where words of the text stand; of none, an empty Span behind the
// word before them.
func (j *judge) textSpan(from, to int) source.Span {
	switch {
	case from < to:
		return source.Span{Start: j.x.span(j.d, from).Start, End: j.x.span(j.d, to-1).End}
	case from > j.x.starts[j.d]:
		end := j.x.span(j.d, from-1).End
		return source.Span{Start: end, End: end}
	}
	start := j.x.span(j.d, from).Start
	return source.Span{Start: start, End: start}
}

// isStub reports whether what the word has outside brackets is how a word of the
// text begins or ends: "promise[d]" for "promise".
func (j *judge) isStub(word quotedWord, text int) bool {
	if word.bracket.IsEmpty() {
		return false
	}
	key := j.key(text)
	before := j.q.text[word.Start:max(word.Start, word.bracket.Start)]
	behind := j.q.text[min(word.End, word.bracket.End):word.End]
	return before != "" && behind == "" && strings.HasPrefix(key, fold(before)) ||
		behind != "" && before == "" && strings.HasSuffix(key, fold(behind))
}

// sameLetters reports whether the words differ in hyphens only: "e-mail", "email".
func (j *judge) sameLetters(words []quotedWord, text, textEnd int) bool {
	if len(words) == 0 || text == textEnd || len(words) > maxJoined || textEnd-text > maxJoined || len(words) == textEnd-text {
		return false
	}
	var quoted, original strings.Builder
	for _, w := range words {
		quoted.WriteString(w.key)
	}
	for i := text; i < textEnd; i++ {
		original.WriteString(j.key(i))
	}
	joined := func(text string, s source.Span) bool {
		return strings.ContainsAny(text[s.Start:s.End], "-\u2010\u2011")
	}
	return quoted.String() == original.String() && (len(words) == 1 || joined(j.q.text, source.Span{Start: words[0].Start, End: words[len(words)-1].End})) &&
		(textEnd-text == 1 || joined(j.text, j.textSpan(text, textEnd)))
}

// exact makes the place Exact if every piece of the quotation stands there byte
// for byte, the first at the word i of the text.
func (j *judge) exact(i int) {
	var spans source.Spans
	n := 0 // words of the quotation before the piece
	for _, piece := range j.q.pieces {
		first := n
		for n < len(j.q.words) && j.q.words[n].End <= piece.End {
			n++
		}
		if first == n {
			return
		}
		from := j.x.at[i+first] - (j.q.words[first].Start - piece.Start)
		s := source.Span{Start: from, End: from + piece.Len()}
		if from < spans.Cover().End || s.End > len(j.text) || j.text[s.Start:s.End] != j.q.text[piece.Start:piece.End] {
			return
		}
		spans = append(spans, s)
	}
	j.place.Verdict, j.place.Spans = Exact, spans
}
