package marked

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract"
)

var (
	update = flag.Bool("update", false, "rewrite the outputs in testdata")
	passed = flag.Bool("passed", false, "take the lines known-failure in testdata off the cases that pass")
)

// TestCases reads the project's cases. Of those known to fail it asks that they do.
func TestCases(t *testing.T) {
	families, err := Families()
	require.NoError(t, err)
	for _, f := range families {
		switch {
		case *update:
			rewrite(t, f)
			continue
		case *passed:
			takeOffKnown(t, f)
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			for _, c := range f.Cases {
				t.Run(c.Name, func(t *testing.T) { run(t, c) })
			}
		})
	}
	for _, count := range Tally(families, extract.Text) {
		t.Log(count)
	}
}

func run(t *testing.T, c *Case) {
	r := extract.Text(c.Doc.Text())
	require.NoError(t, r.Validate())
	for _, s := range c.Sections {
		got, err := Output(r, s.Name)
		require.NoError(t, err)
		assert.Equal(t, strings.TrimSpace(s.Want), strings.TrimSpace(got), s.Name)
	}
	diffs := Check(c, r)
	if c.KnownFailure != "" {
		assert.NotEmpty(t, diffs, "%s:%d passes now and is no longer known to fail: %s", c.File, c.Line, c.KnownFailure)
		t.Skipf("known failure: %s", c.KnownFailure)
	}
	for _, d := range diffs {
		t.Errorf("%s:%d: %v", c.File, c.Line, d)
	}
}

func rewrite(t *testing.T, f *Family) {
	if len(f.Cases) == 0 {
		return
	}
	text, err := f.Rewrite(func(c *Case, section string) (string, error) {
		return Output(extract.Text(c.Doc.Text()), section)
	})
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(f.Cases[0].File, []byte(text), 0o644))
}

// takeOffKnown writes the file of the family without the lines known-failure of cases
// that pass.
func takeOffKnown(t *testing.T, f *Family) {
	lines := slices.Clone(f.lines)
	for _, c := range f.Cases {
		if c.KnownFailure == "" || len(Check(c, extract.Text(c.Doc.Text()))) > 0 {
			continue
		}
		i := c.Line // the line behind its name
		for !strings.HasPrefix(lines[i], "known-failure:") {
			i++
		}
		lines[i] = ""
	}
	if len(f.Cases) > 0 {
		require.NoError(t, os.WriteFile(f.Cases[0].File, []byte(strings.Join(lines, "")), 0o644))
	}
}

func TestTheCasesAreMany(t *testing.T) {
	families, err := Families()
	require.NoError(t, err)
	cases := 0
	for _, f := range families {
		cases += len(f.Cases)
	}
	assert.GreaterOrEqual(t, cases, 150)
	assert.GreaterOrEqual(t, len(families), 20)
}
