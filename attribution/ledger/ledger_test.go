package ledger_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

func TestZeroLedger(t *testing.T) {
	var l ledger.Ledger
	assert.Empty(t, slices.Collect(l.All()))
	assert.Empty(t, slices.Collect(l.Records()))
	assert.Empty(t, slices.Collect(l.Threads()))
	assert.Empty(t, slices.Collect(l.Saying("ferry")))
	assert.Empty(t, slices.Collect(l.Called("Ines Holm")))
	assert.Empty(t, slices.Collect(l.By(ledger.Speaker{})))
	assert.Empty(t, slices.Collect(l.Between(time.Time{}, time.Now())))
	assert.Nil(t, l.Thread(nil))
	assert.Nil(t, l.Thread(&ledger.Entry{}))
	assert.Nil(t, l.Speakers(nil))
	assert.Nil(t, l.Record("a"))
	removed, err := l.Remove("a")
	assert.False(t, removed)
	assert.NoError(t, err)
	assert.Empty(t, written(t, &l))
	assert.Equal(t, "", (&ledger.Thread{}).ID())
	assert.Zero(t, (&ledger.Thread{}).Witnesses())
	assert.Zero(t, (&ledger.Thread{}).Deniers())
	assert.Empty(t, slices.Collect(l.Conflicting(nil)))
	assert.Empty(t, slices.Collect(l.Conflicting(&ledger.Thread{})))
	assert.Empty(t, slices.Collect(l.Conflicting(&ledger.Thread{Steps: []ledger.Step{{}, {Entry: &ledger.Entry{}}}})))
}

func TestAddInvalid(t *testing.T) {
	var l ledger.Ledger
	var errs attribution.Errors
	require.ErrorAs(t, l.Add(&attribution.Reading{}), &errs)
	documents, entries := l.Len()
	assert.Zero(t, documents+entries)
}

// TestReplace puts a corrected document in the place of the old one.
func TestReplace(t *testing.T) {
	var l ledger.Ledger
	require.NoError(t, l.Add(read("a", "2031-05-01", "Ines Holm said the old ferry leaks below the engine.")))
	require.NoError(t, l.Add(read("b", "2031-05-02", "Ines Holm said the old ferry leaks below the engine.")))
	require.Len(t, slices.Collect(l.Threads()), 1)
	old := l.Record("b")
	require.NoError(t, l.Add(read("b", "2031-05-02", "Ines Holm said the tug is for sale.")))
	assert.Empty(t, slices.Collect(l.Threads()))
	assert.Len(t, slices.Collect(l.Saying("tug")), 1)
	assert.Nil(t, l.Thread(&old.Entries[0]), "it is in the ledger no more")
	assert.Equal(t, "the old ferry leaks below the engine", old.Entries[0].Text, "what was returned does not change")
	documents, entries := l.Len()
	assert.Equal(t, []int{2, 2}, []int{documents, entries})
	removed, err := l.Remove("b")
	assert.True(t, removed)
	require.NoError(t, err)
	assert.Empty(t, slices.Collect(l.Saying("tug")))
}

func TestDocumentsWithoutID(t *testing.T) {
	var l ledger.Ledger
	for range 2 { // one text is one document
		require.NoError(t, l.Add(read("", "", "Ines Holm said the old ferry leaks.")))
	}
	require.NoError(t, l.Add(read("", "", "Ines Holm said the old ferry sank.")))
	var keys []string
	for r := range l.Records() {
		keys = append(keys, r.Document.Key()[:12])
	}
	assert.Equal(t, []string{"sha256:2ba67", "sha256:d2d67"}, keys)
}

func TestSaying(t *testing.T) {
	var l ledger.Ledger
	require.NoError(t, l.Add(read("a", "2031-05-02", "Jørn said the captain’s 5,000 crates of Ångström lamps DON’T burn.")))
	require.NoError(t, l.Add(read("b", "2031-05-01", "Siv said the captain burns lamps.")))
	require.NoError(t, l.Add(read("c", "2031-05-03", "Siv said the U.S. navy sank.")))
	for words, want := range map[string]string{
		"lamps": "b a", "LAMPS captain": "b", "captain's": "a", "captains": "a", "5000": "a", "5,000": "a", "Angstrom": "a",
		"don't": "a", "the lamps": "b a", "the": "", "": "", "…": "", "lamps burns crates": "", "burn": "a", "US navy": "c", "U.S.": "", // "us" is a word of grammar

	} {
		var got []string
		for e := range l.Saying(words) {
			got = append(got, e.Document().Key())
		}
		assert.Equal(t, want, strings.Join(got, " "), words)
	}
}

