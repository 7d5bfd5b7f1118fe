package rules

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// edges tell for each token whether another attribution begins there, with which a
// content that goes on ends at the latest.
type edges struct {
	// cuts are those for what stands behind a cue, joined those for what stands
	// before one: only cues that go on with the sentence begin anew there.
	cuts, joined []bool
}

func (x *text) edges(found []draft) edges {
	e := edges{cuts: make([]bool, len(x.Tokens)), joined: make([]bool, len(x.Tokens))}
	for i := range found {
		f := &found[i]
		switch {
		case f.speaksBefore():
			e.cuts[f.start()] = true
		case f.shared && (x.upos(f.cue.Start-1) == syntax.CCONJ || x.is(f.cue.Start-1, ",")):
			e.cuts[f.cue.Start], e.joined[f.cue.Start] = true, true
		case x.upos(f.subject.start-1) == syntax.CCONJ && f.subject.kind != noSubject && f.form == finite:
			e.cuts[f.subject.start], e.joined[f.subject.start] = true, true
		}
	}
	return e
}

// findContent sets the content of f by what its cue and its frame are.
func (x *text) findContent(f *draft, e edges) {
	switch complement := f.frame.kind; {
	case f.speaksBefore():
		x.addBefore(f, e)
		if complement == quotation || complement == asClause {
			x.addAfter(f, e)
		}
	case f.kind == turnCue:
		f.add("turn", f.cue, x.turnContent(f))
	case complement == aside:
		if f.kind == adverbCue || x.upos(x.sentenceOf(f.head).Start) != syntax.ADP {
			f.add("around-aside", f.clause(), x.contentBefore(&f.candidate, e.joined))
		}
		f.add("around-aside", f.clause(), x.contentAfter(&f.candidate, e.cuts))
	case f.kind == prepositionCue:
		f.add("clause-after", f.cue, x.contentAfter(&f.candidate, e.cuts))
	case complement == nothing || complement == trailing || complement == inverted:
	case complement == fronted:
		f.add("fronted", at(f.frame.mark), x.frontedBy(f.head))
	default:
		if f.passive && !empty(f.np) && (!f.shared || !empty(f.agent)) && f.subject.kind != expletive && !hearers[f.lemma] {
			f.add("passive-subject", f.cue, f.np)
			f.np = Range{}
		}
		if !empty(f.agent) {
			f.np, f.subject.kind, f.subject.why = f.agent, x.kindOf(f.agent), reason{"by-agent", at(f.agent.Start - 1)}
		}
		if complement == agent {
			break
		}
		x.addAfter(f, e)
		if complement == colonMark || complement == quotation && f.frame.start == x.sentenceOf(f.head).End {
			f.add("next-passage", at(f.frame.mark), x.nextPassage(f))
		}
	}
}

// addBefore adds the content that stands before the clause of f.
func (x *text) addBefore(f *draft, e edges) {
	rule, last := "clause-before", f.start()-1
	switch {
	case f.frame.kind == asClause:
		rule = "as-clause"
	case f.before == quoteBefore:
		rule = "quotation-before"
	}
	f.add(rule, at(max(0, last)), x.contentBefore(&f.candidate, e.joined))
}

// addAfter adds the content that stands behind the cue of f as its complement.
func (x *text) addAfter(f *draft, e edges) {
	rule := "complement-" + string(f.frame.kind)
	if f.frame.kind == asClause {
		rule = "as-clause"
	}
	f.add(rule, at(f.frame.mark), x.byTree(&f.candidate, x.contentAfter(&f.candidate, e.cuts)))
}

// at returns the range of token i alone.
func at(i int) Range { return Range{Start: i, End: i + 1} }

// hearers are the verbs whose passive has the hearer for its subject: "he was told
// that".
var hearers = set("tell", "ask", "inform", "warn", "advise", "order", "urge", "assure", "remind", "promise")
