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
	assert.Equal(t, claim.Absent, x.VerifySpans(nil, beyond).Verdict)
}

// TestParagraphs has quotations that leave out words of a text in which paragraphs
// are divided so and so.
func TestParagraphs(t *testing.T) {
	long := "The minutes were read, " + strings.Repeat("and read again, ", 8) + "and the nets are safe."
	for _, test := range []struct {
		text, article string
		want          bool
	}{
		{"The nets are safe. Falk spoke. The pier is old.", "“<The nets are safe … the pier is old>”", false},
		{"The nets are safe.\nFalk spoke. The pier is old.", "“<The nets are safe … the pier is old>”", false},
		{"The nets are safe.\r\n \r\nFalk spoke. The pier is old.", "“<The nets are safe … the pier is old>”", true},
		{"The nets are safe. Falk spoke.\n\nThe pier is old.", "“<The nets are safe. […] The pier is old>”", true},
		{long + " Falk spoke.\nThe pier is old.", "“<the nets are safe … the pier is old>”", true},
		{"The nets are safe.\n\nFalk spoke. The pier is old.", "“<The nets are safe>,” Mr. Falk said, “<the pier is old>.”", true},
		{"The nets are safe.\n\nFalk spoke. The pier is old.", "“<The nets are safe>,” Falk said. “<The pier is old>.”", false},
		{"The nets are safe.\n\nFalk spoke. The pier is old.", "“<The nets are safe.>”\n\n“<The pier is old>.”", false},
		{"The nets are safe.\n\nFalk spoke. The pier is old.", "“<The nets are safe …>” Falk said. “<The pier is old>.”", true},
		{"The nets are safe.\n\nThe pier is old.", "“<The nets are safe … the pier is old>.”", false}, // nothing is left out
	} {
		doc, _, verbatim := marked(t, test.article)
		f := claim.NewIndex(source.NewDocument(test.text, source.Meta{})).VerifySpans(doc, verbatim)
		require.Len(t, f.Places, 1, test.article)
		has := slices.ContainsFunc(f.Places[0].Changes, func(c claim.Change) bool { return slices.Contains(c.Aspects, claim.AspectParagraph) })
		assert.Equal(t, test.want, has, "%q of %q", test.article, test.text)
		assert.Equal(t, test.want, f.ChangesMeaning(), "%q of %q", test.article, test.text)
	}
}

func TestNilIsEmpty(t *testing.T) {
	absent := claim.Finding{Verdict: claim.Absent}
	assert.Equal(t, absent, claim.Verify("taxes fell", nil))
	assert.Equal(t, absent, claim.NewIndex(nil).Verify("taxes fell"))
	doc := source.NewDocument("Taxes fell.", source.Meta{})
	assert.Equal(t, doc, claim.NewIndex(nil, doc, nil).Verify("taxes fell").Places[0].Doc)
	content := source.Spans{{Start: 0, End: 5}}
	assert.Empty(t, claim.NewWording(nil, claim.Claim{Content: content}).String())
	assert.Equal(t, claim.FormOf(&source.Document{}, content, content), claim.FormOf(nil, content, content))
}

func TestFindingChangesMeaning(t *testing.T) {
	changed := []claim.Change{{Verdict: claim.Elided}, {Verdict: claim.Elided, Aspects: []claim.Aspect{claim.AspectNegation}}}
	lost, kept := claim.Place{Verdict: claim.Elided, Changes: changed}, claim.Place{Verdict: claim.Elided, Changes: changed[:1]}
	cut := claim.Place{Verdict: claim.Truncated, Changes: []claim.Change{{Verdict: claim.Truncated}}}
	assert.True(t, lost.ChangesMeaning())
	assert.False(t, kept.ChangesMeaning())
	assert.False(t, claim.Place{}.ChangesMeaning())
	for _, test := range []struct {
		verdict claim.Verdict
		places  []claim.Place
		want    bool
	}{
		{claim.Elided, []claim.Place{lost}, true},
		{claim.Elided, []claim.Place{lost, lost}, true},
		{claim.Elided, []claim.Place{lost, kept}, false}, // it may be of the second
		{claim.Elided, []claim.Place{lost, cut}, true},
		{claim.Exact, []claim.Place{lost, {Verdict: claim.Exact}}, false},
		{claim.Absent, nil, false},
		{"", nil, false},
	} {
		assert.Equal(t, test.want, claim.Finding{Verdict: test.verdict, Places: test.places}.ChangesMeaning(), "%v", test)
	}
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
