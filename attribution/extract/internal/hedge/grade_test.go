package hedge

import "testing"

// The lines of both tables of the guideline, in their order, and its examples.
func TestGuideline(t *testing.T) {
	check(t, `
statement made c+ | (Marten) <said> [taxes fell] .
statement made s+ | (Marten) <said> [taxes may fall] .
statement made c+ | (Marten) <insisted> [taxes fell] .
statement notMade u | (Marten) <did not say> [taxes fell] .
statement made c- | (Marten) <denied> [that taxes fell] .
statement denied u | (Marten) <denied saying> [that taxes fell] .
statement declined u | (Marten) <declined to say> [whether taxes fell] .
statement retracted u | (Marten) <took back> [that taxes fell] .
question made u | (Marten) <asked> [whether taxes fell] .
directive made u | (Marten) <asked> [the council to cut taxes] .
directive made u | (Marten) <ordered> [the council to cut taxes] .
desire made u | (Marten) <wants> [the council to cut taxes] .
intention made u | (Marten) <plans> [to cut taxes] .
threat made u | (Marten) <threatened> [to resign if the vote fails] . | if=if the vote fails
promise made u | (Marten) <promised> [to cut taxes] .
promise notMade u | (Marten) <did not promise> [to cut taxes] .
decree made c+ | (The court) <ruled> [that the tax was unlawful] .
decree made u | (The council) <voted> [to cut taxes] .
belief made p+ | (Marten) <believes> [taxes fell] .
belief made p+ | (Marten) <fears> [that taxes fell] .
belief made p- | (Marten) <does not believe> [taxes fell] .
belief made p- | (Marten) <doubts> [that taxes fell] .
knowledge made c+ | (Marten) <knows> [that taxes fell] .
knowledge made u | (Marten) <does not know> [whether taxes fell] .
perception made c+ | (Marten) <saw> [the ferry sink] .
attitude made c+ | (Marten) <regrets> [that taxes fell] .
attitude made u | (Marten) <welcomed> [the new tax] .
attitude made u | (Marten) <backs> [the new tax] .
attitude made u | (Marten) <opposes> [it] .
evidence made c+ | (The report) <shows> [that taxes fell] .
naming made c+ | (Marten) <called> [the tax a disgrace] .
statement expected c+ | (Marten) <is expected to say> [that taxes fell] .
statement conditional c+ | (Marten) <would say> [that taxes fell if the vote fails] . | if=if the vote fails
statement required c+ | (Marten) <must say> [that taxes fell] .
statement notMade u | (Marten) <should have said/VBN> [that taxes fell] .
statement made c+ | (Marten) <said> [taxes will fall] .
statement made c+ | (Marten) <said> [taxes must fall] .
statement made c+ | (Marten) <said> [taxes fell beyond doubt] .
statement made c- | (Marten) <said> [taxes did not fall] .
statement made c- | (Marten) <ruled out> [a tax] .
statement made c- | (Marten) <said> [the council failed to cut taxes] .
statement made c- | (Marten) <said> [the council refused to cut taxes] .
statement made c+ | (Marten) <said> [the council did not fail to cut taxes] .
statement made p+ | (Marten) <said> [a deal is likely] .
belief made p+ | (Marten) <thinks> [taxes fell] .
belief made p- | (Marten) <does not think> [taxes fell] .
statement made s+ | (Marten) <can not rule out> [that taxes fell] .
statement made s- | (Marten) <said> [taxes may not fall] .
statement made c+ | (Marten) <said> [that taxes will fall if the vote fails] . | if=if the vote fails
statement made c+ | (Marten) <explained> [why taxes fell] .
knowledge made c+ | (Marten) <knows> [how the fire came about/RB] .
question made u | (Marten) <wondered> [if taxes fell] .
desire made u | (Marten) <hopes> [to cut taxes] .
threat made u | (Marten) <threatened> [to cut taxes] .
statement made u | (Marten) <spoke about> [the new tax] .
statement made c+ | (Marten) <announced> [a new date] .
statement made c+ | (Marten) <said> [it was unsafe] .
statement made c+ | (Marten) <said> [the engine failed] .
knowledge made c+ | (Marten) <did not know> [that taxes fell] .
statement made c+ | (Marten) <purportedly wrote> [that taxes fell] . | stance=distancing
`)
}

