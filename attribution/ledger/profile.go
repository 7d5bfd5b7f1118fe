package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sayso-go/sayso/source"
)

// profile is a speaker as documents describe one: all those they describe alike
// share it, unless nothing but a description ties them together.
type profile struct {
	id      string
	speaker described
	full    []string // names that are enough to tell who is meant
	short   []string // names that are so only with a role: "marten"
	roles   []string // words of the roles

	alone   bool             // it is of one document, and no other speaker is the same
	records int32            // how many speakers of documents it is
	apart   map[*profile]int // others that a document lists beside it, under one name
	entries []uint32         // what it said, by number
}

// described is what a source.Speaker says of one in any document.
type described struct {
	Name           string
	Kind           source.Kind
	Roles, Aliases []string
	Ref            string
}

func newProfile(s source.Speaker) *profile {
	p := &profile{speaker: described{s.Name, s.Kind, s.Roles, s.Aliases, s.Ref}, roles: roleWords(s.Roles)}
	for _, name := range append([]string{s.Name}, s.Aliases...) {
		full, short := nameKeys(s.Kind, name)
		if full != "" {
			p.full = append(p.full, full)
		}
		if short != "" {
			p.short = append(p.short, short)
		}
	}
	p.full, p.short = distinct(p.full), distinct(p.short)
	p.alone = s.Ref == "" && len(p.full) == 0 && (len(p.short) == 0 || len(p.roles) == 0)
	return p
}

func distinct(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// nameKeys returns what a name is known by. What only describes ("a senior
// official", "the two leaders", "the prime minister") is known by nothing.
func nameKeys(kind source.Kind, name string) (full, short string) {
	key, hasArticle := cutArticle(source.FoldName(name))
	last := strings.LastIndexByte(key, ' ')
	switch kind {
	case source.KindPerson:
	case source.KindUnnamed, source.KindWriter, source.KindOffice:
		return "", ""
	case "":
		if hasArticle || !isCapitalised(name) {
			return "", ""
		}
	default:
		if isCapitalised(name) {
			full = key
		}
		return full, ""
	}
	if last < 0 { // of a person, one word
		return "", key
	}
	return key, key[last+1:]
}

func cutArticle(key string) (rest string, found bool) {
	for _, article := range [...]string{"the ", "a ", "an "} {
		if rest, found = strings.CutPrefix(key, article); found {
			return rest, true
		}
	}
	return key, false
}

// isCapitalised reports whether the last word of a name is written as one, or in a
// script without capital letters.
func isCapitalised(name string) bool {
	name = strings.TrimSpace(name)
	r, _ := utf8.DecodeRuneInString(name[strings.LastIndexFunc(name, unicode.IsSpace)+1:])
	return (unicode.IsLetter(r) || unicode.IsNumber(r)) && !unicode.IsLower(r)
}

// roleWords returns the words that roles are compared by.
func roleWords(roles []string) (words []string) {
	for _, role := range roles {
		for word := range strings.FieldsSeq(source.FoldName(role)) {
			if word = longTitle(word); word != "" && !isSmall([]byte(word)) {
				words = append(words, word)
			}
		}
	}
	return distinct(words)
}

// longTitle returns what a word of a role is short for, "" for one that says when
// it was held; other words as they are.
func longTitle(word string) string {
	switch word {
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "gov":
		return "governor"
	case "gen":
		return "general"
	case "pres":
		return "president"
	case "sec":
		return "secretary"
	case "dr":
		return "doctor"
	case "prof":
		return "professor"
	case "capt":
		return "captain"
	case "col":
		return "colonel"
	case "lt":
		return "lieutenant"
	case "sgt":
		return "sergeant"
	case "former", "acting", "ex", "then", "new", "late":
		return ""
	}
	return word
}

// profileID returns the id of a profile that only speakers described alike share;
// where says which speaker it is of one that stands alone.
func profileID(p *profile, where string) string {
	data, _ := json.Marshal(struct {
		Speaker described
		Where   string
	}{p.speaker, where}) // strings cannot fail
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

// isSame reports whether two profiles of one document are a caller's own same
// speaker.
func (p *profile) isSame(q *profile) bool {
	return p == q || p.speaker.Ref != "" && p.speaker.Ref == q.speaker.Ref
}

// shareOne reports whether two sorted lists have a string in common.
func shareOne(a, b []string) bool {
	for len(a) > 0 && len(b) > 0 {
		switch c := strings.Compare(a[0], b[0]); {
		case c == 0:
			return true
		case c < 0:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// index returns the keys a profile is looked up by: by each name as it is called
// and, of a person, by the last word of it, and, unless it stands alone, by what may make it the same as others.
func (p *profile) index() (keys []string) {
	if p.speaker.Kind != source.KindUnnamed {
		for _, name := range append([]string{p.speaker.Name}, p.speaker.Aliases...) {
			if key := source.FoldName(name); key != "" {
				keys = append(keys, "called "+key)
			}
		}
	}
	for _, name := range p.short {
		keys = append(keys, "called "+name)
	}
	if p.speaker.Ref != "" {
		keys = append(keys, "ref "+p.speaker.Ref)
	}
	if p.alone {
		return distinct(keys)
	}
	for _, name := range p.full {
		keys = append(keys, "full "+name)
	}
	return distinct(append(keys, p.shortKeys()...))
}

// shortKeys returns the keys of the short names, each with each word of a role.
func (p *profile) shortKeys() (keys []string) {
	for _, name := range p.short {
		for _, role := range p.roles {
			keys = append(keys, "short "+name+", "+role)
		}
	}
	return keys
}
