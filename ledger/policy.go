package ledger

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

const policyHeader = "vouchsafe/policy/v1"

// A Policy says who a newsroom is: its editors' keys and how many of them make
// a card, its log, and which witnesses must have cosigned the log. Its hash is
// the newsroom's id.
type Policy struct {
	Name       string    // as shown to people
	K          int       // editors who must sign a card
	EditorKeys []string  // vkeys, in the policy's order
	LogKey     string    // vkey
	Witnesses  []Witness // in the policy's order

	raw     []byte
	editors []key
	log     key
	cosign  []key // of Witnesses
	groups  []group
	quorum  string
}

// A Witness is a cosigner of the log, by its name within the policy.
type Witness struct{ Name, VKey string }

// group is a C2SP tlog-policy group: at least k of its members, which are
// witnesses or groups before it.
type group struct {
	name    string
	rule    string // "any", "all" or the number
	k       int
	members []string
}

// NewPolicy writes a policy: k of the editors make a card, kw of the witnesses
// a quorum. Keys are vkeys: GenerateKey's for editors and log,
// GenerateWitnessKey's for witnesses (or ML-DSA-44 ones).
func NewPolicy(name string, editors []string, k int, logKey string, witnesses []string, kw int) ([]byte, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nname %s\neditors %d\n", policyHeader, name, k)
	for _, e := range editors {
		fmt.Fprintf(&b, "editor %s\n", e)
	}
	fmt.Fprintf(&b, "log %s\n", logKey)
	var names []string
	for i, w := range witnesses {
		name := fmt.Sprintf("w%d", i+1)
		names = append(names, name)
		fmt.Fprintf(&b, "witness %s %s\n", name, w)
	}
	fmt.Fprintf(&b, "group witnesses %d %s\nquorum witnesses\n", kw, strings.Join(names, " "))
	raw := []byte(b.String())
	if _, err := ParsePolicy(raw); err != nil {
		return nil, fmt.Errorf("couldn't make a policy: %w", err)
	}
	return raw, nil
}

// ParsePolicy parses a policy in its canonical form. Errors wrap ErrMalformed.
func ParsePolicy(b []byte) (*Policy, error) {
	if len(b) > MaxPolicy {
		return nil, malformed("policy longer than %d bytes", MaxPolicy)
	}
	if !utf8.Valid(b) {
		return nil, malformed("policy isn't UTF-8")
	}
	l, err := newLines(string(b))
	if err != nil {
		return nil, err
	}
	p := &Policy{raw: bytes.Clone(b)}
	if !l.is(policyHeader) {
		return nil, malformed("not a policy of version 1")
	}
	var ok bool
	if p.Name, ok = l.take("name"); !ok || !validName(p.Name) {
		return nil, malformed("policy's name")
	}
	number, ok := l.take("editors")
	if !ok {
		return nil, malformed("policy has no line 'editors'")
	}
	if p.K, err = parseCount(number, MaxEditors); err != nil {
		return nil, err
	}
	for {
		vkey, ok := l.take("editor")
		if !ok {
			break
		}
		k, err := parseKey(vkey, false)
		if err != nil {
			return nil, err
		}
		p.editors = append(p.editors, k)
		p.EditorKeys = append(p.EditorKeys, vkey)
	}
	if len(p.editors) > MaxEditors || p.K > len(p.editors) {
		return nil, malformed("policy needs %d of %d editors", p.K, len(p.editors))
	}
	if p.LogKey, ok = l.take("log"); !ok {
		return nil, malformed("policy has no log")
	}
	if p.log, err = parseKey(p.LogKey, false); err != nil {
		return nil, err
	}
	if err := p.parseQuorum(l); err != nil {
		return nil, err
	}
	if err := l.done(); err != nil {
		return nil, err
	}
	if err := p.checkKeys(); err != nil {
		return nil, err
	}
	if !bytes.Equal(p.text(), b) {
		return nil, malformed("policy isn't canonical")
	}
	return p, nil
}

