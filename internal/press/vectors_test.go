package press_test

import (
	"bytes"
	"encoding/hex"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
	"vouchsafe.example/vectors"
)

var update = flag.Bool("update", false, "write new vectors/report/folder-*.json, under new keys")

// vector is a case of vectors/report; docs/formats/report.md says what the
// fields mean. Cases of other kinds are read by package report's tests.
type vector struct {
	About    string                  `json:"about"`
	OK       bool                    `json:"ok"`
	Kind     string                  `json:"kind"`
	Base     string                  `json:"base,omitempty"`
	Newsroom vectors.Hex             `json:"newsroom,omitempty"`
	Status   int                     `json:"status"`
	Render   bool                    `json:"render,omitempty"`
	Digest   vectors.Hex             `json:"digest,omitempty"`
	Files    map[string]*vectors.Hex `json:"files,omitempty"`
	Bytes    vectors.Hex             `json:"bytes,omitempty"`
	Cues     []report.Cue            `json:"cues,omitempty"`
}

// folders are the cases of kind "folder", each with its files put together.
func folders(t testing.TB) (map[string]vector, map[string]files) {
	t.Helper()
	cases, whole := map[string]vector{}, map[string]files{}
	vectors.Each(t, "report", func(name string, v vector) {
		if v.Kind == "folder" {
			cases[name] = v
		}
	})
	for name, v := range cases {
		f := files{}
		for _, layer := range []map[string]*vectors.Hex{cases[v.Base].Files, v.Files} {
			for file, b := range layer {
				if b == nil {
					delete(f, file)
				} else {
					f[file] = *b
				}
			}
		}
		whole[name] = f
	}
	if len(cases) < 10 {
		t.Fatalf("only %d cases of folders", len(cases))
	}
	return cases, whole
}

func trustIn(id []byte) report.Trust {
	if len(id) == 0 {
		return report.Trust{}
	}
	return report.Trust{PolicyID: (*[32]byte)(id)}
}

func TestVectors(t *testing.T) {
	if *update {
		writeVectors(t)
	}
	cases, whole := folders(t)
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			v := verify(t, whole[name], trustIn(c.Newsroom))
			if v.Status != c.Status || (v.Status != report.Refused) != c.OK {
				t.Errorf("status %d, want %d: %v", v.Status, c.Status, v.Refused)
			}
			if len(c.Digest) > 0 && v.Digest != hex.EncodeToString(c.Digest) {
				t.Errorf("digest %s", v.Digest)
			}
			if !c.Render {
				return
			}
			// Nothing but the page is wrong.
			f := whole[name]
			v, err := report.Verify(f.fs(), trustIn(c.Newsroom), func(*report.Report) (map[string][]byte, error) {
				return map[string][]byte{report.PageFile: f[report.PageFile], report.StyleFile: f[report.StyleFile], report.EventFile(1): f[report.EventFile(1)]}, nil
			})
			if err != nil || v.Status != report.Holds {
				t.Errorf("refused before the page: %v %v", v.Refused, err)
			}
		})
	}
}

// FuzzVerify takes some bytes out of a file of a good report and puts others
// in their place.
func FuzzVerify(f *testing.F) {
	cases, whole := folders(f)
	good := whole["folder-good"]
	trust := trustIn(cases["folder-good"].Newsroom)
	names := slices.Sorted(maps.Keys(good))
	for i, name := range names {
		b := good[name]
		f.Add(uint8(i), uint32(0), uint32(0), []byte{})
		f.Add(uint8(i), uint32(len(b)-1), uint32(1), []byte("\n\n"))
		for other := range whole {
			// What the bad cases have in the place of the same bytes.
			if c, ok := whole[other][name]; ok && !bytes.Equal(b, c) {
				at, end := 0, 0
				for at < min(len(b), len(c)) && b[at] == c[at] {
					at++
				}
				for end < min(len(b), len(c))-at && b[len(b)-1-end] == c[len(c)-1-end] {
					end++
				}
				f.Add(uint8(i), uint32(at), uint32(len(b)-at-end), bytes.Clone(c[at:len(c)-end]))
			}
		}
	}
	f.Fuzz(func(t *testing.T, which uint8, at, out uint32, in []byte) {
		name := names[int(which)%len(names)]
		b := good[name]
		from := int(at % uint32(len(b)+1))
		to := min(len(b), from+int(out))
		forged := slices.Concat(b[:from], in, b[to:])
		if bytes.Equal(forged, b) {
			return
		}
		for _, trust := range []report.Trust{trust, {}} {
			if v := verify(t, good.with(name, append([]byte{}, forged...)), trust); v.Status != report.Refused {
				t.Fatalf("accepted: other bytes in %s", name)
			}
		}
	})
}

