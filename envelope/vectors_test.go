package envelope

import (
	"bytes"
	"crypto/hpke"
	"crypto/sha256"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"vouchsafe.example/vectors"
)

// vector is one case of vectors/envelope. docs/formats/envelope.md says which
// fields each format has.
type vector struct {
	Format string  `json:"format"`
	Base   string  `json:"base,omitempty"` // the case whose fields are taken, before patch and cut
	Patch  []patch `json:"patch,omitempty"`
	Cut    int     `json:"cut,omitempty"`   // bytes taken off the end
	Error  string  `json:"error,omitempty"` // of a bad case

	Bytes vectors.Hex `json:"bytes,omitempty"` // what is read
	Zeros int         `json:"zeros,omitempty"` // zero bytes that follow

	Text     string   `json:"text,omitempty"`
	Lines    []string `json:"lines,omitempty"`
	Language string   `json:"language,omitempty"` // of lines; en where it is missing
	Position int      `json:"position,omitempty"`
	Near     string   `json:"near,omitempty"`

	Newsroom  vectors.Hex `json:"newsroom,omitempty"`
	Thread    vectors.Hex `json:"thread,omitempty"`
	ReplySeed vectors.Hex `json:"reply_seed,omitempty"`
	ReplyKey  vectors.Hex `json:"reply_key,omitempty"`
	DeskSeed  vectors.Hex `json:"desk_seed,omitempty"`
	Verify    vectors.Hex `json:"verify,omitempty"`

	Desk   string      `json:"desk,omitempty"`
	Epoch  uint32      `json:"epoch,omitempty"`
	Index  int         `json:"index,omitempty"`
	Tag    vectors.Hex `json:"tag,omitempty"`
	Depth  int         `json:"depth,omitempty"`
	Bucket uint32      `json:"bucket,omitempty"`
	Seal   vectors.Hex `json:"seal,omitempty"`
	Sum    vectors.Hex `json:"sum,omitempty"`
	Mark   vectors.Hex `json:"mark,omitempty"`

	Content *vectorContent `json:"content,omitempty"`
	Reply   *vectorReply   `json:"reply,omitempty"`

	Tags   []vectors.Hex `json:"tags,omitempty"`
	Tokens []vectors.Hex `json:"tokens,omitempty"` // of each tag; empty where there is none

	Key    vectors.Hex `json:"key,omitempty"`
	Size   int64       `json:"size,omitempty"`
	Count  int         `json:"count,omitempty"`
	ID     vectors.Hex `json:"id,omitempty"`
	File   vectors.Hex `json:"file,omitempty"`
	Digest vectors.Hex `json:"digest,omitempty"`
	There  []int       `json:"there,omitempty"` // places of the cells that are there, from 0

	Desks   int   `json:"desks,omitempty"`
	Threads int   `json:"threads,omitempty"`
	K       int   `json:"k,omitempty"`
	Release int64 `json:"release,omitempty"` // Unix seconds
}

type patch struct {
	At    int         `json:"at"`
	Bytes vectors.Hex `json:"bytes"`
}

type vectorContent struct {
	Kind        string             `json:"kind"`
	ID          vectors.Hex        `json:"id"`
	Desks       []string           `json:"desks"`
	Acks        []vectors.Hex      `json:"acks"`
	Echo        int                `json:"echo,omitempty"`
	Rule        *vectorRule        `json:"rule,omitempty"`
	Thread      vectors.Hex        `json:"thread,omitempty"`
	ReplyKey    vectors.Hex        `json:"reply_key,omitempty"`
	Master      vectors.Hex        `json:"master,omitempty"`
	Danger      bool               `json:"danger"`
	AtServer    bool               `json:"at_server,omitempty"`
	Language    string             `json:"language"`
	Answers     vectors.Hex        `json:"answers,omitempty"`
	Text        string             `json:"text"`
	Attachments []vectorAttachment `json:"attachments,omitempty"`
}

type vectorAttachment struct {
	Key    vectors.Hex `json:"key"`
	Size   int64       `json:"size"`
	Digest vectors.Hex `json:"digest"`
	Name   string      `json:"name"`
	Type   string      `json:"type"`
}

