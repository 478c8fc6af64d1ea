package catalogue

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// refused are beginnings of words that no sentence says: what promises too much,
// and what belongs to builders. A language without a list may not be.
var refused = map[string][]string{
	"en": {"anonym", "untrace", "safe", "secure", "secur", "envelope", "key", "protocol", "encrypt", "cipher", "token", "metadata", "hash"},
	"ru": {"аноним", "неотслеж", "безопасн", "надёжн", "надежн", "защищ", "конверт", "ключ", "протокол", "шифр", "токен", "метаданн", "хеш", "хэш"},
	"uk": {"анонім", "невідстеж", "безпечн", "безпек", "безпец", "надійн", "захищ", "конверт", "ключ", "протокол", "шифр", "токен", "метадан", "хеш", "геш"},
	"fr": {"anonym", "intraçable", "introuvable", "sûr", "sécuri", "envelopp", "clé", "clef", "protocole", "chiffr", "crypt", "jeton", "métadonn", "hach"},
	"es": {"anónim", "anonim", "irrastreable", "segur", "salvo", "clave", "llave", "protocolo", "cifr", "encript", "token", "metadat"},
	"tr": {"anonim", "izlenemez", "güvenli", "güvende", "emniyet", "emin", "zarf", "anahtar", "protokol", "şifre", "belirteç", "jeton"},
	"ar": {"مجهول", "امن", "امان", "مامون", "تعقب", "مظروف", "مفتاح", "مفاتيح", "بروتوكول", "تشفير", "شفر", "رمز"},
	"fa": {"ناشناس", "گمنام", "امن", "امان", "ايمن", "رديابي", "پاكت", "كليد", "پروتكل", "رمز", "توكن"},
}

// allowed are the parts of sentences that may say one: a question isn't a
// promise, and some words mean something else, too.
var allowed = map[string]string{
	"en write.hint": "are you safe?",
	"ru write.hint": "в безопасности ли вы?",
	"uk write.hint": "чи ви в безпеці?",
	"es write.hint": "¿está a salvo?",
	"es files.name": "salvo en una ventana privada",
	"tr write.hint": "güvende misiniz?",
	"ar write.hint": "وهل أنتم في أمان؟",
	"fa write.hint": "آیا در امان هستید؟",
}

// Cheapest fake: look for whole words in English. Caught by beginnings of
// words, and by a language that has no list.
func TestWordsThatPromise(t *testing.T) {
	looked := 0
	for tag, l := range all {
		if len(refused[tag]) == 0 {
			t.Fatalf("nobody has said which words may not be said in %s", tag)
		}
		for name, s := range l.sentences {
			looked++
			for _, word := range promises(tag, name, s) {
				t.Errorf("%s.json, %s: says %q", tag, name, word)
			}
		}
	}
	if looked < 200 {
		t.Errorf("only %d sentences", looked)
	}
	for where, s := range map[string]string{"en x": "You are safe here", "ru x": "Это безопасно", "en y": "It’s Untraceable.", "ar x": "هذا آمِن", "ar y": "والأمان", "fa x": "این\u200cجا ایمن است", "fr x": "C’est sûr", "es x": "Es seguro", "tr x": "Burası güvenli", "uk x": "Це безпечно", "uk y": "Ви в безпеці"} {
		tag, name, _ := strings.Cut(where, " ")
		if len(promises(tag, name, s)) == 0 {
			t.Errorf("%q was let through", s)
		}
	}
}

func promises(tag, name, s string) (found []string) {
	s = strings.ReplaceAll(s, allowed[tag+" "+name], "")
	for _, word := range strings.FieldsFunc(strings.ToLower(joined.Replace(s)), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if slices.ContainsFunc(refused[tag], func(stem string) bool {
			// Where words are written together with what stands before them.
			return strings.HasPrefix(word, stem) || all[tag].Dir == "rtl" && strings.Contains(word, stem)
		}) {
			found = append(found, word)
		}
	}
	return found
}

// joined takes off what Arabic writing may leave out, or write in two ways.
var joined = strings.NewReplacer("\u200c", "", "\u064b", "", "\u064c", "", "\u064d", "", "\u064e", "", "\u064f", "", "\u0650", "", "\u0651", "", "\u0652", "",
	"آ", "ا", "أ", "ا", "إ", "ا", "ی", "ي", "ى", "ي", "ک", "ك")

var placeholder = regexp.MustCompile(`\{[a-zA-Z]+\}`)

// alike are the sentences that may be what they are in English.
var alike = map[string][]string{"": {"direction"}}

