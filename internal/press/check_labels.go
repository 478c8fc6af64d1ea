package press

// checkLabels are the words with which a page says what its check found, in
// one language. The script of the check has them from client/src/labels.json;
// no page is rendered from them.
type checkLabels struct {
	Lang string

	Holds, OwnKeys, Refused, Failed string // headings

	Under        string // Holds: whose keys
	Calls        string // OwnKeys: the newsroom's name
	Compare      string // before the number
	Again        string // after the number, if the reader gave none
	HoldsTitle   string
	NotTitle     string
	Pictures     string // what it doesn't show of pictures that lie beside the page
	Itself, Sure string // that a page which checks itself could lie; what to do
	Do           string // after a refusal

	// What holds, by the names that the check gives; empty in English, whose
	// sentences are report.Verify's.
	Findings map[string]string

	// Where a check found something wrong, by the step, and what it found when
	// the document isn't the page.
	Steps      map[string]string
	Shown      string // “what the page shows”, “what it should show”
	Covered    string // “what it should show”, where what it shows can't be read
	Nothing    string
	OtherStyle string
	Extension  string
	Number     string // what was typed is no number
	Again64    string // heading, where the number that was typed is what is wrong
	Slip       string // before the number as typed and the page's: how many digits differ
	Unreadable string // file
	TooLarge   string
	Disk, ZIP  string // opened from a disk: what to do; label of the field for a ZIP
}

var checkEnglish = checkLabels{
	Lang:    "en",
	Holds:   "This page holds",
	OwnKeys: "This page agrees with itself, under keys that it brought along",
	Refused: "Don’t believe this page",
	Failed:  "The page couldn’t be checked",

	Under:      "It was checked under the keys of the newsroom whose number you gave:",
	Calls:      "The keys call themselves “%s”. Anybody can make keys and give them this name.",
	Compare:    "Compare this number with one that you have from elsewhere, such as from print:",
	Again:      "If you have one, put it into the field above and check again.",
	HoldsTitle: "What holds",
	NotTitle:   "What this doesn’t show",
	Pictures:   "That this window draws the pictures and films that were checked. Only their files were compared. For these, keep a copy and open it, or use the program.",
	Itself:     "A page that checks itself could lie: whoever can change the page can change its check.",
	Sure:       "To be certain, check it with a copy of the program that you have from elsewhere: vouchsafe verify.",
	Do:         "Don’t pass it on. Ask the newsroom for it in another way, or look for it in another place.",

	Steps: map[string]string{
		"folder":     "Its files aren’t those of a report:",
		"keys":       "Its keys aren’t in order:",
		"signatures": "It isn’t what two people of the newsroom signed:",
		"log":        "It isn’t in the newsroom’s public log as it should be:",
		"proofs":     "Its proofs don’t show what it says:",
		"page":       "It doesn’t show what its proofs show:",
		"document":   "What your browser shows isn’t what the proofs show:",
	},
	Shown:      "Here it shows “%s”. It should show “%s”.",
	Covered:    "It should show “%s”. Something else is drawn in that place, and can’t be read from here.",
	Nothing:    "nothing",
	OtherStyle: "Its style sheet isn’t the signed one, and can hide or show words.",
	Extension:  "A translation or an extension in your browser can do this too. If you use one, switch it off, load the page again and check again.",
	Number:     "That isn’t a newsroom’s number. It has 64 digits, 0 to 9 and a to f, often in groups of four.",
	Again64:    "Look at the number again",
	Slip:       "The number that you typed differs from this page’s in %s of its 64 digits: a slip of the pen or the finger. Look at yours once more and check again. First yours, then the page’s:",
	Unreadable: "%s couldn’t be read. Look whether you are connected, and try again.",
	TooLarge:   "It is too large to be checked here. Use the program: vouchsafe verify.",
	Disk:       "Choose the folder of this page above. Or open copy.html from the folder: it needs nothing else.",
	ZIP:        "Or choose the report’s ZIP here, or a copy of it",
}

