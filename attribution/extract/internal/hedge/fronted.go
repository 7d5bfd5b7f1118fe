package hedge

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// far is the number of tokens within which a clause before the main verb must end.
const far = 60

// mainAfter returns the place in list where the main clause begins that the adverbial
// clause at n stands before: after a comma, behind a gap, which is what a writer puts
// between two pieces of a content, or else at the subject of the first verb that is not
// of a clause inside. It is not ok if no such place is near.
func (t text) mainAfter(list []int, n int) (place int, ok bool) {
	end := min(n+far, len(list))
	comma := t.commaAfter(list, n)
	if comma > 0 {
		end = comma
	}
	own := false // the verb of the clause was seen
	if n+1 < end {
		tag := t.tag(list[n+1])
		own = (tag == syntax.VBN || tag == syntax.JJ) && !t.isNoun(wordAt(list, n+2)) // "if needed"
	}
	for m := n + 1; m < end; m++ {
		i := list[m]
		switch {
		case !t.isFinite(i):
		case !own:
			own = true
		case comma > 0 && t.tag(i) != syntax.MD: // the comma tells more
		default:
			if s, ok := t.mainSubject(list, n, m); ok {
				return s, true
			}
		}
	}
	return comma, comma > 0
}

// commaAfter returns the place in list after the first comma from n on, or that of
// the first token behind a gap; 0 if there is none near.
func (t text) commaAfter(list []int, n int) int {
	for m := n; m < min(n+far, len(list)); m++ {
		switch {
		case m > n && list[m] != list[m-1]+1:
			return m
		case t.tag(list[m]) == syntax.Comma:
			return m + 1
		}
	}
	return 0
}

// mainSubject returns the place in list where the subject of the verb at m begins, if
// it can be that of a main clause. That of a clause inside follows a conjunction, a
// preposition, or a verb that has a clause for its object.
func (t text) mainSubject(list []int, n, m int) (place int, ok bool) {
	const longest = 8
	s := m
	for s > n+1 && t.isAdverb(list[s-1]) {
		s--
	}
	noun := false
walk:
	for ; s > n+1 && m-s < longest; s-- {
		i := list[s-1]
		switch tag := t.tag(i); {
		case tag == syntax.PRP, tag == syntax.EX:
			if !noun {
				noun = true
				s--
			}
			break walk
		case t.determines(i):
			noun = true
			s--
			break walk
		case t.isTime(i), t.isAny(i, "yesterday", "today", "tonight", "tomorrow"):
			break walk
		case t.isNoun(i):
			noun = true
		case noun && (tag == syntax.JJ || tag == syntax.CD || tag == syntax.POS):
		default:
			break walk
		}
	}
	if !noun || s <= n+1 {
		return 0, false
	}
	switch before := list[s-1]; t.tag(before) {
	case syntax.CC, syntax.IN, syntax.TO, syntax.WDT, syntax.WP, syntax.WPS, syntax.WRB:
		return 0, false
	default:
		return s, !t.isVerb(before) || !t.takesClause(before)
	}
}
