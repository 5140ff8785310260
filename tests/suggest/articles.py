"""Small articles about who says what, made by rules, in several languages."""

import random
from collections.abc import Iterator

import regex

from annotator.suggest.labelled import LabelledArticle, LabelledFrame

SPEAKERS = {
    "en": ("Hala Deyri", "The harbour office", "Marcus Thell", "Two residents", "The mayor"),
    "ar": ("هالة الديري", "هيئة الموانئ", "سالم البدراني", "رئيسة البلدية", "ناطق"),
    "he": ("האלה דיירי", "רשות הנמל", "אוליבר ברנדט", "ראש העיר", "דוברת"),
}
CUES = {"en": ("said", "announced", "told reporters"), "ar": ("قال", "أعلن", "أكد"), "he": ("אמר", "הודיע", "טען")}
CLAIMS = {
    "en": ("the ferry leaves at dawn", "the channel stays open", "no berth will be lost", "the fee rises in May"),
    "ar": ("القناة ستبقى مفتوحة", "الرصيف سيغلق في أيار", "العبّارة ستغادر فجرا", "الرسوم لن ترتفع"),
    "he": ("הרציף ייסגר בקיץ", "המעבורת יוצאת עם שחר", "האגרה לא תעלה", "הנמל יישאר פתוח"),
}
FILLER = {
    "en": "Rain fell over the quay all week.",
    "ar": "وهطل المطر على الرصيف طوال الأسبوع.",
    "he": "גשם ירד על הרציף כל השבוע.",
}


def cluster_edges(text: str) -> set[int]:
    """Return the offsets between grapheme clusters, with both ends."""
    return {match.start() for match in regex.finditer(r"\X", text)} | {len(text)}


def articles(number: int, language: str, seed: int = 1) -> Iterator[LabelledArticle]:
    """Yield articles of a few attributions each, some quoted and some not."""
    chance = random.Random(f"{seed} {language}")
    for place in range(number):
        text, frames = "", []
        for _ in range(4):
            part, frame = _attribution(len(text), language, chance)
            text += part + " "
            frames.append(frame)
            if chance.random() < 0.5:
                text += FILLER[language] + "\n"
        cues = tuple(frame.cue for frame in frames)
        yield LabelledArticle(f"{language}-{place}", text, language, tuple(frames), cues)


def _attribution(begin: int, language: str, chance: random.Random) -> tuple[str, LabelledFrame]:
    speaker, cue, claim = (chance.choice(some[language]) for some in (SPEAKERS, CUES, CLAIMS))
    if chance.random() < 0.5:
        claim = f"“{claim},”"
        words = [claim, cue, speaker] if language == "en" else [speaker, cue, claim]
    else:
        words = [speaker, cue, claim] if language != "ar" else [cue, speaker, claim]
    text = " ".join(words)

    def place(part: str) -> tuple[tuple[int, int], ...]:
        at = begin + text.index(part)
        return ((at, at + len(part)),)

    return text + ".", LabelledFrame(place(cue), place(speaker), place(claim))
