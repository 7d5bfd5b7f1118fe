package marked

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
)

// Output returns the output of that name of a reading: "reading", a line for each
// attribution, nested ones indented; "json", as [attribution.WriteJSON] has it;
// "brat", as [brat.Write] has it. Others are an error.
func Output(r *attribution.Reading, name string) (string, error) {
	var b bytes.Buffer
	var err error
	switch name {
	case "reading":
		for a := range r.Outermost() {
			printTree(&b, r, a, 0)
		}
	case "json":
		err = attribution.WriteJSON(&b, r)
	case "brat":
		err = brat.Write(&b, r)
	default:
		err = fmt.Errorf("%q is no output", name)
	}
	return b.String(), err
}

func printTree(b *bytes.Buffer, r *attribution.Reading, a *attribution.Attribution, depth int) {
	k := checker{r: r}
	speakers := ""
	if a.Source != nil {
		speakers = " [" + k.names(a.Source.Speakers) + "]"
	}
	values := strings.Join([]string{string(a.Act), string(a.Status), string(a.Stance), string(a.Claim.Form),
		string(a.Claim.Certainty), string(a.Claim.Polarity)}, " ")
	fmt.Fprintf(b, "%s%s%s: %s\n", strings.Repeat("  ", depth), k.show(a), speakers, strings.Join(strings.Fields(values), " "))
	for child := range r.Children(a) {
		printTree(b, r, child, depth+1)
	}
}
