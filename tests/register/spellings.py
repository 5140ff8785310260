"""Made-up names in Arabic, Hebrew, Persian and Latin letters, as news desks of several habits would spell them.

A name is a row of sounds. Each script has its own ways to write a sound, of which a spelling takes one at random, so
that no two spellings need be alike. None of this is known to the program.
"""

import random
from collections.abc import Sequence
from functools import partial
from typing import Literal, NamedTuple

import regex

Script = Literal["arabic", "hebrew", "persian", "latin"]
SCRIPTS: tuple[Script, ...] = ("arabic", "hebrew", "persian", "latin")
Sounds = tuple[str, ...]
Ways = dict[str, tuple[str, ...]]

# a i u are short, A I U long, e o of European names, 3 is ayn, H S D T Z are emphatic, + doubles, @ is a final -a(h)
_SEMITIC = (*"btjHdrzsSDTZ3fqklmnhwy", "th", "kh", "dh", "sh", "gh")
_COMMON = (*"btjHdrzsST3fqklmnh", "kh", "sh")
_EUROPEAN = (*"bptdkgfvszlmnrh", "sh", "ch", "ts")
_OFTEN_LAST = tuple("nrlmdsfbt")


def _ways(table: str) -> Ways:
    """Return the ways to write each sound: `sound=way|way`, the first the usual one; `-` writes nothing."""
    rows = (row.split("=") for row in table.split())
    return {sound: tuple("" if way == "-" else way for way in ways.split("|")) for sound, ways in rows}


ARABIC = _ways(
    "b=ب p=ب t=ت th=ث j=ج H=ح kh=خ d=د dh=ذ r=ر z=ز s=س sh=ش S=ص D=ض T=ط Z=ظ 3=ع gh=غ f=ف q=ق k=ك g=غ|غ|ج l=ل m=م n=ن"
    " h=ه w=و y=ي v=ف ch=تش ts=تس a=- i=- u=- A=ا I=ي U=و e=ي|- o=و|و|- @=ة|ة|ه"
)
PERSIAN = ARABIC | _ways("p=پ g=گ v=و k=ک y=ی I=ی e=- ch=چ @=ه ts=تس")
HEBREW = _ways(
    "b=ב p=פ t=ת|ט th=ת׳|ת j=ג׳ H=ח kh=ח׳|ח d=ד dh=ד׳|ד r=ר z=ז s=ס sh=ש S=ס|צ D=ד|צ׳ T=ט Z=ז|ט׳ 3=ע gh=ע׳|ג f=פ q=ק"
    " k=ק|כ g=ג l=ל m=מ n=נ h=ה w=ו|וו y=י v=ב|ו ch=צ׳ ts=צ a=-|-|א i=י|- u=ו A=א|- I=י U=ו e=- o=ו @=ה"
)
LATIN = _ways(
    "b=b p=p t=t th=th j=j|j|dj H=h kh=kh d=d dh=dh|d r=r z=z s=s sh=sh|sh|ch S=s D=d|d|dh T=t Z=z|dh 3=-|' gh=gh|g f=f"
    " q=q|k k=k|k|c g=g l=l m=m n=n h=h w=w|w|ou y=y v=v ch=ch|tch ts=ts|tz a=a|a|e i=i|e u=u|o|ou A=a|a|aa"
    " I=i|ee|y U=u|ou|oo e=e o=o @=a|ah|eh"
)
# As Persians say and Egyptians romanise the same letters.
_SAID_IN_PERSIAN = {
    "latin": LATIN | _ways("D=z Z=z dh=z th=s w=v q=gh|q i=e|i u=o U=ou|u|oo @=eh|e j=j"),
    "hebrew": HEBREW | _ways("D=ז Z=ז dh=ז th=ס w=ו|ב q=ק|ע׳"),
}
_SAID_IN_EGYPT = {
    "latin": LATIN | _ways("j=g th=t|th dh=d|z q=q|k"),
    "hebrew": HEBREW | _ways("j=ג th=ת dh=ד|ז"),
}
_TABLES: dict[Script, Ways] = {"arabic": ARABIC, "hebrew": HEBREW, "persian": PERSIAN, "latin": LATIN}
_OPENING: dict[Script, str] = {"arabic": "ا", "hebrew": "א", "persian": "ا", "latin": ""}
_ARTICLES: dict[Script, tuple[str, ...]] = {
    "arabic": ("ال",),
    "hebrew": ("אל-", "אל "),
    "persian": ("ال", ""),
    "latin": ("al-", "Al-", "el-", "Al ", ""),
}
_VOWELS = "aiuAIUeo"
_FINAL_FORMS = dict(zip("כמנפצ", "ךםןףץ", strict=True))


