package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/desk"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/internal/shelf"
	"vouchsafe.example/ledger"
)

// Files of a try's folder.
const (
	readyFile       = "ready"           // it was filled to the end
	passphrasesFile = "passphrases.txt" // of all its invented people
)

// port is the n-th of the ports that sites are served on.
func (t *trial) port(n int) int {
	if t.ports == 0 {
		return 0
	}
	return t.ports + n
}

// early is how long before their time the letterbox releases replies.
func (t *trial) early() time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	return max(0, t.released.Sub(t.now()))
}

// hurry lets the letterbox release the replies of one more time, so that nobody
// who tries it has to wait.
func (t *trial) hurry() {
	t.mu.Lock()
	defer t.mu.Unlock()
	now := t.now()
	if t.released.Before(now) {
		t.released = now
	}
	epoch := envelope.EpochOf(t.released)
	for i := range tryReplies {
		if at := envelope.ReleaseTime(epoch, i, tryReplies); at.After(t.released) {
			t.released = at
			return
		}
	}
}

// hurried is the way from a desk of try's to the letterbox.
type hurried struct {
	*courier.Client
	t *trial
}

func (h hurried) Upload(ctx context.Context, session [16]byte, depth int, rows []courier.Row) error {
	err := h.Client.Upload(ctx, session, depth, rows)
	if err == nil {
		h.t.hurry()
	}
	return err
}

// tryServe serves an invented newsroom's sites until ctx ends. What it has
// played before, it goes on with.
func (a *app) tryServe(ctx context.Context, dir string, port int, empty bool) (err error) {
	if err := free(port); err != nil {
		return err
	}
	t, err := a.openTrial(ctx, dir, port)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, t.end()) }()
	if _, err := os.Stat(filepath.Join(dir, readyFile)); err != nil {
		t.walk = !empty
		if err := t.fill(empty); err != nil {
			if ctx.Err() != nil {
				return hint(errors.New("try was ended before the newsroom was made"), "Delete %s and call try again.", dir)
			}
			return err
		}
	} else if err := t.resume(); err != nil {
		return err
	}
	return t.serve()
}

// free tells before anything is made whether the four ports can be listened on.
func free(port int) error {
	for n := range 4 {
		if port == 0 {
			return nil
		}
		l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port+n)))
		if err != nil {
			return hint(fmt.Errorf("couldn't listen on port %d of the loopback: %w", port+n, err), "Is another try running? End it with Ctrl-C, or choose other ports with -port. Nothing was made.")
		}
		l.Close()
	}
	return nil
}

// openTrial is a trial in a folder that is new, or that an earlier try filled.
func (a *app) openTrial(ctx context.Context, dir string, port int) (*trial, error) {
	if _, err := os.Stat(filepath.Join(dir, readyFile)); err != nil {
		t, err := a.newTrial(ctx, dir)
		if err == nil {
			t.ports = port
		}
		return t, err
	}
	days := daysBefore(a.now())
	own := &clock{true: a.now}
	return &trial{
		app: &app{in: a.in, out: a.out, err: a.err, now: own.now, work: a.work}, clock: own, days: days,
		ctx: ctx, dir: dir, ports: port, passphrases: map[string][]byte{},
	}, nil
}

