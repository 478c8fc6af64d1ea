// Package client holds the scripts of the pages: one for the person who
// writes, one for the reader who checks a report, one for the desk.
//
// They are written in TypeScript under src and bundled by `go generate`. The
// bundles are committed, so that nobody needs Node to build Vouchsafe; the
// first line of each names the digest of the sources that it was made from,
// and a test compares.
//
// Trust: the source's script is trusted with the passphrase and the words
// while they are typed, and the reader's with saying what holds. Both are only
// as honest as the site that serves them, and the pages say so.
package client

import _ "embed"

//go:generate go run ./build

// Source is the script of the letterbox's pages.
//
//go:embed source.js
var Source []byte

// Check is the script with which a published page checks itself.
//
//go:embed check.js
var Check []byte

// Desk is the script of the desk's pages.
//
//go:embed desk.js
var Desk []byte
