package rules

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// maxClimb is how many verbs up a tree a rule looks at most for what a verb shares with
// them: "he came to try to begin to say".
const maxClimb = 6

// argumentsOf returns for each token the first that depends on it as its subject, and as
// its object, -1 for none.
func argumentsOf(o *syntax.Outline) (subjects, objects []int32) {
	subjects, objects = make([]int32, len(o.Tokens)), make([]int32, len(o.Tokens))
	for i := range subjects {
		subjects[i], objects[i] = -1, -1
	}
	for i, arc := range o.Arcs {
		if arc.Head < 0 {
			continue
		}
		switch arc.Deprel.Universal() {
		case syntax.Nsubj, syntax.Csubj:
			if subjects[arc.Head] < 0 {
				subjects[arc.Head] = int32(i)
			}
		case syntax.Obj, syntax.Iobj:
			if objects[arc.Head] < 0 {
				objects[arc.Head] = int32(i)
			}
		}
	}
	return subjects, objects
}

// doer returns the head of what does what the verb at token v says, by the tree: its
// subject, or that of the verb it goes on from, or the object of one that makes it do so;
// -1 for none. Own says that it is the subject of the verb itself.
func (x *text) doer(v int) (head int, own bool) {
	for n := 0; n < maxClimb && v >= 0; n++ {
		if s := int(x.subjects[v]); s >= 0 {
			return s, n == 0
		}
		h := x.Head(v)
		if h < 0 {
			return -1, false
		}
		switch x.Deprel(v) {
		case syntax.Conj, syntax.Cop, syntax.Aux, syntax.Parataxis:
		case syntax.Xcomp:
			if o := int(x.objects[h]); o >= 0 && o < v && x.Lemmas[h] != "promise" {
				return o, false
			}
		case syntax.Advcl, syntax.Ccomp:
			if x.isFinite(v) {
				return -1, false
			}
		case syntax.Acl:
			if x.upos(h) == syntax.NOUN || x.upos(h) == syntax.PROPN || x.upos(h) == syntax.PRON {
				return h, false
			}
		default:
			return -1, false
		}
		v = h
	}
	return -1, false
}

// phraseOf returns the noun phrase whose head is token i, without the preposition before
// it and what is said of it by the way: a relative clause behind a comma.
func (x *text) phraseOf(i int) Range {
	return x.phraseWhile(i, func(k int) bool {
		return !(x.is(k, "who", "which", "whose", "whom", "where", "when") && !x.tellsWho(k) || x.xpos(k) == syntax.VBG)
	})
}

// nameOf returns the noun phrase whose head is token i as it names somebody: without what
// tells neither a name nor a role.
func (x *text) nameOf(i int) Range { return x.phraseWhile(i, x.namesOn) }

// phraseWhile returns the noun phrase whose head is token i up to the first mark that what
// does not go on follows.
func (x *text) phraseWhile(i int, goesOn func(k int) bool) Range {
	r := x.Subtree[i]
	lo, hi := max(r.Start, i-reach), min(r.End, i+reach)
	for lo < i && (x.upos(lo) == syntax.PUNCT && !x.isQuoteMark(lo) || x.Deprel(lo) == syntax.Case && x.Head(lo) == i || x.Deprel(lo) == syntax.Cc) {
		lo++
	}
	for k := i + 1; k < hi; k++ {
		if x.is(k, ";", ":") || x.is(k, ",", "—", "–", "--", "(") && !goesOn(k+1) {
			hi = k
			break
		}
	}
	for hi > i+1 && x.upos(hi-1) == syntax.PUNCT && !x.isQuoteMark(hi-1) && !x.is(hi-1, ")") {
		hi--
	}
	return Range{Start: lo, End: hi}
}

// namesOn reports whether what begins at token i, behind a comma, still says who is meant:
// a name, a role, an age, another one.
func (x *text) namesOn(i int) bool {
	return x.identifies(i) || x.tellsWho(i) || x.xpos(i) == syntax.CD || x.upos(i) == syntax.CCONJ || x.is(i, "then", "now")
}

