package ledger

import (
	"errors"
	"io"
)

// File is what a log can be kept in: an *os.File, opened to be read and written.
type File interface {
	io.Reader
	io.Writer
	io.Seeker
	Truncate(size int64) error
	Sync() error
}

// Open reads the log in f, from its start, and returns a ledger that goes on
// writing it, as [Ledger.LogTo] says; an empty file is an empty ledger. A torn last
// line is cut off the file, and its length returned in torn, which is 0 otherwise:
// nothing that was acknowledged is in it. A damaged log is left as it is, and the
// error is a *[DamageError]; [Ledger.ReadFrom] reads what stands before the damage.
// The other errors are those of f, which the ledger does not close.
func Open(f File) (l *Ledger, torn int64, err error) {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return nil, 0, err
	}
	l = &Ledger{}
	line, n, err := l.replay(f)
	if tear := (*TornError)(nil); errors.As(err, &tear) {
		torn = tear.Bytes
		if err = f.Truncate(n); err == nil {
			err = f.Sync()
		}
	}
	if err == nil {
		_, err = f.Seek(n, io.SeekStart)
	}
	if err != nil {
		return nil, torn, err
	}
	l.log = &logger{w: f, line: line}
	return l, torn, nil
}
