package desk

import (
	"errors"
	"net/http"
	"strings"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
)

// errLeft says that the person signed out while something was to be begun.
var errLeft = errors.New("you have signed out")

// A refusal is an error whose text is meant for the person, as it stands.
type refusal string

func (r refusal) Error() string { return string(r) }

// explain is what a person reads of an error: one calm sentence, and what she
// can do.
func explain(err error) (status int, text string) {
	var own refusal
	if errors.As(err, &own) {
		return http.StatusUnprocessableEntity, string(own)
	}
	var obstacles casebook.Obstacles
	if errors.As(err, &obstacles) {
		var lines []string
		for _, o := range obstacles {
			lines = append(lines, o.Error()+".")
		}
		return http.StatusConflict, "Not yet: " + strings.Join(lines, " ")
	}
	// Whatever leads to the letterbox may know what is wrong there, as that no tor
	// is running.
	var way interface {
		error
		Hint() string
	}
	if errors.Is(err, courier.ErrUnreachable) && errors.As(err, &way) {
		return http.StatusBadGateway, "The letterbox can't be reached: " + way.Error() + ". " + way.Hint()
	}
	for _, e := range []struct {
		is     error
		status int
		text   string
	}{
		// One text for both: the page doesn't tell who has a casebook here.
		{casebook.ErrPassphrase, http.StatusUnauthorized, wrongPassphrase},
		{casebook.ErrNoPerson, http.StatusUnauthorized, wrongPassphrase},
		{casebook.ErrNoCasebook, http.StatusServiceUnavailable, "There is no casebook in the folder that this desk was started with. Start it again with the right one."},
		{casebook.ErrDamaged, http.StatusInternalServerError, "The casebook is damaged. Don't write into it. Take the newest copy, and keep this folder for somebody who can look at it."},
		{casebook.ErrNewer, http.StatusServiceUnavailable, "A newer version of this program wrote the casebook. Install that version."},
		{casebook.ErrConflict, http.StatusConflict, "Somebody else changed it in the meantime. What you wrote is kept, under “Set aside” in the inbox."},
		{casebook.ErrFull, http.StatusInsufficientStorage, "The disk is full. What was being written isn't kept. Make room and do it again."},
		{casebook.ErrNoAssessment, http.StatusConflict, "Record the risk assessment first. Until then you can ask only whether she is safe."},
		{casebook.ErrAlarm, http.StatusConflict, "Somebody opened her other words, and nobody has said yet that it is over. Until then nothing new is agreed to or comes to hold. What she takes back holds."},
		{casebook.ErrNoCard, http.StatusConflict, "This casebook has no newsroom card yet. Take one in under “Newsroom”."},
		{casebook.ErrForeignKeys, http.StatusConflict, "The card names keys for this desk that this casebook didn't make. Don't use it. Call the editors on a way that you trust."},
		{casebook.ErrNoRoom, http.StatusConflict, "This desk has as many live threads as it may show. Close one first."},
		{casebook.ErrOtherDesk, http.StatusConflict, "Another desk answers this source: she addressed several, and the first of them keeps the thread."},
		{casebook.ErrWeakPassphrase, http.StatusUnprocessableEntity, "A passphrase has at least 12 characters and at most 1,000 bytes. Several words that nobody would guess are best. Nothing was changed."},
		{casebook.ErrName, http.StatusUnprocessableEntity, "A name has 1 to 32 of a–z, 0–9 and hyphen, and begins with a letter."},
		{casebook.ErrExists, http.StatusConflict, "There is somebody of that name already. Nothing was changed."},
		{casebook.ErrExhibit, http.StatusConflict, "The file isn't the one that was sealed: its digest or size differs. Ask for it again."},
		{casebook.ErrNamed, http.StatusConflict, "The text has a name that is in the register of people. Take it out, or use the changed name."},
		{casebook.ErrPurpose, http.StatusUnprocessableEntity, "A whole case is exported for the newsroom's own keeping, or for another organisation."},
		{casebook.ErrManifest, http.StatusConflict, "The report has changed since it was approved. It has to be approved again."},
		{casebook.ErrApprovals, http.StatusConflict, "Two different people must approve the report as it stands now."},
		{casebook.ErrNoKey, http.StatusConflict, "The newsroom's card has run out for this desk: it can exchange nothing until a new one names its keys. Give them to the editors, from the newsroom page. What came meanwhile waits at the letterbox for 35 days."},
		{casebook.ErrNotFound, http.StatusNotFound, "There is nothing here, or not any more. The inbox lists what there is."},
		{casebook.ErrForgotten, http.StatusGone, "That was erased for good."},
		{courier.ErrUnreachable, http.StatusBadGateway, "The letterbox can't be reached. Nothing is lost; everything that came before is here to read. Is this computer online?"},
		{courier.ErrNotFound, http.StatusBadGateway, "The letterbox hasn't got it. Nothing is lost, and it may not be there yet: try again later."},
		{courier.ErrClock, http.StatusBadGateway, "The letterbox says that this computer's clock is wrong. Set it, and try again."},
		{courier.ErrBusy, http.StatusBadGateway, "The letterbox is busy. Nothing is lost: try again later."},
		{courier.ErrFull, http.StatusBadGateway, "The letterbox's disk is full. Nothing is lost here. Tell whoever runs it."},
		{courier.ErrRefused, http.StatusBadGateway, "The letterbox refuses this desk. If a card was made just now, wait a minute; else the newest card has no keys of this desk for this week, and the editors have to sign a new one."},
	} {
		if errors.Is(err, e.is) {
			return e.status, e.text
		}
	}
	if errors.Is(err, casebook.ErrRecord) {
		return http.StatusUnprocessableEntity, "That can't be kept: " + after(err.Error(), casebook.ErrRecord.Error()+": ") + "."
	}
	// Whatever else: the person can do nothing with a path or a line of SQL.
	return http.StatusInternalServerError, "Something went wrong at this desk, and it wasn't done. Try again; if it stays so, show this page to whoever looks after the program."
}

const wrongPassphrase = "That name and that passphrase don't open the casebook. Nothing was opened. Try again; upper and lower case and spaces count."

// after is what follows the last mark in a text, or the text.
func after(text, mark string) string {
	if i := strings.LastIndex(text, mark); i >= 0 {
		return text[i+len(mark):]
	}
	return text
}
