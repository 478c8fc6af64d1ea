package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/desk"
	"vouchsafe.example/ledger"
)

// deskAt says which casebook, opened by whom.
type deskAt struct {
	*app
	dir, as, passphraseFile string
}

func (a *app) deskCmd() *cobra.Command {
	d := &deskAt{app: a}
	cmd := &cobra.Command{
		Use:   "desk",
		Short: "The casebook: read, ask, protect, redact, approve",
		Long:  "The journalists' side. Every verb opens the casebook of -casebook as the person of -as.",
	}
	f := cmd.PersistentFlags()
	f.StringVar(&d.dir, "casebook", "", "the casebook's folder")
	f.StringVar(&d.as, "as", "", "who you are in this casebook")
	f.StringVar(&d.passphraseFile, "passphrase-file", "", "a file that holds your passphrase; asked for if left out")
	cmd.AddCommand(
		d.serveCmd(), d.makeCmd(), d.personCmd(), d.passphraseCmd(), d.keysCmd(), d.cardCmd(),
		d.syncCmd(), d.inboxCmd(), d.readCmd(), d.acceptCmd(), d.closeCmd(), d.labelCmd(), d.assessCmd(), d.writeCmd(), d.takeDownCmd(), d.consentCmd(), d.withdrawCmd(),
		d.reportCmd(), d.proseCmd(), d.answerCmd(), d.pictureCmd(), d.filmCmd(), d.eventCmd(), d.actionCmd(), d.relatedCmd(), d.keepCmd(), d.compareCmd(), d.nameCmd(), d.accountCmd(), d.hideCmd(), d.translateCmd(), d.exhibitCmd(), d.showCmd(), d.putCmd(), d.asideCmd(),
		d.checkCmd(), d.previewCmd(), d.approveCmd(), d.publishCmd(), d.exportCmd(), d.destroyCmd(),
	)
	return cmd
}

// open opens the casebook; every error says what to do.
func (d *deskAt) open(cmd *cobra.Command) (*casebook.Casebook, error) {
	if err := must(cmd, "casebook", "as"); err != nil {
		return nil, err
	}
	passphrase, err := d.passphrase(d.passphraseFile, "Passphrase of "+d.as)
	if err != nil {
		return nil, err
	}
	c, err := casebook.Open(d.dir, d.as, string(passphrase), d.casebookOptions()...)
	return c, deskHint(err)
}

func (a *app) casebookOptions() []casebook.Option {
	options := []casebook.Option{casebook.WithClock(a.now)}
	if a.work > 0 {
		options = append(options, casebook.WithWorkFactor(a.work))
	}
	return options
}

const noKeyHint = "The newsroom's card has run out for this desk: it can exchange nothing until a new one names its keys. 'vouchsafe desk keys' writes them for the editors; what came meanwhile waits at the letterbox for 35 days."

