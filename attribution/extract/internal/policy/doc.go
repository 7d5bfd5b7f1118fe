// Package policy tests the module as a whole: which package may import which,
// what linking the model alone costs, what the repository holds and how it is
// named, that everything exported is documented and shown in an Example, that
// the exported API is the one listed in api.txt, and that the README's program
// prints what the README says.
//
// It holds no code that runs outside its tests. After a change of the exported
// API that is meant, rewrite the list and review its diff:
//
//	go test ./attribution/extract/internal/policy -update
package policy
