package resolve

// furthest is how many sentences back a pronoun's antecedent is looked for.
const furthest = 6

// leastScore is what an antecedent needs, and leastLead how far it must be ahead of
// the next to be taken.
const (
	leastScore = -100
	leastLead  = 20
	surely     = 80 // a lead by which it also tells the gender
)

// weights are what signs count, a hundred times the logarithm of the odds. They were
// fitted to the pronouns of GAP's development part and of LitBank's training part,
// both alike; heSaidHe, which those lack, is a judgement.
var weights = [signs]int{
	inSentence: 198, oneAway: 62, twoAway: -65, threeAway: -92, fartherAway: -103,
	wasSubject: 126, wasObject: 77, wasOblique: -10, wasPossessor: 88, subjectToo: 43, ownedBySubject: -29,
	spoke: 27, spokeLast: 71, spokeThen: 21, heSaidHe: 60, onlyQuoted: -89, newParagraph: 11,
	sureGender: 93, likelyGender: 88, unlikelyGender: -221,
	lateTimes: 24, allTimes: 12, namedLast: 73, namedSecond: 35,
	unknownKind: 18, noName: -35, chained: -21,
}
