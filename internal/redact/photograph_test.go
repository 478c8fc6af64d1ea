package redact_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"vouchsafe.example/internal/redact"
)

const planted = "planted camera, 43.3178 N 45.6949 E"

// sheet is a picture with a red left half and a blue right half.
func sheet(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{255, 0, 0, 255}
			if x >= w/2 {
				c = color.RGBA{0, 0, 255, 255}
			}
			img.Set(x, y, c)
		}
	}
	return img
}

// withEXIF puts an APP1 segment with orientation and a planted maker's note,
// and a comment, after the first marker.
func withEXIF(t testing.TB, img image.Image, orientation uint16) []byte {
	t.Helper()
	var plain bytes.Buffer
	if err := jpeg.Encode(&plain, img, nil); err != nil {
		t.Fatal(err)
	}
	tiff := []byte("MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01")
	tiff = binary.BigEndian.AppendUint16(tiff, orientation)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	exif := append([]byte("Exif\x00\x00"), tiff...)
	exif = append(exif, planted...)
	out := []byte{0xff, 0xd8, 0xff, 0xe1}
	out = binary.BigEndian.AppendUint16(out, uint16(len(exif)+2))
	out = append(out, exif...)
	out = append(out, 0xff, 0xfe)
	out = binary.BigEndian.AppendUint16(out, uint16(len(planted)+2))
	out = append(out, planted...)
	out = append(out, plain.Bytes()[2:]...)
	return append(out, planted...)
}

// Cheapest fake: cut the EXIF segment out and copy the rest. Caught by what
// is planted in a comment and after the end; and by the marker list, where a
// rebuilt file has none but a baseline picture's own.
func TestNothingSurvives(t *testing.T) {
	out, w, h, err := redact.Photograph(bytes.NewReader(withEXIF(t, sheet(300, 200), 1)))
	if err != nil {
		t.Fatal(err)
	}
	if w != 300 || h != 200 {
		t.Errorf("%d × %d, want 300 × 200", w, h)
	}
	if bytes.Contains(out, []byte("planted")) || bytes.Contains(out, []byte("Exif")) {
		t.Error("metadata survived")
	}
	for i := 2; i+4 <= len(out) && out[i+1] != 0xda; {
		switch m := out[i+1]; m {
		case 0xdb, 0xc0, 0xc4:
		default:
			t.Errorf("marker %#x in the fresh file", m)
		}
		i += 2 + int(binary.BigEndian.Uint16(out[i+2:]))
	}
	if !bytes.HasSuffix(out, []byte{0xff, 0xd9}) {
		t.Error("something follows the end of the picture")
	}
}

// Cheapest fake: ignore orientation; boxes drawn later would cover the wrong
// place. Caught by a picture turned by a quarter whose left half is red.
func TestOrientation(t *testing.T) {
	out, w, h, err := redact.Photograph(bytes.NewReader(withEXIF(t, sheet(300, 200), 6)))
	if err != nil {
		t.Fatal(err)
	}
	if w != 200 || h != 300 {
		t.Fatalf("%d × %d, want 200 × 300", w, h)
	}
	img, err := jpeg.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	top, _, bottom, _ := img.At(100, 30).RGBA()
	_, _, blue, _ := img.At(100, 270).RGBA()
	if top < 0xc000 || bottom > 0x4000 || blue < 0xc000 {
		t.Error("the red half isn't on top")
	}
}

// Cheapest fake: scale by one side only. Caught by a tall picture.
func TestScale(t *testing.T) {
	for _, size := range [][4]int{{4096, 1024, 2048, 512}, {500, 4096, 250, 2048}, {10, 10, 10, 10}} {
		var b bytes.Buffer
		if err := png.Encode(&b, sheet(size[0], size[1])); err != nil {
			t.Fatal(err)
		}
		_, w, h, err := redact.Photograph(&b)
		if err != nil || w != size[2] || h != size[3] {
			t.Errorf("%v: %d × %d, %v", size, w, h, err)
		}
	}
}

// Cheapest fake: decode first and look at the size afterwards. Caught by a
// file of a few bytes that promises 2^32 pixels: it would not fit in memory.
func TestBombs(t *testing.T) {
	bomb := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x06\x00\x00\x00")
	bomb = binary.BigEndian.AppendUint32(bomb, crc32.ChecksumIEEE(bomb[12:]))
	if _, _, _, err := redact.Photograph(bytes.NewReader(bomb)); !errors.Is(err, redact.ErrTooLarge) {
		t.Errorf("pixels: %v, want ErrTooLarge", err)
	}
	// The same promise in a JPEG: its frame header says 65,500 by 65,500.
	wide := withEXIF(t, sheet(16, 16), 1)
	frame := bytes.Index(wide, []byte{0xff, 0xc0})
	copy(wide[frame+5:], []byte{0xff, 0xdc, 0xff, 0xdc})
	if _, _, _, err := redact.Photograph(bytes.NewReader(wide)); !errors.Is(err, redact.ErrTooLarge) {
		t.Errorf("pixels of a JPEG: %v, want ErrTooLarge", err)
	}
	// Thousands of scans of a few bytes, each of which goes over all pixels.
	scans := withEXIF(t, sheet(2000, 2000), 1)
	start := bytes.Index(scans, []byte{0xff, 0xda})
	head := scans[start : start+2+int(binary.BigEndian.Uint16(scans[start+2:]))]
	scans = append(append(scans[:start:start], bytes.Repeat(head, 5000)...), scans[start:]...)
	if _, _, _, err := redact.Photograph(bytes.NewReader(scans)); !errors.Is(err, redact.ErrTooLarge) {
		t.Errorf("scans: %v, want ErrTooLarge", err)
	}
	endless := bytes.NewReader(make([]byte, redact.MaxBytes+1))
	if _, _, _, err := redact.Photograph(endless); !errors.Is(err, redact.ErrTooLarge) {
		t.Errorf("bytes: %v, want ErrTooLarge", err)
	}
	var animated bytes.Buffer
	if err := gif.Encode(&animated, sheet(10, 10), nil); err != nil {
		t.Fatal(err)
	}
	whole := withEXIF(t, sheet(300, 200), 1)
	for name, b := range map[string][]byte{
		"gif":       animated.Bytes(),
		"nothing":   nil,
		"text":      []byte(strings.Repeat("no picture ", 100)),
		"truncated": whole[:len(whole)/2],
		"tiff":      []byte("II\x2a\x00\x08\x00\x00\x00"),
	} {
		if _, _, _, err := redact.Photograph(bytes.NewReader(b)); !errors.Is(err, redact.ErrPicture) {
			t.Errorf("%s: %v, want ErrPicture", name, err)
		}
	}
}

func FuzzPhotograph(f *testing.F) {
	f.Add(withEXIF(f, sheet(16, 8), 6))
	var b bytes.Buffer
	png.Encode(&b, sheet(8, 8))
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > 1<<16 {
			return
		}
		config, _, err := image.DecodeConfig(bytes.NewReader(b))
		if err == nil && config.Width*config.Height > 1<<22 {
			return
		}
		out, w, h, err := redact.Photograph(bytes.NewReader(b))
		if err != nil {
			return
		}
		got, err := jpeg.DecodeConfig(bytes.NewReader(out))
		if err != nil || got.Width != w || got.Height != h || w > redact.MaxSide || h > redact.MaxSide {
			t.Fatalf("wrote %d × %d, said %d × %d: %v", got.Width, got.Height, w, h, err)
		}
	})
}
