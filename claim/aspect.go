package claim

// Aspect is in what respect two wordings differ. The zero value is unset.
type Aspect string

// The aspects. The first seven change what is claimed.
const (
	// AspectNegation: a word that turns the claim over (not, never, denied), or
	// one word for its opposite (safe, unsafe).
	AspectNegation Aspect = "negation"
	// AspectNumber: how many, how much, which year. "5,000" and "five thousand"
	// are one number.
	AspectNumber Aspect = "number"
	// AspectHedge: words that make the claim weaker, stronger or vague (may,
	// certainly, about, a question mark).
	AspectHedge Aspect = "hedge"
	// AspectName: a name, as far as capital letters show it.
	AspectName Aspect = "name"
	// AspectPolarity: the [Polarity] that the claims are graded with.
	AspectPolarity Aspect = "polarity"
	// AspectCertainty: the [Certainty] that the claims are graded with.
	AspectCertainty Aspect = "certainty"
	// AspectParagraph: a mark leaves out the end of a paragraph, and makes one
	// passage of two: the words before it and behind it may be of two speakers.
	AspectParagraph Aspect = "paragraph"
	// AspectWords: other words.
	AspectWords Aspect = "words"
	// AspectInflection: the endings of words (raise, raised).
	AspectInflection Aspect = "inflection"
	// AspectSmallWords: words that carry grammar alone (the, of, was).
	AspectSmallWords Aspect = "small words"
	// AspectOrder: the order of the same words.
	AspectOrder Aspect = "order"
)

// IsValid reports whether a is one of the constants above or unset.
func (a Aspect) IsValid() bool {
	switch a {
	case "", AspectNegation, AspectNumber, AspectHedge, AspectName, AspectPolarity, AspectCertainty,
		AspectParagraph, AspectWords, AspectInflection, AspectSmallWords, AspectOrder:
		return true
	}
	return false
}

// ChangesMeaning reports whether to differ in a changes what is claimed. If it is
// false that is not known, and may still be so: "stole" for "took" are other words,
// and what words mean is not compared.
func (a Aspect) ChangesMeaning() bool {
	switch a {
	case AspectNegation, AspectNumber, AspectHedge, AspectName, AspectPolarity, AspectCertainty, AspectParagraph:
		return true
	}
	return false
}

// Difference is words of one wording that another does not have in their place, and
// the other way round. It is a plain value.
type Difference struct {
	// Aspect is what they are.
	Aspect Aspect
	// A and B are the words of the first and of the second, folded as
	// [Wording.String] has them; of a polarity or a certainty, its value. One of
	// them may be empty.
	A, B string
}
