package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/source"
)

// maxTyped bounds what a verb reads from a file or from standard input.
const maxTyped = 1 << 20

// typed reads a text from a file, or from standard input for "-".
func (a *app) typed(file string) (string, error) {
	var b []byte
	var err error
	if file == "-" {
		b, err = io.ReadAll(io.LimitReader(a.in, maxTyped+1))
		if err == nil && len(b) > maxTyped {
			err = fmt.Errorf("the text has more than %d bytes", maxTyped)
		}
	} else {
		b, err = readFile(file, maxTyped)
	}
	if err != nil {
		return "", err
	}
	if !utf8.Valid(b) {
		return "", hint(fmt.Errorf("the text isn't UTF-8"), "Save it as UTF-8 and try again.")
	}
	return strings.TrimRight(string(b), "\r\n"), nil
}

func (d *deskAt) inboxCmd() *cobra.Command {
	return d.with("inbox", "List alarms, threads and letters", cobra.NoArgs,
		func(_ *cobra.Command, c *casebook.Casebook, _ []string) error {
			alarms, err := c.Alarms(c.Now())
			if err != nil {
				return err
			}
			for _, a := range alarms {
				fmt.Fprintf(d.out, "ALARM  %s\n", strings.TrimSpace(a.Letter+"  "+a.Text))
			}
			threads, err := c.Threads()
			if err != nil {
				return err
			}
			if len(threads) == 0 {
				fmt.Fprintln(d.out, "No letter has come yet.")
			}
			for _, t := range threads {
				visited := ""
				if t.Value.LastVisit != "" {
					visited = ", last visit " + t.Value.LastVisit
				}
				fmt.Fprintf(d.out, "%s  %s  since %s%s  %s\n", t.ID, t.Value.State, t.Value.Opened, visited, t.Value.Label)
				letters, err := c.LettersOf(t.ID)
				if err != nil {
					return err
				}
				for _, l := range letters {
					fmt.Fprintf(d.out, "    %s  %s\n", l.ID, letterLine(l.Value))
				}
			}
			return nil
		})
}

// letterLine says in one line how a letter stands.
func letterLine(l casebook.Letter) string {
	words := []string{l.Day, l.Language, fmt.Sprintf("%d words", len(strings.Fields(l.Text)))}
	if n := len(l.Attachments); n > 0 {
		words = append(words, fmt.Sprintf("%d files", n))
	}
	if l.Danger {
		words = append(words, "SAYS SHE IS IN DANGER")
	}
	if l.Misfit {
		words = append(words, "not sealed by the source")
	}
	switch {
	case l.MonthProof != nil:
		words = append(words, "sealed in "+l.MonthProof.Label)
	case l.DayProof != nil:
		words = append(words, "in the log")
	default:
		words = append(words, "not in the log yet")
	}
	if l.Read == "" {
		words = append(words, "unread")
	}
	return strings.Join(words, ", ")
}

func (d *deskAt) readCmd() *cobra.Command {
	return d.with("read LETTER", "Read a letter; the source may learn that a person has read it", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			l, err := casebook.Get(c, casebook.Letters, args[0])
			if err != nil {
				return err
			}
			fmt.Fprintf(d.out, "%s  %s\n", l.ID, letterLine(l.Value))
			if l.Value.Question != "" {
				fmt.Fprintf(d.out, "\nAnswers: %s\n", source.Visible(l.Value.Question))
			}
			fmt.Fprintf(d.out, "\n%s\n", source.Visible(l.Value.Text))
			for i, a := range l.Value.Attachments {
				fmt.Fprintf(d.out, "\nFile %d: %q, %q, %d bytes, exhibit %s\n", i+1, a.Name, a.Type, a.Size, a.Exhibit)
			}
			return c.MarkRead(l.ID)
		})
}

func (d *deskAt) acceptCmd() *cobra.Command {
	return d.with("accept THREAD", "Take a thread on: from the next sync it gets replies like every other", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error { return c.AcceptThread(args[0]) })
}

