package press

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// labels are the words of the page that belong to the press and not to the
// newsroom, in one language. A %s is filled by the template's functions.
type labels struct {
	Lang, Dir string

	Edition, Replaces string // Edition: number

	LegendTitle, LegendBar, LegendChanged, LegendControl string
	Hidden, Changed, ChangedTitle                        string
	ControlTitle                                         string // code point, its name

	Account, NameChanged       string // Account: changed name
	Part                       string // number, of how many
	Question, Unprompted       string
	SealedWords                string // language
	Sealed                     string // "the end of May 2026" or a date
	BySource, ByServer, ByDesk string // the sentence after Sealed
	Translation                string

	OfficialTitle, Claim, Asked, AnsweredOn, NoAnswer, Declined, OfficialTranslation string

	PictureSealed, PictureUnsealed string // PictureSealed: as Sealed

	Film, FilmUnsealed               string
	FilmDownload                     string // kind of file, megabytes
	FilmCaptions                     string // language
	FilmTranscript, FilmTooLarge     string
	Event, EventWhere, EventCalendar string
	EventOneDay, EventMoreDays       string // day, from, until; day, from, day, until
	EventPast                        string
	Warning                          string

	Actions, Related string
	Kinds            map[string]string

	KeepTitle, KeepText, KeepCopy, IsCopy                         string
	CheckLink, CheckNow, CheckRunning, CheckRunCopy, CheckProgram string
	KnownNumber, KnownNumberNote, ChooseFolder                    string
	FeedOf, SiteCheck, SiteWrite, SiteWriteText                   string // FeedOf: newsroom
	SiteReports, SiteFeed, SiteNone, SiteNumberTitle              string

	CheckTitle, CheckIntro                                             string
	CheckGet, CheckRun, CheckCompare                                   string
	Folder                                                             string
	Fingerprint, FingerprintNote                                       string
	ShowsTitle, NotTitle                                               string
	Shows, Not                                                         []string
	RecordsTitle, RecordsIntro, ColAccount, ColFile, ColMonth, ColBars string
	RecordPicture                                                      string

	MonthsOf  [12]string // as they stand in a date
	DateForm  string     // %[1]d day, %[2]s month of a date, %[3]d year
	EndForm   string     // the end of a month: %[1]s month of a date, %[2]d year
	Languages map[string]string
}

func (l *labels) date(day string) (string, error) {
	t, err := time.Parse("2006-01-02", day)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf(l.DateForm, t.Day(), l.MonthsOf[t.Month()-1], t.Year()), nil
}

// endOf is the end of a month, in words.
func (l *labels) endOf(month string) (string, error) {
	t, err := time.Parse("2006-01", month)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf(l.EndForm, l.MonthsOf[t.Month()-1], t.Year()), nil
}

// language is the name of a language, or its tag if the page has no name for it.
func (l *labels) language(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	if name, ok := l.Languages[base]; ok {
		return name
	}
	return tag
}

// fill puts values into a label, in the order of its %s or %[n]s.
func fill(label string, values ...any) string {
	for i, v := range values {
		if n, ok := v.(int); ok {
			values[i] = strconv.Itoa(n)
		}
	}
	return fmt.Sprintf(label, values...)
}

// labelsFor are the labels in the language of a report, or in English.
func labelsFor(tag string) *labels {
	base, _, _ := strings.Cut(tag, "-")
	for _, l := range []*labels{&english, &russian, &arabic} {
		if l.Lang == base {
			return l
		}
	}
	return &english
}

// direction is the direction in which a language is written.
func direction(tag string) string {
	parts := strings.Split(tag, "-")
	for _, p := range parts[1:] {
		if len(p) == 4 {
			switch p {
			case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg":
				return "rtl"
			}
			return "ltr"
		}
	}
	switch parts[0] {
	case "ar", "fa", "he", "yi", "ur", "ps", "sd", "ug", "dv", "ckb", "syr", "arc", "nqo", "prs", "pnb", "glk", "mzn", "lrc", "azb":
		return "rtl"
	}
	return "ltr"
}

