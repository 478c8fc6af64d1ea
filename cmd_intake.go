package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/intake"
	"vouchsafe.example/internal/onion"
)

// maxTorrc is for the lines of a few bridges.
const maxTorrc = 256 << 10

func (a *app) intakeCmd() *cobra.Command {
	var dir, store, cellStore, policyFile, at, tokenFile, address, onionDir, torrcFile string
	var envelopes, cells, envelopesPerDay, cellsPerDay int64
	var admission string
	var puzzle int
	var languages []string
	var noForms bool
	cmd := &cobra.Command{
		Use:   "intake -dir DIR -policy FILE -registrar URL -token-file FILE",
		Short: "Run the letterbox: takes envelopes, gives replies, holds only ciphertext",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if err := must(cmd, "dir", "policy", "registrar", "token-file"); err != nil {
				return err
			}
			if torrcFile != "" && onionDir == "" {
				return hint(errors.New("-torrc is for the tor that -onion starts"), "See: %s -h", cmd.CommandPath())
			}
			if envelopes < 1 || cells < 0 {
				return hint(fmt.Errorf("a quota has at least 1 MiB"), "See: %s -h", cmd.CommandPath())
			}
			if envelopesPerDay < 1 || cellsPerDay < 1 {
				return hint(fmt.Errorf("at least one envelope and one cell can be kept on a day"), "See: %s -h", cmd.CommandPath())
			}
			policy, err := readPolicy(policyFile)
			if err != nil {
				return err
			}
			client, err := registrarClient(at, tokenFile)
			if err != nil {
				return err
			}
			log := a.log()
			in, err := intake.Open(intake.Config{
				Dir: dir, Store: store, Cells: cellStore, Newsroom: policy.ID(), Ledger: ledgerOf(client), Clock: a.now, Log: log,
				EnvelopeQuota: envelopes << 20, CellQuota: cells << 20, Languages: languages, NoForms: noForms,
				EnvelopesPerDay: envelopesPerDay, CellsPerDay: cellsPerDay, Admission: intake.Admission(admission), PuzzleCost: puzzle,
			})
			if err != nil {
				return fmt.Errorf("couldn't open the letterbox: %w", err)
			}
			defer func() { err = errors.Join(err, in.Close()) }()
			l, err := listen(address)
			if err != nil {
				return err
			}
			ctx, stop := context.WithCancelCause(cmd.Context())
			defer stop(nil)
			due := func(ctx context.Context, now time.Time) error {
				err := in.Tick(ctx, now)
				if errors.Is(err, intake.ErrTakenOver) {
					stop(err)
				}
				return err
			}
			handler := in.Handler()
			sites := []serving{{l, intake.Server(handler)}}
			fmt.Fprintf(a.out, "The letterbox of %s listens on %s.\n", policy.Name, l.Addr())
			if onionDir != "" {
				service, err := a.onionService(ctx, onionDir, torrcFile, log)
				if err != nil {
					l.Close()
					return err
				}
				defer func() { err = errors.Join(err, service.Close()) }()
				fmt.Fprintf(a.out, "Its onion address is %s/\n", service.Address())
				sites = []serving{
					{l, intake.Server(intake.OnionLocation(service.Address(), handler))},
					{service.Listener(), intake.Server(in.PerCircuit(handler))},
				}
			}
			err = a.serveTicking(ctx, log, due, sites...)
			if cause := context.Cause(ctx); errors.Is(cause, intake.ErrTakenOver) {
				err = errors.Join(err, hint(intake.ErrTakenOver, "It was started on another machine. Only one may run."))
			}
			return err
		},
	}
	f := cmd.Flags()
	f.StringVar(&dir, "dir", "", "the letterbox's own folder, which has the keys; made if it isn't there")
	f.StringVar(&store, "store", "", "where the tables are: sqlite:FILE or postgres://USER@HOST/DATABASE (a file in -dir)")
	f.StringVar(&cellStore, "cells", "", "where attachments are: file:FOLDER or s3://HOST/BUCKET?credentials=FILE (a folder in -dir)")
	f.StringVar(&policyFile, "policy", "", "the newsroom's policy.txt")
	f.StringVar(&at, "registrar", "", "address of the registrar's private side")
	f.StringVar(&tokenFile, "token-file", "", "the newsroom's registrar.token")
	f.StringVar(&address, "listen", "127.0.0.1:8440", "host:port, or unix:PATH")
	f.StringVar(&onionDir, "onion", "", "run an onion service, whose secret key lies in this folder; made if it isn't there")
	f.StringVar(&torrcFile, "torrc", "", "a file with further lines for its tor, as for bridges")
	f.Int64Var(&envelopes, "envelope-quota", 4<<10, "most that envelopes may take on the disk, in MiB")
	f.Int64Var(&cells, "cell-quota", 0, "most that attachments may take on the disk, in MiB; 0 for half of what is free at the start")
	f.Int64Var(&envelopesPerDay, "envelopes-per-day", 40_000, "most envelopes that are kept on one day; a visit is two")
	f.Int64Var(&cellsPerDay, "cells-per-day", 100_000, "most cells of attachments, of 256 KiB each, that are kept on one day")
	f.StringVar(&admission, "admission", string(intake.AdmissionAuto), "off, auto (raised while the letterbox comes near its limits) or raised: strangers' devices do a piece of work first")
	f.IntVar(&puzzle, "puzzle", 1, "least cost of that work, about so many seconds in a slow browser")
	f.StringSliceVar(&languages, "languages", intake.DefaultLanguages(), "languages of the pages, the first to who names none")
	f.BoolVar(&noForms, "no-forms", false, "no way without scripts, on which this server seals and opens in memory")
	return cmd
}

// onionService starts the letterbox's onion service, and says what its tor
// can't do.
func (a *app) onionService(ctx context.Context, dir, torrcFile string, log *slog.Logger) (*onion.Service, error) {
	var torrc []byte
	if torrcFile != "" {
		var err error
		if torrc, err = readFile(torrcFile, maxTorrc); err != nil {
			return nil, err
		}
	}
	s, err := onion.Start(ctx, onion.Config{Dir: dir, Torrc: torrc, Log: log})
	switch {
	case errors.Is(err, onion.ErrNoProgram):
		return nil, hint(err, "Debian's package is called tor: apt-get install tor. Or leave -onion out, and run the onion service yourself.")
	case errors.Is(err, onion.ErrFolder):
		return nil, hint(err, "It holds the key of the letterbox's address. Make it yours alone: chmod 700 %s", dir)
	case errors.Is(err, onion.ErrTorrc):
		return nil, hint(err, "Mend %s. Only what leads tor into the network belongs there, such as UseBridges, Bridge and ClientTransportPlugin.", torrcFile)
	case err != nil:
		return nil, err
	}
	if !s.ProofOfWork() {
		log.Warn("this tor has no proof-of-work defence: a flood of visitors can keep others out; install tor 0.4.8 or newer, built with it")
	}
	return s, nil
}
