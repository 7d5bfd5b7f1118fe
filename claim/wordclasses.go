package claim

import (
	"strings"
	"sync"
)

// wordClass is what a word does to a claim.
type wordClass uint8

const (
	contentWord  wordClass = iota // it is part of what is claimed
	smallWord                     // it carries grammar: the, of, was, he
	negationWord                  // it turns the claim over: not, never
	hedgeWord                     // it makes the claim weaker, stronger or vague: about, certainly
	probableWord                  // it makes the claim probable: likely, believes
	possibleWord                  // it makes the claim possible: may, perhaps
	numberWord                    // it counts: five, 5,000
)

// isHedge reports whether a word of the class moves the certainty of a claim.
func (c wordClass) isHedge() bool { return hedgeWord <= c && c <= possibleWord }

// group returns c, the same for all hedges.
func (c wordClass) group() wordClass {
	if c.isHedge() {
		return hedgeWord
	}
	return c
}

// The words of each class, in the form that fold gives them. They are closed
// classes of English grammar and, of the hedges, the examples of package comment,
// HedgeClass and Hyland (2005), in all their forms. Prepositions that have an
// opposite (up, before, against) are content.
const (
	smallWords = `a an the of in on at to for by with from as into than that which what who whom whose this these those there here it its
		is are was were be been being am do does did done doing has have had having will would shall and also so such very too
		i me my mine we us our ours you your yours he him his she her hers they them their theirs myself ourselves himself herself
		itself themselves yourself i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd
		she'll it's it'd it'll they're they've they'd they'll that's that'll there's here's who's what's let's s`
	negationWords = `not no never nobody nothing none neither nor nowhere without cannot can't won't don't doesn't didn't isn't aren't
		wasn't weren't hasn't haven't hadn't wouldn't shouldn't couldn't mustn't needn't mightn't mayn't shan't ain't daren't hardly
		scarcely barely deny denies denied denying refuse refuses refused refusing fail fails failed failing`
	possibleWords = `may might could maybe perhaps possibly possible conceivably`
	probableWords = `likely probably probable presumably think thinks thought thinking believe believes believed believing expect expects
		expected expecting suppose supposes supposed supposedly guess guesses seem seems seemed seemingly appear appears appeared
		apparently doubt doubts doubted doubtful suspect suspects suspected unlikely`
	hedgeWords = `can should must ought about around roughly approximately nearly almost some somewhat most mostly many few several
		all every each always often sometimes usually rarely seldom generally largely partly certainly definitely clearly surely
		undoubtedly obviously absolutely reportedly allegedly alleged
		purportedly if unless whether provided only least ?`
)

// wordClasses returns the class of each word that is not content. Nobody changes
// it.
var wordClasses = sync.OnceValue(func() map[string]wordClass {
	classes := map[string]wordClass{}
	for class, words := range map[wordClass]string{
		smallWord: smallWords, negationWord: negationWords, hedgeWord: hedgeWords,
		probableWord: probableWords, possibleWord: possibleWords,
	} {
		for word := range strings.FieldsSeq(words) {
			classes[word] = class
		}
	}
	for word := range numberNames() {
		classes[word] = numberWord
	}
	return classes
})

// classOf returns the class of a folded word by itself.
func classOf(key string) wordClass {
	if isNumber(key) {
		return numberWord
	}
	return wordClasses()[key]
}

// beforeMonth are words that make a month of "may" behind them.
const beforeMonth = " in of last next since until by from early late mid "

// classAt returns the class of the word i of keys: as classOf does, but for "in
// May", "No. 5", and what fails or is refused by itself ("the engine failed", where
// "failed to start" is a negation).
func classAt(keys []string, i int) wordClass {
	class := classOf(keys[i])
	before, behind := "", ""
	if i > 0 {
		before = keys[i-1]
	}
	if i+1 < len(keys) {
		behind = keys[i+1]
	}
	switch key := keys[i]; {
	case class != negationWord && class != possibleWord:
	case key == "may" && (strings.Contains(beforeMonth, " "+before+" ") || isNumber(behind)),
		key == "no" && isNumber(behind),
		(strings.HasPrefix(key, "fail") || strings.HasPrefix(key, "refus")) && behind != "to":
		return contentWord
	}
	return class
}
