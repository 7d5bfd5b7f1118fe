// Package segment divides a text: into paragraphs and what they are to the
// article, quotations, sentences and tokens, all as spans of the text as it is.
// It is the first stage of the reader and works by rules alone.
//
// It takes any bytes for a text, and time and memory in proportion to them.
package segment
