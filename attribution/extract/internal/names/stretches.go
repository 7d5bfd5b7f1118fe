package names

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// longestStretch bounds the memory of a search; a text in capitals is cut into such
// pieces.
const longestStretch = 256

// mostJoins is how many of the joins may stand in a row.
const mostJoins = 3

// joins are what may stand between the capitalised words of a name.
var joins = map[string]bool{
	"of": true, "the": true, "and": true, "&": true, "for": true, "on": true, "in": true, "to": true, "at": true, "by": true, "with": true, "from": true,
	"-": true, "–": true, "/": true, ".": true, "'": true, "’": true, "'s": true, "’s": true, "+": true, "!": true,
	`"`: true, "“": true, "”": true, "‘": true, "``": true, "''": true,
	"de": true, "del": true, "della": true, "der": true, "den": true, "di": true, "da": true, "do": true, "dos": true, "du": true, "des": true,
	"van": true, "von": true, "bin": true, "bint": true, "ibn": true, "al": true, "el": true, "ul": true, "ur": true, "zu": true,
	"la": true, "le": true, "las": true, "los": true, "les": true, "y": true, "e": true, "et": true, "und": true, "af": true, "av": true, "a": true, "an": true, "or": true,
}

// begins are small words that a name may begin with.
var begins = map[string]bool{"al": true, "el": true, "de": true, "van": true, "von": true, "bin": true, "ibn": true, "da": true, "di": true, "du": true, "der": true, "le": true, "la": true}

// Stretches returns the parts of the sentence in which names are looked for, as ranges
// of its words.
func (s *Sentence) Stretches() []syntax.Range { return s.stretches }

func isCapital(c weights.Casing) bool { return c >= weights.Capital }

// findStretches finds capitalised words and what joins them.
func (s *Sentence) findStretches() {
	s.stretches = s.stretches[:0]
	n := len(s.casings)
	for i := 0; i < n; i++ {
		if !isCapital(s.casings[i]) {
			continue
		}
		start, end := i, i+1
		if i > 0 && s.casings[i-1] != weights.NoLetters && begins[s.form(i-1)] && (len(s.stretches) == 0 || s.stretches[len(s.stretches)-1].End < i) {
			start--
		}
		for end-start < longestStretch {
			k := end
			for k < n && k-end < mostJoins && !isCapital(s.casings[k]) && (joins[s.form(k)] || s.isNumber(k)) {
				k++
			}
			if k < n && isCapital(s.casings[k]) {
				end = k + 1
				continue
			}
			if end < n && s.isNumber(end) {
				end++ // Apollo 11
			} else if end+1 < n && s.form(end) == "-" && s.isNumber(end+1) {
				end += 2
			}
			break
		}
		s.stretches = append(s.stretches, syntax.Range{Start: start, End: end})
		i = end - 1
	}
}

// isOpening reports whether a stretch is a word that has its capital letter only because
// it opens a sentence.
func (s *Sentence) isOpening(r syntax.Range) bool {
	if r.End-r.Start > 1 || r.Start > 0 && s.casings[r.Start-1] != weights.NoLetters || s.casings[r.Start] != weights.Capital {
		return false
	}
	switch w := s.at(r.Start); w.xpos {
	case syntax.NNP, syntax.NNPS:
		return false
	default:
		return w.class.Named == weights.Seldom
	}
}

// isNumber reports whether word i begins with a digit.
func (s *Sentence) isNumber(i int) bool {
	form := s.form(i)
	return form != "" && '0' <= form[0] && form[0] <= '9'
}

// Prepare reads what the features of the words of a stretch need beside the words.
func (s *Sentence) Prepare(r syntax.Range) {
	for i := r.Start; i < r.End; {
		end := i + 1
		if isCapital(s.casings[i]) {
			for end < r.End && isCapital(s.casings[end]) {
				end++
			}
		}
		told := s.toldBehind(end)
		for k := i; k < end; k++ {
			w := s.at(k)
			w.run, w.told = syntax.Range{Start: i, End: end}, told
		}
		i = end
	}
	for i := r.Start; i < r.End; i++ {
		if s.at(i).entry&Opens == 0 {
			continue
		}
		hash := uint64(0)
		for k := i; k < r.End && k-i < longestPhrase; k++ {
			hash = PhraseHash(hash, s.at(k).lower)
			if k == i {
				continue
			}
			if e, ok := s.gazetteer.Find(hash); ok {
				for j := i; j <= k; j++ {
					s.words[j].phrase = Entry(e) &^ Opens
				}
			}
		}
	}
}

// How far a noun that tells what a name names may stand behind it, and how long brackets
// between them may be.
const (
	farthestTold    = 8
	longestBrackets = 16
)

// toldBehind returns the noun that tells what the name that ends before word i names:
// "Quist (born 1950) is an engineer", "Ostwick, the harbour of the isle"; -1 if none does.
func (s *Sentence) toldBehind(i int) int {
	if s.form(i) == "(" {
		for k := i + 1; k < i+longestBrackets; k++ {
			if s.form(k) == ")" {
				i = k + 1
				break
			}
		}
	}
	switch s.form(i) {
	case ",", "is", "was", "are", "were":
		i++
	default:
		return -1
	}
	switch s.form(i) {
	case "a", "an", "the", "one":
	default:
		return -1
	}
	told := -1
	for k := i + 1; k < i+farthestTold && k < len(s.casings); k++ {
		switch s.text.Words[s.tokens.Start+k].XPOS {
		case syntax.NN, syntax.NNS:
			told = k
		case syntax.JJ, syntax.JJS, syntax.CD, syntax.NNP, syntax.NNPS, syntax.Hyphen, syntax.VBN, syntax.VBG, syntax.RB, syntax.POS:
			if told >= 0 {
				return told
			}
		default:
			return told
		}
	}
	return told
}
