"""An article with annotations and suggestions in both directions, some of them on the same words."""

from annotator.domain.annotation import Annotations, Fragment, Relation, Span
from annotator.ui.article.suggested import Suggested, SuggestedPart

TEXT = (
    "The Lamar Water Board announced that the plant will deliver drinking water from 1 June. "
    "Its engineers expect that output doubles.\n"
    "وذكرت تعاونية المزارعين أن ملوحة التربة قد ترتفع 12% خلال خمس سنوات، من دون أن تنشر القياسات.\n"
    "Karim Oduya, who farms beside the intake, told local radio: «الأنبوب الجديد يسحب من الآبار السفلى», "
    "and asked for new meters of شركة Nordvik.\n"
    "Halden Hydro denied the leak.\n"
)


def place(words: str) -> Fragment:
    """Return where words are in the text."""
    start = TEXT.index(words)
    return start, start + len(words)


def part(label: str, *words: str) -> SuggestedPart:
    """Return a suggested part on these words, a fragment each."""
    return SuggestedPart(label, tuple(place(piece) for piece in words), " … ".join(words))


ENGINEERS = Suggested(
    "engineers",
    (part("CLAIM", "output doubles"), part("SPEAKER", "Its engineers"), part("CUE", "expect")),
    0.55,
)
FARMERS = Suggested(
    "farmers",
    (
        part("CLAIM", "ملوحة التربة قد ترتفع 12% خلال خمس سنوات"),
        part("SPEAKER", "تعاونية المزارعين"),
        part("CUE", "ذكرت"),
    ),
    0.66,
    stance="neutral",
)
KARIM = Suggested(
    "karim",
    (
        part("CLAIM", "الأنبوب الجديد يسحب من الآبار السفلى"),
        part("SPEAKER", "Karim Oduya"),
        part("CUE", "told"),
    ),
    0.78,
    stance="supports",
    entry="in the register",
)
LEAK = Suggested("leak", (part("TARGET", "the leak"), part("SPEAKER", "Halden Hydro")), 0.31, stance="opposes")
SUGGESTIONS = (ENGINEERS, FARMERS, KARIM, LEAK)


def span(name: str, label: str, words: str) -> Span:
    """Return an annotation on these words."""
    return Span(name, "sara", "document", label, (place(words),), (words,))


CLAIM, SPEAKER = span("claim", "CLAIM", "the plant will deliver"), span("speaker", "SPEAKER", "Lamar Water Board")
SAID_BY = Relation("said", "sara", "document", "SAID_BY", {"claim": ("claim",), "speaker": ("speaker",)})
WORK = Annotations(spans={"claim": CLAIM, "speaker": SPEAKER}, relations={"said": SAID_BY})
