package ledger

import (
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// ChangeKind is what changed in a claim on its way from one document to another.
// The zero value is unset.
type ChangeKind string

// The kinds of changes.
const (
	// Altered: words stand where there were others. Was and Now are those of one
	// place; one of them may be empty. What changes when words are told as somebody
	// else's is no change: articles, "that" and auxiliary verbs that come or go,
	// "would" for "will", "leaked" for "leaks", "he" for "I".
	Altered ChangeKind = "altered"
	// Shortened: only a part of it is left. Was and Now are as with Altered.
	Shortened ChangeKind = "shortened"
	// Extended: it is part of a longer one. Was and Now are as with Altered.
	Extended ChangeKind = "extended"
	// HedgeLost: it is surer than it was. Was and Now are the hedges, or the
	// certainty where there are none.
	HedgeLost ChangeKind = "hedge lost"
	// HedgeGained: it is less sure than it was. Was and Now are as with HedgeLost.
	HedgeGained ChangeKind = "hedge gained"
	// Reversed: it was held to be so and is now held not to be, or the other way
	// round. Was and Now are the polarities, or the words that turn it over.
	Reversed ChangeKind = "reversed"
	// Denied: the source denies having said it. Was and Now are the statuses.
	Denied ChangeKind = "denied"
	// Retracted: the source has taken it back. Was and Now are the statuses.
	Retracted ChangeKind = "retracted"
	// StatusChanged: whether the act took place is told otherwise, in any other
	// way. Was and Now are the statuses.
	StatusChanged ChangeKind = "status changed"
	// ActChanged: it is another kind of act, as when a question becomes a
	// statement. Was and Now are the acts.
	ActChanged ChangeKind = "act changed"
	// SpeakerChanged: it is ascribed to somebody else, or to nobody where it was to
	// somebody. Was and Now are the names with the roles. Two unnamed speakers
	// are not said to be two, as they are not said to be one.
	SpeakerChanged ChangeKind = "speaker changed"
)

// Change is one thing that changed in a claim on its way. It is a plain value.
type Change struct {
	Kind ChangeKind
	// Was and Now are what it was before, and what it is now.
	Was, Now string
}

// changes returns what changed between two entries of a thread: in the words, how
// surely, whether, and by whom; m compares their claims.
func changes(from, to *Entry, m claim.Comparison, was, now []Speaker) (list []Change) {
	add := func(kind ChangeKind, was, now string) { list = append(list, Change{kind, was, now}) }

	kind := Altered
	switch m.Relation {
	case claim.Contains:
		kind = Shortened
	case claim.Within:
		kind = Extended
	}
	inflected := difference(m, claim.AspectInflection)
	for _, edit := range edits(from.Text, to.Text) {
		if !isRetold(edit, inflected) {
			add(kind, edit.was.String(), edit.now.String())
		}
	}

	if kind, was, now := hedging(from, to, m); kind != "" {
		add(kind, was, now)
	}

	if d, found := reversal(from, to, m); found {
		add(Reversed, d.A, d.B)
	}

	if from.Status != to.Status && from.Status != "" && to.Status != "" {
		kind := StatusChanged
		switch to.Status {
		case attribution.Denied:
			kind = Denied
		case attribution.Retracted:
			kind = Retracted
		}
		add(kind, string(from.Status), string(to.Status))
	}
	if from.Act != to.Act && from.Act != "" && to.Act != "" {
		add(ActChanged, string(from.Act), string(to.Act))
	}
	if areOthers(was, now) {
		add(SpeakerChanged, names(was), names(now))
	}
	return list
}

// reversal returns in what the one holds what the other does not: by the polarities
// if both have one, otherwise by the words; m compares their claims.
func reversal(from, to *Entry, m claim.Comparison) (d claim.Difference, found bool) {
	a, b := from.Claim.Polarity, to.Claim.Polarity
	if a != "" && b != "" {
		found = a != b && a != claim.Unknown && b != claim.Unknown
		return claim.Difference{Aspect: claim.AspectPolarity, A: string(a), B: string(b)}, found
	}
	d = difference(m, claim.AspectNegation)
	return d, m.Relation == claim.Conflicting && d != claim.Difference{}
}

// difference returns in what a comparison differs in an aspect.
func difference(m claim.Comparison, in claim.Aspect) claim.Difference {
	for _, d := range m.Differences {
		if d.Aspect == in {
			return d
		}
	}
	return claim.Difference{}
}

// hedging returns whether a hedge was lost or gained, by the certainty that the
// claims are graded with, otherwise by the hedges that weaken them, otherwise by
// the words of one that the other does not have.
func hedging(from, to *Entry, m claim.Comparison) (kind ChangeKind, was, now string) {
	was, now = weakening(from), weakening(to)
	a, b := sureness(from.Claim.Certainty), sureness(to.Claim.Certainty)
	if was+now == "" && (a == 0 || b == 0) {
		d := difference(m, claim.AspectHedge)
		was, now = d.A, d.B
	}
	surer := 0
	switch {
	case a != 0 && b != 0 && a != b:
		surer = b - a
		if was == now {
			was, now = string(from.Claim.Certainty), string(to.Claim.Certainty)
		}
	case was != "" && now == "":
		surer = 1
	case was == "" && now != "":
		surer = -1
	}
	switch {
	case surer > 0:
		return HedgeLost, was, now
	case surer < 0:
		return HedgeGained, was, now
	}
	return "", "", ""
}

// sureness puts the certainties in order; 0 is one that says nothing.
func sureness(c claim.Certainty) int {
	return 1 + slices.Index([]claim.Certainty{claim.Possible, claim.Probable, claim.Certain}, c)
}

// weakening returns the words of the hedges that weaken a claim.
func weakening(e *Entry) string {
	var words []string
	for i, h := range e.Claim.Hedges {
		if h.Direction == claim.Weaken {
			words = append(words, e.Hedges[i])
		}
	}
	return strings.Join(words, ", ")
}

// areOthers reports whether now are certainly not the speakers that was are, in
// part or whole.
func areOthers(was, now []Speaker) bool {
	if len(was) == 0 {
		return false
	}
	for _, a := range was {
		for _, b := range now {
			if a.mayBe(b) {
				return false
			}
		}
	}
	return true
}

// mayBe reports whether two speakers are one, or nothing that is known tells them
// apart: both are unnamed, or called by one name or a short one.
func (s Speaker) mayBe(t Speaker) bool {
	switch {
	case s.is(t), s.Kind == source.KindUnnamed && t.Kind == source.KindUnnamed:
		return true
	case s.Ref != "" && t.Ref != "", s.Kind != "" && t.Kind != "" && s.Kind != t.Kind:
		return false
	case s.isShortFor(t), t.isShortFor(s):
		return true
	}
	a, b := roleWords(s.Roles), roleWords(t.Roles)
	return shareOne(foldAll(s.Names), foldAll(t.Names)) && (len(a) == 0 || len(b) == 0 || shareOne(a, b))
}

func foldAll(names []string) []string {
	keys := make([]string, len(names))
	for i, name := range names {
		keys[i] = source.FoldName(name)
	}
	return distinct(keys)
}

// isShortFor reports whether s is known only by one word, and that is the name of
// t or the last word of it.
func (s Speaker) isShortFor(t Speaker) bool {
	name := source.FoldName(s.Name)
	if name == "" || strings.Contains(name, " ") {
		return false
	}
	return slices.ContainsFunc(t.Names, func(other string) bool {
		key := source.FoldName(other)
		return key == name || strings.HasSuffix(key, " "+name)
	})
}

// names returns the names, each with the roles.
func names(list []Speaker) string {
	var names []string
	for _, s := range list {
		name := s.Name
		if len(s.Roles) > 0 {
			name += " (" + strings.Join(s.Roles, ", ") + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, " and ")
}
