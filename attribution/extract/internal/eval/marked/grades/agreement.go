package grades

// Agreement is how often two agree on a question, beside how often they would by chance.
type Agreement struct {
	Question string
	// Texts is how many both answered, Same how many alike.
	Texts, Same int
	// Chance is how many they would answer alike by chance.
	Chance float64
}

// Kappa returns Cohen's kappa ("A coefficient of agreement for nominal scales", 1960) over
// all questions: 1 is full agreement, 0 that of chance. It is 0 of nothing.
func Kappa(list ...Agreement) float64 {
	var same, chance, texts float64
	for _, a := range list {
		same, chance, texts = same+float64(a.Same), chance+a.Chance, texts+float64(a.Texts)
	}
	if texts == chance {
		return 0
	}
	return (same - chance) / (texts - chance)
}

// Compare returns the agreement of what was judged with what is expected, for each
// question that was asked. An answer that is missing is one that is wrong.
func Compare(items []Item, judged map[int]map[string]string) (list []Agreement) {
	for _, q := range questions {
		a := Agreement{Question: q}
		expected, given := map[string]int{}, map[string]int{}
		for _, item := range items {
			want, got := item.Values[q], judged[item.Number][q]
			if want == "" {
				continue
			}
			a.Texts++
			expected[want]++
			given[got]++
			if got == want {
				a.Same++
			}
		}
		if a.Texts == 0 {
			continue
		}
		product := 0
		for value, n := range expected {
			product += n * given[value]
		}
		a.Chance = float64(product) / float64(a.Texts)
		list = append(list, a)
	}
	return list
}