type vectorRule struct {
	Withdrawn Consents       `json:"withdrawn"` // bits
	CheckIn   *vectorCheckIn `json:"check_in,omitempty"`
	Decoy     *vectorDecoy   `json:"decoy,omitempty"`
}

type vectorCheckIn struct {
	Days int    `json:"days"`
	Wish string `json:"wish"`
}

type vectorDecoy struct {
	Thread   vectors.Hex `json:"thread"`
	ReplyKey vectors.Hex `json:"reply_key"`
}

func ruleVector(r *Rule) *vectorRule {
	if r == nil {
		return nil
	}
	v := &vectorRule{Withdrawn: r.Withdrawn}
	if c := r.CheckIn; c != nil {
		v.CheckIn = &vectorCheckIn{c.Days, c.Wish}
	}
	if d := r.Decoy; d != nil {
		v.Decoy = &vectorDecoy{d.Thread[:], d.ReplyKey}
	}
	return v
}

type vectorReply struct {
	Desk     string          `json:"desk"`
	Offers   Offers          `json:"offers,omitempty"` // bits
	Echo     int             `json:"echo,omitempty"`
	Receipts []vectorReceipt `json:"receipts,omitempty"`
	Messages []vectorMessage `json:"messages,omitempty"`
}

type vectorReceipt struct {
	Letter vectors.Hex `json:"letter"`
	Read   bool        `json:"read"`
}

type vectorMessage struct {
	ID       vectors.Hex `json:"id"`
	Language string      `json:"language"`
	Text     string      `json:"text"`
}

func contentVector(c *Content) *vectorContent {
	v := &vectorContent{Kind: "visit", ID: c.ID[:], Desks: c.Desks, Acks: []vectors.Hex{}, Danger: c.Danger, AtServer: c.AtServer, Language: c.Language, Text: c.Text, Echo: c.Echo, Rule: ruleVector(c.Rule)}
	for _, a := range c.Acks {
		v.Acks = append(v.Acks, a[:])
	}
	switch c.Kind {
	case KindVisit:
		return v
	case KindRule:
		v.Kind = "rule"
		return v
	}
	v.Kind, v.Thread, v.ReplyKey, v.Master, v.Answers = "letter", c.Thread[:], c.ReplyKey, c.Master[:], c.Answers[:]
	for _, a := range c.Attachments {
		v.Attachments = append(v.Attachments, vectorAttachment{a.Key[:], a.Size, a.Digest[:], a.Name, a.Type})
	}
	return v
}

func replyVector(r *Reply) *vectorReply {
	v := &vectorReply{Desk: r.Desk, Offers: r.Offers, Echo: r.Echo}
	for _, x := range r.Receipts {
		v.Receipts = append(v.Receipts, vectorReceipt{x.Letter[:], x.Read})
	}
	for _, m := range r.Messages {
		v.Messages = append(v.Messages, vectorMessage{m.ID[:], m.Language, m.Text})
	}
	return v
}

// input is what the case has to be read: bytes, zeros, patches, cut.
func (v *vector) input() []byte {
	b := append(slices.Clone(v.Bytes), make([]byte, v.Zeros)...)
	for _, p := range v.Patch {
		copy(b[p.At:], p.Bytes)
	}
	return b[:len(b)-v.Cut]
}

// loadVectors returns all cases with their bases put in.
func loadVectors(t testing.TB) []vectors.Case[vector] {
	t.Helper()
	cases, err := vectors.Load[vector]("envelope")
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string]vector{}
	for _, c := range cases {
		byName[c.Name] = c.Value
	}
	for i, c := range cases {
		if c.Value.Base == "" {
			continue
		}
		v, ok := byName[c.Value.Base]
		if !ok || v.Base != "" {
			t.Fatalf("%s: no base %s", c.Name, c.Value.Base)
		}
		own := c.Value
		v.Base, v.Patch, v.Cut, v.Error = own.Base, own.Patch, own.Cut, own.Error
		// Fields that the case states stand in the place of the base's.
		to, from := reflect.ValueOf(&v).Elem(), reflect.ValueOf(own)
		for f := range from.NumField() {
			if !from.Field(f).IsZero() {
				to.Field(f).Set(from.Field(f))
			}
		}
		cases[i].Value = v
	}
	return cases
}

