package hedge

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// tag makes a tagged text of words between spaces: each by its usual tag, NN if the
// vocabulary does not have it, in sentences of the given number of tokens.
func tag(text string, sentence int) *syntax.Outline {
	usual := lookup()
	t := &syntax.Tagged{Text: &syntax.Text{Doc: source.NewDocument(text, source.Meta{})}}
	at := 0
	for field := range strings.FieldsSeq(text) {
		start := at + strings.Index(text[at:], field)
		at = start + len(field)
		w, ok := usual[field]
		if !ok {
			w = wordOf("NN", field)
		}
		t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: start, End: at}})
		t.Words = append(t.Words, w)
	}
	for from := 0; from < len(t.Tokens); from += sentence {
		r := syntax.Range{Start: from, End: min(from+sentence, len(t.Tokens))}
		t.Sentences = append(t.Sentences, syntax.Sentence{Tokens: r})
	}
	return outline(t)
}

func attributionOf(cue, content source.Spans) attribution.Attribution {
	return attribution.Attribution{Cue: attribution.Cue{Spans: cue}, Claim: claim.Claim{Content: content}}
}

func TestBadInput(t *testing.T) {
	text := tag("Marten said taxes fell .", 5)
	said, fell := source.Spans{{Start: 7, End: 11}}, source.Spans{{Start: 12, End: 22}}
	few := tag("Marten said taxes fell .", 5)
	few.Words = few.Words[:1]
	stray := tag("Marten said taxes fell .", 5)
	stray.Sentences = nil
	for name, test := range map[string]struct {
		text   *syntax.Outline
		given  attribution.Attribution
		status attribution.Status
	}{
		"no tokens":                 {tag("", 1), attributionOf(said, fell), attribution.Made},
		"nothing at all":            {text, attribution.Attribution{}, attribution.Made},
		"no cue":                    {text, attributionOf(nil, fell), attribution.Made},
		"no content":                {text, attributionOf(said, nil), attribution.Made},
		"cue of white space":        {text, attributionOf(source.Spans{{Start: 11, End: 12}}, fell), attribution.Made},
		"content of white space":    {text, attributionOf(said, source.Spans{{Start: 11, End: 12}}), attribution.Made},
		"spans past the text":       {text, attributionOf(source.Spans{{Start: 90, End: 99}}, source.Spans{{Start: 100, End: 900}}), attribution.Made},
		"content reaches past it":   {text, attributionOf(said, source.Spans{{Start: 12, End: 900}}), attribution.Made},
		"cue in the content":        {text, attributionOf(said, source.Spans{{Start: 0, End: 22}}), attribution.Made},
		"content before itself":     {text, attributionOf(said, source.Spans{{Start: 12, End: 17}, {Start: 0, End: 6}}), attribution.Made},
		"half a word":               {text, attributionOf(source.Spans{{Start: 8, End: 9}}, source.Spans{{Start: 13, End: 14}}), attribution.Made},
		"fewer words than tokens":   {few, attributionOf(said, fell), attribution.Made},
		"tokens in no sentence":     {stray, attributionOf(said, fell), attribution.Made},
		"only marks":                {tag(", . ? “ ” .", 3), attributionOf(source.Spans{{Start: 0, End: 1}}, source.Spans{{Start: 2, End: 12}}), attribution.Made},
		"the cue is the whole text": {tag("not not not to to to", 6), attributionOf(source.Spans{{Start: 0, End: 20}}, nil), attribution.Made},
	} {
		t.Run(name, func(t *testing.T) {
			var list []attribution.Attribution
			require.NotPanics(t, func() { list = Grade(test.text, nil, []attribution.Attribution{test.given}) })
			got := list[0]
			assert.Equal(t, test.status, got.Status)
			assert.NotEmpty(t, got.Act)
			assert.NotEmpty(t, got.Stance)
			assert.NotEmpty(t, got.Claim.Certainty)
			assert.NotEmpty(t, got.Claim.Polarity)
			reasons(t, test.text, got)
		})
	}
	assert.Empty(t, Grade(text, nil, nil))
}

// TestNothingIsChanged checks that the stage makes new values of those it was given.
func TestNothingIsChanged(t *testing.T) {
	text, given := parse(t, "(Marten) <insisted> [that taxes may fall if the vote fails] .")
	given.ID, given.Parent, given.Confidence = 7, 3, 900
	given.Reasons = make([]attribution.Reason, 1, 9)
	given.Reasons[0] = attribution.Reason{Of: "cue", By: attribution.Rule, Name: "verb"}
	list := []attribution.Attribution{given, given}
	got := Grade(text, nil, list)
	assert.Equal(t, []attribution.Attribution{given, given}, list)
	assert.Empty(t, given.Reasons[:2][1], "reasons were written into what was given")

	plain := got[0]
	plain.Act, plain.Status, plain.Stance = "", "", ""
	plain.Claim.Certainty, plain.Claim.Polarity, plain.Claim.Hedges, plain.Claim.Condition = "", "", nil, nil
	plain.Claim.Topic = claim.Topic{}
	plain.Reasons = plain.Reasons[:1]
	assert.Equal(t, given.Reasons, plain.Reasons)
	plain.Reasons = given.Reasons
	assert.Equal(t, given, plain, "something else was changed")
	assert.Equal(t, got[0], got[1])
}

