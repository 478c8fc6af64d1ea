package registrar

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	flog "github.com/transparency-dev/formats/log"
	fnote "github.com/transparency-dev/formats/note"
	fproof "github.com/transparency-dev/formats/proof"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/tessera/client"
	"golang.org/x/mod/sumdb/note"
	"vouchsafe.example/ledger/ledgertest"
)

// Stock tools check the log, without a line of ours: the signed note by
// golang.org/x/mod/sumdb/note, the checkpoint, cosignatures and tlog-proof by
// transparency-dev/formats, the trees by transparency-dev/merkle, the tiles by
// Tessera's client.
//
// Cheapest fake: our own writer checked by our own reader, both wrong in the
// same way. So stockCheck takes nothing but addresses, key texts and bytes, and
// every one of its checks must fail when its bytes are changed.
func TestStockTools(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	g.add("2026-05-06", root(1))
	g.tick(at("2026-05-20 00:20:00"))
	paths, err := g.Paths(t.Context(), [][32]byte{root(1)})
	if err != nil || len(paths) != 1 {
		t.Fatal(len(paths), err)
	}
	server := httptest.NewServer(g.Public())
	defer server.Close()
	var witnesses []string
	for _, w := range g.n.Policy.Witnesses {
		witnesses = append(witnesses, w.VKey)
	}
	entry, tlogProof := paths[0].Entry, paths[0].Proof
	if err := stockCheck(t.Context(), server.URL+"/", g.n.Policy.LogKey, witnesses, entry, tlogProof); err != nil {
		t.Fatal(err)
	}

	other := ledgertest.New(t, ledgertest.Options{})
	bad := map[string]func() error{
		"another log's key": func() error {
			return stockCheck(t.Context(), server.URL+"/", other.Policy.LogKey, witnesses, entry, tlogProof)
		},
		"another witness's key": func() error {
			return stockCheck(t.Context(), server.URL+"/", g.n.Policy.LogKey, []string{witnesses[0], other.Policy.Witnesses[1].VKey}, entry, tlogProof)
		},
		"another entry": func() error {
			return stockCheck(t.Context(), server.URL+"/", g.n.Policy.LogKey, witnesses, append(bytes.Clone(entry), 'x'), tlogProof)
		},
		"another index": func() error {
			return stockCheck(t.Context(), server.URL+"/", g.n.Policy.LogKey, witnesses, entry, bytes.Replace(tlogProof, []byte("index 1\n"), []byte("index 2\n"), 1))
		},
		"another size": func() error {
			return stockCheck(t.Context(), server.URL+"/", g.n.Policy.LogKey, witnesses, entry, bytes.Replace(tlogProof, []byte("\n15\n"), []byte("\n14\n"), 1))
		},
	}
	for name, check := range bad {
		if check() == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

// stockCheck checks an entry by its tlog-proof, and again by the tiles of a log
// at an address.
func stockCheck(ctx context.Context, address, logKey string, witnessKeys []string, entry, tlogProof []byte) error {
	log, err := note.NewVerifier(logKey)
	if err != nil {
		return err
	}
	var witnesses []note.Verifier
	for _, k := range witnessKeys {
		w, err := fnote.NewVerifierForCosignatureV1(k)
		if err != nil {
			return err
		}
		witnesses = append(witnesses, w)
	}

	// The proof alone, offline.
	var p fproof.TLogProof
	if err := p.Unmarshal(tlogProof); err != nil {
		return err
	}
	cp, _, n, err := flog.ParseCheckpoint(p.Checkpoint, log.Name(), log, witnesses...)
	if err != nil {
		return err
	}
	if len(n.Sigs) != 1+len(witnesses) {
		return errors.New("a signature is missing")
	}
	for _, s := range n.Sigs[1:] {
		stamped, err := fnote.CoSigV1Timestamp(s)
		if err != nil {
			return err
		}
		if stamped.Year() != 2026 || stamped.Location() == nil {
			return errors.New("a cosignature has another time: " + stamped.Format(time.RFC3339))
		}
	}
	var hashes [][]byte
	for _, h := range p.Hashes {
		hashes = append(hashes, h[:])
	}
	leaf := rfc6962.DefaultHasher.HashLeaf(entry)
	if err := proof.VerifyInclusion(rfc6962.DefaultHasher, p.Index, cp.Size, leaf, hashes, cp.Hash); err != nil {
		return err
	}

	// The same from the served log: checkpoint, tiles, entry bundle.
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	fetch, err := client.NewHTTPFetcher(u, nil)
	if err != nil {
		return err
	}
	served, raw, _, err := client.FetchCheckpoint(ctx, fetch.ReadCheckpoint, log, log.Name())
	if err != nil {
		return err
	}
	resp, err := http.Get(address + "checkpoint")
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if b, err := io.ReadAll(resp.Body); err != nil || !bytes.Equal(b, raw) {
		return errors.New("the checkpoint changes")
	}
	b, err := client.NewProofBuilder(ctx, served.Size, fetch.ReadTile)
	if err != nil {
		return err
	}
	nodes, err := b.InclusionProof(ctx, p.Index)
	if err != nil {
		return err
	}
	if err := proof.VerifyInclusion(rfc6962.DefaultHasher, p.Index, served.Size, leaf, nodes, served.Hash); err != nil {
		return err
	}
	bundle, err := client.GetEntryBundle(ctx, fetch.ReadEntryBundle, 0, served.Size)
	if err != nil {
		return err
	}
	if p.Index >= uint64(len(bundle.Entries)) || !bytes.Equal(bundle.Entries[p.Index], entry) {
		return errors.New("the log has another entry there")
	}
	return nil
}
