// Package page is what the pages of every site of ours have in common: the
// headers that keep a browser from running, fetching or remembering anything
// that the page doesn't need, and files that everybody gets the same bytes of.
package page

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"
)

// Headers sets what every answer carries. policy is the page's
// Content-Security-Policy.
func Headers(h http.Header, policy string) {
	h.Set("Content-Security-Policy", policy)
	h.Set("Cache-Control", "no-store")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
}

// A File is public: everybody gets the same bytes. Only such bytes are
// compressed; the length of a compressed page with a secret in it tells of the
// secret.
type File struct {
	Type   string // media type
	Bytes  []byte
	Digest [32]byte // SHA-256 of Bytes

	packed []byte
}

// NewFile makes a file of a media type. Bytes must not be changed afterwards.
func NewFile(kind string, b []byte) *File {
	f := &File{Type: kind, Bytes: b, Digest: sha256.Sum256(b)}
	var packed bytes.Buffer
	// Neither call fails on a buffer.
	w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	w.Write(b)
	w.Close()
	f.packed = packed.Bytes()
	return f
}

// Integrity is the value of an integrity attribute that names these bytes.
func (f *File) Integrity() string {
	return "sha256-" + base64.StdEncoding.EncodeToString(f.Digest[:])
}

// Serve answers with the file, packed for who takes it so. The caller has set
// all other headers.
func (f *File) Serve(w http.ResponseWriter, r *http.Request, status int) {
	h, b := w.Header(), f.Bytes
	h.Set("Content-Type", f.Type)
	h.Set("Vary", "Accept-Encoding")
	if acceptsGzip(r.Header.Get("Accept-Encoding")) {
		h.Set("Content-Encoding", "gzip")
		b = f.packed
	}
	h.Set("Content-Length", strconv.Itoa(len(b)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(b)
	}
}

func acceptsGzip(header string) bool {
	for _, part := range strings.Split(header, ",") {
		name, quality, _ := strings.Cut(strings.TrimSpace(part), ";")
		if name == "gzip" {
			q := strings.TrimSpace(quality)
			return q != "q=0" && q != "q=0.0"
		}
	}
	return false
}
