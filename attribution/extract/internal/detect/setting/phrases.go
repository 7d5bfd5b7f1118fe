package setting

import (
	"slices"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// Range is a half-open range of tokens, by their indices in the text.
type Range = syntax.Range

// How far from a cue, in tokens and in arcs, and among how many phrases its setting is
// looked for: what is beyond costs time and is not it.
const (
	window  = 80
	maxArcs = 3
	most    = 48
)

// anchor is what a word is to the cue that phrases of its setting may depend on.
type anchor uint8

// The anchors, from the cue up: of "declined to say" the cue may be either; a light verb
// is the "made" of "made a statement"; what the cue belongs to is the noun and the verb
// above the "according to" that is one.
const (
	cueItself anchor = iota
	catenative
	lightVerb
	firstConjunct
	above
)

// Phrases are the phrases near a cue that may tell a part of its setting. A Phrases can
// be used again by Set; it is for one goroutine.
type Phrases struct {
	o       *syntax.Outline
	classes *weights.Classes
	head    int
	cue     Range
	// shape is what depends on the cue beside the setting, a bit for each relation.
	shape   uint64
	anchors []anchored
	list    []phrase
}

// anchored is a word that phrases may depend on.
type anchored struct {
	token int
	kind  anchor
}

// phrase is a word and what depends on it.
type phrase struct {
	head  int
	whole Range
	// marker is its preposition or conjunction, -1 for none.
	marker int
	// anchor is what it depends on, by path: relations from the phrase upwards.
	anchor anchor
	path   [maxArcs]syntax.Deprel
	arcs   int
	// above is the token it depends on.
	above int
}

// Set finds the phrases around the cue of l. The words of its cue are none, and those of
// its source only if they depend on the cue as no part of a source does.
func (p *Phrases) Set(o *syntax.Outline, l *syntax.Labelling, classes *weights.Classes) {
	p.o, p.classes, p.head, p.cue, p.shape = o, classes, l.Head, l.Cue, 0
	p.setAnchors(l)
	p.list = p.list[:0]
	sentence := o.Sentences[o.Sentence[l.Head]].Tokens
	for i := max(sentence.Start, l.Head-window); i < min(sentence.End, l.Head+window) && len(p.list) < most; i++ {
		if o.Head(i) == l.Head {
			p.shape |= shapeOf(o.Deprel(i), i < l.Head)
		}
		if holds(l.Cue, i) {
			continue
		}
		inSource := slices.ContainsFunc(l.Source, func(r Range) bool { return holds(r, i) })
		if q, ok := p.phraseOf(i); ok && (!inSource || q.isAdjunct()) {
			p.list = append(p.list, q)
		}
	}
}

// shapeOf returns the bit of what depends on a cue.
func shapeOf(d syntax.Deprel, before bool) uint64 {
	switch d {
	case syntax.AuxPass, syntax.NsubjPass:
		return 1
	case syntax.Obj:
		return 2
	case syntax.Iobj:
		return 4
	case syntax.Nsubj:
		if before {
			return 8
		}
		return 16
	case syntax.Ccomp, syntax.Parataxis:
		return 32
	case syntax.Xcomp:
		return 64
	case syntax.Cop:
		return 128
	}
	return 0
}

func holds(r Range, i int) bool { return r.Start <= i && i < r.End }

// setAnchors climbs from the head of the cue to the words that share its setting.
func (p *Phrases) setAnchors(l *syntax.Labelling) {
	o := p.o
	p.anchors = append(p.anchors[:0], anchored{l.Head, cueItself})
	for i := l.Head; len(p.anchors) < 4; {
		up := o.Head(i)
		if up < 0 {
			return
		}
		kind := catenative
		switch d := o.Deprel(i); {
		case holds(l.Cue, up), d == syntax.Xcomp, d == syntax.Cop, d == syntax.Aux:
		case d == syntax.Case:
			kind = above
		case p.anchors[len(p.anchors)-1].kind == above && d.Universal() == syntax.Obl:
			kind = above
		case o.Words[i].UPOS == syntax.NOUN && o.Words[up].UPOS == syntax.VERB && d != syntax.Advcl && d != syntax.Parataxis:
			kind = lightVerb
		case d == syntax.Conj:
			kind = firstConjunct
		default:
			return
		}
		p.anchors = append(p.anchors, anchored{up, kind})
		i = up
	}
}

// phraseOf returns the phrase whose head is token i, if it can be part of the setting: it
// depends on an anchor directly, or on a phrase that does.
func (p *Phrases) phraseOf(i int) (q phrase, ok bool) {
	o := p.o
	q = phrase{head: i, marker: -1, above: o.Head(i)}
	if p.isTimeBehind(i) {
		q.path[0], q.arcs = o.Deprel(i), 1
		p.measure(&q)
		return q, o.Quote[i] == o.Quote[p.head]
	}
	for at := i; q.arcs < maxArcs; {
		d := o.Deprel(at)
		if !mayLead(d, q.arcs, q.path[0]) {
			return q, false
		}
		q.path[q.arcs] = d
		q.arcs++
		at = o.Head(at)
		if at < 0 {
			return q, false
		}
		for _, a := range p.anchors {
			if a.token != at {
				continue
			}
			q.anchor = a.kind
			if a.kind == firstConjunct && i > at {
				return q, false // a phrase behind the first of two verbs is not the second's
			}
			p.measure(&q)
			return q, o.Quote[q.whole.Start] == o.Quote[p.head]
		}
	}
	return q, false
}

// isTimeBehind reports whether token i is a time right behind the cue that the tree may have
// as one of what is said: "said later the vote had been counted".
func (p *Phrases) isTimeBehind(i int) bool {
	o := p.o
	if i != p.cue.End || !isActTime(o, i) || o.Subtree[i].Start != i {
		return false
	}
	d := o.Deprel(i).Universal()
	return d == syntax.Obl || d == syntax.Advmod
}

// isActTime reports whether a word by itself tells when an act was: "later", "Friday".
func isActTime(o *syntax.Outline, i int) bool {
	switch o.Lower[i] {
	case "later", "earlier", "yesterday", "today", "tonight", "afterward", "afterwards", "recently":
		return true
	}
	return o.Words[i].UPOS == syntax.PROPN && lexicon.SettingWords()[o.Lemmas[i]] == lexicon.CalendarWord
}

// measure sets where a phrase stands and what marks it: that may be the end of the cue, as
// in "called on".
func (p *Phrases) measure(q *phrase) {
	q.whole = p.extent(q.head)
	q.marker = p.markerOf(q.head, q.whole)
	if last := p.cue.End - 1; q.marker < 0 && q.whole.Start == p.cue.End && p.o.Head(last) == q.head && p.o.Deprel(last) == syntax.Case {
		q.marker = last
	}
}

// mayLead reports whether a relation may stand on the way from a phrase to its anchor,
// as its arc number n; first is that of the phrase itself.
func mayLead(d syntax.Deprel, n int, first syntax.Deprel) bool {
	switch d {
	case syntax.Obl, syntax.OblUnmarked, syntax.Nmod, syntax.NmodUnmarked:
		return true
	case syntax.Advcl, syntax.Advmod, syntax.OblAgent, syntax.Obj, syntax.Iobj, syntax.Nsubj, syntax.NsubjPass, syntax.Appos, syntax.Dep, syntax.Dislocated:
		return n == 0 || mayHold(first)
	case syntax.NmodPoss, syntax.NmodDesc, syntax.Compound:
		return n == 0
	case syntax.Ccomp, syntax.Xcomp:
		return n == 1 && first == syntax.Nsubj // "asked the town pay"
	case syntax.Acl, syntax.AclRelcl:
		return n > 0 && mayHold(first)
	}
	return false
}

// mayHold reports whether a phrase with that relation to its head may stand in another
// and still be of the setting: "told reporters on Friday".
func mayHold(first syntax.Deprel) bool {
	switch first {
	case syntax.Obl, syntax.OblUnmarked, syntax.Nmod, syntax.NmodUnmarked:
		return true
	}
	return false
}

// extent returns the tokens of a phrase without marks at its ends, and no further than
// the cue.
func (p *Phrases) extent(i int) Range {
	r := p.o.Subtree[i]
	if p.cue.Start < i {
		r.Start = max(r.Start, min(i, p.cue.End))
	} else {
		r.End = min(r.End, max(i+1, p.cue.Start))
	}
	r.Start, r.End = max(r.Start, i-window), min(r.End, i+window)
	for r.Start < i && p.o.Words[r.Start].UPOS == syntax.PUNCT && p.o.Opens[r.Start] < 0 {
		r.Start++
	}
	for r.End > i+1 && p.o.Words[r.End-1].UPOS == syntax.PUNCT && p.o.Closes[r.End-1] < 0 {
		r.End--
	}
	return r
}

// markerOf returns the first preposition or conjunction of a phrase, -1 for none.
func (p *Phrases) markerOf(head int, whole Range) int {
	for i := whole.Start; i < min(whole.End, whole.Start+6); i++ {
		if d := p.o.Deprel(i); p.o.Head(i) == head && (d == syntax.Case || d == syntax.Mark || d == syntax.Advmod && p.o.Words[i].XPOS == syntax.WRB) {
			return i
		}
	}
	return -1
}
