package depparse

import "github.com/sayso-go/sayso/attribution/extract/internal/weights"

// sums holds what groups of features gave in a sentence. It forgets what it has no room
// for.
type sums [1 << sumsBits]sum

const sumsBits = 10

type sum struct {
	key    uint64 // of the group and of what it looks at; 0 is none
	scores [Actions]int32
}

// Score returns the scores of the actions after a state of the sentence that the search
// was started with. The scorer must be the same until the next Start.
func (b *Beam) Score(scorer Scorer, states []State, number int32) (scores [Actions]int32) {
	v := &b.view
	v.set(b.sentence, states, number)
	for i := range groups {
		key := weights.Mix(uint64(i), groups[i].key(v)) | 1
		s := &b.sums[key>>(64-sumsBits)]
		if s.key != key {
			v.features = v.features[:0]
			v.write(i)
			s.key, s.scores = key, scorer.Score(v.features)
		}
		for a := range scores {
			scores[a] += s.scores[a]
		}
	}
	return scores
}
