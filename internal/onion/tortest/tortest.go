// Package tortest makes a private Tor network for tests: relays and clients as
// processes of Debian's tor, wholly on the loopback, with no other authorities
// than its own. Only tests may import it.
package tortest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/internal/onion"
)

// members are the relays: enough for three hops each way that don't meet. Each is an authority, too: it has the
// consensus as soon as there is one, and needn't ask for it again and again.
const members = 6

// patience is for a tor that hangs; how long anything takes decides nothing.
const patience = 2 * time.Minute

// A Network is a private Tor network that ends with its test.
type Network struct {
	// Torrc are the lines that make a tor part of this network.
	Torrc []byte

	t      testing.TB
	dir    string
	relays []*node
}

// A node is one process of tor.
type node struct {
	name, dir string
	or, dirp  string // host:port
	lines     []byte
	cmd       *exec.Cmd
	said      bytes.Buffer
	ended     chan struct{}
}

// Installed returns the path of tor, or skips the test; where
// VOUCHSAFE_MUST_RUN names tor, the test fails instead.
func Installed(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"tor", "tor-gencert"} {
		if _, err := exec.LookPath(name); err == nil {
			continue
		}
		if slices.Contains(strings.Split(os.Getenv("VOUCHSAFE_MUST_RUN"), ","), "tor") {
			t.Fatalf("%s isn't installed: ./test installs it", name)
		}
		t.Skipf("%s isn't installed", name)
	}
	path, err := exec.LookPath("tor")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// Start makes a network and waits until circuits can be built in it.
func Start(t testing.TB) *Network {
	t.Helper()
	Installed(t)
	n := &Network{t: t, dir: shortDir(t)}
	ports := freePorts(t, 2*members)
	for i := range members {
		name := fmt.Sprintf("r%d", i)
		n.relays = append(n.relays, &node{name: name, dir: filepath.Join(n.dir, name), or: ports[2*i], dirp: ports[2*i+1]})
	}
	n.Torrc = append([]byte(network), n.authorities()...)
	// Of each first interval 4 seconds are left when the authorities vote. Who is
	// up by then is in the first consensus; who isn't has to wait for the next.
	const interval, after = 9 * time.Second, 100 * time.Millisecond
	now := time.Now()
	begin := now.Truncate(interval).Add(after)
	if begin.Before(now) {
		begin = begin.Add(interval)
	}
	<-time.After(time.Until(begin))
	for _, r := range n.relays {
		r.lines = slices.Concat(n.Torrc, fmt.Appendf(nil, relay, r.name, port(r.or), port(r.dirp)))
		n.run(r)
	}
	n.await("the relays agree on a network", func() error {
		for _, r := range n.relays {
			if err := n.agreed(r); err != nil {
				return err
			}
		}
		return nil
	})
	return n
}

func port(address string) string { return address[strings.LastIndexByte(address, ':')+1:] }

// shortDir is a folder with a path short enough for the sockets in it.
func shortDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tor")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// freePorts are host:port of the loopback that nobody listens on.
func freePorts(t testing.TB, n int) (all []string) {
	t.Helper()
	for range n {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		all = append(all, l.Addr().String())
	}
	return all
}

// What every tor of the network has in its torrc. Vanilla scheduling: the usual
// one waits for the kernel's buffers, which on a loopback only costs time.
const network = `TestingTorNetwork 1
UseDefaultFallbackDirs 0
PathsNeededToBuildCircuits 0.67
LearnCircuitBuildTimeout 0
CircuitBuildTimeout 10
ClientRejectInternalAddresses 0
TestingClientDownloadInitialDelay 0
TestingClientConsensusDownloadInitialDelay 0
TestingServerDownloadInitialDelay 0
TestingServerConsensusDownloadInitialDelay 0
Schedulers Vanilla
ShutdownWaitLength 0
`

