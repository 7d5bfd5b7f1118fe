package attribution

import (
	"bufio"
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// JSONVersion is the version of the canonical JSON that this package writes, the
// value of its first key, "sayso". Any change of the format, keys added included,
// makes a new version; every version up to this one is read.
const JSONVersion = 1

//go:embed reading.schema.json
var schema string

// JSONSchema returns the JSON Schema, of draft 2020-12, for the canonical JSON:
// the file reading.schema.json beside this one.
func JSONSchema() string { return schema }

// WriteJSON writes r as canonical JSON on one line: the keys in the order of
// reading.schema.json, unset values left out, no white space, spans in bytes.
// Equal Readings give equal bytes. A Reading that Validate finds fault with is not
// written; then the error is [Errors].
//
// The text is not in it: who reads it back needs the Document. Factuality and
// stable ids are derived values, written for the users of other languages, and so
// is the Meta of the document.
func WriteJSON(w io.Writer, r *Reading) error { return writeJSON(w, r, false) }

// WriteJSONText writes r as WriteJSON does, and with each attribution, under
// "text", the words of its source, cue and content for people to read. ReadJSON
// compares them with those of the document. Invalid bytes are U+FFFD there. The
// words of what is nested stand there once for each level.
func WriteJSONText(w io.Writer, r *Reading) error { return writeJSON(w, r, true) }

// MarshalJSON returns what WriteJSON writes, without the line end. (json.Marshal
// then writes the characters <, > and & of strings as escapes, which WriteJSON
// does not.)
func (r Reading) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	if err := WriteJSON(&b, &r); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'}), nil
}

// ReadJSON reads one canonical JSON value, up to the end of in, as a Reading of
// doc. White space and the order of keys are free. What was written of a document
// with the same Meta comes back equal, and is written again to the same bytes.
//
// The document must have the text that the Reading was made of, and the same
// Meta.ID if both have one; the rest of its Meta is taken as it is, and
// [ReadJSONMeta] tells what was written. Derived values and words that are in the
// JSON must be those of what is read: that finds most spans that have slipped.
// Keys inside an item are read as encoding/json does: without regard to case, and
// where one stands twice the two are put together; unknown ones are damage. Half of
// a surrogate pair, escaped, comes as U+FFFD.
//
// The errors are a *[DocumentError] for another document, a *[VersionError] for
// another version, a *[JSONError] for damage, [Errors] if a law of
// [Reading.Validate] is broken, and those of in. On an error there is no Reading.
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
	// damage is; 0 if that is not known.
	Offset int64
	// Part is the part that it is in: "attributions 2" for the second one; empty
	// is the whole.
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
	return fmt.Sprintf("reading in JSON: %sup to byte %d: %v", part, e.Offset, e.Err)
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
	switch {
	case e.Given == nil:
		return fmt.Sprintf("reading of document %q: no document given", e.ID)
	case e.Given.SHA256() == e.SHA256:
		return fmt.Sprintf("reading of document %q: given %q, which has the same text", e.ID, e.Given.Meta().ID)
	}
	return fmt.Sprintf("reading of document %q, %d bytes, SHA-256 %.12s…: given %q, of which the text is another, %d bytes, SHA-256 %.12s…",
		e.ID, e.Bytes, e.SHA256, e.Given.Meta().ID, e.Given.Len(), e.Given.SHA256())
}

