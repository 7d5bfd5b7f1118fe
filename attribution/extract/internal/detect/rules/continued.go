package rules

// nextPassage returns what a colon at the end of its sentence leads up to: the next
// sentence, or the next paragraph.
func (x *text) nextPassage(f *draft) Range {
	s := int(x.Sentence[f.head])
	if f.frame.start < x.Sentences[s].Tokens.End || s+1 >= len(x.Sentences) {
		return Range{}
	}
	next := x.Sentences[s+1].Tokens
	if p := x.Paragraph[s+1]; p != x.Paragraph[s] {
		if sentences := x.Paragraphs[p].Sentences; p == x.Paragraph[s]+1 {
			next.End = x.Sentences[sentences.End-1].Tokens.End
		} else {
			return Range{}
		}
	}
	if next.End-next.Start > sentenceReach {
		return Range{}
	}
	return x.trim(next)
}

// continued adds to the contents of the findings the quoted sentences that follow and
// have no cue of their own.
func (x *text) continued(found []draft) {
	covered := make([]bool, len(x.Sentences))
	last := make([]int, len(x.Sentences)) // the finding whose content ends in the sentence, +1
	for i := range found {
		f := &found[i]
		if x.Quote[f.head] >= 0 {
			continue
		}
		for _, r := range f.content {
			for s := x.Sentence[r.Start]; s <= x.Sentence[r.End-1]; s++ {
				covered[s] = true
			}
		}
		s := x.Sentence[max(f.head, f.content[len(f.content)-1].End-1)]
		if p := last[s]; p == 0 || x.speaks(f) || !x.speaks(&found[p-1]) {
			last[s] = i + 1
		}
	}
	current := 0
	for s, sentence := range x.Sentences {
		if s > 0 && x.Paragraph[s] > x.Paragraph[s-1]+1 {
			current = 0
		}
		if last[s] > 0 {
			current = last[s]
			continue
		}
		switch {
		case covered[s]:
		case !x.isQuoted(sentence.Tokens):
			current = 0
		case current > 0:
			found[current-1].add("continued", sentence.Tokens, sentence.Tokens)
		}
	}
}

// speaks reports whether the content of f begins or ends with a quotation.
func (x *text) speaks(f *draft) bool {
	r := f.reach()
	return x.Quote[r.Start] != x.Quote[f.head] || x.Quote[r.End-1] != x.Quote[f.head]
}

// isQuoted reports whether a whole sentence stands in a quote.
func (x *text) isQuoted(s Range) bool {
	q := x.Quote[s.Start]
	return q >= 0 && x.QuoteTokens[x.Outermost[q]].End >= s.End
}
