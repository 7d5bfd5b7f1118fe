package ledger_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/ledger"
)

// journal is a small log: documents put in, replaced and removed. It returns it
// whole, where each line ends, and the ledger, written anew, after each.
func journal(t testing.TB) (log []byte, ends []int, after []string) {
	random := rand.New(rand.NewPCG(1, 2))
	var b bytes.Buffer
	var l ledger.Ledger
	require.NoError(t, l.LogTo(&b))
	note := func() {
		ends = append(ends, b.Len())
		after = append(after, written(t, &l))
	}
	note()
	for i := range 3 {
		require.NoError(t, l.Add(gossip(t, random, fmt.Sprintf("doc <%d> \u2028 ", i%2))))
		note()
	}
	removed, err := l.Remove("doc <1> \u2028 ")
	require.NoError(t, err)
	require.True(t, removed)
	note()
	require.NoError(t, l.Add(gossip(t, random, "last")))
	note()
	return b.Bytes(), ends, after
}

func written(t testing.TB, l *ledger.Ledger) string {
	var b strings.Builder
	n, err := l.WriteTo(&b)
	require.NoError(t, err)
	require.EqualValues(t, b.Len(), n)
	return b.String()
}

// TestCutAtEveryByte cuts a log at each byte: what was acknowledged before is there,
// and the rest is told to be torn.
func TestCutAtEveryByte(t *testing.T) {
	log, ends, after := journal(t)
	whole := 0 // how many lines are
	for cut := range len(log) + 1 {
		for whole+1 < len(ends) && ends[whole+1] <= cut {
			whole++
		}
		var l ledger.Ledger
		n, err := l.ReadFrom(bytes.NewReader(log[:cut]))
		require.EqualValues(t, ends[whole], n, "cut at %d", cut)
		require.Equal(t, after[whole], written(t, &l), "cut at %d", cut)
		if cut == ends[whole] {
			require.NoError(t, err, "cut at %d", cut)
			continue
		}
		var torn *ledger.TornError
		require.ErrorAs(t, err, &torn, "cut at %d", cut)
		require.ErrorContains(t, torn, fmt.Sprintf("only %d bytes of it are there", torn.Bytes))
		require.Equal(t, ledger.TornError{Line: int64(whole + 1), Offset: int64(ends[whole]), Bytes: int64(cut - ends[whole])}, *torn)
	}
}

// TestFlipEveryByte changes each byte of a log: the damage is found in the line
// that it is in, and what stands before it is read.
func TestFlipEveryByte(t *testing.T) {
	log, ends, after := journal(t)
	line := 0
	for at := range log {
		for ends[line+1] <= at {
			line++
		}
		for _, flip := range []byte{1, 0x80, log[at] ^ '\n'} {
			if flip == 0 {
				continue
			}
			damaged := bytes.Clone(log)
			damaged[at] ^= flip
			var l ledger.Ledger
			n, err := l.ReadFrom(bytes.NewReader(damaged))
			var damage *ledger.DamageError
			require.ErrorAs(t, err, &damage, "byte %d of %q", at, log[ends[line]:ends[line+1]])
			require.EqualValues(t, line+1, damage.Line, "byte %d", at)
			require.EqualValues(t, ends[line], damage.Offset, "byte %d", at)
			require.EqualValues(t, ends[line], n, "byte %d", at)
			if at%16 == 0 {
				require.Equal(t, after[line], written(t, &l), "byte %d", at)
			}
		}
	}
}

func TestDamage(t *testing.T) {
	log, _, _ := journal(t)
	lines := strings.SplitAfter(string(log), "\n")
	for _, test := range []struct{ log, want string }{
		{strings.Join(lines[1:], ""), "ledger: the log is damaged in line 1, which begins at byte 0: it has the number 2"},
		{lines[0] + lines[2], fmt.Sprintf("ledger: the log is damaged in line 2, which begins at byte %d: it has the number 3", len(lines[0]))},
		{lines[0] + lines[0], fmt.Sprintf("ledger: the log is damaged in line 2, which begins at byte %d: it has the number 1", len(lines[0]))},
		{"\n", "ledger: the log is damaged in line 1, which begins at byte 0: not a line of a ledger's log"},
		{"dear diary", "ledger: the log is damaged in line 1, which begins at byte 0: no line end"},
		{strings.Replace(lines[0], `"ledger":1`, `"ledger":2`, 1), "ledger: the log is damaged in line 1, which begins at byte 0: version 2, not 1"},
		{`{"ledger":1,"line":1,"bytes":-1,"crc32":"00000000",}` + "\n", "ledger: the log is damaged in line 1, which begins at byte 0: not a line of a ledger's log"},
		// Checksums that are right, of what no ledger writes.
		{`{"ledger":1,"line":1,"bytes":6,"crc32":"` + sum(`"x":{}`) + `","x":{}}` + "\n", "ledger: the log is damaged in line 1, which begins at byte 0: neither a record nor a removal"},
		{`{"ledger":1,"line":1,"bytes":8,"crc32":"` + sum(`"put":{}`) + `","put":{}}` + "\n", `ledger: the log is damaged in line 1, which begins at byte 0: record of "": bad document.id`},
	} {
		_, err := new(ledger.Ledger).ReadFrom(strings.NewReader(test.log))
		assert.EqualError(t, err, test.want)
	}
}

