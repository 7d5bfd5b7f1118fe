package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/attribution/brat"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval"
	"github.com/sayso-go/sayso/source"
)

// soaked is what has been read, and found wrong.
type soaked struct {
	documents, bytes, words, attributions, speakers, notes, broken int
}

// soak reads the texts in paths, up to so many bytes, and checks the laws on each
// reading. It writes what is broken and a line that sums up; broken laws are an error.
func soak(w io.Writer, paths []string, limit int64, read eval.Reader) error {
	if len(paths) == 0 {
		return errors.New("-soak needs files or folders")
	}
	start := time.Now()
	var (
		sum     soaked
		mutex   sync.Mutex // of sum and w
		workers sync.WaitGroup
	)
	docs := make(chan *source.Document)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for doc := range docs {
				r, err := check(doc, read)
				mutex.Lock()
				sum.add(doc, r)
				if err != nil {
					sum.broken++
					fmt.Fprintf(w, "%s: %v\n", doc.Meta().ID, err)
				}
				mutex.Unlock()
			}
		})
	}
	var failed error
	for doc, err := range documents(paths) {
		if failed = err; err != nil || limit <= 0 {
			break
		}
		limit -= int64(doc.Len())
		docs <- doc
	}
	close(docs)
	workers.Wait()
	if failed != nil {
		return failed
	}
	fmt.Fprintf(w, "%d documents, %.1f MB, %d words, %d attributions, %d speakers, %d notes; %d documents break a law; %.1f s\n",
		sum.documents, float64(sum.bytes)/(1<<20), sum.words, sum.attributions, sum.speakers, sum.notes, sum.broken, time.Since(start).Seconds())
	if sum.broken > 0 {
		return fmt.Errorf("%d documents break a law", sum.broken)
	}
	return nil
}

func (s *soaked) add(doc *source.Document, r *attribution.Reading) {
	s.documents++
	s.bytes += doc.Len()
	s.words += len(strings.Fields(doc.Text()))
	if r != nil {
		s.attributions += len(r.Attributions)
		s.speakers += len(r.Speakers)
		s.notes += len(r.Notes)
	}
}

// check returns the reading of a document, and the first law that it breaks: it is
// valid, it is the same when read again, JSON and brat give back what they hold of
// it, and the words that are written for a span are those of the text. A panic is an
// error here: the other documents are still to be read.
func check(doc *source.Document, read eval.Reader) (r *attribution.Reading, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	r, err = read(doc)
	if err != nil {
		return nil, err
	}
	if err := r.Validate(); err != nil {
		return r, err
	}
	again, err := read(doc)
	if err != nil {
		return r, err
	}
	if !reflect.DeepEqual(r, again) {
		return r, errors.New("read again it is not the same")
	}
	return r, errors.Join(checkJSON(r), checkBrat(r))
}

// checkJSON writes r with its words; ReadJSON compares those with the document.
func checkJSON(r *attribution.Reading) error {
	var written, again bytes.Buffer
	if err := attribution.WriteJSONText(&written, r); err != nil {
		return err
	}
	back, err := attribution.ReadJSON(bytes.NewReader(written.Bytes()), r.Doc)
	if err != nil {
		return err
	}
	if !reflect.DeepEqual(r, back) {
		return fmt.Errorf("JSON does not give back %s", firstDifference(r, back))
	}
	if err := attribution.WriteJSONText(&again, back); err != nil {
		return err
	}
	if !bytes.Equal(written.Bytes(), again.Bytes()) {
		return errors.New("JSON is not the same when written again")
	}
	return nil
}

// firstDifference names what in r is not equal in back.
func firstDifference(r, back *attribution.Reading) string {
	for i := range min(len(r.Attributions), len(back.Attributions)) {
		if a := &r.Attributions[i]; !reflect.DeepEqual(a, &back.Attributions[i]) {
			return fmt.Sprintf("attribution %d, %q", a.ID, r.Text(a.Anchor()))
		}
	}
	for i := range min(len(r.Speakers), len(back.Speakers)) {
		if s := &r.Speakers[i]; !reflect.DeepEqual(s, &back.Speakers[i]) {
			return fmt.Sprintf("speaker %d, %q", s.ID, s.Name)
		}
	}
	return "a list: of attributions, speakers or notes"
}

// checkBrat compares what brat holds: the places and what stands in what, and all
// else by writing it again.
func checkBrat(r *attribution.Reading) error {
	var written, again bytes.Buffer
	if err := brat.Write(&written, r); err != nil {
		return err
	}
	back, err := brat.Read(bytes.NewReader(written.Bytes()), r.Doc)
	if err != nil {
		return err
	}
	if len(back.Attributions) != len(r.Attributions) {
		return errors.New("brat does not give back every attribution")
	}
	for i := range r.Attributions {
		a, b := &r.Attributions[i], &back.Attributions[i]
		if !reflect.DeepEqual(places(a), places(b)) {
			return fmt.Errorf("brat does not give back attribution %d", a.ID)
		}
	}
	if err := brat.Write(&again, back); err != nil {
		return err
	}
	if !bytes.Equal(written.Bytes(), again.Bytes()) {
		return errors.New("brat is not the same when written again")
	}
	return nil
}

// places are those of the attribution's parts, and its parent.
func places(a *attribution.Attribution) any {
	var of source.Spans
	if a.Source != nil {
		of = a.Source.Spans
	}
	return [...]any{a.Parent, of, a.Cue.Spans, a.Claim.Content, a.Claim.Verbatim, a.Claim.Condition, a.Setting}
}
