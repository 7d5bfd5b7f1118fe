package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// goldReading returns a reading that passes all checks of a seed.
func goldReading(t *testing.T, s *Seed) *attribution.Reading {
	t.Helper()
	b := attribution.NewBuilder(s.Doc)
	for _, g := range s.gold {
		a := attribution.Attribution{
			Act: g.Act, Status: g.Status, Cue: attribution.Cue{Spans: source.Spans{g.Cue}},
			Claim: claim.Claim{Content: g.Content, Certainty: g.Certainty, Polarity: g.Polarity, Condition: pieces(g.Condition)},
		}
		if g.Source != nil {
			a.Source = &source.Mention{Spans: pieces(g.Source)}
			if len(g.SpeakerAny) > 0 {
				id := b.Speaker(source.Speaker{Name: "nobody else", Aliases: []string{"THE " + g.SpeakerAny[0] + "'s"}})
				a.Source.Speakers = []source.SpeakerID{id}
			}
		}
		a.Setting = attribution.Setting{
			Addressee: pieces(g.Setting["addressee"]), Medium: pieces(g.Setting["medium"]), Occasion: pieces(g.Setting["occasion"]),
			Place: pieces(g.Setting["place"]), Time: pieces(g.Setting["time"]),
		}
		b.Add(a)
	}
	r, err := b.Reading()
	require.NoError(t, err)
	return r
}

// spoil makes as many checks of an attribution fail as k has bits.
func spoil(a *attribution.Attribution, k int) {
	for bit, change := range []func(){
		func() { a.Source = nil },
		func() { a.Act = attribution.Naming },
		func() { a.Status = "" },
		func() { a.Claim.Certainty = claim.Possible },
		func() { a.Claim.Polarity = claim.Negative },
		func() { a.Setting = attribution.Setting{} },
		func() { a.Claim.Condition = nil },
		func() { a.Cue.Spans = nil },
	} {
		if k>>bit&1 == 1 {
			change()
		}
	}
}

func TestSeed(t *testing.T) {
	s, err := ReadSeed("testdata/seed")
	require.NoError(t, err)
	r := goldReading(t, s)
	of, passed := s.count(r)
	assert.Equal(t, 3, of) // the fourth is optional
	for check, name := range seedChecks {
		assert.Equal(t, 3, passed[check], name)
	}

	// Each change fails the checks it is about, and no others; without a cue nothing
	// is found, and who stands in it has no parent that was found.
	for k, want := range [][len(seedChecks)]int{
		{3, 2, 2, 3, 3, 3, 3, 3, 3, 3},
		{3, 3, 3, 3, 2, 3, 3, 3, 3, 3},
		{3, 3, 3, 3, 3, 2, 3, 3, 3, 3},
		{3, 3, 3, 3, 3, 3, 2, 3, 3, 3},
		{3, 3, 3, 3, 3, 3, 3, 2, 3, 3},
		{3, 3, 3, 3, 3, 3, 3, 3, 3, 3}, // it has no setting
		{3, 3, 3, 3, 3, 3, 3, 3, 3, 3}, // nor a condition
		{2, 2, 2, 1, 2, 2, 2, 2, 2, 2},
	} {
		r := goldReading(t, s)
		spoil(&r.Attributions[0], 1<<k)
		_, passed := s.count(r)
		assert.Equal(t, want, passed, "%d", k)
	}
	r.Attributions[2].Setting.Time = nil
	r.Attributions[2].Claim.Condition = nil
	r.Attributions[1].Parent = 0
	var out bytes.Buffer
	s.Write(&out, r)
	assert.Equal(t, `found            3 of 3
source           3 of 3
speaker          3 of 3
parent           2 of 3
act              3 of 3
status           3 of 3
certainty        3 of 3
polarity         3 of 3
setting          2 of 3
condition        2 of 3
`, out.String())
	_, passed = s.count(&attribution.Reading{Doc: s.Doc})
	assert.Zero(t, passed)
}

// TestSeedPy compares with seed.py, which knows where its seed is.
func TestSeedPy(t *testing.T) {
	s, err := ReadSeed(filepath.Join(filepath.Dir(os.Getenv("SAYSO_SCORE")), "..", "seed"))
	if err != nil {
		t.Skip("SAYSO_SCORE does not name score.py, or there is no seed beside its folder:", err)
	}
	for k := range 24 {
		r := goldReading(t, s)
		for i := range r.Attributions {
			spoil(&r.Attributions[i], (k*37+i*11)&(i*5+k)&0x7f) // the cue stays, and so does the order
		}
		r = r.Keep(func(a *attribution.Attribution) bool { return (a.ID+k)%5 != 0 })
		path := filepath.Join(t.TempDir(), "reading.json")
		file, err := os.Create(path)
		require.NoError(t, err)
		require.NoError(t, attribution.WriteJSON(file, r))
		require.NoError(t, file.Close())
		var want map[string]int
		python(t, &want, "seed.py", path)
		of, passed := s.count(r)
		assert.Equal(t, want["of"], of)
		for check, name := range seedChecks {
			assert.Equal(t, want[name], passed[check], "%s, %d", name, k)
		}
	}
}

func TestReadSeedErrors(t *testing.T) {
	dir := t.TempDir()
	_, err := ReadSeed(dir)
	assert.ErrorIs(t, err, os.ErrNotExist)
	require.NoError(t, os.Mkdir(filepath.Join(dir, "text"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "text", "article.txt"), []byte("Ø said no."), 0o600))
	_, err = ReadSeed(dir)
	assert.ErrorIs(t, err, os.ErrNotExist)
	for gold, want := range map[string]string{
		"{": "unexpected end of JSON",
		`{"attributions":[{"id":"a1","cue":[2,60]}]}`:                  "a1: [2,60) is not in the text",
		`{"attributions":[{"id":"a1","cue":[2,6],"source":[-1,1]}]}`:   "a1: [-1,1) is not in the text",
		`{"attributions":[{"id":"a1","cue":[2,6],"content":"[7,9]"}]}`: "gold.json",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "gold.json"), []byte(gold), 0o600))
		_, err = ReadSeed(dir)
		assert.ErrorContains(t, err, want)
	}
}
