package claim_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// marked reads a text in which { } enclose the pieces of content and < > those
// that are verbatim.
func marked(t *testing.T, text string) (doc *source.Document, content, verbatim source.Spans) {
	t.Helper()
	var b strings.Builder
	inContent, inVerbatim := -1, -1
	for _, part := range strings.SplitAfter(text, "") {
		switch part {
		case "{":
			inContent = b.Len()
		case "<":
			inVerbatim = b.Len()
		case "}":
			content = append(content, source.Span{Start: inContent, End: b.Len()})
		case ">":
			verbatim = append(verbatim, source.Span{Start: inVerbatim, End: b.Len()})
		default:
			b.WriteString(part)
		}
	}
	doc = source.NewDocument(b.String(), source.Meta{})
	require.NoError(t, doc.Check(content...), "misplaced marks in %s", text)
	require.NoError(t, doc.Check(verbatim...), "misplaced marks in %s", text)
	return doc, content, verbatim
}

func TestFormOf(t *testing.T) {
	for _, test := range []struct {
		form claim.Form
		text string
	}{
		{claim.Direct, `{“<Taxes will fall>,”} Marten said.`},
		{claim.Direct, `{"<Taxes will fall.>"} said Marten`},
		{claim.Direct, `{<Taxes will fall>} said Marten`},
		{claim.Direct, `Marten: {  — “<Taxes will fall> ...” [!] }`}, // marks and spaces do not count
		{claim.Direct, `{“<Taxes,>”} Marten said, {“<will fall.>”}`}, // in pieces
		{claim.Direct, `{“<Taxes >}{<will fall>.”} said Marten`},     // that touch
		{claim.Direct, `{“<Taxes>} {<will> <fall>.”} said Marten`},
		{claim.Direct, `{“<[The tax] will ... fall>”}, said Marten`}, // what brackets put in is part of the quotation
		{claim.Direct, `{“<5,000>”} was the answer`},
		{claim.Direct, `Marten had one word: {“<?!>”}`}, // no words at all
		{claim.Direct, `{“<税は下がる>”} と言った`},
		{claim.Mixed, `Marten said {taxes would “<fall like rain>”}.`},
		{claim.Mixed, `Marten said {“<weeks>”: 5}.`}, // a digit is a word too
		{claim.Mixed, `Marten said {“<taxes will fall>” [soon]}.`},
		{claim.Mixed, `Marten said {taxes} and {“<spending>”} would fall.`},
		{claim.Mixed, `Marten called it {“<un>fair”}.`}, // half a word
		{claim.Mixed, `{“<कर>” घटेंगे}, मार्टेन`},
		{claim.Indirect, `Marten said {taxes would fall}.`},
		{claim.Indirect, `Marten said {taxes} would {fall}.`},
		{claim.Indirect, `Marten said {the “tax” would fall}.`},        // scare quotes
		{claim.Indirect, `Marten said {taxes would fall “<...>”}.`},    // no word of it is verbatim
		{claim.Indirect, `Marten said {taxes would fall}. “<Never!>”`}, // verbatim elsewhere
		{claim.Indirect, `{...} said Marten`},
		{claim.Indirect, `Marten said.`},
		{claim.Indirect, ``},
	} {
		doc, content, verbatim := marked(t, test.text)
		assert.Equal(t, test.form, claim.FormOf(doc, content, verbatim), "%s", test.text)
	}
}

func TestFormOfSpansOutside(t *testing.T) {
	doc := source.NewDocument("Taxes", source.Meta{})
	beyond := source.Spans{{Start: -4, End: 99}}
	assert.Equal(t, claim.Direct, claim.FormOf(doc, beyond, beyond))
	assert.Equal(t, claim.Mixed, claim.FormOf(doc, beyond, source.Spans{{Start: 0, End: 2}}))
	assert.Equal(t, claim.Indirect, claim.FormOf(&source.Document{}, nil, nil))
}

func TestClaimJSON(t *testing.T) {
	place := source.Spans{{Start: 3, End: 9}}
	for _, test := range []struct {
		claim claim.Claim
		want  string
	}{
		{claim.Claim{}, `{}`},
		{claim.Claim{
			Content: source.Spans{{Start: 3, End: 9}, {Start: 12, End: 20}}, Verbatim: place, Form: claim.Mixed,
			Topic: claim.Topic{Kind: claim.Quantity, Time: claim.Future}, Certainty: claim.Possible, Polarity: claim.Negative,
			Hedges: []claim.Hedge{
				{Span: source.Span{Start: 4, End: 7}, Class: claim.Modal, Direction: claim.Weaken, Scope: place},
				{Span: source.Span{Start: 8, End: 9}},
			},
			Condition: source.Spans{{Start: 30, End: 41}},
		}, `{"content":[[3,9],[12,20]],"verbatim":[[3,9]],"form":"mixed","topic":{"kind":"quantity","time":"future"},` +
			`"certainty":"possible","polarity":"negative",` +
			`"hedges":[{"span":[4,7],"class":"modal","direction":"weaken","scope":[[3,9]]},{"span":[8,9]}],` +
			`"condition":[[30,41]],"factuality":-1}`},
		{claim.Claim{Topic: claim.Topic{Time: claim.Past}}, `{"topic":{"time":"past"}}`},
		// Zero factuality is an answer, and no factuality is none.
		{claim.Claim{Certainty: claim.Unspecified, Polarity: claim.Negative},
			`{"certainty":"unspecified","polarity":"negative","factuality":0}`},
		{claim.Claim{Certainty: claim.Certain}, `{"certainty":"certain"}`},
		{claim.Claim{Polarity: claim.Positive}, `{"polarity":"positive"}`},
		{claim.Claim{Certainty: "nonsense", Polarity: claim.Positive}, `{"certainty":"nonsense","polarity":"positive"}`},
	} {
		data, err := json.Marshal(test.claim)
		require.NoError(t, err)
		assert.Equal(t, test.want, string(data))
		behindPointer, err := json.Marshal(&test.claim)
		require.NoError(t, err)
		assert.Equal(t, test.want, string(behindPointer))

		var back claim.Claim
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, test.claim, back, "factuality is derived anew")
	}
}
