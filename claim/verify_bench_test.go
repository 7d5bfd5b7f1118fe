package claim_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// manyWords returns a text of about n bytes, of words that are as common as those
// of a language are: the kth with a frequency of 1/k.
func manyWords(n int) string {
	r := rand.New(rand.NewPCG(4, 1))
	zipf := rand.NewZipf(r, 1.05, 3, 30_000)
	var b strings.Builder
	for b.Len() < n {
		end := " "
		if r.IntN(18) == 0 {
			end = ". "
		}
		b.WriteString(spell(zipf.Uint64()) + end)
	}
	return b.String()
}

// spell returns a word of its own for each number.
func spell(n uint64) string {
	word := ""
	for ; n > 0 || word == ""; n /= 60 {
		word += string("bdfgklmnprst"[n%12]) + string("aeiou"[n/12%5])
	}
	return word
}

// fortyWords returns a quotation of 40 words from the middle of a text, and one in
// which two of them are others.
func fortyWords(text string) (exact, altered string) {
	words := strings.Fields(text)
	words = words[len(words)/2:][:40]
	exact = strings.Join(words, " ")
	words[11], words[29] = "not", "other"
	return exact, strings.Join(words, " ")
}

func BenchmarkVerify(b *testing.B) {
	doc := source.NewDocument(manyWords(1<<20), source.Meta{})
	exact, altered := fortyWords(doc.Text())
	x := claim.NewIndex(doc)
	for _, bench := range []struct{ name, quotation string }{{"exact", exact}, {"altered", altered}} {
		b.Run(bench.name+"/without index", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				claim.Verify(bench.quotation, doc)
			}
		})
		b.Run(bench.name+"/with index", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Verify(bench.quotation)
			}
		})
	}
}
