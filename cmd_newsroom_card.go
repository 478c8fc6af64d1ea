package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/intake"
	"vouchsafe.example/internal/source"
	"vouchsafe.example/ledger"
)

// A cardPlan is what somebody decides about the next card; the rest follows
// from the card before and from the desks' keys.
type cardPlan struct {
	Keys                  []*ledger.DeskKeys
	Approvers, Void, Help []string // Approvers and Help: those of the card before if empty
	K, F, T               int      // those of the card before if 0
	Languages             []string // of the pages; nil for all
	NoForms               bool
	NoPages               bool // no digests of pages
	Beside                bool // the card before's pages stay right, too
}

func (a *app) newsroomCardCmd() *cobra.Command {
	var policyFile, previousFile, out string
	var desks []string
	var plan cardPlan
	cmd := &cobra.Command{
		Use:   "card -policy FILE -previous FILE -desk DESK.keys -out FILE",
		Short: "Write the newsroom's next card, for the editors to sign",
		Long: "Write the newsroom's next card from the desks' keys and the card before it, for the editors to sign. What isn't said is taken from the card before.\n" +
			"The digests of this program's own pages stand on it: make it with the program that the letterbox runs, or will run.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := must(cmd, "policy", "out"); err != nil {
				return err
			}
			policy, err := readPolicy(policyFile)
			if err != nil {
				return err
			}
			var previous *ledger.Card
			if previousFile != "" {
				if previous, err = readCard(previousFile, policy); err != nil {
					return fmt.Errorf("the card before: %w", err)
				}
			}
			if plan.Keys, err = readOffers(desks); err != nil {
				return err
			}
			card, err := nextCard(policy, previous, plan, a.now())
			if err != nil {
				return err
			}
			text, err := card.Text()
			if err != nil {
				return err
			}
			if err := writeNew(out, []byte(text)); err != nil {
				return err
			}
			if previous != nil && !plan.Beside && !plan.NoPages && len(previous.Pages) > 0 && sameSite(previous, card) && !slices.Equal(previous.Pages, card.Pages) {
				fmt.Fprint(a.out, "This program's pages are others than those on the card before. As long as the letterbox runs the other program, everybody who\nwatches it would raise an alarm: make this card with -beside, and exchange the letterbox's program once it is in the log.\n")
			}
			a.tellDue(card)
			fmt.Fprintf(a.out, "The card is written to %s. %d of the editors sign it:\n    vouchsafe newsroom sign -key editors/NAME.age %s\n", out, policy.K, out)
			return nil
		},
	}
	fl := cmd.Flags()
	fl.StringVar(&policyFile, "policy", "", "the newsroom's policy.txt")
	fl.StringVar(&previousFile, "previous", "", "the signed card before it, unless it is the first")
	fl.StringSliceVar(&desks, "desk", nil, "a desk's keys, from 'vouchsafe desk keys', or a folder with those of several (repeat)")
	fl.StringSliceVar(&plan.Approvers, "approver", nil, "key of a person who may approve a publication (repeat); those of the card before if left out")
	fl.StringSliceVar(&plan.Void, "void", nil, "a desk of the card before that is void from today (repeat)")
	fl.StringArrayVar(&plan.Help, "help-line", nil, "a line that every source reads first: whom to call in an emergency (repeat)")
	fl.StringVar(&out, "out", "", "where to write it")
	fl.IntVarP(&plan.K, "k", "k", 0, fmt.Sprintf("replies of each thread in a week (as before; %d on a first card)", repliesAWeek))
	fl.IntVarP(&plan.F, "f", "f", 0, fmt.Sprintf("bodies fetched in a visit (as before; %d on a first card)", bodiesAVisit))
	fl.IntVarP(&plan.T, "t", "t", 0, fmt.Sprintf("threads that each desk shows (as before; %d on a first card)", threadsADesk))
	fl.StringSliceVar(&plan.Languages, "languages", nil, "languages of the letterbox's pages, as it is started with (all if left out)")
	fl.BoolVar(&plan.NoForms, "no-forms", false, "the letterbox is started with -no-forms")
	fl.BoolVar(&plan.NoPages, "no-pages", false, "name no digests of pages: then nobody can tell whether they were changed")
	fl.BoolVar(&plan.Beside, "beside", false, "the pages of the card before stay right beside this program's, until the letterbox runs this one")
	return cmd
}

