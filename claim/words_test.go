package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/sayso-go/sayso/claim"
)

func TestSameWriting(t *testing.T) {
	for _, same := range [][]string{
		{"the night watch", "The  Night-Watch!", "the\nnight\u00a0watch", "the “night” (watch)", "\ufeffthe ni\u00adght watch"},
		{"don't", "don’t", "DON‘T", "donʼt", "don´t"},
		{"fishermen's quarter", "ﬁshermen’s quarter", "Ｆｉｓｈｅｒｍｅｎ'ｓ quarter"},
		{"café", "cafe\u0301", "CAFÉ"},
		{"5,000 crates", "5000 crates", "５０００ crates"},
		{"1,234,567.50", "1234567.50"},
		{"the U.S. consul", "the US consul", "the “U.S.” consul"},
		{"at 5 p.m.", "at 5 pm"},
		{"-5 degrees", "−5 degrees"},
		{"bread & butter", "bread and butter", "bread ＆ butter"},
		{"why?", "Why?!", "why ???", "why？"},
		{"ガス", "ｶﾞｽ"},
		{"한국", "\u1112\u1161\u11ab국"},
		{"Straße", "STRASSE"},
		{"a 👍 b", "A 👍\ufe0f B"},
		{"", "…", "“—”", " \x00 "},
	} {
		for _, other := range same[1:] {
			assert.Equal(t, wording(same[0]).String(), wording(other).String(), "%q and %q", same[0], other)
		}
	}
}

func TestOtherWriting(t *testing.T) {
	for _, other := range [][2]string{
		{"we're", "were"}, {"it's", "its"}, {"can't", "cant"},
		{"1.5", "15"}, {".5", "5"}, {"-5", "5"}, {"−5", "5"}, {"5%", "5"}, {"$5", "€5"}, {"10²", "102"}, {"½", "12"}, {"3/4", "34"}, {"10:30", "1030"},
		{"5,00", "500"}, {"1,5", "15"},
		{"café", "cafe"}, {"never", "nev er"}, {"taxes fall", "taxes fall?"}, {"x < y", "x > y"}, {"a 👍", "a 👎"},
		{"№ 5", "no 5"}, {"\xff", "\xfe"}, {"\xff", ""}, {"end. Next", "endNext"}, {"がん", "かん"},
	} {
		assert.NotEqual(t, wording(other[0]).String(), wording(other[1]).String(), "%q and %q", other[0], other[1])
	}
}

func TestNumbersOfClaims(t *testing.T) {
	for _, same := range [][]string{
		{"5,000", "five thousand", "5 thousand", "5000.0"},
		{"2.5 million", "2,500,000", "two million five hundred thousand"},
		{"105", "one hundred and five", "a hundred and five", "one hundred five"},
		{"21", "twenty-one", "Twenty one"},
		{"1,300,000,000", "1.3 billion", "one billion three hundred million"},
		{"12", "twelve"},
		{"0", "zero"},
	} {
		for _, other := range same[1:] {
			c := claim.Match(wording("The harbour board sold "+same[0]+" crates"), wording("The harbour board sold "+other+" crates"))
			assert.False(t, c.Differs(claim.AspectNumber), "%s and %s: %v", same[0], other, c)
		}
	}
	for _, other := range [][2]string{
		{"5", "50"}, {"five", "fifty"}, {"5 million", "5 billion"}, {"5", "-5"}, {"5", "0.5"}, {"twenty", "twenty-one"}, {"2 3", "23"}, {"two three", "five"},
		{"3/4", "4/3"}, {"10:30", "10:45"}, {"½", "¼"},
	} {
		c := claim.Match(wording("The harbour board sold "+other[0]+" crates"), wording("The harbour board sold "+other[1]+" crates"))
		assert.Equal(t, claim.Conflicting, c.Relation, "%s and %s: %v", other[0], other[1], c)
		assert.True(t, c.Differs(claim.AspectNumber))
	}
}
