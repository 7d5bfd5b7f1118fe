// Package setting finds the circumstances of the acts that attributions are: to whom, in
// what, at what, where and when. It does not care how the attributions were found: it looks
// at the tree around each cue. The phrases that depend on the cue, or on what the cue goes
// with (the verb of "made a statement"), are told apart by a linear model learned from
// FrameNet's frame elements and PropBank's arguments; a noun that plainly is a time, a
// medium or an occasion leans that way. A phrase near a cue is at most window tokens and
// maxArcs arcs away from it, so that a cue costs no more in a long sentence than in a
// short one.
//
// A setting keeps to its parts: a phrase that stands in another is taken out of it, but
// for whom an occasion is with ("an interview with the Courier"). Times are words of the
// text; what day, month or year they are is worked out from these and from the day the
// text was published, and left open where they do not say.
//
// Each part has a Reason "setting" by the model, named for the part, whose Spans are the
// phrase.
package setting
