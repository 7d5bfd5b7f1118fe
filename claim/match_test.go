package claim_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// wording returns the wording of a text, before which grades may stand and a bar.
func wording(text string) *claim.Wording {
	var c claim.Claim
	if grades, words, ok := strings.Cut(text, " | "); ok {
		certainty, polarity, _ := strings.Cut(grades, " ")
		c.Certainty, c.Polarity, text = claim.Certainty(certainty), claim.Polarity(polarity), words
	}
	if text != "" {
		c.Content = source.Spans{{Start: 0, End: len(text)}}
	}
	return claim.NewWording(source.NewDocument(text, source.Meta{}), c)
}

// TestPairs runs the cases of testdata/pairs.txt: two claims on two lines, and on a
// third what Match says of them.
func TestPairs(t *testing.T) {
	const file = "testdata/pairs.txt"
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	blocks := strings.Split(strings.TrimSpace(string(data)), "\n\n")
	for i, block := range blocks[1:] {
		lines := strings.Split(block, "\n")
		a, b := wording(lines[0]), wording(lines[1])
		c := claim.Match(a, b)
		got := fmt.Sprintf("-> %s %d", c.Relation, c.Score)
		for _, d := range c.Differences {
			got += fmt.Sprintf("; %s: %q, %q", d.Aspect, d.A, d.B)
		}
		if *update {
			lines = append(lines[:2], got)
		}
		assert.Equal(t, lines[2], got, "%s\n%s", lines[0], lines[1])
		blocks[i+1] = strings.Join(lines, "\n")
		checkMatch(t, a, b)
	}
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(strings.Join(blocks, "\n\n")+"\n"), 0o644))
	}
}

// checkMatch holds the laws of Match for two wordings.
func checkMatch(t *testing.T, a, b *claim.Wording) {
	t.Helper()
	c, back := claim.Match(a, b), claim.Match(b, a)
	require.Equal(t, c.Relation, back.Relation.Reverse(), "%s\n%s", a, b)
	require.Equal(t, c.Score, back.Score, "%s\n%s", a, b)
	require.Len(t, back.Differences, len(c.Differences), "%s\n%s", a, b)
	for i, d := range c.Differences {
		require.Equal(t, claim.Difference{Aspect: d.Aspect, A: d.B, B: d.A}, back.Differences[i])
		require.True(t, d.Aspect != "" && d.Aspect.IsValid())
	}
	require.True(t, c.Relation != "" && c.Relation.IsValid())
	require.True(t, 0 <= c.Score && c.Score <= 1000)
	require.Equal(t, a.String() == b.String(), c.Score == 1000, "%s\n%s", a, b)
	if c.Relation == claim.Same || c.Relation == claim.Near {
		require.False(t, c.Differs(claim.AspectNumber), "numbers veto: %s\n%s", a, b)
		require.False(t, c.Differs(claim.AspectPolarity), "%s\n%s", a, b)
		require.False(t, c.Differs(claim.AspectCertainty), "%s\n%s", a, b)
	}
	if a.String() == b.String() {
		require.Equal(t, slices.Collect(a.Keys()), slices.Collect(b.Keys()), "%s\n%s", a, b)
	}
	for _, w := range []*claim.Wording{a, b} {
		self := claim.Match(w, w)
		require.Equal(t, claim.Comparison{Relation: claim.Same, Score: 1000}, self, "%s", w)
	}
}

// everyPair compares each of the claims in testdata with each other.
func TestMatchLaws(t *testing.T) {
	data, err := os.ReadFile("testdata/pairs.txt")
	require.NoError(t, err)
	all := []*claim.Wording{{}, wording("?"), wording("..."), wording("\xff\xfe"), wording("not not")}
	for line := range strings.Lines(string(data)) {
		all = append(all, wording(strings.TrimSpace(line)))
	}
	for i, a := range all {
		for _, b := range all[i:] {
			checkMatch(t, a, b)
		}
	}
}

// TestKeys says which pairs a search by keys finds.
func TestKeys(t *testing.T) {
	share := func(a, b string) bool {
		keys := slices.Collect(wording(a).Keys())
		for key := range wording(b).Keys() {
			if slices.Contains(keys, key) {
				return true
			}
		}
		return false
	}
	const long = "The harbour board of Vellby sold its last 5,000 crates of lamp oil to a fisherman from Skarrow on Monday"
	for _, other := range []string{
		long,
		"the harbour boards of Vellby will sell 6,000 crates of lamp oil to fishermen from Skarrow on Mondays, at last",
		"On Monday the harbour board of Vellby sold to a fisherman from Skarrow its last 5,000 crates of lamp oil",
		"The harbour board of Vellby never sold its last crates of lamp oil to a fisherman from Skarrow",
		"Vellby sold its last crates of lamp oil",
		"Dara Marsh said that " + long + ", and that nobody asked the council",
	} {
		assert.True(t, share(long, other), other)
	}
	for _, other := range []string{
		"The harbour board of Skarrow bought oil lamps",
		"The council of Vellby met on Monday",
		"",
	} {
		assert.False(t, share(long, other), other)
	}
	assert.Empty(t, slices.Collect((&claim.Wording{}).Keys()))
	assert.Len(t, slices.Collect(wording("It is not so").Keys()), 1)
	for range wording(long).Keys() {
		break // and no panic
	}
}

func TestMatchKinds(t *testing.T) {
	for _, r := range []claim.Relation{"", claim.Same, claim.Near, claim.Within, claim.Contains, claim.Conflicting, claim.Different} {
		assert.True(t, r.IsValid())
		assert.Equal(t, r, r.Reverse().Reverse())
	}
	assert.False(t, claim.Relation("equal").IsValid())
	assert.True(t, claim.Aspect("").IsValid())
	assert.False(t, claim.Aspect("tone").IsValid())
	assert.True(t, claim.AspectNegation.ChangesMeaning())
	assert.False(t, claim.AspectSmallWords.ChangesMeaning())
	assert.False(t, claim.Aspect("").ChangesMeaning())
}

func FuzzMatch(f *testing.F) {
	f.Add("The dam will hold", "certain negative | the dam won't hold")
	f.Add("5,000 crates and twenty-one", "five thousand million 10²³ -.5")
	f.Add("\xff don’t\u00ad ＆ ﬁ", "ﾞカ゛ U.S.A. 't")
	f.Fuzz(func(t *testing.T, a, b string) {
		checkMatch(t, wording(a), wording(b))
		// The words of a wording are their own wording.
		if words := wording(a).String(); utf8.ValidString(a) {
			require.Equal(t, words, wording("| "+words).String())
		}
	})
}

func BenchmarkMatch(b *testing.B) {
	const x = "The harbour board of Vellby sold its last 5,000 crates of lamp oil to a fisherman from Skarrow on Monday"
	const y = "On Monday the harbour board may have sold 4,000 crates of oil to a fisherman from Skarrow"
	b.Run("NewWording", func(b *testing.B) {
		doc := source.NewDocument(x, source.Meta{})
		c := claim.Claim{Content: source.Spans{{Start: 0, End: len(x)}}}
		b.ReportAllocs()
		for b.Loop() {
			claim.NewWording(doc, c)
		}
	})
	b.Run("Match", func(b *testing.B) {
		v, w := wording(x), wording(y)
		b.ReportAllocs()
		for b.Loop() {
			claim.Match(v, w)
		}
	})
	b.Run("Keys", func(b *testing.B) {
		v := wording(x)
		b.ReportAllocs()
		for b.Loop() {
			for range v.Keys() {
			}
		}
	})
}
