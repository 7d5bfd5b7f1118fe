package eval

// Tally counts the things that gold has, those that were given, and those that are
// right, which is both. The counts are fractions where a text has several
// annotators. The zero Tally has counted nothing.
type Tally struct{ Right, Gold, Given float64 }

// tallyOf returns the Tally of two sets.
func tallyOf[T comparable](gold, given map[T]bool) Tally {
	t := Tally{Gold: float64(len(gold)), Given: float64(len(given))}
	for x := range given {
		if gold[x] {
			t.Right++
		}
	}
	return t
}

// add counts what u has counted, each thing as weight things.
func (t *Tally) add(u Tally, weight float64) {
	t.Right += weight * u.Right
	t.Gold += weight * u.Gold
	t.Given += weight * u.Given
}

// Precision returns the part of the given that is right, 0 if nothing was given.
func (t Tally) Precision() float64 { return ratio(t.Right, t.Given) }

// Recall returns the part of the gold that is right, 0 if there is no gold.
func (t Tally) Recall() float64 { return ratio(t.Right, t.Gold) }

// F1 returns the harmonic mean of Precision and Recall, 0 if there is neither gold
// nor given.
func (t Tally) F1() float64 { return ratio(2*t.Right, t.Gold+t.Given) }

func ratio(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}
