package report

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/ledger"
	"vouchsafe.example/seal"
)

// The values of Verdict.Status, which are also exit statuses.
const (
	Holds   = 0 // all of it holds, under the keys that the reader trusts
	Refused = 1 // something doesn't: nothing on the page is to be believed
	OwnKeys = 2 // consistent, but only under keys that it brought itself
)

// Approvals is how many different people of the newsroom must have signed.
const Approvals = 2

// Trust is what a reader knows from elsewhere.
type Trust struct {
	PolicyID *[32]byte // the newsroom's id; nil if the reader knows none
}

// Verdict is what a check found, in sentences for the reader.
type Verdict struct {
	Status      int      `json:"status"`      // Holds, Refused or OwnKeys
	Newsroom    string   `json:"newsroom"`    // the name in the policy, "" if that couldn't be read; anybody can take any name
	Fingerprint string   `json:"fingerprint"` // id of the newsroom whose keys were in the report, 64 hex digits
	Trusted     string   `json:"trusted"`     // whom the check trusted
	Title       string   `json:"title"`       // "" unless Status is Holds or OwnKeys, and so for the next four
	Date        string   `json:"date"`        // as the newsroom says
	Edition     int      `json:"edition"`
	Digest      string   `json:"digest"`    // publication digest, 64 hex digits
	Published   string   `json:"published"` // the day on which, at the latest, witnesses saw the publication in the log
	Holds       []string `json:"holds"`
	Refused     []string `json:"refused"`
	NotShown    []string `json:"notShown"` // what no seal shows
}

// String is the verdict as lines of plain text, without the trust.
func (v *Verdict) String() string {
	var b strings.Builder
	list := func(head string, lines []string) {
		if len(lines) == 0 {
			return
		}
		fmt.Fprintf(&b, "%s\n", head)
		for _, l := range lines {
			fmt.Fprintf(&b, "  - %s\n", l)
		}
	}
	switch v.Status {
	case Holds:
		fmt.Fprintf(&b, "This report holds.\n")
	case OwnKeys:
		fmt.Fprintf(&b, "This report is consistent, but only under keys that it brought itself.\n")
	default:
		fmt.Fprintf(&b, "Don't believe this report.\n")
	}
	if v.Edition > 0 {
		fmt.Fprintf(&b, "Edition %d, dated %s by the newsroom.\n", v.Edition, dayName(v.Date))
	}
	list("Why:", v.Refused)
	list("What holds:", v.Holds)
	if v.Trusted != "" {
		fmt.Fprintf(&b, "Whom this check trusted:\n  - %s\n", v.Trusted)
	}
	list("What this doesn't show:", v.NotShown)
	return b.String()
}

// notShown is said of every report that isn't refused.
var notShown = []string{
	"That the words are true.",
	"Who wrote them.",
	"That nobody had seen them before they were sealed.",
	"That there is no newer edition.",
	"That a picture was made from the file that was sealed: this is the newsroom's word.",
	"That a film shows what it says it does: films aren't sealed.",
	"That the script with which the page checks itself is honest: it is signed, and wasn't run here.",
	"Where a seal was made, and that translations, changed names and other words outside the sealed text are right: these too are the newsroom's word.",
}

// Verify checks a published report: fsys holds its folder (or is what OpenZip
// returned). It opens every proof itself and renders the page anew with render,
// which is the press's (this package can't import it).
//
// Whatever is wrong with the report is in the Verdict. An error means that no
// check took place, because a file couldn't be read.
func Verify(fsys fs.FS, trust Trust, render func(*Report) (map[string][]byte, error)) (*Verdict, error) {
	v := &Verdict{Status: Refused, Holds: []string{}, Refused: []string{}, NotShown: []string{}}
	v.Trusted = "Nobody yet: no newsroom's number was given."
	if trust.PolicyID != nil {
		v.Trusted = "The newsroom with the number " + ledger.Fingerprint(*trust.PolicyID) + ", which you gave or this machine remembers, and the witnesses that it names."
	}
	err := v.verify(fsys, trust, render)
	var many *refusals
	var one *Refusal
	switch {
	case errors.As(err, &many):
		v.Refused = many.sentences
	case errors.As(err, &one):
		v.Refused = []string{one.Sentence}
	case err != nil:
		return nil, err
	}
	if err != nil {
		v.Status, v.Holds = Refused, []string{}
		return v, nil
	}
	v.NotShown = slices.Clone(notShown)
	v.Status = Holds
	if trust.PolicyID == nil {
		v.Status = OwnKeys
		v.Trusted = fmt.Sprintf("Only the keys inside the report itself, which call themselves “%s”. Anybody can make such keys. Compare this number with the newsroom's, from somewhere that you trust: %s", v.Newsroom, v.groups())
	}
	return v, nil
}

