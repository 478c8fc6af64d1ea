package casebook_test

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

const testimony = `Старший назвал себя Тимуром. Я слышала, как к Тимуру обращались по рации. My friend Leila and the porter saw TIMUR too.`

// story is a thread with two letters and a photograph, ready but for consents
// and the month.
type story struct {
	*house
	thread  string
	letters []string
	exhibit string
}

func newStory(t testing.TB) *story {
	t.Helper()
	h := newHouse(t)
	s := h.source()
	var photo bytes.Buffer
	must(t, jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 300, 200)), nil))
	first := s.write(testimony)
	st := &story{house: h, thread: first.Thread, letters: []string{first.Letter}}
	_, err := h.ada.Assess(st.thread, casebook.Assessment{Her: "prison", OnAlarm: "call Bo"}, 0)
	must(t, err)
	id, err := h.ada.Write(st.thread, casebook.Question, "Did Timur speak?", "en")
	must(t, err)
	second := h.receive(s.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "He said nothing.", Language: "en", Answers: id}, "Did Timur speak?"))
	third, cells := s.attachment(photo.Bytes())
	st.letters = append(st.letters, second.Letter, third.Letter)
	st.exhibit, err = h.ada.StoreAttachment(third.Letter, 0, fetchFrom(cells, photo.Bytes()), nil)
	must(t, err)
	put(t, h.ada, casebook.People, "the-officer", casebook.Person{Pseudonym: "Idris", Forms: []casebook.Form{
		{Form: "Тимуром", Replacement: "Идрисом"}, {Form: "Тимуру", Replacement: "Идрису"}, {Form: "Timur", Replacement: "Idris"},
	}}, 0)
	text := casebook.Account{Thread: st.thread, Name: "Amal", Heading: "The night nurse", Sections: []casebook.Section{
		{Letter: first.Letter, Hidden: append(casebook.Find(testimony, "Leila"), casebook.Find(testimony, "porter")...)},
		{Letter: second.Letter, ShowQuestion: true},
	}}
	put(t, h.ada, casebook.Accounts, "a1", text, 0)
	put(t, h.ada, casebook.Reports, "r1", casebook.Report{Title: "The kiln", Language: "en", Date: "2026-06-02", Blocks: []casebook.Block{
		{Prose: &report.Prose{Paragraphs: []string{"A nurse told us what she saw."}}},
		{Account: "a1"},
		{Picture: &casebook.PictureBlock{Exhibit: st.exhibit, Alt: "An empty page of a register"}},
	}}, 0)
	return st
}

// ready closes the month and records the consents.
func (s *story) ready() []string {
	s.t.Helper()
	ids := s.grant(s.thread, casebook.Quote, casebook.Picture, casebook.Paraphrase)
	s.pass(21 * 24 * time.Hour)
	s.closePeriod("2026-05")
	return ids
}

func (s *story) words(draft *casebook.Draft, file string, slot int) string {
	s.t.Helper()
	files, err := draft.FS()
	must(s.t, err)
	r, err := report.Load(files)
	must(s.t, err)
	var b strings.Builder
	for _, p := range r.Disclosures[file].Parts {
		if p.Slot != slot {
			continue
		}
		for _, run := range p.Runs {
			if run.Hidden {
				b.WriteString("█ ")
			}
			for _, piece := range run.Pieces {
				b.Write(piece.Bytes)
			}
		}
	}
	return strings.TrimSpace(b.String())
}

