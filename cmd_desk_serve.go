package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/desk"
	"vouchsafe.example/internal/press"
)

func (d *deskAt) serveCmd() *cobra.Command {
	var address, at, log, tor, out string
	cmd := &cobra.Command{
		Use: "serve -casebook DIR [-at URL]", Short: "Open the desk's pages, on this computer only", Args: cobra.NoArgs,
		Long: "Open the desk's pages in a browser, on this computer only. Nothing is opened until\nsomebody signs in there; what she reads and writes works without the letterbox, too.",
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if err := must(cmd, "casebook"); err != nil {
				return err
			}
			if host, _, err := net.SplitHostPort(address); err != nil || host != "localhost" && !net.ParseIP(host).IsLoopback() {
				return hint(fmt.Errorf("the desk doesn't listen on %s", address), "Its pages are for this computer only: -listen 127.0.0.1:8445")
			}
			// Said at the start, where it can be mended, and not at the first sign-in.
			if !casebook.Is(d.dir) {
				return deskHint(fmt.Errorf("%s: %w", d.dir, casebook.ErrNoCasebook))
			}
			s, err := d.site(at, log, tor, out)
			if err != nil {
				return err
			}
			l, err := listen(address)
			if err != nil {
				return err
			}
			fmt.Fprintf(d.out, "The desk listens on %s.\nOpen http://%[1]s/ in a browser. Ctrl-C closes the desk, and signs everybody out.\n", l.Addr())
			err = d.serveTicking(cmd.Context(), d.log(), func(_ context.Context, now time.Time) error { s.LockIdle(now); s.WatchDue(now); return nil }, serving{l, plainServer(s.Handler())})
			return errors.Join(err, s.Close())
		},
	}
	f := cmd.Flags()
	f.StringVar(&address, "listen", "127.0.0.1:8445", "host:port on this computer")
	f.StringVar(&at, "at", "", "address of the newsroom's letterbox; without it the desk only reads")
	torFlag(f, &tor)
	f.StringVar(&log, "log", "", "address of the newsroom's public log, to watch that, too")
	f.StringVar(&out, "out", "", "a folder in which published reports are put, for the press; without it nothing is published")
	return cmd
}

// site is the desk's site over the casebook of -casebook.
func (d *deskAt) site(at, log, tor, out string) (*desk.Server, error) {
	s := &desk.Server{Dir: d.dir, Options: d.casebookOptions(), Clock: d.now, Preview: pressFolder, Render: press.Render}
	if at == "" {
		return s, nil
	}
	if err := checkURL("at", at); err != nil {
		return nil, err
	}
	if log != "" {
		if err := checkURL("log", log); err != nil {
			return nil, err
		}
	}
	s.Courier = func(c *casebook.Casebook) (desk.Courier, error) { return courierFor(c, at, tor) }
	s.Watch = d.watchFrom(at, log, tor)
	if out == "" {
		return s, nil
	}
	s.Publish = func(ctx context.Context, c *casebook.Casebook, reportID string, progress func(done, total int)) error {
		client, err := courierFor(c, at, tor)
		if err != nil {
			return err
		}
		o, err := casebook.Get(c, casebook.Reports, reportID)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(out, 0o700); err != nil {
			return fmt.Errorf("couldn't make %s: %w", out, err)
		}
		progress(0, 1)
		if err := publish(ctx, c, client, reportID, filepath.Join(out, fmt.Sprintf("%s-%d", reportID, o.Value.Published+1))); err != nil {
			return err
		}
		progress(1, 1)
		return nil
	}
	s.Published = func(reportID string) string {
		return fmt.Sprintf("What the press needs lies in %s, as %s-1, -2 and so on, an edition each. Next: ‘vouchsafe press’ makes the page of it.", out, reportID)
	}
	return s, nil
}

// pressFolder renders a draft as the press will: its own files and those that
// the press adds.
func pressFolder(draft *casebook.Draft) (map[string][]byte, error) {
	fsys, err := draft.FS()
	if err != nil {
		return nil, err
	}
	built, err := press.Build(fsys)
	if err != nil {
		return nil, fmt.Errorf("couldn't render the report: %w", err)
	}
	files := map[string][]byte{}
	for name, b := range draft.Files {
		files[name] = b
	}
	for name, b := range built.Files {
		files[name] = b
	}
	return files, nil
}
