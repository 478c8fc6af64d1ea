package registrar

import (
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"github.com/transparency-dev/tessera/api/layout"
)

// Public returns the handler that everybody may ask: the log as C2SP
// tlog-tiles, for monitors and mirrors, and the cards that its entries name.
// Its checkpoint is the newest, with the cosignatures that there are so far.
func (r *Registrar) Public() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /checkpoint", r.serveCheckpoint)
	mux.HandleFunc("GET /tile/{level}/{index...}", r.serveTile)
	mux.HandleFunc("GET /card/{hash}", r.serveCard)
	return mux
}

func (r *Registrar) serveCheckpoint(w http.ResponseWriter, req *http.Request) {
	cp, err := r.latest(req.Context())
	if err != nil {
		r.log.Warn("couldn't serve the checkpoint", "error", err)
		http.Error(w, "The checkpoint can't be read now.", http.StatusServiceUnavailable)
		return
	}
	if cp == nil {
		http.Error(w, "The log is empty.", http.StatusNotFound)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("Cache-Control", "no-cache")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Content-Length", strconv.Itoa(len(cp.note)))
	if req.Method != http.MethodHead {
		w.Write(cp.note)
	}
}

// serveCard shows a card by its hash, in lower-case hexadecimal: the log's
// entries hold nothing but that.
func (r *Registrar) serveCard(w http.ResponseWriter, req *http.Request) {
	var signed []byte
	hash, err := hex.DecodeString(req.PathValue("hash"))
	if err != nil || len(hash) != 32 || hex.EncodeToString(hash) != req.PathValue("hash") {
		err = ErrNotFound
	} else {
		signed, err = r.Card(req.Context(), [32]byte(hash))
	}
	if errors.Is(err, ErrNotFound) {
		http.Error(w, "There is no such card.", http.StatusNotFound)
		return
	}
	if err != nil {
		r.log.Warn("couldn't serve a card", "error", err)
		http.Error(w, "The card can't be read now.", http.StatusServiceUnavailable)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Content-Length", strconv.Itoa(len(signed)))
	if req.Method != http.MethodHead {
		w.Write(signed)
	}
}

// tilePath returns the path of a tile or entry bundle in the folder, or false
// if the request isn't for one in its only spelling.
func tilePath(level, index string) (string, bool) {
	n, partial, err := layout.ParseTileIndexPartial(index)
	if err != nil {
		return "", false
	}
	var path string
	if level == "entries" {
		path = layout.EntriesPath(n, partial)
	} else {
		l, err := layout.ParseTileLevel(level)
		if err != nil {
			return "", false
		}
		path = layout.TilePath(l, n, partial)
	}
	return path, path == "tile/"+level+"/"+index
}

func (r *Registrar) serveTile(w http.ResponseWriter, req *http.Request) {
	path, ok := tilePath(req.PathValue("level"), req.PathValue("index"))
	if !ok || strings.Contains(path, "..") {
		http.Error(w, "There is no such tile.", http.StatusNotFound)
		return
	}
	root, err := os.OpenRoot(r.dir)
	if err != nil {
		http.Error(w, "The log can't be read now.", http.StatusServiceUnavailable)
		return
	}
	defer root.Close()
	f, err := root.Open(path)
	if err != nil {
		if !errors.Is(err, os.ErrNotExist) {
			r.log.Warn("couldn't serve a tile", "error", err)
		}
		http.Error(w, "There is no such tile.", http.StatusNotFound)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		http.Error(w, "There is no such tile.", http.StatusNotFound)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "application/octet-stream")
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Content-Length", strconv.FormatInt(info.Size(), 10))
	if req.Method != http.MethodHead {
		io.Copy(w, f)
	}
}
