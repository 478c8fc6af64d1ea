// Package sqldbtest is for tests: it starts PostgreSQL servers, and holds the
// one suite that every database of sqldb has to pass.
package sqldbtest

import (
	"bytes"
	"crypto/rand"
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // for the superuser's connection
)

// Settings are what a letterbox's server is set to. docs/operating.md has the
// same lines for people.
const Settings = `
wal_recycle = off
log_min_messages = fatal
track_activities = off
`

// role is the letterbox's role and database.
const role = "letterbox"

// A Server is a PostgreSQL server of a test's own, on a Unix socket in a folder
// that nobody else may enter. It ends with the test.
type Server struct {
	testing.TB
	// Dir is the server's data folder.
	Dir string

	bin, run string
	as       *syscall.Credential
	cmd      *exec.Cmd
	ended    chan struct{}
	out      *bytes.Buffer
}

// Installed returns the folder of PostgreSQL's programs, or skips the test;
// where VOUCHSAFE_MUST_RUN names postgres, the test fails instead.
func Installed(t testing.TB) string {
	t.Helper()
	// Debian's programs aren't on the path.
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(found) > 0 {
		return filepath.Dir(slices.Max(found))
	}
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path)
	}
	if slices.Contains(strings.Split(os.Getenv("VOUCHSAFE_MUST_RUN"), ","), "postgres") {
		t.Fatal("postgres isn't installed: ./test installs it")
	}
	t.Skip("postgres isn't installed")
	return ""
}

// Start makes a server as docs/operating.md says and starts it.
func Start(t testing.TB) *Server {
	t.Helper()
	s := &Server{TB: t, bin: Installed(t)}
	s.folders()
	s.tool("initdb", "-D", s.Dir, "-U", "postgres", "--auth=trust", "--no-sync", "--no-locale", "-E", "UTF8", "--wal-segsize=1")
	s.write("postgresql.auto.conf", Settings+`listen_addresses = ''
min_wal_size = 2MB
max_wal_size = 64MB
`)
	s.write("pg_hba.conf", "local all postgres trust\nlocal all all scram-sha-256\n")
	password := rand.Text()
	s.write("../run/pass", "*:*:*:"+role+":"+password+"\n")
	s.Up()
	for _, statement := range []string{
		`CREATE ROLE ` + role + ` LOGIN PASSWORD '` + password + `'`,
		`CREATE DATABASE ` + role + ` OWNER ` + role,
		`GRANT pg_checkpoint TO ` + role,
	} {
		s.Admin("postgres", statement)
	}
	s.Admin(role, `GRANT EXECUTE ON FUNCTION pg_switch_wal() TO `+role)
	s.Admin(role, `GRANT EXECUTE ON FUNCTION pg_stat_reset() TO `+role)
	s.Admin(role, `GRANT CREATE ON SCHEMA public TO `+role)
	return s
}

// folders makes the server's folders. PostgreSQL refuses to run as root: then it
// runs as the user postgres, or nobody.
func (s *Server) folders() {
	s.Helper()
	// A socket's path has little room, less than t.TempDir takes.
	dir, err := os.MkdirTemp("", "pg")
	if err != nil {
		s.Fatal(err)
	}
	s.Cleanup(func() { os.RemoveAll(dir) })
	s.Dir, s.run = filepath.Join(dir, "data"), filepath.Join(dir, "run")
	for _, d := range []string{s.Dir, s.run} {
		if err := os.Mkdir(d, 0o700); err != nil {
			s.Fatal(err)
		}
	}
	if os.Getuid() != 0 {
		return
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		u, err = user.Lookup("nobody")
	}
	if err != nil {
		s.Fatal(err)
	}
	uid, _ := strconv.ParseUint(u.Uid, 10, 32)
	gid, _ := strconv.ParseUint(u.Gid, 10, 32)
	s.as = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	for _, d := range []string{dir, s.Dir, s.run} {
		s.own(d)
	}
}

// own gives a file to whoever the server runs as.
func (s *Server) own(path string) {
	if s.as == nil {
		return
	}
	if err := os.Lchown(path, int(s.as.Uid), int(s.as.Gid)); err != nil {
		s.Fatal(err)
	}
}

func (s *Server) write(name, text string) {
	s.Helper()
	path := filepath.Join(s.Dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		s.Fatal(err)
	}
	s.own(path)
}

func (s *Server) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(filepath.Join(s.bin, name), args...)
	cmd.Dir, cmd.Env = s.Dir, []string{"LC_ALL=C", "PATH=" + os.Getenv("PATH"), "TZ=UTC"}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.as}
	return cmd
}

