package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/desk"
)

// TestDeskInStep lets a desk exchange with nobody at it: it goes on after
// failures, at times that nobody knows beforehand, and says no name.
//
// Cheapest fake: a wait of always the same length, by which everybody sees a
// timer and whoever stops it sees when. Caught by the waits.
func TestDeskInStep(t *testing.T) {
	var out, errs bytes.Buffer
	d := &deskAt{app: &app{out: &out, err: &errs}}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	const every = 8 * time.Hour
	var waits []time.Duration
	times := 0
	err := d.keepInStep(ctx, every, func(ctx context.Context, w time.Duration) error {
		waits = append(waits, w)
		return ctx.Err()
	}, func(context.Context) (*desk.Result, error) {
		times++
		switch times {
		case 2:
			return nil, errors.New("planted reason")
		case 3:
			return &desk.Result{Alarms: []casebook.Alarm{{Kind: casebook.AlarmDecoy, Text: "planted name"}}}, nil
		case 40:
			stop()
		}
		return &desk.Result{}, nil
	})
	if err != nil || times != 40 {
		t.Errorf("%d exchanges, %v", times, err)
	}
	different := map[time.Duration]bool{}
	least, most := every*2, time.Duration(0)
	for _, w := range waits {
		different[w] = true
		least, most = min(least, w), max(most, w)
	}
	if len(different) < 35 || least < every/2 || most >= every+every/2 || most-least < every/4 {
		t.Errorf("waits from %s to %s, %d different", least, most, len(different))
	}
	if said := out.String() + errs.String(); strings.Contains(said, "planted") || strings.Count(said, "ALARM") != 1 || strings.Count(said, "tried again") != 1 {
		t.Errorf("it said %q", said)
	}
	full := d.keepInStep(t.Context(), every, waitUnattended, func(context.Context) (*desk.Result, error) { return nil, casebook.ErrFull })
	if !errors.Is(full, casebook.ErrFull) {
		t.Errorf("on a full disk: %v", full)
	}
}

// TestUnattendedKeepsPosting runs the true command with nobody at the desk for
// ten days, and then leaves the desk alone for as long: replies are there all
// the time, and afterwards the desk says since when they aren't.
//
// Cheapest fake: an exchange that takes letters and uploads nothing. Caught by
// the replies that the letterbox shows ten days on.
func TestUnattendedKeepsPosting(t *testing.T) {
	s := newStageWith(t, twiceADay)
	screen, _ := s.opens("", "I saw them.", ".")
	keys := s.keysOf(s.nine(screen))
	s.synced()
	threads, err := s.mira.Threads()
	s.must(err)
	s.must(s.mira.AcceptThread(threads[0].ID))
	s.synced()
	file := filepath.Join(t.TempDir(), "passphrase")
	s.must(os.WriteFile(file, s.passphrases["jonas"], 0o600))
	var out bytes.Buffer
	for day := 5; day <= 10; day += 5 {
		s.day(s.days.founded.AddDate(0, 0, day))
		s.must(s.renew())
		// The true command, stopped when it has exchanged for the first time.
		ctx, stop := context.WithCancel(t.Context())
		waited := waitUnattended
		waitUnattended = func(context.Context, time.Duration) error { stop(); return context.Canceled }
		a := &app{in: strings.NewReader(""), out: &out, err: &out, now: s.now, work: testWork}
		sync := func(every string) int {
			return a.run(ctx, []string{"desk", "sync", "-casebook", filepath.Join(s.dir, "casebook"), "-as", "jonas", "-passphrase-file", file, "-at", s.intakeAt, "-every", every})
		}
		if status := sync("30m"); status == 0 || !strings.Contains(out.String(), "hint:") {
			t.Errorf("every half hour: status %d\n%s", status, &out)
		}
		if status := sync("8h"); status != 0 || !strings.Contains(out.String(), "has the casebook open") {
			t.Errorf("status %d\n%s", status, &out)
		}
		waitUnattended = waited
		stop()
	}
	at := s.intake.Handler()
	s.day(s.days.founded.AddDate(0, 0, 16).Add(12 * time.Hour))
	if n, _ := s.found(keys, s.look(at, keys).table, at); n != twiceADay {
		t.Errorf("with nobody at the desk she finds %d replies of the last week, not %d", n, twiceADay)
	}
	// Nobody and nothing exchanges for a week.
	alarms := func() (texts string) {
		t.Helper()
		all, err := s.mira.Alarms(s.now())
		s.must(err)
		for _, a := range all {
			if a.Kind == casebook.AlarmReplies {
				texts += a.Text
			}
		}
		return texts
	}
	if got := alarms(); !strings.Contains(got, "end on") {
		t.Errorf("a day before they end, the desk says %q", got)
	}
	s.day(s.days.founded.AddDate(0, 0, 25))
	if n, _ := s.found(keys, s.look(at, keys).table, at); n != 0 {
		t.Errorf("replies of %d times are there after a fortnight", n)
	}
	if got := alarms(); !strings.Contains(got, "ended on") {
		t.Errorf("after they ended, the desk says %q", got)
	}
	s.must(s.renew())
	s.synced()
	if got := alarms(); got != "" {
		t.Errorf("after an exchange, the desk says %q", got)
	}
}