func array[T ~[16]byte | ~[32]byte](h vectors.Hex) (out T) {
	reflect.Copy(reflect.ValueOf(&out).Elem(), reflect.ValueOf([]byte(h)))
	return out
}

func (v *vector) keys() *Keys {
	return newKeys(array[ThreadKey](v.Thread), array[[32]byte](v.ReplySeed))
}

var errorNames = map[string]error{
	"count": ErrWordCount, "checksum": ErrChecksum, "length": ErrPassphraseLength, "malformed": ErrMalformed, "no key": ErrNoKey,
	"not addressed": ErrNotAddressed, "tampered": ErrTampered, "unverified": ErrUnverified, "filler": ErrFiller,
}

// Cheapest fake: a runner that skips what it doesn't know, or an empty folder.
// Every case must belong to a format, and every format must have cases.
func TestVectors(t *testing.T) {
	good, bad := map[string]int{}, 0
	for _, c := range loadVectors(t) {
		t.Run(c.Name, func(t *testing.T) {
			v := &c.Value
			err := v.run()
			if c.OK {
				good[v.Format]++
				if err != nil {
					t.Error(err)
				}
				return
			}
			bad++
			var word *WordError
			switch want, ok := errorNames[v.Error]; {
			case err == nil:
				t.Error("accepted")
			case v.Error == "word":
				if !errors.As(err, &word) || word.Position != v.Position || !slices.Contains(word.Near, v.Near) && (v.Near != "" || len(word.Near) > 0) {
					t.Errorf("got %v, %+v", err, word)
				}
			case !ok || !errors.Is(err, want):
				t.Errorf("refused with %q, not with %q", err, v.Error)
			}
		})
	}
	for _, format := range []string{"passphrase", "keys", "thread", "content", "envelope", "reply", "table", "open request", "body request", "close request", "cell request", "cells request", "cells answer", "file", "cells", "schedule", "depth"} {
		if good[format] == 0 {
			t.Errorf("no good case of %s", format)
		}
	}
	if bad < 15 {
		t.Errorf("%d bad cases", bad)
	}
}

func differs(what string, got, want any) error {
	if !reflect.DeepEqual(got, want) {
		return fmt.Errorf("%s is %x, not %x", what, got, want)
	}
	return nil
}

