package casebook_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vouchsafe.example/internal/casebook"
)

// Cheapest fake: one error for everything, or a new casebook wherever there is
// none. Caught by a different damage, and another answer, in each row.
func TestOpenRefuses(t *testing.T) {
	h := newHouse(t)
	must(t, h.ada.Close())
	file := func(name string, change func([]byte) []byte) func(string) {
		return func(dir string) {
			path := filepath.Join(dir, name)
			b, err := os.ReadFile(path)
			must(t, err)
			if b = change(b); b == nil {
				must(t, os.Remove(path))
			} else {
				must(t, os.WriteFile(path, b, 0o600))
			}
		}
	}
	remove := func([]byte) []byte { return nil }
	flip := func(at int) func([]byte) []byte {
		return func(b []byte) []byte { b[(at+len(b))%len(b)] ^= 0x40; return b }
	}
	for _, c := range []struct {
		name         string
		damage       func(dir string)
		person, pass string
		want         error
	}{
		{"nothing wrong", func(string) {}, ada, adaPass, nil},
		{"the other person", func(string) {}, bo, boPass, nil},
		{"another keyboard's form of the same letters", func(string) {}, ada, strings.ReplaceAll(adaPass, "fi", "ﬁ"), nil},
		{"wrong passphrase", func(string) {}, ada, boPass, casebook.ErrPassphrase},
		{"no passphrase", func(string) {}, ada, "", casebook.ErrPassphrase},
		{"nobody of that name", func(string) {}, "cleo", adaPass, casebook.ErrNoPerson},
		{"a name that climbs out", func(string) {}, "../people/ada", adaPass, casebook.ErrNoPerson},
		{"no marker", file("casebook", remove), ada, adaPass, casebook.ErrNoCasebook},
		{"empty folder", func(dir string) { must(t, os.RemoveAll(dir)); must(t, os.Mkdir(dir, 0o700)) }, ada, adaPass, casebook.ErrNoCasebook},
		{"no folder", func(dir string) { must(t, os.RemoveAll(dir)) }, ada, adaPass, casebook.ErrNoCasebook},
		{"other marker", file("casebook", func([]byte) []byte { return []byte("grocery list\n") }), ada, adaPass, casebook.ErrDamaged},
		{"newer marker", file("casebook", func([]byte) []byte { return []byte("vouchsafe/casebook/v2\n") }), ada, adaPass, casebook.ErrNewer},
		{"person's file cut", file("people/ada.age", func(b []byte) []byte { return b[:len(b)-20] }), ada, adaPass, casebook.ErrDamaged},
		{"person's file changed", file("people/ada.age", flip(-1)), ada, adaPass, casebook.ErrDamaged},
		{"person's file empty", file("people/ada.age", func([]byte) []byte { return []byte{} }), ada, adaPass, casebook.ErrDamaged},
		{"another's file", func(dir string) {
			b, err := os.ReadFile(filepath.Join(dir, "people/bo.age"))
			must(t, err)
			must(t, os.WriteFile(filepath.Join(dir, "people/ada.age"), b, 0o600))
		}, ada, boPass, casebook.ErrDamaged},
		{"no database", file("casebook.db", remove), ada, adaPass, casebook.ErrDamaged},
		{"database changed", file("casebook.db", flip(10)), ada, adaPass, casebook.ErrDamaged},
		{"database empty", file("casebook.db", func([]byte) []byte { return []byte{} }), ada, adaPass, casebook.ErrDamaged},
		{"no keys", file("keys", remove), ada, adaPass, casebook.ErrDamaged},
		{"keys cut", file("keys", func(b []byte) []byte { return b[:32] }), ada, adaPass, casebook.ErrDamaged},
	} {
		dir := filepath.Join(t.TempDir(), "copy")
		must(t, os.CopyFS(dir, os.DirFS(h.dir)))
		c.damage(dir)
		book, err := casebook.Open(dir, c.person, c.pass, h.options()...)
		if err == nil {
			book.Close()
		}
		want(t, c.name, err, c.want)
		for _, other := range []error{casebook.ErrPassphrase, casebook.ErrDamaged, casebook.ErrNoCasebook, casebook.ErrNoPerson} {
			if c.want != nil && other != c.want && errors.Is(err, other) {
				t.Errorf("%s: the error also says %v", c.name, other)
			}
		}
	}
}

// Cheapest fake: write over what is there. Caught by making a casebook twice,
// and a person twice.
func TestCreateRefuses(t *testing.T) {
	h := newHouse(t)
	_, err := casebook.Create(h.dir, h.nr.Policy.Bytes(), desk, ada, adaPass, h.options()...)
	want(t, "a folder that is in use", err, casebook.ErrExists)
	want(t, "a person twice", h.ada.AddPerson(bo, "another passphrase altogether"), casebook.ErrExists)
	h.open(bo, boPass)
	want(t, "a short passphrase", h.ada.AddPerson("cleo", "too short"), casebook.ErrWeakPassphrase)
	want(t, "a name with a slash", h.ada.AddPerson("cl/eo", adaPass), casebook.ErrName)
	for name, policy := range map[string][]byte{"no policy": nil, "junk": []byte("name x\n")} {
		dir := filepath.Join(t.TempDir(), "new")
		if _, err := casebook.Create(dir, policy, desk, ada, adaPass, h.options()...); err == nil {
			t.Errorf("%s: created", name)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("%s: something was left behind", name)
		}
		if left, _ := os.ReadDir(filepath.Dir(dir)); len(left) != 0 {
			t.Errorf("%s: %d leftovers beside it", name, len(left))
		}
	}
}

