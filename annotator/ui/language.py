"""The language of the interface: translations read from the .ts files that translators edit, plurals, digits.

Independent of the direction of any article.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.app.log_file import log_error, log_notice
from annotator.app.notices import Notice
from annotator.disk.resources import resource
from annotator.domain.errors import AnnotatorError, Composer, Problem
from annotator.text.languages import MIXED
from annotator.ui.moments import moment_words
from annotator.ui.translatable import QT_TRANSLATE_NOOP

LANGUAGES = {"en": "English", "ar": "العربية"}
LOCALES = {"en": "en_GB", "ar": "ar_EG"}
RIGHT_TO_LEFT = {"ar"}
COMMAS = {"en": ", ", "ar": "، "}
SEMICOLONS = {"en": "; ", "ar": "؛ "}
LANGUAGE_NAMES = {
    "ar": QT_TRANSLATE_NOOP("Languages", "Arabic"),
    "el": QT_TRANSLATE_NOOP("Languages", "Greek"),
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "fa": QT_TRANSLATE_NOOP("Languages", "Persian"),
    "he": QT_TRANSLATE_NOOP("Languages", "Hebrew"),
    "ru": QT_TRANSLATE_NOOP("Languages", "Russian"),
    "ur": QT_TRANSLATE_NOOP("Languages", "Urdu"),
    "zh": QT_TRANSLATE_NOOP("Languages", "Chinese"),
}
_LATIN_FIRST = re.compile(r"[^\w{]*(?:[A-Za-z]|\{)")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
MESSAGES = "messages"
"""The translation context of sentences from below the interface."""

STANDARD_BUTTONS = (
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
)
"""Buttons whose words come from Qt. In Arabic Qt uses commands, and our buttons name the act."""

Key = tuple[str, str]

_installed: list[QTranslator] = []
"""Keeps the translators alive as long as the application, which Qt does not do."""


class Catalog(QTranslator):
    """A translator that reads a .ts file, so that nothing has to be compiled."""

    def __init__(self, path: Path, language: str) -> None:
        super().__init__()
        catalog = read_catalog(path)
        self._forms = _with_marks(catalog) if language in RIGHT_TO_LEFT else catalog
        self._plural = PLURALS[language]

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the translation, in the plural form for `n`, or None: Qt would take "" for a translation."""
        forms = self._forms.get((context, source), ())
        if not forms:
            return None
        return forms[self._plural(n)] if len(forms) > 1 else forms[0]

    def isEmpty(self) -> bool:
        """Whether there are no translations; Qt asks before it installs a translator."""
        return not self._forms


def _with_marks(catalog: dict[Key, tuple[str, ...]]) -> dict[Key, tuple[str, ...]]:
    """Return a right-to-left catalogue in which sentences that begin with a Latin word have a right-to-left mark.

    Qt takes the direction of a label from the first letter of its text.
    """
    return {key: tuple(_marked(form) for form in forms) for key, forms in catalog.items()}


def _marked(form: str) -> str:
    needs_mark = _LATIN_FIRST.match(form) and _RIGHT_TO_LEFT.search(form)
    return f"\u200f{form}" if needs_mark else form


def read_catalog(path: Path) -> dict[Key, tuple[str, ...]]:
    """Return the finished translations of a .ts file by context and source text: one form, or one for each plural."""
    forms_by_key: dict[Key, tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  a file of our own
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            if all(forms):
                # %Ln is the number in the digits of the interface.
                forms_by_key[name, message.findtext("source", "")] = tuple(form.replace("%n", "%Ln") for form in forms)
    return forms_by_key


def arabic_plural(n: int) -> int:
    """Return which of the six Arabic plural forms `n` takes (Unicode CLDR, cardinal rules for ar)."""
    if n in (0, 1, 2):
        return n
    if 3 <= n % 100 <= 10:
        return 3
    return 4 if n % 100 >= 11 else 5


def english_plural(n: int) -> int:
    """Return which of the two English forms `n` takes."""
    return int(n != 1)


PLURALS = {"ar": arabic_plural, "en": english_plural}


def choose(language: str) -> str:
    """Return the language to use: the given one, or that of the system if it is available, or English."""
    return language or next((known for known in LANGUAGES if QLocale.system().name().startswith(known)), "en")


def apply(app: QApplication, language: str) -> None:
    """Set language and direction of the whole application."""
    while _installed:
        app.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale(LOCALES[language]))
    catalog = resource("translations", f"annotator_{language}.ts")
    if catalog.is_file():
        of_qt = QTranslator()
        if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            _installed.append(of_qt)
        _installed.append(Catalog(catalog, language))
    for translator in _installed:
        app.installTranslator(translator)
    app.setProperty("language", language)
    rtl = language in RIGHT_TO_LEFT
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)


