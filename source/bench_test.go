package source_test

import (
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/sayso-go/sayso/source"
)

// mixedText returns about a megabyte in which every kind of code point and of
// line end occurs.
func mixedText() string {
	const line = "Ilse Marten: “Så går det,” said “中村” of Vellby 🙂\xff.\r\nThe ferry stays.\nSo did Falk.\r"
	return strings.Repeat(line, 1<<20/len(line)+1)[:1<<20]
}

// BenchmarkIndex measures the one pass over a text that the first conversion
// takes.
func BenchmarkIndex(b *testing.B) {
	text := mixedText()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		source.NewDocument(text, source.Meta{}).Position(0)
	}
}

func BenchmarkSHA256(b *testing.B) {
	text := mixedText()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		source.NewDocument(text, source.Meta{}).SHA256()
	}
}

// lookUps runs one look-up after another of places all over the mixed text.
func lookUps(b *testing.B, lookUp func(doc *source.Document, p source.Position) bool) {
	doc := source.NewDocument(mixedText(), source.Meta{})
	var places []source.Position
	for offset := 0; offset < doc.Len(); offset += 4099 {
		if p := doc.Position(offset); p.IsValid() {
			places = append(places, p)
		}
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if !lookUp(doc, places[i%len(places)]) {
			b.Fatal("not found")
		}
	}
}

func BenchmarkPosition(b *testing.B) {
	lookUps(b, func(doc *source.Document, p source.Position) bool { return doc.Position(p.Offset) == p })
}

func BenchmarkCount(b *testing.B) {
	lookUps(b, func(doc *source.Document, p source.Position) bool {
		n, ok := doc.Count(p.Offset, source.UTF16)
		return ok && n == p.UTF16
	})
}

func BenchmarkOffset(b *testing.B) {
	lookUps(b, func(doc *source.Document, p source.Position) bool {
		offset, ok := doc.Offset(p.UTF16, source.UTF16)
		return ok && offset == p.Offset
	})
}

func BenchmarkOffsetAt(b *testing.B) {
	lookUps(b, func(doc *source.Document, p source.Position) bool {
		offset, ok := doc.OffsetAt(p.Line, p.Column)
		return ok && offset == p.Offset
	})
}

// BenchmarkIntersect measures the algebra on two times a thousand pieces.
func BenchmarkIntersect(b *testing.B) {
	var even, odd source.Spans
	for start := 0; len(even) < 1000; start += 20 {
		even = append(even, source.Span{Start: start, End: start + 12})
		odd = append(odd, source.Span{Start: start + 10, End: start + 20})
	}
	b.ReportAllocs()
	for b.Loop() {
		even.Intersect(odd)
	}
}

func BenchmarkFoldName(b *testing.B) {
	for _, bench := range []struct{ name, of string }{
		{"ASCII", "Adel Abdul-Mahdi"},
		{"accents", "J.R. Ångström-O’Hale"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(bench.of)))
			b.ReportAllocs()
			for b.Loop() {
				source.FoldName(bench.of)
			}
		})
	}
}

func BenchmarkByName(b *testing.B) {
	var speakers []source.Speaker
	for i := range 100 {
		name := "Speaker " + string(rune('a'+i*7%26)) + string(rune('à'+i))
		speakers = append(speakers, source.Speaker{ID: source.SpeakerID(i + 1), Name: name})
	}
	b.ReportAllocs()
	for b.Loop() {
		source.ByName(speakers, language.English)
	}
}
