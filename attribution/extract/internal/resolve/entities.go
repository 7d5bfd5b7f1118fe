package resolve

import (
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/source"
)

// An entity is somebody or something that the text names, once or often.
type entity struct {
	kind source.Kind
	// sure is how much speaks for the kind.
	sure int
	// words are those of the fullest name as names are compared, name that name as
	// the text has it, aliases the other ones.
	words   []string
	name    string
	aliases []string
	// fullest is the mention that has the name.
	fullest int
	roles   []role
	// gender is what the text or, with likely, only the first name tells.
	gender    lexicon.Gender
	likely    bool
	honorific string
	plural    bool
	count     int
	// descriptions are what sources call one that has no name.
	descriptions []string
	members      []int
	backers      []int // for whom it speaks
	isLabel      bool  // known by the label of turns alone: "Q."
	known        *source.Speaker
	first        int // the token of the first mention
	self         []int
	recent
}

// mostAliases bounds the aliases that are kept of one entity, and its roles.
const mostAliases = 12

// newEntity makes an entity of a mention.
func (r *resolver) newEntity(at int) int {
	m := &r.mentions[at]
	e := len(r.entities)
	r.entities = append(r.entities, entity{first: m.head.Start, fullest: at, plural: m.plural, count: m.count, self: []int{e}})
	return e
}

// nameOf returns a mention's name as a person would write it down: with what tells
// it from others of one surname, and without line ends.
func (r *resolver) nameOf(m *mention, words []string) string {
	name := cleaned(r.Doc.Slice(r.span(m.head)))
	if len(words) == 1 && m.honorific != "" {
		return m.honorific + " " + name
	}
	return name
}

// cleaned returns a text as a name: valid UTF-8 with single spaces.
func cleaned(text string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
}

// join says that a mention with a name names the entity.
func (r *resolver) join(at, e int, words []string) {
	m, en := &r.mentions[at], &r.entities[e]
	m.who, m.link = en.self, e
	en.names++
	name := r.nameOf(m, words)
	switch {
	case en.name == "":
		en.name, en.words, en.fullest = name, words, at
	case len(words) > len(en.words), len(words) == len(en.words) && len(name) > len(en.name) && !strings.EqualFold(name, en.name):
		en.alias(en.name)
		en.name, en.words, en.fullest = name, words, at
	default:
		en.alias(name)
	}
	en.aliases = slices.DeleteFunc(en.aliases, func(a string) bool { return a == en.name })
	en.first = min(en.first, m.head.Start)
	r.learn(e, m)
	if kind, sure := r.kindOfName(m); sure > en.sure {
		en.kind, en.sure = kind, sure
	}
	if known := r.known.called(r.Doc.Slice(r.span(m.head))); known != nil && en.known == nil {
		en.known = known
		r.known.entities[known] = e
	}
	r.names.note(e, words, en)
}

func (en *entity) alias(name string) {
	if len(en.aliases) < mostAliases && !slices.Contains(en.aliases, name) {
		en.aliases = append(en.aliases, name)
	}
}

// learn takes over what a mention tells of the entity.
func (r *resolver) learn(e int, m *mention) {
	en := &r.entities[e]
	if m.gender != 0 && (en.gender == 0 || en.likely) {
		en.gender, en.likely = m.gender, false
	}
	if m.name != nil && m.name.Likely && en.gender == 0 {
		en.gender, en.likely = lexicon.Gender(m.name.Gender), true
	}
	if en.gender == 0 && len(en.words) > 0 && en.kind == source.KindPerson {
		if g := lexicon.FirstNames()[en.words[0]]; g != 0 {
			en.gender, en.likely = g, true
		}
	}
	if m.honorific != "" && en.honorific == "" {
		en.honorific = m.honorific
	}
	for _, t := range m.titles {
		if len(en.roles) < mostAliases {
			en.roles = append(en.roles, t)
			r.roles.note(r.lemma(t.post), e)
		}
	}
}
