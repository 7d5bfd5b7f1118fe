package sqlledger_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/attribution/ledger/sqlledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// database returns an empty database: SQLite in a file, or PostgreSQL where
// SAYSO_POSTGRES has a connection string. In that, all tables whose names begin with
// sayso_ are dropped.
func database(t *testing.T) *sql.DB {
	driver, dsn := "sqlite", "file:"+filepath.Join(t.TempDir(), "ledger.db")+"?_pragma=busy_timeout(10000)"
	if postgres := os.Getenv("SAYSO_POSTGRES"); postgres != "" {
		driver, dsn = "pgx", postgres
	}
	db, err := sql.Open(driver, dsn)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, db.Close()) })
	for _, table := range []string{"documents", "attributions", "speakers", "said", "changes", "counter"} {
		_, err := db.Exec("DROP TABLE IF EXISTS sayso_" + table)
		require.NoError(t, err)
	}
	return db
}

func open(t *testing.T, db *sql.DB) *sqlledger.Store {
	s, err := sqlledger.Open(t.Context(), db)
	require.NoError(t, err)
	return s
}

// read returns the reading of a text of the form "NAME said CONTENT."
func read(t testing.TB, key, text string) *attribution.Reading {
	b := attribution.NewBuilder(source.NewDocument(text, source.Meta{ID: key, Published: time.Date(2031, 5, len(key), 12, 0, 0, 0, time.FixedZone("", 3600))}))
	name, content, _ := strings.Cut(strings.TrimSuffix(text, "."), " said ")
	b.Add(attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made,
		Source: b.Mention(name, b.Speaker(source.Speaker{Name: name, Kind: source.KindPerson})),
		Cue:    attribution.Cue{Spans: b.Spans("said"), Lemma: "say"},
		Claim:  claim.Claim{Content: b.Spans(content)},
	})
	r, err := b.Reading()
	require.NoError(t, err)
	return r
}

// written returns all that a ledger holds.
func written(t testing.TB, l *ledger.Ledger) string {
	var b strings.Builder
	_, err := l.WriteTo(&b)
	require.NoError(t, err)
	return b.String()
}

func count(t *testing.T, db *sql.DB, query string, args ...any) (n int) {
	require.NoError(t, db.QueryRow(query, args...).Scan(&n))
	return n
}

func TestStore(t *testing.T) {
	db := database(t)
	s := open(t, db)
	ctx := t.Context()
	require.NoError(t, s.Add(ctx, read(t, "a", "Jan Smed said the \x00 pier “leaks”.")))
	require.NoError(t, s.Add(ctx, read(t, "bb", "Ada Quist said the pier 'leaks' too.")))
	require.NoError(t, s.Add(ctx, read(t, "a", "JAN SMED said the pier does not leak.")))
	assert.Equal(t, written(t, s.Ledger()), written(t, open(t, db).Ledger()))

	// What other programs may ask.
	assert.Equal(t, 2, count(t, db, `SELECT COUNT(*) FROM sayso_documents`))
	var text, published string
	require.NoError(t, db.QueryRow(`SELECT a.text, d.published FROM sayso_attributions a
		JOIN sayso_said w ON w.document = a.document AND w.attribution = a.number
		JOIN sayso_speakers s ON s.document = w.document AND s.number = w.speaker
		JOIN sayso_documents d ON d.key = a.document
		WHERE s.folded = $1`, source.FoldName("Jan Smed")).Scan(&text, &published))
	assert.Equal(t, "the pier does not leak", text)
	assert.Equal(t, "2031-05-01T11:00:00Z", published)

	removed, err := s.Remove(ctx, "bb")
	require.NoError(t, err)
	assert.True(t, removed)
	removed, err = s.Remove(ctx, "bb")
	require.NoError(t, err)
	assert.False(t, removed)
	assert.Equal(t, written(t, s.Ledger()), written(t, open(t, db).Ledger()))
	for _, table := range []string{"documents", "attributions", "speakers", "said"} {
		assert.Equal(t, 1, count(t, db, "SELECT COUNT(*) FROM sayso_"+table), table)
	}
}