func (d *deskAt) closeCmd() *cobra.Command {
	return d.with("close THREAD", "Close a thread", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error { return c.CloseThread(args[0]) })
}

func (d *deskAt) labelCmd() *cobra.Command {
	return d.with("label THREAD [FILE]", "Give a thread the name that the desk uses; read from a file or standard input", cobra.RangeArgs(1, 2),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			text, err := d.typed(append(args, "-")[1])
			if err != nil {
				return err
			}
			return c.LabelThread(args[0], text)
		})
}

func (d *deskAt) assessCmd() *cobra.Command {
	return &cobra.Command{
		Use: "assess THREAD [FILE]", Short: "Record the risk assessment; before it nothing but her safety is asked about", Args: cobra.RangeArgs(1, 2),
		Long: assessmentForm,
		RunE: d.with("", "", nil, func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			text, err := d.typed(append(args, "-")[1])
			if err != nil {
				return err
			}
			a, err := parseAssessment(text)
			if err != nil {
				return err
			}
			old, err := casebook.Get(c, casebook.Assessments, args[0])
			if err != nil && !errors.Is(err, casebook.ErrNotFound) {
				return err
			}
			version, err := c.Assess(args[0], a, old.Version)
			if err != nil {
				return err
			}
			fmt.Fprintf(d.out, "Version %d of the risk assessment of %s is recorded.\n", version, args[0])
			return nil
		}).RunE,
	}
}

const assessmentForm = `Record the risk assessment of a thread, read from a file or standard input:

her: what she risks
relatives: what those close to her risk
named: what people named, and other witnesses, risk
device: whose device it is, who else holds it
hours: when it is safe for her to read and write
referrals: medical, psychological, legal help, evacuation
on alarm: what is done on an alarm, and who is on call

'her' and 'on alarm' must be there. A line without such a word goes on with the one before it.`

func parseAssessment(text string) (a casebook.Assessment, err error) {
	fields := map[string]*string{
		"her": &a.Her, "relatives": &a.Relatives, "named": &a.Named, "device": &a.Device,
		"hours": &a.Hours, "referrals": &a.Referrals, "on alarm": &a.OnAlarm,
	}
	var to *string
	for _, line := range nonEmptyLines(text) {
		key, value, _ := strings.Cut(line, ":")
		if f := fields[strings.ToLower(strings.TrimSpace(key))]; f != nil {
			if *f != "" {
				return a, hint(fmt.Errorf("%q stands twice", key), "See: vouchsafe desk assess -h")
			}
			to, line = f, value
		}
		if to == nil {
			return a, hint(fmt.Errorf("the assessment begins with none of its words"), "See: vouchsafe desk assess -h")
		}
		*to = strings.TrimSpace(*to + "\n" + strings.TrimSpace(line))
	}
	return a, nil
}

func (d *deskAt) writeCmd() *cobra.Command {
	var language string
	var safety bool
	cmd := d.with("write THREAD [FILE]", "Write to a source; the text is read from standard input or a file", cobra.RangeArgs(1, 2),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "language"); err != nil {
				return err
			}
			text, err := d.typed(append(args, "-")[1])
			if err != nil {
				return err
			}
			purpose := casebook.Question
			if safety {
				purpose = casebook.Safety
			}
			if _, err := c.Write(args[0], purpose, text, language); err != nil {
				return err
			}
			fmt.Fprintln(d.out, "It goes out with the next sync, and she sees it at the next time of the timetable.")
			return nil
		})
	cmd.Flags().StringVar(&language, "language", "", "language of the text, as in en")
	cmd.Flags().BoolVar(&safety, "safety", false, "it asks whether she is safe, and nothing else")
	return cmd
}

