package marked

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Expected is an attribution that a case marks. Of its grades those that are
// unset are not asked for; of settings, conditions and hedges only those are
// looked for that are there.
type Expected struct {
	attribution.Attribution
	// Mark is its number in the marked text.
	Mark int
	// Speakers are names of those that its source should be resolved to, none if
	// that is not asked for.
	Speakers []string
	// Unresolved says that its source should be resolved to nobody.
	Unresolved bool
	// Kind is what its speaker should be.
	Kind source.Kind
	// Behalf is a name of whom it should speak for.
	Behalf string
	// Loose are the parts, cue, source and content, of which a shared word is
	// enough.
	Loose []string
	// Check is whether its claim could be checked.
	Check claim.Check
	// Figure is the first number in its content, taken apart: "more 5000 troops".
	Figure string
	// Steps are the words of its reasons of "writer", with "; " between; "none" if it
	// should have none.
	Steps string
	// Optional says that it need not be found.
	Optional bool

	noCue bool
}

// fill makes the case of its header and its marked text, which begins in the line
// textLine of its file.
func (c *Case) fill(header []string, text string, textLine int) error {
	plain, marks, err := parseMarks(text)
	if fault := (*markError)(nil); errors.As(err, &fault) {
		return &LoadError{c.File, textLine + fault.line, fault.fault}
	}
	c.Doc = source.NewDocument(plain, source.Meta{})
	byMark := map[int]*Expected{}
	lines := map[int]int{} // where a number is first marked
	var numbers []int
	for _, m := range marks {
		for _, n := range m.numbers {
			if byMark[n] == nil {
				byMark[n] = &Expected{Mark: n}
				lines[n] = textLine + m.line
				numbers = append(numbers, n)
			}
			if m.role == "cue" && byMark[n].Cue.Spans != nil {
				return &LoadError{c.File, textLine + m.line, fmt.Sprintf("%d has two cues", n)}
			}
			byMark[n].mark(m)
		}
	}
	if err := c.parseHeader(header, byMark); err != nil {
		return err
	}
	for _, n := range numbers {
		e := byMark[n]
		if (e.Cue.Spans == nil) != e.noCue {
			return &LoadError{c.File, lines[n], fmt.Sprintf("%d has no cue, or one that its header denies", n)}
		}
		if err := c.Doc.Check(e.Claim.Content...); e.Claim.Content == nil || err != nil {
			return &LoadError{c.File, lines[n], fmt.Sprintf("%d has no content, or one that overlaps itself", n)}
		}
		c.Expected = append(c.Expected, *e)
	}
	return c.nest()
}

// mark adds the words of m.
func (e *Expected) mark(m mark) {
	setting := &e.Setting
	switch m.role {
	case "who":
		if e.Source == nil {
			e.Source = &source.Mention{}
		}
		e.Source.Spans = append(e.Source.Spans, m.span)
	case "cue":
		e.Cue.Spans = source.Spans{m.span}
	case "what":
		e.Claim.Content = append(e.Claim.Content, m.span)
	case "to":
		setting.Addressee = append(setting.Addressee, m.span)
	case "via":
		setting.Medium = append(setting.Medium, m.span)
	case "when":
		setting.Time = append(setting.Time, m.span)
	case "where":
		setting.Place = append(setting.Place, m.span)
	case "at":
		setting.Occasion = append(setting.Occasion, m.span)
	case "if":
		e.Claim.Condition = append(e.Claim.Condition, m.span)
	case "hedge":
		e.Claim.Hedges = append(e.Claim.Hedges, claim.Hedge{Span: m.span})
	}
}

// nest orders what is expected, numbers it and sees which stands in which.
func (c *Case) nest() error {
	slices.SortStableFunc(c.Expected, func(a, b Expected) int { return attribution.Compare(&a.Attribution, &b.Attribution) })
	r := &attribution.Reading{Doc: c.Doc}
	for i := range c.Expected {
		a := c.Expected[i].Attribution
		a.ID, a.Claim.Form = i+1, "" // the form is not to be held against verbatim words, which are not marked
		r.Attributions = append(r.Attributions, a)
	}
	r.Nest()
	for i := range c.Expected {
		c.Expected[i].ID, c.Expected[i].Parent = i+1, r.Attributions[i].Parent
	}
	if errs := (attribution.Errors)(nil); errors.As(r.Validate(), &errs) {
		for _, err := range errs {
			if err.Code != attribution.NoMention { // the header names the speaker
				return &LoadError{c.File, c.Line, fmt.Sprintf("%s: %v", c.Name, err)}
			}
		}
	}
	return nil
}