class Person(NamedTuple):
    """The sounds of the words of a name; whether the last has the Arabic article."""

    words: tuple[Sounds, ...]
    has_article: bool
    said: Literal["usually", "in Persian", "in Egypt"] = "usually"

    def _ways(self, script: Script) -> Ways:
        own = {"usually": {}, "in Persian": _SAID_IN_PERSIAN, "in Egypt": _SAID_IN_EGYPT}[self.said]
        return own.get(script, _TABLES[script])

    def spelling(self, script: Script, chance: random.Random) -> str:
        """Return a spelling of the whole name in a script."""
        words = [_word(word, script, self._ways(script), chance) for word in self.words]
        if len(words) > 2 and chance.random() < 0.3:
            del words[1]
        if script == "latin" and chance.random() < 0.05:
            words[0] = f"{words[0][0]}."
        if self.has_article:
            words[-1] = chance.choice(_ARTICLES[script]) + words[-1]
        return " ".join(words)


def _word(sounds: Sounds, script: Script, ways: Ways, chance: random.Random) -> str:
    letters = [_OPENING[script]] if sounds[0] in _VOWELS else []
    for place, sound in enumerate(sounds):
        if sound == "+":
            doubled = script == "latin" and len(letters[-1]) == 1 and chance.random() < 0.7
            letters += letters[-1:] * doubled
        elif place or sound != "a" or script == "latin":
            letters.append(chance.choice(ways[sound]))
    word = regex.sub("c(?=[eiy])", "k", "".join(letters)).replace("אא", "א").replace("اا", "ا")
    if script == "hebrew":
        return word[:-1] + _FINAL_FORMS.get(word[-1], word[-1])
    return word.capitalize()


def _semitic(chance: random.Random) -> Sounds:
    vowel = partial(chance.choice, "aaiuAAIU")
    consonant = lambda: chance.choice(chance.choice((_SEMITIC, _COMMON)))  # noqa: E731
    sounds = [vowel()] if chance.random() < 0.15 else []
    for _ in range(chance.choice((1, 2, 2, 3))):
        sounds += [consonant(), *("+" * (bool(sounds) and chance.random() < 0.2)), vowel()]
    if len(sounds) < 3 or sounds[-1] in "aiu" or chance.random() < 0.4:
        return (*sounds, chance.choice(_OFTEN_LAST))
    return (*sounds[:-1], chance.choice("II@A"))


def _european(chance: random.Random) -> Sounds:
    sounds = [chance.choice("aeo")] if chance.random() < 0.15 else []
    for _ in range(chance.choice((2, 2, 3))):
        sounds += [chance.choice(_EUROPEAN), chance.choice("AeoIU")]
        if chance.random() < 0.25:
            sounds.append(chance.choice("nrls"))
    return (*sounds, chance.choice(_OFTEN_LAST)) if chance.random() < 0.6 else tuple(sounds)


def people(count: int, chance: random.Random) -> list[Person]:
    """Make people: given names are shared by many, surnames by some."""
    makers = (_semitic, _semitic, _european)
    kinds = [
        (maker, [maker(chance) for _ in range(200)], [maker(chance) for _ in range(count // 5)]) for maker in makers
    ]
    made: dict[Person, None] = {}
    while len(made) < count:
        maker, given, surnames = chance.choice(kinds)
        words = [given[min(int(chance.expovariate(0.02)), 199)], chance.choice(surnames)]
        if chance.random() < 0.15:
            words.insert(1, chance.choice(given))
        if maker is _semitic:
            said = chance.choice(("usually", "usually", "in Persian", "in Egypt"))
            made[Person(tuple(words), said != "in Persian" and chance.random() < 0.3, said)] = None
        else:
            made[Person(tuple(words), has_article=False)] = None
    return list(made)


def other_spelling(person: Person, known: Sequence[str], chance: random.Random) -> str:
    """Return a spelling of a name in any script that is none of the known ones."""
    while True:
        spelling = person.spelling(chance.choice(SCRIPTS), chance)
        if spelling not in known:
            return spelling
