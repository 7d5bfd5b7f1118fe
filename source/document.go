package source

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sync"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// Meta is what is known of a document beside its text. Every field may be
// unset. It is a plain value.
type Meta struct {
	// ID names the document among the caller's, for instance a database key.
	// It goes into the stable ids of its attributions.
	ID string
	// URL is where the document was published.
	URL string
	// Title is its headline.
	Title string
	// Publisher is the newspaper, agency or office that published it.
	Publisher string
	// Author is its byline.
	Author string
	// Published is when it was published; the zero time is unknown.
	Published time.Time
	// Lang is the language it is written in; the zero Tag, "und", is unknown.
	Lang language.Tag
}

// Document is a text and its Meta. It never changes, so that any number of
// goroutines may use it. The zero Document is an empty text. Documents are
// handled by pointer and must not be copied.
type Document struct {
	text string
	meta Meta

	indexOnce sync.Once
	lazyIndex *index
	gapsOnce  sync.Once
	lazyGaps  Spans
	hashOnce  sync.Once
	lazyHash  string
}

// NewDocument returns the Document of a text, which may be any string: nothing
// of it is changed, and bytes that are not valid UTF-8 stay as they are.
func NewDocument(text string, meta Meta) *Document {
	return &Document{text: text, meta: meta}
}

// Text returns the text.
func (d *Document) Text() string { return d.text }

// Meta returns what is known of the document beside its text.
func (d *Document) Meta() Meta { return d.meta }

// Len returns the length of the text in bytes.
func (d *Document) Len() int { return len(d.text) }

// Slice returns the text of s, its bytes as they are. Of a Span that reaches
// outside the text it returns the part inside, so that it never panics; of one
// that cuts a code point, the bytes it has. Check tells such Spans.
func (d *Document) Slice(s Span) string {
	s = s.Intersect(Span{0, len(d.text)})
	return d.text[s.Start:s.End]
}

// SHA256 returns the SHA-256 of the text in lower-case hexadecimal, 64 letters
// long. It is computed once.
func (d *Document) SHA256() string {
	d.hashOnce.Do(func() {
		// Hashed in pieces: a conversion of the whole text would copy it.
		h := sha256.New()
		var buf [8192]byte
		for rest := d.text; rest != ""; {
			n := copy(buf[:], rest)
			h.Write(buf[:n])
			rest = rest[n:]
		}
		d.lazyHash = hex.EncodeToString(h.Sum(nil))
	})
	return d.lazyHash
}

// IsBoundary reports whether a code point starts at the byte offset, or the
// text ends there. Offsets outside the text are no boundary.
func (d *Document) IsBoundary(offset int) bool {
	if offset < 0 || offset > len(d.text) {
		return false
	}
	if offset == len(d.text) || utf8.RuneStart(d.text[offset]) {
		return true
	}
	// A continuation byte is inside a code point only if the nearest byte
	// before it that may start one does, and reaches beyond it.
	for i := offset - 1; i >= 0 && offset-i < utf8.UTFMax; i-- {
		if utf8.RuneStart(d.text[i]) {
			_, size := utf8.DecodeRuneInString(d.text[i:])
			return i+size <= offset
		}
	}
	return true
}

// Check returns nil if every piece of s is a range of the text that is not
// empty and lies on code-point boundaries, and the pieces are sorted and
// disjoint; otherwise a *[SpanError] for the first piece of which that is not
// true.
func (d *Document) Check(s ...Span) error {
	end := 0
	for _, p := range s {
		switch {
		case p.Start < 0 || p.End > len(d.text):
			return &SpanError{p, SpanOutside}
		case p.IsEmpty():
			return &SpanError{p, SpanEmpty}
		case p.Start < end:
			return &SpanError{p, SpanUnsorted}
		case !d.IsBoundary(p.Start) || !d.IsBoundary(p.End):
			return &SpanError{p, SpanSplitsRune}
		}
		end = p.End
	}
	return nil
}

// SpanFault is what is wrong with a Span. Its zero value is no fault.
type SpanFault string

// The faults of a Span.
const (
	SpanOutside    SpanFault = "reaches outside the text"
	SpanEmpty      SpanFault = "is empty"
	SpanUnsorted   SpanFault = "begins before the end of the piece before it"
	SpanSplitsRune SpanFault = "cuts a code point in two"
)

// SpanError says which Span does not fit its text, and why. It is immutable.
type SpanError struct {
	Span  Span
	Fault SpanFault
}

// Error returns the Span and its fault.
func (e *SpanError) Error() string { return fmt.Sprintf("span %v %s", e.Span, e.Fault) }
