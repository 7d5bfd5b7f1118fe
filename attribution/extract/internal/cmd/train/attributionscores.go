package main

import (
	"os"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/attribution/extract/internal/language"
	"github.com/sayso-go/sayso/source"
)

// scoreAttributions returns what the models reach on the dev part, in per cent.
func scoreAttributions(o options, core *language.Core, m *detect.Models) (map[string]float64, error) {
	texts, err := eval.ReadPolNeAR(o.corpora, "dev")
	if err != nil {
		return nil, err
	}
	scored, err := eval.Read(texts, func(doc *source.Document) (*attribution.Reading, error) {
		r := &attribution.Reading{Doc: doc, Attributions: detect.Attributions(core.Read(doc), m, 0)}
		for i := range r.Attributions {
			r.Attributions[i].ID = i + 1
		}
		r.Nest()
		return r, nil
	})
	if err != nil {
		return nil, err
	}
	eval.WriteScores(os.Stdout, scored)
	total := eval.Total(scored)
	return map[string]float64{
		"PolNeAR dev cue F1": 100 * total[eval.Cue].F1(), "PolNeAR dev content F1": 100 * total[eval.Content].F1(),
		"PolNeAR dev relation F1": 100 * total[eval.Relation].F1(), "PolNeAR dev exact F1": 100 * total[eval.Exact].F1(),
	}, nil
}
