package envelope

import (
	"bytes"
	"crypto/hpke"
	"slices"
	"testing"
)

// seeds gives a fuzz target the inputs of a format's vectors, good and bad.
func seeds(f *testing.F, format string) {
	f.Helper()
	n := 0
	for _, c := range loadVectors(f) {
		if c.Value.Format != format {
			continue
		}
		n++
		if format == "passphrase" {
			f.Add([]byte(c.Value.Text))
		} else {
			f.Add(bytes.TrimRight(c.Value.input(), "\x00"))
		}
	}
	if n == 0 {
		f.Fatalf("no vector of %s", format)
	}
}

// padded puts the zeros back that seeds left out, so that the fuzzer works on
// what matters; an input that is longer stays as it is.
func padded(b []byte, size int) []byte {
	if len(b) >= size {
		return b
	}
	return append(slices.Clone(b), make([]byte, size-len(b))...)
}

func FuzzPassphrase(f *testing.F) {
	seeds(f, "passphrase")
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := ParsePassphrase(string(b))
		if err != nil {
			return
		}
		for _, l := range wordLists {
			if again, err := ParsePassphrase(p.text(l.language)); err != nil || again != p {
				t.Errorf("%q is understood, and shown again it is something else", b)
			}
		}
	})
}

func FuzzContent(f *testing.F) {
	seeds(f, "content")
	f.Fuzz(func(t *testing.T, b []byte) {
		b = padded(b, ContentSize)
		c, err := parseContent(b)
		if err != nil {
			return
		}
		if again, err := c.encode(); err != nil || !bytes.Equal(again[:markStart], b[:markStart]) {
			t.Errorf("read and written again it is something else: %v", err)
		}
	})
}

func FuzzReply(f *testing.F) {
	good, err := someReply.encode()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(bytes.TrimRight(good, "\x00"))
	for _, c := range loadVectors(f) {
		if c.Value.Format != "reply" {
			continue
		}
		k := c.Value.keys()
		tag := k.Thread.Tag(c.Value.Desk, c.Value.Epoch, c.Value.Index)
		if plain, err := hpkeOpen(k.reply, replyInfo(array[NewsroomID](c.Value.Newsroom), tag), c.Value.input()); err == nil {
			f.Add(bytes.TrimRight(plain[:replyContentSize], "\x00"))
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		b = padded(b, replyContentSize)
		r, err := parseReply(b)
		if err != nil {
			return
		}
		if again, err := r.encode(); err != nil || !bytes.Equal(again, b) {
			t.Errorf("read and written again it is something else: %v", err)
		}
	})
}

// FuzzEnvelope opens changed envelopes: what isn't one of the vectors' good
// envelopes is refused.
func FuzzEnvelope(f *testing.F) {
	seeds(f, "envelope")
	known := map[string]bool{}
	var v vector
	for _, c := range loadVectors(f) {
		if c.Value.Format == "envelope" && c.OK {
			v = c.Value
			known[string(c.Value.input())] = true
		}
	}
	key, err := ImportKey(array[[32]byte](v.DeskSeed))
	if err != nil {
		f.Fatal(err)
	}
	id := array[NewsroomID](v.Newsroom)
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, _, err := Open(b, id, func(uint32) hpke.PrivateKey { return key }); err == nil && !known[string(b)] {
			t.Error("accepted")
		}
	})
}

func FuzzOpenReply(f *testing.F) {
	seeds(f, "reply")
	var v vector
	for _, c := range loadVectors(f) {
		if c.Value.Format == "reply" && c.OK {
			v = c.Value
		}
	}
	k := v.keys()
	tag := k.Thread.Tag(v.Desk, v.Epoch, v.Index)
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := k.OpenReply(array[NewsroomID](v.Newsroom), tag, v.Desk, v.Epoch, b, []byte(v.Verify)); err == nil && !bytes.Equal(b, v.input()) {
			t.Error("accepted")
		}
	})
}

func FuzzTable(f *testing.F) {
	seeds(f, "table")
	var tags []Tag
	for _, c := range loadVectors(f) {
		if c.Value.Format == "table" && c.OK {
			for _, tag := range c.Value.Tags {
				tags = append(tags, array[Tag](tag))
			}
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		found, err := SearchTable(b, tags)
		if (err == nil) != (len(b) == TableSize) {
			t.Errorf("a table of %d bytes: %v", len(b), err)
		}
		for tag := range found {
			if !slices.Contains(tags, tag) {
				t.Error("found what nobody asked for")
			}
		}
	})
}

func FuzzOpenRequest(f *testing.F) {
	seeds(f, "open request")
	f.Fuzz(func(t *testing.T, b []byte) {
		b = padded(b, OpenRequestSize)
		depth, bucket, env, err := ParseOpenRequest(b)
		if err != nil {
			return
		}
		if again, err := OpenRequest(depth, bucket, env); err != nil || !bytes.Equal(again, b) {
			t.Errorf("read and written again it is something else: %v", err)
		}
	})
}

func FuzzBodyRequest(f *testing.F) {
	seeds(f, "body request")
	f.Fuzz(func(t *testing.T, b []byte) {
		if token, err := ParseBodyRequest(b); err == nil && !bytes.Equal(token[:], b) {
			t.Error("read as something else")
		}
	})
}

func FuzzCloseRequest(f *testing.F) {
	seeds(f, "close request")
	f.Fuzz(func(t *testing.T, b []byte) {
		b = padded(b, CloseRequestSize)
		env, tags, err := ParseCloseRequest(b)
		if err != nil {
			return
		}
		if again, err := CloseRequest(env, tags); err != nil || !bytes.Equal(again, b) {
			t.Errorf("read and written again it is something else: %v", err)
		}
	})
}

func FuzzCellRequest(f *testing.F) {
	seeds(f, "cell request")
	f.Fuzz(func(t *testing.T, b []byte) {
		b = padded(b, CellRequestSize)
		id, cell, err := ParseCellRequest(b)
		if err != nil {
			return
		}
		if !bytes.Equal(CellRequest(id, cell), b) {
			t.Error("read and written again it is something else")
		}
	})
}

func FuzzCellsRequest(f *testing.F) {
	seeds(f, "cells request")
	f.Fuzz(func(t *testing.T, b []byte) {
		b = padded(b, CellsRequestSize)
		what, ids, err := ParseCellsRequest(b)
		if err != nil {
			return
		}
		if again, err := CellsRequest(what, ids); err != nil || !bytes.Equal(again, b) {
			t.Errorf("read and written again it is something else: %v", err)
		}
	})
}

func FuzzCellsAnswer(f *testing.F) {
	f.Add([]byte{0x81, 0xa0}, 11)
	f.Add([]byte{}, 0)
	f.Add([]byte{1}, AskedCells)
	f.Add([]byte{1}, -1)
	f.Fuzz(func(t *testing.T, b []byte, n int) {
		b = padded(b, CellsAnswerSize)
		there, err := ParseCellsAnswer(b, n)
		if err != nil {
			return
		}
		if again := CellsAnswer(there); len(there) != n || !bytes.Equal(again, b) {
			t.Error("read and written again it is something else")
		}
	})
}

// FuzzCell opens changed cells: only the one that was sealed is accepted.
func FuzzCell(f *testing.F) {
	c := NewCells([32]byte{1}, 5)
	cell, err := c.Seal(0, bytes.NewReader([]byte("hello")))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(cell)
	f.Add(cell[1:])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := c.Open(0, b); err == nil && !bytes.Equal(b, cell) {
			t.Error("accepted")
		}
	})
}
