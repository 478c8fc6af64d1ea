package blobtest

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// S3 starts an S3 server over a folder, versitygw, which ends with the test, and
// returns the address of an empty bucket and the folder under which all of its
// bytes lie. Where VOUCHSAFE_MUST_RUN doesn't name s3, a test without the server
// is skipped.
func S3(t testing.TB) (address, dir string) {
	t.Helper()
	bin, err := exec.LookPath("versitygw")
	if err != nil {
		if slices.Contains(strings.Split(os.Getenv("VOUCHSAFE_MUST_RUN"), ","), "s3") {
			t.Fatal("versitygw isn't installed: ./test installs it")
		}
		t.Skip("versitygw isn't installed")
	}
	home := t.TempDir()
	dir = filepath.Join(home, "gateway")
	if err := os.MkdirAll(filepath.Join(dir, "cells"), 0o700); err != nil {
		t.Fatal(err)
	}
	access, secret := rand.Text(), rand.Text()
	file := filepath.Join(home, "credentials")
	text := fmt.Sprintf("[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n", access, secret)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	// It can't be given a listener: a free port is found, and tried again should
	// somebody else have taken it.
	for range 5 {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		at := l.Addr().String()
		l.Close()
		var out bytes.Buffer
		cmd := exec.Command(bin, "--port", at, "--quiet", "posix", dir)
		cmd.Env = append(os.Environ(), "ROOT_ACCESS_KEY_ID="+access, "ROOT_SECRET_ACCESS_KEY="+secret)
		cmd.Stdout, cmd.Stderr = &out, &out
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() {
			cmd.Wait()
			close(ended)
		}()
		t.Cleanup(func() {
			cmd.Process.Kill()
			<-ended
		})
		if listens(at, ended) {
			return "s3://" + at + "/cells?region=us-east-1&plain=yes&credentials=" + file, dir
		}
		cmd.Process.Kill()
		<-ended
		t.Logf("versitygw on %s: %s", at, out.String())
	}
	t.Fatal("versitygw doesn't start")
	return "", ""
}

func listens(at string, ended <-chan struct{}) bool {
	look := time.NewTicker(20 * time.Millisecond)
	defer look.Stop()
	limit := time.NewTimer(30 * time.Second)
	defer limit.Stop()
	for {
		select {
		case <-ended:
			return false
		case <-limit.C:
			return false
		case <-look.C:
			if res, err := http.Get("http://" + at + "/"); err == nil {
				res.Body.Close()
				return true
			}
		}
	}
}
