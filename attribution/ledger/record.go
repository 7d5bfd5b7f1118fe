package ledger

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
	"unique"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Record is what a ledger keeps of one reading: which document it was, who spoke
// in it, and the words of each claim; not the text. It is what a ledger's log
// holds. NewRecord or json.Unmarshal make one. Nobody changes it then, and any
// number of goroutines may use it.
type Record struct {
	// Document is the document that was read.
	Document Document `json:"document"`
	// Speakers are those of the reading, with the IDs 1, 2 and so on.
	Speakers []source.Speaker `json:"speakers,omitempty"`
	// Entries are the attributions, in text order.
	Entries []Entry `json:"entries,omitempty"`
}

// Entry is one attribution as a ledger keeps it. Its spans are of the text of its
// document. Like the Record it belongs to, nobody changes it. The zero Entry
// belongs to none, and has no methods to call.
type Entry struct {
	// ID is the stable id, as [attribution.Reading.StableID] has it.
	ID string `json:"id"`
	// Parent is the number, from 1, of the entry of its record that it is nested
	// in; 0 is none.
	Parent int `json:"parent,omitempty"`

	Act    attribution.Act    `json:"act,omitempty"`
	Status attribution.Status `json:"status,omitempty"`
	Stance attribution.Stance `json:"stance,omitempty"`

	// Source, Cue and Text are the words of source, cue and content as they stand
	// in the document, pieces with a space between them; what is no UTF-8 there is
	// U+FFFD here.
	Source string `json:"source,omitempty"`
	Cue    string `json:"cue,omitempty"`
	Text   string `json:"text,omitempty"`
	// Claim is the claim.
	Claim claim.Claim `json:"claim"`
	// Hedges are the words of each of Claim.Hedges.
	Hedges []string `json:"hedges,omitempty"`

	// Speakers are who it is ascribed to, OnBehalfOf whom they speak for, Through
	// through whom it came.
	Speakers   []source.SpeakerID `json:"speakers,omitempty"`
	OnBehalfOf []source.SpeakerID `json:"onBehalfOf,omitempty"`
	Through    []source.SpeakerID `json:"through,omitempty"`

	// Confidence is that of the attribution, in per mille; 0 is unset.
	Confidence int `json:"confidence,omitempty"`

	in *Record // whose Entries it is one of
	n  int     // which one, from 0
}

// Document returns the document the entry is from.
func (e *Entry) Document() *Document { return &e.in.Document }

// Speaker returns the speaker of the entry's document with that ID, nil if there
// is none.
func (e *Entry) Speaker(id source.SpeakerID) *source.Speaker {
	if id < 1 || int(id) > len(e.in.Speakers) {
		return nil
	}
	return &e.in.Speakers[id-1]
}

// NewRecord returns what a ledger keeps of r. It shares no memory with r, and holds
// no more of the text than the words of the attributions. If
// [attribution.Reading.Validate] finds fault with r, that is the error.
func NewRecord(r *attribution.Reading) (*Record, error) {
	if err := r.Validate(); err != nil {
		return nil, err
	}
	rec := &Record{Document: newDocument(r), Speakers: cloneSpeakers(r.Speakers)}
	if len(r.Attributions) > 0 {
		rec.Entries = make([]Entry, len(r.Attributions))
	}
	words := func(spans ...source.Span) string { return validUTF8(r.Text(spans...)) }
	for i := range r.Attributions {
		a := &r.Attributions[i]
		e := &rec.Entries[i]
		// Most cues are "said", and need not be kept more than once.
		*e = Entry{
			ID: r.StableID(a), Parent: a.Parent,
			Act: a.Act, Status: a.Status, Stance: a.Stance,
			Cue: unique.Make(words(a.Cue.Spans...)).Value(), Text: words(a.Claim.Content...), Claim: cloneClaim(a.Claim),
			OnBehalfOf: slices.Clone(a.OnBehalfOf), Through: slices.Clone(a.Through),
			Confidence: a.Confidence, in: rec, n: i,
		}
		if a.Source != nil {
			e.Source, e.Speakers = words(a.Source.Spans...), slices.Clone(a.Source.Speakers)
		}
		for _, h := range a.Claim.Hedges {
			e.Hedges = append(e.Hedges, words(h.Span))
		}
	}
	return rec, nil
}

// validUTF8 returns a copy of s with each byte that is no UTF-8 as U+FFFD, which
// is what JSON makes of it.
func validUTF8(s string) string {
	if utf8.ValidString(s) {
		return strings.Clone(s)
	}
	return string([]rune(s))
}

func cloneSpeakers(speakers []source.Speaker) []source.Speaker {
	out := slices.Clone(speakers)
	for i := range out {
		s := &out[i]
		s.Name, s.Ref = strings.Clone(s.Name), strings.Clone(s.Ref)
		s.Roles, s.Aliases, s.Members = cloneStrings(s.Roles), cloneStrings(s.Aliases), slices.Clone(s.Members)
	}
	return out
}

