package casebook_test

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"strings"
	"testing"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/report"
)

const someMP4 = "\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2 planted frames"

// A film is published with a rebuilt still and captions, asks for pictures and
// voices where a source gave it, and never as a source sent it.
//
// Cheapest fake: ask for the consent of films alone. Caught by a still and
// captions that are a source's.
func TestFilmAndEvent(t *testing.T) {
	s := newStory(t)
	own := func(name, content string) string {
		t.Helper()
		id, err := s.ada.KeepOwn(name, "", strings.NewReader(content))
		must(t, err)
		return id
	}
	var photo bytes.Buffer
	must(t, jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 300, 200)), nil))
	photo.WriteString("planted after the picture")
	film, still := own("kiln.mp4", someMP4), own("still.jpg", photo.String())
	captions := own("kiln.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nNobody speaks.\n")
	shows := func(b casebook.Block) {
		t.Helper()
		o, err := casebook.Get(s.ada, casebook.Reports, "r1")
		must(t, err)
		o.Value.Blocks = append(o.Value.Blocks[:3:3], b)
		put(t, s.ada, casebook.Reports, "r1", o.Value, o.Version)
	}
	good := casebook.FilmBlock{Exhibit: film, Poster: still, Captions: captions, CaptionsLanguage: "en", Alt: "A kiln"}
	shows(casebook.Block{Film: &good})
	s.ready()
	draft, err := s.ada.Draft("r1", s.clock())
	must(t, err)
	if string(draft.Files["media/film-1.mp4"]) != someMP4 || len(draft.Warnings) != 1 || !strings.Contains(draft.Warnings[0], "doesn't clean films") {
		t.Errorf("the film is %q, and the warnings %q", draft.Files["media/film-1.mp4"], draft.Warnings)
	}
	if bytes.Contains(draft.Files["media/film-1.jpg"], []byte("planted")) {
		t.Error("the still isn't rebuilt")
	}
	must(t, s.ada.Approve("r1", s.manifest(s.ada, "r1")))

	given, err := s.ada.AddExhibit(s.thread, "hers.jpg", "image/jpeg", &photo)
	must(t, err)
	sent := s.exhibit
	for name, c := range map[string]struct {
		change func(*casebook.FilmBlock)
		want   error
		says   string
	}{
		"nothing chosen":             {func(b *casebook.FilmBlock) { b.Exhibit = "" }, casebook.ErrUnchosen, "the film"},
		"no film":                    {func(b *casebook.FilmBlock) { b.Exhibit = captions }, casebook.ErrFilm, ""},
		"no captions":                {func(b *casebook.FilmBlock) { b.Captions = film }, casebook.ErrCaptions, ""},
		"a name in the captions":     {func(b *casebook.FilmBlock) { b.Captions = own("x.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nTIMUR\n") }, casebook.ErrNamed, ""},
		"sent with a letter":         {func(b *casebook.FilmBlock) { b.Exhibit = sent }, casebook.ErrSentFilm, ""},
		"a still that she gave":      {func(b *casebook.FilmBlock) { b.Poster = given }, casebook.ErrNoConsent, "voice"},
		"no words for who can't see": {func(b *casebook.FilmBlock) { b.Alt = "" }, nil, "the description of a film is empty"},
	} {
		b := good
		c.change(&b)
		shows(casebook.Block{Film: &b})
		_, err := s.ada.Draft("r1", s.clock())
		var all casebook.Obstacles
		if !errors.As(err, &all) || c.want != nil && !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, one := range all {
			var o *casebook.Obstacle
			if !errors.As(one, &o) || o.Block != 4 {
				t.Errorf("%s: it isn't told where: %+v", name, one)
			}
		}
		_, err = s.ada.Approved("r1")
		if err == nil {
			t.Errorf("%s: it is released", name)
		}
	}
	event := report.Event{Title: "A vigil", Start: "2026-06-08T18:00Z", End: "2026-06-08T19:00Z", Place: "The square"}
	shows(casebook.Block{Event: &event})
	must(t, s.ada.Approve("r1", s.manifest(s.ada, "r1")))
	text, err := s.ada.Preview("r1")
	must(t, err)
	if !strings.Contains(text, "[Event] A vigil") {
		t.Errorf("the preview doesn't tell of the event:\n%s", text)
	}
	event.End = "soon"
	shows(casebook.Block{Event: &event})
	if _, err := s.ada.Draft("r1", s.clock()); err == nil || !strings.Contains(err.Error(), "isn't the time") && !strings.Contains(err.Error(), "is not the time") {
		t.Errorf("an event without an end: %v", err)
	}
}

// A rehearsal is the page to come: once nothing keeps it back, it is the
// press's page byte for byte, and before, the same but for what is missing.
//
// Cheapest fake: a page of its own for the time before. Caught by comparing
// both with what is published in the end.
func TestRehearse(t *testing.T) {
	s := newStory(t)
	page := func() (string, *casebook.Rehearsal) {
		t.Helper()
		r, err := s.ada.Rehearse("r1")
		must(t, err)
		files, err := press.Render(r.Report)
		must(t, err)
		return string(files[report.PageFile]), r
	}
	early, r := page()
	if strings.Join(r.Unproven, " ") != "2026-05" || len(r.Obstacles) < 4 {
		t.Errorf("unproven %v, obstacles %v", r.Unproven, r.Obstacles)
	}
	s.ready()
	late, r := page()
	if len(r.Unproven) != 0 || len(r.Obstacles) != 0 || len(r.Media) != 1 {
		t.Errorf("unproven %v, obstacles %v", r.Unproven, r.Obstacles)
	}
	draft, err := s.ada.Draft("r1", s.clock())
	must(t, err)
	files, err := draft.FS()
	must(t, err)
	built, err := press.Build(files)
	must(t, err)
	if string(built.Files[report.PageFile]) != late {
		t.Error("the rehearsed page isn't the press's")
	}
	if early != late {
		t.Error("the page before the month was closed is another than the one after")
	}
	// What is broken is left out, and the rest still shows.
	o, err := casebook.Get(s.ada, casebook.Reports, "r1")
	must(t, err)
	o.Value.Blocks = append(o.Value.Blocks, casebook.Block{Account: "missing"}, casebook.Block{Picture: &casebook.PictureBlock{}}, casebook.Block{Film: &casebook.FilmBlock{}})
	o.Value.Date = ""
	put(t, s.ada, casebook.Reports, "r1", o.Value, o.Version)
	must(t, s.ada.DestroyLetter(s.letters[1]))
	broken, r := page()
	if len(r.Obstacles) < 5 || !strings.Contains(broken, "рации") {
		t.Errorf("obstacles %v", r.Obstacles)
	}
}
