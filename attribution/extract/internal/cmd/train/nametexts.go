package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/namescore"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/source"
)

// kindSet has a bit for each kind of name.
type kindSet uint8

func kindsOf(kinds ...syntax.NameKind) (set kindSet) {
	for _, k := range kinds {
		set |= 1 << k
	}
	return set
}

// Where corpora do not tell kinds apart, a name may be of any of several.
var (
	persons       = kindsOf(syntax.PersonName)
	organisations = kindsOf(syntax.OrganisationName)
	places        = kindsOf(syntax.PlaceName)
	things        = kindsOf(syntax.DocumentName, syntax.OtherName)
	miscellaneous = kindsOf(syntax.GroupName, syntax.EventName) | things
)

// A nameText is a text whose names are known, wholly or in part.
type nameText struct {
	*syntax.Tagged
	// allowed has for each token a bit for each label that it may have.
	allowed []uint64
	weight  float32
}

// anyLabel allows all labels.
const anyLabel = 1<<names.Labels - 1

// newNameText returns a text without names; outside is what all tokens may be.
func newNameText(t *syntax.Tagged, weight float32, outside kindSet) *nameText {
	n := &nameText{Tagged: t, allowed: make([]uint64, len(t.Tokens)), weight: weight}
	for i := range n.allowed {
		n.allowed[i] = 1<<names.Outside | labelsOf(outside, names.First, names.Inside, names.Last, names.Only)
	}
	return n
}

func labelsOf(kinds kindSet, positions ...names.Position) (set uint64) {
	for k := syntax.PersonName; k <= syntax.OtherName; k++ {
		for _, p := range positions {
			if kinds>>k&1 != 0 {
				set |= 1 << names.LabelOf(k, p)
			}
		}
	}
	return set
}

// mark says that tokens are a name of one of the kinds; kinds 0 says that nothing is
// known of them.
func (n *nameText) mark(r syntax.Range, kinds kindSet) {
	for i := r.Start; i < r.End; i++ {
		p := names.Inside
		switch {
		case r.End-r.Start == 1:
			p = names.Only
		case i == r.Start:
			p = names.First
		case i == r.End-1:
			p = names.Last
		}
		n.allowed[i] = labelsOf(kinds, p)
		if kinds == 0 {
			n.allowed[i] = anyLabel
		}
	}
}

// tokensIn returns the tokens that overlap a span, and whether they are all of it.
func tokensIn(t *syntax.Text, span source.Span) (r syntax.Range, exact bool) {
	r.Start, _ = slices.BinarySearchFunc(t.Tokens, span.Start, func(token syntax.Token, at int) int { return token.Span.End - at - 1 })
	for r.End = r.Start; r.End < len(t.Tokens) && t.Tokens[r.End].Span.Start < span.End; r.End++ {
	}
	return r, r.End > r.Start && t.Tokens[r.Start].Span.Start == span.Start && t.Tokens[r.End-1].Span.End == span.End
}

// markSpan marks a span as mark does. Where the tokens are others, or where the first is
// a sign of the network it was written for, nothing is known.
func (n *nameText) markSpan(span source.Span, kinds kindSet) {
	r, exact := tokensIn(n.Text, span)
	if !exact || strings.ContainsAny(n.Doc.Slice(span)[:1], "#@") {
		kinds = 0
	}
	n.mark(r, kinds)
}

// readPolNeAR reads the names that CoreNLP found in the training articles of PolNeAR.
func readPolNeAR(o options, t *tagger.Tagger, weight float32) ([]*nameText, error) {
	documents, err := corpus.ReadCoreNLP(o.corpus("polnear/train-corenlp.tsv.gz"))
	if err != nil {
		return nil, err
	}
	var texts []*nameText
	for _, d := range documents {
		data, err := os.ReadFile(o.corpus("polnear/train/text/" + d.Name + ".txt"))
		if err != nil {
			return nil, err
		}
		doc := source.NewDocument(string(data), source.Meta{})
		offsets := []int{}
		for i := range string(data) {
			offsets = append(offsets, i)
		}
		offsets = append(offsets, len(data))
		n := newNameText(t.Tag(segment.Document(doc)), weight, 0)
		for i := 0; i < len(d.Tokens); {
			end := i + 1
			for end < len(d.Tokens) && d.Tokens[end].NER == d.Tokens[i].NER && !d.Tokens[end].First {
				end++
			}
			first, last := d.Tokens[i], d.Tokens[end-1]
			kinds, ok := map[string]kindSet{"PERSON": persons, "ORGANIZATION": organisations, "LOCATION": places, "MISC": miscellaneous}[first.NER]
			if ok && last.End < len(offsets) {
				span := source.Span{Start: offsets[first.Begin], End: offsets[last.End]}
				if first.NER == "MISC" {
					kinds = narrowed(doc.Slice(span))
				}
				n.markSpan(span, kinds)
			}
			i = end
		}
		texts = append(texts, n)
	}
	return texts, nil
}

// narrowed returns what a name may be of that is no person, organisation or place.
func narrowed(name string) kindSet {
	if lexicon.Places()[name].Kind == lexicon.Demonym {
		return kindsOf(syntax.GroupName)
	}
	fields := strings.Fields(name)
	last := strings.ToLower(fields[len(fields)-1])
	switch {
	case len(fields) == 1 && groupWords[strings.TrimSuffix(last, "s")]:
		return kindsOf(syntax.GroupName)
	case eventWords[last]:
		return kindsOf(syntax.EventName)
	case documentWords[last]:
		return kindsOf(syntax.DocumentName)
	}
	return miscellaneous
}

func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

