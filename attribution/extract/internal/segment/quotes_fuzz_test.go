package segment

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// hostile are texts that nobody writes and everybody sends.
var hostile = []string{
	"", " ", "\n", "\r\n\r\n", "\x00", "\ufeff", "\ufeff“Go,” he said.\r\n\r\n“No.”", "\xff\xfe“\xe2\x80", "\"", "'", "''", "'''", "''''",
	"“‘“‘“‘", "”’”’”’", "“”‘’\"\"''", "a\u2028b\u2029c\fd\ve\u0085f", "« « » »", "``''", "6'2\"", "— — —", "—\n—\n—a\n—b",
	"\"\u00a0'\u00a0\"", "\xc2\x85\xc2", "Q.\nA.\nQ.\nA.", ":", "A:\n:\nB:", "(", "()", "(a)", "1.", "- ", "By ", "-", "--", " — ", "Photo:", "((AP/",
	strings.Repeat("“", 600), strings.Repeat("\"a", 700), strings.Repeat("“a ", 300) + strings.Repeat("b” ", 300), strings.Repeat("'a' ", 300),
	"“a\n\n“\n\n“", "“‘a\n\n“‘b\n\n“‘c’”", "\"a\n\n\"\n\n\"b\"", "'\n'\n'a", "„a“ »b« ”c”", "\u00a0\u00a0“\u00a0”",
}

func FuzzParagraphs(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	for c := range strings.SplitSeq(quoteCases, "\n\n") {
		f.Add(plainQuotes.Replace(c))
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkParagraphs(t, text, Paragraphs(text))
	})
}

func FuzzQuotes(f *testing.F) {
	for _, text := range hostile {
		f.Add(text, byte(0))
	}
	for c := range strings.SplitSeq(quoteCases, "\n\n") {
		f.Add(plainQuotes.Replace(c), byte(0))
		f.Add(plainQuotes.Replace(c), byte(1))
	}
	f.Fuzz(func(t *testing.T, text string, one byte) {
		paragraphs := Paragraphs(text)
		if s := trim(text, source.Span{End: len(text)}); one > 0 && !s.IsEmpty() {
			paragraphs = []syntax.Paragraph{{Span: s, Kind: syntax.Body}} // whatever divides the text
		}
		quotes, stray := Quotes(text, paragraphs)
		checkQuotes(t, text, paragraphs, quotes, stray)
	})
}

// manyMarks are texts of n marks each.
var manyMarks = []struct {
	name string
	text func(n int) string
}{
	{"alternating", func(n int) string { return strings.Repeat("“a” ", n/2) }},
	{"straight", func(n int) string { return strings.Repeat("\"a\" ", n/2) }},
	{"nested", func(n int) string { return strings.Repeat("“‘", n/4) + "a" + strings.Repeat("’”", n/4) }},
	{"nestedAlike", func(n int) string { return strings.Repeat("“a ", n/2) + strings.Repeat(" b”", n/2) }},
	{"nestedStraight", func(n int) string { return strings.Repeat("\"a ", n/2) + strings.Repeat(" b\"", n/2) }},
	{"open", func(n int) string { return strings.Repeat("“a ", n) }},
	{"close", func(n int) string { return strings.Repeat("a” ", n) }},
	{"bare", func(n int) string { return strings.Repeat("\"", n) }},
	{"single", func(n int) string { return strings.Repeat("'", n) }},
	{"apostrophes", func(n int) string { return strings.Repeat("the dogs' 'n' ", n/3) }},
	{"spaced", func(n int) string { return strings.Repeat("\" ", n) }},
	{"paragraphs", func(n int) string { return strings.Repeat("“a\n", n) }},
	{"paragraphsNested", func(n int) string { return strings.Repeat(strings.Repeat("“‘", 50)+"a\n", n/100) }},
}

// TestManyMarks checks the laws on many marks, and logs the time of a hundred
// thousand; of alternating and nested ones, of a million.
func TestManyMarks(t *testing.T) {
	for _, test := range manyMarks {
		text := test.text(2000)
		paragraphs := Paragraphs(text)
		quotes, stray := Quotes(text, paragraphs)
		checkQuotes(t, text, paragraphs, quotes, stray)

		n := 100_000
		if (test.name == "alternating" || test.name == "nested") && !testing.Short() {
			n = 1_000_000
		}
		text = test.text(n)
		begin := time.Now()
		quotes, stray = Quotes(text, Paragraphs(text))
		t.Logf("%s: %d marks, %d quotes, %d stray marks, %v", test.name, n, len(quotes), len(stray), time.Since(begin))
	}
}

// article is a text as news has it, of about size bytes.
func article(size int) string {
	const text = "OSTWICK (AP) — The fleet will leave Ostwick's harbour on Friday, the minister said, and “nobody can stop it.”\n\n" +
		"“We’ve waited ‘long enough,’ as my father used to say,” Dara Marsh told reporters. “The captains’ council agreed.\n\n" +
		"“It is time,” she added.\n\nRead more: The harbour's long winter\n\n" +
		"\"I don't believe it,\" said Ada Quist, a 6'2\" keeper of the northern light who has worked there since the '90s.\n\n"
	return strings.Repeat(text, size/len(text)+1)[:size]
}

func BenchmarkParagraphs(b *testing.B) {
	for _, size := range []int{1 << 20, 10 << 20} {
		b.Run(fmt.Sprintf("%dMB", size>>20), func(b *testing.B) {
			text := article(size)
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				Paragraphs(text)
			}
		})
	}
	b.Run("20MBLine", func(b *testing.B) {
		text := strings.Repeat("the fleet stays, ", 20<<20/17)
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			Paragraphs(text)
		}
	})
}

func BenchmarkQuotes(b *testing.B) {
	for _, size := range []int{1 << 20, 10 << 20} {
		b.Run(fmt.Sprintf("%dMB", size>>20), func(b *testing.B) {
			text := article(size)
			paragraphs := Paragraphs(text)
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				Quotes(text, paragraphs)
			}
		})
	}
	for _, marks := range manyMarks {
		b.Run("1M/"+marks.name, func(b *testing.B) {
			text := marks.text(1_000_000)
			paragraphs := Paragraphs(text)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Quotes(text, paragraphs)
			}
		})
	}
}
