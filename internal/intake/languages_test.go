package intake

import (
	"bytes"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/internal/catalogue"
	"vouchsafe.example/internal/source"
)

// says is what people write in each language.
var says = map[string]struct{ letter, question, answer string }{
	"en": {"They came on a Monday.", "How many were they?", "Eleven."},
	"ru": {"Они пришли в понедельник.", "Сколько их было?", "Одиннадцать."},
	"uk": {"Вони прийшли в понеділок.", "Скільки їх було?", "Одинадцять, із них двоє в цивільному."},
	"fr": {"Ils sont venus un lundi.", "Combien étaient-ils ?", "Onze."},
	"es": {"Vinieron un lunes.", "¿Cuántos eran?", "Once."},
	"tr": {"Bir pazartesi günü geldiler.", "Kaç kişiydiler?", "On bir kişi."},
	"ar": {"جاؤوا يوم الاثنين.", "كم كان عددهم؟", "أحد عشر."},
	"fa": {"روز دوشنبه آمدند.", "چند نفر بودند؟", "یازده نفر."},
}

// hands are keyboards and hands that write the words of a list in another way.
var hands = map[string]*strings.Replacer{
	"en": strings.NewReplacer("a", "å"), "fr": strings.NewReplacer("é", "e", "è", "E", "ç", "c", "ê", "e"), "es": strings.NewReplacer("ñ", "N", "á", "a", "í", "i", "ó", "o"),
	"ru": strings.NewReplacer("е", "ё", "й", "и"), "uk": strings.NewReplacer("ї", "і", "й", "и", "ґ", "г"),
	"tr": strings.NewReplacer("ı", "I", "i", "İ", "ş", "s", "ç", "c", "ğ", "g", "ö", "o", "ü", "u"),
	"ar": strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ة", "ه", "ي", "ی", "ك", "ک", "م", "م\u064e\u0640"),
	"fa": strings.NewReplacer("ی", "ي", "ک", "ك", "آ", "ا", "ن", "ن\u200c", "م", "م\u0651"),
}

// short is the beginnings of nine words, numbered, as somebody noted them down.
func short(t *testing.T, words envelope.Passphrase, language string) string {
	t.Helper()
	all, short := envelope.WordList(language), envelope.Beginnings(language)
	var b strings.Builder
	for i, w := range strings.Fields(text(words, language)) {
		b.WriteString(string(rune('1'+i)) + ". " + strings.ToUpper(short[slices.Index(all, w)]) + " ")
	}
	return b.String()
}

// program holds one visit in a terminal and returns what the screen showed.
func (s *sourceSite) program(language string, lines ...string) string {
	s.Helper()
	var out bytes.Buffer
	err := source.Run(s.Context(), source.Config{
		Newsroom: s.news.ID, URL: s.url, HTTP: http.DefaultClient, Now: s.clock, Language: language,
		In: strings.NewReader(strings.Join(lines, "\n") + "\n"), Out: &out,
	})
	if err != nil {
		s.Fatalf("%v\n%s", err, &out)
	}
	return out.String()
}

// A side is the page as she meets it, with scripts or without.
type side interface {
	begin() (words string)  // opens the first door
	back(words string)      // opens the other
	awaits(sentence string) // until the page says it
	send(text string)       // a letter
}

type withScripts struct {
	*testing.T
	s        *sourceSite
	p        *browsertest.Page
	language string
}

func (w withScripts) open() {
	w.p.At(w.s.clock())
	w.p.Open(w.s.url + "/" + w.language + "/")
}
func (w withScripts) begin() string          { w.open(); return write(w.p) }
func (w withScripts) back(words string)      { w.open(); comeBack(w.p, words) }
func (w withScripts) awaits(sentence string) { w.p.Await(sentence) }
func (w withScripts) send(text string) {
	w.p.Fill(`textarea[name=text]`, text)
	w.p.Click(`button[value=send]`)
}

// tries returns what is said to each, in the place to try nine words.
func (w withScripts) tries(words []string) string {
	l := catalogues[w.language]
	if dir := browsertest.Eval[string](w.p, `getComputedStyle(document.querySelector("main [data-words]")).direction + getComputedStyle(document.body).direction`); dir != l.Dir+l.Dir {
		w.Errorf("the words and the page run %s", dir)
	}
	typed, err := json.Marshal(words)
	if err != nil {
		w.Fatal(err)
	}
	return browsertest.Eval[string](w.p, `(async () => {
		const field = document.querySelector("main [name=try]"), answer = document.querySelector("main [data-tried]"), all = [];
		for (const words of `+string(typed)+`) {
			answer.textContent = "";
			field.value = words;
			field.dispatchEvent(new Event("change"));
			for (let i = 0; answer.textContent === "" && i < 10000; i++) await new Promise((r) => setTimeout(r));
			all.push(answer.textContent);
		}
		return all.join("|");
	})()`)
}

type withoutScripts struct {
	*testing.T
	s        *sourceSite
	language string
	page     *string
}

