// Package links measures the threads of a ledger on the press releases of the US
// Senate: it draws links between their quoted sentences by seed, and reads what
// people who did not see the ledger's score have judged of them.
//
// A link is a step of a thread with other words than those it came from, in another
// document; that the same words are one claim needs no judging. The releases bear no
// dates: those of one year are the ones that name 2007 and no later year up to 2020. A document is the lines between two empty ones, and is named by its
// number in the file, from 1; places are byte offsets in it.
//
// # How a link is judged
//
// By the two texts alone. It is right if the two are one claim as it travels: what
// the one says, in whole or in a part that stands by itself, the other says too, of
// the same persons, measures, sums and events, be it in other words, hedged or
// denied. It is wrong if a name, a number, a date or an event is another one, or if
// they only speak of one subject. What two texts leave open (which "bill"?) counts
// as the same if nothing in them tells it apart.
package links
