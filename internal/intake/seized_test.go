package intake

import (
	"bytes"
	"crypto/hpke"
	"database/sql"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// A world is a letterbox after ten days of traffic, and what is true of it.
type world struct {
	*rig
	desk    *post
	people  []*person
	phrases []string
	secrets [][]byte
	real    map[[16]byte]bool // tags of replies to true threads
}

// newWorld lets so many people write so many letters each, five letters a day.
// The desk comes every day but the last two, and answers.
func newWorld(t *testing.T, people, each int, opts ...option) *world {
	w := &world{rig: newRig(t, opts...), real: map[[16]byte]bool{}}
	w.desk = w.rig.desk("amal")
	for range people {
		w.people = append(w.people, w.person())
	}
	words, err := envelope.NewPassphrase(w.in.cfg.Rand)
	if err != nil {
		t.Fatal(err)
	}
	w.people[0].keys = words.Keys(w.news.ID)
	w.plantWords(words)
	for i := range people * each {
		if i > 0 && i%5 == 0 {
			w.night(i/5 < 9)
		}
		p := w.people[i%people]
		text := fmt.Sprintf("planted phrase number %d: the kiln behind the old brickworks", i)
		w.phrases = append(w.phrases, "planted phrase number", "the kiln behind the old brickworks")
		letter := &envelope.Draft{Text: text, Language: "en"}
		if i%10 == 0 {
			letter.Attachments = append(letter.Attachments, w.attach(p, i))
		}
		// While the desk is away, nobody destroys: true replies must be left.
		p.visit(letter, i%3 == 0 || i >= 40)
	}
	return w
}

func (w *world) plantWords(words envelope.Passphrase) {
	all := strings.Fields(strings.Join(sliceOf(words.Lines("en")), " "))
	var before map[string][]byte
	if w.pg != nil {
		before = w.files(w.pg.Dir)
	}
	for i, word := range all {
		// A new server has words of its own, such as "security".
		if len(word) >= 7 && len(find(before, []string{word}, nil)) == 0 {
			w.phrases = append(w.phrases, word)
		}
		if i > 0 {
			w.phrases = append(w.phrases, all[i-1]+" "+word)
		}
	}
	w.secrets = append(w.secrets, w.people[0].keys.Thread[:], w.people[0].keys.ReplyKey()[:64])
}

func sliceOf(lines [3]string) []string { return lines[:] }

func (w *world) attach(p *person, i int) envelope.Attachment {
	file := bytes.Repeat([]byte(fmt.Sprintf("planted file number %d\n", i)), 1000)
	a := envelope.Attachment{Key: random32(w.rig), Size: int64(len(file)), Name: fmt.Sprintf("ward-register-%d.jpeg", i), Type: "image/jpeg"}
	cells := envelope.NewCells(a.Key, a.Size)
	for n := range cells.Count() {
		cell, err := cells.Seal(n, bytes.NewReader(file))
		if err != nil {
			w.Fatal(err)
		}
		w.ok(envelope.PathCell, envelope.CellRequest(cells.ID(n), cell))
	}
	w.phrases = append(w.phrases, "planted file number", "ward-register-")
	w.secrets = append(w.secrets, a.Key[:])
	return a
}

// night ends a day. The desk comes once more, unless it is away.
func (w *world) night(desk bool) {
	if desk {
		w.desk.sync()
		w.desk.say("planted question: who else was in the yard")
		w.phrases = append(w.phrases, "planted question")
		w.desk.sync()
		for _, row := range w.desk.rows() {
			for _, t := range w.desk.threads {
				if t.replyKey != nil && t.key.Tag("amal", row.Epoch, row.I) == row.Tag {
					w.real[row.Tag] = true
				}
			}
		}
	}
	w.now = w.now.AddDate(0, 0, 1)
	if envelope.EpochOf(w.now) != w.room.Epoch {
		w.week()
	}
	if err := w.in.Tick(w.Context(), w.now); err != nil {
		w.Fatal(err)
	}
}

// A row is what a seizer has who has the shelf too.
type row struct {
	table string
	id    []byte
	day   string // or the time of release
	extra string // every other column
	slot  int64
	body  []byte
}

// seize reads a copied folder with its shelf.
func (r *rig) seize(dir string) (rows []row, roots map[string]int) {
	r.Helper()
	in := r.openIn(dir)
	defer in.Close()
	return r.readRows(in, dir)
}

// readRows reads and opens every row.
func (r *rig) readRows(in *Intake, dir string) (rows []row, roots map[string]int) {
	r.Helper()
	read := func(kind, query string) {
		found, err := in.sqldb.Query(query)
		if err != nil {
			r.Fatal(err)
		}
		defer found.Close()
		for found.Next() {
			w := row{table: kind}
			var tag []byte
			if err := found.Scan(&w.id, &w.day, &w.extra, &tag, &w.slot, &w.body); err != nil {
				r.Fatal(err)
			}
			if kind == kindReply {
				w.extra += strings.ToUpper(hex.EncodeToString(tag))
			}
			if kind == kindCell {
				if w.body, err = os.ReadFile(filepath.Join(dir, cellsDir, cellName(w.id)[:2], cellName(w.id))); err != nil {
					r.Fatal(err)
				}
			}
			key, err := in.keys.Key(uint64(w.slot))
			if err != nil {
				r.Fatal(err)
			}
			if w.body, err = openRow(key, kind, w.id, w.body); err != nil {
				r.Fatal(err)
			}
			rows = append(rows, w)
		}
		if err := found.Err(); err != nil {
			r.Fatal(err)
		}
	}
	read(kindEnvelope, `SELECT id, day, '', id, slot, body FROM envelope ORDER BY id`)
	read(kindReply, `SELECT token, CAST(released AS TEXT), desk || ' ' || CAST(depth AS TEXT) || ' ', tag, slot, body FROM reply ORDER BY token`)
	read(kindCell, `SELECT id, day, '', id, slot, id FROM cell ORDER BY id`)
	roots = map[string]int{}
	found, err := in.sqldb.Query(`SELECT day, count(*) FROM root GROUP BY day`)
	if err != nil {
		r.Fatal(err)
	}
	defer found.Close()
	for found.Next() {
		var day string
		var n int
		if err := found.Scan(&day, &n); err != nil {
			r.Fatal(err)
		}
		roots[day] = n
	}
	return rows, roots
}

// encodings are the ways in which a phrase might lie on a disk.
func encodings(phrase []byte, text bool) [][]byte {
	all := [][]byte{phrase, []byte(hex.EncodeToString(phrase)), []byte(strings.ToUpper(hex.EncodeToString(phrase)))}
	for shift := range 3 {
		// What comes before and after the phrase changes its first and last
		// characters of base64.
		b := base64.StdEncoding.EncodeToString(append(make([]byte, shift), phrase...))
		b = b[[]int{0, 2, 3}[shift] : len(b)-[]int{0, 3, 2}[(shift+len(phrase))%3]]
		all = append(all, []byte(b), []byte(strings.NewReplacer("+", "-", "/", "_").Replace(b)))
	}
	if text {
		var le, be []byte
		for _, u := range utf16.Encode([]rune(string(phrase))) {
			le, be = binary.LittleEndian.AppendUint16(le, u), binary.BigEndian.AppendUint16(be, u)
		}
		all = append(all, le, be)
	}
	return all
}

// find says where planted things lie in the clear.
func find(files map[string][]byte, phrases []string, secrets [][]byte) (found []string) {
	var needles [][]byte
	for _, p := range slices.Compact(slices.Sorted(slices.Values(phrases))) {
		needles = append(needles, encodings([]byte(p), true)...)
	}
	for _, s := range secrets {
		needles = append(needles, encodings(s, false)...)
	}
	for name, b := range files {
		for _, n := range needles {
			// Shorter things are met by chance.
			if len(n) >= 7 && bytes.Contains(b, n) {
				found = append(found, fmt.Sprintf("%s: %q", name, n))
			}
		}
	}
	return found
}

// fineTimes lists what has a modification time finer than a day.
func fineTimes(t testing.TB, dir string) (fine []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && !info.ModTime().Equal(info.ModTime().Truncate(24*time.Hour)) {
			fine = append(fine, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return fine
}

// A tally counts a property over many rows.
type tally struct{ hits, of float64 }

func (a *tally) add(hits, of int) { a.hits += float64(hits); a.of += float64(of) }

// differ tells whether two shares differ by more than chance allows: once in
// 150,000 comparisons of what is alike.
func differ(a, b tally) bool {
	p := (a.hits + b.hits) / (a.of + b.of)
	if p == 0 || p == 1 || a.of == 0 || b.of == 0 {
		return false
	}
	return math.Abs(a.hits/a.of-b.hits/b.of)/math.Sqrt(p*(1-p)*(1/a.of+1/b.of)) > 4.5
}

// fourfold are the values of a compressed ML-KEM coefficient that four of the
// 3,329 residues are rounded to; the others have three. Of a true ciphertext
// 31 % of the coefficients are among them, of random bytes 25 %.
var fourfold = func() (f [1024]bool) {
	var n [1024]int
	for x := range 3329 {
		n[(x*2048+3329)/(2*3329)%1024]++
	}
	for y := range n {
		f[y] = n[y] == 4
	}
	return f
}()

const (
	encSize  = 1120 // ML-KEM-768 ciphertext, X25519 key
	slotSize = encSize + 32 + 16
)

// A texture is what can be measured of HPKE ciphertexts without a key.
type texture struct {
	coefficients tally // among fourfold
	topBits      tally // of X25519 keys, zero in every true one
	bits         tally // of the rest
}

func (x *texture) measure(sealed []byte) {
	for i := 0; i < 960; i += 5 {
		v := uint64(sealed[i]) | uint64(sealed[i+1])<<8 | uint64(sealed[i+2])<<16 | uint64(sealed[i+3])<<24 | uint64(sealed[i+4])<<32
		for j := range 4 {
			if fourfold[v>>(10*j)&1023] {
				x.coefficients.hits++
			}
			x.coefficients.of++
		}
	}
	x.topBits.add(int(sealed[encSize-1]>>7), 1)
	for _, b := range sealed[encSize:] {
		for ; b != 0; b &= b - 1 {
			x.bits.hits++
		}
		x.bits.of += 8
	}
}

func (x *texture) tells(y *texture) (how []string) {
	if differ(x.coefficients, y.coefficients) {
		how = append(how, "ML-KEM coefficients")
	}
	if differ(x.topBits, y.topBits) || x.topBits.hits+y.topBits.hits > 0 {
		how = append(how, "X25519 keys")
	}
	if differ(x.bits, y.bits) {
		how = append(how, "bits")
	}
	return how
}

// slotsOf parts the slots of the stored envelopes into those for the desk and
// the others, which only the desk's keys can do.
func (w *world) slotsOf(rows []row) (used, unused texture) {
	for _, r := range rows {
		if r.table != kindEnvelope {
			continue
		}
		epoch := envelope.EnvelopeEpoch(r.body)
		info := append([]byte("vouchsafe/letterbox/1 slot\n"), w.news.ID[:]...)
		info = binary.BigEndian.AppendUint32(info, epoch)
		for i := range envelope.Slots {
			slot := r.body[4+i*slotSize:][:slotSize]
			if _, err := hpke.Open(w.desk.key(epoch), hpke.HKDFSHA256(), hpke.ChaCha20Poly1305(), info, slot); err == nil {
				used.measure(slot)
			} else {
				unused.measure(slot)
			}
		}
	}
	return used, unused
}

// repliesOf parts the stored replies into those to true threads that weren't
// destroyed, and the others.
func (w *world) repliesOf(rows []row) (real, fillers texture) {
	for _, r := range rows {
		if r.table != kindReply {
			continue
		}
		tag, err := hex.DecodeString(r.extra[len(r.extra)-32:])
		if err != nil {
			w.Fatal(err)
		}
		if w.real[[16]byte(tag)] && w.opens([16]byte(tag), r.body) {
			real.measure(r.body)
		} else {
			fillers.measure(r.body)
		}
	}
	return real, fillers
}

func (w *world) opens(tag [16]byte, body []byte) bool {
	for _, p := range w.people {
		for epoch := w.room.Epoch - 1; epoch <= w.room.Epoch+1; epoch++ {
			for i := range w.room.K {
				if p.keys.Thread.Tag("amal", epoch, i) == tag {
					_, err := p.keys.OpenReply(w.news.ID, tag, "amal", epoch, body, w.room.SigningKey("amal", epoch))
					return err == nil
				}
			}
		}
	}
	return false
}

// shape is all that can be counted without opening anything.
func shape(rows []row, roots map[string]int) map[string]int {
	s := map[string]int{}
	for _, r := range rows {
		extra := r.extra
		if r.table == kindReply {
			extra = r.extra[:len(r.extra)-32]
		}
		s[fmt.Sprintf("%s %s %s %d", r.table, r.day, extra, len(r.body))]++
	}
	for day, n := range roots {
		s["root "+day] = n
	}
	return s
}

// linked looks for bytes that two rows share at one place, and for names and
// slots that follow one another.
func linked(rows []row) (how []string) {
	seen := map[string]int{}
	for _, r := range rows {
		// An envelope begins with its week.
		for at := 4; at+16 <= len(r.body); at += 16 {
			seen[fmt.Sprintf("%s %d %x", r.table, at, r.body[at:at+16])]++
		}
		seen["id "+hex.EncodeToString(r.id)]++
		seen[fmt.Sprint("slot ", r.slot)]++
		if r.table == kindReply {
			seen["tag "+r.extra[len(r.extra)-32:]]++
		}
	}
	for what, n := range seen {
		if n > 1 {
			how = append(how, fmt.Sprintf("%.60s comes %d times", what, n))
		}
	}
	// Rows come in the order of their ids. If the numbers of the slots rise
	// or fall along with them, one was made after the other.
	byTable := map[string][]row{}
	var ids tally
	for _, r := range rows {
		byTable[r.table] = append(byTable[r.table], r)
		for _, b := range r.id {
			for ; b != 0; b &= b - 1 {
				ids.hits++
			}
			ids.of += 8
		}
	}
	if z := math.Abs(ids.hits-ids.of/2) / math.Sqrt(ids.of/4); z > 4.5 {
		how = append(how, "ids are not random")
	}
	for table, rows := range byTable {
		var rises tally
		for i := 1; i < len(rows); i++ {
			if rows[i].slot > rows[i-1].slot {
				rises.hits++
			}
			rises.of++
		}
		if z := math.Abs(rises.hits-rises.of/2) / math.Sqrt(rises.of/4); rises.of > 30 && z > 4.5 {
			how = append(how, table+": slots follow the ids")
		}
	}
	return how
}

// TestAttackSeizedDisk is the seizer: he takes the server's disk, while it runs
// or after it was stopped, with or without the shelf of keys.
//
// Cheapest fake: encrypt the database and compare nothing; count on one key, so
// that the shelf opens words; pass over times, file names, used slots, true
// replies, or how many people wrote. Caught by searching every file raw in
// several encodings; by looking at all times; by comparing fifty letters of one
// person with one letter of each of fifty, as the seizer sees them with the
// shelf; and each search and comparison is first shown a disk on which it must
// find something.
func TestAttackSeizedDisk(t *testing.T) {
	for name, backend := range backends {
		t.Run(name, func(t *testing.T) { attackSeizedDisk(t, backend) })
	}
}

func attackSeizedDisk(t *testing.T, backend option) {
	one, fifty := newWorld(t, 1, 50, backend), newWorld(t, 50, 1, backend)
	seen := map[*world][]row{}
	shapes := map[*world]map[string]int{}
	for _, w := range []*world{one, fifty} {
		if w.pg != nil {
			w.afterTick()
		}
		running := w.copyDir()
		if fine := fineTimes(t, w.dir); len(fine) > 0 {
			t.Errorf("times finer than a day while running: %v", fine)
		}
		for where, dir := range map[string]string{"running": running, "stopped": w.stop()} {
			files := w.files(dir)
			if w.pg != nil {
				taken := w.pg
				if where == "running" {
					taken = w.seized[dir]
				}
				for name, b := range w.files(taken.Dir) {
					files["server"+name] = b
				}
			}
			if len(files) < 4 || len(w.phrases) < 50 {
				t.Fatalf("%d files, %d phrases: the test is broken", len(files), len(w.phrases))
			}
			if found := find(files, w.phrases, w.secrets); len(found) > 0 {
				t.Errorf("%s: in the clear: %v", where, found)
			}
			if where == "stopped" {
				if fine := fineTimes(t, dir); len(fine) > 0 {
					t.Errorf("times finer than a day: %v", fine)
				}
			}
		}
		rows, roots := w.seize(running)
		shapes[w], seen[w] = shape(rows, roots), rows
		// With the shelf: still not one word.
		bodies := map[string][]byte{}
		for _, r := range rows {
			bodies[fmt.Sprintf("%s %x", r.table, r.id)] = r.body
		}
		if found := find(bodies, w.phrases, w.secrets); len(found) > 0 {
			t.Errorf("in the clear under the shelf's keys: %v", found)
		}
		used, unused := w.slotsOf(rows)
		real, fillers := w.repliesOf(rows)
		if used.topBits.of < 20 || unused.topBits.of < 140 || real.topBits.of < 5 || fillers.topBits.of < 50 {
			t.Fatalf("%v used slots, %v unused, %v replies, %v fillers: the test is broken", used.topBits.of, unused.topBits.of, real.topBits.of, fillers.topBits.of)
		}
		if how := used.tells(&unused); how != nil {
			t.Errorf("used slots can be told from unused ones: %v", how)
		}
		if how := real.tells(&fillers); how != nil {
			t.Errorf("replies can be told from fillers: %v", how)
		}
		if how := linked(rows); how != nil {
			t.Errorf("rows are linked: %v", how)
		}
	}
	if !maps.Equal(shapes[one], shapes[fifty]) {
		t.Errorf("one person with fifty letters can be told from fifty with one:\n%v\n%v", shapes[one], shapes[fifty])
	}
	oneUsed, oneUnused := one.slotsOf(seen[one])
	fiftyUsed, fiftyUnused := fifty.slotsOf(seen[fifty])
	if how := append(oneUsed.tells(&fiftyUsed), oneUnused.tells(&fiftyUnused)...); how != nil {
		t.Errorf("the slots of one person can be told from those of fifty: %v", how)
	}
	t.Run("the seizer can see", func(t *testing.T) { checkSeizer(t, one, seen[one], shapes[one]) })
	for _, w := range []*world{one, fifty} {
		if w.pg != nil {
			w.afterNight()
		}
	}
}

// commitTime is how pg_waldump shows a commit.
var commitTime = regexp.MustCompile(`COMMIT ([0-9]{4}-[0-9-]+ [0-9:.]+) UTC`)

// commitsBefore lists the times of commits that PostgreSQL's log still has, by
// its own clock.
func (w *world) commitsBefore(end time.Time) (times []string) {
	w.Helper()
	for _, m := range commitTime.FindAllStringSubmatch(w.pg.WAL(), -1) {
		at, err := time.Parse("2006-01-02 15:04:05.999999", m[1])
		if err != nil {
			w.Fatal(err)
		}
		if at.Before(end) {
			times = append(times, m[1])
		}
	}
	return times
}

// afterTick: the work of each minute leaves no time of a commit before it.
func (w *world) afterTick() {
	w.Helper()
	now := time.Now()
	if len(w.commitsBefore(now)) == 0 {
		w.Fatal("no commits in the log: the test is broken")
	}
	if err := w.in.Tick(w.Context(), w.now); err != nil {
		w.Fatal(err)
	}
	if times := w.commitsBefore(now); len(times) > 0 {
		w.Errorf("the log has times finer than a day: %v", times)
	}
}

// afterNight looks for what PostgreSQL keeps beside the rows: the numbers of the
// transactions that wrote them and their places, and by both their order; and
// the times of its files, once they are blurred as docs/operating.md says.
func (w *world) afterNight() {
	w.Helper()
	w.open()
	order := map[string]string{"envelope": "id", "confirmed": "id", "root": "root", "reply": "token", "cell": "id"}
	numbers := func() (all int) {
		for table := range order {
			all += w.count(`SELECT count(DISTINCT CAST(xmin AS TEXT)) FROM ` + table)
		}
		return all
	}
	if n := numbers(); n < 10 {
		w.Fatalf("%d numbers of transactions: the test is broken", n)
	}
	w.now = w.now.AddDate(0, 0, 1)
	if err := w.in.Tick(w.Context(), w.now); err != nil {
		w.Fatal(err)
	}
	if n := numbers(); n > len(order) {
		w.Errorf("%d numbers of transactions in %d tables", n, len(order))
	}
	for table, key := range order {
		if n := w.count(`SELECT count(*) FROM (SELECT ` + key + ` < lag(` + key + `) OVER (ORDER BY ctid) AS falls FROM ` + table + `) AS x WHERE falls`); n > 0 {
			w.Errorf("%s: %d rows aren't where their key belongs", table, n)
		}
	}
	if err := w.in.Close(); err != nil {
		w.Fatal(err)
	}
	w.pg.Stop()
	docs, err := os.ReadFile("../../docs/operating.md")
	if err != nil {
		w.Fatal(err)
	}
	line := regexp.MustCompile(`(?m)^    (find .* touch .*)$`).FindSubmatch(docs)
	if line == nil {
		w.Fatal("docs/operating.md doesn't say how the server's files are blurred")
	}
	if len(fineTimes(w.TB, w.pg.Dir)) == 0 {
		w.Fatal("no fine time: the test is broken")
	}
	if out, err := exec.Command("sh", "-c", strings.ReplaceAll(string(line[1]), "/var/lib/postgresql", w.pg.Dir)).CombinedOutput(); err != nil {
		w.Fatalf("%v: %s", err, out)
	}
	if fine := fineTimes(w.TB, w.pg.Dir); len(fine) > 0 {
		w.Errorf("times finer than a day: %v", fine)
	}
	if found := find(w.files(w.pg.Dir), w.phrases, w.secrets); len(found) > 0 {
		w.Errorf("in the clear: %v", found)
	}
}

// checkSeizer shows each search a disk without the defence.
func checkSeizer(t *testing.T, w *world, rows []row, was map[string]int) {
	for i, e := range encodings([]byte("planted question"), true) {
		if len(find(map[string][]byte{"x": slices.Concat([]byte("abc"), e, []byte("def"))}, w.phrases, nil)) == 0 {
			t.Errorf("encoding %d of a phrase isn't found", i)
		}
	}
	if len(find(map[string][]byte{"x": w.secrets[0]}, nil, w.secrets)) == 0 {
		t.Error("a key isn't found")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x"), nil, 0o600); err != nil || len(fineTimes(t, dir)) == 0 {
		t.Error("a time isn't found")
	}
	alter := func(fn func(i int, r *row)) []row {
		out := slices.Clone(rows)
		for i := range out {
			out[i].body = slices.Clone(out[i].body)
			fn(i, &out[i])
		}
		return out
	}
	noise := func(b []byte) {
		if _, err := w.in.cfg.Rand.Read(b); err != nil {
			t.Fatal(err)
		}
	}
	// Unused slots of random bytes; then of random bytes with the key's top
	// bit in order.
	for _, mask := range []byte{0xff, 0x7f} {
		used, unused := w.slotsOf(rows)
		unused = texture{bits: unused.bits}
		for range 140 {
			slot := make([]byte, slotSize)
			noise(slot)
			slot[encSize-1] &= mask
			unused.measure(slot)
		}
		if used.tells(&unused) == nil {
			t.Errorf("random slots aren't told (mask %x)", mask)
		}
		real, fillers := w.repliesOf(alter(func(_ int, r *row) {
			if tag, _ := hex.DecodeString(r.extra[max(0, len(r.extra)-32):]); r.table == kindReply && !w.real[[16]byte(tag)] {
				noise(r.body)
				r.body[encSize-1] &= mask
			}
		}))
		if real.tells(&fillers) == nil {
			t.Errorf("random fillers aren't told (mask %x)", mask)
		}
	}
	if linked(alter(func(i int, r *row) { copy(r.body[64:96], w.secrets[0]) })) == nil {
		t.Error("a thread key in every row isn't told")
	}
	if linked(alter(func(i int, r *row) { clear(r.id[:8]); r.id[7] = byte(i) })) == nil {
		t.Error("ids that count aren't told")
	}
	rows = alter(func(i int, r *row) { noise(r.id) })
	if linked(alter(func(i int, r *row) { r.slot = int64(i) })) == nil {
		t.Error("slots in order aren't told")
	}
	if maps.Equal(was, shape(rows[:len(rows)-1], nil)) {
		t.Error("a missing row isn't told")
	}
}

// stop closes the letterbox and returns its folder.
func (w *world) stop() string {
	w.Helper()
	if err := w.in.Close(); err != nil {
		w.Fatal(err)
	}
	return w.dir
}

// TestErased: what every desk has, and what was destroyed, can't be read again
// by whoever has an old copy of the database and the shelf as it is now.
//
// Cheapest fake: delete rows and keep keys, or one key for all. Caught by
// trying every key of the new shelf on every row of the old database, and by
// the same search with the old shelf, which must find all.
func TestErased(t *testing.T) {
	for name, backend := range backends {
		t.Run(name, func(t *testing.T) { erased(t, backend) })
	}
}

func erased(t *testing.T, backend option) {
	r := newRig(t, backend)
	p, d := r.person(), r.desk("amal")
	p.visit(&envelope.Draft{Text: "a letter", Language: "en"}, false)
	d.sync()
	d.say("a question")
	d.sync()
	r.now = r.now.Add(12 * time.Hour)
	p.visit(&envelope.Draft{Text: "another", Language: "en"}, true)

	before := r.copyDir()
	p.visit(nil, false) // destroys
	if err := d.fetch(); err != nil {
		t.Fatal(err)
	}
	after := r.copyDir()

	old, _ := r.seize(before)
	destroyed := map[string]bool{}
	for epoch := r.room.Epoch; epoch <= r.room.Epoch+1; epoch++ {
		for i := range r.room.K {
			tag := p.keys.Thread.Tag("amal", epoch, i)
			destroyed[strings.ToUpper(hex.EncodeToString(tag[:]))] = true
		}
	}
	raw := r.rawRows(before)
	gone, kept := 0, 0
	for _, row := range old {
		must := row.table == kindEnvelope || destroyed[row.extra[max(0, len(row.extra)-32):]]
		if !must && kept >= 3 {
			continue
		}
		sealed := raw[string(row.id)]
		if !opensUnder(r, before, row, sealed) {
			t.Fatal("the old shelf doesn't open the old rows: the test is broken")
		}
		if got := opensUnder(r, after, row, sealed); got == must {
			t.Errorf("%s %x: opens: %v", row.table, row.id, got)
		}
		if must {
			gone++
		} else {
			kept++
		}
	}
	if gone < 10 || kept < 3 {
		t.Errorf("%d rows gone, %d kept: the test is broken", gone, kept)
	}
	// What is left says nothing of what was destroyed.
	if n := r.count(`SELECT count(*) FROM reply`); n != 14*8 {
		t.Errorf("%d replies, want %d", n, 14*8)
	}
}

// rawRows reads bodies as they are stored.
func (r *rig) rawRows(dir string) map[string][]byte {
	r.Helper()
	in := r.openIn(dir)
	defer in.Close()
	all := map[string][]byte{}
	rows, err := in.sqldb.Query(`SELECT id, body FROM envelope UNION ALL SELECT token, body FROM reply`)
	if err != nil {
		r.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id, body sql.RawBytes
		if err := rows.Scan(&id, &body); err != nil {
			r.Fatal(err)
		}
		all[string(id)] = bytes.Clone(body)
	}
	return all
}

// opensUnder tries every key of a shelf.
func opensUnder(r *rig, dir string, w row, sealed []byte) bool {
	r.Helper()
	shelf, err := os.ReadFile(filepath.Join(dir, keysFile))
	if err != nil {
		r.Fatal(err)
	}
	for at := 0; at+32 <= len(shelf); at += 32 {
		if _, err := openRow([32]byte(shelf[at:at+32]), w.table, w.id, sealed); err == nil {
			return true
		}
	}
	return false
}

var _ courier.Letterbox = (*Intake)(nil)
