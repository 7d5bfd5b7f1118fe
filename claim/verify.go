package claim

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/source"
)

// Verdict is what a quotation is to a text. The zero value is unset.
type Verdict string

// The verdicts, from the best to the worst. One that several fit has the worst of
// them.
const (
	// Exact: it stands there, byte for byte.
	Exact Verdict = "exact"
	// Typographic: word for word, but for punctuation and quotation marks, dashes,
	// spaces, case, ligatures and normal forms.
	Typographic Verdict = "typographic"
	// Bracketed: word for word, but for what it shows in square brackets:
	// "[the president]", "[T]axes", "[sic]".
	Bracketed Verdict = "bracketed"
	// Elided: words are left out, and an ellipsis or a new pair of quotation marks
	// shows where.
	Elided Verdict = "elided"
	// Truncated: word for word, but it begins or ends as a sentence does, and the
	// sentence of the text goes on; or it leaves a number without its unit.
	Truncated Verdict = "truncated"
	// Altered: some of its words are others, and nothing shows it.
	Altered Verdict = "altered"
	// Absent: it stands nowhere, nor does anything close to it. How close that has to
	// be [Index.Verify] says.
	Absent Verdict = "absent"
)

// verdicts lists them in order.
var verdicts = [...]Verdict{"", Exact, Typographic, Bracketed, Elided, Truncated, Altered, Absent}

// IsValid reports whether v is one of the constants above or unset.
func (v Verdict) IsValid() bool { return slices.Contains(verdicts[:], v) }

// Worse reports whether v stands below w in the order of the constants.
func (v Verdict) Worse(w Verdict) bool {
	return slices.Index(verdicts[:], v) > slices.Index(verdicts[:], w)
}

// Finding is what became of a quotation. Copies share Places; whoever changes them
// takes care of other goroutines.
type Finding struct {
	// Verdict is the best of those of the Places, Absent where there is none.
	Verdict Verdict
	// Places are where the quotation stands, in the order of the documents and of
	// their texts; they do not overlap. If it stands somewhere word for word, they
	// are all places where it does. Otherwise they are those that are closest to
	// it, all as close as one another, and 64 at most.
	Places []Place
}

// Ambiguous reports whether there are several Places with the verdict, so that it
// is not said which of them was quoted.
func (f Finding) Ambiguous() bool {
	n := 0
	for _, p := range f.Places {
		if p.Verdict == f.Verdict {
			n++
		}
	}
	return n > 1
}

// ChangesMeaning reports whether there are Places with the verdict and the changes
// of each of them change the meaning: Elided may be sound, and may have lost a
// "not". If it is false that is not known, as [Aspect.ChangesMeaning] has it.
func (f Finding) ChangesMeaning() bool {
	changes := false
	for _, p := range f.Places {
		if p.Verdict != f.Verdict {
			continue
		}
		if !p.ChangesMeaning() {
			return false
		}
		changes = true
	}
	return changes
}

// Place is where a quotation stands. Copies share Spans and Changes; whoever
// changes those takes care of other goroutines.
type Place struct {
	// Doc is the document that it stands in.
	Doc *source.Document
	// Spans are the words of Doc that are quoted, marks and spaces between them
	// included, and what is left out of them not.
	Spans source.Spans
	// Verdict is the worst of those of the Changes; Exact or Typographic where
	// there is none.
	Verdict Verdict
	// Changes are in what the quotation differs, in its order. Those of marks,
	// spaces and writing are not listed.
	Changes []Change
}

// ChangesMeaning reports whether a change does, as [Change.ChangesMeaning] has it.
func (p Place) ChangesMeaning() bool { return slices.ContainsFunc(p.Changes, Change.ChangesMeaning) }

// Change is a difference between a quotation and the text. Copies share Aspects;
// whoever changes them takes care of other goroutines.
type Change struct {
	// Verdict is what the change amounts to: Bracketed, Elided, Truncated or
	// Altered.
	Verdict Verdict
	// Quoted are the words of the quotation, or the mark that shows what is left
	// out: bytes of the string or of the quoting document. It is empty, and stands
	// where words are missing, if there are none.
	Quoted source.Span
	// Text are the words of the text in their place: bytes of Place.Doc. It is
	// empty, and stands where words were put in, if there are none. Of what is
	// Truncated it is the rest of the sentence, 64 words at most.
	Text source.Span
	// Aspects are in what the two differ. Those that change the meaning come first,
	// in the order of the constants; there is one at least if it is Altered.
	Aspects []Aspect
}

// ChangesMeaning reports whether an aspect of the change does. If it is false that
// is not known, as [Aspect.ChangesMeaning] has it.
func (c Change) ChangesMeaning() bool { return slices.ContainsFunc(c.Aspects, Aspect.ChangesMeaning) }

// Verify looks for a quotation in the text of doc, as [Index.Verify] does. For
// several quotations or documents make an [Index]. A doc that is nil has no text.
func Verify(quotation string, doc *source.Document) Finding {
	q := newQuotation(quotation, source.Spans{{Start: 0, End: len(quotation)}})
	return newSmallIndex(q, doc).verify(q)
}

