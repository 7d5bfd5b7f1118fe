package segment

import "strings"

// The longest of what is looked at as a whole: a longer name of a mailbox or host is
// taken apart like other text.
const (
	maxMailbox = 64
	maxHost    = 253
)

// address returns the end of the web or e-mail address at pos, 0 if there is none.
func (z *tokenizer) address() int {
	s := z.text[z.pos:]
	switch s[0] {
	case 'h', 'H', 'w', 'W', 'f', 'F', 'm', 'M':
		for _, prefix := range [...]string{"http://", "https://", "www.", "ftp://", "mailto:"} {
			if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) && s[len(prefix)] < 0x80 && classes[s[len(prefix)]] != 0 {
				return z.urlEnd(z.pos + len(prefix))
			}
		}
	}
	return z.mailbox()
}

// mailbox returns the end of the e-mail address at pos, 0 if there is none. A name
// before an @ and a word after it are enough: "Mann@ENRON".
func (z *tokenizer) mailbox() int {
	if z.nextAt < z.pos {
		if at := strings.IndexByte(z.text[z.pos:], '@'); at >= 0 {
			z.nextAt = z.pos + at
		} else {
			z.nextAt = len(z.text)
		}
	}
	if z.nextAt == len(z.text) || z.nextAt-z.pos > maxMailbox {
		return 0
	}
	for i := z.pos; i < z.nextAt; i++ {
		if c := z.text[i]; c >= 0x80 || classes[c]&addressClass == 0 {
			return 0
		}
	}
	return z.hostEnd(z.nextAt + 1)
}

// hostEnd returns the end of the host's name at i, 0 if there is none.
func (z *tokenizer) hostEnd(i int) int {
	end := i
	for end < len(z.text) && end-i < maxHost {
		c := z.text[end]
		if c < 0x80 && classes[c]&(letterClass|digitClass) != 0 || c == '_' {
			end++
			continue
		}
		// A dot or a hyphen only between two parts.
		if (c != '.' && c != '-') || end == i || end+1 == len(z.text) || z.text[end+1] >= 0x80 || classes[z.text[end+1]]&(letterClass|digitClass) == 0 {
			break
		}
		end++
	}
	if end == i {
		return 0
	}
	return end
}

// urlEnd returns the end of a web address that has begun before i: where white space, a
// quotation mark or an angle bracket stands, less the marks before it that end a phrase.
func (z *tokenizer) urlEnd(i int) int {
	start, open := z.pos, 0
	end := i
loop:
	for i < len(z.text) {
		r, size := z.rune(i)
		switch {
		case isGap(r), strings.ContainsRune("<>\"“”‘’«»|{}", r), r < ' ':
			break loop
		case r == '(':
			open++
		case r == ')':
			if open == 0 {
				break loop
			}
			open--
		}
		i += size
		if !strings.ContainsRune(".,;:!?'([]", r) {
			end = i
		}
	}
	if end <= start {
		return 0
	}
	return end
}

// hosts are the last parts of the names of hosts and files that no word of a text is
// likely to be.
var hosts = wordSet(`com org net edu gov mil info biz io ai eu uk ca fr ru cn jp tv ly gl co nz au
	doc docx xls xlsx ppt pptx pdf txt rtf csv jpg jpeg png gif bmp tif html htm php asp aspx jsp xml json zip rar tar gz exe dll mp3 mp4 avi mov wav js py url`)

// dotted returns the end of the name of a host ("example.com/news"), of a file
// ("report.pdf") or of a newsgroup whose first part stands from pos to the dot, 0 if
// there is none.
func (z *tokenizer) dotted(dot int) int {
	if dot < z.chainEnd {
		return 0 // looked at already, with more before it
	}
	end := z.hostEnd(dot + 1)
	if end == 0 {
		return 0
	}
	z.chainEnd = end
	name := z.text[z.pos:end]
	if !isHost(name) {
		// "example.com.In": the end of a sentence without a space after it.
		name = name[:strings.LastIndexByte(name, '.')]
		if !strings.Contains(name, ".") || !isHost(name) {
			return 0
		}
	}
	end = z.pos + len(name)
	if end+1 < len(z.text) && (z.text[end] == '/' || z.text[end] == '?') && classes[z.text[end+1]&0x7F]&(letterClass|digitClass) != 0 {
		return z.urlEnd(end)
	}
	return end
}

// isHost reports whether a name of parts with dots between them is that of a host, a
// file or a newsgroup.
func isHost(name string) bool {
	part := name[strings.LastIndexByte(name, '.')+1:]
	var buf [16]byte
	if l, ok := lower(part, &buf); ok && hosts[string(l)] && (part == string(l) || part == strings.ToUpper(part)) {
		return true
	}
	return strings.Count(name, ".") >= 2 && strings.ToLower(name) == name // alt.travel.europe
}
