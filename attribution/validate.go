package attribution

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Code is the law of a Reading that an [Error] says is broken.
type Code string

// The laws of a Reading, each by what breaks it.
const (
	// NoDocument: the Reading has no Doc.
	NoDocument Code = "no document"
	// BadSpan: a span does not fit the text; Error.Err is the *source.SpanError.
	BadSpan Code = "bad span"
	// BadID: an attribution's or a speaker's ID is not its place in the list,
	// counted from 1.
	BadID Code = "bad ID"
	// BadOrder: an attribution stands before its forerunner in text order.
	BadOrder Code = "not in text order"
	// BadValue: a value is none of the constants of its type.
	BadValue Code = "bad value"
	// BadNumber: a confidence is not between 0 and 1000, a count is below 0, or a
	// date is not in the years 0 to 9999.
	BadNumber Code = "bad number"
	// BadString: a string is not valid UTF-8, or a language tag is longer than 255
	// bytes.
	BadString Code = "bad string"
	// NoContent: a claim has no content.
	NoContent Code = "no content"
	// NoMention: a source has neither words nor speakers nor candidates.
	NoMention Code = "no mention"
	// HeadOutside: a mention's head is not in its words.
	HeadOutside Code = "head outside the mention"
	// CueInContent: a cue shares bytes with the content it introduces.
	CueInContent Code = "cue in content"
	// VerbatimOutside: verbatim words are not in the content.
	VerbatimOutside Code = "verbatim outside content"
	// BadForm: the form is not what content and verbatim, if there are any, make
	// it.
	BadForm Code = "bad form"
	// NoParent: the parent is not in the Reading.
	NoParent Code = "no such parent"
	// ParentOutside: the parent's content does not contain cue and content.
	ParentOutside Code = "outside the parent's content"
	// ParentCycle: an attribution is nested in itself, by way of its parents.
	ParentCycle Code = "nested in itself"
	// NoSpeaker: a speaker that is referred to is not in the Reading.
	NoSpeaker Code = "no such speaker"
	// MemberCycle: a speaker is a member of itself, by way of groups.
	MemberCycle Code = "member of itself"
)

// Error is a law that a Reading breaks, and where. It is immutable.
type Error struct {
	// Code is the law.
	Code Code
	// Attribution is the number of the attribution in the Reading's list,
	// starting at 1; 0 is none.
	Attribution int
	// Speaker is the number of the speaker in the Reading's list, starting at 1;
	// 0 is none.
	Speaker int
	// Note is the number of the note in the Reading's list, starting at 1; 0 is
	// none.
	Note int
	// Part is the part that breaks it by its key in the JSON: "claim.verbatim".
	Part string
	// Position is where in the text it is, not valid if that is nowhere.
	Position source.Position
	// Err is what lies beneath, if anything.
	Err error
}

// Error returns the place and the law, such as "attribution 3, claim.verbatim,
// at 2:14: verbatim outside content".
func (e *Error) Error() string {
	var b strings.Builder
	sep := ""
	add := func(format string, arg any) {
		fmt.Fprintf(&b, "%s"+format, sep, arg)
		sep = ", "
	}
	switch {
	case e.Attribution > 0:
		add("attribution %d", e.Attribution)
	case e.Speaker > 0:
		add("speaker %d", e.Speaker)
	case e.Note > 0:
		add("note %d", e.Note)
	default:
		add("%s", "reading")
	}
	if e.Part != "" {
		add("%s", e.Part)
	}
	if e.Position.IsValid() {
		add("at %v", e.Position)
	}
	fmt.Fprintf(&b, ": %s", e.Code)
	if e.Err != nil {
		fmt.Fprintf(&b, ": %v", e.Err)
	}
	return b.String()
}

// Unwrap returns what lies beneath.
func (e *Error) Unwrap() error { return e.Err }

// Errors are the laws that a Reading breaks, at least one and the first hundred at
// most: those of the Reading, of its speakers, of its attributions and of its
// notes, in that order. Range over them to show them all. They are not to be
// changed.
type Errors []*Error