func TestBetween(t *testing.T) {
	var l ledger.Ledger
	for key, day := range map[string]string{"a": "2031-05-01", "b": "2031-05-02", "c": "2031-05-03", "d": ""} {
		require.NoError(t, l.Add(read(key, day, "Siv said "+key+".")))
	}
	day := func(d int) time.Time { return time.Date(2031, 5, d, 0, 0, 0, 0, time.UTC) }
	keys := func(from, to time.Time) (keys string) {
		for e := range l.Between(from, to) {
			keys += e.Document().Key()
		}
		return keys
	}
	assert.Equal(t, "b", keys(day(2), day(3)))
	assert.Equal(t, "abc", keys(time.Time{}, day(4)))
	assert.Equal(t, "", keys(day(4), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)))
	assert.Equal(t, "", keys(day(3), day(2)))
	var all string
	for e := range l.All() {
		all += e.Document().Key()
	}
	assert.Equal(t, "abcd", all)
}

// TestKeysAreOfTheWords makes sure of what the ledger builds on: wordings with the
// same String have the same Keys, however they are written.
func TestKeysAreOfTheWords(t *testing.T) {
	keys := func(words string) (string, []uint64) {
		doc := source.NewDocument(words, source.Meta{})
		w := claim.NewWording(doc, claim.Claim{Content: source.Spans{{Start: 0, End: doc.Len()}}})
		return w.String(), slices.Collect(w.Keys())
	}
	for _, text := range []string{
		"the U.S. Army in May bought Twenty Five “Big” ships, 1,200 guns; and NOT one sail?", "No. 5 failed", "NO, never", "He may go in May",
		"İstanbul’s ﬁrst ½ mile", "税は下がる", "\xff \x00 ok", "",
	} {
		words, want := keys(text)
		_, got := keys(words)
		assert.Equal(t, want, got, text)
	}
}

// TestManyDates fills more than one stretch of the timeline.
func TestManyDates(t *testing.T) {
	var l ledger.Ledger
	random := rand.New(rand.NewPCG(1, 1))
	const n = 1500
	first := time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, i := range random.Perm(n) {
		day := first.AddDate(0, 0, i).Format(time.DateOnly)
		require.NoError(t, l.Add(read(day, day, "Siv said no.")))
	}
	for range 100 {
		from, to := random.IntN(n), random.IntN(n)
		var got, want []string
		for e := range l.Between(first.AddDate(0, 0, from), first.AddDate(0, 0, to)) {
			got = append(got, e.Document().Key())
		}
		for i := from; i < to; i++ {
			want = append(want, first.AddDate(0, 0, i).Format(time.DateOnly))
		}
		require.Equal(t, want, got)
	}
	for _, i := range random.Perm(n) {
		removed, err := l.Remove(first.AddDate(0, 0, i).Format(time.DateOnly))
		require.NoError(t, err)
		require.True(t, removed)
	}
	assert.Empty(t, slices.Collect(l.All()))
}

// TestLoopMayChange changes a ledger in loops over it.
func TestLoopMayChange(t *testing.T) {
	l := readAll()
	for thread := range l.Threads() {
		for r := range l.Records() {
			for e := range l.All() {
				_ = l.Speakers(e)
			}
			_, err := l.Remove(r.Document.Key())
			require.NoError(t, err)
		}
		assert.Len(t, thread.Steps, 2)
		break
	}
	documents, _ := l.Len()
	assert.Zero(t, documents)
}

func TestRecordRoundTrip(t *testing.T) {
	doc := source.NewDocument("B\xffrg said \xff\x00 the ferry\xfe may <leak>.", source.Meta{ID: "a"})
	span := func(words string) source.Spans {
		at := strings.Index(doc.Text(), words)
		return source.Spans{{Start: at, End: at + len(words)}}
	}
	r := &attribution.Reading{Doc: doc, Speakers: []source.Speaker{{ID: 1, Name: "Borg"}}, Attributions: []attribution.Attribution{{
		ID: 1, Source: &source.Mention{Spans: span("B\xffrg"), Speakers: []source.SpeakerID{1}}, Cue: attribution.Cue{Spans: span("said")},
		Claim: claim.Claim{Content: span("\xff\x00 the ferry\xfe may <leak>"), Hedges: []claim.Hedge{{Span: span("may")[0], Direction: claim.Weaken}}},
	}}}
	rec, err := ledger.NewRecord(r)
	require.NoError(t, err)
	assert.Equal(t, "\uFFFD\x00 the ferry\uFFFD may <leak>", rec.Entries[0].Text)
	assert.Equal(t, []string{"may"}, rec.Entries[0].Hedges)
	data, err := json.Marshal(rec)
	require.NoError(t, err)
	var again ledger.Record
	require.NoError(t, json.Unmarshal(data, &again))
	assert.Equal(t, rec, &again)

	// A copy, and one built by hand, are put in a ledger like any other.
	byValue := *rec
	var l ledger.Ledger
	require.NoError(t, l.Put(&byValue))
	for e := range l.All() {
		assert.Equal(t, "a", e.Document().Key())
		assert.Equal(t, "Borg", e.Speaker(1).Name)
		assert.Nil(t, e.Speaker(0))
		assert.Nil(t, e.Speaker(2))
	}
}

