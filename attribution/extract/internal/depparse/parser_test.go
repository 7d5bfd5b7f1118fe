package depparse

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
	"github.com/sayso-go/sayso/source"
)

// taggedText returns a text whose tokens are its fields, of one sentence for each line;
// words with a capital letter are proper nouns, marks are marks and all others verbs.
func taggedText(text string) *syntax.Tagged {
	t := &syntax.Tagged{Text: &syntax.Text{Doc: source.NewDocument(text, source.Meta{})}}
	at := 0
	for line := range strings.Lines(text) {
		first := len(t.Tokens)
		for _, field := range strings.Fields(line) {
			at += strings.Index(text[at:], field)
			t.Tokens = append(t.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(field)}})
			at += len(field)
			w := syntax.Word{UPOS: syntax.VERB, XPOS: syntax.VBD, Lemma: field}
			switch {
			case field[0] < 'A':
				w = syntax.Word{UPOS: syntax.PUNCT, XPOS: syntax.Comma, Lemma: field}
			case field[0] <= 'Z':
				w = syntax.Word{UPOS: syntax.PROPN, XPOS: syntax.NNP, Lemma: field}
			}
			t.Words = append(t.Words, w)
		}
		if len(t.Tokens) > first {
			t.Sentences = append(t.Sentences, syntax.Sentence{Tokens: syntax.Range{Start: first, End: len(t.Tokens)}})
		}
	}
	return t
}

func encode(t testing.TB, structure, labels []byte) []byte {
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: Fingerprint(&weights.Classes{})},
		[]string{"structure", "labels"}, [][]byte{structure, labels})
	require.NoError(t, err)
	return file
}

// tiny returns a parser without weights: of equal actions it takes the first, so that
// each word hangs on the one before it.
func tiny(t testing.TB) *Parser {
	p, err := New(encode(t, weights.EncodeTriples(nil, 4), weights.EncodeLinear(nil)), &weights.Classes{})
	require.NoError(t, err)
	return p
}

func TestParse(t *testing.T) {
	text := taggedText("Ada sang , twice\nNo")
	p := tiny(t).Parse(text)
	assert.Same(t, text, p.Tagged)
	assert.Equal(t, []syntax.Arc{
		{Head: -1, Deprel: syntax.Root}, {Head: 0, Deprel: syntax.Acl}, {Head: 1, Deprel: syntax.Acl}, {Head: 2, Deprel: syntax.Acl},
		{Head: -1, Deprel: syntax.Root},
	}, p.Arcs)
	assert.Empty(t, tiny(t).Parse(taggedText("")).Arcs)
}

// What is called a sentence and has thousands of words is parsed in parts, and has one
// root nevertheless.
func TestParseLong(t *testing.T) {
	p := tiny(t).Parse(taggedText(strings.Repeat("row ", 2*longest+1)))
	for i, a := range p.Arcs {
		switch i {
		case 0:
			assert.Equal(t, syntax.Arc{Head: -1, Deprel: syntax.Root}, a)
		case longest, 2 * longest:
			assert.Equal(t, syntax.Arc{Head: 0, Deprel: syntax.Parataxis}, a)
		default:
			assert.Equal(t, syntax.Arc{Head: int32(i - 1), Deprel: syntax.Acl}, a)
		}
	}
}

func TestNewErrors(t *testing.T) {
	var damaged *weights.DamagedError
	_, err := New(encode(t, []byte{1}, weights.EncodeLinear(nil)), &weights.Classes{})
	assert.ErrorAs(t, err, &damaged)
	_, err = New(encode(t, weights.EncodeTriples(nil, 4), nil), &weights.Classes{})
	assert.ErrorAs(t, err, &damaged)
	_, err = New(nil, &weights.Classes{})
	assert.ErrorAs(t, err, &damaged)
	file, err := weights.Encode(weights.Header{Stage: Stage, Fingerprint: "other"}, nil, nil)
	require.NoError(t, err)
	_, err = New(file, &weights.Classes{})
	var foreign *weights.ForeignError
	assert.ErrorAs(t, err, &foreign)
}

