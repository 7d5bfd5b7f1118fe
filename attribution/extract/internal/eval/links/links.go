package links

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/sayso-go/sayso/attribution/ledger"
	"github.com/sayso-go/sayso/claim"
)

// Link is two places that a ledger says are one claim.
type Link struct {
	From, To Place
	Relation claim.Relation
	// Words are those of both places.
	Words [2]string
}

// Found is what a ledger makes of the releases.
type Found struct {
	Documents, Claims, Threads int
	// Same is the number of steps with the same words as those before them, in
	// another document; Links are those with other words.
	Same  int
	Links []Link
}

// Find reads a file of press releases and returns the links between those of a year.
func Find(r io.Reader, year string) (*Found, error) {
	var l ledger.Ledger
	for number, text := range releases(r) {
		if !isOf(year, text) {
			continue
		}
		if err := l.Add(reading(number, text)); err != nil {
			return nil, fmt.Errorf("document %d: %w", number, err)
		}
	}
	f := &Found{}
	f.Documents, f.Claims = l.Len()
	for t := range l.Threads() {
		f.Threads++
		for _, s := range t.Steps[1:] {
			switch {
			case s.From.Document() == s.Entry.Document():
			case s.Match.Relation == claim.Same:
				f.Same++
			default:
				f.Links = append(f.Links, Link{place(s.From), place(s.Entry), s.Match.Relation, [2]string{s.From.Text, s.Entry.Text}})
			}
		}
	}
	return f, nil
}

func place(e *ledger.Entry) Place {
	number, _ := strconv.Atoi(e.Document().Key()) // reading wrote it
	span := e.Claim.Content[0]
	return Place{number, span.Start, span.End}
}

// Draw returns n of the links, drawn by the seed, in the order drawn.
func Draw(links []Link, n int, seed uint64) []Link {
	order := rand.New(rand.NewPCG(seed, 0)).Perm(len(links))
	drawn := make([]Link, 0, n)
	for _, i := range order[:min(n, len(order))] {
		drawn = append(drawn, links[i])
	}
	return drawn
}

// Judged is a link and what the readers say of it.
type Judged struct {
	From, To Place
	// Verdicts are right or wrong, one of each reader.
	Verdicts []string
}

// ReadJudged reads a list of judged links: a line for each, the two places and the
// verdicts; lines that begin with # are for people. Each line has as many verdicts as
// the first.
func ReadJudged(r io.Reader) (list []Judged, err error) {
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		if strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		fields := strings.Fields(lines.Text())
		if len(fields) < 7 {
			return nil, fmt.Errorf("line %d: %d fields, not 7 or more", n, len(fields))
		}
		j := Judged{Verdicts: fields[6:]}
		if j.From, err = parsePlace(fields[:3]); err == nil {
			j.To, err = parsePlace(fields[3:6])
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if len(list) > 0 && len(j.Verdicts) != len(list[0].Verdicts) {
			return nil, fmt.Errorf("line %d: %d verdicts, not %d", n, len(j.Verdicts), len(list[0].Verdicts))
		}
		if slices.ContainsFunc(j.Verdicts, func(v string) bool { return v != "right" && v != "wrong" }) {
			return nil, fmt.Errorf("line %d: a verdict is right or wrong", n)
		}
		list = append(list, j)
	}
	return list, lines.Err()
}

// Score is what the readers make of a list.
type Score struct {
	// Judged is how many links there are, Right how many of them each reader holds
	// right, Agreed on how many all say the same.
	Judged int
	Right  []int
	Agreed int
}

// ScoreOf counts the verdicts.
func ScoreOf(list []Judged) (s Score) {
	for _, j := range list {
		if s.Right == nil {
			s.Right = make([]int, len(j.Verdicts))
		}
		s.Judged++
		for i, v := range j.Verdicts {
			if v == "right" {
				s.Right[i]++
			}
		}
		if len(slices.Compact(slices.Clone(j.Verdicts))) == 1 {
			s.Agreed++
		}
	}
	return s
}