// parseHeader sets what the header says.
func (c *Case) parseHeader(header []string, byMark map[int]*Expected) error {
	for i, line := range header {
		fail := func(format string, args ...any) error {
			return &LoadError{c.File, c.Line + 1 + i, fmt.Sprintf(format, args...)}
		}
		key, rest, _ := strings.Cut(strings.TrimSpace(line), ":")
		rest = strings.TrimSpace(rest)
		switch numbers, ok := parseNumbers(key); {
		case strings.HasPrefix(key, "#"):
		case key == "open" && rest == "":
			c.Open = true
		case key == "known-failure" && rest != "":
			c.KnownFailure = rest
		case !ok:
			return fail("%q is not a line of a header", strings.TrimSpace(line))
		default:
			for _, n := range numbers {
				if byMark[n] == nil {
					return fail("%d is not marked", n)
				}
				if err := byMark[n].setAll(rest); err != nil {
					return fail("%v", err)
				}
			}
		}
	}
	return nil
}

// setAll sets what a line such as `act=promise speaker="Jane Doe"` says.
func (e *Expected) setAll(settings string) error {
	for settings = strings.TrimSpace(settings); settings != ""; settings = strings.TrimSpace(settings) {
		end := strings.IndexAny(settings, " \"")
		if end >= 0 && settings[end] == '"' {
			length := strings.IndexByte(settings[end+1:], '"')
			if length < 0 {
				return fmt.Errorf("nothing closes the mark in %s", settings)
			}
			end += length + 2
		}
		if end < 0 {
			end = len(settings)
		}
		key, value, _ := strings.Cut(settings[:end], "=")
		if err := e.set(key, strings.Trim(value, `"`)); err != nil {
			return err
		}
		settings = settings[end:]
	}
	return nil
}

// set sets the one value of that key.
func (e *Expected) set(key, value string) error {
	valid := value != ""
	switch key {
	case "said":
		e.Act, e.Status, e.Stance = attribution.Statement, attribution.Made, attribution.Neutral
		e.Claim.Certainty, e.Claim.Polarity = claim.Certain, claim.Positive
		valid = value == ""
	case "act":
		e.Act = attribution.Act(value)
		valid = valid && e.Act.IsValid()
	case "status":
		e.Status = attribution.Status(value)
		valid = valid && e.Status.IsValid()
	case "stance":
		e.Stance = attribution.Stance(value)
		valid = valid && e.Stance.IsValid()
	case "form":
		e.Claim.Form = claim.Form(value)
		valid = valid && e.Claim.Form.IsValid()
	case "certainty":
		e.Claim.Certainty = claim.Certainty(value)
		valid = valid && e.Claim.Certainty.IsValid()
	case "polarity":
		e.Claim.Polarity = claim.Polarity(value)
		valid = valid && e.Claim.Polarity.IsValid()
	case "topic":
		e.Claim.Topic.Kind = claim.TopicKind(value)
		valid = valid && e.Claim.Topic.Kind.IsValid()
	case "time":
		e.Claim.Topic.Time = claim.TopicTime(value)
		valid = valid && e.Claim.Topic.Time.IsValid()
	case "check":
		e.Check = claim.Check(value)
		valid = valid && e.Check.IsValid()
	case "figure":
		e.Figure = value
	case "steps":
		e.Steps = value
	case "kind":
		e.Kind = source.Kind(value)
		valid = valid && e.Kind.IsValid()
	case "behalf":
		e.Behalf = value
	case "speaker":
		if value == "unresolved" {
			e.Unresolved = true
		} else {
			e.Speakers = append(e.Speakers, value)
		}
		valid = valid && (e.Source != nil || e.Cue.Spans == nil)
	case "cue":
		e.noCue = true
		valid = value == "none"
	case "loose":
		e.Loose = strings.Split(value, ",")
		for _, part := range e.Loose {
			valid = valid && slices.Contains([]string{"cue", "source", "content"}, part)
		}
	case "optional":
		e.Optional = true
		valid = value == ""
	default:
		return fmt.Errorf("%q is nothing that can be expected", key)
	}
	if !valid {
		return fmt.Errorf("%d: %s cannot be %q", e.Mark, key, value)
	}
	return nil
}
