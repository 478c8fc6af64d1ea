package press_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// The denier, and whoever forges for him: a report is shown that isn't what
// the witnesses sealed, what two people signed, or what the newsroom's log
// keeps. Nobody who runs the check may believe it.
//
// Forgers come in four kinds, and each test says which: a mirror, which can
// change files and render pages but sign nothing; one approver alone; the
// approvers together, against the witnesses' words; and somebody with keys of
// his own.

// rerender is what a forger does after changing evidence or content: he makes
// a page that fits. It needs no key.
func (s *story) rerender(f files) files {
	s.t.Helper()
	built, err := press.Build(f.fs())
	if err != nil {
		s.t.Fatalf("the forger couldn't even render: %v", err)
	}
	f = f.clone()
	maps.Copy(f, built.Files)
	return f
}

// relist replaces the text of the manifest by one that fits the folder, and
// keeps the signatures that stood under the old one.
func (s *story) relist(f files) files {
	s.t.Helper()
	m, err := report.NewManifest(s.ID, f.fs())
	if err != nil {
		s.t.Fatal(err)
	}
	_, signatures, _ := strings.Cut(string(f[report.ManifestFile]), "\n\n")
	return f.with(report.ManifestFile, []byte(m.Text()+"\n"+signatures))
}

// mirrored checks that a changed folder is refused as it is, when the page was
// made to fit, and when the list of files was made to fit as well.
func (s *story) mirrored(t *testing.T, f files) {
	t.Helper()
	mustNot(t, verify(t, f, s.trust()), "changed after the editors signed")
	mustNot(t, verify(t, f, report.Trust{}), "changed after the editors signed")
	mustNot(t, verify(t, s.relist(f), s.trust()), "isn't signed by two different people")
	mustNot(t, verify(t, s.relist(f), report.Trust{}), "isn't signed by two different people")
}

// Cheapest fake: comparing the newsroom's name, or checking all signatures
// against keys that the report brings along and calling that valid. Caught by
// a forger who is perfect in everything but the keys.
func TestAttackForgedReportOtherKeys(t *testing.T) {
	honest, forger := newStory(t), newStory(t)
	if honest.Policy.Name != forger.Policy.Name || honest.ID == forger.ID {
		t.Fatal("the forger should have the same name and other keys")
	}
	v := verify(t, forger.files, honest.trust())
	mustNot(t, v, "made under other keys")
	if !strings.Contains(v.Refused[0], ledger.Fingerprint(forger.ID)) {
		t.Errorf("the number isn't shown: %v", v.Refused)
	}

	// Who trusts nobody yet isn't told that it holds, and sees whose keys.
	v = verify(t, forger.files, report.Trust{})
	if v.Status != report.OwnKeys || v.Fingerprint != hex.EncodeToString(forger.ID[:]) || !strings.Contains(v.Trusted, ledger.Fingerprint(forger.ID)) {
		t.Errorf("status %d, trusted %q", v.Status, v.Trusted)
	}
	if strings.Contains(v.String(), "This report holds.") {
		t.Error("it says that the report holds")
	}

	// The honest newsroom's policy or card in the forger's folder.
	for _, name := range []string{report.PolicyFile, report.CardFile} {
		for _, trust := range []report.Trust{honest.trust(), forger.trust(), {}} {
			if v := verify(t, forger.files.with(name, honest.files[name]), trust); v.Status != report.Refused {
				t.Errorf("%s of another newsroom: status %d", name, v.Status)
			}
		}
	}
	both := forger.files.with(report.PolicyFile, honest.files[report.PolicyFile]).with(report.CardFile, honest.files[report.CardFile])
	mustNot(t, verify(t, both, honest.trust()), "isn't signed by two different people")
}

// Cheapest fake: verifying the disclosure alone. It is still a perfect proof
// when a mirror turns a shown word's seed into its hash. Caught because the
// digest that was signed and logged covers which words are hidden.
func TestAttackForgedReportOneMoreWordHidden(t *testing.T) {
	s := newStory(t)
	given := s.files.clone()
	s.disclose(given, "a1-1", "2026-04", []string{"Малика", "Гуни", "14", "Рустам", "прикладом"}, report.SlotQuestion, report.SlotOriginals)
	if bytes.Equal(given["evidence/a1-1.disclosure"], s.files["evidence/a1-1.disclosure"]) {
		t.Fatal("nothing more is hidden")
	}
	s.mirrored(t, s.rerender(given))
}

