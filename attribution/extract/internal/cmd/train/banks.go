package main

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// trainingBanks are the treebanks that the tagger and the parser learn from.
var trainingBanks = []string{"ud-ewt/train.conllu.gz", "gum/train.conllu.gz"}

// treebankLicences name them in model files.
var treebankLicences = []string{
	"UD English EWT, train: CC BY-SA 4.0",
	"GUM, train: annotations CC BY 4.0, texts CC BY, CC BY-SA or public domain",
}

// readBanks returns the sentences of treebanks as one.
func readBanks(o options, names ...string) (*syntax.Parsed, error) {
	var all []corpus.Sentence
	for _, name := range names {
		sentences, err := corpus.ReadCoNLLU(o.corpus(name))
		if err != nil {
			return nil, err
		}
		all = append(all, sentences...)
	}
	return treebank.Gold(all)
}

// devBanks are those that the figures in the models are of.
var devBanks = []string{"ud-ewt", "gum"}

// readDev returns the part of a treebank that is measured on.
func readDev(o options, bank string) (*syntax.Parsed, error) {
	return readBanks(o, bank+"/dev.conllu.gz")
}
