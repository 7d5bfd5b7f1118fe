package setting

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// aFinder knows the phrases of the probe.
func aFinder(t testing.TB) *Finder {
	t.Helper()
	var p Phrases
	p.Set(probeOutline(), &syntax.Labelling{Head: 7, Cue: Range{Start: 7, End: 8}}, &weights.Classes{})
	parts := map[int]Part{1: Time, 5: Occasion, 8: Addressee, 10: Place, 12: Time}
	features := map[uint64][]weights.Weight{}
	for k := range p.list {
		if part := parts[p.list[k].head]; part != None {
			for _, f := range p.Features(nil, k)[:3] { // those of the noun
				features[f] = []weights.Weight{{Label: uint8(part), Value: 20}}
			}
		}
	}
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: Fingerprint(&weights.Classes{})}, []string{"parts"}, [][]byte{weights.EncodeLinear(features)})
	require.NoError(t, err)
	f, err := New(file, &weights.Classes{})
	require.NoError(t, err)
	return f
}

func TestPhrases(t *testing.T) {
	o := probeOutline()
	l := syntax.Labelling{Head: 7, Cue: Range{Start: 7, End: 8}, Source: []Range{{Start: 6, End: 7}}}
	var got []string
	for _, p := range aFinder(t).Phrases(o, &l) {
		got = append(got, p.Part.String()+" "+o.Doc.Text()[o.Tokens[p.Tokens.Start].Span.Start:o.Tokens[p.Tokens.End-1].Span.End])
	}
	assert.Equal(t, []string{"time On Friday", "occasion in an interview", "addressee farmers", "place in Oslo", "time in 2031"}, got)
}

func TestAttributions(t *testing.T) {
	o := probeOutline()
	at := func(i, j int) source.Spans {
		return source.Spans{{Start: o.Tokens[i].Span.Start, End: o.Tokens[j-1].Span.End}}
	}
	list := []attribution.Attribution{
		{Source: &source.Mention{Spans: at(1, 7)}, Cue: attribution.Cue{Spans: at(7, 8)}, Claim: claim.Claim{Content: at(11, 15)}},
		{Claim: claim.Claim{Content: at(0, 3)}},
		{Cue: attribution.Cue{Spans: at(7, 8)}, Claim: claim.Claim{Content: at(0, 7)}},
	}
	before := []attribution.Attribution{list[0], list[1], list[2]}
	got := aFinder(t).Attributions(o, list)
	assert.Equal(t, before, list)
	assert.Equal(t, "Falk", o.Doc.Slice(got[0].Source.Spans.Cover()), "what tells a time and an occasion is no source")
	assert.Equal(t, at(13, 15), got[0].Claim.Content, "nor content")
	assert.Equal(t, at(11, 13)[0], got[0].Setting.Time[1])
	assert.Equal(t, attribution.Date("2031"), got[0].Setting.Date)
	assert.Equal(t, attribution.Setting{}, got[1].Setting, "without a cue")
	assert.Equal(t, at(0, 7), got[2].Claim.Content, "in front of the cue it stays")
}

func TestNew(t *testing.T) {
	var damaged *weights.DamagedError
	_, err := New(nil, &weights.Classes{})
	assert.ErrorAs(t, err, &damaged)
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: "another"}, nil, nil)
	require.NoError(t, err)
	var foreign *weights.ForeignError
	_, err = New(file, &weights.Classes{})
	assert.ErrorAs(t, err, &foreign)
	file, err = weights.Encode(weights.Header{Stage: Stage, Fingerprint: Fingerprint(&weights.Classes{})}, nil, nil)
	require.NoError(t, err)
	_, err = New(file, &weights.Classes{})
	assert.ErrorAs(t, err, &damaged)
}

func TestPartNames(t *testing.T) {
	assert.Equal(t, "addressee", Addressee.String())
	assert.Empty(t, Part(Parts).String())
}

// Whatever the trees: settings are in the text, and reading again gives the same.
func FuzzAttributions(f *testing.F) {
	f.Add("On Friday Falk told farmers in Oslo at 10 that it rained on May 4", []byte{3, 1, 7, 200, 9}, 3)
	f.Add("\xff \x00 , , told “ Friday ”", []byte{}, 4)
	f.Add("told", []byte{1}, 0)
	f.Fuzz(func(t *testing.T, text string, trees []byte, cue int) {
		o := timeOutline(text, published)
		n := len(o.Tokens)
		if n == 0 || len(trees) == 0 || n > 300 {
			return
		}
		arcs := make([]syntax.Arc, n)
		root := int(trees[0]) % n
		for i := range arcs {
			b := int(trees[i%len(trees)])
			arcs[i] = syntax.Arc{Head: int32(root), Deprel: syntax.Deprel(1 + b%int(syntax.Xcomp))}
			if i > root && b%3 == 0 {
				arcs[i].Head = int32(root + (i-root)*(b%7)/7) // an earlier one
			}
		}
		arcs[root] = syntax.Arc{Head: -1, Deprel: syntax.Root}
		o.Named.Parsed.Arcs = arcs
		o = syntax.NewOutline(o.Named)
		i := min(n-1, max(0, cue))
		list := []attribution.Attribution{{Cue: attribution.Cue{Spans: source.Spans{o.Tokens[i].Span}}, Claim: claim.Claim{Content: source.Spans{o.Tokens[n-1].Span}}}}
		finder := aFinder(t)
		got := finder.Attributions(o, list)
		require.Equal(t, got, finder.Attributions(o, list))
		s := got[0].Setting
		for _, part := range []source.Spans{s.Addressee, s.Medium, s.Occasion, s.Place, s.Time, got[0].Claim.Content} {
			require.True(t, part.IsValid())
			require.False(t, part.Overlaps(got[0].Cue.Spans) && i != n-1)
			require.LessOrEqual(t, part.Cover().End, len(text))
		}
		require.True(t, s.Date.IsValid())
	})
}
