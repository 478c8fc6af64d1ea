package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/registrar"
	"vouchsafe.example/internal/witness"
	"vouchsafe.example/ledger"
)

// tick is how often the servers look what is due.
var tick = time.Minute

func (a *app) log() *slog.Logger {
	return slog.New(slog.NewTextHandler(a.err, &slog.HandlerOptions{ReplaceAttr: dayOnly}))
}

// dayOnly keeps the hour out of the log: whoever takes the machine would read
// there when something happened.
func dayOnly(groups []string, attr slog.Attr) slog.Attr {
	if len(groups) == 0 && attr.Key == slog.TimeKey {
		attr.Value = slog.StringValue(attr.Value.Time().UTC().Format(time.DateOnly))
	}
	return attr
}

// ledgerOf is the registrar as the courier knows it.
func ledgerOf(c *registrar.Client) courier.Ledger {
	return c.WithErrors(registrar.Errors{NotFound: courier.ErrNotFound, Invalid: courier.ErrInvalid, Full: courier.ErrFull, Busy: courier.ErrBusy})
}

func (a *app) registrarCmd() *cobra.Command {
	var dir, policyFile, keyFile, tokenFile, address, private string
	var witnesses []string
	cmd := &cobra.Command{
		Use:   "registrar -dir DIR -policy FILE -log-key-file FILE -token-file FILE",
		Short: "Run the registrar: the only writer of the newsroom's public log",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if err := must(cmd, "dir", "policy", "log-key-file", "token-file"); err != nil {
				return err
			}
			policy, err := readPolicy(policyFile)
			if err != nil {
				return err
			}
			key, err := readSecretFile(keyFile)
			if err != nil {
				return err
			}
			token, err := registrar.ReadToken(tokenFile)
			if err != nil {
				return err
			}
			ask, err := byName(witnesses)
			if err != nil {
				return hint(err, "As in -witness alpha=http://127.0.0.1:8442")
			}
			for _, at := range ask {
				if err := checkURL("witness", at); err != nil {
					return err
				}
			}
			log := a.log()
			r, err := registrar.Open(dir, registrar.Options{Policy: policy.Bytes(), LogKey: string(key), Witnesses: ask, Clock: a.now, Log: log})
			if err != nil {
				return fmt.Errorf("couldn't open the registrar: %w", err)
			}
			defer func() { err = errors.Join(err, r.Close()) }()
			public, err := listen(address)
			if err != nil {
				return err
			}
			inner, err := listen(private)
			if err != nil {
				public.Close()
				return err
			}
			fmt.Fprintf(a.out, "The log of %s is public on %s; its private side listens on %s.\n", policy.Name, public.Addr(), inner.Addr())
			return a.serveTicking(cmd.Context(), log, r.Tick, serving{public, plainServer(r.Public())}, serving{inner, plainServer(r.Private(token))})
		},
	}
	f := cmd.Flags()
	f.StringVar(&dir, "dir", "", "the registrar's own folder; made if it isn't there")
	f.StringVar(&policyFile, "policy", "", "the newsroom's policy.txt")
	f.StringVar(&keyFile, "log-key-file", "", "the newsroom's log.key")
	f.StringVar(&tokenFile, "token-file", "", "the newsroom's registrar.token")
	f.StringSliceVar(&witnesses, "witness", nil, "NAME=URL of a witness of the policy (repeat)")
	f.StringVar(&address, "listen", "127.0.0.1:8441", "host:port of the public log")
	f.StringVar(&private, "private", "127.0.0.1:8443", "host:port for the newsroom's own letterbox")
	return cmd
}

func (a *app) witnessCmd() *cobra.Command {
	var dir, keyFile, address string
	var policies []string
	cmd := &cobra.Command{
		Use:   "witness -dir DIR -key-file FILE -policy FILE",
		Short: "Cosign other newsrooms' logs, so that their past can't be rewritten",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if err := must(cmd, "dir", "key-file"); err != nil {
				return err
			}
			key, err := readSecretFile(keyFile)
			if err != nil {
				return err
			}
			var logs []string
			for _, file := range policies {
				p, err := readPolicy(file)
				if err != nil {
					return err
				}
				logs = append(logs, p.LogKey)
			}
			if len(logs) == 0 {
				return hint(fmt.Errorf("there is no log to cosign"), "Name the policy.txt of each newsroom with -policy.")
			}
			if err := os.MkdirAll(dir, 0o700); err != nil {
				return fmt.Errorf("couldn't make %s: %w", dir, err)
			}
			w, err := witness.New(witness.Options{Path: filepath.Join(dir, "witness.db"), Key: string(key), Logs: logs, Clock: a.now, Log: a.log()})
			if err != nil {
				return fmt.Errorf("couldn't open the witness: %w", err)
			}
			defer func() { err = errors.Join(err, w.Close()) }()
			l, err := listen(address)
			if err != nil {
				return err
			}
			fmt.Fprintf(a.out, "The witness listens on %s.\n", l.Addr())
			return serve(cmd.Context(), l, plainServer(w.Handler()))
		},
	}
	f := cmd.Flags()
	f.StringVar(&dir, "dir", "", "the witness's own folder; made if it isn't there")
	f.StringVar(&keyFile, "key-file", "", "the witness's key, from 'vouchsafe witness make'")
	f.StringSliceVar(&policies, "policy", nil, "policy.txt of a newsroom whose log it cosigns (repeat)")
	f.StringVar(&address, "listen", "127.0.0.1:8442", "host:port")
	cmd.AddCommand(a.witnessMakeCmd())
	return cmd
}

func (a *app) witnessMakeCmd() *cobra.Command {
	var name, keyFile string
	cmd := &cobra.Command{
		Use:   "make -name NAME -key-file FILE",
		Short: "Make a witness's key, and print its public half for newsrooms' policies",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := must(cmd, "name", "key-file"); err != nil {
				return err
			}
			skey, vkey, err := ledger.GenerateWitnessKey(rand.Reader, strings.TrimSpace(name))
			if err != nil {
				return hint(fmt.Errorf("couldn't make the key: %w", err), "A witness's name has neither spaces nor plus signs, as in news.example/witness.")
			}
			if err := writeNew(keyFile, []byte(skey+"\n")); err != nil {
				return err
			}
			fmt.Fprintln(a.out, vkey)
			return nil
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "the witness's name, as in news.example/witness")
	cmd.Flags().StringVar(&keyFile, "key-file", "", "where to write the key")
	return cmd
}

// plainServer has limits for small requests and writes down nothing about who
// comes.
func plainServer(h http.Handler) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 2 * time.Minute, WriteTimeout: 2 * time.Minute,
		IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10, ErrorLog: slog.NewLogLogger(slog.DiscardHandler, slog.LevelError),
	}
}

// serving is a server on its listener.
type serving struct {
	listener net.Listener
	server   *http.Server
}

// serveTicking serves until ctx ends or a server fails, and meanwhile does what
// is due.
func (a *app) serveTicking(ctx context.Context, log *slog.Logger, due func(context.Context, time.Time) error, all ...serving) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var wg sync.WaitGroup
	wg.Go(func() {
		every(ctx, tick, func(ctx context.Context) {
			if err := due(ctx, a.now()); err != nil && ctx.Err() == nil {
				log.Warn("not done yet, tried again in a minute", "error", err)
			}
		})
	})
	failed := make(chan error, len(all))
	for _, s := range all {
		wg.Go(func() {
			defer stop()
			failed <- serve(ctx, s.listener, s.server)
		})
	}
	wg.Wait()
	for range all {
		if err := <-failed; err != nil {
			return err
		}
	}
	return nil
}
