"""Texts with edits of the kind that news gets, and where every character of the text before is afterwards."""

import random
from collections.abc import Callable

ENGLISH = (
    "Water ministry denies shortage in the south\n\n"
    "The water ministry said on Tuesday that the reservoirs of the south are 64.5% full. “There is no shortage,” said"
    " Huda Kamel, the minister, “and there will be none.” She said the pumps at Qasr were repaired on 3 May.\n"
    "Farmers in the valley deny this. “We have had no water for 12 days,” said Tom Reyes, who grows onions, and he said"
    " that his neighbours had none either. The union said it would march to the ministry.\n\n"
    "The opposition said the minister should resign. It said so last year as well. A spokesman for the governor"
    " (محافظ الجنوب) said that the governor supports the minister.\n"
    "Prices of bread rose by 7% in April, the statistics office said. Neither the ministry nor the union commented."
)
ARABIC = (
    "وزارة المياه تنفي وجود نقص في الجنوب\n\n"
    "قالت وزارة المياه يوم الثلاثاء إن خزانات الجنوب ممتلئة بنسبة 64.5%. وقالت الوزيرة هدى كامل: «لا يوجد نقص، ولن يكون"
    " هناك نقص». وأضافت أن مضخات القصر أُصلحت في 3 مايو.\n"
    "وينفي المزارعون في الوادي ذلك. وقال توم رييس الذي يزرع البصل: «لم تصلنا المياه منذ 12 يومًا»، وقال إن جيرانه كذلك"
    " بلا مياه. وقالت النقابة إنها ستسير إلى الوزارة.\n\n"
    "وقالت المعارضة إن على الوزيرة أن تستقيل، وقد قالت ذلك في العام الماضي أيضًا. وقال متحدث باسم المحافظ (Governor"
    " of the South) إن المحافظ يؤيد الوزيرة.\n"
    "وارتفعت أسعار الخبز بنسبة 7% في أبريل كما قال مكتب الإحصاء. ولم تعلّق الوزارة ولا النقابة."
)
HEBREW = (
    "משרד המים מכחיש מחסור בדרום\n\n"
    "משרד המים אמר ביום שלישי כי מאגרי הדרום מלאים ב-64.5%. „אין מחסור,“ אמרה השרה הודא כאמל, „וגם לא יהיה.“ היא אמרה"
    " שהמשאבות בקסר תוקנו ב-3 במאי.\n"
    "החקלאים בעמק מכחישים זאת. „כבר 12 ימים אין לנו מים,“ אמר תום רייס, שמגדל בצל, והוא אמר שגם לשכניו אין. האיגוד אמר"
    " שיצעד אל המשרד.\n\n"
    "האופוזיציה אמרה שעל השרה להתפטר, וכך אמרה גם בשנה שעברה. דובר של המושל (محافظ الجنوب) אמר שהמושל תומך בשרה.\n"
    "מחירי הלחם עלו ב-7% באפריל, אמרה הלשכה לסטטיסטיקה. המשרד והאיגוד לא הגיבו. שָׁלוֹם."
)
PERSIAN = (
    "وزارت نیرو کمبود آب در جنوب را رد کرد\n\n"
    "وزارت نیرو روز سه‌شنبه گفت مخازن جنوب ۶۴٫۵٪ پر است. هدا کامل، وزیر، گفت: «کمبودی نیست و نخواهد بود.» او گفت"
    " پمپ‌های قصر در ۳ مه تعمیر شده‌اند.\n"
    "کشاورزان دره این را رد می‌کنند. تام ریس که پیاز می‌کارد گفت: «۱۲ روز است آب نداریم»، و گفت همسایگانش هم آب ندارند."
    " اتحادیه گفت به سوی وزارت راهپیمایی می‌کند.\n\n"
    "مخالفان گفتند وزیر باید استعفا دهد. سال گذشته هم همین را گفتند. سخنگوی استاندار (the governor’s office) گفت"
    " استاندار از وزیر حمایت می‌کند.\n"
    "بهای نان در آوریل ۷٪ بالا رفت، مرکز آمار گفت. نه وزارت و نه اتحادیه نظری ندادند."
)
TEXTS = {"en": ENGLISH, "ar": ARABIC, "he": HEBREW, "fa": PERSIAN}
INSERTED = {
    "en": (" The ministry said it would publish figures.", " He said this on Monday.", " The union denied that."),
    "ar": (" وقالت الوزارة إنها ستنشر الأرقام.", " وقال ذلك يوم الاثنين.", " ونفت النقابة ذلك."),
    "he": (" המשרד אמר שיפרסם נתונים.", " הוא אמר זאת ביום שני.", " האיגוד הכחיש זאת."),
    "fa": (" وزارت گفت آمار را منتشر می‌کند.", " او این را دوشنبه گفت.", " اتحادیه این را رد کرد."),
}
HARAKAT = "\u064e\u0650\u064f\u0651\u05b7\u05b0"

