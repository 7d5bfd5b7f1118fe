package segment

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/source"
)

// tokenCases are texts, a tab, and their tokens with a space between them, or a bar before
// one that is Joined. A case of no tab is its own tokens.
const tokenCases = `
The ferry leaves at noon.	The ferry leaves at noon .
“No,” she said.	“ No , ” she said .
"No," she said.	" No , " she said .
(He was late.)	( He was late . )
He said: wait; then left.	He said : wait ; then left .

don't	do|n't
Don’t	Do|n’t
DON'T	DO|N'T
can't	ca|n't
won’t	wo|n’t
cannot	can|not
Cannot	Can|not
gonna wanna gotta	gon|na wan|na got|ta
gimme lemme dunno	gim|me lem|me du|n|no
dont cant wont im	do|nt ca|nt wo|nt i|m
its whose were ill id	its whose were ill id
it's he's we'll I'm they're we've she'd	it|'s he|'s we|'ll I|'m they|'re we|'ve she|'d
it’s he’s we’ll I’m they’re we’ve she’d	it|’s he|’s we|’ll I|’m they|’re we|’ve she|’d
mama` + "`s\tmama|`s" + `
I'd've gone	I|'d|'ve gone
couldn't've	could|n't|'ve
Marten's boat	Marten|'s boat
Marten’s boat	Marten|’s boat
MARTEN'S	MARTEN|'S
the dogs' owner	the dogs|' owner
the dogs’ owner	the dogs|’ owner
Vellby FC's and X2's	Vellby FC|'s and X2|'s
'the dogs' he said	' the dogs ' he said
‘the dogs’ he said	‘ the dogs ’ he said
the U.S.'s debt	the U.S.|'s debt
the “Echo”’s editor	the “ Echo ”|’s editor
'tis late, 'twas later	't|is late , 't|was later
’Tis late	’T|is late
tell 'em 'cause of it	tell 'em 'cause of it
y'all d'you c'mon	y'|all d'|you c'm|on
O'Neill and D’Arcy	O'Neill and D’Arcy
L'Enfant Plaza at five o'clock, ma'am	L'Enfant Plaza at five o'clock , ma'am
O'Neill's hat	O'Neill|'s hat
rock'n'roll	rock'n'roll
rock 'n' roll	rock 'n' roll
a 'word' here	a ' word ' here
the '90s, the ’80s, the 1990s and 1990's	the '90s , the ’80s , the 1990s and 1990's
in '08	in '08
‘60s music	‘60s music

Wait...	Wait ...
Wait… what	Wait … what
Wait . . . what	Wait . . . what
What?! No!!! Never!?	What ?! No !!! Never !?
Really...?	Really ... ?
yes -- no	yes -- no
yes--no	yes -- no
yes—no	yes — no
1990–1995	1990 – 1995
he left — or did he	he left — or did he
a - b	a - b
--------	--------
===>	===>
***	***

a 15-year-old	a 15 - year - old
well-known	well - known
U.S.-led	U.S. - led
non-profit	non-profit
e-mail E-mail e-mails	e-mail E-mail e-mails
co-owner pre-war post-war mid-July	co-owner pre-war post-war mid-July
mid-1980s	mid-1980s
re-elected anti-war pro-Vellby ex-mayor	re-elected anti-war pro-Vellby ex-mayor
semi-final multi-year sub-unit	semi-final multi-year sub-unit
pre- and post-war	pre- and post-war
price-wise	price-wise
twenty-one	twenty - one
UN-led PRE-WAR E-Mail Rio-de-Vell	UN - led PRE-WAR E-Mail Rio - de - Vell
x-ray	x - ray
I w- I went	I w- I went
non‐profit well‑known	non‐profit well ‑ known
in 10-15 days	in 10 - 15 days
from 2003-2007	from 2003 - 2007
call 713-555-0199 or 555-0199	call 713-555-0199 or 555-0199
call 800/555-0199	call 800/555-0199
call 1-800-555-0199	call 1-800-555-0199
2021-03-04 and 03-04-2021	2021-03-04 and 03-04-2021
+44 20 or +4712345678	+44 20 or +4712345678

Mr. Falk met Dr. Quist.	Mr. Falk met Dr. Quist .
Mr.Falk	Mr. Falk
MR. FALK	MR. FALK
Sen. Ada Quist and Gov. Orm	Sen. Ada Quist and Gov. Orm
St. Olav and Mt. Hald	St. Olav and Mt. Hald
J. R. Orm	J. R. Orm
J.R. Orm and J.R.R. Orm	J.R. Orm and J.R.R. Orm
Plan B. The rest	Plan B . The rest
you and I. Then	you and I . Then
I. B. Orm	I. B. Orm
I got a B.	I got a B .
the U.S. army	the U.S. army
the U.S.	the U.S.
at 5 a.m. or 6:30 p.m. sharp	at 5 a.m. or 6:30 p.m. sharp
5pm 5 pm 5p.m.	5 pm 5 pm 5 p.m.
Hald Inc. said	Hald Inc. said
He left Hald Inc. The rest stayed.	He left Hald Inc . The rest stayed .
It is Hald Inc.	It is Hald Inc .
(Hald Ltd.)	( Hald Ltd . )
apples, etc. are cheap, e.g. here, i.e. now	apples , etc. are cheap , e.g. here , i.e. now
apples, etc.	apples , etc .
Orm et al. agree	Orm et al. agree
on Jan. 5 and Sept. 9	on Jan. 5 and Sept. 9
No. 7 said no. No.	No. 7 said no . No .
see p. 12 and pp. 3	see p. 12 and pp. 3
a Ph.D. and an M.Sc.	a Ph.D. and an M.Sc.
Orm vs. Falk	Orm vs. Falk
the sun. He sat. In Sun. papers	the sun . He sat . In Sun. papers
the end.Then	the end . Then
Orm (b. May 1950)	Orm ( b. May 1950 )

3.14 and 1,200,000.50	3.14 and 1,200,000.50
1,200 but 1,2	1,200 but 1 , 2
.5 percent	.5 percent
1/2 and 9/11/2001	1/2 and 9/11/2001
5:30 or 17:05:59	5:30 or 17:05:59
$4.5m and $5 and £30	$ 4.5 m and $ 5 and £ 30
€1,200.50	€ 1,200.50
US$5	US$ 5
30% of it	30 % of it
20°C	20 ° C
10km, 5kg, 66k, 25bn	10 km , 5 kg , 66 k , 25 bn
the 4th, 21st and 3rd	the 4th , 21st and 3rd
4x4 and 3D and g0v	4x4 and 3D and g0v
6'2"	6 ' 2 "
#1	# 1
1. Wash	1 . Wash
[26]	[ 26 ]
[...]

AT&T and R&D and Q&A	AT&T and R&D and Q&A
Orm & Falk	Orm & Falk
and/or	and / or
n/a w/o s/he	n/a w/o s/he
w/ sugar	w/ sugar
snake_case	snake_case
Yahoo! said	Yahoo! said
person(s)	person ( s )

See https://example.org/a-b?c=d&e=1#f.	See https://example.org/a-b?c=d&e=1#f .
(http://example.org/a_(b))	( http://example.org/a_(b) )
www.example.org/x, too	www.example.org/x , too
example.com's page	example.com|'s page
read example.co.uk/news.	read example.co.uk/news .
write to ada.quist@example.org.	write to ada.quist@example.org .
mailto:ada@example.org	mailto:ada@example.org
<ada@example.org>	< ada@example.org >
open report.pdf or a-b.doc	open report.pdf or a - b.doc
@adaquist and #VellbyFerry	@adaquist and #VellbyFerry

Thanks :) bye	Thanks :) bye
Oh no :-( ;) =) <3 ^_^	Oh no :-( ;) =) <3 ^_^
(see here:)	( see here : )
👍🏽 ok	👍🏽 ok
👨‍👩‍👧 went	👨‍👩‍👧 went
🇳🇴🇸🇪	🇳🇴 🇸🇪
1️⃣ first	1️⃣ first
❤️‍🔥!	❤️‍🔥 !
☀️ today	☀️ today
🏴󠁧󠁢󠁳󠁣󠁴󠁿 won	🏴󠁧󠁢󠁳󠁣󠁴󠁿 won

` + "``No,'' she said.\t`` No , '' she said .\n``\n" + `
«Non», dit-il	« Non » , dit - il
„Nein“, sagte er	„ Nein “ , sagte er
「いいえ」と言った。	「 いいえ 」 と言った 。
他说：“不。”	他说 ： “ 不 。 ”
„low” ‚low’	„ low ” ‚ low ’
café naïve Ångström	café naïve Ångström
привет, мир!	привет , мир !
`

