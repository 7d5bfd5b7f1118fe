package resolve

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// wholeTitle returns the title of a name, also where the name was taken to begin with it or
// to have none: "Mrs." tells even of what looks like a company.
func (r *resolver) wholeTitle(title, name syntax.Range) syntax.Range {
	for title.End >= name.Start && title.End+1 < name.End && r.forms[title.End].title.Kind == lexicon.HonorificTitle {
		title.End++
	}
	if before := title.Start - 1; title.Start == title.End && before >= r.sentence(name.Start).Start {
		switch r.forms[before].title.Kind {
		case lexicon.HonorificTitle, lexicon.RankTitle:
			title.Start--
		}
	}
	return title
}

// readTitle reads what stands directly before a name.
func (r *resolver) readTitle(m *mention, title syntax.Range) {
	for i := title.Start; i < title.End; i++ {
		switch t := r.forms[i].title; t.Kind {
		case lexicon.HonorificTitle, lexicon.RankTitle:
			m.honorific = r.forms[i].text
			if m.gender == 0 {
				m.gender = t.Gender
			}
		}
	}
	for title.Start < title.End && (r.forms[title.Start].title.Kind == lexicon.HonorificTitle || r.is(title.Start, "new", "newly", "longtime", "veteran", "embattled")) {
		title.Start++
	}
	post, noun, ok := r.postIn(title)
	if !ok || noun.Kind == lexicon.PersonNoun && r.isOwned(title.Start) {
		return // her brother Otto: no role
	}
	m.tell(role{title, post, noun})
}

// isOwned reports whether a possessor stands before token i.
func (r *resolver) isOwned(i int) bool {
	return i > r.sentence(i).Start && (r.xpos(i-1) == syntax.PRPS || r.isPossessive(i-1))
}

// longestRole is how many tokens of a role are looked at.
const longestRole = 16

// postIn returns the noun of a title or role that tells what somebody is: the last one
// before what it is of.
func (r *resolver) postIn(words syntax.Range) (post int, found lexicon.Noun, ok bool) {
	for i := words.Start; i < min(words.End, words.Start+longestRole); i++ {
		if r.upos(i) == syntax.ADP && ok {
			break
		}
		noun, known := r.noun(i)
		if !known && r.forms[i].title.Kind == lexicon.PostTitle {
			noun, known = lexicon.Noun{Kind: lexicon.PostNoun}, true
		}
		if known && r.xpos(i) != syntax.NNS {
			post, found, ok = i, noun, true
		}
	}
	return post, found, ok
}

// readBeside reads the nouns in apposition to a name and the one it is said to be:
// "Veridian, a shipping company,", "Ana Lund, President and Chief Executive", "Marten is
// the mayor of Ostwick".
func (r *resolver) readBeside(m *mention) {
	head := r.topOf(m.head)
	r.children(head, func(c int) bool {
		if d := r.Deprel(c); d == syntax.Appos || d == syntax.Conj && c > m.head.End && r.is(m.head.End, ",") && r.isPost(c) {
			r.readRole(m, c)
			for n := r.childBy(c, syntax.Conj); n >= 0 && r.isPost(n); n = -1 {
				r.readRole(m, n)
			}
		}
		return true
	})
	h := r.Head(head)
	switch d := r.Deprel(head); {
	case h < 0:
	case d == syntax.Appos && h < head:
		r.readRole(m, r.describedBy(h))
	case d == syntax.Conj && r.is(m.words.Start-1, ",") && r.childBy(head, syntax.Cc) < 0 && r.upos(h) == syntax.PROPN && r.Deprel(h) == syntax.Nmod:
		r.readRole(m, r.Head(h)) // the same, taken for a list of places
	case d.Universal() == syntax.Nmod && h < head && r.is(m.words.Start-1, ",") && r.childBy(head, syntax.Case) < 0 && r.upos(h) == syntax.PROPN && r.Deprel(h) == syntax.Nmod:
		r.readRole(m, r.describedBy(h)) // or for one of what the place is of
	case d == syntax.Nsubj && r.childBy(h, syntax.Cop) >= 0 && r.childBy(h, syntax.Det) >= 0:
		r.readRole(m, h)
	}
}

// describedBy returns the noun that a name in apposition to noun h tells who is: one for
// people, also where the parser took the apposition for that of a word inside its phrase,
// "the mayor of Ostwick, Ilse Marten", or of one before the name, "his coach, the
// famously dour Ilse Marten".
func (r *resolver) describedBy(h int) int {
	top := h
	for n := 0; n < 3 && top >= 0; n++ {
		if noun, ok := r.noun(top); ok && isHuman(noun.Kind) || r.isPost(top) {
			return top
		}
		if d := r.Deprel(top); d != syntax.Nmod && d != syntax.Appos {
			break
		}
		top = r.Head(top)
	}
	return h
}

// isPost reports whether token i names a post without an article, as titles do.
func (r *resolver) isPost(i int) bool {
	n, ok := r.noun(i)
	return r.childBy(i, syntax.Det) < 0 && (ok && n.Kind == lexicon.PostNoun || r.forms[i].title.Kind == lexicon.PostTitle)
}

// readRole takes the phrase of a noun for a role.
func (r *resolver) readRole(m *mention, noun int) {
	if r.xpos(noun) == syntax.NNS || r.upos(noun) != syntax.NOUN && !r.isPost(noun) && !r.isNounHead(noun) || len(m.titles) >= mostAliases {
		return
	}
	what, ok := r.noun(noun)
	if !ok {
		return
	}
	for _, t := range m.titles {
		if t.post == noun {
			return
		}
	}
	_, start := r.phraseStart(noun)
	m.tell(role{syntax.Range{Start: start, End: r.phraseEnd(noun)}, noun, what})
}

// phraseEnd returns where what a noun is of ends: "mayor of Ostwick".
func (r *resolver) phraseEnd(i int) int {
	end := i + 1
	r.children(i, func(c int) bool {
		if c == i+1 && r.Deprel(c) == syntax.Flat || c > i && r.Deprel(c).Universal() == syntax.Nmod && r.Subtree[c].Start <= end {
			end = max(end, min(r.Subtree[c].End, i+longestRole))
		}
		return true
	})
	for k := i + 1; k < end; k++ {
		if r.is(k, ",", "(", "who", "which", "—", "–", "--") {
			return k
		}
	}
	return end
}

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

// tell adds a role to a mention.
func (m *mention) tell(what role) {
	m.titles = append(m.titles, what)
	if m.gender == 0 {
		m.gender = what.noun.Gender
	}
}