// Cheapest fake: checking each account that is there. Caught because the list
// of accounts and their order are signed too.
func TestAttackForgedReportAccounts(t *testing.T) {
	s := newStory(t)
	replaced := func(change func(c *report.Content)) files {
		b, err := s.edited(change).Marshal()
		if err != nil {
			t.Fatal(err)
		}
		return s.files.with(report.ContentFile, b)
	}

	t.Run("dropped", func(t *testing.T) {
		f := replaced(func(c *report.Content) { c.Blocks = append(c.Blocks[:3], c.Blocks[4:]...) }).
			with("evidence/a2-1.disclosure", nil).with("evidence/a2-1.path", nil)
		f = s.rerender(f)
		mustNot(t, verify(t, f, s.trust()), "evidence/a2-1.disclosure is missing")
		mustNot(t, verify(t, s.relist(f), s.trust()), "isn't signed by two different people")
	})
	t.Run("reordered", func(t *testing.T) {
		s.mirrored(t, s.rerender(replaced(func(c *report.Content) { c.Blocks[1], c.Blocks[3] = c.Blocks[3], c.Blocks[1] })))
	})
	t.Run("repeated under another name", func(t *testing.T) {
		// Even approvers can't show one testimony as two.
		f := replaced(func(c *report.Content) {
			again := *c.Blocks[3].Account
			again.ID, again.Name = "a3", "Idris"
			again.Sections = append([]report.Section{}, again.Sections...)
			again.Sections[0].Evidence, again.Sections[0].Path = "evidence/a3-1.disclosure", "evidence/a3-1.path"
			c.Blocks = append(c.Blocks, report.Block{Account: &again})
		})
		s.disclose(f, "a2-1", "2026-05", []string{"السيارة"}, report.SlotQuestion)
		other := f["evidence/a2-1.disclosure"]
		f = f.with("evidence/a2-1.disclosure", s.files["evidence/a2-1.disclosure"]).
			with("evidence/a3-1.disclosure", other).with("evidence/a3-1.path", s.files["evidence/a2-1.path"])
		if _, err := press.Build(f.fs()); err == nil {
			t.Error("the press builds it")
		}
		mustNot(t, verify(t, s.resign(f, june, 0, 1), s.trust()), "one testimony would count as two")
	})
	t.Run("shown twice from one file", func(t *testing.T) {
		// As text, because the press's own types would refuse to write it.
		b := bytes.ReplaceAll(s.files[report.ContentFile], []byte("a2-1"), []byte("a1-2"))
		mustNot(t, verify(t, s.resign(s.files.with(report.ContentFile, b), june, 0, 1), s.trust()), "shown twice")
	})
	t.Run("from an older edition", func(t *testing.T) {
		// Edition 2 hides one word more. A mirror puts the old account back.
		given := s.files.clone()
		s.disclose(given, "a2-1", "2026-05", []string{"الحاج", "كريم", "رمادية"}, report.SlotQuestion)
		first, err := report.NewManifest(s.ID, s.files.fs())
		if err != nil {
			t.Fatal(err)
		}
		digest := first.Digest()
		c := s.edited(func(c *report.Content) { c.Edition, c.Previous = 2, hex.EncodeToString(digest[:]) })
		second := s.publish(s.assemble(c, given, june), june)
		if v := verify(t, second, s.trust()); v.Status != report.Holds || v.Edition != 2 {
			t.Fatal(v)
		}
		old := s.rerender(second.with("evidence/a2-1.disclosure", s.files["evidence/a2-1.disclosure"]))
		s.mirrored(t, old)

		// The first edition's approvals or log entry under the second's words.
		mustNot(t, verify(t, second.with(report.ManifestFile, s.files[report.ManifestFile]), s.trust()), "changed after the editors signed")
		mixed := second.with(report.EntryFile, s.files[report.EntryFile]).with(report.ProofFile, s.files[report.ProofFile])
		mustNot(t, verify(t, mixed, s.trust()), "another edition")
	})
}

// Cheapest fake: signing the proofs only, and not what stands around them.
// Caught because everything on the page is under the one digest.
func TestAttackForgedReportWordsAround(t *testing.T) {
	s := newStory(t)
	for what, change := range map[string]func(c *report.Content){
		"substituted name":   func(c *report.Content) { c.Blocks[1].Account.Sections[0].Substitutions[1].Text = "Ахмед," },
		"name of an account": func(c *report.Content) { c.Blocks[1].Account.Name = "Fatima" },
		"title":              func(c *report.Content) { c.Title = "“We saw nothing”" },
		"heading":            func(c *report.Content) { c.Blocks[1].Account.Heading = "The night at home" },
		"prose":              func(c *report.Content) { c.Blocks[0].Prose.Paragraphs[0] += " Or so they say." },
		"translation":        func(c *report.Content) { c.Blocks[1].Account.Sections[0].Translation.Paragraphs[2] = "He came back." },
		"official answer":    func(c *report.Content) { c.Blocks[4].Official.Answer[0] = "Проводилось." },
		"claim":              func(c *report.Content) { c.Blocks[4].Official.Claim = "Nothing." },
		"no answer":          func(c *report.Content) { c.Blocks[5].Official.Status = report.Declined },
		"caption":            func(c *report.Content) { c.Blocks[2].Picture.Caption = "Another gate." },
		"who sealed":         func(c *report.Content) { c.Blocks[1].Account.Sections[1].SealedBy = report.BySource },
		"link":               func(c *report.Content) { c.Blocks[7].Action.URL = "https://trap.example/" },
		"date":               func(c *report.Content) { c.Date = "2026-06-02" },
	} {
		t.Run(what, func(t *testing.T) {
			b, err := s.edited(change).Marshal()
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Equal(b, s.files[report.ContentFile]) {
				t.Fatal("nothing changed")
			}
			s.mirrored(t, s.rerender(s.files.with(report.ContentFile, b)))
		})
	}
	t.Run("picture", func(t *testing.T) {
		s.mirrored(t, s.files.with("media/gate.jpg", photograph(t, 240, 161)))
	})
	t.Run("style", func(t *testing.T) {
		s.mirrored(t, s.files.with(report.StyleFile, append([]byte(".changed{text-decoration:none}"), s.files[report.StyleFile]...)))
	})
}

