// Package rank trains the model that chooses spans: package detect/rank.
package rank
