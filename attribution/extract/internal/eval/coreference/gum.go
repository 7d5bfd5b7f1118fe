package coreference

import (
	"path/filepath"
	"strings"

	"github.com/sayso-go/sayso/attribution/extract/internal/corpus"
	"github.com/sayso-go/sayso/source"
)

// ReadGUM reads the documents of a part of GUM, "train" or "dev", in a folder of corpora:
// sentences are joined by a space, and divided by an empty line where a paragraph begins.
func ReadGUM(corpora, part string) ([]*Text, error) {
	sentences, err := corpus.ReadCoNLLU(filepath.Join(corpora, "gum", part+".conllu.gz"))
	if err != nil {
		return nil, err
	}
	var texts []*Text
	for len(sentences) > 0 {
		end := 1
		for end < len(sentences) && !sentences[end].NewDoc {
			end++
		}
		texts = append(texts, gumText(sentences[:end]))
		sentences = sentences[end:]
	}
	return texts, nil
}

// gumText returns the document of sentences.
func gumText(sentences []corpus.Sentence) *Text {
	t := &Text{}
	var text strings.Builder
	chains := map[string]int{} // how many mentions each has
	for i, s := range sentences {
		switch {
		case i == 0:
		case s.NewPar:
			text.WriteString("\n\n")
		default:
			text.WriteByte(' ')
		}
		words := make([]source.Span, len(s.Words))
		for k, w := range s.Words {
			words[k] = source.Span{Start: text.Len(), End: text.Len() + len(w.Form)}
			text.WriteString(w.Form)
			if k+1 < len(s.Words) && w.SpaceAfter && !s.Words[k+1].Joined {
				text.WriteByte(' ')
			}
		}
		t.addSentence(s, words, chains)
	}
	t.sort()
	kept := t.Pronouns[:0]
	for _, p := range t.Pronouns {
		if p.Relative {
			p.Chain = t.ChainOf(p.Antecedent, false)
			kept = append(kept, p)
		} else if p.Chain = t.ChainOf(p.Span, false); chains[p.Chain] > 1 {
			kept = append(kept, p)
		}
	}
	t.Pronouns = kept
	t.Doc = source.NewDocument(text.String(), source.Meta{ID: sentences[0].ID})
	return t
}

// addSentence adds the mentions and pronouns of a sentence whose words stand there.
func (t *Text) addSentence(s corpus.Sentence, words []source.Span, chains map[string]int) {
	for _, m := range entities(s) {
		head := m.first
		for k := m.first; k <= m.last; k++ {
			if h := s.Words[k].Head - 1; h < m.first || h > m.last {
				head = k
				break
			}
		}
		chains[m.chain]++
		t.Mentions = append(t.Mentions, Mention{source.Span{Start: words[m.first].Start, End: words[m.last].End}, words[head], m.chain})
	}
	for k, w := range s.Words {
		switch {
		case w.UPOS != "PRON":
		case strings.Contains(w.Feats, "PronType=Prs") && strings.Contains(w.Feats, "Person=3"):
			t.Pronouns = append(t.Pronouns, Pronoun{Span: words[k]})
		case strings.Contains(w.Feats, "PronType=Rel"):
			if h := relativeHead(s, k); h >= 0 {
				t.Pronouns = append(t.Pronouns, Pronoun{Span: words[k], Relative: true, Antecedent: words[h]})
			}
		}
	}
}

// relativeHead returns the word that the relative clause of a pronoun depends on, -1 if
// there is no such clause.
func relativeHead(s corpus.Sentence, k int) int {
	for n := 0; n < 8 && k >= 0; n++ {
		if s.Words[k].Deprel == "acl:relcl" {
			return s.Words[k].Head - 1
		}
		k = s.Words[k].Head - 1
	}
	return -1
}

// An entity is a mention in the words of a sentence, from first to last.
type entity struct {
	first, last int
	chain       string
}

// entities returns the mentions that Entity= marks in a sentence: "(3-person-..." opens
// one of chain 3, "3)" closes it, "(4-place-...)" is a whole one.
func entities(s corpus.Sentence) (list []entity) {
	open := map[string][]int{}
	for i, w := range s.Words {
		_, marks, ok := strings.Cut(w.Misc, "Entity=")
		if !ok {
			continue
		}
		marks, _, _ = strings.Cut(marks, "|")
		for marks != "" {
			rest, opens := strings.CutPrefix(marks, "(")
			end := strings.IndexAny(rest, "()")
			if end < 0 {
				end = len(rest)
			}
			id, _, _ := strings.Cut(rest[:end], "-")
			closes := strings.HasPrefix(rest[end:], ")")
			if opens {
				open[id] = append(open[id], len(list))
				list = append(list, entity{i, i, id})
			}
			if at := open[id]; closes && len(at) > 0 {
				list[at[len(at)-1]].last = i
				open[id] = at[:len(at)-1]
			}
			marks = strings.TrimPrefix(rest[end:], ")")
		}
	}
	return list
}
