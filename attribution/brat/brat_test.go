package brat_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// mill is a text with code points of all lengths, an invalid byte and both kinds
// of line end.
const mill = "“Møllen 🦀 may\r\nburn,” Ada\xff and Bo said Monday.\nBo thinks so."

// millReading is a Reading of mill that sets all that brat holds.
func millReading(t testing.TB) *attribution.Reading {
	b := attribution.NewBuilder(source.NewDocument(mill, source.Meta{}))
	ada := b.Speaker(source.Speaker{Name: "Ada Frost"})
	bo := b.Speaker(source.Speaker{Name: "Bo"})
	in := b.In("“Møllen 🦀 may\r\nburn,” Ada\xff and Bo said Monday.")
	who := in.Mention("Ada\xff and Bo", ada, bo)
	who.Form = source.Named
	b.Add(attribution.Attribution{
		Act: attribution.Statement, Status: attribution.Made, Stance: attribution.Neutral,
		Source: who,
		Cue:    attribution.Cue{Spans: in.Spans("said")},
		Claim: claim.Claim{
			Content: in.Spans("“Møllen 🦀", "may\r\nburn,”"), Verbatim: in.Spans("Møllen 🦀", "may\r\nburn,"),
			Topic:     claim.Topic{Kind: claim.Event, Time: claim.Future},
			Certainty: claim.Possible, Polarity: claim.Positive,
			Hedges: []claim.Hedge{
				{Span: in.Span("may"), Class: claim.Modal, Direction: claim.Weaken},
				{Span: in.Span("🦀")},
			},
			Condition: in.Spans("burn"),
		},
		Setting: attribution.Setting{
			Addressee: in.Spans("Ada"), Medium: in.Spans("and"), Occasion: in.Spans("Bo"), Place: in.Spans("Møllen"), Time: in.Spans("Monday"),
		},
	})
	b.Add(attribution.Attribution{Claim: claim.Claim{Content: in.Spans("🦀")}}) // no source, no cue
	in = b.In("Bo thinks so.")
	b.Add(attribution.Attribution{
		Act:    attribution.Belief,
		Source: in.Mention("Bo", bo),
		Cue:    attribution.Cue{Spans: in.Spans("thinks")},
		Claim:  claim.Claim{Content: in.Spans("so")},
	})
	b.Note(attribution.Note{Kind: "Discuss", Spans: b.Spans("so"), Text: "what?"})
	b.Note(attribution.Note{Kind: "Discard", Spans: b.Spans("\xff")})
	r, err := b.Reading()
	require.NoError(t, err)
	return r
}

// update rewrites testdata; read the difference as closely as code.
var update = flag.Bool("update", false, "rewrite the expected outputs")

