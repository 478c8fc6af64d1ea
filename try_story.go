package main

import (
	"bytes"
	_ "embed"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"time"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

// The interview that `try` plays. Every person, place and event in it is
// invented.
const (
	storyNewsroom = "The Harbour Lamp"

	storyFirst = `Я работала ночной медсестрой в районной больнице Верхнего Камыша. В ночь на второе февраля во двор въехали две машины без номеров. Привезли четырёх мужчин. Нам сказали не записывать их в журнал. Старший назвал себя Тимуром. Я слышала, как к Тимуру обращались по рации.

Мужчины не могли стоять. Один из них, совсем молодой, просил воды и повторял имя матери. Я дала ему воды и перевязала руки. На запястьях были следы от проволоки. Утром их увезли в сторону старого кирпичного завода. Заведующий велел мне забыть эту ночь.

В журнале осталась пустая страница, я её сфотографировала. Через неделю пришла женщина и спросила о сыне. Ей ответили, что такого человека у нас не было. Я стояла рядом и молчала. Моя подруга Лейла видела те же машины у завода. Я пишу, потому что больше не могу молчать.

I write the rest in English. I learned it at school, and I am calmer in it. The photograph shows the page for that night. Every other page of the book is full, because our ward is never empty. Only this one has no name, no hour and no signature. The book is still on its shelf, unless somebody has thought of it since.

I am not in danger today. Nobody at work knows that I remember. Timur came back twice in spring and asked the porter who had been on duty. The porter said that he did not know. He is a good man, and I am afraid for him. I ask you not to print where I work, and not to print the name of my friend. If you can, find the woman who came for her son. She wore a green scarf, and she thanked us when she left. I have not forgotten her face, and I think that she has not forgotten mine.`

	storyQuestion = `Thank you for writing. We have read your letter, and we believe that you want to be careful; so do we. Are you safe where you are? Please don't go back to the book. When you are able to: in your own words, what else do you remember of that night? There is no need to hurry, and no need to answer everything.`

	storyAnswer = `I am safe. I don't go near the book. What I remember is the cold: they left the yard door open for as long as the men were there, and the snow came in. The radio called the place they were taken to "the kiln". I heard that word three times. The young man held my hand while I bound his wrists. When they led him out he turned round and said thank you. I have thought of him every day.`
)

// storyWords are what the desk hides or changes, as the words stand in her
// letters with everything that touches them.
var (
	storyHidden = []string{"Верхнего Камыша.", "Лейла", "porter"}

	// Every form of one person's name, each with the same form of the pseudonym.
	storyPseudonym = "Идрис"
	storyForms     = map[string]string{"Тимуром": "Идрисом", "Тимуру": "Идрису", "Timur": "Idris"}
)

// storyTranslation renders the Russian part of the first letter, paragraph by
// paragraph, under the same changed names.
var storyTranslation = []string{
	`I worked as a night nurse at the district hospital of [hidden]. In the night of the second of February two vehicles without number plates drove into the yard. Four men were brought in. We were told not to enter them in the book. The one in charge called himself Idris. I heard Idris being called on the radio.`,
	`The men could not stand. One of them, very young, asked for water and kept saying his mother's name. I gave him water and bound his hands. There were marks of wire on his wrists. In the morning they were driven off towards the old brickworks. The head of the ward told me to forget that night.`,
	`An empty page was left in the book; I photographed it. A week later a woman came and asked for her son. She was told that we had never had such a person. I stood beside them and kept silent. My friend [hidden] saw the same vehicles at the brickworks. I write because I can no longer be silent.`,
}

// What every source of the newsroom reads first.
var storyHelp = []string{
	"Emergency, day and night: 000 000 000 (ask for the harbour line).",
	"Leaving the country: the people at 000 000 001 know the ways. Call from a phone that isn't yours.",
}

var storyAssessment = casebook.Assessment{
	Her:       "Loss of work, arrest. Few people were on duty that night: the date alone narrows it down.",
	Relatives: "A mother in the same town.",
	Named:     "A colleague and the porter are named in the letter; both are hidden.",
	Device:    "Borrowed; the lender doesn't know what for.",
	Hours:     "Evenings.",
	Referrals: "Psychological help was offered; a lawyer is on call.",
	OnAlarm:   "Mira is on call. Nothing is sent to her; the lawyer is told.",
}

// What she agreed to, in the wording that she was shown.
var storyConsents = map[string]string{
	casebook.Hold:       "We keep what you sent us, encrypted, to work on it.",
	casebook.Contact:    "We may write to you again here.",
	casebook.Paraphrase: "We may tell in our words what you told us, without what points at you.",
	casebook.Quote:      "We may print the sentences that we have read back to you, with the names changed.",
	casebook.Picture:    "We may print the photograph, made anew without what your camera wrote into it.",
}

const (
	storyName    = "Amal"
	storyHeading = "The empty page"
)

// storyReport is the report that the desk makes of it.
func storyReport(account, exhibit string, film *casebook.FilmBlock, days storyDays) casebook.Report {
	evening := days.prints.AddDate(0, 0, 45).Format(time.DateOnly)
	return casebook.Report{
		Title:      "The page that nobody filled in",
		Standfirst: "A night nurse tells of four men who were brought to her ward, and of the book in which they do not appear. Her name and others are changed.",
		Language:   "en",
		Date:       ledger.Day(days.prints),
		Blocks: []casebook.Block{
			{Prose: &report.Prose{Paragraphs: []string{
				"She wrote to us twice. What follows are her words, as she sealed them before we had read them. Where words could lead to her or to others, there is a bar; where a name is changed, it is marked.",
			}}},
			{Account: account},
			{Picture: &casebook.PictureBlock{Exhibit: exhibit, Alt: "A ruled double page of a register. Every line is empty.", Caption: "The page for that night. She photographed it in the morning."}},
			{Official: &report.Official{
				Claim: "Four men were held at the hospital on the night of the second of February.", To: "The regional department of health",
				Asked: ledger.Day(days.founded.AddDate(0, 0, 7)), Status: "answered", Answered: ledger.Day(days.founded.AddDate(0, 0, 13)),
				Answer: []string{"The records of the institution have been examined. They contain no such patients. An event that is not in the records did not take place."},
			}},
			{Prose: &report.Prose{Heading: "What we know, and what we don't", Paragraphs: []string{
				"We have one account of that night. We have not spoken with the men, and we don't know where they are. The seal below shows that her words are unaltered; it doesn't show that they are true.",
			}}},
			{Film: film},
			{Action: &report.Action{Kind: "learn", Text: "If you know of somebody who was never entered in a book, read first how to write to us."}},
			{Action: &report.Action{Kind: "write_to", Text: "Ask the regional department of health, in your own words, why a page of the book is empty.", URL: "https://harbour-lamp.example/how-to-ask"}},
			{Action: &report.Action{Kind: "share_safely", Text: "Pass this page on as one file. It can be checked without us, and without a network."}},
			{Event: &report.Event{
				Title: "An evening for those who were not entered", Start: evening + "T17:30Z", End: evening + "T19:00Z",
				Place: "The reading room by the old mole", Text: "Three nurses of other towns read from their books. Nobody is asked for a name at the door.",
			}},
			{Related: &report.Related{Title: "How a book of admissions is kept, and what an empty page means", URL: "https://harbour-lamp.example/the-book"}},
			{Related: &report.Related{Title: "The brickworks: what is known of its owners", URL: "https://harbour-lamp.example/the-brickworks"}},
		},
	}
}

// A film of nine seconds: the lamp at the end of the mole turns, and snow falls.
var (
	//go:embed story/lamp.webm
	storyFilm []byte
	//go:embed story/lamp.jpg
	storyPoster []byte
	//go:embed story/lamp.vtt
	storyCaptions []byte
)

// storyPhotograph draws a page of a ward's register that nobody filled in, as
// a JPEG of about three megabytes, grain and all. The same seed gives the same
// bytes.
func storyPhotograph() ([]byte, error) {
	const w, h = 2400, 1800
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	grain := rand.New(rand.NewPCG(1, 2))
	columns := []int{260, 420, 1160, 1500, 1900, 2200}
	for y := range h {
		for x := range w {
			// Paper, a little darker towards the corners.
			dx, dy := float64(x-w/2)/w, float64(y-h/2)/h
			v := 226 - 70*(dx*dx+dy*dy) + float64(grain.IntN(33)) - 16
			r, g, b := v, v-6, v-22
			if x < 120 || x > w-100 || y < 70 || y > h-60 { // the table under the book
				v = 74 + float64(grain.IntN(21)) - 10
				r, g, b = v+10, v-4, v-16
			} else {
				ink := 0.0
				if y > 330 && (y-330)%84 < 3 || y >= 250 && y < 255 {
					ink = 0.55 // ruled lines
				}
				for _, c := range columns {
					if y > 250 && x >= c && x < c+4 {
						ink = 0.7
					}
				}
				if x > 1195 && x < 1205 {
					ink = max(ink, 0.25) // the fold
				}
				if y > 130 && y < 190 && x > 300 && x < 900 && (x/14)%3 != 0 && (y/20)%3 != 2 {
					ink = max(ink, 0.5) // a printed heading, too small to read
				}
				r, g, b = r*(1-ink*0.6), g*(1-ink*0.5), b*(1-ink*0.25)
			}
			img.SetRGBA(x, y, color.RGBA{clamp(r), clamp(g), clamp(b), 255})
		}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: 98}); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func clamp(v float64) uint8 { return uint8(min(max(v, 0), 255)) }
