package segment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// sentenceCases are paragraphs with " | " between their sentences.
const sentenceCases = `
The ferry left. | It was late.
The ferry left.
No end here
Is it true? | Yes! | Good.
Really?! | He left.
He left. | it rained. | we stayed.
He asked what? | we did not know.

“Go!” she said.
“Go!” said Marten.
“Go!” Marten said.
“Go,” she said. | “Now.”
“Why?” Marten asked.
“Why?” Ilse Marten asked.
“Why?” Deputy Prime Minister Ilse Marten asked.
“Why?” Mr. Orm asked.
“Why?” the mayor asked.
“Why?” I asked.
“Why?” He asked again.
"Why?" Marten asked.
"Why?" she asked. | "Because."
'Why?' Marten asked.
“Why not?” | The mayor left.
“Why not?” | Marten left the room.
“It rained.” | Marten left the room.
“It rained.” he said.
“It rained.” | “It did.”
"It rained." | "It did."
He said, “It rained.” | Then he left.
He said "it rained." | Then he left.
He said “it rained”. | Then he left.
“It rained. | It poured,” she said. | “We left.”
She called it “the end.” | Orm did not.
“Stop!” — and he stopped.
The “Why?” campaign began.
‘It rained.’ | ‘It did.’
` + "``It rained.'' | ``It did.''" + `
「いいえ。」 | 「はい。」

Mr. Falk met Mrs. Orm. | They spoke.
Sen. Ada Quist and Gov. Orm spoke.
J. R. Orm and A. Falk spoke. | We heard.
He lives in the U.S. | The law is new.
He lives in the U.S. and works.
The U.S. Senate voted.
It is not so in the U.S. | “We will not go,” he said.
He works for Hald Inc. | The firm is old.
Hald Inc. said no.
Hald Inc. President Ada Quist said no.
It opens at 5 p.m. | Visitors queue.
It opens at 5 p.m. Monday.
It opens at 5 p.m. EST on Friday.
It opens at 5 a.m. and closes.
Apples, pears, etc. are cheap. | Figs are not.
We have apples, etc. | The rest is gone.
See e.g. Orm and Falk, i.e. The Echo.
Orm v. Falk was heard on Sept. 9. | The court sat.
He came first. | No. 7 came last.
Plan B. | The rest failed.
It was you and I. | Then he left.
He has a Ph.D. | It is new.
At No. 10 Downing Street.

It cost 3.50. | We paid $4.5m.
It fell 0.5 points. | 2019 was worse.
Well... maybe not.
Well... | Maybe not.
Well … maybe.
And then ... | The End.
1. Wash the apples. | 2. Cut them.
The rules: 1. Wash the apples.
a. Wash the apples.
He left: it was late; it rained.
He left (it was late). | We stayed.
He left. | (It was late.) | We stayed.
He left (really?) and came back.
He left.[26] | We stayed.
He left. [26] | We stayed.
He left. [citation needed] | We stayed.
Great :) | Thanks.
Great! :) | Thanks.
Great! 😀 | Thanks.
See http://example.org/a | The rest is here.
See http://example.org/a for more.
Visit example.com. | It is new.
Yahoo! said no.
你好。 | 再见。
`

func spellSentences(text string) string {
	tokens := allTokens(text)
	var parts []string
	for _, s := range Sentences(text, tokens) {
		parts = append(parts, text[tokens[s.Start].Span.Start:tokens[s.End-1].Span.End])
	}
	return strings.Join(parts, " | ")
}

func TestSentences(t *testing.T) {
	n := 0
	for want := range strings.Lines(sentenceCases) {
		want = strings.TrimSuffix(want, "\n")
		if want == "" {
			continue
		}
		n++
		text := strings.ReplaceAll(want, " | ", " ")
		assert.Equal(t, want, spellSentences(text))
		assert.Equal(t, strings.ReplaceAll(want, " ", "\n"), strings.ReplaceAll(spellSentences(strings.ReplaceAll(text, " ", "\n")), " | ", "\n|\n"), "by lines")
	}
	assert.Greater(t, n, 60)
}

func TestNoSentences(t *testing.T) {
	assert.Empty(t, Sentences("", nil))
	assert.Equal(t, "The end. | Then it began.", spellSentences("The end.Then it began."))
	assert.Equal(t, []syntax.Range{{Start: 0, End: 1}}, Sentences(".", allTokens(".")))
}

// checkSentences holds the laws of sentences: not empty, they part the tokens.
func checkSentences(t *testing.T, text string, tokens []syntax.Token) {
	t.Helper()
	sentences := Sentences(text, tokens)
	at := 0
	for _, s := range sentences {
		require.Equal(t, at, s.Start)
		require.Less(t, s.Start, s.End)
		require.False(t, tokens[s.Start].Joined, "a sentence begins inside a word")
		at = s.End
	}
	require.Equal(t, len(tokens), at)
	require.Equal(t, sentences, Sentences(text, tokens))
}

func FuzzSentences(f *testing.F) {
	for line := range strings.Lines(sentenceCases) {
		f.Add(line)
	}
	for _, text := range oddTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkSentences(t, text, allTokens(text)) })
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat(benchText, 1000)
	tokens := allTokens(text)
	words := len(strings.Fields(text))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Sentences(text, tokens)
	}
	b.ReportMetric(float64(b.N)*float64(words)/b.Elapsed().Seconds(), "words/s")
}
