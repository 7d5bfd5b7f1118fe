// Package rivals measures the language core against other libraries, in one run on one
// text. It is a module of its own, so that nobody who uses Sayso needs them.
package rivals