// Cheapest fake: counting signature lines. Caught by one approver who signs
// twice, in three ways, and by signers who aren't on the card.
func TestAttackForgedReportApprovals(t *testing.T) {
	s := newStory(t)
	m, err := report.NewManifest(s.ID, s.files.fs())
	if err != nil {
		t.Fatal(err)
	}
	alone := s.Publication(m.Text(), 0)
	_, line, _ := strings.Cut(string(alone), "\n\n")
	stranger, _, err := ledger.GenerateKey(rand.NewChaCha8([32]byte{1}), "approver-2")
	if err != nil {
		t.Fatal(err)
	}
	addStranger, err := ledger.AddSignature(alone, stranger)
	if err != nil {
		t.Fatal(err)
	}
	addEditor, err := ledger.AddSignature(alone, s.EditorKeys[0])
	if err != nil {
		t.Fatal(err)
	}
	third, err := ledger.AddSignature(s.Publication(m.Text(), 0, 1), stranger)
	if err != nil {
		t.Fatal(err)
	}
	for what, b := range map[string][]byte{
		"by nobody":                        []byte(m.Text()),
		"by nobody, with an empty line":    []byte(m.Text() + "\n"),
		"by one":                           alone,
		"by one twice":                     append(bytes.Clone(alone), line...),
		"by one twice, signed anew":        s.Publication(m.Text(), 0, 0),
		"by two, one of them twice":        ledgertest.RepeatSignature(s.Publication(m.Text(), 0, 1)),
		"by one and a stranger":            addStranger,
		"by one and an editor of the card": addEditor,
		"by two and a stranger":            third,
	} {
		t.Run(what, func(t *testing.T) {
			if v := verify(t, s.files.with(report.ManifestFile, b), s.trust()); v.Status != report.Refused {
				t.Errorf("status %d", v.Status)
			}
		})
	}
}

// Cheapest fake: checking the files on the list and looking at no others; the
// page can't load them, but a reader may. Caught by adding one of each sort.
func TestAttackForgedReportExtraFile(t *testing.T) {
	s := newStory(t)
	for _, name := range []string{
		"media/more.jpg", "evidence/more.txt", "more.html", "evidence/a9-1.disclosure", "index.html.orig",
		"INDEX.html", ".htaccess", "media/.hidden", "other/file.txt", "media/deep/file.jpg", "evidence/a1-1.disclosure ", "evidence/ａ.path",
	} {
		if v := verify(t, s.files.with(name, []byte("words")), s.trust()); v.Status != report.Refused || !strings.Contains(v.Refused[0], "was added and isn't part of the report; remove it and check again.") && !strings.Contains(v.Refused[0], "doesn't belong") {
			t.Errorf("%s: status %d, %v", name, v.Status, v.Refused)
		}
	}
	link := s.files.fs()
	link["media/gate.jpg"] = &fstest.MapFile{Data: s.files["media/gate.jpg"], Mode: fs.ModeSymlink | 0o777}
	v, err := report.Verify(link, s.trust(), press.Render)
	if err != nil {
		t.Fatal(err)
	}
	mustNot(t, v, "isn't a plain file")

	// Signed for another newsroom, by people who approve for both.
	m, err := report.NewManifest([32]byte{1}, s.files.fs())
	if err != nil {
		t.Fatal(err)
	}
	mustNot(t, verify(t, s.sign(s.files, m, june, 0, 1), s.trust()), "signed for another newsroom")

	// Signed by approvers, but on no page: it travels with what a reader keeps.
	hidden := s.resign(s.files.with("media/more.jpg", []byte("the original")), june, 0, 1)
	mustNot(t, verify(t, hidden, s.trust()), "nothing on the page comes from it")
}

