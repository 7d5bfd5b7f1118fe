package attribution

import (
	"cmp"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Builder makes a Reading by hand. Its caller names places by their words, one
// passage at a time; the Builder finds them, numbers the attributions, and sees
// which stands in which and how much of each is verbatim. What goes wrong does
// not stop it: Reading tells all of it at the end.
//
// The embedded Passage is the whole text. NewBuilder makes a Builder; it must not
// be copied or used by several goroutines at once.
type Builder struct {
	Passage
	r    Reading
	errs []error
}

// NewBuilder returns a Builder for a Reading of doc. Without a document there is
// nothing to find, and the Reading breaks the law NoDocument.
func NewBuilder(doc *source.Document) *Builder {
	b := &Builder{r: Reading{Doc: doc}}
	b.Passage = Passage{b: b, span: source.Span{Start: 0, End: b.document().Len()}}
	return b
}

// Engine sets the name of who makes the reading.
func (b *Builder) Engine(name string) { b.r.Engine = name }

// Speaker adds a speaker and returns its ID, 1 for the first. The ID in s is
// ignored.
func (b *Builder) Speaker(s source.Speaker) source.SpeakerID {
	s.ID = source.SpeakerID(len(b.r.Speakers) + 1)
	b.r.Speakers = append(b.r.Speakers, s)
	return s.ID
}

// Add adds an attribution, in any order. Its ID and Parent are ignored. If its
// Claim.Form is unset, it is derived from Content and Verbatim, but stays unset
// where Verbatim is and there are quotation marks in the content: whether those
// are speech only the caller knows. All else is taken as it is: no grade and no
// form of a mention is made up.
func (b *Builder) Add(a Attribution) { b.r.Attributions = append(b.r.Attributions, a) }

// Note adds a note.
func (b *Builder) Note(n Note) { b.r.Notes = append(b.r.Notes, n) }

// Reading returns what was built: the attributions in text order, numbered, and
// nested as [Reading.Nest] does. Where words were not found in one place, the
// error joins, as errors.Join does, a *[FindError] for each of them; otherwise it
// is that of [Reading.Validate]. The Reading is there to look at even then. The
// Builder may be added to afterwards, which does not change a Reading that it has
// returned.
func (b *Builder) Reading() (*Reading, error) {
	r := b.r
	r.Speakers = slices.Clone(b.r.Speakers)
	r.Notes = slices.Clone(b.r.Notes)
	r.Attributions = slices.Clone(b.r.Attributions)
	slices.SortStableFunc(r.Attributions, func(a, b Attribution) int { return Compare(&a, &b) })
	marks := quotationMarks(b.document().Text())
	for i := range r.Attributions {
		a := &r.Attributions[i]
		a.ID = i + 1
		if c := &a.Claim; c.Form == "" && (len(c.Verbatim) > 0 || !quoted(marks, c.Content)) {
			c.Form = claim.FormOf(b.document(), c.Content, c.Verbatim)
		}
	}
	r.Nest()
	if len(b.errs) > 0 { // the laws that break for it would tell nothing new
		return &r, errors.Join(b.errs...)
	}
	return &r, r.Validate()
}

// Nest sets the Parent of each attribution, whatever it was, to the nearest one
// around it: the one whose content contains its cue and content, is larger than
// that, and has the piece around its anchor that starts last. It is 0 if there is
// none; more than a hundred pieces of contents that begin between the two are not
// looked behind. The attributions must be numbered and in text order. A Builder
// nests what it builds; this is for a Reading that was made elsewhere, of an
// annotation without nesting for instance.
func (r *Reading) Nest() {
	list := r.Attributions
	type piece struct {
		source.Span
		owner int
	}
	var pieces []piece
	contents := make([]source.Spans, len(list)) // in the fewest pieces
	lengths := make([]int, len(list))
	for i := range list {
		contents[i] = source.NewSpans(list[i].Claim.Content...)
		lengths[i] = contents[i].Len()
		for _, s := range contents[i] {
			pieces = append(pieces, piece{s, i})
		}
	}
	slices.SortStableFunc(pieces, func(p, q piece) int {
		return cmp.Or(cmp.Compare(p.Start, q.Start), cmp.Compare(q.End, p.End))
	})
	// Anchors come in order of their start, so one sweep over the pieces knows
	// which are open at each, the nearest on top.
	var open []piece
	for i := range list {
		a := &list[i]
		a.Parent = 0
		at := a.Anchor().Start
		for len(pieces) > 0 && pieces[0].Start <= at {
			for len(open) > 0 && open[len(open)-1].End <= pieces[0].Start {
				open = open[:len(open)-1]
			}
			open, pieces = append(open, pieces[0]), pieces[1:]
		}
		inner := contents[i].Union(a.Cue.Spans)
		for k := len(open) - 1; k >= 0 && k >= len(open)-100; k-- {
			p := open[k].owner
			if p != i && lengths[p] > lengths[i] && contents[p].Contains(inner) {
				a.Parent = list[p].ID
				break
			}
		}
	}
}

// quotationMarks returns where there are quotation marks, apostrophes aside, and
// ” written as two of those.
func quotationMarks(text string) (offsets []int) {
	for i, r := range text {
		if strings.ContainsRune("\"“”„‟«»‹›「」『』‘‚‛", r) || r == '\'' && strings.HasPrefix(text[i:], "''") {
			offsets = append(offsets, i)
		}
	}
	return offsets
}

// quoted reports whether one of the marks is in the content.
func quoted(marks []int, content source.Spans) bool {
	return slices.ContainsFunc(content, func(s source.Span) bool {
		i, _ := slices.BinarySearch(marks, s.Start)
		return i < len(marks) && marks[i] < s.End
	})
}

// document returns the document, an empty one where there is none.
func (b *Builder) document() *source.Document {
	if b == nil || b.r.Doc == nil {
		return &source.Document{}
	}
	return b.r.Doc
}

// Passage is a stretch of the text of a Builder's document in which words are
// looked for: those that stand in it exactly once, to the byte, quotation marks
// and line ends too, and whole, so that "hall" is not found in "halls". What is
// not found so is not guessed: the zero Span stands for it, and the Builder keeps
// a *[FindError]. A Passage is made by a Builder and is as little for several
// goroutines as that. In the zero Passage, and that of the zero Builder, nothing
// is found.
type Passage struct {
	b    *Builder
	span source.Span
	lost bool // it was not found itself; that has been said
}

// In returns the passage of the given words.
func (p Passage) In(words string) Passage {
	span := p.Span(words)
	return Passage{b: p.b, span: span, lost: span.IsEmpty()}
}

// FromTo returns the passage from the words first to the next place of the words
// last behind them, both included.
func (p Passage) FromTo(first, last string) Passage {
	start := p.In(first)
	rest := Passage{b: p.b, span: source.Span{Start: start.span.End, End: p.span.End}, lost: start.lost}
	for end := range rest.places(last) {
		return Passage{b: p.b, span: start.span.Cover(end), lost: start.lost}
	}
	rest.Span(last) // for the error
	return Passage{b: p.b, lost: true}
}

// Span returns where the words stand in p.
func (p Passage) Span(words string) source.Span {
	if p.lost || p.b == nil {
		return source.Span{}
	}
	var places source.Spans
	for place := range p.places(words) {
		if places = append(places, place); len(places) == maxPlaces {
			break
		}
	}
	if len(places) != 1 {
		p.b.errs = append(p.b.errs, &FindError{words, p.span, places, p.b.document()})
		return source.Span{}
	}
	return places[0]
}

// places returns all places of whole words in p.
func (p Passage) places(words string) iter.Seq[source.Span] {
	return func(yield func(source.Span) bool) {
		for from := p.span.Start; words != "" && from < p.span.End; {
			i := strings.Index(p.b.document().Slice(source.Span{Start: from, End: p.span.End}), words)
			if i < 0 {
				return
			}
			at := source.Span{Start: from + i, End: from + i + len(words)}
			if p.b.document().Check(at) == nil && p.isWhole(at) && !yield(at) {
				return
			}
			from = at.Start + 1
		}
	}
}

// isWhole reports whether no word goes on over an end of the span.
func (p Passage) isWhole(at source.Span) bool {
	text := p.b.document().Text()
	inWord := func(offset int) bool {
		before, _ := utf8.DecodeLastRuneInString(text[:offset])
		after, _ := utf8.DecodeRuneInString(text[offset:])
		return unicode.In(before, wordParts...) && unicode.In(after, wordParts...)
	}
	return !inWord(at.Start) && !inWord(at.End)
}

// wordParts are the kinds of characters that words go on in.
var wordParts = []*unicode.RangeTable{unicode.Letter, unicode.Mark, unicode.Number}

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
	// Places are where they stand: none, or several, the first ten at most.
	Places source.Spans
	doc    *source.Document
}

const maxPlaces = 10

// Error returns the words and where they stand, as line:column.
func (e *FindError) Error() string {
	doc := e.doc
	if doc == nil {
		doc = &source.Document{}
	}
	in := doc.Position(e.Within.Start)
	if len(e.Places) == 0 {
		return fmt.Sprintf("%q does not stand, to the byte and as whole words, in the passage that begins at %v", e.Words, in)
	}
	var at []string
	for _, s := range e.Places {
		at = append(at, doc.Position(s.Start).String())
	}
	more := ""
	if len(e.Places) == maxPlaces {
		more = " or more"
	}
	return fmt.Sprintf("%q stands in %d%s places of the passage that begins at %v: %s", e.Words, len(e.Places), more, in, strings.Join(at, ", "))
}
