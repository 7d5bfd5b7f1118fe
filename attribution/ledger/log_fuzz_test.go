package ledger_test

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/sayso-go/sayso/attribution/ledger"
)

func sum(body string) string { return fmt.Sprintf("%08x", crc32.ChecksumIEEE([]byte(body))) }

// FuzzReadFrom states the laws of reading a log: whatever it is, what is read of it
// is what stands before the error, the error says where that is, and the ledger is
// one that is written and read back the same.
func FuzzReadFrom(f *testing.F) {
	log, ends, _ := journal(f)
	f.Add(log, false)
	f.Add(log[:ends[2]+40], false)
	f.Add([]byte(`"put":{"document":{"id":"a","bytes":0},"speakers":[{"id":1,"name":"Jan"}],"entries":[{"id":"1","text":"no, no and no","claim":{},"speakers":[1]}]}`), true)
	f.Add([]byte(`"remove":"a"`), true)
	f.Fuzz(func(t *testing.T, data []byte, whole bool) {
		if whole { // a body, to come past the checksum
			data = fmt.Appendf(nil, `{"ledger":1,"line":1,"bytes":%d,"crc32":"%s",%s}`+"\n", len(data), sum(string(data)), data)
		}
		var l ledger.Ledger
		n, err := l.ReadFrom(bytes.NewReader(data))
		var torn *ledger.TornError
		var damage *ledger.DamageError
		switch {
		case err == nil:
			require.EqualValues(t, len(data), n)
		case errors.As(err, &torn):
			require.Equal(t, n, torn.Offset)
			require.EqualValues(t, len(data), n+torn.Bytes)
		default:
			require.ErrorAs(t, err, &damage)
			require.Equal(t, n, damage.Offset)
		}
		var again, after ledger.Ledger
		_, err = again.ReadFrom(bytes.NewReader(data[:n]))
		require.NoError(t, err)
		first := written(t, &l)
		require.Equal(t, first, written(t, &again))
		_, err = after.ReadFrom(bytes.NewReader([]byte(first)))
		require.NoError(t, err)
		require.Equal(t, first, written(t, &after))
		require.Equal(t, portrait(t, &l), portrait(t, &after))
	})
}
