package depparse

import "math/bits"

// Action is a step of the parser.
type Action uint8

// The actions. Left attaches the top of the stack to the next word, Right to the word
// below it on the stack; both take it off the stack.
const (
	Shift Action = iota
	Left
	Right
	actions
)

// Actions is their number.
const Actions = int(actions)

// subtree is a word on the stack, or the next word, with what is attached to it: the
// outermost and second children of each side, 0 where there are none, and the parts of
// speech of all.
type subtree struct {
	id                         uint64 // that of no other in a sentence
	word                       int32
	left, left2, right, right2 int32
	leftSet, rightSet          uint32
	leftCount, rightCount      uint8
}

// State is where the parser stands after some actions. It is a plain value; Below and
// Before are the numbers of others in the list that holds it.
type State struct {
	// Before is the state that Action led here from, -1 at the beginning.
	Before int32
	Action Action
	// Score is the sum of the scores of the actions so far.
	Score int32
	below int32 // the state whose top is the second word of the stack, -1 if there is none
	top   subtree
	next  subtree
}

// Begin returns the state before the first action: the root on the stack.
func Begin() State {
	return State{Before: -1, below: -1, next: leaf(1)}
}

// leaf returns the subtree of a word that nothing is attached to.
func leaf(word int32) subtree { return subtree{id: changed(0, 2*word), word: word} }

// changed returns the id of a subtree after a change of that number.
func changed(id uint64, change int32) uint64 {
	return bits.RotateLeft64((id^uint64(change+1))*0x9E3779B97F4A7C15, 29)
}

// Allows says whether an action may be next in a sentence of n words. Nothing is
// attached to the root before all words are read, so that there is one root.
func (s *State) Allows(states []State, a Action, n int) bool {
	more := int(s.next.word) <= n
	switch a {
	case Shift:
		return more
	case Left:
		return more && s.top.word != 0
	default:
		return s.below >= 0 && (!more || states[s.below].top.word != 0)
	}
}

// Done says whether all words are attached.
func (s *State) Done(n int) bool { return int(s.next.word) > n && s.below < 0 }

// After returns the state that an allowed action leads to from the state of that number.
func After(states []State, number int32, a Action, words *Sentence) State {
	s := &states[number]
	after := State{Before: number, Action: a, Score: s.Score}
	switch a {
	case Shift:
		after.below = number
		after.top = s.next
		after.next = leaf(s.next.word + 1)
	case Left:
		below := &states[s.below]
		after.below, after.top = below.below, below.top
		after.next = s.next
		n := &after.next
		n.left2, n.left = n.left, s.top.word
		n.leftSet |= 1 << words.words[s.top.word].upos
		n.leftCount++
		n.id = changed(n.id, 2*s.top.word)
	case Right:
		below := &states[s.below]
		after.below, after.top = below.below, below.top
		after.next = s.next
		t := &after.top
		t.right2, t.right = t.right, s.top.word
		t.rightSet |= 1 << words.words[s.top.word].upos
		t.rightCount++
		t.id = changed(t.id, 2*s.top.word+1)
	}
	return after
}
