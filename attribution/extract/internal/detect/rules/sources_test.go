package rules

import "testing"

func TestSubjects(t *testing.T) {
	check(t, `
The mayor of Ostwick said the bridge was closed .
	The mayor of Ostwick | said | the bridge was closed | verb subject complement-clause
Quist and Holm said the bells rang .
	Quist and Holm | said | the bells rang | verb subject complement-clause
A spokesman for the ministry said the bells rang .
	A spokesman for the ministry | said | the bells rang | verb subject complement-clause
It is feared that the ferry sank .
	- | is feared | that the ferry sank | verb complement-that
`)
}

func TestAsides(t *testing.T) {
	check(t, `
Quist , the mayor of Ostwick , said the bells rang .
	Quist , the mayor of Ostwick , | said | the bells rang | verb subject-before-aside complement-clause
Quist ( the mayor ) said the bells rang .
	Quist | said | the bells rang | verb subject complement-clause
Quist , who owned/VBD a boat/NN , said the bells rang .
	Quist , who owned a boat , | said | the bells rang | verb subject-before-aside complement-clause
Quist , who had left , said the bells rang .
	Quist | said | the bells rang | verb subject-before-aside complement-clause
Quist , speaking/VBG on Friday , said the bells rang .
	Quist | said | the bells rang | verb subject-before-aside complement-clause
`)
}

func TestSharedSubjects(t *testing.T) {
	check(t, `
Quist left the town and said that the bells rang .
	Quist | said | that the bells rang | verb shared-subject complement-that
Quist smiled , adding that the bells rang .
	Quist | adding | that the bells rang | verb shared-subject complement-that
Quist left the pier , saying that the bells rang .
	Quist | saying | that the bells rang | verb shared-subject complement-that
`)
}

func TestInverted(t *testing.T) {
	check(t, `
“ The bells rang , ” said Quist .
	Quist | said | “ The bells rang , ” | verb inverted quotation-before
“ The bells rang , ” said Ada Quist , the mayor of Ostwick .
	Ada Quist , the mayor of Ostwick | said | “ The bells rang , ” | verb inverted quotation-before
The bells rang , said Quist .
	Quist | said | The bells rang | verb inverted clause-before
Quist arrived , Holm left , said the crew .
	the crew | said | Quist arrived , Holm left | verb inverted clause-before
`)
}

func TestInterposed(t *testing.T) {
	check(t, `
Taxes , Quist said , will fall .
	Quist | said | Taxes + will fall | verb subject around-aside
As Quist said , the bridge is closed .
	Quist | said | the bridge is closed | verb subject as-clause
The bridge , as Quist said , is closed .
	Quist | said | The bridge + is closed | verb subject as-clause
The bridge is closed , as Quist said .
	Quist | said | The bridge is closed | verb subject as-clause
“ The bells , ” Quist said , “ rang . ”
	Quist | said | “ The bells , ” + “ rang . ” | verb subject quotation-before complement-quote
`)
}

func TestPassives(t *testing.T) {
	check(t, `
Quist was told that the ferry sank .
	- | was told | that the ferry sank | verb complement-that
Quist was accused of closing the bridge .
	- | was accused of | Quist + closing the bridge | verb passive-subject complement-prep
The ferry is believed to have sunk/VBN .
	- | is believed | The ferry + to have sunk | verb passive-subject complement-to
`)
}
