package links

import (
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/source"
)

var (
	draw = flag.Bool("draw", false, "draw links, print them for a reader to judge, and list their places; needs SAYSO_CORPORA")
	show = flag.Bool("show", false, "print the listed links for a reader to judge; needs SAYSO_CORPORA")
)

const (
	year  = "2007"
	drawn = 100
	seed  = 4
)

// open opens the press releases; the test is skipped without corpora.
func open(t *testing.T) io.Reader {
	dir := os.Getenv("SAYSO_CORPORA")
	if dir == "" {
		t.Skip("SAYSO_CORPORA is not set: no press releases to find links in")
	}
	file, err := os.Open(filepath.Join(dir, "raw", "senate-press-releases.txt.gz"))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, file.Close()) })
	z, err := gzip.NewReader(file)
	require.NoError(t, err)
	return z
}

func judged(t *testing.T) []Judged {
	file, err := os.Open(filepath.Join("testdata", "judged.txt"))
	require.NoError(t, err)
	defer file.Close()
	list, err := ReadJudged(file)
	require.NoError(t, err)
	return list
}

// TestDraw prints links that a reader is to judge, without what the ledger makes of
// them, and their places for judged.txt:
//
//	go test ./attribution/extract/internal/eval/links -run TestDraw -draw -v
func TestDraw(t *testing.T) {
	if !*draw {
		t.Skip("-draw is not set")
	}
	f, err := Find(open(t), year)
	require.NoError(t, err)
	t.Logf("%d documents, %d claims, %d threads, %d steps in the same words, %d in others", f.Documents, f.Claims, f.Threads, f.Same, len(f.Links))
	for i, l := range Draw(f.Links, drawn, seed) {
		fmt.Printf("%d: %v %v\n  %s\n  %s\n", i+1, l.From, l.To, l.Words[0], l.Words[1])
	}
}

// TestShow prints the links of judged.txt in the same way, without their verdicts,
// whatever the ledger makes of them today.
func TestShow(t *testing.T) {
	if !*show {
		t.Skip("-show is not set")
	}
	list := judged(t)
	words := map[Place]string{}
	for _, j := range list {
		words[j.From], words[j.To] = "", ""
	}
	for number, text := range releases(open(t)) {
		for p := range words {
			if p.Document == number {
				words[p] = text[p.Start:p.End]
			}
		}
	}
	for i, j := range list {
		fmt.Printf("%d: %v %v\n  %s\n  %s\n", i+1, j.From, j.To, words[j.From], words[j.To])
	}
}

// TestJudged makes sure that the readers hold nine in ten of the links right that the
// ledger still makes, and that it still makes most of those that were judged; of
// what it makes beside them nothing is known until they are drawn and judged anew.
func TestJudged(t *testing.T) {
	list := judged(t)
	require.Len(t, list, drawn)
	f, err := Find(open(t), year)
	require.NoError(t, err)
	made := map[[2]Place]bool{}
	for _, l := range f.Links {
		made[[2]Place{l.From, l.To}] = true
	}
	still := slices.DeleteFunc(slices.Clone(list), func(j Judged) bool { return !made[[2]Place{j.From, j.To}] })
	score := ScoreOf(still)
	t.Logf("%d links, %d of the %d judged; %d in the same words", len(f.Links), len(still), len(list), f.Same)
	require.Greater(t, len(still), len(list)/2, "too few of the judged links are left: draw and judge anew")
	for reader, right := range score.Right {
		t.Logf("reader %d holds %d of %d right", reader+1, right, score.Judged)
		assert.GreaterOrEqual(t, 10*right, 9*score.Judged)
	}
	if len(score.Right) > 1 {
		t.Logf("they agree on %d", score.Agreed)
	}
}

func TestReleases(t *testing.T) {
	var got []string
	for n, text := range releases(strings.NewReader("\n\none\ntwo\n\n\nthree")) {
		got = append(got, fmt.Sprint(n, " ", text))
	}
	assert.Equal(t, []string{"1 one\ntwo\n", "2 three\n"}, got)
	for range releases(strings.NewReader("one\n\ntwo")) {
		break
	}
}

func TestIsOf(t *testing.T) {
	for text, want := range map[string]bool{
		"in 2006 and 2006": true, "in 2005 and 2006": true, "in 2006 and 2007": false, "in 1776": false, "20061": false, "the FY2006": false, "": false, "1066 and 2006": true,
	} {
		assert.Equal(t, want, isOf("2006", text), text)
	}
}

func TestQuotedSentences(t *testing.T) {
	for text, want := range map[string][]string{
		`He said "one two three four five six." Then he left.`:                    {"one two three four five six."},
		`"One two three four five six. Seven eight nine ten eleven twelve," said`: {"One two three four five six.", "Seven eight nine ten eleven twelve,"},
		`"Mr. One of the U.S. Senate counted seven houses. Short. And one two three four five?"`: {
			"Mr. One of the U.S. Senate counted seven houses.", "And one two three four five?"},
		"“One two three four five six” and \"seven":     {"One two three four five six"},
		"\"One two three four\nfive six\"":              nil,
		`the "Fair and Equal Rain for All Islands Act"`: nil,
		`"" "too few words"`:                            nil,
	} {
		var got []string
		doc := source.NewDocument(text, source.Meta{})
		for _, s := range quotedSentences(text) {
			got = append(got, doc.Slice(s))
		}
		assert.Equal(t, want, got, text)
		require.NoError(t, reading(7, text).Validate())
	}
}

func TestFind(t *testing.T) {
	f, err := Find(strings.NewReader(`In 2006: "The old harbour crane will lift the last crates today."

In 2006: "The old harbour crane will lift the last crates today." "Nothing else is said of it in here."

In 2006: "The old harbour crane lifted all of the last crates today."

In 2005: "The old harbour crane will lift the last crates tomorrow."
`), "2006")
	require.NoError(t, err)
	assert.Equal(t, 3, f.Documents)
	assert.Equal(t, 4, f.Claims)
	assert.Equal(t, 1, f.Same)
	require.Len(t, f.Links, 1)
	assert.Equal(t, "1 10 64", f.Links[0].From.String())
	assert.Equal(t, "3 10 68", f.Links[0].To.String())
	assert.Equal(t, f.Links, Draw(f.Links, 5, 1))
	assert.Empty(t, Draw(nil, 5, 1))
}

func TestReadJudged(t *testing.T) {
	list, err := ReadJudged(strings.NewReader("# a list\n1 2 3 4 5 6 right right\n7 8 9 10 11 12 wrong right\n"))
	require.NoError(t, err)
	assert.Equal(t, Place{7, 8, 9}, list[1].From)
	assert.Equal(t, Score{Judged: 2, Right: []int{1, 2}, Agreed: 1}, ScoreOf(list))
	for text, want := range map[string]string{
		"1 2 3 4 5 6": "line 1: 6 fields, not 7 or more",
		"1 2 3 4 5 6 right\n1 2 3 4 5 6 right wrong": "line 2: 2 verdicts, not 1",
		"1 2 3 4 5 6 maybe":                          "line 1: a verdict is right or wrong",
		"1 2 x 4 5 6 right":                          `line 1: strconv.Atoi: parsing "x": invalid syntax`,
	} {
		_, err := ReadJudged(strings.NewReader(text))
		assert.EqualError(t, err, want)
	}
}
