package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDoers(t *testing.T) {
	check(t, `
Officials~nsubj+5 briefed/VBN~acl-1 on the tolls~obl-3 say the bells rang .
	Officials briefed on the tolls | say | the bells rang | verb subject complement-clause
There was a~det+1 letter saying~acl-1 that the bells rang .
	a letter | saying | that the bells rang | verb shared-subject complement-that
`)
}

func TestAgents(t *testing.T) {
	check(t, `
The plan~nsubj:pass+2 was announced by~case+1 Holm~obl-2 .
	Holm | was announced | The plan | verb by-agent passive-subject
`)
}

func TestFrontedObjects(t *testing.T) {
	check(t, `
The~det+1 plan that/WDT~obj+2 Holm~nsubj+1 announced~acl:relcl-3 fell .
	Holm | announced | that | verb subject fronted
`)
	f, ok := NewReader(parse(t, "The~det+1 plan Holm~nsubj+1 announced~acl:relcl-2 fell .")).At(3)
	require.True(t, ok)
	assert.Equal(t, []Range{{Start: 0, End: 2}}, f.Content)
	assert.Equal(t, []Range{{Start: 2, End: 3}}, f.Source)
}

func TestEndsByTree(t *testing.T) {
	check(t, `
Holm announced taxes~obj-1 , tolls~conj-2 and fees~conj-4 .
	Holm | announced | taxes , tolls and fees | verb subject complement-np
Holm announced the~det+1 plan~obj-2 on~case+1 Friday~obl-4 .
	Holm | announced | the plan | verb subject complement-np
His claim~nsubj+6 that the bells rang~acl-4 is old .
	His | claim | that the bells rang | noun possessor complement-that
`)
}
