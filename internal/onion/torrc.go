package onion

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// ours are the settings that further lines may not have, or that begin so. One
// that slipped through would be read before ours, which then hold.
var ours = []string{"hiddenservice", "datadirectory", "log", "safelogging", "socksport", "controlport", "controlsocket", "cookieauth",
	"user", "runasdaemon", "pidfile", "__", "orport", "%include"}

func checkTorrc(b []byte) error {
	for i, line := range strings.Split(string(b), "\n") {
		name, _, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(line, "\t", " ")), " ")
		name = strings.ToLower(strings.TrimLeft(name, "+/"))
		for _, own := range ours {
			if strings.HasPrefix(name, own) {
				return fmt.Errorf("%w: line %d is a setting that is made here", ErrTorrc, i+1)
			}
		}
		if strings.ContainsRune(line, 0) || strings.HasSuffix(line, "\\") {
			return fmt.Errorf("%w: line %d goes on in the next, or isn't text", ErrTorrc, i+1)
		}
	}
	return nil
}

// torrc is what tor is told on its standard input: it lies nowhere.
func (s *Service) torrc() []byte {
	var b bytes.Buffer
	b.Write(s.cfg.Torrc)
	fmt.Fprintf(&b, `
ClientOnly 1
SocksPort 0
DataDirectory %s
ControlSocket %s
CookieAuthentication 1
__OwningControllerProcess %d
SafeLogging 1
Log notice stdout
AvoidDiskWrites 1
HiddenServiceDir %s
HiddenServicePort 80 unix:%s
HiddenServiceExportCircuitID haproxy
HiddenServiceMaxStreams %d
HiddenServiceMaxStreamsCloseCircuit 1
`, quote(filepath.Join(s.cfg.Dir, stateDir)), quote(s.socket()), os.Getpid(), quote(filepath.Join(s.cfg.Dir, keysDir)), quote(s.target()), maxStreams)
	if s.work {
		fmt.Fprintf(&b, "HiddenServicePoWDefensesEnabled 1\nHiddenServicePoWQueueRate %d\nHiddenServicePoWQueueBurst %d\n", queueRate, queueBurst)
	}
	return b.Bytes()
}

// quote writes a path as torrc has it.
func quote(path string) string { return strconv.Quote(path) }

func (s *Service) socket() string { return filepath.Join(s.sockets, "control") }
func (s *Service) target() string { return filepath.Join(s.sockets, "visits") }