// fill founds the newsroom and plays what the pages are to show.
func (t *trial) fill(empty bool) error {
	fmt.Fprintf(t.out, "An invented newsroom, on this machine, in %s. Every person in it is invented.\n", t.dir)
	all := t.founding()
	if !empty {
		fmt.Fprintf(t.out, "First an interview is played: it begins on %s, and each step says how long it took.\n\n", ledger.Day(t.days.founded))
		all = append(all, t.interview()...)
		all = slices.Insert(all, slices.IndexFunc(all, func(s storyStep) bool { return s.at.Equal(t.days.returns) }),
			storyStep{t.days.founded, "a second source writes; the desk thinks of her risks", t.secondWrites})
	}
	if err := t.steps(all); err != nil {
		return err
	}
	if err := t.weekly(); err != nil {
		return err
	}
	t.clock.release(t.true)
	if err := t.present(); err != nil {
		return err
	}
	if !empty {
		if _, err := addToSite(t.policy, filepath.Join(t.dir, "approved"), t.siteDir(), t.intakeAt); err != nil {
			return err
		}
		// What is signed names the newsroom's card, so the card of these weeks comes first.
		if err := errors.Join(t.secondWaits(), t.thirdWrites()); err != nil {
			return err
		}
		fmt.Fprintf(t.out, "%s         a second report waits for its second editor; somebody in danger has written\n", ledger.Day(t.now()))
	}
	return writeNew(filepath.Join(t.dir, readyFile), []byte("This folder was filled by vouchsafe try.\n"))
}

// weekly lets the desk exchange letters every few days until the present, as
// desks do: one that was away would have to say what it missed.
func (t *trial) weekly() error {
	for at := t.now().Add(164 * time.Hour); at.Before(t.true()); at = at.Add(164 * time.Hour) {
		t.clock.set(at)
		if err := errors.Join(t.ticks(), t.renew(), t.sync()); err != nil {
			return err
		}
	}
	return nil
}