// One decision masks every form, in letters and questions alike.
//
// Cheapest fake: replace what is typed the same. Caught by other cases, other
// inflections, and punctuation that must stay with the changed name.
func TestMask(t *testing.T) {
	s := newStory(t)
	s.ready()
	draft, err := s.ada.Draft("r1", s.clock())
	must(t, err)
	got := s.words(draft, "evidence/a1-1.disclosure", report.SlotText)
	want := `Старший назвал себя █ Я слышала, как к █ обращались по рации. My friend █ and the █ saw █ too.`
	if got != want {
		t.Errorf("shown:\n%s\nwant:\n%s", got, want)
	}
	sections := draft.Content.Accounts()[0].Sections
	var subs []string
	for _, x := range sections[0].Substitutions {
		subs = append(subs, x.Text)
	}
	if !slices.Equal(subs, []string{"Идрисом.", "Идрису", "Idris"}) || sections[0].Substitutions[2].Bar != 5 {
		t.Errorf("substitutions: %+v", sections[0].Substitutions)
	}
	if got := s.words(draft, "evidence/a1-2.disclosure", report.SlotQuestion); got != "Did █ speak?" {
		t.Errorf("question: %s", got)
	}
	if sections[1].Substitutions[0] != (report.Substitution{Slot: 2, Bar: 1, Text: "Idris"}) {
		t.Errorf("question's substitutions: %+v", sections[1].Substitutions)
	}
	for name, b := range draft.Files {
		if strings.Contains(strings.ToLower(string(b)), "timur") || strings.Contains(string(b), "Leila") || strings.Contains(string(b), "planted-file-name") {
			t.Errorf("%s gives a name away", name)
		}
	}
	again, err := s.open(bo, boPass).Draft("r1", s.clock())
	must(t, err)
	for name, b := range draft.Files {
		if !bytes.Equal(again.Files[name], b) {
			t.Errorf("%s differs when drafted again", name)
		}
	}
}

// Cheapest fake: stop at the first reason, so that a person learns of them one
// by one. Caught by a report that has them all.
func TestObstacles(t *testing.T) {
	s := newStory(t)
	o, err := casebook.Get(s.ada, casebook.Reports, "r1")
	must(t, err)
	o.Value.Date = ""
	put(t, s.ada, casebook.Reports, "r1", o.Value, o.Version)
	_, err = s.ada.Draft("r1", s.clock())
	var all casebook.Obstacles
	if !errors.As(err, &all) {
		t.Fatalf("draft: %v", err)
	}
	if len(all) != 7 { // date, quote, two letters' months, the picture's month, picture, paraphrase
		t.Errorf("%d obstacles: %v", len(all), err)
	}
	want(t, "consent", err, casebook.ErrNoConsent)
	want(t, "path", err, casebook.ErrNoPath)
}

