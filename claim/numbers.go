package claim

import (
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// numberName is what a word of a spelt number stands for: a value below a hundred,
// or a power of ten.
type numberName struct{ value, power int }

var numberNames = sync.OnceValue(func() map[string]numberName {
	names := map[string]numberName{}
	for i, name := range strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
		fifteen sixteen seventeen eighteen nineteen`) {
		names[name] = numberName{value: i}
	}
	for i, name := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		names[name] = numberName{value: 10 * (i + 2)}
	}
	for name, power := range map[string]int{"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12} {
		names[name], names[name+"s"] = numberName{power: power}, numberName{power: power}
	}
	return names
})

// isNumber reports whether a folded word is a number in digits.
func isNumber(key string) bool {
	r, size := utf8.DecodeRuneInString(key)
	if (r == '-' || r == '.') && len(key) > size {
		r, _ = utf8.DecodeRuneInString(strings.TrimPrefix(key[size:], "."))
	}
	return unicode.IsNumber(r)
}

// number reads the number that keys, folded words, begin with: it returns its
// value in one writing, equal for "5,000", "5 thousand" and "five thousand", and of
// how many words it is, 0 if keys begin with none.
func number(keys []string) (value string, n int) {
	if len(keys) == 0 {
		return "", 0
	}
	names := numberNames()
	if isNumber(keys[0]) {
		power := 0
		for n = 1; n < len(keys) && n < 4 && names[keys[n]].power > 0; n++ {
			power += names[keys[n]].power
		}
		return scientific(keys[0], power), n
	}
	var total, group int64 // "two million | three hundred", below 10^18 by the limits on n and total
	for n < len(keys) && n < 16 {
		name, ok := names[keys[n]]
		if !ok && keys[n] == "and" && group > 0 && group%100 == 0 && n+1 < len(keys) && names[keys[n+1]].value > 0 {
			n++
			continue
		}
		v := int64(name.value)
		switch {
		case !ok:
			return spelt(total+group, n)
		case v > 0 && group%100 == 0, v > 0 && v < 10 && group%100 >= 20 && group%10 == 0:
			group += v
		case name.power == 2 && group < 100:
			group = max(group, 1) * 100
		case name.power > 2 && group == 0 && total > 0 && total < 1e5:
			total *= tenTo(name.power)
		case name.power > 2 && (group > 0 || total == 0):
			total, group = total+max(group, 1)*tenTo(name.power), 0
		case name.power == 0 && v == 0 && n == 0:
			return "0", 1
		default:
			return spelt(total+group, n)
		}
		n++
	}
	return spelt(total+group, n)
}

func spelt(value int64, n int) (string, int) {
	if n == 0 {
		return "", 0
	}
	return scientific(strconv.FormatInt(value, 10), 0), n
}

func tenTo(power int) int64 {
	n := int64(1)
	for range power {
		n *= 10
	}
	return n
}

// scientific returns digits, a whole number or one with a decimal point, times ten
// to power, without the zeros that say nothing: "5e3" for "5000". What is no such
// number ("5/8", "10:30", "20th") is returned as it is.
func scientific(digits string, power int) string {
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	whole, fraction, _ := strings.Cut(digits, ".")
	all := whole + fraction
	if strings.Trim(all, "0123456789") != "" {
		if power > 0 {
			return sign + digits + "e" + strconv.Itoa(power)
		}
		return sign + digits
	}
	power -= len(fraction)
	if all = strings.TrimLeft(all, "0"); all == "" {
		return "0"
	}
	significant := strings.TrimRight(all, "0")
	if power += len(all) - len(significant); power == 0 {
		return sign + significant
	}
	return sign + significant + "e" + strconv.Itoa(power)
}
