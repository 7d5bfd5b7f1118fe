package brat

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Read reads one .ann file as a Reading of doc; the package comment says how.
// Where the text of an annotation is not what doc has there, white space aside,
// the file is of another text or its offsets are off, and that is an error.
//
// The errors are an *[Error] for a line that is damaged, or for an event that
// makes the Reading break a law of its Validate, attribution.Errors where there is
// no document or a law is broken elsewhere, and those of in. On an error there is
// no Reading. Reading takes time and memory in proportion to file and text.
func Read(in io.Reader, doc *source.Document) (*attribution.Reading, error) {
	if doc == nil {
		return nil, (&attribution.Reading{}).Validate()
	}
	f := &file{doc: doc, byID: map[string]*record{}}
	if err := f.scan(in); err != nil {
		return nil, err
	}
	// In this order, since lines refer to others before and behind them.
	for _, pass := range [...]struct {
		kinds string
		read  func(*record) error
	}{
		{"TE", f.register},
		{"T", f.textBound},
		{"A#", f.attach},
		{"E", f.event},
	} {
		if err := f.each(pass.kinds, pass.read); err != nil {
			return nil, err
		}
	}
	r := f.reading()
	if err := f.each("R", func(rec *record) error { return f.relation(rec, r) }); err != nil {
		return nil, err
	}
	r.Notes = f.notes()
	if err := r.Validate(); err != nil {
		return nil, f.blame(err)
	}
	return r, nil
}

// blame returns err, of Validate, as an Error of the event that it speaks of
// first.
func (f *file) blame(err error) error {
	var first *attribution.Error
	if errors.As(err, &first) {
		for _, rec := range f.records {
			if rec.a != nil && rec.a.ID == first.Attribution {
				return &Error{rec.line, rec.text, err}
			}
		}
	}
	return err
}

// Error says which line of a file is damaged. It is immutable.
type Error struct {
	// Line is the number of the line, starting at 1.
	Line int
	// Text is the line.
	Text string
	// Err is what is wrong with it: it is or wraps one of the Err variables of this
	// package, a *source.SpanError, or the attribution.Errors of the Reading, which
	// number attributions in text order.
	Err error
}

// Error returns the line and what is wrong with it.
func (e *Error) Error() string { return fmt.Sprintf("brat: line %d: %v: %.60q", e.Line, e.Err, e.Text) }

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// What may be wrong with a line.
var (
	// ErrSyntax: it is not built as a line of its kind is.
	ErrSyntax = errors.New("not a line of brat standoff")
	// ErrOffset: an offset is no number, or beyond the text.
	ErrOffset = errors.New("not an offset into the text")
	// ErrText: the words are not those the document has there.
	ErrText = errors.New("not the words of the document")
	// ErrTwice: an earlier annotation or event has its id.
	ErrTwice = errors.New("id used twice")
	// ErrTooMuch: it refers again to what has been referred to so often, or covers
	// so much, that all of it together is far more than file and text.
	ErrTooMuch = errors.New("refers to too much")
	// ErrReference: it refers to something that the file does not have.
	ErrReference = errors.New("reference to nothing")
	// ErrParents: it gives an attribution a second parent.
	ErrParents = errors.New("second parent")
)

// record is a line of a file, with the lines that its text goes on in, and what
// has been made of it.
type record struct {
	line int
	text string
	id   string // such as "T1"
	body string // what follows the id, up to the next tab
	tail string // what follows that
	used bool   // it is an attribution or part of one

	kind       string             // of a text-bound annotation, an event, a comment
	spans      source.Spans       // of a text-bound annotation; of an event those of its trigger
	attributes map[string]*record // by their names
	value      string             // of an attribute
	comments   []*record
	names      int64                    // the bytes of the comments
	on         *record                  // what a comment is on
	parts      []part                   // of an event, the trigger first
	a          *attribution.Attribution // of an event; its ID is set last
}

// part is an annotation as an argument of an event.
type part struct {
	role string // without its number
	of   *record
}

