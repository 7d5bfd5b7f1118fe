package sqlledger_test

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/ledger/sqlledger"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

func ExampleOpen() {
	ctx := context.Background()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		panic(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // each connection would have a memory of its own

	b := attribution.NewBuilder(source.NewDocument("Ib Krone said the ferry leaks.", source.Meta{ID: "leak-1"}))
	b.Add(attribution.Attribution{
		Source: b.Mention("Ib Krone", b.Speaker(source.Speaker{Name: "Ib Krone"})),
		Cue:    attribution.Cue{Spans: b.Spans("said")},
		Claim:  claim.Claim{Content: b.Spans("the ferry leaks")},
	})
	r, err := b.Reading()
	if err != nil {
		panic(err)
	}

	store, err := sqlledger.Open(ctx, db)
	fmt.Println(err, store.Add(ctx, r))
	again, err := sqlledger.Open(ctx, db)
	for e := range again.Ledger().Saying("ferry") {
		fmt.Println(e.Document().Key(), e.Text, err)
	}
	// Output:
	// <nil> <nil>
	// leak-1 the ferry leaks <nil>
}
