package weights

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// someFeatures returns hashes that differ in all bits.
func someFeatures(n int) []uint64 {
	all := make([]uint64, n)
	for i := range all {
		all[i] = Join(7, uint64(i), Mix(3, uint64(i)), 0)
	}
	return all
}

func encodeSome(t testing.TB) []byte {
	linear, triples, values := map[uint64]Row{}, map[uint64]Triple{}, map[uint64]uint16{}
	for i, f := range someFeatures(100) {
		linear[f] = Row{Weights: []Weight{{uint8(i), int8(i - 50)}, {200, 3}}}
		triples[f] = Triple{Weights: [3]int8{int8(i), int8(-i), 1}}
		values[f] = uint16(3 * i)
	}
	file, err := Encode(Header{Stage: "test", Fingerprint: "f", Corpora: []string{"none"}, Scores: map[string]float64{"x": 1.5}},
		[]string{"linear", "triples", "table", "plain"},
		[][]byte{EncodeRows(linear, 200), EncodeTriples(triples, 800), EncodeTable(values), []byte("abc")})
	require.NoError(t, err)
	return file
}

func TestModel(t *testing.T) {
	m, err := Decode(encodeSome(t), "test", "f")
	require.NoError(t, err)
	assert.Equal(t, []string{"none"}, m.Corpora)
	assert.Equal(t, 1.5, m.Scores["x"])
	plain, err := m.Section("plain")
	require.NoError(t, err)
	assert.Equal(t, "abc", string(plain))
	linear, err := m.Linear("linear")
	require.NoError(t, err)
	triples, err := m.Triples("triples")
	require.NoError(t, err)
	table, err := m.Table("table")
	require.NoError(t, err)
	found := 0
	for i, f := range someFeatures(100) {
		value, ok := table.Find(f)
		assert.True(t, ok)
		assert.Equal(t, uint16(3*i), value)
		assert.Equal(t, [3]int32{int32(i), int32(-i), 1}, triples.Score([]uint64{f}))
		scores := linear.Score([]uint64{f})
		if scores[200] == 3 { // some are crowded out
			found++
			assert.Equal(t, int32(i-50), scores[i])
		}
	}
	assert.Greater(t, found, 80)
	all := linear.Score(someFeatures(100))
	var sum Scores
	for _, f := range someFeatures(200) {
		linear.Add(&sum, f)
	}
	assert.Equal(t, all, sum)
	assert.EqualValues(t, 3*found, all[200], "the scores of many features are the sums of each")
	for _, f := range someFeatures(200)[100:] {
		_, ok := table.Find(f)
		assert.False(t, ok)
		assert.Zero(t, triples.Score([]uint64{f}))
		assert.Zero(t, linear.Score([]uint64{f}))
	}
}

func TestEmptyTables(t *testing.T) {
	file, err := Encode(Header{}, []string{"linear", "triples", "table"}, [][]byte{EncodeLinear(nil), EncodeTriples(nil, 0), EncodeTable(nil)})
	require.NoError(t, err)
	m, err := Decode(file, "", "")
	require.NoError(t, err)
	linear, err := m.Linear("linear")
	require.NoError(t, err)
	triples, err := m.Triples("triples")
	require.NoError(t, err)
	table, err := m.Table("table")
	require.NoError(t, err)
	assert.Zero(t, linear.Score([]uint64{1}))
	assert.Zero(t, triples.Score([]uint64{1, 2}))
	_, ok := table.Find(1)
	assert.False(t, ok)
}

// Those of the highest rank stay where there is room for some only.
func TestTriplesCrowded(t *testing.T) {
	features := map[uint64]Triple{}
	all := someFeatures(20)
	for i, f := range all {
		features[f] = Triple{Weights: [3]int8{int8(i + 1)}, Rank: i}
	}
	file, err := Encode(Header{}, []string{"triples"}, [][]byte{EncodeTriples(features, 4)})
	require.NoError(t, err)
	m, err := Decode(file, "", "")
	require.NoError(t, err)
	triples, err := m.Triples("triples")
	require.NoError(t, err)
	for i, f := range all {
		want := int32(0)
		if i >= 16 {
			want = int32(i + 1)
		}
		assert.Equal(t, [3]int32{want}, triples.Score([]uint64{f}))
	}
}

func TestDecodeOtherBytes(t *testing.T) {
	file := encodeSome(t)
	with := func(at int, b byte) []byte {
		other := append([]byte(nil), file...)
		other[at] ^= b
		return other
	}
	for name, data := range map[string][]byte{
		"nothing":          nil,
		"another file":     []byte("PK\x03\x04 and so on, long enough"),
		"magic only":       []byte(magic),
		"cut short":        file[:len(file)/2],
		"one byte less":    file[:len(file)-1],
		"one byte more":    append(append([]byte(nil), file...), 0),
		"a bit in a table": with(len(file)/2, 4),
		"a bit in the sum": with(len(file)-1, 128),
		"header too long":  resum(with(11, 0x40)),
		"header no JSON":   resum(with(12, 1)),
	} {
		_, err := Decode(data, "test", "f")
		var damaged *DamagedError
		require.ErrorAs(t, err, &damaged, name)
		assert.ErrorContains(t, err, "damaged model", name)
		_, err = ReadHeader(data)
		assert.ErrorAs(t, err, &damaged, name)
	}
}

