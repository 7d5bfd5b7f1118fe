package claim_test

import (
	"fmt"

	"github.com/sayso-go/sayso/claim"
)

// A number is taken apart: what it is compared with, its value, and of what.
func ExampleFigures() {
	for _, q := range claim.Figures("More than 5,000 troops left in 2014, some 40 percent of them by ferry.") {
		fmt.Printf("%s %s %s\n", q.Comparison, q.Number, q.Unit)
	}
	// Output:
	// more 5000 troops
	// about 40 percent
}

// Check says what a fact-checker can do with a claim.
func ExampleClaim_Check() {
	for _, c := range []claim.Claim{
		{Certainty: claim.Certain, Topic: claim.Topic{Kind: claim.Event, Time: claim.Past}},
		{Certainty: claim.Certain, Topic: claim.Topic{Kind: claim.Event, Time: claim.Future}},
		{Certainty: claim.Unspecified, Topic: claim.Topic{Kind: claim.Event}},
	} {
		fmt.Println(c.Check())
	}
	// Output:
	// checkable
	// ahead
	// leftOpen
}

// Two figures of one unit are compared.
func ExampleFigure() {
	said := claim.Figures("at least 40 ferries")[0]
	counted := claim.Figures("the harbour has 38 ferries")[0]
	fmt.Println(said.Unit == counted.Unit, said.Comparison, said.Number, counted.Number)
	// Output:
	// true atLeast 40 38
}
