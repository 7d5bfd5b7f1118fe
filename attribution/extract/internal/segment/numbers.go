package segment

// number makes the tokens of the number at pos, or of the word that begins with digits:
// 1,200.5 and 9/11 and 713-555-0199 are one, so are 4th and 1990s, but 5|pm are two.
func (z *tokenizer) number() {
	if end := z.keycap(z.pos + 1); end > 0 {
		z.add(end, false)
		return
	}
	if end := z.address(); end > 0 {
		z.add(end, false)
		return
	}
	end := z.pos + digits(z.text[z.pos:])
	if e := z.groups(end); e > 0 {
		end = e
	} else {
		end = z.figures(end)
	}
	run := z.run(end)
	if run == end || units[z.text[end:run]] || z.isClock(end) {
		z.finishNumber(end)
		return
	}
	z.wordFrom(run)
}

// finishNumber makes a token of the number, which "'s" may follow: the plural of a
// decade, or a possessive.
func (z *tokenizer) finishNumber(end int) {
	if r, size := z.rune(end); isApostrophe(r) {
		if run := z.run(end + size); run == end+size+1 && (z.text[run-1] == 's' || z.text[run-1] == 'S') {
			z.clitics(run, true)
			return
		}
	}
	z.add(end, false)
}

// figures returns the end of a number whose first digits end at end: decimals,
// thousands, times, fractions and dates with slashes.
func (z *tokenizer) figures(end int) int {
	for end+1 < len(z.text) && isDigitByte(z.text[end+1]) {
		n := digits(z.text[end+1:])
		switch z.text[end] {
		case '.', ':', '/':
		case ',':
			if n != 3 {
				return end
			}
		default:
			return end
		}
		end += 1 + n
	}
	return end
}

// groups returns the end of a telephone number, a date or a code of groups of digits
// with hyphens, the first of which ends at end; 0 if it is none, but a range ("10-15",
// "2003-2007").
func (z *tokenizer) groups(end int) int {
	first, count, last, slash := end-z.pos, 1, 0, false
	for end+1 < len(z.text) && isDigitByte(z.text[end+1]) {
		if z.text[end] == '/' && count == 1 && first == 3 { // 800/555-0199
			slash = true
		} else if z.text[end] != '-' {
			break
		}
		last = digits(z.text[end+1:])
		end += 1 + last
		count++
	}
	if r, size := z.rune(end); isWord(r, size) {
		return 0
	}
	if slash {
		if count == 3 && last == 4 {
			return end
		}
		return 0
	}
	if count > 2 || count == 2 && last == 4 && (first == 1 || first == 3 || first == 5) {
		return end
	}
	return 0
}

// units are what is written behind a number without a space and still is a word of its
// own.
var units = map[string]bool{
	"am": true, "pm": true, "AM": true, "PM": true, "p": true,
	"k": true, "K": true, "m": true, "M": true, "b": true, "bn": true, "mn": true, "mm": true, "MM": true, "t": true, "tn": true, "trn": true,
	"km": true, "cm": true, "nm": true, "ft": true, "kg": true, "mg": true, "g": true, "lb": true, "lbs": true, "oz": true,
	"mph": true, "kph": true, "kmh": true, "Hz": true, "kHz": true, "MHz": true, "GHz": true, "kb": true, "KB": true, "MB": true, "GB": true, "TB": true,
	"kW": true, "MW": true, "GW": true, "kWh": true, "MWh": true, "ml": true, "sec": true, "secs": true, "min": true, "mins": true, "hr": true, "hrs": true,
	"yr": true, "yrs": true, "days": true, "hours": true, "minutes": true, "years": true, "million": true, "billion": true, "percent": true,
	"sqft": true, "x": true, "c": true, "C": true, "f": true, "F": true,
}

// isClock reports whether "a.m" or "p.m" stands at i.
func (z *tokenizer) isClock(i int) bool {
	s := z.text[i:]
	return len(s) >= 3 && (s[0]|0x20 == 'a' || s[0]|0x20 == 'p') && s[1] == '.' && s[2]|0x20 == 'm'
}
