package ledger

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// LogError says that a change could not be written to the log of a ledger. From
// then on the end of the log is not known, and the ledger refuses all changes:
// open the log again, or have the ledger write another. It is immutable.
type LogError struct {
	// Line is the number of the line, from 1, that was to be written.
	Line int64
	// Err is what went wrong.
	Err error
}

// Error returns the line and what went wrong.
func (e *LogError) Error() string {
	return fmt.Sprintf("ledger: line %d of the log: %v", e.Line, e.Err)
}

// Unwrap returns what went wrong.
func (e *LogError) Unwrap() error { return e.Err }

// DamageError says that a log is damaged in a line that was once whole: what stands
// there is not what was written, or a line before it is missing. It is immutable.
type DamageError struct {
	// Line is the number of the line, from 1, and Offset where it begins, in bytes
	// from the start of the log.
	Line, Offset int64
	// Err is what is wrong.
	Err error
}

// Error returns the place and what is wrong.
func (e *DamageError) Error() string {
	return fmt.Sprintf("ledger: the log is damaged in line %d, which begins at byte %d: %v", e.Line, e.Offset, e.Err)
}

// Unwrap returns what is wrong.
func (e *DamageError) Unwrap() error { return e.Err }

// TornError says that the last line of a log was never written to its end, as when
// a machine stops. It is what was being written then: no change that a ledger
// acknowledged is lost. All before it has been read. Before more is written to the
// log, what is torn must be cut off. It is immutable.
type TornError struct {
	// Line is the number of the line, from 1, and Offset where it begins, in bytes
	// from the start of the log: how long the log should be.
	Line, Offset int64
	// Bytes is how much of it is there.
	Bytes int64
}

// Error returns the place and how much is there.
func (e *TornError) Error() string {
	return fmt.Sprintf("ledger: the last line of the log, %d, is torn: it begins at byte %d, and only %d bytes of it are there", e.Line, e.Offset, e.Bytes)
}

// logger writes a log. A nil *logger is no log, to which all can be written. It is
// guarded by the ledger's lock.
type logger struct {
	w    io.Writer
	line int64 // the number of the last one
	err  error // the first, after which nothing is written
}

func (g *logger) put(r *Record) error {
	if g == nil {
		return nil
	}
	return g.write(putBody(r))
}

func (g *logger) remove(key string) error {
	if g == nil {
		return nil
	}
	return g.write(removeBody(key))
}

// write writes one line and, if w is a file, waits until it is on the disk.
func (g *logger) write(body []byte, err error) error {
	if g.err != nil {
		return g.err
	}
	if err != nil { // nothing has been written
		return &LogError{g.line + 1, err}
	}
	line := appendLine(nil, g.line+1, body)
	n, err := g.w.Write(line)
	if err == nil && n < len(line) {
		err = io.ErrShortWrite
	}
	if s, ok := g.w.(interface{ Sync() error }); ok && err == nil {
		err = s.Sync()
	}
	if err != nil {
		g.err = &LogError{g.line + 1, err}
		return g.err
	}
	g.line++
	return nil
}

// WriteTo writes the ledger as a log: a line for each document, in the order of
// [Ledger.Records]. Ledgers that hold the same write the same bytes. It returns how
// many; the errors are those of w.
func (l *Ledger) WriteTo(w io.Writer) (int64, error) {
	counting := &counter{w: w}
	_, err := writeLog(counting, l.records())
	return counting.n, err
}

// counter counts what is written to w.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.n += int64(n)
	return n, err
}

// writeLog writes records as a log and returns the number of the last line.
func writeLog(w io.Writer, records []*Record) (line int64, err error) {
	out := bufio.NewWriter(w)
	for _, r := range records {
		body, err := putBody(r)
		if err != nil {
			return line, err
		}
		line++
		if _, err := out.Write(appendLine(out.AvailableBuffer(), line, body)); err != nil {
			return line, err
		}
	}
	return line, out.Flush()
}

// LogTo writes the ledger to w as WriteTo does, and from then on each change as one
// line more, in one call of Write, before the change is acknowledged. If w has a
// method Sync, as an *os.File has, it is called after each line, which on most disks
// takes much longer than all else; hide it in a struct{ io.Writer } to do without.
// A log that there was before is written no more. On an error of w, it is
// returned, and the ledger has the log that it had.
func (l *Ledger) LogTo(w io.Writer) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	var records []*Record
	for h := range l.time.from(func(*held) bool { return false }) {
		records = append(records, h.Record)
	}
	line, err := writeLog(w, records)
	if s, ok := w.(interface{ Sync() error }); ok && err == nil {
		err = s.Sync()
	}
	if err == nil {
		l.log = &logger{w: w, line: line}
	}
	return err
}

// ReadFrom reads a log and does to the ledger what it says. It returns the length
// of the whole lines that it has read, in bytes. The errors are a *[TornError] if the
// last line is torn, which is no loss; a *[DamageError] if a line before is damaged;
// those of in; and, if the ledger itself has a log, a *[LogError]. What stands before
// the error has been done.
func (l *Ledger) ReadFrom(in io.Reader) (int64, error) {
	_, n, err := l.replay(in)
	return n, err
}

// replay reads a log and returns the number of the last line done and where it ends.
func (l *Ledger) replay(in io.Reader) (line, n int64, err error) {
	for lines := bufio.NewReaderSize(in, 1<<16); ; line++ {
		text, err := lines.ReadBytes('\n')
		switch {
		case errors.Is(err, io.EOF) && len(text) == 0:
			return line, n, nil
		case errors.Is(err, io.EOF) && isTorn(text, line+1):
			return line, n, &TornError{line + 1, n, int64(len(text))}
		case errors.Is(err, io.EOF):
			return line, n, &DamageError{line + 1, n, errors.New("no line end")}
		case err != nil:
			return line, n, err
		}
		record, key, err := parseLine(text, line+1)
		if err != nil {
			return line, n, &DamageError{line + 1, n, err}
		}
		if record != nil {
			err = l.Put(record)
		} else {
			_, err = l.Remove(key)
		}
		if err != nil {
			return line, n, err
		}
		n += int64(len(text))
	}
}