func (v *Verdict) groups() string {
	var id [32]byte
	hex.Decode(id[:], []byte(v.Fingerprint))
	return ledger.Fingerprint(id)
}

// refusals are several reasons that were found at once.
type refusals struct{ sentences []string }

func (r *refusals) Error() string { return strings.Join(r.sentences, " ") }

func refuseAll(sentences []string) error {
	if len(sentences) == 0 {
		return nil
	}
	// A thousand changed files are one story.
	if len(sentences) > 20 {
		more := len(sentences) - 20
		sentences = append(sentences[:20:20], fmt.Sprintf("And %d more of this kind.", more))
	}
	return &refusals{sentences}
}

// verify goes from the keys to the page: each step may believe what the steps
// before it have shown.
func (v *Verdict) verify(fsys fs.FS, trust Trust, render func(*Report) (map[string][]byte, error)) error {
	f, err := readFolder(fsys)
	if err != nil {
		return err
	}

	// Whose keys?
	p, err := f.policy()
	if err != nil {
		return err
	}
	id := p.ID()
	v.Newsroom, v.Fingerprint = p.Name, hex.EncodeToString(id[:])
	if trust.PolicyID != nil && *trust.PolicyID != id {
		return refuse("This report was made under other keys than those of the newsroom that you trust. It calls itself “%s”, and anybody can take a name. The number of its keys is %s.", p.Name, ledger.Fingerprint(id))
	}
	card, err := f.card(p)
	if err != nil {
		return err
	}
	v.hold("%s lists the newsroom's keys, and the editors named in %s signed it.", CardFile, PolicyFile)

	// Who signed which files?
	m, err := f.manifest(card)
	if err != nil {
		return err
	}
	if m.manifest.Newsroom != id {
		return refuse("%s was signed for another newsroom.", ManifestFile)
	}
	if err := refuseAll(f.check(m.manifest)); err != nil {
		return err
	}
	v.hold("%d people of the newsroom signed all %d files that you see: %s.", len(m.signers), len(m.manifest.Files), strings.Join(m.signers, ", "))

	// Is it in the log?
	digest := m.manifest.Digest()
	published, err := f.publication(p, card, digest)
	if err != nil {
		return err
	}
	v.hold("The publication is entry %d of the newsroom's public log; its witnesses saw it there by %s.", published.index, dayName(published.day))

	// Do the proofs show what the page says?
	o, err := f.open(p, false)
	if err != nil {
		return err
	}
	for _, month := range sortedKeys(o.months) {
		logged := o.months[month]
		if logged.index >= published.index {
			return refuse("The records of %s were entered in the log after this report. A report shows only what was sealed before it was published.", monthName(month))
		}
		n := 0
		for _, proof := range o.report.proofs() {
			if proof.month == month {
				n++
			}
		}
		records := count(n, "sealed record is", "sealed records are")
		if o.report.Late(month) {
			v.hold("%s as the log's witnesses saw it by %s. That it was by the end of %s is the newsroom's word.", records, dayName(logged.day), monthName(month))
		} else {
			v.hold("%s as sealed by the end of %s. The log's witnesses saw this by %s, and the log has it before the publication.", records, monthName(month), dayName(logged.day))
		}
	}
	c := o.report.Content
	if n := o.report.bars(); n > 0 {
		v.hold("%s where sealed words are hidden. Nothing else is left out of the sealed texts on the page.", count(n, "bar or changed name stands", "bars and changed names stand"))
	} else if len(c.Accounts()) > 0 {
		v.hold("Nothing is left out of the sealed texts on the page.")
	}

	// Does the page show what the proofs show?
	if err := f.checkPage(o.report, render); err != nil {
		return err
	}
	v.hold("The page shows this and nothing else: made anew from the proofs, it is the same to the last byte.")
	if err := f.checkCopy(fsys, o.report); err != nil {
		return err
	}
	v.Title, v.Date, v.Edition = c.Title, c.Date, c.Edition
	v.Digest, v.Published = hex.EncodeToString(digest[:]), published.day
	return nil
}