func readCard(path string, policy *ledger.Policy) (*ledger.Card, error) {
	b, err := readFile(path, ledger.MaxCard)
	if err != nil {
		return nil, err
	}
	card, err := ledger.ParseCard(b, policy)
	if err != nil {
		return nil, hint(fmt.Errorf("%s: %w", path, err), "It must be signed: 'vouchsafe newsroom sign'.")
	}
	return card, nil
}

// readOffers reads desks' keys from files, and from all .keys files of folders.
func readOffers(paths []string) (all []*ledger.DeskKeys, err error) {
	for _, path := range paths {
		files := []string{path}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			if files, err = filepath.Glob(filepath.Join(path, "*.keys")); err != nil || len(files) == 0 {
				return nil, hint(fmt.Errorf("there are no keys in %s", path), "'vouchsafe desk keys -out DIR' writes DESK.keys.")
			}
		}
		for _, file := range files {
			k, err := readDeskKeys(file)
			if err != nil {
				return nil, err
			}
			all = append(all, k)
		}
	}
	return all, nil
}

// within are a desk's keys of the weeks that a card issued on a day may name:
// older keys of a desk that can't be reached now may still be of use.
func within(k *ledger.DeskKeys, now time.Time) *ledger.DeskKeys {
	out := &ledger.DeskKeys{Desk: k.Desk}
	for _, e := range k.Epochs {
		if int64(e.Epoch) >= int64(ledger.Epoch(now))-2 && e.Epoch <= ledger.Epoch(now)+4 {
			out.Epochs = append(out.Epochs, e)
		}
	}
	return out
}

// sameSite says whether one program makes the same pages for both cards.
func sameSite(a, b *ledger.Card) bool {
	desks := func(c *ledger.Card) (names []string) {
		for _, d := range c.Desks {
			names = append(names, fmt.Sprint(d.Name, d.Void != ""))
		}
		return names
	}
	return a.Name == b.Name && slices.Equal(a.Help, b.Help) && slices.Equal(desks(a), desks(b))
}

// nextCard makes the card after previous (nil for the first). Desks declared
// void stay on it without keys, so that everybody who wrote to them learns so.
func nextCard(policy *ledger.Policy, previous *ledger.Card, plan cardPlan, now time.Time) (*ledger.Card, error) {
	first := ledger.Card{K: repliesAWeek, F: bodiesAVisit, T: threadsADesk}
	if previous != nil {
		first = *previous
	}
	or := func(n, before int) int {
		if n == 0 {
			return before
		}
		return n
	}
	card := &ledger.Card{
		Name: policy.Name, Newsroom: policy.ID(), Issued: ledger.Day(now),
		K: or(plan.K, first.K), F: or(plan.F, first.F), T: or(plan.T, first.T), Approvers: plan.Approvers, Help: plan.Help,
	}
	if previous != nil {
		card.Previous = previous.Hash()
		for _, d := range previous.Desks {
			if d.Void == "" && slices.Contains(plan.Void, d.Name) {
				d.Void = ledger.Day(now)
			}
			if d.Void != "" {
				card.Desks = append(card.Desks, ledger.Desk{Name: d.Name, Void: d.Void, Keys: keysWithin(d.Keys, now)})
			}
		}
		if len(plan.Approvers) == 0 {
			card.Approvers = previous.Approvers
		}
		if len(plan.Help) == 0 {
			card.Help = previous.Help
		}
	}
	for _, d := range plan.Keys {
		d = within(d, now)
		if len(d.Epochs) == 0 {
			return nil, hint(fmt.Errorf("the keys of desk %s are all of other weeks", d.Desk), "Ask the desk for new ones: 'vouchsafe desk keys'. If nobody can reach it, declare it void: -void %s.", d.Desk)
		}
		card.Desks = append(card.Desks, ledger.Desk{Name: d.Desk, Keys: d.Hashes()})
	}
	if n := 3 * card.K * len(plan.Keys); n > envelope.DestroyTags {
		return nil, hint(fmt.Errorf("%d replies a week of %d desks are too many: a visit can destroy %d", card.K, len(plan.Keys), envelope.DestroyTags), "At most %d with so many desks: -k.", envelope.DestroyTags/3/len(plan.Keys))
	}
	if card.F < 1 || card.F > 16 {
		return nil, hint(fmt.Errorf("a visit can't fetch %d bodies", card.F), "1 to 16: -f.")
	}
	card.Depth = ledger.TableDepth(len(plan.Keys), card.T, card.K)
	if err := addPages(card, previous, plan); err != nil {
		return nil, err
	}
	if previous != nil {
		for _, d := range previous.Desks {
			if _, ok := card.Desk(d.Name); !ok && d.Void == "" {
				return nil, hint(fmt.Errorf("the keys of desk %s are missing", d.Name), "Give them with -desk; those of the last time do until their weeks have passed. If the desk was lost: -void %s.", d.Name)
			}
		}
	}
	if err := card.ChecksAfter(previous); err != nil {
		return nil, hint(fmt.Errorf("the card %w", err), "Begin from the newest card: -previous FILE.")
	}
	return card, nil
}

