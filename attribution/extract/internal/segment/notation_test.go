package segment

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// insertion is a sign put into a text to show what was found there.
type insertion struct {
	at, rank int
	sign     string
}

func insert(text string, signs []insertion) string {
	slices.SortStableFunc(signs, func(a, b insertion) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.rank, b.rank)) })
	var b strings.Builder
	last := 0
	for _, s := range signs {
		b.WriteString(text[last:s.at] + s.sign)
		last = s.at
	}
	return b.String() + text[last:]
}

// showQuotes marks the quotes in a text: ⟦ stands before one and ⟧ after it, ⟩
// where nothing closes it; ↻ before a mark that opens one again and ✗ before a
// stray one.
func showQuotes(text string, quotes []syntax.Quote, stray []source.Span) string {
	var signs []insertion
	for i, q := range quotes {
		signs = append(signs, insertion{q.Open.Cover(q.Dash).Start, 1, "⟦"})
		if q.Close.IsEmpty() {
			signs = append(signs, insertion{endOf(q), -i, "⟩"})
		} else {
			signs = append(signs, insertion{q.Close.End, -i, "⟧"})
		}
		for _, m := range q.Reopen {
			signs = append(signs, insertion{m.Start, 1, "↻"})
		}
	}
	for _, s := range stray {
		signs = append(signs, insertion{s.Start, 1, "✗"})
	}
	return insert(text, signs)
}

var plainQuotes = strings.NewReplacer("⟦", "", "⟧", "", "⟩", "", "↻", "", "✗", "")

// showParagraphs marks the paragraphs in a text: ⟨kind⟩ stands before one and ¶
// after it, ⟦ ⟧ around its label.
func showParagraphs(text string, paragraphs []syntax.Paragraph) string {
	var signs []insertion
	for _, p := range paragraphs {
		signs = append(signs, insertion{p.Span.Start, 1, "⟨" + string(p.Kind) + "⟩"}, insertion{p.Span.End, 0, "¶"})
		if !p.Label.IsEmpty() {
			signs = append(signs, insertion{p.Label.Start, 2, "⟦"}, insertion{p.Label.End, -1, "⟧"})
		}
	}
	return insert(text, signs)
}
