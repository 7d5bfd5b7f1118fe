package setting

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// timeOutline returns the outline of words without trees.
func timeOutline(text string, published time.Time) *syntax.Outline {
	tagged := &syntax.Tagged{Text: &syntax.Text{Doc: source.NewDocument(text, source.Meta{Published: published})}}
	at := 0
	for word := range strings.FieldsSeq(text) {
		at += strings.Index(text[at:], word)
		tagged.Tokens = append(tagged.Tokens, syntax.Token{Span: source.Span{Start: at, End: at + len(word)}})
		tagged.Words = append(tagged.Words, syntax.Word{})
		at += len(word)
	}
	n := len(tagged.Tokens)
	tagged.Sentences = []syntax.Sentence{{Tokens: Range{Start: 0, End: n}}}
	tagged.Paragraphs = []syntax.Paragraph{{Sentences: Range{Start: 0, End: 1}}}
	return syntax.NewOutline(&syntax.Named{Parsed: &syntax.Parsed{Tagged: tagged}})
}

// A text published on Tuesday, 6 May 2031, late in the evening in Oslo.
var published = time.Date(2031, 5, 6, 23, 30, 0, 0, time.FixedZone("", 2*3600))

func TestDateOf(t *testing.T) {
	for words, want := range map[string]attribution.Date{
		"on Friday": "2031-05-02", "Friday": "2031-05-02", "on Tuesday": "2031-05-06", "last Tuesday": "2031-04-29", "next Friday": "2031-05-09",
		"on Sunday night": "2031-05-04", "late on Monday": "2031-05-05", "Mon.": "2031-05-05",
		"today": "2031-05-06", "yesterday": "2031-05-05", "earlier today": "2031-05-06", "last night": "2031-05-05", "this morning": "2031-05-06", "tomorrow": "2031-05-07",
		"two days ago": "2031-05-04", "10 days ago": "2031-04-26", "a week ago": "", "three weeks ago": "",
		"last month": "2031-04", "earlier this month": "2031-05", "last year": "2030", "this year": "2031", "last week": "",
		"in March": "2031-03", "in June": "2030-06", "in May": "2031-05", "on May 6": "2031-05-06", "on May 7": "2030-05-07", "on 4 May": "2031-05-04", "on Jan. 5": "2031-01-05",
		"on March 4th": "2031-03-04", "on Friday , May 2": "2031-05-02",
		"in 2018": "2018", "in June 2018": "2018-06", "on June 4 , 2018": "2018-06-04", "on February 30 , 2018": "", "on May 4 - 6": "", "in 1914 and 1918": "",
		"later": "", "a day later": "", "a day earlier": "", "the next day": "", "after Friday": "", "since 2018": "", "every Friday": "", "the following Monday": "", "may": "", "": "",
		"in the long and cold and dark month of May": "", "12345": "", "\xff Friday": "2031-05-02",
	} {
		o := timeOutline(words, published)
		assert.Equal(t, want, dateOf(o, Range{Start: 0, End: len(o.Tokens)}, published, false), words)
		assert.True(t, want.IsValid(), words)
	}
}

func TestDateOfAhead(t *testing.T) {
	for words, want := range map[string]attribution.Date{"on Friday": "2031-05-09", "on Tuesday": "2031-05-06", "in March": "2032-03", "on May 7": "2031-05-07", "on May 5": "2032-05-05"} {
		o := timeOutline(words, published)
		assert.Equal(t, want, dateOf(o, Range{Start: 0, End: len(o.Tokens)}, published, true), words)
	}
}

func TestDateOfUnknownDay(t *testing.T) {
	for words, want := range map[string]attribution.Date{"on Friday": "", "today": "", "in May": "", "in 2018": "2018", "on May 6 , 2018": "2018-05-06"} {
		o := timeOutline(words, time.Time{})
		assert.Equal(t, want, dateOf(o, Range{Start: 0, End: len(o.Tokens)}, time.Time{}, false), words)
	}
}
