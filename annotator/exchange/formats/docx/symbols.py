"""Characters that documents state as places in a symbol font, as the Unicode characters that they look like.

Such fonts are older than Unicode: their glyphs lie at 0x20 to 0xFF, in files also at U+F020 to U+F0FF. Of Symbol all
are known here, of Wingdings the bullets, arrows, boxes and faces that documents are full of.
"""

import re

_PRIVATE = re.compile("[\uf020-\uf0ff]")
_SYMBOL = (
    (0x20, " !∀#∃%&∋()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    (0x60, "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"),
    (0xF1, "⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
)
_WINGDINGS = (
    (0x20, " "),
    (0x22, "✂"),
    (0x28, "☎"),
    (0x2A, "✉"),
    (0x3F, "✍"),
    (0x41, "✌"),
    (0x45, "☜☞☝☟"),
    (0x4A, "☺😐☹"),
    (0x6C, "●❍■□"),
    (0x71, "❑❒"),
    (0x75, "◆❖"),
    (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    (0x9E, "·•"),
    (0xA1, "○"),
    (0xA7, "▪"),
    (0xA8, "□"),
    (0xAB, "★"),
    (0xD8, "➢"),
    (0xDF, "←→↑↓"),
    (0xE8, "➔"),
    (0xEF, "⇦⇨⇧⇩⬄"),
    (0xFB, "✗✓☒☑"),
)
_FONTS = {
    font: {chr(0xF000 + start + place): character for start, row in rows for place, character in enumerate(row)}
    for font, rows in (("symbol", _SYMBOL), ("wingdings", _WINGDINGS))
}


def symbol(font: str, code: str) -> str | None:
    """Return the character at a place of a font, given in hexadecimal digits; None where it is not known."""
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return None
    known = _FONTS.get(font.strip().lower(), {})
    place = chr(0xF000 + ord(character)) if font.strip().lower() in _FONTS and character < "\u0100" else character
    if place in known:
        return known[place]
    return place if place.isprintable() else None  # characters of private use are not


def with_symbols(words: str, font: str) -> str:
    """Return words in a symbol font in Unicode; what is not known of them stays as it is."""
    known = _FONTS.get(font.strip().lower())
    return _PRIVATE.sub(lambda match: known.get(match[0], match[0]), words) if known else words
