// Package rules finds attributions in a parsed text by rules: cues, and for each its
// source, its content and its setting. How likely a candidate is a cue is read off
// counts, all else is decided by what stands where. Each construction has a file.
//
// It takes time and memory in proportion to the text.
//
// # Reasons
//
// Each part has a Reason by the rule that set it. Its Spans are the words that decided.
//
// Of "cue", the telling word, by what it is: verb, verb-chain ("declined to say"),
// verbs-joined ("neither confirmed nor denied that"), manner (a verb behind a quotation
// that ends with a comma: “Why not,” she smiled), noun ("his claim that"), noun-is ("his
// concern is that"), light-verb ("made a statement that"), adjective ("is sure that"),
// according-to, per, in-view ("in her view"), for-whom ("To the fishermen, ..."), adverb
// ("reportedly"), colon, turn (the label of a turn in a transcript).
//
// Of "source": subject and shared-subject ("he left and said"), by the verb it stands
// with; subject-before-aside ("Doe, the mayor, said"), by the aside; relative-clause,
// by the pronoun; inverted ("said Doe"), by the verb; by-agent ("was announced by Doe"), by
// the "by"; possessor ("Doe’s claim"), by the
// possessive; after-preposition, before-colon and turn-label, by the cue.
//
// Of "content", a Reason for each rule that gave a piece: complement-K by the word or
// mark that begins it, K being that, wh, to, ing, as, prep (clauses and phrases by
// their first word), clause (without a conjunction), quote, colon, np (an object) or
// np-to ("wants the bells to ring"); quotation-before and clause-before, by what
// divides it from the cue; around-aside ("taxes, Doe said, will fall"), by the clause of
// the cue; clause-after ("According to Doe, taxes will fall"), by the cue; as-clause
// ("as Doe said"), by the "as"; passive-subject ("was blamed for"), by the cue; fronted
// ("what Doe wants", "the plan Doe backs"), by its first word;
// next-passage (behind a colon that ends its sentence), by the colon; turn, by the
// label; continued (quoted sentences without a cue of their own), by them.
//
// Of "setting": addressee, after-cue, leading-phrase ("On Friday, Doe said"), by the
// phrase.
package rules

import (
	"cmp"
	"slices"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// threshold is the rate in per mille from which on a candidate is taken for a cue.
const threshold = 640

// Attributions returns the attributions of a text, nested ones too, in text order and
// not numbered. Set are the places and what rests on them alone: Source.Spans,
// Cue, Claim.Content, Claim.Verbatim, Claim.Form, Setting and the Reasons for these.
// It does not change o, which several goroutines may read at once.
func Attributions(o *syntax.Outline) []attribution.Attribution {
	found := NewReader(o).Findings()
	list := make([]attribution.Attribution, len(found))
	for i := range found {
		list[i] = Attribution(o, &found[i])
	}
	slices.SortStableFunc(list, func(a, b attribution.Attribution) int { return attribution.Compare(&a, &b) })
	return list
}

// findCues returns the candidates that are taken for cues.
func (x *text) findCues() []draft {
	var found []draft
	for s := range x.Sentences {
		for _, c := range x.candidates(s) {
			switch c.score = c.rate(); {
			case c.isSilent():
				continue
			case c.score >= threshold || c.sure:
			case c.manner:
				c.rule = "manner"
			default:
				continue
			}
			found = append(found, draft{candidate: c})
		}
	}
	return found
}

// tidy puts the content of f in text order and takes out of it what belongs to the cue
// or the source, or to nothing.
func (x *text) tidy(f *draft) {
	slices.SortFunc(f.content, func(a, b Range) int { return cmp.Compare(a.Start, b.Start) })
	f.without(f.cue)
	f.without(f.np)
	for k := range f.content {
		f.content[k] = x.trim(f.content[k])
	}
	f.content = slices.DeleteFunc(f.content, empty)
}
