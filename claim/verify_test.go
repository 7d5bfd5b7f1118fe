package claim_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// checkFinding holds the laws of what is found of a quotation that is the pieces of
// a text.
func checkFinding(t *testing.T, f claim.Finding, text string, pieces source.Spans) {
	t.Helper()
	pieces = slices.DeleteFunc(slices.Clone(pieces), func(s source.Span) bool { return strings.TrimSpace(text[s.Start:s.End]) == "" })
	best := claim.Absent
	var last claim.Place
	for _, p := range f.Places {
		require.NotNil(t, p.Doc)
		require.NotEmpty(t, p.Spans)
		require.NoError(t, p.Doc.Check(p.Spans...))
		if last.Doc == p.Doc {
			require.LessOrEqual(t, last.Spans.Cover().End, p.Spans.Cover().Start, "places overlap")
		}
		last = p
		worst := p.Verdict
		require.False(t, worst == "" || worst == claim.Absent)
		for _, c := range p.Changes {
			require.False(t, c.Verdict.Worse(worst))
			require.True(t, 0 <= c.Quoted.Start && c.Quoted.Start <= c.Quoted.End && c.Quoted.End <= len(text), "%v", c)
			require.True(t, 0 <= c.Text.Start && c.Text.Start <= c.Text.End && c.Text.End <= p.Doc.Len(), "%v", c)
			require.True(t, p.Doc.IsBoundary(c.Text.Start) && p.Doc.IsBoundary(c.Text.End), "%v", c)
			require.True(t, c.Verdict != claim.Altered || len(c.Aspects) > 0, "%v", c)
			for _, a := range c.Aspects {
				require.True(t, a != "" && a.IsValid())
			}
		}
		if len(p.Changes) > 0 {
			require.True(t, slices.ContainsFunc(p.Changes, func(c claim.Change) bool { return c.Verdict == p.Verdict }))
		}
		if worst == claim.Exact {
			require.Len(t, p.Spans, len(pieces))
			for i, piece := range pieces {
				require.Equal(t, strings.TrimSpace(text[piece.Start:piece.End]), p.Doc.Slice(p.Spans[i]), "said to be exact")
			}
		}
		if best.Worse(worst) {
			best = worst
		}
	}
	require.Equal(t, best, f.Verdict)
}

func FuzzVerify(f *testing.F) {
	f.Add("Nobody slept. “We had 5,000 crates,” Marten said.", "we had … [no] crates")
	f.Add("a a a a b a a", "a a")
	f.Add("\xff\xfe \u00adx \u0301 ﾞ [.] … ?! -.5 U.S.", "[x]y [sic] ?")
	f.Add("taxes fall. Taxes may fall?", "Taxes fall.")
	f.Fuzz(func(t *testing.T, text, quotation string) {
		doc := source.NewDocument(text, source.Meta{})
		x := claim.NewIndex(doc, source.NewDocument(quotation, source.Meta{}), doc)
		all := source.Spans{{Start: 0, End: len(quotation)}}
		found := claim.Verify(quotation, doc)
		checkFinding(t, found, quotation, all)
		require.Equal(t, found, claim.NewIndex(doc).Verify(quotation), "without an index as with one")
		checkFinding(t, x.Verify(quotation), quotation, all)

		// A text that has words has itself.
		self := claim.Verify(text, doc)
		require.True(t, self.Verdict == claim.Exact || len(self.Places) == 0, "%s", self.Verdict)
		require.Equal(t, self, claim.Verify(" \n"+text+"\t", doc))

		// In two pieces.
		if cut := strings.IndexByte(quotation, ' '); cut > 0 {
			pieces := source.Spans{{Start: 0, End: cut}, {Start: cut + 1, End: len(quotation)}}
			if pieces.IsValid() {
				checkFinding(t, x.VerifySpans(source.NewDocument(quotation, source.Meta{}), pieces), quotation, pieces)
			}
		}
	})
}

func TestVerifySpans(t *testing.T) {
	original := source.NewDocument("The minutes, page 3. Marten: We will cut taxes, and we will cut them for every family. Falk: Never!", source.Meta{})
	x := claim.NewIndex(original)
	for _, test := range []struct {
		article string
		want    claim.Verdict
		found   string
	}{
		{"Marten said: “<We will cut taxes, and we will cut them for every family.>”", claim.Exact, "We will cut taxes, and we will cut them for every family."},
		{"“<We will cut taxes,>” Marten said, “<and we will cut them for every family.>”", claim.Exact, "We will cut taxes,|and we will cut them for every family."},
		{"“<We will cut taxes>,” Marten said, “<for every family.>”", claim.Elided, "We will cut taxes|for every family"},
		{"“<We will cut taxes>,” Marten said. “<Never!>”", claim.Elided, "We will cut taxes|Never"},
		{"“<We will raise taxes>,” Marten said, “<for every family.>”", claim.Altered, "We will cut taxes|for every family"},
		{"“<Never>”, Marten said, “<will we cut taxes>”", claim.Altered, "We will cut taxes"},
		{"“<The moon>,” said Marten", claim.Absent, ""},
		{"nothing was said", claim.Absent, ""},
	} {
		doc, _, verbatim := marked(t, test.article)
		f := x.VerifySpans(doc, verbatim)
		checkFinding(t, f, doc.Text(), verbatim)
		assert.Equal(t, test.want, f.Verdict, test.article)
		var found []string
		for _, p := range f.Places {
			for _, s := range p.Spans {
				found = append(found, p.Doc.Slice(s))
			}
		}
		assert.Equal(t, test.found, strings.Join(found, "|"), test.article)
	}
	beyond := source.Spans{{Start: -4, End: 2}, {Start: 50, End: 99}}
	assert.Equal(t, claim.Absent, x.VerifySpans(source.NewDocument("x!", source.Meta{}), beyond).Verdict)
	assert.Equal(t, claim.Absent, x.VerifySpans(&source.Document{}, nil).Verdict)
}

