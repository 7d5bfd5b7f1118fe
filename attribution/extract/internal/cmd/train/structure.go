package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/perceptron"
	"github.com/sayso-go/sayso/attribution/extract/internal/depparse"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// tree is a sentence with its heads, by the numbers of depparse.Sentence.
type tree struct {
	tokens syntax.Range
	heads  []int32
}

// trees returns the sentences of a treebank, made projective.
func trees(gold *syntax.Parsed) []tree {
	var all []tree
	for _, s := range gold.Sentences {
		t := tree{s.Tokens, localHeads(gold, s.Tokens)}
		projective(t.heads)
		all = append(all, t)
	}
	return all
}

// learnStructure trains what attaches words.
func learnStructure(seed int, tagged *syntax.Tagged, all []tree, classes *weights.Classes) *perceptron.Triples {
	p := perceptron.NewTriples(structureRare)
	order := slices.Clone(all)
	var s depparse.Sentence
	var beam depparse.Beam
	for epoch := range structureEpochs {
		start := time.Now()
		random := rand.New(rand.NewPCG(uint64(seed), uint64(epoch)))
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong := 0
		for _, t := range order {
			s.Set(tagged, t.tokens, classes)
			if !learnTree(p, &s, &beam, t.heads) {
				wrong++
			}
		}
		fmt.Printf("depparse: epoch %d: %.2f%% of trees wrong, %s\n", epoch+1, 100*float64(wrong)/float64(len(all)), time.Since(start).Round(time.Second))
	}
	return p
}

// learnTree parses a sentence and learns from where the best reading is furthest ahead of
// the right one, if it is not the right one (max-violation: Huang, Fayong and Guo 2012,
// https://aclanthology.org/N12-1015/).
func learnTree(p *perceptron.Triples, s *depparse.Sentence, beam *depparse.Beam, heads []int32) (right bool) {
	p.Tick()
	gold := []depparse.State{depparse.Begin()}
	var features []uint64
	worst, ahead, at := int32(-1), int32(0), int32(-1) // the best state where it is furthest ahead, and the right one
	beam.Start(s, structureWidth, math.MaxInt32)
	for !beam.Done() {
		beam.Step(p)
		last := int32(len(gold) - 1)
		scores := beam.Score(p, gold, last)
		action := depparse.Oracle(gold, last, heads)
		state := depparse.After(gold, last, action, s)
		state.Score = gold[last].Score + scores[action]
		gold = append(gold, state)
		best := &beam.States[beam.Front[0]]
		if d := best.Score - state.Score; d >= ahead && !sameWay(beam.States, beam.Front[0], gold) {
			worst, ahead, at = beam.Front[0], d, last+1
		}
	}
	if sameWay(beam.States, beam.Front[0], gold) {
		return true
	}
	if at < 0 {
		return false
	}
	// The two ways from where they part.
	wrongWay := make([]int32, at+1)
	for i, n := at, worst; i >= 0; i-- {
		wrongWay[i] = n
		n = beam.States[n].Before
	}
	parted := false
	for i := int32(1); i <= at; i++ {
		given, want := beam.States[wrongWay[i]].Action, gold[i].Action
		if !parted && given == want {
			continue
		}
		features = s.Features(features[:0], gold, i-1)
		if parted || given != want {
			p.Update(features, uint8(want), 1)
		}
		features = s.Features(features[:0], beam.States, wrongWay[i-1])
		p.Update(features, uint8(given), -1)
		parted = true
	}
	return false
}

// sameWay says whether the actions that led to a state are those of gold.
func sameWay(states []depparse.State, n int32, gold []depparse.State) bool {
	for i := len(gold) - 1; i > 0; i-- {
		if states[n].Action != gold[i].Action {
			return false
		}
		n = states[n].Before
	}
	return true
}

// localHeads returns the heads of a sentence by the numbers of depparse.Sentence.
func localHeads(gold *syntax.Parsed, tokens syntax.Range) []int32 {
	heads := make([]int32, tokens.End-tokens.Start+1)
	for i := tokens.Start; i < tokens.End; i++ {
		if h := gold.Arcs[i].Head; h >= 0 {
			heads[i-tokens.Start+1] = h - int32(tokens.Start) + 1
		}
	}
	return heads
}
