"""The words of items: their titles, states, and times."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.guideline_reading import parts_of
from annotator.domain.inbox_items import Item
from annotator.ui import language
from annotator.ui.translatable import QT_TRANSLATE_NOOP

KINDS = {
    "": QT_TRANSLATE_NOOP("Inbox", "All"),
    "open": QT_TRANSLATE_NOOP("Inbox", "Open"),
    "question": QT_TRANSLATE_NOOP("Inbox", "Questions"),
    "flag": QT_TRANSLATE_NOOP("Inbox", "Flags"),
    "note": QT_TRANSLATE_NOOP("Inbox", "Notes"),
}
STATES = {
    "open": QT_TRANSLATE_NOOP("Inbox", "open"),
    "answered": QT_TRANSLATE_NOOP("Inbox", "answered"),
    "note": QT_TRANSLATE_NOOP("Inbox", "note"),
    "resolved": QT_TRANSLATE_NOOP("Inbox", "resolved"),
}
ROLES = {
    "annotator": "",
    "reviewer": QT_TRANSLATE_NOOP("Inbox", "reviewer"),
    "lead": QT_TRANSLATE_NOOP("Inbox", "lead"),
}
UNEXPLAINED = QT_TRANSLATE_NOOP("Inbox", "Flag without a reason")
ICONS = {"question": "question", "flag": "flag", "note": "note"}


def kind_words(kind: str) -> str:
    """Return the name of a kind of items; "" is all."""
    return _translated(KINDS[kind])


def state_words(item: Item) -> str:
    """Return the state of an item."""
    return _translated(STATES[item.state])


def title_of(item: Item) -> str:
    """Return the first line of an item that is not blank."""
    lines = [line.strip() for line in item.text.split("\n") if line.strip()]
    return lines[0] if lines else _translated(UNEXPLAINED)


def rest_of(item: Item) -> str:
    """Return the other lines of an item."""
    return item.text.strip().partition("\n")[2].strip()


def quote_of(session: Session, item: Item) -> str:
    """Return the quoted words of an item in one line, or the title of its part of the guideline."""
    return " ".join(" … ".join(item.quote).split()) or (anchor_words(session, item.anchor) if item.anchor else "")


def anchor_words(session: Session, anchor: str) -> str:
    """Return the title of a part of the guideline, or its anchor if there is none any more."""
    return _titles(commands.guideline(session, language.current())).get(anchor) or anchor


@lru_cache(maxsize=2)
def _titles(guideline: str) -> dict[str, str]:
    return {part.key: part.title for part in parts_of(guideline)}


def role_words(session: Session, person: str) -> str:
    """Return the role of a reviewer or lead, "" for others."""
    known = session.people().with_id(person)
    return _translated(ROLES[known.role]) if known is not None and ROLES[known.role] else ""


def name_of(session: Session, person: str) -> str:
    """Return the name of a person, isolated."""
    return language.isolated(session.layer_name(person))


def _translated(words: str) -> str:
    return QCoreApplication.translate("Inbox", words)
