package resolve

import (
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// nameIndex finds entities by their names and parts of names.
type nameIndex struct {
	whole, first, last, acronym map[string][]int
}

// mostNamesakes is how many entities of one surname are looked at, the latest.
const mostNamesakes = 16

func (x *nameIndex) note(e int, words []string, en *entity) {
	if x.whole == nil {
		x.whole, x.first, x.last, x.acronym = map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}
	}
	add := func(index map[string][]int, key string) {
		if list := index[key]; !slices.Contains(list[max(0, len(list)-mostNamesakes):], e) {
			index[key] = append(list, e)
		}
	}
	add(x.whole, strings.Join(words, " "))
	if len(words) > 1 {
		add(x.first, words[0])
		add(x.last, words[len(words)-1])
		if en.kind != source.KindPerson {
			add(x.acronym, initials(words))
		}
	}
}

func lately(list []int) []int { return list[max(0, len(list)-mostNamesakes):] }

// initials returns the first letters of the words of a name but for the small ones.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		switch w {
		case "of", "the", "and", "for", "on":
			continue
		}
		for _, c := range w {
			b.WriteRune(c)
			break
		}
	}
	return b.String()
}

// mergeNames gives each name its entity: first those of several words, so that
// parts of names find whole ones wherever they stand.
func (r *resolver) mergeNames() {
	names := len(r.mentions)
	words := make([][]string, names)
	for i := range names {
		words[i] = r.bareName(r.mentions[i].head)
		if r.mergeKnown(i, words[i]) {
			words[i] = nil
		} else if len(words[i]) > 1 {
			r.mergeWhole(i, words[i])
		}
	}
	for i := range names {
		if len(words[i]) == 1 {
			r.mergePart(i, words[i])
		}
		for _, e := range r.mentions[i].who {
			r.entities[e].named = i + 1
		}
	}
	r.topic = r.topicOf(names)
}

// isPart reports whether all words of a name are in a title.
func isPart(words []string, title string) bool {
	for _, w := range words {
		if !slices.Contains(strings.Fields(title), w) {
			return false
		}
	}
	return len(words) > 0
}

// mergeKnown gives a name that one of the caller's entities is called by that one.
func (r *resolver) mergeKnown(at int, words []string) bool {
	m := &r.mentions[at]
	known := r.known.called(r.Doc.Slice(r.span(m.head)))
	if known == nil {
		known = r.known.called(r.Doc.Slice(r.span(m.words)))
	}
	if known == nil {
		return false
	}
	e, ok := r.known.entities[known]
	if !ok {
		e = r.newEntity(at)
		r.entities[e].kind, r.entities[e].sure = known.Kind, told
	}
	r.mentions[at].why.rule = "known"
	r.join(at, e, words)
	if en := &r.entities[e]; en.known == nil {
		en.known = known
		r.known.entities[known] = e
	}
	return true
}

// unheard are the last words of names that are left out as often as not.
var unheard = wordSet(`jr sr ii iii iv inc ltd llc llp plc corp co corporation gmbh ag phd md`)

