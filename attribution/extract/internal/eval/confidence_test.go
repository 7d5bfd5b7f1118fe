package eval

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Of twenty sayings half are right: those of a confidence of 900.
func TestWriteConfidence(t *testing.T) {
	text := ""
	gold, given := &attribution.Reading{}, &attribution.Reading{}
	for i := range 20 {
		at := len(text)
		text += "said rain\n"
		a := attribution.Attribution{ID: i + 1, Cue: attribution.Cue{Spans: source.Spans{{Start: at, End: at + 4}}}, Claim: claim.Claim{Content: source.Spans{{Start: at + 5, End: at + 9}}}}
		a.Confidence = 100
		if i%2 == 0 {
			gold.Attributions = append(gold.Attributions, a)
			a.Confidence = 900
		}
		given.Attributions = append(given.Attributions, a)
	}
	doc := source.NewDocument(text, source.Meta{})
	gold.Doc, given.Doc = doc, doc
	texts := []Scored{{Annotated: &Annotated{Doc: doc, Gold: []*attribution.Reading{gold, gold}}, Given: given}}
	var out bytes.Buffer
	WriteConfidence(&out, texts)
	assert.Contains(t, out.String(), "1               0.9000  1.0000\n")
	assert.Contains(t, out.String(), "10              0.1000  0.0000\n")
	assert.Contains(t, out.String(), "error           0.1000\n")
	assert.Contains(t, out.String(), "R at P 0.85     1.0000\n")
	out.Reset()
	for i := range given.Attributions {
		given.Attributions[i].Confidence = 0
	}
	WriteConfidence(&out, texts)
	assert.Empty(t, out.String())
}