// Cheapest fake: keep the old passphrase working. Caught by trying both.
func TestSetPassphrase(t *testing.T) {
	h := newHouse(t)
	want(t, "a wrong old one", h.ada.SetPassphrase(boPass, "a fresh passphrase"), casebook.ErrPassphrase)
	must(t, h.ada.SetPassphrase(adaPass, "a fresh passphrase"))
	h.open(ada, "a fresh passphrase")
	_, err := casebook.Open(h.dir, ada, adaPass, h.options()...)
	want(t, "the old one", err, casebook.ErrPassphrase)
}

// Two people edit one report at once, through two handles.
//
// Cheapest fake: the last one wins; or the second one is refused and her text
// is lost. Caught by reading the report and what was set aside.
func TestTwoPeopleAtOnce(t *testing.T) {
	h := newHouse(t)
	second := h.open(bo, boPass)
	first := casebook.Report{Title: "One", Language: "en"}
	put(t, h.ada, casebook.Reports, "r1", first, 0)

	a, err := casebook.Get(h.ada, casebook.Reports, "r1")
	must(t, err)
	b, err := casebook.Get(second, casebook.Reports, "r1")
	must(t, err)
	a.Value.Title = "Ada's title"
	put(t, h.ada, casebook.Reports, "r1", a.Value, a.Version)
	b.Value.Standfirst = "Bo's long and careful standfirst"
	_, err = casebook.Put(second, casebook.Reports, "r1", b.Value, b.Version)
	want(t, "the second writer", err, casebook.ErrConflict)
	var conflict *casebook.ConflictError
	if !errors.As(err, &conflict) || conflict.Kept == "" || conflict.Actual != 2 || conflict.Expected != 1 {
		t.Fatalf("conflict: %+v", conflict)
	}
	got, err := casebook.Get(second, casebook.Reports, "r1")
	must(t, err)
	if got.Value.Title != "Ada's title" || got.Value.Standfirst != "" {
		t.Errorf("stored: %+v", got.Value)
	}
	aside, err := casebook.Get(h.ada, casebook.SetAside, conflict.Kept)
	must(t, err)
	if !strings.Contains(string(aside.Value.Text), "Bo's long and careful standfirst") || aside.Value.By != bo {
		t.Errorf("set aside: %+v", aside.Value)
	}
	must(t, second.DropAside(conflict.Kept))
	// Having read again, she can write.
	got.Value.Standfirst = b.Value.Standfirst
	put(t, second, casebook.Reports, "r1", got.Value, got.Version)
	_, err = casebook.Put(second, casebook.Reports, "r1", first, 0)
	want(t, "a new one where one is", err, casebook.ErrConflict)
}

// Cheapest fake: store what can't be printed and fail at publication. Caught
// by one bad record of each kind.
func TestRecordsAreChecked(t *testing.T) {
	h := newHouse(t)
	th := h.source().write("x").Thread
	bad := func(what string, err error) {
		t.Helper()
		want(t, what, err, casebook.ErrRecord)
	}
	try := func(p casebook.Person) error {
		_, err := casebook.Put(h.ada, casebook.People, "p", p, 0)
		return err
	}
	bad("no forms", try(casebook.Person{}))
	bad("a form twice", try(casebook.Person{Forms: []casebook.Form{{Form: "Timur"}, {Form: "TIMUR"}}}))
	bad("a form without letters", try(casebook.Person{Forms: []casebook.Form{{Form: "--"}}}))
	bad("the name as changed name", try(casebook.Person{Forms: []casebook.Form{{Form: "Timur", Replacement: "Mr timur"}}}))
	_, err := casebook.Put(h.ada, casebook.Accounts, "a", casebook.Account{Thread: th, Name: "Idris"}, 0)
	bad("an account without sections", err)
	_, err = casebook.Put(h.ada, casebook.Accounts, "a", casebook.Account{Thread: th, Name: "Idris", Sections: []casebook.Section{{Letter: "other-letter"}}}, 0)
	bad("another thread's letter", err)
	_, err = casebook.Put(h.ada, casebook.Reports, "r", casebook.Report{Title: "T", Date: "tomorrow"}, 0)
	bad("a date that is none", err)
	_, err = casebook.Put(h.ada, casebook.Reports, "Bad Id", casebook.Report{Title: "T"}, 0)
	bad("a bad id", err)
	_, err = casebook.Put(h.ada, casebook.Letters, "x", casebook.Letter{}, 0)
	bad("a letter by hand", err)
	_, err = h.ada.Grant(casebook.Consent{Thread: th, Kind: "everything", Expires: "2027-01-01", Wording: "x", ReadBack: true})
	bad("an unknown consent", err)
	_, err = h.ada.Grant(casebook.Consent{Thread: th, Kind: casebook.Quote, Expires: "2025-01-01", Wording: "x", ReadBack: true})
	bad("a consent that has expired", err)
	_, err = h.ada.Grant(casebook.Consent{Thread: th, Kind: casebook.Quote, Expires: "2027-01-01", ReadBack: true})
	bad("a consent without its wording", err)
	_, err = casebook.Get(h.ada, casebook.Reports, "nothing")
	want(t, "a record that isn't there", err, casebook.ErrNotFound)
}
