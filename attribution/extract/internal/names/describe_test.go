package names

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

func TestDescribe(t *testing.T) {
	f := tinyFinder(t)
	for _, test := range []struct {
		text                     string
		title, role, affiliation string
		gender                   syntax.Gender
		likely                   bool
	}{
		{text: "Harbour_NNP Office_NNP chief_NN Ina_NNP Falk_NNP left_VBD", title: "Harbour Office chief", gender: syntax.Feminine, likely: true},
		{text: "Sen._NNP Ina_NNP Falk_NNP ( R-Ostwick_NNP ) left_VBD", title: "Sen.", affiliation: "R-Ostwick", gender: syntax.Feminine, likely: true},
		{text: "the_DT Secretary_NNP of_IN State_NNP Dahl_NNP", title: "Secretary of State"},
		{text: "Mr._NNP Dahl_NNP left_VBD", title: "Mr.", gender: syntax.Masculine},
		{text: "spokeswoman_NN Dahl_NNP", title: "spokeswoman", gender: syntax.Feminine},
		{text: "Dahl_NNP ,_, the_DT mayor_NN of_IN Ostwick_NNP ,_, left_VBD", role: "mayor of Ostwick"},
		{text: "Dahl_NNP ,_, 46_CD ,_, a_DT spokesman_NN ,_, left_VBD", role: "spokesman", gender: syntax.Masculine},
		{text: "the_DT isle_NN 's_POS new_JJ prime_JJ minister_NN ,_, Ina_NNP Falk_NNP ,_, left_VBD", role: "new prime minister", gender: syntax.Feminine, likely: true},
		{text: "said_VBD Dahl_NNP ,_, the_DT mayor_NN said_VBD"},
		{text: "Dahl_NNP ,_, mayor_NN and_CC crew_NN left_VBD"},
		{text: "the_DT mayors_NNS Dahl_NNP"},
		{text: "Dahl_NNP ( who left_VBD"},
	} {
		tagged := textOf(test.text)
		named := f.Find(&syntax.Parsed{Tagged: tagged})
		require.Len(t, named.Names, 1, test.text)
		n := named.Names[0]
		assert.Equal(t, test.title, wordsOf(tagged, n.Title), test.text)
		assert.Equal(t, test.role, wordsOf(tagged, n.Role), test.text)
		assert.Equal(t, test.affiliation, wordsOf(tagged, n.Affiliation), test.text)
		assert.Equal(t, test.gender, n.Gender, test.text)
		assert.Equal(t, test.likely, n.Likely, test.text)
	}
}

// What is said of one name is not said of the next.
func TestDescribeNeighbours(t *testing.T) {
	tagged := textOf("Mr._NNP Dahl_NNP Dahl_NNP")
	named := tinyFinder(t).Find(&syntax.Parsed{Tagged: tagged})
	require.Len(t, named.Names, 2)
	assert.Equal(t, "Mr.", wordsOf(tagged, named.Names[0].Title))
	assert.Empty(t, named.Names[1].Title)
}
