package main

import (
	"embed"
	"fmt"
	"path"
	"strings"
	"time"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

//go:embed articles/*.txt
var articles embed.FS

// said is what a person read in each article, by the words of the text.
var said = map[string]struct {
	source, cue, content, hedge string
	name, role                  string
	certainty                   claim.Certainty
	polarity                    claim.Polarity
}{
	"wire-61": {"Dike warden Siv Aker", "said", "“the north dike may not hold through another autumn storm.”", "may",
		"Siv Aker", "dike warden", claim.Possible, claim.Negative},
	"lantern-204": {"Dike warden Siv Aker", "said", "“the north dike may not hold through another autumn storm.”", "may",
		"Siv Aker", "dike warden", claim.Possible, claim.Negative},
	"gazette-17": {"Siv Aker", "according to", "“the north dike will not hold through another autumn storm.”", "",
		"Siv Aker", "warden", claim.Certain, claim.Negative},
	"courier-88": {"Pim Vasa", "told", "that the north dike will not hold through another autumn gale", "",
		"Pim Vasa", "mayor", claim.Certain, claim.Negative},
	"post-9": {"Siv Aker", "denied", "that the north dike would not hold through another autumn storm", "",
		"Siv Aker", "warden", claim.Certain, claim.Positive},
}

// readings returns the readings of the articles.
func readings() (list []*attribution.Reading, err error) {
	files, err := articles.ReadDir("articles")
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		data, err := articles.ReadFile(path.Join("articles", f.Name()))
		if err != nil {
			return nil, err
		}
		doc, err := article(string(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		r, err := reading(doc)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name(), err)
		}
		list = append(list, r)
	}
	return list, nil
}

// article returns the document of a file: keys and values, an empty line, the text.
func article(file string) (*source.Document, error) {
	head, text, _ := strings.Cut(file, "\n\n")
	var meta source.Meta
	var err error
	for line := range strings.Lines(head) {
		switch key, value, _ := strings.Cut(strings.TrimSpace(line), ": "); key {
		case "id":
			meta.ID = value
		case "publisher":
			meta.Publisher = value
		case "published":
			meta.Published, err = time.Parse(time.DateOnly, value)
		}
	}
	return source.NewDocument(text, meta), err
}

// reading returns the reading of a document, built from said.
func reading(doc *source.Document) (*attribution.Reading, error) {
	s := said[doc.Meta().ID]
	b := attribution.NewBuilder(doc)
	speaker := b.Speaker(source.Speaker{Name: s.name, Kind: source.KindPerson, Roles: []string{s.role}})
	a := attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made,
		Source: b.Mention(s.source, speaker),
		Claim:  claim.Claim{Content: b.Spans(s.content), Certainty: s.certainty, Polarity: s.polarity},
	}
	in := b.FromTo(s.source, s.content)
	if s.cue == "according to" {
		in = b.FromTo(s.cue, s.source)
	}
	a.Cue.Spans = in.Spans(s.cue)
	if words, ok := strings.CutPrefix(s.content, "“"); ok {
		a.Claim.Verbatim = b.Spans(strings.TrimSuffix(words, "”"))
	}
	if s.hedge != "" {
		a.Claim.Hedges = []claim.Hedge{{Span: b.In(s.content).Span(s.hedge), Class: claim.Modal, Direction: claim.Weaken}}
	}
	b.Add(a)
	return b.Reading()
}