const maxErrors = 100

// Error returns the first and how many more there are.
func (e Errors) Error() string {
	switch len(e) {
	case 0:
		return "no errors"
	case 1:
		return e[0].Error()
	}
	return fmt.Sprintf("%v (and %d more)", e[0], len(e)-1)
}

// Unwrap returns the errors one by one.
func (e Errors) Unwrap() []error {
	out := make([]error, len(e))
	for i, err := range e {
		out[i] = err
	}
	return out
}

// Validate returns nil if the Reading keeps all laws that are listed with
// [Code], otherwise [Errors]. It cannot know whether a span has the right words,
// a grade is right or missing, or two attributions are one. It never panics,
// whatever the Reading holds, and takes time in proportion to it but for
// logarithms.
func (r *Reading) Validate() error {
	v := &validator{r: r, doc: r.Doc, contents: map[int]source.Spans{}}
	if r.Doc == nil {
		v.fail(NoDocument, "", nil, nil)
		v.doc = &source.Document{}
	}
	v.text("engine", r.Engine)
	v.meta()
	for i := range r.Speakers {
		v.at = Error{Speaker: i + 1}
		v.speaker(&r.Speakers[i])
	}
	v.memberCycles()
	for i := range r.Attributions {
		v.at = Error{Attribution: i + 1}
		v.attribution(i)
	}
	v.parentCycles()
	for i, n := range r.Notes {
		v.at = Error{Note: i + 1}
		v.spans("spans", n.Spans)
		v.text("kind", n.Kind)
		v.text("text", n.Text)
	}
	if len(v.errs) > 0 {
		return v.errs
	}
	return nil
}

// validator collects what a Reading breaks.
type validator struct {
	r    *Reading
	doc  *source.Document
	at   Error // the item it is at
	errs Errors
	// contents are those of parents in the fewest pieces, so that a content of
	// many pieces with many children costs no more than both together.
	contents map[int]source.Spans
}

// fail records that the part of the item, which stands at spans, breaks a law.
func (v *validator) fail(code Code, part string, spans source.Spans, err error) {
	if len(v.errs) == maxErrors {
		return
	}
	e := v.at
	e.Code, e.Part, e.Err = code, part, err
	if len(spans) > 0 && spans[0] != (source.Span{}) {
		at := spans[0].Start
		for at > 0 && at < v.doc.Len() && !v.doc.IsBoundary(at) {
			at-- // to the start of the code point it is in
		}
		e.Position = v.doc.Position(at)
	}
	v.errs = append(v.errs, &e)
}

// spans reports whether the spans fit the text.
func (v *validator) spans(part string, spans source.Spans) bool {
	err := v.doc.Check(spans...)
	if err == nil {
		return true
	}
	var bad *source.SpanError
	errors.As(err, &bad)
	v.fail(BadSpan, part, source.Spans{bad.Span}, err)
	return false
}

// span checks a Span that may be unset.
func (v *validator) span(part string, s source.Span) {
	if s != (source.Span{}) {
		v.spans(part, source.Spans{s})
	}
}

// checkValue is a function, since boxing every value would cost more than all
// else here.
func checkValue[T interface {
	~string
	IsValid() bool
}](v *validator, part string, x T) {
	if !x.IsValid() {
		v.fail(BadValue, part, nil, fmt.Errorf("%q", string(x)))
	}
}

func (v *validator) number(part string, n, limit int) {
	if n < 0 || n > limit {
		v.fail(BadNumber, part, nil, fmt.Errorf("%d", n))
	}
}

func (v *validator) text(part string, texts ...string) {
	for _, s := range texts {
		if !utf8.ValidString(s) {
			v.fail(BadString, part, nil, fmt.Errorf("%q", s))
		}
	}
}

