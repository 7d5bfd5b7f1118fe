package rules

import "testing"

func TestQuotations(t *testing.T) {
	check(t, `
“ The bells rang , ” Quist said .
	Quist | said | “ The bells rang , ” | verb subject quotation-before
The bells rang , Quist said .
	Quist | said | The bells rang | verb subject clause-before
“ The bells rang , ” Quist smiled .
	Quist | smiled | “ The bells rang , ” | verb subject quotation-before
“ The bells rang . ” | Quist left .
“ Why ? ” | he asked .
	he | asked | “ Why ? ” | verb subject quotation-before
The plan “ is old , ” Quist said .
	Quist | said | The plan “ is old , ” | verb subject quotation-before
“ Holm told me/PRP ‘ the bells rang ’ , ” Quist said .
	Holm | told | ‘ the bells rang ’ | verb subject complement-quote | to=me
	Quist | said | “ Holm told me ‘ the bells rang ’ , ” | verb subject quotation-before
`)
}

func TestContinued(t *testing.T) {
	check(t, `
“ The bells rang . | They stop now , ” Quist said .
	Quist | said | “ The bells rang . They stop now , ” | verb subject quotation-before
“ The bells rang , ” Quist said . | “ They stop now . ”
	Quist | said | “ The bells rang , ” + “ They stop now . ” | verb subject quotation-before continued
“ The bells rang , ” Quist said . || “ They stop now . | Go . ” || Holm left .
	Quist | said | “ The bells rang , ” + “ They stop now . Go . ” | verb subject quotation-before continued
Quist said : “ The bells rang . || “ They stop now . ”
	Quist | said : | “ The bells rang . “ They stop now . ” | verb subject complement-colon
Quist said the bells rang . || “ They stop now . ” || “ Go . ”
	Quist | said | the bells rang + “ They stop now . ” “ Go . ” | verb subject complement-clause continued
Quist said : | “ The bells rang . ”
	Quist | said : | “ The bells rang . ” | verb subject next-passage
Quist said : || “ The bells rang . ”
	Quist | said : | “ The bells rang . ” | verb subject next-passage
`)
}

func TestEnds(t *testing.T) {
	check(t, `
Quist said the bells rang ; the crew left .
	Quist | said | the bells rang | verb subject complement-clause
Quist said the bells rang , but Holm said the ferry sank .
	Quist | said | the bells rang | verb subject complement-clause
	Holm | said | the ferry sank | verb subject complement-clause
Quist said the bells rang and Holm said the ferry sank .
	Quist | said | the bells rang | verb subject complement-clause
	Holm | said | the ferry sank | verb subject complement-clause
While Quist said the bells rang , the crew left .
	Quist | said | the bells rang | verb subject complement-clause
Quist blamed the storm after the ferry sank .
	Quist | blamed | the storm | verb subject complement-np
Quist refused to pay the toll and left .
	Quist | refused | to pay the toll | verb subject complement-to
Quist , who said the bells rang , left .
	who | said | the bells rang | verb relative-clause complement-clause
Quist said that the mayor , who left the town , was sorry .
	Quist | said | that the mayor , who left the town , was sorry | verb subject complement-that
`)
}

func TestNested(t *testing.T) {
	check(t, `
Quist said he thinks the bells rang .
	Quist | said | he thinks the bells rang | verb subject complement-clause
	he | thinks | the bells rang | verb subject complement-clause
Quist said Holm claimed that the bells rang .
	Quist | said | Holm claimed that the bells rang | verb subject complement-clause
	Holm | claimed | that the bells rang | verb subject complement-that
`)
}

func TestSettings(t *testing.T) {
	check(t, `
“ The bells rang , ” he said on Friday .
	he | said | “ The bells rang , ” | verb subject quotation-before | when=on Friday
On Friday , Quist said that the ferry sank .
	Quist | said | that the ferry sank | verb subject complement-that | when=On Friday
Quist said in Ostwick that the bells rang .
	Quist | said | that the bells rang | verb subject complement-that | where=in Ostwick
Quist said on Friday in a statement that the ferry sank .
	Quist | said | that the ferry sank | verb subject complement-that | via=in a statement | when=on Friday
Quist told CNN/NNP on Friday in an interview with Holm at the pier that the bells rang .
	Quist | told | that the bells rang | verb subject complement-that | to=CNN | at=in an interview with Holm at the pier | when=on Friday
`)
}
