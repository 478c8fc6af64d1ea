package casebook

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"

	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

// approvals is how many different people must sign a publication.
const approvals = 2

var (
	// ErrManifest says that a list of files isn't that of the report as it is
	// in the casebook now: what was approved has changed since, or something
	// else was built.
	ErrManifest = errors.New("the list of files isn't that of the report as it stands now")
	// ErrApprovals says that fewer than two different people have approved the
	// report as it stands now.
	ErrApprovals = errors.New("two different people must approve the report as it stands now")
)

// Approval is one person's signature over a publication's list of files.
type Approval struct {
	Report   string `json:"report"`
	Person   string `json:"person"`
	Day      string `json:"day"`
	Manifest Digest `json:"manifest"` // publication digest
	Note     []byte `json:"note"`     // the list, signed
}

// Approvals are all signatures, void ones too.
var Approvals = Kind[Approval]{name: "approval"}

// edition is what is known of a publication from its first approval on.
type edition struct {
	Report   string  `json:"report"`
	Manifest string  `json:"manifest"` // text
	Shown    []Shown `json:"shown"`
	Done     string  `json:"done,omitempty"` // day of publication
}

var editions = Kind[edition]{name: "edition"}

// Approve signs a publication's list of files with the key of the person who
// opened the casebook. The list must be that of the report as it is now: every
// file of Draft, and the page and what belongs to it, which the press makes.
func (c *Casebook) Approve(reportID, manifestText string) error {
	if err := c.approve(reportID, manifestText); err != nil {
		return fmt.Errorf("couldn't approve the report: %w", err)
	}
	return nil
}

func (c *Casebook) approve(reportID, manifestText string) error {
	draft, err := c.Draft(reportID, c.Now())
	if err != nil {
		return err
	}
	if err := c.lists(manifestText, draft); err != nil {
		return err
	}
	signed, err := ledger.Sign(manifestText, c.keys.Signer)
	if err != nil {
		return err
	}
	digest := Digest(sha256.Sum256([]byte(manifestText)))
	id := fmt.Sprintf("%s-%s", digest, c.person)
	return c.write(func(t *tx) error {
		_, err := get(t, Approvals, id)
		if err == nil {
			return nil // the same signature again changes nothing
		}
		if !errors.Is(err, ErrNotFound) {
			return err
		}
		_, err = get(t, editions, digest.String())
		if errors.Is(err, ErrNotFound) {
			_, err = put(t, editions, digest.String(), edition{Report: reportID, Manifest: manifestText, Shown: draft.Shown}, 0)
		}
		if err != nil {
			return err
		}
		a := Approval{Report: reportID, Person: c.person, Day: c.today(), Manifest: digest, Note: signed}
		if _, err := put(t, Approvals, id, a, 0); err != nil {
			return err
		}
		return t.record("report approved", reportID, digest.String())
	})
}

// lists says whether a list of files is exactly that of the draft, with the
// files that the press makes of it.
func (c *Casebook) lists(manifestText string, draft *Draft) error {
	return c.listsBut(manifestText, draft, "")
}

// listsBut is lists that doesn't compare the content of one file.
func (c *Casebook) listsBut(manifestText string, draft *Draft, but string) error {
	m, err := report.ParseManifest(manifestText)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrManifest, err)
	}
	if m.Newsroom != c.Newsroom() {
		return fmt.Errorf("%w: it is another newsroom's", ErrManifest)
	}
	// The press's are left to it: every check renders them anew.
	made := map[string]bool{report.PageFile: true, report.StyleFile: true, report.CheckFile: true}
	for i := range draft.Content.Events() {
		made[report.EventFile(i+1)] = true
	}
	listed, rendered := 0, 0
	for _, f := range m.Files {
		if made[f.Path] {
			rendered++
			continue
		}
		content, ok := draft.Files[f.Path]
		if !ok || f.Path != but && sha256.Sum256(content) != f.Digest {
			return fmt.Errorf("%w: file %s", ErrManifest, f.Path)
		}
		listed++
	}
	if missing := len(draft.Files) - listed + len(made) - rendered; missing != 0 {
		return fmt.Errorf("%w: %d files are missing", ErrManifest, missing)
	}
	return nil
}

// Approved returns the signed list of files of a report, once two different
// people have signed what the report is now: a change of any record that it
// shows, an expired consent included, voids all approvals before it.
func (c *Casebook) Approved(reportID string) ([]byte, error) {
	note, err := c.approved(reportID)
	if err != nil {
		return nil, fmt.Errorf("couldn't release the report: %w", err)
	}
	return note, nil
}

