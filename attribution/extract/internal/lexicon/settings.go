package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed settings.txt
var settingsText string

// SettingWord is what part of the circumstances of an act a noun tells, or an adverb of
// time.
type SettingWord string

// The parts of the circumstances.
const (
	// MediumWord is what words stand in or come through: "letter", "spokesman".
	MediumWord SettingWord = "medium"
	// OccasionWord is an event at which words fall: "interview".
	OccasionWord SettingWord = "occasion"
	// TimeWord is a time: "week", "later".
	TimeWord SettingWord = "time"
	// CalendarWord is the name of a month or of a day of the week, whole or short.
	CalendarWord SettingWord = "calendar"
)

// SettingWords returns the words that tell circumstances, lower-case lemmas. The map is
// shared: it must not be changed.
var SettingWords = sync.OnceValue(func() map[string]SettingWord {
	list := map[string]SettingWord{}
	for form, kind := range entries(settingsText) {
		list[form] = SettingWord(kind)
	}
	return list
})
