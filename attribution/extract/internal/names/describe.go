package names

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// describer finds what stands beside names and tells of who has them.
type describer struct {
	*syntax.Tagged
	gazetteer Gazetteer
	sentence  syntax.Range
}

// describe adds what stands beside the names, which are in text order, and cuts titles
// off them.
func (f *Finder) describe(t *syntax.Tagged, names []syntax.Name) {
	d := describer{Tagged: t, gazetteer: f.gazetteer}
	s := 0
	for i := range names {
		n := &names[i]
		for t.Sentences[s].Tokens.End <= n.Tokens.Start {
			s++
		}
		d.sentence = t.Sentences[s].Tokens
		if i > 0 && names[i-1].Tokens.End > d.sentence.Start {
			d.sentence.Start = names[i-1].Tokens.Start // what is said of one name is not said of the next
		}
		d.readAffiliation(n)
		if n.Kind != syntax.PersonName {
			n.Plural = t.Words[n.Tokens.End-1].XPOS == syntax.NNPS && n.Kind == syntax.GroupName
			continue
		}
		d.readTitle(n)
		d.readRole(n)
		d.readFirstName(n)
		form := d.form(n.Tokens.End - 1)
		n.Plural = d.form(n.Tokens.Start-1) == "the" && n.Tokens.End-n.Tokens.Start == 1 && strings.HasSuffix(form, "s")
	}
}

// form returns the text of token i, "" outside the sentence.
func (d *describer) form(i int) string {
	if i < d.sentence.Start || i >= d.sentence.End {
		return ""
	}
	return d.Doc.Slice(d.Tokens[i].Span)
}

func (d *describer) upos(i int) syntax.UPOS {
	if i < d.sentence.Start || i >= d.sentence.End {
		return 0
	}
	return d.Words[i].UPOS
}

// longestAside is how many tokens beside a name are looked at.
const longestAside = 12

// readAffiliation reads the brackets behind a name.
func (d *describer) readAffiliation(n *syntax.Name) {
	if open := n.Tokens.End; d.form(open) == "(" {
		for k := open + 1; k-open < longestAside; k++ {
			if form := d.form(k); form == ")" && k > open+1 {
				n.Affiliation = syntax.Range{Start: open + 1, End: k}
				return
			} else if form == "" || form == "(" {
				return
			}
		}
	}
}

// readTitle reads what stands before the name of a person.
func (d *describer) readTitle(n *syntax.Name) {
	for n.Tokens.End-n.Tokens.Start > 1 && d.isTitle(n.Tokens.Start) {
		n.Tokens.Start++
	}
	last := n.Tokens.Start - 1
	post := last
	noun, human := d.human(post)
	if !human && !d.isTitle(post) && d.form(last-1) == "of" {
		post = last - 2 // Secretary of State
		noun, human = d.human(post)
	}
	if !human && !d.isTitle(post) || d.upos(post) == syntax.NOUN && d.Words[post].XPOS == syntax.NNS {
		return
	}
	start := post
	for start > d.sentence.Start && post-start < longestAside && (d.isModifier(start-1) || d.isTitle(start-1)) {
		start--
	}
	n.Title = syntax.Range{Start: start, End: last + 1}
	for k := start; k <= last && n.Gender == 0; k++ {
		n.Gender = syntax.Gender(lexicon.Titles()[d.form(k)].Gender)
	}
	if n.Gender == 0 {
		n.Gender = syntax.Gender(noun.Gender)
	}
}

// isTitle reports whether token i is a title and seldom a first name.
func (d *describer) isTitle(i int) bool {
	form := d.form(i)
	if form == "" || lexicon.Titles()[form].Kind == "" {
		return false
	}
	return d.entry(form).Given() < 2
}

func (d *describer) entry(form string) Entry {
	e, _ := d.gazetteer.Find(weights.WordHash(form))
	return Entry(e)
}

// isModifier reports whether token i may stand between the article and the noun.
func (d *describer) isModifier(i int) bool {
	switch d.upos(i) {
	case syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM:
		return true
	case syntax.PUNCT:
		return d.form(i) == "-"
	}
	return false
}

// human returns what the common noun at token i tells, if it is one for a person.
func (d *describer) human(i int) (lexicon.Noun, bool) {
	form := d.form(i)
	if form == "" {
		return lexicon.Noun{}, false
	}
	n, ok := lexicon.People()[d.Words[i].Lemma]
	if !ok {
		n, ok = lexicon.People()[strings.ToLower(form)]
	}
	switch n.Kind {
	case lexicon.PersonNoun, lexicon.PostNoun, lexicon.SpokesNoun, lexicon.AnonymousNoun:
		return n, ok
	}
	return lexicon.Noun{}, false
}

// readRole reads the noun phrase behind the comma after a name, or before the comma
// before it.
func (d *describer) readRole(n *syntax.Name) {
	if d.form(n.Tokens.End) == "," {
		d.readRoleBehind(n)
	}
	if n.Role == (syntax.Range{}) && d.form(n.Tokens.Start-1) == "," {
		d.readRoleBefore(n)
	}
}

func (d *describer) readRoleBehind(n *syntax.Name) {
	i := n.Tokens.End + 1
	if d.upos(i) == syntax.NUM && d.form(i+1) == "," {
		i += 2 // Marten, 46, the mayor
	}
	article := d.upos(i) == syntax.DET || d.upos(i) == syntax.PRON
	if article {
		i++
	}
	post, k := -1, i
	for ; k-i < longestAside && d.isModifier(k); k++ {
		if _, ok := d.human(k); ok {
			post = k
		}
	}
	if post != k-1 || post < i || d.Words[post].XPOS == syntax.NNS {
		return
	}
	end := k
	for of := d.upos(k) == syntax.ADP; of && k-i < longestAside && (d.isModifier(k) || d.upos(k) == syntax.ADP || d.upos(k) == syntax.DET); k++ {
		end = k + 1
	}
	switch d.upos(end) {
	case syntax.VERB, syntax.AUX, syntax.CCONJ:
		return // "said Marten, the mayor said": another clause
	}
	if !article && d.form(end) != "," && d.form(end) != "." {
		return // one of a list
	}
	d.tellRole(n, syntax.Range{Start: i, End: end}, post)
}

func (d *describer) readRoleBefore(n *syntax.Name) {
	post := n.Tokens.Start - 2
	if _, ok := d.human(post); !ok || d.Words[post].XPOS == syntax.NNS || d.upos(post) == syntax.PROPN {
		return
	}
	start := post
	for start > d.sentence.Start && post-start < longestAside && d.isModifier(start-1) {
		start--
	}
	switch d.upos(start - 1) {
	case syntax.DET, syntax.PRON, syntax.PART:
		d.tellRole(n, syntax.Range{Start: start, End: post + 1}, post)
	}
}

func (d *describer) tellRole(n *syntax.Name, words syntax.Range, post int) {
	n.Role = words
	if noun, _ := d.human(post); n.Gender == 0 {
		n.Gender = syntax.Gender(noun.Gender)
	}
}

// readFirstName takes the gender of the first name where nothing else tells it.
func (d *describer) readFirstName(n *syntax.Name) {
	if n.Gender != 0 {
		return
	}
	e := d.entry(d.form(n.Tokens.Start))
	if n.Tokens.End-n.Tokens.Start == 1 && e.Family() > 0 {
		return
	}
	switch {
	case e&FeminineName != 0:
		n.Gender, n.Likely = syntax.Feminine, true
	case e&MasculineName != 0:
		n.Gender, n.Likely = syntax.Masculine, true
	}
}
