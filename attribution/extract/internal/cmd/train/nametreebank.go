package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/attribution/extract/internal/eval/treebank"
	"github.com/sayso-go/sayso/attribution/extract/internal/names"
	"github.com/sayso-go/sayso/attribution/extract/internal/syntax"
	"github.com/sayso-go/sayso/attribution/extract/internal/tagger"
)

// A gumMention is a mention as GUM marks it.
type gumMention struct {
	tokens   syntax.Range
	kind     string
	identity string // the title of its article in Wikipedia, words divided by "_"
}

// readGUM reads the names of a part of GUM: the mentions whose heads are proper nouns,
// cut down to their names.
func readGUM(o options, t *tagger.Tagger, part string, weight float32) ([]*nameText, error) {
	sentences, err := corpus.ReadCoNLLU(o.corpus("gum/" + part + ".conllu.gz"))
	if err != nil {
		return nil, err
	}
	var texts []*nameText
	for len(sentences) > 0 {
		end := 1
		for end < len(sentences) && !sentences[end].NewDoc {
			end++
		}
		gold, err := treebank.Gold(sentences[:end])
		if err != nil {
			return nil, err
		}
		n := newNameText(t.Tag(gold.Text), weight, 0)
		var mentions []gumMention
		for i, s := range sentences[:end] {
			mentions = appendMentions(mentions, s, gold.Sentences[i].Tokens.Start)
		}
		n.markMentions(gold, mentions)
		texts = append(texts, n)
		sentences = sentences[end:]
	}
	return texts, nil
}

// appendMentions appends those of a sentence whose first token is base.
func appendMentions(mentions []gumMention, s corpus.Sentence, base int) []gumMention {
	open := map[string][]int{} // by their ids
	for i, w := range s.Words {
		_, entities, ok := strings.Cut(w.Misc, "Entity=")
		if !ok {
			continue
		}
		entities, _, _ = strings.Cut(entities, "|")
		for entities != "" {
			rest, opens := strings.CutPrefix(entities, "(")
			end := strings.IndexAny(rest, "()")
			if !opens && end != -1 { // "12)"
				id := rest[:end]
				if at := open[id]; len(at) > 0 {
					mentions[at[len(at)-1]].tokens.End = base + i + 1
					open[id] = at[:len(at)-1]
				}
				entities = strings.TrimLeft(rest[end:], ")")
				continue
			}
			if end == -1 {
				end = len(rest)
			}
			fields := strings.Split(rest[:end], "-")
			m := gumMention{tokens: syntax.Range{Start: base + i, End: base + i}}
			if len(fields) > 1 {
				m.kind = fields[1]
			}
			if len(fields) > 7 {
				m.identity = strings.Join(fields[7:], "-")
			}
			open[fields[0]] = append(open[fields[0]], len(mentions))
			entities = rest[end:]
			if strings.HasPrefix(entities, ")") {
				m.tokens.End++
				at := open[fields[0]]
				open[fields[0]] = at[:len(at)-1]
				entities = entities[1:]
			}
			mentions = append(mentions, m)
		}
	}
	return mentions
}

// markMentions marks the names among mentions, the longest first.
func (n *nameText) markMentions(gold *syntax.Parsed, mentions []gumMention) {
	text := func(i int) string { return gold.Doc.Slice(gold.Tokens[i].Span) }
	for i := range n.allowed {
		switch {
		case !isCapitalised(text(i)):
		case gold.Words[i].UPOS == syntax.PROPN:
			n.allowed[i] = anyLabel // unless a mention says so nothing is known
		case gold.Words[i].UPOS == syntax.ADJ:
			n.allowed[i] |= labelsOf(miscellaneous, names.First, names.Inside, names.Last, names.Only)
		}
	}
	slices.SortStableFunc(mentions, func(a, b gumMention) int {
		return cmp.Compare(b.tokens.End-b.tokens.Start, a.tokens.End-a.tokens.Start)
	})
	marked := make([]bool, len(n.allowed))
	for _, m := range mentions {
		r := nameOfMention(gold, m)
		if r.Start == r.End {
			continue
		}
		kinds, ok := map[string]kindSet{"person": persons, "organization": organisations, "place": places, "event": kindsOf(syntax.EventName),
			"object": things, "abstract": things, "substance": kindsOf(syntax.OtherName), "animal": kindsOf(syntax.OtherName), "plant": kindsOf(syntax.OtherName)}[m.kind]
		if m.kind == "person" {
			r = n.withoutTitles(r, true)
			if gold.Words[r.End-1].XPOS == syntax.NNPS {
				kinds = kindsOf(syntax.GroupName)
			}
		}
		if slices.Contains(marked[r.Start:r.End], true) {
			continue
		}
		for i := r.Start; i < r.End; i++ {
			marked[i] = true
			if !ok {
				n.allowed[i] = 1 << names.Outside // dates
			}
		}
		if ok {
			n.mark(r, kinds)
		}
	}
}

// nameOfMention returns the name in a mention, an empty range if there is none.
func nameOfMention(gold *syntax.Parsed, m gumMention) syntax.Range {
	text := func(i int) string { return gold.Doc.Slice(gold.Tokens[i].Span) }
	in := func(i int) bool { return m.tokens.Start <= i && i < m.tokens.End }
	head := -1
	for i := m.tokens.Start; i < m.tokens.End && head < 0; i++ {
		if a := gold.Arcs[i]; !in(int(a.Head)) {
			head = i
		}
	}
	if head < 0 || !isCapitalised(text(head)) || gold.Words[head].XPOS != syntax.NNP && gold.Words[head].XPOS != syntax.NNPS {
		return syntax.Range{}
	}
	r := syntax.Range{Start: head, End: head + 1}
	isPart := func(i int) bool {
		if !in(i) || !isCapitalised(text(i)) {
			return false
		}
		switch gold.Words[i].UPOS {
		case syntax.DET, syntax.PRON, syntax.ADP, syntax.CCONJ, syntax.AUX:
			return false
		}
		return true
	}
	identity := "_" + m.identity + "_"
	for {
		i := r.Start - 1
		switch {
		case isPart(i):
			r.Start--
		case in(i) && isJoint(text(i)) && isPart(i-1):
			r.Start -= 2
		case in(i) && text(i) == "." && isPart(i-1):
			r.Start -= 2
		default:
			for {
				i := r.End
				_, number := strings.CutPrefix(gold.Words[min(i, len(gold.Words)-1)].XPOS.String(), "CD")
				linked := in(i) && i+1 < len(gold.Tokens) && (text(i) == "of" || text(i) == "for" || text(i) == "and" || text(i) == "&" || text(i) == "the") &&
					(m.identity == "" && text(i) == "of" && m.kind != "person" && m.kind != "place" || strings.Contains(identity, "_"+text(i)+"_"))
				switch {
				case isPart(i) && gold.Arcs[i].Head != int32(-1) && gold.Arcs[i].Deprel != syntax.Appos,
					in(i) && number && strings.Contains(identity, text(i)):
					r.End++
				case in(i) && isJoint(text(i)) && isPart(i+1):
					r.End += 2
				case linked && isPart(i+1):
					r.End += 2
				case linked && text(i+1) == "the" && isPart(i+2):
					r.End += 3
				default:
					return r
				}
			}
		}
	}
}

func isJoint(form string) bool {
	return form == "-" || form == "–" || form == "'s" || form == "’s" || form == "'"
}
