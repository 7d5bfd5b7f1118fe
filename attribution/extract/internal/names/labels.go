package names

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// Label is what a token is to a name: Outside, or a position in a name of a kind.
type Label uint8

// Outside is the Label of tokens of no name.
const Outside Label = 0

// Position is where in a name a token stands.
type Position uint8

// The positions.
const (
	First Position = iota // of several
	Inside
	Last
	Only
)

// Labels is the number of labels.
const Labels = 1 + 4*int(syntax.OtherName)

// LabelOf returns the label of a token at a position in a name of that kind.
func LabelOf(kind syntax.NameKind, p Position) Label { return Label(4*(kind-1)) + Label(p) + 1 }

// Kind returns the kind of the name that the token is part of, 0 if it is Outside.
func (l Label) Kind() syntax.NameKind { return syntax.NameKind((l + 3) / 4) }

// Position returns the position in the name. The label must not be Outside.
func (l Label) Position() Position { return Position((l - 1) % 4) }

// isOpen reports whether the name goes on after the token.
func (l Label) isOpen() bool { return l != Outside && l.Position() <= Inside }

// continues reports whether the name began before the token.
func (l Label) continues() bool {
	return l != Outside && (l.Position() == Inside || l.Position() == Last)
}

// MayFollow reports whether a token of label l may stand after one of label before.
func (l Label) MayFollow(before Label) bool {
	if before.isOpen() {
		return l.continues() && l.Kind() == before.Kind()
	}
	return !l.continues()
}

// MayBegin and MayEnd report whether the first and the last token of a stretch may have
// the label.
func (l Label) MayBegin() bool { return l.MayFollow(Outside) }

// MayEnd is explained at MayBegin.
func (l Label) MayEnd() bool { return !l.isOpen() }
