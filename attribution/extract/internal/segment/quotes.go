package segment

import (
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Quotes pairs the quotation marks of a text. A quote ends at the end of its
// paragraph at the latest, so that a mark without a partner does little harm,
// unless the next paragraph begins with the same mark: then it goes on there. The
// stray marks are those that are part of no quote and no apostrophes or primes.
func Quotes(text string, paragraphs []syntax.Paragraph) (quotes []syntax.Quote, stray []source.Span) {
	q := quoter{text: text}
	dialogue := hasDashDialogue(text, paragraphs)
	var marks, next []quoteMark
	for i, p := range paragraphs {
		if i == 0 {
			marks = marksOf(text, p.Span, nil)
		}
		next = next[:0]
		if i+1 < len(paragraphs) {
			next = marksOf(text, paragraphs[i+1].Span, next)
		}
		if dialogue {
			q.openDash(p)
		}
		q.paragraph(p.Span, marks, next[:leading(next, paragraphs, i+1)])
		marks, next = next, marks
	}
	return q.quotes, q.stray
}

// leading returns how many marks stand at the beginning of a paragraph, as marks
// that open quotes again do.
func leading(marks []quoteMark, paragraphs []syntax.Paragraph, i int) int {
	n := 0
	for n < len(marks) && marks[n].open < stray && (marks[n].tight || n == 0 && marks[0].span.Start == paragraphs[i].Span.Start) {
		n++
	}
	return n
}

// quoter makes the quotes of a text, paragraph by paragraph.
type quoter struct {
	text   string
	quotes []syntax.Quote
	stray  []source.Span
	open   []piece // as many as there are links in the base of pairing
	pairs  pairing
}

// piece is what is read so far of a quote that is open.
type piece struct {
	quote int // its index
	start int // where the piece of this paragraph begins
}

// paragraph pairs the marks of a paragraph. The first of them open again what the
// paragraph before left open; next are those at the beginning of the next one.
func (q *quoter) paragraph(span source.Span, marks, next []quoteMark) {
	for i := range q.open {
		if o := &q.open[i]; q.quotes[o.quote].Dash.IsEmpty() {
			reopen := marks[0].span
			q.quotes[o.quote].Reopen = append(q.quotes[o.quote].Reopen, reopen)
			o.start, marks = reopen.End, marks[1:]
		}
	}
	q.pairs.reset(marks)
	from := 0
	for i := range marks {
		q.pairs.advance(i)
		if i+1-from == window {
			q.apply(marks, from, q.pairs.best(window, func(stack ref) int32 { return 4 * q.pairs.depth(stack) }))
			from = i + 1
			q.pairs.restart()
		}
	}
	if from < len(marks) {
		q.apply(marks, from, q.pairs.best(len(marks)-from, func(stack ref) int32 { return q.pairs.leftOpen(stack, next) }))
	}
	q.end(span.End, next)
}

// apply does as the readings of the marks from an index on say.
func (q *quoter) apply(marks []quoteMark, from int, readings []reading) {
	for i, reading := range readings {
		m, top := &marks[from+i], len(q.open)-1
		switch reading {
		case opens:
			parent := -1
			if top >= 0 {
				parent = q.open[top].quote
			}
			q.quotes = append(q.quotes, syntax.Quote{Open: m.span, Parent: parent})
			q.open = append(q.open, piece{len(q.quotes) - 1, m.span.End})
			q.pairs.push(m.shape, m.side, from+i)
		case closes:
			q.quotes[q.open[top].quote].Close = m.span
			q.add(q.open[top], m.span.Start)
			q.open, q.pairs.base = q.open[:top], q.pairs.base[:top]
		default:
			if !m.plain {
				q.stray = append(q.stray, m.span)
			}
		}
	}
}

// end ends a paragraph: what is open and is not opened again ends there too.
func (q *quoter) end(end int, next []quoteMark) {
	for _, o := range q.open {
		q.add(o, end)
	}
	on := goesOn(q.pairs.base, next)
	q.open, q.pairs.base = q.open[:on], q.pairs.base[:on]
	for i := range q.pairs.base {
		q.pairs.base[i].mark = -1
	}
}

// goesOn returns how many of the open quotes, from the outermost inwards, are
// opened again by the marks at the beginning of the next paragraph.
func goesOn(open []link, next []quoteMark) int {
	n := 0
	for n < min(len(open), len(next)) && opensAgain(&open[n], &next[n]) {
		n++
	}
	return n
}

// opensAgain reports whether a mark goes with the one that opened the quote. Some
// houses open it again with the mark that closes: « ... » ... ».
func opensAgain(open *link, m *quoteMark) bool {
	return open.shape == m.shape || pairCost(open, m) <= 3
}

// leftOpen returns the cost of what a stack leaves open at the end of a paragraph.
func (p *pairing) leftOpen(stack ref, next []quoteMark) (cost int32) {
	depth := 0
	for s := stack; p.top(s) != nil; s = p.below(s) {
		depth++
	}
	for s := stack; p.top(s) != nil; s = p.below(s) {
		depth--
		open := p.top(s)
		switch {
		case open.shape == noShape:
		case depth < len(next) && opensAgain(open, &next[depth]):
			cost++
		case open.shape.isSingle() && open.side != left:
			cost += 12 // an apostrophe rather
		default:
			cost += 6
		}
		cost = min(cost, forbidden)
	}
	return cost
}

// add adds a piece to the text of a quote.
func (q *quoter) add(o piece, end int) {
	s := trim(q.text, source.Span{Start: o.start, End: end})
	if !s.IsEmpty() {
		q.quotes[o.quote].Inner = append(q.quotes[o.quote].Inner, s)
	}
}

// trim returns s without white space at its ends.
func trim(text string, s source.Span) source.Span {
	inner := strings.TrimLeftFunc(text[s.Start:s.End], unicode.IsSpace)
	s.Start = s.End - len(inner)
	s.End = s.Start + len(strings.TrimRightFunc(inner, unicode.IsSpace))
	return s
}

// openDash opens the quote of a line of dialogue that begins with a dash.
func (q *quoter) openDash(p syntax.Paragraph) {
	n := leadingDash(q.text[p.Span.Start:p.Span.End])
	if n == 0 || p.Kind != syntax.Body {
		return
	}
	mark := source.Span{Start: p.Span.Start, End: p.Span.Start + n}
	q.quotes = append(q.quotes, syntax.Quote{Dash: mark, Parent: -1})
	q.open = append(q.open, piece{len(q.quotes) - 1, mark.End})
	q.pairs.push(noShape, eitherSide, -1)
}

// leadingDash returns the length of the dash that a line of dialogue begins with.
func leadingDash(line string) int {
	n := dashLength(line)
	if n == 0 || line[:n] == "-" {
		return 0
	}
	rest := line[n:]
	if after := classAfter(rest); after == atEdge || after == atDash || strings.TrimSpace(rest) == "" {
		return 0
	}
	return n
}

// hasDashDialogue reports whether a text marks speech by leading dashes: it does
// so several times, and more often than it opens a paragraph with other marks.
func hasDashDialogue(text string, paragraphs []syntax.Paragraph) bool {
	dashes, others := 0, 0
	for _, p := range paragraphs {
		if p.Kind != syntax.Body {
			continue
		}
		line := text[p.Span.Start:p.Span.End]
		if leadingDash(line) > 0 {
			dashes++
		} else if n, sh, _ := markAt(line); n > 0 && !sh.isSingle() {
			others++
		}
	}
	return dashes >= 2 && dashes > others
}
