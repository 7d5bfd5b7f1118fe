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

// vocabulary has the words of the cases by their usual tag, with the lemma behind "="
// where it is another. A case gives another tag so: "plans/NNS".
const vocabulary = `
'' ”
, ,
. ! . ?
: :
CC or and but neither nor
CD 2014 40 5 5,000=5000
DT a no some the
EX there
IN until when about after among as at because beyond by for from if in of on than that unless whether with without
JJ guilty quiet able angry certain clear confident disgraceful due false impossible likely long new only possible safe
JJ sure true unable unclear unlawful unlikely unsafe
JJR more
MD can could may might must should will wo=will would
NN anything bribery caution clerk crew=crew duty fiction guilt help jury leave=leave port question quay river ruling wall water wind attack bridge captain chance city claim coalition concern council court crew date day deal denial disgrace
NN doubt engine fee ferry fire flood folly government man money nobody nonsense nothing office official panel
NN path percent plan report speech statement storm strike study tax theft trade truth view vote warning win
NNP Iron Marten Miller
NNS photographs=photograph attacks=attack calls=call deaths=death figures=figure objections=objection people taxes=tax
NNS traders=trader wages=wage
PRP him you I he it she they us=we we
PRP$ her his my
RB almost also angrily apparently back certainly fast home later n't=not never not now once perhaps probably
RB purportedly reportedly rightly wrongly yet
RBR longer=long
RP out
TO to
VB close confirm reopen sail travel admit announce argue be believe cheer comment cut decide deny explain fail fall fight go have hesitate
VB hide insist know land leave like manage mention pay promise rain react realise resign rise rule sanction
VB say seem sing sink think wait want withdraw
VBD allowed=allow confirmed=confirm described=describe met=meet named=name pleaded=plead resigned=resign accused=accuse admitted=admit agreed=agree alleged=allege announced=announce appeared=appear asked=ask
VBD avoided=avoid called=call came=come caused=cause chose=choose claimed=claim concluded=conclude
VBD criticised=criticise decided=decide declined=decline demanded=demand denied=deny did=do dubbed=dub
VBD explained=explain failed=fail fell=fall found=find grew=grow had=have heard=hear insisted=insist
VBD issued=issue left=leave made=make managed=manage neglected=neglect noted=note ordered=order paid=pay
VBD paused=pause pointed=point promised=promise refused=refuse responded=respond retracted=retract
VBD revealed=reveal rose=rise ruled=rule said=say sank=sink saw=see shared=share showed=show spoke=speak
VBD suggested=suggest thought=think threatened=threaten told=tell took=take tried=try urged=urge
VBD vanished=vanish vetoed=veto voiced=voice voted=vote vowed=vow warned=warn was=be welcomed=welcome went=go
VBD withdrew=withdraw wondered=wonder wrote=write
VBG reopening=reopen stealing=steal according=accord citing=cite cutting=cut demanding=demand going=go paying=pay regarding=regard saying=say
VBG threatening=threaten
VBN named=name shown=show set=set believed=believe confirmed=confirm expected=expect fallen=fall feared=fear forced=force imposed=impose
VBN known=know landed=land provided=provide repeated=repeat stopped=stop
VBP depend know are=be do hope suggest
VBZ closes=close depends=depend pays=pay resigns=resign rises=rise speaks=speak 's=be appears=appear backs=back believes=believe denies=deny does=do doubts=doubt fails=fail fears=fear
VBZ has=have hopes=hope insists=insist intends=intend is=be knows=know opposes=oppose plans=plan
VBZ regrets=regret says=say seems=seem shows=show supports=support thinks=think waits=wait wants=want
WDT which
WP who
WRB how why
`

// lookup returns the usual word of each form.
func lookup() map[string]syntax.Word {
	words := map[string]syntax.Word{"“": wordOf("``", "“")}
	for line := range strings.Lines(vocabulary) {
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		for _, entry := range fields[1:] {
			form, lemma, ok := strings.Cut(entry, "=")
			if !ok {
				lemma = form
			}
			words[form] = wordOf(fields[0], lemma)
		}
	}
	return words
}

func wordOf(tag, lemma string) syntax.Word {
	w := syntax.Word{XPOS: syntax.XPOSOf(tag), Lemma: lemma}
	switch {
	case strings.Trim(tag, ".,:'`") == "":
		w.UPOS = syntax.PUNCT
	case tag == "IN" || tag == "RP":
		w.UPOS = syntax.ADP
	case strings.HasPrefix(tag, "V"):
		w.UPOS = syntax.VERB
	}
	return w
}