const relay = `Nickname %s
Address 127.0.0.1
OutboundBindAddress 127.0.0.1
ORPort 127.0.0.1:%s IPv4Only
SocksPort 0
AssumeReachable 1
ContactInfo none
ExitRelay 0
HiddenServiceStatistics 0
DirReqStatistics 0
DirPort 127.0.0.1:%s
AuthoritativeDirectory 1
V3AuthoritativeDirectory 1
TestingV3AuthInitialVotingInterval 9
TestingV3AuthInitialVoteDelay 2
TestingV3AuthInitialDistDelay 2
TestingV3AuthVotingStartOffset 0
V3AuthVotingInterval 20
V3AuthVoteDelay 2
V3AuthDistDelay 2
V3AuthNIntervalsValid 30
TestingDirAuthVoteGuard *
TestingDirAuthVoteHSDir *
TestingDirAuthVoteExit *
TestingMinExitFlagThreshold 0
TestingAuthDirTimeToLearnReachability 0
AuthDirMaxServersPerAddr 0
AuthDirFastGuarantee 1 KB
AuthDirVoteStableGuaranteeMinUptime 0
AuthDirVoteStableGuaranteeMTBF 0
AuthDirVoteGuardGuaranteeTimeKnown 0
AuthDirVoteGuardGuaranteeWFU 0
`

var (
	fingerprint = regexp.MustCompile(`(?m)^fingerprint ([0-9A-F]{40})$`)
	identity    = regexp.MustCompile(`([0-9A-F]{4}(?: [0-9A-F]{4}){9})\s*$`)
)

// authorities makes the keys of all relays and returns the lines that name them.
func (n *Network) authorities() []byte {
	n.t.Helper()
	lines := make([][]byte, len(n.relays))
	var wg sync.WaitGroup
	for i, r := range n.relays {
		if err := os.MkdirAll(filepath.Join(r.dir, "keys"), 0o700); err != nil {
			n.t.Fatal(err)
		}
		wg.Go(func() {
			v3, err := makeAuthority(r)
			id, e := makeRelay(r)
			if err = errors.Join(err, e); err != nil {
				n.t.Error(err)
			}
			lines[i] = fmt.Appendf(nil, "DirAuthority %s orport=%s no-v2 v3ident=%s %s %s\n", r.name, port(r.or), v3, r.dirp, id)
		})
	}
	wg.Wait()
	if n.t.Failed() {
		n.t.FailNow()
	}
	return slices.Concat(lines...)
}

// makeAuthority makes an authority's keys and returns their fingerprint.
func makeAuthority(r *node) (string, error) {
	certificate := filepath.Join(r.dir, "keys", "authority_certificate")
	cmd := exec.Command("tor-gencert", "--create-identity-key", "--passphrase-fd", "0", "-m", "12", "-a", r.dirp,
		"-i", filepath.Join(r.dir, "keys", "authority_identity_key"), "-s", filepath.Join(r.dir, "keys", "authority_signing_key"), "-c", certificate)
	cmd.Stdin = strings.NewReader("of a test\n")
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("couldn't make an authority's keys: %w\n%s", err, out)
	}
	b, err := os.ReadFile(certificate)
	if err != nil {
		return "", err
	}
	m := fingerprint.FindSubmatch(b)
	if m == nil {
		return "", errors.New("a certificate has no fingerprint")
	}
	return string(m[1]), nil
}

// makeRelay makes a relay's keys, so that it is up at once when it is started,
// and returns their fingerprint.
func makeRelay(r *node) (string, error) {
	// Any other authority will do: without one the command asks for the true network's.
	none := filepath.Join(r.dir, "none")
	out, err := exec.Command("tor", "--quiet", "--list-fingerprint", "--ignore-missing-torrc", "-f", none, "--defaults-torrc", none,
		"--orport", "1", "--dirauthority", "none 127.0.0.1:1 ffffffffffffffffffffffffffffffffffffffff", "--datadirectory", r.dir).Output()
	if err != nil {
		return "", fmt.Errorf("couldn't make a relay's keys: %w", err)
	}
	m := identity.FindSubmatch(out)
	if m == nil {
		return "", fmt.Errorf("tor printed no fingerprint: %s", out)
	}
	return strings.ReplaceAll(string(m[1]), " ", ""), nil
}

// run starts a node, which ends with the test.
func (n *Network) run(r *node) {
	n.t.Helper()
	cmd := exec.Command("tor", "-f", "-", "--defaults-torrc", filepath.Join(n.dir, "none"), "--ignore-missing-torrc")
	cmd.Stdin = strings.NewReader(fmt.Sprintf("DataDirectory %s\nLog notice stdout\n__OwningControllerProcess %d\n%s", r.dir, os.Getpid(), r.lines))
	r.said.Reset()
	cmd.Stdout, cmd.Stderr = &r.said, &r.said
	if err := cmd.Start(); err != nil {
		n.t.Fatal(err)
	}
	ended := make(chan struct{})
	r.cmd, r.ended = cmd, ended
	go func() {
		cmd.Wait()
		close(ended)
	}()
	n.t.Cleanup(func() {
		cmd.Process.Kill()
		<-ended
		if n.t.Failed() {
			n.t.Logf("%s said:\n%s", r.name, r.said.String())
		}
	})
}

