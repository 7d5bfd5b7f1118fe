package hedge

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// hung returns a text whose tokens hang on others as heads and rels say, whatever nonsense
// that is.
func hung(text string, heads []byte, rels []byte) *syntax.Outline {
	flat := tag(text, 1<<30)
	arcs := make([]syntax.Arc, len(flat.Tokens))
	for i := range arcs {
		arcs[i] = syntax.Arc{Head: -1, Deprel: syntax.Root}
		if len(heads) > 0 && len(rels) > 0 {
			arcs[i] = syntax.Arc{Head: int32(int(heads[i%len(heads)])%(len(arcs)+1)) - 1, Deprel: syntax.Deprel(rels[i%len(rels)]%uint8(syntax.Xcomp)) + 1}
		}
	}
	return syntax.NewOutline(&syntax.Named{Parsed: &syntax.Parsed{Tagged: flat.Tagged, Arcs: arcs}})
}

func FuzzCommit(f *testing.F) {
	f.Add("Marten did not say that taxes may fall if the vote fails .", []byte{4, 4, 4, 0, 8, 8, 8, 4}, []byte{1, 2, 10, 30, 48})
	f.Add("nobody seems to think that", []byte{2, 1}, []byte{10})
	f.Add("no no no ? \xff \x00 almost not", []byte{}, []byte{})
	f.Fuzz(func(t *testing.T, text string, heads, rels []byte) {
		if len(text) > 500 {
			return
		}
		o := hung(text, heads, rels)
		for i := range o.Tokens {
			c := Commit(o, i)
			assert.Equal(t, c, Commit(o, i), "twice is not the same")
			assert.True(t, c.Certainty.IsValid() && c.Certainty != "" && c.Polarity.IsValid() && c.Polarity != "")
			assert.Equal(t, c.Certainty == claim.Unspecified, c.Polarity == claim.Unknown)
			for _, s := range c.Steps {
				assert.True(t, s.Word >= 0 && s.Word < len(o.Tokens))
				assert.Regexp(t, `^[a-z]+-[a-z]+$`, s.name())
			}
			const most = 1000
			assert.Less(t, len(Features(nil, o, i)), most)
		}
		all := source.Spans{{Start: 0, End: len(text)}}
		if len(text) > 0 && o.Doc.Check(all[0]) == nil {
			given := attributionOf(nil, all)
			Grade(o, nil, []attribution.Attribution{given})
		}
	})
}

func newText(o *syntax.Outline) text { return text{o} }

// A tree as deep as the text is long, and one as wide, take no more time than any other.
func TestCommitFar(t *testing.T) {
	const n = 100_000
	deep, wide := make([]syntax.Arc, n), make([]syntax.Arc, n)
	text := &syntax.Text{Doc: source.NewDocument(string(make([]byte, n)), source.Meta{}), Sentences: []syntax.Sentence{{Tokens: syntax.Range{Start: 0, End: n}}}}
	for i := range n {
		text.Tokens = append(text.Tokens, syntax.Token{Span: source.Span{Start: i, End: i + 1}})
		deep[i] = syntax.Arc{Head: int32(i - 1), Deprel: syntax.Ccomp}
		wide[i] = syntax.Arc{Head: 0, Deprel: syntax.Advmod}
	}
	wide[0] = syntax.Arc{Head: -1, Deprel: syntax.Root}
	for _, arcs := range [][]syntax.Arc{deep, wide} {
		o := syntax.NewOutline(&syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: text, Words: make([]syntax.Word, n)}, Arcs: arcs}})
		for i := range n {
			require.Equal(t, claim.Certain, Commit(o, i).Certainty)
		}
	}
	// A noun phrase of clauses in clauses.
	words := make([]syntax.Word, n)
	for i := range words {
		words[i].XPOS = syntax.NN
		deep[i].Deprel = syntax.Acl
	}
	o := syntax.NewOutline(&syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: text, Words: words}, Arcs: deep}})
	parsed := newText(o)
	c, ok := parsed.phrase(parsed.in(source.Spans{{Start: 0, End: n}}))
	assert.True(t, ok)
	assert.Equal(t, []int{0}, c.words)
}

func TestNewJudge(t *testing.T) {
	section := make([]int8, 16)
	encode := func(fingerprint string, names []string, sections [][]byte) []byte {
		file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: fingerprint}, names, sections)
		require.NoError(t, err)
		return file
	}
	good := encode(Fingerprint(), []string{"weights"}, [][]byte{weights.EncodeSlots(section)})
	j, err := NewJudge(good)
	require.NoError(t, err)
	assert.Zero(t, j.Happened(sample(), 3))

	for i := range section {
		section[i] = -127
	}
	j, err = NewJudge(encode(Fingerprint(), []string{"weights"}, [][]byte{weights.EncodeSlots(section)}))
	require.NoError(t, err)
	assert.Equal(t, -3000, j.Happened(sample(), 3), "no less than the scale has")

	var damaged *weights.DamagedError
	for _, file := range [][]byte{nil, good[:len(good)-1], encode(Fingerprint(), nil, nil), encode(Fingerprint(), []string{"weights"}, [][]byte{make([]byte, 3)})} {
		_, err := NewJudge(file)
		assert.True(t, errors.As(err, &damaged), "%v", err)
	}
	var foreign *weights.ForeignError
	_, err = NewJudge(encode("another", []string{"weights"}, [][]byte{weights.EncodeSlots(section)}))
	assert.ErrorAs(t, err, &foreign)
}
