package main

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"

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

func (d *deskAt) filmCmd() *cobra.Command {
	var f casebook.FilmBlock
	cmd := d.with("film REPORT FILM STILL CAPTIONS", "Add a film with a still and captions: exhibits that 'vouchsafe desk keep' gave. It is published as it is", cobra.ExactArgs(4),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "alt", "language"); err != nil {
				return err
			}
			f.Exhibit, f.Poster, f.Captions = args[1], args[2], args[3]
			return addBlock(c, args[0], casebook.Block{Film: &f})
		})
	cmd.Flags().StringVar(&f.Alt, "alt", "", "what it shows, for those who can't see it")
	cmd.Flags().StringVar(&f.Caption, "caption", "", "what stands below it")
	cmd.Flags().StringVar(&f.CaptionsLanguage, "language", "", "language of the captions, as in en")
	return cmd
}

// keepCmd keeps a file of the newsroom's own, or one that a source handed over.
func (d *deskAt) keepCmd() *cobra.Command {
	var thread string
	cmd := d.with("keep FILE", "Keep a file as an exhibit: the newsroom's own, or, with -thread, one that a source gave at the desk", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			f, err := os.Open(args[0])
			if err != nil {
				return fmt.Errorf("couldn't open the file: %w", err)
			}
			defer f.Close()
			name := filepath.Base(args[0])
			var id string
			if thread == "" {
				id, err = c.KeepOwn(name, "", f)
			} else {
				id, err = c.AddExhibit(thread, name, "", f)
			}
			if err != nil {
				return err
			}
			fmt.Fprintln(d.out, id)
			return nil
		})
	cmd.Flags().StringVar(&thread, "thread", "", "the source who gave it; her consent is asked before it is published")
	return cmd
}

func (d *deskAt) eventCmd() *cobra.Command {
	var e report.Event
	cmd := d.with("event REPORT TITLE", "Add something that readers can go to", cobra.ExactArgs(2),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "start", "end", "place"); err != nil {
				return err
			}
			e.Title = args[1]
			return addBlock(c, args[0], casebook.Block{Event: &e})
		})
	f := cmd.Flags()
	f.StringVar(&e.Start, "start", "", "when it begins, in UTC, as in 2026-04-08T18:00Z")
	f.StringVar(&e.End, "end", "", "when it ends, likewise")
	f.StringVar(&e.Place, "place", "", "where it is")
	f.StringVar(&e.Text, "text", "", "more about it")
	f.StringVar(&e.URL, "url", "", "its address: https, or an onion address")
	return cmd
}

func (d *deskAt) actionCmd() *cobra.Command {
	var a report.Action
	cmd := d.with("action REPORT TEXT", "Add something that readers can do; a report has three at most", cobra.ExactArgs(2),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "kind"); err != nil {
				return err
			}
			a.Text = args[1]
			return addBlock(c, args[0], casebook.Block{Action: &a})
		})
	cmd.Flags().StringVar(&a.Kind, "kind", "", strings.Join(report.ActionKinds, ", "))
	cmd.Flags().StringVar(&a.URL, "url", "", "where: https, or an onion address")
	return cmd
}

func (d *deskAt) relatedCmd() *cobra.Command {
	return d.with("related REPORT TITLE URL", "Add a link to another piece", cobra.ExactArgs(3),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			return addBlock(c, args[0], casebook.Block{Related: &report.Related{Title: args[1], URL: args[2]}})
		})
}

// compareCmd prints what was said over what will be printed.
func (d *deskAt) compareCmd() *cobra.Command {
	return d.with("compare REPORT", "Print what was said beside what will be printed, paragraph by paragraph", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			all, err := c.Diff(args[0])
			if err != nil {
				return err
			}
			for _, a := range all {
				for _, r := range a.Readings {
					what := "letter"
					if r.Question {
						what = "question"
					}
					fmt.Fprintf(d.out, "%s, %s of %s\n\n", a.Name, what, r.Day)
					for i, p := range r.Paragraphs() {
						fmt.Fprintf(d.out, "said:    %s\n", onOneLine(p))
						if i < len(r.Printed) {
							fmt.Fprintf(d.out, "printed: %s\n\n", strings.Join(strings.Fields(casebook.Visible(r.Printed[i])), " "))
						}
					}
				}
			}
			return nil
		})
}

func onOneLine(words []casebook.ReadWord) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Text)
	}
	return strings.Join(strings.Fields(casebook.Visible(b.String())), " ")
}
