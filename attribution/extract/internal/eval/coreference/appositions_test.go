package coreference

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestDescribed has those who are named beside what they are, and who is meant once they
// were, as newspapers write.
func TestDescribed(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
		fails      string
	}{
		{name: "a post with what it is of", text: "Salla Orvik chairs the upper house. She has few friends.\nThe governor of the central bank, <1:Lene Faro,> urged [1:lawmakers to wait]. <2:She> said [2:the vault was damp].",
			want: []string{"Lene Faro", "Lene Faro"}},
		{name: "the same, all of it the source", text: "Salla Orvik chairs the upper house. She has few friends.\n<1:The governor of the central bank, Lene Faro,> urged [1:lawmakers to wait]. <2:She> said [2:the vault was damp].",
			want: []string{"Lene Faro", "Lene Faro"}},
		{name: "words before the name", text: "<1:His coach, the famously dour Sigrun Vale,> said [1:the boat was too small]. <2:She> wanted [2:a bigger one].",
			want: []string{"Sigrun Vale", "Sigrun Vale"}},
		{name: "posts of companies and places", text: "The chief executive of Lumenwright, Ada Thorne, met the mayor of Vantry, Piers Lund. <1:She> said [1:the lamps were out]. <2:He> said [2:they were not].",
			want: []string{"Ada Thorne", "Piers Lund"}},
		{name: "an author and a novelist", text: "The author of the book, the novelist Tam Gale, was there. <1:He> said [1:it was raining].", want: []string{"Tam Gale"}},
		{name: "a manager and no player", text: "Winger Jory Kemble missed twice, and Kemble knew it.\n<1:Tarrow United manager Des Pocock>, meanwhile, was fuming about [1:the pitch]. <2:He> blasted [2:the gardeners].",
			want: []string{"Des Pocock", "Des Pocock"}},
		{name: "a lawyer and no client", text: "Oskar Dravey sat with his head down all morning.\n<1:Dravey’s lawyer, Felix Amory,> said on Tuesday [1:that the cell was cold]. <2:He> asked [2:the judge for a blanket].",
			want: []string{"Felix Amory for Oskar Dravey", "Felix Amory for Oskar Dravey"}},
		{name: "one minister and another", text: "The finance minister, Ilka Brandt, has a cold. <1:The prime minister> told [1:her in January to rest].", want: []string{"the prime minister"}},
		{name: "two offices", text: "<1:The finance minister> said [1:the till was empty]. <2:The foreign minister> said [2:it was full].", want: []string{"the finance minister", "the foreign minister"}},
		{name: "the holder of another", text: "Foreign Minister Ada Thorne left. <1:The foreign minister> said [1:no]. <2:The interior minister> said [2:yes].", want: []string{"Ada Thorne", "the interior minister"}},
		{name: "the one of two", text: "<1:The finance minister> said [1:the till was empty]. <2:The prime minister> laughed that [2:it was full]. <3:The finance minister> told [3:him to count].",
			want: []string{"the finance minister", "the prime minister", "the finance minister"}},
		{name: "the only company", text: "Lumenwright Inc. sold its last lamp on Friday. <1:The company> said [1:candles were back]. <2:Lumenwright> thanked [2:the moths].",
			want: []string{"Lumenwright Inc.", "Lumenwright Inc."}},
		{name: "a company whose name tells nothing", text: "Gridwest said on Friday it would hire an owl. Its chief executive, Nell Aske, brought a cage. <1:The company> said [1:the owl was content].", want: []string{"Gridwest"}},
		{name: "which of two companies", text: "Lumenwright Inc. sued Halloran Steel Corp. over a lamp. <1:The company> said [1:it was broken].", want: []string{"? Halloran Steel Corp. | Lumenwright Inc."}},
		{name: "a ministry is no company", text: "The Ministry of Tides met in Ostwick. <1:The company> said [1:no].", want: []string{"the company"}},
		{name: "those of an interview", text: "%Nora Pell: How did you begin?\n%Ivo Starr: <1:We> thought [1:it was a joke]. Do <2:you> think [2:it was funny]?\n%Nora Pell: <3:You> said [3:it was art].",
			want: []string{"Ivo Starr", "Nora Pell", "Ivo Starr"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			speakers, list := read(t, test.text)
			if got := show(speakers, list); test.fails == "" {
				assert.Equal(t, test.want, got, test.text)
			} else {
				assert.NotEqual(t, test.want, got, "%s: known to fail (%s), and does not", test.text, test.fails)
			}
		})
	}
}

// TestCandidates has how many, and who, a pronoun may stand for that nothing decides on.
func TestCandidates(t *testing.T) {
	speakers, list := read(t, "In Brackwater, past Hollin Bay, Ina Tolland, Ada Crane, Mia Pell, Eva Marsh and Lea Quill sang for Gridwest Bank. <1:She> said [1:the road was flooded].")
	who := list[0].Source
	assert.LessOrEqual(t, len(who.Speakers)+len(who.Candidates), 3)
	for _, id := range append(who.Speakers, who.Candidates...) {
		assert.Equal(t, "person", string(speakers[id-1].Kind), speakers[id-1].Name)
	}
}
