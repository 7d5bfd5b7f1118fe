// Package corpus reads the corpora that the stages are measured on and trained with.
// No corpus is part of the module: who has them names their folder.
package corpus
