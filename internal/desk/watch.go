package desk

import (
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"math/big"
	"time"
)

// Between two looks at the letterbox from outside, while somebody is signed in.
// Whoever runs the letterbox mustn't know when one comes.
const (
	leastBetween = time.Hour
	mostBetween  = 7 * time.Hour
	firstWithin  = 2 * time.Hour
)

// WatchDue looks at the letterbox as an outsider would, when its time has come
// and somebody is signed in, in whose casebook what was seen is kept. Call it
// every minute or so.
func (s *Server) WatchDue(now time.Time) {
	if s.Watch == nil {
		return
	}
	s.begin()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.watching {
		return
	}
	if s.watchAt.IsZero() {
		s.watchAt = s.moment(now, 0, firstWithin)
	}
	if now.Before(s.watchAt) {
		return
	}
	for t := range s.open {
		if !t.hold() {
			continue
		}
		s.watching = true
		s.watchAt = s.moment(now, leastBetween, mostBetween)
		go s.watch(t)
		return
	}
}

func (s *Server) watch(t *seat) {
	defer t.release()
	defer func() {
		s.mu.Lock()
		s.watching = false
		s.mu.Unlock()
	}()
	_, err := guarded(func() (string, error) { return "", s.lookAt(t.ctx, t) })
	if err != nil && t.ctx.Err() == nil {
		slog.Warn("couldn't look at the letterbox from outside", "error", err)
	}
}

// lookAt looks once. Silence is no finding, and doesn't end an alarm.
func (s *Server) lookAt(ctx context.Context, t *seat) error {
	alarms, err := s.Watch(ctx, t.book)
	if err != nil && len(alarms) == 0 {
		return err
	}
	if e := t.book.RecordWatch(alarms); e != nil {
		return e
	}
	return err
}

// moment is a random one from now+least on and before now+most.
func (s *Server) moment(now time.Time, least, most time.Duration) time.Time {
	random := io.Reader(rand.Reader)
	if s.Rand != nil {
		random = s.Rand
	}
	n, err := rand.Int(random, big.NewInt(int64(most-least)))
	if err != nil {
		return now.Add(most)
	}
	return now.Add(least + time.Duration(n.Int64()))
}
