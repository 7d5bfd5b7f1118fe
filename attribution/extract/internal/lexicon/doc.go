// Package lexicon holds the word lists that the stages of the reader share. Each
// list is a text file of its own, sorted, an entry a line, fields separated by
// tabs; the last field names the entry's origin: "ours", or the treebanks whose
// training parts show it. LICENSE says under what terms each may be used.
package lexicon
