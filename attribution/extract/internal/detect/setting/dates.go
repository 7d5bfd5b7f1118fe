package setting

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
)

// when is what the words of a time tell.
type when struct {
	year, month, day int // 0 for none
	weekday          int // from Sunday as 1, 0 for none
	// unit is the day, month, year, morning or night that is counted from the day a text
	// was published on; by is how many, ahead or back.
	unit string
	by   int
	last bool // "last Friday"
	next bool // "next Friday"
	// bound says that it is the end of a stretch, or told from another time that
	// is not known.
	bound bool
}

// dateOf returns the day, month or year that a time is. Published is when the text was, the
// zero time if that is not known; ahead says that the act lies ahead. What is left open is
// not guessed, nor is what no Date can be, such as the year 20000.
func dateOf(o *syntax.Outline, r Range, published time.Time, ahead bool) attribution.Date {
	if d := reckon(o, r, published, ahead); d.IsValid() {
		return d
	}
	return ""
}

func reckon(o *syntax.Outline, r Range, published time.Time, ahead bool) attribution.Date {
	if r.End-r.Start > 8 {
		return "" // a clause
	}
	w := readWhen(o, r)
	if w.bound {
		return ""
	}
	if w.year > 0 {
		return attribution.Date(w.absolute())
	}
	if published.IsZero() || published.Year() < 1 || published.Year() > 9999 {
		return ""
	}
	today := time.Date(published.Year(), published.Month(), published.Day(), 0, 0, 0, 0, time.UTC)
	day := func(t time.Time) attribution.Date { return attribution.Date(t.Format(time.DateOnly)) }
	switch {
	case w.month > 0:
		w.year = today.Year()
		later := w.month > int(today.Month()) || w.month == int(today.Month()) && w.day > today.Day()
		earlier := w.month < int(today.Month()) || w.month == int(today.Month()) && w.day > 0 && w.day < today.Day()
		switch {
		case later && !ahead && !w.next:
			w.year--
		case earlier && (ahead || w.next):
			w.year++
		}
		return attribution.Date(w.absolute())
	case w.weekday > 0:
		to := w.weekday - 1 - int(today.Weekday()) // days ahead, -6 to 6
		switch {
		case (ahead || w.next) && (to < 0 || to == 0 && w.next):
			to += 7
		case !ahead && !w.next && (to > 0 || to == 0 && w.last):
			to -= 7
		}
		return day(today.AddDate(0, 0, to))
	}
	switch w.unit {
	case "day":
		return day(today.AddDate(0, 0, w.by))
	case "month":
		first := today.AddDate(0, 0, 1-today.Day())
		return attribution.Date(first.AddDate(0, w.by, 0).Format("2006-01"))
	case "year":
		return attribution.Date(strconv.Itoa(today.Year() + w.by))
	}
	return ""
}

// absolute returns a date whose year is known, "" if there is no such day.
func (w *when) absolute() string {
	t := time.Date(w.year, time.Month(max(1, w.month)), max(1, w.day), 0, 0, 0, 0, time.UTC)
	switch {
	case w.month == 0:
		return t.Format("2006")
	case w.day == 0:
		return t.Format("2006-01")
	case t.Day() != w.day:
		return ""
	}
	return t.Format(time.DateOnly)
}

// readWhen reads the words of a time.
func readWhen(o *syntax.Outline, r Range) (w when) {
	known := lexicon.SettingWords()
	number := 0
	for i := r.Start; i < r.End; i++ {
		switch word := o.Lower[i]; word {
		case "after", "before", "since", "until", "till", "by", "from", "to", "through", "between", "within", "for", "over", "every", "each", "following",
			"previous", "same", "later", "and", "or", "next-to-last", "when", "while", "as", "ahead", "first", "few", "several":
			w.bound = true
		case "earlier":
			w.bound = w.bound || i > r.Start && known[o.Lemmas[i-1]] == lexicon.TimeWord // "a day earlier"
		case "today", "tonight":
			w.unit, w.by = "day", 0
		case "yesterday":
			w.unit, w.by = "day", -1
		case "tomorrow":
			w.unit, w.by = "day", 1
		case "last", "this", "next":
			w.last, w.next = w.last || word == "last", w.next || word == "next"
			if w.unit == "" {
				w.unit = word
			}
		case "ago":
			if w.bound = w.bound || w.unit != "days" || number == 0; !w.bound {
				w.unit, w.by = "day", -number
			}
		case "morning", "afternoon", "evening", "night":
			switch w.unit {
			case "this":
				w.unit, w.by = "day", 0
			case "last":
				w.unit, w.by = "day", -1
			}
		case "month", "year":
			switch w.unit {
			case "this":
				w.unit, w.by = word, 0
			case "last":
				w.unit, w.by = word, -1
			case "next":
				w.unit, w.by = word, 1
			}
		case "day", "days":
			if number > 0 {
				w.unit = "days"
			}
		default:
			switch n := numberOf(word); {
			case known[o.Lemmas[i]] == lexicon.CalendarWord && isCapital(o, i):
				w.calendar(word)
			case n >= 1000 && n < 3000 && len(word) == 4:
				w.bound = w.bound || w.year > 0
				w.year = n
			case n > 0 && n <= 31 && (w.month > 0 || i+1 < r.End && known[o.Lemmas[i+1]] == lexicon.CalendarWord):
				w.bound = w.bound || w.day > 0 // "May 4-6"
				w.day = n
			case n > 0:
				number = n
			}
		}
	}
	return w
}

func isCapital(o *syntax.Outline, i int) bool {
	c := o.Doc.Slice(o.Tokens[i].Span)[0]
	return 'A' <= c && c <= 'Z'
}

// The first three letters of months and days.
const (
	monthLetters   = "janfebmaraprmayjunjulaugsepoctnovdec"
	weekdayLetters = "sunmontuewedthufrisat"
)

// calendar reads the name of a month or of a day, whole or short.
func (w *when) calendar(name string) {
	if len(name) < 3 {
		return
	}
	if i := strings.Index(monthLetters, name[:3]); i >= 0 && i%3 == 0 {
		w.bound = w.bound || w.month > 0
		w.month = i/3 + 1
		return
	}
	if i := strings.Index(weekdayLetters, name[:3]); i >= 0 && i%3 == 0 {
		w.bound = w.bound || w.weekday > 0
		w.weekday = i/3 + 1
	}
}

// small are the numbers that are written as words.
var small = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// numberOf returns the number that a word is, "4th" and "two" too, 0 for none.
func numberOf(word string) int {
	if i := slices.Index(small[:], word); i > 0 {
		return i
	}
	for _, ending := range [...]string{"st", "nd", "rd", "th"} {
		word = strings.TrimSuffix(word, ending)
	}
	if len(word) > 4 {
		return 0
	}
	n, err := strconv.Atoi(word)
	if err != nil {
		return 0
	}
	return n
}
