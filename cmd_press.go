package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

func (a *app) pressCmd() *cobra.Command {
	var policyFile, out, zip, site, letterbox string
	cmd := &cobra.Command{
		Use:   "press -policy FILE (-out FOLDER | -site SITE) [APPROVED]",
		Short: "Turn an approved report into its static folder, and check it",
		Long: `Turn what 'vouchsafe desk publish' wrote into the folder that a web server shows.
The same input gives the same bytes.

With -site, the folder is put into a site, named by day and digest, and the
site's front page and feed are made anew; without APPROVED, only these.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := must(cmd, "policy"); err != nil {
				return err
			}
			if (site == "") == (out == "") || len(args) == 0 && out != "" {
				return hint(errors.New("say where the report is to go: -out FOLDER for one report, -site SITE for a site of many"), "See: %s -h", cmd.CommandPath())
			}
			if letterbox != "" {
				if err := checkURL("letterbox", letterbox); err != nil {
					return err
				}
			}
			policy, err := readPolicy(policyFile)
			if err != nil {
				return err
			}
			switch {
			case out != "":
				err = pressReport(policy, args[0], out)
			case len(args) > 0:
				out, err = addToSite(policy, args[0], site, letterbox)
			default:
				err = makeSite(policy, site, letterbox)
			}
			if err != nil {
				return err
			}
			if zip != "" && out != "" {
				if err := zipReport(out, zip); err != nil {
					return err
				}
			}
			if out != "" {
				fmt.Fprintf(a.out, "The report is in %s, checked.\n", out)
			}
			if site != "" {
				fmt.Fprintf(a.out, "The site in %s has a new front page and feed.\n", site)
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&policyFile, "policy", "", "the newsroom's policy.txt")
	f.StringVar(&out, "out", "", "the report's folder, not there yet")
	f.StringVar(&site, "site", "", "the folder of a site, made if it isn't there")
	f.StringVar(&letterbox, "letterbox", "", "address of the newsroom's letterbox, for the site's front page")
	f.StringVar(&zip, "zip", "", "also write the report as one ZIP file")
	cmd.AddCommand(a.pressServeCmd())
	return cmd
}

func (a *app) pressServeCmd() *cobra.Command {
	var dir, address, onion string
	cmd := &cobra.Command{
		Use:   "serve -dir SITE",
		Short: "Serve a site of reports, as any web server could, and note nobody",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := must(cmd, "dir"); err != nil {
				return err
			}
			if onion != "" {
				if u, err := url.Parse(onion); err != nil || u.Scheme != "http" || !strings.HasSuffix(u.Hostname(), ".onion") {
					return hint(fmt.Errorf("%q isn't an onion address", onion), "As in -onion http://NAME.onion")
				}
			}
			if info, err := os.Stat(dir); err != nil || !info.IsDir() {
				return hint(fmt.Errorf("there is no folder %s", dir), "Make one with: vouchsafe press -policy FILE -site %s APPROVED", dir)
			}
			l, err := listen(address)
			if err != nil {
				return err
			}
			fmt.Fprintf(a.out, "The site in %s is on %s.\n", dir, l.Addr())
			return serve(cmd.Context(), l, siteServer(siteHandler(dir, onion)))
		},
	}
	f := cmd.Flags()
	f.StringVar(&dir, "dir", "", "the folder of the site")
	f.StringVar(&address, "listen", "127.0.0.1:8443", "host:port, or unix:PATH")
	f.StringVar(&onion, "onion", "", "the site's onion address, which Tor Browser then offers")
	return cmd
}

// siteHandler serves the reports below dir; onion is their other address, or "".
func siteHandler(dir, onion string) http.Handler { return press.Handler(dir, onion) }

// siteServer waits long for slow readers, because films are long.
func siteServer(h http.Handler) *http.Server {
	s := plainServer(h)
	s.WriteTimeout = 2 * time.Hour
	return s
}

// addToSite presses an approved report into a new folder of a site, named by
// its day and its digest, and makes the front page anew. It returns the folder.
func addToSite(policy *ledger.Policy, approved, site, letterbox string) (string, error) {
	c, digest, err := readFinished(approved)
	if err != nil {
		return "", hint(err, "Name the folder that 'vouchsafe desk publish' wrote.")
	}
	if err := os.MkdirAll(site, 0o755); err != nil {
		return "", fmt.Errorf("couldn't make %s: %w", site, err)
	}
	out := filepath.Join(site, fmt.Sprintf("%s-%x", c.Date, digest[:4]))
	if err := pressReport(policy, approved, out); err != nil {
		return "", err
	}
	return out, makeSite(policy, site, letterbox)
}

// readFinished reads what a site says of a report: its content and the digest
// of its publication. It checks neither.
func readFinished(folder string) (*report.Content, [32]byte, error) {
	b, err := readFile(filepath.Join(folder, report.ContentFile), report.MaxContent)
	if err != nil {
		return nil, [32]byte{}, err
	}
	c, err := report.ParseContent(b)
	if err != nil {
		return nil, [32]byte{}, fmt.Errorf("couldn't read %s: %w", filepath.Join(folder, report.ContentFile), err)
	}
	signed, err := readFile(filepath.Join(folder, report.ManifestFile), ledger.MaxPublication)
	if err != nil {
		return nil, [32]byte{}, err
	}
	text, _, _ := strings.Cut(string(signed), "\n\n")
	m, err := report.ParseManifest(text + "\n")
	if err != nil {
		return nil, [32]byte{}, fmt.Errorf("couldn't read %s: %w", filepath.Join(folder, report.ManifestFile), err)
	}
	return c, m.Digest(), nil
}

// makeSite makes the front page and the feed of a site from the reports in its
// folders, each of which must hold under the policy.
func makeSite(policy *ledger.Policy, site, letterbox string) error {
	if err := os.MkdirAll(site, 0o755); err != nil {
		return fmt.Errorf("couldn't make %s: %w", site, err)
	}
	entries, err := os.ReadDir(site)
	if err != nil {
		return fmt.Errorf("couldn't read %s: %w", site, err)
	}
	id := policy.ID()
	var all []press.Finished
	for _, e := range entries {
		folder := filepath.Join(site, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			continue // being made, or left by a press that was killed
		}
		if _, err := os.Stat(filepath.Join(folder, report.ManifestFile)); !e.IsDir() || err != nil {
			continue
		}
		verdict, err := verifyFS(os.DirFS(folder), report.Trust{PolicyID: &id})
		if err != nil {
			return fmt.Errorf("couldn't check %s: %w", folder, err)
		}
		if verdict.Status != report.Holds {
			return hint(fmt.Errorf("%s doesn't hold: %v", folder, verdict.Refused), "A site shows only reports that hold. Take that folder away or press it anew.")
		}
		c, digest, err := readFinished(folder)
		if err != nil {
			return err
		}
		all = append(all, press.Finished{Folder: e.Name(), Content: c, Digest: digest})
	}
	files, err := press.Site(press.SiteOptions{Newsroom: id, Name: policy.Name, Letterbox: letterbox}, all)
	if err != nil {
		return err
	}
	for name, b := range files {
		// Renamed into place, because readers may be there.
		temporary := filepath.Join(site, "."+name)
		err := os.WriteFile(temporary, b, 0o644)
		if err == nil {
			err = os.Rename(temporary, filepath.Join(site, name))
		}
		if err != nil {
			return fmt.Errorf("couldn't write %s: %w", name, err)
		}
	}
	return nil
}

// pressReport renders an approved report into a new folder and checks it as a
// reader would. A report that doesn't hold is not left lying there.
func pressReport(policy *ledger.Policy, approved, out string) error {
	root, err := os.OpenRoot(approved)
	if err != nil {
		return hint(fmt.Errorf("couldn't open %s: %w", approved, err), "Name the folder that 'vouchsafe desk publish' wrote.")
	}
	defer root.Close()
	built, err := press.Build(root.FS())
	if err != nil {
		return fmt.Errorf("couldn't render the report: %w", err)
	}
	return newFolder(out, 0o755, func(dir string) error { return pressInto(dir, root.FS(), built, policy) })
}

// pressInto fills a folder with what was approved and its pages, and checks it.
func pressInto(dir string, approved fs.FS, built *press.Built, policy *ledger.Policy) error {
	if err := copyTree(approved, dir); err != nil {
		return err
	}
	for name, b := range built.Files {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			return fmt.Errorf("couldn't write %s: %w", name, err)
		}
	}
	if built.HasCopy {
		if err := writeCopy(dir); err != nil {
			return err
		}
	}
	id := policy.ID()
	verdict, err := verifyFS(os.DirFS(dir), report.Trust{PolicyID: &id})
	if err != nil {
		return fmt.Errorf("couldn't check the report: %w", err)
	}
	if verdict.Status != report.Holds {
		return hint(fmt.Errorf("the report doesn't hold: %v", verdict.Refused), "Nothing was written. Approve and publish it again at the desk.")
	}
	return nil
}

// writeCopy puts the copy of a finished folder into it: the whole report as one
// file.
func writeCopy(folder string) error {
	files := map[string][]byte{}
	fsys := os.DirFS(folder)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files[name], err = fs.ReadFile(fsys, name)
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("couldn't read the report: %w", err)
	}
	b, err := press.Copy(files)
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, report.CopyFile), b, 0o644)
	}
	if err != nil {
		return fmt.Errorf("couldn't write the copy: %w", err)
	}
	return nil
}

func copyTree(from fs.FS, to string) error {
	return fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("couldn't read %s: %w", name, err)
		}
		target := filepath.Join(to, filepath.FromSlash(name))
		if d.IsDir() {
			if err := os.MkdirAll(target, 0o755); err != nil {
				return fmt.Errorf("couldn't make %s: %w", target, err)
			}
			return nil
		}
		b, err := fs.ReadFile(from, name)
		if err == nil {
			err = os.WriteFile(target, b, 0o644)
		}
		if err != nil {
			return fmt.Errorf("couldn't copy %s: %w", name, err)
		}
		return nil
	})
}

// zipReport writes a finished folder as one file.
func zipReport(folder, out string) (err error) {
	f, err := os.OpenFile(out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return fmt.Errorf("couldn't write %s: %w", out, err)
	}
	if err := errors.Join(press.Zip(f, os.DirFS(folder)), f.Close()); err != nil {
		os.Remove(out)
		return fmt.Errorf("couldn't write %s: %w", out, err)
	}
	return nil
}