func (v *validator) speakers(part string, ids []source.SpeakerID) {
	for _, id := range ids {
		if v.r.Speaker(id) == nil {
			v.fail(NoSpeaker, part, nil, fmt.Errorf("%d", id))
		}
	}
}

func (v *validator) meta() {
	m := v.doc.Meta()
	if _, err := m.Published.MarshalText(); err != nil { // a year that RFC 3339 cannot write
		v.fail(BadNumber, "document.published", nil, err)
	}
	if lang := m.Lang.String(); len(lang) > maxLang {
		v.fail(BadString, "document.lang", nil, fmt.Errorf("%d bytes", len(lang)))
	}
	v.text("document.id", m.ID)
	v.text("document.url", m.URL)
	v.text("document.title", m.Title)
	v.text("document.publisher", m.Publisher)
	v.text("document.author", m.Author)
}

func (v *validator) speaker(s *source.Speaker) {
	if int(s.ID) != v.at.Speaker {
		v.fail(BadID, "id", nil, fmt.Errorf("%d", s.ID))
	}
	checkValue(v, "kind", s.Kind)
	v.text("name", s.Name)
	v.text("roles", s.Roles...)
	v.text("aliases", s.Aliases...)
	v.text("ref", s.Ref)
	v.speakers("members", s.Members)
	v.number("count", s.Count, math.MaxInt)
}

func (v *validator) attribution(i int) {
	a := &v.r.Attributions[i]
	if a.ID != i+1 {
		v.fail(BadID, "id", nil, fmt.Errorf("%d", a.ID))
	}
	if i > 0 && Compare(&v.r.Attributions[i-1], a) > 0 {
		v.fail(BadOrder, "", source.Spans{a.Anchor()}, nil)
	}
	checkValue(v, "act", a.Act)
	checkValue(v, "status", a.Status)
	checkValue(v, "stance", a.Stance)
	if a.Source != nil {
		v.mention(a.Source)
	}
	v.text("cue.lemma", a.Cue.Lemma)
	v.claim(a)
	s := a.Setting
	v.spans("setting.addressee", s.Addressee)
	v.spans("setting.medium", s.Medium)
	v.spans("setting.occasion", s.Occasion)
	v.spans("setting.place", s.Place)
	v.spans("setting.time", s.Time)
	checkValue(v, "setting.date", s.Date)
	v.speakers("onBehalfOf", a.OnBehalfOf)
	v.speakers("through", a.Through)
	v.number("confidence", a.Confidence, 1000)
	for _, reason := range a.Reasons {
		v.text("reasons.of", reason.Of)
		checkValue(v, "reasons.by", reason.By)
		v.text("reasons.name", reason.Name)
		v.spans("reasons.spans", reason.Spans)
	}
	v.parent(a)
}

func (v *validator) mention(m *source.Mention) {
	if len(m.Spans) == 0 && len(m.Speakers) == 0 && len(m.Candidates) == 0 {
		v.fail(NoMention, "source", nil, nil)
	}
	v.spans("source.spans", m.Spans)
	v.span("source.head", m.Head)
	if head := (source.Spans{m.Head}); !m.Head.IsEmpty() && !m.Spans.Contains(head) {
		v.fail(HeadOutside, "source.head", head, nil)
	}
	checkValue(v, "source.form", m.Form)
	v.speakers("source.speakers", m.Speakers)
	v.speakers("source.candidates", m.Candidates)
	v.number("source.confidence", m.Confidence, 1000)
	for _, via := range m.Via {
		v.spans("source.via", source.Spans{via})
	}
}