// follow takes the actions that Oracle gives and returns the heads they lead to.
func follow(s *Sentence, heads []int32) []int32 {
	states := []State{Begin()}
	for n := int32(0); !states[n].Done(s.Len()); n++ {
		action := Oracle(states, n, heads)
		if !states[n].Allows(states, action, s.Len()) {
			return nil
		}
		states = append(states, After(states, n, action, s))
	}
	got := make([]int32, len(heads))
	(&Beam{States: states, Front: []int32{int32(len(states) - 1)}}).Heads(got)
	return got
}

func TestOracle(t *testing.T) {
	var s Sentence
	for _, heads := range [][]int32{
		{0, 0},
		{0, 2, 0, 2},
		{0, 0, 1, 2, 3},
		{0, 2, 3, 4, 0},
		{0, 2, 0, 5, 5, 2, 2},
		{0, 3, 1, 0, 6, 6, 3},
		{0, 0, 4, 2, 1, 4},
	} {
		text := taggedText(strings.Repeat("w ", len(heads)-1))
		s.Set(text, syntax.Range{Start: 0, End: len(text.Tokens)}, &weights.Classes{})
		assert.Equal(t, heads, follow(&s, heads))
	}
}

// counting scores actions by the first feature, so that any may be next.
type counting struct{}

func (counting) Score(features []uint64) [Actions]int32 {
	h := weights.Mix(features[0], features[len(features)-1])
	return [Actions]int32{int32(h & 15), int32(h >> 4 & 15), int32(h >> 8 & 15)}
}

// score returns the score of the best reading.
func score(s *Sentence, width int) int32 {
	var b Beam
	steps := 0
	for b.Start(s, width, 1<<20); !b.Done(); steps++ {
		b.Step(counting{})
		if len(b.Front) > width {
			return -1
		}
	}
	if steps != 2*s.Len() {
		return -1
	}
	return b.States[b.Front[0]].Score
}

func TestBeamWidth(t *testing.T) {
	text := taggedText("Ada sang , Rolf and Per heard")
	var s Sentence
	s.Set(text, text.Sentences[0].Tokens, &weights.Classes{})
	all := score(&s, 2_000)
	assert.GreaterOrEqual(t, all, score(&s, 1))
	assert.GreaterOrEqual(t, all, score(&s, 4))
	var b Beam
	for b.Start(&s, 64, 0); !b.Done(); b.Step(counting{}) {
		for _, n := range b.Front {
			require.Equal(t, b.States[b.Front[0]].Score, b.States[n].Score, "what is behind at all is not kept")
		}
	}
}

// adding scores actions by the sum of what their features say.
type adding struct{}

func (adding) Score(features []uint64) (scores [Actions]int32) {
	for _, f := range features {
		for a := range scores {
			scores[a] += int32(f >> (8 * a) & 255)
		}
	}
	return scores
}

// What is remembered of other states is what the features of each would give.
func TestScore(t *testing.T) {
	text := taggedText("Ada sang , Rolf and Per heard , and so did the others too")
	var s Sentence
	s.Set(text, text.Sentences[0].Tokens, &weights.Classes{})
	var b Beam
	for b.Start(&s, 8, 1<<20); !b.Done(); b.Step(adding{}) {
		for _, n := range b.Front {
			require.Equal(t, adding{}.Score(s.Features(nil, b.States, n)), b.Score(adding{}, b.States, n))
		}
	}
	assert.Greater(t, len(b.States), 100)
}

func TestTree(t *testing.T) {
	text := taggedText("Ada sang , twice , too")
	var s Sentence
	s.Set(text, text.Sentences[0].Tokens, &weights.Classes{})
	var tree Tree
	tree.Set(&s, []int32{0, 2, 0, 4, 2, 6, 4})
	assert.Equal(t, []int32{2, 1, 4, 3, 6, 5}, tree.Order())
	assert.EqualValues(t, 1, tree.firstChild(2))
	assert.EqualValues(t, 4, tree.lastChild(2))
	assert.Zero(t, tree.lastChild(1))
	assert.Zero(t, tree.secondChild(2))
	before := tree.Features(nil, 4)
	tree.Labels[1] = syntax.Nsubj
	assert.NotEqual(t, before, tree.Features(nil, 4), "the siblings before are seen")
}

