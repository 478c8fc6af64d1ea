package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

func (a *app) pressCmd() *cobra.Command {
	var policyFile, out, zip string
	cmd := &cobra.Command{
		Use:   "press -policy FILE -out FOLDER APPROVED",
		Short: "Turn an approved report into its static folder, and check it",
		Long:  "Turn what 'vouchsafe desk publish' wrote into the folder that a web server shows. The same input gives the same bytes.",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := must(cmd, "policy", "out"); err != nil {
				return err
			}
			policy, err := readPolicy(policyFile)
			if err != nil {
				return err
			}
			if err := pressReport(policy, args[0], out); err != nil {
				return err
			}
			if zip != "" {
				if err := zipReport(out, zip); err != nil {
					return err
				}
			}
			fmt.Fprintf(a.out, "The report is in %s, checked.\n", out)
			return nil
		},
	}
	cmd.Flags().StringVar(&policyFile, "policy", "", "the newsroom's policy.txt")
	cmd.Flags().StringVar(&out, "out", "", "the report's folder, not there yet")
	cmd.Flags().StringVar(&zip, "zip", "", "also write the report as one file")
	return cmd
}

// pressReport renders an approved report into a new folder and checks it as a
// reader would. A report that doesn't hold is not left lying there.
func pressReport(policy *ledger.Policy, approved, out string) (err error) {
	root, err := os.OpenRoot(approved)
	if err != nil {
		return hint(fmt.Errorf("couldn't open %s: %w", approved, err), "Name the folder that 'vouchsafe desk publish' wrote.")
	}
	defer root.Close()
	built, err := press.Build(root.FS())
	if err != nil {
		return fmt.Errorf("couldn't render the report: %w", err)
	}
	if err := os.Mkdir(out, 0o755); err != nil {
		return hint(fmt.Errorf("couldn't make %s: %w", out, err), "Name a folder that doesn't exist yet, in one that does.")
	}
	defer func() {
		if err != nil {
			os.RemoveAll(out)
		}
	}()
	if err := copyTree(root.FS(), out); err != nil {
		return err
	}
	for name, b := range built.Files {
		if err := os.WriteFile(filepath.Join(out, name), b, 0o644); err != nil {
			return fmt.Errorf("couldn't write %s: %w", name, err)
		}
	}
	if built.HasCopy {
		if err := writeCopy(out); err != nil {
			return err
		}
	}
	id := policy.ID()
	verdict, err := verifyFS(os.DirFS(out), report.Trust{PolicyID: &id})
	if err != nil {
		return fmt.Errorf("couldn't check the report: %w", err)
	}
	if verdict.Status != report.Holds {
		return hint(fmt.Errorf("the report doesn't hold: %v", verdict.Refused), "Nothing was left in %s. Approve and publish it again at the desk.", out)
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
