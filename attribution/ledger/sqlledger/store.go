package sqlledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/source"
)

// Store is a ledger and the database that keeps it. Open makes one. Any number of
// goroutines may use it at once; it must not be copied. It does not close the
// database.
type Store struct {
	db *sql.DB
	l  *ledger.Ledger

	mu   sync.Mutex // held while the database is written or read anew
	seen int64      // the last change that the ledger knows
}

// tables are made where there are none.
var tables = [...]string{
	`CREATE TABLE IF NOT EXISTS sayso_documents (
		key TEXT PRIMARY KEY, published TEXT, title TEXT NOT NULL, publisher TEXT NOT NULL, url TEXT NOT NULL,
		record TEXT NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS sayso_attributions (
		id TEXT NOT NULL, document TEXT NOT NULL, number INTEGER NOT NULL, act TEXT NOT NULL, status TEXT NOT NULL,
		certainty TEXT NOT NULL, polarity TEXT NOT NULL, source TEXT NOT NULL, cue TEXT NOT NULL, text TEXT NOT NULL,
		PRIMARY KEY (document, number))`,
	`CREATE TABLE IF NOT EXISTS sayso_speakers (
		document TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL,
		PRIMARY KEY (document, number))`,
	`CREATE TABLE IF NOT EXISTS sayso_said (
		document TEXT NOT NULL, attribution INTEGER NOT NULL, speaker INTEGER NOT NULL,
		PRIMARY KEY (document, attribution, speaker))`,
	`CREATE TABLE IF NOT EXISTS sayso_changes (document TEXT PRIMARY KEY, change BIGINT NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS sayso_counter (id INTEGER PRIMARY KEY, change BIGINT NOT NULL)`,
	`INSERT INTO sayso_counter (id, change) VALUES (1, 0) ON CONFLICT (id) DO NOTHING`,
	`CREATE INDEX IF NOT EXISTS sayso_changes_change ON sayso_changes (change)`,
	`CREATE INDEX IF NOT EXISTS sayso_attributions_id ON sayso_attributions (id)`,
	`CREATE INDEX IF NOT EXISTS sayso_speakers_folded ON sayso_speakers (folded)`,
	`CREATE INDEX IF NOT EXISTS sayso_documents_published ON sayso_documents (published)`,
}