func TestStances(t *testing.T) {
	text, given := parse(t, "(Marten) <claimed> [that taxes fell] .")
	stance := func(stances map[string]attribution.Stance, lemma string) attribution.Stance {
		given.Cue.Lemma = lemma
		return Grade(text, stances, []attribution.Attribution{given})[0].Stance
	}
	assert.Equal(t, attribution.Distancing, stance(nil, ""))
	assert.Equal(t, attribution.Neutral, stance(map[string]attribution.Stance{"claim": attribution.Neutral}, ""))
	assert.Equal(t, attribution.Endorsing, stance(map[string]attribution.Stance{"maintain": attribution.Endorsing}, "maintain"))
	assert.Equal(t, attribution.Distancing, stance(map[string]attribution.Stance{"say": attribution.Endorsing}, "claim"))
}

// TestLong checks that no construction makes a long text slow: each would take minutes if
// it looked at all words for each word.
func TestLong(t *testing.T) {
	const n = 5_000
	for _, unit := range []string{
		"not ", "to ", "may ", "if ", "if a , ", "and that man who is , ", "the man who is , ", "because ", "said that ", "fell and ",
		"“ ", "no more than ", "a , ", "it is likely that ", "I think ", "should a ", "should ", "never ", "declined to ", "seem to ", ". ",
		"if she knows ", "when the man knows ", "unless he , ", "or confirm ", "neither confirm nor ", "no question of ", "please do not ",
	} {
		long := strings.Repeat(unit, n/len(strings.Fields(unit)))
		text := "Marten said " + long
		for _, sentence := range []int{1, 1 << 30} {
			tagged := tag(text, sentence)
			all := source.Spans{{Start: 12, End: len(text)}}
			list := Grade(tagged, nil, []attribution.Attribution{
				attributionOf(source.Spans{{Start: 7, End: 11}}, all),
				attributionOf(all, source.Spans{{Start: 0, End: 6}}),
			})
			assert.Len(t, list, 2, unit)
		}
	}
	// Many short attributions in one long sentence.
	text := "Marten " + strings.Repeat("said taxes fell and ", n)
	var many []attribution.Attribution
	for at := 7; at < len(text); at += 20 {
		many = append(many, attributionOf(source.Spans{{Start: at, End: at + 4}}, source.Spans{{Start: at + 5, End: at + 15}}))
	}
	got := Grade(tag(text, 1<<30), nil, many)
	assert.Equal(t, claim.Certain, got[n-1].Claim.Certainty)
}

func FuzzGrade(f *testing.F) {
	f.Add("Marten did not say that taxes may fall if the vote fails .", 12, 24, 25, 60, uint8(9))
	f.Add("“ Will taxes fall ? ” | asked", 27, 32, 0, 20, uint8(4))
	f.Add("no one \xff seems to think \x00 that", 7, 12, 13, 30, uint8(3))
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int, sentence uint8) {
		if len(text) > 2000 {
			return
		}
		tagged := tag(text, int(sentence)+1)
		doc := tagged.Doc
		cut := func(a, b int) source.Spans {
			if s := (source.Span{Start: a, End: b}); !s.IsEmpty() && doc.Check(s) == nil {
				return source.Spans{s}
			}
			return nil
		}
		given := attributionOf(cut(a, b), cut(c, d))
		list := []attribution.Attribution{given}
		got := Grade(tagged, nil, list)[0]
		assert.Equal(t, got, Grade(tagged, nil, list)[0], "twice is not the same")
		valid := func(a attribution.Attribution) error {
			a.ID = 1
			return (&attribution.Reading{Doc: doc, Attributions: []attribution.Attribution{a}}).Validate()
		}
		if valid(given) == nil {
			assert.NoError(t, valid(got))
		}
		assert.True(t, slices.IsSortedFunc(got.Claim.Hedges, func(x, y claim.Hedge) int { return x.Span.Compare(y.Span) }))
		unspecified := got.Claim.Certainty == claim.Unspecified
		assert.Equal(t, unspecified, got.Claim.Polarity == claim.Unknown)
		switch got.Status {
		case attribution.NotMade, attribution.Denied, attribution.Declined, attribution.Retracted:
			assert.True(t, unspecified, "nothing was said, and yet something is held")
		}
	})
}