// Cheapest fake: hashing index.html and comparing with the signed list. Caught
// by approvers who sign a page that shows other words than the proofs.
func TestAttackForgedReportOtherPage(t *testing.T) {
	s := newStory(t)
	page := bytes.Replace(s.files[report.PageFile], []byte("пять человек"), []byte("два человека"), 1)
	if bytes.Equal(page, s.files[report.PageFile]) {
		t.Fatal("the word isn't on the page")
	}
	f := s.files.with(report.PageFile, page)

	// By a mirror; with a list that nobody signed; that one approver signed.
	s.mirrored(t, f)
	mustNot(t, verify(t, s.resign(f, june, 2), s.trust()), "isn't signed by two different people")

	// By two approvers, in the log and all.
	mustNot(t, verify(t, s.resign(f, june, 0, 1), s.trust()), "doesn't show what the proofs show")

	// A style sheet can hide a word as well as a page can.
	style := s.files.with(report.StyleFile, append(bytes.Clone(s.files[report.StyleFile]), ".bar{display:none}\n"...))
	mustNot(t, verify(t, s.resign(style, june, 0, 1), s.trust()), "doesn't show what the proofs show")

	// A page too many: the same bytes and one more line.
	longer := s.files.with(report.PageFile, append(bytes.Clone(s.files[report.PageFile]), '\n'))
	mustNot(t, verify(t, s.resign(longer, june, 0, 1), s.trust()), "doesn't show what the proofs show")
}

// Cheapest fake: reading keys from the card without asking who signed it.
// Caught by cards that name the forger's own approvers.
func TestAttackForgedReportCard(t *testing.T) {
	s := newStory(t)
	forger := newNewsroom(t)
	c := s.NewCard(june)
	c.Approvers = forger.ApproverVKeys
	forged := func(signed []byte) files {
		m, err := report.NewManifest(s.ID, s.files.with(report.CardFile, signed).fs())
		if err != nil {
			t.Fatal(err)
		}
		f := s.files.with(report.CardFile, signed).with(report.ManifestFile, forger.Publication(m.Text(), 0, 1))
		f[report.EntryFile] = s.Entries[s.Log(ledger.Entry{Kind: ledger.KindPublication, Card: c.Hash(), Digest: m.Digest()})]
		f[report.ProofFile] = s.ProofOf(f[report.EntryFile], june)
		return f
	}
	text, err := c.Text()
	if err != nil {
		t.Fatal(err)
	}
	byForger, err := ledger.Sign(text, forger.EditorKeys[:2]...)
	if err != nil {
		t.Fatal(err)
	}
	byApprovers, err := ledger.Sign(text, s.ApproverKeys[:2]...)
	if err != nil {
		t.Fatal(err)
	}
	for what, signed := range map[string][]byte{
		"by nobody":             []byte(text + "\n"),
		"by one editor":         s.SignCard(c, 1),
		"by one editor twice":   ledgertest.RepeatSignature(s.SignCard(c, 1)),
		"by the forger":         byForger,
		"by approvers":          byApprovers,
		"an old card's signers": []byte(text + string(s.Signed[strings.Index(string(s.Signed), "\n\n")+1:])),
	} {
		t.Run(what, func(t *testing.T) {
			if v := verify(t, forged(signed), s.trust()); v.Status != report.Refused || !strings.Contains(v.Refused[0], report.CardFile) {
				t.Errorf("status %d, %v", v.Status, v.Refused)
			}
		})
	}

	// A card that is signed, but isn't the newest at the time of publication:
	// approvers who have since left could sign with it.
	old := s.Signed
	c.Approvers = s.ApproverVKeys[1:]
	s.Adopt(c)
	f := s.resign(s.files.with(report.CardFile, old), june, 0, 1)
	mustNot(t, verify(t, f, s.trust()), "isn't the newsroom's card at the time")
}