func TestVerifyNothing(t *testing.T) {
	for _, x := range []*claim.Index{{}, claim.NewIndex(), claim.NewIndex(&source.Document{}, &source.Document{})} {
		for _, quotation := range []string{"", "…", "taxes", "[sic]"} {
			assert.Equal(t, claim.Finding{Verdict: claim.Absent}, x.Verify(quotation))
		}
	}
}

func TestVerdicts(t *testing.T) {
	order := []claim.Verdict{"", claim.Exact, claim.Typographic, claim.Bracketed, claim.Elided, claim.Truncated, claim.Altered, claim.Absent}
	for i, v := range order {
		assert.True(t, v.IsValid())
		for k, w := range order {
			assert.Equal(t, i > k, v.Worse(w))
		}
	}
	assert.False(t, claim.Verdict("false").IsValid())
	assert.False(t, claim.Finding{}.Ambiguous())
	assert.False(t, claim.Change{Aspects: []claim.Aspect{claim.AspectWords}}.ChangesMeaning())
	assert.True(t, claim.Change{Aspects: []claim.Aspect{claim.AspectName}}.ChangesMeaning())
}

// TestVerifyHostile verifies quotations and texts that take quadratic time if
// anything is looked at for each other part. A test that does so does not end.
func TestVerifyHostile(t *testing.T) {
	const n = 40_000
	one := strings.Repeat("spam ", n)
	two := strings.Repeat("spam egg ", n/2)
	numbers := manyWords(5 * n)
	for name, test := range map[string][2]string{
		"one word in itself":       {one, one},
		"half of one word":         {one, one[:len(one)/2]},
		"one word and another":     {one, one[:len(one)/2] + "egg"},
		"a few of one word":        {one, "spam egg spam spam bacon spam"},
		"two words turned round":   {two, "egg " + two},
		"ellipses":                 {two, strings.Repeat("spam … ", n/10)},
		"brackets":                 {two, strings.Repeat("spam [egg", n/10)},
		"brackets that close":      {two, strings.Repeat("[s]pam ", n/10)},
		"marks":                    {strings.Repeat("“", n), strings.Repeat("[", n)},
		"marks between words":      {"spam" + strings.Repeat(" .", n) + "egg", "spam . . . egg"},
		"dots in brackets":         {one, strings.Repeat("[..", n) + " spam"},
		"one long word":            {strings.Repeat("s", 5*n), strings.Repeat("s", 5*n-1)},
		"apostrophes":              {strings.Repeat("s'", n), strings.Repeat("s’", n)},
		"accents":                  {"s" + strings.Repeat("\u0301", n), "s"},
		"question marks":           {strings.Repeat("? ", n), strings.Repeat("?", n)},
		"a long text and its like": {numbers, strings.ReplaceAll(numbers, "bada", "other")},
		"a long text backwards":    {numbers, strings.Join(reversed(strings.Fields(numbers)), " ")},
		"invalid bytes":            {strings.Repeat("\xff ", n), strings.Repeat("\xff", n)},
		"NULs":                     {strings.Repeat("\x00", n), strings.Repeat("\x00", n) + "spam"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := source.NewDocument(test[0], source.Meta{})
			checkFinding(t, claim.Verify(test[1], doc), test[1], source.Spans{{Start: 0, End: len(test[1])}})
			x := claim.NewIndex(doc)
			x.VerifySpans(source.NewDocument(test[1], source.Meta{}), source.Spans{{Start: 0, End: len(test[1])}})
		})
	}
}

func reversed(words []string) []string {
	slices.Reverse(words)
	return words
}

func TestIndexIsShared(t *testing.T) {
	doc := source.NewDocument("Nobody at the harbour slept on Tuesday.", source.Meta{})
	x := claim.NewIndex(doc)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			assert.Equal(t, claim.Exact, x.Verify("Nobody at the harbour slept on Tuesday.").Verdict)
			assert.Equal(t, claim.Altered, x.Verify("Everybody at the harbour slept on Tuesday.").Verdict)
		})
	}
	wg.Wait()
}
