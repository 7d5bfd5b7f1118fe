package resolve

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// titled is what stands with a name and tells of who has it.
type titled struct {
	// titles are posts and other roles, in the text's words: "Iraqi Prime
	// Minister", "the mayor of Ostwick". The nouns that tell are at posts.
	titles []role
	// gender is that of a title or a noun, honorific the one there is: "Mrs.".
	gender    lexicon.Gender
	honorific string
}

// A role is what somebody is, as the text tells it.
type role struct {
	words syntax.Range // without article
	post  int          // the noun
	noun  lexicon.Noun
}

// fields follow "Secretary of" and "Minister of" and are no places.
var fields = wordSet(`state defense defence labor labour energy education commerce agriculture interior treasury transportation transport
	health war finance justice culture trade police parliament staff veterans tourism foreign home industry environment`)

// titleLength returns how many tokens of a run of capitalised words are titles
// before a name, and false if there is no name behind them.
func (r *resolver) titleLength(run syntax.Range) (n int, isName bool) {
	end := run.Start
	for i := run.Start; i < run.End; i++ {
		kind := r.forms[i].title.Kind
		if kind == "" || i > end && kind != lexicon.PostTitle && !r.mayStandBeforeTitle(i-1) {
			continue
		}
		if i == run.Start+1 && run.End-run.Start <= 3 && r.isFirstName(run.Start) && (i+1 == run.End || endings[r.forms[i+1].lower] || r.is(i+1, ",")) {
			return 0, true // John Major, Elizabeth Bishop
		}
		end = i + 1
		if end < run.End && r.is(end, "of") {
			rank := kind == lexicon.RankTitle
			end = r.domainEnd(end+1, run.End)
			if end == run.End && rank {
				return 0, true // the Duke of York
			}
			i = end - 1
		}
	}
	return end - run.Start, end < run.End
}

// mayStandBeforeTitle reports whether token i may stand before a title that is no
// post: another title, a place or its adjective.
func (r *resolver) mayStandBeforeTitle(i int) bool {
	f := r.forms[i]
	return f.title.Kind != "" || f.place.Kind != "" || f.org.Ending
}

func (r *resolver) isFirstName(i int) bool {
	f := r.forms[i]
	_, ok := lexicon.FirstNames()[f.lower]
	return ok && f.place.Kind == "" && f.title.Kind == ""
}

// domainEnd returns the end of what a post is of: "State", "the United States".
func (r *resolver) domainEnd(i, end int) int {
	for i < end && r.is(i, "the") {
		i++
	}
	if i < end && fields[r.forms[i].lower] {
		i++
		if i+1 < end && r.is(i, "and") {
			i += 2
		}
		return min(i, end)
	}
	for n := 3; n > 0; n-- {
		if i+n <= end && lexicon.Places()[r.Doc.Slice(r.span(syntax.Range{Start: i, End: i + n}))].Kind != "" {
			return i + n
		}
	}
	return end
}

// readTitle reads the capitalised titles of a name, and what stands before it in
// small letters: "Pentagon chief", "spokeswoman".
func (r *resolver) readTitle(m *mention, capitals, sentence syntax.Range) {
	post := -1
	for i := capitals.Start; i < capitals.End; i++ {
		t := r.forms[i].title
		if t.Gender != 0 {
			m.gender = t.Gender
		}
		switch t.Kind {
		case lexicon.HonorificTitle:
			m.honorific = r.forms[i].text
		case lexicon.RankTitle, lexicon.PostTitle:
			post = i
			if t.Kind == lexicon.RankTitle {
				m.honorific = r.forms[i].text
			}
		}
	}
	words := capitals
	noun := lexicon.Noun{Kind: lexicon.PostNoun}
	if post < 0 {
		before := m.words.Start - 1
		if before-2 >= sentence.Start && r.is(before-1, "of") && fields[r.forms[before].lower] {
			before -= 2 // secretary of state
		}
		n, ok := r.noun(before)
		if before < sentence.Start || !ok || !isHuman(n.Kind) || r.forms[before].capital || r.xpos(before) == syntax.NNS {
			return
		}
		post, noun, words = before, n, syntax.Range{Start: before, End: m.words.Start}
	} else if n, ok := r.noun(post); ok {
		noun = n
	}
	words.Start = r.modifiersFrom(words.Start, sentence)
	m.words.Start = words.Start
	if m.gender == 0 {
		m.gender = noun.Gender
	}
	for words.Start < post && (r.forms[words.Start].title.Kind == lexicon.HonorificTitle || r.is(words.Start, "new", "newly", "longtime", "veteran", "embattled")) {
		words.Start++
	}
	if words.Start > sentence.Start && (r.xpos(words.Start-1) == syntax.PRPS || r.isPossessive(words.Start-1)) && noun.Kind == lexicon.PersonNoun {
		return // her brother Otto: no role
	}
	m.titles = append(m.titles, role{words, post, noun})
}

// longestModifiers is how many tokens before a noun are looked at.
const longestModifiers = 8

// modifiersFrom returns where the adjectives and nouns that stand before token i
// begin.
func (r *resolver) modifiersFrom(i int, sentence syntax.Range) int {
	for start := i; i > sentence.Start && start-i < longestModifiers; i-- {
		switch before := i - 1; r.upos(before) {
		case syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.NUM:
			if r.forms[before].folded == "" {
				return i
			}
		case syntax.VERB:
			if !r.isHyphen(before - 1) {
				return i
			}
		case syntax.PUNCT:
			if !r.isHyphen(before) {
				return i
			}
		default:
			if !r.isHyphen(before) && r.forms[before].place.Kind != lexicon.Demonym {
				return i
			}
		}
	}
	return i
}

// noun returns what the common noun at token i names.
func (r *resolver) noun(i int) (lexicon.Noun, bool) {
	if i < 0 || i >= len(r.Words) {
		return lexicon.Noun{}, false
	}
	if n, ok := lexicon.People()[r.Words[i].Lemma]; ok {
		return n, true
	}
	n, ok := lexicon.People()[r.forms[i].lower]
	if !ok && (r.forms[i].capital || r.xpos(i) == syntax.NNS) {
		n, ok = lexicon.People()[singular(r.forms[i].lower)]
	}
	return n, ok
}

// isHuman reports whether a noun names people.
func isHuman(k lexicon.NounKind) bool {
	switch k {
	case lexicon.PersonNoun, lexicon.PostNoun, lexicon.SpokesNoun, lexicon.AnonymousNoun:
		return true
	}
	return false
}