// Cheapest fake: look whether there is a grant. Caught by one that isn't read
// back, has expired, hasn't begun, is of another kind or thread, or was
// withdrawn.
func TestConsents(t *testing.T) {
	h := newHouse(t)
	one, two := h.source().write("x").Thread, h.source().write("y").Thread
	grant := func(change func(*casebook.Consent)) string {
		t.Helper()
		g := casebook.Consent{Thread: one, Kind: casebook.Quote, Given: "2026-05-11", Expires: "2026-06-11", Wording: "May we?", ReadBack: true}
		change(&g)
		id, err := h.ada.Grant(g)
		must(t, err)
		return id
	}
	live := func(thread, kind, day string) bool {
		t.Helper()
		at, err := time.Parse(time.DateOnly, day)
		must(t, err)
		ok, err := h.ada.LiveConsent(thread, kind, at)
		must(t, err)
		return ok
	}
	if live(one, casebook.Quote, "2026-05-12") {
		t.Error("nothing was granted, and it is live")
	}
	grant(func(g *casebook.Consent) { g.ReadBack = false })
	if live(one, casebook.Quote, "2026-05-12") {
		t.Error("live without being read back")
	}
	id := grant(func(g *casebook.Consent) {})
	for _, c := range []struct {
		thread, kind, day string
		want              bool
	}{
		{one, casebook.Quote, "2026-05-11", true},
		{one, casebook.Quote, "2026-06-11", true},
		{one, casebook.Quote, "2026-05-10", false},
		{one, casebook.Quote, "2026-06-12", false},
		{one, casebook.Picture, "2026-05-12", false},
		{two, casebook.Quote, "2026-05-12", false},
	} {
		if got := live(c.thread, c.kind, c.day); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
	grant(func(g *casebook.Consent) { g.Kind, g.Whom = casebook.Court, "The Hague" })
	ok, err := h.ada.LiveCourtConsent(one, "Grozny", h.clock())
	must(t, err)
	if ok {
		t.Error("consent for one court holds for another")
	}
	if ok, _ = h.ada.LiveCourtConsent(one, "The Hague", h.clock()); !ok {
		t.Error("consent for a court doesn't hold")
	}
	must(t, h.ada.WithdrawConsent(id))
	if live(one, casebook.Quote, "2026-05-12") {
		t.Error("withdrawn, and still live")
	}
}

// A picture of a file that was handed over, and the newsroom's own words
// beside an account, each need a live consent.
//
// Cheapest fake: ask for Picture where a letter came with the file, and for
// Quote in place of Paraphrase. Caught by a file without a letter, of a thread
// without an account; and by each consent withdrawn, while all others live.
func TestConsentsOfPicturesAndProse(t *testing.T) {
	s := newStory(t)
	s.ready()
	guard, err := s.ada.NewPersonThread("a guard")
	must(t, err)
	var photo bytes.Buffer
	must(t, jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 30, 20)), nil))
	_, err = s.ada.AddExhibit("0123456789abcdef", "map.jpg", "image/jpeg", bytes.NewReader(photo.Bytes()))
	want(t, "a file of nobody", err, casebook.ErrNotFound)
	handed, err := s.ada.AddExhibit(guard, "map.jpg", "image/jpeg", &photo)
	must(t, err)
	draft := func(what string, refused int, blocks ...casebook.Block) {
		t.Helper()
		o, err := casebook.Get(s.ada, casebook.Reports, "r1")
		must(t, err)
		o.Value.Blocks = blocks
		put(t, s.ada, casebook.Reports, "r1", o.Value, o.Version)
		_, err = s.ada.Draft("r1", s.clock())
		var all casebook.Obstacles
		if errors.As(err, &all); len(all) != refused || refused > 0 && !errors.Is(err, casebook.ErrNoConsent) {
			t.Errorf("%s: %d refusals, want %d: %v", what, len(all), refused, err)
		}
	}
	picture := casebook.Block{Picture: &casebook.PictureBlock{Exhibit: handed, Alt: "A map"}}
	prose := casebook.Block{Prose: &report.Prose{Paragraphs: []string{"A guard told us."}}}
	account := casebook.Block{Account: "a1"}

	draft("a picture without consent", 1, picture)
	ids := s.grant(guard, casebook.Picture)
	_, err = s.ada.Draft("r1", s.clock())
	if errors.Is(err, casebook.ErrNoConsent) {
		t.Errorf("a picture with consent: %v", err)
	}
	must(t, s.ada.WithdrawConsent(ids[0]))
	draft("a picture whose consent was withdrawn", 1, picture)

	draft("prose with paraphrase", 0, prose, account)
	consents, err := casebook.List(s.ada, casebook.Consents)
	must(t, err)
	for _, o := range consents {
		if o.Value.Kind == casebook.Paraphrase {
			must(t, s.ada.WithdrawConsent(o.ID))
		}
	}
	draft("prose without paraphrase", 1, prose, account)
	draft("an account alone", 0, account)
	draft("prose alone", 0, prose)
	o, err := casebook.Get(s.ada, casebook.Reports, "r1")
	must(t, err)
	o.Value.Standfirst = "A nurse told us what she saw."
	put(t, s.ada, casebook.Reports, "r1", o.Value, o.Version)
	draft("a standfirst without paraphrase", 1, account)
}

