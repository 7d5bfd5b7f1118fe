package rules

import "testing"

func TestVerbCues(t *testing.T) {
	check(t, `
Quist said the bells rang .
	Quist | said | the bells rang | verb subject complement-clause
Quist has n't said that the bells rang .
	Quist | has n't said | that the bells rang | verb subject complement-that
Quist declined to say whether the bridge was closed .
	Quist | declined to say | whether the bridge was closed | verb-chain subject complement-wh
The bells rang .
||boilerplate Quist said the bells rang .
`)
}

func TestFrames(t *testing.T) {
	check(t, `
Quist said that taxes will fall .
	Quist | said | that taxes will fall | verb subject complement-that
Quist asked why the bells rang .
	Quist | asked | why the bells rang | verb subject complement-wh
Quist threatened to close the bridge .
	Quist | threatened | to close the bridge | verb subject complement-to
Quist wanted the bells to ring .
	Quist | wanted | the bells to ring | verb subject complement-np-to
Quist ordered the crew to leave .
	Quist | ordered | to leave | verb subject complement-to | to=the crew
Quist told reporters that the bells rang .
	Quist | told | that the bells rang | verb subject complement-that | to=reporters
Quist told him he was sorry .
	Quist | told | he was sorry | verb subject complement-clause | to=him
Quist asked the council to pay .
	Quist | asked | to pay | verb subject complement-to | to=the council
Quist blamed the storm .
	Quist | blamed | the storm | verb subject complement-np
Quist warned of a storm .
	Quist | warned of | a storm | verb subject complement-prep
Quist called the plan “ a dream ” .
	Quist | called | the plan “ a dream ” | verb subject complement-np
The ministry announced a new tax .
	The ministry | announced | a new tax | verb subject complement-np
Quist said : “ The bridge is closed . ”
	Quist | said : | “ The bridge is closed . ” | verb subject complement-colon
`)
}

func TestNouns(t *testing.T) {
	check(t, `
Quist ’s claim that the bells rang
	Quist ’s | claim | that the bells rang | noun possessor complement-that
His claim~nsubj+6 that the bells rang~acl-4 is old .
	His | claim | that the bells rang | noun possessor complement-that
The claim~nsubj+6 that the bells rang~acl-4 is old .
	- | claim | that the bells rang | noun complement-that
Her advice : keep the lights open .
	Her | advice : | keep the lights open | colon possessor complement-colon
`)
}

func TestLightVerbs(t *testing.T) {
	check(t, `
Quist made a statement that the bells rang .
	Quist | made a statement | that the bells rang | light-verb subject complement-that
The ministry issued a warning about the storm .
	The ministry | issued a warning about | the storm | light-verb subject complement-prep
`)
}

func TestCopula(t *testing.T) {
	check(t, `
It is clear that the bells rang .
Quist was glad to leave .
Quist is confident that the bells rang .
	Quist | is confident | that the bells rang | adjective subject complement-that
`)
}

func TestPrepositions(t *testing.T) {
	check(t, `
According to Quist , the bells rang .
	Quist | According to | the bells rang | according-to after-preposition clause-after
The bells rang , according to Quist , the mayor .
	Quist , the mayor | according to | The bells rang | according-to after-preposition clause-before
The bells rang according to schedule .
The bells rang , per Quist .
	Quist | per | The bells rang | per after-preposition clause-before
`)
}

func TestAdverbs(t *testing.T) {
	check(t, `
The boats reportedly sank .
	- | reportedly | The boats + sank | adverb around-aside
`)
}

func TestColons(t *testing.T) {
	check(t, `
Quist : “ The bridge is closed . ”
	Quist | : | “ The bridge is closed . ” | colon before-colon complement-quote
Quist said in a statement : “ The bridge is closed . ”
	Quist | said | “ The bridge is closed . ” | verb subject complement-quote | via=in a statement
`)
}

func TestTurns(t *testing.T) {
	check(t, `
||turn QUIST/NNP : The bridge is closed . | Go now .
	QUIST | : | The bridge is closed . Go now | turn turn-label turn
||turn QUIST/NNP : Go now . ||turn HOLM/NNP : Holm said the ferry sank .
	QUIST | : | Go now | turn turn-label turn
	HOLM | : | Holm said the ferry sank | turn turn-label turn
	Holm | said | the ferry sank | verb subject complement-clause
`)
}
