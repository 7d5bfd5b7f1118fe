package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// quoteCases are texts with their quotes marked as showQuotes does. A blank line
// divides cases; "¶" stands for a line end within one.
const quoteCases = `
Marsh said ⟦“the fleet stays.”⟧

⟦“The fleet stays,”⟧ said Marsh. ⟦“It always did.”⟧

Marsh said ⟦"the fleet stays."⟧

⟦"The fleet stays,"⟧ said Marsh. ⟦"It always did."⟧

⟦“He told me ⟦‘run,’⟧ so I ran,”⟧ said Dara Marsh.

⟦"He told me ⟦'run,'⟧ so I ran,"⟧ said Dara Marsh.

⟦‘He told me ⟦“run,”⟧ so I ran,’⟧ said Dara Marsh.

⟦“She wrote ⟦‘He cried ⟦“Stop!”⟧ and fell’⟧ on the wall.”⟧

⟦“A ⟦‘b ⟦“c ⟦‘d’⟧ e”⟧ f’⟧ g”⟧

⟦“He said ⟦“go”⟧ and I went,”⟧ Quist said.

⟦"He said ⟦"go"⟧ and I went,"⟧ Quist said.

⟦“He said ⟦“she said ⟦“go”⟧ and so”⟧ I went,”⟧ Quist said.

✗“The fleet ✗“stays, said ⟦“Marsh.⟩

⟦“And then he said, ⟦‘I quit.’⟧ ”⟧

⟦"And then he said, ⟦'I quit.'⟧"⟧

⟦''The harbour is open,''⟧ said the mayor. ⟦''Come in.''⟧

⟦''They called it ⟦'the long night,'⟧ ''⟧ she said.

⟦''He told me ⟦'no.'⟧''⟧

⟦` + "``" + `The harbour is open,''⟧ said the mayor.

⟦` + "``" + `The harbour is open,"⟧ said the mayor.

⟦` + "`" + `The harbour is open,'⟧ said the mayor.

⟦` + "`" + `The harbour is open,´⟧ said the mayor.

⟦«Le port est ouvert»⟧, dit le maire.

⟦« Le port est ouvert »⟧, dit le maire.

⟦«Le port ⟦‹vieux›⟧ est ouvert»⟧, dit le maire.

⟦»Havnen er åben,«⟧ sagde borgmesteren. ⟦»Kom.«⟧

⟦„Der Hafen ist offen“⟧, sagte Quist. ⟦„Nein, ⟦‚nie‘⟧ war er zu.“⟧

⟦„Port jest otwarty”⟧, powiedział Quist.

⟦”Hamnen är öppen”⟧, sade Quist. ⟦”Kom in.”⟧

⟦”The harbour is open,“⟧ said the mayor.

⟦「港は⟦『永遠に』⟧開いている」⟧と市長は言った。

他说⟦“港口开了”⟧。她说⟦‘不’⟧。

⟦＂The harbour is open,＂⟧ said the mayor.

It was the dogs' owner who shouted ⟦'Down!'⟧ at them.

⟦'The dogs' owner shouted,'⟧ said Marsh.

⟦‘The dogs’ owner shouted,’⟧ said Marsh.

O'Neill didn't know the '90s or rock 'n' roll, and 'tis a pity.

O’Neill didn’t know the ’90s or rock ’n’ roll, and ’tis a pity.

Word processors write ‘tis and ‘90s and rock ‘n’ roll.

⟦'Tis a pity,'⟧ said O'Neill.

⟦"'Tis a pity,"⟧ said O'Neill.

⟦“’Tis a pity,”⟧ said O’Neill.

⟦"We're goin' an' you can't stop 'em,"⟧ said Marsh.

⟦‘We’re goin’ an’ you can’t stop ’em,’⟧ said Marsh.

The Marshes' boat and the Quists' boat met.

⟦"It is the Marshes'!"⟧ he cried.

He is 6'2" and she is 5'11".

He is 6'2" and said ⟦"I am not 6'3"."⟧

A 27" monitor and a 30" one.

⟦"I want a 27" monitor,"⟧ said Quist.

Quist, a 5-foot-10 keeper, shouted ⟦"mine"⟧ in 1987.

⟦"That was in 1987"⟧, she wrote.

She called it ⟦"the 90's,"⟧ oddly.

Marsh said ⟦“the fleet stays and nothing moves.⟩

✗“The fleet stays, said Marsh. ⟦“It always did.”⟧

The fleet stays,✗” said Marsh. ⟦“It always did.”⟧

The fleet stays,✗" said Marsh. ⟦"It always did."⟧ And ⟦"it will."⟧

✗"The fleet stays, said Marsh. ⟦"It always did."⟧ And ⟦"it will."⟧

⟦“The fleet stays,”⟧ said Marsh. ⟦“It always did.⟩¶He left.

⟦“The fleet stays.¶¶↻“It always did.¶¶↻“It always will,”⟧ said Marsh.

⟦"The fleet stays.¶¶↻"It always did.¶¶↻"It always will,"⟧ said Marsh.

⟦"The fleet stays,"⟧ said Marsh. ⟦"It always did.¶¶↻"It always will,"⟧ said Marsh. ⟦"Always."⟧

⟦“He wrote, ⟦‘Dear Ada,¶¶↻“↻‘I quit.’⟧ And he did.”⟧

⟦'The fleet stays.¶¶↻'It always did,'⟧ said Marsh.

⟦''The fleet stays.¶¶↻''It always did,''⟧ said Marsh.

⟦«Le port est ouvert.¶¶↻« Il le reste.»⟧

⟦“The fleet stays.”⟧¶¶⟦“No.”⟧¶¶⟦“Yes.”⟧

⟦“The fleet stays.⟩¶¶No marks here.¶¶⟦“Yes.”⟧

⟦— No,⟩¶¶⟦— Yes, said Marsh.⟩¶¶They left.

⟦-- No, said Marsh.⟩¶⟦-- Yes, he said ⟦"yes"⟧ twice.⟩¶They left.

— No, said Marsh, and left.¶¶⟦“Yes,”⟧ said Quist.

The word (⟦"fleet"⟧) is old; so is ⟦“navy”⟧—they say—⟦“boat”⟧.

⟦“I never—”⟧ Marsh began.

⟦"I never--"⟧ Marsh began. ⟦"Never!"⟧

The minister—⟦"a fool,"⟧ said Quist—left.

He read ⟦“The Tide,”⟧ ⟦“The Ebb”⟧ and ⟦“The Flood.”⟧

He read ⟦"The Tide,"⟧ ⟦"The Ebb"⟧ and ⟦"The Flood."⟧

⟦" The fleet stays , "⟧ said Marsh . ⟦" It always did . "⟧

⟦" The fleet stays,"⟧ said Marsh. ⟦"It always did. "⟧

⟦"The fleet stays,"⟧he said.

Marsh said,⟦"The fleet stays."⟧

Marsh:⟦"The fleet stays."⟧

⟦"...and then it sank,"⟧ said Quist.

⟦“[The fleet] stays,”⟧ said Marsh. ⟦“(Laughs.) Yes.”⟧

⟦“$5 is enough,”⟧ said Marsh; ⟦“#fleet”⟧ trended.

⟦"Why?"⟧ ⟦"Because,"⟧ she said, ⟦"it floats."⟧

⟦“The fleet stays,"⟧ said Marsh.

⟦"The fleet stays,”⟧ said Marsh.

⟦“She said, ⟦‘Stay,'⟧ ”⟧ Marsh recalled.

⟦“It’s the captains’ fault,”⟧ said Quist’s aide. ⟦“They’re ⟦‘at sea.’⟧”⟧

✗"

✗"✗"

don't

✗''

✗“✗”

The so-called ⟦'fleet'⟧ is one boat.

Quist: ⟦'The fleet stays'⟧

⟦‘Fleet,’⟧ ⟦‘Navy’⟧ and ⟦‘Boat’⟧

Marsh wrote ⟦"the ⟦'90s fleet'⟧ is gone"⟧ in June.

The ships' cooks' knives were dull.
`

func TestQuotes(t *testing.T) {
	n := 0
	for want := range strings.SplitSeq(strings.Trim(quoteCases, "\n"), "\n\n") {
		n++
		want = strings.ReplaceAll(want, "¶", "\n")
		text := plainQuotes.Replace(want)
		paragraphs := Paragraphs(text)
		quotes, stray := Quotes(text, paragraphs)
		checkQuotes(t, text, paragraphs, quotes, stray)
		assert.Equal(t, want, showQuotes(text, quotes, stray))
	}
	assert.GreaterOrEqual(t, n, 70)
}
