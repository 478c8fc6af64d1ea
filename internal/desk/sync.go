// Package desk is the journalist's local face of the casebook. This part of it
// keeps casebook and intake in step.
//
// Is trusted with the open casebook; is not trusted with deciding anything: what
// an envelope is, what a reply says and what a proof shows is the casebook's to
// judge. It believes the intake nothing.
package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"syscall"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/ledger"
)

// What a Syncer needs of the casebook. *casebook.Casebook has all of it.
type (
	// A Casebook is the desk's own store. Each method is durable when it
	// returns, and may be repeated.
	Casebook interface {
		letters
		seals
		files
		cards
	}
	letters interface {
		Receive(env []byte, id [16]byte, day string) (casebook.Received, error)
		// ReceiveAll takes in all of them or none.
		ReceiveAll(list []casebook.Incoming) ([]casebook.Received, error)
		Tickets(now time.Time) ([]envelope.TicketHash, error)
		DestroyJunk(now time.Time) (int, error)
		Replies(now time.Time) ([]casebook.Row, error)
		MakeKeys(now time.Time) error
		EraseOldKeys(now time.Time) ([]uint32, error)
		Alarms(now time.Time) ([]casebook.Alarm, error)
	}
	seals interface {
		DeskRoots() ([]casebook.Digest, error)
		HandedRoots(roots []casebook.Digest) error
		RootsWithoutPath() (day, month []casebook.Digest, err error)
		CheckPath(root casebook.Digest, path, entry, proof []byte) error
		PeriodProven(label string) (bool, error)
	}
	files interface {
		StoreAttachment(letter string, number int, fetch func(cell [16]byte) ([]byte, error), progress func(done, total int)) (exhibit string, err error)
		ReleasedAttachment(letter string, number int) error
	}
	cards interface {
		Newsroom() [32]byte
		Card() (*ledger.Card, error)
		SetCard(signed []byte) error
		NoteAbsence(now time.Time, cards []*ledger.Card) error
	}
)

// A Courier reaches the intake. *courier.Client is one.
type Courier interface {
	Begin(ctx context.Context) (session [16]byte, err error)
	Envelopes(ctx context.Context, after [16]byte, max int) ([]courier.Envelope, error)
	Confirm(ctx context.Context, ids [][16]byte) error
	Upload(ctx context.Context, session [16]byte, depth int, rows []courier.Row) error
	Tickets(ctx context.Context, hashes []envelope.TicketHash) error
	Cell(ctx context.Context, id [16]byte) ([]byte, error)
	Release(ctx context.Context, desks int, ids [][16]byte) error
	Roots(ctx context.Context, day string, roots [][32]byte) error
	Paths(ctx context.Context, roots [][32]byte) ([]courier.Path, error)
	ConfirmPeriod(ctx context.Context, labels ...string) error
	Bundle(ctx context.Context) ([]byte, error)
	Card(ctx context.Context, hash [32]byte) ([]byte, error)
}

// Kinds of alarm that only a sync can raise, beside the casebook's.
const (
	AlarmCard  = "card"  // the card that the intake shows can't be trusted, or isn't there
	AlarmProof = "proof" // the intake gave a proof that shows nothing
	AlarmFile  = "file"  // an attachment can't be had, or isn't what was sealed

	AlarmEnvelope = "envelope" // envelopes can't be taken in
)

// The steps of a sync, in their order.
const (
	StepCard    = "card"
	StepLetters = "letters"
	StepReplies = "replies"
	StepSeals   = "seals"
	StepFiles   = "files"
)

// A Syncer brings casebook and intake into step.
type Syncer struct {
	Casebook *casebook.Casebook
	Courier  Courier
	Clock    func() time.Time
	// Progress hears how far a step is: done of total, 0 of 0 at its start.
	// Nil: nobody.
	Progress func(step string, done, total int)
	// Pause waits before the n-th repeat (from 1) of a request that didn't get
	// through. Nil: one second, doubled each time.
	Pause func(ctx context.Context, n int) error

	// Most is how many envelopes one Sync takes in, about; 0 for 4,096. A flood
	// must not keep a desk at work for a day.
	Most int

	cards []*ledger.Card // in force since the last exchange, as far as known

	broken Casebook // takes Casebook's place where a test breaks it
}

