package ledger_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/ledger"
)

// TestConflictsAreMutual makes sure that a thread conflicts with those that conflict
// with it, and never with itself.
func TestConflictsAreMutual(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	var l ledger.Ledger
	for i := range 60 {
		require.NoError(t, l.Add(gossip(t, random, fmt.Sprintf("doc-%d", i))))
	}
	conflicts := map[[2]string]bool{}
	for e := range l.All() {
		thread := l.Thread(e)
		for other := range l.Conflicting(thread) {
			require.NotEqual(t, thread.ID(), other.ID())
			conflicts[[2]string{thread.ID(), other.ID()}] = true
		}
	}
	require.NotEmpty(t, conflicts)
	for pair := range conflicts {
		assert.True(t, conflicts[[2]string{pair[1], pair[0]}], pair)
	}
}

// TestConflicting tells which claims conflict: 2 is in the thread of 0, and what 3 says
// it denies.
func TestConflicting(t *testing.T) {
	var l ledger.Ledger
	for i, content := range []string{
		"the harbour bank lends to fishermen at 3.5 percent",
		"the harbour bank lends to fishermen at 3.75 percent",
		"the harbour bank lends to bakers and not to fishermen at 3.5 percent",
		"the harbour bank lends to fishermen",
		"it costs 12",
		"the river bank rents to tourists at 4 percent",
	} {
		require.NoError(t, l.Add(read(fmt.Sprint(i), "2031-05-01", "Siv said "+content+".")))
	}
	keys := func(of *ledger.Thread) string {
		var list []string
		for other := range l.Conflicting(of) {
			list = append(list, other.Steps[0].Entry.Document().Key())
		}
		return strings.Join(list, " ")
	}
	threads := map[string]*ledger.Thread{}
	for e := range l.All() {
		threads[e.Document().Key()] = l.Thread(e)
	}
	for key, want := range map[string]string{"0": "1 3", "1": "0", "2": "1 3", "3": "0", "4": "", "5": ""} {
		assert.Equal(t, want, keys(threads[key]), key)
	}

	// A thread whose entries are gone leads nowhere, and to nothing that is gone.
	_, err := l.Remove("1")
	require.NoError(t, err)
	assert.Equal(t, "", keys(threads["1"]))
	assert.NotContains(t, keys(threads["0"]), "1")
	for range l.Conflicting(threads["0"]) {
		break // stopping early is no harm
	}
}

func TestStandIsValid(t *testing.T) {
	valid := []ledger.Stand{"", ledger.Upholds, ledger.Denies}
	assert.False(t, slices.ContainsFunc(valid, func(s ledger.Stand) bool { return !s.IsValid() }))
	assert.False(t, ledger.Stand("odd").IsValid())
}
