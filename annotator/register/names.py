"""The words of a name, and which of them tell people apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal

import regex

from annotator.text.folding import ALL, key_of

Script = Literal["Arabic", "Hebrew", "Latin", ""]

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|׳)*")
_QUOTES = regex.compile(r"(?<=\p{L})['’‘`´ʼʾʿ\"“”״](?=\p{L})")
_GERESH = regex.compile(r"(?<=[גדזחטכעצרת])['’‘`´ʼ׳]")
"""What makes another letter of one in Hebrew; in the names of Latin script an apostrophe is not heard."""
_SCRIPT = regex.compile(r"(\p{Script=Arabic})|(\p{Script=Hebrew})|(\p{Script=Latin})")
_SCRIPTS: tuple[Script, ...] = ("Arabic", "Hebrew", "Latin")


def _words(text: str) -> frozenset[str]:
    return frozenset(key_of(text, ALL).split())


TITLES = _words(
    "Mr Mrs Ms Miss Mme Dr Prof Professor Sir Lord Lady President Vice Prime Foreign Defence Defense Interior Minister"
    " Premier Chancellor Secretary Senator Sen Rep Ambassador Governor Mayor Judge King Queen Prince Princess Sultan"
    " Gen General Maj Major Col Colonel Lt Capt Captain Brig Brigadier Sgt Spokesman Spokeswoman Spokesperson"
    " Sheikh Shaikh Sheik Imam Ayatollah Hojatoleslam Mullah Seyyed Sayyed Sayyid Rabbi Pope Bishop"
    " السيد السيدة سيد الدكتور الدكتورة دكتور د الأستاذ أستاذ البروفيسور الرئيس رئيس رئيسة الوزراء وزير وزيرة"
    " الخارجية الدفاع الداخلية نائب النائب الأمير الملك الشيخ شيخ الإمام الجنرال اللواء العميد العقيد الفريق"
    " المشير السفير السيناتور القاضي البابا المتحدث الناطق المستشار"
    " آقای خانم دکتر جمهور رئیس\u200cجمهور جمهوری نخست\u200cوزیر امام آیت\u200cالله آیت حجت\u200cالاسلام سردار"
    " سرلشکر ژنرال سخنگوی جناب صاحب صدر وزیراعظم مولانا"
    " מר גברת גב דר פרופ פרופסור הרב רב הנשיא נשיא ראש הממשלה שר שרת החוץ הביטחון הפנים אלוף סגן ניצב חכ יור"
    " השופט השייח המלך הנסיך דובר דוברת"
)
"""Titles and roles before a name, folded."""
PARTICLES = _words("al el ul bin ibn ben bint ould ال آل بن ابن بنت אל בן אבן בת")
"""Words that one spelling of a name has and another has not."""
_ASSIMILATED = _words("ad ar as ash at an az ed er es esh et en ez")
_BEFORE = _words("abd abdul abdel abdal abdol abdur abdu abdou عبد עבד")
_AFTER = _words("allah ullah الله אללה din eddin uddin addin الدين دین אלדין אדין")
"""Words that are written together with the next or the previous one as often as apart."""
_NOT_ALONE = PARTICLES | _BEFORE | _AFTER


@lru_cache(maxsize=2048)
def folded_words(name: str) -> tuple[str, ...]:
    """Return the words of a name with spelling folded, without punctuation; a Hebrew geresh stays in its word."""
    folded = _QUOTES.sub("", _GERESH.sub("׳", key_of(name, ALL)))
    return tuple(_WORD.findall(folded))


def without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return folded words without the titles at their beginning; all of them if they are nothing else."""
    first = next((number for number, word in enumerate(words) if word not in TITLES), 0)
    return words[first:]


@lru_cache(maxsize=2048)
def core_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folded words that tell people apart: no titles, no al- or bin, Abd and Allah with what they belong to.

    It is never empty unless there are no words.
    """
    told = without_titles(words)
    kept = (
        word for word, following in pairwise((*told, "")) if word not in PARTICLES and not _assimilated(word, following)
    )
    core = tuple(_joined(kept))
    return core or told


def _assimilated(word: str, following: str) -> bool:
    """Whether a word is the article of the next one: ash-Sharaa, ed-Din."""
    return word in _ASSIMILATED and following.startswith(word[1:])


def heard_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the core words, and what may be said alone of those that were joined: Fattah of Abdel Fattah."""
    core = core_words(words)
    alone = (word for word in without_titles(words) if word not in _NOT_ALONE and word not in core)
    return (*core, *alone)


def _joined(words: Iterator[str]) -> Iterator[str]:
    pending = ""
    for word in words:
        if pending and not (word in _AFTER or pending in _BEFORE):
            yield pending
            pending = ""
        pending += word
    if pending:
        yield pending


def script(name: str) -> Script:
    """Return the script of the first letter of Arabic, Hebrew or Latin script."""
    found = _SCRIPT.search(name)
    return _SCRIPTS[found.lastindex - 1] if found and found.lastindex else ""
