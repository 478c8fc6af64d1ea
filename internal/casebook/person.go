package casebook

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"

	"vouchsafe.example/ledger"
)

const (
	personFormat = "vouchsafe/casebook-person/v1"
	// maxPersonFile limits a person's file, and maxWorkFactor the memory and
	// time that a file from elsewhere can ask for (4 GiB).
	maxPersonFile = 64 << 10
	maxWorkFactor = 22
)

var reName = regexp.MustCompile(`^[a-z][a-z0-9-]{0,31}$`)

func validName(name string) bool { return reName.MatchString(name) }

// personKeys is the content of a person's file.
type personKeys struct {
	Format   string `json:"format"`
	Name     string `json:"name"`
	Key      Digest `json:"key"`      // of the casebook's database
	Signer   string `json:"signer"`   // this person's own signing key, as signed-note writes it
	Approver string `json:"approver"` // its public half
}

// newPersonKeys makes a person's signing key. Its name, which reports print,
// is random: it names nobody.
func newPersonKeys(name string, random io.Reader) (*personKeys, error) {
	if !validName(name) {
		return nil, fmt.Errorf("person %q: %w", name, ErrName)
	}
	var b [4]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return nil, err
	}
	signer, approver, err := ledger.GenerateKey(random, fmt.Sprintf("editor-%x", b))
	if err != nil {
		return nil, err
	}
	return &personKeys{Format: personFormat, Name: name, Signer: signer, Approver: approver}, nil
}

func (c *Casebook) personPath(name string) string {
	return filepath.Join(c.dir, peopleDir, name+".age")
}

// normalise makes one passphrase of what different keyboards send for it.
func normalise(passphrase string) string { return norm.NFKC.String(passphrase) }

func (c *Casebook) sealPerson(keys *personKeys, passphrase string) ([]byte, error) {
	passphrase = normalise(passphrase)
	if utf8.RuneCountInString(passphrase) < 12 || len(passphrase) > 1000 || !utf8.ValidString(passphrase) {
		return nil, ErrWeakPassphrase
	}
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, err
	}
	recipient.SetWorkFactor(min(max(c.workFactor, 1), maxWorkFactor))
	body, err := json.Marshal(keys)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, recipient)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func (c *Casebook) readPerson(name, passphrase string) (*personKeys, error) {
	damaged := func(err error) (*personKeys, error) {
		return nil, fmt.Errorf("%w: the file of %s: %w", ErrDamaged, name, err)
	}
	if !validName(name) {
		return nil, ErrNoPerson
	}
	f, err := os.Open(c.personPath(name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoPerson
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sealed, err := io.ReadAll(io.LimitReader(f, maxPersonFile+1))
	if err != nil {
		return nil, err
	}
	if len(sealed) > maxPersonFile {
		return damaged(errors.New("it is too long"))
	}
	passphrase = normalise(passphrase)
	if passphrase == "" {
		return nil, ErrPassphrase
	}
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, err
	}
	identity.SetMaxWorkFactor(maxWorkFactor)
	r, err := age.Decrypt(bytes.NewReader(sealed), identity)
	if errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, ErrPassphrase
	}
	if err != nil {
		return damaged(err)
	}
	body, err := io.ReadAll(io.LimitReader(r, maxPersonFile))
	if err != nil {
		return damaged(err)
	}
	keys := new(personKeys)
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.DisallowUnknownFields()
	if err := dec.Decode(keys); err != nil {
		return damaged(err)
	}
	if keys.Format != personFormat || keys.Name != name {
		return damaged(errors.New("it was made for another name or version"))
	}
	return keys, nil
}

// Member is one of the casebook's people, as the others see her.
type Member struct {
	Name     string `json:"name"`
	Approver string `json:"approver"` // note verifier key, for the newsroom's card
	Since    string `json:"since"`    // day
}

// Members are the people who can open the casebook.
var Members = Kind[Member]{name: "member"}

// AddPerson lets another person open the casebook, under a passphrase that
// she types herself, and makes her a signing key.
func (c *Casebook) AddPerson(name, passphrase string) error {
	if err := c.addPerson(name, passphrase); err != nil {
		return fmt.Errorf("couldn't add a person: %w", err)
	}
	return nil
}

func (c *Casebook) addPerson(name, passphrase string) error {
	keys, err := newPersonKeys(name, c.rand)
	if err != nil {
		return err
	}
	keys.Key = c.keys.Key
	sealed, err := c.sealPerson(keys, passphrase)
	if err != nil {
		return err
	}
	return c.write(func(t *tx) error {
		if err := t.addMember(keys); err != nil {
			return err
		}
		// A file without a member is left by a crash between the two; nobody
		// was told that it exists, and Open refuses it.
		return writeFile(c.personPath(name), sealed)
	})
}

func (t *tx) addMember(keys *personKeys) error {
	_, err := get(t, Members, keys.Name)
	if err == nil {
		return fmt.Errorf("person %s: %w", keys.Name, ErrExists)
	}
	if !errors.Is(err, ErrNotFound) {
		return err
	}
	if _, err := put(t, Members, keys.Name, Member{Name: keys.Name, Approver: keys.Approver, Since: t.c.today()}, 0); err != nil {
		return err
	}
	return t.record("person added", keys.Name, "")
}

// SetPassphrase changes the passphrase of the person who opened the casebook.
func (c *Casebook) SetPassphrase(old, passphrase string) error {
	keys, err := c.readPerson(c.person, old)
	if err != nil {
		return fmt.Errorf("couldn't change the passphrase: %w", err)
	}
	sealed, err := c.sealPerson(keys, passphrase)
	if err != nil {
		return fmt.Errorf("couldn't change the passphrase: %w", err)
	}
	if err := writeFile(c.personPath(c.person), sealed); err != nil {
		return fmt.Errorf("couldn't change the passphrase: %w", err)
	}
	return nil
}

// Approvers are the verifier keys of all people, for the newsroom's card.
func (c *Casebook) Approvers() ([]string, error) {
	members, err := List(c, Members)
	if err != nil {
		return nil, err
	}
	var keys []string
	for _, m := range members {
		keys = append(keys, m.Value.Approver)
	}
	slices.Sort(keys)
	return keys, nil
}

func isOtherVersion(s string) bool {
	return strings.HasPrefix(s, "vouchsafe/casebook/v") && strings.HasSuffix(s, "\n")
}
