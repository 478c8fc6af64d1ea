package report

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"math"
	"path"
	"slices"
	"strings"
	"time"
)

// A report's ZIP has one form for one set of files: files in ascending order
// of name, stored without compression, dated 1 January 1980, with no extra
// fields, comments, folders or gaps. So a ZIP can't hold a second file of the
// same name, or show one program other bytes than another.
const (
	zipLocal   = 0x04034b50
	zipCentral = 0x02014b50
	zipEnd     = 0x06054b50

	zipVersion = 20
	zipDate    = 1<<5 | 1 // 1980-01-01

	zipLocalLen   = 30
	zipCentralLen = 46
	zipEndLen     = 22
)

type zipFile struct {
	name string
	crc  uint32
	size uint32
	at   uint32 // of its local header
}

// WriteZip writes the files of fsys as a report's ZIP. It reads each twice.
func WriteZip(w io.Writer, fsys fs.FS) error {
	names, err := listFiles(fsys)
	if err != nil {
		return fmt.Errorf("couldn't write ZIP: %w", err)
	}
	return writeZip(w, names, func(w io.Writer, name string) (int64, error) { return copyFile(w, fsys, name) })
}

// writeZip writes the named files, which ascend, each by asking for it twice.
func writeZip(w io.Writer, names []string, write func(w io.Writer, name string) (int64, error)) error {
	var files []zipFile
	var at uint64
	for _, name := range names {
		f := zipFile{name: name, at: uint32(at)}
		h := crc32.NewIEEE()
		size, err := write(h, name)
		if err != nil {
			return fmt.Errorf("couldn't write ZIP: %w", err)
		}
		f.crc, f.size = h.Sum32(), uint32(size)
		if size > math.MaxUint32 || at+uint64(size) > math.MaxUint32-(1<<24) {
			return fmt.Errorf("couldn't write ZIP: the files are more than 4 GB together")
		}
		if _, err := w.Write(f.local()); err != nil {
			return fmt.Errorf("couldn't write ZIP: %w", err)
		}
		h.Reset()
		again, err := write(io.MultiWriter(w, h), name)
		if err != nil {
			return fmt.Errorf("couldn't write ZIP: %w", err)
		}
		if again != size || h.Sum32() != f.crc {
			return fmt.Errorf("couldn't write ZIP: %s changed while it was read", name)
		}
		at += zipLocalLen + uint64(len(name)) + uint64(size)
		files = append(files, f)
	}
	if _, err := w.Write(zipTail(files, uint32(at))); err != nil {
		return fmt.Errorf("couldn't write ZIP: %w", err)
	}
	return nil
}

func copyFile(w io.Writer, fsys fs.FS, name string) (int64, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return io.Copy(w, f)
}

// local is the header before a file's bytes.
func (f *zipFile) local() []byte {
	le := binary.LittleEndian
	b := make([]byte, 0, zipLocalLen+len(f.name))
	b = le.AppendUint32(b, zipLocal)
	b = le.AppendUint16(b, zipVersion)
	b = le.AppendUint16(b, 0) // flags
	b = le.AppendUint16(b, 0) // stored
	b = le.AppendUint16(b, 0) // time
	b = le.AppendUint16(b, zipDate)
	b = le.AppendUint32(b, f.crc)
	b = le.AppendUint32(b, f.size)
	b = le.AppendUint32(b, f.size)
	b = le.AppendUint16(b, uint16(len(f.name)))
	b = le.AppendUint16(b, 0) // extra
	return append(b, f.name...)
}

// zipTail is the central directory, at offset at, and the end record.
func zipTail(files []zipFile, at uint32) []byte {
	le := binary.LittleEndian
	var b []byte
	for _, f := range files {
		b = le.AppendUint32(b, zipCentral)
		b = le.AppendUint16(b, zipVersion)
		b = append(b, f.local()[4:30]...) // version … extra, as in the local header
		b = le.AppendUint16(b, 0)         // comment
		b = le.AppendUint16(b, 0)         // disk
		b = le.AppendUint16(b, 0)         // internal attributes
		b = le.AppendUint32(b, 0)         // external attributes
		b = le.AppendUint32(b, f.at)
		b = append(b, f.name...)
	}
	size := uint32(len(b))
	b = le.AppendUint32(b, zipEnd)
	b = le.AppendUint32(b, 0) // disks
	b = le.AppendUint16(b, uint16(len(files)))
	b = le.AppendUint16(b, uint16(len(files)))
	b = le.AppendUint32(b, size)
	b = le.AppendUint32(b, at)
	return le.AppendUint16(b, 0) // comment
}

// OpenZip returns the files of a report's ZIP of size bytes. It refuses, with
// a *Refusal, any bytes but those that [WriteZip] would write for the files
// in it, checksums included; it reads all of r to know that.
func OpenZip(r io.ReaderAt, size int64) (fs.FS, error) {
	if size > math.MaxUint32 {
		return nil, refuse("This ZIP file is larger than 4 GB; no report is.")
	}
	z := &zipFS{r: r, files: map[string]zipFile{}}
	var files []zipFile
	at := int64(0)
	for {
		f, next, err := readLocal(r, size, at)
		if errors.Is(err, errNotLocal) {
			break
		}
		if err != nil {
			return nil, err
		}
		if len(files) == MaxFiles {
			return nil, refuse("This ZIP file holds more than %d files; no report does.", MaxFiles)
		}
		if len(files) > 0 && files[len(files)-1].name >= f.name {
			return nil, refuse("In this ZIP file, %q stands in the wrong place or twice.", f.name)
		}
		files = append(files, f)
		z.files[f.name] = f
		at = next
	}
	want := zipTail(files, uint32(at))
	got := make([]byte, len(want))
	if size-at != int64(len(want)) {
		return nil, notZip()
	}
	if _, err := r.ReadAt(got, at); err != nil && err != io.EOF {
		return nil, fmt.Errorf("couldn't read the ZIP file: %w", err)
	}
	if !bytes.Equal(got, want) || len(files) == 0 {
		return nil, notZip()
	}
	return z, nil
}

