package ledger_test

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// gossip returns a reading of a few claims from a small stock, so that many are
// alike, of speakers of whom many have one name, and of documents of which many have
// one date or none.
func gossip(t testing.TB, random *rand.Rand, key string) *attribution.Reading {
	one := func(list ...string) string { return list[random.IntN(len(list))] }
	meta := source.Meta{ID: key}
	if random.IntN(4) > 0 {
		meta.Published = time.Date(2031, 1, 1+random.IntN(5), 0, 0, 0, 0, time.UTC)
	}
	var text strings.Builder
	r := &attribution.Reading{}
	span := func(words string) source.Spans {
		start := text.Len()
		text.WriteString(words)
		return source.Spans{{Start: start, End: text.Len()}}
	}
	for i := range 1 + random.IntN(3) {
		s := source.Speaker{
			ID: source.SpeakerID(i + 1), Name: one("Jan Smed", "Jan Smed", "Smed", "Ada Quist", "the harbour board", "Quist"),
			Kind: source.Kind(one("person", "person", "", "organisation", "unnamed")),
		}
		if random.IntN(2) == 0 {
			s.Roles = []string{one("mayor", "goalkeeper", "deputy mayor", "mayor and goalkeeper")}
		}
		if random.IntN(4) == 0 {
			s.Aliases = []string{one("Smed", "Jan Smed-Lie", "Quist")}
		}
		if random.IntN(6) == 0 {
			s.Ref = one("17", "18")
		}
		r.Speakers = append(r.Speakers, s)
		a := attribution.Attribution{
			ID: i + 1, Act: attribution.Act(one("statement", "question")), Status: attribution.Status(one("made", "denied", "")),
			Source: &source.Mention{Spans: span(s.Name), Speakers: []source.SpeakerID{s.ID}},
		}
		span(one(" loudly ", " "))
		a.Cue.Spans = span("said")
		span(" ")
		a.Claim = claim.Claim{
			Content: span(fmt.Sprintf("the %s %s %s %s %s the %s", one("old", "new"), one("harbour", "pier", "U.S. pier", "US pier"), one("roof", "wall", "Wall"),
				one("may fall", "fell", "will not fall", "falls"), one("into", "onto"), one("crowded market", "empty street", "40 boats", "50 boats"))),
			Certainty: claim.Certainty(one("", "certain", "possible")), Polarity: claim.Polarity(one("", "positive", "negative")),
		}
		span(". ")
		r.Attributions = append(r.Attributions, a)
	}
	if random.IntN(3) == 0 {
		span(one("The band played on until the police came and sent it home.", "Nobody in the long queue on the quay had brought an umbrella that day."))
	}
	r.Doc = source.NewDocument(text.String(), meta)
	require.NoError(t, r.Validate())
	return r
}

// portrait returns all that a ledger says.
func portrait(t testing.TB, l *ledger.Ledger) string {
	var b strings.Builder
	_, err := l.WriteTo(&b)
	require.NoError(t, err)
	b.WriteString(tell(l))
	for _, name := range []string{"Jan Smed", "Smed", "Quist", "Ada Quist", "Jan Smed-Lie", "The Harbour Board"} {
		for s := range l.Called(name) {
			fmt.Fprintf(&b, "%s: %+v\n", name, s)
			for e := range l.By(s) {
				fmt.Fprintln(&b, e.ID)
			}
		}
	}
	for e := range l.Saying("market roof") {
		thread := l.Thread(e)
		fmt.Fprintln(&b, e.ID, thread.ID(), len(thread.Steps), l.Speakers(e))
		for other := range l.Conflicting(thread) {
			fmt.Fprintln(&b, "conflicts with", other.ID(), len(other.Steps))
		}
	}
	for e := range l.Saying("us wall") {
		fmt.Fprintln(&b, e.ID)
	}
	for e := range l.Between(time.Date(2031, 1, 2, 0, 0, 0, 0, time.UTC), time.Date(2031, 1, 4, 0, 0, 0, 0, time.UTC)) {
		fmt.Fprintln(&b, e.ID)
	}
	return b.String()
}

// TestAnyOrder makes sure that what a ledger says depends on the documents it holds,
// not on how they came there: in whatever order, replaced by others and back,
// removed and added again.
func TestAnyOrder(t *testing.T) {
	threads := 0
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 1))
		final := map[string]*attribution.Reading{}
		for i := range 2 + random.IntN(40) {
			key := fmt.Sprintf("doc-%d", i)
			final[key] = gossip(t, random, key)
		}
		keys := slices.Sorted(maps.Keys(final))
		var fresh ledger.Ledger
		for _, key := range keys {
			require.NoError(t, fresh.Add(final[key]))
		}
		want := portrait(t, &fresh)
		threads += strings.Count(want, "\nthread,")

		var l ledger.Ledger
		for range 3 * len(keys) {
			key := keys[random.IntN(len(keys))]
			switch random.IntN(4) {
			case 0:
				_, err := l.Remove(key)
				require.NoError(t, err)
			case 1:
				require.NoError(t, l.Add(gossip(t, random, key)))
			case 2:
				require.NoError(t, l.Add(gossip(t, random, key+" that goes")))
			default:
				require.NoError(t, l.Add(final[key]))
			}
		}
		for _, i := range random.Perm(len(keys)) {
			require.NoError(t, l.Add(final[keys[i]]))
			_, err := l.Remove(keys[i] + " that goes")
			require.NoError(t, err)
		}
		require.Equal(t, want, portrait(t, &l), "seed %d", seed)
	}
	require.Greater(t, threads, 200, "the test shows little")
}