func cloneStrings(list []string) []string {
	out := slices.Clone(list)
	for i, s := range out {
		out[i] = strings.Clone(s)
	}
	return out
}

func cloneClaim(c claim.Claim) claim.Claim {
	c.Content, c.Verbatim, c.Condition = slices.Clone(c.Content), slices.Clone(c.Verbatim), slices.Clone(c.Condition)
	c.Hedges = slices.Clone(c.Hedges)
	for i := range c.Hedges {
		c.Hedges[i].Scope = slices.Clone(c.Hedges[i].Scope)
	}
	return c
}

// UnmarshalJSON sets r from what json.Marshal makes of a Record. A Record that was
// built otherwise must pass the same checks when it is put in a ledger; the error
// is a *[RecordError].
func (r *Record) UnmarshalJSON(data []byte) error {
	type plain Record // has the fields and not this method
	var in plain
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	*r = Record(in)
	r.bind()
	return r.check()
}

// bind tells the entries what they belong to.
func (r *Record) bind() {
	for i := range r.Entries {
		r.Entries[i].in, r.Entries[i].n = r, i
	}
}

// bound returns r, or a copy of it if its entries do not know that they belong to
// it: r may have been copied, or built by hand.
func (r *Record) bound() *Record {
	for i := range r.Entries {
		if e := &r.Entries[i]; e.in != r || e.n != i {
			r = &Record{Document: r.Document, Speakers: r.Speakers, Entries: slices.Clone(r.Entries)}
			r.bind()
			break
		}
	}
	return r
}

// RecordError says what is wrong with a Record. It is immutable.
type RecordError struct {
	// Document is the key of the document, empty if that is what is missing.
	Document string
	// Entry is the number of the entry, from 1; 0 is the Record as a whole.
	Entry int
	// Part is the part that is wrong, by its key in the JSON.
	Part string
}

// Error returns the document, the entry and the part.
func (e *RecordError) Error() string {
	if e.Entry == 0 {
		return fmt.Sprintf("record of %q: bad %s", e.Document, e.Part)
	}
	return fmt.Sprintf("record of %q: entry %d: bad %s", e.Document, e.Entry, e.Part)
}

// check returns nil or a *RecordError: what it lets pass is written as JSON and
// read back the same, and makes no trouble in a ledger.
func (r *Record) check() error {
	at := RecordError{Document: r.Document.Key()}
	fail := func(part string) error {
		at.Part = part
		return &at
	}
	if part := r.Document.fault(); part != "" {
		return fail("document." + part)
	}
	for i, s := range r.Speakers {
		valid := int(s.ID) == i+1 && s.Kind.IsValid() && s.Count >= 0 && isText(s.Name, s.Ref) && isText(s.Roles...) && isText(s.Aliases...)
		if !valid || !r.knows(s.Members) {
			return fail("speakers")
		}
	}
	for i := range r.Entries {
		e := &r.Entries[i]
		at.Entry = i + 1
		switch c := &e.Claim; {
		case !isText(e.ID) || e.ID == "":
			return fail("id")
		case e.Parent < 0 || e.Parent > len(r.Entries):
			return fail("parent")
		case !e.Act.IsValid():
			return fail("act")
		case !e.Status.IsValid():
			return fail("status")
		case !e.Stance.IsValid():
			return fail("stance")
		case !isText(e.Source, e.Cue, e.Text) || !isText(e.Hedges...):
			return fail("text")
		case !c.Content.IsValid() || !c.Verbatim.IsValid() || !c.Condition.IsValid() || !c.Form.IsValid() ||
			!c.Topic.Kind.IsValid() || !c.Topic.Time.IsValid() || !c.Certainty.IsValid() || !c.Polarity.IsValid():
			return fail("claim")
		case len(e.Hedges) != len(c.Hedges) || slices.ContainsFunc(c.Hedges, func(h claim.Hedge) bool {
			return !h.Class.IsValid() || !h.Direction.IsValid()
		}):
			return fail("hedges")
		case !r.knows(e.Speakers) || !r.knows(e.OnBehalfOf) || !r.knows(e.Through):
			return fail("speakers")
		case e.Confidence < 0 || e.Confidence > 1000:
			return fail("confidence")
		}
	}
	return nil
}

func (r *Record) knows(ids []source.SpeakerID) bool {
	return !slices.ContainsFunc(ids, func(id source.SpeakerID) bool { return id < 1 || int(id) > len(r.Speakers) })
}

func isText(list ...string) bool {
	return !slices.ContainsFunc(list, func(s string) bool { return !utf8.ValidString(s) })
}
