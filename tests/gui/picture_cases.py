"""Forty hard cases of marked words, each a short text of our own."""

from typing import NamedTuple

FAMILY = "👨‍👩‍👧‍👦"


class Case(NamedTuple):
    """What is shown, and in how many boxes each marked range is painted.

    `marked` are labels with the words of their fragments; without a label the words are selected, "hit" and "current"
    are hits of a search. `how` are further ways to show it: "marks", "handles".
    """

    name: str
    text: str
    marked: tuple[tuple[str, tuple[str, ...], int], ...]
    how: frozenset[str] = frozenset()
    title: str = ""
    byline: str = ""


def selected(name: str, text: str, words: str, boxes: int, *how: str) -> Case:
    return Case(name, text, (("", (words,), boxes),), frozenset(how))


def labelled(name: str, text: str, *marked: tuple[str, str, int], how: str = "") -> Case:
    return Case(name, text, tuple((label, (words,), boxes) for label, words, boxes in marked), frozenset(how.split()))


NUMBERS = "قال المكتب إن الرسوم ستصبح 10-12% بعد 2024/05/01، والثمن $42 والهاتف +962-6-555-0199 للسؤال."
SIGNS = "قال الحارس: «لن نفتح» ثم كتب “عودوا غدًا” و(الأحد) على الباب؛ أهذا جواب؟ نعم، جواب."
OVER_LINES = (
    "The mayor told the council that قال رئيس الميناء في رسالة طويلة لم يقرأها أحد قبل ذلك اليوم إن Nordvik Cranes "
    "would not come back before the end of 2027, since قالت الشركة so in public and it costs too much."
)