// TestWriteFails makes sure that a change of which the line could not be written is
// not made, nor any after it.
func TestWriteFails(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, w := range []*failing{{after: 3}, {after: 3, short: true}, {after: 3, sync: true}} {
		var l ledger.Ledger
		require.NoError(t, l.LogTo(w))
		require.NoError(t, l.Add(gossip(t, random, "a")))
		require.NoError(t, l.Add(gossip(t, random, "b")))
		before := written(t, &l)
		err := l.Add(gossip(t, random, "c"))
		var logErr *ledger.LogError
		require.ErrorAs(t, err, &logErr)
		require.EqualValues(t, 3, logErr.Line)
		w.after = 1000 // it works again, but the end of the log is not known
		require.ErrorIs(t, l.Add(gossip(t, random, "a")), logErr)
		_, err = l.Remove("a")
		require.ErrorIs(t, err, logErr)
		require.Equal(t, before, written(t, &l))

		var anew bytes.Buffer
		require.NoError(t, l.LogTo(&anew))
		require.NoError(t, l.Add(gossip(t, random, "c")))
		var again ledger.Ledger
		_, err = again.ReadFrom(&anew)
		require.NoError(t, err)
		require.Equal(t, written(t, &l), written(t, &again))
	}
	var l ledger.Ledger
	require.NoError(t, l.Add(gossip(t, random, "a")))
	require.ErrorIs(t, l.LogTo(&failing{}), errFull)
	require.NoError(t, l.Add(gossip(t, random, "b")), "it has no log, as before")
	_, err := l.WriteTo(&failing{})
	require.ErrorIs(t, err, errFull)
	_, err = l.ReadFrom(io.MultiReader(strings.NewReader(`{"ledger":1`), &failing{}))
	require.ErrorIs(t, err, errFull)
}

var errFull = errors.New("the disk is full")

// failing fails after some writes: when written to, by writing too little, or when
// it is synced.
type failing struct {
	after       int
	short, sync bool
}

func (f *failing) Write(p []byte) (int, error) {
	if f.after--; f.after > 0 || f.sync {
		return len(p), nil
	}
	if f.short {
		return len(p) / 2, nil
	}
	return len(p) / 2, errFull
}

func (f *failing) Read([]byte) (int, error) { return 0, errFull }

func (f *failing) Sync() error {
	if f.sync && f.after <= 0 {
		return errFull
	}
	return nil
}

func TestOpen(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	name := filepath.Join(t.TempDir(), "ledger.jsonl")
	open := func() (*ledger.Ledger, int64, *os.File) {
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
		require.NoError(t, err)
		l, torn, err := ledger.Open(f)
		require.NoError(t, err)
		return l, torn, f
	}
	l, torn, f := open()
	require.Zero(t, torn)
	require.NoError(t, l.Add(gossip(t, random, "a")))
	require.NoError(t, l.Add(gossip(t, random, "b")))
	before := written(t, l)
	_, err := f.WriteString(`{"ledger":1,"line":3,"by`)
	require.NoError(t, err)
	require.NoError(t, f.Close())

	l, torn, f = open()
	require.EqualValues(t, 24, torn)
	require.Equal(t, before, written(t, l))
	require.NoError(t, l.Add(gossip(t, random, "c")))
	after := written(t, l)
	require.NoError(t, f.Close())

	l, torn, f = open()
	require.Zero(t, torn)
	require.Equal(t, after, written(t, l))
	require.NoError(t, f.Close())

	// What is damaged is left as it is.
	log, err := os.ReadFile(name)
	require.NoError(t, err)
	log[len(log)/2] ^= 1
	require.NoError(t, os.WriteFile(name, log, 0o600))
	f, err = os.OpenFile(name, os.O_RDWR, 0)
	require.NoError(t, err)
	_, _, err = ledger.Open(f)
	var damage *ledger.DamageError
	require.ErrorAs(t, err, &damage)
	require.NoError(t, f.Close())
	same, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, log, same)

	_, _, err = ledger.Open(f)
	require.ErrorIs(t, err, os.ErrClosed)
}
