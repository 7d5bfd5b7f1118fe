package resolve

import (
	"sort"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// sourceWords are the words of a source.
type sourceWords struct {
	tokens syntax.Range
	// heads are the mentions it consists of: two of "Marten and her deputy".
	heads []int
}

// readSources finds the mentions that sources consist of, and adds those that are
// not there yet.
func (r *resolver) readSources(list []attribution.Attribution) {
	r.sources = make([]sourceWords, len(list))
	for a := range list {
		if list[a].Source == nil || len(list[a].Source.Spans) == 0 {
			continue
		}
		s := &r.sources[a]
		s.tokens = r.tokensOf(list[a].Source.Spans.Cover())
		for s.tokens.End-1 > s.tokens.Start && (r.upos(s.tokens.End-1) == syntax.PUNCT && !r.is(s.tokens.End-1, ")") || r.isPossessive(s.tokens.End-1)) {
			s.tokens.End--
		}
		for s.tokens.Start+1 < s.tokens.End && r.upos(s.tokens.Start) == syntax.PUNCT {
			s.tokens.Start++
		}
		if s.tokens.Start < s.tokens.End {
			s.heads = r.readSource(s.tokens)
		}
		if len(s.heads) == 1 && r.mentions[s.heads[0]].form == source.Nominal {
			r.mentions[s.heads[0]].words.End = r.descriptionEnd(s.tokens, r.mentions[s.heads[0]].head.End)
		}
		for _, head := range s.heads {
			m := &r.mentions[head]
			m.isSource, m.claim = true, a
			m.shows = m.shows || showing[list[a].Cue.Lemma]
		}
	}
}

// showing are verbs of what documents do: people and groups seldom show that
// something is so.
var showing = wordSet(`show suggest indicate reveal reflect`)

// descriptionEnd returns where the words of a description end: before a comma or a
// relative clause that follows its head.
func (r *resolver) descriptionEnd(tokens syntax.Range, i int) int {
	for end := min(tokens.End, i+longestSource); i < end; i++ {
		if r.is(i, ",", "(", "who", "which", "—", "–", "--") {
			break
		}
	}
	return i
}

// tokensOf returns the tokens that share a byte with a span.
func (r *resolver) tokensOf(s source.Span) syntax.Range {
	start := sort.Search(len(r.Tokens), func(i int) bool { return r.Tokens[i].Span.End > s.Start })
	end := sort.Search(len(r.Tokens), func(i int) bool { return r.Tokens[i].Span.Start >= s.End })
	return syntax.Range{Start: start, End: max(start, end)}
}

// longestSource is how many tokens of a source are read, and mostMembers how many
// that it joins.
const longestSource = 60

// readSource returns the mentions a source consists of, none of one that names nobody.
func (r *resolver) readSource(tokens syntax.Range) []int {
	if p, ok := pronouns[r.forms[tokens.Start].lower]; ok && (tokens.End-tokens.Start == 1 || r.upos(tokens.Start) == syntax.PRON && r.xpos(tokens.Start) != syntax.PRPS && !r.is(tokens.Start, "that")) {
		if at := r.endingAt(tokens.Start); at >= 0 {
			return []int{at}
		}
		return []int{r.addPronoun(tokens.Start, p)}
	}
	if r.isNobody(tokens) {
		return nil
	}
	tokens.End = min(tokens.End, tokens.Start+longestSource)
	for tokens.Start+1 < tokens.End && r.leads(tokens.Start) {
		tokens.Start++
	}
	var heads []int
	for i := tokens.Start; i < tokens.End && len(heads) < mostMembers; {
		head, end := r.headFrom(i, tokens.End)
		if head < 0 {
			break
		}
		heads = append(heads, head)
		next := r.afterJoint(end, tokens.End)
		if next < 0 {
			break
		}
		if r.isOneWith(head, next, tokens.End) {
			r.mentions[head].joinedTo(tokens.End)
			break
		}
		i = next
	}
	if heads == nil {
		heads = append(heads, r.addSource(tokens.Start, tokens.End-1))
	}
	return heads
}

// leads reports whether token i stands before a noun phrase and not in it: "at least
// four senators", "even Marten".
func (r *resolver) leads(i int) bool {
	switch r.upos(i) {
	case syntax.ADP, syntax.ADV, syntax.CCONJ, syntax.SCONJ, syntax.PUNCT, syntax.INTJ:
		return r.endingAt(i) < 0
	}
	return false
}

// joinedTo makes one group of a description and what is joined to it: "the people and
// lawmakers".
func (m *mention) joinedTo(end int) {
	m.words.End, m.plural, m.joined = end, true, true
}

// isOneWith reports whether what is joined to a description stands under the same
// article.
func (r *resolver) isOneWith(head, next, end int) bool {
	if r.mentions[head].form != source.Nominal {
		return false
	}
	switch r.upos(next) {
	case syntax.DET, syntax.PROPN, syntax.PRON:
		return false
	}
	return next < end
}

// afterJoint returns where the next of several joined phrases begins, -1 if none
// follows at i.
func (r *resolver) afterJoint(i, end int) int {
	switch {
	case i >= end:
		return -1
	case r.is(i, "and", "or", "&") && i+1 < end:
		return i + 1
	case r.is(i, ",") && i+2 < end:
		if r.is(i+1, "and", "or") {
			return i + 2
		}
		// A comma joins names if "and" does after them; else an apposition follows.
		for k, n := i+1, 0; k < end && n < mostMembers; n++ {
			from := k
			for k < end && r.upos(k) == syntax.PROPN {
				k++
			}
			if _, isName := r.titleLength(syntax.Range{Start: from, End: k}); !isName {
				return -1 // no name, or a title: "Ana Lund, President and"
			}
			switch {
			case r.is(k, "and", "&", "or") || r.is(k, ",") && r.is(k+1, "and", "or"):
				return i + 1
			case !r.is(k, ","):
				return -1
			}
			k++
		}
	}
	return -1
}

// times are nouns that stand behind a source and tell when it spoke.
var times = wordSet(`today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday`)

// headFrom returns the mention at the head of the noun phrase that begins at token i,
// and where its words end; -1 if no phrase begins there.
func (r *resolver) headFrom(i, end int) (head, after int) {
	head, noun := -1, -1
	k := i
scan:
	for ; k < end; k++ {
		if at := r.endingAt(k); at >= 0 {
			m := &r.mentions[at]
			if m.pronoun.person == noPronoun && (m.form == source.Named || m.head.Start == k) {
				head, noun = at, k
				continue
			}
		}
		switch r.upos(k) {
		case syntax.NOUN, syntax.PROPN:
			if times[r.forms[k].lower] && r.isNounLike(noun) {
				break scan // "Veridian today announced"
			}
			head, noun = -1, k
		case syntax.PRON:
			if r.xpos(k) != syntax.PRPS && noun >= 0 {
				break scan
			}
			if r.xpos(k) != syntax.PRPS {
				noun = k
			}
		case syntax.NUM:
			if noun < 0 || r.upos(noun) == syntax.NUM {
				noun = k
			}
		case syntax.DET:
			if r.isNounLike(noun) {
				break scan
			}
		case syntax.ADJ:
			if r.isNounLike(noun) && !r.nounFollows(k, end) {
				break scan
			}
		case syntax.PART, syntax.SYM, syntax.X:
		case syntax.PUNCT:
			if !r.isHyphen(k) && !(r.isMark(k) && noun < 0) && !r.insideName(k) {
				break scan
			}
		case syntax.VERB, syntax.ADV:
			if noun >= 0 && !r.isHyphen(k-1) {
				break scan
			}
			head, noun = -1, -1 // "Norland-born"
		case syntax.ADP, syntax.CCONJ, syntax.SCONJ:
			if !r.insideName(k) {
				break scan
			}
		default:
			break scan
		}
	}
	if noun < 0 {
		if k == i {
			return -1, i
		}
		noun = k - 1
	}
	if head < 0 {
		head = r.addSource(i, noun)
	}
	r.mentions[head].words.End = max(r.mentions[head].words.End, noun+1)
	return head, noun + 1
}

// isNounLike reports whether token i, if there is one, can be the head of a phrase.
func (r *resolver) isNounLike(i int) bool {
	return i >= 0 && (r.upos(i) == syntax.NOUN || r.upos(i) == syntax.PROPN || r.endingAt(i) >= 0)
}

// nounFollows reports whether a noun stands behind token k and the adjectives there.
func (r *resolver) nounFollows(k, end int) bool {
	for n := 0; k < end && n < longestModifiers; n++ {
		switch r.upos(k) {
		case syntax.NOUN, syntax.PROPN:
			return true
		case syntax.ADJ, syntax.DET, syntax.NUM:
			k++
		default:
			return false
		}
	}
	return false
}

// insideName reports whether token i stands between the words of a name or a title.
func (r *resolver) insideName(i int) bool {
	for k := i + 1; k < min(len(r.Tokens), i+longestName); k++ {
		if at := r.endingAt(k); at >= 0 {
			m := &r.mentions[at]
			return m.form == source.Named && m.words.Start < i && m.head.End > i
		}
	}
	return false
}

// addSource adds a mention for a phrase whose head, at token i, is no noun known to
// describe anybody.
func (r *resolver) addSource(start, i int) int {
	noun, _ := r.noun(i)
	m := r.nominalAt(i, noun)
	m.words.Start = min(m.words.Start, start)
	if r.forms[i].capital && noun.Kind == "" && !r.isCommon(i) && (r.upos(i) == syntax.PROPN || r.names.last[r.forms[i].folded] != nil || r.names.whole[r.forms[i].folded] != nil) {
		name := mention{form: source.Named, words: m.words, head: m.head}
		for name.head.Start > start && r.upos(name.head.Start-1) == syntax.PROPN {
			name.head.Start--
		}
		at := r.add(name)
		if words := r.bareName(name.head); len(words) > 1 {
			r.mergeWhole(at, words)
		} else if len(words) == 1 {
			r.mergePart(at, words)
		}
		return at
	}
	switch r.upos(i) {
	case syntax.PRON, syntax.DET, syntax.ADJ, syntax.NUM:
		m.noun = lexicon.Noun{Kind: lexicon.AnonymousNoun}
		m.plural = !r.is(i, "one", "another", "each", "everyone", "everybody", "someone", "somebody", "nobody", "anyone", "anybody")
		m.definite = false
		r.readCount(&m, i)
	}
	return r.add(m)
}
