package casebook

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"vouchsafe.example/report"
)

var (
	// ErrSentFilm says that a film or captions came with a letter. This program
	// can't rebuild a film as it rebuilds a picture, so what a source sent is
	// never published as it came.
	ErrSentFilm = errors.New("it came with a letter: make a clean film of it with other tools, and keep that as an exhibit of your own")
	// ErrFilm says that an exhibit is no film of a kind that pages show.
	ErrFilm = errors.New("not an MP4 or WebM film of at most 256 MB")
	// ErrUnchosen says that a block shows no exhibit yet.
	ErrUnchosen = errors.New("nothing is chosen yet")
	// ErrCaptions says that an exhibit isn't what a report's captions are.
	ErrCaptions = errors.New("not captions in WebVTT")
)

// KeepOwn keeps a file that is nobody's but the newsroom's: it filmed, drew or
// bought it. No source is asked before it is published, so whatever a source
// gave belongs into AddExhibit.
func (c *Casebook) KeepOwn(name, mediaType string, r io.Reader) (id string, err error) {
	if id, err = c.randomName(); err == nil {
		err = c.keepExhibit(id, Exhibit{Name: name, Type: mediaType, Size: -1}, r, nil)
	}
	if err != nil {
		return "", fmt.Errorf("couldn't keep the exhibit: %w", err)
	}
	return id, nil
}

// reel is what a report needs of a film, read before it is drafted.
type reel struct {
	film, poster, captions []byte
	ending                 string // of the film's file
}

// reel reads the files of a film. faults are what keeps it from being shown.
func (c *Casebook) reel(b *FilmBlock) (r reel, faults []error) {
	own := func(what, id string, limit int64, wrong error) []byte {
		content, err := c.ownFile(id, limit, wrong)
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", what, err))
		}
		return content
	}
	r.film = own("the film", b.Exhibit, report.MaxFilm, ErrFilm)
	switch {
	case r.film == nil: // said already
	case len(r.film) > 8 && string(r.film[4:8]) == "ftyp":
		r.ending = ".mp4"
	case bytes.HasPrefix(r.film, []byte{0x1a, 0x45, 0xdf, 0xa3}):
		r.ending = ".webm"
	default:
		faults = append(faults, fmt.Errorf("the film: %w", ErrFilm))
		r.film = nil
	}
	r.captions = own("the captions", b.Captions, report.MaxCaptions, ErrCaptions)
	if r.captions != nil {
		if _, err := report.ParseCaptions(r.captions); err != nil {
			faults = append(faults, fmt.Errorf("the captions: %w: %w", ErrCaptions, err))
			r.captions = nil
		}
	}
	poster, err := c.chosenPicture(b.Poster)
	if err != nil {
		faults = append(faults, fmt.Errorf("the still of the film: %w", err))
	}
	r.poster = poster
	return r, faults
}

// chosenPicture is the fresh picture of an exhibit, if one is chosen.
func (c *Casebook) chosenPicture(id string) ([]byte, error) {
	if id == "" {
		return nil, ErrUnchosen
	}
	jpeg, _, err := c.Render(id)
	return jpeg, err
}

// ownFile reads an exhibit that no letter brought.
func (c *Casebook) ownFile(id string, limit int64, tooLarge error) ([]byte, error) {
	if id == "" {
		return nil, ErrUnchosen
	}
	o, err := Get(c, Exhibits, id)
	if err != nil {
		return nil, err
	}
	if o.Value.Letter != "" {
		return nil, ErrSentFilm
	}
	if o.Value.Size > limit {
		return nil, tooLarge
	}
	f, err := c.getBlob(o.Value.Blob, o.Value.Key)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err == nil && int64(len(content)) != o.Value.Size {
		err = ErrDamaged
	}
	return content, err
}

// film puts a film's files into the draft: the film and the captions as they
// were imported, the still rebuilt.
func (d *drafting) film(b *FilmBlock, number int, r reel) (*report.Film, error) {
	stem := fmt.Sprintf("media/film-%d", number)
	ending := r.ending
	if ending == "" {
		ending = ".mp4"
	}
	f := &report.Film{File: stem + ending, Poster: stem + ".jpg", Captions: stem + ".vtt", CaptionsLanguage: b.CaptionsLanguage, Alt: b.Alt, Caption: b.Caption}
	for name, content := range map[string][]byte{f.File: r.film, f.Poster: r.poster, f.Captions: r.captions} {
		if content != nil {
			d.draft.Files[name] = content
		}
	}
	for _, h := range d.reg.find(string(r.captions)) {
		d.refuse("the captions of film %d say “%s”: %w", number, h.form.Form, ErrNamed)
	}
	asked := map[string]bool{}
	for _, id := range []string{b.Exhibit, b.Poster, b.Captions} {
		o, err := get(d.t, Exhibits, id)
		if errors.Is(err, ErrNotFound) {
			continue // said already
		}
		if err != nil {
			return nil, err
		}
		if o.Value.Thread == "" || asked[o.Value.Thread] {
			continue
		}
		asked[o.Value.Thread] = true
		for _, kind := range []string{Picture, Voice} {
			if err := d.consent(o.Value.Thread, kind, fmt.Sprintf("film %d", number)); err != nil {
				return nil, err
			}
		}
	}
	d.warn("Film %d is published as it was imported: this program doesn't clean films yet. Take names, places and marks of the camera out of it with other tools, and look at every face in it.", number)
	return f, nil
}