// Cheapest fake: count signatures. Caught by one person twice, by a change
// after the first signature, by a consent withdrawn after the second, and by a
// list of other files.
func TestApprovals(t *testing.T) {
	s := newStory(t)
	consents := s.ready()
	second := s.open(bo, boPass)
	text := s.manifest(s.ada, "r1")
	approved := func(c *casebook.Casebook) error { _, err := c.Approved("r1"); return err }

	must(t, s.ada.Approve("r1", text))
	must(t, s.ada.Approve("r1", text))
	want(t, "one person twice", approved(s.ada), casebook.ErrApprovals)

	o, err := casebook.Get(second, casebook.Accounts, "a1")
	must(t, err)
	o.Value.Heading = "A nurse"
	put(t, second, casebook.Accounts, "a1", o.Value, o.Version)
	want(t, "signing what was before the change", second.Approve("r1", text), casebook.ErrManifest)
	changed := s.manifest(second, "r1")
	if changed == text {
		t.Fatal("a changed heading doesn't change the list of files")
	}
	must(t, second.Approve("r1", changed))
	want(t, "one signature before and one after a change", approved(s.ada), casebook.ErrApprovals)
	must(t, s.ada.Approve("r1", changed))
	note, err := s.ada.Approved("r1")
	must(t, err)
	got, signers, err := s.nr.Card.OpenByApprovers(note, 2)
	if err != nil || got != changed || len(signers) != 2 {
		t.Errorf("note of %v: %v", signers, err)
	}
	for _, name := range signers {
		if strings.Contains(name, ada) || strings.Contains(name, bo) {
			t.Errorf("a signature names %s", name)
		}
	}

	lines := strings.SplitAfter(changed, "\n")
	for name, list := range map[string]string{
		"a file less":       strings.Join(slices.Delete(slices.Clone(lines), 4, 5), ""),
		"another digest":    strings.Replace(changed, lines[3][5:69], strings.Repeat("0", 64), 1),
		"another newsroom":  strings.Replace(changed, lines[1], "newsroom "+strings.Repeat("0", 64)+"\n", 1),
		"nothing":           "",
		"a file more":       strings.Replace(changed, lines[len(lines)-2], lines[len(lines)-2]+strings.Replace(lines[len(lines)-2], "style.css", "t.css", 1), 1),
		"without the style": strings.Replace(changed, lines[len(lines)-2], "", 1),
	} {
		want(t, name, s.ada.Approve("r1", list), casebook.ErrManifest)
	}

	must(t, s.ada.WithdrawConsent(consents[0]))
	want(t, "consent withdrawn after approval", approved(s.ada), casebook.ErrNoConsent)
	want(t, "and no new approval", s.ada.Approve("r1", changed), casebook.ErrNoConsent)
}

// A new card voids what was signed, and the desk says so, and who must sign
// again.
//
// Cheapest fake: say so of every void signature. Caught by a report that was
// changed, too.
func TestSignAgain(t *testing.T) {
	s := newStory(t)
	s.ready()
	again := func(want ...string) {
		t.Helper()
		if got, err := s.ada.SignAgain("r1"); err != nil || !slices.Equal(got, want) {
			t.Errorf("sign again: %q, %v, want %q", got, err, want)
		}
	}
	must(t, s.ada.Approve("r1", s.manifest(s.ada, "r1")))
	again()
	s.pass(24 * time.Hour)
	s.issueCard()
	again("ada")
	_, err := s.ada.Approved("r1")
	want(t, "a new card", err, casebook.ErrApprovals)
	if !strings.Contains(err.Error(), "since ada signed") || !strings.Contains(err.Error(), "sign again") {
		t.Errorf("it says %q", err)
	}
	second := s.open(bo, boPass)
	must(t, second.Approve("r1", s.manifest(second, "r1")))
	again("ada")
	must(t, s.ada.Approve("r1", s.manifest(s.ada, "r1")))
	again()
	if _, err := s.ada.Approved("r1"); err != nil {
		t.Error(err)
	}
	s.pass(24 * time.Hour)
	s.issueCard()
	again("ada", bo)
	o, err := casebook.Get(second, casebook.Accounts, "a1")
	must(t, err)
	o.Value.Heading = "A nurse"
	put(t, second, casebook.Accounts, "a1", o.Value, o.Version)
	again()
}

// A person whose key isn't on the card can't approve.
//
// Cheapest fake: trust the casebook's own list of people; an insider adds
// himself to it. Caught by a third person added after the card.
func TestApproverMustBeOnCard(t *testing.T) {
	s := newStory(t)
	s.ready()
	must(t, s.ada.AddPerson("cleo", boPass))
	text := s.manifest(s.ada, "r1")
	must(t, s.ada.Approve("r1", text))
	must(t, s.open("cleo", boPass).Approve("r1", text))
	_, err := s.ada.Approved("r1")
	want(t, "an approver who isn't on the card", err, casebook.ErrApprovals)
}

