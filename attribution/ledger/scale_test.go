//go:build unix

package ledger_test

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

var scale = flag.Int("scale", 0, "how many attributions TestScale measures with; needs SAYSO_CORPORA")

// rawSentences returns stretches of 5 to 40 words that end as sentences do, of the
// press releases of the US Senate.
func rawSentences(t testing.TB) iter.Seq[string] {
	dir := os.Getenv("SAYSO_CORPORA")
	if dir == "" {
		t.Skip("SAYSO_CORPORA is not set: no raw text to generate attributions from")
	}
	return func(yield func(string) bool) {
		f, err := os.Open(filepath.Join(dir, "raw", "senate-press-releases.txt.gz"))
		require.NoError(t, err)
		defer f.Close()
		z, err := gzip.NewReader(f)
		require.NoError(t, err)
		lines := bufio.NewScanner(z)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			for sentence := range strings.SplitSeq(lines.Text(), ". ") {
				if n := len(strings.Fields(sentence)); 5 <= n && n <= 40 && !yield(sentence) {
					return
				}
			}
		}
	}
}

// generate returns readings of ten attributions each, made of raw sentences by a
// seeded generator: one sentence in ten is one that came before, half of those with
// a word left out. The speakers are 20,000 people, few of whom speak often, and one
// in twenty is unnamed.
func generate(t testing.TB, n int) iter.Seq[*attribution.Reading] {
	return func(yield func(*attribution.Reading) bool) {
		random := rand.New(rand.NewPCG(11, 17))
		zipf := rand.NewZipf(random, 1.2, 8, 19_999)
		var pool, contents []string
		flush := func() bool {
			r := generated(t, random, zipf, n, contents)
			contents = contents[:0]
			return yield(r)
		}
		for n > 0 {
			for sentence := range rawSentences(t) {
				if len(pool) > 0 && random.IntN(10) == 0 {
					sentence = pool[random.IntN(len(pool))]
					if words := strings.Fields(sentence); random.IntN(2) == 0 {
						i := random.IntN(len(words))
						sentence = strings.Join(slices.Delete(words, i, i+1), " ")
					}
				} else if len(pool) < 100_000 {
					pool = append(pool, sentence)
				}
				contents = append(contents, sentence)
				if n--; len(contents) == 10 && !flush() {
					return
				}
				if n == 0 {
					if len(contents) > 0 {
						flush()
					}
					return
				}
			}
		}
	}
}

func generated(t testing.TB, random *rand.Rand, zipf *rand.Zipf, n int, contents []string) *attribution.Reading {
	var text strings.Builder
	r := &attribution.Reading{}
	span := func(words string) source.Spans {
		s := source.Span{Start: text.Len(), End: text.Len() + len(words)}
		text.WriteString(words)
		return source.Spans{s}
	}
	for i, content := range contents {
		s := source.Speaker{Name: "a person who knows", Kind: source.KindUnnamed}
		if random.IntN(20) > 0 {
			who := zipf.Uint64()
			s = source.Speaker{
				Name: fmt.Sprintf("%s%d %s%d", "Ada", who%100, "Holm", who/100), Kind: source.KindPerson,
				Roles: []string{[]string{"senator", "governor", "mayor", "captain"}[who%4]},
			}
		}
		id := source.SpeakerID(1 + slices.IndexFunc(r.Speakers, func(t source.Speaker) bool { return t.Name == s.Name }))
		if id == 0 || s.Kind == source.KindUnnamed {
			id = source.SpeakerID(len(r.Speakers) + 1)
			s.ID = id
			r.Speakers = append(r.Speakers, s)
		}
		a := attribution.Attribution{
			ID: i + 1, Act: attribution.Statement, Status: attribution.Made, Stance: attribution.Neutral,
			Source: &source.Mention{Spans: span(s.Name), Speakers: []source.SpeakerID{id}},
		}
		span(" ")
		a.Cue = attribution.Cue{Spans: span("said"), Lemma: "say"}
		span(" ")
		a.Claim = claim.Claim{Content: span(content), Certainty: claim.Certain, Polarity: claim.Positive}
		if random.IntN(4) == 0 {
			a.Claim.Verbatim, a.Claim.Form = slices.Clone(a.Claim.Content), claim.Direct
		}
		span(".\n")
		r.Attributions = append(r.Attributions, a)
	}
	day := time.Date(2005, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(1000))
	r.Doc = source.NewDocument(text.String(), source.Meta{ID: fmt.Sprintf("doc-%08d", n), Publisher: "raw", Published: day})
	return r
}

// TestScale measures on one core what adding costs, how much memory a ledger takes,
// and how long queries take:
//
//	go test ./attribution/ledger -run TestScale -scale 1000000 -v
func TestScale(t *testing.T) {
	if *scale == 0 {
		t.Skip("-scale is not set")
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var l ledger.Ledger
	before := heap()
	var adding time.Duration
	n := 0
	type drawn struct {
		document, speaker, text string
		n                       int
	}
	var sample []drawn
	for r := range generate(t, *scale) {
		start := busy()
		require.NoError(t, l.Add(r))
		adding += busy() - start
		if n += len(r.Attributions); n%(*scale/1000) < 10 {
			a := &r.Attributions[n/10%len(r.Attributions)]
			sample = append(sample, drawn{
				r.Doc.Meta().ID, r.Speaker(a.Source.Speakers[0]).Name, strings.Clone(r.Text(a.Claim.Content...)), a.ID - 1,
			})
		}
	}
	documents, entries := l.Len()
	t.Logf("%d attributions of %d documents", entries, documents)
	t.Logf("adding: %.0f a second", float64(entries)/adding.Seconds())
	bytes := heap() - before
	t.Logf("memory: %d bytes each", bytes/uint64(entries))

	random := rand.New(rand.NewPCG(3, 4))
	pick := func() drawn { return sample[random.IntN(len(sample))] }
	measure := func(what string, query func() int) {
		var times []time.Duration
		found := 0
		for range 500 {
			start := busy()
			found += query()
			times = append(times, busy()-start)
		}
		slices.Sort(times)
		t.Logf("%s: median %v, 95%% %v, worst %v; %d found on average", what, times[250], times[475], times[499], found/500)
	}
	count := func(seq iter.Seq[*ledger.Entry]) (n int) {
		for range seq {
			n++
		}
		return n
	}
	measure("by speaker", func() (n int) {
		for s := range l.Called(pick().speaker) {
			n += count(l.By(s))
		}
		return n
	})
	for _, words := range []int{1, 2, 3} {
		measure(fmt.Sprintf("by words, %d", words), func() int {
			all := strings.Fields(pick().text)
			from := random.IntN(max(1, len(all)-words))
			return count(l.Saying(strings.Join(all[from:min(len(all), from+words)], " ")))
		})
	}
	measure("by time, a day", func() int {
		day := time.Date(2005, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(1000))
		return count(l.Between(day, day.AddDate(0, 0, 1)))
	})
	measure("by thread", func() int {
		at := pick()
		return len(l.Thread(&l.Record(at.document).Entries[at.n]).Steps)
	})
	measure("by conflict", func() (n int) {
		at := pick()
		for range l.Conflicting(l.Thread(&l.Record(at.document).Entries[at.n])) {
			n++
		}
		return n
	})
	start := busy()
	threads := 0
	for range l.Threads() {
		threads++
	}
	t.Logf("all threads: %v; %d", busy()-start, threads)
	runtime.KeepAlive(&l)
}

// busy returns how long the processor has been busy for this program, its garbage
// collector too: a machine that does other things as well does not count.
func busy() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
