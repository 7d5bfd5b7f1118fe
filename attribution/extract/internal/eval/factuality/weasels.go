package factuality

import (
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/extract/internal/hedge"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Weasel is a sentence of Wikipedia that readers found vague, or did not (Ganter and
// Strube, "Finding hedges by chasing weasels", ACL 2009,
// https://aclanthology.org/P09-2044/).
type Weasel struct {
	Text  string
	Vague bool
}

// ReadWeasels returns the sentences. Folder is that of the corpora.
func ReadWeasels(folder string) (list []Weasel, err error) {
	const name = "wikiweasel-train.csv.gz"
	file, err := os.Open(filepath.Join(folder, "factuality", name))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	plain, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	rows, err := csv.NewReader(plain).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for _, row := range rows[min(1, len(rows)):] {
		if len(row) != 2 {
			return nil, fmt.Errorf("%s: a row has %d fields", name, len(row))
		}
		list = append(list, Weasel{row[0], row[1] == "1"})
	}
	return list, nil
}

// Found is how many vague sentences there are, how many were called so, and how many of
// those are.
type Found struct{ Gold, Given, Right int }

// F1 is the harmonic mean of precision and recall.
func (f Found) F1() float64 {
	if f.Gold+f.Given == 0 {
		return 0
	}
	return 2 * float64(f.Right) / float64(f.Gold+f.Given)
}

// MeasureWeasels measures which sentences, taken as claims, are hedged.
func MeasureWeasels(list []Weasel, read Reader) (f Found) {
	for _, s := range list {
		hedged := isHedged(s.Text, read)
		if s.Vague {
			f.Gold++
		}
		if hedged {
			f.Given++
		}
		if s.Vague && hedged {
			f.Right++
		}
	}
	return f
}

// isHedged reports whether a text, taken as a claim, is not certain or says "some" or
// "many".
func isHedged(text string, read Reader) bool {
	whole := attribution.Attribution{Claim: claim.Claim{Content: source.Spans{{Start: 0, End: len(text)}}}}
	graded := hedge.Grade(read(source.NewDocument(text, source.Meta{})), nil, []attribution.Attribution{whole})[0].Claim
	for _, h := range graded.Hedges {
		if h.Class == claim.Quantifier {
			return true
		}
	}
	return graded.Certainty == claim.Probable || graded.Certainty == claim.Possible
}
