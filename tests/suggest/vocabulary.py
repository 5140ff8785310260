"""The words and forms of sentences of which the made corpus is, in five languages; all of it is made up."""

from typing import NamedTuple

_Words = tuple[str, ...]


class Vocabulary(NamedTuple):
    """The words of a language. In forms, S C K X Y Z T N are slots in braces, and brackets have the words of a cue."""

    marks: tuple[str, str]
    comma: str
    forms: _Words
    distractors: _Words
    fillers: _Words
    cues: _Words
    nouns: _Words
    titles: _Words
    honours: _Words
    first_names: _Words
    last_names: _Words
    offices: _Words
    unnamed: _Words
    subjects: _Words
    predicates: _Words
    endings: _Words


LANGUAGES = {
    "en": Vocabulary(
        ("“", "”"), ",",
        ("{S} {C} that {X}.", "{S} {C} {X}.", "{Y} {C} {S}.", "{Y} {S} {C}. {Z}", "{Y} {S} {C}, {Z}",
         "[According to] {S}, {X}.",
         "{X}, {S} {C}.", "The {K} of {S} that {X} changed little.", "It [was reported] that {X}.", "{S} {C}: {Z}"),
        ("The film “{T}” was shown in {N} hall.", "{S} stood beside the so-called “{T}”.",
         "They sang “{T}” until the rain came."),
        ("Rain fell over the quay all week.", "The ferry has two decks, a bar and no lift.", "Nobody was hurt.",
         "In May, the port had 31 ships."),
        ("said", "added", "argued", "warned", "told reporters", "has repeatedly denied", "made the case",
         "went on to claim", "insists"),
        ("warning", "statement", "claim", "report"), ("The Long Tide", "Lanterns", "Slow Water", "Salt"),
        ("Mayor", "Sen.", "Dr.", "Capt.", "Mrs."), ("Hala", "Marcus", "Ines", "Omar", "Tove"), ("Deyri", "Thell",
         "Quade", "Brandt", "Osei"),
        ("the head of the harbour office", "who runs the lighthouse", "a pilot since 1998", "mother of three"),
        ("he", "she", "two residents", "a spokeswoman for the port", "the council"),
        ("the ferry", "the new fee", "the northern channel", "every berth", "the plan", "that wall"),
        ("leaves at dawn", "will cost jobs", "has never been safe", "stays open", "was drawn up in haste",
         "helps nobody"),
        ("in the harbour", "for many years", "and everybody knows it", "because the silt is back",
         "despite the promises, and they were many"),
    ),
    "fr": Vocabulary(
        ("« ", " »"), ",",
        ("{S} {C} que {X}.", "{Y}, {C} {S}.", "{Y}, {C} {S}. {Z}", "{Y}, {C} {S}, {Z}", "[Selon] {S}, {X}.",
         "{X}, {C} {S}.",
         "L’{K} de {S} selon laquelle {X} a surpris.", "Il [a été rapporté] que {X}.", "{S} {C} : {Z}"),
        ("Le film « {T} » passe au cinéma.", "{S} posait devant la prétendue « {T} ».",
         "On chantait « {T} » sous la pluie."),
        ("La pluie tombait sur le quai.", "Le bac a deux ponts, un bar et pas d’ascenseur.",
         "Personne n’a été blessé."),
        ("a déclaré", "affirme", "a prévenu", "soutient", "a confié à la presse", "n’a cessé de répéter", "a ajouté"),
        ("annonce", "affirmation", "idée"), ("La Longue Marée", "Lanternes", "Eau lente"),
        ("M.", "Mme", "Le maire", "Le Dr"), ("Hélène", "Marc", "Inès", "Omar", "Tove"), ("Deyri", "Thell", "Quade",
         "Brandt", "Osei"),
        ("chef du bureau du port", "qui tient le phare", "pilote depuis 1998"),
        ("deux habitants", "une porte-parole du port", "le conseil", "la mairie"),
        ("le bac", "la nouvelle taxe", "le chenal du nord", "chaque quai", "le plan"),
        ("part à l’aube", "coûtera des emplois", "n’a jamais été sûr", "reste ouvert", "n’aide personne"),
        ("dans le port", "depuis des années", "et tout le monde le sait", "parce que la vase revient",
         "malgré les promesses, et il y en eut"),
    ),
    "ar": Vocabulary(
        ("«", "»"), "،",
        ("{C} {S} إن {X}.", "و{C} {S} أن {X}.", "{Y} {C} {S}.", "{Y} {C} {S}. {Z}", "{Y} {C} {S}، {Z}",
         "[وفق] {S}، {X}.", "[بحسب] {S} {X}.",
         "{N} {S} [التي تقول] إن {X} لم تغير شيئا.", "[نقل] أن {X}.", "و{C} {S}: {Z}"),
        ("عُرض فيلم «{T}» في القاعة.", "وقف {S} أمام ما يسمى «{T}».", "غنوا «{T}» حتى هطل المطر."),
        ("هطل المطر على الرصيف طوال الأسبوع.", "للعبّارة سطحان ومقهى.", "لم يصب أحد بأذى.",
         "في أيار كان في المرفأ 31 سفينة."),
        ("قال", "أكد", "أعلن", "حذر", "زعم", "صرح للصحافيين", "نفى مرارا", "أضاف"),
        ("رسالة", "رواية", "شهادة"), ("المد الطويل", "قناديل", "ماء بطيء"),
        ("الدكتور", "النائب", "القبطان", "السيد"), ("سالم", "عمر", "مروان", "ياسر", "نادر"), ("البدراني", "الديري",
         "القاضي", "الحلو"),
        ("رئيس هيئة الموانئ", "الذي يدير المنارة", "وهو مرشد منذ 1998"), ("اثنان من السكان", "ناطق باسم المرفأ",
         "المجلس", "مسؤول"),
        ("القناة", "العبّارة", "الرسوم الجديدة", "الخطة", "الأرصفة"), ("ستغادر فجرا", "ستكلف وظائف",
         "لم تكن آمنة قط", "ستبقى مفتوحة", "لا تنفع أحدا"),
        ("في المرفأ", "منذ سنوات", "والجميع يعرف ذلك", "لأن الطمي عاد", "رغم الوعود، وهي كثيرة"),
    ),
    "he": Vocabulary(
        ("”", "”"), ",",
        ("{S} {C} כי {X}.", "{S} {C} ש{X}.", "{Y} {C} {S}.", "{Y} {C} {S}. {Z}", "{Y} {C} {S}, {Z}",
         "[לדברי] {S}, {X}.", "{X}, {C} {S}.",
         "{K} של {S} כי {X} לא שינתה דבר.", "[דווח] כי {X}.", "{S} {C}: {Z}"),
        ("הסרט ”{T}” הוקרן באולם.", "{S} עמד ליד מה שמכונה ”{T}”.", "הם שרו ”{T}” עד שירד גשם."),
        ("גשם ירד על הרציף כל השבוע.", "למעבורת שני סיפונים ובית קפה.", "איש לא נפגע.", "במאי היו בנמל 31 אוניות."),
        ("אמר", "הודיע", "טען", "הזהיר", "סיפר לעיתונאים", "הכחיש שוב ושוב", "הוסיף"),
        ("הטענה", "ההודעה", "האזהרה"), ("הגאות הארוכה", "פנסים", "מים אטיים"),
        ("ד״ר", "ח״כ", "רב־החובל", "מר"), ("אורן", "עומר", "איתן", "יואב", "נדב"), ("דיירי", "ברנדט", "קדמון", "שלו"),
        ("ראש רשות הנמל", "שמפעיל את המגדלור", "נתב מאז 1998"), ("שני תושבים", "דובר הנמל", "המועצה", "ראש העיר"),
        ("המעבורת", "האגרה החדשה", "התעלה הצפונית", "התוכנית", "הרציף"), ("יוצאת עם שחר", "תעלה במשרות",
         "לא הייתה בטוחה מעולם", "תישאר פתוחה", "לא עוזרת לאיש"),
        ("בנמל", "זה שנים", "וכולם יודעים זאת", "כי הסחף חזר", "למרות ההבטחות, והיו רבות"),
    ),
    "fa": Vocabulary(
        ("«", "»"), "،",
        ("{S} {C} که {X}.", "{S} {C}: {Z}", "{Y} {S} {C}.", "{Y} {S} {C}. {Z}", "{Y} {S} {C}، {Z}",
         "[به گفته] {S}، {X}.", "{X}، {S} {C}.",
         "{K} {S} که {X} چیزی را عوض نکرد.", "[گزارش شد] که {X}."),
        ("فیلم «{T}» در تالار نمایش داده شد.", "{S} کنار به‌اصطلاح «{T}» ایستاد.", "آن‌ها «{T}» را خواندند."),
        ("باران تمام هفته بر اسکله بارید.", "کشتی دو عرشه و یک کافه دارد.", "کسی آسیب ندید.",
         "در ماه مه ۳۱ کشتی در بندر بود."),
        ("گفت", "افزود", "هشدار داد", "ادعا کرد", "به خبرنگاران گفت", "بارها تکذیب کرد", "تأکید کرد"),
        ("هشدار", "ادعای", "گزارش"), ("مد بلند", "فانوس‌ها", "آب آرام"),
        ("دکتر", "شهردار", "ناخدا", "آقای"), ("سهراب", "عمر", "بهرام", "کیان", "نادر"), ("دیری", "برندت", "قاضی",
         "رستمی"),
        ("رئیس اداره بندر", "که فانوس دریایی را می‌گرداند", "راهنما از ۱۹۹۸"), ("دو ساکن", "سخنگوی بندر", "شورا",
         "او"),
        ("کشتی", "عوارض تازه", "آبراه شمالی", "طرح", "این دیوار"), ("سپیده‌دم می‌رود", "شغل‌ها را می‌گیرد",
         "هرگز امن نبوده است", "باز می‌ماند", "به کسی کمک نمی‌کند"),
        ("در بندر", "سال‌هاست", "و همه می‌دانند", "چون گل‌ولای برگشته است", "با وجود وعده‌ها، که بسیار بود"),
    ),
}  # fmt: skip
