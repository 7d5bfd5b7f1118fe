package rules

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// before is what stands before the clause of a cue.
type before byte

const (
	nothingBefore before = '-'
	quoteBefore   before = 'q'
	clauseBefore  before = 'c'
)

// interpose sees where a clause without a complement stands in the middle of what was
// said, or is joined to it by "as".
func (x *text) interpose(c *candidate, s Range) {
	if c.frame.kind != nothing && c.frame.kind != trailing || c.passive || c.subject.kind == relative {
		return
	}
	start := c.subject.start
	end := max(c.cue.End, c.frame.addressee.End, c.frame.setting.End)
	switch {
	case start > s.Start && x.is(start-1, "as"):
		c.frame.kind, c.frame.start, c.frame.mark = asClause, x.pastComma(c.cue.End, s.End), start-1
		c.before = clauseBefore
		if start-2 <= s.Start {
			c.before = nothingBefore
		}
	case (c.before == nothingBefore || c.before == clauseBefore && x.upos(s.Start) == syntax.SCONJ) && c.form == finite && !c.shared && start > s.Start && x.is(start-1, ",", "—", "–") && x.is(end, ",", "—", "–") && end+2 < s.End:
		c.frame.kind, c.frame.start = aside, end+1
	}
}

// pastComma returns the token behind the next comma, end if there is none near.
func (x *text) pastComma(i, end int) int {
	for j := i; j < min(end, i+8); j++ {
		if x.is(j, ",") {
			return j + 1
		}
	}
	return end
}

// endsWithComma reports whether a quotation that ends before token i does so with a
// comma: what it says is part of the sentence.
func (x *text) endsWithComma(i int) bool {
	return i > 1 && (x.Closes[i-1] >= 0 && x.is(i-2, ",", "?", "!") || x.is(i-1, ",") && x.Closes[i-2] >= 0)
}

// beforeClause returns what stands before a clause that begins at token i.
func (x *text) beforeClause(i, lo int) before {
	j := i - 1
	if j >= 0 && j < lo { // “Why?” he asked: the sentences may have been divided
		if x.Closes[j] >= 0 && x.Paragraph[x.Sentence[j]] == x.Paragraph[x.Sentence[i]] {
			return quoteBefore
		}
		return nothingBefore
	}
	if j < lo {
		return nothingBefore
	}
	if x.Closes[j] >= 0 || x.is(j, ",") && j > lo && x.Closes[j-1] >= 0 {
		return quoteBefore
	}
	if !x.is(j, ",", "—", "–", "--", "?", "!") {
		return nothingBefore
	}
	for k := max(lo, j-reach); k < j; k++ {
		if x.isFinite(k) && x.Quote[k] == x.Quote[i] {
			return clauseBefore
		}
	}
	return nothingBefore
}