// spell writes tokens as tokenCases does.
func spell(text string, tokens []syntax.Token) string {
	var b strings.Builder
	for i, token := range tokens {
		if token.Joined {
			b.WriteByte('|')
		} else if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(text[token.Span.Start:token.Span.End])
	}
	return b.String()
}

func allTokens(text string) []syntax.Token {
	return Tokens(text, source.Span{Start: 0, End: len(text)})
}

func TestTokens(t *testing.T) {
	n := 0
	for line := range strings.Lines(tokenCases) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" {
			continue
		}
		n++
		text, want, ok := strings.Cut(line, "\t")
		if !ok {
			want = text
		}
		assert.Equal(t, want, spell(text, allTokens(text)), text)
	}
	assert.Greater(t, n, 120)
}

func TestGaps(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "",
		" \t\r\n\v\f\u00A0\u3000\u2028": "",
		"\uFEFFThe end":                 "The end",
		"a\u200Bb":                      "a b",
		"a\u00A0b\r\nc":                 "a b c",
		"10\u202F000":                   "10 000",
		"basi\u00ADcally":               "basi\u00ADcally",
		"cafe\u0301":                    "cafe\u0301",
		"caf\xe9 \xff\xfe":              "caf\xe9 \xff\xfe",
		"a\x00b":                        "a \x00 b",
		"\u201Ca\u201D\u200E":           "“ a ”",
	} {
		assert.Equal(t, want, spell(text, allTokens(text)), "%q", text)
	}
}

