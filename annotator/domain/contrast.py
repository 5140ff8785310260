"""Contrast of the colours of labels, as WCAG 2 defines it, and colours that are known to be well apart.

Colours are `#RRGGBB`; a ratio is between 1 and 21.
"""

from collections.abc import Iterator

import msgspec

from annotator.domain.errors import Problem
from annotator.domain.scheme import Label, Swatch, Theme

LEAST_LINE, LEAST_TEXT = 3.0, 4.5
PAGES: dict[Theme, str] = {"light": "#FFFDF8", "dark": "#25282D"}
"""The page that articles are shown on."""
TEXTS: dict[Theme, str] = {"light": "#1E1C19", "dark": "#ECE8E0"}


class Contrast(msgspec.Struct, frozen=True):
    """The ratios of one swatch: line on page, line on tint, text of the article on the tint."""

    line_on_page: float
    line_on_tint: float
    text_on_tint: float

    @property
    def is_enough(self) -> bool:
        """Whether lines and words can be told from what they are on."""
        return min(self.line_on_page, self.line_on_tint) >= LEAST_LINE and self.text_on_tint >= LEAST_TEXT


def ratio(first: str, second: str) -> float:
    """Return the ratio of two colours, whichever is the lighter one. Raises ValueError for what is no colour."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def is_color(words: str) -> bool:
    """Whether this is a colour as schemes write it."""
    return len(words) == 7 and words[0] == "#" and all(sign in "0123456789abcdefABCDEF" for sign in words[1:])


def contrast(swatch: Swatch, theme: Theme) -> Contrast:
    """Return the ratios of a swatch in a theme. Raises ValueError for what is no colour."""
    return Contrast(ratio(swatch.line, PAGES[theme]), ratio(swatch.line, swatch.tint), ratio(TEXTS[theme], swatch.tint))


def color_problems(label: Label) -> Iterator[Problem]:
    """Yield the themes in which the colours of a label cannot be told apart."""
    themes: tuple[Theme, ...] = ("light", "dark")
    for theme in themes:
        swatch = label.swatch(theme)
        if not (is_color(swatch.line) and is_color(swatch.tint)):
            yield Problem(label.name, "a colour must be # and six hexadecimal digits")
        elif not contrast(swatch, theme).is_enough:
            values: dict[str, object] = {"line": swatch.line, "tint": swatch.tint}
            yield Problem(label.name, "the colours {line} and {tint} have too little contrast", values)


def _pair(light: str, dark: str) -> tuple[Swatch, Swatch]:
    return Swatch(*light.split()), Swatch(*dark.split())


PAIRS: tuple[tuple[Swatch, Swatch], ...] = (
    _pair("#2A7BD0 #DBE9FA #BFDBF8 #134E90", "#62A8F5 #1D3658 #26497A #A9D0FF"),
    _pair("#B86200 #FCEACB #F8D597 #7A4100", "#F0A030 #47331B #684818 #FFCB80"),
    _pair("#6A1B86 #F4DFF3 #E3BFE4 #5C1576", "#E6B4F4 #46294F #613A6C #EFC9FA"),
    _pair("#00665C #D3EDE4 #A2DCCB #005048", "#2DB89A #143F37 #1A5A4D #7FE0C8"),
    _pair("#952349 #F7DEE7 #EDB6C8 #5D142C", "#E07B9D #471F2C #692B40 #F2B5CA"),
    _pair("#3F7F12 #E7F7DE #C8EDB6 #2C5D14", "#9DE07B #2C471F #40692B #CAF2B5"),
    _pair("#3A2395 #E3DEF7 #C1B6ED #22145D", "#A596EA #271F47 #372B69 #C1B5F2"),
    _pair("#7A6D10 #F7F4DE #EDE5B6 #5D5314", "#E0D37B #47421F #69612B #F2EAB5"),
    _pair("#1B7288 #DEF2F7 #B6E2ED #144E5D", "#7BCCE0 #1F3F47 #2B5D69 #B5E6F2"),
    _pair("#953623 #F7E2DE #EDBFB6 #5D2014", "#E98F7E #47251F #69352B #F2BFB5"),
    _pair("#59595C #E9E9EC #D0D0D6 #3A3A3D", "#B9BBC0 #3A3C41 #55585F #D8DADF"),
    _pair("#8A4B2A #F3E4DA #E2C7B5 #5F3119", "#D9A67F #42301F #624730 #EBCBAF"),
)
"""Light and dark colours to choose from; each has enough contrast, lines on the strong tint included."""
