package ledger_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"testing"
)

// keyID is C2SP signed-note's key id, from its definition.
func keyID(t testing.TB, name, key64 string) string {
	t.Helper()
	raw, err := base64.StdEncoding.DecodeString(key64)
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.Sum256(append([]byte(name+"\n"), raw...))
	return hex.EncodeToString(h[:4])
}
