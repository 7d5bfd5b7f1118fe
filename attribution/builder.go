package attribution

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Builder makes a Reading by hand. Its caller names places by their words, one
// passage at a time; the Builder finds them, numbers the attributions, and sees
// which stands in which and how much of each is verbatim. The first thing that
// goes wrong does not stop it: Reading returns all that did.
//
// The embedded Passage is the whole text. NewBuilder makes a Builder; it must not
// be copied or used by several goroutines at once.
type Builder struct {
	Passage
	doc  *source.Document
	r    Reading
	errs []error
}

// NewBuilder returns a Builder for a Reading of doc.
func NewBuilder(doc *source.Document) *Builder {
	b := &Builder{doc: doc, r: Reading{Doc: doc}}
	b.Passage = Passage{b: b, span: source.Span{Start: 0, End: doc.Len()}}
	return b
}

// Engine sets the name of who makes the reading.
func (b *Builder) Engine(name string) { b.r.Engine = name }

// Speaker adds a speaker and returns its ID, 1 for the first. The ID in s is
// passed over.
func (b *Builder) Speaker(s source.Speaker) source.SpeakerID {
	s.ID = source.SpeakerID(len(b.r.Speakers) + 1)
	b.r.Speakers = append(b.r.Speakers, s)
	return s.ID
}

// Add adds an attribution, in any order. Its ID and Parent are passed over; its
// Claim.Form is derived from Content and Verbatim if it is unset.
func (b *Builder) Add(a Attribution) { b.r.Attributions = append(b.r.Attributions, a) }

// Note adds a note.
func (b *Builder) Note(n Note) { b.r.Notes = append(b.r.Notes, n) }

// Reading returns what was built: the attributions in text order, numbered, each
// nested in the one with the smallest content that contains its cue and content.
// The error joins a *[FindError] for each words that were not found in one place
// and the [Errors] of [Reading.Validate]; the Reading is there to look at even
// then. The Builder may be added to afterwards, which does not change a Reading
// that it has returned.
func (b *Builder) Reading() (*Reading, error) {
	r := b.r
	r.Speakers = slices.Clone(b.r.Speakers)
	r.Notes = slices.Clone(b.r.Notes)
	r.Attributions = slices.Clone(b.r.Attributions)
	slices.SortStableFunc(r.Attributions, func(a, b Attribution) int { return Compare(&a, &b) })
	for i := range r.Attributions {
		a := &r.Attributions[i]
		a.ID, a.Parent = i+1, 0
		if a.Claim.Form == "" {
			a.Claim.Form = claim.FormOf(b.doc, a.Claim.Content, a.Claim.Verbatim)
		}
	}
	nest(r.Attributions)
	return &r, errors.Join(append(slices.Clone(b.errs), r.Validate())...)
}

// nest sets the Parent of attributions that are in text order and numbered.
func nest(list []Attribution) {
	type piece struct {
		source.Span
		owner *Attribution
	}
	var pieces []piece
	for i := range list {
		for _, s := range list[i].Claim.Content {
			pieces = append(pieces, piece{s, &list[i]})
		}
	}
	slices.SortStableFunc(pieces, func(p, q piece) int { return p.Compare(q.Span) })
	// Anchors come in order of their start, so one sweep over the pieces knows
	// which are open at each: as many as contents overlap there.
	var open []piece
	for i := range list {
		a := &list[i]
		at := a.Anchor().Start
		for len(pieces) > 0 && pieces[0].Start <= at {
			open, pieces = append(open, pieces[0]), pieces[1:]
		}
		open = slices.DeleteFunc(open, func(p piece) bool { return p.End <= at })
		smallest := 0
		for _, p := range open {
			size := p.owner.Claim.Content.Len()
			if p.owner != a && size > a.Claim.Content.Len() && (smallest == 0 || size < smallest) &&
				p.owner.Claim.Content.Contains(a.inner()) {
				a.Parent, smallest = p.owner.ID, size
			}
		}
	}
}

// Passage is a stretch of the text of a Builder's document in which words are
// looked for. What is not found, or found in several places, is not guessed: the
// zero Span stands for it, and the Builder keeps a *[FindError]. A Passage is
// made by a Builder and is as little for several goroutines as that.
type Passage struct {
	b    *Builder
	span source.Span
}

// In returns the passage of the given words, which must stand in p exactly
// once.
func (p Passage) In(words string) Passage { return Passage{p.b, p.Span(words)} }

// Span returns where the words stand in p, to the byte, line ends too. They must
// stand there exactly once; where they begin or end with a letter or digit, a
// place at which the text goes on with another is none.
func (p Passage) Span(words string) source.Span {
	var places source.Spans
	for from := p.span.Start; words != ""; {
		i := strings.Index(p.b.doc.Slice(source.Span{Start: from, End: p.span.End}), words)
		if i < 0 {
			break
		}
		at := source.Span{Start: from + i, End: from + i + len(words)}
		if p.b.doc.Check(at) == nil && p.isWhole(at) {
			places = append(places, at)
		}
		from = at.Start + 1
	}
	if len(places) != 1 {
		p.b.errs = append(p.b.errs, &FindError{Words: words, Within: p.span, Places: places})
		return source.Span{}
	}
	return places[0]
}

// isWhole reports whether no word goes on over an end of the span.
func (p Passage) isWhole(at source.Span) bool {
	text := p.b.doc.Text()
	inWord := func(offset int) bool {
		before, _ := utf8.DecodeLastRuneInString(text[:offset])
		after, _ := utf8.DecodeRuneInString(text[offset:])
		return isWordRune(before) && isWordRune(after)
	}
	return !inWord(at.Start) && !inWord(at.End)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Spans returns where each of the words stands in p, as pieces in text order.
func (p Passage) Spans(words ...string) source.Spans {
	spans := make(source.Spans, len(words))
	for i, w := range words {
		spans[i] = p.Span(w)
	}
	slices.SortFunc(spans, source.Span.Compare)
	return spans
}

// Mention returns the mention that the words are in p, resolved to the speakers.
func (p Passage) Mention(words string, speakers ...source.SpeakerID) *source.Mention {
	return &source.Mention{Spans: source.Spans{p.Span(words)}, Speakers: speakers}
}

// FindError says that words do not stand in exactly one place of a passage. It is
// immutable.
type FindError struct {
	// Words are what was looked for.
	Words string
	// Within is where.
	Within source.Span
	// Places are where they stand: none, or several.
	Places source.Spans
}

// Error returns the words and in how many places they stand.
func (e *FindError) Error() string {
	return fmt.Sprintf("%q stands in %d places of the passage %v, not in one", e.Words, len(e.Places), e.Within)
}
