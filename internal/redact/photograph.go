// Package redact takes hostile bytes in and lets no identifying mark out.
//
// The rule is: never strip, always rebuild. A file is decoded to pixels, and a
// fresh file is written from the pixels; nothing of the old file is copied.
//
// Is trusted with deciding what a picture may carry out of the desk; is not
// trusted with knowing who is in it: a person decides that.
package redact

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	_ "image/png"
	"io"

	"github.com/disintegration/imaging"
)

const (
	// MaxBytes limits the file, MaxPixels its width times height, and MaxSide
	// is the longer side of what Photograph writes.
	MaxBytes  = 50 << 20
	MaxPixels = 60_000_000
	MaxSide   = 2048

	quality = 88

	// maxScans limits the scans of a JPEG, and maxWork its pixels times its
	// scans: each scan of a few bytes goes over all pixels again. Cameras and
	// programs write a dozen at most.
	maxScans = 100
	maxWork  = 20 * MaxPixels
)

var (
	// ErrTooLarge says that the file has too many bytes or pixels.
	ErrTooLarge = errors.New("the picture is too large: at most 50 MB and 60 million pixels")
	// ErrPicture says that the bytes are no JPEG or PNG, or a broken one.
	ErrPicture = errors.New("not a JPEG or PNG picture, or a damaged one")
)

// Photograph reads a JPEG or PNG and writes a fresh baseline JPEG of at most
// 2,048 pixels a side, turned the way its EXIF orientation says and without
// any metadata, profile or thumbnail. Transparent parts become white. Size
// is checked before any pixel is decoded.
func Photograph(r io.Reader) (fresh []byte, width, height int, err error) {
	b, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, 0, 0, fmt.Errorf("couldn't read the picture: %w", err)
	}
	if len(b) > MaxBytes {
		return nil, 0, 0, ErrTooLarge
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(b))
	// The imaging library registers more formats; they aren't wanted here.
	if err != nil || format != "jpeg" && format != "png" {
		return nil, 0, 0, ErrPicture
	}
	if config.Width <= 0 || config.Height <= 0 {
		return nil, 0, 0, ErrPicture
	}
	if int64(config.Width)*int64(config.Height) > MaxPixels {
		return nil, 0, 0, ErrTooLarge
	}
	// In a scan's own bytes FF is never followed by DA.
	if scans := bytes.Count(b, []byte{0xff, 0xda}); format == "jpeg" && (scans > maxScans || int64(scans)*int64(config.Width)*int64(config.Height) > maxWork) {
		return nil, 0, 0, ErrTooLarge
	}
	img, err := decode(b)
	if err != nil {
		return nil, 0, 0, fmt.Errorf("%w: %w", ErrPicture, err)
	}
	img = imaging.Fit(img, MaxSide, MaxSide, imaging.Lanczos)
	flat := image.NewRGBA(image.Rect(0, 0, img.Bounds().Dx(), img.Bounds().Dy()))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), img, img.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := jpeg.Encode(&out, flat, &jpeg.Options{Quality: quality}); err != nil {
		return nil, 0, 0, fmt.Errorf("couldn't write the picture: %w", err)
	}
	return out.Bytes(), flat.Bounds().Dx(), flat.Bounds().Dy(), nil
}

// decode turns a panic of a decoder on hostile bytes into an error.
func decode(b []byte) (img image.Image, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the decoder failed: %v", p)
		}
	}()
	return imaging.Decode(bytes.NewReader(b), imaging.AutoOrientation(true))
}
