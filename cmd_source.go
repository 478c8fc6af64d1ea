package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"vouchsafe.example/internal/catalogue"
	"vouchsafe.example/internal/source"
)

func (a *app) sourceCmd() *cobra.Command {
	var newsroom, at, tor, lang string
	cmd := &cobra.Command{
		Use:   "source -newsroom NUMBER -at URL [-tor HOST:PORT]",
		Short: "Write to a newsroom, read its answers; keeps nothing on this device",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := must(cmd, "newsroom", "at"); err != nil {
				return err
			}
			id, err := source.ParseID(newsroom)
			if err != nil {
				return hint(err, "It is printed where the newsroom tells how to reach it. Take it from there, not from the site.")
			}
			if err := checkURL("at", at); err != nil {
				return err
			}
			if lang != "" && catalogue.Of(lang) == nil {
				return hint(fmt.Errorf("the program doesn't speak %q", lang), "It speaks: %s", strings.Join(catalogue.Languages(), ", "))
			}
			client, err := httpClient(at, tor)
			if err != nil {
				return err
			}
			err = source.Run(cmd.Context(), source.Config{
				Newsroom: id, URL: at, HTTP: client, Again: againOver(at, tor), Now: a.now,
				In: a.in, Out: a.out, Alternate: isTerminal(a.out), Language: cmp.Or(lang, localeOf(os.Getenv)),
			})
			if errors.Is(err, source.ErrLeft) {
				return exitStatus(1)
			}
			return err
		},
	}
	cmd.Flags().StringVar(&newsroom, "newsroom", "", "the newsroom's number, from print")
	cmd.Flags().StringVar(&at, "at", "", "address of the newsroom's letterbox")
	torFlag(cmd.Flags(), &tor)
	cmd.Flags().StringVar(&lang, "lang", "", "language to speak: "+strings.Join(catalogue.Languages(), ", ")+" (default: as LC_ALL, LC_MESSAGES or LANG say; else it asks)")
	return cmd
}

// localeOf is what the system's own variables say about languages; "" if they
// say nothing. The first that is set counts.
func localeOf(getenv func(string) string) string {
	return cmp.Or(getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG"))
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
