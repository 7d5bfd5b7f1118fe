package lexicon

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed cuecounts.txt
var cueCountsText string

// Count is how often something was seen, and how often it was what is looked for.
type Count struct{ Hits, Total int }

// CueCounts returns how often candidates of a kind were the cue of an attribution in
// the training part of PolNeAR, by the keys that package detect gives them. The map is
// shared: it must not be changed.
var CueCounts = sync.OnceValue(func() map[string]Count {
	counts := make(map[string]Count, strings.Count(cueCountsText, "\n"))
	for line := range strings.Lines(cueCountsText) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 4 {
			panic(fmt.Sprintf("lexicon: a damaged line: %q", line))
		}
		hits, err1 := strconv.Atoi(fields[1])
		total, err2 := strconv.Atoi(fields[2])
		if err1 != nil || err2 != nil || hits > total {
			panic(fmt.Sprintf("lexicon: a damaged line: %q", line))
		}
		counts[fields[0]] = Count{hits, total}
	}
	return counts
})
