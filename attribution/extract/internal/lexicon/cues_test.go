package lexicon

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCueLines(t *testing.T) {
	const (
		act    = `(statement|question|directive|promise|threat|belief|knowledge|perception|intention|desire|attitude|decree|evidence|naming)`
		grade  = `(u|[cps][+-])`
		grades = `(:` + grade + `(/` + grade + `)?)?`
		origin = `(ours|(VerbNet [\d.]+|FrameNet \w+|WordNet \w+)(, (FrameNet \w+|WordNet \w+))*)`
	)
	line := regexp.MustCompile(`^\S+( \S+)*\t(verb|noun|adjective|preposition|mark)\t` +
		act + grades + `( [a-z]+=` + act + grades + `)*\t(endorsing|neutral|distancing)\t` + origin + `$`)
	lines := strings.Split(strings.TrimSuffix(cuesText, "\n"), "\n")
	var keys []string
	for _, l := range lines {
		assert.Regexp(t, line, l)
		fields := strings.SplitN(l, "\t", 3)
		keys = append(keys, fields[0]+"\t"+fields[1])
	}
	assert.True(t, slices.IsSorted(keys), "cues are not sorted")
	assert.Equal(t, keys, slices.Compact(slices.Clone(keys)), "an entry stands twice")
}

func TestCues(t *testing.T) {
	certain, u := Grade{"certain", "positive"}, Grade{"unspecified", "unknown"}
	for _, test := range []struct {
		lemma string
		class CueClass
		frame string
		want  Frame
	}{
		{"say", CueVerb, FrameThat, Frame{"statement", certain, Grade{}}},
		{"say", CueVerb, FrameWhether, Frame{"statement", u, Grade{}}},
		{"deny", CueVerb, FrameThat, Frame{"statement", Grade{"certain", "negative"}, Grade{}}},
		{"ask", CueVerb, FrameWhether, Frame{"question", u, Grade{}}},
		{"ask", CueVerb, FrameTo, Frame{"directive", u, Grade{}}},
		{"ask", CueVerb, "for", Frame{"directive", u, Grade{}}},
		{"believe", CueVerb, FrameThat, Frame{"belief", Grade{"probable", "positive"}, Grade{"probable", "negative"}}},
		{"believe", CueVerb, FrameWhether, Frame{"belief", u, u}},
		{"rule out", CueVerb, FrameNoun, Frame{"statement", Grade{"certain", "negative"}, Grade{"possible", "positive"}}},
		{"know", CueVerb, FrameThat, Frame{"knowledge", certain, certain}},
		{"know", CueVerb, FrameWh, Frame{"knowledge", certain, u}},
		{"know", CueVerb, FrameWhether, Frame{"knowledge", u, u}},
		{"regret", CueVerb, FrameIng, Frame{"attitude", certain, certain}},
		{"oppose", CueVerb, FrameNoun, Frame{"attitude", u, u}},
		{"want", CueVerb, FrameTo, Frame{"desire", u, u}},
		{"rule", CueVerb, FrameThat, Frame{"decree", certain, Grade{}}},
		{"vote", CueVerb, FrameTo, Frame{"decree", u, Grade{}}},
		{"promise", CueVerb, FrameTo, Frame{"promise", u, Grade{}}},
		{"suggest", CueVerb, FrameThing, Frame{"evidence", Grade{"probable", "positive"}, Grade{}}},
		{"call", CueVerb, FrameNoun, Frame{"naming", certain, Grade{}}},
		{"vote", CueNoun, FrameTo, Frame{"decree", u, Grade{}}},
		{"unclear", CueAdjective, FrameWh, Frame{"knowledge", u, certain}},
	} {
		assert.Equal(t, test.want, Cues()[test.lemma][test.class].In(test.frame), "%s, %s", test.lemma, test.frame)
	}
	assert.Equal(t, "distancing", Cues()["claim"][CueNoun].Stance)
	assert.Equal(t, "endorsing", Cues()["reveal"][CueVerb].Stance)
	assert.True(t, Cues()["call"][CueVerb].Has("for"))
	assert.False(t, Cues()["call"][CueVerb].Has("at"))
	assert.Contains(t, Cues(), "according to")
	_, ok := Cues()["walk"][CueVerb]
	assert.False(t, ok)
	assert.Equal(t, "question", Cues()["query"][CueNoun].In("no such frame").Act)
}

func TestDamagedGrade(t *testing.T) {
	assert.Panics(t, func() { gradeOf("x+") })
	assert.Panics(t, func() { gradeOf("c") })
}
