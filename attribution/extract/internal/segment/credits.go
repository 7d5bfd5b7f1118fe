package segment

import "strings"

// caption reports whether a paragraph describes or credits a picture, and returns
// the length of its lead-in, if that ends with a colon.
func caption(p string) (label int, ok bool) {
	if n := strings.IndexByte(p[:min(len(p), 40)], ':'); n > 0 && captionLeads[strings.ToLower(p[:n])] {
		return n + 1, true
	}
	p = strings.TrimRight(p, " .")
	if i := strings.LastIndexByte(p, '('); i > 0 && strings.HasSuffix(p, ")") && len(p)-i < 120 && len(p) < 1000 {
		return 0, isCredit(p[i+1 : len(p)-1])
	}
	if end := p[max(0, len(p)-80):]; len(p) < 1000 && strings.Contains(end, ": ") || strings.Contains(end, " by ") {
		for _, lead := range creditLeads {
			if i := strings.LastIndex(end, lead); i > 0 && isNames(end[i+len(lead):]) {
				return 0, true
			}
		}
	}
	return 0, len(p) < 90 && isBareCredit(p)
}

// captionLeads stand before a colon, in lower case.
var captionLeads = setOf(listOf(`
	photo
	photos
	photo by
	photo credit
	photo courtesy
	photograph
	photograph by
	image
	images
	image credit
	image source
	image via
	picture
	pictures
	picture credit
	picture by
	pictured
	credit
	credits
	caption
	file photo
	illustration
	illustration by
	graphic
	graphic by
	map
	chart
	video credit
	featured image
	featured image credit
	screenshot`))

// creditLeads stand before a credit at the end of a caption.
var creditLeads = []string{"Photo: ", "Photo credit: ", "Photo by ", "Photograph: ", "Photograph by ", "Image: ", "Image credit: ",
	"Image Credit: ", "Photo Credit: ", "Picture: ", "Credit: "}

// isCredit reports whether what stands in brackets credits a picture.
func isCredit(s string) bool {
	low := strings.ToLower(s)
	return strings.HasPrefix(low, "photo") || strings.HasPrefix(low, "image") || strings.HasPrefix(low, "picture") ||
		strings.Contains(low, "photo/") || strings.Contains(low, " photo") || strings.Contains(low, "getty") || isBareCredit(s) ||
		strings.HasPrefix(low, "file") && len(low) < 12
}

// isBareCredit reports whether s is the name of a photographer and an agency.
func isBareCredit(s string) bool {
	i := strings.LastIndexByte(s, '/')
	if i <= 0 {
		return false
	}
	return isNames(s[:i]) && (agencies[strings.ToLower(strings.TrimSpace(s[i+1:]))] || agencies[strings.ToLower(strings.TrimSpace(s[:i]))] && isNames(s[i+1:]))
}

// agencies are those that credits name.
var agencies = setOf(listOf(`
	ap
	ap photo
	afp
	reuters
	getty
	getty images
	afp/getty images
	epa
	upi
	bloomberg
	shutterstock
	flickr
	facebook
	twitter
	instagram
	wikimedia commons
	associated press
	the associated press
	pool
	afp via getty images
	the washington post
	the new york times`))

// isNames reports whether s is a name or several.
func isNames(s string) bool {
	words := strings.Fields(strings.Trim(s, " /"))
	for _, word := range words {
		if c := classAfter(word); c != atUpper && !particles[word] && word != "and" && word != "via" && word != "for" && word != "/" {
			return false
		}
	}
	return len(words) > 0 && len(words) <= 8
}

// isByline reports whether a paragraph names the writer.
func isByline(p string) bool {
	if len(p) > 160 {
		return false
	}
	p = strings.TrimRight(p, ". ")
	for _, lead := range []string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed"} {
		if n := len(p) - len(lead); n > 0 && strings.EqualFold(p[n:], lead) && isNames(strings.ReplaceAll(p[:n], ",", " ")) {
			return true
		}
	}
	if len(p) > 100 {
		return false
	}
	for _, lead := range []string{"by ", "by: ", "written by ", "posted by ", "reported by ", "co-authored by ", "story by ", "reporting by ", "– by ", "— by "} {
		if len(p) > len(lead) && strings.EqualFold(p[:len(lead)], lead) && isWriters(p[len(lead):]) {
			return true
		}
	}
	name, office, found := strings.Cut(p, ",")
	return found && isNames(name) && len(strings.Fields(name)) >= 2 && len(strings.Fields(name)) <= 4 && isOffice(office)
}

// isWriters reports whether s names writers, perhaps with their offices: all words
// have capitals or belong to such a line, and the first is no day or number.
func isWriters(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '|' || r == '\t' || r == '\u00a0' })
	for i, word := range words {
		c := classAfter(word)
		low := strings.ToLower(word)
		if i == 0 && (c != atUpper || notWriters[low]) || c != atUpper && c != atSymbol && !particles[word] && !bylineWords[low] {
			return false
		}
	}
	return len(words) >= 1 && len(words) <= 14
}

// bylineWords are the small words in a byline.
var bylineWords = wordSet(`and for in of the at with staff writer writers reporter correspondent editor special to contributor
	columnist chief political senior national foreign - – — &`)

// notWriters begin other phrases with "by".
var notWriters = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
	august september october november december the a an this that law contrast now then comparison christmas`)

// isOffice reports whether what stands after a name is that of a writer.
func isOffice(s string) bool {
	low := strings.ToLower(s)
	words := strings.Fields(low)
	if len(words) == 0 || len(words) > 7 {
		return false
	}
	for _, title := range []string{"staff writer", "staff reporter", "staff correspondent", "special to", "special correspondent", "associated press",
		"news service", "contributing writer", "political reporter", "columnist", "correspondent"} {
		if strings.HasSuffix(low, title) || title == "special to" && strings.HasPrefix(strings.TrimSpace(low), title) {
			return true
		}
	}
	return false
}
