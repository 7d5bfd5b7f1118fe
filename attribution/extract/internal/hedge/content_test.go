package hedge

import "testing"

// Modals, adverbs, adjectives, and clauses that only hedge.
func TestCertainty(t *testing.T) {
	check(t, `
statement made s+ | (Marten) <said> [taxes might fall] .
statement made s+ | (Marten) <said> [taxes could fall] .
statement made c- | (Marten) <said> [taxes could not fall] .
statement made c- | (Marten) <said> [taxes can not fall] .
statement made c+ | (Marten) <said> [taxes can fall] .
statement made s- | (Marten) <said> [taxes might never fall] .
statement made p+ | (Marten) <said> [taxes will probably fall] .
statement made p- | (Marten) <said> [taxes will probably not fall] .
statement made s+ | (Marten) <said> [perhaps taxes will fall] .
statement made c+ | (Marten) <said> [taxes will certainly fall] .
statement made p+ | (Marten) <said> [that the ferry apparently sank] .
statement made p- | (Marten) <said> [taxes are unlikely to fall] .
statement made p- | (Marten) <said> [a deal is unlikely] .
statement made s+ | (Marten) <said> [a deal is possible] .
statement made c- | (Marten) <said> [a deal is impossible] .
statement made s+ | (Marten) <said> [it is possible that taxes fell] .
statement made p+ | (Marten) <said> [it is likely that taxes fell] .
statement made p- | (Marten) <said> [it is not likely that taxes fell] .
statement made u | (Marten) <said> [it is unclear whether taxes fell] .
statement made u | (Marten) <said> [it is not clear whether taxes fell] .
statement made c+ | (Marten) <said> [it is clear that taxes fell] .
statement made c- | (Marten) <said> [it is not true that taxes fell] .
statement made c- | (Marten) <said> [the report is false] .
statement made p+ | (Marten) <said> [it seems that taxes fell] .
statement made p+ | (Marten) <said> [taxes seem/VBP to fall] .
statement made p- | (Marten) <said> [taxes do not seem to fall] .
statement made p+ | (Marten) <said> [the bridge appears safe] .
statement made c+ | (Marten) <said> [the captain appeared in court] .
statement made s+ | (Marten) <said> [there is a chance that taxes fall] .
statement made c- | (Marten) <said> [there is no chance that taxes fall] .
statement made c+ | (Marten) <said> [there is no doubt that taxes fell] .
statement made p+ | (Marten) <said> [taxes are expected to fall] .
statement made p+ | (Marten) <said> [it is believed that taxes fell] .
statement made c+ | (Marten) <said> [that he believes taxes fell] .
statement made p+ | [“ I think/VBP taxes fell , ”] (Marten) <said> .
statement made p- | [“ I do not think taxes fell , ”] (Marten) <said> .
statement made p+ | [“ Taxes , I think/VBP , will fall , ”] (Marten) <said> .
statement made u | [“ I do n't know whether taxes fell , ”] (Marten) <said> .
statement made c+ | [“ I know/VBP that taxes fell , ”] (Marten) <said> .
statement made c+ | [“ The truth is that taxes fell , ”] (Marten) <said> .
statement made p+ | (Marten) <said> [the ferry should have landed by now] .
statement made c+ | (Marten) <said> [the ferry should land] .
statement made p+ | [“ In my view , taxes will fall , ”] (Marten) <said> .
statement made u | [“ I hope that taxes fall , ”] (Marten) <said> .
statement made c+ | (Marten) <said> [he hopes that taxes fall] .
statement made c+ | (Marten) <said> [she is certain that taxes fell] .
statement made c+ | (Marten) <said> [a win is certain] .
statement made p+ | <Reportedly> , [taxes fell] .
statement made c+ | (Marten) <said> [the report the council chose was long] .
statement made c+ | [“ It was not the crew , it was the storm , ”] (Marten) <said> .
statement made c+ | (Marten) <told> the council , which may not like it , [that taxes fell] .
statement made s+ | (Marten) <said> [it is not impossible that taxes fell] .
`)
}

