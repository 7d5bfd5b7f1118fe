package attribution

import "time"

// Date is a day, a month or a year, as ISO 8601 writes them: "2031-05-06", "2031-05",
// "2031". It is one of the calendar of the place that a text was published at; it has no
// time zone. The zero value is unset.
type Date string

// IsValid reports whether d is a day, a month or a year that there is, or unset.
func (d Date) IsValid() bool {
	if d == "" {
		return true
	}
	for _, layout := range [...]string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, string(d)); err == nil && t.Format(layout) == string(d) {
			return true
		}
	}
	return false
}
