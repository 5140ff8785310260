"""The words of imports for what was left out or adjusted."""

from PySide6.QtCore import QCoreApplication

from annotator.app.importing.report import RemarkCount
from annotator.exchange.remarks import Adjustment, Omission, Remark
from annotator.ui import language
from annotator.ui.places import place_words
from annotator.ui.translatable import QT_TRANSLATE_NOOP

NAMES: dict[Omission | Adjustment, str] = {
    "annotations without a label": QT_TRANSLATE_NOOP("Remarks", "annotations without a label"),
    "empty spans": QT_TRANSLATE_NOOP("Remarks", "empty spans"),
    "misplaced spans": QT_TRANSLATE_NOOP("Remarks", "spans on other words than the file states"),
    "unmapped labels": QT_TRANSLATE_NOOP("Remarks", "annotations whose label is left out"),
    "attributes": QT_TRANSLATE_NOOP("Remarks", "attributes"),
    "relations": QT_TRANSLATE_NOOP("Remarks", "relations"),
    "links and chains": QT_TRANSLATE_NOOP("Remarks", "links and chains"),
    "linguistic analysis": QT_TRANSLATE_NOOP("Remarks", "linguistic analysis"),
    "normalisations": QT_TRANSLATE_NOOP("Remarks", "links to knowledge bases"),
    "model suggestions": QT_TRANSLATE_NOOP("Remarks", "suggestions of a model"),
    "answers of other kinds": QT_TRANSLATE_NOOP("Remarks", "answers of other kinds"),
    "metadata": QT_TRANSLATE_NOOP("Remarks", "metadata that the project has otherwise"),
    "hidden text": QT_TRANSLATE_NOOP("Remarks", "hidden text"),
    "deleted text": QT_TRANSLATE_NOOP("Remarks", "struck-out text"),
    "words of the page": QT_TRANSLATE_NOOP("Remarks", "other words of the page"),
    "notes and comments": QT_TRANSLATE_NOOP("Remarks", "footnotes and comments"),
    "headers and footers": QT_TRANSLATE_NOOP("Remarks", "headers and footers"),
    "embedded documents": QT_TRANSLATE_NOOP("Remarks", "embedded documents"),
    "sources without text": QT_TRANSLATE_NOOP("Remarks", "sources that are not text"),
    "equations and symbols": QT_TRANSLATE_NOOP("Remarks", "equations and symbols"),
    "offsets in another unit": QT_TRANSLATE_NOOP("Remarks", "offsets counted in another unit"),
    "offsets without words": QT_TRANSLATE_NOOP("Remarks", "offsets that no words in the file confirm"),
    "fragments joined": QT_TRANSLATE_NOOP("Remarks", "spans whose fragments were joined"),
    "white space trimmed": QT_TRANSLATE_NOOP("Remarks", "spans without the spaces around them"),
    "spans of white space": QT_TRANSLATE_NOOP("Remarks", "spans of spaces alone"),
    "repeated texts": QT_TRANSLATE_NOOP("Remarks", "repeated texts, united"),
    "repeated answers": QT_TRANSLATE_NOOP("Remarks", "repeated answers of one person, united"),
    "table cells": QT_TRANSLATE_NOOP("Remarks", "rows longer or shorter than the first"),
}


def kind_name(kind: Omission | Adjustment) -> str:
    """Return the name of a kind."""
    return QCoreApplication.translate("Remarks", NAMES[kind])


def lines(count: RemarkCount) -> list[str]:
    """Return a line for each of the first places of a kind, and one that stands for the others."""
    found = [_line(file, remark) for file, remark in count.places]
    return [*found, "…"] if count.count > len(found) else found


def _line(file: str, remark: Remark) -> str:
    parts = [language.isolated(file)]
    if remark.place:
        parts.append(place_words(remark.place))
    words = language.listed(parts)
    return f"{words}: {language.isolated(remark.words)}" if remark.words else words
