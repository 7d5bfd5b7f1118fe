package hedge

import "testing"

// What the writer does.
func TestStance(t *testing.T) {
	check(t, `
statement made c+ | (Marten) <noted> [that taxes fell] . | stance=endorsing
statement made c+ | (Marten) <revealed> [that taxes fell] . | stance=endorsing
statement made c+ | (Marten) <admitted> [that taxes fell] . | stance=endorsing
statement made c+ | (Marten) <pointed out> [that taxes fell] . | stance=endorsing
evidence made c+ | (The report) <showed> [that taxes fell] . | stance=endorsing
knowledge made c+ | (Marten) <did not know> [that taxes fell] . | stance=endorsing
knowledge made u | (Marten) <does not know> [whether taxes fell] . | stance=neutral
statement made c+ | (Marten) <claimed> [that taxes fell] . | stance=distancing
statement made c+ | (Marten) <alleged> [that taxes fell] . | stance=distancing
belief made p+ | (Marten) <would have us believe> [that taxes fell] . | stance=distancing
statement made c+ | (Marten) <insisted> [that taxes fell] . | stance=neutral
statement made c+ | (Marten) <explained> [why taxes fell] . | stance=neutral
statement made c+ | <According to> (Marten) , [taxes fell] . | stance=neutral
belief made p+ | (Marten) <wrongly believes> [that taxes fell] . | stance=distancing
statement made c+ | (Marten) <rightly says> [that taxes fell] . | stance=endorsing
`)
}

// What claims are about, and when.
func TestTopic(t *testing.T) {
	check(t, `
statement made c+ | (Marten) <said> [the ferry sank] . | topic=event past
statement made c+ | [“ The ferry will sink , ”] (Marten) <said> . | topic=event future
statement made c+ | [“ The bridge is safe , ”] (Marten) <said> . | topic=state present
statement made c+ | (Marten) <said> [the bridge was safe] . | topic=state present
statement made c+ | [“ The bridge was safe , ”] (Marten) <said> . | topic=state past
statement made c+ | (Marten) <said> [more than 40 people came] . | topic=quantity past
statement made c+ | (Marten) <said> [the fee rose by 5 percent] . | topic=quantity past
statement made c+ | (Marten) <said> [the ferry sank in 2014] . | topic=event past
statement made c+ | (Marten) <said> [the storm caused the fire] . | topic=cause past
statement made c+ | (Marten) <said> [the ferry sank because the crew left] . | topic=cause past
statement made c+ | (Marten) <said> [the council must wait] . | topic=norm present
statement made c+ | (Marten) <said> [it was the only path] . | topic=norm present
statement made c+ | [“ It was a disgraceful speech , ”] (Marten) <said> . | topic=opinion past
directive made u | (Marten) <ordered> [the council to wait] . | topic=event future
statement made s+ | (Marten) <said> [it is possible that the ferry sank] . | topic=event past
attitude made u | (Marten) <opposes> [the attack] . | topic=event
`)
}

// The words that moved something.
func TestHedges(t *testing.T) {
	check(t, `
statement made s- | (Marten) <said> [taxes may not fall] . | hedges=may modal weaken; not negation reverse
statement made c+ | (Marten) <insisted> [taxes fell] . | hedges=insisted booster strengthen
statement made c- | (Marten) <denied> [that taxes fell] . | hedges=denied negation reverse
belief made p+ | (Marten) <believes> [taxes fell] . | hedges=believes attitude weaken
belief made p- | (Marten) <does not think> [taxes fell] . | hedges=not negation reverse; think attitude weaken
belief made p- | (Marten) <doubts> [that taxes fell] . | hedges=doubts attitude reverse
statement made s+ | (Marten) <can not rule out> [that taxes fell] . | hedges=not negation reverse; rule out attitude reverse
statement made c+ | (Marten) <said> [about/RB 5,000 people came] . | hedges=about approximator of 5,000 people
statement made c+ | (Marten) <said> [some traders paid] . | hedges=some quantifier of traders
statement made p+ | (Marten) <said> [the ferry apparently sank] . | hedges=apparently evidential weaken
statement made p+ | (Marten) <said> [a deal is likely] . | hedges=likely adjective weaken
statement made c- | (Marten) <said> [the council failed to cut taxes] . | hedges=failed implicative reverse
question made u | (Marten) <asked> [whether taxes fell] . | hedges=whether question weaken
statement made u | [“ Will taxes fall ? ”] (Marten) <said> . | hedges=? question weaken
threat made u | (Marten) <threatened> [to resign if the vote fails] . | hedges=
statement declined u | (Marten) <declined to say> [whether taxes fell] . | hedges=declined implicative weaken
statement notMade u | (Marten) <did not say> [taxes fell] . | hedges=not negation weaken
statement made c+ | (Marten) <said> [the man who may sing left] . | hedges=
statement made s+ | (Marten) <said> [taxes fell and wages may rise] . | hedges=may modal weaken of wages may rise
statement made c+ | (Marten) <said> [the crew managed to leave] . | hedges=
`)
}
