// Scratch
package main

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/attribution/extract"
)

// scratch OUT TEXTDIR [tenth]
func main() {
	out, dir := os.Args[1], os.Args[2]
	os.MkdirAll(out, 0o755)
	names, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
	for _, n := range names {
		base := strings.TrimSuffix(filepath.Base(n), ".txt")
		if len(os.Args) > 3 && crc32.ChecksumIEEE([]byte(base))%10 != uint32(os.Args[3][0]-'0') {
			continue
		}
		b, _ := os.ReadFile(n)
		r := extract.Text(string(b))
		if err := r.Validate(); err != nil {
			fmt.Fprintln(os.Stderr, base, err)
		}
		r = r.Keep(func(a *attribution.Attribution) bool { return a.Parent == 0 })
		f, _ := os.Create(filepath.Join(out, base+".ann"))
		brat.Write(f, r)
		f.Close()
	}
}
