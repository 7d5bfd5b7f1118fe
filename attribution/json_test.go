package attribution_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

func write(t testing.TB, r *attribution.Reading) string {
	var b strings.Builder
	require.NoError(t, attribution.WriteJSON(&b, r))
	return b.String()
}

// update rewrites testdata; read the difference as closely as code.
var update = flag.Bool("update", false, "rewrite the expected outputs")

func TestJSON(t *testing.T) {
	for name, r := range map[string]*attribution.Reading{"ferry": ferryReading(t), "everything": everything(t)} {
		path := filepath.Join("testdata", name+".json")
		text := write(t, r)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), text)

		got, err := attribution.ReadJSON(strings.NewReader(text), r.Doc)
		require.NoError(t, err)
		assert.Equal(t, r, got)
		assert.Equal(t, text, write(t, got))
	}
}

// everything is a Reading in which each field is set.
func everything(t testing.TB) *attribution.Reading {
	text := "Ada\xff and “Bo” 🦀 said\r\nno."
	doc := source.NewDocument(text, source.Meta{
		ID: "e/1", URL: "https://example.org/?a=1&b=<2>", Title: "Ädä \u2028 \"x\"", Publisher: "P", Author: "A",
		Published: time.Date(2031, 5, 6, 7, 8, 9, 10, time.FixedZone("", 3600)), Lang: language.MustParse("en-GB"),
	})
	at := func(words ...string) (spans source.Spans) {
		for _, w := range words {
			i := strings.Index(text, w)
			spans = append(spans, source.Span{Start: i, End: i + len(w)})
		}
		return spans
	}
	ids := []source.SpeakerID{2, 1}
	r := &attribution.Reading{
		Doc:    doc,
		Engine: "test \x00 <&>",
		Speakers: []source.Speaker{
			{ID: 1, Name: "Ada", Kind: source.KindUnnamed, Roles: []string{"a", ""}, Aliases: []string{"x"}, Members: []source.SpeakerID{2}, Count: 1 << 30, Ref: "r"},
			{ID: 2},
		},
		Attributions: []attribution.Attribution{
			{
				ID: 1, Act: attribution.Naming, Status: attribution.Retracted, Stance: attribution.Distancing,
				Source: &source.Mention{Spans: at("Ada", "Bo"), Head: at("Ada")[0], Form: source.Named, Speakers: ids, Candidates: ids, Confidence: 1000, Via: at("no", "Ada")},
				Cue:    attribution.Cue{Spans: at("said"), Lemma: "say"},
				Claim: claim.Claim{
					Content: at("“Bo”", "🦀", "no."), Verbatim: at("Bo"), Form: claim.Mixed, Topic: claim.Topic{Kind: claim.Norm, Time: claim.Past},
					Certainty: claim.Possible, Polarity: claim.Negative,
					Hedges:    []claim.Hedge{{Span: at("no")[0], Class: claim.Negation, Direction: claim.Reverse, Scope: at("🦀")}, {Span: at("and")[0]}},
					Condition: at("and"),
				},
				Setting:    attribution.Setting{Addressee: at("Ada"), Medium: at("and"), Occasion: at("Bo"), Place: at("🦀"), Time: at("no"), Date: "2031-05"},
				OnBehalfOf: ids, Through: ids[:1], Confidence: 1,
				Reasons: []attribution.Reason{{Of: "cue", By: attribution.Rule, Name: "n", Spans: at("said")}, {By: attribution.Model}},
			},
			{ID: 2, Parent: 1, Source: &source.Mention{Candidates: ids}, Claim: claim.Claim{Content: at("no")}},
		},
		Notes: []attribution.Note{{}, {Kind: "k", Spans: at("\xff"), Text: "t"}},
	}
	require.NoError(t, r.Validate())
	return r
}

func TestJSONText(t *testing.T) {
	r := ferryReading(t)
	var b strings.Builder
	require.NoError(t, attribution.WriteJSONText(&b, r))
	assert.Contains(t, b.String(), `"text":{"source":["Holm and Per Lund"],"cue":["wrote"],"content":["“It leaks,”"]}`)
	assert.Contains(t, b.String(), `"text":{"cue":["is feared"],"content":["that it sinks"]}`)
	got, err := attribution.ReadJSON(strings.NewReader(b.String()), r.Doc)
	require.NoError(t, err)
	assert.Equal(t, r, got)
}

