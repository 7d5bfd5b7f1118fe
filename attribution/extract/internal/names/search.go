package names

// search is the best way to each label of each token of a stretch.
type search struct{ before [][Labels]Label }

// unlikely is less than any score.
const unlikely = -1 << 30

// decode sets the labels of a stretch to those that score highest together, the lowest
// of those that are equal.
func (f *Finder) decode(v *search, tokens []scored, labels []Label) {
	for len(v.before) < len(tokens) {
		v.before = append(v.before, [Labels]Label{})
	}
	var best, next [Labels]int32
	for i := range tokens {
		if i == 0 {
			for l := range Label(Labels) {
				next[l] = unlikely
				if l.MayBegin() {
					next[l] = f.transitions[Outside][l] + int32(tokens[0].scores[l])
				}
			}
		} else {
			f.step(&best, &next, &tokens[i].scores, &v.before[i])
		}
		best = next
	}
	last := Outside
	for _, l := range f.closed {
		if best[l]+f.transitions[l][Outside] > best[last]+f.transitions[last][Outside] {
			last = l
		}
	}
	for i := len(tokens) - 1; i >= 0; i-- {
		labels[i] = last
		last = v.before[i][last]
	}
}

// step finds the best label before each label of a token.
func (f *Finder) step(best, next *[Labels]int32, scores *[Labels]int16, before *[Labels]Label) {
	for l := range Label(Labels) {
		high, from := int32(unlikely), Outside
		if l.continues() {
			first, inside := LabelOf(l.Kind(), First), LabelOf(l.Kind(), Inside)
			high, from = best[first]+f.transitions[first][l], first
			if score := best[inside] + f.transitions[inside][l]; score > high {
				high, from = score, inside
			}
		} else {
			for _, b := range f.closed {
				if score := best[b] + f.transitions[b][l]; score > high {
					high, from = score, b
				}
			}
		}
		next[l] = max(unlikely, high+int32(scores[l]))
		before[l] = from
	}
}
