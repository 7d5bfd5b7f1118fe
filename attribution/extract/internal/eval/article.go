package eval

import (
	_ "embed"
	"strings"
)

//go:embed testdata/article.txt
var article string

// Article returns a news article of ours, over and over, until it is at least size
// bytes long: a text to measure speed with.
func Article(size int) string {
	return strings.Repeat(article+"\n", max(1, (size+len(article))/(len(article)+1)))
}
