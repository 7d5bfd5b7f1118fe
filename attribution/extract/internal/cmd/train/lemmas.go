package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
)

// lemmaExample is a word with its label, the keys of the rules that could give its lemma,
// and the rule that does.
type lemmaExample struct {
	keys  []uint64
	rule  int
	count int
}

// learnLemmas returns the rules by the ends of words and the lines of the rules.
// From the shortest end on, an end gets a rule if another than that of the next
// shorter end is right more often.
func learnLemmas(gold *syntax.Parsed, labels []uint8, o options) (map[uint64]uint16, []byte) {
	numbers := map[tagger.Rule]int{}
	var lines []byte
	number := func(form, lemma string) (int, bool) {
		rule, ok := ruleOf(form, lemma)
		if !ok {
			return 0, false
		}
		n, ok := numbers[rule]
		if !ok {
			n = len(numbers)
			numbers[rule] = n
			lines = append(append(lines, rule.Encode()...), '\n')
		}
		return n, true
	}
	type seen struct {
		form, lemma string
		label       uint8
		first       bool
	}
	counts := map[seen]int{}
	byTag := map[syntax.XPOS]uint8{}
	for _, s := range gold.Sentences {
		for i := s.Tokens.Start; i < s.Tokens.End; i++ {
			w := gold.Words[i]
			counts[seen{gold.Doc.Slice(gold.Tokens[i].Span), w.Lemma, labels[i], i == s.Tokens.Start}] += 100
			if w.UPOS == syntax.VERB {
				byTag[w.XPOS] = labels[i]
			}
		}
	}
	verbs, err := uniMorph(o.corpus("lexicons/unimorph-eng.tsv.gz"))
	if err != nil {
		fmt.Println("tagger: no UniMorph:", err)
	}
	for _, v := range verbs {
		for _, tag := range v.tags {
			counts[seen{v.form, v.lemma, byTag[tag], false}]++
		}
	}
	all := make([]seen, 0, len(counts))
	for s := range counts {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b seen) int {
		return cmp.Or(cmp.Compare(a.form, b.form), cmp.Compare(a.lemma, b.lemma), cmp.Compare(a.label, b.label), compareBool(a.first, b.first))
	})
	var examples []lemmaExample
	for _, s := range all {
		if n, ok := number(s.form, s.lemma); ok {
			examples = append(examples, lemmaExample{tagger.LemmaKeys(nil, s.form, s.label, s.first), n, counts[s]})
		}
	}
	return growEnds(examples), lines
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// growEnds returns the rule of each end that has one.
func growEnds(examples []lemmaExample) map[uint64]uint16 {
	ends := map[uint64]uint16{}
	depth := 0
	for _, e := range examples {
		depth = max(depth, len(e.keys))
	}
	// The rule that applies to an example so far.
	current := make([]int, len(examples))
	for i := range current {
		current[i] = -1
	}
	for level := range depth { // from the shortest end
		votes := map[uint64]map[int]int{}
		at := func(e lemmaExample) (uint64, bool) {
			n := len(e.keys) - 1 - level
			if n < 0 {
				return 0, false
			}
			return e.keys[n], true
		}
		for _, e := range examples {
			if key, ok := at(e); ok {
				if votes[key] == nil {
					votes[key] = map[int]int{}
				}
				votes[key][e.rule] += e.count
			}
		}
		for i, e := range examples {
			key, ok := at(e)
			if !ok {
				continue
			}
			best, most := -1, 0
			for rule, n := range votes[key] {
				if n > most || n == most && rule < best {
					best, most = rule, n
				}
			}
			if most > votes[key][current[i]] {
				ends[key] = uint16(best)
			}
		}
		for i, e := range examples {
			if key, ok := at(e); ok {
				if rule, ok := ends[key]; ok {
					current[i] = int(rule)
				}
			}
		}
	}
	return ends
}

// ruleOf returns the rule that makes the lemma of a form, the first of the cheapest.
func ruleOf(form, lemma string) (best tagger.Rule, ok bool) {
	if lemma == "" || lemma == "_" || strings.ContainsAny(lemma, "\n") {
		return best, false
	}
	cost := 1 << 30
	for _, c := range []tagger.Case{tagger.Lower, tagger.Keep, tagger.Title, tagger.NoCommas} {
		runes := len([]rune(form))
		for cut := 0; cut <= runes && cut < 64; cut++ {
			stem := tagger.Rule{Case: c, Cut: uint8(cut)}.Apply(form)
			if !strings.HasPrefix(lemma, stem) {
				continue
			}
			r := tagger.Rule{Case: c, Cut: uint8(cut), Add: lemma[len(stem):]}
			if r.Apply(form) != lemma {
				continue
			}
			if n := 2*cut + 3*len(r.Add); n < cost {
				best, ok, cost = r, true, n
			}
			break
		}
	}
	return best, ok
}

// verb is a form of a verb in UniMorph.
type verb struct {
	form, lemma string
	tags        []syntax.XPOS
}

// uniMorph returns the forms of verbs in a file of UniMorph.
func uniMorph(name string) ([]verb, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	zipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	tags := map[string][]syntax.XPOS{
		"V;V.PTCP;PST": {syntax.VBN}, "V;PST": {syntax.VBD}, "V;V.PTCP;PRS": {syntax.VBG}, "V;3;SG;PRS": {syntax.VBZ},
		"V;NFIN": {syntax.VB, syntax.VBP},
	}
	var verbs []verb
	lines := bufio.NewScanner(zipped)
	for lines.Scan() {
		f := strings.Split(lines.Text(), "\t")
		if len(f) == 3 && tags[f[2]] != nil {
			verbs = append(verbs, verb{form: f[1], lemma: f[0], tags: tags[f[2]]})
		}
	}
	return verbs, lines.Err()
}
