"""What a word sounds like, as far as its spelling tells: the same letters for Arabic, Persian, Urdu, Hebrew and Latin.

A sound is one letter. Capital A is a vowel, alef or ayn at the beginning of a word; a e i u and ` are vowels and ayn
elsewhere, which one script writes and another does not. Some sounds stand for a letter that may be read in two ways:

    β ב (b, v)   φ פ (p, f)   κ כ (k, kh)   ś ש (s, sh)   ḥ ח (h, kh)   ḍ ض (d, z)   ẓ ظ   ḏ ذ, dh   ṯ ث, th
    š sh   č ch   ž zh   ḫ kh   ḡ gh   c ts
"""

from __future__ import annotations

from functools import lru_cache

import regex

SILENT = "aeiu`"
"""Sounds that a skeleton leaves out."""

_LONGEST = 32
"""So many letters of a word are heard."""

_MERGED = str.maketrans("βpφfvwdṯḏḍšśzẓcčžκqgḡjḥḫA", "bbbbbbttttsssssss" + "kkkkkhha")
_WITHOUT_SILENT = str.maketrans("", "", SILENT)


@lru_cache(maxsize=8192)
def sounds(word: str) -> str:
    """Return the sounds of a folded word; none for one in another script."""
    word = word[:_LONGEST]
    if _ARABIC.match(word):
        return _ARABIC_RULES.spoken(_arabic(word))
    if _HEBREW.match(word):
        return _HEBREW_RULES.spoken(_without_final_h(word.translate(_FINAL_FORMS), "ה"))
    return _LATIN_RULES.spoken(_latin(word))


def readings(word: str) -> tuple[str, ...]:
    """Return a folded word, and the rest if it may begin with the article: السيسي, אלסיסי, Elsisi; but also الهام."""
    rest = _ARTICLE.sub("", word)
    return (word,) if rest == word else (word, rest)


def consonants(word: str) -> str:
    """Return the sounds of a folded word without vowels and ayn, except at its beginning."""
    return sounds(word).translate(_WITHOUT_SILENT)


def skeleton(word: str) -> str:
    """Return the classes of the consonants of a folded word: one letter for sounds that scripts confuse.

    Spellings of one name in several scripts mostly have the same skeleton; other names may have it as well.
    """
    return consonants(word).translate(_MERGED)


# --- scripts

_ARABIC = regex.compile(r"\p{Script=Arabic}")
_HEBREW = regex.compile(r"\p{Script=Hebrew}")
_FINAL_FORMS = str.maketrans("ךםןףץ", "כמנפצ")

_ARTICLE = regex.compile(r"^(?:ال(?=..)|אל(?=...)|[ae]l(?=[b-df-hj-np-tv-z]..))")
_ARTICLE_INSIDE = regex.compile(r"^(عبد)ال(?=..)")  # Abdulrahman in one word
_ARTICLE_INSIDE_LATIN = regex.compile(r"^(abd)[aeiou]{1,2}[lrnszd]?(?=[bcdfghjklmnpqrstvwxyz][aeiou])")
_PERSIAN_ENDING = regex.compile(r"ه(اي)$")  # خامنه‌ای: the heh is not heard


def _arabic(word: str) -> str:
    word = _ARTICLE_INSIDE.sub(r"\1", word)
    return _without_final_h(_PERSIAN_ENDING.sub(r"\1", word), "ه")


def _without_final_h(word: str, letter: str) -> str:
    return word[:-1] if len(word) > 2 and word.endswith(letter) else word


_LATIN_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ð": "dh", "æ": "a", "œ": "o", "ə": "a"}
)
_DOUBLED = regex.compile(r"([b-df-hj-np-tv-z])\1|(sh|kh|th|dh|gh|ch)\2")
_FINAL_H = regex.compile(r"(?<=..)(?<=[aeiou])h$")


def _latin(word: str) -> str:
    word = _ARTICLE_INSIDE_LATIN.sub(r"\1", word.translate(_LATIN_LETTERS))
    return _FINAL_H.sub("", _DOUBLED.sub(r"\1\2", word))


# --- letters


class _Rules:
    """What runs of letters sound like in a script: the first that fits at a place counts, else the letter alone."""

    def __init__(self, runs: dict[str, str], letters: str) -> None:
        self._pattern = regex.compile("|".join(f"({run})" for run in runs) + "|.")
        self._runs = [*runs.values()]
        self._letters = dict(pair.split("=") for pair in letters.split())

    def spoken(self, word: str) -> str:
        """Return the sounds of a word; letters of other scripts have none."""
        return "".join(
            self._runs[match.lastindex - 1] if match.lastindex else self._letters.get(match[0], "")
            for match in self._pattern.finditer(word)
        )


# و is a consonant beside alef, yeh or another و, as in رضوان, داود and موسوي.
_ARABIC_RULES = _Rules(
    {
        "لل": "l",
        "^[اعء]": "A",
        "^و": "w",
        "^ي": "y",
        "تش": "č",
        "تس": "c",
        "دج": "j",
        "وو": "wu",
        "(?<=.ا)و|و(?=[اي])": "w",
    },
    "ا=a ع=` ب=b پ=p ت=t ث=ṯ ج=j چ=č ح=h خ=ḫ د=d ذ=ḏ ر=r ز=z ژ=ž س=s ش=š ص=s ض=ḍ ط=t ظ=ẓ غ=ḡ ف=f ڤ=v ق=q ك=k گ=g"
    " ل=l م=m ن=n ه=h و=u ي=i ے=i ٹ=t ڈ=d ڑ=r ں=n",
)
_HEBREW_RULES = _Rules(
    {
        "^[אע](?!׳)": "A",
        "^י": "y",
        "^ו{1,2}": "w",
        "וו": "w",
        "(?<=.א)ו|ו(?=א)": "w",
        "יי": "i",
        "לל": "l",
    }
    | {letter + "׳": said for letter, said in zip("גדזחטכעצרת", "jḏžḫẓḫḡčḡṯ", strict=True)},
    "א=a ב=β ג=g ד=d ה=h ו=u ז=z ח=ḥ ט=t י=i כ=κ ל=l מ=m נ=n ס=s ע=` פ=φ צ=c ק=k ר=r ש=ś ת=t",
)
_LATIN_RULES = _Rules(
    {"^[ae]+": "A", "^i": "Ai", "^[ou]+": "Au", "^y(?=[aeiou])": "y", "tsch|tch": "č", "sch|sh": "š"}
    | {"dj|dzh|dg(?=[eiy])": "j", "kh": "ḫ", "gh": "ḡ", "ch": "č", "zh": "ž", "th": "ṯ", "dh": "ḏ", "ph": "f"}
    | {"t[sz]": "c", "c?k|qu": "k", "c(?=[eiy])": "s", "w(?=[aeiouy])": "w", "[ou]+": "u", "[iy]+|ee": "i"},
    "a=a b=b c=k d=d e=e f=f g=g h=h j=j l=l m=m n=n p=p q=q r=r s=s t=t v=v w=u x=ks z=z",
)