func TestWrite(t *testing.T) {
	var got bytes.Buffer
	require.NoError(t, brat.Write(&got, millReading(t)))
	if *update {
		require.NoError(t, os.WriteFile("testdata/mill.ann", got.Bytes(), 0o644))
	}
	want, err := os.ReadFile("testdata/mill.ann")
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// TestRoundTrip holds the promise of the package comment: what brat holds comes
// back equal.
func TestRoundTrip(t *testing.T) {
	r := millReading(t)
	assert.Equal(t, r, again(t, r))
}

func again(t *testing.T, r *attribution.Reading) *attribution.Reading {
	var b bytes.Buffer
	require.NoError(t, brat.Write(&b, r))
	got, err := brat.Read(&b, r.Doc)
	require.NoError(t, err)
	return got
}

// TestLosses does the same for what brat does not hold, or not quite.
func TestLosses(t *testing.T) {
	r := millReading(t)
	r.Engine = "by hand"
	r.Speakers[0] = source.Speaker{ID: 1, Name: "Ada\nFrost", Kind: source.KindPerson}
	r.Attributions[0].Source = &source.Mention{Speakers: []source.SpeakerID{2}}
	r.Attributions[1].Cue.Lemma = "say"
	r.Attributions[1].Confidence = 3
	r.Notes = append(r.Notes, attribution.Note{Kind: "no place"}, attribution.Note{Kind: "", Spans: r.Notes[0].Spans}, attribution.Note{Kind: "ünpaired mark", Spans: r.Notes[0].Spans, Text: "a\tb"})
	want := millReading(t)
	want.Doc = r.Doc
	want.Speakers[0].Name = "Ada Frost"
	want.Notes = append(want.Notes, attribution.Note{Kind: "_", Spans: r.Notes[0].Spans}, attribution.Note{Kind: "_npaired_mark", Spans: r.Notes[0].Spans, Text: "a b"})
	got := again(t, r)
	assert.Equal(t, want, got)
	assert.Equal(t, want, again(t, got), "and then no more is lost")
}

// read reads an .ann file of mill.
func read(ann string) (*attribution.Reading, error) {
	return brat.Read(strings.NewReader(ann), source.NewDocument(mill, source.Meta{}))
}

const saidSo = "T1\tSource 47 49\tBo\nT2\tCue 50 56\tthinks\nT3\tContent 57 59\tso\nT4\tAttribution 50 56\tthinks\n"

func TestRead(t *testing.T) {
	for name, c := range map[string]struct {
		ann   string
		texts []string // source, cue and content of each
		notes []attribution.Note
	}{
		"empty":       {ann: ""},
		"blank":       {ann: "\n  \r\n"},
		"usual":       {ann: saidSo + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n", texts: []string{"Bo|thinks|so"}},
		"no end":      {ann: saidSo + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3", texts: []string{"Bo|thinks|so"}},
		"blank end":   {ann: saidSo + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3 \n\n", texts: []string{"Bo|thinks|so"}},
		"CRLF":        {ann: strings.ReplaceAll(saidSo+"E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n", "\n", "\r\n"), texts: []string{"Bo|thinks|so"}},
		"event first": {ann: "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n" + saidSo, texts: []string{"Bo|thinks|so"}},
		"no source": {ann: saidSo + "E1\tAttribution-no-source:T4 Cue:T2 Content:T3\n", texts: []string{"|thinks|so"},
			notes: []attribution.Note{{Kind: "Source", Spans: spans("Bo thinks", 2)}}},
		"no cue": {ann: saidSo + "E1\tAttribution:T4 Source:T1 Content:T3\n", texts: []string{"Bo||so"},
			notes: []attribution.Note{{Kind: "Cue", Spans: spans("thinks", 6)}}},
		"numbered": {ann: saidSo + "T5\tContent 34 38\tsaid\nT6\tContent 27 30\tand\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3 Content2:T5 Content3:T6\n",
			texts: []string{"Bo|thinks|and said so"}},
		"overlapping contents": {ann: saidSo + "T5\tContent 58 60\to.\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3 Content2:T5\n",
			texts: []string{"Bo|thinks|so."}},
		"unsorted": {ann: saidSo + "T5\tContent 57 59;34 38\tso said\nE1\tAttribution:T4 Cue:T2 Content:T5 Source:T1\n", texts: []string{"Bo|thinks|said so"},
			notes: []attribution.Note{{Kind: "Content", Spans: spans("so.", 2)}}},
		"spilled": {ann: "T1\tContent 10 19\tmay\nburn\n\nT2\tCue 34 38\tsaid\nE1\tAttribution:T2 Cue:T2 Content:T1\n", texts: []string{"|said|may\r\nburn"}},
		"no text": {ann: "T1\tContent 57 59\nE1\tAttribution:T1 Content:T1\n", texts: []string{"||so"}},
		"malformed": {ann: "T4\tAttribution 50 56\tthinks\nE1\tAttribution:T4\n", notes: []attribution.Note{
			{Kind: "Attribution", Spans: spans("thinks", 6)},
			{Kind: "malformed", Spans: spans("thinks", 6), Text: "E1 Attribution:T4"}}},
		"event in event": {ann: saidSo + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\nE2\tAttribution:T4 Content:E1\n", texts: []string{"Bo|thinks|so"},
			notes: []attribution.Note{{Kind: "malformed", Spans: spans("thinks", 6), Text: "E2 Attribution:T4 Content:E1"}}},
		"byte order mark": {ann: "\ufeff" + saidSo + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n", texts: []string{"Bo|thinks|so"}},
		"malformed with parts": {ann: saidSo + "E1\tAttribution:T4 Source:T1 Cue:T2\n", notes: []attribution.Note{
			{Kind: "Source", Spans: spans("Bo thinks", 2)}, {Kind: "Cue", Spans: spans("thinks", 6)}, {Kind: "Content", Spans: spans("so.", 2)}, {Kind: "Attribution", Spans: spans("thinks", 6)},
			{Kind: "malformed", Spans: append(spans("Bo thinks", 2), spans("thinks", 6)...), Text: "E1 Attribution:T4 Source:T1 Cue:T2"}}},
		"other lines": {ann: "T1\tPerson 22 25\tAda\nE7\tMarry:T1\nA1\tMood T1\nA2\tAct T1 statement\nM1\tNegation E7\nN1\tReference T1 Wikipedia:1\tAda\n*\tEquiv T1 T1\n#1\tTranscription T1\tx\nR1\tIs Arg1:T1 Arg2:T1\n",
			notes: []attribution.Note{{Kind: "Person", Spans: spans("Ada", 3)},
				{Kind: "passed-over", Text: "E7 Marry:T1"}, {Kind: "passed-over", Text: "A1 Mood T1"}, {Kind: "passed-over", Text: "A2 Act T1 statement"},
				{Kind: "passed-over", Text: "M1 Negation E7"}, {Kind: "passed-over", Text: "N1 Reference T1 Wikipedia:1 Ada"}, {Kind: "passed-over", Text: "* Equiv T1 T1"},
				{Kind: "passed-over", Text: "#1 Transcription T1 x"}, {Kind: "passed-over", Text: "R1 Is Arg1:T1 Arg2:T1"}}},
		"arguments turned round": {ann: saidSo + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\nR1\tIs Arg1:E1\nR2\tWithin Arg2:E2 Arg1:E1\nE2\tAttribution:T4\n", texts: []string{"Bo|thinks|so"}, notes: []attribution.Note{
			{Kind: "passed-over", Text: "R1 Is Arg1:E1"}, {Kind: "passed-over", Text: "R2 Within Arg2:E2 Arg1:E1"}, {Kind: "malformed", Spans: spans("thinks", 6), Text: "E2 Attribution:T4"}}},
		"comments": {ann: saidSo + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n#1\tAnnotatorNotes E1\tsure?\n#2\tAnnotatorNotes T2\n#3\tAnnotatorNotes R9\tlost\n", texts: []string{"Bo|thinks|so"},
			notes: []attribution.Note{{Kind: "AnnotatorNotes", Spans: spans("thinks", 6), Text: "sure?"}, {Kind: "AnnotatorNotes", Spans: spans("thinks", 6)}, {Kind: "AnnotatorNotes", Text: "lost"}}},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := read(c.ann)
			require.NoError(t, err)
			var texts []string
			for a := range r.All() {
				who := ""
				if a.Source != nil {
					who = r.Text(a.Source.Spans...)
				}
				texts = append(texts, fmt.Sprintf("%s|%s|%s", who, r.Text(a.Cue.Spans...), r.Text(a.Claim.Content...)))
			}
			assert.Equal(t, c.texts, texts)
			assert.Equal(t, c.notes, r.Notes)
		})
	}
}

// spans returns the first n bytes of words where they first stand in mill.
func spans(words string, n int) source.Spans {
	i := strings.Index(mill, words)
	return source.Spans{{Start: i, End: i + n}}
}

func TestReadErrors(t *testing.T) {
	event := saidSo + "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
	for name, c := range map[string]struct {
		ann  string
		line int
		err  error
	}{
		"prose":           {"Bo thinks so.\n", 1, brat.ErrSyntax},
		"prose behind":    {"\n\nBo\n", 3, brat.ErrSyntax},
		"prose behind E":  {event + "so what\n", 6, brat.ErrSyntax},
		"a tab lost":      {event + "#1\tAnnotatorNotes T1\tBo\nE2 Attribution:T3 Content:T3\n", 7, brat.ErrSyntax},
		"no offsets":      {"T1\tSource\tBo\n", 1, brat.ErrSyntax},
		"no type":         {"T1\t 47 49\tBo\n", 1, brat.ErrSyntax},
		"one offset":      {"T1\tSource 47\tBo\n", 1, brat.ErrSyntax},
		"three offsets":   {"T1\tSource 47 48 49\tBo\n", 1, brat.ErrSyntax},
		"empty piece":     {"T1\tSource 47 49;\tBo\n", 1, brat.ErrSyntax},
		"no number":       {"T1\tSource 47 x\tBo\n", 1, brat.ErrOffset},
		"negative":        {"T1\tSource -47 49\tBo\n", 1, brat.ErrOffset},
		"beyond":          {"T1\tSource 47 490\tBo\n", 1, brat.ErrOffset},
		"huge":            {"T1\tSource 47 99999999999999999999999\tBo\n", 1, brat.ErrOffset},
		"other text":      {"T1\tSource 47 49\tMo\n", 1, brat.ErrText},
		"off by one":      {"T1\tSource 46 48\tBo\n", 1, brat.ErrText},
		"text id twice":   {event + "T3\tContent 57 59\tso\n", 6, brat.ErrTwice},
		"event id twice":  {event + "E1\tAttribution:T4 Content:T3\n", 6, brat.ErrTwice},
		"no such content": {saidSo + "\nE1\tAttribution:T4 Content:T9\n", 6, brat.ErrReference},
		"no such trigger": {saidSo + "E1\tAttribution:T9 Content:T3\n", 5, brat.ErrReference},
		"no trigger":      {saidSo + "E1\tAttribution\n", 5, brat.ErrReference},
		"empty event":     {saidSo + "E1\t\n", 5, brat.ErrSyntax},
		"no target":       {event + "A1\tAct\n", 6, brat.ErrSyntax},
		"no such target":  {event + "A1\tAct E2 statement\n", 6, brat.ErrReference},
		"comment on none": {event + "#1\tAnnotatorNotes T7\tBo\n", 6, brat.ErrReference},
		"short relation":  {event + "R1\tWithin Arg1:E1\n", 6, brat.ErrSyntax},
		"no arguments":    {event + "R1\tWithin E1 E1\n", 6, brat.ErrSyntax},
		"no such parent":  {event + "R1\tWithin Arg1:E1 Arg2:E2\n", 6, brat.ErrReference},
		"two parents": {event + "E2\tAttribution:T4 Content:T3\nE3\tAttribution:T4 Content:T3\nR1\tWithin Arg1:E1 Arg2:E2\nR2\tWithin Arg1:E1 Arg2:E3\n",
			9, brat.ErrParents},
	} {
		r, err := read(c.ann)
		assert.Nil(t, r, name)
		var bad *brat.Error
		if assert.ErrorAs(t, err, &bad, name) {
			assert.Equal(t, c.line, bad.Line, name)
			assert.ErrorIs(t, err, c.err, name)
		}
	}

	var span *source.SpanError
	for ann, fault := range map[string]source.SpanFault{
		"T1\tSource 47 47\t\n":    source.SpanEmpty,
		"T1\tSource 49 47\tBo\n":  source.SpanEmpty,
		"T1\tCue 50 56;52 58\t\n": source.SpanUnsorted,
	} {
		_, err := read(ann)
		if assert.ErrorAs(t, err, &span, ann) {
			assert.Equal(t, fault, span.Fault, ann)
		}
	}

	var errs attribution.Errors
	for _, ann := range []string{
		event + "A1\tAct E1 shout\n",
		event + "R1\tWithin Arg1:E1 Arg2:E1\n",
		event + "E2\tAttribution:T4 Cue:T3 Content:T3\n",
	} {
		_, err := read(ann)
		assert.ErrorAs(t, err, &errs, ann)
		var bad *brat.Error
		assert.ErrorAs(t, err, &bad, ann)
	}
	_, err := read(event + "E2\tAttribution:T4 Cue:T3 Content:T3\n")
	assert.EqualError(t, err, `brat: line 6: attribution 2, cue.spans, at 3:11: cue in content: "E2\tAttribution:T4 Cue:T3 Content:T3"`)
	_, err = read(event + "E2\tAttribution:T4 Cue:T9 Content:T3\n")
	assert.EqualError(t, err, `brat: line 6: reference to nothing: T9: "E2\tAttribution:T4 Cue:T9 Content:T3"`)

	broken := errors.New("broken pipe")
	_, err = brat.Read(iotest.ErrReader(broken), &source.Document{})
	assert.ErrorIs(t, err, broken)
	_, err = read("T1\tSource 46 48\tBo\n")
	assert.EqualError(t, err, `brat: line 1: not the words of the document: "T1\tSource 46 48\tBo"`)
}

// TestSpeakers keeps apart who is not known to be one.
func TestSpeakers(t *testing.T) {
	doc := source.NewDocument("An official and an official and Bo and Bo, Bo and Al said so.", source.Meta{})
	b := attribution.NewBuilder(doc)
	ids := []source.SpeakerID{
		b.Speaker(source.Speaker{Name: "an official", Kind: source.KindUnnamed}), b.Speaker(source.Speaker{Name: "an official", Kind: source.KindUnnamed}),
		b.Speaker(source.Speaker{Name: "Bo"}), b.Speaker(source.Speaker{Name: "Bo"}), b.Speaker(source.Speaker{}), b.Speaker(source.Speaker{Name: "Al"}),
	}
	b.Add(attribution.Attribution{
		Source: b.Mention("An official and an official and Bo and Bo, Bo and Al", ids...),
		Cue:    attribution.Cue{Spans: b.Spans("said")},
		Claim:  claim.Claim{Content: b.Spans("so")},
	})
	r, err := b.Reading()
	require.NoError(t, err)
	got := again(t, r)
	assert.Equal(t, []source.Speaker{{ID: 1, Name: "Al"}}, got.Speakers)
	assert.Equal(t, []source.SpeakerID{1}, got.Attributions[0].Source.Speakers)

	event := saidSo + "T5\tSource 47 49\tBo\nA1\tMentionForm T1 named\nE1\tAttribution:T4 Source:T1 Source2:T5 Cue:T2 Content:T3\n"
	r, err = read(event + "#1\tAnnotatorNotes T1\tBo\n#2\tAnnotatorNotes T1\tBo\n#3\tAnnotatorNotes T1\t\n#4\tAnnotatorNotes T5\tBo\n")
	require.NoError(t, err)
	assert.Equal(t, []source.Speaker{{ID: 1, Name: "Bo"}}, r.Speakers)
	assert.Equal(t, []source.SpeakerID{1}, r.Attributions[0].Source.Speakers)
	assert.Equal(t, source.Named, r.Attributions[0].Source.Form)
	assert.Equal(t, []attribution.Note{{Kind: "AnnotatorNotes", Spans: spans("Bo thinks", 2)}}, r.Notes)
}

func TestHedgeInPieces(t *testing.T) {
	r, err := read(saidSo + "T5\tHedge 10 13;34 38\tmay said\nA1\tHedgeClass T5 modal\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3 Hedge:T5\n")
	require.NoError(t, err)
	assert.Equal(t, []claim.Hedge{{Span: spans("may", 3)[0], Class: claim.Modal}, {Span: spans("said", 4)[0], Class: claim.Modal}}, r.Attributions[0].Claim.Hedges)
}

// TestReadHostile gives small files that speak of much: without a bound each
// would take minutes and gigabytes.
func TestReadHostile(t *testing.T) {
	const n = 20_000
	var pieces strings.Builder
	for i := range n {
		fmt.Fprintf(&pieces, ";%d %d", 2*i, 2*i+1)
	}
	many := "T1\tContent " + pieces.String()[1:] + "\n"
	doc := source.NewDocument(strings.Repeat("x ", n), source.Meta{})
	blank := source.NewDocument(strings.Repeat(" ", n)+"x", source.Meta{})
	for name, c := range map[string]struct {
		doc *source.Document
		ann string
	}{
		"one event, one argument over and over": {doc, many + "E1\tAttribution:T1" + strings.Repeat(" Content:T1", n) + "\n"},
		"many events, one argument":             {doc, many + lines(n, "E%d\tAttribution:T1 Content:T1\n")},
		"many comments, one annotation":         {doc, many + lines(n, "#%d\tAnnotatorNotes T1\tx\n")},
		"many comments, many events":            {doc, "T1\tContent 0 1\tx\n" + lines(n, "#%d\tAnnotatorNotes T1\tx\n") + lines(n, "E%d\tAttribution:T1 Content:T1 Source:T1\n")},
		"one event, many comments":              {doc, many + "E1\tAttribution:T1\n" + lines(n, "#%d\tAnnotatorNotes E1\tx\n")},
		"long names":                            {doc, "T1\tContent 0 1\tx\n#1\tAnnotatorNotes T1\t" + strings.Repeat(" ", n) + "\nE1\tAttribution:T1 Content:T1" + strings.Repeat(" Source:T1", n) + "\n"},
		"no words":                              {doc, lines(n, "T%d\tContent 0 40000\n")},
		"white space":                           {blank, lines(n, "T%d\tContent 0 20001\tx\n")},
	} {
		r, err := brat.Read(strings.NewReader(c.ann), c.doc)
		assert.Nil(t, r, name)
		var bad *brat.Error
		if assert.ErrorAs(t, err, &bad, name) {
			assert.ErrorIs(t, err, brat.ErrTooMuch, name)
		}
	}
}

func TestReadOverlapping(t *testing.T) {
	const n = 20_000
	_, err := brat.Read(strings.NewReader("T1\tContent 0 20000"+strings.Repeat(";0 20000", n)+"\tx\n"), source.NewDocument(strings.Repeat("x", n), source.Meta{}))
	var bad *source.SpanError
	require.ErrorAs(t, err, &bad)
	assert.Equal(t, source.SpanUnsorted, bad.Fault)
}

// lines returns n lines, numbered from 1.
func lines(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i+1)
	}
	return b.String()
}

func TestReadWithoutDocument(t *testing.T) {
	_, err := brat.Read(strings.NewReader(""), nil)
	var errs attribution.Errors
	require.ErrorAs(t, err, &errs)
	assert.Equal(t, attribution.NoDocument, errs[0].Code)
}

func TestWriteErrors(t *testing.T) {
	r := millReading(t)
	assert.ErrorIs(t, brat.Write(fullDisk{}, r), errFull)
	r.Attributions[0].ID = 9
	var errs attribution.Errors
	assert.ErrorAs(t, brat.Write(fullDisk{}, r), &errs)
	assert.ErrorAs(t, brat.Write(fullDisk{}, &attribution.Reading{}), &errs)
}

type fullDisk struct{}

var errFull = errors.New("disk full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

// TestConfig makes sure that brat is told all types that Write uses.
func TestConfig(t *testing.T) {
	var b strings.Builder
	require.NoError(t, brat.Write(&b, millReading(t)))
	for _, m := range regexp.MustCompile(`(?m)^[TA]\d+\t(\S+)`).FindAllStringSubmatch(b.String(), -1) {
		assert.Regexp(t, `(?m)^`+m[1]+`\b`, brat.Config())
	}
	assert.Contains(t, brat.Config(), "\nWithin\t")
}