// TestManyShareAKey is TestAnyOrder where so many wordings share a key that it is
// one more or one less that decides whether it counts.
func TestManyShareAKey(t *testing.T) {
	const base = "the grey harbour crane lifted a heavy crate of painted wooden horses over the crowded quay marked"
	keys := func(words string) []uint64 {
		doc := source.NewDocument(words, source.Meta{})
		return slices.Sorted(claim.NewWording(doc, claim.Claim{Content: source.Spans{{Start: 0, End: doc.Len()}}}).Keys())
	}
	// Words that add a key and take none away.
	var last []string
	for i := 0; len(last) < 262; i++ {
		word := fmt.Sprintf("x%d", i)
		if with := keys(base + " " + word); !slices.ContainsFunc(keys(base), func(key uint64) bool { return !slices.Contains(with, key) }) {
			last = append(last, word)
		}
	}
	reading := func(i int) *attribution.Reading {
		words := base + " " + last[i]
		b := attribution.NewBuilder(source.NewDocument("Jan Smed said "+words, source.Meta{ID: fmt.Sprint(i)}))
		b.Add(attribution.Attribution{Source: b.Mention("Jan Smed", b.Speaker(source.Speaker{Name: "Jan Smed"})), Cue: attribution.Cue{Spans: b.Spans("said")}, Claim: claim.Claim{Content: b.Spans(words)}})
		r, err := b.Reading()
		require.NoError(t, err)
		return r
	}
	const n = 262
	var l ledger.Ledger
	for _, i := range rand.New(rand.NewPCG(1, 1)).Perm(n) {
		require.NoError(t, l.Add(reading(i)))
	}
	steps := map[int]int{}
	for size := n; size > 240; size -= 6 {
		var fresh ledger.Ledger
		for i := range size {
			require.NoError(t, fresh.Add(reading(i)))
		}
		steps[size] = strings.Count(tell(&fresh), "\n")
		require.Equal(t, tell(&fresh), tell(&l), "%d", size)
		for i := size - 6; i < size; i++ {
			removed, err := l.Remove(fmt.Sprint(i))
			require.NoError(t, err)
			require.True(t, removed)
		}
	}
	assert.Less(t, 2*steps[262], steps[256], "the test shows little: the key always counts, or never")
}

// TestRenumbering removes so much that all numbers are given anew.
func TestRenumbering(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	var l, fresh ledger.Ledger
	last := map[string]*attribution.Reading{}
	for i := range 3000 {
		key := fmt.Sprintf("doc-%d", i%50)
		last[key] = gossip(t, random, key)
		require.NoError(t, l.Add(last[key]))
	}
	for _, r := range last {
		require.NoError(t, fresh.Add(r))
	}
	assert.Equal(t, portrait(t, &fresh), portrait(t, &l))
}

func TestAnyNumberOfGoroutines(t *testing.T) {
	var l, fresh ledger.Ledger
	var wait sync.WaitGroup
	final := make([]*attribution.Reading, 40)
	random := rand.New(rand.NewPCG(7, 8))
	for i := range final {
		final[i] = gossip(t, random, fmt.Sprintf("doc-%d", i))
		require.NoError(t, fresh.Add(final[i]))
	}
	for worker := range 4 {
		wait.Go(func() {
			for i := worker; i < len(final); i += 4 {
				assert.NoError(t, l.Add(final[i]))
				_, err := l.Remove(fmt.Sprintf("doc-%d", i))
				assert.NoError(t, err)
				assert.NoError(t, l.Add(final[i]))
			}
		})
		wait.Go(func() {
			for range 5 {
				for e := range l.Saying("harbour") {
					if thread := l.Thread(e); thread != nil { // another may have removed it
						_ = thread.Witnesses()
					}
					_ = l.Speakers(e)
				}
				for s := range l.Called("Jan Smed") {
					for e := range l.By(s) {
						_ = e.Document().Key()
					}
				}
				_ = tell(&l)
				_, err := l.WriteTo(&bytes.Buffer{})
				assert.NoError(t, err)
			}
		})
	}
	wait.Wait()
	assert.Equal(t, portrait(t, &fresh), portrait(t, &l))
}
