// Package extract reads a text and returns who said what in it: TEXT IN, READING
// OUT. [Text] is all that most programs need; an [Extractor] adds limits, the
// caller's own names, and many documents at once.
//
// # What a reading holds
//
// Attributions are found by models over trees, with rules beside them: direct, mixed
// and indirect ones, with their source, cue, content and setting, nested ones under
// those they stand in. Sources are resolved to speakers, or left unresolved with the
// candidates named. Each claim is graded as the comments of the packages attribution and
// claim say. Every answer has its reasons, and every place is a span of the text as it is.
//
// A Reading made here passes [attribution.Reading.Validate] for any text. The
// Confidence of an attribution is the probability that its source and content are
// right, fitted on articles that the models had not seen; that of a nested one is what
// it would be if it stood alone. Turns of transcripts, which the layout tells, have the
// highest there is.
//
// # Reasons
//
// Reasons of "cue", "source", "content" and "setting" by a model name what spoke for the
// part. For a cue that is its word, arguments, subject, neighbours, quotes, governors or
// place; for a source and a content it is labels; runner-up is a content that was second.
//
// Those by a rule name the rule that set the part, or that agrees; their Spans are the
// words that decided. A cue is a verb, verb-chain, verbs-joined,
// manner, noun, noun-is, light-verb, adjective, according-to, per, in-view, for-whom,
// adverb, colon or turn; a source is a subject, shared-subject, subject-before-aside,
// relative-clause, inverted, possessor, after-preposition, before-colon or turn-label.
// A content is complement-K (K is that, wh, clause, to, ing, as, prep, quote, colon, np
// or np-to), quotation-before, clause-before, around-aside, clause-after, as-clause,
// passive-subject, next-passage, turn, continued or quotation-marks; a setting is
// addressee, after-cue or leading-phrase. Reasons of "speakers", "act", "status",
// "certainty" and "polarity" name the rule that resolved or graded. Where others
// stand between the writer and a claim, or he holds back himself, Reasons of "writer" lead
// down from him to it: each names the kind of its word and how surely that has what
// follows, as cue-certain, modal-possible.
//
// # Notes
//
// The notes of a reading have one of these kinds:
//
//	unpairedMark  a quotation mark that belongs to no quotation
//	language      the text is not English, by its Meta or by its words: its quotations
//	              are given as they stand, without cue, source and grades
package extract

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync"

	"github.com/sayso-go/sayso/attribution"
	"github.com/sayso-go/sayso/source"
)

// Text returns the reading of an English text. It reads any string; what it finds
// nothing in gives a reading without attributions. It is safe for concurrent use.
func Text(text string) *attribution.Reading {
	// Without a limit and a deadline nothing can go wrong.
	r, _ := (&Extractor{}).Read(context.Background(), source.NewDocument(text, source.Meta{}))
	return r
}

// Extractor reads documents. Its zero value reads as Text does. It may be used by any
// number of goroutines as long as nobody changes its fields.
type Extractor struct {
	// MinConfidence leaves out attributions whose Confidence, in per mille, is less. 0 is
	// the default, what serves source and content together best; a negative value keeps
	// all that can stand beside each other.
	MinConfidence int
	// MinSpeakerConfidence takes the speakers off mentions whose Confidence, in per
	// mille, is less, and names them as candidates. Mentions resolved by rules have
	// none and stay as they are.
	MinSpeakerConfidence int
	// MaxBytes is the length in bytes from which on a text is refused; 0 is no
	// limit.
	MaxBytes int
	// Stop is the last stage to run; the zero value runs all.
	Stop Stage
	// Entities are those the caller knows: with names, aliases and ids of his own in
	// Ref. A mention of one of their names is resolved to it. Their IDs are ignored.
	Entities []source.Speaker
	// Stances overrides what the writer does by a cue, by its lemma: "claim".
	Stances map[string]attribution.Stance
}

// Stage is a part of the work. The zero value is all of it.
type Stage string

// The stages that an Extractor can stop after.
const (
	// Detect: cues, sources, contents, settings and nesting, ungraded; nobody is
	// resolved.
	Detect Stage = "detect"
	// Resolve: also the speakers.
	Resolve Stage = "resolve"
	// Hedge: also act, status, stance, certainty, polarity and topic, which is all.
	Hedge Stage = "hedge"
)

// IsValid reports whether s is one of the constants above or unset.
func (s Stage) IsValid() bool {
	switch s {
	case "", Detect, Resolve, Hedge:
		return true
	}
	return false
}

// StageError says that an Extractor was told to stop at a stage that does not exist. It is
// immutable.
type StageError struct{ Stage Stage }

// Error names the stage.
func (e *StageError) Error() string {
	return fmt.Sprintf("extract: there is no stage %q", string(e.Stage))
}

// SizeError says that a text is longer than the Extractor's MaxBytes. It is immutable.
type SizeError struct {
	// ID is that of the document, empty if it has none.
	ID string
	// Bytes is the length of the text, Max what is allowed.
	Bytes, Max int
}

// Error names the document and both lengths.
func (e *SizeError) Error() string {
	of := "a text"
	if e.ID != "" {
		of = fmt.Sprintf("the text of %q", e.ID)
	}
	return fmt.Sprintf("extract: %s has %d bytes, more than the %d allowed", of, e.Bytes, e.Max)
}

// Read returns the reading of a document; nil is read as an empty one. The error is
// that of ctx, if it ended, a *[SizeError] or a *[StageError]; then there is no
// reading. The context is looked at between the stages.
func (e *Extractor) Read(ctx context.Context, doc *source.Document) (*attribution.Reading, error) {
	if doc == nil {
		doc = &source.Document{}
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case !e.Stop.IsValid():
		return nil, &StageError{e.Stop}
	case e.MaxBytes > 0 && doc.Len() > e.MaxBytes:
		return nil, &SizeError{doc.Meta().ID, doc.Len(), e.MaxBytes}
	}
	return e.read(ctx, doc)
}

// All reads documents on all cores and yields their readings in the order of the
// documents, each with its error as Read returns it. It keeps no more than a few
// documents for each core in hand, however many there are. It ends when docs does, the
// caller breaks off, or ctx ends: then the last pair holds the error of ctx. The
// documents are taken from docs on a goroutine of its own, one after the other; All
// returns once none of its goroutines runs any more.
func (e *Extractor) All(ctx context.Context, docs iter.Seq[*source.Document]) iter.Seq2[*attribution.Reading, error] {
	return func(yield func(*attribution.Reading, error) bool) {
		inner, cancel := context.WithCancel(ctx)
		var running sync.WaitGroup
		defer running.Wait()
		defer cancel()

		type result struct {
			reading *attribution.Reading
			err     error
		}
		type job struct {
			doc  *source.Document
			done chan result
		}
		workers := runtime.GOMAXPROCS(0)
		jobs := make(chan job)
		results := make(chan chan result, 2*workers) // in the order of the documents
		for range workers {
			running.Go(func() {
				for j := range jobs {
					r, err := e.Read(inner, j.doc)
					j.done <- result{r, err}
				}
			})
		}
		running.Go(func() {
			defer close(results)
			defer close(jobs)
			for doc := range docs {
				j := job{doc, make(chan result, 1)}
				select {
				case <-inner.Done():
					return
				case results <- j.done:
				}
				jobs <- j // a worker is never long in coming: it does not wait for anybody
			}
		})
		for done := range results {
			r := <-done
			if ctx.Err() != nil {
				break
			}
			if !yield(r.reading, r.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}
