package claim

import (
	"strings"
	"sync"
)

// irregular are the verbs and nouns of claims that change inside, and hedges of
// one meaning, each before the word it is taken for.
const irregular = `fell=fall fallen=fall rose=rise risen=rise said=say told=tell went=go gone=go goes=go made=make took=take taken=take
	gave=give given=give got=get gotten=get came=come became=become knew=know known=know saw=see seen=see found=find kept=keep
	left=leave felt=feel held=hold led=lead lost=lose paid=pay met=meet sent=send spent=spend built=build bought=buy brought=bring
	caught=catch taught=teach sought=seek fought=fight sold=sell stood=stand understood=understand won=win wrote=write
	written=write spoke=speak spoken=speak broke=break broken=break chose=choose chosen=choose drove=drive driven=drive
	grew=grow grown=grow drew=draw drawn=draw threw=throw thrown=throw flew=fly flown=fly began=begin begun=begin ran=run
	sank=sink sunk=sink swore=swear sworn=swear shook=shake shaken=shake wore=wear worn=wear hid=hide hidden=hide lay=lie
	laid=lay dealt=deal meant=mean heard=hear struck=strike shot=shoot slept=sleep died=die dying=die lying=lie
	men=man women=woman children=child people=person lives=life wives=wife knives=knife thieves=thief halves=half
	better=good best=good worse=bad worst=bad
	around=about roughly=about approximately=about nearly=about almost=about every=all each=all several=some might=may could=may
	maybe=perhaps possibly=perhaps definitely=certainly clearly=certainly surely=certainly undoubtedly=certainly`

var irregularForms = sync.OnceValue(func() map[string]string {
	forms := map[string]string{}
	for pair := range strings.FieldsSeq(irregular) {
		form, lemma, _ := strings.Cut(pair, "=")
		forms[form] = lemma
	}
	return forms
})

// stem returns what the inflected forms of an English word share. It follows the
// first step of M. F. Porter, "An algorithm for suffix stripping", Program 14
// (1980), and takes a final e off, so that "raise", "raised" and "raising" meet.
// Other words it returns as they are or, seldom, mistakes: it is used only to find
// that two words are the same but for their endings.
func stem(key string) string {
	key = strings.TrimSuffix(key, "'s")
	if lemma, ok := irregularForms()[key]; ok {
		key = lemma
	}
	if len(key) < 4 || isNumber(key) {
		return key
	}
	switch {
	case strings.HasSuffix(key, "sses"):
		key = key[:len(key)-2]
	case strings.HasSuffix(key, "ies") && len(key) > 4, strings.HasSuffix(key, "ied") && len(key) > 4:
		key = key[:len(key)-3] + "y"
	case strings.HasSuffix(key, "s") && !strings.HasSuffix(key, "ss") && !strings.HasSuffix(key, "us") && !strings.HasSuffix(key, "is"):
		key = key[:len(key)-1]
		for _, sibilant := range []string{"xe", "che", "she", "sse", "zze"} {
			if strings.HasSuffix(key, sibilant) {
				key = key[:len(key)-1]
			}
		}
	case strings.HasSuffix(key, "ed") && hasVowel(key[:len(key)-2]):
		key = undouble(key[:len(key)-2])
	case strings.HasSuffix(key, "ing") && hasVowel(key[:len(key)-3]):
		key = undouble(key[:len(key)-3])
	}
	if len(key) > 3 {
		key = strings.TrimRight(key, "e")
	}
	return key
}

func hasVowel(s string) bool { return len(s) > 1 && strings.ContainsAny(s, "aeiouy") }

// undouble takes back the doubling of a consonant before an ending: "stopp".
func undouble(s string) string {
	n := len(s)
	if n > 2 && s[n-1] == s[n-2] && !strings.ContainsRune("aeiouylsz", rune(s[n-1])) {
		return s[:n-1]
	}
	return s
}