func TestDecodeForeign(t *testing.T) {
	for _, want := range [][2]string{{"other", "f"}, {"test", "g"}} {
		_, err := Decode(encodeSome(t), want[0], want[1])
		var foreign *ForeignError
		require.ErrorAs(t, err, &foreign)
		assert.Equal(t, ForeignError{Stage: "test", Fingerprint: "f", WantStage: want[0], WantFingerprint: want[1]}, *foreign)
		assert.ErrorContains(t, err, fmt.Sprintf("not %s %s", want[0], want[1]))
	}
}

func TestSectionsThatAreNone(t *testing.T) {
	sections := [][]byte{nil, {1, 2, 3}, {255, 255, 255, 255, 0}, {0, 0, 0, 0}, {1, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9}}
	for i, section := range sections {
		file, err := Encode(Header{}, []string{"s"}, [][]byte{section})
		require.NoError(t, err)
		m, err := Decode(file, "", "")
		require.NoError(t, err)
		var damaged *DamagedError
		_, err = m.Linear("s")
		assert.ErrorAs(t, err, &damaged, "linear %d", i)
		_, err = m.Triples("s")
		assert.ErrorAs(t, err, &damaged, "triples %d", i)
		_, err = m.Table("s")
		assert.ErrorAs(t, err, &damaged, "table %d", i)
		_, err = m.Table("none")
		assert.ErrorContains(t, err, `section "none": there is none`)
	}
}

// resum gives a file the checksum of what it holds.
func resum(file []byte) []byte {
	body := file[:len(file)-4]
	return binary.LittleEndian.AppendUint32(body[:len(body):len(body)], crc32.Checksum(body, castagnoli))
}

func TestClasses(t *testing.T) {
	names, sections := EncodeClasses(map[uint64]Class{
		WordHash("said"): {Whole: 1, Named: Seldom}, WordHash("’S"): {Whole: 2}, WordHash("odd"): {Whole: 9}, WordHash("Quist"): {Named: Mostly},
	}, []uint16{0x8000, 0x4000})
	file, err := Encode(Header{Stage: ClassesStage, Fingerprint: ClassesFingerprint}, names, sections)
	require.NoError(t, err)
	c, err := DecodeClasses(file)
	require.NoError(t, err)
	assert.Equal(t, Class{Whole: 1, Path: 0x8000, Named: Seldom}, c.Of(WordHash("SAID")))
	assert.Equal(t, Class{Whole: 2, Path: 0x4000}, c.Of(WordHash("'s")))
	assert.Equal(t, Class{Named: Mostly}, c.Of(WordHash("quist")))
	assert.Equal(t, Class{Whole: 9}, c.Of(WordHash("odd")), "a class without a path")
	assert.Zero(t, c.Of(WordHash("unheard")))
	assert.NotZero(t, c.Sum())

	var zero Classes
	assert.Zero(t, zero.Of(WordHash("said")))
	_, err = DecodeClasses(encodeSome(t))
	var foreign *ForeignError
	assert.ErrorAs(t, err, &foreign)
	_, err = DecodeClasses(nil)
	var damaged *DamagedError
	assert.ErrorAs(t, err, &damaged)
}

func TestAppendWord(t *testing.T) {
	for form, want := range map[string]string{
		"": "", "NATO": "nato", "Don’t": "don't", "“": `"`, "1,995": "0,000", "Élysée": "élysée", "`": "'", "a\xffb": "a\uFFFDb",
	} {
		assert.Equal(t, want, string(AppendWord(nil, form)), form)
	}
	long := make([]byte, 1000)
	assert.Len(t, AppendWord(nil, string(long)), 64)
	assert.Equal(t, "x: quist", string(AppendWord([]byte("x: "), "Quist")))
}

func TestFingerprint(t *testing.T) {
	assert.Equal(t, Fingerprint([]uint64{1, 2}), Fingerprint([]uint64{1, 2}))
	assert.NotEqual(t, Fingerprint([]uint64{1, 2}), Fingerprint([]uint64{2, 1}))
	assert.NotEqual(t, Fingerprint(nil), Fingerprint([]uint64{0}))
	assert.Len(t, Fingerprint(nil), 16)
}

// No bytes make Decode or what it decodes panic, though their checksum be right.
func FuzzDecode(f *testing.F) {
	file := encodeSome(f)
	f.Add(file, uint16(3), byte(1))
	f.Add([]byte(magic), uint16(0), byte(0))
	f.Fuzz(func(t *testing.T, data []byte, at uint16, change byte) {
		if len(data) < 4 {
			data = append([]byte(nil), file...)
		}
		data = append([]byte(nil), data...)
		data[int(at)%len(data)] ^= change
		data = resum(data)
		m, err := Decode(data, "test", "f")
		if err != nil {
			return
		}
		for _, s := range m.Sections {
			linear, err1 := m.Linear(s.Name)
			triples, err2 := m.Triples(s.Name)
			table, err3 := m.Table(s.Name)
			for _, feature := range someFeatures(50) {
				if err1 == nil {
					linear.Score([]uint64{feature})
				}
				if err2 == nil {
					triples.Score([]uint64{feature})
				}
				if err3 == nil {
					table.Find(feature)
				}
			}
		}
	})
}
