package lexicon

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWhoLines checks every line of the lists that tell who speaks.
func TestWhoLines(t *testing.T) {
	for name, list := range map[string]struct{ text, line, origin string }{
		"people":        {peopleText, `[a-zé-]+( [a-z]+)?\t(person|post|spokes|anonymous|organisation|office|group|document|mouthpiece)( [fm])?`, `ours|OEWN`},
		"titles":        {titlesText, `\p{Lu}[\p{L}.']*\t(honorific|title|post)( [fm])?`, `ours`},
		"firstnames":    {firstNamesText, `[a-z]+\t(f|m|either)`, `SSA`},
		"nicknames":     {nicknamesText, `[a-z]+\t[a-z]+( [a-z]+)*`, `ours`},
		"organisations": {organisationsText, `\S+( \S+)*\t(name|ending|opening|ending opening|name opening)`, `ours`},
		"places":        {placesText, `\p{Lu}\S*( \S+)*\t(country|region|capital|place|demonym|organisation)( \p{Lu}.*)?`, `ours|isocountries|nationalities|usstates|caprovinces`},
	} {
		line := regexp.MustCompile(`^` + list.line + `\t(` + list.origin + `)$`)
		lines := strings.Split(strings.TrimSuffix(list.text, "\n"), "\n")
		last := ""
		seen := map[string]bool{}
		for _, l := range lines {
			assert.Regexp(t, line, l, name)
			form, _, _ := strings.Cut(l, "\t")
			assert.False(t, seen[form], "%s: %s stands twice", name, form)
			seen[form] = true
			assert.LessOrEqual(t, last, strings.ToLower(form), "%s is not sorted", name)
			last = strings.ToLower(form)
		}
	}
}

func TestWho(t *testing.T) {
	assert.Equal(t, Noun{SpokesNoun, Feminine}, People()["spokeswoman"])
	assert.Equal(t, Noun{MouthpieceNoun, 0}, People()["statement"])
	assert.Equal(t, NameTitle{HonorificTitle, Feminine}, Titles()["Mrs."])
	assert.Equal(t, NameTitle{PostTitle, 0}, Titles()["Senator"])
	assert.Equal(t, Feminine, FirstNames()["mary"])
	assert.Equal(t, Masculine, FirstNames()["james"])
	gender, known := FirstNames()["taylor"]
	assert.True(t, known)
	assert.Zero(t, gender)
	assert.Equal(t, []string{"william"}, Nicknames()["bill"])
	assert.Equal(t, Organisation{Whole: true}, Organisations()["Pentagon"])
	assert.Equal(t, Organisation{Ending: true, Opening: true}, Organisations()["Department"])
	assert.Equal(t, Place{Country, "United States"}, Places()["U.S."])
	assert.Equal(t, Place{Demonym, "Iraq"}, Places()["Iraqi"])
}

// TestFullerPlaces checks that a place named as the fuller name is in the list.
func TestFullerPlaces(t *testing.T) {
	var missing []string
	for form, p := range Places() {
		if p.Of != "" && Places()[p.Of] == (Place{}) && !Organisations()[p.Of].Whole {
			missing = append(missing, form+" of "+p.Of)
		}
	}
	slices.Sort(missing)
	assert.Empty(t, missing)
}
