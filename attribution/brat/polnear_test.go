package brat_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/source"
)

// TestPolNeAR reads every .ann file of PolNeAR and writes it back, as brat and as
// JSON. That nothing is lost is judged on the files themselves, by parse below,
// which shares no code with the package.
func TestPolNeAR(t *testing.T) {
	corpora := os.Getenv("SAYSO_CORPORA")
	if corpora == "" {
		t.Skip("SAYSO_CORPORA is not set: the PolNeAR files are not read")
	}
	var files, attributions, differences int
	notes := map[string]int{}
	for _, part := range []string{"train", "dev", "annotator-training"} {
		dir := filepath.Join(corpora, "polnear", part)
		texts, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
		require.NoError(t, err)
		require.NotEmpty(t, texts, dir)
		for _, path := range texts {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			name := strings.TrimSuffix(filepath.Base(path), ".txt")
			doc := source.NewDocument(string(text), source.Meta{ID: name})
			anns, err := filepath.Glob(filepath.Join(dir, "attributions", name+"_*.ann"))
			require.NoError(t, err)
			for _, ann := range anns {
				if !isAnnotationOf(ann, name) {
					continue
				}
				files++
				before, err := os.ReadFile(ann)
				require.NoError(t, err)
				r, err := brat.Read(bytes.NewReader(before), doc)
				require.NoError(t, err, ann)
				attributions += len(r.Attributions)
				for _, n := range r.Notes {
					notes[n.Kind]++
				}

				var after bytes.Buffer
				require.NoError(t, brat.Write(&after, r))
				for _, d := range difference(parse(t, string(before)), parse(t, after.String())) {
					differences++
					t.Errorf("%s: %s", ann, d)
				}
				again, err := brat.Read(&after, doc)
				require.NoError(t, err, ann)
				require.Equal(t, r, again, ann)

				var json bytes.Buffer
				require.NoError(t, attribution.WriteJSON(&json, r))
				written := json.String()
				fromJSON, err := attribution.ReadJSON(&json, doc)
				require.NoError(t, err, ann)
				require.Equal(t, r, fromJSON, ann)
				json.Reset()
				require.NoError(t, attribution.WriteJSON(&json, fromJSON))
				require.Equal(t, written, json.String(), ann)
			}
		}
	}
	t.Logf("%d files, %d attributions, %d differences; notes: %v", files, attributions, differences, notes)
	assert.Greater(t, files, 1000)
}

var annotator = regexp.MustCompile(`^_[0-9a-f]+\.ann$`)

func isAnnotationOf(ann, name string) bool {
	return annotator.MatchString(strings.TrimPrefix(filepath.Base(ann), name))
}

var (
	textLine  = regexp.MustCompile(`(?m)^(T\d+)\t(\S+) ([0-9 ;]+)`)
	eventLine = regexp.MustCompile(`(?m)^E\d+\t(.*)$`)
	number    = regexp.MustCompile(`\d+$`)
)

// parse returns the attributions of a file, each as its roles with their sorted
// pieces, and, each as its type with its pieces, the annotations that are in none.
// The trigger is no role and its type follows from the others.
func parse(t *testing.T, ann string) []string {
	type textBound struct {
		kind   string
		pieces []string
	}
	texts := map[string]textBound{}
	for _, m := range textLine.FindAllStringSubmatch(ann, -1) {
		texts[m[1]] = textBound{m[2], strings.Split(m[3], ";")}
	}
	used := map[string]bool{}
	var out []string
	for _, m := range eventLine.FindAllStringSubmatch(ann, -1) {
		roles := map[string][]string{}
		args := strings.Fields(m[1])
		for _, arg := range args[1:] {
			role, id, _ := strings.Cut(arg, ":")
			require.Contains(t, texts, id)
			role = number.ReplaceAllString(role, "")
			roles[role] = append(roles[role], texts[id].pieces...)
		}
		if roles["Content"] == nil {
			continue // malformed
		}
		for _, arg := range args {
			_, id, _ := strings.Cut(arg, ":")
			used[id] = true
		}
		for _, pieces := range roles {
			slices.Sort(pieces)
		}
		out = append(out, fmt.Sprint("attribution ", roles))
	}
	for id, t := range texts {
		if !used[id] && t.kind != "malformed" {
			slices.Sort(t.pieces)
			out = append(out, fmt.Sprint(t.kind, t.pieces))
		}
	}
	slices.Sort(out)
	return out
}

// difference returns what is in one list and not, or not as often, in the other.
func difference(before, after []string) (out []string) {
	count := map[string]int{}
	for _, s := range before {
		count[s]--
	}
	for _, s := range after {
		count[s]++
	}
	for s, n := range count {
		if n != 0 {
			out = append(out, fmt.Sprintf("%+d %s", n, s))
		}
	}
	return out
}
