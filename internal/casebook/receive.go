package casebook

import (
	"crypto/hpke"
	"errors"
	"fmt"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/report"
)

// What an envelope turned out to be.
const (
	WasLetter     = "letter"     // kept
	WasVisit      = "visit"      // a known source was here; what she has read is noted
	WasRule       = "rule"       // a known source laid something down
	WasStranger   = "stranger"   // a visit of nobody the desk knows
	WasRepeat     = "repeat"     // a letter that is kept, or was destroyed, already; a visit that was noted
	WasOthers     = "others"     // not addressed to this desk
	WasUnreadable = "unreadable" // damaged, forged, or its key has been erased
)

// Received says what became of an envelope.
type Received struct {
	What   string
	Thread string // record, "" if none
	Letter string // record, "" if none
	First  bool   // the first letter of a thread
	Danger bool
}

// Receive takes an envelope from the server: its bytes, the server's id of it
// and the day on which the server had it. When it returns nil, all that there
// was in the envelope is on disk, and it can be confirmed; a second time
// changes nothing, whenever it comes. A day on which the server can't have had
// it isn't believed, and is no sign of life. When it returns an error, fetch it again later: no error
// comes of the envelope's bytes alone, so nobody can write one that fails for
// ever.
func (c *Casebook) Receive(env []byte, id [16]byte, day string) (Received, error) {
	var r Received
	err := c.write(func(t *tx) (err error) {
		r, err = t.receive(env, day)
		return err
	})
	if err != nil {
		return Received{}, fmt.Errorf("couldn't take in envelope %x: %w", id, err)
	}
	return r, nil
}

// An Incoming is one envelope as the server gives it: its bytes, the server's
// id of it, and the day on which the server had it.
type Incoming struct {
	Bytes []byte
	ID    [16]byte
	Day   string
}