func (v *Verdict) hold(format string, args ...any) {
	v.Holds = append(v.Holds, fmt.Sprintf(format, args...))
}

// file returns a file that must be there.
func (f *folder) file(name string) ([]byte, error) {
	b, ok := f.text[name]
	if !ok {
		return nil, refuse("%s is missing. A report can't be checked without it.", name)
	}
	return b, nil
}

func (f *folder) policy() (*ledger.Policy, error) {
	b, err := f.file(PolicyFile)
	if err != nil {
		return nil, err
	}
	p, err := ledger.ParsePolicy(b)
	if err != nil {
		return nil, refuseBecause(err, "%s, which says whose keys count, can't be read: it is damaged or of another kind.", PolicyFile)
	}
	return p, nil
}

func (f *folder) card(p *ledger.Policy) (*ledger.Card, error) {
	b, err := f.file(CardFile)
	if err != nil {
		return nil, err
	}
	card, err := ledger.ParseCard(b, p)
	switch {
	case errors.Is(err, ledger.ErrNotSigned):
		return nil, refuseBecause(err, "%s isn't signed by the newsroom's editors.", CardFile)
	case errors.Is(err, ledger.ErrOtherNewsroom):
		return nil, refuseBecause(err, "%s belongs to another newsroom than %s.", CardFile, PolicyFile)
	case err != nil:
		return nil, refuseBecause(err, "%s, which lists the newsroom's keys, can't be read: it was altered or damaged.", CardFile)
	}
	return card, nil
}

type signedManifest struct {
	manifest *Manifest
	signers  []string
}

func (f *folder) manifest(card *ledger.Card) (*signedManifest, error) {
	b, err := f.file(ManifestFile)
	if err != nil {
		return nil, err
	}
	text, signers, err := card.OpenByApprovers(b, Approvals)
	switch {
	case errors.Is(err, ledger.ErrNotSigned):
		return nil, refuseBecause(err, "%s isn't signed by two different people whom the newsroom's card names.", ManifestFile)
	case err != nil:
		return nil, refuseBecause(err, "%s, the signed list of all files, can't be read: it was altered or damaged.", ManifestFile)
	}
	m, err := ParseManifest(text)
	if err != nil {
		return nil, refuseBecause(err, "%s was signed, but can't be used: %v.", ManifestFile, err)
	}
	return &signedManifest{m, signers}, nil
}

// logged is where an entry stands in the log.
type logged struct {
	entry ledger.Entry
	index uint64
	day   string // on which, at the latest, a quorum of witnesses had seen it
}

// inLog checks an entry of a kind and its proof. What is in the log stays
// there, so it doesn't matter how long ago the witnesses looked.
func (f *folder) inLog(p *ledger.Policy, kind ledger.Kind, entryFile, proofFile string) (*logged, error) {
	entry, err := f.file(entryFile)
	if err != nil {
		return nil, err
	}
	proof, err := f.file(proofFile)
	if err != nil {
		return nil, err
	}
	l := new(logged)
	if l.entry, err = ledger.ParseEntry(entry); err != nil || l.entry.Kind != kind {
		return nil, refuseBecause(err, "%s isn't a log entry of the right kind: it was altered or exchanged.", entryFile)
	}
	if l.index, _, err = p.CheckProof(entry, proof, time.Time{}); err != nil {
		if errors.Is(err, ledger.ErrNotWitnessed) {
			return nil, refuseBecause(err, "%s: too few of the newsroom's witnesses have confirmed the log.", proofFile)
		}
		return nil, refuseBecause(err, "%s doesn't show that %s is in the newsroom's public log.", proofFile, entryFile)
	}
	checkpoint, err := ledger.ProofCheckpoint(proof)
	if err != nil {
		return nil, refuseBecause(err, "%s can't be read.", proofFile)
	}
	_, cosignatures, err := p.OpenCheckpoint(checkpoint)
	if err != nil {
		return nil, refuseBecause(err, "%s can't be read.", proofFile)
	}
	// The latest of them: by then each had seen the entry, so a quorum had.
	var last time.Time
	for _, c := range cosignatures {
		if c.Time.After(last) {
			last = c.Time
		}
	}
	l.day = ledger.Day(last)
	return l, nil
}

