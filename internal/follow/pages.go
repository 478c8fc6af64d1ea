package follow

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"io"
	"math/big"
	"mime"
	"net/http"
	"slices"
	"strings"

	"vouchsafe.example/ledger"
)

const (
	maxPage = 8 << 20
	maxKept = 4 << 20 // of a page, as evidence
)

// A manner is how one browser asks. A server that serves a changed page to some
// people only must tell them by something.
type manner struct {
	name, agent, accept, packing string
	chromium                     bool
}

var manners = []manner{
	{"Tor Browser", "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "gzip, deflate, br, zstd", false},
	{"Tor Browser on a telephone", "Mozilla/5.0 (Android 10; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "gzip, deflate, br, zstd", false},
	{"Chrome on a telephone", "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8", "gzip, deflate", true},
	{"a browser that takes nothing packed", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "identity", false},
}

// languages that browsers say they speak; which of them asks in which manner is
// different each time.
var languages = []string{"en-US,en;q=0.5", "ru-RU,ru;q=0.8,en-US;q=0.5,en;q=0.3", "ar,en-US;q=0.7,en;q=0.3", "fa-IR,fa;q=0.8,en-US;q=0.5,en;q=0.3", "uk-UA,uk;q=0.8,en-US;q=0.5,en;q=0.3", "fr-FR,fr;q=0.8,en;q=0.5", "es-ES,es;q=0.8,en;q=0.5", "tr-TR,tr;q=0.8,en;q=0.5"}

// pages compares every page that the card names, asked for as several browsers
// would, each over connections of its own.
func (l *look) pages(ctx context.Context) {
	card := l.Card
	if card == nil {
		// What was shown can't be believed; the pages are the last card's.
		if card = l.newest(); card == nil {
			return
		}
	}
	if len(card.Pages) == 0 {
		l.find(Finding{Kind: KindPage, Text: "The newsroom's card names no digests of its pages. Whether the letterbox changed them, nobody can tell. Ask the newsroom to put them on its next card."})
		return
	}
	random := l.Rand
	if random == nil {
		random = rand.Reader
	}
	for _, m := range manners {
		n, err := rand.Int(random, big.NewInt(int64(len(languages))))
		if err != nil {
			l.errs = append(l.errs, err)
			return
		}
		before := len(l.Findings)
		if !l.visit(ctx, m, languages[n.Int64()], card) {
			return
		}
		if len(l.Findings) == before {
			continue
		}
		// Perhaps a new card came in between, with other pages.
		if newer := l.renewed(ctx, card); newer != nil {
			l.Findings, card, l.Card = l.Findings[:before], newer, newer
			if !l.visit(ctx, m, languages[n.Int64()], card) {
				return
			}
		}
	}
}

// renewed is the card that the letterbox shows now, if it is another one.
func (l *look) renewed(ctx context.Context, card *ledger.Card) *ledger.Card {
	findings := l.Findings
	bundle, now, cp := l.bundle(ctx)
	if now == nil || now.Hash() == card.Hash() {
		l.Findings = findings
		return nil
	}
	l.Size = cp.Size
	l.place(ctx, bundle, now)
	return now
}

// visit loads all pages in one manner. It says false if the letterbox doesn't
// answer any more.
func (l *look) visit(ctx context.Context, m manner, language string, card *ledger.Card) bool {
	client, err := l.HTTP(l.Letterbox)
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("the letterbox: %w", err))
		return false
	}
	defer client.CloseIdleConnections()
	for _, path := range card.PagePaths() {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, at(l.Letterbox, path), nil)
		if err != nil {
			l.errs = append(l.errs, fmt.Errorf("couldn't ask for %s: %w", path, err))
			return false
		}
		m.ask(req, l.Letterbox, language)
		res, err := client.Do(req)
		if err != nil {
			l.errs = append(l.errs, fmt.Errorf("the letterbox's page %s: %w: %w", path, ErrUnreachable, err))
			return false
		}
		b, err := io.ReadAll(io.LimitReader(res.Body, maxPage))
		res.Body.Close()
		if err != nil || res.StatusCode >= 500 {
			l.errs = append(l.errs, fmt.Errorf("the letterbox's page %s: %w: %s", path, ErrUnreachable, res.Status))
			return false
		}
		l.Pages++
		if wrong := judge(path, res, b, card); wrong != "" {
			l.changed(m, language, path, res, b, wrong)
		}
	}
	return true
}

// ask sets the headers that a browser sends.
func (m manner) ask(req *http.Request, base, language string) {
	h := req.Header
	h.Set("User-Agent", m.agent)
	h.Set("Accept-Language", language)
	h.Set("Accept-Encoding", m.packing)
	dest, mode, site := "document", "navigate", "none"
	switch {
	case strings.HasSuffix(req.URL.Path, ".js"):
		dest, mode, site = "script", "no-cors", "same-origin"
	case strings.HasSuffix(req.URL.Path, ".css"):
		dest, mode, site = "style", "no-cors", "same-origin"
	}
	switch dest {
	case "document":
		h.Set("Accept", m.accept)
		h.Set("Upgrade-Insecure-Requests", "1")
		h.Set("Sec-Fetch-User", "?1")
	case "style":
		h.Set("Accept", "text/css,*/*;q=0.1")
	default:
		h.Set("Accept", "*/*")
	}
	if dest != "document" {
		h.Set("Referer", at(base, "/"))
	}
	h.Set("Sec-Fetch-Dest", dest)
	h.Set("Sec-Fetch-Mode", mode)
	h.Set("Sec-Fetch-Site", site)
}

