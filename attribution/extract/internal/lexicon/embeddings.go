package lexicon

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed embeddings.txt
var embeddingsText string

// Embedding is what a word says of an event that stands under it: Grade where the word
// is affirmed, Negated where it is denied, zero where it then says the same.
type Embedding struct{ Grade, Negated Grade }

// Embeddings returns what words say of events under them, by frame and lemma, beside
// those that Cues and Hedges have. The frames are FrameTo, an infinitive with "to" or
// without, or a gerund behind "from"; FrameIng; and FrameNoun, a noun that is the word's
// object or stands behind its preposition. The maps are shared: they must not be changed.
var Embeddings = sync.OnceValue(func() map[string]map[string]Embedding {
	list := map[string]map[string]Embedding{FrameTo: {}, FrameIng: {}, FrameNoun: {}}
	for line := range strings.Lines(embeddingsText) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 4 || list[fields[1]] == nil {
			panic(fmt.Sprintf("lexicon: a damaged line: %q", line))
		}
		affirmed, negated, _ := strings.Cut(fields[2], "/")
		list[fields[1]][fields[0]] = Embedding{gradeOf(affirmed), gradeOf(negated)}
	}
	return list
})
