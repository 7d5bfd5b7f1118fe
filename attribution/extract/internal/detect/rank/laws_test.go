package rank

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution/extract/internal/detect/cues"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/rules"
	"github.com/sayso-go/sayso/attribution/extract/internal/detect/spans"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// lawful checks what holds of every ranked list.
func lawful(t *testing.T, x *Fields, head int, list []spans.Scored) {
	t.Helper()
	total := int64(0)
	for i, l := range list {
		total += exp(-l.Score)
		assert.LessOrEqual(t, l.Score, int32(0))
		if i > 0 {
			assert.LessOrEqual(t, l.Score, list[i-1].Score, "the likeliest first")
		}
		assert.Equal(t, head, l.Head)
		assert.True(t, l.Cue.Start <= head && head < l.Cue.End, "the cue holds its head: %v", l)
		assert.NotEmpty(t, l.Content)
		ordered, shared, used := true, false, map[int]bool{}
		for _, part := range [][]syntax.Range{{l.Cue}, l.Source, l.Content} {
			end := 0
			for _, r := range part {
				ordered = ordered && end <= r.Start && r.Start < r.End && r.End <= len(x.view.Tokens)
				end = r.End
				for k := r.Start; k < r.End; k++ {
					shared = shared || used[k]
					used[k] = true
				}
			}
		}
		assert.True(t, ordered, "pieces are in order and not empty: %v", l)
		assert.False(t, shared, "a token is in one part: %v", l)
	}
	assert.LessOrEqual(t, total, int64(one+one/50), "probabilities")
}

// outlineOf makes a text of words, of which each byte of noise tells how one is tagged and
// what it depends on. A full stop ends a sentence, with the quotation mark behind it;
// quotation marks pair where they can.
func outlineOf(words []string, noise []byte) *syntax.Outline {
	text := &syntax.Text{Doc: source.NewDocument(strings.Join(words, " "), source.Meta{})}
	named := &syntax.Named{Parsed: &syntax.Parsed{Tagged: &syntax.Tagged{Text: text}}}
	at, start := 0, 0
	var open []source.Span
	for i, word := range words {
		span := source.Span{Start: at, End: at + len(word)}
		at = span.End + 1
		n := 0
		if len(noise) > 0 {
			n = int(noise[i%len(noise)])
		}
		w := syntax.Word{UPOS: syntax.UPOS(1 + n%17), XPOS: syntax.XPOS(1 + n%50), Lemma: word}
		arc := syntax.Arc{Head: int32(start + n*7%max(1, i-start)), Deprel: syntax.Deprel(1 + n%50)}
		if i == start {
			arc = syntax.Arc{Head: -1, Deprel: syntax.Root}
		}
		switch word {
		case "“":
			open = append(open, span)
		case "”":
			if len(open) > 0 {
				first := open[0]
				text.Quotes = append(text.Quotes, syntax.Quote{Open: first, Close: span, Inner: source.Spans{{Start: first.End, End: span.Start}}, Parent: -1})
				open = nil
			}
		}
		if strings.Contains("“”.,:?", word) {
			w.UPOS = syntax.PUNCT
		}
		text.Tokens = append(text.Tokens, syntax.Token{Span: span})
		named.Words, named.Arcs = append(named.Words, w), append(named.Arcs, arc)
		stop, closes := word == ".", i+1 < len(words) && words[i+1] == "”"
		if stop && !closes || word == "”" && i > 0 && words[i-1] == "." || i == len(words)-1 {
			text.Sentences = append(text.Sentences, syntax.Sentence{Tokens: tokens(start, i+1)})
			start = i + 1
		}
	}
	text.Paragraphs = []syntax.Paragraph{{Span: source.Span{End: max(0, at-1)}, Kind: syntax.Body, Sentences: tokens(0, len(text.Sentences))}}
	return syntax.NewOutline(named)
}

// laws checks all that may be the head of a cue, 100 at most.
func laws(t *testing.T, o *syntax.Outline) {
	var slots [1 << 10]int8
	for i := range slots {
		slots[i] = int8(i * 37 % 31)
	}
	m := aModel(t, slots[:])
	found := []cues.Cue{{Head: 0, Score: 300}, {Head: len(o.Tokens) / 2, Score: -100}}
	x := NewFields(o, found, nil, rules.NewReader(o))
	for head := 0; head < len(o.Tokens); head += 1 + len(o.Tokens)/100 {
		list := m.Rank(x.At(head))
		lawful(t, x, head, list)
		if len(list) > 0 {
			assert.GreaterOrEqual(t, Pick(list), 0)
		}
	}
}

func TestLaws(t *testing.T) {
	for _, text := range []string{
		"said", ".", "“ ” “ ”", "no full stop", "“ Rain , ” said Odo . “ Snow . Hail . ” Then he left : It froze .",
		"Asked about it , Odo said : “ Rain . ” “ Snow . ” “ Hail . ” He said “ so . So it was . And so . ”",
		strings.Repeat("“ , ", 400), strings.Repeat("” . ", 300), strings.Repeat("he said that ", 300), strings.Repeat(", ", 5000) + "he said", strings.Repeat("“ so . ", 200),
	} {
		for _, noise := range []string{"", "\x01\x09\x22", "sayso and others say so"} {
			laws(t, outlineOf(strings.Fields(text), []byte(noise)))
		}
	}
	named := outlineOf(strings.Fields("nobody parsed this . So what ?"), nil).Named
	named.Arcs = nil
	laws(t, syntax.NewOutline(named))
}

func FuzzLaws(f *testing.F) {
	f.Add("“ Rain , ” said Odo . “ Snow . ”", []byte("some noise"))
	f.Add("he said : that . it . rains ?", []byte{1, 200, 35})
	f.Fuzz(func(t *testing.T, text string, noise []byte) {
		if words := strings.Fields(text); 0 < len(words) && len(words) < 300 {
			laws(t, outlineOf(words, noise))
		}
	})
}
