// Package names finds the names of a text and tells what they name. Only stretches of
// capitalised words, and of what may join them, are looked at; a linear chain over
// their words says where names begin and end and of what kind they are (a conditional
// random field when trained: Lafferty, McCallum and Pereira 2001; the best sequence by
// Viterbi's algorithm when used). A text is read twice: what a word was part of
// elsewhere in the text is evidence in the second reading (Krishnan and Manning 2006,
// https://aclanthology.org/P06-1141/).
//
// A name is what CoNLL-2003 calls one: without article and title, "Mark Esper" of
// "Pentagon chief Mark Esper"; places in a row are one each: "Paris", "Texas". Titles,
// roles and affiliation are given beside the name, by rules.
package names
