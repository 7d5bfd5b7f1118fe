package ledger

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// Document is what a ledger keeps of a document: all but the text. Nobody changes
// it.
type Document struct {
	// Meta is what is known of it beside its text.
	Meta source.Meta
	// Bytes and SHA256 are the length of the text and its hash, as
	// [source.Document.SHA256] has it.
	Bytes  int
	SHA256 string
	// Sketch is what copies of one text are known by.
	Sketch Sketch
}

// Key returns what names the document in a ledger: its Meta.ID, or "sha256:" and
// the hash of its text where that is empty. A ledger holds one document of a key.
func (d *Document) Key() string {
	if d.Meta.ID == "" && d.SHA256 != "" {
		return "sha256:" + d.SHA256
	}
	return d.Meta.ID
}

func newDocument(r *attribution.Reading) Document {
	m := r.Doc.Meta()
	m.ID, m.URL, m.Title = strings.Clone(m.ID), strings.Clone(m.URL), strings.Clone(m.Title)
	m.Publisher, m.Author = strings.Clone(m.Publisher), strings.Clone(m.Author)
	return Document{Meta: m, Bytes: r.Doc.Len(), SHA256: r.Doc.SHA256(), Sketch: newSketch(r)}
}

// fault returns the part that is wrong, if any.
func (d *Document) fault() string {
	switch m := &d.Meta; {
	case d.Key() == "":
		return "id"
	case !isText(m.ID, m.URL, m.Title, m.Publisher, m.Author):
		return "meta"
	case !isTime(m.Published):
		return "published"
	case d.Bytes < 0:
		return "bytes"
	case !isText(d.SHA256):
		return "sha256"
	case !slices.IsSorted(d.Sketch) || len(d.Sketch) > sketchSize:
		return "sketch"
	}
	return ""
}

func isTime(t time.Time) bool {
	_, err := t.MarshalText()
	return err == nil
}

// compareDocuments puts documents in the order of a ledger: those published first,
// first; those of unknown date last; of one date by key. It returns -1, 0 or +1.
func compareDocuments(d, e *Document) int {
	a, b := d.Meta.Published, e.Meta.Published
	if a.IsZero() != b.IsZero() {
		if a.IsZero() {
			return 1
		}
		return -1
	}
	if order := a.Compare(b); order != 0 {
		return order
	}
	return strings.Compare(d.Key(), e.Key())
}

// jsonDocument is a Document in JSON.
type jsonDocument struct {
	ID        string    `json:"id,omitempty"`
	Bytes     int       `json:"bytes"`
	SHA256    string    `json:"sha256,omitempty"`
	URL       string    `json:"url,omitempty"`
	Title     string    `json:"title,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Author    string    `json:"author,omitempty"`
	Published time.Time `json:"published,omitzero"`
	Lang      string    `json:"lang,omitempty"`
	Sketch    Sketch    `json:"sketch,omitempty"`
}

// MarshalJSON returns d with the keys that the JSON of a reading has for its
// document, and the sketch.
func (d Document) MarshalJSON() ([]byte, error) {
	m, lang := d.Meta, ""
	if !m.Lang.IsRoot() {
		lang = m.Lang.String()
	}
	return json.Marshal(jsonDocument{m.ID, d.Bytes, d.SHA256, m.URL, m.Title, m.Publisher, m.Author, m.Published, lang, d.Sketch})
}

// maxLang is how long a language tag may be, in bytes: language.Parse takes time
// with the square of it.
const maxLang = 255

// UnmarshalJSON sets d from what MarshalJSON makes of one.
func (d *Document) UnmarshalJSON(data []byte) (err error) {
	var in jsonDocument
	if err = json.Unmarshal(data, &in); err != nil {
		return err
	}
	var lang language.Tag
	if len(in.Lang) > maxLang {
		return errors.New("document: lang is too long")
	}
	if in.Lang != "" {
		if lang, err = language.Parse(in.Lang); err != nil {
			return err
		}
	}
	*d = Document{
		Meta: source.Meta{
			ID: in.ID, URL: in.URL, Title: in.Title, Publisher: in.Publisher, Author: in.Author, Published: in.Published, Lang: lang,
		},
		Bytes: in.Bytes, SHA256: in.SHA256, Sketch: in.Sketch,
	}
	return nil
}

// MarshalText returns the numbers, four bytes each with the lowest first, in
// base64.
func (s Sketch) MarshalText() ([]byte, error) {
	var data []byte
	for _, n := range s {
		data = binary.LittleEndian.AppendUint32(data, n)
	}
	return base64.RawStdEncoding.AppendEncode(nil, data), nil
}

// UnmarshalText sets s from what MarshalText makes of one.
func (s *Sketch) UnmarshalText(text []byte) error {
	data, err := base64.RawStdEncoding.AppendDecode(nil, text)
	if err != nil {
		return err
	}
	if len(data)%4 != 0 {
		return errors.New("sketch: part of a number")
	}
	*s = nil
	for ; len(data) > 0; data = data[4:] {
		*s = append(*s, binary.LittleEndian.Uint32(data))
	}
	return nil
}
