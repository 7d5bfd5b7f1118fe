// Package resolve finds out who the sources of attributions are: it reads the
// names, descriptions and pronouns of a text and makes speakers of those that
// something is ascribed to. It works by rules and is never certain of what the
// text leaves open: then it gives candidates.
//
// The order of work is that of evidence. Names come first, whole ones before
// parts of names, so that a surname in a headline finds the full name below it.
// Titles and appositions tell roles, kinds and genders. Then one pass in text
// order resolves descriptions by the roles and pronouns by what was named
// before. Last come "I" and "we", whose speaker may be named behind the quotation.
//
// Time and memory are in proportion to the text: nothing is looked at but a fixed
// number of words before or after a place, and of entities lately named.
package resolve
