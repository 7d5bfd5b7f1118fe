package ledger

import (
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/source"
)

// eachWord calls yield with the words of text as they are compared: without case,
// apostrophes and accents, the separators of numbers dropped, so that "5,000" is
// one word. The bytes are good until yield returns.
func eachWord(text string, yield func(word []byte)) {
	var buf []byte
	start, plain := -1, true // where the word began; whether it is ASCII so far
	end := func(at int) {
		if start < 0 {
			return
		}
		if !plain {
			// A word may be as long as the text, and FoldName is linear.
			buf = append(buf[:0], source.FoldName(text[start:at])...)
		}
		if len(buf) > 0 {
			yield(buf)
		}
		start, plain, buf = -1, true, buf[:0]
	}
	for i, r := range text {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			buf = append(buf, byte(r))
		case 'A' <= r && r <= 'Z':
			buf = append(buf, byte(r)+'a'-'A')
		case r == '\'' || r == '’' || (r == ',' || r == '.') && isDigit(text, i-1) && isDigit(text, i+1):
			continue // within a word it says nothing
		case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)):
			plain = false
		default:
			end(i)
			continue
		}
		if start < 0 {
			start = i
		}
	}
	end(len(text))
}

func isDigit(text string, i int) bool {
	return i >= 0 && i < len(text) && '0' <= text[i] && text[i] <= '9'
}

// isSmall reports whether a word says little by itself: it joins others.
func isSmall(word []byte) bool {
	switch string(word) {
	case "a", "an", "the", "this", "that", "these", "those", "and", "or", "but", "nor", "as", "at", "by", "for", "from",
		"in", "into", "of", "off", "on", "onto", "out", "over", "to", "up", "with", "within", "is", "are", "was", "were",
		"be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "will", "would", "shall", "should", "can",
		"could", "may", "might", "must", "i", "we", "you", "he", "she", "it", "they", "me", "us", "him", "her", "them",
		"my", "our", "your", "his", "its", "their", "who", "which", "what", "when", "where", "whether", "how", "than",
		"then", "there", "here", "so", "if", "not", "no", "also", "about", "very", "such", "too", "just", "s":
		return true
	}
	return false
}

// hash64 is FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), carried on from h
// over the word and a byte that ends it.
func hash64(h uint64, word []byte) uint64 {
	const prime = 1099511628211
	for _, b := range word {
		h = (h ^ uint64(b)) * prime
	}
	return (h ^ 0xff) * prime
}

// offset64 is where FNV-1a begins.
const offset64 = 14695981039346656037

// fold32 makes 32 bits of 64.
func fold32(h uint64) uint32 { return uint32(h>>32) ^ uint32(h) }
