// Package marked holds cases in which the text itself is marked with what a
// reader of it should find, and checks a Reading against them.
//
// # The file
//
// A file holds the cases of one family of constructions. On top stand lines with
// # that say where the family comes from. A case begins with its name:
//
//	== denied saying
//	1: status=denied certainty=unspecified speaker="Jane Doe"
//	known-failure: noun cue not found
//
//	{who:1 Jane Doe} {cue:1 denied saying} {what:1 taxes would fall}.
//
// Its header goes on to the first empty line; behind that is the marked text, up
// to the next case or the first section of output, "-- reading --", "-- json --"
// or "-- brat --". Sections that are there are compared with what the Reading
// gives; those that are not, are not.
//
// # The marks
//
// A mark is {role:number words}. What has one number is one attribution: one cue,
// at least one what, and any number of the other roles:
//
//	who    its source                   where  its setting: place
//	cue    its cue                      at     its setting: occasion
//	what   a piece of its content       if     its condition
//	to     its setting: addressee       hedge  words that moved certainty or
//	via    its setting: medium                 polarity
//	when   its setting: time
//
// Marks nest; the parent of an attribution follows from that, by
// [attribution.Reading.Nest]. {who:1,2 ...} is shared. \{ \} and \\ stand for
// the sign itself, \r for a carriage return, \u00A0 for a code point by its four
// hexadecimal digits.
//
// # The header
//
// A line "1: key=value ..." says what is expected of attribution 1, one of "1,2:"
// of both; what is not said is not checked:
//
//	act status stance form certainty polarity   the values of those names
//	said                  the values of a plain "X said P"; what follows may change some
//	topic time            the kind and the time of the topic of its claim
//	check=ahead           whether its claim could be checked, and why not
//	figure="more 50 cats" the first number of its content, taken apart
//	steps="said; may"     the words that lead from the writer down to it, "none" if
//	                      no others than its own do
//	kind=unnamed          the kind of its speaker
//	speaker="Jane Doe"    a name or alias of its speaker; given twice, of each
//	speaker=unresolved    its source is resolved to nobody
//	behalf="Ada Quist"    a name or alias of the one it speaks for
//	cue=none              it has no cue: its neighbours tell who speaks
//	loose=content         of this part, cue, source or content, a shared word is enough
//	optional              it need not be found; if it is, nothing of it is checked
//
// Other lines are "open": there may be unmarked nested attributions;
// "known-failure:" with the reason: a test fails once such a case passes; and
// comments, which begin with #.
package marked
