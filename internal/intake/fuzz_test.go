package intake

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"testing"
	"unicode/utf8"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/blob/blobtest"
)

// FuzzForm: whatever comes for a form is read within its limits or refused, and
// what is kept of a file can be had again.
func FuzzForm(f *testing.F) {
	for _, fields := range [][2]string{{"text", "first words"}, {"step", stepSend}, {"keep", "3"}, {"files", "a file"}} {
		var b bytes.Buffer
		w := multipart.NewWriter(&b)
		w.SetBoundary("b")
		w.WriteField("from", screenWrite)
		if fields[0] == "files" {
			part, _ := w.CreateFormFile("files", "../a\x00 name")
			part.Write([]byte(fields[1]))
		} else {
			w.WriteField(fields[0], fields[1])
		}
		w.Close()
		f.Add(b.Bytes())
	}
	f.Add([]byte("--b\r\nContent-Disposition: form-data; name=\"text\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=ff=\r\n--b--"))
	r := newRig(f)
	r.in.cells = &blobtest.Memory{}
	f.Fuzz(func(t *testing.T, body []byte) {
		req := httptest.NewRequest(http.MethodPost, "/", bytes.NewReader(body))
		req.Header.Set("Content-Type", `multipart/form-data; boundary="b"`)
		form, err := r.in.forms.read(httptest.NewRecorder(), req)
		if err != nil {
			return
		}
		if !utf8.ValidString(form.text) || len(form.text) > maxTyped+maxTyped/2 || len(form.files) > envelope.MaxAttachments || len(form.to)+len(form.keep) > maxParts {
			t.Errorf("%d bytes of text, %d files, %d desks, %d letters", len(form.text), len(form.files), len(form.to), len(form.keep))
		}
		for _, a := range form.files {
			if a.Name != envelope.CleanName(a.Name) {
				t.Errorf("a file is called %q", a.Name)
			}
			cells := envelope.NewCells(a.Key, a.Size)
			for i := range cells.Count() {
				if _, err := r.in.Cell(t.Context(), cells.ID(i)); err != nil {
					t.Errorf("cell %d of a file of %d bytes: %v", i, a.Size, err)
				}
			}
		}
	})
}

// FuzzCarried: of what a page hands to the next nothing opens but what was sealed.
func FuzzCarried(f *testing.F) {
	var k dayKeys
	const today = "2026-05-04"
	sealed, err := k.seal(&carried{Words: "nine words", Letters: [][16]byte{{1}}}, today)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sealed)
	f.Add(sealed[:len(sealed)-1])
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		c, err := k.open(s, today)
		if (err == nil) != (s == sealed) || err == nil && c.Words != "nine words" {
			t.Errorf("%.40q: %v", s, err)
		}
	})
}