func notZip() error {
	return refuse("This isn't a report's ZIP file, or it was damaged or repacked on its way. Ask for the file as it was published, or unpack it and check the folder.")
}

var errNotLocal = errors.New("not the header of a file")

// readLocal reads the file whose header is at offset at, and checks its CRC.
func readLocal(r io.ReaderAt, size, at int64) (f zipFile, next int64, err error) {
	if size-at < zipEndLen {
		return f, 0, notZip()
	}
	header := make([]byte, zipLocalLen)
	n, err := r.ReadAt(header, at)
	if err != nil && err != io.EOF {
		return f, 0, fmt.Errorf("couldn't read the ZIP file: %w", err)
	}
	le := binary.LittleEndian
	if le.Uint32(header) != zipLocal {
		return f, 0, errNotLocal
	}
	if n < len(header) {
		return f, 0, notZip()
	}
	f.crc, f.size, f.at = le.Uint32(header[14:]), le.Uint32(header[18:]), uint32(at)
	name := make([]byte, le.Uint16(header[26:]))
	next = at + zipLocalLen + int64(len(name)) + int64(f.size)
	if len(name) > 200 || next > size {
		return f, 0, notZip()
	}
	if _, err := r.ReadAt(name, at+zipLocalLen); err != nil && err != io.EOF {
		return f, 0, fmt.Errorf("couldn't read the ZIP file: %w", err)
	}
	f.name = string(name)
	if err := checkPath(f.name); err != nil {
		return f, 0, refuse("The file %q doesn't belong to a report.", f.name)
	}
	if !bytes.Equal(f.local(), append(header, name...)) {
		return f, 0, notZip()
	}
	if int64(f.size) > limitOf(f.name) {
		return f, 0, refuse("%s is too large.", f.name)
	}
	h := crc32.NewIEEE()
	if _, err := io.Copy(h, f.open(r)); err != nil {
		return f, 0, fmt.Errorf("couldn't read the ZIP file: %w", err)
	}
	if h.Sum32() != f.crc {
		return f, 0, refuse("%s was damaged on its way: its checksum in the ZIP file is wrong.", f.name)
	}
	return f, next, nil
}

func (f *zipFile) open(r io.ReaderAt) *io.SectionReader {
	return io.NewSectionReader(r, int64(f.at)+zipLocalLen+int64(len(f.name)), int64(f.size))
}

// zipFS is the files of a ZIP that OpenZip has checked.
type zipFS struct {
	r     io.ReaderAt
	files map[string]zipFile
}

// Open opens a file or a folder of the ZIP.
func (z *zipFS) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if f, ok := z.files[name]; ok {
		return &openFile{SectionReader: f.open(z.r), info: fileInfo{name: path.Base(name), size: int64(f.size)}}, nil
	}
	var entries []fs.DirEntry
	seen := map[string]bool{}
	for _, full := range sortedKeys(z.files) {
		inside := full
		if name != "." {
			var ok bool
			if inside, ok = strings.CutPrefix(full, name+"/"); !ok {
				continue
			}
		}
		first, _, deeper := strings.Cut(inside, "/")
		if seen[first] {
			continue
		}
		seen[first] = true
		info := fileInfo{name: first, dir: deeper}
		if !deeper {
			info.size = int64(z.files[full].size)
		}
		entries = append(entries, fs.FileInfoToDirEntry(info))
	}
	if len(entries) == 0 {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return &openDir{info: fileInfo{name: path.Base(name), dir: true}, entries: entries}, nil
}

type openFile struct {
	*io.SectionReader
	info fileInfo
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFile) Close() error               { return nil }

type openDir struct {
	info    fileInfo
	entries []fs.DirEntry
}

func (d *openDir) Stat() (fs.FileInfo, error) { return d.info, nil }
func (d *openDir) Close() error               { return nil }
func (d *openDir) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.info.name, Err: errors.New("is a folder")}
}

// ReadDir returns the next n entries, or all that are left if n is 0 or less.
func (d *openDir) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		all := d.entries
		d.entries = nil
		return all, nil
	}
	if len(d.entries) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(d.entries))
	some := d.entries[:n]
	d.entries = d.entries[n:]
	return some, nil
}

type fileInfo struct {
	name string
	size int64
	dir  bool
}

func (i fileInfo) Name() string       { return i.name }
func (i fileInfo) Size() int64        { return i.size }
func (i fileInfo) ModTime() time.Time { return time.Time{} }
func (i fileInfo) IsDir() bool        { return i.dir }
func (i fileInfo) Sys() any           { return nil }
func (i fileInfo) Mode() fs.FileMode {
	if i.dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}
