// Package ledger holds CLAIMS ACROSS DOCUMENTS: who is the same speaker in them,
// which claims are one as it travels, and what changed on the way. It needs
// readings and no reader: they may be built by hand.
//
//	var l ledger.Ledger
//	err := l.Add(reading) // of each document, in any order
//	for t := range l.Threads() {
//		for _, s := range t.Steps {
//			fmt.Println(s.Entry.Document().Meta.Publisher, s.Entry.Text, s.Changes)
//		}
//	}
//
// A ledger keeps no texts, only the words of the attributions. What it says is a
// function of the documents that it holds: however they came there, in whatever
// order, and whatever was replaced or removed meanwhile, the answers are the same.
//
// # Order
//
// Everything is in the order of the ledger: by when documents were published, those
// of unknown date last, then by the key of the document, then in text order. A claim
// was first seen in the first document of that order.
//
// # Speakers
//
// Speakers of several documents are one
//
//   - if they have one Ref, the caller's own id;
//   - if they share a full name and a word of a role. A full name is one of two
//     words at least of a person or of an unknown kind, and any of an organisation,
//     place, document or group that ends in a capital letter's word;
//   - if they share a full name, one of the two has no role, and no other speaker is
//     called so;
//   - if one has only the last or only word of the other's name, they share a word
//     of a role, and no other speaker fits as well.
//
// Something says that they are not: another Ref, another kind, roles without a word
// in common (unless documents that give both tie them), or a document that lists
// them side by side. Offices, writers, unnamed speakers and all that is only
// described ("the two leaders") are each their own, unless a Ref says otherwise.
//
// # Threads
//
// [Ledger.Threads] says which claims are one, [Step] where a copied text is shown.
// Numbers veto: with another number it is another claim, and [Ledger.Conflicting]
// leads from the one to the other. [Stand] says whether a step bears the claim out
// or denies it: only what bears it out is a witness.
//
// # Cost
//
// Of 1,000,000 attributions of 100,000 documents, made of US Senate press releases,
// on one core: adding 15,000 a second; 1.2 KB of memory each; medians of 0.9 ms for
// all that a speaker said, 0.1 to 0.8 ms for words, 0.3 ms for a thread. To find all
// threads takes five minutes. TestScale measures it.
package ledger
