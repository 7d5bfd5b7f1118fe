package rules

import "github.com/sayso-go/sayso/attribution/extract/internal/lexicon"

// keys returns what a candidate is looked up by in the counts, from the general to
// the particular.
func (c *candidate) keys() [4]string {
	frame := string(c.frame.kind)
	if c.frame.kind == prepPhrase && c.kind != verbCue {
		frame += "/" + c.prep
	}
	shape := string([]byte{byte(c.form), byte(c.subject.kind), byte(c.before), '-'})
	if c.passive {
		shape = shape[:3] + "p"
	}
	return [4]string{
		string(c.kind) + " " + frame + " " + shape,
		c.lemma,
		c.lemma + " " + frame,
		c.lemma + " " + frame + " " + shape,
	}
}

// liftKey is a word that has a say in whether a candidate is a cue, and the class of words
// against which it is held.
type liftKey struct{ class, word string }

// lifts returns the keys of what stands around the cue: who does it to what matters as
// much as the verb.
func (c *candidate) lifts() []liftKey {
	var list []liftKey
	for _, l := range [...]liftKey{
		{"s " + string([]byte{byte(c.kind), byte(c.subject.kind)}), c.who},
		{"o " + string(c.frame.kind), c.what},
		{"d " + string(c.kind), c.where},
		{"l", c.how},
	} {
		if l.word != "" {
			list = append(list, liftKey{l.class, l.class + " " + l.word})
		}
	}
	return list
}

// known returns the key under which words are counted by whether the lexicon has them
// for cues: what is known of a word that the counts have not seen.
func (c *candidate) known() string {
	lemma := c.lemma
	class := lexicon.CueVerb
	switch c.kind {
	case nounCue:
		class, lemma = lexicon.CueNoun, lemma[2:]
	case adjectiveCue:
		class, lemma = lexicon.CueAdjective, lemma[2:]
	}
	if _, ok := lexicon.Cues()[lemma][class]; ok {
		return string(c.kind) + " known"
	}
	return string(c.kind) + " unknown"
}

// weight is how many cases of a more general kind count as much as what was seen of
// a particular one.
const weight = 3

// rate returns how often candidates like c are attributions, in per mille. Each
// count is held against what the more general one lets expect.
func (c *candidate) rate() int {
	counts := lexicon.CueCounts()
	expected := 20
	for level, key := range c.keys() {
		n, ok := counts[key]
		if !ok && level == 1 { // what words of the lexicon, or no words of it, are as a rule
			n, ok = counts[c.known()]
		}
		if !ok {
			continue
		}
		if level == 1 { // the word and the shape tell different things: both count
			word := (1000*n.Hits + weight*expected) / (n.Total + weight)
			expected = combine(expected, word, counts["all"])
			continue
		}
		expected = (1000*n.Hits + weight*expected) / (n.Total + weight)
	}
	for _, key := range c.lifts() {
		class, n := counts[key.class], counts[key.word]
		if class.Total == 0 || n.Total == 0 {
			continue
		}
		base := 1000 * class.Hits / class.Total
		expected = combine(expected, (1000*n.Hits+lift*base)/(n.Total+lift), class)
	}
	return expected
}

// lift is how many cases of its class count as much as what was seen of a word.
const lift = 20

// combine joins two rates as if what they rest on were independent, with that of all
// that both are of.
func combine(a, b int, all lexicon.Count) int {
	base := min(max(1, 1000*all.Hits/max(1, all.Total)), 999)
	yes := int64(a) * int64(b) * int64(1000-base)
	no := int64(1000-a) * int64(1000-b) * int64(base)
	if yes+no == 0 {
		return 0
	}
	return int(yes * 1000 / (yes + no))
}
