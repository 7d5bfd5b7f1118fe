package resolve

import (
	"slices"
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
	if r.isNobody(tokens) {
		return nil
	}
	tokens.End = min(tokens.End, tokens.Start+longestSource)
	head := r.sourceHead(tokens)
	heads := []int{r.sourceAt(tokens.Start, head)}
	joined := false
	r.children(head, func(c int) bool {
		switch {
		case !r.isListed(head, c) || c < tokens.Start || c >= tokens.End || !isNominal(r.upos(c)) && r.mentionOf[c] < 0:
		case r.mentions[heads[0]].hasPost(c):
		case r.isOneWith(heads[0], c):
			joined = true
		case len(heads) < mostMembers:
			start, _ := r.phraseStart(c)
			heads = append(heads, r.sourceAt(max(tokens.Start, start), c))
		}
		return true
	})
	if joined && len(heads) == 1 {
		r.mentions[heads[0]].joinedTo(tokens.End)
	}
	return heads
}

// sourceHead returns the token that the words of a source say most about: of those that
// depend on nothing among them, a noun rather than another word.
func (r *resolver) sourceHead(tokens syntax.Range) int {
	found, any := -1, -1
	for i := tokens.Start; i < tokens.End; i++ {
		if h := r.Head(i); h >= tokens.Start && h < tokens.End || r.upos(i) == syntax.PUNCT {
			continue
		}
		if any < 0 {
			any = i
		}
		if found < 0 && (isNominal(r.upos(i)) || r.mentionOf[i] >= 0) {
			found = i
		}
	}
	for i := tokens.Start; i < tokens.End && found < 0; i++ {
		if r.mentionOf[i] >= 0 {
			found = i
		}
	}
	if found < 0 {
		found = max(any, tokens.Start)
	}
	return found
}

// sourceAt returns the mention whose head token i is, a new one if there is none.
func (r *resolver) sourceAt(start, i int) int {
	if at := r.mentionOf[i]; at >= 0 {
		return int(at)
	}
	return r.addSource(start, i)
}

// joinedTo makes one group of a description and what is joined to it: "the people and
// lawmakers".
func (m *mention) joinedTo(end int) {
	m.words.End, m.plural, m.joined = end, true, true
}

// isListed reports whether the phrase of token c is joined to the one it depends on, also as
// the middle one of three names, which is easily taken for an apposition.
func (r *resolver) isListed(head, c int) bool {
	d := r.Deprel(c)
	return d == syntax.Conj || d == syntax.Appos && r.NameOf[c] >= 0 && r.NameOf[head] >= 0 && r.childBy(head, syntax.Conj) > c
}

// hasPost reports whether a role of a name has its noun at token i.
func (m *mention) hasPost(i int) bool {
	return slices.ContainsFunc(m.titles, func(t role) bool { return t.post == i })
}

// isOneWith reports whether what is joined to a description stands under the same
// article.
func (r *resolver) isOneWith(head, joined int) bool {
	if r.mentions[head].form != source.Nominal || r.upos(joined) != syntax.NOUN {
		return false
	}
	start, plain := r.phraseStart(joined)
	return start == plain
}

// addSource adds a mention for a phrase whose head, at token i, is no noun known to
// describe anybody.
func (r *resolver) addSource(start, i int) int {
	if p, ok := pronouns[r.Lower[i]]; ok && r.upos(i) != syntax.NOUN && r.upos(i) != syntax.PROPN {
		return r.addPronoun(i, p)
	}
	noun, _ := r.noun(i)
	m := r.nominalAt(i, noun)
	m.words.Start = min(m.words.Start, start)
	if r.forms[i].capital && noun.Kind == "" && (r.upos(i) == syntax.PROPN || r.names.last[r.forms[i].folded] != nil || r.names.whole[r.forms[i].folded] != nil) {
		at := r.add(mention{form: source.Named, words: m.words, head: m.head})
		if words := r.bareName(m.head); len(words) > 1 {
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