// Verify looks for a quotation in the texts. It is the words that were quoted,
// without the quotation marks about them; marks at its ends need not be there. One
// without a word is Absent.
//
// Words are compared as they are written, but for case, ligatures, normal forms,
// apostrophes, the commas of thousands and the full stops of initials. A question
// mark counts as a word, since it takes back what is said. An ellipsis in the
// quotation stands for up to 300 words or for none.
//
// Where no place has all the words, one is close to the quotation if it has words of
// it, in their order, that weigh as much as those that it has not, and three times
// as much as other words between them that no mark stands for. A word weighs 6 in
// the quotation and 2 in the text; a small one (the, of, was, he) 4 and 1. One at
// least must not be small, and if only one is, they must weigh twice as much as
// those that the place has not. So of five words one may be another, of three it
// may be a small one.
//
// Who said the words is not looked at: the text may have them from another speaker
// than the one they are ascribed to. Read the text, and ask for the attributions at
// the Start of the first of [Place.Spans].
//
// It takes time in proportion to the quotation and to the places of its rarest
// words, at worst to all words of the texts.
func (x *Index) Verify(quotation string) Finding {
	return x.verify(newQuotation(quotation, source.Spans{{Start: 0, End: len(quotation)}}))
}

// VerifySpans looks for what stands at the spans of the quoting document, the
// Verbatim of a [Claim], as one quotation: “We will go,” he said, “and stay.” Where
// one of the spans ends words may have been left out, which makes it Elided. Spans
// must be valid; what reaches outside the text is left aside. A quoting document
// that is nil has no text.
func (x *Index) VerifySpans(quoting *source.Document, spans source.Spans) Finding {
	quoting = orEmpty(quoting)
	return x.verify(newQuotation(quoting.Text(), spans.Intersect(source.Spans{{Start: 0, End: quoting.Len()}})))
}

func (x *Index) verify(q *quotation) Finding {
	places := x.literal(q)
	if places == nil { // what the brackets hold is not of the text
		if glued := q.glued(); glued != nil {
			q = glued
			places = x.literal(q)
		}
	}
	if places == nil {
		places = x.closest(q)
	}
	f := Finding{Verdict: Absent, Places: places}
	for _, p := range places {
		if f.Verdict.Worse(p.Verdict) {
			f.Verdict = p.Verdict
		}
	}
	return f
}

// idsOf returns the ids of the words of a quotation.
func (x *Index) idsOf(q *quotation) []wordID {
	ids := make([]wordID, len(q.words))
	for i, w := range q.words {
		ids[i] = x.id(w.key)
	}
	return ids
}

// literal returns the places that have all words of the quotation and no others.
func (x *Index) literal(q *quotation) (places []Place) {
	ids := x.idsOf(q)
	for _, at := range x.runs(ids) {
		pairs := make([]pairOfWords, len(ids))
		for i := range pairs {
			pairs[i] = pairOfWords{i, at + i}
		}
		places = append(places, x.place(q, pairs))
	}
	return places
}

// closest returns the places that have most of the words of the quotation in their
// order.
func (x *Index) closest(q *quotation) []Place {
	ids := x.idsOf(q)
	a := alignment{quoted: ids, quotedCost: make([]int32, len(ids)), free: make([]bool, len(ids)+1)}
	for i, w := range q.words {
		if !w.whole {
			a.quotedCost[i], _ = cost(w.key)
		}
		if w.whole {
			a.free[i], a.free[i+1] = true, true
		}
	}
	for i, open := range q.open {
		a.free[i] = a.free[i] || !open.IsEmpty()
	}

	var best [][]pairOfWords
	lowest := int64(-1)
	for _, w := range x.windows(q, ids) {
		a.text, a.textCost, a.pairs = x.words[w.from:w.to], make([]int32, w.to-w.from), nil
		for i := range a.text {
			_, a.textCost[i] = cost(x.key(w.doc, w.from+i))
		}
		a.part(0, len(ids), 0, len(a.text), 0)
		cost, ok := a.cost()
		if !ok || lowest >= 0 && cost > lowest {
			continue
		}
		for i := range a.pairs {
			a.pairs[i].text += w.from
		}
		if cost != lowest {
			best, lowest = nil, cost
		}
		best = append(best, a.pairs)
	}
	slices.SortFunc(best, func(p, q []pairOfWords) int { return cmp.Compare(p[0].text, q[0].text) })
	var places []Place
	end := 0
	for _, pairs := range best {
		if pairs[0].text >= end {
			places = append(places, x.place(q, pairs))
			end = pairs[len(pairs)-1].text + 1
		}
	}
	return places
}

// cost returns what it costs to leave out a word. To leave out one of the text is
// likelier than to put one into the quotation, and cheapest where a mark shows it.
func cost(key string) (ofQuotation, ofText int32) {
	if classOf(key) == smallWord {
		return 4 * costUnit, costUnit
	}
	return 6 * costUnit, 2 * costUnit
}

// costUnit is more than all words cost that one mark leaves out.
const costUnit = 512

// cost returns what the differences of the pairs that were found cost. It is not
// ok if they are not close to the quotation, as Index.Verify has it.
func (a *alignment) cost() (total int64, ok bool) {
	var paired, alone, skipped int64
	for _, cost := range a.quotedCost {
		alone += int64(cost)
	}
	words := 0
	for n, p := range a.pairs {
		alone -= int64(a.quotedCost[p.quoted])
		paired += int64(a.quotedCost[p.quoted])
		if a.quotedCost[p.quoted] > 4*costUnit {
			words++
		}
		if n == 0 || a.free[p.quoted] && a.pairs[n-1].quoted == p.quoted-1 {
			continue
		}
		for j := a.pairs[n-1].text + 1; j < p.text; j++ {
			skipped += int64(a.textCost[j])
		}
	}
	return alone + skipped, words > 0 && paired >= alone && paired >= 3*skipped && (words > 1 || paired >= 2*alone)
}