// deskHint adds what a person can do about an error of the casebook.
func deskHint(err error) error {
	for _, h := range []struct {
		is   error
		hint string
	}{
		{casebook.ErrPassphrase, "Nothing was opened. Try again; upper and lower case and spaces count."},
		{casebook.ErrNoPerson, "Check -as, or have somebody who can open the casebook add you: vouchsafe newsroom person."},
		{casebook.ErrNoCasebook, "Check -casebook. 'vouchsafe desk make' makes one."},
		{casebook.ErrDamaged, "Don't write into it. Take the newest copy, and keep this folder for somebody who can look at it."},
		{casebook.ErrNewer, "Install the newer version of this program."},
		{casebook.ErrConflict, "What you wrote is kept: 'vouchsafe desk aside' shows it. Read the record again, and put both together."},
		{casebook.ErrFull, "The disk is full. What was being written isn't kept. Make room and do it again."},
		{casebook.ErrNoAssessment, "'vouchsafe desk assess THREAD'. To ask only whether she is safe: write -safety."},
		{casebook.ErrNoCard, "'vouchsafe desk card FILE' takes the newsroom's signed card in."},
		{casebook.ErrForeignKeys, "Don't use this card. Call the editors on a way that you trust."},
		{casebook.ErrNoKey, noKeyHint},
		{ledger.ErrChain, "If this desk missed cards, 'vouchsafe desk sync' fetches those between and takes all of them in their order. Else call the editors."},
		{casebook.ErrNotFound, "'vouchsafe desk inbox' lists threads and letters."},
		{courier.ErrNotFound, "Nothing is lost. It may not be there yet: try again later."},
		{courier.ErrClock, "Set this computer's clock."},
		{courier.ErrBusy, "Nothing is lost. Try again later."},
		{courier.ErrFull, "Nothing is lost at the desk. Tell whoever runs the server that its disk is full."},
		{courier.ErrRefused, "If the card was logged just now, wait a minute: the letterbox looks once a minute. Else the newest card has no keys of this desk for this week: 'vouchsafe desk keys'."},
	} {
		if errors.Is(err, h.is) {
			return hint(err, "%s", h.hint)
		}
	}
	return err
}

// with is a verb that opens the casebook, does one thing and closes it.
func (d *deskAt) with(use, short string, args cobra.PositionalArgs, do func(cmd *cobra.Command, c *casebook.Casebook, args []string) error) *cobra.Command {
	return &cobra.Command{Use: use, Short: short, Args: args, RunE: func(cmd *cobra.Command, args []string) error {
		c, err := d.open(cmd)
		if err != nil {
			return err
		}
		return deskHint(errors.Join(do(cmd, c, args), c.Close()))
	}}
}

func (d *deskAt) makeCmd() *cobra.Command {
	var policyFile, desk string
	cmd := &cobra.Command{
		Use: "make -casebook DIR -policy FILE -desk NAME -as PERSON", Short: "Make a desk's casebook, and its first person", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := must(cmd, "casebook", "as", "policy", "desk"); err != nil {
				return err
			}
			policy, err := readPolicy(policyFile)
			if err != nil {
				return err
			}
			passphrase, err := d.newPassphrase(d.passphraseFile, d.as)
			if err != nil {
				return err
			}
			c, err := casebook.Create(d.dir, policy.Bytes(), desk, d.as, string(passphrase), d.casebookOptions()...)
			if err != nil {
				return deskHint(err)
			}
			fmt.Fprintf(d.out, "The casebook of %s is made, for %s.\nNext: vouchsafe desk keys, and the editors sign a card with them.\n", desk, d.as)
			return c.Close()
		},
	}
	cmd.Flags().StringVar(&policyFile, "policy", "", "the newsroom's policy.txt")
	cmd.Flags().StringVar(&desk, "desk", "", "the desk's name, as it will stand on the card")
	return cmd
}

func (d *deskAt) personCmd() *cobra.Command {
	var file string
	cmd := d.with("person NAME", "Let another person open the casebook, under her own passphrase", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			passphrase, err := d.newPassphrase(file, args[0])
			if err != nil {
				return err
			}
			if err := c.AddPerson(args[0], string(passphrase)); err != nil {
				return err
			}
			fmt.Fprintf(d.out, "%s can open the casebook. To approve publications she has to stand on the next card.\n", args[0])
			return nil
		})
	cmd.Flags().StringVar(&file, "new-passphrase-file", "", "a file that holds the new person's passphrase; asked for if left out")
	return cmd
}

// newsroomPersonCmd is the same verb where an editor would look for it.
func (a *app) newsroomPersonCmd() *cobra.Command {
	d := &deskAt{app: a}
	cmd := d.personCmd()
	f := cmd.Flags()
	f.StringVar(&d.dir, "casebook", "", "the casebook's folder")
	f.StringVar(&d.as, "as", "", "who you are in this casebook")
	f.StringVar(&d.passphraseFile, "passphrase-file", "", "a file that holds your passphrase; asked for if left out")
	return cmd
}