func (s *Syncer) book() Casebook {
	if s.broken != nil {
		return s.broken
	}
	return s.Casebook
}

// A Result says what a sync brought.
type Result struct {
	Received []casebook.Received // letters and visits, in no order
	NewCard  bool                // a card was taken
	More     bool                // more envelopes wait; replies go out once all are here
	Proofs   int                 // paths checked and kept
	Exhibits []string            // records of attachments that arrived
	Alarms   []casebook.Alarm    // gravest first
}

const (
	most     = 4096
	repeats  = 4  // of a request that didn't get through
	sessions = 3  // begun in one sync
	confirm  = 14 // days whose trees the registrar may still have
)

// Sync fetches all envelopes, uploads the replies of the coming seven days,
// hands over roots sealed at the desk, checks the proofs of all letters, and
// fetches attachments. What it has done is done, should it fail in between; the
// next Sync goes on from there. What a person must look at, and doesn't hinder
// the rest, is in the result's alarms.
func (s *Syncer) Sync(ctx context.Context) (*Result, error) {
	r := &Result{}
	s.cards = nil
	var alarms []casebook.Alarm
	for _, step := range []struct {
		name string
		do   func(context.Context, *Result) ([]casebook.Alarm, error)
	}{
		{StepCard, s.card},
		{StepLetters, s.exchange},
		{StepSeals, s.seals},
		{StepFiles, s.files},
	} {
		s.progress(step.name, 0, 0)
		more, err := step.do(ctx, r)
		alarms = append(alarms, more...)
		if err != nil {
			return r, fmt.Errorf("couldn't finish the exchange with the intake (%s): %w", step.name, err)
		}
	}
	// What was missed counts from the exchange before; what this one mended
	// raises no alarm. One that left envelopes there handed over no replies, which
	// run out as if it hadn't been.
	if !r.More {
		if err := s.book().NoteAbsence(s.Clock(), s.cards); err != nil {
			return r, err
		}
		if err := s.Casebook.RecordExchange(alarms); err != nil {
			return r, err
		}
	}
	own, err := s.book().Alarms(s.Clock())
	if err != nil {
		return r, fmt.Errorf("couldn't look for alarms: %w", err)
	}
	r.Alarms = append(own, alarms...)
	return r, nil
}

func (s *Syncer) progress(step string, done, total int) {
	if s.Progress != nil {
		s.Progress(step, done, total)
	}
}

// again repeats a request as long as it doesn't get through: every request may
// be repeated.
func (s *Syncer) again(ctx context.Context, do func() error) error {
	for n := 1; ; n++ {
		err := do()
		if err == nil || n > repeats || !errors.Is(err, courier.ErrUnreachable) && !errors.Is(err, courier.ErrBusy) {
			return err
		}
		if err := s.pause(ctx, n); err != nil {
			return err
		}
	}
}

