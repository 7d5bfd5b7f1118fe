package main

import (
	"fmt"
	"os"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/cuecounts"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

func count() {
	data, _ := os.ReadFile("/tmp/tagger0.bin")
	t, err := tagger.New(data, &weights.Classes{})
	if err != nil {
		panic(err)
	}
	counts, err := cuecounts.Count(os.Getenv("SAYSO_CORPORA"), func(d *source.Document) *syntax.Tagged { return t.Tag(segment.Document(d)) })
	if err != nil {
		panic(err)
	}
	f, _ := os.Create("attribution/extract/internal/lexicon/cuecounts.txt")
	fmt.Println(len(counts), counts["all"])
	cuecounts.Write(f, counts)
	f.Close()
}