func (d *deskAt) passphraseCmd() *cobra.Command {
	var file string
	cmd := &cobra.Command{Use: "passphrase", Short: "Change your passphrase", Args: cobra.NoArgs, RunE: func(cmd *cobra.Command, _ []string) error {
		if err := must(cmd, "casebook", "as"); err != nil {
			return err
		}
		old, err := d.passphrase(d.passphraseFile, "Present passphrase of "+d.as)
		if err != nil {
			return err
		}
		c, err := casebook.Open(d.dir, d.as, string(old), d.casebookOptions()...)
		if err != nil {
			return deskHint(err)
		}
		defer c.Close()
		passphrase, err := d.newPassphrase(file, d.as)
		if err != nil {
			return err
		}
		if err := c.SetPassphrase(string(old), string(passphrase)); err != nil {
			return deskHint(err)
		}
		fmt.Fprintln(d.out, "Your passphrase is changed. Copies of the folder still open under the old one.")
		return nil
	}}
	cmd.Flags().StringVar(&file, "new-passphrase-file", "", "a file that holds the new passphrase; asked for if left out")
	return cmd
}

func (d *deskAt) keysCmd() *cobra.Command {
	var out string
	cmd := d.with("keys -out DIR", "Write the desk's public keys for the next card", cobra.NoArgs,
		func(cmd *cobra.Command, c *casebook.Casebook, _ []string) error {
			if err := must(cmd, "out"); err != nil {
				return err
			}
			keys, err := desk.NextKeys(c)
			if err != nil {
				return err
			}
			b, err := keys.Marshal()
			if err != nil {
				return err
			}
			members, err := casebook.List(c, casebook.Members)
			if err != nil {
				return err
			}
			if err := os.MkdirAll(out, 0o700); err != nil {
				return fmt.Errorf("couldn't make %s: %w", out, err)
			}
			file := filepath.Join(out, keys.Desk+".keys")
			if err := writeNew(file, b); err != nil {
				return err
			}
			fmt.Fprintf(d.out, "The keys are in %s. People of this casebook, and their keys; tell the editors who is who:\n", file)
			for _, m := range members {
				fmt.Fprintf(d.out, "    %s  %s\n", m.Value.Name, m.Value.Approver)
			}
			fmt.Fprintf(d.out, "The next card is made with:\n    vouchsafe newsroom card -policy policy.txt -desk %s", file)
			for _, m := range members {
				fmt.Fprintf(d.out, " \\\n        -approver %s", m.Value.Approver)
			}
			fmt.Fprintln(d.out, " -out card.txt")
			return nil
		})
	cmd.Flags().StringVar(&out, "out", "", "a folder for DESK.keys")
	return cmd
}

func (d *deskAt) cardCmd() *cobra.Command {
	return d.with("card FILE", "Take the newsroom's newest signed card in", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			b, err := readFile(args[0], ledger.MaxCard)
			if err != nil {
				return err
			}
			if err := c.SetCard(b); err != nil {
				return err
			}
			fmt.Fprintln(d.out, "The card is taken in.")
			return nil
		})
}

// courierFor reaches the intake as this casebook's desk.
func courierFor(c *casebook.Casebook, at, tor string) (*courier.Client, error) {
	if err := checkURL("at", at); err != nil {
		return nil, err
	}
	client, err := httpClient(at, tor)
	if err != nil {
		return nil, err
	}
	desk, err := c.Desk()
	if err != nil {
		return nil, err
	}
	return &courier.Client{
		Base: strings.TrimSuffix(at, "/"), HTTP: client, Newsroom: c.Newsroom(), Desk: desk.Name, Clock: c.Now, Again: againOver(at, tor),
		Sign: func(epoch uint32, message []byte) ([]byte, error) {
			key, err := c.SigningKey(epoch)
			if err != nil {
				return nil, err
			}
			return signEd25519(key, message), nil
		},
	}, nil
}
