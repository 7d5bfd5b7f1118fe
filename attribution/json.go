package attribution

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"

	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// JSONVersion is the version of the canonical JSON that this package writes, the
// value of its first key, "sayso". It is the only one that is read. Any change of
// the format, keys added included, makes a new version.
const JSONVersion = 1

// WriteJSON writes r as canonical JSON on one line: the keys in the order of
// reading.schema.json, unset values left out, no white space, spans in bytes.
// Equal Readings give equal bytes. A Reading that Validate finds fault with is not
// written; then the error is [Errors].
//
// The text is not in it: who reads it back needs the Document. Factuality and
// stable ids are derived values, written for the users of other languages.
func WriteJSON(w io.Writer, r *Reading) error { return writeJSON(w, r, false) }

// WriteJSONText writes r as WriteJSON does, and with each attribution, under
// "text", the words of its source, cue and content for people to read. ReadJSON
// passes over them.
func WriteJSONText(w io.Writer, r *Reading) error { return writeJSON(w, r, true) }

// MarshalJSON returns what WriteJSON writes, without the line end.
func (r *Reading) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	if err := WriteJSON(&b, r); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'}), nil
}

// ReadJSON reads one canonical JSON value, up to the end of in, as a Reading of
// doc. White space and the order of keys are free. The Reading is what was
// written: reading it back and writing it again gives equal bytes.
//
// The errors are a *[DocumentError] if it was made of another text, a
// *[VersionError] if it is of another version, a *[JSONError] if it is damaged,
// [Errors] if it breaks a law of [Reading.Validate], and those of in. On an error
// there is no Reading.
func ReadJSON(in io.Reader, doc *source.Document) (*Reading, error) {
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	r := &Reading{Doc: doc}
	if err := r.UnmarshalJSON(data); err != nil {
		return nil, err
	}
	return r, nil
}

// UnmarshalJSON sets r to the Reading of r.Doc that data holds, as ReadJSON does.
// Without an r.Doc the error is a *[DocumentError]. On an error r stays as it
// was.
func (r *Reading) UnmarshalJSON(data []byte) error {
	got, err := decode(data, r.Doc)
	if err == nil {
		*r = *got
	}
	return err
}

// JSONError says that JSON is damaged, or not that of a Reading. It is immutable.
type JSONError struct {
	// Offset is the byte offset in the JSON, starting at 0, before which the
	// damage is.
	Offset int64
	// Part is the part that it is in: "attributions[2]", where counting starts
	// at 0; empty is the whole.
	Part string
	// Err is what is wrong, often an error of encoding/json.
	Err error
}

// Error returns the part, the offset and what is wrong.
func (e *JSONError) Error() string {
	part := ""
	if e.Part != "" {
		part = e.Part + ", "
	}
	return fmt.Sprintf("reading in JSON: %sbefore byte %d: %v", part, e.Offset, e.Err)
}

// Unwrap returns what is wrong.
func (e *JSONError) Unwrap() error { return e.Err }

// VersionError says that JSON is of a version this package does not read. It is
// immutable.
type VersionError struct {
	// Version is the value of its key "sayso", as written.
	Version string
}

// Error returns both versions.
func (e *VersionError) Error() string {
	return fmt.Sprintf("reading in JSON: version %.20s, not %d", e.Version, JSONVersion)
}

// DocumentError says that a Reading was made of another document than the one
// that was given. It is immutable.
type DocumentError struct {
	// ID, Bytes and SHA256 are those of the document it was made of.
	ID     string
	Bytes  int
	SHA256 string
	// Given is the document that was given; it may be nil.
	Given *source.Document
}

// Error returns what tells the two apart.
func (e *DocumentError) Error() string {
	of := fmt.Sprintf("reading of document %q, %d bytes, SHA-256 %.12s…", e.ID, e.Bytes, e.SHA256)
	if e.Given == nil {
		return of + ": no document given to read it with"
	}
	return fmt.Sprintf("%s: given document %q, %d bytes, SHA-256 %.12s…", of, e.Given.Meta().ID, e.Given.Len(), e.Given.SHA256())
}

// jsonDocument is a Document in JSON: which text it is, and its Meta.
type jsonDocument struct {
	ID        string       `json:"id,omitempty"`
	Bytes     int          `json:"bytes"`
	SHA256    string       `json:"sha256"`
	URL       string       `json:"url,omitempty"`
	Title     string       `json:"title,omitempty"`
	Publisher string       `json:"publisher,omitempty"`
	Author    string       `json:"author,omitempty"`
	Published time.Time    `json:"published,omitzero"`
	Lang      language.Tag `json:"lang,omitzero"`
}

// jsonAttribution is an Attribution in JSON as it is written, with what is
// derived from it.
type jsonAttribution struct {
	StableID string `json:"stableId,omitempty"`
	*Attribution
	Text *jsonText `json:"text,omitempty"`
}

// jsonText is the words of an attribution, a piece of them each.
type jsonText struct {
	Source  []string `json:"source,omitempty"`
	Cue     []string `json:"cue,omitempty"`
	Content []string `json:"content"`
}

