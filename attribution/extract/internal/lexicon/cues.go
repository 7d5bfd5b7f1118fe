package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed cues.txt
var cuesText string

// CueClass is the kind of word that a cue's telling word is.
type CueClass string

// The classes of telling words.
const (
	CueVerb        CueClass = "verb"
	CueNoun        CueClass = "noun"
	CueAdjective   CueClass = "adjective"
	CuePreposition CueClass = "preposition"
	// CueMark is a colon or a dash.
	CueMark CueClass = "mark"
)

// Cue is what is known of a telling word, for each class that it has: "claim" is a
// verb and a noun. It must not be changed.
type Cue map[CueClass]Telling

// Telling is what a telling word says of the claim that follows it.
type Telling struct {
	// Stance is the writer's, by its name in package attribution.
	Stance string
	frames map[string]Frame
}

// Frame is what a telling word is in one frame, that is before one kind of content.
type Frame struct {
	// Act is the kind of act, by its name in package attribution.
	Act string
	// Grade is how the source holds the claim where the telling word is affirmed.
	Grade Grade
	// Negated is the same where the telling word is denied: "does not think". It is
	// zero where nothing has been said then, as in "did not say".
	Negated Grade
}

// Grade is how surely something is held, by the names of package claim. The zero
// Grade is none.
type Grade struct{ Certainty, Polarity string }

// unspecified is the grade of what the source leaves open.
var unspecified = Grade{"unspecified", "unknown"}

// The frames that have a name of their own; any other is named by its preposition.
const (
	// FrameThat is a clause that could stand alone.
	FrameThat = "that"
	// FrameQuote is a quotation; the list has it only where it differs from FrameThat.
	FrameQuote = "quote"
	// FrameWhether is a clause that asks for yes or no.
	FrameWhether = "whether"
	// FrameWh is a clause after how, why, what and so on.
	FrameWh = "wh"
	// FrameTo is an infinitive, with a subject or without.
	FrameTo = "to"
	// FrameIng is a clause that begins with a gerund.
	FrameIng = "ing"
	// FrameNoun is a noun phrase.
	FrameNoun = "np"
	// FrameThing is any content, where a thing and no person is the source: "the
	// figures suggest".
	FrameThing = "thing"
)

// In returns what the telling word is in a frame. Frames that the list does not
// tell apart are alike.
func (t Telling) In(frame string) Frame {
	if frame == FrameQuote && !t.Has(frame) {
		frame = FrameThat
	}
	f, ok := t.frames[frame]
	if !ok {
		f = t.frames[""]
	}
	if f.Grade == (Grade{}) {
		f.Grade, f.Negated = usual(f.Act, frame)
	}
	return f
}

// Has reports whether the list tells the frame apart.
func (t Telling) Has(frame string) bool {
	_, ok := t.frames[frame]
	return ok
}

// usual returns the grades that an act has in a frame unless the list says
// otherwise; they are those of the guideline of package attribution.
func usual(act, frame string) (affirmed, negated Grade) {
	var (
		certain  = Grade{"certain", "positive"}
		probable = Grade{"probable", "positive"}
		contrary = Grade{"probable", "negative"}
	)
	switch act {
	case "statement", "perception", "evidence":
		switch frame {
		case FrameWhether, "about", "on", "over", "regarding", "with", "against":
			return unspecified, Grade{}
		}
		return certain, Grade{}
	case "belief":
		if frame == FrameWhether {
			return unspecified, unspecified
		}
		return probable, contrary
	case "knowledge":
		switch frame {
		case FrameWhether:
			return unspecified, unspecified
		case FrameWh, "about":
			return certain, unspecified
		}
		return certain, certain
	case "attitude":
		switch frame {
		case FrameThat, FrameQuote, FrameWh, FrameIng:
			return certain, certain
		}
		return unspecified, unspecified
	case "desire", "intention":
		return unspecified, unspecified
	case "naming":
		return certain, Grade{}
	case "decree":
		if frame == FrameThat || frame == FrameQuote {
			return certain, Grade{}
		}
	}
	return unspecified, Grade{}
}

// Cues returns the telling words of cues by their lemma, lower-case; of a phrasal
// verb the lemma and its particle, "rule out", of a preposition all its words. The
// map is shared: it must not be changed.
var Cues = sync.OnceValue(func() map[string]Cue {
	list := map[string]Cue{}
	for line := range strings.Lines(cuesText) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 5 {
			panic(fmt.Sprintf("lexicon: a damaged line: %q", line))
		}
		lemma, class := fields[0], CueClass(fields[1])
		if list[lemma] == nil {
			list[lemma] = Cue{}
		}
		list[lemma][class] = Telling{Stance: fields[3], frames: framesOf(fields[2])}
	}
	return list
})

// framesOf returns the frames of a field as "question to=directive that=belief:p+/p-".
func framesOf(field string) map[string]Frame {
	frames := map[string]Frame{}
	for entry := range strings.FieldsSeq(field) {
		frame, rest, ok := strings.Cut(entry, "=")
		if !ok {
			frame, rest = "", entry
		}
		act, grades, _ := strings.Cut(rest, ":")
		affirmed, negated, _ := strings.Cut(grades, "/")
		frames[frame] = Frame{act, gradeOf(affirmed), gradeOf(negated)}
	}
	return frames
}

// gradeOf returns the grade that the lists write as "c+", "p-", "s+" (possible) or
// "u"; zero for "".
func gradeOf(code string) Grade {
	switch code {
	case "":
		return Grade{}
	case "u":
		return unspecified
	}
	certainty := map[byte]string{'c': "certain", 'p': "probable", 's': "possible"}[code[0]]
	polarity := map[string]string{"+": "positive", "-": "negative"}[code[1:]]
	if certainty == "" || polarity == "" {
		panic(fmt.Sprintf("lexicon: no grade: %q", code))
	}
	return Grade{certainty, polarity}
}
