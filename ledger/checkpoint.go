package ledger

import (
	"bytes"
	"fmt"
	"time"

	flog "github.com/transparency-dev/formats/log"
	fnote "github.com/transparency-dev/formats/note"
	fproof "github.com/transparency-dev/formats/proof"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
)

// A Checkpoint is the state of the log that a signature covers: the number of
// its entries, and the root of the RFC 6962 tree over them.
type Checkpoint struct {
	Size uint64
	Root [32]byte
}

// A Cosignature is a valid cosignature of a checkpoint.
type Cosignature struct {
	Witness string    // its name in the policy
	Time    time.Time // as the witness stamped it, in whole seconds
}

// CheckCheckpoint checks a checkpoint of the newsroom's log in its only
// encoding: signed by the log, cosigned by a quorum of the witnesses at or after
// since, and by nobody who isn't in the policy. Errors wrap ErrMalformed,
// ErrNotSigned, ErrNotWitnessed or ErrStale.
func (p *Policy) CheckCheckpoint(cp []byte, since time.Time) (Checkpoint, error) {
	return p.checkCheckpoint(cp, since, time.Time{})
}

// checkCheckpoint is CheckCheckpoint that counts no cosignature after until
// (zero for no such limit).
func (p *Policy) checkCheckpoint(cp []byte, since, until time.Time) (Checkpoint, error) {
	c, cosigs, err := p.OpenCheckpoint(cp)
	if err != nil {
		return Checkpoint{}, err
	}
	all, timely, fresh := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, s := range cosigs {
		all[s.Witness] = true
		if !until.IsZero() && s.Time.After(until) {
			continue
		}
		timely[s.Witness] = true
		if !s.Time.Before(since) {
			fresh[s.Witness] = true
		}
	}
	switch {
	case !p.satisfied(all):
		return Checkpoint{}, fmt.Errorf("checkpoint %w", ErrNotWitnessed)
	case !p.satisfied(timely):
		return Checkpoint{}, fmt.Errorf("checkpoint %w", ErrFuture)
	case !p.satisfied(fresh):
		return Checkpoint{}, fmt.Errorf("checkpoint %w", ErrStale)
	}
	return c, nil
}

// OpenCheckpoint checks a checkpoint as CheckCheckpoint does, but asks for no
// quorum: it returns the cosignatures there are, in the order of the note.
func (p *Policy) OpenCheckpoint(cp []byte) (Checkpoint, []Cosignature, error) {
	if len(cp) > MaxCheckpoint {
		return Checkpoint{}, nil, malformed("checkpoint longer than %d bytes", MaxCheckpoint)
	}
	n, err := openNote(cp, append([]key{p.log}, p.cosign...))
	if err != nil {
		return Checkpoint{}, nil, fmt.Errorf("checkpoint: %w", err)
	}
	var f flog.Checkpoint
	rest, err := f.Unmarshal([]byte(n.Text))
	if err != nil || len(rest) > 0 || len(f.Hash) != 32 || f.Size > maxTreeSize || f.Size == 0 {
		return Checkpoint{}, nil, malformed("checkpoint")
	}
	if string(f.Marshal()) != n.Text {
		return Checkpoint{}, nil, malformed("checkpoint isn't canonical")
	}
	if f.Origin != p.Origin() {
		return Checkpoint{}, nil, fmt.Errorf("checkpoint of another log: %w", ErrNotSigned)
	}
	var cosigs []Cosignature
	signed := false
	for _, s := range n.Sigs {
		if s.Name == p.log.name() && s.Hash == p.log.verifier.KeyHash() {
			signed = true
			continue
		}
		t, err := fnote.CoSigV1Timestamp(s)
		if err != nil || t.Unix() < 0 || t.Unix() > maxUnixTime {
			return Checkpoint{}, nil, malformed("time of the cosignature of %s", s.Name)
		}
		for i, k := range p.cosign {
			if s.Name == k.name() && s.Hash == k.verifier.KeyHash() {
				cosigs = append(cosigs, Cosignature{p.Witnesses[i].Name, t.UTC()})
			}
		}
	}
	if !signed {
		return Checkpoint{}, nil, fmt.Errorf("checkpoint: %w: the log's own signature is missing", ErrNotSigned)
	}
	return Checkpoint{f.Size, [32]byte(f.Hash)}, cosigs, nil
}

// NewProof writes a C2SP tlog-proof: that the entry of that index is in the
// tree of the checkpoint, by the hashes from the leaf's sibling up.
func NewProof(index uint64, hashes [][32]byte, checkpoint []byte) []byte {
	return fproof.TLogProof{Index: index, Hashes: hashes, Checkpoint: checkpoint}.Marshal()
}

// ProofCheckpoint returns the checkpoint inside a tlog-proof, unchecked.
func ProofCheckpoint(tlogProof []byte) ([]byte, error) {
	t, err := parseProof(tlogProof)
	return t.Checkpoint, err
}

func parseProof(b []byte) (t fproof.TLogProof, err error) {
	if len(b) > MaxProof {
		return t, malformed("proof longer than %d bytes", MaxProof)
	}
	if err := t.Unmarshal(b); err != nil {
		return t, malformed("proof: %v", err)
	}
	if t.ExtraData != nil || len(t.Hashes) > maxProofHashes || !bytes.Equal(t.Marshal(), b) {
		return t, malformed("proof isn't canonical")
	}
	return t, nil
}

// CheckProof checks a C2SP tlog-proof, in its only encoding and without extra
// data: that the entry (its text) is in the newsroom's log, under a checkpoint
// that CheckCheckpoint accepts. It returns the entry's index and the
// checkpoint's size. Errors wrap ErrNotLogged or one of CheckCheckpoint's.
func (p *Policy) CheckProof(entry []byte, tlogProof []byte, since time.Time) (index uint64, size uint64, err error) {
	return p.checkProof(entry, tlogProof, since, time.Time{})
}

func (p *Policy) checkProof(entry, tlogProof []byte, since, until time.Time) (index uint64, size uint64, err error) {
	if _, err := ParseEntry(entry); err != nil {
		return 0, 0, err
	}
	t, err := parseProof(tlogProof)
	if err != nil {
		return 0, 0, err
	}
	c, err := p.checkCheckpoint(t.Checkpoint, since, until)
	if err != nil {
		return 0, 0, err
	}
	hashes := make([][]byte, len(t.Hashes))
	for i := range t.Hashes {
		hashes[i] = t.Hashes[i][:]
	}
	leaf := rfc6962.DefaultHasher.HashLeaf(entry)
	if err := proof.VerifyInclusion(rfc6962.DefaultHasher, t.Index, c.Size, leaf, hashes, c.Root[:]); err != nil {
		return 0, 0, fmt.Errorf("entry %w: %v", ErrNotLogged, err)
	}
	return t.Index, c.Size, nil
}
