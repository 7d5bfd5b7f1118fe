// Package depparse makes a tree of each sentence: what depends on what, and how, by
// Universal Dependencies. It reads a sentence once from left to right and keeps the
// best few of all ways to attach the words so far (arc-hybrid transitions: Kuhlmann,
// Gómez-Rodríguez and Satta 2011, https://aclanthology.org/P11-1068/; beam search with
// global weights: Zhang and Nivre 2011, https://aclanthology.org/P11-2033/). Then it
// names each dependency, from the root of the tree down. Trees are projective.
//
// Ways that look alike at some words have features in common. These are scored once for
// all of them, so that several ways cost less than as many times one.
package depparse
