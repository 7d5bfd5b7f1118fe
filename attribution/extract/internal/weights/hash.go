package weights

import "fmt"

// Mix returns a hash of two values: features are hashed by mixing the number of their
// template with what it finds, one after the other. The order matters.
func Mix(a, b uint64) uint64 {
	h := (a ^ 0x9E3779B97F4A7C15) * 0xFF51AFD7ED558CCD
	h ^= h>>32 ^ b
	h *= 0xC4CEB9FE1A85EC53
	return h ^ h>>29
}

// Hash returns the hash of a string or of bytes.
func Hash[T string | []byte](s T) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// Fingerprint returns a name for the features that a stage computes on a text made to
// show all of them: other features have another name.
func Fingerprint(features []uint64) string {
	h := uint64(len(features))
	for _, f := range features {
		h = Mix(h, f)
	}
	return fmt.Sprintf("%016x", h)
}

// Join returns a hash of a template and of up to three values that are hashes
// themselves. It is quicker than Mix and for features only; a value that is 0 stands for
// none.
func Join(template, a, b, c uint64) uint64 {
	h := template*0x9E3779B97F4A7C15 ^ a + b*0xD6E8FEB86659FD93 ^ c*0xA0761D6478BD642F
	h = (h ^ h>>32) * 0xE7037ED1A0B428DB
	return h ^ h>>29
}
