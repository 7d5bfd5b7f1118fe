// Package brat writes Readings as brat standoff annotation and reads them back.
// The format is that of https://brat.nlplab.org/standoff.html; types and roles
// are those of the PolNeAR corpus, whose files are read as they are. Offsets in a
// file are code points into the text with its line ends as they stand.
//
//	T1	Source 0 12	Ilse Marten,
//	T2	Cue 13 17	said
//	T3	Content 18 34;41 52	taxes would fall by the spring
//	T4	Attribution 13 17	said
//	E1	Attribution:T4 Source:T1 Cue:T2 Content:T3
//	A1	Act E1 statement
//	#1	AnnotatorNotes T1	Ilse Marten
//	R1	Within Arg1:E2 Arg2:E1
//
// # What a file holds
//
// An attribution is an event, of type Attribution-no-source where it has no
// source words; its trigger stands where the cue does, or the content where there
// is no cue. The roles Source, Cue, Content, Verbatim, Condition, Addressee,
// Medium, Occasion, Place and Time are its places, pieces being fragments divided
// by ";". Hedges are roles Hedge, Hedge2 and so on. Act, Status, Stance, Form,
// Certainty, Polarity, Topic and TopicTime are attributes of the event,
// MentionForm of the source, HedgeClass and HedgeDirection of a hedge. The name
// of each speaker is an AnnotatorNotes comment on the source. The parent is a
// relation Within, the child first. A Note that has places is a text-bound
// annotation with its Kind for a type and its Text for a comment.
//
// All this comes back equal, but for these: control characters and line ends in
// names and notes come back as spaces; a Kind as a brat type, with "_" for what
// such may not hold; speakers numbered in order of first mention. In the text of
// an annotation an invalid byte is written as U+FFFD.
//
// # What it loses
//
// The document's Meta, the engine, notes without places; all of a speaker but the
// name; speakers that are nobody's source, that are of KindUnnamed, or that have
// no name or one that is another speaker's too, so that a source of theirs comes
// back unresolved; that a speaker stands twice in one source; a source that has no words, and of others the head, candidates,
// confidence and via; the lemma of a cue; the scope of a hedge; the date of a setting; OnBehalfOf,
// Through, confidence and reasons. To carry what
// annotators did back into the Reading they were given, match attributions by
// StableID: it is the same as long as the cue and the document's ID are.
//
// # Reading what others wrote
//
// Roles may be numbered and repeated (Content2): their pieces are put together.
// The span of a trigger means nothing: an event without a Cue has none. A hedge in
// several fragments is several hedges. The text of an annotation may go on in the
// next line, as PolNeAR has it. Any comment on a source is taken for a speaker's
// name, the same one for the same name, so remarks belong elsewhere.
// Attributions are numbered in text order, whatever the numbers of their events;
// without a relation Within they are not nested until Reading.Nest is called, and
// without an attribute Form it stays unset. What is no attribution becomes a Note,
// never an error:
//
//   - a text-bound annotation that no attribution uses, PolNeAR's Discuss and
//     Discard among them: Kind is its type, Text the comment on it;
//   - "malformed": an attribution without content, or with an event for an
//     argument; Text is the line;
//   - "AnnotatorNotes": any other comment, with the places of what it is on;
//   - "passed-over": any other line, unread; Text is the line.
package brat
