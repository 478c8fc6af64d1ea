package intake

import (
	"errors"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// Cheapest fake: answer every visit with the right sizes and keep nothing.
// Caught by the desk that reads the letter, and by the reply that comes back.
func TestConversation(t *testing.T) {
	r := newRig(t)
	p, d := r.person(), r.desk("amal")
	if got := p.visit(&envelope.Draft{Text: "the first letter", Language: "en"}, false); len(got) != 0 {
		t.Errorf("a first visit found %v", got)
	}
	d.sync()
	if len(d.letters) != 1 {
		t.Fatalf("the desk has %d letters", len(d.letters))
	}
	d.say("a question")
	d.sync()
	if got := p.visit(nil, false); len(got) != 0 {
		t.Errorf("found before its time: %v", got)
	}
	r.now = r.now.Add(12 * time.Hour)
	if got := p.visit(nil, true); len(got) != 1 || got[0].Text != "a question" {
		t.Fatalf("found %v", got)
	}
	// Kept: it is there again. Then destroyed, released and waiting ones.
	r.reopen()
	if got := p.visit(nil, false); len(got) != 1 {
		t.Fatalf("kept, and found %v", got)
	}
	r.now = r.now.Add(24 * time.Hour)
	if got := p.visit(nil, false); len(got) != 0 {
		t.Fatalf("destroyed, and found %v", got)
	}
	d.sync()
	d.say("another question")
	d.sync()
	r.now = r.now.Add(13 * time.Hour)
	if got := p.visit(nil, false); len(got) != 1 || got[0].Text != "another question" {
		t.Fatalf("found %v", got)
	}
	if n := r.count(`SELECT count(*) FROM envelope`); n != 2 {
		t.Errorf("%d envelopes lie here after all others were confirmed, want 2", n)
	}
	// 14 times in seven days, eight threads.
	if n := r.count(`SELECT count(*) FROM reply WHERE released > $1`, r.now.Unix()); n != 13*8 && n != 14*8 {
		t.Errorf("%d replies wait", n)
	}
}

// Cheapest fake: keep the uploaded body of what was destroyed while the desk
// was at work. Caught for a released reply, a waiting one and one that is
// uploaded for the first time.
func TestDestroyedBetweenFetchAndUpload(t *testing.T) {
	r := newRig(t)
	p, d := r.person(), r.desk("amal")
	p.visit(&envelope.Draft{Text: "a letter", Language: "en"}, false)
	d.sync()
	d.say("a question")
	d.sync()
	r.now = r.now.Add(12 * time.Hour)

	v, got := p.arrive()
	if len(got) != 1 {
		t.Fatalf("found %v", got)
	}
	session, err := r.in.Begin(t.Context(), "amal")
	if err != nil {
		t.Fatal(err)
	}
	if err := d.fetch(); err != nil {
		t.Fatal(err)
	}
	rows := d.rows() // still say it: the desk doesn't know better
	req, err := v.CloseRequest(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.ok(envelope.PathClose, req)
	if err := r.in.Upload(t.Context(), "amal", session, d.room.Depth, rows); err != nil {
		t.Fatal(err)
	}
	if n := len(rows); r.count(`SELECT count(*) FROM reply WHERE released > $1`, r.now.Unix()) != n {
		t.Errorf("rows are missing")
	}
	opened := 0
	for range 14 {
		r.now = r.now.Add(12 * time.Hour)
		if r.now.Sub(testDay) > 6*24*time.Hour {
			break
		}
		v, got := p.arrive()
		if len(got) != 0 {
			t.Fatalf("after %v: destroyed, and found %v", r.now.Sub(testDay), got)
		}
		opened += v.Gone
	}
	if opened == 0 {
		t.Error("the replies are gone: they should be fillers")
	}
	// The next session knows the acknowledgement, and speaks again.
	d.sync()
	d.say("another")
	d.sync()
	r.now = r.now.Add(13 * time.Hour)
	if _, got := p.arrive(); len(got) != 1 || got[0].Text != "another" {
		t.Errorf("found %v", got)
	}
}

// Cheapest fake: take any session, or let a restart keep one whose memory of
// what was destroyed is gone. Caught by an old one, one of another desk, and
// one from before a restart.
func TestSessions(t *testing.T) {
	r := newRig(t, withDesks("amal", "bela"))
	d := r.desk("amal")
	old, err := r.in.Begin(t.Context(), "amal")
	if err != nil {
		t.Fatal(err)
	}
	other, err := r.in.Begin(t.Context(), "bela")
	if err != nil {
		t.Fatal(err)
	}
	newest, err := r.in.Begin(t.Context(), "amal")
	if err != nil {
		t.Fatal(err)
	}
	rows := d.rows()
	for name, session := range map[string][16]byte{"old": old, "another desk's": other, "none": {}} {
		if err := r.in.Upload(t.Context(), "amal", session, d.room.Depth, rows); !errors.Is(err, courier.ErrSession) {
			t.Errorf("%s session: %v", name, err)
		}
	}
	if err := r.in.Upload(t.Context(), "amal", newest, d.room.Depth, rows); err != nil {
		t.Error(err)
	}
	r.reopen()
	if err := r.in.Upload(t.Context(), "amal", newest, d.room.Depth, rows); !errors.Is(err, courier.ErrSession) {
		t.Errorf("after a restart: %v", err)
	}
	if n := r.count(`SELECT count(*) FROM reply`); n != len(rows) {
		t.Errorf("%d rows, want %d", n, len(rows))
	}
}

// Cheapest fake: store whatever a desk sends, so that the number of its true
// threads shows. Caught by an upload with one row too few, one too many, one
// twice, and one of another desk's tags; nothing of them may be kept.
func TestUploadIsWhole(t *testing.T) {
	r := newRig(t, withDesks("amal", "bela"))
	d, b := r.desk("amal"), r.desk("bela")
	b.sync()
	d.sync()
	before := r.count(`SELECT count(*) FROM reply`)
	stolen := b.rows()[0].Tag
	for name, change := range map[string]func([]courier.Row) []courier.Row{
		"one too few": func(rows []courier.Row) []courier.Row { return rows[1:] },
		"one too many": func(rows []courier.Row) []courier.Row {
			return append(rows, d.row(&thread{}, rows[0].Epoch, rows[0].I))
		},
		"one twice": func(rows []courier.Row) []courier.Row { rows[1].Tag = rows[0].Tag; return rows },
		"another's": func(rows []courier.Row) []courier.Row { rows[0].Tag = stolen; return rows },
		"too early": func(rows []courier.Row) []courier.Row {
			for i := range rows {
				rows[i].Epoch += 2
			}
			return rows
		},
		"no such time": func(rows []courier.Row) []courier.Row { rows[0].I = d.room.K; return rows },
	} {
		session, err := r.in.Begin(t.Context(), "amal")
		if err != nil {
			t.Fatal(err)
		}
		if err := r.in.Upload(t.Context(), "amal", session, d.room.Depth, change(d.rows())); !errors.Is(err, courier.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
		if err := r.in.Upload(t.Context(), "amal", session, d.room.Depth+1, d.rows()); !errors.Is(err, courier.ErrInvalid) {
			t.Errorf("another depth: %v", err)
		}
		if n := r.count(`SELECT count(*) FROM reply`); n != before {
			t.Errorf("%s: %d rows, want %d", name, n, before)
		}
	}
	if r.in.slots.clear(t.Context()) != nil || len(r.in.slots.doubt)+len(r.in.slots.gone) != 0 {
		t.Error("keys of refused uploads are left")
	}
}

// Cheapest fake: release by the order of arrival, never erase, or show a gap
// when nothing is new. Caught by counting what each of three weeks of daily
// syncs shows at each moment.
func TestConstantRate(t *testing.T) {
	r := newRig(t)
	p, d := r.person(), r.desk("amal")
	per := map[int64]int{}
	for day := range 21 {
		r.now = testDay.AddDate(0, 0, day)
		r.week()
		if day%7 == 0 {
			r.news.IssueCard(r.now)
			if err := r.in.refresh(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		if day%5 == 0 {
			p.visit(&envelope.Draft{Text: "a letter", Language: "en"}, false)
		}
		if day%3 == 0 {
			d.say("news")
		}
		d.sync()
		if err := r.in.Tick(t.Context(), r.now); err != nil {
			t.Fatal(err)
		}
		released := r.count(`SELECT count(*) FROM reply WHERE released <= $1`, r.now.Unix())
		if day >= 8 && released != 14*8 {
			t.Errorf("day %d: %d released replies, want %d", day, released, 14*8)
		}
		if n := r.count(`SELECT count(*) FROM reply WHERE released <= $1`, r.now.Unix()-week); n != 0 {
			t.Errorf("day %d: %d replies are older than a week", day, n)
		}
	}
	rows, err := r.in.sqldb.Query(`SELECT released, count(*) FROM reply GROUP BY released`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var at int64
		var n int
		if err := rows.Scan(&at, &n); err != nil {
			t.Fatal(err)
		}
		per[at] = n
	}
	if len(per) != 28 {
		t.Errorf("%d release times, want 28", len(per))
	}
	for at, n := range per {
		if n != 8 {
			t.Errorf("%v: %d replies, want 8", time.Unix(at, 0).UTC(), n)
		}
	}
}
