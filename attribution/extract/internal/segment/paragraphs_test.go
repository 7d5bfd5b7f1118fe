package segment

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// paragraphCases are texts with their paragraphs marked as showParagraphs does, but
// that ⟨⟩ stands before a Body and no end is marked. "====" divides cases.
const paragraphCases = `
⟨⟩Jane Doe said taxes will fall.
====
⟨⟩Jane Doe said taxes will fall.
⟨⟩She went home.
====
⟨⟩Jane Doe said taxes will fall.

⟨⟩She went home.


⟨⟩It rained.
====
⟨heading⟩Fleet to Leave Ostwick
⟨⟩⟦OSTWICK (AP) —⟧ The fleet will leave the harbour on Friday, the minister said.
⟨⟩“It is time,” she said.
====
⟨heading⟩Marsh: the fleet may leave
⟨⟩The fleet may leave the harbour on Friday, the minister said in a speech.
====
⟨heading⟩Fleet may leave harbour, minister says
⟨byline⟩By Ada Quist
⟨⟩⟦OSTWICK, March 4 (Reuters) -⟧ The fleet will leave the harbour on Friday.
====
⟨heading⟩Fleet may leave harbour, minister says
⟨byline⟩BY ADA QUIST AND JON MARSH
⟨⟩⟦LONDON —⟧ The fleet will leave the harbour on Friday, the minister said.
====
⟨heading⟩Fleet may leave harbour, minister says
⟨byline⟩Ada Quist, Staff Writer
⟨⟩⟦Ostwick -⟧ The fleet will leave the harbour on Friday, the minister said on Monday evening.
====
⟨heading⟩Fleet may leave harbour, minister says
⟨byline⟩By Ada Quist, political correspondent
⟨⟩⟦Ostwick:⟧ In a phone call on Monday the minister told her colleague to wait.
====
⟨heading⟩Fleet may leave harbour, minister says
⟨⟩Marsh: “We shall leave the harbour on Friday, and nobody can stop us now.”
====
⟨heading⟩Fleet may leave harbour, minister says
⟨⟩⟦New Ostwick:⟧ The fleet will leave the harbour on Friday, the minister said.
⟨⟩Vellby: The fleet will leave the harbour on Friday, the minister said.
====
⟨⟩Vellby: The fleet will leave the harbour on Friday, the minister said.
====
⟨heading⟩THE LONG NIGHT OF OSTWICK
⟨⟩⟦PORT OSTWICK, N.H. -⟧ State Rep. Jon Marsh is certain that the fleet will leave.
====
⟨heading⟩The long night of Ostwick
⟨⟩⟦PASADENA, Calif., Jan. 1 (UPI) —⟧ A handful of keepers are not certain.
====
⟨heading⟩The long night of Ostwick
⟨⟩⟦BOSTWICK —⟧Standing in front of the fleet, the minister spoke for an hour.
====
⟨heading⟩The long night of Ostwick
⟨⟩⟦Wailuku, Maui -⟧ The Department of Boats today told the senator that it will lift restrictions on ferries.
====
⟨heading⟩The long night of Ostwick
⟨⟩Marsh — a minister for ten years — said that the fleet would leave the harbour on Friday.
====
⟨heading⟩The long night of Ostwick
⟨⟩The two-day strike - the first in years - ended in the harbour of Ostwick on Friday evening.
====
⟨heading⟩The long night of Ostwick
⟨caption⟩⟦Photo:⟧ The harbour at dawn
⟨⟩The fleet will leave the harbour on Friday, the minister said.
====
⟨caption⟩⟦Image Credit:⟧ AP
⟨⟩The fleet will leave the harbour on Friday, the minister said.
====
⟨⟩The fleet will leave the harbour on Friday, the minister said.
⟨caption⟩Dara Marsh, center, leaves the parliament in Ostwick on Friday. (AP Photo/Jon Quist)
⟨⟩She did not look back, said one of the keepers of the light.
====
⟨⟩The fleet will leave the harbour on Friday, the minister said. (Reuters)
====
⟨⟩The fleet will leave the harbour on Friday, the minister said.
⟨caption⟩Jon Quist/Getty Images.
⟨⟩She did not look back, said one of the keepers of the light.
====
⟨⟩The fleet will leave the harbour on Friday, the minister said.
⟨caption⟩The harbour at dawn. Photograph: Jon Quist/AFP
⟨⟩She did not look back, said one of the keepers of the light.
====
⟨⟩The fleet will leave the harbour on Friday, the minister said.
⟨boilerplate⟩⟦Read more:⟧ The long night of Ostwick
⟨boilerplate⟩⟦Related:⟧ The long night of Ostwick
⟨boilerplate⟩⟦RELATED:⟧ The long night of Ostwick
⟨boilerplate⟩Sign up for our newsletter
⟨boilerplate⟩Follow us on Chirper
⟨boilerplate⟩Click here to read the minister's speech.
⟨boilerplate⟩Advertisement
⟨boilerplate⟩ADVERTISEMENT
⟨boilerplate⟩Copyright 2031 The Norland Courier. All rights reserved.
⟨boilerplate⟩This story has been updated.
⟨boilerplate⟩Share this
⟨boilerplate⟩Getty
⟨boilerplate⟩FULL TEXT.
⟨boilerplate⟩ABSTRACT.
⟨boilerplate⟩https://courier.example/fleet
⟨boilerplate⟩* * *
⟨boilerplate⟩___
⟨boilerplate⟩⟦Editor’s note:⟧ This story comes from the Norland Courier.
====
⟨⟩Related industries grew by four percent, the minister said on Friday.
⟨⟩Copyright law must change, Marsh told the harbour council on Friday.
⟨⟩Getty was a keeper of the light who never saw the sea.
⟨⟩More than ten boats were lost that night, she said.
====
⟨⟩The minister gave three reasons on Friday:
⟨list⟩⟦•⟧ The harbour is full
⟨list⟩⟦•⟧ The boats are old.
⟨list⟩⟦-⟧ Nobody came
⟨list⟩⟦*⟧ Nobody cares
⟨list⟩⟦–⟧ Nobody paid
⟨list⟩⟦1.⟧ The harbour is full.
⟨list⟩⟦2)⟧ The boats are old.
⟨list⟩⟦(a)⟧ Nobody came.
⟨list⟩⟦(12)⟧ Nobody paid.
====
⟨⟩(Hillary) turned her attention to the harbour, said Marsh.
⟨⟩2031 was a good year for the harbour, said Marsh.
⟨⟩-5 degrees is cold for the harbour, said Marsh.
====
⟨turn⟩⟦MARSH:⟧ The fleet stays.
⟨turn⟩⟦QUIST:⟧ Does it?
⟨turn⟩⟦MARSH:⟧ It does.
====
⟨turn⟩⟦Q.⟧ Does the fleet stay?
⟨turn⟩⟦A.⟧ It does.
⟨turn⟩⟦Q:⟧ Are you sure?
⟨turn⟩⟦A:⟧ No.
====
⟨heading⟩An evening with Dara Marsh
⟨turn⟩⟦Dara Marsh:⟧ The fleet stays.
⟨turn⟩⟦Ada Quist:⟧ Does it?
⟨turn⟩⟦Dara Marsh:⟧ It does.
⟨⟩They laughed.
====
⟨turn⟩⟦DARA MARSH (by telephone):⟧ The fleet stays.
⟨turn⟩⟦MR. QUIST:⟧ Does it?
====
⟨⟩The fleet stays, the minister told the council on Friday.
⟨⟩Note: The fleet is one boat, and it has not moved for ten years.
====
⟨⟩The fleet stays, the minister told the council on Friday, and nothing will ever change that.

⟨heading⟩Rising Tension

⟨⟩Quist did not believe her, and told the council so in a letter that ran to many pages.

⟨heading⟩WHAT COMES NEXT

⟨⟩The council will meet on Monday, and again on Tuesday if the letter has been read by then.

⟨heading⟩Who pays?

⟨⟩Nobody knows who pays for the fleet, least of all the council, which has not met since March.

⟨heading⟩How the ferry works

⟨⟩It does not work at all, said Quist.
====
⟨⟩The fleet stays, the minister told the council on Friday.
⟨⟩She paused.
⟨⟩“No.”
⟨⟩Who pays?
⟨⟩“Nobody,” said Quist, and left the council by a window.
====
⟨heading⟩3:05 p.m.
⟨⟩The fleet stays, the minister told the council on Friday.
⟨boilerplate⟩___
⟨heading⟩2:45 p.m.
⟨⟩Quist did not believe her.
====
⟨heading⟩17:03
⟨⟩The fleet stays, the minister told the council on Friday.
⟨heading⟩[16:40 GMT]
⟨⟩Quist did not believe her.
====
⟨⟩⟦17:03⟧ Transport minister Dara Marsh said the fleet would stay.
⟨⟩⟦16.55⟧ “Nobody came,” said Quist.
⟨⟩⟦[16:40]⟧ nobody has told the keepers of the light.
⟨⟩⟦(4:15pm)⟧ The keepers of the light have gone home.
⟨⟩⟦5:15 p.m. -⟧ Marsh is said to have left the council.
⟨⟩⟦11 a.m. GMT —⟧ The boats are old.
⟨⟩⟦9:05am:⟧ the boats are older still.
⟨⟩⟦08:30 |⟧ Quist arrives.
====
⟨⟩17:03 was too late for the last ferry to Ostwick.
⟨⟩16.55 per cent of the boats are old.
⟨⟩17:03-18:00 The keepers sleep, and nobody wakes them.
⟨⟩25:10 Is no time of day in Ostwick.
⟨⟩11 Boats left the harbour, said Quist.
⟨⟩[17:03 is when it left, said Quist.
⟨⟩3.5 Million boats left the harbour, said Quist.
⟨⟩5 Amber lights burned all night, said Quist.
====
⟨heading⟩Ostwick council welcomes the long fight over its misfortune.
⟨⟩The council welcomed the fight on Friday, and told the minister so in a letter that ran to many pages and was read by nobody at all.
⟨⟩The minister did not reply.
⟨⟩She never does.
====
⟨⟩The fleet will leave the harbour of Ostwick on Friday at noon, and
the minister has told the council that nobody can stop it from
leaving, whatever the keepers of the light may think.
⟨⟩Quist disagrees.

⟨⟩“We have waited for the long night to end,” she told the council in
a letter, “and it has not ended.”
====
⟨heading⟩FLEET TO LEAVE
⟨⟩The fleet will leave the harbour of Ostwick on Friday at noon, and
the minister has told the council that nobody can stop it.
====
⟨⟩The fleet will leave the harbour of Ostwick on Friday at noon.
⟨⟩The minister has told the council that nobody can stop it now.
⟨⟩The keepers of the northern light were never asked about this.
====
⟨⟩The minister gave these reasons, and said that there were others as
well which she would not give:
⟨list⟩⟦•⟧ The harbour is full of boats that nobody has paid for since the
long night.
⟨list⟩⟦•⟧ The boats are old.
====
⟨⟩By Tuesday, the mayor had left the harbour.
⟨⟩By law the fleet stays.
====
⟨⟩The fleet stays, the minister told the council on Friday.
⟨byline⟩Ada Quist contributed to this report.
====
⟨⟩“The fleet stays,” said Marsh.
⟨⟩— Does it?
⟨⟩— It does.
====
⟨⟩12
====
⟨⟩…
====
⟨⟩港は開いている。
⟨⟩市長は言った。
`

var kindSigns = regexp.MustCompile(`⟨[a-z]*⟩`)

func TestParagraphs(t *testing.T) {
	n := 0
	for want := range strings.SplitSeq(strings.Trim(paragraphCases, "\n"), "\n====\n") {
		n += strings.Count(want, "⟨")
		text := strings.NewReplacer("⟦", "", "⟧", "").Replace(kindSigns.ReplaceAllString(want, ""))
		paragraphs := Paragraphs(text)
		checkParagraphs(t, text, paragraphs)
		got := strings.NewReplacer("⟨body⟩", "⟨⟩", "¶", "").Replace(showParagraphs(text, paragraphs))
		assert.Equal(t, want, got)
	}
	assert.GreaterOrEqual(t, n, 60)
}

// TestLineEnds has every line end there is between the same two paragraphs.
func TestLineEnds(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\u2028", "\u2029", "\f", "\v", "\u0085", " \n\u00a0 "} {
		text := end + "The fleet stays." + end + "“No.”" + end
		assert.Equal(t, end+"⟨body⟩The fleet stays.¶"+end+"⟨body⟩“No.”¶"+end, showParagraphs(text, Paragraphs(text)), "%q", end)
	}
}
