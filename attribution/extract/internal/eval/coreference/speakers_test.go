package coreference

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSpeakers has a text for each way of naming a source; want says, for each claim in
// it, whose it is.
func TestSpeakers(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		// Names.
		{"full name", "<1:Ilse Marten> said [1:the ferry stays].", []string{"Ilse Marten"}},
		{"surname", "Ilse Marten met Bo Dahl. <1:Marten> said [1:the ferry stays].", []string{"Ilse Marten"}},
		{"surname before the full name", "#Marten Said To Go\nIlse Marten met Bo Dahl. <1:Marten> said [1:no].", []string{"Ilse Marten"}},
		{"headline", "#<1:Marten> Says [1:Ferry Stays]\nIlse Marten arrived.", []string{"Ilse Marten"}},
		{"caption", "~Ilse Marten in Ostwick.\n<1:Marten> said [1:the ferry stays].", []string{"Ilse Marten"}},
		{"first name", "Ruth Marten met Bo Dahl. <1:Ruth> said [1:the ferry stays].", []string{"Ruth Marten"}},
		{"first name of two", "Ruth Marten met Ruth Dahl. <1:Ruth> said [1:the ferry stays].", []string{"? Ruth Marten | Ruth Dahl"}},
		{"short first name", "William Rehn met Ana Lund. <1:Bill Rehn> said [1:yes]. <2:Rehn> said [2:no].", []string{"William Rehn", "William Rehn"}},
		{"initial", "<1:J. Rehn> said [1:yes]. Jonas Rehn arrived.", []string{"Jonas Rehn"}},
		{"middle name", "Jonas E. Rehn arrived. <1:Jonas Rehn> said [1:yes].", []string{"Jonas E. Rehn"}},
		{"hyphen", "Adela Abdul-Mahri arrived. <1:Abdul Mahri> said [1:yes].", []string{"Adela Abdul-Mahri"}},
		{"accents", "José Larrañaga arrived. <1:Larranaga> said [1:yes].", []string{"José Larrañaga"}},
		{"junior", "Otto Falk Jr. met Bo Dahl. <1:Falk> said [1:yes].", []string{"Otto Falk Jr."}},
		{"capitals", "Ilse Marten arrived. <1:MARTEN> said [1:yes].", []string{"Ilse Marten"}},
		{"possessive", "Ilse Marten arrived. <1:Marten’s> answer: [1:no].", []string{"Ilse Marten"}},
		{"two of one surname", "Ilse Marten and Bo Marten arrived. <1:Marten> said [1:yes].", []string{"? Ilse Marten | Bo Marten"}},
		{"two of one surname, one of late", "Ilse Marten arrived.\nThe ferry left.\nThe ferry arrived.\nBo Marten met the mayor. <1:Marten> said [1:yes].", []string{"Bo Marten"}},
		{"Mr. and Mrs.", "Mr. Weston met Mrs. Weston. <1:Mrs. Weston> said [1:yes]. <2:Mr. Weston> said [2:no].", []string{"Mrs. Weston", "Mr. Weston"}},
		{"Mr. decides", "James Dahl met Mary Dahl. <1:Mr. Dahl> said [1:yes]. <2:Mrs. Dahl> said [2:no].", []string{"James Dahl", "Mary Dahl"}},
		{"Mrs. is none of the men", "James Dahl arrived. <1:Mrs. Dahl> said [1:no].", []string{"Mrs. Dahl"}},
		{"two people", "<1:Ilse Marten> said [1:yes]. <2:Bo Dahl> said [2:no].", []string{"Ilse Marten", "Bo Dahl"}},

		// Organisations and places.
		{"acronym", "The World Harbour Body met. <1:The WHB> said [1:no].", []string{"World Harbour Body"}},
		{"short name", "Veridian Systems sold a ferry. <1:Veridian> said [1:no].", []string{"Veridian Systems"}},
		{"incorporated", "Veridian, Inc. sold a ferry. <1:Veridian> said [1:no].", []string{"Veridian"}},
		{"ministry", "<1:The Ministry of Tides> said [1:no].", []string{"Ministry of Tides"}},
		{"country", "<1:Iraq> said [1:no].", []string{"Iraq"}},
		{"country by two names", "The United States sold it. <1:The U.S.> said [1:no].", []string{"United States"}},
		{"board", "The Ostwick Harbour Board met. <1:The board> said [1:no].", []string{"Ostwick Harbour Board"}},
		{"company by apposition", "Veridian, a shipping company, sold a ferry. <1:The company> said [1:no].", []string{"Veridian"}},
		{"coalition", "A U.S.-led global coalition met. <1:The twelve-country coalition> said [1:no].", []string{"the twelve-country coalition"}},

		// Titles, roles, appositions.
		{"title", "<1:Norlandish Prime Minister Ilse Marten> said [1:no]. <2:The prime minister> said [2:yes].", []string{"Ilse Marten", "Ilse Marten"}},
		{"title in small letters", "<1:Harbour chief Bo Dahl> said [1:no]. <2:The harbour chief> said [2:yes].", []string{"Bo Dahl", "Bo Dahl"}},
		{"apposition", "Ilse Marten, the mayor of Ostwick, arrived. <1:The mayor> said [1:no].", []string{"Ilse Marten"}},
		{"apposition as source", "<1:Ilse Marten, the mayor of Ostwick,> said [1:no].", []string{"Ilse Marten"}},
		{"apposition before", "The mayor of Ostwick, Ilse Marten, arrived. <1:The mayor> said [1:no].", []string{"Ilse Marten"}},
		{"is the mayor", "Ilse Marten is the mayor of Ostwick. <1:The mayor> said [1:no].", []string{"Ilse Marten"}},
		{"two ministers", "Treasury Minister Ilse Marten met Transport Minister Bo Dahl. <1:The transport minister> said [1:no]. <2:The treasury minister> said [2:no].",
			[]string{"Bo Dahl", "Ilse Marten"}},
		{"which minister", "Treasury Minister Ilse Marten met Transport Minister Bo Dahl. <1:The minister> said [1:no].", []string{"? Ilse Marten | Bo Dahl"}},
		{"former is another", "Former President Ilse Marten arrived. <1:The president> said [1:no].", []string{"the president"}},
		{"another country's", "Iraqi Prime Minister Ilse Marten arrived. <1:The French prime minister> said [1:no].", []string{"the French prime minister"}},
		{"nobody known", "<1:The prime minister> said [1:no]. <2:The prime minister> said [2:yes].", []string{"the prime minister", "the prime minister"}},
		{"two posts", "<1:Ana Lund, President and Chief Executive of Veridian Systems,> said [1:no].", []string{"Ana Lund"}},
		{"and when", "<1:Veridian Systems today> announced [1:that].", []string{"Veridian Systems"}},
		{"party in brackets", "Rep. Jane Doe (D-N.Y.) arrived. <1:Doe> said [1:no].", []string{"Jane Doe"}},

		// Pronouns.
		{"he", "Bo Dahl met the mayor. <1:He> said [1:no].", []string{"Bo Dahl"}},
		{"she, he", "Mary Dahl met James Rehn. <1:She> said [1:no]. <2:He> said [2:yes].", []string{"Mary Dahl", "James Rehn"}},
		{"gender by title", "Mrs. Lund met Mr. Rehn. <1:She> said [1:no]. <2:He> said [2:yes].", []string{"Mrs. Lund", "Mr. Rehn"}},
		{"within his own claim", "<1:Otto Falk> said [1:that <2:he> believes [2:the ferry stays]].", []string{"Otto Falk", "Otto Falk"}},
		{"not the one who speaks", "Otto Falk met Bo Rehn. <1:Falk> said: [1:“<2:He> believes [2:that].”]", []string{"Otto Falk", "Bo Rehn"}},
		{"two alike", "The harbour heard Otto Falk and Karl Rehn. <1:He> said [1:no].", []string{"? Otto Falk | Karl Rehn"}},
		{"nobody before", "<1:He> said [1:no].", []string{"?"}},
		{"ahead", "In <1:her> letter, Mary Dahl wrote [1:no].", []string{"Mary Dahl"}},
		{"possessive", "Mary Dahl arrived. <1:Her> answer: [1:no].", []string{"Mary Dahl"}},
		{"they are both", "Otto Falk and Bo Rehn arrived. <1:They> said [1:no].", []string{"Otto Falk + Bo Rehn"}},
		{"they are many", "Residents met Bo Rehn. <1:They> said [1:no].", []string{"residents"}},
		{"it", "The Ministry of Tides met Bo Rehn. <1:It> said [1:no].", []string{"Ministry of Tides"}},
		{"who", "Otto Falk met Ilse Marten, <1:who> said [1:no].", []string{"Ilse Marten"}},
		{"who behind an apposition", "Otto Falk met Ilse Marten, the mayor of Ostwick, <1:who> said [1:no].", []string{"Ilse Marten"}},
		{"which", "Otto Falk thanked the Ministry of Tides, <1:which> said [1:no].", []string{"Ministry of Tides"}},
		{"I in a quotation", "[1:“<2:I> believe [2:that],”] <1:Marten> said.", []string{"Marten", "Marten"}},
		{"I in a claim of a pronoun", "Mary Dahl arrived. [1:“<2:I> know [2:that],”] <1:she> said.", []string{"Mary Dahl", "Mary Dahl"}},
		{"we of an organisation", "<1:The Ministry of Tides> wrote: [1:“<2:We> know [2:that].”]", []string{"Ministry of Tides", "Ministry of Tides"}},
		{"I within another's claim", "<1:Otto Falk> said [1:that <2:Bo Rehn> said: [2:“<3:I> know [3:that].”]]", []string{"Otto Falk", "Bo Rehn", "Bo Rehn"}},
		{"the writer", "@By Ada Quist\n<1:I> hope [1:the ferry stays].", []string{"Ada Quist"}},
		{"a turn", "%MARTEN: <1:I> know [1:that].\nIlse Marten left.", []string{"Ilse Marten"}},
		{"labels without a name", "%<1:Q>: [1:Why?]\n%<2:A>: [2:The ferry stays. <3:I> know [3:that].]\n%<4:Q>: [4:No?]\n%<5:A>: [5:Yes.]", []string{"Q", "A", "A", "Q", "A"}},
		{"I in another's words in a turn", "%MARTEN: [1:My lawyer left. <2:My lawyer> thinks [2:that if <3:I> say [3:no] he stays].]\nIlse Marten left.",
			[]string{"nobody", "my lawyer for Ilse Marten", "Ilse Marten"}},
		{"she of the turn", "Mary Dahl arrived.\n%Q: [1:Why?]\n%A: [2:Yes. My sister left. <3:She> said [3:no].]", []string{"nobody", "nobody", "my sister"}},
		{"he of the turn before", "Otto Falk arrived.\n%Q: [1:Bo Rehn left?]\n%A: [2:<3:He> said [3:so].]", []string{"nobody", "nobody", "Bo Rehn"}},
		{"he of nobody in the turn", "Otto Falk arrived.\n%Q: [1:Why?]\n%A: [2:Because.]\n%Q: [3:And?]\n%A: [4:<5:He> said [5:so].]",
			[]string{"nobody", "nobody", "nobody", "nobody", "?"}},
		{"labels are nobody spoken of", "%OTTO FALK: [1:Why?]\n%BO REHN: [2:<3:He> said [3:so].]\n%OTTO FALK: [4:No.]", []string{"nobody", "nobody", "?", "nobody"}},
		{"you, of two", "%Q: [1:<2:You> said [2:no].]\n%A: [3:Yes.]", []string{"nobody", "A", "nobody"}},
		{"you, of three", "%Q: [1:<2:You> said [2:no].]\n%A: [3:Yes.]\n%Bo Dahl: [4:No.]", []string{"nobody", "?", "nobody", "nobody"}},
		{"I of a claim within a quotation", "[1:“My lawyer thinks if <2:I> say [2:no] he stays,”] <1:Otto Falk> said.", []string{"Otto Falk", "Otto Falk"}},
		{"I within a quotation within", "[1:“<2:My lawyer> thinks [2:that <3:I> know [3:that]],”] <1:Otto Falk> said.",
			[]string{"Otto Falk", "my lawyer for Otto Falk", "Otto Falk"}},
		{"they of a quotation", "Residents met the mayor. [1:“<2:They> said [2:no],”] <1:one woman> said.", []string{"one woman", "residents"}},
		{"they within a quotation", "[1:“Residents met the mayor. <2:They> said [2:no],”] <1:one woman> said.", []string{"one woman", "residents"}},
		{"we outside", "<1:We> know [1:that].", []string{"?"}},
		{"I in a quotation of nobody", "“<1:I> know [1:that],” it reads.", []string{"?"}},

		// Descriptions.
		{"office", "<1:The prime minister’s office> said [1:no].", []string{"the prime minister’s office for the prime minister"}},
		{"unnamed are never one", "<1:A senior official> said [1:no]. <2:A senior official> said [2:yes].", []string{"a senior official", "a senior official"}},
		{"two officials", "<1:Two officials familiar with the ferry> said [1:no].", []string{"two officials familiar with the ferry"}},
		{"the man of before", "An old man arrived. <1:The man> said [1:no].", []string{"the man"}},
		{"his brother", "Otto Falk arrived. <1:His brother> said [1:no]. <2:His brother> said [2:yes].", []string{"his brother", "his brother"}},
		{"report", "<1:The report> shows [1:that].", []string{"the report"}},
		{"people and lawmakers", "<1:The Iraqi people and lawmakers> want [1:that].", []string{"the Iraqi people and lawmakers"}},
		{"some", "<1:Some> said [1:no].", []string{"some"}},
		{"no noun for a speaker", "<1:The moon> said [1:no].", []string{"the moon"}},
		{"no source", "Turnout was feared.", nil},

		{"nobody", "<1:Nobody> said [1:no]. <2:He> said [2:yes].", []string{"?", "?"}},
		{"no one", "<1:No one> said [1:no]. <2:None of them> said [2:no]. <3:No minister> said [3:no].", []string{"?", "?", "?"}},
		{"police", "<1:Police> said [1:no]. <2:Police> said [2:yes].", []string{"police", "police"}},
		{"police of two places", "<1:Police in Ostwick> said [1:no]. <2:Police in Vellby> said [2:yes]. <3:Police> said [3:no].",
			[]string{"police in Ostwick", "police in Vellby", "? police in Ostwick | police in Vellby"}},
		{"a name that is a word", "The marsh is wet. Jon Marsh left. <1:Marsh> said [1:no].", []string{"Jon Marsh"}},

		// Several.
		{"and", "<1:Otto Falk and Bo Rehn> said [1:no].", []string{"Otto Falk + Bo Rehn"}},
		{"three", "<1:Otto Falk, Bo Rehn and Ana Lund> said [1:no].", []string{"Otto Falk + Bo Rehn + Ana Lund"}},
		{"named and not", "<1:Otto Falk and his brother> said [1:no].", []string{"Otto Falk + his brother"}},
		{"the two leaders", "Otto Falk and Bo Rehn met. <1:The two leaders> said [1:no].", []string{"the two leaders"}},

		// For whom and through whom.
		{"spokesman for", "Ilse Marten arrived. <1:A spokesman for Marten> said [1:no].", []string{"a spokesman for Marten for Ilse Marten"}},
		{"spokeswoman by title", "<1:Pentagon spokeswoman Ana Lund> said [1:no]. <2:Lund> said [2:yes].", []string{"Ana Lund for Pentagon", "Ana Lund for Pentagon"}},
		{"spokeswoman by apposition", "Ana Lund, a spokeswoman for the Ministry of Tides, arrived. <1:Lund> said [1:no].", []string{"Ana Lund for Ministry of Tides"}},
		{"her lawyer", "Ilse Marten arrived. <1:Marten’s lawyer> said [1:no].", []string{"Marten’s lawyer for Ilse Marten"}},
		{"statement from", "<1:A statement from the Ministry of Tides> said [1:no]. <2:The statement> said [2:no].", []string{"Ministry of Tides", "Ministry of Tides"}},
		{"statement of an office", "Prime Minister Ilse Marten left. <1:A statement from the prime minister’s office> said [1:no].",
			[]string{"the prime minister’s office for Ilse Marten"}},
		{"statement of nobody", "<1:A statement> said [1:no].", []string{"a statement"}},
		{"through", "<1:Otto Falk> said through a spokesman [1:that the ferry stays].", []string{"Otto Falk through a spokesman"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			speakers, list := read(t, test.text)
			assert.Equal(t, test.want, show(speakers, list), test.text)
		})
	}
}