// TestJSONTextSlipped gives words that the document does not have there.
func TestJSONTextSlipped(t *testing.T) {
	r := ferryReading(t)
	var b strings.Builder
	require.NoError(t, attribution.WriteJSONText(&b, r))
	for _, swap := range [][2]string{
		{`["wrote"]`, `["rote"]`}, {`"content":[[110,123]]`, `"content":[[110,122]]`}, {`{"source":["the owners"],`, `{`},
	} {
		require.Contains(t, b.String(), swap[0])
		_, err := attribution.ReadJSON(strings.NewReader(strings.Replace(b.String(), swap[0], swap[1], 1)), r.Doc)
		var damage *attribution.JSONError
		if assert.ErrorAs(t, err, &damage) {
			assert.ErrorContains(t, err, "where the document has")
		}
	}
	b.Reset()
	require.NoError(t, attribution.WriteJSONText(&b, everything(t)), "invalid bytes in the words")
	_, err := attribution.ReadJSON(strings.NewReader(b.String()), everything(t).Doc)
	require.NoError(t, err)
}

func TestReadJSONMeta(t *testing.T) {
	r := everything(t)
	meta, err := attribution.ReadJSONMeta(strings.NewReader(write(t, r)))
	require.NoError(t, err)
	assert.True(t, r.Doc.Meta().Published.Equal(meta.Published))
	want := r.Doc.Meta()
	want.Published = meta.Published
	assert.Equal(t, want, meta)

	var damage *attribution.JSONError
	_, err = attribution.ReadJSONMeta(strings.NewReader("{"))
	assert.ErrorAs(t, err, &damage)
	var version *attribution.VersionError
	_, err = attribution.ReadJSONMeta(strings.NewReader(`{"sayso":7}`))
	assert.ErrorAs(t, err, &version)
	broken := errors.New("broken pipe")
	_, err = attribution.ReadJSONMeta(iotest.ErrReader(broken))
	assert.ErrorIs(t, err, broken)
}

func TestMarshal(t *testing.T) {
	r := ferryReading(t)
	data, err := json.Marshal(map[string]any{"r": r})
	require.NoError(t, err)
	out := map[string]*attribution.Reading{"r": {Doc: r.Doc}}
	var in struct{ R json.RawMessage }
	require.NoError(t, json.Unmarshal(data, &in))
	require.NoError(t, json.Unmarshal(in.R, out["r"]))
	assert.Equal(t, r, out["r"])

	byValue, err := json.Marshal(map[string]any{"r": *r})
	require.NoError(t, err)
	assert.Equal(t, string(data), string(byValue))

	var without attribution.Reading
	var wrong *attribution.DocumentError
	require.ErrorAs(t, json.Unmarshal(in.R, &without), &wrong)
	assert.Equal(t, attribution.Reading{}, without)
	assert.ErrorContains(t, wrong, "no document given")
}

func TestJSONFreedoms(t *testing.T) {
	r := ferryReading(t)
	text := write(t, r)

	var indented bytes.Buffer
	require.NoError(t, json.Indent(&indented, []byte(text), "", "\t"))
	got, err := attribution.ReadJSON(&indented, r.Doc)
	require.NoError(t, err)
	assert.Equal(t, r, got, "white space is free")

	var any map[string]any
	require.NoError(t, json.Unmarshal([]byte(text), &any))
	sorted, err := json.Marshal(any) // keys in alphabetical order, "sayso" late
	require.NoError(t, err)
	got, err = attribution.ReadJSON(bytes.NewReader(sorted), r.Doc)
	require.NoError(t, err)
	assert.Equal(t, r, got, "the order of keys is free")

	got, err = attribution.ReadJSON(strings.NewReader(text), source.NewDocument(ferry, source.Meta{}))
	require.NoError(t, err, "a document without an id is taken by its text")
	assert.Equal(t, r.Attributions, got.Attributions)
}

func TestJSONOtherDocument(t *testing.T) {
	r := ferryReading(t)
	text := write(t, r)
	for _, doc := range []*source.Document{
		nil,
		{},
		source.NewDocument(ferry+" ", source.Meta{ID: "ferry"}),
		source.NewDocument(strings.Replace(ferry, "leaks", "rocks", 1), source.Meta{ID: "ferry"}),
		source.NewDocument(ferry, source.Meta{ID: "wire-copy"}),
	} {
		got, err := attribution.ReadJSON(strings.NewReader(text), doc)
		assert.Nil(t, got)
		var wrong *attribution.DocumentError
		if assert.ErrorAs(t, err, &wrong) {
			assert.Equal(t, "ferry", wrong.ID)
			assert.Equal(t, len(ferry), wrong.Bytes)
			assert.Equal(t, r.Doc.SHA256(), wrong.SHA256)
			assert.Equal(t, doc, wrong.Given)
			assert.Contains(t, err.Error(), `reading of document "ferry"`)
		}
	}
}

