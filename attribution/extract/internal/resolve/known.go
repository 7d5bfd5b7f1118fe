package resolve

import "github.com/sayso-go/sayso/source"

// known are the caller's own entities.
type known struct {
	// names are what exactly one of them is called, nil what several are.
	names map[string]*source.Speaker
	// entities are those of the text that are one of them.
	entities map[*source.Speaker]int
}

func newKnown(speakers []source.Speaker) known {
	k := known{map[string]*source.Speaker{}, map[*source.Speaker]int{}}
	note := func(name string, s *source.Speaker) {
		key := source.FoldName(name)
		if other, ok := k.names[key]; ok && other != s {
			s = nil
		}
		k.names[key] = s
	}
	for i := range speakers {
		s := &speakers[i]
		note(s.Name, s)
		for _, alias := range s.Aliases {
			note(alias, s)
		}
	}
	delete(k.names, "")
	return k
}

// called returns the one entity of that name, nil if there is none or are several.
func (k known) called(name string) *source.Speaker {
	if len(k.names) == 0 {
		return nil
	}
	return k.names[source.FoldName(name)]
}
