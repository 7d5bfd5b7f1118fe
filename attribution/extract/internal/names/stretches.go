package names

import "github.com/sayso-go/sayso/attribution/extract/internal/syntax"

// longestStretch bounds the memory of a search; a text in capitals is cut into such
// pieces.
const longestStretch = 256

// joins are what may stand between the capitalised words of a name, and how many
// of them may stand in a row before the next.
var joins = map[string]bool{
	"of": true, "the": true, "and": true, "&": true, "for": true, "on": true, "in": true, "to": true, "at": true, "by": true, "with": true, "from": true,
	"-": true, "–": true, "/": true, ".": true, "'": true, "’": true, "'s": true, "’s": true, "+": true, ":": false, "!": true,
	`"`: true, "“": true, "”": true, "‘": true, "``": true, "''": true, "(": false, ")": false,
	"de": true, "del": true, "della": true, "der": true, "den": true, "di": true, "da": true, "do": true, "dos": true, "du": true, "des": true,
	"van": true, "von": true, "bin": true, "bint": true, "ibn": true, "al": true, "el": true, "ul": true, "ur": true, "zu": true,
	"la": true, "le": true, "las": true, "los": true, "les": true, "y": true, "e": true, "et": true, "und": true, "af": true, "av": true, "a": true, "an": true, "or": true,
}

const mostJoins = 3

// begins are small words that a name may begin with.
var begins = map[string]bool{"al": true, "el": true, "de": true, "van": true, "von": true, "bin": true, "ibn": true, "da": true, "di": true, "du": true, "der": true, "le": true, "la": true}

// Stretches returns the parts of the sentence in which names are looked for, as ranges
// of its words.
func (s *Sentence) Stretches() []syntax.Range { return s.stretches }

func isCapital(c casing) bool { return c >= capital }

// findStretches finds capitalised words and what joins them.
func (s *Sentence) findStretches() {
	s.stretches = s.stretches[:0]
	n := len(s.casings)
	for i := 0; i < n; i++ {
		if !isCapital(s.casings[i]) {
			continue
		}
		start, end := i, i+1
		if i > 0 && s.casings[i-1] != noLetters && begins[s.form(i-1)] && (len(s.stretches) == 0 || s.stretches[len(s.stretches)-1].End < i) {
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
		for k := i; k < end; k++ {
			s.at(k).run = syntax.Range{Start: i, End: end}
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