// Cheapest fake: compare the number of sentences. Caught by names, by what is
// put into each, and by a sentence that was left in English.
func TestCatalogues(t *testing.T) {
	english := all["en"].sentences
	for tag, l := range all {
		for _, fault := range faults(tag, l.sentences, english) {
			t.Errorf("%s: %s", tag, fault)
		}
	}
	for spoilt, change := range map[string]func(map[string]string){
		"missing":     func(s map[string]string) { delete(s, "send") },
		"empty":       func(s map[string]string) { s["send"] = " " },
		"extra":       func(s map[string]string) { s["sned"] = "x" },
		"placeholder": func(s map[string]string) { s["lost"] = strings.ReplaceAll(s["lost"], "{desk}", "{Desk}") },
		"English":     func(s map[string]string) { s["send"] = english["send"] },
		"direction":   func(s map[string]string) { s["direction"] = "" },
	} {
		s := map[string]string{}
		for name, sentence := range all["ru"].sentences {
			s[name] = sentence
		}
		change(s)
		if len(faults("ru", s, english)) == 0 {
			t.Errorf("a catalogue with something %s was let through", spoilt)
		}
	}
}

func faults(tag string, own, english map[string]string) (found []string) {
	if own["direction"] != "ltr" && own["direction"] != "rtl" {
		found = append(found, "runs "+own["direction"])
	}
	for name, s := range english {
		a, b := placeholder.FindAllString(s, -1), placeholder.FindAllString(own[name], -1)
		slices.Sort(a)
		slices.Sort(b)
		switch {
		case strings.TrimSpace(own[name]) == "":
			found = append(found, "lacks "+name)
		case !slices.Equal(a, b):
			found = append(found, name+" puts in other values than English")
		case own[name] != strings.TrimSpace(own[name]) || strings.ContainsAny(own[name], "\n\t\"'"):
			found = append(found, name+" has white space around it, or the quotes of typewriters")
		case tag != "en" && own[name] == s && !slices.Contains(alike[""], name) && !slices.Contains(alike[tag], name):
			found = append(found, name+" is in English")
		}
	}
	for name := range own {
		if _, ok := english[name]; !ok {
			found = append(found, "has "+name+", English hasn't")
		}
	}
	return found
}

// TestNothingIsLeftUnsaid looks for who says each sentence.
//
// Cheapest fake: look for the name anywhere. Caught by looking in the page, the
// page's script and the server, and the program for those of each.
func TestNothingIsLeftUnsaid(t *testing.T) {
	read := func(patterns ...string) (text string) {
		for _, pattern := range patterns {
			names, err := filepath.Glob(filepath.FromSlash(pattern))
			if err != nil || len(names) == 0 {
				t.Fatalf("no file is %s (%v)", pattern, err)
			}
			for _, name := range names {
				b, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if !strings.HasSuffix(name, "_test.go") {
					text += string(b)
				}
			}
		}
		return text
	}
	page := read("../intake/pages/page.html")
	server := read("../intake/*.go", "../../client/src/source/*.ts")
	program := read("../source/*.go")
	english := all["en"].sentences
	for name := range english {
		var by string
		switch {
		case name == "language" || name == "direction":
			continue
		case strings.HasPrefix(name, Said):
			by = page + strings.ReplaceAll(server, `"`, `"`+Said) + program
		case strings.HasPrefix(name, "program."):
			by = program
		default:
			by = page
		}
		if !strings.Contains(by, `"`+name+`"`) {
			t.Errorf("nothing says %s", name)
		}
	}
	for _, where := range []struct {
		text    string
		pattern string
	}{{page, `\.T "([a-zA-Z.]+)"`}, {program, `"((?:program|say)\.[a-zA-Z]+)"`}} {
		found := regexp.MustCompile(where.pattern).FindAllStringSubmatch(where.text, -1)
		if len(found) < 20 {
			t.Errorf("%s finds %d sentences", where.pattern, len(found))
		}
		for _, m := range found {
			if english[m[1]] == "" {
				t.Errorf("something says %s, which is nowhere", m[1])
			}
		}
	}
}

// Cheapest fake: tags taken as they come.
func TestOf(t *testing.T) {
	for tag, want := range map[string]string{"en": "en", "ru_RU.UTF-8": "ru", "RU": "ru", "ru-UA": "ru", "ru@latin": "ru", "fa_IR": "fa", "fr_CA.utf8": "fr", "C": "", "": "", "POSIX": "", "rus": ""} {
		got := ""
		if l := Of(tag); l != nil {
			got = l.Lang
		}
		if got != want {
			t.Errorf("%q is %q, want %q", tag, got, want)
		}
	}
}

// Cheapest fake: one language for all that Cyrillic writes.
func TestGuess(t *testing.T) {
	for _, c := range []struct{ page, text, want string }{
		{"en", "They came.", "en"}, {"en", "Пришли двое.", "ru"}, {"ru", "Пришли двое.", "ru"}, {"ru", "They came.", "en"},
		{"ru", "12:30", "ru"}, {"ru", "جاء اثنان", "ar"}, {"en", "Мы, они и Bob", "ru"},
		{"uk", "Прийшли двоє.", "uk"}, {"fa", "دو نفر آمدند.", "fa"}, {"tr", "İki kişi geldi.", "tr"}, {"es", "دو نفر", "ar"}, {"fa", "They came.", "en"},
	} {
		if got := Of(c.page).Guess(c.text); got != c.want {
			t.Errorf("%q on a page in %s is %s, want %s", c.text, c.page, got, c.want)
		}
	}
}