// claim checks the claim and, since they must not overlap, the cue.
func (v *validator) claim(a *Attribution) {
	c := &a.Claim
	if len(c.Content) == 0 {
		v.fail(NoContent, "claim.content", a.Cue.Spans, nil)
	}
	checkValue(v, "claim.form", c.Form)
	checkValue(v, "claim.topic.kind", c.Topic.Kind)
	checkValue(v, "claim.topic.time", c.Topic.Time)
	checkValue(v, "claim.certainty", c.Certainty)
	checkValue(v, "claim.polarity", c.Polarity)
	for _, h := range c.Hedges {
		v.spans("claim.hedges.span", source.Spans{h.Span})
		checkValue(v, "claim.hedges.class", h.Class)
		checkValue(v, "claim.hedges.direction", h.Direction)
		v.spans("claim.hedges.scope", h.Scope)
	}
	v.spans("claim.condition", c.Condition)
	cueFits, contentFits, verbatimFits := v.spans("cue.spans", a.Cue.Spans), v.spans("claim.content", c.Content), v.spans("claim.verbatim", c.Verbatim)
	if !cueFits || !contentFits || !verbatimFits {
		return // the laws below speak of spans that do
	}
	if shared := c.Content.Intersect(a.Cue.Spans); len(shared) > 0 {
		v.fail(CueInContent, "cue.spans", shared, nil)
	}
	if !c.Content.Contains(c.Verbatim) {
		v.fail(VerbatimOutside, "claim.verbatim", c.Verbatim.Subtract(c.Content), nil)
	}
	if c.Form != "" && c.Form.IsValid() && len(c.Verbatim) > 0 {
		if form := claim.FormOf(v.doc, c.Content, c.Verbatim); c.Form != form {
			v.fail(BadForm, "claim.form", c.Content, fmt.Errorf("%s, not %s", form, c.Form))
		}
	}
}

func (v *validator) parent(a *Attribution) {
	if a.Parent == 0 {
		return
	}
	p := v.r.Attribution(a.Parent)
	if p == nil {
		v.fail(NoParent, "parent", source.Spans{a.Anchor()}, fmt.Errorf("%d", a.Parent))
		return
	}
	content, ok := v.contents[a.Parent]
	if !ok {
		content = source.NewSpans(p.Claim.Content...)
		v.contents[a.Parent] = content
	}
	if !content.Contains(a.inner()) {
		v.fail(ParentOutside, "parent", source.Spans{a.Anchor()}, nil)
	}
}

// inner returns the part of a that its parent's content must contain. The source
// need not be in it: "Esper told reporters, and warned them, that ..." shares one.
func (a *Attribution) inner() source.Spans {
	return a.Claim.Content.Union(a.Cue.Spans)
}

func (v *validator) parentCycles() {
	for _, id := range cycles(len(v.r.Attributions), func(id int) []int {
		return []int{v.r.Attributions[id-1].Parent}
	}) {
		v.at = Error{Attribution: id}
		v.fail(ParentCycle, "parent", nil, nil)
	}
}

func (v *validator) memberCycles() {
	for _, id := range cycles(len(v.r.Speakers), func(id int) []source.SpeakerID {
		return v.r.Speakers[id-1].Members
	}) {
		v.at = Error{Speaker: id}
		v.fail(MemberCycle, "members", nil, nil)
	}
}

// cycles returns one node of each cycle found in a graph of the nodes 1 to n,
// depth first; edges to other numbers lead nowhere. It keeps its own stack, since
// a chain may be as long as the Reading.
func cycles[ID ~int](n int, next func(id int) []ID) (found []int) {
	const (
		open   = 1 // on the path from the root to where the search is
		closed = 2
	)
	type step struct {
		id   int
		rest []ID
	}
	state := make([]uint8, n+1)
	for root := 1; root <= n; root++ {
		if state[root] == closed {
			continue
		}
		state[root] = open
		for path := []step{{root, next(root)}}; len(path) > 0; {
			top := &path[len(path)-1]
			if len(top.rest) == 0 {
				state[top.id] = closed
				path = path[:len(path)-1]
				continue
			}
			to := int(top.rest[0])
			top.rest = top.rest[1:]
			switch {
			case to < 1 || to > n || state[to] == closed:
			case state[to] == open:
				found = append(found, to)
			default:
				state[to] = open
				path = append(path, step{to, next(to)})
			}
		}
	}
	return found
}
