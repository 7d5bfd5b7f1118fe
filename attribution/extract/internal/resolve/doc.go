// Package resolve finds out who the sources of attributions are: it reads the
// names, descriptions and pronouns of a text and makes speakers of those that
// something is ascribed to. It is never certain of what the text leaves open: then it
// gives candidates.
//
// The order of work is that of evidence. Mentions are the heads of phrases in the trees.
// Names come first, whole ones before parts of names, so that a surname in a headline
// finds the full name below it. Titles and appositions tell roles, kinds and genders.
// Then one pass in text order resolves descriptions by the roles, by rules, and pronouns
// by what was named before: a log-linear model ranks the entities of late by where they
// stand in their clauses and sentences, how often they are named and what is known of
// them, within what grammar allows (what is learned and how is said in cmd/train). Last
// come lines of dialogue that nothing is said of, and "I" and "we", whose speaker may be
// named behind the quotation.
//
// Confidence is the share of mentions that were resolved rightly, on text that nothing was
// learned from: of pronouns by the likelihood of the best candidate, of others by the rule.
//
// Time and memory are in proportion to the text: nothing is looked at but a fixed
// number of words and mentions before or after a place.
package resolve