// run reads what the case has and compares it with what the case says. A
// difference is an error that no bad case names.
func (v *vector) run() error {
	b := v.input()
	switch v.Format {
	case "passphrase":
		p, err := ParsePassphrase(v.Text)
		if err != nil {
			return err
		}
		lines := p.Lines(v.Language)
		return errors.Join(differs("passphrase", vectors.Hex(p.b[:]), v.Bytes), differs("lines", lines[:], v.Lines))
	case "keys":
		p := Passphrase{b: [13]byte(b)}
		k := p.Keys(array[NewsroomID](v.Newsroom))
		return errors.Join(differs("thread key", vectors.Hex(k.Thread[:]), v.Thread), differs("reply seed", vectors.Hex(k.seed[:]), v.ReplySeed),
			differs("reply key", vectors.Hex(k.ReplyKey()), v.ReplyKey))
	case "thread":
		k := array[ThreadKey](v.Thread)
		tag, mark := k.Tag(v.Desk, v.Epoch, v.Index), k.Mark(array[[32]byte](v.Sum))
		return errors.Join(differs("tag", vectors.Hex(tag[:]), v.Tag), differs("bucket", k.Bucket(v.Depth), v.Bucket), differs("mark", vectors.Hex(mark[:]), v.Mark))
	case "content":
		c, err := parseContent(b)
		if err != nil {
			return err
		}
		again, err := c.encode()
		if err != nil {
			return err
		}
		sum := contentSum(array[NewsroomID](v.Newsroom), v.Epoch, array[[32]byte](v.Seal), b[:markStart])
		return errors.Join(differs("content", contentVector(c), v.Content), differs("content written again", again[:markStart], b[:markStart]), differs("sum", vectors.Hex(sum[:]), v.Sum))
	case "envelope":
		c, seal, err := Open(b, array[NewsroomID](v.Newsroom), func(epoch uint32) hpke.PrivateKey {
			k, err := ImportKey(array[[32]byte](v.DeskSeed))
			if err != nil || epoch != v.Epoch {
				return nil
			}
			return k
		})
		if err != nil {
			return err
		}
		if k := array[ThreadKey](v.Thread); !k.Recognises(c) {
			return errors.New("not recognised")
		}
		return errors.Join(differs("content", contentVector(c), v.Content), differs("seal", vectors.Hex(seal[:]), v.Seal))
	case "reply":
		k := v.keys()
		tag := k.Thread.Tag(v.Desk, v.Epoch, v.Index)
		r, err := k.OpenReply(array[NewsroomID](v.Newsroom), tag, v.Desk, v.Epoch, b, []byte(v.Verify))
		if err != nil {
			return err
		}
		return differs("reply", replyVector(r), v.Reply)
	case "table":
		var tags []Tag
		for _, tag := range v.Tags {
			tags = append(tags, array[Tag](tag))
		}
		found, err := SearchTable(b, tags)
		if err != nil {
			return err
		}
		for i, tag := range tags {
			token, ok := found[tag]
			if ok != (len(v.Tokens[i]) > 0) || ok && !bytes.Equal(token[:], v.Tokens[i]) {
				return fmt.Errorf("tag %d leads to %x", i, token)
			}
		}
		return nil
	case "open request":
		depth, bucket, env, err := ParseOpenRequest(b)
		if err != nil {
			return err
		}
		again, err := OpenRequest(depth, bucket, env)
		return errors.Join(err, differs("depth", depth, v.Depth), differs("bucket", bucket, v.Bucket), differs("request", again, b))
	case "body request":
		token, err := ParseBodyRequest(b)
		if err != nil {
			return err
		}
		return differs("token", token[:], b)
	case "close request":
		env, tags, err := ParseCloseRequest(b)
		if err != nil {
			return err
		}
		again, err := CloseRequest(env, tags)
		return errors.Join(err, differs("request", again, b), differs("first tag", vectors.Hex(tags[0][:]), v.Tag))
	case "cell request":
		id, cell, err := ParseCellRequest(b)
		if err != nil {
			return err
		}
		return errors.Join(differs("request", CellRequest(id, cell), b), differs("id", vectors.Hex(id[:]), v.ID))
	case "cells request":
		what, ids, err := ParseCellsRequest(b)
		if err != nil {
			return err
		}
		again, err := CellsRequest(what, ids)
		return errors.Join(err, differs("request", again, b), differs("what", int(what), v.Index), differs("first id", vectors.Hex(ids[0][:]), v.ID))
	case "cells answer":
		there, err := ParseCellsAnswer(b, v.Count)
		if err != nil {
			return err
		}
		var places []int
		for i, yes := range there {
			if yes {
				places = append(places, i)
			}
		}
		return errors.Join(differs("answer", CellsAnswer(there), b), differs("there", places, v.There))
	case "file":
		file := append(slices.Clone(v.File), make([]byte, v.Size-int64(len(v.File)))...)
		o, err := Survey(bytes.NewReader(file), v.Size, nil)
		if err != nil {
			return err
		}
		key := o.Key(array[ThreadKey](v.Thread))
		return errors.Join(differs("key", vectors.Hex(key[:]), v.Key), differs("digest", vectors.Hex(o.Digest[:]), v.Digest))
	case "cells":
		c := NewCells(array[[32]byte](v.Key), v.Size)
		id := c.ID(v.Index)
		if err := errors.Join(differs("count", c.Count(), v.Count), differs("id", vectors.Hex(id[:]), v.ID)); err != nil {
			return err
		}
		file := append(slices.Clone(v.File), make([]byte, v.Size-int64(len(v.File)))...)
		cell, err := c.Seal(v.Index, bytes.NewReader(file))
		if err != nil {
			return err
		}
		digest := sha256.Sum256(cell)
		return differs("digest of the cell", vectors.Hex(digest[:]), v.Digest)
	case "schedule":
		return differs("release", ReleaseTime(v.Epoch, v.Index, v.K).Unix(), v.Release)
	case "depth":
		return differs("depth", Depth(v.Desks, v.Threads, v.K), v.Depth)
	}
	return fmt.Errorf("unknown format %q", v.Format)
}
