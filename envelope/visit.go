package envelope

import (
	"cmp"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"time"
)

// Visit is one visit of a source, step by step: OpenRequest, Table, Bodies,
// CloseRequest. It does no input or output of its own; whoever calls it carries
// the bytes. A request once made stays the same bytes when it is asked for
// again, so that a caller may repeat it until it is acknowledged, and the
// newsroom knows the repeat. It isn't safe for concurrent use.
type Visit struct {
	// Seal commits to the words of a letter and returns the root of its
	// record. It must be set before a letter is closed in.
	Seal func(master [32]byte, d *Draft) ([32]byte, error)

	// Unverified counts bodies that were sealed to this source and aren't what
	// a desk of the newsroom signed for her. She must be told.
	Unverified int
	// Gone counts bodies that were destroyed at an earlier visit, or withheld.
	Gone int
	// Offered is what the newest replies offer her, and Echo the number, from
	// 1, of the word that her newsroom knows of an earlier visit; 0: none.
	Offered Offers
	Echo    int
	// Word is the number, from 1, of this visit's own word. It is sent when she
	// closes a visit in which echoes are offered, so show it together with the
	// letters. Who goes on with a visit that was begun elsewhere sets it.
	Word int

	newsroom *Newsroom
	keys     *Keys
	thread   ThreadKey // the one that replies were looked for under
	epoch    uint32
	rekeyed  bool

	opening []byte
	asked   []asked // what each token is hoped to fetch
	desks   map[string]*correspondent
	closing *closing
}

// candidate is a reply that may exist.
type candidate struct {
	tag   Tag
	desk  string
	epoch uint32
	i     int
}

// asked is one token of a visit; real is false for a random one.
type asked struct {
	candidate
	real bool
}

// correspondent is a desk that has replies for the source.
type correspondent struct {
	bodies map[Tag][][16]byte // message ids of each body that was read
	ids    [][16]byte         // all of them
}

type closing struct {
	letter  *Draft
	keep    [][16]byte
	request []byte
}

// A Draft is a letter before it is sealed.
type Draft struct {
	Text, Language string
	Danger         bool
	AtServer       bool     // it is sealed by the newsroom's server
	To             []string // names of desks; nil: who keeps the thread, else all
	Answers        [16]byte // id of the message that it answers, zero if none
	Question       string   // that message's wording, for the seal; not sent
	Attachments    []Attachment
	// Rule is what she lays down beside it. It goes to the desks whose replies
	// were found; a draft of nothing else is no letter, and has no seal.
	Rule *Rule
}

// words tells whether there is anything that a person must read.
func (d *Draft) words() bool { return d.Text != "" || len(d.Attachments) > 0 || d.Danger }

// ErrRuleDesk says that a rule would go past the desk that it is for: she wrote
// to others only.
var ErrRuleDesk = errors.New("a rule is for the desk that keeps the thread, and the letter goes to another")

// Received is a message with the desk that signed it.
type Received struct {
	Desk string
	Message
}

// NewVisit begins a visit. k are the keys of the passphrase or, for who sends
// and doesn't come back, RandomKeys. now decides which replies can be there.
func NewVisit(n *Newsroom, k *Keys, now time.Time) *Visit {
	return &Visit{newsroom: n, keys: k, thread: k.Thread, epoch: EpochOf(now), desks: map[string]*correspondent{}, Word: randomWord()}
}

// randomWord is the number of a word, from 1.
func randomWord() int {
	return 1 + int(binary.BigEndian.Uint16(random(2)))%listLength // a power of two
}

// Rekey lets the letter of this visit go under other keys than those it was
// opened with: for who decides at the end not to come back.
func (v *Visit) Rekey(k *Keys) {
	v.keys = k
	v.rekeyed = true
	v.closing = nil
}

// OpenRequest is the first request, OpenRequestSize bytes for PathOpen: an
// envelope to all desks that says, to those who know the thread, that its
// source is here, and the number of her table.
func (v *Visit) OpenRequest() ([]byte, error) {
	if v.opening != nil {
		return v.opening, nil
	}
	n := v.newsroom
	env, err := Seal(n, nil, [32]byte(random(32)), &Content{Kind: KindVisit, ID: [16]byte(random(16)), Thread: v.thread})
	if err != nil {
		return nil, err
	}
	v.opening, err = OpenRequest(n.Depth, v.thread.Bucket(n.Depth), env)
	return v.opening, err
}

// Knock is a request for PathKnock, KnockSize bytes, fresh each time. It is sent
// only while the letterbox says that admission is raised.
func (v *Visit) Knock() ([]byte, error) { return v.thread.Knock(v.epoch, rand.Reader) }

// candidates are all replies that may be released and not yet gone.
func (v *Visit) candidates() []candidate {
	var out []candidate
	for _, d := range v.newsroom.Desks {
		for _, epoch := range []uint32{v.epoch, v.epoch - 1} {
			for i := range v.newsroom.K {
				out = append(out, candidate{v.thread.Tag(d.Name, epoch, i), d.Name, epoch, i})
			}
		}
	}
	return out
}