func TestBestLabel(t *testing.T) {
	var scores weights.Scores
	best, lead := bestLabel(&scores)
	assert.Equal(t, syntax.Acl, best)
	assert.Zero(t, lead)
	scores[syntax.Root] = 9
	scores[syntax.Obj], scores[syntax.Nsubj] = 3, 3
	best, lead = bestLabel(&scores)
	assert.Equal(t, syntax.Nsubj, best)
	assert.Zero(t, lead)
	scores[syntax.Obj] = 7
	best, lead = bestLabel(&scores)
	assert.Equal(t, syntax.Obj, best)
	assert.EqualValues(t, 4, lead)
}

func TestDistance(t *testing.T) {
	for d, want := range map[int32]uint64{0: 0, 1: 1, 4: 4, 5: 5, 7: 6, 11: 7, 21: 8, 400: 8} {
		assert.Equal(t, want, distance(3, 3+d), "%d", d)
	}
	assert.Zero(t, distance(-1, 3))
}

// Any words: one root for each sentence, heads inside it, no circle, no crossing.
func FuzzParse(f *testing.F) {
	f.Add("Ada sang , twice\nNo", uint16(3))
	f.Fuzz(func(t *testing.T, text string, seed uint16) {
		tagged := taggedText(text)
		structure := map[uint64]weights.Triple{}
		var s Sentence
		for _, sentence := range tagged.Sentences {
			s.Set(tagged, sentence.Tokens, &weights.Classes{})
			for i, feature := range s.Features(nil, []State{Begin()}, 0) {
				structure[feature] = weights.Triple{Weights: [3]int8{int8(i * int(seed)), int8(seed), int8(seed >> 8)}}
			}
		}
		p, err := New(encode(t, weights.EncodeTriples(structure, 400), weights.EncodeLinear(nil)), &weights.Classes{})
		require.NoError(t, err)
		parsed := p.Parse(tagged)
		require.Len(t, parsed.Arcs, len(tagged.Tokens))
		for _, sentence := range tagged.Sentences {
			checkTree(t, parsed, sentence.Tokens)
		}
		assert.Equal(t, parsed.Arcs, p.Parse(tagged).Arcs)
	})
}

func checkTree(t *testing.T, p *syntax.Parsed, tokens syntax.Range) {
	roots := 0
	for i := tokens.Start; i < tokens.End; i++ {
		a := p.Arcs[i]
		require.Equal(t, a.Head < 0, a.Deprel == syntax.Root)
		if a.Head < 0 {
			roots++
			continue
		}
		require.True(t, tokens.Start <= int(a.Head) && int(a.Head) < tokens.End)
		steps := 0
		for j := i; p.Arcs[j].Head >= 0; j = int(p.Arcs[j].Head) {
			steps++
			require.LessOrEqual(t, steps, tokens.End-tokens.Start, "a circle")
		}
		for j := min(i, int(a.Head)) + 1; j < max(i, int(a.Head)); j++ {
			b := p.Arcs[j]
			if b.Head >= 0 {
				require.True(t, min(i, int(a.Head)) <= int(b.Head) && int(b.Head) <= max(i, int(a.Head)), "a crossing")
			}
		}
	}
	require.Equal(t, 1, roots)
}

// Any model: it is refused by a typed error, or makes trees.
func FuzzModel(f *testing.F) {
	f.Add(uint16(3), byte(1), true)
	f.Add(uint16(0), byte(255), false)
	f.Add(uint16(30), byte(0), false)
	f.Fuzz(func(t *testing.T, at uint16, change byte, structure bool) {
		features := map[uint64][]weights.Weight{}
		for i := range uint64(20) {
			features[weights.Mix(1, i)] = []weights.Weight{{Label: uint8(i), Value: 9}}
		}
		sections := [][]byte{weights.EncodeTriples(map[uint64]weights.Triple{1: {Weights: [3]int8{1, 2, 3}}}, 4), weights.EncodeLinear(features)}
		s := &sections[1]
		if structure {
			s = &sections[0]
		}
		(*s)[int(at)%len(*s)] ^= change
		if change == 0 {
			*s = (*s)[:int(at)%len(*s)]
		}
		p, err := New(encode(t, sections[0], sections[1]), &weights.Classes{})
		if err != nil {
			var damaged *weights.DamagedError
			require.ErrorAs(t, err, &damaged)
			return
		}
		tagged := taggedText("Ada sang , twice\nNo")
		parsed := p.Parse(tagged)
		for _, sentence := range tagged.Sentences {
			checkTree(t, parsed, sentence.Tokens)
		}
	})
}
