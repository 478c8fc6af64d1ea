package casebook

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"vouchsafe.example/envelope"
)

// Purpose is why the desk writes.
type Purpose string

const (
	// Safety is thanks, 'are you safe?', where to find help: allowed always.
	Safety Purpose = "safety"
	// Question is anything that asks about what happened: allowed once a risk
	// assessment of the thread is recorded.
	Question Purpose = "question"
)

const (
	// MaxSafety limits a Safety message in bytes: there is room to ask whether
	// she is safe, and none for an interview.
	MaxSafety = 600
	// maxReceipts go into each reply.
	maxReceipts = 16
	// repeatDays is how long an unread message and a receipt are repeated.
	repeatDays = 30
)

// Message is what the desk wrote to a source. It is in every reply until she
// has acknowledged it, for up to 30 days.
type Message struct {
	Thread   string    `json:"thread"`
	ID       ID        `json:"id"`
	Number   int       `json:"number"` // in the order in which all messages were written
	Purpose  Purpose   `json:"purpose"`
	Text     string    `json:"text"`
	Language string    `json:"language"`
	By       string    `json:"by"`
	Written  time.Time `json:"written"`
	Acked    string    `json:"acked,omitempty"` // day on which the desk learnt that she has read it
}

var messages = Kind[Message]{name: "message"}

func messageID(thread string, id ID) string { return thread + "-" + id.String() }

// Write puts a message into the replies to a thread, from the next upload on.
// A Question is refused with ErrNoAssessment until Assess has been called.
func (c *Casebook) Write(thread string, purpose Purpose, text, language string) (id ID, err error) {
	fail := func(err error) (ID, error) { return ID{}, fmt.Errorf("couldn't write to the source: %w", err) }
	if id, err = c.randomID(); err != nil {
		return fail(err)
	}
	state, err := c.Desk()
	if err != nil {
		return fail(err)
	}
	m := Message{Thread: thread, ID: id, Purpose: purpose, Text: text, Language: language, By: c.person, Written: c.Now()}
	if err := m.check(state.Name); err != nil {
		return fail(err)
	}
	err = c.write(func(t *tx) error {
		th, err := get(t, Threads, thread)
		if err != nil {
			return err
		}
		if th.Value.State != New && th.Value.State != Live {
			return fmt.Errorf("%w: the thread is %s", ErrRecord, th.Value.State)
		}
		if purpose == Question {
			if _, err := get(t, Assessments, thread); errors.Is(err, ErrNotFound) {
				return ErrNoAssessment
			} else if err != nil {
				return err
			}
		}
		if m.Number, err = t.count(messages.name); err != nil {
			return err
		}
		if _, err := put(t, messages, messageID(thread, id), m, 0); err != nil {
			return err
		}
		return t.record("message written", messageID(thread, id), string(purpose))
	})
	if err != nil {
		return fail(err)
	}
	return id, nil
}

func (m Message) check(desk string) error {
	if m.Purpose != Safety && m.Purpose != Question {
		return fmt.Errorf("%w: a message is for %q or %q", ErrRecord, Safety, Question)
	}
	if strings.TrimSpace(m.Text) == "" || !utf8.ValidString(m.Text) {
		return fmt.Errorf("%w: a message has words, in UTF-8", ErrRecord)
	}
	if m.Purpose == Safety && len(m.Text) > MaxSafety {
		return fmt.Errorf("%w: a message that needs no risk assessment has at most %d bytes", ErrRecord, MaxSafety)
	}
	r := envelope.Reply{Desk: desk, Messages: []envelope.Message{m.wire()}, Receipts: make([]envelope.Receipt, maxReceipts)}
	if over := r.Over(); over > 0 {
		return fmt.Errorf("%w: the message is %d bytes too long", ErrRecord, over)
	}
	return nil
}

func (m Message) wire() envelope.Message {
	return envelope.Message{ID: m.ID, Text: m.Text, Language: m.Language}
}

// MessagesTo returns what the desk wrote to a thread, the oldest first.
func (c *Casebook) MessagesTo(thread string) ([]Message, error) {
	all, err := List(c, messages)
	if err != nil {
		return nil, err
	}
	return messagesTo(all, thread), nil
}

// Written returns when the desk wrote to each thread.
func (c *Casebook) Written() (map[string][]time.Time, error) {
	all, err := List(c, messages)
	if err != nil {
		return nil, err
	}
	by := map[string][]time.Time{}
	for _, o := range all {
		by[o.Value.Thread] = append(by[o.Value.Thread], o.Value.Written)
	}
	return by, nil
}

func messagesTo(all []Object[Message], thread string) (out []Message) {
	for _, o := range all {
		if o.Value.Thread == thread {
			out = append(out, o.Value)
		}
	}
	slices.SortFunc(out, func(a, b Message) int { return a.Number - b.Number })
	return out
}

// acknowledge marks messages as read by the source.
func (t *tx) acknowledge(thread string, ids ...ID) error {
	for _, id := range ids {
		m, err := get(t, messages, messageID(thread, id))
		if errors.Is(err, ErrNotFound) || err == nil && m.Value.Acked != "" {
			continue // unknown ids are nobody's
		}
		if err != nil {
			return err
		}
		m.Value.Acked = t.c.today()
		if _, err := put(t, messages, m.ID, m.Value, m.Version); err != nil {
			return err
		}
	}
	return nil
}
