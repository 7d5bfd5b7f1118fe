package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

func TestBadTexts(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "one token": "said", "a mark": ",", "marks only": ", . : ” “ ) ( ; —", "quotes only": "“ ” “ ‘ ’ ” “",
		"only a cue": "said :", "a colon": ":", "a label only": "||turn QUIST/NNP :", "turn of nothing": "||turn :", "according to nobody": "according to",
		"of nobody": "in the view of", "brackets": ") ) ) said", "itself": "himself himself said",
		"boilerplate": "||boilerplate Quist said the bells rang .", "a byline": "||byline Quist said the bells rang .",
	} {
		t.Run(name, func(t *testing.T) { assert.Empty(t, Attributions(parse(t, text))) })
	}
	t.Run("no text", func(t *testing.T) {
		none := outline(&syntax.Tagged{Text: &syntax.Text{Doc: source.NewDocument("", source.Meta{})}})
		assert.Empty(t, Attributions(none))
		assert.Empty(t, Candidates(none))
	})
	t.Run("no tags", func(t *testing.T) {
		tagged := parse(t, "Quist said the bells rang .")
		clear(tagged.Words)
		assert.Empty(t, Attributions(tagged))
	})
}

func TestUnclosedQuotes(t *testing.T) {
	check(t, `
“ The bells rang , Quist said .
	Quist | said | The bells rang | verb subject clause-before
Quist said : “ The bells rang . || Holm left .
	Quist | said : | “ The bells rang | verb subject complement-colon
Quist said : “ The bells rang . || “ They stop .
	Quist | said : | “ The bells rang + “ They stop | verb subject complement-colon continued
`)
}

// TestLongTexts checks that what a text of thousands of words in one sentence yields is
// bounded; how long that takes is measured elsewhere.
func TestLongTexts(t *testing.T) {
	const n = 1000
	for _, unit := range []string{
		"the claim in ", "he said ", "Quist and ", "Quist , ", "reportedly ", "“ he said ", "“ he said ” ", ") said ", "Quist , who said , ", "to say ",
	} {
		tagged := parse(t, strings.Repeat(unit, n))
		for _, a := range Attributions(tagged) {
			assert.LessOrEqual(t, len(strings.Fields(tagged.Doc.Slice(a.Claim.Content.Cover()))), 2*sentenceReach+2, unit)
			if a.Source != nil {
				assert.LessOrEqual(t, len(strings.Fields(tagged.Doc.Slice(a.Source.Spans.Cover()))), 2*reach, unit)
			}
		}
	}
}

func TestCandidates(t *testing.T) {
	tagged := parse(t, "Quist declined to say whether the bridge was closed .")
	list := Candidates(tagged)
	var heads []string
	for _, c := range list {
		heads = append(heads, tagged.Doc.Slice(c.Head))
		assert.GreaterOrEqual(t, len(c.Keys), 5)
		for _, k := range c.Keys {
			assert.NotEmpty(t, k)
		}
	}
	assert.Equal(t, []string{"declined", "say", "closed"}, heads)
	for _, key := range []string{"v wh fn--", "say", "say wh", "say wh fn--", "v known", "s vn", "s vn quist"} {
		assert.Contains(t, list[1].Keys, key)
	}
}

// FuzzAttributions reads token sequences that bytes choose from the vocabulary: spans
// are of tokens, what is said is neither cue nor source, the same text gives the same.
func FuzzAttributions(f *testing.F) {
	words := strings.Fields("Quist said that the bells rang . , “ ” ‘ ’ : ; — and | || ||turn ||heading ( ) he who of in according to claim his ’s/POS is " +
		"told asked reportedly declined say not Friday as view eyes mayor adding but was blamed for statement made a")
	for _, seed := range []string{"", "\x00\x01\x02\x03\x04\x05\x06", "\x08\x03\x04\x07\x09\x00\x01\x06\x10\x08\x03\x06", "\x11\x00\x0c\x03\x04", "\x19\x1a\x00\x07\x03\x04\x05"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, choice []byte) {
		var text []string
		for _, b := range choice[:min(len(choice), 400)] {
			text = append(text, words[int(b)%len(words)])
		}
		tagged := withTrees(parse(t, strings.Join(text, " ")), choice)
		before := append([]syntax.Word(nil), tagged.Words...)
		list := Attributions(tagged)
		for i := range list {
			assertLaws(t, tagged, &list[i])
		}
		assert.Equal(t, list, Attributions(tagged), "the same text gives the same")
		assert.Equal(t, before, tagged.Words, "what is given does not change")
	})
}

// withTrees returns o with trees that bytes choose.
func withTrees(o *syntax.Outline, choice []byte) *syntax.Outline {
	arcs := make([]syntax.Arc, len(o.Tokens))
	for _, s := range o.Sentences {
		for i := s.Tokens.Start; i < s.Tokens.End; i++ {
			b := int(choice[i%len(choice)])
			arcs[i] = syntax.Arc{Head: -1, Deprel: syntax.Root}
			deprel := syntax.Acl + syntax.Deprel(b)%syntax.Xcomp
			if left := i - s.Tokens.Start; choice[0]%2 == 0 && left > 0 {
				arcs[i] = syntax.Arc{Head: int32(i - 1 - b%left), Deprel: deprel}
			}
			if right := s.Tokens.End - 1 - i; choice[0]%2 == 1 && right > 0 {
				arcs[i] = syntax.Arc{Head: int32(i + 1 + b%right), Deprel: deprel}
			}
		}
	}
	named := *o.Named
	named.Parsed = &syntax.Parsed{Tagged: o.Tagged, Arcs: arcs}
	return syntax.NewOutline(&named)
}