func writeJSON(w io.Writer, r *Reading, text bool) error {
	if err := r.Validate(); err != nil {
		return err
	}
	doc, meta := r.Doc, r.Doc.Meta()
	e := &jsonWriter{w: w}
	e.raw(fmt.Sprintf(`{"sayso":%d,"document":`, JSONVersion))
	e.value(jsonDocument{meta.ID, doc.Len(), doc.SHA256(), meta.URL, meta.Title, meta.Publisher, meta.Author, meta.Published, meta.Lang})
	if r.Engine != "" {
		e.raw(`,"engine":`)
		e.value(r.Engine)
	}
	e.raw(`,"speakers":[`)
	for i, s := range r.Speakers {
		e.comma(i)
		e.value(s)
	}
	e.raw(`],"attributions":[`)
	key, nth := documentKey(doc), 0
	for i := range r.Attributions {
		a := jsonAttribution{Attribution: &r.Attributions[i]}
		if i > 0 && a.Anchor() == r.Attributions[i-1].Anchor() {
			nth++
		} else {
			nth = 0
		}
		a.StableID = stableID(key, a.Anchor(), nth)
		if text {
			a.Text = r.jsonText(a.Attribution)
		}
		e.comma(i)
		e.value(a)
	}
	e.raw(`],"notes":[`)
	for i, n := range r.Notes {
		e.comma(i)
		e.value(n)
	}
	e.raw("]}\n")
	return e.err
}

func (r *Reading) jsonText(a *Attribution) *jsonText {
	words := func(spans source.Spans) (out []string) {
		for _, s := range spans {
			out = append(out, r.Doc.Slice(s))
		}
		return out
	}
	t := &jsonText{Cue: words(a.Cue.Spans), Content: words(a.Claim.Content)}
	if a.Source != nil {
		t.Source = words(a.Source.Spans)
	}
	return t
}

// jsonWriter writes JSON in pieces, so that a long Reading is never in memory
// twice, and keeps the first error.
type jsonWriter struct {
	w   io.Writer
	buf bytes.Buffer
	err error
}

func (e *jsonWriter) raw(s string) {
	if e.err == nil {
		_, e.err = io.WriteString(e.w, s)
	}
}

func (e *jsonWriter) comma(i int) {
	if i > 0 {
		e.raw(",")
	}
}

func (e *jsonWriter) value(x any) {
	if e.err != nil {
		return
	}
	e.buf.Reset()
	enc := json.NewEncoder(&e.buf)
	enc.SetEscapeHTML(false)
	if e.err = enc.Encode(x); e.err == nil {
		_, e.err = e.w.Write(bytes.TrimSuffix(e.buf.Bytes(), []byte{'\n'}))
	}
}

// readAttribution is an Attribution in JSON as it is read: what is derived from
// it must be of its type, and is passed over. Claim shadows the Attribution's.
type readAttribution struct {
	StableID string `json:"stableId"`
	Attribution
	Claim struct {
		claim.Claim
		Factuality float64 `json:"factuality"`
	} `json:"claim"`
	Text jsonText `json:"text"`
}

func decode(data []byte, doc *source.Document) (*Reading, error) {
	// The version first, wherever it stands: what else there is depends on it.
	var head struct {
		Sayso json.RawMessage `json:"sayso"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		offset := int64(0)
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			offset = syntax.Offset
		}
		return nil, &JSONError{Offset: offset, Err: err}
	}
	switch version := string(head.Sayso); version {
	case "":
		return nil, &JSONError{Err: errors.New(`no key "sayso"`)}
	case strconv.Itoa(JSONVersion):
	default:
		return nil, &VersionError{version}
	}
	d := &decoder{json: json.NewDecoder(bytes.NewReader(data)), r: &Reading{Doc: doc}}
	d.json.DisallowUnknownFields()
	if err := d.reading(); err != nil {
		return nil, &JSONError{Offset: d.json.InputOffset(), Part: d.part, Err: err}
	}
	of := d.of
	if doc == nil || of.Bytes != doc.Len() || of.SHA256 != doc.SHA256() ||
		of.ID != "" && doc.Meta().ID != "" && of.ID != doc.Meta().ID {
		return nil, &DocumentError{ID: of.ID, Bytes: of.Bytes, SHA256: of.SHA256, Given: doc}
	}
	if err := d.r.Validate(); err != nil {
		return nil, err
	}
	return d.r, nil
}

// decoder reads the JSON of a Reading item by item, so that no more than one is
// in memory twice.
type decoder struct {
	json *json.Decoder
	part string // where it is
	r    *Reading
	of   jsonDocument
}

func (d *decoder) reading() error {
	if _, err := d.json.Token(); err != nil { // "{", since there is a key in it
		return err
	}
	seen := map[string]bool{}
	for d.json.More() {
		token, err := d.json.Token()
		if err != nil {
			return err
		}
		key := token.(string)
		if d.part = key; seen[key] {
			return errors.New("the key stands twice")
		}
		seen[key] = true
		switch key {
		case "sayso":
			_, err = d.json.Token()
		case "document":
			err = d.json.Decode(&d.of)
		case "engine":
			err = d.json.Decode(&d.r.Engine)
		case "speakers":
			d.r.Speakers, err = list(d, func(s source.Speaker) source.Speaker { return s })
		case "attributions":
			d.r.Attributions, err = list(d, func(a readAttribution) Attribution {
				a.Attribution.Claim = a.Claim.Claim
				return a.Attribution
			})
		case "notes":
			d.r.Notes, err = list(d, func(n Note) Note { return n })
		default:
			err = errors.New("unknown key")
		}
		if err != nil {
			return err
		}
	}
	d.part = ""
	for _, key := range [...]string{"document", "speakers", "attributions", "notes"} {
		if !seen[key] {
			return fmt.Errorf("no key %q", key)
		}
	}
	return nil
}

// list reads a JSON list, each item of it as a From. An empty list is nil.
func list[From, To any](d *decoder, convert func(From) To) (items []To, err error) {
	open, err := d.json.Token()
	if err != nil {
		return nil, err
	}
	if open != json.Delim('[') {
		return nil, errors.New("not a list")
	}
	for d.json.More() {
		var item From
		if err := d.json.Decode(&item); err != nil {
			d.part = fmt.Sprintf("%s[%d]", d.part, len(items))
			return nil, err
		}
		items = append(items, convert(item))
	}
	_, err = d.json.Token()
	return items, err
}
