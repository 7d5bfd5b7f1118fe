package claim_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

func TestFigures(t *testing.T) {
	for text, want := range map[string][]string{
		"more than 5,000 troops are there":             {"more than 5,000 troops | more | 5000 | troops"},
		"some 40 people came in 2014":                  {"some 40 people | about | 40 | people"},
		"the pier cost $3.2 million":                   {"$3.2 million |  | 3200000 | $"},
		"over €0.5 was left":                           {"over €0.5 | more | 0.5 | €"},
		"up to 12 percent, or two ferries":             {"up to 12 percent | atMost | 12 | percent", "two ferries |  | 2 | ferries"},
		"it rose by 5%":                                {"5% |  | 5 | %"},
		"three of the boats sank":                      {"three of the boats |  | 3 | boats"},
		"twenty-two days or so":                        {"twenty-two days or so | about | 22 | days"},
		"2,000 American soldiers left":                 {"2,000 American soldiers |  | 2000 | American soldiers"},
		"no fewer than six hundred sheep":              {"no fewer than six hundred sheep | atLeast | 600 | sheep"},
		"fewer than one boat":                          {"fewer than one boat | less | 1 | boat"},
		"one boat sank on 12 May at 10:30":             nil,
		"the Sept. 11, 2001 attacks and the 2016 vote": nil,
		"the 1,984 goats":                              {"1,984 goats |  | 1984 | goats"},
		"since 1984, thousands came":                   nil,
		"temperatures of -3.5 degrees":                 {"-3.5 degrees |  | -3.5 | degrees"},
		"about 12. Boats left":                         {"about 12 | about | 12 | "},
		"at least 7 came":                              {"at least 7 | atLeast | 7 | "},
		"5 of 6 boats":                                 {"5 |  | 5 | ", "6 boats |  | 6 | boats"},
		"10 20 boats":                                  {"10 |  | 10 | ", "20 boats |  | 20 | boats"},
		"5 people or more than 6 boats":                {"5 people or more | atLeast | 5 | people", "6 boats |  | 6 | boats"},
		"3 1/2 boats, 1/2 a boat":                      nil,
		"":                                             nil,
		"\xff\x00 5\xff":                               nil,
		"three hundred billion sprats":                 {"three hundred billion sprats |  | 300000000000 | sprats"},
	} {
		var got []string
		for _, q := range claim.Figures(text) {
			assert.True(t, q.Comparison.IsValid())
			got = append(got, strings.Join([]string{text[q.Span.Start:q.Span.End], string(q.Comparison), q.Number, q.Unit}, " | "))
		}
		assert.Equal(t, want, got, text)
	}
	assert.False(t, claim.Amount("lots").IsValid())
}

func FuzzFigures(f *testing.F) {
	f.Add("more than 5,000 troops or so, and 1e400 of $5 in May 12")
	f.Add("at least \xff-.5 of the")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, q := range claim.Figures(text) {
			assert.GreaterOrEqual(t, q.Span.Start, 0)
			assert.Less(t, q.Span.Start, q.Span.End)
			assert.LessOrEqual(t, q.Span.End, len(text))
			assert.GreaterOrEqual(t, q.Span.Start, end, "in text order")
			assert.NotEmpty(t, q.Number)
			assert.Contains(t, text, q.Unit)
			end = q.Span.End
		}
	})
}

func TestCheck(t *testing.T) {
	for want, c := range map[claim.Check]claim.Claim{
		"":                {Certainty: claim.Certain},
		claim.Checkable:   {Certainty: claim.Possible, Topic: claim.Topic{Kind: claim.Event, Time: claim.Past}},
		claim.LeftOpen:    {Certainty: claim.Unspecified, Topic: claim.Topic{Kind: claim.Opinion}},
		claim.Taste:       {Certainty: claim.Certain, Topic: claim.Topic{Kind: claim.Opinion, Time: claim.Future}},
		claim.Demand:      {Certainty: claim.Certain, Topic: claim.Topic{Kind: claim.Norm}},
		claim.Conditioned: {Certainty: claim.Certain, Topic: claim.Topic{Kind: claim.Event, Time: claim.Future}, Condition: source.Spans{{Start: 4, End: 9}}},
		claim.Ahead:       {Certainty: claim.Probable, Topic: claim.Topic{Kind: claim.Quantity, Time: claim.Future}},
	} {
		assert.Equal(t, want, c.Check())
		assert.True(t, want.IsValid())
	}
	assert.Empty(t, claim.Claim{Topic: claim.Topic{Kind: claim.Event}}.Check())
	assert.False(t, claim.Check("maybe").IsValid())
}
