package depparse

// A Scorer scores the actions that may come after a state by the state's features.
type Scorer interface {
	Score(features []uint64) [Actions]int32
}

// Beam searches for the best actions of a sentence. It may be used again; it is for one
// goroutine.
type Beam struct {
	// States are all that were kept; the later ones are further on.
	States []State
	// Front are the numbers of the states that are as far as the search is, the best
	// first.
	Front []int32

	sentence   *Sentence
	width      int
	behind     int32
	candidates []candidate
	view       view
	sums       sums
}

type candidate struct {
	score  int32
	from   int32
	action Action
}

// Start begins a search that keeps width states, and none that is further behind the
// best.
func (b *Beam) Start(s *Sentence, width int, behind int32) {
	b.sentence, b.width, b.behind = s, width, behind
	b.States = append(b.States[:0], Begin())
	b.Front = append(b.Front[:0], 0)
	b.sums = sums{}
}

// Done says whether the search is at its end, which is so after two actions a word.
func (b *Beam) Done() bool { return b.States[b.Front[0]].Done(b.sentence.Len()) }

// Step takes the next action. Of equal scores those of the earlier state, then of the
// lower action, come first.
func (b *Beam) Step(scorer Scorer) {
	b.candidates = b.candidates[:0]
	n := b.sentence.Len()
	for _, from := range b.Front {
		state := &b.States[from]
		var allowed [Actions]bool
		count := 0
		for a := range Actions {
			if allowed[a] = state.Allows(b.States, Action(a), n); allowed[a] {
				count++
			}
		}
		var scores [Actions]int32
		if count > 1 || b.width > 1 {
			scores = b.Score(scorer, b.States, from)
		}
		for a, ok := range allowed {
			if ok {
				b.keep(candidate{state.Score + scores[a], from, Action(a)})
			}
		}
	}
	b.Front = b.Front[:0]
	for _, c := range b.candidates {
		if b.candidates[0].score-c.score > b.behind {
			break
		}
		b.Front = append(b.Front, int32(len(b.States)))
		after := After(b.States, c.from, c.action, b.sentence)
		after.Score = c.score
		b.States = append(b.States, after)
	}
}

// keep puts c in its place among the best candidates.
func (b *Beam) keep(c candidate) {
	at := len(b.candidates)
	if at < b.width {
		b.candidates = append(b.candidates, c)
	} else if at--; b.candidates[at].score >= c.score {
		return
	}
	for ; at > 0 && b.candidates[at-1].score < c.score; at-- {
		b.candidates[at] = b.candidates[at-1]
	}
	b.candidates[at] = c
}

// Heads writes the heads of the words of the sentence in the best reading, by their
// numbers, to heads, which has Len()+1 places; the first is not used.
func (b *Beam) Heads(heads []int32) {
	for at := b.Front[0]; b.States[at].Before >= 0; at = b.States[at].Before {
		before := &b.States[b.States[at].Before]
		switch b.States[at].Action {
		case Left:
			heads[before.top.word] = before.next.word
		case Right:
			heads[before.top.word] = b.States[before.below].top.word
		}
	}
}

// Oracle returns the action that leads from a state to the tree of the heads, which is
// projective.
func Oracle(states []State, number int32, heads []int32) Action {
	s := &states[number]
	n := len(heads) - 1
	top := s.top.word
	if top == 0 && int(s.next.word) <= n {
		return Shift
	}
	if int(s.next.word) <= n && heads[top] == s.next.word {
		return Left
	}
	if s.below >= 0 && heads[top] == states[s.below].top.word && (int(s.next.word) > n || states[s.below].top.word != 0) {
		for i := int(s.next.word); i <= n; i++ {
			if heads[i] == top {
				return Shift
			}
		}
		return Right
	}
	return Shift
}