Edited = list[tuple[str, int]]
"""Characters with the place that each has in the text before, -1 for added ones."""


def added(words: str) -> Edited:
    return [(character, -1) for character in words]


def _starts(text: Edited, of: Callable[[str], bool]) -> list[int]:
    return [place for place, (character, _) in enumerate(text) if of(character)]


def typo(text: Edited, generator: random.Random, language: str) -> Edited:
    """Swap, drop, double or replace a letter."""
    place = generator.choice(_starts(text, str.isalpha))
    letter = text[place][0]
    new = generator.choice(("", letter * 2, generator.choice(INSERTED[language][0].replace(" ", ""))))
    return [*text[:place], *added(new), *text[place + 1 :]]


def number(text: Edited, generator: random.Random, language: str) -> Edited:
    places = _starts(text, str.isdecimal)
    if not places:
        return text
    place = generator.choice(places)
    return [*text[:place], *added(str(generator.randrange(10, 99))), *text[place + 1 :]]


def punctuation(text: Edited, generator: random.Random, language: str) -> Edited:
    place = generator.choice(_starts(text, lambda character: character in ",.،؛:“”«»"))
    return [*text[:place], *added(generator.choice((";", "", " –", "!"))), *text[place + 1 :]]


def harakat(text: Edited, generator: random.Random, language: str) -> Edited:
    place = generator.choice(_starts(text, str.isalpha)) + 1
    return [*text[:place], *added(generator.choice(HARAKAT)), *text[place:]]


def insertion(text: Edited, generator: random.Random, language: str) -> Edited:
    ends = [place + 1 for place in _starts(text, lambda character: character == ".") if text[place + 1 : place + 2]]
    ends = [place for place in ends if text[place][0] in " \n"]
    place = generator.choice(ends or [len(text)])
    return [*text[:place], *added(generator.choice(INSERTED[language])), *text[place:]]


def word(text: Edited, generator: random.Random, language: str) -> Edited:
    """Replace a word by another one of the text."""
    spaces = _starts(text, lambda character: character == " ")
    index = generator.randrange(len(spaces) - 1)
    words = [one for one in TEXTS[language].split() if one.isalpha()]
    return [*text[: spaces[index] + 1], *added(generator.choice(words)), *text[spaces[index + 1] :]]


def moved_paragraph(text: Edited, generator: random.Random, language: str) -> Edited:
    lines: list[Edited] = [[]]
    for one in text:
        if one[0] == "\n":
            lines.append([])
        else:
            lines[-1].append(one)
    lines.insert(generator.randrange(len(lines)), lines.pop(generator.randrange(1, len(lines))))
    return [one for line in lines for one in (*line, ("\n", -1))][:-1]


def deleted_sentence(text: Edited, generator: random.Random, language: str) -> Edited:
    stops = _starts(text, lambda character: character == ".")
    start = generator.choice(stops[:-1])
    end = next(place for place in stops if place > start)
    return text if any(one[0] == "\n" for one in text[start:end]) else [*text[: start + 1], *text[end + 1 :]]


def moved_sentence(text: Edited, generator: random.Random, language: str) -> Edited:
    stops = _starts(text, lambda character: character == ".")
    index = generator.randrange(len(stops) - 1)
    start, end = stops[index] + 1, stops[index + 1] + 1
    if any(one[0] == "\n" for one in text[start:end]):
        return text
    rest = [*text[:start], *text[end:]]
    place = generator.choice(_starts(rest, lambda character: character == ".")) + 1
    return [*rest[:place], *text[start:end], *rest[place:]]


EDITS = (
    typo,
    typo,
    typo,
    number,
    punctuation,
    harakat,
    insertion,
    word,
    moved_paragraph,
    deleted_sentence,
    moved_sentence,
)


def edited(text: str, language: str, generator: random.Random) -> Edited:
    """Return a text after one to six edits."""
    result: Edited = [(character, place) for place, character in enumerate(text)]
    for _ in range(generator.randrange(1, 7)):
        result = generator.choice(EDITS)(result, generator, language)
    return result
