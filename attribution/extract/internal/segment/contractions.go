package segment

// clitics makes the tokens of the word from pos to end, dividing contractions and
// possessives: do|n't, it|'s, I|'d|'ve, can|not.
func (z *tokenizer) clitics(end int, apostrophe bool) {
	w := z.text[z.pos:end]
	var cuts [4]int // the lengths of the parts but the last, the last of them first
	n := 0
	if first, second := fused(w, apostrophe); first > 0 {
		if second > 0 {
			cuts[0], n = second, 1
		}
		cuts[n] = first
		n++
	} else if apostrophe {
		for rest := w; n < len(cuts); n++ {
			cut := cliticAt(rest)
			if cut == 0 {
				break
			}
			cuts[n] = cut
			rest = rest[:cut]
		}
	}
	start := z.pos
	for i := n - 1; i >= 0; i-- {
		z.add(start+cuts[i], i < n-1)
	}
	z.add(end, n > 0)
}

// cliticAt returns the length of what stands before the last clitic of a word, 0 if it
// has none.
func cliticAt(w string) int {
	// The apostrophe is looked for from the end: "ll", "ve" and "re" are the longest.
	for back := 1; back <= 2 && back < len(w); back++ {
		at := len(w) - back
		size := apostropheBefore(w, at)
		if size == 0 || at-size == 0 {
			continue
		}
		stem := w[:at-size]
		switch w[at:] {
		case "s", "S":
			if isDecade(stem) {
				return 0
			}
			return len(stem)
		case "m", "M", "d", "D", "re", "RE", "ve", "VE", "ll", "LL":
			return len(stem)
		case "t", "T":
			if last := len(stem) - 1; last > 0 && (stem[last] == 'n' || stem[last] == 'N') {
				return last
			}
		}
		return 0
	}
	return 0
}

// apostropheBefore returns the size of the apostrophe that ends at i in w, 0 if there
// is none.
func apostropheBefore(w string, i int) int {
	if w[i-1] == '\'' || w[i-1] == '`' {
		return 1
	}
	for size := 2; size <= 3 && size <= i; size++ {
		switch w[i-size : i] {
		case "’", "´", "ʼ", "＇":
			return size
		}
	}
	return 0
}

// isDecade reports whether w is a number of years that ends in 0: the 's of "1990's"
// is a plural.
func isDecade(w string) bool {
	if len(w) != 4 && len(w) != 2 || w[len(w)-1] != '0' {
		return false
	}
	return digits(w) == len(w)
}

// digits returns the number of digits that s begins with.
func digits(s string) int {
	i := 0
	for i < len(s) && isDigitByte(s[i]) {
		i++
	}
	return i
}

// fusedWords are contractions that no apostrophe shows the parts of: the lengths of the
// first part, or of the first and the first two. "its", "ill", "id", "were" and the
// like, which are words in their own right, are not among them.
var fusedWords = map[string][2]int{
	"cannot": {3, 0}, "gonna": {3, 0}, "wanna": {3, 0}, "gotta": {3, 0}, "outta": {3, 0}, "gimme": {3, 0}, "lemme": {3, 0},
	"dunno": {2, 3}, "dont": {2, 0}, "doesnt": {4, 0}, "didnt": {3, 0}, "cant": {2, 0}, "wont": {2, 0}, "isnt": {2, 0},
	"wasnt": {3, 0}, "werent": {4, 0}, "couldnt": {5, 0}, "wouldnt": {5, 0}, "shouldnt": {6, 0}, "arent": {3, 0},
	"havent": {4, 0}, "hasnt": {3, 0}, "hadnt": {3, 0}, "aint": {2, 0}, "im": {1, 0}, "ive": {1, 0}, "thats": {4, 0},
	"whats": {4, 0}, "theres": {5, 0}, "heres": {4, 0}, "hes": {2, 0}, "shes": {3, 0}, "youre": {3, 0}, "theyre": {4, 0},
	"youve": {3, 0}, "theyve": {4, 0}, "weve": {2, 0}, "youll": {3, 0}, "theyll": {4, 0},
}

// fused returns the lengths of the first part and of the first two parts of a word that
// is a contraction as a whole, each 0 if there is no such part.
func fused(w string, apostrophe bool) (first, second int) {
	if len(w) < 2 || len(w) > 10 || w == "IM" {
		return 0, 0
	}
	if !apostrophe {
		// The last letters of fusedWords: all others need no look-up.
		switch w[len(w)-1] {
		case 't', 'a', 'e', 'o', 'm', 's', 'l', 'T', 'A', 'E', 'O', 'M', 'S', 'L':
		default:
			return 0, 0
		}
		var buf [16]byte
		l, ok := lower(w, &buf)
		if !ok {
			return 0, 0
		}
		cut := fusedWords[string(l)]
		return cut[0], cut[1]
	}
	for size := 1; size <= 3 && 1+size < len(w); size++ {
		if apostropheBefore(w, 1+size) != size {
			continue
		}
		switch c, rest := w[0]|0x20, w[1+size:]; {
		case c == 'c' && (rest == "mon" || rest == "MON"): // c'm|on
			return 1 + size + 1, 0
		case c == 'd' && rest == "you", c == 'y' && (rest == "all" || rest == "ALL"): // d'|you, y'|all
			return 1 + size, 0
		}
	}
	return 0, 0
}

// elided are words whose beginning an apostrophe stands for. The number is that of the
// letters of the first part where they are two words: 't|is.
var elided = map[string]int{
	"tis": 1, "twas": 1, "twere": 1, "twill": 1,
	"em": 0, "cause": 0, "til": 0, "till": 0, "bout": 0, "round": 0, "neath": 0, "ere": 0, "n": 0, "tude": 0, "cept": 0,
}

// elision makes the tokens of a word whose beginning the apostrophe at pos stands for,
// and reports whether there is one: 'tis, '90s, 'em.
func (z *tokenizer) elision(size int) bool {
	after := z.text[z.pos+size:]
	if d := digits(after[:min(len(after), 3)]); d == 2 {
		end := z.run(z.pos + size)
		switch z.text[z.pos+size+2 : end] {
		case "", "s":
			if next, _ := z.rune(end); !isApostrophe(next) {
				z.add(end, false)
				return true
			}
		}
		return false
	}
	w := firstWord(after)
	var buf [16]byte
	l, ok := lower(w, &buf)
	if !ok || w == "" {
		return false
	}
	cut, ok := elided[string(l)]
	end := z.pos + size + len(w)
	next, width := z.rune(end)
	if !ok || isWord(next, width) {
		return false
	}
	if isApostrophe(next) {
		if string(l) != "n" { // 'em' is a word in quotation marks, 'n' is "and"
			return false
		}
		end += width
	}
	if cut > 0 {
		z.add(z.pos+size+cut, false)
	}
	z.add(end, cut > 0)
	return true
}