// parse returns the tagged text and the attribution of a case: tokens between spaces, the
// source in ( ), the cue in < >, the content in [ ]; a | begins a sentence.
func parse(t *testing.T, marked string) (*syntax.Outline, attribution.Attribution) {
	t.Helper()
	usual := lookup()
	var (
		text  strings.Builder
		x     syntax.Text
		words []syntax.Word
		parts = map[byte]source.Spans{}
		from  = map[byte]int{}
		quote = -1
		said  []source.Span
		first int
	)
	closing := map[byte]byte{')': '(', '>': '<', ']': '['}
	for field := range strings.FieldsSeq(marked) {
		if field == "|" {
			x.Sentences = append(x.Sentences, syntax.Sentence{Tokens: syntax.Range{Start: first, End: len(x.Tokens)}})
			first = len(x.Tokens)
			continue
		}
		if text.Len() > 0 {
			text.WriteByte(' ')
		}
		for field != "" && strings.IndexByte("(<[", field[0]) >= 0 {
			from[field[0]] = text.Len()
			field = field[1:]
		}
		var ends []byte
		for field != "" && closing[field[len(field)-1]] != 0 {
			ends = append(ends, closing[field[len(field)-1]])
			field = field[:len(field)-1]
		}
		form, tag, tagged := strings.Cut(field, "/")
		w, ok := usual[form]
		if !ok {
			w, ok = usual[strings.ToLower(form)]
		}
		if tagged {
			w = wordOf(tag, w.Lemma)
		}
		require.True(t, ok || tagged, "%q is not in the vocabulary", form)
		start := text.Len()
		text.WriteString(form)
		switch form {
		case "“":
			quote = text.Len()
		case "”":
			said = append(said, source.Span{Start: quote, End: start})
		}
		for _, end := range slices.Backward(ends) {
			parts[end] = append(parts[end], source.Span{Start: from[end], End: text.Len()})
		}
		x.Tokens = append(x.Tokens, syntax.Token{Span: source.Span{Start: start, End: text.Len()}})
		words = append(words, w)
	}
	x.Sentences = append(x.Sentences, syntax.Sentence{Tokens: syntax.Range{Start: first, End: len(x.Tokens)}})
	x.Doc = source.NewDocument(text.String(), source.Meta{})

	a := attribution.Attribution{Cue: attribution.Cue{Spans: parts['<']}}
	if parts['('] != nil {
		a.Source = &source.Mention{Spans: parts['(']}
	}
	a.Claim.Content = parts['[']
	a.Claim.Verbatim = source.NewSpans(said...).Intersect(a.Claim.Content)
	a.Claim.Form = claim.FormOf(x.Doc, a.Claim.Content, a.Claim.Verbatim)
	return outline(&syntax.Tagged{Text: &x, Words: words}), a
}

// grades are the certainties and polarities as the cases write them.
var grades = map[claim.Certainty]map[claim.Polarity]string{
	claim.Certain:     {claim.Positive: "c+", claim.Negative: "c-"},
	claim.Probable:    {claim.Positive: "p+", claim.Negative: "p-"},
	claim.Possible:    {claim.Positive: "s+", claim.Negative: "s-"},
	claim.Unspecified: {claim.Unknown: "u"},
}

// check checks cases, one a line: act, status and grade, the marked text, and what else is
// expected, as "stance=neutral", "if=its condition", "topic=event past", "hedges=may
// modal weaken; about approximator of 5,000 people".
func check(t *testing.T, cases string) {
	t.Helper()
	for line := range strings.Lines(strings.TrimSpace(cases)) {
		fields := strings.SplitN(strings.TrimSpace(line), " | ", 2)
		marked, more := fields[1], ""
		if at := strings.LastIndex(marked, " | "); at >= 0 && strings.Contains(marked[at:], "=") {
			marked, more = marked[:at], marked[at+3:]
		}
		tagged, given := parse(t, marked)
		list := Grade(tagged, nil, []attribution.Attribution{given})
		require.Len(t, list, 1)
		got := list[0]

		want := strings.Fields(fields[0])
		assert.Equal(t, want, []string{string(got.Act), string(got.Status), grades[got.Claim.Certainty][got.Claim.Polarity]}, marked)
		key, value, _ := strings.Cut(more, "=")
		switch key {
		case "stance":
			assert.Equal(t, value, string(got.Stance), marked)
		case "topic":
			assert.Equal(t, value, strings.TrimSpace(string(got.Claim.Topic.Kind)+" "+string(got.Claim.Topic.Time)), marked)
		case "hedges":
			assert.Equal(t, value, hedgesOf(tagged, got), marked)
		}
		condition := ""
		for _, s := range got.Claim.Condition {
			condition += tagged.Doc.Slice(s)
		}
		switch key {
		case "if":
			assert.Equal(t, value, condition, marked)
		case "hedges":
		default:
			assert.Empty(t, condition, marked)
		}
		reasons(t, tagged, got)
	}
}

// hedgesOf writes the hedges of a as cases do.
func hedgesOf(t *syntax.Outline, a attribution.Attribution) string {
	var list []string
	for _, h := range a.Claim.Hedges {
		words := []string{t.Doc.Slice(h.Span), string(h.Class)}
		if h.Direction != "" {
			words = append(words, string(h.Direction))
		}
		for _, s := range h.Scope {
			words = append(words, "of", t.Doc.Slice(s))
		}
		list = append(list, strings.Join(words, " "))
	}
	return strings.Join(list, "; ")
}

// reasons checks that each grade of a has its reason.
func reasons(t *testing.T, tagged *syntax.Outline, a attribution.Attribution) {
	t.Helper()
	var of []string
	for _, r := range a.Reasons {
		of = append(of, r.Of)
		assert.Equal(t, attribution.Rule, r.By)
		assert.Regexp(t, `^[a-z]+(-[a-z]+)*$`, r.Name)
		assert.True(t, r.Spans.IsValid())
		assert.NoError(t, tagged.Doc.Check(r.Spans...))
	}
	assert.Equal(t, []string{"act", "status", "certainty", "polarity"}, of)
}

// outline returns the outline of a text without trees and names.
func outline(t *syntax.Tagged) *syntax.Outline {
	return syntax.NewOutline(&syntax.Named{Parsed: &syntax.Parsed{Tagged: t}})
}
