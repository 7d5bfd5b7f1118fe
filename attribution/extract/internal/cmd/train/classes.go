package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/brown"
	"github.com/sayso-go/sayso/attribution/extract/internal/segment"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// readClasses returns the classes of words, which are trained first.
func readClasses(o options) (*weights.Classes, error) {
	data, err := os.ReadFile(o.model("classes"))
	if err != nil {
		return nil, err
	}
	return weights.DecodeClasses(data)
}

const (
	wordClasses = 600
	wordMinimum = 20 // how often a word stands that has a class
)

// trainClasses divides the words of raw text and of the training parts into classes.
func trainClasses(o options) error {
	start := time.Now()
	n := newNeighbours()
	if err := n.readRaw(o.corpus("raw/senate-press-releases.txt.gz")); err != nil {
		return err
	}
	corpora := append([]string{"US Senate press releases 2005-07: public domain"}, treebankLicences...)
	if o.without != "polnear" {
		corpora = append(corpora, "PolNeAR, train, articles: no licence stated")
		if err := n.readArticles(o.corpus("polnear/train/text/*.txt")); err != nil {
			return err
		}
	}
	gold, err := readBanks(o, trainingBanks...)
	if err != nil {
		return err
	}
	n.addText(gold.Text)
	words, pairs, keys := n.frequent(wordMinimum)
	fmt.Printf("classes: %d words, %d pairs, %s\n", words, len(pairs), time.Since(start).Round(time.Second))
	tree := brown.Cluster(words, wordClasses, pairs)
	fmt.Printf("classes: %s\n", time.Since(start).Round(time.Second))
	classOf := n.named()
	for i, key := range keys {
		c := classOf[key]
		c.Whole = uint16(tree.Class[i] + 1)
		classOf[key] = c
	}
	names, sections := weights.EncodeClasses(classOf, tree.Paths)
	file, err := weights.Encode(weights.Header{
		Stage: weights.ClassesStage, Fingerprint: weights.ClassesFingerprint, Command: o.command("classes"), Seed: o.seed,
		Corpora: corpora,
	}, names, sections)
	if err != nil {
		return err
	}
	return os.WriteFile(o.model("classes"), file, 0o644)
}

// neighbours counts words and what follows them. Word 0 is the end of a sentence.
type neighbours struct {
	numbers map[uint64]int32
	keys    []uint64
	counts  []int32
	pairs   map[uint64]int32
	// How often each word stood within a sentence, and with a capital letter there.
	inside, capital []int32
}

func newNeighbours() *neighbours {
	return &neighbours{numbers: map[uint64]int32{0: 0}, keys: []uint64{0}, counts: []int32{0}, inside: []int32{0}, capital: []int32{0}, pairs: map[uint64]int32{}}
}

// readRaw adds a compressed text, a paragraph a line.
func (n *neighbours) readRaw(name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	zipped, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(zipped)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		n.addDocument(lines.Text())
	}
	return lines.Err()
}

// readArticles adds the texts of files whose names match a pattern.
func (n *neighbours) readArticles(pattern string) error {
	names, err := filepath.Glob(pattern)
	if err != nil {
		return err
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		n.addDocument(string(text))
	}
	return nil
}

func (n *neighbours) addDocument(text string) {
	n.addText(segment.Document(source.NewDocument(text, source.Meta{})))
}

func (n *neighbours) addText(t *syntax.Text) {
	for _, s := range t.Sentences {
		last := int32(0)
		style := tagger.StyleOf(t, s.Tokens)
		for i, token := range t.Tokens[s.Tokens.Start:s.Tokens.End] {
			form := t.Doc.Slice(token.Span)
			word := n.number(weights.WordHash(form))
			if first, _ := utf8.DecodeRuneInString(form); i > 0 && style == tagger.Plain && unicode.IsLetter(first) {
				n.inside[word]++
				if unicode.IsUpper(first) {
					n.capital[word]++
				}
			}
			n.counts[word]++
			n.pairs[uint64(last)<<32|uint64(word)]++
			last = word
		}
		n.counts[0]++
		n.pairs[uint64(last)<<32]++
	}
}

func (n *neighbours) number(key uint64) int32 {
	i, ok := n.numbers[key]
	if !ok {
		i = int32(len(n.keys))
		n.numbers[key] = i
		n.keys = append(n.keys, key)
		n.counts = append(n.counts, 0)
		n.inside = append(n.inside, 0)
		n.capital = append(n.capital, 0)
	}
	return i
}

// named returns how often words have a capital letter, of those seen within sentences
// five times or more.
func (n *neighbours) named() map[uint64]weights.Class {
	all := map[uint64]weights.Class{}
	for i, inside := range n.inside {
		if inside < 5 {
			continue
		}
		named := weights.Sometimes
		switch capital := n.capital[i]; {
		case 20*capital < inside:
			named = weights.Seldom
		case 10*capital > 9*inside:
			named = weights.Mostly
		}
		all[n.keys[i]] = weights.Class{Named: named}
	}
	return all
}

// frequent returns the words that stand minimum times or more, from the most frequent
// down, by new numbers, the pairs of them, and their keys.
func (n *neighbours) frequent(minimum int) (words int, pairs []brown.Pair, keys []uint64) {
	var order []int32
	for i, c := range n.counts {
		if int(c) >= minimum {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(n.counts[b], n.counts[a]), cmp.Compare(a, b))
	})
	renumbered := map[int32]int32{}
	for i, old := range order {
		renumbered[old] = int32(i)
		keys = append(keys, n.keys[old])
	}
	for key, count := range n.pairs {
		before, ok1 := renumbered[int32(key>>32)]
		after, ok2 := renumbered[int32(key&(1<<32-1))]
		if ok1 && ok2 {
			pairs = append(pairs, brown.Pair{Before: before, After: after, Count: count})
		}
	}
	slices.SortFunc(pairs, func(a, b brown.Pair) int {
		return cmp.Or(cmp.Compare(a.Before, b.Before), cmp.Compare(a.After, b.After))
	})
	return len(order), pairs, keys
}