func keysWithin(keys []ledger.EpochHash, now time.Time) (out []ledger.EpochHash) {
	for _, k := range keys {
		if int64(k.Epoch) >= int64(ledger.Epoch(now))-2 && k.Epoch <= ledger.Epoch(now)+4 {
			out = append(out, k)
		}
	}
	return out
}

// addPages puts the digests of this program's pages on a card, and beside them,
// if that is asked for, those of the card before.
func addPages(card, previous *ledger.Card, plan cardPlan) error {
	if plan.NoPages {
		return nil
	}
	languages := plan.Languages
	if languages == nil {
		languages = intake.DefaultLanguages()
	}
	var err error
	if card.Pages, err = intake.Pages(card, languages, !plan.NoForms); err != nil {
		return hint(err, "-languages as the letterbox is started with.")
	}
	if !plan.Beside {
		return nil
	}
	if previous == nil || !sameSite(previous, card) {
		return hint(errors.New("the pages of the card before can't stay beside this program's: they show the desks and the lines of help of that card"),
			"Change desks and help in a card of its own, before or after the program is exchanged.")
	}
	// Of two that stand there, this program's own is the one that goes on.
	for _, p := range previous.Pages {
		i := slices.IndexFunc(card.Pages, func(q ledger.Page) bool { return q.Path == p.Path && q.Digest != p.Digest })
		twice := i >= 0 && previous.HasPage(p.Path, card.Pages[i].Digest)
		if !twice {
			card.Pages = append(card.Pages, p)
		}
	}
	card.Pages = ledger.SortPages(card.Pages)
	return nil
}

// showCard shows an editor what she is about to sign: who may approve, which
// desks there are, what sources read first, whether the pages are this
// program's.
func (a *app) showCard(card []byte) error {
	text, _, _ := strings.Cut(string(card), "\n\n")
	if !strings.HasPrefix(text, "vouchsafe/card/v1\n") {
		return hint(errors.New("that isn't a card"), "'vouchsafe newsroom card' writes one. Nothing was signed.")
	}
	c, err := ledger.ParseCardText(strings.TrimSuffix(text, "\n") + "\n")
	if err != nil {
		return hint(fmt.Errorf("that isn't a card: %w", err), "'vouchsafe newsroom card' writes one. Nothing was signed.")
	}
	fmt.Fprintln(a.out, "You sign this. Every approver below can be one of the two who publish: is each of them one person that you know?")
	for line := range strings.Lines(text) {
		if word, _, _ := strings.Cut(line, " "); word != "key" && word != "page" && word != "vouchsafe/card/v1\n" {
			fmt.Fprintf(a.out, "    %s", source.Visible(line))
		}
	}
	fmt.Fprintln(a.out)
	switch n := strangePages(c); {
	case len(c.Pages) == 0:
		fmt.Fprintln(a.out, "It names no digests of pages: nobody will be able to tell whether the letterbox's pages were changed.")
	case n > 0:
		fmt.Fprintf(a.out, "Of the %d digests of pages on it, %d aren't those of this program's pages. If you weren't told why (another release, other\nlanguages), don't sign: whoever can put a page on the card can read what is typed into it.\n", len(c.Pages), n)
	default:
		fmt.Fprintf(a.out, "The %d digests of pages on it are those of this program's own pages.\n", len(c.Pages))
	}
	return nil
}

