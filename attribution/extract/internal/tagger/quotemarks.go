package tagger

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// quoteMarks returns the tokens that are quotation marks, in text order, and of each
// whether it opens a quote. What they are is known without a look at their neighbours, and a
// text may hold nothing else.
func quoteMarks(text *syntax.Text) []quoteMark {
	var marks []quoteMark
	add := func(s source.Span, opens bool) {
		if s.IsEmpty() {
			return
		}
		i, found := slices.BinarySearchFunc(text.Tokens, s.Start, func(t syntax.Token, start int) int {
			return cmp.Compare(t.Span.Start, start)
		})
		if found && text.Tokens[i].Span == s {
			marks = append(marks, quoteMark{i, opens})
		}
	}
	for i := range text.Quotes {
		q := &text.Quotes[i]
		add(q.Open, true)
		for _, m := range q.Reopen {
			add(m, true)
		}
		add(q.Close, false)
	}
	for _, m := range text.Stray {
		add(m, false)
	}
	slices.SortFunc(marks, func(a, b quoteMark) int { return cmp.Compare(a.token, b.token) })
	return marks
}

// quoteMark is a token that is a quotation mark.
type quoteMark struct {
	token int
	opens bool
}
