package intake

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"runtime/debug"
	"strconv"
	"sync"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

const (
	// readTime is for one cell through slow circuits; the courier allows
	// itself more, once it has seen that a desk asks.
	readTime  = 5 * time.Minute
	writeTime = 6 * time.Minute
	// room is how many requests of sources are worked on at once; more are
	// told to come again.
	room = 128
	// queueRoom is how many changes may wait to be committed: those of sources,
	// of forms and of desks.
	queueRoom = 192
	// rest is how long a connection that was refused isn't read after its
	// answer: who asks again at once, on many connections, mustn't take the
	// processor from those who are served.
	rest = 5 * time.Second
	// retryAfter is what a program is told when to come again, in seconds.
	retryAfter = "60"
	// connections is how many there may be at once. Each may hold a small
	// body in memory while it comes.
	connections = 2048
	// cellRoom is how many cells may be coming in at once. They have a limit
	// of their own, so that many slow ones take 64 MiB of memory and no more,
	// and keep nobody from sending a letter.
	cellRoom = 256
)

// Server returns a server with the limits that a letterbox needs. It writes
// down nothing about who comes.
func Server(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 30 * time.Second,
		ReadTimeout:       readTime,
		WriteTimeout:      writeTime,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    16 << 10,
		ConnState:         limit(connections),
		// Its own log would name addresses.
		ErrorLog: log.New(io.Discard, "", 0),
	}
}

// limit closes connections beyond so many as soon as they come.
func limit(most int) func(net.Conn, http.ConnState) {
	var mu sync.Mutex
	open := map[net.Conn]struct{}{}
	return func(c net.Conn, state http.ConnState) {
		mu.Lock()
		defer mu.Unlock()
		switch state {
		case http.StateNew:
			if len(open) >= most {
				c.Close()
				return
			}
			open[c] = struct{}{}
		case http.StateClosed, http.StateHijacked:
			delete(open, c)
		}
	}
}

// Handler returns all routes there are.
func (in *Intake) Handler() http.Handler {
	mux := http.NewServeMux()
	work, coming := make(chan struct{}, room), make(chan struct{}, cellRoom)

	// For sources. Every answer of a route has one size.
	mux.HandleFunc("GET "+envelope.PathNewsroom, func(w http.ResponseWriter, r *http.Request) {
		b, err := in.newsroom(r.Context())
		if in.Raised() {
			w.Header().Set(envelope.HeaderAdmission, envelope.Raised)
		}
		in.answer(w, r, b, err)
	})
	for path, route := range map[string]struct {
		size int
		do   func(ctx context.Context, body []byte) ([]byte, error)
	}{
		envelope.PathOpen:  {envelope.OpenRequestSize, in.postOpen},
		envelope.PathBody:  {envelope.BodyRequestSize, in.postBody},
		envelope.PathClose: {envelope.CloseRequestSize, in.postClose},
		envelope.PathCell:  {envelope.CellRequestSize, in.postCell},
		envelope.PathKnock: {envelope.KnockSize, in.gate.knock},
		envelope.PathCells: {envelope.CellsRequestSize, in.postCells},
	} {
		mux.HandleFunc("POST "+path, func(w http.ResponseWriter, r *http.Request) {
			// What can't be taken now is refused unread.
			if len(work) == cap(work) {
				in.refuse(w, r)
				return
			}
			if path == envelope.PathCell {
				select {
				case coming <- struct{}{}:
					defer func() { <-coming }()
				default:
					in.refuse(w, r)
					return
				}
			}
			permit, err := in.admit(path, r.Header)
			if err != nil {
				in.answer(w, r, nil, err)
				return
			}
			body, err := readExactly(w, r, route.size)
			if err == nil {
				err = permit.take(body)
			}
			if err != nil {
				in.answer(w, r, nil, err)
				return
			}
			select {
			case work <- struct{}{}:
				defer func() { <-work }()
			default:
				permit.back()
				in.refuse(w, r)
				return
			}
			answer, err := route.do(r.Context(), body)
			if err != nil {
				permit.back()
			}
			in.answer(w, r, answer, err)
		})
	}

	// For desks: every request is signed.
	desks := &courier.Handler{
		Newsroom:  in.cfg.Newsroom,
		Keys:      in.deskKey,
		Letterbox: in,
		Ledger:    forward{in.cfg.Ledger, in},
		Clock:     in.cfg.Clock,
		Log:       in.cfg.Log,
	}
	desks.Mount(mux)

	in.mountPages(mux)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		in.answer(w, r, nil, errNothingHere)
	})
	return in.around(mux)
}

// around is what holds for every request.
func (in *Intake) around(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				in.cfg.Log.Error("a request ended in a bug", "stack", string(debug.Stack()))
				panic(http.ErrAbortHandler)
			}
		}()
		// Reading a database touches the times of its files, too.
		defer in.blurOrLog()
		w.Header().Set("Cache-Control", "no-store")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Content-Security-Policy", "default-src 'none'")
		w.Header().Set("Referrer-Policy", "no-referrer")
		next.ServeHTTP(w, r)
	})
}