func TestRecordErrors(t *testing.T) {
	for want, spoil := range map[string]func(*ledger.Record){
		`record of "": bad document.id`:          func(r *ledger.Record) { r.Document = ledger.Document{} },
		`record of "a": bad document.meta`:       func(r *ledger.Record) { r.Document.Meta.Title = "\xff" },
		`record of "a": bad document.published`:  func(r *ledger.Record) { r.Document.Meta.Published = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) },
		`record of "a": bad document.bytes`:      func(r *ledger.Record) { r.Document.Bytes = -1 },
		`record of "a": bad document.sha256`:     func(r *ledger.Record) { r.Document.SHA256 = "\xff" },
		`record of "a": bad document.sketch`:     func(r *ledger.Record) { r.Document.Sketch = ledger.Sketch{2, 1} },
		`record of "a": bad speakers`:            func(r *ledger.Record) { r.Speakers[0].ID = 2 },
		`record of "a": entry 1: bad id`:         func(r *ledger.Record) { r.Entries[0].ID = "" },
		`record of "a": entry 1: bad parent`:     func(r *ledger.Record) { r.Entries[0].Parent = 2 },
		`record of "a": entry 1: bad act`:        func(r *ledger.Record) { r.Entries[0].Act = "shout" },
		`record of "a": entry 1: bad status`:     func(r *ledger.Record) { r.Entries[0].Status = "gone" },
		`record of "a": entry 1: bad stance`:     func(r *ledger.Record) { r.Entries[0].Stance = "odd" },
		`record of "a": entry 1: bad text`:       func(r *ledger.Record) { r.Entries[0].Text = "\xff" },
		`record of "a": entry 1: bad claim`:      func(r *ledger.Record) { r.Entries[0].Claim.Polarity = "odd" },
		`record of "a": entry 1: bad hedges`:     func(r *ledger.Record) { r.Entries[0].Hedges = []string{"may"} },
		`record of "a": entry 1: bad speakers`:   func(r *ledger.Record) { r.Entries[0].Speakers = []source.SpeakerID{3} },
		`record of "a": entry 1: bad confidence`: func(r *ledger.Record) { r.Entries[0].Confidence = 1001 },
	} {
		r, err := ledger.NewRecord(read("a", "", "Siv said no."))
		require.NoError(t, err)
		spoil(r)
		var l ledger.Ledger
		err = l.Put(r)
		assert.EqualError(t, err, want)
		var bad *ledger.RecordError
		assert.ErrorAs(t, err, &bad)
		documents, _ := l.Len()
		assert.Zero(t, documents)
	}
	var r ledger.Record
	assert.Error(t, json.Unmarshal([]byte(`{"document":{"id":"a","bytes":0,"lang":"not a language"}}`), &r))
	assert.Error(t, json.Unmarshal([]byte(`{"document":{"id":"a","bytes":0,"lang":"`+strings.Repeat("a-", 200)+`"}}`), &r))
	assert.Error(t, json.Unmarshal([]byte(`{"document":{"id":"a","bytes":0,"sketch":"AAA"}}`), &r))
	assert.Error(t, json.Unmarshal([]byte(`{"document":{"id":"a","bytes":0,"sketch":"?"}}`), &r))
	assert.Error(t, json.Unmarshal([]byte(`{"document":7}`), &r))
}

// TestHostile makes sure that no reading, however odd, makes a ledger run away.
func TestHostile(t *testing.T) {
	var l ledger.Ledger
	const n = 100_000
	long := strings.Repeat("blah ", n)
	require.NoError(t, l.Add(read("a", "", "Siv said "+long+"a.")))
	require.NoError(t, l.Add(read("b", "", "Siv said "+long+"b.")))
	require.NoError(t, l.Add(read("c", "", "Siv said "+strings.Repeat("x", 5*n)+".")))
	// One claim said again and again.
	r := &attribution.Reading{Doc: source.NewDocument("we will win the great race", source.Meta{ID: "d"})}
	for i := range 20_000 {
		r.Attributions = append(r.Attributions, attribution.Attribution{ID: i + 1, Claim: claim.Claim{Content: source.Spans{{Start: 0, End: 26}}}})
		r.Speakers = append(r.Speakers, source.Speaker{ID: source.SpeakerID(i + 1), Name: "Jan Smed", Kind: source.KindPerson})
	}
	require.NoError(t, l.Add(r))
	for e := range l.All() {
		if e.Document().Key() != "d" {
			_ = l.Thread(e)
		}
	}
	// One name that a thousand people have, whom a Ref or a role tells apart.
	for i := range 1000 {
		described := fmt.Sprintf("Jan Smed; person; role%d; Smed", i)
		if i%2 == 0 {
			described += fmt.Sprintf("; %d", i)
		}
		require.NoError(t, l.Add(speaking(t, fmt.Sprint("e", i), described)))
	}
	for _, name := range []string{"Smed", "Jan Smed"} {
		assert.Equal(t, 21_000, len(slices.Collect(l.Called(name))), name)
	}
	_ = slices.Collect(l.Threads())
	for r := range l.Records() {
		_, err := l.Remove(r.Document.Key())
		require.NoError(t, err)
	}
}
