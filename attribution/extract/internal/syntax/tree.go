package syntax

// Deprel is how a word depends on its head, by Universal Dependencies with the subtypes
// of the English treebanks, https://universaldependencies.org/en/dep/. The zero value
// is unset.
type Deprel uint8

// The relations, in the order of their names. ListItem is list.
const (
	Acl Deprel = iota + 1
	AclRelcl
	Advcl
	AdvclRelcl
	Advmod
	Amod
	Appos
	Aux
	AuxPass
	Case
	Cc
	CcPreconj
	Ccomp
	Compound
	CompoundPrt
	Conj
	Cop
	Csubj
	CsubjOuter
	CsubjPass
	Dep
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	Goeswith
	Iobj
	ListItem
	Mark
	Nmod
	NmodDesc
	NmodPoss
	NmodUnmarked
	Nsubj
	NsubjOuter
	NsubjPass
	Nummod
	Obj
	Obl
	OblAgent
	OblUnmarked
	Orphan
	Parataxis
	Punct
	Reparandum
	Root
	Vocative
	Xcomp
)

var deprelNames = [...]string{
	"", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
}

// String returns the name of the relation, "" if it is none.
func (d Deprel) String() string {
	if int(d) >= len(deprelNames) {
		return ""
	}
	return deprelNames[d]
}

// DeprelOf returns the relation of that name, 0 if there is none.
func DeprelOf(name string) Deprel { return indexOf[Deprel](deprelNames[:], name) }

// Universal returns the relation without its subtype: Nsubj of NsubjPass.
func (d Deprel) Universal() Deprel {
	if int(d) < len(universals) && universals[d] != 0 {
		return universals[d]
	}
	return d
}

// universals are those of the relations that are subtypes.
var universals = [...]Deprel{
	AclRelcl:     Acl,
	AdvclRelcl:   Advcl,
	AuxPass:      Aux,
	CcPreconj:    Cc,
	CompoundPrt:  Compound,
	CsubjOuter:   Csubj,
	CsubjPass:    Csubj,
	DetPredet:    Det,
	NmodDesc:     Nmod,
	NmodPoss:     Nmod,
	NmodUnmarked: Nmod,
	NsubjOuter:   Nsubj,
	NsubjPass:    Nsubj,
	OblAgent:     Obl,
	OblUnmarked:  Obl,
}

// Arc is how a token stands in the tree of its sentence.
type Arc struct {
	// Head is the token it depends on, as an index into Text.Tokens: one of the same
	// sentence. It is -1 for the root of the sentence, of which there is one.
	Head int32
	// Deprel is Root for the root of the sentence.
	Deprel Deprel
}

// Parsed is a text whose sentences are trees: what the third stage finds.
type Parsed struct {
	*Tagged
	// Arcs are those of the Tokens, one for each.
	Arcs []Arc
}