func readExactly(w http.ResponseWriter, r *http.Request, size int) ([]byte, error) {
	if r.ContentLength != int64(size) || r.URL.RawQuery != "" {
		return nil, courier.ErrInvalid
	}
	body := make([]byte, size)
	if _, err := io.ReadFull(http.MaxBytesReader(w, r.Body, int64(size)), body); err != nil {
		return nil, courier.ErrInvalid
	}
	return body, nil
}

// postOpen keeps the opening envelope of a visit and answers with the table.
func (in *Intake) postOpen(ctx context.Context, body []byte) ([]byte, error) {
	depth, bucket, env, err := envelope.ParseOpenRequest(body)
	if err != nil {
		return nil, courier.ErrInvalid
	}
	if err := in.keep(ctx, env, nil); err != nil {
		return nil, err
	}
	return in.table(ctx, depth, bucket)
}

func (in *Intake) postBody(ctx context.Context, body []byte) ([]byte, error) {
	token, err := envelope.ParseBodyRequest(body)
	if err != nil {
		return nil, courier.ErrInvalid
	}
	return in.body(ctx, token)
}

// postClose keeps the closing envelope and destroys what is on its list, in
// one transaction: acknowledged is both or neither.
func (in *Intake) postClose(ctx context.Context, body []byte) ([]byte, error) {
	env, tags, err := envelope.ParseCloseRequest(body)
	if err != nil {
		return nil, courier.ErrInvalid
	}
	if err := in.keep(ctx, env, func(c *change) error { return c.destroy(tags) }); err != nil {
		return nil, err
	}
	return []byte(envelope.Acknowledged), nil
}

func (in *Intake) postCell(ctx context.Context, body []byte) ([]byte, error) {
	id, cell, err := envelope.ParseCellRequest(body)
	if err != nil {
		return nil, courier.ErrInvalid
	}
	if err := in.keepCell(ctx, id, cell, false); err != nil {
		return nil, err
	}
	return []byte(envelope.Acknowledged), nil
}

var errNothingHere = errors.New("nothing here")

// texts are what a source may read when something didn't work. They are the
// same whoever asks, and name nothing of the machine.
var texts = []struct {
	err    error
	status int
	text   string
}{
	{errNothingHere, http.StatusNotFound, "There is nothing at this address.\n"},
	{errKnock, http.StatusPreconditionRequired, "Many people write to this letterbox now. Nothing of this was kept. Please keep what you have written; a page that is loaded anew, or the newest program, can let you in.\n"},
	{courier.ErrInvalid, http.StatusBadRequest, "This could not be read, so nothing of it was kept. Please start again.\n"},
	{errOtherContent, http.StatusConflict, "This part of a file was sent before with other content. Please send the file again from its beginning.\n"},
	{courier.ErrFull, http.StatusInsufficientStorage, "The letterbox is full. Nothing of this was kept. Please keep what you have written and try again later.\n"},
	{courier.ErrBusy, http.StatusServiceUnavailable, "The letterbox can't take this now. Please keep what you have written and try again in a few minutes.\n"},
}

// refuse says at once that there is no room, and lets the connection rest.
func (in *Intake) refuse(w http.ResponseWriter, r *http.Request) {
	in.answer(w, r, nil, courier.ErrBusy)
	if r.Context().Value(http.LocalAddrContextKey) == nil || http.NewResponseController(w).Flush() != nil {
		return // no connection of a server
	}
	over := time.NewTimer(rest)
	defer over.Stop()
	select {
	case <-over.C:
	case <-r.Context().Done():
	case <-in.stop:
	}
}

// answer writes the answer, or the one text for the error. What isn't among
// the texts is told as busy and goes to the log, without what was asked.
func (in *Intake) answer(w http.ResponseWriter, r *http.Request, b []byte, err error) {
	kind, status := "application/octet-stream", http.StatusOK
	if err != nil {
		busy := texts[len(texts)-1]
		kind, status, b = "text/plain; charset=utf-8", busy.status, []byte(busy.text)
		known := false
		for _, t := range texts {
			if errors.Is(err, t.err) {
				status, b, known = t.status, []byte(t.text), true
				break
			}
		}
		if !known && !errors.Is(err, context.Canceled) {
			in.cfg.Log.Error("a request failed", "err", err)
		}
	}
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", retryAfter)
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(b)))
	w.WriteHeader(status)
	w.Write(b)
}

// forward hands desks' requests on to the registrar. A new card is used as
// soon as it is logged: it may void a desk.
type forward struct {
	courier.Ledger
	in *Intake
}

func (f forward) LogCard(ctx context.Context, signedCard []byte, deskKeys [][]byte) error {
	if err := f.Ledger.LogCard(ctx, signedCard, deskKeys); err != nil {
		return err
	}
	if err := f.in.refresh(ctx); err != nil {
		f.in.cfg.Log.Warn("the new card can't be used yet", "err", err)
	}
	return nil
}