// judge says what is wrong with an answer; "" if nothing is. Beside the bytes
// it looks at what could make a browser do something else with them.
func judge(path string, res *http.Response, b []byte, card *ledger.Card) string {
	if res.StatusCode != http.StatusOK {
		return "it answers " + res.Status
	}
	switch packed := res.Header.Values("Content-Encoding"); {
	case len(packed) == 0:
	case len(packed) == 1 && packed[0] == "gzip":
		var err error
		if b, err = unpack(b); err != nil {
			return "it can't be unpacked in the one way that there is"
		}
	default:
		return fmt.Sprintf("it is packed as %.40q, which this program's letterbox never does", strings.Join(packed, ", "))
	}
	if !card.HasPage(path, sha256.Sum256(b)) {
		return "its bytes aren't those whose digest the editors signed"
	}
	kind, params, err := mime.ParseMediaType(res.Header.Get("Content-Type"))
	want := "text/html"
	switch {
	case strings.HasSuffix(path, ".js"):
		want = "text/javascript"
	case strings.HasSuffix(path, ".css"):
		want = "text/css"
	}
	if err != nil || kind != want || !strings.EqualFold(params["charset"], "utf-8") || len(res.Header.Values("Content-Type")) != 1 {
		return fmt.Sprintf("it is announced as %.60q, so that browsers may read the same bytes in another way", res.Header.Get("Content-Type"))
	}
	for name := range res.Header {
		if slices.Contains(acting, name) {
			return fmt.Sprintf("it comes with a header %s, by which a browser does more than show it", name)
		}
	}
	if policy := res.Header.Values("Content-Security-Policy"); !strict(policy) {
		return "it comes without the rule that lets nothing but the letterbox's own script run"
	}
	return ""
}

// acting are headers by which a browser loads, keeps, sends or opens something.
var acting = []string{"Refresh", "Link", "Location", "Set-Cookie", "Report-To", "Reporting-Endpoints", "Nel", "Sourcemap", "X-Sourcemap", "Service-Worker-Allowed", "Speculation-Rules",
	"Content-Security-Policy-Report-Only", "Cross-Origin-Embedder-Policy-Report-Only", "Cross-Origin-Opener-Policy-Report-Only", "Accept-Ch", "Critical-Ch", "Content-Disposition", "Use-As-Dictionary", "X-Dns-Prefetch-Control"}

// strict says whether a policy lets a page load and reach nothing but the
// letterbox itself.
func strict(policies []string) bool {
	for _, policy := range policies {
		allowed := map[string][]string{}
		ok := true
		for directive := range strings.SplitSeq(policy, ";") {
			words := strings.Fields(directive)
			if len(words) == 0 {
				continue
			}
			name := strings.ToLower(words[0])
			if name == "report-uri" || name == "report-to" {
				return false
			}
			if _, twice := allowed[name]; !twice {
				allowed[name] = words[1:]
			}
			for _, source := range words[1:] {
				ok = ok && (source == "'self'" || source == "'none'" || source == "data:" && name == "img-src")
			}
		}
		if ok && slices.Equal(allowed["default-src"], []string{"'none'"}) && slices.Equal(allowed["base-uri"], []string{"'none'"}) && allowed["form-action"] != nil {
			return true
		}
	}
	return false
}

// unpack is strict: some browsers stop after the first part, others go on.
func unpack(b []byte) ([]byte, error) {
	r := bytes.NewReader(b)
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	z.Multistream(false)
	out, err := io.ReadAll(io.LimitReader(z, maxPage+1))
	if err != nil {
		return nil, err
	}
	if r.Len() > 0 || len(out) > maxPage {
		return nil, fmt.Errorf("something follows")
	}
	return out, nil
}

func (l *look) changed(m manner, language, path string, res *http.Response, b []byte, wrong string) {
	sum := sha256.Sum256(b)
	name := fmt.Sprintf("pages/%x", sum[:8])
	var about strings.Builder
	fmt.Fprintf(&about, "%s\n%s\nasked as %s, Accept-Language %s\n%s\n\n%s %s\n", l.At.Format("2006-01-02T15:04:05Z07:00"), at(l.Letterbox, path), m.name, language, wrong, res.Proto, res.Status)
	res.Header.Write(&about)
	f := Finding{Kind: KindPage, Grave: true, Evidence: []string{l.keep(name+".body", b[:min(len(b), maxKept)]), l.keep(name+".txt", []byte(about.String()))}}
	f.Text = fmt.Sprintf("The letterbox's page %s isn't what it should be: %s (asked as %s). Whoever changed it can read what is typed into it, the nine words too. Write nothing on these pages, warn the newsroom by another way, and keep the evidence. The source's own program isn't affected.", path, wrong, m.name)
	// The same in every manner is one finding.
	for i, had := range l.Findings {
		if had.Kind == KindPage && strings.HasPrefix(had.Text, fmt.Sprintf("The letterbox's page %s isn't what it should be: %s (", path, wrong)) {
			l.Findings[i].Evidence = slices.Compact(append(had.Evidence, f.Evidence...))
			return
		}
	}
	l.find(f)
}
