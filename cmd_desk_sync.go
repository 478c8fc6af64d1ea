package main

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/desk"
)

func (d *deskAt) syncCmd() *cobra.Command {
	var at, tor string
	var every time.Duration
	cmd := d.with("sync -at URL", "Fetch letters, hand over answers, check that every letter was sealed", cobra.NoArgs,
		func(cmd *cobra.Command, c *casebook.Casebook, _ []string) error {
			if err := must(cmd, "at"); err != nil {
				return err
			}
			if every == 0 {
				_, err := d.sync(cmd.Context(), c, at, tor)
				return err
			}
			if every < time.Hour || every > 72*time.Hour {
				return hint(fmt.Errorf("-every is %s", every), "From 1h to 72h. Replies lie at the letterbox for seven days.")
			}
			return d.keepInStep(cmd.Context(), every, waitUnattended, func(ctx context.Context) (*desk.Result, error) {
				quiet := &deskAt{app: &app{out: io.Discard, err: io.Discard, now: d.now}}
				return quiet.sync(ctx, c, at, tor)
			})
		})
	cmd.Flags().StringVar(&at, "at", "", "address of the newsroom's letterbox")
	torFlag(cmd.Flags(), &tor)
	cmd.Flags().DurationVar(&every, "every", 0, "go on by itself, about this often and at random times, with nobody at the desk; the casebook stays open for as long")
	return cmd
}

// keepInStep exchanges until the context ends, each time after a random wait of
// half to one and a half of every: a desk's hours are nobody's business. What it
// says may end up in a system's log, so it names no thread and no letter. A
// failure is tried again the next time.
func (d *deskAt) keepInStep(ctx context.Context, every time.Duration, wait func(context.Context, time.Duration) error, once func(context.Context) (*desk.Result, error)) error {
	fmt.Fprintln(d.out, "This desk exchanges by itself until it is stopped. Whoever takes this computer while it runs has the casebook open.")
	for {
		r, err := once(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case errors.Is(err, casebook.ErrFull), errors.Is(err, casebook.ErrDamaged):
			return err
		case err != nil:
			fmt.Fprintln(d.err, "vouchsafe: the exchange failed; it will be tried again")
		case len(r.Alarms) > 0:
			fmt.Fprintln(d.out, "ALARM  Look at the desk now.")
		}
		var b [8]byte
		if _, err := rand.Read(b[:]); err != nil {
			return fmt.Errorf("couldn't choose a time: %w", err)
		}
		if wait(ctx, every/2+time.Duration(binary.BigEndian.Uint64(b[:])%uint64(every))) != nil {
			return nil
		}
	}
}

// waitUnattended waits between two exchanges, or says that there is nothing to
// wait for any more. Tests don't wait.
var waitUnattended = func(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// steps are what a person reads while a sync goes on.
var steps = map[string]string{
	desk.StepCard:    "the newsroom's card",
	desk.StepLetters: "fetching envelopes",
	desk.StepReplies: "handing over replies",
	desk.StepSeals:   "checking seals",
	desk.StepFiles:   "fetching files, MiB",
}

// sync keeps casebook and letterbox in step, and says what a person must know.
func (d *deskAt) sync(ctx context.Context, c *casebook.Casebook, at, tor string) (*desk.Result, error) {
	client, err := courierFor(c, at, tor)
	if err != nil {
		return nil, err
	}
	var bar *progressbar.ProgressBar
	s := &desk.Syncer{Casebook: c, Courier: client, Clock: c.Now, Progress: func(step string, done, total int) {
		switch {
		case total == 0:
			bar = nil
		case bar == nil:
			bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(d.err), progressbar.OptionSetDescription(steps[step]),
				progressbar.OptionThrottle(200*time.Millisecond), progressbar.OptionClearOnFinish())
			fallthrough
		default:
			bar.ChangeMax(total)
			bar.Set(done)
		}
	}}
	r, err := s.Sync(ctx)
	if err != nil {
		return nil, err
	}
	letters := 0
	for _, got := range r.Received {
		if got.What == casebook.WasLetter {
			letters++
		}
	}
	for _, alarm := range r.Alarms {
		fmt.Fprintf(d.out, "ALARM  %s\n", alarm.Text)
	}
	if r.NewCard {
		fmt.Fprintln(d.out, "A new card was taken in.")
	}
	if r.More {
		fmt.Fprintf(d.out, "Letters that came: %d, and more wait at the letterbox. Run it again to go on; what you wrote is handed over once all are here.\n", letters)
		return r, nil
	}
	fmt.Fprintf(d.out, "Letters that came: %d. Files: %d. Proofs checked: %d. Replies for the coming week are handed over.\n", letters, len(r.Exhibits), r.Proofs)
	return r, nil
}