func (f *folder) publication(p *ledger.Policy, card *ledger.Card, digest [32]byte) (*logged, error) {
	l, err := f.inLog(p, ledger.KindPublication, EntryFile, ProofFile)
	if err != nil {
		return nil, err
	}
	if l.entry.Digest != digest {
		return nil, refuse("The log's entry in %s is of another report, or of another edition of this one.", EntryFile)
	}
	if l.entry.Card != card.Hash() {
		return nil, refuse("%s isn't the newsroom's card at the time of this report's entry in the log.", CardFile)
	}
	return l, nil
}

// opened is what the proofs of a folder show.
type opened struct {
	report *Report
	months map[string]*logged
}

// open reads content.json and checks every proof that it names: disclosures,
// their paths, and the log entries of their months.
func (f *folder) open(p *ledger.Policy, making bool) (*opened, error) {
	b, err := f.file(ContentFile)
	if err != nil {
		return nil, err
	}
	c, err := ParseContent(b)
	if err != nil {
		return nil, refuseBecause(err, "%s can't be used: %v.", ContentFile, err)
	}
	if c.Newsroom != p.Name {
		return nil, refuse("The page calls the newsroom “%s”, but its keys belong to “%s”.", c.Newsroom, p.Name)
	}
	if err := refuseAll(f.checkExpected(c, making)); err != nil {
		return nil, err
	}
	r, err := openEvidence(c, p.ID(), f.text)
	if err != nil {
		return nil, err
	}
	if err := f.openMedia(r); err != nil {
		return nil, err
	}
	o := &opened{report: r, months: map[string]*logged{}}
	for _, proof := range r.proofs() {
		month, ok := o.months[proof.month]
		if !ok {
			month, err = f.inLog(p, ledger.KindMonth, MonthEntryFile(proof.month), MonthProofFile(proof.month))
			if err != nil {
				return nil, err
			}
			o.months[proof.month] = month
			r.Witnessed[proof.month] = month.day
		}
		label, commitment, err := seal.OpenPath(f.text[proof.path], p.ID(), r.Disclosures[proof.evidence].Root)
		switch {
		case errors.Is(err, seal.ErrMismatch):
			return nil, refuseBecause(err, "%s belongs to another record than %s.", proof.path, proof.evidence)
		case err != nil:
			return nil, refuseBecause(err, "%s can't be read: it was altered or damaged.", proof.path)
		case label != proof.month:
			return nil, refuse("%s is of %s, and the page says %s.", proof.path, label, proof.month)
		case commitment != month.entry.Digest:
			return nil, refuse("%s doesn't lead to the log's entry of %s: the words in %s weren't sealed then.", proof.path, proof.month, proof.evidence)
		}
	}
	return o, nil
}

// proof is one disclosure with its path, as content.json names them.
type proof struct{ evidence, path, month string }

// proofs are those of the page in its order, each once.
func (r *Report) proofs() []proof {
	var all []proof
	add := func(p proof) {
		if !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	for _, a := range r.Content.Accounts() {
		for _, s := range a.Sections {
			add(proof{s.Evidence, s.Path, s.Month})
		}
	}
	for _, p := range r.Content.Pictures() {
		if p.Evidence != "" {
			add(proof{p.Evidence, p.Path, p.Month})
		}
	}
	return all
}

// bars counts the bars of all texts, with and without a changed name on them.
func (r *Report) bars() int {
	n := 0
	for _, d := range r.Disclosures {
		for _, p := range d.Parts {
			if p.Header.Kind == seal.KindText {
				n += p.Bars()
			}
		}
	}
	return n
}

// checkPage renders the page anew and compares.
func (f *folder) checkPage(r *Report, render func(*Report) (map[string][]byte, error)) error {
	files, err := render(r)
	if err != nil {
		return refuseBecause(err, "The page can't be made anew from its proofs, so it can't be compared.")
	}
	if files[PageFile] == nil || files[StyleFile] == nil {
		return fmt.Errorf("couldn't render the page anew: the press made no page")
	}
	for _, name := range sortedKeys(files) {
		want := files[name]
		got, err := f.file(name)
		if err != nil {
			return err
		}
		if !bytes.Equal(got, want) {
			return refuse("%s doesn't show what the proofs show: somebody, perhaps the newsroom itself, has put something else into it.", name)
		}
	}
	if want := 2 + len(r.Content.Events()); len(files) != want {
		return fmt.Errorf("couldn't render the page anew: the press made %d files instead of %d", len(files), want)
	}
	return nil
}

func dayName(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.Format("2 January 2006")
}

func monthName(month string) string {
	t, err := time.Parse("2006-01", month)
	if err != nil {
		return month
	}
	return t.Format("January 2006")
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
