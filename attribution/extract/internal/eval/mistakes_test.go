package eval

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// weir is a text of four attributions, of which one is given right, and one with
// another content, one with another source, one not at all; and one that is none.
func weir(t *testing.T) []Scored {
	t.Helper()
	doc := source.NewDocument("“It holds,” Rask said.\r\nLund warned it leaks,\nand that it creaks.\n"+
		"Aas told Orre the gate is shut. Holt: closed. Nobody wrote it.", source.Meta{ID: "weir"})
	build := func(add func(b *attribution.Builder, line func(who, cue string, what ...string))) *attribution.Reading {
		b := attribution.NewBuilder(doc)
		add(b, func(who, cue string, what ...string) {
			a := attribution.Attribution{Source: b.Mention(who)}
			a.Cue.Spans, a.Claim.Content = b.Spans(cue), b.Spans(what...)
			b.Add(a)
		})
		r, err := b.Reading()
		require.NoError(t, err)
		return r
	}
	gold := build(func(b *attribution.Builder, line func(who, cue string, what ...string)) {
		line("Rask", "said", "“It holds,”")
		line("Lund", "warned", "it leaks", "that it creaks")
		line("Aas", "told", "the gate is shut")
		line("Holt", ":", "closed")
	})
	given := build(func(b *attribution.Builder, line func(who, cue string, what ...string)) {
		line("Rask", "said", "“It holds,”")
		line("Lund", "warned", "and")
		line("Orre", "told", "the gate is shut")
		line("Nobody", "wrote", "it.")
	})
	return []Scored{{&Annotated{doc, []*attribution.Reading{gold}}, given}}
}

func TestWriteMistakes(t *testing.T) {
	var out bytes.Buffer
	WriteMistakes(&out, weir(t))
	assert.Equal(t, `== missed cue: 1

weir:4
  gold  Aas told Orre the gate is shut. {who Holt}{cue :} {what closed}. Nobody wrote it.

== false cue: 1

weir:4
  given Aas told Orre the gate is shut. Holt: closed. {who Nobody} {cue wrote} {what it.}

== wrong content: 1

weir:2
  gold  {who Lund} {cue warned} {what it leaks}, / and {what that it creaks}.
  given {who Lund} {cue warned} it leaks, / {what and} that it creaks.

== wrong source: 1

weir:4
  gold  {who Aas} {cue told} Orre {what the gate is shut}. Holt: closed. Nobody wrote it.
  given Aas {cue told} {who Orre} {what the gate is shut}. Holt: closed. Nobody wrote it.

`, out.String())
}

func TestWriteCues(t *testing.T) {
	var out bytes.Buffer
	texts := weir(t)
	texts[0].Given.Attributions[0].Cue = attribution.Cue{}
	require.NoError(t, WriteCues(&out, append(texts, texts...)))
	assert.Equal(t, `cue                     gold     hit  missed   false
-                          0       0       0       2
:                          2       0       2       0
say                        2       0       2       0
tell                       2       2       0       0
warn                       2       2       0       0
write                      0       0       0       2
`, out.String())
}
