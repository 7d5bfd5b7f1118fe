package main

import (
	"bufio"
	"compress/gzip"
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/sayso-go/sayso/attribution/extract/internal/lexicon"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
	"github.com/sayso-go/sayso/attribution/extract/internal/weights"
)

// nameLists are entries of words and of words in a row by their hashes: a
// names.Gazetteer.
type nameLists map[uint64]uint16

// Find returns an entry.
func (l nameLists) Find(key uint64) (entry uint16, ok bool) {
	entry, ok = l[key]
	return entry, ok
}

// add adds what is told of a phrase, and of its words if there are several.
func (l nameLists) add(phrase string, entry, words names.Entry) {
	fields := strings.Fields(phrase)
	hash := uint64(0)
	for _, w := range fields {
		word := weights.WordHash(w)
		hash = names.PhraseHash(hash, word)
		if len(fields) > 1 && isCapitalised(w) {
			l[word] |= uint16(words)
		}
	}
	if len(fields) > 1 {
		l[weights.WordHash(fields[0])] |= uint16(names.Opens)
	}
	if len(fields) > 0 {
		l[hash] |= uint16(entry)
	}
}

func isCapitalised(w string) bool {
	for _, r := range w {
		return unicode.IsUpper(r)
	}
	return false
}

// readNameLists makes the gazetteer of the lists of the corpora and of the lexicon.
func readNameLists(o options) (nameLists, error) {
	l := nameLists{}
	for _, read := range []func(options) error{l.readGivenNames, l.readFamilyNames, l.readPlaces, l.readWordNet} {
		if err := read(o); err != nil {
			return nil, err
		}
	}
	l.addLexicon()
	return l, nil
}

func (l nameLists) readGivenNames(o options) error {
	women, all := map[string]int{}, map[string]int{}
	err := readFields(o.corpus("names/ssa-first-names.txt"), func(f []string) error {
		n, err := strconv.Atoi(f[2])
		if f[1] == "F" {
			women[f[0]] += n
		}
		all[f[0]] += n
		return err
	})
	for name, n := range all {
		common := bucket(n, 100, 1000, 10_000)
		if common == 0 {
			continue
		}
		e := names.Entry(common) * names.GivenName
		if 20*women[name] >= 19*n {
			e |= names.FeminineName
		} else if 20*women[name] <= n {
			e |= names.MasculineName
		}
		l[weights.WordHash(name)] |= uint16(e)
	}
	return err
}

func (l nameLists) readFamilyNames(o options) error {
	return readFields(o.corpus("names/census-surnames.csv"), func(f []string) error {
		if f[0] == "last_name" {
			return nil
		}
		n, err := strconv.Atoi(f[1])
		if common := bucket(n, 2500, 10_000, 80_000); common > 0 {
			l[weights.WordHash(f[0])] |= uint16(names.Entry(common) * names.FamilyName)
		}
		return err
	})
}

// bucket returns how many of the limits n reaches.
func bucket(n int, limits ...int) (count int) {
	for _, limit := range limits {
		if n >= limit {
			count++
		}
	}
	return count
}

func (l nameLists) readPlaces(o options) error {
	for _, list := range []string{"countries", "usstates", "usstateabbrev", "caprovinces", "mexstates"} {
		err := readFields(o.corpus("names/gazetteers/"+list+".txt"), func(f []string) error {
			l.add(f[0], names.Place, 0)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return readFields(o.corpus("names/gazetteers/nationalities.txt"), func(f []string) error {
		l.add(f[0], names.Demonym, 0)
		return nil
	})
}

// readFields calls use with the fields of each line, which commas divide.
func readFields(name string, use func(fields []string) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if line := strings.TrimSpace(strings.ToValidUTF8(lines.Text(), "")); line != "" {
			if err := use(strings.Split(line, ",")); err != nil {
				return err
			}
		}
	}
	return lines.Err()
}

// readWordNet reads the names and the common nouns of persons and groups in Open English
// WordNet.
func (l nameLists) readWordNet(o options) error {
	for _, list := range []struct {
		name                 string
		whole, words, common names.Entry
	}{
		{"noun.person", names.Famous, names.Famous, names.Human},
		{"noun.group", names.Body, 0, names.Collective},
	} {
		file, err := os.Open(o.corpus("lexicons/open-english-wordnet/" + list.name + ".yaml.gz"))
		if err != nil {
			return err
		}
		defer file.Close()
		zipped, err := gzip.NewReader(file)
		if err != nil {
			return err
		}
		members := false
		lines := bufio.NewScanner(zipped)
		for lines.Scan() {
			member, ok := strings.CutPrefix(lines.Text(), "  - ")
			switch {
			case !ok:
				members = lines.Text() == "  members:"
			case members && isCapitalised(member):
				l.add(strings.Trim(member, `'"`), list.whole, list.words)
			case members && len(strings.Fields(member)) == 1:
				l.add(member, list.common, 0)
			}
		}
		if err := lines.Err(); err != nil {
			return err
		}
	}
	return nil
}

func (l nameLists) addLexicon() {
	for form, p := range lexicon.Places() {
		switch p.Kind {
		case lexicon.Demonym:
			l.add(form, names.Demonym, 0)
		case lexicon.Union:
			l.add(form, names.Body, 0)
		default:
			l.add(form, names.Place, 0)
		}
	}
	for form, org := range lexicon.Organisations() {
		if org.Whole {
			l.add(form, names.Body, 0)
		}
		if org.Ending || org.Opening {
			l.add(form, names.BodyPart, 0)
		}
	}
	for form := range lexicon.Titles() {
		l.add(form, names.BeforeName, 0)
	}
	for form, noun := range lexicon.People() {
		switch noun.Kind {
		case lexicon.PersonNoun, lexicon.PostNoun, lexicon.SpokesNoun, lexicon.AnonymousNoun:
			l.add(form, names.Human, 0)
		}
	}
	for word := range strings.FieldsSeq(landmarks) {
		l.add(word, names.Landmark, 0)
	}
}

const landmarks = `park city street road hill hills river lake county island islands valley bay beach square avenue bridge creek mountain
		mountains mount ocean sea harbor harbour heights springs falls forest desert canyon cape gulf lane terrace boulevard township
		village airport station cemetery castle palace tower towers town district province region peninsula coast canal strait mt. st.
		fort port north south east west northern southern eastern western central upper lower new san santa los las`
