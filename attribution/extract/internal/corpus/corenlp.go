package corpus

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// CoreNLPDocument is what Stanford CoreNLP made of a text.
type CoreNLPDocument struct {
	Name   string
	Tokens []CoreNLPToken
}

// CoreNLPToken is a token as CoreNLP read it.
type CoreNLPToken struct {
	// Begin and End are offsets in code points, starting at 0.
	Begin, End int
	// First says that a sentence begins with it.
	First bool
	Word  string
	// NER is the kind of the name that it belongs to: "PERSON"; "O" is none.
	NER string
	// Head is the token it depends on, as an index into the tokens of its document, -1 for
	// the root of a sentence; Relation is how, in Stanford's names: "dobj".
	Head     int
	Relation string
}

// ReadCoreNLP reads a compressed file of PolNeAR's readings by CoreNLP.
func ReadCoreNLP(name string) ([]CoreNLPDocument, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	zipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var documents []CoreNLPDocument
	lines := bufio.NewScanner(zipped)
	lines.Buffer(nil, 1<<20)
	first := 0 // the first token of the sentence
	for number := 1; lines.Scan(); number++ {
		if doc, ok := strings.CutPrefix(lines.Text(), "# doc "); ok {
			documents = append(documents, CoreNLPDocument{Name: doc})
			continue
		}
		f := strings.Split(lines.Text(), "\t")
		if len(f) == 1 {
			continue
		}
		if len(f) != 9 || len(documents) == 0 {
			return nil, fmt.Errorf("%s: line %d: %d columns, not 9", name, number, len(f))
		}
		d := &documents[len(documents)-1]
		if f[0] == "1" {
			first = len(d.Tokens)
		}
		t := CoreNLPToken{First: f[0] == "1", Word: f[3], NER: f[6], Head: -1, Relation: f[8]}
		var err1, err2 error
		t.Begin, err1 = strconv.Atoi(f[1])
		t.End, err2 = strconv.Atoi(f[2])
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("%s: line %d: offsets %s and %s", name, number, f[1], f[2])
		}
		head, err := strconv.Atoi(f[7])
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: head %s", name, number, f[7])
		}
		if head > 0 {
			t.Head = first + head - 1
		}
		d.Tokens = append(d.Tokens, t)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return documents, nil
}