// Minimal pairs of what the words before the telling word do.
func TestStatus(t *testing.T) {
	check(t, `
statement notMade u | (Marten) <has never said/VBN> [taxes fell] .
statement declined u | (Marten) <refused to say> [whether taxes fell] .
statement declined u | (Marten) <would not say> [whether taxes fell] .
statement declined u | (Marten) <wo n't say> [whether taxes fell] .
statement declined u | (Marten) <would not comment on> [the tax] .
statement declined u | (Marten) <declined> [to comment on the tax] .
statement declined u | (Marten) <declined> [to comment] .
intention declined u | (Marten) <refused> [to resign] .
statement expected c+ | (Marten) <will say> [that taxes fell] .
statement expected c+ | (Marten) <is going to say> [that taxes fell] .
statement expected c+ | (Marten) <is due to announce> [a new tax] .
statement expected c+ | (Marten) <plans to announce> [a new tax] .
statement expected c+ | (Marten) <is to announce> [a new tax] .
statement required c+ | (Marten) <was asked/VBN to explain> [why taxes fell] .
statement required c+ | (Marten) <should explain> [why taxes fell] .
statement required c+ | (Marten) <has to explain> [why taxes fell] .
statement made c+ | (Marten) <had to admit> [that taxes fell] .
statement made c+ | (Marten) <was forced to admit> [that taxes fell] .
statement retracted u | (Marten) <no longer says> [that taxes fell] .
statement retracted u | (Marten) <withdrew the claim> [that taxes fell] .
statement retracted u | (Marten) <retracted her statement> [that taxes fell] .
statement notMade u | (Marten) <failed to mention> [that taxes fell] .
statement notMade u | (Marten) <has yet to say> [whether taxes fell] .
statement notMade u | (Marten) <could not say> [whether taxes fell] .
statement conditional c+ | (Marten) <would argue> [that taxes fell] .
statement made c+ | (Marten) <would later say> [that taxes fell] .
statement made c+ | (Marten) <went on/RB to say> [that taxes fell] .
statement made c+ | (Marten) <tried to explain> [that taxes fell] .
statement made c+ | (Marten) <did not hesitate to say> [that taxes fell] .
statement notMade u | (Nobody) <said> [taxes fell] .
statement notMade u | (No official) <has said/VBN> [that taxes fell] .
statement notMade u | (Marten) <neither confirmed nor denied/VBN> [that taxes fell] .
statement notMade u | (Marten) <did not deny> [that taxes fell] .
statement made c+ | (Marten) <could not deny> [that taxes fell] .
promise notMade u | (Marten) <made no promise/NN> [to cut taxes] .
directive conditional u | Taxes will rise if (the council) <insists on> [a bridge] .
statement conditional c+ | If (Marten) <says> [that taxes fell] , the council will cheer .
statement expected c+ | (Marten) <may announce> [a new tax] .
statement notMade u | (Marten) left without <saying> [whether taxes fell] .
belief notMade u | (The panel) <has not concluded/VBN> [that taxes fell] .
intention notMade u | (Marten) <did not decide> [to resign] .
desire made u | (Marten) <does not want> [to resign] .
desire made u | (Marten) <would like> [taxes to fall] .
belief retracted u | (Marten) <no longer believes> [that taxes fell] .
belief made p- | (Marten) <never thought> [taxes would fall] .
knowledge made c+ | (Marten) <did not realise> [that taxes had fallen] .
statement declined u | (Marten) <does not want to say> [whether taxes fell] .
statement notMade u | (Marten) <said nothing about> [the tax] .
statement made c+ | (Marten) <may have said/VBN> [that taxes fell] .
statement made c+ | (Marten) <must have said/VBN> [that taxes fell] .
statement notMade u | (Marten) <could have said/VBN> [that taxes fell] .
statement notMade u | (Marten) <is not expected to say> [that taxes fell] .
statement notMade u | (Marten) <has no plans/NNS to announce> [a new tax] .
statement made c+ | (Traders) <are more/RBR likely to say> [that taxes fell] .
statement expected c+ | (Marten) <is likely to say> [that taxes fell] .
statement retracted u | (Marten) <has stopped saying> [that taxes fell] .
statement made c+ | (Marten) <did not withdraw the claim> [that taxes fell] .
statement conditional c+ | Should (Marten) <insist> [that taxes fell] , the council will cheer .
belief made p+ | (Marten) <would seem to think> [taxes fell] .
belief conditional p+ | (Marten) <would believe> [that taxes fell] .
statement made c+ | (Marten) <denies> [that taxes did not fall] .
statement notMade u | (Marten) <made no mention/NN of> [the tax] .
`)
}

