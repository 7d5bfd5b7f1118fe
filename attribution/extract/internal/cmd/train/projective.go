package main

// projective changes the heads of a tree, 0 being the root and the first not used, so
// that no two dependencies cross: the shortest that does is lifted to the head of its
// head until none does (Nivre and Nilsson 2005, https://aclanthology.org/P05-1013/).
func projective(heads []int32) {
	for {
		shortest, word := int32(len(heads)), int32(0)
		for d := int32(1); int(d) < len(heads); d++ {
			if h := heads[d]; h != 0 && max(h, d)-min(h, d) < shortest && !covers(heads, h, d) {
				shortest, word = max(h, d)-min(h, d), d
			}
		}
		if word == 0 {
			return
		}
		heads[word] = heads[heads[word]]
	}
}

// covers says whether all words between h and d are below h.
func covers(heads []int32, h, d int32) bool {
	for i := min(h, d) + 1; i < max(h, d); i++ {
		a := i
		for a != h && a != 0 {
			a = heads[a]
		}
		if a != h {
			return false
		}
	}
	return true
}