// jsonDocument is a Document in JSON: which text it is, and its Meta.
type jsonDocument struct {
	ID        string    `json:"id,omitempty"`
	Bytes     int       `json:"bytes"`
	SHA256    string    `json:"sha256"`
	URL       string    `json:"url,omitempty"`
	Title     string    `json:"title,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Author    string    `json:"author,omitempty"`
	Published time.Time `json:"published,omitzero"`
	Lang      string    `json:"lang,omitempty"`
}

// maxLang is how long a language tag may be, in bytes: language.Parse takes time
// with the square of it.
const maxLang = 255

// lang returns the language.
func (d *jsonDocument) lang() (language.Tag, error) {
	if d.Lang == "" {
		return language.Tag{}, nil
	}
	if len(d.Lang) > maxLang {
		return language.Tag{}, fmt.Errorf("lang of %d bytes", len(d.Lang))
	}
	return language.Parse(d.Lang)
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
	lang := ""
	if !meta.Lang.IsRoot() {
		lang = meta.Lang.String()
	}
	e := &jsonWriter{Writer: bufio.NewWriter(w)}
	e.raw(fmt.Sprintf(`{"sayso":%d,"document":`, JSONVersion))
	e.value(jsonDocument{meta.ID, doc.Len(), doc.SHA256(), meta.URL, meta.Title, meta.Publisher, meta.Author, meta.Published, lang})
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
	ids := stableIDs{document: documentKey(meta.ID, doc.SHA256())}
	for i := range r.Attributions {
		a := jsonAttribution{Attribution: &r.Attributions[i]}
		a.StableID = ids.next(a.Attribution)
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
	return cmp.Or(e.err, e.Flush())
}

func (r *Reading) jsonText(a *Attribution) *jsonText {
	words := func(spans source.Spans) (out []string) {
		for _, s := range spans {
			// As JSON has to have it: each invalid byte a U+FFFD.
			out = append(out, strings.Map(func(r rune) rune { return r }, r.Doc.Slice(s)))
		}
		return out
	}
	return &jsonText{Source: words(a.sourceSpans()), Cue: words(a.Cue.Spans), Content: words(a.Claim.Content)}
}

// jsonWriter writes JSON in pieces, so that a long Reading is never in memory
// twice. The bufio.Writer keeps the first error of writing.
type jsonWriter struct {
	*bufio.Writer
	buf bytes.Buffer
	err error // the first of encoding
}

func (e *jsonWriter) raw(s string) { e.WriteString(s) }

func (e *jsonWriter) comma(i int) {
	if i > 0 {
		e.raw(",")
	}
}

func (e *jsonWriter) value(x any) {
	e.buf.Reset()
	enc := json.NewEncoder(&e.buf)
	enc.SetEscapeHTML(false)
	e.err = cmp.Or(e.err, enc.Encode(x))
	e.Write(bytes.TrimSuffix(e.buf.Bytes(), []byte{'\n'}))
}

// readAttribution is an Attribution in JSON as it is read, with what is derived
// from it where that is there. Claim shadows the Attribution's.
type readAttribution struct {
	StableID *string `json:"stableId"`
	Attribution
	Claim struct {
		claim.Claim
		Factuality *float64 `json:"factuality"`
	} `json:"claim"`
	Text *jsonText `json:"text"`
}

// ReadJSONMeta reads the Meta of the document that a Reading in JSON was made of,
// to look up the text by. The errors are those of [ReadJSON]; nothing but the
// version and the document is looked at.
func ReadJSONMeta(in io.Reader) (source.Meta, error) {
	data, err := io.ReadAll(in)
	if err != nil {
		return source.Meta{}, err
	}
	of, err := header(data)
	if err != nil {
		return source.Meta{}, err
	}
	lang, _ := of.lang() // header has seen to it
	return source.Meta{
		ID: of.ID, URL: of.URL, Title: of.Title, Publisher: of.Publisher, Author: of.Author, Published: of.Published, Lang: lang,
	}, nil
}

// header returns which document the JSON is of: what else there is depends on
// that and on the version, wherever the two stand.
func header(data []byte) (of jsonDocument, err error) {
	var head struct {
		Sayso    json.RawMessage `json:"sayso"`
		Document json.RawMessage `json:"document"`
	}
	if at := invalidUTF8(data); at >= 0 {
		return of, &JSONError{Offset: int64(at + 1), Err: errors.New("not UTF-8")}
	}
	if err = json.Unmarshal(data, &head); err != nil {
		offset := int64(0)
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			offset = syntax.Offset
		}
		return of, &JSONError{Offset: offset, Err: err}
	}
	switch version := string(head.Sayso); {
	case version == "":
		return of, &JSONError{Err: errors.New(`no key "sayso"`)}
	case version != strconv.Itoa(JSONVersion):
		return of, &VersionError{version}
	case head.Document == nil:
		return of, &JSONError{Err: errors.New(`no key "document"`)}
	}
	document := json.NewDecoder(bytes.NewReader(head.Document))
	document.DisallowUnknownFields()
	err = document.Decode(&of)
	if err == nil {
		_, err = of.lang()
	}
	if err != nil {
		return of, &JSONError{Part: "document", Err: err}
	}
	return of, nil
}

// invalidUTF8 returns the offset of the first byte that is not valid UTF-8, -1 if
// there is none. encoding/json would make it a U+FFFD and say nothing.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i, r := range string(data) {
		if r == utf8.RuneError && !bytes.HasPrefix(data[i:], []byte(string(utf8.RuneError))) {
			return i
		}
	}
	return -1
}

func decode(data []byte, doc *source.Document) (*Reading, error) {
	of, err := header(data)
	if err != nil {
		return nil, err
	}
	if doc == nil || of.Bytes != doc.Len() || of.SHA256 != doc.SHA256() ||
		of.ID != "" && doc.Meta().ID != "" && of.ID != doc.Meta().ID {
		return nil, &DocumentError{ID: of.ID, Bytes: of.Bytes, SHA256: of.SHA256, Given: doc}
	}
	d := &decoder{
		json: json.NewDecoder(bytes.NewReader(data)),
		r:    &Reading{Doc: doc},
		ids:  stableIDs{document: documentKey(of.ID, of.SHA256)},
	}
	d.json.DisallowUnknownFields()
	if err := d.reading(); err != nil {
		return nil, &JSONError{Offset: d.json.InputOffset(), Part: d.part, Err: err}
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
	ids  stableIDs
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
			err = d.json.Decode(&json.RawMessage{}) // header has read it
		case "engine":
			err = d.json.Decode(&d.r.Engine)
		case "speakers":
			d.r.Speakers, err = list(d, func(s *source.Speaker, n int) (source.Speaker, error) {
				return *s, checkID(int(s.ID), n)
			})
		case "attributions":
			d.r.Attributions, err = list(d, d.attribution)
		case "notes":
			d.r.Notes, err = list(d, func(note *Note, _ int) (Note, error) { return *note, nil })
		default:
			err = fmt.Errorf("unknown key %q", key)
		}
		if err != nil {
			return err
		}
	}
	d.part = ""
	for _, key := range [...]string{"speakers", "attributions", "notes"} {
		if !seen[key] {
			return fmt.Errorf("no key %q", key)
		}
	}
	return nil
}

// checkID refuses what is not the nth item by its ID. Validate would too, but it
// sees a list only when it is whole, and a few bytes of JSON can be any item.
func checkID(id, n int) error {
	if id != n {
		return fmt.Errorf("number %d has the id %d", n, id)
	}
	return nil
}

// attribution returns the Attribution of in, the nth, if what is derived from it
// agrees.
func (d *decoder) attribution(in *readAttribution, n int) (Attribution, error) {
	a := in.Attribution
	a.Claim = in.Claim.Claim
	if err := checkID(a.ID, n); err != nil {
		return a, err
	}
	if len(a.Claim.Content) == 0 {
		return a, errors.New("no content")
	}
	factuality, graded := a.Claim.Factuality()
	id := d.ids.next(&a)
	switch {
	case in.StableID != nil && *in.StableID != id:
		return a, fmt.Errorf("stableId %q, where document and cue make it %q", *in.StableID, id)
	case in.Claim.Factuality != nil && (!graded || *in.Claim.Factuality != factuality):
		return a, fmt.Errorf("factuality %v is not that of certainty and polarity", *in.Claim.Factuality)
	case in.Text != nil && d.fits(&a):
		if text := d.r.jsonText(&a); !reflect.DeepEqual(in.Text, text) {
			return a, fmt.Errorf("text %.60q, where the document has %.60q", *in.Text, *text)
		}
	}
	return a, nil
}

// fits reports whether the places of the words of a fit the text, so that they are
// no longer than it; Validate tells of those that do not.
func (d *decoder) fits(a *Attribution) bool {
	doc := d.r.Doc
	return doc.Check(a.sourceSpans()...) == nil && doc.Check(a.Cue.Spans...) == nil && doc.Check(a.Claim.Content...) == nil
}

// list reads a JSON list, each item of it as a From; n counts them from 1. An
// empty list is nil.
func list[From, To any](d *decoder, convert func(in *From, n int) (To, error)) (items []To, err error) {
	open, err := d.json.Token()
	if err != nil {
		return nil, err
	}
	if open != json.Delim('[') {
		return nil, errors.New("not a list")
	}
	for d.json.More() {
		var in From
		var item To
		err := d.json.Decode(&in)
		if err == nil {
			item, err = convert(&in, len(items)+1)
		}
		if err != nil {
			d.part = fmt.Sprintf("%s %d", d.part, len(items)+1)
			return nil, err
		}
		items = append(items, item)
	}
	_, err = d.json.Token()
	return items, err
}