// Table reads the answer to the first request and returns the tokens to ask
// for at PathBody, one by one and in this order: always the newsroom's F, those
// of the newest replies of each desk and random ones. It may be called again
// with the answer to a repeat.
func (v *Visit) Table(table []byte) ([]Token, error) {
	candidates := v.candidates()
	tags := make([]Tag, len(candidates))
	for i, c := range candidates {
		tags[i] = c.tag
	}
	found, err := SearchTable(table, tags)
	if err != nil {
		return nil, err
	}
	clear(v.desks)
	// The newest of every desk first, then the second newest of every desk:
	// one busy desk doesn't hide another.
	byDesk := map[string][]candidate{}
	for _, c := range candidates {
		if _, ok := found[c.tag]; ok {
			byDesk[c.desk] = append(byDesk[c.desk], c)
			v.desks[c.desk] = &correspondent{bodies: map[Tag][][16]byte{}}
		}
	}
	type ranked struct {
		candidate
		rank int
	}
	var order []ranked
	for _, d := range v.newsroom.Desks {
		replies := byDesk[d.Name]
		slices.SortFunc(replies, func(a, b candidate) int { return newer(b, a) })
		for rank, c := range replies {
			order = append(order, ranked{c, rank})
		}
	}
	slices.SortStableFunc(order, func(a, b ranked) int {
		return cmp.Or(a.rank-b.rank, newer(b.candidate, a.candidate))
	})
	v.asked = make([]asked, v.newsroom.F)
	for i := range v.asked {
		if i < len(order) {
			v.asked[i] = asked{order[i].candidate, true}
		}
	}
	if err := shuffle(rand.Reader, v.asked); err != nil {
		return nil, err
	}
	tokens := make([]Token, len(v.asked))
	for i, a := range v.asked {
		tokens[i] = Token(random(len(Token{})))
		if a.real {
			tokens[i] = found[a.tag]
		}
	}
	return tokens, nil
}

// newer is positive when a was released after b.
func newer(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.epoch, b.epoch), cmp.Compare(a.i, b.i))
}

// ErrSteps: a visit's steps were called out of order.
var ErrSteps = errors.New("the steps of a visit are out of order")

// Bodies reads what the tokens fetched, in the order of the tokens. It returns
// each message once, earlier ones first, and each receipt once. A body that
// can't be read or isn't what a desk signed is passed over and counted.
func (v *Visit) Bodies(bodies [][]byte) ([]Received, []Receipt, error) {
	if v.asked == nil || len(bodies) != len(v.asked) {
		return nil, nil, fmt.Errorf("couldn't read %d bodies: %w", len(bodies), ErrSteps)
	}
	type opened struct {
		candidate
		reply *Reply
	}
	var replies []opened
	v.Unverified, v.Gone, v.Offered, v.Echo = 0, 0, 0, 0
	for _, d := range v.desks {
		*d = correspondent{bodies: map[Tag][][16]byte{}}
	}
	for i, a := range v.asked {
		if !a.real {
			continue
		}
		verify := v.newsroom.SigningKey(a.desk, a.epoch)
		reply, err := v.keys.OpenReply(v.newsroom.ID, a.tag, a.desk, a.epoch, bodies[i], verify)
		switch {
		case err == nil:
			replies = append(replies, opened{a.candidate, reply})
		case errors.Is(err, ErrMalformed):
			return nil, nil, err // not what the tokens fetch: ask again
		case errors.Is(err, ErrFiller):
			v.Gone++
		default:
			v.Unverified++
		}
	}
	slices.SortStableFunc(replies, func(a, b opened) int { return newer(a.candidate, b.candidate) })
	offered := map[string]Offers{}
	for _, o := range replies {
		offered[o.desk] = o.reply.Offers // the newest of each desk stands
		if o.reply.Echo != 0 {
			v.Echo = o.reply.Echo
		}
	}
	for _, offers := range offered {
		v.Offered |= offers
	}

	type key struct {
		desk string
		id   [16]byte
	}
	var received []Received
	var receipts []Receipt
	at, atReceipt := map[key]int{}, map[[16]byte]int{}
	for _, o := range replies {
		d := v.desks[o.desk]
		ids := [][16]byte{}
		for _, m := range o.reply.Messages {
			ids = append(ids, m.ID)
			if i, ok := at[key{o.desk, m.ID}]; ok {
				received[i].Message = m // the newest wording stands
				continue
			}
			at[key{o.desk, m.ID}] = len(received)
			received = append(received, Received{o.desk, m})
			d.ids = append(d.ids, m.ID)
		}
		d.bodies[o.tag] = ids
		for _, r := range o.reply.Receipts {
			if i, ok := atReceipt[r.Letter]; ok {
				receipts[i].Read = receipts[i].Read || r.Read
				continue
			}
			atReceipt[r.Letter] = len(receipts)
			receipts = append(receipts, r)
		}
	}
	return received, receipts, nil
}

