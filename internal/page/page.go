// Package page is what the pages of every site of ours have in common: the
// headers that keep a browser from running, fetching or remembering anything
// that the page doesn't need.
package page

import "net/http"

// Headers sets what every answer carries. policy is the page's
// Content-Security-Policy.
func Headers(h http.Header, policy string) {
	h.Set("Content-Security-Policy", policy)
	h.Set("Cache-Control", "no-store")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
}
