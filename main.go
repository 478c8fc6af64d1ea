// Vouchsafe carries a testimony from a witness in danger to a published report:
// nobody can trace who spoke, and nobody can deny what was said.
//
// This file reads the command line, says errors and sets the exit status; each
// verb stands in a cmd_*.go of its own and does nothing but build the parts,
// run them and close them.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/source"
)

// app is what a run of the program reaches outside itself, so that a test can
// start the true program with other streams and another clock.
type app struct {
	in       io.Reader
	out, err io.Writer
	now      func() time.Time
	work     int // scrypt's work factor for new passphrases; 0 for the usual ones
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		<-ctx.Done()
		stop() // a second Ctrl-C ends the program at once
	}()
	a := &app{in: os.Stdin, out: os.Stdout, err: os.Stderr, now: time.Now}
	status := a.run(ctx, os.Args[1:])
	stop()
	os.Exit(status)
}

// run runs one command line and returns its exit status: 0 it did what was
// asked, 1 it failed or refused, 2 (verify only) consistent but under keys that
// the report brought itself.
func (a *app) run(ctx context.Context, args []string) int {
	root := &cobra.Command{
		Use:               "vouchsafe",
		Short:             "A testimony from its witness to a report that anyone can check",
		Long:              "Vouchsafe carries a testimony from a witness in danger to a published report:\nnobody can trace who spoke, and nobody can deny what was said.\n\nBegin with: vouchsafe try -once -dir DIR",
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetArgs(singleDash(args))
	root.AddCommand(a.tryCmd(), a.newsroomCmd(), a.intakeCmd(), a.registrarCmd(), a.witnessCmd(), a.sourceCmd(), a.watchCmd(), a.deskCmd(), a.pressCmd(), a.verifyCmd())
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return fromEnvironment(cmd) }
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return hint(err, "See: %s -h", cmd.CommandPath())
	})
	hintUsage(root)
	err := root.ExecuteContext(ctx)
	var status exitStatus
	switch {
	case err == nil:
		return 0
	case errors.As(err, &status):
		return int(status)
	}
	a.report(err)
	return 1
}

// hintUsage lets every verb show how it is called when it gets too few words or
// too many.
func hintUsage(cmd *cobra.Command) {
	if check := cmd.Args; check != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			if len(args) >= 8 && len(strings.Join(args, "")) <= 64 && strings.Trim(strings.Join(args, ""), "0123456789abcdef") == "" {
				return hint(errors.New("a newsroom's number was given in pieces"), "Write it in quotes, or without spaces.")
			}
			return hint(check(cmd, args), "It is called so: vouchsafe %s", strings.TrimPrefix(cmd.CommandPath()+strings.TrimPrefix(cmd.Use, cmd.Name()), "vouchsafe "))
		}
	}
	for _, c := range cmd.Commands() {
		hintUsage(c)
	}
}

// singleDash lets long flags be written with one dash, as Go's own tools do
// (-dir as well as --dir). Single letters stay as they are.
func singleDash(args []string) []string {
	out := make([]string, len(args))
	for i, arg := range args {
		if arg == "--" {
			copy(out[i:], args[i:])
			return out
		}
		if len(arg) > 2 && arg[0] == '-' && arg[1] != '-' && arg[2] != '=' && (arg[1] < '0' || arg[1] > '9') {
			arg = "-" + arg
		}
		out[i] = arg
	}
	return out
}

// report says an error to the person at the terminal, and what she can do.
func (a *app) report(err error) {
	// An error may carry what a hostile server sent.
	fmt.Fprintf(a.err, "vouchsafe: error: %s\n", source.Visible(err.Error()))
	var h interface{ Hint() string }
	if errors.As(err, &h) && h.Hint() != "" {
		fmt.Fprintf(a.err, "vouchsafe: hint: %s\n", h.Hint())
	}
}

// exitStatus ends the program with that status and no further word.
type exitStatus int

func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// hinted is an error together with what the person can do about it.
type hinted struct {
	err  error
	hint string
}

func (h *hinted) Error() string { return h.err.Error() }
func (h *hinted) Unwrap() error { return h.err }
func (h *hinted) Hint() string  { return h.hint }

func hint(err error, format string, args ...any) error {
	if err == nil {
		return nil
	}
	return &hinted{err, fmt.Sprintf(format, args...)}
}
