package claim_test

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

var (
	sentences = flag.Int("sentences", 2000, "how many sentences of the corpus are verified")
	showWrong = flag.Bool("wrong", false, "show what is found otherwise than expected")
)

// edit is a way to make a quotation of a sentence.
type edit struct {
	name    string
	verdict claim.Verdict
	aspect  claim.Aspect // that must be named; empty is none
	// make returns the quotation and the words of the sentence it is of; it is not
	// ok where the sentence has nothing to edit.
	make func(r *rand.Rand, words []string) (quotation, original string, ok bool)
}

// whole makes an edit of one that changes the words and is of the whole sentence.
func whole(change func(r *rand.Rand, words []string) bool) func(*rand.Rand, []string) (string, string, bool) {
	return func(r *rand.Rand, words []string) (string, string, bool) {
		original := strings.Join(words, " ")
		edited := slices.Clone(words)
		ok := change(r, edited)
		quotation := strings.Join(strings.Fields(strings.Join(edited, " ")), " ")
		return quotation, original, ok && quotation != original
	}
}

// some returns in random order the inner words that keep holds for.
func some(r *rand.Rand, words []string, keep func(string) bool) (at []int) {
	for _, i := range r.Perm(len(words) - 2) {
		if keep(words[i+1]) {
			at = append(at, i+1)
		}
	}
	return at
}

var (
	plainWord  = regexp.MustCompile(`^[a-z]{4,}$`)
	properName = regexp.MustCompile(`^[A-Z][a-z]{3,}$`)
	wholeCount = regexp.MustCompile(`^[1-9][0-9]{0,2}$`)
	modalVerb  = regexp.MustCompile(`^(will|is|was|are|were|has|have|had|would|does|did)$`)
	denyOrMay  = regexp.MustCompile(`(?i)^(not|no|never|may|might|could)$`)
)

