package main

import (
	"github.com/sayso-go/sayso/attribution/extract/internal/cmd/train/chain"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
)

// nameExamples are stretches of texts as a chain learns from them.
type nameExamples struct {
	sequences []chain.Sequence
	numbers   map[uint64]uint32
	counts    []int32  // how often each feature stands, by its number
	keys      []uint64 // by numbers
}

// add adds the stretches of a text; with a memory, those that it bears on.
func (e *nameExamples) add(t *nameText, m *names.Memory, l *nameTrainer) {
	var s names.Sentence
	var features []uint64
	for _, sentence := range t.Sentences {
		s.Set(t.Tagged, sentence.Tokens, l.classes, l.lists)
		for _, r := range s.Stretches() {
			s.Prepare(r)
			if m != nil && !m.Bears(&s, r) {
				continue
			}
			sequence := chain.Sequence{Allowed: t.allowed[sentence.Tokens.Start+r.Start : sentence.Tokens.Start+r.End], Weight: t.weight}
			for i := r.Start; i < r.End; i++ {
				features = s.Features(features[:0], i, s.Evidence(i, m))
				numbers := make([]uint32, len(features))
				for k, f := range features {
					n, ok := e.numbers[f]
					if !ok {
						n = uint32(len(e.keys))
						e.numbers[f] = n
						e.keys = append(e.keys, f)
						e.counts = append(e.counts, 0)
					}
					e.counts[n]++
					numbers[k] = n
				}
				sequence.Features = append(sequence.Features, numbers)
			}
			e.sequences = append(e.sequences, sequence)
		}
	}
}

// leaveOutRare makes features unknown that stand seldom, and numbers the others anew.
func (e *nameExamples) leaveOutRare() {
	e.numbers = nil
	renumbered := make([]uint32, len(e.keys))
	var keys []uint64
	for n, key := range e.keys {
		renumbered[n] = chain.Unknown
		if e.counts[n] >= nameRare {
			renumbered[n] = uint32(len(keys))
			keys = append(keys, key)
		}
	}
	e.keys = keys
	for _, s := range e.sequences {
		for _, features := range s.Features {
			for k, f := range features {
				features[k] = renumbered[f]
			}
		}
	}
}