func TestJSONVersion(t *testing.T) {
	text := write(t, ferryReading(t))
	for _, version := range []string{"2", "0", "-1", "1.0", `"1"`, "null", "1e0", "99999999999999999999", "[1]", "{}"} {
		_, err := attribution.ReadJSON(strings.NewReader(strings.Replace(text, `"sayso":1`, `"sayso":`+version, 1)), ferryReading(t).Doc)
		var wrong *attribution.VersionError
		if assert.ErrorAs(t, err, &wrong, version) {
			assert.Equal(t, version, wrong.Version)
		}
	}
}

func TestJSONDamage(t *testing.T) {
	r := ferryReading(t)
	text := write(t, r)
	swap := func(old, new string) string {
		require.Contains(t, text, old)
		return strings.Replace(text, old, new, 1)
	}
	for name, damaged := range map[string]string{
		"empty":              "",
		"blank":              " \n",
		"not JSON":           "Ines Holm said",
		"null":               "null",
		"list":               "[" + text + "]",
		"no version":         `{"document":{}}`,
		"two values":         text + text,
		"cut":                text[:len(text)/2],
		"unknown key":        swap(`"engine"`, `"motor"`),
		"unknown inner key":  swap(`"stance"`, `"stanza"`),
		"unknown key of cue": swap(`"lemma"`, `"lexeme"`),
		"unknown document":   swap(`"bytes"`, `"octets"`),
		"key twice":          swap(`"notes":[`, `"notes":[],"notes":[`),
		"no attributions":    swap(`"attributions"`, `"speakers"`),
		"attributions null":  text[:strings.Index(text, `"attributions":`)] + `"attributions":null,"notes":[]}`,
		"attributions {}":    text[:strings.Index(text, `"attributions":`)] + `"attributions":{},"notes":[]}`,
		"no notes":           text[:strings.Index(text, `,"notes":`)] + `}`,
		"span of one":        swap(`[[0,17]]`, `[[17]]`),
		"span of three":      swap(`[[0,17]]`, `[[0,17,18]]`),
		"span null":          swap(`[[0,17]]`, `[null]`),
		"span not whole":     swap(`[[0,17]]`, `[[0,17.5]]`),
		"span huge":          swap(`[[0,17]]`, `[[0,1e99]]`),
		"span beyond int":    swap(`[[0,17]]`, `[[0,99999999999999999999999999]]`),
		"span a string":      swap(`[[0,17]]`, `["0,17"]`),
		"id huge":            swap(`"id":1,"parent"`, `"id":99999999999999999999,"parent"`),
		"id a string":        swap(`"id":1,"parent"`, `"id":"1","parent"`),
		"text of wrong type": swap(`"id":1,"parent"`, `"text":7,"id":1,"parent"`),
		"published":          swap(`"bytes":124`, `"bytes":124,"published":"yesterday"`),
		"no document":        swap(`"document"`, `"documents"`),
		"document a list":    swap(`"document":`, `"document":[],"engine":`),
		"stable id":          swap(`"stableId":"5589`, `"stableId":"x589`),
		"cue slipped":        swap(`"cue":{"spans":[[18,22]]`, `"cue":{"spans":[[19,22]]`),
		"factuality":         swap(`"factuality":3`, `"factuality":2`),
		"duplicate id":       swap(`"id":2,"parent":1`, `"id":1,"parent":1`),
		"duplicate speaker":  swap(`{"id":2,"name"`, `{"id":1,"name"`),
		"no content":         swap(`"content":[[43,54]],`, ``),
		"not UTF-8":          swap(`"by hand"`, "\"by \xff\""),
		"factuality of none": swap(`"topic":{"kind":"event","time":"future"}`, `"factuality":0`),
		"endless items":      text[:strings.Index(text, `"attributions":`)] + `"attributions":[{}` + strings.Repeat(`,{}`, 100_000) + `],"notes":[]}`,
		"endless lang":       swap(`"bytes":124`, `"bytes":124,"lang":"en`+strings.Repeat("-abcde", 100_000)+`"`),
		"lang":               swap(`"bytes":124`, `"bytes":124,"lang":"!"`),
	} {
		got, err := attribution.ReadJSON(strings.NewReader(damaged), r.Doc)
		assert.Nil(t, got, name)
		var damage *attribution.JSONError
		if assert.ErrorAs(t, err, &damage, name) {
			assert.LessOrEqual(t, damage.Offset, int64(len(damaged)), name)
			assert.NotNil(t, damage.Unwrap(), name)
			assert.Contains(t, err.Error(), "reading in JSON: ", name)
		}
	}
	for name, illegal := range map[string]string{
		"span past end":   swap(`[[0,17]]`, `[[0,1700]]`),
		"span negative":   swap(`[[0,17]]`, `[[-1,17]]`),
		"span backwards":  swap(`[[0,17]]`, `[[17,0]]`),
		"overlapping":     swap(`[[0,17]]`, `[[0,17],[16,17]]`),
		"no such parent":  swap(`"parent":1`, `"parent":9`),
		"unknown act":     swap(`"promise"`, `"pinky swear"`),
		"no such speaker": swap(`"speakers":[2]`, `"speakers":[4]`),
		"item null":       swap(`"notes":[`, `"notes":[null,{"kind":"k","spans":[[999,1000]]},`),
	} {
		got, err := attribution.ReadJSON(strings.NewReader(illegal), r.Doc)
		assert.Nil(t, got, name)
		var errs attribution.Errors
		assert.ErrorAs(t, err, &errs, name)
	}

	_, err := attribution.ReadJSON(strings.NewReader(swap(`"stance"`, `"stanza"`)), r.Doc)
	assert.EqualError(t, err, `reading in JSON: attributions 2, up to byte 1050: json: unknown field "stanza"`)
	broken := errors.New("broken pipe")
	_, err = attribution.ReadJSON(iotest.ErrReader(broken), r.Doc)
	assert.ErrorIs(t, err, broken)
}

