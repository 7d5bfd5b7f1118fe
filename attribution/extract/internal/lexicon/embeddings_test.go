package lexicon

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEmbeddingLines(t *testing.T) {
	line := regexp.MustCompile(`^[a-z]+\t(to|ing|np)\t(u|[cps][+-])(/(u|[cps][+-]))?\tours$`)
	lines := strings.Split(strings.TrimSuffix(embeddingsText, "\n"), "\n")
	var keys []string
	for _, l := range lines {
		assert.Regexp(t, line, l)
		keys = append(keys, strings.Join(strings.Split(l, "\t")[:2], "\t"))
	}
	assert.True(t, slices.IsSorted(keys), "embeddings are not sorted")
	assert.Equal(t, keys, slices.Compact(slices.Clone(keys)), "an entry stands twice")
}

func TestEmbeddings(t *testing.T) {
	e := Embeddings()
	assert.Equal(t, Embedding{Grade{"certain", "negative"}, Grade{"certain", "positive"}}, e[FrameNoun]["prevent"])
	assert.Equal(t, Embedding{Grade: unspecified}, e[FrameTo]["need"])
	assert.Empty(t, e[FrameThat])
}
