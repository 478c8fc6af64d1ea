package intake

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// say asks about cells, or says something of them, and returns which of them
// are told to be there.
func (r *rig) say(what byte, ids ...[16]byte) []bool {
	r.Helper()
	req, err := envelope.CellsRequest(what, ids)
	if err != nil {
		r.Fatal(err)
	}
	there, err := envelope.ParseCellsAnswer(r.ok(envelope.PathCells, req), len(ids))
	if err != nil {
		r.Fatal(err)
	}
	return there
}

func (r *rig) put(id byte) {
	r.Helper()
	r.ok(envelope.PathCell, envelope.CellRequest([16]byte{id}, bytes.Repeat([]byte{id}, envelope.CellSize)))
}

// Cheapest fakes: an answer about every cell there is, by which somebody with
// her words and her file learns for a month that she sent it; and none after a
// week, so that who can come once in two weeks begins again each time. Caught
// on both sides of each border.
func TestUploadsGoOn(t *testing.T) {
	for name, backend := range backends {
		t.Run(name, func(t *testing.T) { uploadGoesOn(t, newRig(t, backend)) })
	}
}

func uploadGoesOn(t *testing.T, r *rig) {
	tick := func(days int) {
		t.Helper()
		r.now = r.now.AddDate(0, 0, days)
		if err := r.in.expire(t.Context(), r.now); err != nil {
			t.Fatal(err)
		}
	}
	for id := range byte(4) {
		if id != 2 {
			r.put(id)
		}
	}
	ids := [][16]byte{{0}, {1}, {2}, {3}}
	expect := func(what string, want ...bool) {
		t.Helper()
		if got := r.say(envelope.CellsAsk, ids...); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	expect("after a gap", true, true, false, true)
	r.reopen()
	expect("after a restart", true, true, false, true)
	// She comes every two weeks, and adds a little.
	for visit := range 4 {
		tick(14)
		expect(fmt.Sprintf("two weeks later, visit %d", visit+1), true, true, false, true)
	}
	r.put(2)
	expect("all of it", true, true, true, true)
	if n := r.count(`SELECT count(*) FROM cell WHERE named = 1`); n != 0 {
		t.Errorf("%d are named by no letter", n)
	}
	r.say(envelope.CellsNamed, ids[:3]...)
	expect("named by a letter", false, false, false, true)
	// Who sends again what is named loses nothing by it, and learns nothing.
	r.put(0)
	expect("sent again", false, false, false, true)
	tick(22)
	if n := r.count(`SELECT count(*) FROM cell`); n != 3 {
		t.Errorf("%d cells are here three weeks later, want the three that are named", n)
	}
	tick(13)
	for id := range byte(3) {
		if _, err := r.in.Cell(t.Context(), [16]byte{id}); err != nil {
			t.Errorf("named cell %d after five weeks: %v", id, err)
		}
	}
	tick(1)
	if n := r.count(`SELECT count(*) FROM cell`); n != 0 {
		t.Errorf("%d cells are here after all", n)
	}
}

// Cheapest fake: touch every cell that is asked for, so that each night writes
// the whole upload anew and shows which cells are of one file.
func TestAskingWritesRarely(t *testing.T) {
	r := newRig(t)
	r.put(0)
	first := day(r.now)
	r.now = testDay.AddDate(0, 0, 6)
	r.say(envelope.CellsAsk, [16]byte{0})
	if n := r.count(`SELECT count(*) FROM cell WHERE day = '` + first + `'`); n != 1 {
		t.Error("a cell of six days is written anew")
	}
	r.now = testDay.AddDate(0, 0, 7)
	r.say(envelope.CellsAsk, [16]byte{0})
	if n := r.count(`SELECT count(*) FROM cell WHERE day = '` + day(r.now) + `'`); n != 1 {
		t.Error("a cell of seven days runs out")
	}
}

// Cheapest fakes: erase what the first desk has while another one needs it;
// delete rows and leave keys or files; lose a cell that comes again meanwhile.
func TestRelease(t *testing.T) {
	for name, backend := range backends {
		t.Run(name, func(t *testing.T) { release(t, newRig(t, withDesks("amal", "bela", "cyra"), backend)) })
	}
}

func release(t *testing.T, r *rig) {
	for id := range byte(4) {
		r.put(id)
	}
	release := func(desk string, desks int, ids ...[16]byte) {
		t.Helper()
		for range 2 { // a repeat does no harm
			if err := r.in.Release(t.Context(), desk, desks, ids); err != nil {
				t.Fatal(err)
			}
		}
	}
	there := func(want ...byte) {
		t.Helper()
		names, err := r.in.cells.List()
		if err != nil {
			t.Fatal(err)
		}
		var got []byte
		for id := range byte(4) {
			_, err := r.in.Cell(t.Context(), [16]byte{id})
			file := slices.Contains(names, cellName(append([]byte{id}, make([]byte, 15)...)))
			switch {
			case err == nil && file:
				got = append(got, id)
			case !errors.Is(err, courier.ErrNotFound) || file:
				t.Errorf("cell %d: %v, and its file is there: %t", id, err, file)
			}
		}
		if !slices.Equal(got, want) || int(r.in.cellCount.Load()) != len(want) {
			t.Errorf("there are %v, counted %d; want %v", got, r.in.cellCount.Load(), want)
		}
	}
	release("amal", 1, [16]byte{0}, [16]byte{9})
	there(1, 2, 3)
	release("amal", 2, [16]byte{1}, [16]byte{2})
	there(1, 2, 3)
	release("bela", 2, [16]byte{1})
	there(2, 3)
	r.reopen()
	release("cyra", 2, [16]byte{2})
	there(3)
	if n := r.count(`SELECT count(*) FROM released`); n != 0 {
		t.Errorf("%d notes are left", n)
	}
	r.put(0)
	there(0, 3)
}
