package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/follow"
	"vouchsafe.example/internal/source"
	"vouchsafe.example/ledger"
)

// Between two looks of a watcher that stays.
const (
	leastBetween = 2 * time.Hour
	mostBetween  = 12 * time.Hour
)

func (a *app) watchCmd() *cobra.Command {
	var newsroom, at, log, tor, dir string
	var stay bool
	cmd := &cobra.Command{
		Use:   "watch -newsroom NUMBER -at URL -log URL -dir DIR",
		Short: "Watch a newsroom from outside: its cards, its log, its pages",
		Long: "Look at a newsroom as any outsider can: whether the card that it shows is signed and in its log, whether the log's past is the one\n" +
			"that was seen before, and whether each page is one whose digest the editors signed. What was seen is kept in DIR as evidence.\n" +
			"Exit status: 0 nothing amiss, 1 something couldn't be looked at, 2 an alarm.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := must(cmd, "newsroom", "at", "dir"); err != nil {
				return err
			}
			id, err := source.ParseID(newsroom)
			if err != nil {
				return hint(err, "It is printed where the newsroom tells how to reach it. Take it from there, not from the site.")
			}
			if err := checkURL("at", at); err != nil {
				return err
			}
			if log != "" {
				if err := checkURL("log", log); err != nil {
					return err
				}
			}
			if err := os.MkdirAll(dir, 0o700); err != nil {
				return fmt.Errorf("couldn't make %s: %w", dir, err)
			}
			w := a.watcher(id, at, log, tor, follow.Folder(dir))
			if !stay {
				return a.lookOnce(cmd.Context(), w, dir)
			}
			return a.lookOn(cmd.Context(), w, dir)
		},
	}
	f := cmd.Flags()
	f.StringVar(&newsroom, "newsroom", "", "the newsroom's number, from print")
	f.StringVar(&at, "at", "", "address of the newsroom's letterbox")
	f.StringVar(&log, "log", "", "address of the newsroom's public log; without it only what the letterbox shows is compared")
	torFlag(f, &tor)
	f.StringVar(&dir, "dir", "", "a folder for what was seen; keep it")
	f.BoolVar(&stay, "stay", false, "look again at random times, every two to twelve hours, until Ctrl-C")
	return cmd
}

// watcher looks from outside, each time over connections of its own.
func (a *app) watcher(id [32]byte, at, log, tor string, store follow.Store) *follow.Watcher {
	return &follow.Watcher{
		Newsroom: id, Letterbox: at, Log: log, Clock: a.now, Store: store,
		HTTP: func(at string) (*http.Client, error) { return httpClient(at, tor) },
	}
}

// errAlarm is the exit status of a watcher that has seen something grave.
const errAlarm = exitStatus(2)

func (a *app) lookOnce(ctx context.Context, w *follow.Watcher, dir string) error {
	l, err := w.Look(ctx)
	if l != nil {
		a.tell(l, dir)
	}
	switch {
	case l != nil && l.Grave():
		if err != nil {
			a.report(err)
		}
		return errAlarm
	case errors.Is(err, follow.ErrUnreachable):
		return hint(err, "Nothing was learned from what didn't answer. Look again later; if it stays silent, ask the newsroom by another way.")
	}
	return err
}

// lookOn looks at random times until ctx ends.
func (a *app) lookOn(ctx context.Context, w *follow.Watcher, dir string) (last error) {
	for {
		err := a.lookOnce(ctx, w, dir)
		if ctx.Err() != nil {
			return last
		}
		if err != nil && !errors.Is(err, errAlarm) {
			a.report(err)
		}
		if !errors.Is(last, errAlarm) {
			last = err
		}
		next, err := follow.Between(nil, a.now(), leastBetween, mostBetween)
		if err != nil {
			return err
		}
		if !a.until(ctx, next) {
			return last
		}
	}
}

// until waits for a moment, and says false if ctx ended before it.
func (a *app) until(ctx context.Context, moment time.Time) bool {
	t := time.NewTicker(tick)
	defer t.Stop()
	for a.now().Before(moment) {
		select {
		case <-ctx.Done():
			return false
		case <-t.C:
		}
	}
	return true
}

// tell says what was seen.
func (a *app) tell(l *follow.Look, dir string) {
	fmt.Fprintf(a.out, "%s\n", l.At.Format("2006-01-02 15:04 MST"))
	for _, f := range l.Findings {
		mark := "NOTE  "
		if f.Grave {
			mark = "ALARM "
		}
		fmt.Fprintf(a.out, "%s %s\n", mark, source.Visible(f.Text))
		for _, name := range f.Evidence {
			fmt.Fprintf(a.out, "       evidence: %s/%s\n", dir, name)
		}
	}
	if l.Card != nil {
		fmt.Fprintf(a.out, "The card of %s is signed and in the log, under %d entries.", l.Card.Issued, l.Size)
		if end := l.Card.LastsUntil(l.At); !end.IsZero() {
			fmt.Fprintf(a.out, " It lasts until %s.", ledger.Day(end))
		}
		fmt.Fprintln(a.out)
	}
	if l.Entries > 0 {
		fmt.Fprintf(a.out, "All %d entries of the log are those that were there before, and lead to the cards.\n", l.Entries)
	}
	if l.Pages > 0 {
		fmt.Fprintf(a.out, "Answers compared with the pages on the card: %d.\n", l.Pages)
	}
	for _, what := range l.Unchecked {
		fmt.Fprintf(a.out, "Not checked: %s.\n", what)
	}
}

// watchFrom is how a desk looks at its letterbox as an outsider would.
func (a *app) watchFrom(at, log, tor string) func(context.Context, *casebook.Casebook) ([]casebook.Alarm, error) {
	return func(ctx context.Context, c *casebook.Casebook) (alarms []casebook.Alarm, err error) {
		l, err := a.watcher(c.Newsroom(), at, log, tor, casebook.Evidence{Casebook: c}).Look(ctx)
		if l == nil {
			return nil, err
		}
		for _, f := range l.Findings {
			if f.Kind != follow.KindEnds { // the desk sees that by itself
				alarms = append(alarms, casebook.Alarm{Kind: casebook.AlarmWatch, Text: f.Text})
			}
		}
		return alarms, err
	}
}
