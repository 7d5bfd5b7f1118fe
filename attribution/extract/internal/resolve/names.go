package resolve

import (
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// longestName is the most tokens a name has; what is longer is a list or a line in
// capitals.
const longestName = 14

// particles stand in small letters between the words of a name; those that are true
// may begin one.
var particles = map[string]bool{
	"de": true, "del": true, "della": true, "der": true, "di": true, "da": true, "dos": true, "du": true, "van": true, "von": true,
	"bin": true, "bint": true, "ibn": true, "al": true, "el": true, "ul": false, "ur": false, "zu": false, "ten": false, "ter": false,
	"den": false, "la": false, "le": false, "las": false, "los": false, "y": false, "e": false, "abu": true, "und": false, "af": true,
}

// neverNames are capitalised in the middle of sentences and name nobody.
var neverNames = wordSet(`i i'm monday tuesday wednesday thursday friday saturday sunday january february march april may june july
	august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep
	sept oct nov dec easter christmas thanksgiving ramadan halloween passover am pm est edt gmt utc ok tv internet web god
	bible koran quran covid brexit tis twas photo image credit caption video q a
	nobody none nothing neither anybody anyone everybody everyone somebody someone`)

// endings follow a comma and belong to the name before it.
var endings = wordSet(`jr jr. sr sr. ii iii iv inc inc. ltd ltd. llc plc phd md`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// findNames adds a mention for each name: a run of proper nouns as long as it
// goes, less the titles it begins with.
func (r *resolver) findNames() {
	loud := r.markSure()
	for p, paragraph := range r.Paragraphs {
		if paragraph.Kind == syntax.Boilerplate {
			continue
		}
		for s := paragraph.Sentences.Start; s < paragraph.Sentences.End; s++ {
			all := r.Sentences[s].Tokens
			text := r.sentence(all.End - 1)
			r.findNamesIn(syntax.Range{Start: all.Start, End: text.Start}, loud[p]) // a dateline
			r.findNamesIn(text, loud[p])
		}
	}
}

func (r *resolver) findNamesIn(tokens syntax.Range, loud bool) {
	for i := tokens.Start; i < tokens.End; {
		end := r.nameFrom(i, tokens, loud)
		if end == i {
			i++
			continue
		}
		if end-i <= longestName {
			r.addName(syntax.Range{Start: i, End: end}, tokens)
		}
		i = end
	}
}

// markSure notes which forms are names wherever they stand, and returns for each
// paragraph whether all its words are capitalised, as in headlines, so that capitals
// say nothing there.
func (r *resolver) markSure() (loud []bool) {
	loud = make([]bool, len(r.Paragraphs))
	for p, paragraph := range r.Paragraphs {
		words, capitals := 0, 0
		for s := paragraph.Sentences.Start; s < paragraph.Sentences.End; s++ {
			tokens := r.Sentences[s].Tokens
			for i := tokens.Start; i < tokens.End; i++ {
				if len(r.forms[i].lower) > 3 && r.forms[i].folded != "" {
					words++
					if r.forms[i].capital {
						capitals++
					}
				}
			}
		}
		loud[p] = capitals >= 3 && capitals*3 >= words*2
		if loud[p] {
			continue
		}
		for s := paragraph.Sentences.Start; s < paragraph.Sentences.End; s++ {
			tokens := r.sentence(r.Sentences[s].Tokens.End - 1)
			for i := tokens.Start + 1; i < tokens.End; i++ {
				if f := r.forms[i]; f.capital && r.upos(i) == syntax.PROPN && !neverNames[f.lower] && r.upos(i-1) != syntax.PUNCT {
					f.sure = true
				}
			}
		}
	}
	return loud
}

// isNameWord reports whether token i is a word of a name.
func (r *resolver) isNameWord(i int, sentence syntax.Range, loud bool) bool {
	f := r.forms[i]
	if !f.capital || f.folded == "" || neverNames[f.lower] && !(f.lower == "may" && r.upos(i+1) == syntax.PROPN) {
		return false
	}
	proper := r.upos(i) == syntax.PROPN
	if p := r.paragraph(i); p.Kind == syntax.Turn && r.Tokens[i].Span.End <= p.Label.End {
		return true
	}
	first := i == sentence.Start || r.upos(i-1) == syntax.PUNCT && !r.isHyphen(i-1)
	if first && r.isCommon(i) && r.upos(i+1) != syntax.PROPN {
		return false
	}
	switch {
	case f.sure:
		return proper || f.place.Kind != lexicon.Demonym && (!first || r.isContentWord(i) && !lexicon.Starters()[f.text])
	case f.place.Kind == lexicon.Demonym:
		return proper && r.upos(i+1) == syntax.PROPN // the Bank of an Iraqi Dinar
	case lexicon.Starters()[f.text] && first:
		_, called := lexicon.FirstNames()[f.lower]
		return proper && called
	case proper, f.title.Kind != "" && !first:
		return true
	case loud:
		return false
	case first:
		_, called := lexicon.FirstNames()[f.lower]
		return called && r.upos(i) == syntax.NOUN && r.upos(i+1) == syntax.PROPN
	}
	return r.isContentWord(i) && r.upos(i) != syntax.VERB
}

// isCommon reports whether a capitalised word is likely a common noun: it is one
// elsewhere in the text, or is known as one for those who speak together, and stands
// nowhere as a name does.
func (r *resolver) isCommon(i int) bool {
	f := r.forms[i]
	if !f.capital || f.sure || f.caps || f.org.Whole {
		return false
	}
	if noun, ok := lexicon.People()[f.lower]; ok && (noun.Kind == lexicon.OrganisationNoun || noun.Kind == lexicon.GroupNoun) {
		return true
	}
	_, called := lexicon.FirstNames()[f.lower]
	return f.noun && !called
}

// isContentWord reports whether token i has a part of speech that taggers mistake for
// that of names.
func (r *resolver) isContentWord(i int) bool {
	switch r.upos(i) {
	case syntax.NOUN, syntax.X, syntax.ADJ, syntax.INTJ, syntax.VERB:
		return true
	}
	return false
}

// nameFrom returns the end of the name that begins at token i, i if none does.
func (r *resolver) nameFrom(i int, sentence syntax.Range, loud bool) int {
	is := func(k int) bool { return k < sentence.End && r.isNameWord(k, sentence, loud) }
	// behind returns the token behind particles and hyphens, if a word of a name
	// stands there.
	behind := func(k int) (int, bool) {
		for n := 0; n < 4 && k < sentence.End; n++ {
			if is(k) {
				return k, true
			}
			if _, ok := particles[r.forms[k].lower]; !ok && !r.isHyphen(k) {
				return 0, false
			}
			k++
		}
		return 0, false
	}
	end := i
	switch {
	case is(i):
		end = i + 1
	case particles[r.forms[i].lower] && !r.forms[i].caps && r.upos(i) != syntax.VERB:
		next, ok := behind(i + 1)
		if !ok {
			return i
		}
		end = next + 1
	default:
		return i
	}
	opened := false // by "Ministry of"
	for end < sentence.End && end-i <= longestName {
		next, joined := behind(end)
		switch {
		case joined:
			end = next + 1
		case r.is(end, "&") && is(end+1):
			end += 2
		case r.is(end, "of", "for", "on") && r.opens(end-1, end) && (is(end+1) || r.is(end+1, "the") && is(end+2)):
			opened = r.forms[end-1].org.Opening
			end += 2
			if !is(end - 1) {
				end++
			}
		case opened && r.is(end, "and") && is(end+1) && is(end+2):
			end += 3
		case r.is(end, ",") && end+1 < sentence.End && r.forms[end+1].capital && endings[r.forms[end+1].lower]:
			end += 2
		case end+3 < sentence.End && is(end+1) && is(end+3) && r.isMark(end) && r.isMark(end+2):
			end += 4 // William “Bill” Dahl
		default:
			return end
		}
	}
	return end
}

// opens reports whether the word at i may go on with the small one at of.
func (r *resolver) opens(i, of int) bool {
	f := r.forms[i]
	return f.org.Opening || r.is(of, "of") && (f.title.Kind == lexicon.PostTitle || f.title.Kind == lexicon.RankTitle)
}

// isMark reports whether token i is a quotation mark or a bracket.
func (r *resolver) isMark(i int) bool {
	return r.is(i, `"`, "“", "”", "'", "‘", "’", "``", "''", "(", ")")
}

// addName adds the mention of a name and the titles before it, in capitals or not;
// a run that is all title names a post, and is left to descriptions.
func (r *resolver) addName(run, sentence syntax.Range) {
	m := mention{form: source.Named, words: run, head: run}
	if r.isOrganisation(run) {
		run.Start = r.behindPost(run)
		m.words, m.head = run, run
	} else {
		n, isName := r.titleLength(run)
		if !isName {
			return
		}
		m.head.Start += n
		r.readTitle(&m, syntax.Range{Start: run.Start, End: m.head.Start}, sentence)
	}
	if before := m.words.Start - 1; before >= sentence.Start && r.upos(before) == syntax.DET {
		m.words.Start = before
	}
	r.add(m)
}

// behindPost returns where the name of an organisation begins of which a run of
// capitalised words names a post: "Chief Executive Officer of Veridian Systems".
func (r *resolver) behindPost(run syntax.Range) int {
	for i := run.Start; i+2 < run.End && r.forms[i].title.Kind == lexicon.PostTitle; i++ {
		if rest := (syntax.Range{Start: i + 2, End: run.End}); r.is(i+1, "of") && r.isOrganisation(rest) {
			return rest.Start
		}
	}
	return run.Start
}

// isOrganisation reports whether the words of a name say that it is an
// organisation's.
func (r *resolver) isOrganisation(run syntax.Range) bool {
	last := r.forms[run.End-1]
	if last.org.Whole && run.End-run.Start == 1 || lexicon.Organisations()[r.Doc.Slice(r.span(run))].Whole {
		return true
	}
	if run.End-run.Start > 1 && last.org.Ending && last.title.Kind == "" {
		return true
	}
	for i := run.Start; i+1 < run.End; i++ {
		if r.forms[i].org.Opening && r.is(i+1, "of", "for", "on") {
			return true
		}
	}
	return false
}

// nameWords returns the words of a name as names are compared.
func (r *resolver) nameWords(head syntax.Range) []string {
	var words []string
	for i := head.Start; i < head.End; i++ {
		words = append(words, strings.Fields(r.forms[i].folded)...)
	}
	return words
}
