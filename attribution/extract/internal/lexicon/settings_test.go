package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSettingWords(t *testing.T) {
	words := SettingWords()
	assert.Equal(t, MediumWord, words["letter"])
	assert.Equal(t, OccasionWord, words["interview"])
	assert.Equal(t, TimeWord, words["yesterday"])
	assert.Equal(t, CalendarWord, words["may"])
	assert.Empty(t, words["ferry"])
}
