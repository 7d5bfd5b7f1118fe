// Package weights is the format of model files: what a trained stage needs, as
// tables of small integers that are read where they lie. Nothing of a table is
// built when a model is decoded, so that the first text is read at once.
//
// A file is a header that says what the model is, named sections, and a checksum:
//
//	"sayso-w1"                   eight bytes, the format and its version
//	uint32                       length of the header
//	Header                       as JSON
//	sections                     one after the other, as the header lists them
//	uint32                       CRC-32 (Castagnoli) of all before it
//
// Numbers are little-endian. Features are not stored but hashed; a table of weights keeps
// 15 bits of the hash to tell a feature from others, so that one unknown feature in some
// ten thousand is taken for a known one, and a table of words keeps 32.
package weights