func (s *Syncer) pause(ctx context.Context, n int) error {
	if s.Pause != nil {
		return s.Pause(ctx, n)
	}
	t := time.NewTimer(time.Second << (n - 1))
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// exchange fetches and uploads in one session. What a source destroyed since
// the session began stays destroyed; when the intake has forgotten the session,
// with a restart, all of it begins again.
func (s *Syncer) exchange(ctx context.Context, r *Result) ([]casebook.Alarm, error) {
	for n := 1; ; n++ {
		alarms, err := s.session(ctx, r)
		if !errors.Is(err, courier.ErrSession) || n == sessions {
			return alarms, err
		}
	}
}

func (s *Syncer) session(ctx context.Context, r *Result) ([]casebook.Alarm, error) {
	var id [16]byte
	err := s.again(ctx, func() (err error) { id, err = s.Courier.Begin(ctx); return err })
	if err != nil {
		return nil, err
	}
	alarms, err := s.fetch(ctx, r)
	if err != nil {
		return alarms, err
	}
	if err := s.tickets(ctx); err != nil {
		return alarms, err
	}
	if r.More {
		// Among what waits may be what she destroyed: new replies would bring it
		// back. Those that were handed over before reach a week ahead.
		return alarms, nil
	}
	return alarms, s.upload(ctx, id)
}

// tickets hands over what lets those in whom this desk knows, should the
// letterbox be crowded: at every sync, for a flood doesn't announce itself.
func (s *Syncer) tickets(ctx context.Context) error {
	if _, err := s.book().Card(); err != nil {
		return err
	}
	hashes, err := s.book().Tickets(s.Clock())
	if err != nil {
		return err
	}
	return s.again(ctx, func() error { return s.Courier.Tickets(ctx, hashes) })
}

func (s *Syncer) upload(ctx context.Context, session [16]byte) error {
	s.progress(StepReplies, 0, 0)
	now := s.Clock()
	if _, err := s.book().EraseOldKeys(now); err != nil {
		return err
	}
	if _, err := s.book().DestroyJunk(now); err != nil {
		return err
	}
	if err := s.book().MakeKeys(now); err != nil {
		return err
	}
	card, err := s.book().Card()
	if err != nil {
		return err
	}
	replies, err := s.book().Replies(now)
	if err != nil {
		return err
	}
	rows := make([]courier.Row, len(replies))
	for i, row := range replies {
		rows[i] = courier.Row(row)
	}
	if err := s.again(ctx, func() error { return s.Courier.Upload(ctx, session, card.Depth, rows) }); err != nil {
		return err
	}
	s.progress(StepReplies, len(rows), len(rows))
	return nil
}

// fetch takes in all envelopes, up to Most. One that the casebook can't take stays at the
// intake, is tried again in the next sync, and holds nothing up, although it may
// say what was destroyed: whoever could write such a one would else silence the
// desk. When the disk is full it isn't the envelope, and the sync ends.
func (s *Syncer) fetch(ctx context.Context, r *Result) ([]casebook.Alarm, error) {
	var after [16]byte
	var why error
	done, left := 0, 0
	r.More = false
	for {
		var list []courier.Envelope
		err := s.again(ctx, func() (err error) { list, err = s.Courier.Envelopes(ctx, after, courier.MaxEnvelopes); return err })
		if err != nil {
			return nil, err
		}
		if len(list) == 0 {
			break
		}
		if done+left >= cmp.Or(s.Most, most) {
			r.More = true
			break
		}
		after = list[len(list)-1].ID
		ids, got, noRoom, failed := s.takeIn(list)
		if failed != nil {
			left, why = left+len(list)-len(ids), failed
		}
		for _, one := range got {
			if one.What == casebook.WasLetter || one.What == casebook.WasVisit {
				r.Received = append(r.Received, one)
			}
		}
		done += len(ids)
		s.progress(StepLetters, done, 0)
		if len(ids) > 0 {
			if err := s.again(ctx, func() error { return s.Courier.Confirm(ctx, ids) }); err != nil {
				return nil, err
			}
		}
		if noRoom != nil {
			return nil, noRoom
		}
	}
	s.progress(StepLetters, done, done)
	if left == 0 {
		return nil, nil
	}
	return []casebook.Alarm{{Kind: AlarmEnvelope, Text: fmt.Sprintf("Envelopes that can't be taken in: %d. They stay at the server, which erases each 35 days after it came; everything else was exchanged. Fetch again, and if that doesn't help, tell whoever looks after this program: %v.", left, why)}}, nil
}

// takeIn takes in envelopes all at once or, when that fails, one by one. ids are
// those that are on disk; noRoom says that the disk is full, failed why some
// couldn't be taken.
func (s *Syncer) takeIn(list []courier.Envelope) (ids [][16]byte, got []casebook.Received, noRoom, failed error) {
	all := make([]casebook.Incoming, len(list))
	for i, e := range list {
		all[i] = casebook.Incoming{Bytes: e.Bytes, ID: e.ID, Day: e.Day}
	}
	if got, err := s.book().ReceiveAll(all); err == nil {
		for _, e := range list {
			ids = append(ids, e.ID)
		}
		return ids, got, nil, nil
	}
	for _, e := range all {
		one, err := s.book().Receive(e.Bytes, e.ID, e.Day)
		if full(err) {
			return ids, got, err, nil
		}
		if err != nil {
			failed = err
			continue
		}
		ids, got = append(ids, e.ID), append(got, one)
	}
	return ids, got, nil, failed
}

// full tells whether this computer's disk is full: then nothing that follows
// can be kept either.
func full(err error) bool {
	return errors.Is(err, casebook.ErrFull) || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// seals hands over the roots made at the desk, fetches what proves the others,
// and tells the registrar which days and months it may forget.
func (s *Syncer) seals(ctx context.Context, r *Result) ([]casebook.Alarm, error) {
	if err := s.handOver(ctx); err != nil {
		return nil, err
	}
	days, months, err := s.book().RootsWithoutPath()
	if err != nil {
		return nil, err
	}
	type want struct{ day, month bool }
	wanted := map[[32]byte]want{}
	for _, root := range days {
		wanted[root] = want{day: true}
	}
	for _, root := range months {
		wanted[root] = want{day: wanted[root].day, month: true}
	}
	roots := slices.Collect(maps.Keys(wanted))
	var paths []courier.Path
	if len(roots) > 0 {
		err := s.again(ctx, func() (err error) { paths, err = s.Courier.Paths(ctx, roots); return err })
		if errors.Is(err, courier.ErrNotFound) {
			err = nil
		}
		if err != nil {
			return nil, err
		}
	}
	var alarms []casebook.Alarm
	for i, p := range paths {
		w := wanted[p.Root]
		if ofMonth := len(p.Label) == len("2006-01"); ofMonth && !w.month || !ofMonth && !w.day {
			continue // not asked for, or kept already
		}
		err := s.book().CheckPath(p.Root, p.Path, p.Entry, p.Proof)
		switch {
		case errors.Is(err, casebook.ErrPath):
			alarms = append(alarms, casebook.Alarm{Kind: AlarmProof, Text: fmt.Sprintf("The server gave a proof that doesn't show that a letter was sealed: %v. Ask whoever runs the log, and don't rely on it until they have an answer.", err)})
		case errors.Is(err, casebook.ErrNotFound): // destroyed meanwhile
		case err != nil:
			return alarms, err
		default:
			r.Proofs++
		}
		s.progress(StepSeals, i+1, len(paths))
	}
	return alarms, s.confirmPeriods(ctx)
}

func (s *Syncer) handOver(ctx context.Context) error {
	own, err := s.book().DeskRoots()
	if err != nil || len(own) == 0 {
		return err
	}
	roots := make([][32]byte, len(own))
	for i, root := range own {
		roots[i] = root
	}
	today := s.Clock().UTC().Format(time.DateOnly)
	if err := s.again(ctx, func() error { return s.Courier.Roots(ctx, today, roots) }); err != nil {
		return err
	}
	return s.book().HandedRoots(own)
}

// confirmPeriods names every past day and month of which this desk needs
// nothing more, those without a letter too: the registrar must not learn from
// a confirmation on which days there were letters.
func (s *Syncer) confirmPeriods(ctx context.Context) error {
	today := s.Clock().UTC().Truncate(24 * time.Hour)
	var labels []string
	for back := 1; back <= confirm; back++ {
		labels = append(labels, today.AddDate(0, 0, -back).Format(time.DateOnly))
	}
	first := today.AddDate(0, 0, 1-today.Day())
	labels = append(labels, first.AddDate(0, -1, 0).Format("2006-01"))
	var proven []string
	for _, label := range labels {
		ok, err := s.book().PeriodProven(label)
		if err != nil {
			return err
		}
		if ok {
			proven = append(proven, label)
		}
	}
	if len(proven) == 0 {
		return nil
	}
	return s.again(ctx, func() error { return s.Courier.ConfirmPeriod(ctx, proven...) })
}

// A missing file is one of a letter that isn't an exhibit yet, or that the
// intake still keeps although it is.
type missingFile struct {
	letter string
	number int
	casebook.Attachment
}

// cells is the number of parts in which it comes.
func (f missingFile) cells() envelope.Cells { return envelope.NewCells(f.Key, f.Size) }

func (s *Syncer) missingFiles() (fetch, release []missingFile, err error) {
	// All at once: to ask for each thread's reads every letter each time.
	letters, err := casebook.List(s.Casebook, casebook.Letters)
	if err != nil {
		return nil, nil, err
	}
	slices.SortFunc(letters, func(a, b casebook.Object[casebook.Letter]) int { return cmp.Compare(a.Value.Number, b.Value.Number) })
	for _, l := range letters {
		for i, a := range l.Value.Attachments {
			switch f := (missingFile{l.ID, i, a}); {
			case a.Exhibit == "":
				fetch = append(fetch, f)
			case !a.Released && a.Key != (casebook.Digest{}):
				release = append(release, f)
			}
		}
	}
	return fetch, release, nil
}

// files fetches the attachments that aren't exhibits yet, and lets the intake
// forget the cells of those that are. One that can't be had, or can't be kept,
// raises an alarm and doesn't keep the others back; a connection that doesn't
// come back and a full disk end the sync. Progress is told in MiB.
func (s *Syncer) files(ctx context.Context, r *Result) ([]casebook.Alarm, error) {
	missing, release, err := s.missingFiles()
	if err != nil {
		return nil, err
	}
	all, before := 0, 0
	for _, f := range missing {
		all += f.cells().Count()
	}
	tell := func(cells int) { s.progress(StepFiles, cells/cellsInMiB, max(all/cellsInMiB, 1)) }
	var alarms []casebook.Alarm
	for _, f := range missing {
		tell(before)
		var down error
		exhibit, err := s.book().StoreAttachment(f.letter, f.number, func(id [16]byte) (cell []byte, err error) {
			if err := ctx.Err(); err != nil {
				down = err
				return nil, err
			}
			err = s.again(ctx, func() (err error) { cell, err = s.Courier.Cell(ctx, id); return err })
			if !ofCell(err) {
				down = err
			}
			return cell, err
		}, func(done, _ int) { tell(before + done) })
		before += f.cells().Count()
		switch {
		case err == nil:
			r.Exhibits = append(r.Exhibits, exhibit)
			release = append(release, f)
		case down != nil || full(err):
			return alarms, err
		case errors.Is(err, casebook.ErrNotFound): // destroyed meanwhile
		case errors.Is(err, courier.ErrNotFound):
			alarms = append(alarms, casebook.Alarm{Kind: AlarmFile, Letter: f.letter, Text: fmt.Sprintf("A file that came with a letter (%q) isn't complete at the server. Perhaps the rest is on its way; if it isn't there tomorrow, ask the source to send it again.", f.Name)})
		case errors.Is(err, casebook.ErrExhibit):
			alarms = append(alarms, casebook.Alarm{Kind: AlarmFile, Letter: f.letter, Text: fmt.Sprintf("A file that came with a letter (%q) isn't the one that was sealed with it, and wasn't kept. Ask the source to send it again.", f.Name)})
		default:
			alarms = append(alarms, casebook.Alarm{Kind: AlarmFile, Letter: f.letter, Text: fmt.Sprintf("A file that came with a letter (%q) can't be fetched or kept: %v. It doesn't hinder the others. If it stays so tomorrow, ask the source to send it in another way.", f.Name, err)})
		}
	}
	tell(all)
	for _, f := range release {
		if err := s.release(ctx, f); err != nil {
			return alarms, err
		}
	}
	return alarms, nil
}

const cellsInMiB = (1 << 20) / envelope.CellSize

// release lets the intake forget the cells of a file that is an exhibit.
func (s *Syncer) release(ctx context.Context, f missingFile) error {
	cells := f.cells()
	defer cells.Wipe()
	for from := 0; from < cells.Count(); from += courier.MaxRelease {
		var ids [][16]byte
		for i := from; i < min(from+courier.MaxRelease, cells.Count()); i++ {
			ids = append(ids, cells.ID(i))
		}
		if err := s.again(ctx, func() error { return s.Courier.Release(ctx, max(f.Desks, 1), ids) }); err != nil {
			return err
		}
	}
	err := s.book().ReleasedAttachment(f.letter, f.number)
	if errors.Is(err, casebook.ErrNotFound) {
		return nil // destroyed meanwhile
	}
	return err
}

// ofCell tells whether an error, if it is one, may concern a single cell: the
// intake says busy of what it can't read.
func ofCell(err error) bool {
	return err == nil || errors.Is(err, courier.ErrNotFound) || errors.Is(err, courier.ErrInvalid) || errors.Is(err, courier.ErrBusy)
}