// tool runs one of PostgreSQL's programs as the server's user.
func (s *Server) tool(name string, args ...string) string {
	s.Helper()
	out, err := s.command(name, args...).CombinedOutput()
	if err != nil {
		s.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// Up starts the server, after a kill as well, and waits until it answers.
func (s *Server) Up() {
	s.Helper()
	end := time.Now().Add(time.Minute)
	for {
		s.launch()
		if s.answers(end) {
			return
		}
		// The processes of a server that was killed may be there a moment longer.
		if s.cmd.Process.Kill(); !strings.Contains(s.out.String(), "is still in use") && !strings.Contains(s.out.String(), "lock file") || time.Now().After(end) {
			s.Fatalf("the server didn't start:\n%s", s.out)
		}
		<-s.ended
	}
}

func (s *Server) launch() {
	s.Helper()
	s.out = &bytes.Buffer{}
	s.cmd = s.command("postgres", "-D", s.Dir, "-k", s.run)
	s.cmd.Stdout, s.cmd.Stderr = s.out, s.out
	if err := s.cmd.Start(); err != nil {
		s.Fatal(err)
	}
	cmd, ended := s.cmd, make(chan struct{})
	s.ended = ended
	go func() {
		cmd.Wait()
		close(ended)
	}()
	s.Cleanup(func() {
		cmd.Process.Signal(syscall.SIGQUIT)
		<-ended
	})
}

func (s *Server) answers(end time.Time) bool {
	look := time.NewTicker(10 * time.Millisecond)
	defer look.Stop()
	for time.Now().Before(end) {
		select {
		case <-s.ended:
			return false
		case <-look.C:
			db := s.open("postgres")
			err := db.Ping()
			db.Close()
			if err == nil {
				return true
			}
		}
	}
	return false
}

func (s *Server) open(database string) *sql.DB {
	s.Helper()
	db, err := sql.Open("pgx", "postgres://postgres@/"+database+"?host="+s.run)
	if err != nil {
		s.Fatal(err)
	}
	return db
}

// Admin lets the superuser run a statement.
func (s *Server) Admin(database, statement string) {
	s.Helper()
	db := s.open(database)
	defer db.Close()
	if _, err := db.Exec(statement); err != nil {
		s.Fatalf("%s: %v", statement, err)
	}
}

// URL is the address of the letterbox's database; its password is in a file
// that the address names.
func (s *Server) URL() string {
	return fmt.Sprintf("postgres://%s@/%[1]s?host=%s&passfile=%s", role, s.run, filepath.Join(s.run, "pass"))
}

// Stop ends the server as an operator does.
func (s *Server) Stop() {
	s.Helper()
	s.cmd.Process.Signal(syscall.SIGINT)
	<-s.ended
}

// Kill ends the server with SIGKILL, in the middle of whatever it does.
func (s *Server) Kill() {
	s.Helper()
	s.cmd.Process.Kill()
	<-s.ended
}

// Copy copies the data folder as it lies, and returns a server that can be
// started on it.
func (s *Server) Copy() *Server {
	s.Helper()
	c := &Server{TB: s.TB, bin: s.bin}
	c.folders()
	err := filepath.WalkDir(s.Dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(c.Dir, strings.TrimPrefix(path, s.Dir))
		switch {
		case d.Name() == "postmaster.pid":
			return nil
		case d.IsDir():
			if err := os.MkdirAll(to, 0o700); err != nil {
				return err
			}
		default:
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			if err := os.WriteFile(to, b, 0o600); err != nil {
				return err
			}
		}
		c.own(to)
		return nil
	})
	if err != nil {
		s.Fatal(err)
	}
	pass, err := os.ReadFile(filepath.Join(s.run, "pass"))
	if err != nil {
		s.Fatal(err)
	}
	c.write("../run/pass", string(pass))
	return c
}

// WAL prints the write-ahead log in words.
func (s *Server) WAL() string {
	s.Helper()
	files, err := filepath.Glob(filepath.Join(s.Dir, "pg_wal", strings.Repeat("[0-9A-F]", 24)))
	if err != nil || len(files) == 0 {
		s.Fatalf("no log: %v", err)
	}
	var all strings.Builder
	for _, file := range files {
		// A file that was begun and not yet filled ends in an error.
		out, err := s.command("pg_waldump", file).CombinedOutput()
		if len(out) == 0 {
			s.Fatalf("pg_waldump %s: %v", filepath.Base(file), err)
		}
		all.Write(out)
	}
	return all.String()
}

// Empty drops all that is in the letterbox's database.
func (s *Server) Empty() {
	s.Helper()
	for _, statement := range []string{`DROP SCHEMA public CASCADE`, `CREATE SCHEMA public`, `GRANT ALL ON SCHEMA public TO ` + role} {
		s.Admin(role, statement)
	}
}