// What the telling word does, by the kind of content that follows.
func TestAct(t *testing.T) {
	check(t, `
statement made c+ | (Marten) <told> the council [that taxes fell] .
directive made u | (Marten) <told> the council [to cut taxes] .
statement made c+ | <According to> (Marten) , [taxes fell] .
statement made c+ | (Marten) <:> [Taxes fell] .
statement made c+ | [“ Taxes fell , ”] (Marten) <said> .
question made u | [“ Will taxes fall ? ”] (Marten) <asked> .
statement made u | [“ Will taxes fall ? ”] (Marten) <said> .
directive made u | (Marten) <asked> the council [“ to cut taxes at once ”] .
directive made u | (Marten) <asked for> [a new tax] .
directive made u | (Marten) <called for> [a new tax] .
directive made u | (Marten) <called on> [the council to cut taxes] .
directive made u | (Marten) <urged> [the council to cut taxes] .
directive made u | (Marten) <insisted on> [a new tax] .
directive made u | (Marten) <insisted> on [a new tax] .
directive made u | (Marten) <insisted> [on a new tax] .
directive made u | (Marten) <demanded> [that the council cut taxes] .
threat made u | (Marten) <warned> [that she would resign] .
statement made c+ | (Marten) <warned> [that taxes would rise] .
statement made c+ | (Marten) <warned of> [a flood] .
promise made u | (Marten) <agreed> [to resign] .
promise made u | (Marten) <vowed> [to fight the tax] .
belief made c+ | (Marten) <agreed> [that taxes fell] .
evidence made p+ | (The figures) <suggest> [that taxes fell] .
evidence made c+ | (The study) <found> [that taxes fell] .
statement made p+ | (Marten) <suggested> [that taxes fell] .
directive made u | (Marten) <suggested> [cutting taxes] .
statement made c+ | (A statement from the office) <said> [taxes fell] .
naming made c+ | (She) <is known as> [the Iron Miller] .
naming made c+ | (Marten) <dubbed> [the plan a folly] .
belief made p+ | (His) <concern is> [that taxes fell] .
belief made p+ | It <is feared> [that taxes fell] .
belief made p+ | [Taxes] <are expected> [to fall] .
belief made p+ | There <is concern> among (traders) [that taxes fell] .
knowledge made u | <It 's unclear> [how the council will react] .
knowledge made u | It <is not known> [whether taxes fell] .
attitude made c+ | (Marten) <is angry> [that taxes fell] .
belief made p+ | (Marten) <is confident> [that taxes will fall] .
belief made c+ | (Marten) <is sure> [that taxes will fall] .
belief made u | (Marten) <is not sure> [whether taxes fell] .
attitude made u | (Marten) <responded angrily to> [the vote] .
attitude made u | (Marten) <criticised> [the tax] .
attitude made u | (Marten) <supports> [the tax] .
attitude made u | (Marten) <does not support/VB> [the tax] .
attitude notMade u | (Marten) <did not reject/VB> [the tax] .
decree made u | The day after <a vote> by (the council) [to cut taxes] .
directive made u | (traders '/POS) <calls> for [the council to resign] .
statement made c- | (Marten) issued <a denial> [that taxes fell] .
intention made u | (Marten) <intends> [to cut taxes] .
intention made u | (The council) <decided> [to cut taxes] .
perception made c+ | (Marten) <heard> [that taxes fell] .
belief made c+ | (The panel) <concluded> [that taxes fell] .
statement made c+ | [“ Taxes fell . ”]
statement made c+ | (Marten) <said and believes> [taxes fell] .
attitude made u | (Marten) <also shared his objections regarding> [the new tax] .
statement made c+ | (The coalition) paused , <citing> [“ repeated attacks ”] .
statement made c+ | (Marten) <made a statement> [that taxes fell] .
statement made p+ | (Marten) <voiced the concern> [that taxes fell] .
decree made u | (The council) <vetoed> [the tax] .
statement made c+ | (Marten) <accused> [the council of theft] .
`)
}

