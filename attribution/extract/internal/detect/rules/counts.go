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

// score returns how often candidates like c are attributions, in per mille. Each
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
	return expected
}

// combine joins two rates as if what they rest on were independent.
func combine(a, b int, all lexicon.Count) int {
	base := 1000 * all.Hits / max(1, all.Total)
	yes := a * b * (1000 - base)
	no := (1000 - a) * (1000 - b) * base
	if yes+no == 0 {
		return 0
	}
	return int(int64(yes) * 1000 / int64(yes+no))
}