// bareName returns the words of a name without those that are often left out; of a
// place that has a fuller name, that.
func (r *resolver) bareName(head syntax.Range) []string {
	if place := lexicon.Places()[r.Doc.Slice(r.span(head))]; place.Of != "" && place.Kind != lexicon.Demonym {
		return strings.Fields(source.FoldName(place.Of))
	}
	words := r.nameWords(head)
	for len(words) > 1 && unheard[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

// mergeWhole finds the entity of a name of several words.
func (r *resolver) mergeWhole(at int, words []string) {
	candidates := lately(r.names.whole[strings.Join(words, " ")])
	r.mentions[at].why.rule = "full-name"
	if fit := r.fitting(at, candidates); len(fit) > 0 {
		r.join(at, fit[len(fit)-1], words)
		return
	}
	var fit []int
	for _, e := range r.fitting(at, lately(r.names.last[words[len(words)-1]])) {
		if sameName(words, r.entities[e].words) {
			fit = append(fit, e)
		}
	}
	switch len(fit) {
	case 0:
		r.join(at, r.newEntity(at), words)
	case 1:
		r.mentions[at].why.rule = "name-variant"
		r.join(at, fit[0], words)
	default:
		r.mentions[at].maybe, r.mentions[at].link = fit, fit[len(fit)-1]
	}
}

// sameName reports whether two names of several words may be one person's: one
// ends with the other, or they differ in middle names, initials and short forms.
func sameName(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if slices.Equal(a, b[len(b)-len(a):]) {
		return true
	}
	if a[len(a)-1] != b[len(b)-1] || !sameFirst(a[0], b[0]) {
		return false
	}
	if len(a) == 2 || len(b) == 2 {
		return true
	}
	return sameFirst(a[1], b[1])
}

func sameFirst(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	short := lexicon.Nicknames()
	return a == b || len(a) == 1 && strings.HasPrefix(b, a) || slices.Contains(short[a], b) || slices.Contains(short[b], a)
}

// fitting returns those of the entities that kind, gender and honorific of the
// mention do not speak against.
func (r *resolver) fitting(at int, entities []int) []int {
	m := &r.mentions[at]
	kind, sure := r.kindOfName(m)
	var fit []int
	for _, e := range entities {
		en := &r.entities[e]
		switch {
		case m.gender != 0 && en.gender != 0 && m.gender != en.gender:
		case sure == told && en.sure == told && kind != en.kind && (kind == source.KindPerson) != (en.kind == source.KindPerson):
		case isMarried(m.honorific)*isMarried(en.honorific) < 0:
		default:
			fit = append(fit, e)
		}
	}
	return fit
}

// isMarried returns 1 if the title is that of a wife, -1 if it is not, 0 if it tells
// nothing.
func isMarried(honorific string) int {
	switch honorific {
	case "Mrs", "Mrs.", "Mme", "Mme.", "Madame":
		return 1
	case "Miss", "Mlle", "Mlle.", "Mademoiselle":
		return -1
	}
	return 0
}

// mergePart finds the entity of a name of one word: a surname, the acronym or the
// first word of an organisation, a first name. Several that fit are told apart by
// which was named just before.
func (r *resolver) mergePart(at int, words []string) {
	m := &r.mentions[at]
	for _, way := range []struct {
		rule  string
		index map[string][]int
		only  func(en *entity) bool
	}{
		{"surname", r.names.last, mayBePerson},
		{"same-name", r.names.whole, func(*entity) bool { return true }},
		{"acronym", r.names.acronym, func(*entity) bool { return r.forms[m.head.Start].caps }},
		{"short-name", r.names.first, func(en *entity) bool {
			return en.kind == source.KindOrganisation && m.honorific == "" && r.forms[m.head.Start].place.Kind == ""
		}},
		{"first-name", r.names.first, mayBePerson},
	} {
		var fit []int
		for _, e := range r.fitting(at, lately(way.index[words[0]])) {
			if way.only(&r.entities[e]) {
				fit = append(fit, e)
			}
		}
		if way.rule == "surname" { // those of whom no first name is told
			for _, e := range r.fitting(at, lately(r.names.whole[words[0]])) {
				if !slices.Contains(fit, e) {
					fit = append(fit, e)
				}
			}
		}
		if len(fit) == 0 {
			continue
		}
		m.why.rule = way.rule
		if e := r.justNamed(at, fit); e >= 0 {
			if len(r.entities[e].words) == 1 {
				m.why.rule = "same-name"
			}
			r.join(at, e, words)
		} else {
			m.maybe, m.link = fit, fit[len(fit)-1]
		}
		return
	}
	m.why.rule = "name"
	r.join(at, r.newEntity(at), words)
}

func mayBePerson(en *entity) bool {
	return en.kind == source.KindPerson || en.sure < told && en.kind != source.KindPlace
}

// justNamed returns the only one of the entities, or the one that was named since
// the paragraph before began and no other; -1 if that does not tell.
func (r *resolver) justNamed(at int, entities []int) int {
	if len(entities) == 1 {
		return entities[0]
	}
	found := -1
	here := r.paragraphAt(&r.mentions[at])
	for _, e := range entities {
		last := r.entities[e].named - 1
		if last < 0 || r.paragraphAt(&r.mentions[last]) < here-1 {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}