var english = labels{
	Lang: "en", Dir: "ltr",
	Edition:  "Edition %s",
	Replaces: "This edition replaces an earlier one.",

	LegendTitle:   "How to read this page",
	LegendBar:     "Words are hidden here to protect people. All bars are drawn alike. The proofs tell only roughly how much one hides.",
	LegendChanged: "A name or a word that the newsroom changed.",
	LegendControl: "A character in the sealed words that can’t be seen, made visible.",
	Hidden:        "hidden",
	Changed:       "changed:",
	ChangedTitle:  "Changed by the newsroom. What was said here is hidden.",
	ControlTitle:  "A character that can’t be seen: %s %s",

	Account:     "The account of %s",
	NameChanged: "name changed",
	Part:        "Part %s of %s",
	Question:    "The newsroom asked",
	Unprompted:  "Told without a question: the sealed record shows that none came before these words.",
	SealedWords: "Sealed words, in %s",
	Sealed:      "Sealed by %s.",
	BySource:    " The newsroom says: by the witness’s own program, before anybody there read the words.",
	ByServer:    " The newsroom says: at its own server.",
	ByDesk:      " The newsroom says: at its own desk.",
	Translation: "Translation by the newsroom",

	OfficialTitle:       "What the authorities say",
	Claim:               "The claim",
	Asked:               "Put to %s on %s.",
	AnsweredOn:          "Answered on %s:",
	NoAnswer:            "No answer had come when this page was published.",
	Declined:            "They declined to answer.",
	OfficialTranslation: "Translation by the newsroom",

	PictureSealed:   "An original file was sealed with the account by %s. That this picture was made from it is the newsroom’s word.",
	PictureUnsealed: "This picture wasn’t sealed. Where it comes from is the newsroom’s word.",

	Film:           "Film",
	FilmUnsealed:   "This film wasn’t sealed. Where it comes from is the newsroom’s word.",
	FilmDownload:   "Download the film (%s, %s MB)",
	FilmCaptions:   "Captions in %s",
	FilmTranscript: "What is said in the film",
	FilmTooLarge:   "The film is too large to be in this copy. It plays on the report’s own page.",
	Event:          "Coming up",
	EventWhere:     "Where",
	EventCalendar:  "Put it in your calendar",
	EventOneDay:    "%s, %s to %s (UTC)",
	EventMoreDays:  "%s, %s to %s, %s (UTC)",
	EventPast:      "This is over.",
	Warning:        "Before you read",

	Actions: "What you can do",
	Related: "Related",
	Kinds: map[string]string{
		"write_to": "Write", "sign": "Sign", "donate": "Give", "attend": "Attend",
		"share_safely": "Share with care", "learn": "Learn",
	},

	KeepTitle:       "Keep a copy",
	KeepText:        "The whole report as one file. It opens without the internet, it can be passed on, and it can still be checked.",
	KeepCopy:        "Keep a copy",
	IsCopy:          "A copy of the whole report in one file",
	CheckLink:       "Check this page",
	CheckNow:        "Check this page now",
	CheckProgram:    "With the program vouchsafe",
	CheckRunning:    "Checking",
	CheckRunCopy:    "Give it this file. In a terminal, type this, with the file’s own name in the place of copy.html:",
	KnownNumber:     "The newsroom’s number, if you know it",
	KnownNumberNote: "From print or from somebody you trust. Without it, the check can only say whether this page agrees with itself.",
	ChooseFolder:    "This page was opened from a disk, where a browser doesn’t let it read its own folder. Choose that folder here.",
	FeedOf:          "New reports from %s",
	SiteCheck:       "Every report here can be checked without asking us. Each says at its end how.",
	SiteWrite:       "Write to us",
	SiteWriteText:   "If you know something, read first how to write to us, and what that can’t protect you from.",
	SiteReports:     "Reports",
	SiteFeed:        "Feed",
	SiteNone:        "Nothing has been published yet.",
	SiteNumberTitle: "Our number",

	CheckTitle:      "How to check this page",
	CheckIntro:      "You don’t have to believe us that nothing here was altered. The page and its proofs are files that anybody can check, without asking us and without the internet: as a folder, as a ZIP file, or as the one file of a copy.",
	CheckGet:        "Get the program vouchsafe from a place that you trust, and not from this page.",
	CheckRun:        "Give it this folder. In a terminal, type this, with the folder’s own name in the place of FOLDER:",
	CheckCompare:    "The program prints a number. Compare it with the newsroom’s number where you can trust it: in print, on its other pages, or from somebody who knows the newsroom.",
	Folder:          "FOLDER",
	Fingerprint:     "The newsroom’s number",
	FingerprintNote: "A forger would print a number of his own here. So what counts is what the program prints, compared with what you have from somewhere else.",
	ShowsTitle:      "What the check shows",
	Shows: []string{
		"The sealed words and the bars are what was sealed, and stood as they are by the end of the month named beside them.",
		"Two people of the newsroom signed everything on this page: the words, what is hidden, the changed names, translations, pictures, films and answers.",
		"The page was entered in a public log which others watch, after the accounts were.",
	},
	NotTitle: "What it doesn’t show",
	Not: []string{
		"That the words are true.",
		"Who wrote them.",
		"That nobody had seen them before.",
		"That there is no newer edition.",
		"That a picture was made from the sealed file, or what a film shows: that is the newsroom’s word. So are translations, changed names, and where a seal was made.",
	},
	RecordsTitle:  "The sealed records",
	RecordsIntro:  "Each record’s proof lies in a file of its own.",
	ColAccount:    "Shown in",
	ColFile:       "Proof",
	ColMonth:      "Sealed by",
	ColBars:       "Bars and changed names",
	RecordPicture: "picture",

	MonthsOf: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	DateForm: "%[1]d %[2]s %[3]d",
	EndForm:  "the end of %[1]s %[2]d",
	Languages: map[string]string{
		"en": "English", "ru": "Russian", "ar": "Arabic", "ce": "Chechen", "uk": "Ukrainian", "be": "Belarusian",
		"fr": "French", "de": "German", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "tr": "Turkish",
		"fa": "Persian", "prs": "Dari", "ps": "Pashto", "ku": "Kurdish", "ckb": "Sorani Kurdish", "ur": "Urdu",
		"he": "Hebrew", "zh": "Chinese", "ug": "Uyghur", "bo": "Tibetan", "my": "Burmese", "km": "Khmer", "th": "Thai",
		"hi": "Hindi", "bn": "Bengali", "ta": "Tamil", "am": "Amharic", "ti": "Tigrinya", "so": "Somali", "sw": "Swahili",
		"ka": "Georgian", "hy": "Armenian", "az": "Azerbaijani", "tg": "Tajik", "uz": "Uzbek", "kk": "Kazakh", "ky": "Kyrgyz",
		"inh": "Ingush", "av": "Avar", "lez": "Lezgian", "tt": "Tatar", "ja": "Japanese", "ko": "Korean", "vi": "Vietnamese",
		"pl": "Polish", "nl": "Dutch", "sr": "Serbian", "hr": "Croatian", "bs": "Bosnian", "sq": "Albanian", "ro": "Romanian",
	},
}

