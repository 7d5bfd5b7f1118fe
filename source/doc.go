// Package source holds WHERE words stand and WHO they come from: a Document,
// the Spans of its text, the Positions derived from them, and the Mentions and
// Speakers of an attribution. It is the leaf of the module and knows nothing of
// reading text.
//
// # Offsets
//
// All offsets are bytes into the unmodified text, starting at 0; all ranges are
// half-open. Other counts (code points for brat and the Web Annotation model,
// UTF-16 units for browsers and editors, lines and columns for people) are
// derived on demand by Document and are never stored.
//
// # Odd text
//
// Any string is a text. A byte that is not part of valid UTF-8 counts as one
// code point and one UTF-16 unit, as in a for-range loop. A byte order mark is a
// code point like any other. A line ends with "\n", with "\r\n" or with a "\r"
// that no "\n" follows; the line end belongs to the line it ends. NUL and other
// control characters mean nothing.
package source