// places returns where the annotations stand that an event refers to.
func (rec *record) places() source.Spans {
	var spans source.Spans
	for _, p := range rec.parts {
		spans = append(spans, p.of.spans...)
	}
	return source.NewSpans(spans...)
}

// file is a file whose lines are being put together.
type file struct {
	doc     *source.Document
	records []*record
	byID    map[string]*record // text-bound annotations and events
	// budget is how many bytes, of the text or of memory, lines may still refer
	// to. Short lines can refer to long ones over and over; no true file does.
	budget int64
}

func (f *file) spend(bytes int64) error {
	if f.budget -= bytes; f.budget < 0 {
		return ErrTooMuch
	}
	return nil
}

var startOfRecord = regexp.MustCompile(`^([TERAMN#][0-9]+|\*)\t`)

// scan divides a file into records.
func (f *file) scan(in io.Reader) error {
	lines := bufio.NewReader(in)
	var last *record
	var text strings.Builder // of last
	finish := func() {
		if last != nil {
			last.text = strings.TrimRight(text.String(), "\r\n")
			id, rest, _ := strings.Cut(last.text, "\t")
			body, tail, _ := strings.Cut(rest, "\t")
			last.id, last.body, last.tail = id, body, tail
			f.records = append(f.records, last)
		}
	}
	size := int64(0)
	for n := 1; ; n++ {
		line, err := lines.ReadString('\n')
		if err != nil && err != io.EOF {
			return err
		}
		size += int64(len(line))
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		switch {
		case startOfRecord.MatchString(line):
			finish()
			last = &record{line: n}
			text.Reset()
			text.WriteString(line)
		case last != nil && strings.HasPrefix(text.String(), "T"):
			text.WriteString(line) // text that goes on
		case strings.TrimSpace(line) != "":
			return &Error{n, line, ErrSyntax}
		}
		if err == io.EOF {
			finish()
			f.budget = 64 * (size + int64(f.doc.Len()))
			return nil
		}
	}
}

// each calls read for the records whose ids begin with one of kinds.
func (f *file) each(kinds string, read func(*record) error) error {
	for _, rec := range f.records {
		if strings.Contains(kinds, rec.id[:1]) {
			if err := read(rec); err != nil {
				return &Error{rec.line, rec.text, err}
			}
		}
	}
	return nil
}

func (f *file) register(rec *record) error {
	if f.byID[rec.id] != nil {
		return ErrTwice
	}
	f.byID[rec.id] = rec
	return nil
}

// textBound reads "T1<tab>Source 0 12;20 25<tab>words".
func (f *file) textBound(rec *record) error {
	kind, offsets, ok := strings.Cut(strings.TrimRight(rec.body, "\r\n"), " ")
	if !ok || kind == "" {
		return ErrSyntax
	}
	rec.kind = kind
	var inFile source.Spans // in the order that the words are in
	for piece := range strings.SplitSeq(offsets, ";") {
		span, err := f.span(piece)
		if err != nil {
			return err
		}
		inFile = append(inFile, span)
	}
	rec.spans = slices.SortedFunc(slices.Values(inFile), source.Span.Compare)
	if err := f.doc.Check(rec.spans...); err != nil {
		return err
	}
	if err := f.spend(int64(rec.spans.Len())); err != nil {
		return err
	}
	if rec.tail == "" {
		return nil
	}
	words := make([]string, len(inFile))
	for i, span := range inFile {
		words[i] = f.doc.Slice(span)
	}
	if fold(rec.tail) != fold(strings.Join(words, " ")) {
		return ErrText
	}
	return nil
}

// span reads "0 12", in code points. Whether it fits is for the caller to check, with
// the other pieces.
func (f *file) span(piece string) (span source.Span, err error) {
	numbers := strings.Fields(piece)
	if len(numbers) != 2 {
		return span, ErrSyntax
	}
	start, err1 := strconv.Atoi(numbers[0])
	end, err2 := strconv.Atoi(numbers[1])
	span, ok := f.doc.FromUnits(start, end, source.CodePoint)
	if err1 != nil || err2 != nil || !ok {
		return span, ErrOffset
	}
	return span, nil
}

