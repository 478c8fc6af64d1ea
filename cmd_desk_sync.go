package main

import (
	"context"
	"fmt"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/desk"
)

func (d *deskAt) syncCmd() *cobra.Command {
	var at, socks string
	cmd := d.with("sync -at URL", "Fetch letters, hand over answers, check that every letter was sealed", cobra.NoArgs,
		func(cmd *cobra.Command, c *casebook.Casebook, _ []string) error {
			if err := must(cmd, "at"); err != nil {
				return err
			}
			_, err := d.sync(cmd.Context(), c, at, socks)
			return err
		})
	cmd.Flags().StringVar(&at, "at", "", "address of the newsroom's letterbox")
	cmd.Flags().StringVar(&socks, "socks", "", "tor's SOCKS address, as in 127.0.0.1:9050")
	return cmd
}

// steps are what a person reads while a sync goes on.
var steps = map[string]string{
	desk.StepCard:    "the newsroom's card",
	desk.StepLetters: "fetching envelopes",
	desk.StepReplies: "handing over replies",
	desk.StepSeals:   "checking seals",
	desk.StepFiles:   "fetching files",
}

// sync keeps casebook and letterbox in step, and says what a person must know.
func (d *deskAt) sync(ctx context.Context, c *casebook.Casebook, at, socks string) (*desk.Result, error) {
	client, err := courierFor(c, at, socks)
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
