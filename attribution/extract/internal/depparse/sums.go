package depparse

// sums works out the scores of the actions after states of a sentence from what the
// groups of features of each give. What a group gave is remembered, and forgotten where
// there is no room. All that is not known of the states of a step is looked up at once:
// the weights lie far apart, so that waiting for one must not keep the others waiting.
type sums struct {
	known    [1 << sumsBits]sum
	lacking  []lack
	features []uint64 // those of all that are lacking
	uses     []use
}

const sumsBits = 12

type sum struct {
	key    uint64 // of the group and of what it looks at; 0 is none
	lack   int32  // the number of the lack that will tell, counted from 1; 0 if scores are told
	scores [Actions]int32
}

// lack is a sum to be worked out.
type lack struct {
	key  uint64
	slot int32
	end  int32 // of its features, which begin where those of the lack before it end
	sum  [Actions]int32
}

// use is a lack and where it has to be added.
type use struct {
	lack int32
	to   *[Actions]int32
}

// A toucher is a Scorer that can fetch early what it will be asked for. What it returns
// has no meaning.
type toucher interface {
	Touch(features []uint64) byte
}

// clear forgets all.
func (s *sums) clear() { s.known = [1 << sumsBits]sum{} }

// add adds to scores what is known of a view, and the rest when settle is called.
func (s *sums) add(scores *[Actions]int32, v *view) {
	for i := range groups {
		key := groups[i].key(v) ^ uint64(i)*0xD6E8FEB86659FD93
		key = (key^key>>32)*0x9E3779B97F4A7C15 | 1
		slot := key >> (64 - sumsBits)
		k := &s.known[slot]
		if k.key != key {
			v.features = s.features
			v.write(i)
			s.features = v.features
			s.lacking = append(s.lacking, lack{key: key, slot: int32(slot), end: int32(len(s.features))})
			k.key, k.lack = key, int32(len(s.lacking))
		}
		if k.lack > 0 {
			s.uses = append(s.uses, use{k.lack - 1, scores})
			continue
		}
		for a := range scores {
			scores[a] += k.scores[a]
		}
	}
}

// settle works out what is lacking.
func (s *sums) settle(scorer Scorer) {
	if t, ok := scorer.(toucher); ok {
		t.Touch(s.features)
	}
	start := int32(0)
	for i := range s.lacking {
		l := &s.lacking[i]
		l.sum = scorer.Score(s.features[start:l.end])
		start = l.end
		if k := &s.known[l.slot]; k.key == l.key {
			k.lack, k.scores = 0, l.sum
		}
	}
	for _, u := range s.uses {
		l := &s.lacking[u.lack]
		for a := range u.to {
			u.to[a] += l.sum[a]
		}
	}
	s.lacking, s.features, s.uses = s.lacking[:0], s.features[:0], s.uses[:0]
}

// Score returns the scores of the actions after a state of the sentence that the search
// was started with. The scorer must be the same until the next Start.
func (b *Beam) Score(scorer Scorer, states []State, number int32) (scores [Actions]int32) {
	b.view.set(b.sentence, states, number)
	b.sums.add(&scores, &b.view)
	b.sums.settle(scorer)
	return scores
}
