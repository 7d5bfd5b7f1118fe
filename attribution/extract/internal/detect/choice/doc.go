// Package choice decides which of the attributions that may stand in a text do. Each is
// looked at a second time, with its source and content and with those that compete with
// it, by a logistic regression; what it gives is read as a probability off a table.
//
// What was learned from marks the outermost attributions only. One that stands in the
// content of another is kept if it would be, did it stand alone.
package choice