// One negation for two verbs, and one that is the content's.
func TestSharedNegation(t *testing.T) {
	check(t, `
statement notMade u | (Marten) <neither confirmed/VBD nor denied> [the report] .
statement notMade u | (Marten) neither confirmed/VBD nor <denied> [the report] .
statement notMade u | (Marten) <can neither confirm nor deny> [that taxes fell] .
statement notMade u | (Marten) can neither confirm nor <deny> [that taxes fell] .
statement declined u | (Marten) would neither confirm nor <deny> [that taxes fell] .
statement notMade u | (Marten) did not confirm or <deny> [that taxes fell] .
statement made c- | (Marten) paid and <denied> [that taxes fell] .
statement made c+ | (Marten) <can not deny> [that taxes fell] .
directive made u | (The clerk) <asked not> [to be/VB named/VBN] .
directive made u | (The clerk) <asked> not [to be/VB named/VBN] .
directive notMade u | (The clerk) <did not ask/VB> [to be/VB named/VBN] .
promise made u | (Marten) <vowed never> [to pay] .
promise notMade u | (Marten) <never vowed> [to pay] .
statement made c- | (Marten) <claimed not> [to know why taxes fell] . | stance=distancing
statement made c+ | (Marten) <claimed> [to know why taxes fell] . | stance=distancing
statement notMade u | (Marten) <did not claim/VB> [to know why taxes fell] . | stance=distancing
`)
}

// Acts that what follows tells apart, where the telling word is the same.
func TestActPairs(t *testing.T) {
	check(t, `
statement made c+ | (Marten) <pleaded> [guilty to bribery] .
statement made c+ | (Marten) <pleaded> [guilty to stealing] .
statement made c- | (Marten) <pleaded> not [guilty to bribery] .
statement made c- | (Marten) <pleaded not> [guilty to bribery] .
directive made u | (Marten) <pleaded with> [the council to wait] .
directive made u | (Marten) <pleaded for> [a new bridge] .
naming made c+ | (Marten) <called> the claim [“ fiction ”] .
naming made c+ | (Marten) <called> you [“ the quiet engine of the city ”] .
naming made c+ | (Marten) <called> the plan [“ a bridge that fails at once ”] .
naming made c+ | (Marten) <described> the claim as [“ fiction ”] .
statement made c+ | [“ Fiction ! ”] (Marten) <called> from the quay .
statement made c+ | (Marten) <called> , [“ Fiction ! ”]
statement made c+ | (Marten) <called> to the crew [“ Help came ”] .
statement made c+ | (Marten) <called out> , [“ Help came . ”]
decree made c+ | (The court) <ruled> [that photographs could be/VB shown] .
decree made c+ | (The court) <ruled> [that photographs may be/VB shown] .
decree made c- | (The court) <ruled> [that photographs may not be/VB shown] .
decree made s+ | (The court) <ruled> [that the fire could have been/VBN set] .
statement made s+ | (The court) <said> [that photographs could be/VB shown] .
perception made c+ | (The jury) <heard> [that taxes fell] . | stance=neutral
perception made c+ | (Marten) <heard> [that taxes fell] . | stance=endorsing
statement made c+ | (The court) <noted> [that taxes fell] . | stance=endorsing
`)
}
