package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScript plays testdata/script: each file is a story of somebody who uses
// the program, with every verb a process of its own.
//
//	clock TIME              sets the time of all processes
//	serve NAME ARGS…        starts a server; $NAME and $NAME2 are the addresses it prints
//	halt NAME               ends a server as Ctrl-C does
//	capture NAME REGEXP     $NAME is what the group matches in the last output
//	lines FILE LINES…       writes a file
//	until ARGS… [-- ARGS…]  runs verbs until all of them succeed, at most a minute
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv(envClock, env.WorkDir+"/clock")
			env.Setenv("HOME", env.WorkDir+"/home")
			env.Setenv("XDG_CONFIG_HOME", env.WorkDir+"/home/config")
			env.Values[servers{}] = map[string]*exec.Cmd{}
			return os.WriteFile(env.WorkDir+"/clock", []byte("2026-05-04T09:00:00Z"), 0o600)
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"clock": func(ts *testscript.TestScript, _ bool, args []string) {
				at, err := time.Parse(time.RFC3339, args[0])
				ts.Check(err)
				ts.Check(os.WriteFile(ts.MkAbs("clock.new"), []byte(at.Format(time.RFC3339)), 0o600))
				ts.Check(os.Rename(ts.MkAbs("clock.new"), ts.MkAbs("clock")))
			},
			"serve": serveCmd,
			"halt":  haltCmd,
			"capture": func(ts *testscript.TestScript, _ bool, args []string) {
				m := regexp.MustCompile(`(?m)` + args[1]).FindStringSubmatch(ts.ReadFile("stdout"))
				if m == nil {
					ts.Fatalf("the output doesn't match %s", args[1])
				}
				ts.Setenv(args[0], strings.Join(m[1:], " "))
			},
			"lines": func(ts *testscript.TestScript, _ bool, args []string) {
				ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Join(args[1:], "\n")+"\n"), 0o600))
			},
			"until": func(ts *testscript.TestScript, _ bool, args []string) {
				// Servers do what is due in their own time: the condition is waited for.
				deadline := time.Now().Add(time.Minute)
				for {
					var err error
					for verb := range strings.SplitSeq(strings.Join(args, "\x00"), "\x00--\x00") {
						if err = ts.Exec("vouchsafe", strings.Split(verb, "\x00")...); err != nil {
							break
						}
					}
					if err == nil {
						return
					}
					if time.Now().After(deadline) {
						ts.Fatalf("still failing after a minute: %v", err)
					}
				}
			},
		},
	})
}

type servers struct{}

var address = regexp.MustCompile(`listens? on ([0-9.:]+)|is public on ([0-9.:]+);`)

func serveCmd(ts *testscript.TestScript, _ bool, args []string) {
	self, err := os.Executable()
	ts.Check(err)
	cmd := exec.Command(self, args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	cmd.Env = append(os.Environ(), envChild+"=app", envClock+"="+ts.Getenv(envClock), envTether+"=yes")
	in, err := cmd.StdinPipe()
	ts.Check(err)
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	cmd.Stderr = os.Stderr
	ts.Check(cmd.Start())
	ts.Value(servers{}).(map[string]*exec.Cmd)[args[0]] = cmd
	ts.Defer(func() { in.Close(); cmd.Process.Kill(); cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		ts.Fatalf("%s didn't start: %v", args[0], err)
	}
	for i, m := range address.FindAllStringSubmatch(line, -1) {
		name := args[0]
		if i > 0 {
			name = fmt.Sprintf("%s%d", name, i+1)
		}
		ts.Setenv(name, "http://"+strings.TrimSuffix(m[1]+m[2], "."))
	}
}

func haltCmd(ts *testscript.TestScript, _ bool, args []string) {
	cmd := ts.Value(servers{}).(map[string]*exec.Cmd)[args[0]]
	ts.Check(cmd.Process.Signal(syscall.SIGTERM))
	if err := cmd.Wait(); err != nil {
		ts.Fatalf("%s didn't end cleanly: %v", args[0], err)
	}
}
