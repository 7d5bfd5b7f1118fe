package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/metrics"
	"strings"
	"time"

	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/source"
)

// table writes, for texts of so many megabytes, how long they take to read and the
// most memory in use on the heap meanwhile, garbage included and the text left out,
// and how many times those of the row above that is. Where time and memory grow with
// the text, they grow as many times as the megabytes do.
func table(w io.Writer, megabytes []int, read eval.Reader) error {
	fmt.Fprintf(w, "%5s %11s %9s %9s %9s %9s %9s %9s\n", "MB", "words", "seconds", "growth", "words/s", "heap MB", "growth", "B/B")
	var lastTime time.Duration
	var lastHeap uint64
	for _, mb := range megabytes {
		doc := source.NewDocument(eval.Article(mb<<20), source.Meta{})
		runtime.GC()
		before := heap()
		peak := make(chan uint64)
		done := make(chan struct{})
		go func() { peak <- watch(done) }()
		start := time.Now()
		r, err := read(doc)
		took := time.Since(start)
		close(done)
		most := max(<-peak, before) - before
		if err != nil {
			return err
		}
		runtime.KeepAlive(r)
		words := len(strings.Fields(doc.Text()))
		fmt.Fprintf(w, "%5d %11d %9.2f %9s %9.0f %9.0f %9s %9.0f\n", mb, words, took.Seconds(), times(took.Seconds(), lastTime.Seconds()),
			float64(words)/took.Seconds(), float64(most)/(1<<20), times(float64(most), float64(lastHeap)), float64(most)/float64(doc.Len()))
		lastTime, lastHeap = took, most
	}
	return nil
}

func times(now, before float64) string {
	if before == 0 {
		return "-"
	}
	return fmt.Sprintf("x%.1f", now/before)
}

// watch returns the most memory in use on the heap until done is closed.
func watch(done <-chan struct{}) (most uint64) {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		most = max(most, heap())
		select {
		case <-done:
			return max(most, heap())
		case <-tick.C:
		}
	}
}

func heap() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