// corrected returns the subject of the verb group g, found by what stands before it, as
// the tree has it where that is surer: if none was found, or if it has a longer phrase
// that ends with the same word.
func (x *text) corrected(sub subject, g verbs) subject {
	head, own := x.doer(g.head)
	if head < 0 || head >= g.Start || x.Quote[head] != x.Quote[g.head] || g.form == participle || g.passive {
		return sub
	}
	np := x.nameOf(head)
	np.End = min(np.End, g.Start)
	reduced := false // "the plan Doe backs": the noun before the subject is what the clause is about
	if h := x.Head(g.head); own && x.Deprel(g.head) == syntax.AclRelcl {
		reduced = sub.np.Start <= h && h < np.Start
	}
	switch {
	case !empty(sub.np) && !reduced && (!own || np.End != sub.np.End || np.Start >= sub.np.Start || x.hasMark(Range{Start: np.Start, End: sub.np.Start})):
	case empty(sub.np) && x.hasMark(np) && x.Quote[np.Start] != x.Quote[g.head]:
	case own:
		if x.is(np.End, ",") && np.End+1 == g.Start && x.hasMark(np) {
			np.End++
		}
		return subject{np: np, start: np.Start, kind: x.kindOf(np), why: reason{"subject", g.Range}}
	default:
		return subject{np: np, start: g.Start, kind: x.kindOf(np), shared: true, why: reason{"shared-subject", at(head)}}
	}
	return sub
}

// hasMark reports whether a punctuation mark stands in r.
func (x *text) hasMark(r Range) bool {
	for i := r.Start; i < r.End; i++ {
		if x.upos(i) == syntax.PUNCT && x.xpos(i) != syntax.Hyphen {
			return true
		}
	}
	return false
}

// findAgent sets who does what a verb in the passive says, if a phrase with "by" that
// depends on it stands behind it at token end: "was backed by Doe", "a plan backed by Doe".
func (x *text) findAgent(c *candidate, end int) {
	if !c.passive && c.form != participle || !x.is(end, "by") {
		return
	}
	k := x.Head(end)
	if k <= end || x.Head(k) != c.head || x.Deprel(k).Universal() != syntax.Obl {
		return
	}
	c.agent = x.nameOf(k)
	if h := x.Head(c.head); c.form == participle && !c.passive {
		if x.Deprel(c.head) != syntax.Acl || h < 0 || h > c.cue.Start {
			c.agent = Range{}
			return
		}
		c.passive, c.np = true, x.phraseOf(h)
		c.np.End = min(c.np.End, c.cue.Start)
		c.subject.kind, c.shared = x.kindOf(c.np), true
	}
	c.frame = x.frameAfter(c.agent.End, c.lemma)
	c.frame.cue, c.cue.End = end, end
	switch c.frame.kind {
	case nothing, trailing, nounPhrase, bareClause:
		c.frame.kind = agent
	}
}

// findFronted sees where what is said stands before the subject of a relative clause, or
// of a question within a sentence.
func (x *text) findFronted(c *candidate) {
	if c.frame.kind != nothing && c.frame.kind != trailing || c.passive || c.form != finite || empty(c.np) || c.shared || c.subject.kind == relative {
		return
	}
	if r := x.frontedBy(c.head); !empty(r) && r.End <= c.np.Start {
		c.frame.kind, c.frame.start, c.frame.mark = fronted, r.Start, r.Start
	}
}

// frontedBy returns the object that stands before the verb at token v and its subject, in
// a relative clause without a pronoun the phrase that the clause stands with.
func (x *text) frontedBy(v int) Range {
	switch o := int(x.objects[v]); {
	case o >= 0 && o < v && (x.isRelative(o) || x.is(o, "what", "whom", "whatever")):
		return x.phraseOf(o)
	case o < 0 && x.Deprel(v) == syntax.AclRelcl:
		h := x.Head(v)
		if h < 0 || h > v {
			break
		}
		np := x.phraseOf(h)
		np.End = min(np.End, x.Subtree[v].Start)
		return x.trim(np)
	}
	return Range{}
}
