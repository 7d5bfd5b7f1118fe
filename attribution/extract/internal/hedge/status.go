package hedge

import (
	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// ruling is what a rule found: the value, the rule's name, the tokens that decided.
type ruling struct {
	status attribution.Status
	name   string
	words  []int
}

// made is the ruling where no word speaks against it.
var made = ruling{status: attribution.Made, name: "plain"}

// commits reports whether the source is bound by what an act of that status says.
func commits(s attribution.Status) bool {
	switch s {
	case attribution.NotMade, attribution.Denied, attribution.Declined, attribution.Retracted:
		return false
	}
	return true
}

// statusOf returns the status of an act, and the negations that bear on its telling
// word if it is one whose negation is a state of its own: "does not think".
func (t text) statusOf(a *attribution.Attribution, c cue, f lexicon.Frame) (ruling, []int) {
	var negations []int
	before := c.before()
	result := made
	settle := func(r ruling) {
		if result.status == attribution.Made && r.status != attribution.Made {
			result = r
		}
	}
	if i, ok := t.negativeSource(a); ok {
		negations = append(negations, i)
	}
	if r, ok := t.takenBack(c); ok {
		return r, nil
	}
	for p := 0; p < len(before); p++ {
		i := before[p]
		form, lemma := t.form(i), t.lemma(i)
		switch {
		case form == "no" && p+1 < len(before) && t.isAny(before[p+1], "longer"), form == "longer" && t.anyLonger(before, p):
			return ruling{attribution.Retracted, "no-longer", []int{i}}, nil
		case form == "nor" && len(negations) > 0: // carries on the one before
		case isNegative(form):
			negations = append(negations, i)
		case t.tag(i) == syntax.MD || form == "'d":
			r, uses := t.modal(c, p, len(negations)%2 == 1, f)
			if uses {
				r.words = append(negations, r.words...)
				negations = nil
				p = t.skipNegation(before, p)
			}
			settle(r)
		default:
			r, ok := t.control(c, before, p, lemma, len(negations)%2 == 1)
			if !ok {
				continue
			}
			r.words = append(r.words, negations...)
			negations = nil
			settle(r)
		}
	}
	negations = append(negations, t.negatedObject(c)...)
	if len(negations)%2 == 1 {
		switch {
		case f.Negated != (lexicon.Grade{}):
			return result, negations
		case f.Grade.Polarity == "negative" && t.cannot(before) && !t.hasAny(before, "nor", "or"):
			return made, negations // "cannot deny": must hold
		}
		settle(ruling{attribution.NotMade, "negated", negations})
	}
	switch c.lemma {
	case "refuse", "decline", "refusal":
		settle(ruling{attribution.Declined, "refused", c.tells()})
	}
	if result.status == attribution.Made {
		if i, ok := t.governedBy(a, c); ok {
			if t.isAny(i, "without", "than", "of") {
				return ruling{attribution.NotMade, "without-saying", []int{i}}, nil
			}
			settle(ruling{attribution.Conditional, "if-clause", []int{i}})
		}
	}
	return result, nil
}

// negativeSource returns the word that makes a source nobody: "no official said".
func (t text) negativeSource(a *attribution.Attribution) (int, bool) {
	if a.Source == nil {
		return 0, false
	}
	i, ok := t.first(a.Source.Spans)
	return i, ok && t.isAny(i, "no", "nobody", "none", "neither")
}

// anyLonger reports whether the "longer" at place p of list follows "any" under a
// negation: "does not say so any longer".
func (t text) anyLonger(list []int, p int) bool { return p > 0 && t.isAny(list[p-1], "any") }

// takenBack returns the ruling for acts that take another back, whether the claim they
// take back is named in the cue or in the content.
func (t text) takenBack(c cue) (ruling, bool) {
	for p, i := range c.words {
		switch t.lemma(i) {
		case "retract", "recant", "withdraw", "renounce", "disavow", "repudiate", "backtrack":
		case "take", "walk", "back":
			if p+1 == len(c.words) || !t.isAny(c.words[p+1], "back", "away") || p > c.last {
				continue
			}
		default:
			continue
		}
		if p > 0 && t.tag(c.words[p-1]) == syntax.TO || !t.isVerb(i) {
			return ruling{}, false
		}
		for _, b := range c.words[:p] {
			if isNegative(t.form(b)) {
				return made, true
			}
		}
		return ruling{attribution.Retracted, "taken-back", []int{i}}, true
	}
	return ruling{}, false
}

// modal returns the ruling for the modal at place p of the words of c, and whether it
// has used up the negation that goes with it.
func (t text) modal(c cue, p int, negated bool, f lexicon.Frame) (r ruling, uses bool) {
	list := c.before()
	i := list[p]
	next := t.skipNegation(list, p)
	negated = negated || next > p
	perfect := next+1 < len(list) && t.lemma(list[next+1]) == "have"
	state := f.Negated != (lexicon.Grade{})
	words := list[p : next+1]
	lemma := t.lemma(i)
	if lemma == "'d" && t.followedByParticiple(list, next) {
		return made, false // had
	}
	switch lemma {
	case "will", "shall", "would", "'d":
		switch {
		case negated && state:
			return made, false
		case negated && speaks(attribution.Act(f.Act)):
			return ruling{attribution.Declined, "would-not", words}, true
		case negated:
			return ruling{attribution.NotMade, "would-not", words}, true
		case lemma == "will" || lemma == "shall":
			return ruling{attribution.Expected, "future", words}, false
		case f.Act == string(attribution.Desire), t.laterOrLike(c.words[p+1:]):
			return made, false
		}
		return ruling{attribution.Conditional, "would", words}, false
	case "must", "should", "ought", "need":
		switch {
		case perfect && lemma == "must":
			return made, false
		case perfect, negated:
			return ruling{attribution.NotMade, "should-have", words}, true
		}
		return ruling{attribution.Required, "modal-" + lemma, words}, false
	case "may", "might", "could":
		switch {
		case negated:
			return made, false
		case perfect && lemma == "could":
			return ruling{attribution.NotMade, "could-have", words}, false
		case perfect:
			return made, false
		}
		return ruling{attribution.Expected, "modal-" + lemma, words}, false
	}
	return made, false
}

// skipNegation returns the place of the last adverb of negation right after p, or p.
func (t text) skipNegation(list []int, p int) int {
	for next := p + 1; next < len(list) && (t.isAdverb(list[next]) || t.isAny(list[next], "neither")); next++ {
		if isNegative(t.form(list[next])) {
			return next
		}
	}
	return p
}

func (t text) followedByParticiple(list []int, p int) bool {
	for _, i := range list[p+1:] {
		if !t.isAdverb(i) {
			return t.tag(i) == syntax.VBN || t.form(i) == "been"
		}
	}
	return false
}

// laterOrLike reports whether a "would" before list tells the past or is polite:
// "would later say", "would like to say".
func (t text) laterOrLike(list []int) bool {
	for _, i := range list {
		switch t.form(i) {
		case "later", "eventually", "subsequently", "often", "sometimes", "always", "go", "repeatedly", "like", "rather", "love", "seem", "appear", "us":
			return true
		}
	}
	return false
}

// cannot reports whether a form of "can" is among list.
func (t text) cannot(list []int) bool {
	for _, i := range list {
		if lemma := t.lemma(i); lemma == "can" || lemma == "could" || lemma == "cannot" {
			return true
		}
	}
	return false
}

// negatedObject returns the word after the telling word that denies it: "said nothing
// about", "his claim is not".
func (t text) negatedObject(c cue) []int {
	for p, i := range c.after() {
		if form := t.form(i); isNegative(form) && form != "nor" {
			return c.after()[p : p+1]
		}
	}
	return nil
}

// governedBy returns the word right before an attribution that makes it hypothetical,
// as "if" before its source does, or says that it is not made, as "without" before its
// cue.
func (t text) governedBy(a *attribution.Attribution, c cue) (int, bool) {
	if len(c.words) == 0 {
		return 0, false
	}
	starts := []int{c.words[0]}
	if a.Source != nil {
		if i, ok := t.first(a.Source.Spans); ok {
			starts = append(starts, i)
		}
	}
	for _, start := range starts {
		sentence := t.sentence(start)
		for i := start - 1; i >= max(sentence.Start, start-3); i-- {
			switch form := t.form(i); {
			case form == "if" && t.isAny(i-1, "as", "even"):
				return 0, false
			case form == "if", form == "unless", form == "should", form == "without",
				form == "than" && t.isAny(i-1, "rather"), form == "of" && t.isAny(i-1, "instead", "short"):
				return i, true
			}
			if !t.isAdverb(i) && t.tag(i) != syntax.DT && t.tag(i) != syntax.EX {
				break
			}
		}
	}
	return 0, false
}
