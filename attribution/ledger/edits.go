package ledger

import "strings"

// maxEdited is up to how many words each the middle of two texts is compared word
// by word; of longer ones it is one edit.
const maxEdited = 400

// edit is a stretch of words and what stands in its place in another text.
type edit struct{ was, now stretch }

// stretch is words in a row.
type stretch []written

// written is a word as it is written and as it is compared.
type written struct{ word, key string }

// edits returns, in their order, the stretches of words in which two texts differ
// but for their writing.
func edits(was, now string) (out []edit) {
	a, b := splitWords(was), splitWords(now)
	for len(a) > 0 && len(b) > 0 && a[0].key == b[0].key {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1].key == b[len(b)-1].key {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) > maxEdited || len(b) > maxEdited {
		return []edit{{a, b}}
	}
	// common[i][j] is how many words a[i:] and b[j:] have in common, in order.
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].key == b[j].key {
				common[i][j] = 1 + common[i+1][j+1]
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		fromI, fromJ := i, j
		for i < len(a) || j < len(b) {
			if i < len(a) && j < len(b) && a[i].key == b[j].key {
				break
			}
			if j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1] {
				i++
			} else {
				j++
			}
		}
		if i > fromI || j > fromJ {
			out = append(out, edit{a[fromI:i], b[fromJ:j]})
		}
		for i < len(a) && j < len(b) && a[i].key == b[j].key {
			i, j = i+1, j+1
		}
	}
	return out
}

func splitWords(text string) (list stretch) {
	for word := range strings.FieldsSeq(text) {
		var key []byte
		eachWord(word, func(part []byte) { key = append(append(key, ' '), part...) })
		if len(key) > 0 {
			list = append(list, written{word, string(key[1:])})
		}
	}
	return list
}

// String returns the words as they are written, without marks at the ends.
func (s stretch) String() string {
	words := make([]string, len(s))
	for i, w := range s {
		words[i] = w.word
	}
	return strings.Trim(strings.Join(words, " "), `"“”'‘’,.;:!?`)
}
