// Package sayso is the front of a library for claims and attributions: who said
// what in a news text, to whom, when and how surely, every part tied to the exact
// bytes of the text. It holds no code; start with [attribution].
//
//	doc := source.NewDocument(text, source.Meta{ID: "harbour-1"})
//	b := attribution.NewBuilder(doc)
//	krone := b.Speaker(source.Speaker{Name: "Ib Krone", Kind: source.KindPerson})
//	b.Add(attribution.Attribution{Source: b.Mention("Ib Krone", krone), Cue: ..., Claim: ...})
//	r, err := b.Reading() // numbered, nested and checked
//	err = attribution.WriteJSON(os.Stdout, r)
//
// The packages, each importing only those above it:
//
//	source            where words stand, and who they come from
//	claim             what is said, and how surely
//	attribution       who said what: the model, its laws, its JSON
//	attribution/brat  the same as brat standoff
//
// A Reading is built by hand so far: the library does not yet find attributions
// in a text. It does not judge whether a claim is true, and it never changes a
// text.
//
// [attribution]: https://pkg.go.dev/github.com/sayso-go/sayso/attribution
package sayso
