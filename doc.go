// Package sayso is the front of a library for claims and attributions: it reads a
// news text and tells who said what, to whom, when and how surely, every part tied
// to the exact bytes of the text. It holds no code; import [attribution/extract]:
//
//	r := extract.Text(text)
//	for a := range r.All() {
//		fmt.Println(r.Text(a.Cue.Spans...), "|", r.Text(a.Claim.Content...))
//		fmt.Println(a.Act, a.Status, a.Claim.Certainty, a.Claim.Polarity)
//	}
//	err := attribution.WriteJSON(os.Stdout, r)
//
// The packages, each importing only those above it:
//
//	source               where words stand, and who they come from
//	claim                what is said, and how surely; Verify and Match
//	attribution          who said what: the model, its laws, its JSON
//	attribution/brat     the same as brat standoff
//	attribution/ledger   the claims of many documents, and how each travels
//	attribution/extract  text in, reading out: the one package with models
//
// A newsroom that has its own quotations builds a Reading with
// attribution.NewBuilder and links no models. The library reads English. It does
// not judge whether a claim is true, and it never changes a text.
//
// [attribution/extract]: https://pkg.go.dev/github.com/sayso-go/sayso/attribution/extract
package sayso
