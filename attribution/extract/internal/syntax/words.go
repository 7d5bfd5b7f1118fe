package syntax

// UPOS is a word's part of speech by Universal Dependencies,
// https://universaldependencies.org/u/pos/. The zero value is unset.
type UPOS uint8

// The parts of speech, in the order of their names.
const (
	ADJ UPOS = iota + 1
	ADP
	ADV
	AUX
	CCONJ
	DET
	INTJ
	NOUN
	NUM
	PART
	PRON
	PROPN
	PUNCT
	SCONJ
	SYM
	VERB
	X
)

var uposNames = [...]string{
	"", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
}

// String returns the name of the part of speech, "" if it is none.
func (p UPOS) String() string {
	if int(p) >= len(uposNames) {
		return ""
	}
	return uposNames[p]
}

// UPOSOf returns the part of speech of that name, 0 if there is none.
func UPOSOf(name string) UPOS { return indexOf[UPOS](uposNames[:], name) }

// XPOS is a word's tag in the Penn Treebank's set as the English treebanks of
// Universal Dependencies extend it: it tells the tense of verbs and the number of
// nouns. The zero value is unset.
type XPOS uint8

// The tags. Those that are not written in letters, or twice, have names of ours: PRPS is
// PRP$, WPS is WP$, Stop is ".", Symbol is SYM.
const (
	CC XPOS = iota + 1
	CD
	DT
	EX
	FW
	IN
	JJ
	JJR
	JJS
	LS
	MD
	NN
	NNS
	NNP
	NNPS
	PDT
	POS
	PRP
	PRPS
	RB
	RBR
	RBS
	RP
	Symbol
	TO
	UH
	VB
	VBD
	VBG
	VBN
	VBP
	VBZ
	WDT
	WP
	WPS
	WRB
	Comma
	Stop
	Colon
	OpenQuote
	CloseQuote
	OpenBracket
	CloseBracket
	Dollar
	Hyphen
	Superfluous
	Address
	Affix
	GoesWith
	Unknown
)

var xposNames = [...]string{
	"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$", "HYPH", "NFP", "ADD", "AFX", "GW", "XX",
}

// String returns the tag as the treebanks write it, "" if it is none.
func (p XPOS) String() string {
	if int(p) >= len(xposNames) {
		return ""
	}
	return xposNames[p]
}

// XPOSOf returns the tag that the treebanks write so, 0 if there is none.
func XPOSOf(name string) XPOS { return indexOf[XPOS](xposNames[:], name) }

func indexOf[T ~uint8](names []string, name string) T {
	for i, n := range names {
		if n == name {
			return T(i)
		}
	}
	return 0
}

// Word is what a token is as a word.
type Word struct {
	UPOS UPOS
	XPOS XPOS
	// Lemma is the dictionary form, lower-case but for names.
	Lemma string
}

// Tagged is a text whose words are known: what the second stage finds.
type Tagged struct {
	*Text
	// Words are what the Tokens are, one for each.
	Words []Word
}