// Open makes the tables where there are none, and reads the ledger that they hold.
// The errors are those of the database, and a *[RowError].
func Open(ctx context.Context, db *sql.DB) (*Store, error) {
	s := &Store{db: db, l: &ledger.Ledger{}}
	for _, table := range tables {
		if _, err := db.ExecContext(ctx, table); err != nil {
			return nil, err
		}
	}
	if err := s.Refresh(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

// Ledger returns the ledger, to be asked. What is put in it directly is not in the
// database.
func (s *Store) Ledger() *ledger.Ledger { return s.l }

// RowError says that a row of sayso_documents does not hold a record. It is
// immutable.
type RowError struct {
	// Key is the key of the row.
	Key string
	// Err is what is wrong.
	Err error
}

// Error returns the key and what is wrong.
func (e *RowError) Error() string { return fmt.Sprintf("sayso_documents, key %q: %v", e.Key, e.Err) }

// Unwrap returns what is wrong.
func (e *RowError) Unwrap() error { return e.Err }

// Add puts a reading in database and ledger, in place of one of the same document
// if there is any. The errors are those of [attribution.Reading.Validate] and of the
// database; then neither has changed.
func (s *Store) Add(ctx context.Context, r *attribution.Reading) error {
	rec, err := ledger.NewRecord(r)
	if err != nil {
		return err
	}
	return s.Put(ctx, rec)
}

// Put puts a record in database and ledger, as Add does a reading. The errors are a
// *[ledger.RecordError] and those of the database.
func (s *Store) Put(ctx context.Context, r *ledger.Record) error {
	var check ledger.Ledger
	if err := check.Put(r); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	change, err := s.write(ctx, r.Document.Key(), r)
	if err != nil {
		return err
	}
	return s.done(change, s.l.Put(r))
}

// Remove takes the document of that key out of database and ledger and reports
// whether it was in the database. The errors are those of the database; then
// neither has changed.
func (s *Store) Remove(ctx context.Context, key string) (bool, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	change, err := s.write(ctx, key, nil)
	if err != nil || change == 0 {
		return false, err
	}
	_, err = s.l.Remove(key)
	return true, s.done(change, err)
}

// done notes that the ledger knows a change; what others did before it, it does not
// know until Refresh.
func (s *Store) done(change int64, err error) error {
	if change == s.seen+1 {
		s.seen = change
	}
	return err
}

// Refresh brings the ledger what other programs have changed in the database since
// it was opened or refreshed. The errors are those of the database, and a
// *[RowError]; the ledger knows then what came before.
func (s *Store) Refresh(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	rows, err := s.db.QueryContext(ctx, `SELECT c.change, c.document, d.record
		FROM sayso_changes c LEFT JOIN sayso_documents d ON d.key = c.document
		WHERE c.change > $1 ORDER BY c.change`, s.seen)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var change int64
		var key string
		var text sql.NullString
		if err := rows.Scan(&change, &key, &text); err != nil {
			return err
		}
		if err := s.bring(key, text); err != nil {
			return &RowError{key, err}
		}
		s.seen = change
	}
	return rows.Err()
}

// bring puts the record that a row holds in the ledger, or removes it if there is
// no row.
func (s *Store) bring(key string, text sql.NullString) error {
	if !text.Valid {
		_, err := s.l.Remove(key)
		return err
	}
	var r ledger.Record
	if err := json.Unmarshal([]byte(text.String), &r); err != nil {
		return err
	}
	if r.Document.Key() != key {
		return errors.New("the record is of another document")
	}
	return s.l.Put(&r)
}

// write puts a record in the database, or removes it if r is nil, in one
// transaction. It returns the number of the change, 0 if there was nothing to
// remove.
func (s *Store) write(ctx context.Context, key string, r *ledger.Record) (change int64, err error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback() // nothing, once it is committed
	// First, since it makes other writers wait: changes become visible in the order
	// of their numbers.
	if err := tx.QueryRowContext(ctx, `UPDATE sayso_counter SET change = change + 1 WHERE id = 1 RETURNING change`).Scan(&change); err != nil {
		return 0, err
	}
	for _, table := range [...]string{"sayso_said", "sayso_speakers", "sayso_attributions"} {
		if _, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE document = $1`, key); err != nil {
			return 0, err
		}
	}
	result, err := tx.ExecContext(ctx, `DELETE FROM sayso_documents WHERE key = $1`, key)
	if err != nil {
		return 0, err
	}
	if r != nil {
		err = insert(ctx, tx, r)
	} else if n, countErr := result.RowsAffected(); n == 0 || countErr != nil {
		return 0, countErr
	}
	if err != nil {
		return 0, err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO sayso_changes (document, change) VALUES ($1, $2)
		ON CONFLICT (document) DO UPDATE SET change = excluded.change`, key, change); err != nil {
		return 0, err
	}
	return change, tx.Commit()
}

// insert writes the rows of a record.
func insert(ctx context.Context, tx *sql.Tx, r *ledger.Record) error {
	data, err := json.Marshal(r)
	if err != nil {
		return err
	}
	d, key := &r.Document, r.Document.Key()
	published := sql.NullString{}
	if at := d.Meta.Published; !at.IsZero() {
		published = sql.NullString{String: at.UTC().Format(time.RFC3339Nano), Valid: true}
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO sayso_documents (key, published, title, publisher, url, record) VALUES ($1, $2, $3, $4, $5, $6)`,
		key, published, plain(d.Meta.Title), plain(d.Meta.Publisher), plain(d.Meta.URL), string(data)); err != nil {
		return err
	}
	for _, sp := range r.Speakers {
		if _, err := tx.ExecContext(ctx, `INSERT INTO sayso_speakers (document, number, name, folded, kind, ref) VALUES ($1, $2, $3, $4, $5, $6)`,
			key, int(sp.ID), plain(sp.Name), plain(source.FoldName(sp.Name)), string(sp.Kind), plain(sp.Ref)); err != nil {
			return err
		}
	}
	for i := range r.Entries {
		e := &r.Entries[i]
		if _, err := tx.ExecContext(ctx, `INSERT INTO sayso_attributions (id, document, number, act, status, certainty, polarity, source, cue, text)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
			plain(e.ID), key, i+1, string(e.Act), string(e.Status), string(e.Claim.Certainty), string(e.Claim.Polarity),
			plain(e.Source), plain(e.Cue), plain(e.Text)); err != nil {
			return err
		}
		for _, id := range e.Speakers {
			if _, err := tx.ExecContext(ctx, `INSERT INTO sayso_said (document, attribution, speaker) VALUES ($1, $2, $3)
				ON CONFLICT DO NOTHING`, key, i+1, int(id)); err != nil {
				return err
			}
		}
	}
	return nil
}

// plain returns s with U+FFFD for each NUL, which PostgreSQL has no place for. The
// record escapes it.
func plain(s string) string { return strings.ReplaceAll(s, "\x00", "\uFFFD") }
