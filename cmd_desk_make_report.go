package main

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/report"
)

// newID is a random name for a record.
func newID() string {
	var b [8]byte
	rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

func (d *deskAt) reportCmd() *cobra.Command {
	var r casebook.Report
	var accounts []string
	cmd := d.with("report TITLE", "Begin a report", cobra.ExactArgs(1),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "language", "date"); err != nil {
				return err
			}
			r.Title = args[0]
			for _, a := range accounts {
				r.Blocks = append(r.Blocks, casebook.Block{Account: a})
			}
			id := newID()
			if _, err := casebook.Put(c, casebook.Reports, id, r, 0); err != nil {
				return err
			}
			fmt.Fprintln(d.out, id)
			return nil
		})
	f := cmd.Flags()
	f.StringVar(&r.Standfirst, "standfirst", "", "the paragraph below the title")
	f.StringVar(&r.Language, "language", "", "language of the newsroom's words, as in en")
	f.StringVar(&r.Date, "date", "", "day of publication, as printed")
	f.StringSliceVar(&accounts, "account", nil, "an account that it shows (repeat)")
	return cmd
}

// addBlock appends a block to a report, under the version that was read.
func addBlock(c *casebook.Casebook, reportID string, b casebook.Block) error {
	r, err := casebook.Get(c, casebook.Reports, reportID)
	if err != nil {
		return err
	}
	r.Value.Blocks = append(r.Value.Blocks, b)
	_, err = casebook.Put(c, casebook.Reports, reportID, r.Value, r.Version)
	return err
}

func (d *deskAt) proseCmd() *cobra.Command {
	var heading, language string
	cmd := d.with("prose REPORT [FILE]", "Add the newsroom's own words to a report", cobra.RangeArgs(1, 2),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			text, err := d.typed(append(args, "-")[1])
			if err != nil {
				return err
			}
			return addBlock(c, args[0], casebook.Block{Prose: &report.Prose{Heading: heading, Paragraphs: paragraphs(text), Language: language}})
		})
	cmd.Flags().StringVar(&heading, "heading", "", "what stands above them")
	cmd.Flags().StringVar(&language, "language", "", "their language, if it isn't the report's")
	return cmd
}

func (d *deskAt) answerCmd() *cobra.Command {
	var o report.Official
	cmd := d.with("answer REPORT [FILE]", "Add what an authority was asked, and what it answered", cobra.RangeArgs(1, 2),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "claim", "to", "asked", "status"); err != nil {
				return err
			}
			if o.Status == "answered" {
				text, err := d.typed(append(args, "-")[1])
				if err != nil {
					return err
				}
				o.Answer = paragraphs(text)
			}
			return addBlock(c, args[0], casebook.Block{Official: &o})
		})
	f := cmd.Flags()
	f.StringVar(&o.Claim, "claim", "", "the claim that it was asked about")
	f.StringVar(&o.To, "to", "", "who was asked")
	f.StringVar(&o.Asked, "asked", "", "day on which it was asked")
	f.StringVar(&o.Status, "status", "", "answered, none or declined")
	f.StringVar(&o.Answered, "answered", "", "day of the answer")
	return cmd
}

func (d *deskAt) pictureCmd() *cobra.Command {
	var p casebook.PictureBlock
	cmd := d.with("picture REPORT EXHIBIT", "Add a photograph, rebuilt without its metadata", cobra.ExactArgs(2),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "alt"); err != nil {
				return err
			}
			p.Exhibit = args[1]
			return addBlock(c, args[0], casebook.Block{Picture: &p})
		})
	cmd.Flags().StringVar(&p.Alt, "alt", "", "what it shows, for those who can't see it")
	cmd.Flags().StringVar(&p.Caption, "caption", "", "what stands below it")
	return cmd
}