// TestSeveralPrograms writes to one database from several stores, each in goroutines
// of its own.
func TestSeveralPrograms(t *testing.T) {
	db := database(t)
	stores := []*sqlledger.Store{open(t, db), open(t, db), open(t, db)}
	var wait sync.WaitGroup
	for i, s := range stores {
		wait.Go(func() {
			random := rand.New(rand.NewPCG(uint64(i), 1))
			for range 20 {
				key := strings.Repeat("k", 1+random.IntN(9))
				if random.IntN(4) == 0 {
					_, err := s.Remove(context.Background(), key)
					assert.NoError(t, err)
				} else {
					assert.NoError(t, s.Add(context.Background(), read(t, key, fmt.Sprintf("Jan Smed said the pier has %d holes.", random.IntN(100)))))
				}
			}
		})
	}
	wait.Wait()
	want := written(t, open(t, db).Ledger())
	for _, s := range stores {
		require.NoError(t, s.Refresh(t.Context()))
		assert.Equal(t, want, written(t, s.Ledger()))
	}
}

func TestErrorsChangeNothing(t *testing.T) {
	db := database(t)
	s := open(t, db)
	require.NoError(t, s.Add(t.Context(), read(t, "a", "Jan Smed said no.")))
	before := written(t, s.Ledger())

	stopped, stop := context.WithCancel(t.Context())
	stop()
	assert.ErrorIs(t, s.Add(stopped, read(t, "b", "Jan Smed said yes.")), context.Canceled)
	_, err := s.Remove(stopped, "a")
	assert.ErrorIs(t, err, context.Canceled)
	assert.ErrorIs(t, s.Refresh(stopped), context.Canceled)
	_, err = sqlledger.Open(stopped, db)
	assert.ErrorIs(t, err, context.Canceled)

	var errs attribution.Errors
	assert.ErrorAs(t, s.Add(t.Context(), &attribution.Reading{}), &errs)
	var bad *ledger.RecordError
	assert.ErrorAs(t, s.Put(t.Context(), &ledger.Record{}), &bad)

	// A transaction that fails at its end leaves nothing.
	_, err = db.Exec(`DROP TABLE sayso_said`)
	require.NoError(t, err)
	assert.Error(t, s.Add(t.Context(), read(t, "b", "Jan Smed said yes.")))
	assert.Equal(t, before, written(t, s.Ledger()))
	assert.Equal(t, before, written(t, open(t, db).Ledger()))
}

func TestRowError(t *testing.T) {
	for _, record := range []string{"no JSON", `{"document":{"id":"other","bytes":0}}`, `{"document":{"bytes":0}}`} {
		db := database(t)
		s := open(t, db)
		require.NoError(t, s.Add(t.Context(), read(t, "a", "Jan Smed said no.")))
		_, err := db.Exec(`UPDATE sayso_documents SET record = $1`, record)
		require.NoError(t, err)
		_, err = sqlledger.Open(t.Context(), db)
		var row *sqlledger.RowError
		require.ErrorAs(t, err, &row)
		assert.Equal(t, "a", row.Key)
		assert.Contains(t, err.Error(), `sayso_documents, key "a": `)
	}
}

// TestRecordsAreWhole makes sure that the database holds all that the log does.
func TestRecordsAreWhole(t *testing.T) {
	s := open(t, database(t))
	want, err := ledger.NewRecord(read(t, "a", "Jan Smed said the \x00 pier <leaks>."))
	require.NoError(t, err)
	require.NoError(t, s.Put(t.Context(), want))
	require.NoError(t, s.Refresh(t.Context()))
	got := slices.Collect(s.Ledger().Records())
	require.Len(t, got, 1)
	a, err := json.Marshal(want)
	require.NoError(t, err)
	b, err := json.Marshal(got[0])
	require.NoError(t, err)
	assert.JSONEq(t, string(a), string(b))
}
