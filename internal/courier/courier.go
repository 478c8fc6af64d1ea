// Package courier carries opaque bytes between a desk and its intake: the wire
// is defined here once, with the handler that intake mounts and the client
// that desks use. docs/formats/courier.md describes the bytes.
//
// Every request is signed by the desk's signing key of the current epoch, as
// published on the newsroom's card. The desk always asks and intake always
// answers; nothing at the desk listens.
//
// Is trusted with knowing which desk asks, and with carrying each thing once
// or again, never in part; is not trusted with what the bytes mean.
package courier

import (
	"context"
	"crypto/ed25519"
	"errors"

	"vouchsafe.example/envelope"
)

// What a desk must be able to tell apart. The client returns errors that match
// these with errors.Is; a backend returns them to choose what the desk hears.
var (
	// ErrSession: the session is not, or no longer, known. Begin again.
	ErrSession = errors.New("the session is over; begin again")
	// ErrNotFound: there is no such thing at the intake.
	ErrNotFound = errors.New("not there")
	// ErrFull: the intake has no room. Nothing was kept.
	ErrFull = errors.New("the intake's disk is full; nothing was kept")
	// ErrBusy: the intake, or the registrar behind it, can't do this now.
	ErrBusy = errors.New("the intake can't do this now; try again later")
	// ErrInvalid: the intake read the request and refuses it as it is.
	ErrInvalid = errors.New("the intake refuses this request")
	// ErrClock: the desk's clock is more than MaxSkew away from the intake's.
	ErrClock = errors.New("this computer's clock and the intake's differ by more than ten minutes; correct the clock")
	// ErrRefused: the desk isn't on the card for this week, is void, or the
	// signature isn't made by its key.
	ErrRefused = errors.New("the intake doesn't know this desk's key for this week, or the desk is void")
)

// An Envelope is one envelope as it lies at the intake. Day is the UTC day of
// its arrival, "2006-01-02".
type Envelope struct {
	ID    [16]byte
	Day   string
	Bytes []byte
}

// A Row is one reply to be released at the I-th time of an epoch, under a
// single-use tag, in the bucket of as many bits as the upload's depth.
type Row struct {
	Tag    [16]byte
	Epoch  uint32
	I      int
	Bucket uint32
	Body   []byte
}

// A Path shows that a root lies in a period tree and that the period's
// commitment lies in the log: Path for seal.OpenPath, Entry the text of the
// log entry, Proof its C2SP tlog-proof. Label is a day or a month.
//
// It is an alias of an unnamed struct, so that a package that may not import
// this one can still have a method that returns it.
type Path = struct {
	Root  [32]byte
	Label string
	Path  []byte
	Entry []byte
	Proof []byte
}

// A Letterbox is what the intake keeps for desks.
type Letterbox interface {
	// Begin opens a session for the desk and voids its earlier one. Tags
	// destroyed from now on keep their fillers when this session uploads.
	Begin(ctx context.Context, desk string) (session [16]byte, err error)
	// Envelopes returns up to max envelopes that the desk hasn't confirmed, with
	// ids above after, in the order of their ids, which are random. An empty
	// answer is the end: there are no more.
	Envelopes(ctx context.Context, desk string, after [16]byte, max int) ([]Envelope, error)
	// Confirm says that the desk has these envelopes durably. Unknown ids are
	// passed over: a repeat is no error.
	Confirm(ctx context.Context, desk string, ids [][16]byte) error
	// Upload replaces all replies of the desk that aren't released yet, in one
	// transaction. ErrSession when the session isn't the desk's newest.
	Upload(ctx context.Context, desk string, session [16]byte, depth int, rows []Row) error
	// Tickets replaces the hashes of the desk's tickets, in ascending order.
	Tickets(ctx context.Context, desk string, hashes []envelope.TicketHash) error
	// Cell returns the cell, or ErrNotFound.
	Cell(ctx context.Context, id [16]byte) ([]byte, error)
	// Release says that the desk has these cells durably, of a letter that is
	// for so many desks: when all of them have said so, the cells go. Unknown
	// ids are passed over.
	Release(ctx context.Context, desk string, desks int, ids [][16]byte) error
	// Roots keeps roots that were sealed at the desk, for the day tree.
	Roots(ctx context.Context, day string, roots [][32]byte) error
}

// A Ledger is the registrar as intake and desks see it, through the courier.
// All methods may be repeated. They return ErrNotFound for what the log
// doesn't hold (yet).
type Ledger interface {
	// AddRoots keeps roots for the tree of the day ("2006-01-02") and of its
	// month, durably before it returns.
	AddRoots(ctx context.Context, day string, roots [][32]byte) error
	// LogCard logs a newsroom card: the signed note, and the keys file of each
	// desk on it.
	LogCard(ctx context.Context, signedCard []byte, deskKeys [][]byte) error
	// LogPublication logs the digest of a manifest signed by approvers.
	LogPublication(ctx context.Context, signedManifest []byte) error
	// Paths returns what is known of the roots, days and months, in any order.
	Paths(ctx context.Context, roots [][32]byte) ([]Path, error)
	// Confirm says that the desk has checked and kept all its paths of the
	// period.
	Confirm(ctx context.Context, label, desk string) error
	// Proof returns the tlog-proof of an entry's text.
	Proof(ctx context.Context, entry []byte) ([]byte, error)
	// Bundle returns what a client needs to check the newsroom.
	Bundle(ctx context.Context) ([]byte, error)
	// Card returns a signed card of the log by its hash: one that a desk missed.
	Card(ctx context.Context, hash [32]byte) ([]byte, error)
}

// Keys looks up the signing key of a desk in an epoch on the newest card; nil
// when there is none or when the desk is void.
type Keys func(desk string, epoch uint32) ed25519.PublicKey
