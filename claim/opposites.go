package claim

import (
	"strings"
	"sync"
)

// opposites are pairs of words of which one makes the opposite claim of the other.
const opposites = `rise=fall rise=drop increase=decrease increase=reduce raise=lower raise=cut grow=shrink gain=lose win=lose
	up=down more=less more=fewer higher=lower high=low over=under above=below before=after for=against support=oppose
	accept=reject approve=reject approve=oppose allow=ban allow=forbid permit=forbid open=close start=stop begin=end start=end
	true=false right=wrong guilty=innocent good=bad strong=weak safe=dangerous first=last early=late join=leave arrive=leave
	buy=sell strengthen=weaken pass=fail ally=enemy friend=enemy success=failure improve=worsen
	profit=loss hire=fire`

var oppositeStems = sync.OnceValue(func() map[[2]string]bool {
	pairs := map[[2]string]bool{}
	for pair := range strings.FieldsSeq(opposites) {
		a, b, _ := strings.Cut(pair, "=")
		a, b = stem(a), stem(b)
		pairs[[2]string{a, b}], pairs[[2]string{b, a}] = true, true
	}
	return pairs
})

// areOpposites reports whether two folded words make opposite claims: as a pair
// that is known, or by a negative prefix ("safe", "unsafe").
func areOpposites(a, b string) bool {
	a, b = stem(a), stem(b)
	return oppositeStems()[[2]string{a, b}] || isNegated(a, b) || isNegated(b, a)
}

func isNegated(plain, prefixed string) bool {
	prefix, ok := strings.CutSuffix(prefixed, plain)
	if !ok || len(plain) < 3 {
		return false
	}
	switch prefix {
	case "un", "in", "im", "il", "ir", "non", "dis":
		return true
	}
	return false
}