def current() -> str:
    """Return the present language of the application."""
    app = QApplication.instance()
    return str((app.property("language") if app is not None else None) or "en")


@cache
def in_every_language(context: str, source: str) -> frozenset[str]:
    """Return a text of the interface in each of its languages."""
    catalogs = (resource("translations", f"annotator_{known}.ts") for known in LANGUAGES)
    found = (read_catalog(catalog).get((context, source), ()) for catalog in catalogs if catalog.is_file())
    return frozenset((source, *(form for forms in found for form in forms)))


def number(value: float, *, grouped: bool = False) -> str:
    """Return a number in the digits of the interface."""
    locale = QLocale()
    if not grouped:
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(value) if isinstance(value, int) else locale.toString(value, "f", 0)


def decimal(value: float) -> str:
    """Return a figure with two decimals in the digits of the interface; a rounded zero has no sign."""
    return QLocale().toString(round(value, 2) + 0.0, "f", 2)


class _Sentences(Composer):
    """Sentences from below the interface in its language: text isolated, numbers and times in its forms."""

    @property
    def comma(self) -> str:  # type: ignore[override]
        return COMMAS[current()]

    @property
    def semicolon(self) -> str:  # type: ignore[override]
        return SEMICOLONS[current()]

    def translated(self, text: str) -> str:
        return QCoreApplication.translate(MESSAGES, text)

    def text(self, value: str) -> str:
        return isolated(value.replace("\n", " "))  # a newline would end the isolation

    def number(self, value: int, form: str) -> str:
        return number(value, grouped=form == ",")

    def moment(self, value: datetime) -> str:
        return moment_words(value)


_sentences = _Sentences()


def sentence(text: str, values: Mapping[str, object]) -> str:
    """Return a sentence from below the interface in its language, with its `{names}` filled in."""
    return _sentences.sentence(text, values)


def error_sentence(error: AnnotatorError) -> str:
    """Return an error in the language of the interface, with its place isolated.

    Every error that is shown passes here, and is logged.
    """
    log_error(error)
    return _sentences.whole(error)


def notice_sentence(notice: Notice) -> str:
    """Return a notice in the language of the interface, with its place isolated; it is logged too."""
    log_notice(notice)
    return _sentences.whole(notice)


def problem_sentence(problem: Problem) -> str:
    """Return a problem in the language of the interface, with its place isolated."""
    return _sentences.problem(problem)


def listed(parts: Iterable[str]) -> str:
    """Return parts joined by the comma of the language of the interface."""
    return COMMAS[current()].join(parts)


def isolated(text: str) -> str:
    """Return a text that keeps its own direction inside any sentence (FSI … PDI)."""
    return f"\u2068{text}\u2069"


def isolated_list(parts: list[str]) -> str:
    """Return texts in one line, each isolated; a single one as it is."""
    return parts[0] if len(parts) == 1 else " · ".join(isolated(part) for part in parts)


def count_in_language(count: int, code: str) -> str:
    """Return a number of articles with what they are counted under: "5 Arabic", "2 mixed"."""
    if code == MIXED:
        return QCoreApplication.translate("Languages", "{count} mixed").format(count=number(count))
    named = LANGUAGE_NAMES.get(code)
    if named is None:
        return f"{number(count)} {isolated(code)}"
    words = QCoreApplication.translate("Languages", "{count} {language}")
    return words.format(count=number(count), language=QCoreApplication.translate("Languages", named))


def language_name(code: str) -> str:
    """Return the name of a language of articles, or its code."""
    named = LANGUAGE_NAMES.get(code)
    return QCoreApplication.translate("Languages", named) if named else code