func (c *Casebook) approved(reportID string) ([]byte, error) {
	draft, err := c.Draft(reportID, c.Now())
	if err != nil {
		return nil, err
	}
	all, err := List(c, Approvals)
	if err != nil {
		return nil, err
	}
	card, err := c.Card()
	if err != nil {
		return nil, err
	}
	have := 0
	for _, o := range all {
		if o.Value.Report != reportID {
			continue
		}
		ed, err := Get(c, editions, o.Value.Manifest.String())
		if err != nil {
			return nil, err
		}
		if err := c.lists(ed.Value.Manifest, draft); err != nil {
			continue // void
		}
		note, signers, err := join(ed.Value.Manifest, o.Value.Manifest, all)
		if err != nil {
			return nil, err
		}
		have = max(have, signers)
		if signers < approvals {
			continue
		}
		if _, _, err := card.OpenByApprovers(note, approvals); err != nil {
			return nil, fmt.Errorf("%w: the newsroom's card must name all who approve: %w", ErrApprovals, err)
		}
		return note, nil
	}
	again, err := c.renewed(reportID, draft, all)
	if err != nil {
		return nil, err
	}
	if len(again) > 0 {
		return nil, fmt.Errorf("%w: %d of %d have. The newsroom's card is a new one since %s signed, and what is signed names the card: sign again, nothing else has changed", ErrApprovals, have, approvals, strings.Join(again, " and "))
	}
	return nil, fmt.Errorf("%w: %d of %d have", ErrApprovals, have, approvals)
}

// SignAgain are the people whose signatures of a report are void only because
// the newsroom has a new card: what they signed names the card before it, and
// nothing else has changed.
func (c *Casebook) SignAgain(reportID string) ([]string, error) {
	draft, err := c.Draft(reportID, c.Now())
	if err != nil {
		return nil, err
	}
	all, err := List(c, Approvals)
	if err != nil {
		return nil, err
	}
	return c.renewed(reportID, draft, all)
}

func (c *Casebook) renewed(reportID string, draft *Draft, all []Object[Approval]) (people []string, err error) {
	good := map[string]bool{}
	for _, o := range all {
		if o.Value.Report != reportID {
			continue
		}
		ed, err := Get(c, editions, o.Value.Manifest.String())
		if err != nil {
			return nil, err
		}
		switch {
		case c.lists(ed.Value.Manifest, draft) == nil:
			good[o.Value.Person] = true
		case c.listsBut(ed.Value.Manifest, draft, report.CardFile) == nil && !slices.Contains(people, o.Value.Person):
			people = append(people, o.Value.Person)
		}
	}
	slices.Sort(people)
	return slices.DeleteFunc(people, func(p string) bool { return good[p] }), nil
}

// join puts the signatures over one list into one note, in the order of their
// lines.
func join(text string, digest Digest, all []Object[Approval]) (note []byte, signers int, err error) {
	var lines []string
	for _, o := range all {
		if o.Value.Manifest != digest {
			continue
		}
		_, line, ok := strings.Cut(string(o.Value.Note), text+"\n")
		if !ok {
			return nil, 0, fmt.Errorf("%w: approval %s", ErrDamaged, o.ID)
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	return []byte(text + "\n" + strings.Join(lines, "")), len(lines), nil
}

// Signatures is how many people have signed the coming edition of each report:
// of the list that most of them signed. Whether it has changed since, which
// makes them void, only Draft tells.
func (c *Casebook) Signatures() (map[string]int, error) {
	all, err := List(c, Approvals)
	if err != nil {
		return nil, fmt.Errorf("couldn't count the signatures: %w", err)
	}
	most, of := map[string]int{}, map[Digest]int{}
	for _, a := range all {
		ed, err := Get(c, editions, a.Value.Manifest.String())
		if err != nil {
			return nil, fmt.Errorf("couldn't count the signatures: %w", err)
		}
		if ed.Value.Done != "" {
			continue
		}
		of[a.Value.Manifest]++
		most[a.Value.Report] = max(most[a.Value.Report], of[a.Value.Manifest])
	}
	return most, nil
}

// RecordPublished says that a publication is in the log: what it shows counts
// as shown from now on, and the next edition names this one. Saying it again
// changes nothing.
func (c *Casebook) RecordPublished(reportID, manifestText string) error {
	digest := Digest(sha256.Sum256([]byte(manifestText)))
	err := c.write(func(t *tx) error {
		ed, err := get(t, editions, digest.String())
		if err != nil {
			return err
		}
		if ed.Value.Report != reportID {
			return fmt.Errorf("%w: it is another report's", ErrManifest)
		}
		if ed.Value.Done != "" {
			return nil
		}
		ed.Value.Done = t.c.today()
		if _, err := put(t, editions, ed.ID, ed.Value, ed.Version); err != nil {
			return err
		}
		if err := t.addShown(ed.Value.Shown); err != nil {
			return err
		}
		err = change(t, Reports, reportID, func(r *Report) error {
			r.Published++
			r.Previous = digest.String()
			return nil
		})
		if err != nil {
			return err
		}
		return t.record("report published", reportID, digest.String())
	})
	if err != nil {
		return fmt.Errorf("couldn't record the publication: %w", err)
	}
	return nil
}