// Cheapest fake: finding the digest in an entry that the report brings along.
// Caught by entries that no log holds, that another log holds, or that too few
// have witnessed.
func TestAttackForgedReportNotInTheLog(t *testing.T) {
	s := newStory(t)
	other := newStory(t)
	month := report.MonthProofFile("2026-05")
	last := len(s.Entries) - 1
	for what, f := range map[string]files{
		"no entry":                 s.files.with(report.EntryFile, nil),
		"no proof":                 s.files.with(report.ProofFile, nil),
		"proof of another entry":   s.files.with(report.ProofFile, s.Proof(uint64(last-1), june)),
		"proof from another log":   s.files.with(report.ProofFile, other.files[report.ProofFile]),
		"an entry never logged":    s.files.with(report.EntryFile, ledger.Entry{Kind: ledger.KindPublication, Card: s.Card.Hash(), Digest: [32]byte{1}}.Text()),
		"an entry of another kind": s.files.with(report.EntryFile, s.files[report.MonthEntryFile("2026-05")]).with(report.ProofFile, s.files[month]),
		"one witness of three":     s.files.with(report.ProofFile, s.ProofUnder(uint64(last), last+1, s.Checkpoint(last+1, june, 1))),
		"the log alone":            s.files.with(report.ProofFile, s.ProofUnder(uint64(last), last+1, s.Checkpoint(last+1, june, []int{}...))),
	} {
		if v := verify(t, f, s.trust()); v.Status != report.Refused {
			t.Errorf("%s: status %d", what, v.Status)
		}
	}

	// An entry whose digest is right, but which says that it is something else:
	// two kinds of digest must not stand for one another.
	m, err := report.NewManifest(s.ID, s.files.fs())
	if err != nil {
		t.Fatal(err)
	}
	day := s.files.with(report.EntryFile, s.LogDigest(ledger.KindDay, m.Digest()))
	day[report.ProofFile] = s.ProofOf(day[report.EntryFile], june)
	mustNot(t, verify(t, day, s.trust()), "isn't a log entry of the right kind")
	entry := report.MonthEntryFile("2026-05")
	f := s.files.with(entry, s.LogDigest(ledger.KindPublication, s.periods["2026-05"].Commitment()))
	f[month] = s.ProofOf(f[entry], june)
	mustNot(t, verify(t, s.resign(f, june, 0, 1), s.trust()), "isn't a log entry of the right kind")

	// The months' entries need the same: here approvers sign, so that nothing
	// else is wrong.
	for what, proof := range map[string][]byte{
		"month by one witness": s.ProofUnder(2, last+1, s.Checkpoint(last+1, june, 1)),
		"month of another log": other.files[month],
		"another entry":        s.Proof(1, june),
	} {
		if v := verify(t, s.resign(s.files.with(month, proof), june, 0, 1), s.trust()); v.Status != report.Refused || !strings.Contains(v.Refused[0], month) {
			t.Errorf("%s: status %d %v", what, v.Status, v.Refused)
		}
	}
}

// Cheapest fake: two proofs of inclusion, without asking which entry came
// first. Caught by a log that shows the publication below the month. (That
// takes a log with two faces: a report's digest covers its months' proofs.)
func TestAttackForgedReportPublishedBeforeSealed(t *testing.T) {
	n := newNewsroom(t)
	for range 5 {
		n.LogDigest(ledger.KindDay, [32]byte{5})
	}
	c, given := n.example()
	f := n.assemble(c, given, june)
	n.Entries = n.Entries[:2] // the log's other face
	f = n.publish(f, june)
	mustNot(t, verify(t, f, n.trust()), "entered in the log after this report")
}

// Cheapest fake: a path that leads somewhere, to an entry that exists. Caught
// by approvers who publish words that were never sealed, or not then.
func TestAttackForgedReportNeverSealed(t *testing.T) {
	s := newStory(t)
	signed := func(f files) *report.Verdict { return verify(t, s.resign(f, june, 0, 1), s.trust()) }

	t.Run("in no log", func(t *testing.T) {
		// The same letter with one word changed, in a tree that was never logged.
		s.letter("x", seal.LetterWords{Text: strings.Replace(samirWords, "رمادية", "بيضاء", 1), Language: "ar"})
		p, err := seal.NewPeriod("2026-05", s.ID, []seal.Hash{s.records["x"].Root()}, rand.NewChaCha8([32]byte{2}))
		if err != nil {
			t.Fatal(err)
		}
		logged := s.periods["2026-05"]
		s.periods["2026-05"] = p
		given := files{}
		s.disclose(given, "x", "2026-05", []string{"الحاج", "كريم"}, report.SlotQuestion)
		s.periods["2026-05"] = logged
		f := s.files.with("evidence/a2-1.disclosure", given["evidence/x.disclosure"])
		mustNot(t, signed(f), "belongs to another record")
		mustNot(t, signed(f.with("evidence/a2-1.path", given["evidence/x.path"])), "weren't sealed then")
	})
	t.Run("in another month", func(t *testing.T) {
		s.letter("y", seal.LetterWords{Text: "Later.", Language: "ar"})
		s.closeMonth("2026-03", "y")
		given := files{}
		s.disclose(given, "y", "2026-03", nil, report.SlotQuestion)
		f := s.files.with("evidence/a2-1.disclosure", given["evidence/y.disclosure"]).with("evidence/a2-1.path", given["evidence/y.path"])
		mustNot(t, signed(f), "is of 2026-03, and the page says 2026-05")
	})
	t.Run("for another newsroom", func(t *testing.T) {
		other := newStory(t)
		f := s.files.with("evidence/a2-1.disclosure", other.files["evidence/a2-1.disclosure"]).with("evidence/a2-1.path", other.files["evidence/a2-1.path"])
		mustNot(t, signed(f), "belongs to another record")
	})
}