func hexes(f files, base files) map[string]*vectors.Hex {
	out := map[string]*vectors.Hex{}
	for name, b := range f {
		if !bytes.Equal(b, base[name]) {
			h := vectors.Hex(b)
			out[name] = &h
		}
	}
	for name := range base {
		if f[name] == nil {
			out[name] = nil
		}
	}
	return out
}

func writeVectors(t *testing.T) {
	t.Helper()
	s := newStory(t)
	last := len(s.Entries) - 1 // the publication; more entries follow below
	write := func(name string, v vector) {
		v.Kind = "folder"
		b, err := vectors.Encode(v)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join("..", "..", "vectors", "report", "folder-"+name+".json"), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	m, err := report.NewManifest(s.ID, s.files.fs())
	if err != nil {
		t.Fatal(err)
	}
	digest := m.Digest()
	write("good", vector{About: "A whole report, checked by a reader who knows the newsroom.", OK: true, Newsroom: s.ID[:], Status: report.Holds, Digest: digest[:], Files: hexes(s.files, nil)})
	write("own-keys", vector{About: "The same report, checked by a reader who knows no newsroom.", OK: true, Base: "folder-good", Status: report.OwnKeys, Digest: digest[:]})
	bad := func(name, about string, f files) {
		write("bad-"+name, vector{About: about, Base: "folder-good", Newsroom: s.ID[:], Status: report.Refused, Files: hexes(f, s.files)})
	}
	write("bad-other-keys", vector{About: "The reader knows a newsroom with other keys; its name may be the same.", Base: "folder-good", Newsroom: bytes.Repeat([]byte{7}, 32), Status: report.Refused})

	all, none := func(int) bool { return true }, func(int) bool { return false }
	one := s.files.clone()
	s.disclose(one, "a1-1", "2026-04", []string{"Малика", "Гуни", "14", "Рустам", "прикладом"}, report.SlotQuestion, report.SlotOriginals)
	bad("word-hidden", "A mirror hides one more word; the disclosure is valid, but isn't the one on the signed list.", one)
	bad("word-hidden-relisted", "The same, with a list of files made to fit under the old signatures.", s.relist(s.rerender(one)))

	content := func(change func(c *report.Content)) files {
		b, err := s.edited(change).Marshal()
		if err != nil {
			t.Fatal(err)
		}
		return s.files.with(report.ContentFile, b)
	}
	dropped := content(func(c *report.Content) { c.Blocks = append(c.Blocks[:3], c.Blocks[4:]...) }).
		with("evidence/a2-1.disclosure", nil).with("evidence/a2-1.path", nil)
	bad("account-dropped", "A mirror drops an account and makes page and list of files to fit.", s.relist(s.rerender(dropped)))
	bad("changed-name", "A changed name is exchanged for another.", s.rerender(content(func(c *report.Content) { c.Blocks[1].Account.Sections[0].Substitutions[1].Text = "Ахмед," })))
	bad("official-answer", "The official answer is exchanged for another.", s.rerender(content(func(c *report.Content) { c.Blocks[4].Official.Answer[0] = "Проводилось." })))
	bad("picture", "The picture is exchanged for another.", s.files.with("media/gate.jpg", photograph(t, 60, 40)))
	bad("extra-file", "A file was added.", s.files.with("media/more.jpg", []byte("more")))
	bad("extra-file-signed", "A file that no part of the page comes from, signed and logged with the rest.", s.resign(s.files.with("media/more.jpg", []byte("more")), june, 0, 1))
	bad("one-approver", "Only one person signed the list of files.", s.files.with(report.ManifestFile, s.Publication(m.Text(), 0)))
	bad("approver-twice", "One person signed the list of files twice.", s.files.with(report.ManifestFile, s.Publication(m.Text(), 0, 0)))
	bad("card-one-editor", "Only one of two editors signed the card.", s.files.with(report.CardFile, s.SignCard(s.Card, 1)))
	bad("one-witness", "One witness of the two that are needed has seen the publication in the log.", s.files.with(report.ProofFile, s.ProofUnder(uint64(last), last+1, s.Checkpoint(last+1, june, 1))))
	bad("not-logged", "The proof is of another entry of the log.", s.files.with(report.ProofFile, s.Proof(uint64(last-1), june)))

	page := bytes.Replace(s.files[report.PageFile], []byte("пять человек"), []byte("два человека"), 1)
	signed := s.resign(s.files.with(report.PageFile, page), june, 0, 1)
	write("bad-page-signed", vector{About: "Two people signed a page that shows another word than the proof. Only rendering anew can tell.", Base: "folder-good", Newsroom: s.ID[:], Status: report.Refused, Render: true, Files: hexes(signed, s.files)})

	copied := s.copied(s.files)
	write("copy", vector{About: "The report with its copy, which nobody needs to sign.", OK: true, Base: "folder-good", Newsroom: s.ID[:], Status: report.Holds, Digest: digest[:], Files: hexes(copied, s.files)})
	bad("copy-words", "The copy shows another word than the page.", copied.with(report.CopyFile, bytes.Replace(copied[report.CopyFile], []byte("пять человек"), []byte("два человека"), 1)))
	bad("copy-without-report", "The copy is the page without the report inside.", copied.with(report.CopyFile, s.files[report.PageFile]))
	bad("film", "The film is exchanged for another.", s.files.with("media/film-1.webm", append(bytes.Clone(webm), '.')))
	bad("poster", "The film's still is exchanged for another.", s.files.with("media/film-1.jpg", photograph(t, 60, 40)))
	bad("captions", "A word of the captions is exchanged.", s.files.with("media/film-1.vtt", []byte(strings.Replace(filmCaptions, "машина", "собака", 1))))
	bad("script", "The script of the check is exchanged.", s.files.with(report.CheckFile, []byte("document.querySelector(\"[data-verdict]\").textContent = \"This report holds.\";\n")))
	moved := content(func(c *report.Content) {
		c.Blocks[10].Event.Start, c.Blocks[10].Event.End = "2026-06-12T17:00Z", "2026-06-12T19:30Z"
	})
	bad("event-moved", "The event is moved to another day, on the page and in the calendar file.", s.relist(s.rerender(moved)))
	bad("calendar-signed", "Signed and logged, but the calendar file says another day than the page.", s.resign(s.files.with(report.EventFile(1), s.rerender(moved)[report.EventFile(1)]), june, 0, 1))
	bad("no-script-signed", "Signed and logged, but without the script that the page names.", s.resign(s.files.with(report.CheckFile, nil), june, 0, 1))
	bad("film-kind-signed", "Signed and logged, but the film isn't one.", s.resign(s.files.with("media/film-1.webm", []byte("<!doctype html><title>a page</title>")), june, 0, 1))
	bad("poster-kind-signed", "Signed and logged, but the film's still isn't a JPEG.", s.resign(s.files.with("media/film-1.jpg", []byte("<svg xmlns='http://www.w3.org/2000/svg'/>")), june, 0, 1))
	bad("captions-tags-signed", "Signed and logged, but the captions hold tags.", s.resign(s.files.with("media/film-1.vtt", []byte(strings.Replace(filmCaptions, "машина", "<b>машина</b>", 1))), june, 0, 1))

	s.letter("x", seal.LetterWords{Text: samirWords + " ", Language: "ar"})
	p, err := seal.NewPeriod("2026-05", s.ID, []seal.Hash{s.records["x"].Root()}, zeros{})
	if err != nil {
		t.Fatal(err)
	}
	logged := s.periods["2026-05"]
	s.periods["2026-05"] = p
	given := files{}
	s.disclose(given, "x", "2026-05", []string{"الحاج", "كريم"}, report.SlotQuestion)
	s.periods["2026-05"] = logged
	bad("never-sealed", "Signed and logged, but a record's path leads to a month tree that isn't in the log.", s.resign(
		s.files.with("evidence/a2-1.disclosure", given["evidence/x.disclosure"]).with("evidence/a2-1.path", given["evidence/x.path"]), june, 0, 1))

	bad("year-10000", "Signed and logged, but one witness of three stamped year 10000 on a month's proof; as text that is before 2026.", s.stamped("2026-05", yearTenThousand))
	late := s.resign(s.rerender(s.stamped("2026-05", yearTenThousand.Add(-time.Second))), june, 0, 1)
	write("late-year-9999", vector{About: "One witness of three stamped the last second that there may be, so the page says that day and not the end of May 2026.", OK: true, Base: "folder-good", Newsroom: s.ID[:], Status: report.Holds, Files: hexes(late, s.files)})

	again := content(func(c *report.Content) {
		a := *c.Blocks[3].Account
		a.ID, a.Name, a.Sections = "a3", "Idris", append([]report.Section{}, a.Sections...)
		a.Sections[0].Evidence, a.Sections[0].Path = "evidence/a3-1.disclosure", "evidence/a3-1.path"
		c.Blocks = append(c.Blocks, report.Block{Account: &a})
	})
	again["evidence/a3-1.disclosure"], again["evidence/a3-1.path"] = s.files["evidence/a2-1.disclosure"], s.files["evidence/a2-1.path"]
	bad("account-repeated", "Signed and logged, but two accounts are the same record.", s.resign(again, june, 0, 1))

	disclosed := func(show map[int]func(int) bool) files {
		b, err := s.records["a1-1"].Disclose(show)
		if err != nil {
			t.Fatal(err)
		}
		f := content(func(c *report.Content) { c.Blocks[1].Account.Sections[0].Substitutions = nil })
		return s.resign(f.with("evidence/a1-1.disclosure", b), june, 0, 1)
	}
	bad("shows-more", "Signed and logged, but a disclosure shows a part that isn't on the page.", disclosed(map[int]func(int) bool{0: all, 1: all, 3: none}))
	bad("original-digest", "Signed and logged, but a disclosure gives away the digest of an original.", disclosed(map[int]func(int) bool{0: all, 3: all}))

	// The log's two faces: one has the months, the other the publication below them.
	fork := s.files.clone()
	entries := s.Entries
	s.Entries = [][]byte{entries[0]}
	for range 5 {
		s.LogDigest(ledger.KindDay, [32]byte{5})
	}
	for _, month := range []string{"2026-04", "2026-05"} {
		s.Entries = append(s.Entries, s.entries[month])
	}
	for _, month := range []string{"2026-04", "2026-05"} {
		fork[report.MonthProofFile(month)] = s.ProofOf(s.entries[month], june)
	}
	s.Entries = s.Entries[:2]
	built, err := press.Build(fork.fs())
	if err != nil {
		t.Fatal(err)
	}
	maps.Copy(fork, built.Files)
	bad("published-before-sealed", "The publication's entry stands before the months' in the log.", s.sign(fork, built.Manifest, june, 0, 1))
}

// zeros is a source of randomness for vectors that are to be the same.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(i) ^ byte(i>>8)*31 ^ byte(i>>16)*17
	}
	return len(b), nil
}
