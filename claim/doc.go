// Package claim holds WHAT is said: the content of an attribution, how much of
// it is verbatim, what it is about, and how surely its source holds it. [Verify]
// and [Index] say whether a quotation is what was said, [Match] whether two claims
// are the same; they compare words and know nothing of grammar.
//
// # Grading certainty and polarity
//
// Certainty is how sure the source is that the claim is true; Polarity is
// whether the source holds the claim or its opposite. Both are graded from the
// words of cue and content alone: not from what the grader knows of the world,
// of the source, or of other passages. The grades are those of FactBank (Saurí
// and Pustejovsky, "FactBank: a corpus annotated with event factuality",
// Language Resources and Evaluation 43, 2009, https://doi.org/10.1007/s10579-009-9089-9):
// CT, PR, PS and U; +, - and u.
//
// What is graded is P, the proposition that the content puts forward: its main
// clause without the words that hedge or deny it. In "taxes may not fall" and in
// "taxes fell" P is that taxes fall. Where the content joins several main
// clauses, the certainty is that of the least certain one, and the polarity is
// Negative only if it is so for each. Where it takes P for granted, P is that
// ("explained why taxes fell"). Where it is a noun phrase, P is that what it names
// is there or comes about ("announced a new date"); but of what one only speaks
// about or takes a stand on ("spoke about taxes", "opposes the date") nothing is
// said, as in question 1 below. Vague numbers leave the certainty as it is: who
// says that "about 5,000" came is certain of about 5,000.
//
// Ask in this order, and stop at the first yes. A hedge counts wherever it
// stands, in the cue or in the content.
//
//  1. Does the source leave open whether P, or never say? It was asked, ordered,
//     wished for, intended, promised or threatened rather than said to be so; it
//     stands in a question or after "whether"; the source denied saying it, or
//     declined to say: Unspecified, Unknown.
//  2. Could the source add, without taking anything back, "but perhaps it is not
//     so", and as well "but it probably is not so"? Possible: may, might, could,
//     perhaps, it is possible that, cannot rule out.
//  3. Could the source add "but perhaps it is not so", and not "but it probably
//     is not so"? Probable: believes, thinks, suspects, expects, fears, doubts,
//     likely, should by now, seems, suggests, indicates; and what is only passed on or
//     taken to be so: apparently, supposedly, is said to, is expected to, in my view.
//  4. Otherwise it is Certain. A bare statement is: "said taxes fell"; and so are
//     "concluded", "proved", "must have", "was seen to", "happened to". "Will" is,
//     however far off.
//
// The polarity is Negative if a word of cue or content turns P over (not, no,
// nothing, nobody, never, hardly, almost before a verb, false, impossible, denied,
// doubts, ruled out, failed to, refused to, forgot to, unable to), and if two such
// words do not cancel out; otherwise Positive. "Few came" is Positive: some did. What
// could not be, or could not be denied, is Certain. A negative prefix does
// not turn P over: in "said it was unsafe" P is that it was unsafe. Nor does a
// verb that is the event itself: "said the engine failed". The polarity is
// Unknown where the source takes no side.
//
//	content or cue, and content            certainty    polarity
//	said P                                 certain      positive
//	said P will be / must be so            certain      positive
//	insisted P, said P beyond doubt        certain      positive
//	said not P, denied P, ruled out P      certain      negative
//	said X failed to P, refused to P       certain      negative
//	said X did not fail to P               certain      positive
//	said P is likely, thinks P, fears P    probable     positive
//	does not think P, doubts P             probable     negative
//	said P may be so, cannot rule out P    possible     positive
//	said P may not be so                   possible     negative
//	said that P if Q                       as P, and Q is the condition
//	explained why P, knows how P came      certain      positive
//	asked whether P, wondered if P         unspecified  unknown
//	ordered, wants, hopes, plans to P      unspecified  unknown
//	promised, threatened to P              unspecified  unknown
//	does not know whether P                unspecified  unknown
//	did not say P, declined to say P       unspecified  unknown
//	spoke about it, welcomes, opposes it   unspecified  unknown
//	knows P, did not know that P           certain      positive
//
// In the last line, the second half: what "know" takes for granted stays so when
// "know" is denied (Kiparsky and Kiparsky, "Fact", 1970). The whole of an
// attribution, with act and status, is graded in package attribution.
package claim