// Cheapest fake: opening what the page names, and not asking what else the
// proof opens. Caught by disclosures that say more than the page, and by pages
// that say more than the disclosure; approvers signed all of them.
func TestAttackForgedReportMoreThanThePage(t *testing.T) {
	s := newStory(t)
	signed := func(f files) *report.Verdict { return verify(t, s.resign(f, june, 0, 1), s.trust()) }
	content := func(change func(c *report.Content)) files {
		b, err := s.edited(change).Marshal()
		if err != nil {
			t.Fatal(err)
		}
		return s.files.with(report.ContentFile, b)
	}
	disclosed := func(show map[int]func(int) bool) files {
		b, err := s.records["a1-1"].Disclose(show)
		if err != nil {
			t.Fatal(err)
		}
		return s.files.with("evidence/a1-1.disclosure", b)
	}
	all := func(int) bool { return true }
	none := func(int) bool { return false }

	mustNot(t, signed(disclosed(map[int]func(int) bool{0: none, 1: all, 2: all, 3: none})), "has no bar")
	free := content(func(c *report.Content) { c.Blocks[1].Account.Sections[0].Substitutions = nil })
	withSlots := func(show map[int]func(int) bool) files {
		return free.with("evidence/a1-1.disclosure", disclosed(show)["evidence/a1-1.disclosure"])
	}
	mustNot(t, signed(withSlots(map[int]func(int) bool{0: none, 1: all, 3: none})), "shows more than the page does")
	mustNot(t, signed(withSlots(map[int]func(int) bool{0: none, 3: all})), "gives away the digest")
	mustNot(t, signed(withSlots(map[int]func(int) bool{0: none})), "doesn't show that an original")
	mustNot(t, signed(withSlots(map[int]func(int) bool{2: all, 3: none})), "shows no testimony")
	mustNot(t, signed(content(func(c *report.Content) {
		c.Blocks[1].Account.Sections[0].Substitutions[1].Bar = 9
	})), "has no bar")
	mustNot(t, signed(content(func(c *report.Content) {
		c.Blocks[1].Account.Sections[0].Translation.Question = "Who told you to say this?"
	})), "translates a question")
	// Records that hold no text where a letter has its text, and no text where
	// it has its question.
	var m seal.Master
	meta := func(i int) *seal.Part {
		p, err := seal.MetaPart(m, i, [][2]string{{"kind", "letter"}})
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	text, err := seal.TextPart(m, 0, "Words.")
	if err != nil {
		t.Fatal(err)
	}
	for says, parts := range map[string][]*seal.Part{"shows no testimony": {meta(0), meta(1), meta(2)}, "holds something else": {text, meta(1), meta(2)}} {
		r, err := seal.NewRecord(s.ID, m, parts...)
		if err != nil {
			t.Fatal(err)
		}
		b, err := r.Disclose(map[int]func(int) bool{0: all, 2: all})
		if err != nil {
			t.Fatal(err)
		}
		mustNot(t, signed(s.files.with("evidence/a2-1.disclosure", b)), says)
	}
	mustNot(t, signed(content(func(c *report.Content) { c.Newsroom = "The Other Gazette" })), "its keys belong to")
	mustNot(t, signed(content(func(c *report.Content) { c.Blocks[2].Picture.Slot = 4 })), "doesn't show that an original")
}

// Ten thousand changes of a byte, spread over all files, and as many over the
// ZIP: none is accepted, whoever the reader trusts.
//
// Cheapest fake: a format with bytes that mean nothing, or a test that changes
// only large files. Caught by choosing the file first and the byte after, and
// by changing every byte of every small file once.
func TestAttackForgedReportAnyByte(t *testing.T) {
	s := newStory(t)
	random := rand.New(rand.NewPCG(1, 2))
	names := make([]string, 0, len(s.files))
	for name := range s.files {
		names = append(names, name)
	}
	try := func(name string, b []byte) {
		t.Helper()
		trust := s.trust()
		if random.IntN(2) == 0 {
			trust = report.Trust{}
		}
		if v := verify(t, s.files.with(name, b), trust); v.Status != report.Refused {
			t.Fatalf("accepted: a change of %s", name)
		}
	}
	for range 10_000 {
		name := names[random.IntN(len(names))]
		b := bytes.Clone(s.files[name])
		at := random.IntN(len(b))
		switch random.IntN(6) {
		case 0:
			b = append(b[:at], b[at+1:]...)
		case 1:
			b = append(b[:at:at], append([]byte{byte(random.Uint32())}, b[at:]...)...)
		case 2:
			b = b[:at]
		default:
			b[at] ^= byte(1 + random.IntN(255))
		}
		try(name, append([]byte{}, b...))
	}
	for _, name := range names {
		if len(s.files[name]) > 4096 {
			continue
		}
		for at := range s.files[name] {
			b := bytes.Clone(s.files[name])
			b[at] ^= byte(1 + random.IntN(255))
			try(name, b)
		}
	}
}

func TestAttackForgedReportAnyByteOfTheZIP(t *testing.T) {
	s := newStory(t)
	var z bytes.Buffer
	if err := press.Zip(&z, s.files.fs()); err != nil {
		t.Fatal(err)
	}
	verifyZip := func(b []byte) int {
		fsys, err := report.OpenZip(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return report.Refused
		}
		v, err := report.Verify(fsys, s.trust(), press.Render)
		if err != nil {
			return report.Refused
		}
		return v.Status
	}
	if got := verifyZip(z.Bytes()); got != report.Holds {
		t.Fatalf("status %d for the ZIP as it was published", got)
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range 10_000 {
		b := bytes.Clone(z.Bytes())
		at := random.IntN(len(b))
		switch random.IntN(6) {
		case 0:
			b = append(b[:at], b[at+1:]...)
		case 1:
			b = append(b[:at:at], append([]byte{byte(random.Uint32())}, b[at:]...)...)
		case 2:
			b = b[:at]
		case 3: // the directory at the end, which other programs read first
			b[len(b)-1-random.IntN(1500)] ^= byte(1 + random.IntN(255))
		default:
			b[at] ^= byte(1 + random.IntN(255))
		}
		if verifyZip(b) != report.Refused {
			t.Fatal("accepted: a change of the ZIP")
		}
	}
}

// Cheapest fake: checking words and passing over what isn't text: films, stills,
// captions, calendars, the script. Caught by a mirror who exchanges each of
// them, and by approvers who sign a calendar that the page doesn't show.
func TestAttackForgedReportFilmAndEvent(t *testing.T) {
	s := newStory(t)
	for name, b := range map[string][]byte{
		"media/film-1.webm": append(bytes.Clone(webm), "another film"...),
		"media/film-1.jpg":  photograph(t, 90, 50),
		"media/film-1.vtt":  []byte(strings.Replace(filmCaptions, "дорога из села", "дорога в город", 1)),
		report.CheckFile:    []byte("document.querySelector(\"[data-verdict]\").textContent = \"This page holds.\";\n"),
		report.EventFile(1): bytes.Replace(s.files[report.EventFile(1)], []byte("DTSTART:20260611"), []byte("DTSTART:20260612"), 1),
	} {
		if bytes.Equal(b, s.files[name]) {
			t.Fatalf("%s is the same", name)
		}
		t.Run(name, func(t *testing.T) { s.mirrored(t, s.files.with(name, b)) })
	}

	// The event moved in everything that can be made without a key.
	moved, err := s.edited(func(c *report.Content) {
		c.Blocks[10].Event.Start, c.Blocks[10].Event.End = "2026-06-12T17:00Z", "2026-06-12T19:30Z"
	}).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	there := s.rerender(s.files.with(report.ContentFile, moved))
	if bytes.Equal(there[report.EventFile(1)], s.files[report.EventFile(1)]) || bytes.Equal(there[report.PageFile], s.files[report.PageFile]) {
		t.Fatal("the event didn't move")
	}
	s.mirrored(t, there)

	// By approvers: people who are sent to another place than the page says;
	// a film that is a page; captions that are markup; a page without its script.
	signed := func(f files) *report.Verdict { return verify(t, s.resign(f, june, 0, 1), s.trust()) }
	mustNot(t, signed(s.files.with(report.EventFile(1), there[report.EventFile(1)])), "doesn't show what the proofs show")
	mustNot(t, signed(s.files.with("event-2.ics", there[report.EventFile(1)])), "nothing on the page comes from it")
	mustNot(t, signed(s.files.with(report.EventFile(1), nil)), "event-1.ics is missing")
	mustNot(t, signed(s.files.with("media/film-1.webm", []byte("<!doctype html><script>alert(1)</script>"))), "isn't a film of the kind")
	mustNot(t, signed(s.files.with("media/film-1.webm", []byte("\x00\x00\x00\x18ftypisom"))), "isn't a film of the kind")
	mustNot(t, signed(s.files.with("media/film-1.jpg", webm)), "isn't a JPEG picture")
	mustNot(t, signed(s.files.with("media/film-1.vtt", []byte(strings.Replace(filmCaptions, "дорога", "<b>дорога</b>", 1)))), "can't be used as captions")
	mustNot(t, signed(s.files.with("media/film-1.vtt", nil)), "media/film-1.vtt is missing")
	mustNot(t, signed(s.files.with(report.CheckFile, nil)), "check.js is missing")
	// Other captions that two people did sign: the page shows what they say, too.
	other := s.files.with("media/film-1.vtt", []byte(strings.Replace(filmCaptions, "дорога из села", "дорога в город", 1)))
	mustNot(t, signed(other), "index.html doesn't show what the proofs show")
	if v := verify(t, s.resign(s.rerender(other), june, 0, 1), s.trust()); v.Status != report.Holds {
		t.Errorf("captions that were corrected and signed: %v", v.Refused)
	}
}

// Cheapest fake: taking the ZIP out of a copy and checking that alone, while
// the reader reads the page around it. Caught by copies whose words, style,
// script, picture or wrapping were changed and whose ZIP is perfect; and the
// other way round.
func TestAttackForgedReportCopy(t *testing.T) {
	s := newStory(t)
	whole := s.copied(s.files)
	good := whole[report.CopyFile]
	check := func(b []byte) *report.Verdict {
		t.Helper()
		fsys, err := report.OpenCopy(b)
		var r *report.Refusal
		if errors.As(err, &r) {
			return &report.Verdict{Status: report.Refused, Refused: []string{r.Sentence}}
		}
		if err != nil {
			t.Fatal(err)
		}
		v, err := report.Verify(fsys, s.trust(), press.Render)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	if v := check(good); v.Status != report.Holds {
		t.Fatal(v)
	}
	if v := verify(t, whole, s.trust()); v.Status != report.Holds {
		t.Fatal(v)
	}
	// A folder may lack its copy, and nobody needs to sign it.
	if v := verify(t, s.files, s.trust()); v.Status != report.Holds {
		t.Fatal(v)
	}
	replaced := func(old, with string) []byte {
		t.Helper()
		b := bytes.Replace(good, []byte(old), []byte(with), 1)
		if bytes.Equal(b, good) {
			t.Fatalf("the copy has no %q", old)
		}
		return b
	}
	// Another newsroom's report inside, and another report of the same one.
	foreign := newStory(t)
	inside := func(f files) []byte {
		b, err := press.Copy(f)
		if err != nil {
			t.Fatal(err)
		}
		_, zip, _ := strings.Cut(string(b), `id="report">`)
		_, old, _ := strings.Cut(string(good), `id="report">`)
		zip, _, _ = strings.Cut(zip, "</script>")
		old, _, _ = strings.Cut(old, "</script>")
		return []byte(strings.Replace(string(good), old, zip, 1))
	}
	changed := s.files.with("media/gate.jpg", photograph(t, 60, 40))
	for what, b := range map[string][]byte{
		"a word":            replaced("пять человек", "два человека"),
		"the title":         replaced("“We waited at the gate", "“We slept at the gate"),
		"the number":        replaced(`<span>`+groupsOf(s.ID)[:4]+`</span>`, `<span>0000</span>`),
		"a word below":      replaced("</main>", "<p>All of this was invented.</p></main>"),
		"the style":         replaced("<style>", "<style>.bar{display:none}"),
		"the policy":        replaced("script-src 'sha256-", "script-src 'unsafe-inline' 'sha256-"),
		"the script":        replaced(standIn, "document.body.textContent = 'holds';"),
		"a script more":     replaced("</body>", "<script>1</script></body>"),
		"a picture":         replaced("data:image/jpeg;base64,", "data:image/jpeg;base64,AAAA"),
		"words at the end":  append(bytes.Clone(good), "<p>No.</p>"...),
		"a comment":         replaced("<head>", "<head><!-- x -->"),
		"a second report":   replaced(`</script>`+"\n<script>", `</script><script type="application/zip;base64" id="report">UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==</script>`+"\n<script>"),
		"line breaks in it": replaced(`id="report">UEsDB`, `id="report">`+"\nUEsDB"),
		"no report":         s.files[report.PageFile],
		"another's report":  inside(foreign.files),
		"a changed report":  inside(changed),
		"nothing":           nil,
		"cut":               good[:len(good)/2],
	} {
		t.Run(what, func(t *testing.T) {
			mustNot(t, check(b), "")
			if what != "nothing" {
				mustNot(t, verify(t, whole.with(report.CopyFile, b), s.trust()), report.CopyFile)
			}
		})
	}
	// Whole copies of something else, with page, style and ZIP in agreement.
	mustNot(t, check(s.copied(changed)[report.CopyFile]), "changed after the editors signed")
	mustNot(t, check(s.copied(foreign.files)[report.CopyFile]), "made under other keys")
	mustNot(t, verify(t, whole.with(report.CopyFile, foreign.copied(foreign.files)[report.CopyFile]), s.trust()), "isn't a copy of this report")

	// Two thousand changes of a byte.
	random := rand.New(rand.NewPCG(5, 6))
	for range 2000 {
		b := bytes.Clone(good)
		b[random.IntN(len(b))] ^= byte(1 + random.IntN(255))
		if _, err := report.OpenCopy(b); err == nil {
			t.Fatal("accepted: a change of the copy")
		}
	}
}
