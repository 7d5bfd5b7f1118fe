package resolve

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// readAppositions reads what is said of names beside them: "Ilse Marten, the mayor of
// Ostwick,", "Ostwick's mayor, Ilse Marten,", "Marten is the mayor of Ostwick", "the
// World Harbour Body (WHB)".
func (r *resolver) readAppositions() {
	for i := range r.mentions {
		m := &r.mentions[i]
		sentence := r.sentence(m.head.Start)
		behind := m.head.End
		switch {
		case behind+1 >= sentence.End:
		case r.is(behind, ","):
			r.readApposition(m, behind+1, sentence, true)
		case r.is(behind, "is", "was", "became") && r.upos(behind+1) == syntax.DET:
			r.readApposition(m, behind+1, sentence, false)
		}
		if r.is(m.words.Start-1, ",") && m.words.Start-1 > sentence.Start && (behind >= sentence.End || r.upos(behind) == syntax.PUNCT) {
			r.readForerunner(m, m.words.Start-2, sentence)
		}
	}
}

// longestApposition is how many tokens of an apposition are looked at.
const longestApposition = 14

// readApposition reads a noun phrase that begins at token i and tells what the
// mention before it is.
func (r *resolver) readApposition(m *mention, i int, sentence syntax.Range, comma bool) {
	if i < sentence.End && r.upos(i) == syntax.NUM && r.is(i+1, ",") {
		i += 2 // Marten, 46, the mayor
	}
	start, end := i, min(sentence.End, i+longestApposition)
	article := false
	for start < end && (r.upos(start) == syntax.DET || r.xpos(start) == syntax.PRPS) {
		start++
		article = true
	}
	post := -1
	k := start
scan:
	for ; k < end; k++ {
		switch r.upos(k) {
		case syntax.NOUN, syntax.PROPN:
			post = k
		case syntax.ADJ, syntax.NUM, syntax.PART, syntax.ADV:
		case syntax.PUNCT:
			if !r.isHyphen(k) {
				break scan
			}
		case syntax.VERB:
			if post >= 0 || r.xpos(k) != syntax.VBN && r.xpos(k) != syntax.VBG {
				break scan
			}
		default:
			break scan
		}
	}
	noun, ok := r.noun(post)
	if !ok || r.xpos(post) == syntax.NNS || !comma && !article {
		return
	}
	if comma && k < sentence.End && (r.upos(k) == syntax.VERB || r.upos(k) == syntax.AUX || r.upos(k) == syntax.CCONJ) {
		if !article && r.isPost(post) && r.is(k, "and") && r.isPost(k+1) && len(m.titles) < mostAliases {
			r.tell(m, role{syntax.Range{Start: start, End: post + 1}, post, noun})
			r.readApposition(m, k+1, sentence, comma) // President and Chief Executive
		}
		return // "said Marten, the mayor said": another clause
	}
	if !article && noun.Kind != lexicon.PostNoun && noun.Kind != lexicon.SpokesNoun && r.upos(k) != syntax.ADP {
		return // one of a list
	}
	words := syntax.Range{Start: start, End: post + 1}
	for k = words.End; k < end && (r.upos(k) != syntax.PUNCT || r.isHyphen(k)) && r.upos(k) != syntax.VERB && r.upos(k) != syntax.AUX && r.xpos(k) != syntax.WP && r.xpos(k) != syntax.WDT; k++ {
	}
	if r.upos(words.End) == syntax.ADP {
		words.End = k
	}
	r.tell(m, role{words, post, noun})
}

// isPost reports whether token i is a post, written as a title.
func (r *resolver) isPost(i int) bool {
	return i < len(r.forms) && r.forms[i].title.Kind == lexicon.PostTitle
}

// readForerunner reads a noun phrase that ends at token i, before a comma and the
// mention.
func (r *resolver) readForerunner(m *mention, i int, sentence syntax.Range) {
	stop := max(sentence.Start, i-longestApposition)
	post, end := -1, i+1
	for k := i; k >= stop; k-- {
		if noun, ok := r.noun(k); ok && isHuman(noun.Kind) && r.upos(k) == syntax.NOUN && (k == i || r.upos(k+1) == syntax.ADP) {
			post = k
			break
		}
		if r.upos(k) == syntax.PUNCT && !r.isHyphen(k) || r.upos(k) == syntax.VERB || r.upos(k) == syntax.AUX {
			return
		}
	}
	noun, _ := r.noun(post)
	if post < 0 || r.xpos(post) == syntax.NNS {
		return
	}
	start := r.modifiersFrom(post, sentence)
	if start-1 < sentence.Start || r.upos(start-1) != syntax.DET && r.xpos(start-1) != syntax.PRPS && !r.isPossessive(start-1) {
		return
	}
	r.tell(m, role{syntax.Range{Start: start, End: end}, post, noun})
}

// tell adds a role to a mention.
func (r *resolver) tell(m *mention, what role) {
	m.titles = append(m.titles, what)
	if m.gender == 0 {
		m.gender = what.noun.Gender
	}
}
