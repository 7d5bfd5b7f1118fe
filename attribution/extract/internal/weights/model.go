package weights

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
)

const magic = "sayso-w1"

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Header says what a model is and how it came about.
type Header struct {
	// Stage is the name of the stage that reads the model: "tagger".
	Stage string `json:"stage"`
	// Fingerprint tells the features that it was trained with from all others.
	Fingerprint string `json:"fingerprint"`
	// Corpora are what it was learned from, each with its licence.
	Corpora []string `json:"corpora"`
	// Command trains it again.
	Command string `json:"command"`
	// Seed is that of the trainer's random order.
	Seed int `json:"seed"`
	// Scores are what it reached, in per cent: "EWT dev UPOS".
	Scores map[string]float64 `json:"scores"`
	// Sections are the names and lengths of what follows the header.
	Sections []Section `json:"sections"`
}

// Section names a part of a model and its length in bytes.
type Section struct {
	Name   string `json:"name"`
	Length int    `json:"length"`
}

// Model is a model file, decoded. It never changes, so that any number of goroutines
// may use it.
type Model struct {
	Header
	sections map[string][]byte
	sum      uint32
}

// Encode returns the file of a model. Sections is set from the names and bytes given,
// in their order.
func Encode(h Header, names []string, sections [][]byte) ([]byte, error) {
	h.Sections = nil
	for i, name := range names {
		h.Sections = append(h.Sections, Section{name, len(sections[i])})
	}
	header, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	file := []byte(magic)
	file = binary.LittleEndian.AppendUint32(file, uint32(len(header)))
	file = append(file, header...)
	for _, s := range sections {
		file = append(file, s...)
	}
	return binary.LittleEndian.AppendUint32(file, crc32.Checksum(file, castagnoli)), nil
}

// Decode returns the model of a file. The model refers to data, which must not be
// changed after. The error is a *DamagedError if data is not a whole file, and a
// *ForeignError if it is of another stage or fingerprint.
func Decode(data []byte, stage, fingerprint string) (*Model, error) {
	m, err := decode(data)
	if err != nil {
		return nil, err
	}
	if m.Stage != stage || m.Fingerprint != fingerprint {
		return nil, &ForeignError{Stage: m.Stage, Fingerprint: m.Fingerprint, WantStage: stage, WantFingerprint: fingerprint}
	}
	return m, nil
}

// ReadHeader returns the header of a model file of any stage. The error is a
// *DamagedError.
func ReadHeader(data []byte) (Header, error) {
	m, err := decode(data)
	if err != nil {
		return Header{}, err
	}
	return m.Header, nil
}

func decode(data []byte) (*Model, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, &DamagedError{Problem: "it does not begin with " + magic}
	}
	if len(rest) < 8 {
		return nil, &DamagedError{Problem: "it is cut short"}
	}
	body, sum := data[:len(data)-4], binary.LittleEndian.Uint32(data[len(data)-4:])
	if crc32.Checksum(body, castagnoli) != sum {
		return nil, &DamagedError{Problem: "the checksum is another"}
	}
	size := binary.LittleEndian.Uint32(rest)
	rest = rest[4 : len(rest)-4]
	if uint64(size) > uint64(len(rest)) {
		return nil, &DamagedError{Problem: "the header is cut short"}
	}
	m := &Model{sections: map[string][]byte{}, sum: sum}
	if err := json.Unmarshal(rest[:size], &m.Header); err != nil {
		return nil, &DamagedError{Problem: "the header: " + err.Error()}
	}
	rest = rest[size:]
	for _, s := range m.Sections {
		if s.Length < 0 || s.Length > len(rest) {
			return nil, &DamagedError{Section: s.Name, Problem: "it is cut short"}
		}
		m.sections[s.Name] = rest[:s.Length:s.Length]
		rest = rest[s.Length:]
	}
	if len(rest) > 0 {
		return nil, &DamagedError{Problem: "bytes follow the last section"}
	}
	return m, nil
}

// Section returns the bytes of a section, which must not be changed. The error is a
// *DamagedError if there is none of that name.
func (m *Model) Section(name string) ([]byte, error) {
	s, ok := m.sections[name]
	if !ok {
		return nil, &DamagedError{Section: name, Problem: "there is none"}
	}
	return s, nil
}