// resume starts the servers over what an earlier try left.
func (t *trial) resume() error {
	fmt.Fprintf(t.out, "An invented newsroom, on this machine, goes on in %s.\n", t.dir)
	f, err := os.Open(filepath.Join(t.dir, passphrasesFile))
	if err != nil {
		return fmt.Errorf("couldn't read the invented passphrases: %w", err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if who, words, ok := strings.Cut(s.Text(), "  "); ok && !strings.Contains(who, " ") {
			t.passphrases[who] = []byte(strings.TrimSpace(words))
		}
	}
	if t.policy, err = readPolicy(filepath.Join(t.dir, "newsroom", "policy.txt")); err != nil {
		return err
	}
	if err := t.start(); errors.Is(err, shelf.ErrInUse) {
		return hint(fmt.Errorf("another try runs in %s", t.dir), "Use that one, or end it with Ctrl-C in its window. For a second newsroom beside it, name another folder: -dir.")
	} else if err != nil {
		return err
	}
	if t.mira, err = casebook.Open(filepath.Join(t.dir, "casebook"), "mira", string(t.passphrases["mira"]), t.casebookOptions()...); err != nil {
		return err
	}
	t.close = append(t.close, t.mira.Close)
	return t.present()
}

// present brings the newsroom to this day: what was due meanwhile is done, the
// editors sign the card of the coming weeks, the desk hands over its replies.
func (t *trial) present() error {
	if err := t.ticks(); err != nil {
		return err
	}
	if err := t.renew(); err != nil {
		return err
	}
	return t.sync()
}

// sites are the addresses of what try serves.
type sites struct{ source, desk, reports, log string }

// openSites begins to serve them.
func (t *trial) openSites() (at sites, err error) {
	at.source = t.intakeAt
	if at.log, err = t.serveLoopback(t.port(3), plainServer(t.registrar.Public())); err != nil {
		return at, err
	}
	d := t.deskServer()
	d.Watch = t.watchFrom(t.intakeAt, at.log, "")
	t.desk = d
	t.close = append(t.close, func() error { d.Close(); return nil })
	if at.desk, err = t.serveLoopback(t.port(1), plainServer(d.Handler())); err != nil {
		return at, err
	}
	if err := makeSite(t.policy, t.siteDir(), t.intakeAt); err != nil {
		return at, err
	}
	at.reports, err = t.serveLoopback(t.port(2), siteServer(siteHandler(t.siteDir(), "")))
	t.reportsAt = at.reports + "/"
	return at, err
}

// serve serves the sites and does what is due, until the context ends.
func (t *trial) serve() error {
	at, err := t.openSites()
	if err != nil {
		return err
	}
	fmt.Fprintf(t.out, links, at.source, at.desk, at.reports, at.log, t.passphrases["mira"], t.passphrases["jonas"])
	if t.walk {
		fmt.Fprintf(t.out, tour, ledger.Fingerprint(t.policy.ID()), filepath.Join(t.dir, "newsroom", "policy.txt"), at.reports, at.source, at.log)
	}
	fmt.Fprintf(t.out, "\nEverything lies in %s. Ctrl-C ends; calling try again goes on.\n", t.dir)
	every(t.ctx, tick, func(ctx context.Context) {
		t.desk.WatchDue(t.now())
		err := t.ticks()
		if err == nil {
			err = t.renew()
		}
		if err != nil && ctx.Err() == nil {
			fmt.Fprintf(t.err, "not done yet, tried again in a minute: %v\n", err)
		}
	})
	fmt.Fprintf(t.out, "\nEnded. Everything is kept in %s; call try again to go on.\n", t.dir)
	return nil
}

// deskServer is the desk's site over the newsroom's casebook.
func (t *trial) deskServer() *desk.Server {
	return &desk.Server{
		Dir: filepath.Join(t.dir, "casebook"), Options: t.casebookOptions(), Clock: t.now,
		Courier: func(c *casebook.Casebook) (desk.Courier, error) {
			client, err := t.courier(c)
			if err != nil {
				return nil, err
			}
			return hurried{client, t}, nil
		},
		Preview: pressFolder, Render: press.Render,
		Published: func(string) string { return "It stands on the site of reports, " + t.reportsAt + " ." },
		Publish:   t.publishReport,
	}
}

func (t *trial) siteDir() string { return filepath.Join(t.dir, "site") }

// publishReport is what the desk's pages do with an approved report: the log
// takes it, and the press puts it into the site.
func (t *trial) publishReport(ctx context.Context, c *casebook.Casebook, reportID string, progress func(done, total int)) error {
	progress(0, 2)
	client, err := t.courier(c)
	if err != nil {
		return err
	}
	approved := filepath.Join(t.dir, "approved-"+newID())
	if err := publish(ctx, c, client, reportID, approved); err != nil {
		return err
	}
	progress(1, 2)
	if _, err := addToSite(t.policy, approved, t.siteDir(), t.intakeAt); err != nil {
		return err
	}
	progress(2, 2)
	return nil
}

// links are the four sites, and who there is.
const links = `
Four sites, all on this machine and nowhere else:

    the source's page   %[1]s/
    the desk            %[2]s/
    the reports         %[3]s/
    the public log      %[4]s/checkpoint

The people at the desk, with invented passphrases (a true one is written down nowhere):

    mira     %[5]s
    jonas    %[6]s
`

// tour is a walk of five minutes through what was played.
const tour = `
A walk of five minutes:

 1. Source. Open the source's page, write a few lines, copy the nine words into
    your memory or on paper, send. Close the window.
 2. Journalist. Open the desk, sign in as mira, press "Exchange letters" in the
    inbox. Your letter is there, below one from somebody in danger. Open it, take
    it on, record a risk assessment, write a question, go back to the inbox and
    press "Exchange letters" again. (A true desk's replies come out twice a day,
    as the pages say; here they come out at once.)
 3. Source again. Open the source's page in another browser or a private window,
    come back with the nine words, read, answer, leave "Keep this letter"
    unticked, send. Nobody can fetch that letter again.
    (Your own letter can be published too, but not today: its month has to be
    closed in the public log first.)
 4. Editor. At the desk, under Reports, open "Water for a kiln that has gone
    cold". It has one of two signatures. Look at what was said and what is
    printed, sign out, sign in as jonas, sign, publish.
 5. Reader. Open the reports, read, press "Check this page now". The number to
    compare it with is the newsroom's, from elsewhere, as print would give it:
    %[1]s
    The same from outside, with the report's address from your browser:
    go run . verify -policy %[2]s %[3]s/...
 6. Anybody. Watch the newsroom from outside: its card, its log, its pages.
    go run . watch -newsroom "%[1]s" -at %[4]s -log %[5]s -dir seen
`