// ReceiveAll is Receive of several envelopes in one go, which costs a tenth of
// taking them one by one: when it returns nil, all of them are on disk, else
// none.
func (c *Casebook) ReceiveAll(list []Incoming) (all []Received, err error) {
	err = c.write(func(t *tx) error {
		all = nil
		for _, in := range list {
			r, err := t.receive(in.Bytes, in.Day)
			if err != nil {
				return fmt.Errorf("envelope %x: %w", in.ID, err)
			}
			all = append(all, r)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't take in envelopes: %w", err)
	}
	return all, nil
}

func (t *tx) receive(env []byte, day string) (Received, error) {
	if !isDay(day) {
		return Received{}, fmt.Errorf("%q is not a day", day)
	}
	// Whoever sent it, and whatever it is: the letterbox isn't silent.
	if at, ok := t.c.believe(day); ok {
		if err := t.pulse(at); err != nil {
			return Received{}, err
		}
	}
	if t.opener == nil {
		t.opener = &opener{t: t, keys: map[uint32]hpke.PrivateKey{}}
	}
	keys := t.opener
	content, claimed, err := envelope.Open(env, t.c.Newsroom(), keys.key)
	switch {
	case keys.err != nil:
		return Received{}, keys.err
	case errors.Is(err, envelope.ErrNotAddressed):
		return Received{What: WasOthers}, nil
	case err != nil:
		// The keys could be read, so it is the bytes, and stays so.
		return Received{What: WasUnreadable}, nil
	}
	defer content.Wipe()
	if content.Kind == envelope.KindLetter {
		return t.receiveLetter(content, claimed, day)
	}
	return t.receiveVisit(content, day, envelope.EnvelopeEpoch(env))
}

// A server keeps no envelope longer than 35 days, and its midnight may come
// before the desk's.
const (
	oldestDay = 36 * 24 * time.Hour
	newestDay = 24 * time.Hour
)

// believe returns the day on which the server may have had an envelope: the
// claimed one if ok, else the nearest that isn't in the future.
func (c *Casebook) believe(claimed string) (day string, ok bool) {
	oldest := c.Now().Add(-oldestDay).Format(time.DateOnly)
	switch {
	case claimed < oldest:
		return oldest, false
	case claimed > c.Now().Add(newestDay).Format(time.DateOnly):
		return c.today(), false
	}
	return claimed, true
}

// seenVisits remember which visits were noted, so that whoever recorded one
// can't make a source seem alive by handing it in again. Each is kept as long
// as the key that opens its envelope: its value is that week.
var seenVisits = Kind[uint32]{name: "visit"}

func (t *tx) forgetVisits(now time.Time) error {
	all, err := list(t, seenVisits)
	if err != nil {
		return err
	}
	for _, o := range all {
		if !expired(o.Value, now) {
			continue
		}
		if err := remove(t, seenVisits, o.ID); err != nil {
			return err
		}
	}
	return t.forgetStrangers(now)
}

func acks(c *envelope.Content) (ids []ID) {
	for _, id := range c.Acks {
		ids = append(ids, id)
	}
	if c.Answers != [16]byte{} {
		ids = append(ids, c.Answers)
	}
	return ids
}

// A knownThread is one that a visit may belong to.
type knownThread struct {
	id  string
	key envelope.ThreadKey
}

// known are all threads that a visit may belong to. Many visits may come in one
// transaction, and a flood makes many threads: they are read once.
func (t *tx) known() ([]knownThread, error) {
	if t.threads == nil {
		all, err := list(t, Threads)
		if err != nil {
			return nil, err
		}
		t.threads = make([]knownThread, 0, len(all))
		for _, o := range all {
			if o.Value.State != invented {
				t.threads = append(t.threads, knownThread{o.ID, envelope.ThreadKey(o.Value.Key)})
			}
		}
	}
	return t.threads, nil
}

func (t *tx) receiveVisit(c *envelope.Content, claimed string, epoch uint32) (Received, error) {
	threads, err := t.known()
	if err != nil {
		return Received{}, err
	}
	for _, th := range threads {
		if !th.key.Recognises(c) {
			continue
		}
		o, err := get(t, Threads, th.id)
		if err != nil {
			return Received{}, err
		}
		id := letterID(o.ID, c.ID)
		if _, err := get(t, seenVisits, id); err == nil {
			return Received{What: WasRepeat, Thread: o.ID}, nil
		} else if !errors.Is(err, ErrNotFound) {
			return Received{}, err
		}
		if _, err := put(t, seenVisits, id, epoch, 0); err != nil {
			return Received{}, err
		}
		if err := t.acknowledge(o.ID, acks(c)...); err != nil {
			return Received{}, err
		}
		r := Received{What: WasVisit, Thread: o.ID}
		if c.Rule != nil {
			r.What = WasRule
		}
		return r, t.was(o, c, claimed)
	}
	return Received{What: WasStranger}, t.keepStranger(c, claimed, epoch)
}

// was notes what every envelope of a known thread says: that she was here, the
// word she was shown, and what she lays down.
func (t *tx) was(th Object[Thread], c *envelope.Content, claimed string) error {
	day, believed := t.c.believe(claimed)
	if err := t.sign(th.ID, day, believed); err != nil {
		return err
	}
	if err := t.hear(th.ID, c.Echo, day); err != nil {
		return err
	}
	if c.Rule == nil {
		return nil
	}
	return t.receiveRule(th, c.ID, c.Rule, day)
}

func (t *tx) receiveLetter(c *envelope.Content, claimed [32]byte, claimedDay string) (Received, error) {
	day, _ := t.c.believe(claimedDay)
	thread := threadID(Digest(c.Thread))
	r := Received{What: WasLetter, Thread: thread, Letter: letterID(thread, c.ID), Danger: c.Danger}
	if _, err := get(t, seenLetters, r.Letter); err == nil {
		r.What = WasRepeat
		return r, t.acknowledge(thread, acks(c)...)
	} else if !errors.Is(err, ErrNotFound) {
		return r, err
	}
	o, err := get(t, Threads, thread)
	switch {
	case errors.Is(err, ErrNotFound):
		r.First = true
		if t.threads != nil {
			t.threads = append(t.threads, knownThread{thread, c.Thread})
		}
		o.Value = Thread{State: New, Key: Digest(c.Thread), ReplyKey: c.ReplyKey, Opened: day}
	case err != nil:
		return r, err
	case o.Value.State == Closed:
		// Somebody must look at it again.
		o.Value.State = New
	}
	o.Value.Keeper = c.Desks[0]
	if _, err := put(t, Threads, thread, o.Value, o.Version); err != nil {
		return r, err
	}
	o.ID = thread
	if r.First {
		if err := t.recogniseStrangers(thread); err != nil {
			return r, err
		}
	}
	if err := t.was(o, c, claimedDay); err != nil {
		return r, err
	}
	l, err := t.letterOf(c, thread, claimed, day)
	if err != nil {
		return r, err
	}
	if err := t.acknowledge(thread, acks(c)...); err != nil {
		return r, err
	}
	return r, t.keepLetter(r.Letter, l, "letter received")
}

// letterOf makes the record, and computes its seal anew. A letter whose seal
// doesn't fit, or is another letter's, is sealed at the desk.
func (t *tx) letterOf(c *envelope.Content, thread string, claimed [32]byte, day string) (Letter, error) {
	l := Letter{
		Thread: thread, ID: c.ID, Day: day, Received: t.c.Now(),
		Text: c.Text, Language: c.Language, Danger: c.Danger, Answers: c.Answers,
		Master: c.Master, SealedBy: report.BySource,
	}
	if c.AtServer {
		l.SealedBy = report.ByServer
	}
	for _, a := range c.Attachments {
		l.Attachments = append(l.Attachments, Attachment{Key: a.Key, Size: a.Size, Digest: a.Digest, Name: a.Name, Type: a.Type, Desks: len(c.Desks)})
	}
	if l.Answers != (ID{}) {
		// The wording isn't sent: she sealed what she was shown, and the desk
		// knows what it showed her.
		m, err := get(t, messages, messageID(thread, l.Answers))
		if err != nil && !errors.Is(err, ErrNotFound) {
			return l, err
		}
		l.Question = m.Value.Text
	}
	// A content that can be read keeps within every limit of a seal.
	record, err := l.sealed(t.c.Newsroom())
	if err != nil {
		return l, err
	}
	l.Root = Digest(record.Root())
	if l.Root == Digest(claimed) {
		// M and words alone make a root: whoever sends both again under another
		// id, or in another thread, has the root of the first.
		_, err := get(t, roots, l.Root.String())
		if errors.Is(err, ErrNotFound) {
			return l, nil
		}
		if err != nil {
			return l, err
		}
	}
	l.Misfit, l.Claimed = true, claimed
	return l, t.c.sealAtDesk(&l)
}