func TestTokensWithin(t *testing.T) {
	const text = "One two. Three four."
	assert.Equal(t, "two .", spell(text, Tokens(text, source.Span{Start: 4, End: 8})))
	assert.Equal(t, "wo . Th", spell(text, Tokens(text, source.Span{Start: 5, End: 11})))
	assert.Empty(t, Tokens(text, source.Span{Start: 5, End: 5}))
	assert.Empty(t, Tokens(text, source.Span{}))
	assert.Equal(t, "four .", spell(text, Tokens(text, source.Span{Start: 15, End: 99})))
	assert.Equal(t, "One", spell(text, Tokens(text, source.Span{Start: -7, End: 3})))
	// What stands outside the span decides nothing.
	assert.Equal(t, "Inc .", spell("Inc. said", Tokens("Inc. said", source.Span{Start: 0, End: 4})))
	assert.Equal(t, "' s", spell("it's", Tokens("it's", source.Span{Start: 2, End: 4})))
}

// checkTokens holds the laws of tokens: they are in order, not empty, within the span, on
// boundaries of code points, between them are gaps and nothing else, the same every time.
func checkTokens(t *testing.T, text string, within source.Span) []syntax.Token {
	t.Helper()
	tokens := Tokens(text, within)
	doc := source.NewDocument(text, source.Meta{})
	gap := func(s string) {
		for i, r := range s {
			_, size := utf8.DecodeRuneInString(s[i:])
			require.True(t, isGap(r) && (r != utf8.RuneError || size > 1), "%q is no gap", s)
		}
	}
	at := within.Start
	for i, token := range tokens {
		require.NoError(t, doc.Check(token.Span))
		require.True(t, within.Contains(token.Span) && token.Span.Start >= at)
		gap(text[at:token.Span.Start])
		require.False(t, token.Joined && (i == 0 || token.Span.Start != at), "joined to nothing")
		at = token.Span.End
	}
	gap(text[at:within.End])
	require.Equal(t, tokens, Tokens(text, within))
	return tokens
}