// fold returns s as annotated words are compared: the files of some tools have
// other white space than the text.
func fold(s string) string { return strings.Join(strings.Fields(oneLine(s)), " ") }

// attach reads "A1<tab>Act E1 statement" and "#1<tab>AnnotatorNotes T1<tab>text".
func (f *file) attach(rec *record) error {
	fields := strings.Fields(rec.body)
	if len(fields) < 2 {
		return ErrSyntax
	}
	rec.kind, rec.on, rec.tail = fields[0], f.byID[fields[1]], oneLine(rec.tail)
	switch {
	case rec.on == nil && strings.ContainsAny(fields[1][:1], "TE"):
		return noSuch(fields[1])
	case rec.on == nil: // on a relation or an attribute
	case rec.id[0] == '#' && rec.kind == comment:
		rec.on.comments = append(rec.on.comments, rec)
		rec.on.names += int64(len(rec.tail))
		return f.spend(16 * int64(len(rec.on.spans))) // of a note, if it is no name
	case rec.id[0] == 'A' && len(fields) == 3:
		if rec.on.attributes == nil {
			rec.on.attributes = map[string]*record{}
		}
		rec.value = fields[2]
		rec.on.attributes[rec.kind] = rec
	}
	return nil
}

func noSuch(id string) error { return fmt.Errorf("%w: %.20s", ErrReference, id) }

// take returns the value of an attribute, "" if there is none.
func (rec *record) take(name string) string {
	attribute := rec.attributes[name]
	if attribute == nil {
		return ""
	}
	attribute.used = true
	return attribute.value
}

// event reads "E1<tab>Attribution:T4 Source:T1 Cue:T2 Content:T3".
func (f *file) event(rec *record) error {
	args := strings.Fields(rec.body)
	if len(args) == 0 {
		return ErrSyntax
	}
	rec.kind, _, _ = strings.Cut(args[0], ":")
	if rec.kind != withSource && rec.kind != withoutSource {
		return nil
	}
	whole, hasContent := true, false
	for i, arg := range args {
		role, id, _ := strings.Cut(arg, ":")
		of := f.byID[id]
		if of == nil {
			return noSuch(id)
		}
		// Each piece and each comment becomes one of the attribution's own.
		if err := f.spend(16*int64(len(of.spans)+len(of.comments)) + of.names); err != nil {
			return err
		}
		role = strings.TrimRight(role, digits)
		rec.parts = append(rec.parts, part{role, of})
		whole = whole && of.id[0] == 'T'
		hasContent = hasContent || i > 0 && role == contentRole
	}
	rec.spans = rec.parts[0].of.spans // for comments on the event
	if err := f.spend(16 * int64(len(rec.spans)) * int64(len(rec.comments))); err != nil {
		return err
	}
	if !whole || !hasContent {
		return nil
	}
	rec.a = &attribution.Attribution{}
	rec.parts[0].of.used = true
	for _, p := range rec.parts[1:] {
		rec.fill(p)
	}
	for _, role := range roles {
		if role.name == sourceRole && rec.a.Source == nil {
			continue
		}
		if spans := role.spans(rec.a); !spans.IsValid() {
			slices.SortFunc(*spans, source.Span.Compare)
			if !spans.IsValid() {
				*spans = source.NewSpans(*spans...)
			}
		}
	}
	for _, attribute := range attributes {
		*attribute.value(rec.a) = rec.take(attribute.name)
	}
	rec.used = true
	return nil
}

// fill makes a text-bound annotation the role of the event's attribution, if it
// is one of an attribution's.
func (rec *record) fill(p part) {
	if p.role == hedgeRole {
		class, direction := claim.HedgeClass(p.of.take(hedgeClass)), claim.Direction(p.of.take(hedgeDirection))
		for _, span := range p.of.spans {
			rec.a.Claim.Hedges = append(rec.a.Claim.Hedges, claim.Hedge{Span: span, Class: class, Direction: direction})
		}
		p.of.used = true
		return
	}
	for _, known := range roles {
		if known.name != p.role {
			continue
		}
		spans := known.spans(rec.a)
		*spans = append(*spans, p.of.spans...)
		p.of.used = true
		if p.role == sourceRole {
			rec.a.Source.Form = cmp.Or(rec.a.Source.Form, source.MentionForm(p.of.take(mentionForm)))
		}
	}
}

