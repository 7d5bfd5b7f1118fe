package ledger

import "slices"

// postings say for a key which numbers it stands with, in rising order. Most keys
// stand with one number, and those cost no slice. The zero value is empty.
type postings[Key uint32 | uint64] struct {
	one  map[Key]uint32
	many map[Key][]uint32 // two or more
}

// add adds a number, higher than those the key stands with.
func (p *postings[Key]) add(key Key, number uint32) {
	if p.one == nil {
		p.one, p.many = map[Key]uint32{}, map[Key][]uint32{}
	}
	if list, ok := p.many[key]; ok {
		p.many[key] = append(list, number)
	} else if first, ok := p.one[key]; ok {
		delete(p.one, key)
		p.many[key] = []uint32{first, number}
	} else {
		p.one[key] = number
	}
}

// remove takes a number away, if the key stands with it.
func (p *postings[Key]) remove(key Key, number uint32) {
	list, ok := p.many[key]
	if !ok {
		if p.one[key] == number {
			delete(p.one, key)
		}
		return
	}
	i, found := slices.BinarySearch(list, number)
	if !found {
		return
	}
	if list = slices.Delete(list, i, i+1); len(list) > 1 {
		p.many[key] = list
		return
	}
	delete(p.many, key)
	p.one[key] = list[0]
}

// of returns the numbers the key stands with; scratch is where a single one is
// put. The slice is not to be changed.
func (p *postings[Key]) of(key Key, scratch *[1]uint32) []uint32 {
	if number, ok := p.one[key]; ok {
		scratch[0] = number
		return scratch[:]
	}
	return p.many[key]
}

// size returns how many numbers the key stands with.
func (p *postings[Key]) size(key Key) int {
	if _, ok := p.one[key]; ok {
		return 1
	}
	return len(p.many[key])
}

// all returns the numbers that stand with each of the keys, the first of which
// stands with the fewest.
func (p *postings[Key]) all(keys []Key) []uint32 {
	var scratch [1]uint32
	out := slices.Clone(p.of(keys[0], &scratch))
	for _, key := range keys[1:] {
		list := p.of(key, &scratch)
		out = slices.DeleteFunc(out, func(number uint32) bool {
			i, found := slices.BinarySearch(list, number)
			list = list[i:] // out is sorted too
			return !found
		})
	}
	return out
}
