// Package eval measures: it holds what the reader and its stages give against what
// people have marked, and writes the figures of all tasks down as one report.
//
// Attributions are scored by words, maximal runs of letters and numbers, so that
// punctuation at the edge of a span neither helps nor hurts; a cue that is
// punctuation alone counts by its characters. Those of a text are paired one to
// one: where the cues overlap first, then by how much the contents do.
//
//	cue        the cues overlap, Jaccard at least 0.25
//	content    the contents overlap, Jaccard at least 0.5
//	relation   as content, and the sources do too, or neither has one
//	exact      as content, and the contents have the same words
//	strict     as exact, and so have the sources
//	frag-ROLE  the same fragments, punctuation included, a fragment being a piece as
//	           it stands, divided at line ends, and counted once in a text: what
//	           Deng et al., "CofeNet: Context and Former-Label Enhanced Net for
//	           Complicated Quotation Extraction", COLING 2022, report of PolNeAR
//	tok-ROLE   the same words in that role over the whole text
//
// Relation is the headline figure: who said what, both right. Where a text has
// several annotators, each counts in part, so that every text weighs the same.
// What lies in a stretch that annotators discarded, as PolNeAR does with the
// furniture of web pages, counts neither for nor against.
package eval