var edits = []edit{
	{"none", claim.Exact, "", func(_ *rand.Rand, words []string) (string, string, bool) {
		s := strings.Join(words, " ")
		return s, s, true
	}},
	{"marks", claim.Typographic, "", whole(func(r *rand.Rand, words []string) bool {
		for i := range words {
			words[i] = strings.NewReplacer(`"`, "”", "'", "’", "--", "—", ";", ",", "“", `"`, "”", `"`, "’", "'").Replace(words[i])
		}
		words[r.IntN(len(words)-1)] += ","
		return true
	})},
	{"spaces", claim.Typographic, "", func(r *rand.Rand, words []string) (string, string, bool) {
		spaces := []string{"  ", "\n", "\u00a0", "\t", "\r\n", "\u2009"}
		i := 1 + r.IntN(len(words)-1)
		quotation := strings.Join(words[:i], " ") + spaces[r.IntN(len(spaces))] + strings.Join(words[i:], " ")
		return quotation, strings.Join(words, " "), true
	}},
	{"case", claim.Typographic, "", whole(func(r *rand.Rand, words []string) bool {
		for i := range words {
			if r.IntN(2) == 0 {
				words[i] = strings.ToUpper(words[i])
			} else {
				words[i] = strings.ToLower(words[i])
			}
		}
		return true
	})},
	{"letters", claim.Typographic, "", whole(func(r *rand.Rand, words []string) bool {
		for _, i := range some(r, words, plainWord.MatchString) {
			switch w := words[i]; r.IntN(3) {
			case 0:
				words[i] = w[:2] + "\u00ad" + w[2:]
			case 1:
				words[i] = string([]rune{rune(w[0]) - 'a' + 'ａ'}) + w[1:] // full width
			case 2:
				words[i] = strings.NewReplacer("ffi", "ﬃ", "fi", "ﬁ", "fl", "ﬂ", "ff", "ﬀ", "st", "ﬆ").Replace(w)
			}
		}
		return true
	})},
	{"elided", claim.Elided, "", func(r *rand.Rand, words []string) (string, string, bool) {
		n := 1 + r.IntN(min(12, len(words)-6))
		i := 3 + r.IntN(len(words)-n-5)
		marks := []string{"…", "...", "[…]", ". . ."}
		head, tail := strings.Join(words[:i], " "), strings.Join(words[i+n:], " ")
		return head + " " + marks[r.IntN(len(marks))] + " " + tail, head + " " + tail, hasLetter(strings.Join(words[i:i+n], ""))
	}},
	{"bracketed", claim.Bracketed, "", whole(func(r *rand.Rand, words []string) bool {
		at := some(r, words, plainWord.MatchString)
		if len(at) == 0 {
			return false
		}
		i := at[0]
		switch w := words[i]; r.IntN(4) {
		case 0:
			words[i] += " [sic]"
		case 1:
			words[i] = "[the members of the committee]"
		case 2:
			words[i] = "[" + strings.ToUpper(w[:1]) + "]" + w[1:]
		case 3:
			words[i] = w[:len(w)-1] + "[" + w[len(w)-1:] + "]"
		}
		return true
	})},
	{"truncated", claim.Truncated, "", func(r *rand.Rand, words []string) (string, string, bool) {
		i := 4 + r.IntN(len(words)-6)
		original := strings.Join(words[:i], " ")
		end := []string{".", "", ","}[r.IntN(3)]
		return strings.TrimRight(original, ",;:.-") + end, original, plainWord.MatchString(words[i-1]) && plainWord.MatchString(words[i])
	}},
	{"negation", claim.Altered, claim.AspectNegation, whole(func(r *rand.Rand, words []string) bool {
		at := some(r, words, modalVerb.MatchString)
		if len(at) == 0 || slices.ContainsFunc(words, denyOrMay.MatchString) {
			return false
		}
		words[at[0]] += " not"
		return true
	})},
	{"number", claim.Altered, claim.AspectNumber, whole(func(r *rand.Rand, words []string) bool {
		at := some(r, words, wholeCount.MatchString)
		if len(at) == 0 {
			return false
		}
		n, _ := strconv.Atoi(words[at[0]])
		words[at[0]] = strconv.Itoa(n + 1 + r.IntN(500))
		return true
	})},
	{"hedge", claim.Altered, claim.AspectHedge, whole(func(r *rand.Rand, words []string) bool {
		at := some(r, words, func(w string) bool { return w == "will" || w == "would" })
		if len(at) == 0 {
			return false
		}
		words[at[0]] = []string{"may", "might", "could", "will probably"}[r.IntN(4)]
		return true
	})},
	{"name", claim.Altered, claim.AspectName, whole(func(r *rand.Rand, words []string) bool {
		at := some(r, words, properName.MatchString)
		if len(at) == 0 {
			return false
		}
		words[at[0]] = []string{"Belrane", "Marten", "Quist", "Vellby"}[r.IntN(4)]
		return true
	})},
	{"words", claim.Altered, "", whole(func(r *rand.Rand, words []string) bool {
		at := some(r, words, plainWord.MatchString)
		if len(at) < 3 {
			return false
		}
		for _, i := range at[:1+r.IntN(2)] {
			words[i] = []string{"ferry", "harbour", "quietly", "", "lantern"}[r.IntN(5)]
		}
		return true
	})},
	{"absent", claim.Absent, "", nil},
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// letters returns the letters and digits of s, in lower case: what must be the same
// of the words that were cut out and those that should have been.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFC.String(s))
}

