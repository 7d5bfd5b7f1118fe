package syntax

// Labelling is an attribution in tokens: which of them are its cue, its source and its
// content. Ranges are in text order, not empty and do not overlap.
type Labelling struct {
	// Head is the token of the cue that the others of it depend on.
	Head int
	Cue  Range
	// Source is empty where nobody is named. Content may be over several sentences.
	Source, Content []Range
}

// HeadOf returns the first token of a range that does not depend on another of it, the
// start of the range if there is none.
func (o *Outline) HeadOf(r Range) int {
	for i := r.Start; i < r.End; i++ {
		if h := o.Head(i); h < r.Start || h >= r.End {
			return i
		}
	}
	return r.Start
}