var checkRussian = checkLabels{
	Lang:    "ru",
	Holds:   "Проверка пройдена",
	OwnKeys: "Страница согласуется сама с собой, но только по ключам, которые принесла с собой",
	Refused: "Не верьте этой странице",
	Failed:  "Проверить страницу не удалось",

	Under:      "Проверено по ключам редакции, номер которой вы ввели:",
	Calls:      "Владелец ключей называет себя «%s». Такие ключи с таким названием может сделать кто угодно.",
	Compare:    "Сравните этот номер с тем, который вы знаете из другого источника, например из печати:",
	Again:      "Если он у вас есть, введите его в поле выше и проверьте ещё раз.",
	HoldsTitle: "Что подтвердилось",
	NotTitle:   "Чего это не показывает",
	Pictures:   "Что в этом окне те самые снимки и фильмы, которые проверены. Сверены только их файлы. Чтобы проверить и это, сохраните и откройте копию или воспользуйтесь программой.",
	Itself:     "Страница, которая проверяет сама себя, может солгать: кто способен изменить страницу, способен изменить и её проверку.",
	Sure:       "Чтобы быть уверенным, проверьте её программой, взятой в другом месте: vouchsafe verify.",
	Do:         "Не передавайте её дальше. Получите материал от редакции другим путём или найдите его в другом месте.",

	Findings: map[string]string{
		"card":   "Ключи редакции перечислены в %s; документ подписали редакторы, названные в %s.",
		"signed": "Подписали: %[3]s. Число подписей: %[1]s, число файлов: %[2]s. Это все файлы, которые вы видите.",
		"logged": "Публикация внесена в публичный журнал редакции под номером %s; его свидетели видели её там не позднее %s.",
		"late":   "Записей: %s. Они такие, какими их видели свидетели журнала не позднее %s. То, что это было не позднее %s, известно только со слов редакции.",
		"sealed": "Записей: %s. Они такие, какими были запечатаны не позднее %s. Свидетели журнала видели это не позднее %s, и в журнал это внесено раньше публикации.",
		"bars":   "Полос и изменённых имён на месте скрытых слов: %s. Больше из запечатанных текстов на странице ничего не убрано.",
		"whole":  "Из запечатанных текстов на странице ничего не убрано.",
		"page":   "Страница показывает это и ничего больше: созданная заново из доказательств, она совпадает до последнего байта.",
	},
	Steps: map[string]string{
		"folder":     "Её файлы — не файлы публикации:",
		"keys":       "С её ключами не всё в порядке:",
		"signatures": "Это не то, что подписали два человека из редакции:",
		"log":        "В публичном журнале редакции её нет или запись о ней неверна:",
		"proofs":     "Её доказательства не показывают того, что на ней сказано:",
		"page":       "Она показывает не то, что показывают доказательства:",
		"document":   "Ваш браузер показывает не то, что показывают доказательства:",
	},
	Shown:      "Здесь показано «%s», а должно быть «%s».",
	Covered:    "Должно быть показано «%s», но на этом месте что-то другое, и прочитать его отсюда нельзя.",
	Nothing:    "ничего",
	OtherStyle: "Таблица стилей не та, что подписана; она может скрывать или показывать слова.",
	Extension:  "Так может подействовать и переводчик или расширение в браузере. Если вы пользуетесь ими, отключите их, загрузите страницу заново и проверьте ещё раз.",
	Number:     "Это не номер редакции. В нём 64 знака, от 0 до 9 и от a до f, часто группами по четыре.",
	Again64:    "Посмотрите на номер ещё раз",
	Slip:       "Номер, который вы ввели, отличается от номера этой страницы (цифр: %s из 64): похоже на опечатку. Посмотрите на свой номер ещё раз и повторите проверку. Сначала ваш, потом номер страницы:",
	Unreadable: "Не удалось прочитать %s. Посмотрите, есть ли связь, и попробуйте ещё раз.",
	TooLarge:   "Материал слишком велик, чтобы проверять его здесь. Воспользуйтесь программой: vouchsafe verify.",
	Disk:       "Выберите выше папку этой страницы. Или откройте copy.html из папки: больше ничего не понадобится.",
	ZIP:        "Или выберите здесь ZIP-файл материала либо его копию",
}

