// Package coreference measures whom the resolver takes mentions for: on GAP, where a
// pronoun may stand for one of two names (Webster et al. 2018,
// https://aclanthology.org/Q18-1042/), on the quotations of LitBank and their speakers
// (Sims and Bamman 2020), and on the third-person pronouns of GUM. Its readers serve the
// trainer too.
package coreference