var (
	groupWords = words(`republican democrat democratic gop muslim christian jew jewish catholic protestant sunni shiite hispanic latino islamic
		african-american mormon evangelical libertarian asian arab european african islamist nazi communist`)
	eventWords    = words(`war debate convention election olympics games cup day festival summit conference caucus primary championship bowl awards`)
	documentWords = words(`act bill constitution amendment treaty agreement report accord accords law code bible koran declaration deal plan`)
)

// readLabelled reads the names of a corpus in columns. kinds are those of its labels, and
// outside what else may be a name.
func readLabelled(t *tagger.Tagger, weight float32, outside kindSet, kinds map[string]kindSet, paths ...string) ([]*nameText, error) {
	var texts []*nameText
	for _, path := range paths {
		sentences, err := corpus.ReadColumns(path)
		if err != nil {
			return nil, err
		}
		if strings.Contains(path, "BTC") || strings.Contains(path, "WNUT17") {
			for i := range sentences {
				sentences[i].NewDoc = true
			}
		}
		for _, d := range namescore.Documents(sentences) {
			n := newNameText(t.Tag(segment.Document(source.NewDocument(d.Text, source.Meta{}))), weight, outside)
			for _, name := range d.Names {
				n.markSpan(name.Span, kinds[name.Label])
			}
			texts = append(texts, n)
		}
	}
	return texts, nil
}

// The corpora of posts, and what their labels mean. BTC marks no other names.
func readPosts(o options, t *tagger.Tagger, weight float32) ([]*nameText, error) {
	btc, err := filepath.Glob(o.corpus("ner/BTC/CONLL-format/data/*.conll"))
	if err != nil {
		return nil, err
	}
	texts, err := readLabelled(t, weight, miscellaneous, map[string]kindSet{"PER": persons, "ORG": organisations, "LOC": places}, btc...)
	if err != nil {
		return nil, err
	}
	wnut, err := readLabelled(t, weight, 0, map[string]kindSet{
		"person": persons, "corporation": organisations, "group": organisations, "location": places,
		"product": things, "creative-work": kindsOf(syntax.DocumentName),
	}, o.corpus("ner/WNUT17/CONLL-format/data/train/wnut17train.conll"))
	return append(texts, wnut...), err
}

// readReleases reads re3d, which marks descriptions as names too: of those nothing is
// known.
func readReleases(o options, t *tagger.Tagger, weight float32) ([]*nameText, error) {
	paths, err := filepath.Glob(o.corpus("ner/re3d/CONLL-format/data-by-source/conll/*/*.conll"))
	if err != nil {
		return nil, err
	}
	texts, err := readLabelled(t, weight, 0, nil, paths...)
	if err != nil {
		return nil, err
	}
	at := 0
	for _, path := range paths {
		sentences, err := corpus.ReadColumns(path)
		if err != nil {
			return nil, err
		}
		for _, d := range namescore.Documents(sentences) {
			n := texts[at]
			at++
			for _, name := range d.Names {
				kinds, ok := map[string]kindSet{"Person": persons, "Organisation": organisations, "Location": places, "DocumentReference": kindsOf(syntax.DocumentName),
					"Nationality": kindsOf(syntax.GroupName), "MilitaryPlatform": kindsOf(syntax.OtherName), "Weapon": kindsOf(syntax.OtherName)}[name.Label]
				r, exact := tokensIn(n.Text, name.Span)
				if !ok || !exact {
					continue
				}
				r = n.withoutTitles(r, kinds == persons)
				capitals := r.End > r.Start
				for i := r.Start; i < r.End; i++ {
					form := n.Doc.Slice(n.Tokens[i].Span)
					capitals = capitals && (isCapitalised(form) || !unicode.IsLetter([]rune(form)[0]) || i > r.Start && i < r.End-1)
				}
				if capitals {
					n.mark(r, kinds)
				}
			}
		}
	}
	return texts, nil
}

// withoutTitles leaves out what stands before a name: its article, and titles and
// adjectives before that of a person. It leaves nothing of "the President".
func (n *nameText) withoutTitles(r syntax.Range, person bool) syntax.Range {
	for i := r.Start; i < r.End; i++ {
		form := n.Doc.Slice(n.Tokens[i].Span)
		_, noun := lexicon.People()[strings.ToLower(form)]
		title := lexicon.Titles()[form].Kind != "" || noun && i == r.End-1
		if i == r.Start && strings.EqualFold(form, "the") || person && (title || i == r.Start && lexicon.Places()[form].Kind != "") {
			r.Start = i + 1
		}
	}
	return r
}

// names returns the names whose kind is known.
func (n *nameText) names() map[source.Span]syntax.NameKind {
	spans := map[source.Span]syntax.NameKind{}
	for i := 0; i < len(n.allowed); i++ {
		for _, kind := range []syntax.NameKind{syntax.PersonName, syntax.OrganisationName, syntax.PlaceName} {
			end := i
			switch n.allowed[i] {
			case 1 << names.LabelOf(kind, names.Only):
				end = i + 1
			case 1 << names.LabelOf(kind, names.First):
				for end = i + 1; n.allowed[end-1] != 1<<names.LabelOf(kind, names.Last); end++ {
				}
			default:
				continue
			}
			spans[source.Span{Start: n.Tokens[i].Span.Start, End: n.Tokens[end-1].Span.End}] = kind
			i = end - 1
			break
		}
	}
	return spans
}

// given returns the names that were found, but for those of which nothing is known.
func (n *nameText) given(found *syntax.Named) map[source.Span]syntax.NameKind {
	known := *found
	known.Names = slices.DeleteFunc(slices.Clone(found.Names), func(name syntax.Name) bool {
		return slices.Contains(n.allowed[name.Tokens.Start:name.Tokens.End], anyLabel)
	})
	return namescore.Spans(&known)
}