var checkArabic = checkLabels{
	Lang:    "ar",
	Holds:   "اجتازت هذه الصفحة التحقّق",
	OwnKeys: "هذه الصفحة متّسقة مع نفسها، لكن وفق مفاتيح جاءت بها هي",
	Refused: "لا تصدّق هذه الصفحة",
	Failed:  "تعذّر التحقّق من الصفحة",

	Under:      "جرى التحقّق وفق مفاتيح هيئة التحرير التي أعطيت رقمها:",
	Calls:      "صاحب المفاتيح يسمّي نفسه «%s». ويستطيع أيّ شخص أن يصنع مفاتيح بهذا الاسم.",
	Compare:    "قارن هذا الرقم برقم لديك من مكان آخر، من مطبوعة مثلًا:",
	Again:      "إن كان لديك رقم، فضعه في الحقل أعلاه وتحقّق مرّة أخرى.",
	HoldsTitle: "ما الذي ثبت",
	NotTitle:   "ما الذي لا يبيّنه هذا",
	Pictures:   "أنّ ما تعرضه هذه النافذة هو الصور والأفلام التي جرى التحقّق منها، فلم تُقارَن إلّا ملفّاتها. للتحقّق من ذلك احتفظ بنسخة وافتحها، أو استعمل البرنامج.",
	Itself:     "الصفحة التي تتحقّق من نفسها قد تكذب: فمن يستطيع تغييرها يستطيع تغيير تحقّقها أيضًا.",
	Sure:       "لتكون على يقين، تحقّق منها بنسخة من البرنامج حصلت عليها من مكان آخر: vouchsafe verify.",
	Do:         "لا تمرّرها إلى غيرك. اطلبها من هيئة التحرير بطريق آخر، أو ابحث عنها في مكان آخر.",

	Findings: map[string]string{
		"card":   "مفاتيح هيئة التحرير مذكورة في %s، وقد وقّعه المحرّرون المذكورون في %s.",
		"signed": "الموقّعون: %[3]s. عدد التوقيعات: %[1]s، وعدد الملفّات: %[2]s، وهي كلّ الملفّات التي تراها.",
		"logged": "قُيّد هذا المنشور في السجلّ العلني لهيئة التحرير برقم %s، ورآه شهود السجلّ هناك في موعد لا يتجاوز %s.",
		"late":   "عدد السجلّات المختومة: %s. وهي كما رآها شهود السجلّ في موعد لا يتجاوز %s. أمّا أنّ ذلك كان في موعد لا يتجاوز %s فهو قول هيئة التحرير.",
		"sealed": "عدد السجلّات المختومة: %s. وهي كما خُتمت في موعد لا يتجاوز %s. رأى شهود السجلّ ذلك في موعد لا يتجاوز %s، وقُيّد في السجلّ قبل هذا المنشور.",
		"bars":   "عدد الأشرطة والأسماء المُغيَّرة مكان الكلمات المحجوبة: %s. ولم يُحذف شيء آخر من النصوص المختومة في الصفحة.",
		"whole":  "لم يُحذف شيء من النصوص المختومة في الصفحة.",
		"page":   "تعرض الصفحة هذا ولا شيء سواه: أُعيد إنشاؤها من البراهين فطابقتها إلى آخر بايت.",
	},
	Steps: map[string]string{
		"folder":     "ملفّاتها ليست ملفّات تقرير:",
		"keys":       "مفاتيحها غير سليمة:",
		"signatures": "ليست ما وقّعه شخصان من هيئة التحرير:",
		"log":        "ليست في السجلّ العلني لهيئة التحرير كما ينبغي:",
		"proofs":     "براهينها لا تبيّن ما تقوله:",
		"page":       "لا تعرض ما تبيّنه براهينها:",
		"document":   "ما يعرضه متصفّحك ليس ما تبيّنه البراهين:",
	},
	Shown:      "يظهر هنا «%s»، وينبغي أن يظهر «%s».",
	Covered:    "ينبغي أن يظهر «%s»، لكنّ شيئًا آخر مرسوم في مكانه ولا يمكن قراءته من هنا.",
	Nothing:    "لا شيء",
	OtherStyle: "ورقة الأنماط ليست الورقة الموقّعة، وقد تُخفي كلمات أو تُظهرها.",
	Extension:  "قد تفعل هذا أيضًا ترجمة أو إضافة في متصفّحك. إن كنت تستعملها فأوقفها، وأعد تحميل الصفحة، ثمّ تحقّق مرّة أخرى.",
	Number:     "هذا ليس رقم هيئة تحرير. فيه 64 محرفًا من 0 إلى 9 ومن a إلى f، وكثيرًا ما يُكتب في مجموعات من أربعة.",
	Again64:    "انظر إلى الرقم مرة أخرى",
	Slip:       "الرقم الذي أدخلته يختلف عن رقم هذه الصفحة في %s من خاناته الأربع والستين: يبدو أنه خطأ في الكتابة. انظر إلى رقمك مرة أخرى وأعد التحقّق. رقمك أولًا، ثم رقم الصفحة:",
	Unreadable: "تعذّرت قراءة %s. تأكّد من الاتّصال وحاول مرّة أخرى.",
	TooLarge:   "التقرير أكبر من أن يُتحقّق منه هنا. استعمل البرنامج: vouchsafe verify.",
	Disk:       "اختر أعلاه مجلّد هذه الصفحة. أو افتح copy.html من المجلّد: فهو لا يحتاج إلى شيء آخر.",
	ZIP:        "أو اختر هنا ملفّ ZIP الخاصّ بالتقرير أو نسخة منه",
}
