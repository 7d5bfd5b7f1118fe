// Package attribution holds WHO SAID WHAT: an Attribution ties a source and a
// cue to a claim; a Reading is all that one document yields. It reads no text: a
// newsroom that has its own quotations builds a Reading with a [Builder], checks
// it with [Reading.Validate], stores it with [WriteJSON] and reads it back with
// [ReadJSON].
//
// An attribution is one act of saying, thinking, wanting, ordering or showing
// that a text ascribes to someone: "[the source Ilse Marten] [the cue said] [the
// content taxes would fall]". Its parts are those of PARC and PolNeAR (Newell,
// Margolin and Ruths, "An Attribution Relations Corpus for Political News", LREC
// 2018); nested ones are attributions of their own, with a parent.
//
// # Grading act and status
//
// Act is what kind of act the cue names, Status whether the text says that it
// took place. They are graded from the words of the sentence alone, and before
// certainty and polarity, which package claim explains: an act that is notMade,
// denied, declined or retracted commits its source to nothing.
//
// The acts refine the four types of attribution in the Penn Discourse TreeBank
// (Prasad et al., "Attribution and its annotation in the Penn Discourse
// TreeBank", TAL 47(2), 2007: communication, propositional attitude, factive,
// control) by the classes of speech-act theory (Searle, "A classification of
// illocutionary acts", Language in Society 5, 1976,
// https://doi.org/10.1017/S0047404500006837). Take the first that fits:
//
//	the cue says that the source ...                           act         PDTB, Searle
//	gives it a name: called, dubbed, known as                  naming      communication, declaration
//	makes it so by saying it: ruled, vetoed, voted to          decree      communication, declaration
//	wants to hear it: asked whether, wondered aloud            question    communication, directive
//	tells another to do it: asked to, ordered, demanded,       directive   control, directive
//	  urged, insisted on, called for
//	binds itself, to the hearer's harm: threatened, warned     threat      control, commissive
//	  that it would
//	binds itself, else: promised, vowed, agreed to             promise     control, commissive
//	shows it, being a thing: the report shows, polls indicate  evidence    communication, assertive
//	means to do it: plans, intends, decided to                 intention   control, -
//	wishes it: wants, wants another to, hopes, longs for       desire      control, -
//	knows it or not: knows, realised, remembers, is unclear    knowledge   factive, -
//	sees or hears it: saw, heard, noticed, watched             perception  factive, -
//	feels about a fact, or takes a stand: regrets, welcomed,   attitude    factive, expressive
//	  backs, objects to, is angry that
//	holds it true or false: believes, thinks, doubts, expects, belief      attitude, -
//	  fears that, suspects, concluded
//	says it in any other way: said, told, denied, warned of,   statement   communication, assertive
//	  wrote, ruled out, a colon
//
// A thing that says something as a mouthpiece, "a statement from the office
// said", makes a statement; one that bears something out is evidence.
//
//	the text says that the act ...                            status
//	took place, or does so now                                made
//	did not: did not say, never promised, should have said    notMade
//	is denied by its source: denied saying                    denied
//	was refused: declined to say, would not comment           declined
//	was taken back: withdrew the claim, no longer says        retracted
//	is to come: will say, plans to say, is expected to        expected
//	is called for: must say, was asked to explain             required
//	hangs on something: would say if, should he insist        conditional
//
// What one tried, was able, was proud or had to say was said: made. What one
// avoided or left without saying was not. The future of a past, "would later
// say", is made; "did not deny" is notMade. "Denied that P" is a statement
// made, of negative polarity; "denied saying P" is a statement denied. States
// of mind in the negative, "does not want", "does not know", are made: that
// state is there. Events in the negative are not: "has not concluded", "did not
// decide". An act that is only alleged, "purportedly wrote", is made; the doubt
// is the writer's stance. Of nested attributions each is graded by its own
// words: in "Rehn denied that the council had promised it" the promise is made.
//
//	text                                act        status       certainty    polarity
//	X said P                            statement  made         certain      positive
//	X said P may be so                  statement  made         possible     positive
//	X insisted P                        statement  made         certain      positive
//	X did not say P                     statement  notMade      unspecified  unknown
//	X denied P                          statement  made         certain      negative
//	X denied saying P                   statement  denied       unspecified  unknown
//	X declined to say whether P         statement  declined     unspecified  unknown
//	X took back that P                  statement  retracted    unspecified  unknown
//	X asked whether P                   question   made         unspecified  unknown
//	X asked, ordered Y to P             directive  made         unspecified  unknown
//	X wants Y to P                      desire     made         unspecified  unknown
//	X plans to P                        intention  made         unspecified  unknown
//	X threatened to P if Q              threat     made         unspecified  unknown
//	X promised to P                     promise    made         unspecified  unknown
//	X did not promise to P              promise    notMade      unspecified  unknown
//	X ruled that P                      decree     made         certain      positive
//	X voted to P                        decree     made         unspecified  unknown
//	X believes P, fears that P          belief     made         probable     positive
//	X does not believe P, doubts P      belief     made         probable     negative
//	X knows P                           knowledge  made         certain      positive
//	X does not know whether P           knowledge  made         unspecified  unknown
//	X saw P                             perception made         certain      positive
//	X regrets that P                    attitude   made         certain      positive
//	X welcomed, backs, opposes it       attitude   made         unspecified  unknown
//	the report shows P                  evidence   made         certain      positive
//	X called Y a P                      naming     made         certain      positive
//	X is expected to say P              statement  expected     certain      positive
//	X would say P if Q                  statement  conditional  certain      positive
//	X must say P                        statement  required     certain      positive
//
// In the last three the grades are those the claim would have if it were said;
// "should have said" is not made.
//
// # Grading stance
//
// Stance is what the WRITER does with the claim through the choice of cue, after
// Thompson and Ye, "Evaluation in the reporting verbs used in academic papers",
// Applied Linguistics 12(4), 1991. Put "but that is not true" behind the
// sentence, in the writer's voice.
//
// If the writer would now contradict himself, the stance is endorsing: noted,
// revealed, admitted, pointed out, showed. So are all cues that take the claim for
// a fact, made or not: knows, did not know, realised, remembers, regrets, saw. If
// the cue has already given a hint that it may not be true, it is distancing:
// claimed, alleged, purportedly wrote, would have us believe, so-called. If
// neither, it is neutral: said, told, insisted, denied, suggested, indicated,
// concluded, cautioned, thinks, according to; and all that is not put forward as
// true at all: asked, ordered, promised, ruled, welcomed, called, known as. Only the
// cue counts: content that takes something for granted, "explained why taxes
// fell", makes no cue endorsing.
package attribution
