// Package polnear gives the attributions of PolNeAR in tokens, as what is learned from
// them needs it.
package polnear

import (
	"runtime"
	"sync"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// Article is a text with its attributions.
type Article struct {
	*syntax.Outline
	// Gold are the attributions of its first annotator, by their cues. One whose cue or
	// content holds no token is left out.
	Gold []syntax.Labelling
	// Annotated is the article as it is scored.
	Annotated *eval.Annotated
}

// Read returns the articles of a part, "train" or "dev", by their names. It takes all
// the processors there are.
func Read(corpora, part string, core *language.Core) ([]Article, error) {
	texts, err := eval.ReadPolNeAR(corpora, part)
	if err != nil {
		return nil, err
	}
	articles := make([]Article, len(texts))
	var wait sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range next {
				articles[i] = newArticle(core.Read(texts[i].Doc), texts[i])
			}
		})
	}
	for i := range texts {
		next <- i
	}
	close(next)
	wait.Wait()
	return articles, nil
}

func newArticle(o *syntax.Outline, text *eval.Annotated) Article {
	a := Article{Outline: o, Annotated: text}
	for i := range text.Gold[0].Attributions {
		if l, ok := labelling(o, &text.Gold[0].Attributions[i]); ok {
			a.Gold = append(a.Gold, l)
		}
	}
	return a
}

// labelling returns an attribution in tokens. Of a cue in several pieces it is the one
// that the others depend on.
func labelling(o *syntax.Outline, a *attribution.Attribution) (l syntax.Labelling, ok bool) {
	cues := Tokens(o, a.Cue.Spans)
	l.Content = Tokens(o, a.Claim.Content)
	if a.Source != nil {
		l.Source = Tokens(o, a.Source.Spans)
	}
	if len(cues) == 0 || len(l.Content) == 0 {
		return l, false
	}
	l.Cue = cues[0]
	l.Head = o.HeadOf(l.Cue)
	for _, c := range cues[1:] {
		if head := o.HeadOf(c); o.Depth[head] < o.Depth[l.Head] && o.Sentence[head] == o.Sentence[l.Head] {
			l.Cue, l.Head = c, head
		}
	}
	return l, true
}

// Tokens returns the tokens that meet the spans, as ranges.
func Tokens(o *syntax.Outline, spans source.Spans) (ranges []syntax.Range) {
	i := 0
	for _, s := range spans {
		for i < len(o.Tokens) && o.Tokens[i].Span.End <= s.Start {
			i++
		}
		start := i
		for i < len(o.Tokens) && o.Tokens[i].Span.Start < s.End {
			i++
		}
		if n := len(ranges); n > 0 && start < i && ranges[n-1].End == start {
			ranges[n-1].End = i
		} else if start < i {
			ranges = append(ranges, syntax.Range{Start: start, End: i})
		}
	}
	return ranges
}