func (d *deskAt) takeDownCmd() *cobra.Command {
	var language, question, thread string
	cmd := d.with("take-down [FILE]", "Keep what somebody said at the desk; it is sealed here, and says so", cobra.MaximumNArgs(1),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "language"); err != nil {
				return err
			}
			text, err := d.typed(append(args, "-")[0])
			if err != nil {
				return err
			}
			asked := ""
			if question != "" {
				if asked, err = d.typed(question); err != nil {
					return err
				}
			}
			if thread == "" {
				if thread, err = c.NewPersonThread(""); err != nil {
					return err
				}
			}
			id, err := c.TakeDown(thread, asked, text, language)
			if err != nil {
				return err
			}
			fmt.Fprintln(d.out, id)
			return nil
		})
	cmd.Flags().StringVar(&language, "language", "", "language of the text, as in en")
	cmd.Flags().StringVar(&question, "question-file", "", "a file with the wording that was asked")
	cmd.Flags().StringVar(&thread, "thread", "", "her thread, if she has one")
	return cmd
}

func (d *deskAt) consentCmd() *cobra.Command {
	var g casebook.Consent
	var wording string
	cmd := d.with("consent THREAD KIND", "Record what she agreed to (hold, contact, paraphrase, quote, picture, voice, match-inside, match-across, court)", cobra.ExactArgs(2),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "until", "wording-file"); err != nil {
				return err
			}
			var err error
			if g.Wording, err = d.typed(wording); err != nil {
				return err
			}
			g.Thread, g.Kind = args[0], args[1]
			id, err := c.Grant(g)
			if err != nil {
				return err
			}
			fmt.Fprintln(d.out, id)
			return nil
		})
	f := cmd.Flags()
	f.StringVar(&g.Expires, "until", "", "the last day on which it holds, as in 2031-12-31")
	f.StringVar(&wording, "wording-file", "", "a file with the exact wording that she was shown; - for standard input")
	f.StringVar(&g.Language, "language", "", "language of the wording")
	f.BoolVar(&g.ReadBack, "read-back", false, "it was read back to her, and she agreed; without it nothing may be done")
	f.StringVar(&g.Letter, "letter", "", "the letter in which she said so")
	f.StringVar(&g.Whom, "court", "", "which court, for the kind court")
	return cmd
}

func (d *deskAt) withdrawCmd() *cobra.Command {
	return d.with("withdraw CONSENT", "Record that she took a consent back; it ends today", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error { return c.WithdrawConsent(args[0]) })
}

func (d *deskAt) destroyCmd() *cobra.Command {
	var sure bool
	cmd := d.with("destroy LETTER", "Destroy a letter and its files for good, as a withdrawal asks", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			if !sure {
				return hint(fmt.Errorf("%s would be gone for good", args[0]), "Say so with -sure.")
			}
			return c.DestroyLetter(args[0])
		})
	cmd.Flags().BoolVar(&sure, "sure", false, "there is no way back")
	return cmd
}

func (d *deskAt) exhibitCmd() *cobra.Command {
	var out string
	var original bool
	cmd := d.with("exhibit EXHIBIT -out FILE", "Write a photograph without its metadata, or the untouched original", cobra.ExactArgs(1),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "out"); err != nil {
				return err
			}
			if !original {
				jpeg, _, err := c.Render(args[0])
				if err != nil {
					return err
				}
				return writeNew(out, jpeg)
			}
			r, _, err := c.OpenExhibit(args[0])
			if err != nil {
				return err
			}
			defer r.Close()
			f, err := os.OpenFile(out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
			if err != nil {
				return fmt.Errorf("couldn't write %s: %w", out, err)
			}
			_, err = io.Copy(f, r)
			return errors.Join(err, f.Close())
		})
	cmd.Flags().StringVar(&out, "out", "", "a file that isn't there yet")
	cmd.Flags().BoolVar(&original, "original", false, "the untouched original: it may hold where and by whom it was taken, and it lies on this disk unencrypted")
	return cmd
}
