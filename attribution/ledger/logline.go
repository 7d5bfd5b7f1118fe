package ledger

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
)

// LogVersion is the version of the log that this package writes, the value of the
// first key of each line. Every version up to this one is read.
const LogVersion = 1

// A line of a log is
//
//	{"ledger":1,"line":7,"bytes":301,"crc32":"9ae0daaf","put":{...}}
//	{"ledger":1,"line":8,"bytes":19,"crc32":"1b8c5f3e","remove":"harbour-1"}
//
// and a line end. Its number is 1 for the first. bytes is the length of the part
// from "put" or "remove" to before the last brace, crc32 the CRC-32 (IEEE) of that
// part. A line is either exactly as written here or damaged.

// appendLine appends the line of that number with the given body to b.
func appendLine(b []byte, line int64, body []byte) []byte {
	b = head{LogVersion, line, int64(len(body)), crc32.ChecksumIEEE(body)}.append(b)
	return append(append(b, body...), '}', '\n')
}

func putBody(r *Record) ([]byte, error)     { return body("put", r) }
func removeBody(key string) ([]byte, error) { return body("remove", key) }

// body returns a key and a value without braces and line end.
func body(key string, value any) ([]byte, error) {
	b := bytes.NewBufferString(`"` + key + `":`)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'}), nil
}

// isTorn reports whether more of a line without a line end was to come: it begins
// as the line of that number does, and is shorter than it says, or too short to say.
func isTorn(text []byte, line int64) bool {
	start := fmt.Appendf(nil, logStart, LogVersion, line)
	if !bytes.HasPrefix(text, start) {
		return bytes.HasPrefix(start, text)
	}
	h, ok := parseHead(text)
	if !ok {
		return len(text) < len(start)+len(`9223372036854775807,"crc32":"01234567",`)
	}
	return int64(len(text)) < int64(len(h.append(nil)))+h.size+2
}

// head is the head of a line.
type head struct {
	version, line, size int64
	sum                 uint32
}

const (
	logStart = `{"ledger":%d,"line":%d,"bytes":`
	logHead  = logStart + `%d,"crc32":"%08x",`
)

func (h head) append(b []byte) []byte {
	return fmt.Appendf(b, logHead, h.version, h.line, h.size, h.sum)
}

// parseHead returns the head of a line; not ok if there is none.
func parseHead(text []byte) (h head, ok bool) {
	text = text[:min(len(text), 128)]
	_, err := fmt.Sscanf(string(text), logHead, &h.version, &h.line, &h.size, &h.sum)
	return h, err == nil && h.size >= 0 && bytes.HasPrefix(text, h.append(nil))
}

// parseLine returns what a line with its line end says: the record that was put
// in, or the key that was removed.
func parseLine(text []byte, line int64) (r *Record, removed string, err error) {
	h, ok := parseHead(text)
	switch {
	case !ok:
		return nil, "", errors.New("not a line of a ledger's log")
	case h.version < 1 || h.version > LogVersion:
		return nil, "", fmt.Errorf("version %d, not %d", h.version, LogVersion)
	case h.line != line:
		return nil, "", fmt.Errorf("it has the number %d", h.line)
	}
	body := bytes.TrimSuffix(text[len(h.append(nil)):], []byte("}\n"))
	if !bytes.Equal(appendLine(nil, line, body), text) {
		return nil, "", errors.New("the checksum is not that of what stands there")
	}
	var in struct {
		Put    *Record `json:"put"`
		Remove *string `json:"remove"`
	}
	// A body that has been changed on purpose may be anything.
	if err := json.Unmarshal(append(append([]byte{'{'}, body...), '}'), &in); err != nil {
		return nil, "", err
	}
	if (in.Put == nil) == (in.Remove == nil) {
		return nil, "", errors.New("neither a record nor a removal")
	}
	if in.Put != nil {
		return in.Put, "", nil
	}
	return nil, *in.Remove, nil
}