// reading puts the attributions in text order and numbers them and the speakers.
func (f *file) reading() *attribution.Reading {
	var events []*record
	for _, rec := range f.records {
		if rec.a != nil {
			events = append(events, rec)
		}
	}
	slices.SortStableFunc(events, func(a, b *record) int { return attribution.Compare(a.a, b.a) })
	r := &attribution.Reading{Doc: f.doc}
	speakers := map[string]source.SpeakerID{}
	for i, rec := range events {
		rec.a.ID = i + 1
		for _, p := range rec.parts[1:] {
			if p.role != sourceRole {
				continue
			}
			for _, comment := range p.of.comments {
				name := comment.tail
				if strings.TrimSpace(name) == "" {
					continue
				}
				comment.used = true
				id, known := speakers[name]
				if !known {
					id = source.SpeakerID(len(speakers) + 1)
					speakers[name] = id
					r.Speakers = append(r.Speakers, source.Speaker{ID: id, Name: name})
				}
				rec.a.Source.Speakers = append(rec.a.Source.Speakers, id)
			}
		}
		if rec.a.Source != nil {
			rec.a.Source.Speakers = distinct(rec.a.Source.Speakers)
		}
		r.Attributions = append(r.Attributions, *rec.a)
	}
	return r
}

// distinct returns ids in their order, each once.
func distinct(ids []source.SpeakerID) []source.SpeakerID {
	seen := map[source.SpeakerID]bool{}
	return slices.DeleteFunc(ids, func(id source.SpeakerID) bool {
		again := seen[id]
		seen[id] = true
		return again
	})
}

// relation reads "R1<tab>Within Arg1:E2 Arg2:E1".
func (f *file) relation(rec *record, r *attribution.Reading) error {
	fields := strings.Fields(rec.body)
	if len(fields) == 0 || fields[0] != within {
		return nil
	}
	if len(fields) != 3 {
		return ErrSyntax
	}
	slices.Sort(fields[1:]) // Arg1, Arg2
	child1, ok1 := strings.CutPrefix(fields[1], "Arg1:")
	parent2, ok2 := strings.CutPrefix(fields[2], "Arg2:")
	inner, outer := f.byID[child1], f.byID[parent2]
	switch {
	case !ok1 || !ok2:
		return ErrSyntax
	case inner == nil:
		return noSuch(child1)
	case outer == nil:
		return noSuch(parent2)
	case inner.a == nil || outer.a == nil:
		return nil
	}
	child := r.Attribution(inner.a.ID)
	if child.Parent != 0 {
		return ErrParents
	}
	child.Parent = outer.a.ID
	rec.used = true
	return nil
}

// notes returns what no attribution uses, in the order of the file.
func (f *file) notes() (notes []attribution.Note) {
	texts := map[*record]string{}
	for _, rec := range f.records {
		if !rec.used && rec.id[0] == 'T' && len(rec.comments) > 0 {
			texts[rec] = rec.comments[0].tail
			rec.comments[0].used = true
		}
	}
	for _, rec := range f.records {
		if rec.used {
			continue
		}
		note := attribution.Note{Kind: passedOver, Text: oneLine(rec.text)}
		switch {
		case rec.id[0] == 'T':
			note = attribution.Note{Kind: rec.kind, Spans: rec.spans, Text: texts[rec]}
		case rec.id[0] == 'E' && (rec.kind == withSource || rec.kind == withoutSource):
			note.Kind, note.Spans = malformed, rec.places()
		case rec.id[0] == '#' && rec.kind == comment:
			note = attribution.Note{Kind: comment, Text: rec.tail}
			if rec.on != nil {
				note.Spans = rec.on.spans
			}
		}
		notes = append(notes, note)
	}
	return notes
}