// TestVerifyCorpus makes quotations of sentences drawn from press releases, with a
// seed, and verifies each against a megabyte of releases that has the sentence.
func TestVerifyCorpus(t *testing.T) {
	shards := rawShards(t, 1<<20, 20)
	r := rand.New(rand.NewPCG(20, 4))
	confusion := map[string]map[claim.Verdict]int{}
	right, named, altered, falseExact, wrongSpans := 0, 0, 0, 0, 0
	indexes := make([]*claim.Index, len(shards))
	for i, doc := range shards {
		indexes[i] = claim.NewIndex(doc)
	}
	for n := range *sentences {
		e := edits[n%len(edits)]
		shard := n / len(edits) % len(shards)
		text := shards[shard].Text()
		var quotation, original string
		var from source.Span
		for ok := false; !ok; {
			var words []string
			if e.make == nil {
				words, _ = drawSentence(r, shards[(shard+1)%len(shards)].Text())
				quotation = strings.Join(words, " ")
				ok = words != nil && !strings.Contains(text, quotation)
			} else if words, from = drawSentence(r, text); words != nil {
				quotation, original, ok = e.make(r, words)
			}
		}
		f := indexes[shard].Verify(quotation)
		verdict, place := f.Verdict, claim.Place{}
		for _, p := range slices.Backward(f.Places) {
			require.NoError(t, p.Doc.Check(p.Spans...))
			if letters(cutOut(p)) == letters(original) && !place.Spans.Overlaps(source.Spans{from}) {
				verdict, place = p.Verdict, p // there, or at a copy of the sentence
			}
			if p.Verdict == claim.Exact && cutOut(p) != quotation {
				falseExact++
			}
		}
		if confusion[e.name] == nil {
			confusion[e.name] = map[claim.Verdict]int{}
		}
		confusion[e.name][verdict]++
		if verdict == e.verdict {
			right++
		}
		if e.aspect != "" {
			altered++
			if slices.ContainsFunc(place.Changes, func(c claim.Change) bool { return slices.Contains(c.Aspects, e.aspect) }) {
				named++
			}
		}
		cutsRight := letters(cutOut(place)) == letters(original)
		if !cutsRight {
			wrongSpans++
		}
		if *showWrong && (verdict != e.verdict || !cutsRight) {
			t.Logf("%s: %s %v\n%s\n%s\n%s", e.name, verdict, place.Changes, quotation, original, cutOut(place))
		}
	}
	var table strings.Builder
	columns := []claim.Verdict{claim.Exact, claim.Typographic, claim.Bracketed, claim.Elided, claim.Truncated, claim.Altered, claim.Absent}
	fmt.Fprintf(&table, "%-11s", "")
	for _, v := range columns {
		fmt.Fprintf(&table, "%12s", v)
	}
	for _, e := range edits {
		fmt.Fprintf(&table, "\n%-11s", e.name)
		for _, v := range columns {
			fmt.Fprintf(&table, "%12d", confusion[e.name][v])
		}
	}
	t.Logf("%d quotations, verdict right: %.2f%%, false exact: %d, spans of other words: %d, change of meaning named: %d of %d\n%s",
		*sentences, 100*float64(right)/float64(*sentences), falseExact, wrongSpans, named, altered, &table)
	assert.Zero(t, falseExact)
	assert.Greater(t, 100*right, 98**sentences)
	assert.Less(t, 1000*wrongSpans, *sentences)
	assert.Greater(t, 100*named, 99*altered)
}

// cutOut returns the words of a place.
func cutOut(p claim.Place) string {
	var b strings.Builder
	for _, s := range p.Spans {
		b.WriteString(p.Doc.Slice(s))
	}
	return b.String()
}

// drawSentence returns the words of a sentence of 8 to 60 words that stands in a
// text with single spaces between them, and where; nil if what it drew is none.
func drawSentence(r *rand.Rand, text string) ([]string, source.Span) {
	at := r.IntN(len(text))
	start := strings.IndexByte(text[at:], '\n')
	if start < 0 {
		return nil, source.Span{}
	}
	line, _, _ := strings.Cut(text[at+start+1:], "\n")
	parts := sentenceEnd.FindAllStringIndex(line, -1)
	if len(parts) < 2 {
		return nil, source.Span{}
	}
	i := r.IntN(len(parts) - 1)
	from, to := parts[i][1]-1, parts[i+1][0]+len("xxxx.")
	s := line[from:to]
	words := strings.Fields(s)
	if len(words) < 8 || len(words) > 60 || strings.Join(words, " ") != s || strings.ContainsAny(s, "[]…") || strings.Contains(s, "..") {
		return nil, source.Span{}
	}
	return words, source.Span{Start: at + start + 1 + from, End: at + start + 1 + to}
}

// sentenceEnd matches where a sentence surely ends and another one begins.
var sentenceEnd = regexp.MustCompile(`[a-z]{4}\. [A-Z]`)

// rawShards returns n stretches of the raw corpus, each of size bytes.
func rawShards(t *testing.T, size, n int) (docs []*source.Document) {
	t.Helper()
	dir := os.Getenv("SAYSO_CORPORA")
	if dir == "" {
		t.Skip("SAYSO_CORPORA is not set")
	}
	f, err := os.Open(filepath.Join(dir, "raw", "senate-press-releases.txt.gz"))
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	in := bufio.NewReaderSize(z, 1<<20)
	for i := range n {
		buf := make([]byte, size)
		_, err := io.ReadFull(in, buf)
		require.NoError(t, err)
		docs = append(docs, source.NewDocument(string(buf), source.Meta{ID: strconv.Itoa(i)}))
		_, err = in.Discard(4 << 20) // from all over it
		require.NoError(t, err)
	}
	return docs
}