var russian = labels{
	Lang: "ru", Dir: "ltr",
	Edition:  "Издание %s",
	Replaces: "Это издание заменяет более раннее.",

	LegendTitle:   "Как читать эту страницу",
	LegendBar:     "Здесь скрыты слова, чтобы защитить людей. Все полосы нарисованы одинаково. По доказательствам можно лишь приблизительно узнать, сколько скрыто под полосой.",
	LegendChanged: "Имя или слово, изменённое редакцией.",
	LegendControl: "Невидимый знак в запечатанном тексте, показанный явно.",
	Hidden:        "скрыто",
	Changed:       "изменено:",
	ChangedTitle:  "Изменено редакцией. То, что было сказано здесь, скрыто.",
	ControlTitle:  "Невидимый знак: %s %s",

	Account:     "Рассказ: %s",
	NameChanged: "имя изменено",
	Part:        "Часть %s из %s",
	Question:    "Редакция спросила",
	Unprompted:  "Рассказано без вопроса: запечатанная запись показывает, что вопроса перед этими словами не было.",
	SealedWords: "Запечатанные слова, язык: %s",
	Sealed:      "Запечатано не позднее %s.",
	BySource:    " Со слов редакции: программой самого свидетеля, прежде чем кто-либо в редакции прочёл эти слова.",
	ByServer:    " Со слов редакции: на её сервере.",
	ByDesk:      " Со слов редакции: в самой редакции.",
	Translation: "Перевод редакции",

	OfficialTitle:       "Что говорят власти",
	Claim:               "Утверждение",
	Asked:               "Адресат запроса: %s. Дата запроса: %s.",
	AnsweredOn:          "Ответ от %s:",
	NoAnswer:            "К моменту публикации ответа не поступило.",
	Declined:            "Отвечать отказались.",
	OfficialTranslation: "Перевод редакции",

	PictureSealed:   "Вместе с рассказом был запечатан исходный файл, не позднее %s. То, что снимок сделан из этого файла, известно только со слов редакции.",
	PictureUnsealed: "Этот снимок не был запечатан. Его происхождение известно только со слов редакции.",

	Film:           "Фильм",
	FilmUnsealed:   "Этот фильм не был запечатан. Его происхождение известно только со слов редакции.",
	FilmDownload:   "Скачать фильм (%s, %s МБ)",
	FilmCaptions:   "Субтитры, язык: %s",
	FilmTranscript: "Что говорят в фильме",
	FilmTooLarge:   "Фильм слишком велик для этой копии. Его можно посмотреть на странице самого материала.",
	Event:          "Скоро",
	EventWhere:     "Где",
	EventCalendar:  "Добавить в календарь",
	EventOneDay:    "%s, с %s до %s (UTC)",
	EventMoreDays:  "%s, %s — %s, %s (UTC)",
	EventPast:      "Уже прошло.",
	Warning:        "Прежде чем читать",

	Actions: "Что вы можете сделать",
	Related: "По теме",
	Kinds: map[string]string{
		"write_to": "Написать", "sign": "Подписать", "donate": "Пожертвовать", "attend": "Прийти",
		"share_safely": "Поделиться осторожно", "learn": "Узнать больше",
	},

	KeepTitle:       "Сохраните копию",
	KeepText:        "Весь материал одним файлом. Он открывается без интернета, его можно передать другим, и его по-прежнему можно проверить.",
	KeepCopy:        "Сохранить копию",
	IsCopy:          "Копия всего материала одним файлом",
	CheckLink:       "Проверить страницу",
	CheckNow:        "Проверить эту страницу сейчас",
	CheckProgram:    "Программой vouchsafe",
	CheckRunning:    "Идёт проверка",
	CheckRunCopy:    "Укажите ей этот файл. Наберите в терминале, подставив имя файла вместо copy.html:",
	KnownNumber:     "Номер редакции, если вы его знаете",
	KnownNumberNote: "Из печати или от того, кому вы доверяете. Без него проверка скажет лишь, согласуется ли страница сама с собой.",
	ChooseFolder:    "Эта страница открыта с диска, и браузер не даёт ей читать собственную папку. Выберите эту папку здесь.",
	FeedOf:          "Новые материалы: %s",
	SiteCheck:       "Каждый материал здесь можно проверить, не спрашивая нас. Как это сделать, сказано в конце каждого.",
	SiteWrite:       "Написать нам",
	SiteWriteText:   "Если вы что-то знаете, сначала прочтите, как нам написать и от чего это не защитит.",
	SiteReports:     "Материалы",
	SiteFeed:        "Лента",
	SiteNone:        "Пока ничего не опубликовано.",
	SiteNumberTitle: "Наш номер",

	CheckTitle:      "Как проверить эту страницу",
	CheckIntro:      "Вам не нужно верить нам на слово, что здесь ничего не изменено. Страница и её доказательства — это файлы; их может проверить любой, не спрашивая нас и без интернета: папкой, ZIP-файлом или одним файлом копии.",
	CheckGet:        "Возьмите программу vouchsafe там, где вы ей доверяете, а не с этой страницы.",
	CheckRun:        "Укажите ей эту папку. Наберите в терминале, подставив имя папки вместо FOLDER:",
	CheckCompare:    "Программа покажет номер. Сравните его с номером редакции из источника, которому вы доверяете: в печати, на других её страницах или у того, кто знает редакцию.",
	Folder:          "FOLDER",
	Fingerprint:     "Номер редакции",
	FingerprintNote: "Фальсификатор напечатал бы здесь собственный номер. Поэтому важно то, что покажет программа, в сравнении с тем, что вы знаете из другого места.",
	ShowsTitle:      "Что показывает проверка",
	Shows: []string{
		"Запечатанные слова и полосы — именно то, что было запечатано, и такими они были не позднее конца указанного рядом месяца.",
		"Два человека из редакции подписали всё на этой странице: слова, скрытое, изменённые имена, переводы, снимки, фильмы и ответы.",
		"Страница внесена в публичный журнал, за которым следят другие, и внесена позже рассказов.",
	},
	NotTitle: "Чего она не показывает",
	Not: []string{
		"Что эти слова — правда.",
		"Кто их написал.",
		"Что раньше их никто не видел.",
		"Что нет более нового издания.",
		"Что снимок сделан из запечатанного файла и что показывает фильм: это слово редакции. Как и переводы, изменённые имена и то, где поставлена печать.",
	},
	RecordsTitle:  "Запечатанные записи",
	RecordsIntro:  "Доказательство для каждой записи лежит в отдельном файле.",
	ColAccount:    "Где показано",
	ColFile:       "Доказательство",
	ColMonth:      "Запечатано не позднее",
	ColBars:       "Полосы и изменённые имена",
	RecordPicture: "снимок",

	MonthsOf: [12]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
	DateForm: "%[1]d %[2]s %[3]d года",
	EndForm:  "конца %[1]s %[2]d года",
	Languages: map[string]string{
		"en": "английский", "ru": "русский", "ar": "арабский", "ce": "чеченский", "uk": "украинский", "be": "белорусский",
		"fr": "французский", "de": "немецкий", "es": "испанский", "tr": "турецкий", "fa": "персидский", "ur": "урду",
		"he": "иврит", "ka": "грузинский", "hy": "армянский", "az": "азербайджанский", "tg": "таджикский", "uz": "узбекский",
		"kk": "казахский", "ky": "киргизский", "inh": "ингушский", "av": "аварский", "lez": "лезгинский", "tt": "татарский",
	},
}