// Cheapest fake: look at one edition at a time. Caught by a second edition
// that hides a name which the first one showed.
func TestUncovers(t *testing.T) {
	s := newStory(t)
	s.ready()
	o, err := casebook.Get(s.ada, casebook.People, "the-officer")
	must(t, err)
	full := o.Value
	o.Value.Forms = o.Value.Forms[:2] // 'TIMUR' is forgotten
	put(t, s.ada, casebook.People, "the-officer", o.Value, o.Version)
	text := s.manifest(s.ada, "r1")
	must(t, s.ada.Approve("r1", text))
	must(t, s.ada.RecordPublished("r1", text))
	must(t, s.ada.RecordPublished("r1", text))
	want(t, "publishing what nobody approved", s.ada.RecordPublished("r1", text+"file x\n"), casebook.ErrNotFound)
	r, err := casebook.Get(s.ada, casebook.Reports, "r1")
	must(t, err)
	if r.Value.Published != 1 || len(r.Value.Previous) != 64 {
		t.Errorf("after publication: %+v", r.Value)
	}
	draft, err := s.ada.Draft("r1", s.clock())
	must(t, err)
	if draft.Content.Edition != 2 || draft.Content.Previous != r.Value.Previous {
		t.Errorf("second edition: %d after %s", draft.Content.Edition, draft.Content.Previous)
	}

	put(t, s.ada, casebook.People, "the-officer", full, o.Version+1)
	_, err = s.ada.Draft("r1", s.clock())
	want(t, "hiding a name that was shown", err, casebook.ErrUncovers)

	// A word hidden by hand is a matter of judgement.
	put(t, s.ada, casebook.People, "the-officer", o.Value, o.Version+2)
	a, err := casebook.Get(s.ada, casebook.Accounts, "a1")
	must(t, err)
	a.Value.Sections[0].Hidden = append(a.Value.Sections[0].Hidden, casebook.Find(testimony, "рации")...)
	put(t, s.ada, casebook.Accounts, "a1", a.Value, a.Version)
	draft, err = s.ada.Draft("r1", s.clock())
	must(t, err)
	if len(draft.Warnings) != 1 {
		t.Errorf("warnings: %v", draft.Warnings)
	}
}

// Cheapest fake: mask the testimony and let captions and translations say the
// name. Caught by a name in each of the newsroom's own texts.
func TestNewsroomsOwnWords(t *testing.T) {
	s := newStory(t)
	s.ready()
	o, err := casebook.Get(s.ada, casebook.Reports, "r1")
	must(t, err)
	clean := o.Value
	version := o.Version
	try := func(what string, change func(*casebook.Report)) {
		t.Helper()
		r := clean
		r.Blocks = slices.Clone(clean.Blocks)
		change(&r)
		version = put(t, s.ada, casebook.Reports, "r1", r, version)
		_, err := s.ada.Draft("r1", s.clock())
		want(t, what, err, casebook.ErrNamed)
	}
	try("title", func(r *casebook.Report) { r.Title = "What timur did" })
	try("caption", func(r *casebook.Report) {
		r.Blocks[2].Picture = &casebook.PictureBlock{Exhibit: s.exhibit, Alt: "A page", Caption: "Signed: (Timur)"}
	})
	try("official answer", func(r *casebook.Report) {
		r.Blocks = append(r.Blocks, casebook.Block{Official: &report.Official{Claim: "Men were held.", To: "The ministry", Asked: "2026-05-20", Status: report.Answered, Answered: "2026-05-21", Answer: []string{"No Ти́муром known."}}})
	})
	a, err := casebook.Get(s.ada, casebook.Accounts, "a1")
	must(t, err)
	a.Value.Sections[0].Translation = &report.Translation{Language: "en", Paragraphs: []string{"He called himself TIMUR."}}
	put(t, s.ada, casebook.Accounts, "a1", a.Value, a.Version)
	try("translation", func(*casebook.Report) {})
}

