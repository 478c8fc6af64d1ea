package intake

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

const (
	// sessionLife is how long a session lives after its last request. An
	// upload through slow circuits is one request.
	sessionLife = time.Hour
	// listsPerReply is how many lists of destroyed tags a session remembers
	// with one reply, the newest ones. A list names a whole thread.
	listsPerReply = 4
	// maxLists limits what a session remembers, in lists of 336 tags. Whoever
	// wants to fill it needs dozens of threads that the desk answers. A
	// session in which more come is over, and the desk begins again.
	maxLists = 4096
)

// A session is what a desk does between Begin and Upload. It lives in
// memory only: a restart ends it, and nothing on the disk tells which tags
// were destroyed.
type session struct {
	id   [16]byte
	last time.Time
	// lists are lists of destroyed tags, by one of their tags under which a
	// reply of the desk lies. A list without one isn't remembered: whoever
	// read something of a thread has tags of replies that are here, and
	// whoever floods hasn't. The other tags of the list count as well: the
	// coming upload may bring replies for them.
	lists map[envelope.Tag][][]envelope.Tag
	n     int
}

type sessions struct {
	mu     sync.Mutex
	byDesk map[string]*session
}

// touch says that the desk is still at work.
func (s *sessions) touch(desk string, now time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if session := s.byDesk[desk]; session != nil && !session.over(now) {
		session.last = now
	}
}

func (s *session) over(now time.Time) bool { return now.Sub(s.last) > sessionLife }

// Begin opens a session for the desk. It takes its turn among the writers:
// a visit that ended before has its envelope on the disk, and the desk fetches
// it in this session; a visit that ends later is remembered by the session.
func (in *Intake) Begin(ctx context.Context, desk string) (id [16]byte, err error) {
	if id, err = in.randomID(); err != nil {
		return id, fmt.Errorf("couldn't begin a session: %w", err)
	}
	err = in.alone(ctx, func() error {
		in.sessions.mu.Lock()
		defer in.sessions.mu.Unlock()
		if in.sessions.byDesk == nil {
			in.sessions.byDesk = map[string]*session{}
		}
		in.sessions.byDesk[desk] = &session{id: id, last: in.cfg.Clock(), lists: map[envelope.Tag][][]envelope.Tag{}}
		return nil
	})
	if err != nil {
		return id, fmt.Errorf("couldn't begin a session: %w", err)
	}
	return id, nil
}

// destroy tells the sessions of destroyed tags; thread has, by desk, one tag
// under which a reply lies. It is called in the transaction that destroys;
// should that fail, a reply or two of the next upload become fillers for
// nothing, and the desk repeats their content.
func (s *sessions) destroy(thread map[string]envelope.Tag, tags []envelope.Tag, now time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for desk, session := range s.byDesk {
		if session.over(now) {
			delete(s.byDesk, desk)
			continue
		}
		tag, ok := thread[desk]
		if !ok {
			continue
		}
		lists := session.lists[tag]
		if len(lists) == listsPerReply {
			lists = lists[1:]
			session.n--
		}
		session.lists[tag] = append(lists, slices.Clone(tags))
		if session.n++; session.n > maxLists {
			delete(s.byDesk, desk)
		}
	}
}

// end forgets a session, unless the desk has begun another one.
func (s *sessions) end(desk string, id [16]byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if session := s.byDesk[desk]; session != nil && session.id == id {
		clear(session.lists)
		delete(s.byDesk, desk)
	}
}

// of returns the tags destroyed since the desk's session began.
func (s *sessions) of(desk string, id [16]byte, now time.Time) (map[envelope.Tag]struct{}, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	session := s.byDesk[desk]
	if session == nil || session.id != id || session.over(now) {
		return nil, courier.ErrSession
	}
	session.last = now
	destroyed := map[envelope.Tag]struct{}{}
	for _, lists := range session.lists {
		for _, tags := range lists {
			for _, tag := range tags {
				destroyed[tag] = struct{}{}
			}
		}
	}
	return destroyed, nil
}
