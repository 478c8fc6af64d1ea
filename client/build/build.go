// Command build bundles the scripts of the pages. It is run by `go generate
// ./client`, after `npm ci` in that folder, and by nobody else.
package main

import (
	"fmt"
	"os"

	"github.com/evanw/esbuild/pkg/api"

	"vouchsafe.example/client/bundle"
)

func main() {
	for _, b := range bundle.All {
		js, messages := bundle.Build(".", b)
		for _, m := range messages {
			for _, line := range api.FormatMessages([]api.Message{m}, api.FormatMessagesOptions{}) {
				fmt.Fprint(os.Stderr, line)
			}
		}
		if js == nil {
			os.Exit(1)
		}
		if err := os.WriteFile(b.Out, js, 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
