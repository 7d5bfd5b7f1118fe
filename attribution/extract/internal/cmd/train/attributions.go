package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"

	trainchoice "github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/choice"
	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/cuescore"
	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/polnear"
	trainrank "github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/rank"
	trainspans "github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/choice"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rank"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// folds is how many parts the articles are divided into: what a stage is taught of those
// before it are answers of models that have not seen the article.
const folds = 4

// trainAttributions trains the stages of package detect on PolNeAR. Without it their
// models are empty.
func trainAttributions(o options) error {
	if o.without == "polnear" {
		for _, stage := range [...]string{cues.Stage, spans.Stage, rank.Stage, choice.Stage} {
			if err := os.WriteFile(o.model(stage), nil, 0o644); err != nil {
				return err
			}
		}
		return nil
	}
	core, err := readCore(o)
	if err != nil {
		return err
	}
	articles, err := polnear.Read(o.corpora, "train", core)
	if err != nil {
		return err
	}
	files, m, err := learnAttributions(articles, o.seed)
	if err != nil {
		return err
	}
	scores, err := scoreAttributions(o, core, m)
	if err != nil {
		return err
	}
	for _, f := range files {
		f.header = weights.Header{
			Stage: f.stage, Fingerprint: f.fingerprint, Corpora: []string{"PolNeAR, train: no licence stated"}, Command: o.command("attributions"), Seed: o.seed, Scores: scores,
		}
		file, err := f.encode()
		if err != nil {
			return err
		}
		fmt.Printf("%s: %d bytes\n", f.stage, len(file))
		if err := os.WriteFile(o.model(f.stage), file, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// learned is a stage as it was trained.
type learned struct {
	stage, fingerprint string
	header             weights.Header
	names              []string
	sections           [][]byte
}

func (l *learned) encode() ([]byte, error) {
	l.header.Stage, l.header.Fingerprint = l.stage, l.fingerprint
	return weights.Encode(l.header, l.names, l.sections)
}

// learnAttributions trains all stages: each on all articles, and those that others learn
// from on all but a fold, too.
func learnAttributions(articles []polnear.Article, seed int) ([]*learned, *detect.Models, error) {
	t := attributionTrainer{articles: articles, seed: seed, models: make([]*detect.Models, folds+1), files: make([][]*learned, folds+1)}
	if err := t.eachFold(t.learnParts); err != nil {
		return nil, nil, err
	}
	t.examples = make([][]trainrank.Example, len(articles))
	inParallel(len(articles), func(i int) {
		m := t.models[i%folds]
		t.examples[i] = trainrank.Examples(&articles[i], m.Cues, m.Spans)
	})
	if err := t.eachFold(t.learnRank); err != nil {
		return nil, nil, err
	}
	taught := make([]trainchoice.Example, len(articles))
	inParallel(len(articles), func(i int) {
		taught[i] = trainchoice.Example{Article: articles[i], Candidates: t.models[i%folds].Candidates(articles[i].Outline)}
	})
	names, sections := trainchoice.Train(taught, seed)
	l := &learned{stage: choice.Stage, fingerprint: choice.Fingerprint(), names: names, sections: sections}
	file, err := l.encode()
	if err != nil {
		return nil, nil, err
	}
	m := t.models[folds]
	m.Choice, err = choice.New(file)
	return append(t.files[folds], l), m, err
}

// attributionTrainer has what was trained on the articles that are not in each fold, and
// last on all.
type attributionTrainer struct {
	articles []polnear.Article
	seed     int
	examples [][]trainrank.Example // of each article
	models   []*detect.Models
	files    [][]*learned
}

// eachFold calls learn with each fold, and with that which no article is in.
func (t *attributionTrainer) eachFold(learn func(fold int) error) error {
	errs := make([]error, folds+1)
	inParallel(folds+1, func(fold int) { errs[fold] = learn(fold) })
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// learnParts trains cues and spans.
func (t *attributionTrainer) learnParts(fold int) error {
	var some []polnear.Article
	for i, a := range t.articles {
		if i%folds != fold {
			some = append(some, a)
		}
	}
	c, s := &learned{stage: cues.Stage, fingerprint: cues.Fingerprint()}, &learned{stage: spans.Stage, fingerprint: spans.Fingerprint()}
	c.names, c.sections = cuescore.Train(some, t.seed)
	s.names, s.sections = trainspans.Train(some, t.seed, io.Discard)
	t.files[fold] = []*learned{c, s}
	var m detect.Models
	file, err := c.encode()
	if err != nil {
		return err
	}
	if m.Cues, err = cues.New(file); err != nil {
		return err
	}
	if file, err = s.encode(); err != nil {
		return err
	}
	m.Spans, err = spans.New(file)
	t.models[fold] = &m
	return err
}

// learnRank trains rank.
func (t *attributionTrainer) learnRank(fold int) error {
	var some []trainrank.Example
	for i, e := range t.examples {
		if i%folds != fold {
			some = append(some, e...)
		}
	}
	r := &learned{stage: rank.Stage, fingerprint: rank.Fingerprint()}
	r.names, r.sections = trainrank.Train(some, t.seed, io.Discard)
	t.files[fold] = append(t.files[fold], r)
	file, err := r.encode()
	if err != nil {
		return err
	}
	t.models[fold].Rank, err = rank.New(file)
	return err
}

// inParallel calls do with each number below n, on all processors.
func inParallel(n int, do func(i int)) {
	var wait sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}