// The whole road: a report that the casebook drafted, two people signed and
// the log keeps is one that a reader's check accepts.
//
// Cheapest fake: test each step against its neighbour only. Caught by asking
// the reader's own check.
func TestReaderAccepts(t *testing.T) {
	s := newStory(t)
	s.ready()
	draft, err := s.ada.Draft("r1", s.clock())
	must(t, err)
	files, err := draft.FS()
	must(t, err)
	built, err := press.Build(files)
	must(t, err)
	text := built.Manifest.Text()
	must(t, s.ada.Approve("r1", text))
	must(t, s.open(bo, boPass).Approve("r1", text))
	note, err := s.ada.Approved("r1")
	must(t, err)
	entry := s.nr.LogDigest(ledger.KindPublication, built.Manifest.Digest())
	for name, b := range built.Files {
		draft.Files[name] = b
	}
	draft.Files[report.ManifestFile] = note
	draft.Files[report.EntryFile] = entry
	draft.Files[report.ProofFile] = s.nr.ProofOf(entry, s.clock())
	files, err = draft.FS()
	must(t, err)
	id := s.nr.ID
	verdict, err := report.Verify(files, report.Trust{PolicyID: &id}, press.Render)
	must(t, err)
	if verdict.Status != 0 {
		t.Errorf("a reader refuses it: %v", verdict.Refused)
	}
}

// A later edition, or another report, doesn't show what an earlier one hid.
//
// Cheapest fake: compare with the newest edition only, or with this report's.
// Caught by an edition in between that hides it by hand, and by another report
// over the same letter; and by a word that was only hidden by hand, which a
// person may show: that is a warning.
func TestShowsWhatWasHidden(t *testing.T) {
	s := newStory(t)
	s.ready()
	publish := func() {
		t.Helper()
		text := s.manifest(s.ada, "r1")
		must(t, s.ada.Approve("r1", text))
		must(t, s.ada.RecordPublished("r1", text))
	}
	account := func(hidden []casebook.Range) {
		t.Helper()
		a, err := casebook.Get(s.ada, casebook.Accounts, "a1")
		must(t, err)
		a.Value.Sections[0].Hidden = hidden
		put(t, s.ada, casebook.Accounts, "a1", a.Value, a.Version)
	}
	publish()
	person, err := casebook.Get(s.ada, casebook.People, "the-officer")
	must(t, err)
	full := person.Value
	person.Value.Forms = full.Forms[:2] // 'TIMUR' is taken out
	version := put(t, s.ada, casebook.People, "the-officer", person.Value, person.Version)
	_, err = s.ada.Draft("r1", s.clock())
	want(t, "showing a name that was hidden", err, casebook.ErrBares)

	by := append(casebook.Find(testimony, "Leila"), casebook.Find(testimony, "porter")...)
	account(append(slices.Clone(by), casebook.Find(testimony, "TIMUR")...))
	a, err := casebook.Get(s.ada, casebook.Accounts, "a1")
	must(t, err)
	a.Value.Sections[1].ShowQuestion = false
	put(t, s.ada, casebook.Accounts, "a1", a.Value, a.Version)
	publish()
	account(by)
	_, err = s.ada.Draft("r1", s.clock())
	want(t, "after an edition that hid it by hand", err, casebook.ErrBares)
	r, err := casebook.Get(s.ada, casebook.Reports, "r1")
	must(t, err)
	r.Value.Published, r.Value.Previous = 0, ""
	put(t, s.ada, casebook.Reports, "r2", r.Value, 0)
	_, err = s.ada.Draft("r2", s.clock())
	want(t, "another report", err, casebook.ErrBares)

	put(t, s.ada, casebook.People, "the-officer", full, version)
	draft, err := s.ada.Draft("r1", s.clock())
	must(t, err)
	if len(draft.Warnings) != 0 {
		t.Errorf("warnings of the same again: %q", draft.Warnings)
	}
	account(by[:1]) // 'porter' may be read now
	draft, err = s.ada.Draft("r1", s.clock())
	must(t, err)
	if len(draft.Warnings) != 1 || !strings.Contains(draft.Warnings[0], "1 word") {
		t.Errorf("warnings of a word that was hidden by hand: %q", draft.Warnings)
	}
	publish()
	draft, err = s.ada.Draft("r1", s.clock())
	must(t, err)
	if len(draft.Warnings) != 0 {
		t.Errorf("warnings of what is known already: %q", draft.Warnings)
	}
}
