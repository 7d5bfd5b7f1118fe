package extract

import (
	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// english are the commonest words of English that other languages do not write so.
var english = wordSet("the", "of", "and", "to", "that", "it", "is", "was", "for", "with", "his", "her", "they", "be", "at", "have", "has", "had", "this", "from",
	"by", "not", "but", "what", "were", "we", "when", "your", "said", "says", "which", "their", "would", "are", "will", "who", "she", "he", "been", "after")

// foreign are common words of German, French, Spanish, Portuguese, Italian, Dutch and
// Swedish that stand in no English sentence, nor in names.
var foreign = wordSet("und", "nicht", "ist", "sich", "auch", "wird", "mit", "für", "dass", "est", "dans", "une", "qui", "sont", "avec", "pas", "que", "para", "una",
	"por", "pero", "che", "non", "sono", "della", "het", "niet", "een", "zijn", "dat", "och", "att", "som", "är", "inte", "não", "uma", "com", "elle", "nous", "ont", "sie")

func wordSet(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// isEnglish reports whether a text is English: by its Meta, or by the common words
// among its first ones. A short text is doubted only if it has several of another
// language.
func isEnglish(t *syntax.Text) bool {
	if lang := t.Doc.Meta().Lang; lang != language.Und {
		base, _ := lang.Base()
		return base.String() == "en"
	}
	const sample, short = 2000, 40
	words, hits, others := 0, 0, 0
	for _, token := range t.Tokens[:min(sample, len(t.Tokens))] {
		if !t.Doc.HasWord(token.Span) {
			continue
		}
		words++
		switch w := t.Doc.Slice(token.Span); {
		case english[lowerFirst(w)]:
			hits++
		case foreign[w]:
			others++
		}
	}
	if others >= 3 && others > 2*hits {
		return false
	}
	return words < short || 20*hits >= words
}

// lowerFirst returns s with its first letter in lower case, as sentences begin.
func lowerFirst(s string) string {
	if c := s[0]; 'A' <= c && c <= 'Z' {
		return string(c+'a'-'A') + s[1:]
	}
	return s
}

// quotations returns what stands in quotation marks of its own, as direct content that
// nobody is named for.
func quotations(t *syntax.Text) []attribution.Attribution {
	var list []attribution.Attribution
	for i := range t.Quotes {
		q := &t.Quotes[i]
		if q.Parent >= 0 || q.Close.IsEmpty() && q.Dash.IsEmpty() || len(q.Inner) == 0 {
			continue
		}
		content := source.NewSpans(q.Inner...)
		if len(content) == 1 {
			content[0] = content[0].Cover(q.Open).Cover(q.Close)
		}
		a := attribution.Attribution{Claim: claim.Claim{Content: content, Verbatim: source.NewSpans(q.Inner...)}}
		a.Claim.Form = claim.FormOf(t.Doc, a.Claim.Content, a.Claim.Verbatim)
		a.Reasons = []attribution.Reason{{Of: "content", By: attribution.Rule, Name: "quotation-marks", Spans: content}}
		list = append(list, a)
	}
	return list
}