var oddTexts = []string{
	"", "\xff", "'", "’’", "``''", "....", ".!?", "a.", "a.b.", "U.S.", "http://", "www.", "a@b", "@", "#", "-", "e-", "1-2-3-", "1,", "1,000,", "'90", "'9", "\u200D", "\U0001F1E6",
	"1\uFE0F\u20E3", "\uFE0F", "n't", "'s", "c'", "d'y", "w/", "US$", "Yahoo!", "Ph.D", "(b.", ":)))", "<---", "[...", "\xe2\x80", "’\xe2\x80s", "é’s", "İ'S", "ſ's",
}

func FuzzTokens(f *testing.F) {
	for line := range strings.Lines(tokenCases) {
		f.Add(line)
	}
	for _, text := range oddTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkTokens(t, text, source.Span{Start: 0, End: len(text)})
		// Any span on boundaries.
		if n := len(text); n > 0 {
			from, to := n/3, n-n/4
			doc := source.NewDocument(text, source.Meta{})
			if from < to && doc.IsBoundary(from) && doc.IsBoundary(to) {
				checkTokens(t, text, source.Span{Start: from, End: to})
			}
		}
	})
}

// TestTokensOfNoise is a little of FuzzTokens in every run: random pieces of what the
// rules look for.
func TestTokensOfNoise(t *testing.T) {
	pieces := append(strings.Fields("a B 1 12 345 . .. ' ’ ` \" “ - -- & / @ : , www. http:// n't 's .com U.S. Mr. Inc. e- non- \xff 😀 ️ ( ) [ ] $ % # + < = 90s _ * !"), " ", "\n")
	random := rand.New(rand.NewPCG(3, 1))
	for range 3000 {
		var b strings.Builder
		for range random.IntN(20) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		text := b.String()
		checkSentences(t, text, checkTokens(t, text, source.Span{Start: 0, End: len(text)}))
	}
}

// TestLongLines shows that no text takes more than time linear in its length: a line of
// what each look ahead is made for would take minutes otherwise.
func TestLongLines(t *testing.T) {
	for _, piece := range []string{"a", "a-", "a.", "Aa.", "ab.cd.Ef.", "'", "’s", "1-", "1,", "1.", "a@", "@", ".", "\"", "(", "[", "www.", "http://", "a'", "😀\u200D", "_", "-", "<", "=", ":(", "。", "[1", "Inc. ", "\xff", "\x00", " "} {
		text := strings.Repeat(piece, 1<<20/len(piece))
		tokens := allTokens(text)
		Sentences(text, tokens)
	}
}

const benchText = `Finance minister Ilse Marten said on Monday that the island's ferry would "not be sold," and that talks with
Hald Shipping Inc. had ended. “We don't need their $4.5m,” she told reporters in the 1,200-year-old town hall, where Mr. Orm, of the
U.S. firm's board, was waiting. “Why?” Falk asked. According to a report from Sept. 12, the well-known line has lost 30% of its
passengers since 2019, but its owners deny it: they'd rather wait. `

func BenchmarkTokens(b *testing.B) {
	text := strings.Repeat(benchText, 1000)
	words := len(strings.Fields(text))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		allTokens(text)
	}
	b.ReportMetric(float64(b.N)*float64(words)/b.Elapsed().Seconds(), "words/s")
}