// Negation, implicatives, and what is inside other clauses.
func TestPolarity(t *testing.T) {
	check(t, `
statement made c- | (Marten) <said> [taxes never fell] .
statement made c- | (Marten) <said> [nobody paid] .
statement made c- | (Marten) <said> [no traders paid] .
statement made c- | (Marten) <said> [the strike caused no deaths] .
statement made c- | (Marten) <said> [the council had nothing to hide] .
statement made c+ | (Marten) <said> [the ferry sank with no warning] .
statement made c+ | (Marten) <said> [the ferry sank without warning] .
statement made c- | (Marten) <said> [the bridge is no longer safe] .
statement made c+ | (Marten) <said> [taxes not only/RB fell but vanished] .
statement made c+ | (Marten) <said> [it was unsafe] .
statement made c+ | (Marten) <said> [the engine failed] .
statement made c+ | (Marten) <denied> [that taxes had not fallen] .
statement made c- | (Marten) <denied> [that taxes may fall] .
statement made c+ | (Marten) <said> [the strike caused no deaths and that new taxes will be imposed] .
statement made c+ | (Marten) <said> [the man who did not pay left] .
statement made c+ | (Marten) <said> [the man who may not have paid/VBN left] .
statement made c+ | (Marten) <said> [taxes fell because the council did not vote] .
statement made c- | (Marten) <said> [taxes did not fall because the council voted] .
statement made c- | (Marten) <said> [the ferry did not sink and the crew never left] .
statement made s+ | (Marten) <said> [taxes fell and wages may rise] .
statement made s+ | (Marten) <said> [taxes may fall and wages rose] .
statement made c- | (Marten) <said> [the ferry almost sank] .
statement made c+ | (Marten) <said> [almost 40 people came] .
statement made c+ | (Marten) <said> [about/RB 5,000 people came] .
statement made c+ | (Marten) <said> [some traders paid] .
statement made c+ | (Marten) <said> [the crew managed to leave] .
statement made c- | (Marten) <said> [the crew did not manage to leave] .
statement made c- | (Marten) <said> [the crew was unable to leave] .
statement made c+ | (Marten) <said> [the crew was able to leave] .
statement made c- | (Marten) <said> [the crew neglected to pay] .
statement made c+ | (Marten) <said> [the crew tried to leave] .
statement made s- | (Marten) <said> [the crew may have failed/VBN to pay] .
statement made c- | (Marten) <said> [the council avoided paying] .
statement made c- | (Marten) <announced> [no new tax] .
statement made c+ | (Marten) <announced> [a new tax] .
statement made s+ | (Marten) <announced> [a possible deal] .
statement made c+ | (Marten) <said> [the tax should fall] .
belief made s+ | (Marten) <believes> [taxes may fall] .
belief made p- | (Marten) <believes> [taxes did not fall] .
belief made p+ | (Marten) <does not believe> [taxes did not fall] .
belief made p+ | (Marten) <doubts> [that taxes did not fall] .
`)
}

// What a claim hangs on; several clauses and sentences.
func TestConditions(t *testing.T) {
	check(t, `
statement made c+ | If the vote fails , (Marten) <said> , [taxes will fall] . | if=If the vote fails
statement made c+ | (Marten) <said> [taxes will fall unless the vote fails] . | if=unless the vote fails
statement made c+ | (Marten) <said> [that taxes will fall provided that the vote fails] . | if=provided that the vote fails
statement made c+ | (Marten) <said> [that , should the vote fail , taxes will fall] . | if=should the vote fail
threat made u | (Marten) was angry , <threatening> [to sanction the city] and demanding money if the government waits . | if=if the government waits
statement made c+ | (Marten) <said> [that if the vote fails , taxes will fall] . | if=if the vote fails
statement made c+ | [“ Taxes fell . | Wages rose . | Perhaps it will rain . | Trade grew . ”] (Marten) <said> .
statement made s+ | [“ Taxes fell . | Perhaps it will rain . ”] (Marten) <said> .
statement made c+ | [“ Why ? | Because taxes fell . | They fell fast . ”] (Marten) <said> .
statement made u | [“ Go home ! ”] (Marten) <said> .
statement made c+ | [“ Nonsense ! ”] (Marten) <said> .
statement made c- | [“ Taxes did not fall , ”] (Marten) <said> , [“ and wages never rose . ”]
`)
}

