"""Names and dates on the page, in the language of the interface."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.counting import Period
from annotator.app.analysis.rows import claim_rows
from annotator.app.analysis.speakers import in_other_script, names_of
from annotator.app.analysis.subjects import Subject
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, VIRTUAL_SPEAKERS
from annotator.domain.frames import HEADS
from annotator.domain.scheme import Attribute, Scheme, attribute
from annotator.register.names import Script, script
from annotator.ui import language
from annotator.ui.analysis.state import AnalysisState
from annotator.ui.stances import stance_choice
from annotator.ui.theme import Theme
from annotator.ui.translatable import QT_TRANSLATE_NOOP

_CARDS, _SOURCES = "ClaimCards", {AUTHOR: "The author", UNSPECIFIED: "Unspecified"}
_SCRIPTS: dict[str, Script] = {"ar": "Arabic", "en": "Latin"}
"""The script of each language of the interface."""


def virtual_name(key: str) -> str:
    """Return what the interface calls a speaker without text."""
    return QCoreApplication.translate(_CARDS, _SOURCES[key])


def _virtual_names(names: Sequence[str], key: str) -> list[str]:
    """Return the names of a speaker without text, the one that the interface shows first.

    That is the first one in the script of the interface. Without one it is the main name, unless that is just what the
    interface says in another language.
    """
    wanted = _SCRIPTS[language.current()]
    first = next((name for name in names if script(name) == wanted), "")
    if first:
        return [first, *(name for name in names if name != first)]
    in_other_languages = language.in_every_language(_CARDS, _SOURCES[key]) if names else ()
    own = [name for name in names if name not in in_other_languages]
    return own if own and own[0] == names[0] else [virtual_name(key), *own]


def speaker_names(archive: Archive, key: str) -> tuple[str, str]:
    """Return the main name of a speaker, and one in another script or ""."""
    names = names_of(archive, key)
    if key in VIRTUAL_SPEAKERS:
        names = _virtual_names(names, key)
    return (names[0], in_other_script(names)) if names else (key, "")


def speaker_name(archive: Archive, key: str) -> str:
    """Return the main name of a speaker."""
    return speaker_names(archive, key)[0]


def nothing_words(state: AnalysisState) -> str:
    """Return that there is nothing to count: yet, or with what is filtered by."""
    is_narrowed = bool(state.used or state.subject is not None)
    words = QT_TRANSLATE_NOOP("AnalysisCards", "Nothing to count with these filters")
    yet = QT_TRANSLATE_NOOP("AnalysisCards", "Nothing to count yet")
    return QCoreApplication.translate("AnalysisCards", words if is_narrowed else yet)


def subject_words(archive: Archive, subject: Subject) -> str:
    """Return the name of a target, or the words of a claim, folded if it is gone."""
    if subject.key:
        return speaker_name(archive, subject.key)
    found = claim_rows(archive, [subject.row])
    return found[0].words if found else archive.columns.keys[subject.row]


def stance_name(scheme: Scheme, value: str) -> str:
    """Return the name of a stance."""
    known = stance_choice(scheme, value)
    return scheme.say(known.id, language.current()) if known else value


def stance_mark(scheme: Scheme, value: str, theme: Theme) -> tuple[str, str] | None:
    """Return the shape and the colour of a stance, None for a value that the scheme does not know."""
    known = stance_choice(scheme, value)
    return (known.mark, known.light if theme.name == "light" else known.dark) if known else None


def attribute_words(scheme: Scheme, name: str, value: str) -> str:
    """Return an attribute of claims and targets with a value."""
    known = attribute_of_heads(scheme, name)
    return f"{scheme.say(name, language.current())}: {value_name(known, value, scheme)}"


def attribute_of_heads(scheme: Scheme, name: str) -> Attribute | None:
    """Return an attribute of claims or targets, None where they have none of this name."""
    owners = (label for label in scheme.labels if label.id in HEADS)
    return next((found for owner in owners if (found := attribute(owner, name))), None)


def value_name(known: Attribute | None, value: str, scheme: Scheme) -> str:
    """Return the name of a value of an attribute, or what was typed."""
    choice = next((own for own in known.choices if own.id == value), None) if known else None
    return scheme.say(choice.id, language.current()) if choice else value


def date_words(iso: str) -> str:
    """Return a date of an article in words: a day, a month or a year; other text as it is."""
    forms = {10: ("yyyy-MM-dd", "d MMM yyyy"), 7: ("yyyy-MM", "MMM yyyy"), 4: ("yyyy", "yyyy")}
    form, shown = forms.get(len(iso[:10]), ("", ""))
    day = QDate.fromString(iso[:10], form) if form else QDate()
    return QLocale().toString(day, shown) if day.isValid() else iso


def dates_words(since: str, until: str) -> str:
    """Return a time from a date to a date, either of which may be open."""
    if not since and not until:
        return ""
    if since == until:
        return date_words(since)
    return f"{date_words(since) if since else '…'}–{date_words(until) if until else '…'}"


def period_words(period: Period) -> str:
    """Return a month, or a quarter as its first and last month."""
    return dates_words(period.since, period.until)


def month_words(month: str) -> str:
    """Return the short name of a month (YYYY-MM)."""
    first = date.fromisoformat(f"{month}-01")
    return QLocale().toString(QDate(first.year, first.month, 1), "MMM")