// agreed tells whether a node has a consensus in which all relays can be used.
func (n *Network) agreed(r *node) error {
	b, err := os.ReadFile(filepath.Join(r.dir, "cached-microdesc-consensus"))
	if err != nil {
		return err
	}
	usable := 0
	for line := range strings.Lines(string(b)) {
		if strings.HasPrefix(line, "s ") && strings.Contains(line, " Fast Guard HSDir Running Stable ") {
			usable++
		}
	}
	if usable < len(n.relays) {
		return fmt.Errorf("%s knows %d of %d relays", r.name, usable, len(n.relays))
	}
	return nil
}

// await waits until something holds, and says what kept it if it never does.
func (n *Network) await(what string, holds func() error) {
	n.t.Helper()
	end := time.NewTimer(patience)
	defer end.Stop()
	look := time.NewTicker(50 * time.Millisecond)
	defer look.Stop()
	for {
		err := holds()
		if err == nil {
			return
		}
		select {
		case <-look.C:
		case <-end.C:
			n.t.Fatalf("waited in vain until %s: %v", what, err)
		}
	}
}

// A Client is a tor with a SOCKS port, as a source or a desk has one.
type Client struct {
	Socks   string // host:port
	Control *onion.Control

	node *node
}

// Clients starts clients and waits until they can build circuits.
func (n *Network) Clients(names ...string) (all []*Client) {
	n.t.Helper()
	for _, name := range names {
		r := &node{name: name, dir: filepath.Join(n.dir, name)}
		if err := os.MkdirAll(r.dir, 0o700); err != nil {
			n.t.Fatal(err)
		}
		c := &Client{Socks: freePorts(n.t, 1)[0], node: r}
		r.lines = slices.Concat(n.Torrc, fmt.Appendf(nil, "SocksPort %s\nControlSocket %s\nCookieAuthentication 1\n", c.Socks, c.socket()))
		n.run(r)
		all = append(all, c)
	}
	for _, c := range all {
		n.await(c.node.name+" listens", func() (err error) {
			select {
			case <-c.node.ended:
				n.t.Fatalf("%s ended: %s", c.node.name, c.node.said.String())
			default:
			}
			c.Control, err = onion.DialControl(context.Background(), "unix", c.socket(), filepath.Join(c.node.dir, "control_auth_cookie"))
			return err
		})
		n.t.Cleanup(func() { c.Control.Close() })
		n.await(c.node.name+" has found the network", func() error {
			lines, err := c.Control.Ask("GETINFO status/bootstrap-phase")
			if err == nil && !strings.Contains(strings.Join(lines, " "), "PROGRESS=100") {
				err = errors.New(strings.Join(lines, " "))
			}
			return err
		})
	}
	return all
}

func (c *Client) socket() string { return filepath.Join(c.node.dir, "c") }

// circuits are the lines of a client's circuits to onion services.
func (c *Client) circuits() ([]string, error) {
	lines, err := c.Control.Ask("GETINFO circuit-status")
	return slices.DeleteFunc(lines, func(line string) bool {
		return !strings.Contains(line, " BUILT ") || !strings.Contains(line, " PURPOSE=HS_CLIENT_REND")
	}), err
}

var socksUser = regexp.MustCompile(` SOCKS_USERNAME="([^"]*)"`)

// Users are the names that a client's circuits to onion services were built
// for, each once.
func (c *Client) Users() ([]string, error) {
	lines, err := c.circuits()
	var all []string
	for _, line := range lines {
		if m := socksUser.FindStringSubmatch(line); m != nil && !slices.Contains(all, m[1]) {
			all = append(all, m[1])
		}
	}
	return all, err
}

// Cut closes all circuits that a client has to onion services, in the middle of
// what goes through them, and tells how many they were. What is sent next needs
// new ones.
func (c *Client) Cut() (int, error) {
	lines, err := c.circuits()
	if err != nil {
		return 0, err
	}
	cut := 0
	for _, line := range lines {
		id, _, _ := strings.Cut(line, " ")
		// It may have ended by itself meanwhile.
		if _, err := c.Control.Ask("CLOSECIRCUIT " + id); err == nil {
			cut++
		}
	}
	_, err = c.Control.Ask("SIGNAL NEWNYM")
	return cut, err
}
