package spans

// numbers numbers features in the order they are first seen in.
type numbers struct {
	of     map[uint64]uint32
	keys   []uint64
	counts []int32
}

func (n *numbers) number(features []uint64) []uint32 {
	list := make([]uint32, len(features))
	for i, f := range features {
		k, ok := n.of[f]
		if !ok {
			k = uint32(len(n.keys))
			n.of[f] = k
			n.keys = append(n.keys, f)
			n.counts = append(n.counts, 0)
		}
		n.counts[k]++
		list[i] = k
	}
	return list
}

// leaveOutRare numbers those anew that were seen so often, and returns the new numbers
// of all, unknown for the others.
func (n *numbers) leaveOutRare(least int32) []uint32 {
	renumbered := make([]uint32, len(n.keys))
	var keys []uint64
	for i, key := range n.keys {
		renumbered[i] = unknown
		if n.counts[i] >= least {
			renumbered[i] = uint32(len(keys))
			keys = append(keys, key)
		}
	}
	n.of, n.keys = nil, keys
	return renumbered
}

func renumber(features [][]uint32, renumbered []uint32) {
	for _, list := range features {
		for i, f := range list {
			list[i] = renumbered[f]
		}
	}
}
