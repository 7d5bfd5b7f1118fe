// Package hedge grades attributions: act and status, the writer's stance, how
// surely the source holds the claim, which words made it so, what the claim is
// about and what it hangs on. It goes by the guideline in the package comments of
// attribution and claim, with rules over tagged words and trees.
//
// # What is read where
//
// The cue's telling word gives the act, and with the kind of content that follows
// it the grade to begin with (lexicon.Cues). The words of the cue before it,
// auxiliaries, negation and verbs such as "declined to", give the status. The main
// clauses of the content weaken or turn over what the cue gave (lexicon.Hedges).
// Clauses inside them, relative, adverbial or complement ones, do not count, with
// two exceptions, in which the main clause is but a hedge: "it is likely that P", and
// "I think P" in the source's own words. In "said he thinks P" what is said is that
// he thinks so; the belief is an attribution of its own.
//
// # Several clauses, several sentences
//
// The guideline takes the least certain of several main clauses that the content
// joins. That is done within a sentence. A quotation of several sentences joins
// nothing; it is graded as the sentence in the middle, were they put in order of
// certainty, the less certain of the two middle ones if their number is even. So two
// sentences count as two clauses do, and one aside among ten changes nothing.
// Questions, commands and sentences without a verb drop out if any other sentence
// is there. The polarity is negative only if each sentence is.
//
// # Hedges
//
// A word that moved nothing is no hedge; nor is one in a clause or sentence that the
// grade does not come from: one unsure sentence among three gives none. A hedge in one
// of several has that for its scope, which shows which counted. Boosters, approximators
// and quantifiers are always given; the last two have no direction, since a vague
// number leaves the certainty as it is.
//
// # Clauses and trees
//
// The main clauses of a content are found from tags, in clauses.go, openings.go and
// fronted.go: a parser that takes one word for another has a whole clause wrong. A content
// that is a noun phrase is told by its tree, in phrase.go, and names by package names.
//
// # Events
//
// Commit answers another question: how surely the writer of a sentence holds that what
// one of its words names takes place. It climbs the tree from the word; each word that
// stands beside the way up, or that the way leads through, may add a step
// (commitment.go, embedding.go, lexicon.Embeddings). A Judge answers a third: how surely
// readers say that it has happened. That is a regression over the same levels of the tree
// (features.go, judge.go); it goes its own way, since what is certain to come has not
// happened.
package hedge