// CloseRequest is the last request, CloseRequestSize bytes for PathClose: an
// envelope with the letter, or nil when nothing was written, and the tags to
// destroy. keep are ids of messages that stay at the letterbox. Without a
// choice in the letter, the envelope goes to the desks whose replies were
// found, else to all. Called again with the same letter and the same ids it
// returns the same bytes.
func (v *Visit) CloseRequest(letter *Draft, keep [][16]byte) ([]byte, error) {
	if c := v.closing; c != nil && reflect.DeepEqual(c.letter, letter) && slices.Equal(c.keep, keep) {
		return c.request, nil
	}
	acks, destroy := v.destroy(keep)
	c := &Content{Kind: KindVisit, ID: [16]byte(random(16)), Thread: v.keys.Thread, Acks: acks}
	if v.Offered&OfferEcho != 0 {
		c.Echo = v.Word
	}
	seal := [32]byte(random(32))
	to := v.correspondents()
	if letter != nil && letter.Rule != nil {
		if letter.words() && len(letter.To) > 0 && slices.ContainsFunc(to, func(desk string) bool { return !slices.Contains(letter.To, desk) }) {
			return nil, ErrRuleDesk
		}
		c.Kind, c.Rule = KindRule, letter.Rule.clone()
	}
	if letter != nil && (letter.words() || letter.Rule == nil) {
		if v.Seal == nil {
			return nil, fmt.Errorf("couldn't close a visit with a letter that nothing seals: %w", ErrSteps)
		}
		if len(letter.To) > 0 {
			to = letter.To
		}
		c.Kind = KindLetter
		c.ReplyKey = v.keys.ReplyKey()
		c.Master = [32]byte(random(32))
		c.Danger, c.AtServer, c.Language, c.Answers, c.Text = letter.Danger, letter.AtServer, letter.Language, letter.Answers, letter.Text
		for _, a := range letter.Attachments {
			a.Name = CleanName(a.Name)
			c.Attachments = append(c.Attachments, a)
		}
		var err error
		if seal, err = v.Seal(c.Master, letter); err != nil {
			return nil, fmt.Errorf("couldn't seal the letter's words: %w", err)
		}
	}
	defer c.Wipe()
	env, err := Seal(v.newsroom, to, seal, c)
	if err != nil {
		return nil, err
	}
	request, err := CloseRequest(env, destroy)
	if err != nil {
		return nil, err
	}
	v.closing = &closing{letter: letter.clone(), keep: slices.Clone(keep), request: request}
	return request, nil
}

func (d *Draft) clone() *Draft {
	if d == nil {
		return nil
	}
	c := *d
	c.To = slices.Clone(d.To)
	c.Attachments = slices.Clone(d.Attachments)
	c.Rule = d.Rule.clone()
	return &c
}

// correspondents are the desks that replies were found of.
func (v *Visit) correspondents() []string {
	var names []string
	for _, d := range v.newsroom.Desks {
		if v.desks[d.Name] != nil && !v.rekeyed {
			names = append(names, d.Name)
		}
	}
	return names
}

// destroy returns the ids to acknowledge and the tags to destroy. Of a desk
// whose messages were read and none of which is kept, all replies go, released
// or waiting: the waiting ones repeat what was read. Of a desk with a message
// that is kept, only those bodies that don't carry it.
func (v *Visit) destroy(keep [][16]byte) (acks [][16]byte, tags []Tag) {
	kept := func(id [16]byte) bool { return slices.Contains(keep, id) }
	for _, d := range v.newsroom.Desks {
		c := v.desks[d.Name]
		if c == nil || len(c.ids) == 0 {
			continue
		}
		for _, id := range c.ids {
			if !kept(id) && len(acks) < MaxAcks && !slices.Contains(acks, id) {
				acks = append(acks, id)
			}
		}
		if slices.ContainsFunc(c.ids, kept) {
			for tag, ids := range c.bodies {
				if len(ids) > 0 && !slices.ContainsFunc(ids, kept) {
					tags = append(tags, tag)
				}
			}
			continue
		}
		for _, epoch := range []uint32{v.epoch - 1, v.epoch, v.epoch + 1} {
			for i := range v.newsroom.K {
				tags = append(tags, v.thread.Tag(d.Name, epoch, i))
			}
		}
	}
	if v.rekeyed {
		acks = nil // they would be marked by a key that the desk doesn't know
	}
	for len(tags) < DestroyTags {
		tags = append(tags, Tag(random(len(Tag{}))))
	}
	shuffle(rand.Reader, tags)
	return acks, tags
}

// Wipe overwrites the visit's keys and requests, and lets go of its words. The
// keys given to NewVisit are their owner's to wipe.
func (v *Visit) Wipe() {
	v.thread.Wipe()
	clear(v.opening)
	if v.closing != nil {
		clear(v.closing.request)
		if v.closing.letter != nil {
			v.closing.letter.Rule.wipe()
		}
	}
	*v = Visit{}
}