func (w withoutScripts) begin() string {
	*w.page = w.s.post(w.language, "step", "write")
	return one(w.T, wordsShown, *w.page)
}
func (w withoutScripts) back(words string) {
	*w.page = w.s.post(w.language, "from", "back", "words", words, "step", "open")
}
func (w withoutScripts) awaits(sentence string) {
	w.Helper()
	if !strings.Contains(shown(*w.page), sentence) {
		w.Errorf("the page doesn't say %q:\n%s", sentence, shown(*w.page))
	}
}
func (w withoutScripts) send(text string) {
	from := screenLetters
	if strings.Contains(*w.page, `data-words`) {
		from = screenWrite
	}
	*w.page = w.s.post(w.language, "from", from, "state", one(w.T, stateField, *w.page), "text", text, "step", "send")
}

// TestEachLanguage takes up each other's conversations, in each language: begun
// on the page it goes on in the program, and back; begun in the program it goes
// on on the page. The nine words are typed by another hand each time. One
// language of each script is played in a browser, and there the words of every
// list are understood; the others go the way without scripts, whose words the
// server reads as the program does.
//
// Cheapest fakes: two halves that each have a conversation of their own, caught
// by the thread and by the letter that each answers; a language that is in the
// menu and speaks English, caught by its sentences and by the words' list; words
// that are understood on the page of their language only, caught by trying those
// of all lists; letters marked as English, caught at the desk.
func TestEachLanguage(t *testing.T) {
	if len(says) != len(catalogue.Languages()) {
		t.Fatalf("%d languages are played, there are %d", len(says), len(catalogue.Languages()))
	}
	p := browsertest.Chromium(t, browsertest.Options{Width: 360, Height: 740})
	for _, language := range catalogue.Languages() {
		t.Run(language, func(t *testing.T) {
			if envelope.WordList(language) == nil {
				t.Fatal("has no words of its own")
			}
			s := newSourceSite(t)
			s.stretchOnce()
			d := s.desk("amal")
			l, said := catalogues[language], says[language]
			browser, inBrowser := withScripts{t, s, p, language}, slices.Contains([]string{"tr", "uk", "ar"}, language)
			var her side = withoutScripts{t, s, language, new(string)}
			if inBrowser {
				her = browser
			}

			// On the page.
			onPage := her.begin()
			words, err := envelope.ParsePassphrase(onPage)
			if err != nil || onPage != text(words, language) {
				t.Fatalf("the page shows %q: %v", onPage, err)
			}
			if inBrowser {
				var lists []string
				for _, other := range envelope.WordLists() {
					lists = append(lists, hands[other].Replace(strings.Join(strings.Fields(text(words, other)), "-")))
				}
				for i, answer := range strings.Split(browser.tries(lists), "|") {
					if answer != l.say("tryRight") {
						t.Errorf("the page says to the words of %s, %q: %s", envelope.WordLists()[i], lists[i], answer)
					}
				}
			}
			her.send(said.letter)
			her.awaits(l.say("sent"))
			first := d.letter()
			if first.Text != said.letter || first.Language != language || first.Thread != words.Keys(s.news.ID).Thread {
				t.Fatalf("the desk reads %+v", first)
			}
			question := envelope.Message{ID: [16]byte{1}, Text: said.question, Language: language}
			d.answer(first.Thread, []envelope.Receipt{{Letter: first.ID, Read: true}}, question)
			s.pass(24 * time.Hour)

			// In the program: her words; the answer; no file; the language as proposed;
			// to letter 1; in danger; letter 1 kept; send.
			yes, _, _ := strings.Cut(l.Say("program.yes"), " ")
			screen := s.program(language, short(t, words, language), said.answer, ".", "", "", "1", yes, "1", "", "")
			for _, want := range []string{said.question, l.say("read"), l.say("sent"), l.Say("program.bye")} {
				if !strings.Contains(screen, want) {
					t.Errorf("the program doesn't say %q:\n%s", want, screen)
				}
			}
			second := d.letter(first)
			if second.Text != said.answer || second.Language != language || second.Thread != first.Thread || second.Answers != question.ID || !second.Danger {
				t.Errorf("the desk reads %+v", second)
			}
			d.mustBeSealed(second, said.question)

			// Back on the page.
			her.back(hands[language].Replace(onPage))
			her.awaits(said.question)
			her.send(said.letter + " " + said.answer)
			her.awaits(l.say("destroyed"))
			third := d.letter(first, second)
			if third.Thread != first.Thread || third.Language != language {
				t.Errorf("the desk reads %+v", third)
			}

			// Begun in the program, gone on on the page.
			screen = s.program(language, "", said.letter, ".", "", "", "", "", "")
			var noted []string
			for line := range strings.Lines(screen) {
				if words, ok := strings.CutPrefix(line, "    "); ok {
					noted = append(noted, strings.Fields(words)...)
				}
			}
			words, err = envelope.ParsePassphrase(strings.Join(noted, " "))
			if err != nil || strings.Join(noted, " ") != strings.ReplaceAll(text(words, language), "\n", " ") {
				t.Fatalf("the program shows %q: %v", noted, err)
			}
			begun := d.letter(first, second, third)
			if begun.Text != said.letter || begun.Language != language || begun.Thread == first.Thread {
				t.Fatalf("the desk reads %+v", begun)
			}
			d.answer(begun.Thread, []envelope.Receipt{{Letter: begun.ID}}, envelope.Message{ID: [16]byte{2}, Text: said.question, Language: language})
			s.pass(24 * time.Hour)
			her.back(short(t, words, language))
			her.awaits(said.question)
			her.awaits(l.say("arrived"))
		})
	}
}