var arabic = labels{
	Lang: "ar", Dir: "rtl",
	Edition:  "الطبعة %s",
	Replaces: "تحلّ هذه الطبعة محلّ طبعة سابقة.",

	LegendTitle:   "كيف تُقرأ هذه الصفحة",
	LegendBar:     "هنا كلمات محجوبة لحماية الناس. كلّ الأشرطة مرسومة بالطول نفسه. ولا تدلّ البراهين إلّا على وجه التقريب على مقدار ما يخفيه الشريط.",
	LegendChanged: "اسم أو كلمة غيّرتها هيئة التحرير.",
	LegendControl: "محرف غير مرئي في النص المختوم، أُظهر هنا.",
	Hidden:        "محجوب",
	Changed:       "مُغيَّر:",
	ChangedTitle:  "غيّرته هيئة التحرير. ما قيل هنا محجوب.",
	ControlTitle:  "محرف غير مرئي: %s %s",

	Account:     "شهادة %s",
	NameChanged: "الاسم مُغيَّر",
	Part:        "الجزء %s من %s",
	Question:    "سألت هيئة التحرير",
	Unprompted:  "قيل دون سؤال: يبيّن السجلّ المختوم أنّ أيّ سؤال لم يسبق هذه الكلمات.",
	SealedWords: "كلمات مختومة، اللغة: %s",
	Sealed:      "خُتم في موعد لا يتجاوز %s.",
	BySource:    " وتقول هيئة التحرير: ببرنامج الشاهد نفسه، قبل أن يقرأ أحد فيها هذه الكلمات.",
	ByServer:    " وتقول هيئة التحرير: في خادمها.",
	ByDesk:      " وتقول هيئة التحرير: في مكتبها.",
	Translation: "ترجمة هيئة التحرير",

	OfficialTitle:       "ما تقوله السلطات",
	Claim:               "الادّعاء",
	Asked:               "وُجّه السؤال إلى: %s، بتاريخ %s.",
	AnsweredOn:          "جاء الردّ بتاريخ %s:",
	NoAnswer:            "لم يصل أيّ ردّ حتى نشر هذه الصفحة.",
	Declined:            "امتنعت الجهة عن الردّ.",
	OfficialTranslation: "ترجمة هيئة التحرير",

	PictureSealed:   "خُتم ملفّ أصلي مع الشهادة في موعد لا يتجاوز %s. أمّا أنّ هذه الصورة مأخوذة منه فهو قول هيئة التحرير.",
	PictureUnsealed: "هذه الصورة لم تُختم. مصدرها هو قول هيئة التحرير.",

	Film:           "فيلم",
	FilmUnsealed:   "هذا الفيلم لم يُختم. مصدره هو قول هيئة التحرير.",
	FilmDownload:   "تنزيل الفيلم (%s، %s ميغابايت)",
	FilmCaptions:   "ترجمة مكتوبة، اللغة: %s",
	FilmTranscript: "ما يُقال في الفيلم",
	FilmTooLarge:   "الفيلم أكبر من أن تحتويه هذه النسخة. يمكن مشاهدته في صفحة التقرير نفسها.",
	Event:          "قريبًا",
	EventWhere:     "المكان",
	EventCalendar:  "أضفه إلى تقويمك",
	EventOneDay:    "%s، من %s إلى %s (UTC)",
	EventMoreDays:  "من %s، %s إلى %s، %s (UTC)",
	EventPast:      "انتهى هذا الموعد.",
	Warning:        "قبل أن تقرأ",

	Actions: "ما الذي يمكنك فعله",
	Related: "مواضيع ذات صلة",
	Kinds: map[string]string{
		"write_to": "اكتب", "sign": "وقّع", "donate": "تبرّع", "attend": "احضر",
		"share_safely": "شارك بحذر", "learn": "اعرف المزيد",
	},

	KeepTitle:       "احتفظ بنسخة",
	KeepText:        "التقرير كلّه في ملفّ واحد. يُفتح دون إنترنت، ويمكن تمريره إلى غيرك، ويبقى التحقّق منه ممكنًا.",
	KeepCopy:        "احتفظ بنسخة",
	IsCopy:          "نسخة من التقرير كلّه في ملفّ واحد",
	CheckLink:       "تحقّق من الصفحة",
	CheckNow:        "تحقّق من هذه الصفحة الآن",
	CheckProgram:    "ببرنامج vouchsafe",
	CheckRunning:    "يجري التحقّق",
	CheckRunCopy:    "حدّد له هذا الملفّ. اكتب في الطرفيّة ما يلي، واضعًا اسم الملفّ مكان copy.html:",
	KnownNumber:     "رقم هيئة التحرير، إن كنت تعرفه",
	KnownNumberNote: "من مطبوعة أو ممّن تثق به. من دونه لا يبيّن التحقّق إلّا ما إذا كانت الصفحة متّسقة مع نفسها.",
	ChooseFolder:    "فُتحت هذه الصفحة من القرص، ولا يسمح لها المتصفّح بقراءة مجلّدها. اختر ذلك المجلّد هنا.",
	FeedOf:          "تقارير جديدة من %s",
	SiteCheck:       "يمكن التحقّق من كلّ تقرير هنا دون أن تسألنا. والطريقة مذكورة في آخر كلّ منها.",
	SiteWrite:       "اكتب إلينا",
	SiteWriteText:   "إن كنت تعرف شيئًا، فاقرأ أوّلًا كيف تكتب إلينا، وما الذي لا يحميك منه ذلك.",
	SiteReports:     "التقارير",
	SiteFeed:        "الخلاصة",
	SiteNone:        "لم يُنشر شيء بعد.",
	SiteNumberTitle: "رقمنا",

	CheckTitle:      "كيف تتحقّق من هذه الصفحة",
	CheckIntro:      "لست مضطرًّا إلى تصديقنا بأنّ شيئًا هنا لم يُغيَّر. الصفحة وبراهينها ملفّات يمكن لأيّ شخص التحقّق منها دون أن يسألنا ودون إنترنت: مجلّدًا، أو بصيغة ZIP، أو نسخةً في ملفّ واحد.",
	CheckGet:        "احصل على برنامج vouchsafe من مكان تثق به، لا من هذه الصفحة.",
	CheckRun:        "حدّد له هذا المجلّد. اكتب في الطرفيّة ما يلي، واضعًا اسم المجلّد مكان FOLDER:",
	CheckCompare:    "يعرض البرنامج رقمًا. قارنه برقم هيئة التحرير من مصدر تثق به: مطبوعة، أو في صفحاتها الأخرى، أو لدى من يعرفها.",
	Folder:          "FOLDER",
	Fingerprint:     "رقم هيئة التحرير",
	FingerprintNote: "من يزوّر الصفحة سيضع هنا رقمه هو. فالعبرة بما يعرضه البرنامج مقارنةً بما لديك من مكان آخر.",
	ShowsTitle:      "ما الذي يبيّنه التحقّق",
	Shows: []string{
		"أنّ الكلمات المختومة والأشرطة هي ما خُتم بالضبط، وكانت على حالها في موعد لا يتجاوز نهاية الشهر المذكور بجانبها.",
		"أنّ شخصين من هيئة التحرير وقّعا على كلّ ما في هذه الصفحة: الكلمات وما حُجب والأسماء المُغيَّرة والترجمات والصور والأفلام والردود.",
		"أنّ الصفحة قُيّدت في سجلّ علني يراقبه آخرون، بعد تقييد الشهادات.",
	},
	NotTitle: "ما الذي لا يبيّنه",
	Not: []string{
		"أنّ الكلمات صحيحة.",
		"من كتبها.",
		"أنّ أحدًا لم يرها من قبل.",
		"أنّه لا توجد طبعة أحدث.",
		"أنّ الصورة مأخوذة من الملفّ المختوم، أو ما يعرضه الفيلم: فهذا قول هيئة التحرير، وكذلك الترجمات والأسماء المُغيَّرة ومكان الختم.",
	},
	RecordsTitle:  "السجلّات المختومة",
	RecordsIntro:  "برهان كلّ سجلّ موجود في ملفّ مستقلّ.",
	ColAccount:    "مكان العرض",
	ColFile:       "البرهان",
	ColMonth:      "خُتم في موعد لا يتجاوز",
	ColBars:       "الأشرطة والأسماء المغيَّرة",
	RecordPicture: "صورة",

	MonthsOf: [12]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
	DateForm: "%[1]d %[2]s %[3]d",
	EndForm:  "نهاية %[1]s %[2]d",
	Languages: map[string]string{
		"en": "الإنجليزية", "ru": "الروسية", "ar": "العربية", "ce": "الشيشانية", "uk": "الأوكرانية", "fr": "الفرنسية",
		"de": "الألمانية", "es": "الإسبانية", "tr": "التركية", "fa": "الفارسية", "ps": "البشتوية", "ku": "الكردية",
		"ckb": "الكردية السورانية", "ur": "الأردية", "he": "العبرية", "so": "الصومالية", "am": "الأمهرية",
	},
}
