package eval

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// WriteSilver writes the relation that the rules of detect reach on PolNeAR dev with the
// trees of the embedded parser, and with those that CoreNLP gives the same tokens. An
// article that CoreNLP has not read counts in neither.
func WriteSilver(w io.Writer, corpora string) error {
	texts, err := ReadPolNeAR(corpora, "dev")
	if err != nil {
		return err
	}
	documents, err := corpus.ReadCoreNLP(filepath.Join(corpora, "polnear", "dev-corenlp.tsv.gz"))
	if err != nil {
		return err
	}
	silver := map[string][]corpus.CoreNLPToken{}
	for _, d := range documents {
		silver[d.Name] = d.Tokens
	}
	core, err := NewCore()
	if err != nil {
		return err
	}
	both, err := parallel(texts, func(a *Annotated) ([2]Score, error) {
		tokens := silver[a.Doc.Meta().ID]
		if len(tokens) == 0 {
			return [2]Score{}, nil
		}
		ours := core.Read(a.Doc)
		named := *ours.Named
		named.Parsed = &syntax.Parsed{Tagged: ours.Tagged, Arcs: silverArcs(ours.Tagged, tokens)}
		return [2]Score{a.Score(byRules(ours)), a.Score(byRules(syntax.NewOutline(&named)))}, nil
	})
	if err != nil {
		return err
	}
	var total [2]Score
	for _, scores := range both {
		for k := range scores {
			total[k].add(scores[k], 1)
		}
	}
	ours, theirs := total[0][Relation].F1(), total[1][Relation].F1()
	_, err = fmt.Fprintf(w, "%-32s%8.4f\n%-32s%8.4f\n%-32s%8.4f\n", "relation, our trees", ours, "relation, CoreNLP's trees", theirs, "lost", theirs-ours)
	return err
}

// byRules returns the outermost attributions that the rules find.
func byRules(o *syntax.Outline) *attribution.Reading {
	r := &attribution.Reading{Doc: o.Doc, Attributions: rules.Attributions(o)}
	for i := range r.Attributions {
		r.Attributions[i].ID = i + 1
	}
	r.Nest()
	return r.Keep(func(a *attribution.Attribution) bool { return a.Parent == 0 })
}

// silverArcs returns CoreNLP's trees on the tokens and sentences of t.
func silverArcs(t *syntax.Tagged, tokens []corpus.CoreNLPToken) []syntax.Arc {
	s := silver{t, tokens, make([]int, len(tokens)), make([]int, len(t.Tokens))}
	s.align()
	arcs := make([]syntax.Arc, len(t.Tokens))
	for i := range arcs {
		arcs[i] = s.arc(i)
	}
	for _, sentence := range t.Sentences {
		makeTree(arcs, sentence.Tokens)
	}
	return arcs
}

// silver is a text that CoreNLP has read too.
type silver struct {
	*syntax.Tagged
	tokens []corpus.CoreNLPToken
	// ours are the tokens of the text for CoreNLP's, theirs the other way; -1 for none. Of
	// a token that only we divide, ours is the last part.
	ours, theirs []int
}

func (s *silver) align() {
	for i := range s.theirs {
		s.theirs[i] = -1
	}
	i := 0
	for k, token := range s.tokens {
		s.ours[k] = -1
		span, ok := s.Doc.FromUnits(token.Begin, token.End, source.CodePoint)
		if !ok {
			continue
		}
		for i < len(s.Tokens) && s.Tokens[i].Span.End <= span.Start {
			i++
		}
		for j := i; j < len(s.Tokens) && s.Tokens[j].Span.Start < span.End; j++ {
			s.ours[k] = j
			if s.theirs[j] < 0 {
				s.theirs[j] = k
			}
		}
	}
}

// arc returns what token i of the text depends on by CoreNLP.
func (s *silver) arc(i int) syntax.Arc {
	k := s.theirs[i]
	if k < 0 {
		return syntax.Arc{Head: -1, Deprel: syntax.Dep}
	}
	if part := s.ours[k]; part != i {
		return syntax.Arc{Head: int32(part), Deprel: syntax.Compound}
	}
	for k >= 0 && s.tokens[k].Head >= 0 && s.ours[s.tokens[k].Head] == i { // what we have as one
		k = s.tokens[k].Head
	}
	h := s.tokens[k].Head
	if h < 0 || s.ours[h] < 0 {
		return syntax.Arc{Head: -1, Deprel: syntax.Root}
	}
	return syntax.Arc{Head: int32(s.ours[h]), Deprel: s.relation(k, s.ours[h])}
}

// relations are Stanford's names that are not those of our trees.
var relations = map[string]syntax.Deprel{
	"dobj": syntax.Obj, "nsubjpass": syntax.NsubjPass, "csubjpass": syntax.CsubjPass, "auxpass": syntax.AuxPass,
	"neg": syntax.Advmod, "mwe": syntax.Fixed, "nmod:tmod": syntax.OblUnmarked, "nmod:npmod": syntax.OblUnmarked,
}

// relation returns how CoreNLP's token k depends on token head of the text. What depends
// on a verb as nmod there is obl here.
func (s *silver) relation(k, head int) syntax.Deprel {
	name := s.tokens[k].Relation
	if r, ok := relations[name]; ok {
		return r
	}
	if name != "nmod" {
		return syntax.DeprelOf(name)
	}
	switch s.Words[head].UPOS {
	case syntax.VERB, syntax.AUX, syntax.ADJ, syntax.ADV:
		if s.Words[head].XPOS == syntax.VBN && s.hasBy(k) {
			return syntax.OblAgent
		}
		return syntax.Obl
	}
	return syntax.Nmod
}

// hasBy reports whether "by" stands before token k of CoreNLP's and depends on it.
func (s *silver) hasBy(k int) bool {
	for j := k - 1; j >= 0 && j > k-10; j-- {
		if s.tokens[j].Head == k && s.tokens[j].Relation == "case" {
			return s.tokens[j].Word == "by"
		}
	}
	return false
}

// makeTree makes one tree of the arcs of a sentence: its root is the first there is, what
// else has no head in the sentence, or only itself through others, depends on that.
func makeTree(arcs []syntax.Arc, r syntax.Range) {
	if r.Start >= r.End {
		return
	}
	inside := func(h int32) bool { return int(h) >= r.Start && int(h) < r.End }
	root := -1
	for i := r.Start; i < r.End; i++ {
		if !inside(arcs[i].Head) && (root < 0 || arcs[root].Deprel != syntax.Root && arcs[i].Deprel == syntax.Root) {
			root = i
		}
	}
	if root < 0 {
		root = r.Start
	}
	arcs[root] = syntax.Arc{Head: -1, Deprel: syntax.Root}
	seen := make([]int, r.End-r.Start) // the walk that came by, from 1 on
	seen[root-r.Start] = -1
	for i := r.Start; i < r.End; i++ {
		for j := i; ; j = int(arcs[j].Head) {
			at := &seen[j-r.Start]
			if *at != 0 && *at != i-r.Start+1 {
				break
			}
			if *at == i-r.Start+1 || !inside(arcs[j].Head) {
				arcs[j] = syntax.Arc{Head: int32(root), Deprel: syntax.Parataxis}
				break
			}
			*at = i - r.Start + 1
		}
	}
}
