package desk

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"slices"
	"sync"
)

// A work is something long that goes on while its person reads other pages.
// It ends when she signs out.
type work struct {
	ID, Title string
	Back      string // where to go on when it is done

	mu          sync.Mutex
	step        string
	done, total int
	over        bool
	said        string
	err         error
}

// progress tells how far the work is: in words, and done of total, 0 of 0 when
// nobody knows.
type progress func(step string, done, total int)

const maxWorks = 20

// work begins something long and goes to its page, which shows how far it is.
// do returns one sentence that says what was done.
func (v *visit) work(title, back string, do func(ctx context.Context, p progress) (said string, err error)) error {
	k := &work{ID: newSecret()[:12], Title: title, Back: back}
	if !v.seat.hold() {
		return errLeft
	}
	v.seat.mu.Lock()
	v.seat.works = append(v.seat.works, k)
	v.seat.works = v.seat.works[max(0, len(v.seat.works)-maxWorks):]
	v.seat.mu.Unlock()
	go func() {
		defer v.seat.release()
		said, err := guarded(func() (string, error) { return do(v.seat.ctx, k.progress) })
		k.mu.Lock()
		defer k.mu.Unlock()
		k.over, k.said, k.err = true, said, err
	}()
	http.Redirect(v.w, v.r, "/work/"+k.ID, http.StatusSeeOther)
	return nil
}

// errBug is what a person reads of a bug that ended her work.
const errBug = refusal("This was broken off by a fault in the program. What was done before it stays done. Try again; if it stays so, show this page to whoever looks after the program.")

// guarded turns a bug into an error: one work mustn't end the desk for
// everybody who is signed in. The stack is logged, and not the value, which may
// hold somebody's words.
func guarded(do func() (string, error)) (said string, err error) {
	defer func() {
		if v := recover(); v != nil {
			slog.Error("a work ended in a bug", "panic", fmt.Sprintf("%T", v), "stack", string(debug.Stack()))
			said, err = "", errBug
		}
	}()
	return do()
}

func (k *work) progress(step string, done, total int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.step, k.done, k.total = step, done, total
}

// A workSheet is how far a work is.
type workSheet struct {
	ID, Title, Back string
	Step            string
	Done, Total     int
	Over            bool
	Said, Failed    string
}

func (v *visit) workPage() error {
	v.seat.mu.Lock()
	i := slices.IndexFunc(v.seat.works, func(k *work) bool { return k.ID == v.r.PathValue("work") })
	var k *work
	if i >= 0 {
		k = v.seat.works[i]
	}
	v.seat.mu.Unlock()
	if k == nil {
		return v.notFound()
	}
	k.mu.Lock()
	p := workSheet{ID: k.ID, Title: k.Title, Back: k.Back, Step: k.step, Done: k.done, Total: k.total, Over: k.over, Said: k.said}
	err := k.err
	k.mu.Unlock()
	if err != nil {
		_, p.Failed = explain(err)
	}
	return v.show("work.html", sheet{Title: k.Title, Page: p})
}