// TestJSONHostile gives JSON of a few hundred kilobytes that would take minutes
// and gigabytes if each part of it were looked at for each other.
func TestJSONHostile(t *testing.T) {
	const n = 200_000
	doc := source.NewDocument(strings.Repeat("x", n), source.Meta{})
	head := `{"sayso":1,"document":{"bytes":` + strconv.Itoa(n) + `,"sha256":"` + doc.SHA256() + `"%s},"speakers":[],"notes":[],"attributions":[`
	attributionOf := func(id int, content string) string {
		return fmt.Sprintf(`{"id":%d,"parent":0,"claim":{"content":[%s]}`, id, content)
	}

	all := strings.TrimSuffix(strings.Repeat(fmt.Sprintf("[0,%d],", n), n/10), ",")
	_, err := attribution.ReadJSON(strings.NewReader(fmt.Sprintf(head, "")+attributionOf(1, all)+`,"text":{"content":["x"]}}]}`), doc)
	var errs attribution.Errors
	assert.ErrorAs(t, err, &errs, "words of overlapping places")

	_, err = attribution.ReadJSON(strings.NewReader(fmt.Sprintf(head, "")+attributionOf(1, fmt.Sprintf("[0,%d]", n))+`,"text":{"content":["x"]}}]}`), doc)
	var damage *attribution.JSONError
	if assert.ErrorAs(t, err, &damage, "long words") {
		assert.Less(t, len(err.Error()), 1000)
	}

	var many strings.Builder
	for i := range n / 40 {
		if i > 0 {
			many.WriteString(",")
		}
		many.WriteString(attributionOf(i+1, fmt.Sprintf("[%d,%d]", i, i+1)) + "}")
	}
	id := strings.Repeat("x", n)
	r, err := attribution.ReadJSON(strings.NewReader(fmt.Sprintf(head, `,"id":"`+id+`"`)+many.String()+`]}`), doc)
	require.NoError(t, err, "a long id")
	assert.Len(t, r.Attributions, n/40)
}

// TestJSONDeep gives JSON that is deeper than any stack should go.
func TestJSONDeep(t *testing.T) {
	for _, open := range []string{"[", `{"a":`, `{"sayso":1,"attributions":[{"source":`} {
		_, err := attribution.ReadJSON(strings.NewReader(strings.Repeat(open, 1_000_000)), &source.Document{})
		var damage *attribution.JSONError
		assert.ErrorAs(t, err, &damage)
	}
}

func TestWriteJSONRefuses(t *testing.T) {
	r := ferryReading(t)
	r.Attributions[0].Claim.Content = nil
	var b bytes.Buffer
	var errs attribution.Errors
	assert.ErrorAs(t, attribution.WriteJSON(&b, r), &errs)
	assert.Empty(t, b.Bytes())
	_, err := r.MarshalJSON()
	assert.ErrorAs(t, err, &errs)
	assert.ErrorAs(t, attribution.WriteJSON(io.Discard, &attribution.Reading{}), &errs)

	for n := range 200 { // a writer that fails sooner or later
		assert.ErrorIs(t, attribution.WriteJSON(&failing{n}, ferryReading(t)), errFull)
	}
}

type failing struct{ left int }

var errFull = errors.New("disk full")

func (f *failing) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}
