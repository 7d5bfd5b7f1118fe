package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/claim"
	"github.com/sayso-go/sayso/source"
)

// Seed is an article with all its attributions marked, nested ones too, and graded:
// text/article.txt and gold.json of a folder.
type Seed struct {
	Doc  *source.Document
	gold []seedAttribution
}

// seedAttribution is an attribution in gold.json; its places are in code points
// until ReadSeed has them in bytes.
type seedAttribution struct {
	ID         string
	Parent     string
	Optional   bool // it counts neither for nor against
	Source     *source.Span
	Cue        source.Span
	Content    source.Spans
	SpeakerAny []string `json:"speaker_any"` // names, one of which must be found
	Act        attribution.Act
	Status     attribution.Status
	Certainty  claim.Certainty
	Polarity   claim.Polarity
	Condition  *source.Span
	Setting    map[string]*source.Span
}

// The checks of a seed, each by itself. All of an attribution but found fail where
// it is not found.
//
//	found      one that is given has a cue that overlaps, and a content with
//	           Jaccard at least 0.5: of those the one with the greatest
//	source     the sources have Jaccard at least 0.5, or neither has one
//	speaker    one of its speakers has one of the names, case, a leading article and
//	           a possessive set aside
//	parent     it stands in the one found for the gold parent, or neither is nested
//	setting    every part overlaps the given part of that name
//	condition  the conditions overlap, or neither has one
var seedChecks = [...]string{
	"found", "source", "speaker", "parent", "act", "status", "certainty", "polarity", "setting", "condition",
}

// ReadSeed reads the seed in a folder.
func ReadSeed(dir string) (*Seed, error) {
	text, err := os.ReadFile(filepath.Join(dir, "text", "article.txt"))
	if err != nil {
		return nil, err
	}
	path := filepath.Join(dir, "gold.json")
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var gold struct{ Attributions []seedAttribution }
	if err := json.Unmarshal(data, &gold); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	s := &Seed{source.NewDocument(string(text), source.Meta{ID: "article"}), gold.Attributions}
	for i := range s.gold {
		g := &s.gold[i]
		places := []*source.Span{&g.Cue}
		for j := range g.Content {
			places = append(places, &g.Content[j])
		}
		for _, p := range g.Setting {
			places = append(places, p)
		}
		for _, p := range append(places, g.Source, g.Condition) {
			if p == nil {
				continue
			}
			span, ok := s.Doc.FromUnits(p.Start, p.End, source.CodePoint)
			if !ok {
				return nil, fmt.Errorf("%s: %s: %v is not in the text", path, g.ID, *p)
			}
			*p = span
		}
	}
	return s, nil
}

// check returns which checks r passes, for each gold attribution.
func (s *Seed) check(r *attribution.Reading) [][len(seedChecks)]bool {
	w := wordsOf(s.Doc.Text())
	found := map[string]*attribution.Attribution{}
	for _, g := range s.gold {
		best := 0.0
		for a := range r.All() {
			overlap := jaccard(w.inside(g.Content...), w.inside(a.Claim.Content...))
			if overlap >= 0.5 && overlap > best && w.meet(source.Spans{g.Cue}, a.Cue.Spans) {
				best, found[g.ID] = overlap, a
			}
		}
	}
	rows := make([][len(seedChecks)]bool, len(s.gold))
	for i, g := range s.gold {
		if a := found[g.ID]; a != nil {
			rows[i] = g.check(w, r, a, found[g.Parent])
		}
	}
	return rows
}

// check holds a, which was found for g, against it; mother was found for its parent,
// and is nil if none was or it has none.
func (g *seedAttribution) check(w words, r *attribution.Reading, a, mother *attribution.Attribution) [len(seedChecks)]bool {
	var of source.Mention
	if a.Source != nil {
		of = *a.Source
	}
	motherID := 0
	if mother != nil {
		motherID = mother.ID
	}
	parts := map[string]source.Spans{
		"addressee": a.Setting.Addressee, "medium": a.Setting.Medium, "occasion": a.Setting.Occasion,
		"place": a.Setting.Place, "time": a.Setting.Time,
	}
	setting := true
	for name, span := range g.Setting {
		setting = setting && w.meet(source.Spans{*span}, parts[name])
	}
	return [...]bool{
		true,
		jaccard(w.inside(pieces(g.Source)...), w.inside(of.Spans...)) >= 0.5,
		g.isSaidBy(r, of.Speakers),
		a.Parent == motherID && (g.Parent != "") == (mother != nil),
		a.Act == g.Act,
		a.Status == g.Status,
		a.Claim.Certainty == g.Certainty,
		a.Claim.Polarity == g.Polarity,
		setting,
		w.meet(pieces(g.Condition), a.Claim.Condition) == (g.Condition != nil),
	}
}

// isSaidBy reports whether one of the speakers has one of the names, or there are
// neither.
func (g *seedAttribution) isSaidBy(r *attribution.Reading, speakers []source.SpeakerID) bool {
	called := map[string]bool{}
	for _, id := range speakers {
		if s := r.Speaker(id); s != nil {
			called[plainName(s.Name)] = true
			for _, alias := range s.Aliases {
				called[plainName(alias)] = true
			}
		}
	}
	for _, name := range g.SpeakerAny {
		if called[plainName(name)] {
			return true
		}
	}
	return len(called) == 0 && len(g.SpeakerAny) == 0
}

var (
	leadingArticle     = regexp.MustCompile(`^(the|a|an)\s+`)
	trailingPossessive = regexp.MustCompile(`'s?$`)
)

func plainName(name string) string {
	name = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(name)), "’", "'")
	return trailingPossessive.ReplaceAllString(leadingArticle.ReplaceAllString(name, ""), "")
}

// meet reports whether a and b touch one word.
func (w words) meet(a, b source.Spans) bool { return shared(w.inside(a...), w.inside(b...)) > 0 }

// pieces returns the one piece that span is, none if it is nil.
func pieces(span *source.Span) source.Spans {
	if span == nil {
		return nil
	}
	return source.Spans{*span}
}

// Write writes how many attributions of the seed pass each check.
func (s *Seed) Write(w io.Writer, r *attribution.Reading) {
	of, passed := s.count(r)
	for check, name := range seedChecks {
		fmt.Fprintf(w, "%-14s%4d of %d\n", name, passed[check], of)
	}
}

// count returns how many attributions there are and how many of them pass each
// check; optional ones are left out.
func (s *Seed) count(r *attribution.Reading) (of int, passed [len(seedChecks)]int) {
	for i, row := range s.check(r) {
		if s.gold[i].Optional {
			continue
		}
		of++
		for check, ok := range row {
			if ok {
				passed[check]++
			}
		}
	}
	return of, passed
}