CASES = [
    labelled(
        "from Arabic into English", "أعلن مدير شركة Nordvik Cranes أن الميناء مغلق.", ("SPEAKER", "شركة Nordvik", 2)
    ),
    labelled(
        "from English into Arabic", "The office of وزير الميناء said nothing today.", ("SPEAKER", "office of وزير", 2)
    ),
    selected("a range of numbers in Arabic", NUMBERS, "10-12%", 1),
    selected("half of a range of numbers", NUMBERS, "10", 1),
    selected("a date in Arabic", NUMBERS, "2024/05/01", 1),
    selected("a telephone number in Arabic", NUMBERS, "+962-6-555-0199", 1),
    selected("a percentage and the word before it", NUMBERS, "ستصبح 10-12%", 1),
    selected("an amount and what is about it", NUMBERS, "والثمن $42 والهاتف", 2),
    labelled("guillemets at both edges", SIGNS, ("CLAIM", "«لن نفتح»", 1)),
    labelled("a quotation without its marks", SIGNS, ("CLAIM", "عودوا غدًا", 1)),
    # --- second sheet
    labelled("curly quotation marks at the edges", SIGNS, ("CLAIM", "“عودوا غدًا”", 1)),
    labelled("brackets at the edges", SIGNS, ("TARGET", "(الأحد)", 1)),
    labelled("a question mark at the edge", SIGNS, ("CLAIM", "أهذا جواب؟", 2), ("CUE", "نعم،", 1)),
    selected("a lam-alef cut in two", "قالت الفلاحة: لا سلام بلا خبز، ولا خبز بلا ماء.", "ا سلام بل", 1),
    selected("the name of God cut in two", "كتب عبد الله بن رضا: الحمد لله على كل حال.", "ه على", 1),
    selected("ffi and fl cut in two", "The office waffled about a flight of fifty fjords.", "ice waf", 1),
    labelled("Persian with ZWNJ", "می‌شود گفت که کشتی‌ها نمی‌خواهند برسند.", ("CLAIM", "کشتی‌ها نمی‌خواهند", 1)),
    labelled(
        "Urdu", "بندرگاہ کے افسر نے کہا کہ ٹکٹ مہنگے ہیں۔", ("SPEAKER", "بندرگاہ کے افسر", 1), ("CUE", "نے کہا", 1)
    ),
    labelled("harakat", "كَتَبَ المُعَلِّمُ رِسَالَةً إِلَى أَهْلِ القَرْيَةِ.", ("SPEAKER", "المُعَلِّمُ", 1)),
    selected(
        "stacked marks",
        "كتب كَّٰتَ ثم e\u0301\u0327\u0308galite\u0301 و z\u0334\u0337\u0335 هنا",
        "e\u0301\u0327\u0308galite\u0301",
        1,
    ),
    # --- third sheet
    labelled("niqqud", "אָמַר הַמּוֹרֶה שָׁלוֹם לְכֻלָּם בַּנָּמֵל.", ("SPEAKER", "הַמּוֹרֶה", 1), ("CUE", "אָמַר", 1)),
    labelled(
        "a Latin name after a Hebrew prefix",
        "ראש העיר אמר ש-Nordvik תגיע ב-2027 לנמל.",
        ("TARGET", "אמר ש-Nord", 2),
    ),
    selected("a family of emoji", f"قال العمدة {FAMILY} إن العيد open للجميع.", f"{FAMILY} إن", 1),
    # Flags run from left to right: the second one of two stands to the right, also in Arabic.
    selected("flags and a sign with ZWJ", "وصل وفد 🇦🇶🇯🇴 مع 🏳️‍🌈 إلى الميناء صباحًا.", "🇯🇴 مع 🏳️‍🌈", 2),
    selected("tabs", "الاسم\tNordvik\t12%\tنعم", "Nordvik\t12%", 1),
    selected("a no-break space", "بلغ الطول 75\u00a0مترًا عند Zone\u00a0B تمامًا.", "75\u00a0مترًا", 1, "marks"),
    selected(
        "an embedding that is closed", "He wrote \u202bقال Nordvik نعم\u202c and left.", "قال Nordvik", 1, "marks"
    ),
    selected(
        "isolates",
        "كتب \u2066Nordvik (A) 12\u2069 ثم \u2067لا\u2069 في السجل.",
        "\u2066Nordvik (A) 12\u2069",
        1,
        "marks",
    ),
    selected("an isolate that is never closed", "Pay \u2067to قال Nordvik the rest of it.", "قال Nordvik", 2, "marks"),
    labelled(
        "letters that have no font of ours", "قال ⵜⴰⵎⴰⵣⵉⵖⵜ ثم नमस्ते ثم 漢字 نعم.", ("CLAIM", "ⵜⴰⵎⴰⵣⵉⵖⵜ ثم नमस्ते", 1)
    ),
    # --- fourth sheet
    labelled(
        "nested spans",
        "The mayor said قال المدير إن Nordvik كاذبة and sat down.",
        ("CLAIM", "said قال المدير إن Nordvik كاذبة and", 1),
        ("SPEAKER", "المدير", 1),
        ("TARGET", "Nordvik", 1),
    ),
    labelled(
        "overlapping spans",
        "أعلن مدير شركة Nordvik Cranes أن الميناء مغلق.",
        ("CLAIM", "شركة Nordvik Cranes أن", 1),
        ("SPEAKER", "مدير شركة Nordvik", 2),
    ),
    Case(
        "a span of two fragments",
        "«الميناء مغلق»، قالت Maria، «ولن يفتح غدًا».",
        (("CLAIM", ("الميناء مغلق", "ولن يفتح غدًا"), 2), ("SPEAKER", ("Maria",), 1)),
    ),
    labelled(
        "over three lines in both directions, three deep",
        OVER_LINES,
        ("CLAIM", OVER_LINES[OVER_LINES.index("the council") : OVER_LINES.index(" public")], 3),
        ("TARGET", "رئيس الميناء في رسالة طويلة لم يقرأها أحد قبل", 2),
        ("SPEAKER", "الميناء في رسالة", 1),
    ),
    Case(
        "a title with emoji",
        "عاجل 🚨 Nordvik تغادر\n\nنص قصير بعد العنوان.",
        (("TARGET", ("🚨 Nordvik",), 1),),
        title="عاجل 🚨 Nordvik تغادر",
    ),
    Case(
        "a byline",
        "Title\n\nRihan Post — سارة حداد — 2024/05/01\n\nA short text.",
        (("SPEAKER", ("سارة حداد",), 1),),
        byline="Rihan Post — سارة حداد — 2024/05/01",
    ),
    Case(
        "hits",
        "أجرة الخط 25 ثم أجرة الخط 26 كما هي.",
        (("hit", ("أجرة الخط 25",), 1), ("current", ("أجرة الخط 26",), 1)),
    ),
    Case(
        "a hit and a selection on spans",
        "The مدير said that the مدينة is open.",
        (
            ("SPEAKER", ("مدير",), 1),
            ("hit", ("مدينة",), 1),
            ("", ("said that",), 1),
            ("CLAIM", ("the مدينة is open",), 1),
        ),
    ),
    Case(
        "the current span with its handles",
        "أعلن مدير شركة Nordvik Cranes أن الميناء مغلق.",
        (("SPEAKER", ("مدير شركة Nordvik Cranes",), 1),),
        frozenset({"handles"}),
    ),
    labelled(
        "a span next to a span", "قال عمر Ali نعم (yes) ثم مضى.", ("SPEAKER", "عمر Ali", 1), ("CLAIM", "نعم (yes)", 1)
    ),
]
