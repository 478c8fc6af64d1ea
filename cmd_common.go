package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"vouchsafe.example/internal/onion"
)

// fromEnvironment fills flags that were not given from VOUCHSAFE_<FLAG>.
// Secrets never come this way: they are named as files.
func fromEnvironment(cmd *cobra.Command) error {
	var failed error
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		name := "VOUCHSAFE_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		value, ok := os.LookupEnv(name)
		if f.Changed || !ok || f.Name == "help" {
			return
		}
		if err := cmd.Flags().Set(f.Name, value); err != nil && failed == nil {
			failed = hint(fmt.Errorf("%s: %w", name, err), "See: %s -h", cmd.CommandPath())
		}
	})
	return failed
}

// must names the flags that a verb can't do without.
func must(cmd *cobra.Command, flags ...string) error {
	for _, name := range flags {
		if f := cmd.Flags().Lookup(name); f != nil && f.Value.String() == "" {
			return hint(fmt.Errorf("-%s is missing (%s)", name, f.Usage), "See: %s -h", cmd.CommandPath())
		}
	}
	return nil
}

const maxSecret = 4 << 10

// readSecretFile reads a secret from a file, without the end of its line.
func readSecretFile(path string) ([]byte, error) {
	b, err := readFile(path, maxSecret)
	if err != nil {
		return nil, err
	}
	b = bytes.TrimRight(b, "\r\n")
	if len(b) == 0 {
		return nil, fmt.Errorf("%s is empty", path)
	}
	return b, nil
}

// readFile reads a file of at most max bytes.
func readFile(path string, max int64) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, hint(fmt.Errorf("there is no file %s", path), "Check the path.")
	case err != nil:
		return nil, fmt.Errorf("couldn't read %s: %w", path, err)
	case info.Size() > max:
		return nil, fmt.Errorf("%s has %d bytes; at most %d are read", path, info.Size(), max)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("couldn't read %s: %w", path, err)
	}
	return b, nil
}

// passphrase comes from a file if one is named, else from the terminal without
// showing it.
func (a *app) passphrase(file, prompt string) ([]byte, error) {
	if file != "" {
		return readSecretFile(file)
	}
	f, ok := a.in.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return nil, hint(errors.New("there is no terminal to ask for the passphrase"), "Name a file that holds it: -passphrase-file FILE")
	}
	fmt.Fprintf(a.err, "%s: ", prompt)
	b, err := term.ReadPassword(int(f.Fd()))
	fmt.Fprintln(a.err)
	if err != nil {
		return nil, fmt.Errorf("couldn't read the passphrase: %w", err)
	}
	if len(b) > maxSecret {
		return nil, fmt.Errorf("a passphrase has at most %d bytes", maxSecret)
	}
	return b, nil
}

// minPassphrase is the least that a passphrase may have, in characters, as in
// a casebook.
const minPassphrase = 12

// newPassphrase asks twice when it asks at the terminal.
func (a *app) newPassphrase(file, whose string) ([]byte, error) {
	first, err := a.passphrase(file, "New passphrase for "+whose)
	if err == nil && utf8.RuneCount(first) < minPassphrase {
		err = hint(fmt.Errorf("the passphrase for %s has less than %d characters", whose, minPassphrase), "Several words that nobody would guess are best. Nothing was made.")
	}
	if err != nil || file != "" {
		return first, err
	}
	second, err := a.passphrase("", "The same again")
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(first, second) {
		return nil, hint(errors.New("the two passphrases differ"), "Nothing was made. Call the command again.")
	}
	return first, nil
}

// serve runs handlers until ctx ends, then lets requests under way finish.
func serve(ctx context.Context, listener net.Listener, server *http.Server) error {
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return fmt.Errorf("couldn't serve: %w", err)
	case <-ctx.Done():
	}
	end, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := server.Shutdown(end); err != nil {
		server.Close()
	}
	return nil
}

// listen opens host:port, or a Unix socket given as unix:PATH.
func listen(address string) (net.Listener, error) {
	network, at := "tcp", address
	if path, ok := strings.CutPrefix(address, "unix:"); ok {
		network, at = "unix", path
		// What a killed server left behind; a living one answers.
		if c, err := net.DialTimeout(network, at, time.Second); err == nil {
			c.Close()
		} else if info, err := os.Lstat(at); err == nil && info.Mode()&os.ModeSocket != 0 {
			os.Remove(at)
		}
	}
	l, err := net.Listen(network, at)
	if err != nil {
		return nil, hint(fmt.Errorf("couldn't listen on %s: %w", address, err), "Is another program there? Choose another address with -listen.")
	}
	return l, nil
}

// every calls do at once and then each time the interval has passed, until ctx
// ends.
func every(ctx context.Context, interval time.Duration, do func(context.Context)) {
	t := time.NewTicker(interval)
	defer t.Stop()
	for {
		do(ctx)
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}

// httpClient reaches one server, through the tor that listens at tor, or
// directly if that is "". An onion address is reached through tor only: where a
// system or Tor Browser runs it, if nothing is said. Proxies that the
// environment names are never used. Each client has circuits of its own.
func httpClient(at, tor string) (*http.Client, error) {
	u, err := url.Parse(at)
	if err != nil {
		return nil, fmt.Errorf("couldn't read an address: %w", err)
	}
	t := onion.Direct()
	switch {
	case tor != "":
		if _, _, err := net.SplitHostPort(tor); err != nil {
			return nil, hint(fmt.Errorf("-tor %s: %w", tor, err), "As in %s, where tor listens.", onion.SystemTor)
		}
		t = onion.Transport(tor)
	case onion.Is(u.Host):
		t = onion.Transport(onion.SystemTor, onion.BrowserTor)
	}
	return &http.Client{Transport: t, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}, nil
}

// againOver tells a client when to send a request anew: circuits break, and
// then another is built; what broke on a plain line is told at once.
func againOver(at, tor string) func(context.Context, int, error) bool {
	if u, err := url.Parse(at); tor == "" && (err != nil || !onion.Is(u.Host)) {
		return nil
	}
	return onion.Again
}

// torFlag is the flag of every verb that goes to a server that may be an onion
// service.
func torFlag(f *pflag.FlagSet, tor *string) {
	f.StringVar(tor, "tor", "", "tor's SOCKS address; for an onion address "+onion.SystemTor+" or Tor Browser's "+onion.BrowserTor+" if left out")
}

// checkURL accepts the address of one of our servers.
func checkURL(flag, text string) error {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" {
		return hint(fmt.Errorf("-%s %q isn't the address of a site", flag, text), "As in http://127.0.0.1:8000")
	}
	return nil
}
