// Package rank chooses, for the head of a cue, the attribution it makes: which words are
// its cue, its source and its content.
//
// Candidates of each of the three come from the trees, from the quotation marks and from
// those who have an opinion of the whole. An attribution takes one of each, and its score
// is the sum of what the model says of the three and of each two together: a log-linear
// model over all combinations. Which of the likely ones is given is decided by how much
// of it would be right on average if each of them were the truth (minimum Bayes risk,
// Kumar and Byrne 2004, https://aclanthology.org/N04-1022/).
package rank