// Nouns whose being there is denied, and words that look like them.
func TestNoQuestion(t *testing.T) {
	check(t, `
statement made c- | (Marten) <said> [there is no question of the bridge reopening] .
statement made c- | (Marten) <said> [there was no question of a strike] .
statement made c+ | (Marten) <said> [there is no question that the bridge will reopen] .
statement made c+ | (Marten) <said> [there is no question about it] .
statement made c- | (Marten) <said> [there is no chance of the bridge reopening] .
statement made c- | (Marten) <said> [a strike is out/IN of the question] .
statement made c+ | (Marten) <said> [the truth came out of the question] .
statement made c+ | (Marten) <said> [there is no doubt of his/PRP$ guilt] .
`)
}

// Where a clause before the main one ends.
func TestClauseBefore(t *testing.T) {
	check(t, `
statement made s+ | [If the river rises] , (she) <said> , [the wall could fall] . | if=If the river rises
statement made s+ | [If the river rises , the wall could fall] , (she) <said> . | if=If the river rises
statement made s+ | (Marten) <said> [if the river rises the wall could fall] . | if=if the river rises
statement made c+ | (Marten) <said> [that if I say/VBP anything she will resign] . | if=if I say anything
statement made c+ | (Marten) <said> [if I say/VBP anything she will resign] . | if=if I say anything
statement made s+ | (Marten) <said> [unless the council pays the port might close] . | if=unless the council pays
statement made c- | (Marten) <said> [if needed/VBN the ferry will not sail] . | if=if needed
statement made c+ | (Marten) <said> [that if he says taxes fell she will resign] . | if=if he says taxes fell
statement made c+ | (Marten) <said> [that if the vote fails and the river rises she will resign] . | if=if the vote fails and the river rises
statement made c+ | (Marten) <said> [that if the man she met resigns taxes will fall] . | if=if the man she met resigns
statement made c+ | (Marten) <said> [if the crew knows the man she met , taxes fell] . | if=if the crew knows the man she met
statement made c+ | (Marten) <said> [taxes will fall if the man she met resigns] . | if=if the man she met resigns
statement made s+ | (Marten) <said> [when the vote fails the wall could fall] .
question made u | (Marten) <asked> [if the man she met was guilty] .
question made u | (Marten) <asked> [if she thinks the wall could fall] .
`)
}

// Commands, with clauses around them.
func TestCommands(t *testing.T) {
	check(t, `
statement made u | [“ Please/UH do/VB not travel , ”] (Marten) <said> .
statement made u | [“ Please/UH do/VB not travel unless it rises , ”] (Marten) <said> . | if=unless it rises
statement made u | [“ If the river rises , do/VB not travel , ”] (Marten) <said> . | if=If the river rises
statement made u | [“ Wait until the wind fell , ”] (Marten) <said> .
statement made c- | [“ We do not travel if it rises , ”] (Marten) <said> . | if=if it rises
statement made c- | [“ If it rises , we do not travel , ”] (Marten) <said> . | if=If it rises
statement made c+ | [“ Help/VB came at once , ”] (Marten) <said> .
`)
}

// Of several clauses or sentences, the words that moved the one that counts.
func TestHedgesThatCount(t *testing.T) {
	check(t, `
statement made c+ | [“ Taxes fell . | I do n't think she resigned . | Wages rose . ”] (Marten) <said> . | hedges=
statement made p+ | [“ Taxes fell . | I do n't think she resigned . ”] (Marten) <said> . | hedges=think attitude reverse of I do n't think she resigned . ”
statement made c- | [“ Taxes did not fall . | Wages never rose . ”] (Marten) <said> . | hedges=not negation reverse of “ Taxes did not fall .; never negation reverse of Wages never rose . ”
statement made c+ | (Marten) <said> [taxes fell and wages never rose] . | hedges=
statement made p+ | [“ I think/VBP taxes fell and wages rose , ”] (Marten) <said> . | hedges=think attitude weaken
statement made s+ | (Marten) <said> [taxes never fell and wages may rise] . | hedges=may modal weaken of wages may rise
statement made c+ | [“ Taxes certainly fell . | Wages may rise . | Trade grew . ”] (Marten) <said> . | hedges=certainly booster strengthen of “ Taxes certainly fell .
`)
}
