// Package sqlledger keeps a ledger in an SQL database, through database/sql: the
// records, from which the ledger is made again, and beside them tables that other
// programs may query.
//
//	store, err := sqlledger.Open(ctx, db)
//	err = store.Add(ctx, reading)
//	for t := range store.Ledger().Threads() { ... }
//
// It writes SQL that SQLite (3.35 or later) and PostgreSQL (12 or later) both
// understand, and is tested on both. It is a module of its own, so that the core
// requires no database driver; the caller chooses one.
//
// # Tables
//
//	sayso_documents     key, published (RFC 3339, UTC; null is unknown), title, publisher, url,
//	                    record (the JSON of a ledger.Record)
//	sayso_attributions  id (the stable id), document, number (from 1, in text order), act, status,
//	                    certainty, polarity, source, cue, text
//	sayso_speakers      document, number (the ID in it), name, folded (source.FoldName), kind, ref
//	sayso_said          document, attribution, speaker (numbers): who said what
//	sayso_changes       document, change: the number of the last change of each, those removed too
//	sayso_counter       change: the number of the last of all
//
// NUL characters are U+FFFD in all columns but the record; a document whose key has
// one cannot be kept in PostgreSQL. Only record and change are read back. A change of a document is one transaction, in
// the database before it is in the ledger. Several programs may write to one
// database; [Store.Refresh] brings what the others did.
package sqlledger