// strangePages counts the digests on a card that aren't of this program's
// pages, in whichever languages.
func strangePages(c *ledger.Card) int {
	var tags []string
	for _, tag := range intake.DefaultLanguages() {
		if slices.Contains(c.PagePaths(), "/"+tag+"/") {
			tags = append(tags, tag)
		}
	}
	fewest := len(c.Pages)
	for i, first := range tags {
		order := append([]string{first}, slices.Delete(slices.Clone(tags), i, i+1)...)
		for _, forms := range []bool{true, false} {
			own, err := intake.Pages(c, order, forms)
			if err != nil {
				continue
			}
			n := 0
			for _, p := range c.Pages {
				if !slices.Contains(own, p) {
					n++
				}
			}
			fewest = min(fewest, n)
		}
	}
	return fewest
}

func (a *app) newsroomPostCmd() *cobra.Command {
	var at, tokenFile string
	cmd := &cobra.Command{
		Use:   "post -registrar URL -token-file FILE CARD DESK.keys …",
		Short: "Have the registrar log a signed card",
		Args:  cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := must(cmd, "registrar", "token-file"); err != nil {
				return err
			}
			signed, err := readFile(args[0], ledger.MaxCard)
			if err != nil {
				return err
			}
			text, _, _ := strings.Cut(string(signed), "\n\n")
			card, err := ledger.ParseCardText(strings.TrimSuffix(text, "\n") + "\n")
			if err != nil {
				return hint(err, "'vouchsafe newsroom card' writes one.")
			}
			issued, err := time.Parse(time.DateOnly, card.Issued)
			if err != nil {
				return fmt.Errorf("the card's day: %w", err)
			}
			offers, err := readOffers(args[1:])
			if err != nil {
				return err
			}
			var keys [][]byte
			for _, d := range offers {
				b, err := within(d, issued).Marshal()
				if err != nil {
					return err
				}
				keys = append(keys, b)
			}
			client, err := registrarClient(at, tokenFile)
			if err != nil {
				return err
			}
			if err := client.LogCard(cmd.Context(), signed, keys); err != nil {
				return fmt.Errorf("the card wasn't logged: %w", err)
			}
			fmt.Fprintln(a.out, "The card is in the log. Desks take it in with their next exchange.")
			a.tellDue(card)
			return nil
		},
	}
	cmd.Flags().StringVar(&at, "registrar", "", "address of the registrar's private side")
	cmd.Flags().StringVar(&tokenFile, "token-file", "", "the newsroom's registrar.token")
	return cmd
}

func (a *app) newsroomDueCmd() *cobra.Command {
	var policyFile string
	cmd := &cobra.Command{
		Use:   "due -policy FILE CARD",
		Short: "Say until when a card lasts, and when the next is due",
		Long:  "Say until when a card lasts, desk by desk, and when the next is due. Exit status: 0 not yet, 2 it is due.",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := must(cmd, "policy"); err != nil {
				return err
			}
			policy, err := readPolicy(policyFile)
			if err != nil {
				return err
			}
			card, err := readCard(args[0], policy)
			if err != nil {
				return err
			}
			now := a.now()
			for _, d := range card.Desks {
				switch end := d.LastsUntil(now); {
				case d.VoidAt(now):
					fmt.Fprintf(a.out, "%-20s void since %s\n", d.Name, d.Void)
				case end.IsZero():
					fmt.Fprintf(a.out, "%-20s no key for this week: nobody can write to it\n", d.Name)
				default:
					fmt.Fprintf(a.out, "%-20s until %s\n", d.Name, ledger.Day(end))
				}
			}
			if a.tellDue(card) {
				return exitStatus(2)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&policyFile, "policy", "", "the newsroom's policy.txt")
	return cmd
}

// tellDue says until when a card lasts and when the next one is due, and
// returns whether it is.
func (a *app) tellDue(card *ledger.Card) (due bool) {
	end := card.LastsUntil(a.now())
	if end.IsZero() {
		fmt.Fprintln(a.out, "A desk has no key for this week. The next card is due NOW.")
		return true
	}
	by := end.Add(-ledger.DueBefore)
	if a.now().Before(by) {
		fmt.Fprintf(a.out, "It lasts until %s. The next card is due by %s: ask the desks for their keys some days before.\n", ledger.Day(end), ledger.Day(by))
		return false
	}
	fmt.Fprintf(a.out, "It lasts until %s, and no longer. The next card is due NOW, while the editors still have time to sign it.\n", ledger.Day(end))
	return true
}