// parseQuorum parses the lines that C2SP tlog-policy defines after the log's:
// witnesses, then groups, then the quorum; no URLs, comments or blank lines.
func (p *Policy) parseQuorum(l *lines) error {
	members := map[string]bool{} // defined and not yet in a group
	defined := map[string]bool{"none": true}
	define := func(name string) error {
		if !validKeyName(name) || defined[name] {
			return malformed("witness or group name %.80q", name)
		}
		defined[name], members[name] = true, true
		return nil
	}
	for {
		line, ok := l.take("witness")
		if !ok {
			break
		}
		name, vkey, _ := strings.Cut(line, " ")
		if err := define(name); err != nil {
			return err
		}
		k, err := parseKey(vkey, true)
		if err != nil {
			return err
		}
		p.Witnesses = append(p.Witnesses, Witness{name, vkey})
		p.cosign = append(p.cosign, k)
	}
	if n := len(p.Witnesses); n < 1 || n > MaxWitnesses {
		return malformed("policy has %d witnesses", n)
	}
	for {
		line, ok := l.take("group")
		if !ok {
			break
		}
		f := strings.Split(line, " ")
		if len(f) < 3 || len(p.groups) == maxPolicyGroups {
			return malformed("group %.80q", line)
		}
		g := group{name: f[0], rule: f[1], members: f[2:]}
		switch g.rule {
		case "any":
			g.k = 1
		case "all":
			g.k = len(g.members)
		default:
			var err error
			if g.k, err = parseCount(g.rule, len(g.members)); err != nil {
				return err
			}
		}
		for _, m := range g.members {
			// Each name counts once, so that no witness weighs twice.
			if !members[m] {
				return malformed("group %q names %q, which isn't defined before it or is in a group already", g.name, m)
			}
			delete(members, m)
		}
		if err := define(g.name); err != nil {
			return err
		}
		p.groups = append(p.groups, g)
	}
	var ok bool
	// "quorum none" would leave nobody to tell when the log was last seen.
	if p.quorum, ok = l.take("quorum"); !ok || !members[p.quorum] {
		return malformed("policy's quorum %.80q", p.quorum)
	}
	return nil
}

// checkKeys refuses a key that stands twice, in any role, and names that can't
// be told apart among editors or among the log's signers.
func (p *Policy) checkKeys() error {
	public := map[string]bool{}
	editors, signers := map[string]bool{}, map[string]bool{p.log.name(): true}
	for i, k := range slices.Concat(p.editors, []key{p.log}, p.cosign) {
		if public[k.public] {
			return malformed("key of %s stands twice in the policy", k.name())
		}
		public[k.public] = true
		names := signers
		switch {
		case i < len(p.editors):
			names = editors
		case i == len(p.editors):
			continue
		}
		if names[k.name()] {
			return malformed("two keys are named %s", k.name())
		}
		names[k.name()] = true
	}
	return nil
}

func (p *Policy) text() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s\nname %s\neditors %d\n", policyHeader, p.Name, p.K)
	for _, e := range p.EditorKeys {
		fmt.Fprintf(&b, "editor %s\n", e)
	}
	fmt.Fprintf(&b, "log %s\n", p.LogKey)
	for _, w := range p.Witnesses {
		fmt.Fprintf(&b, "witness %s %s\n", w.Name, w.VKey)
	}
	for _, g := range p.groups {
		fmt.Fprintf(&b, "group %s %s %s\n", g.name, g.rule, strings.Join(g.members, " "))
	}
	fmt.Fprintf(&b, "quorum %s\n", p.quorum)
	return b.Bytes()
}

// Bytes returns the policy's bytes.
func (p *Policy) Bytes() []byte { return bytes.Clone(p.raw) }

// ID returns the newsroom's id, H(policy's bytes).
func (p *Policy) ID() [32]byte { return sum(p.raw) }

// Origin returns the log's name, the first line of its checkpoints.
func (p *Policy) Origin() string { return p.log.name() }

// OpenByEditors opens a signed note that at least K different editors signed,
// and nobody else, each with a right signature. It returns the text and the
// signers' names. Errors wrap ErrNotSigned or ErrMalformed.
func (p *Policy) OpenByEditors(signedNote []byte) (text string, signers []string, err error) {
	return openByK(signedNote, MaxCard, p.editors, p.K)
}

// satisfied says whether the witnesses (by their names in the policy) make a
// quorum.
func (p *Policy) satisfied(has map[string]bool) bool {
	have := map[string]bool{}
	for _, w := range p.Witnesses {
		have[w.Name] = has[w.Name]
	}
	for _, g := range p.groups {
		n := 0
		for _, m := range g.members {
			if have[m] {
				n++
			}
		}
		have[g.name] = n >= g.k
	}
	return have[p.quorum]
}

func parseCount(s string, limit int) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > limit || strconv.Itoa(n) != s {
		return 0, malformed("number %.20q, of at most %d", s, limit)
	}
	return n, nil
}
