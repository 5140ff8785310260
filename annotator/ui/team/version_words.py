"""What the versions of a conflict say, in the words of the scheme: what they are about, and where they differ."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QCoreApplication

from annotator.app.commands.resolving import OpenConflict
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, ParagraphDirection, Progress, Relation, Span
from annotator.domain.document import Facts
from annotator.domain.frames import VALUE
from annotator.domain.operation import Annotator, Assignment, Guideline, Record
from annotator.ui import language
from annotator.ui.translatable import QT_TRANSLATE_NOOP

SHOWN = 300
"""Code points of a text that stand in a dialog."""
SHOWN_MEMBER = 60
"""Code points of a span that a relation ties."""
SUBJECTS = {
    "annotator": QT_TRANSLATE_NOOP("Versions", "Team member"),
    "assignment": QT_TRANSLATE_NOOP("Versions", "Assignment"),
    "decision": QT_TRANSLATE_NOOP("Versions", "Decision of the review"),
    "direction": QT_TRANSLATE_NOOP("Versions", "Direction of a paragraph"),
    "document": QT_TRANSLATE_NOOP("Versions", "Title and metadata"),
    "guideline": QT_TRANSLATE_NOOP("Versions", "Guideline"),
    "progress": QT_TRANSLATE_NOOP("Versions", "Progress of the article"),
    "scheme": QT_TRANSLATE_NOOP("Versions", "Label scheme"),
    "sitting": QT_TRANSLATE_NOOP("Versions", "Time spent"),
}
NAMES = {
    "text": QT_TRANSLATE_NOOP("Versions", "words"),
    "label": QT_TRANSLATE_NOOP("Versions", "label"),
    "note": QT_TRANSLATE_NOOP("Versions", "note"),
    "members": QT_TRANSLATE_NOOP("Versions", "links"),
    "flag": QT_TRANSLATE_NOOP("Versions", "flag"),
}
STATUSES = {
    "todo": QT_TRANSLATE_NOOP("Versions", "not started"),
    "started": QT_TRANSLATE_NOOP("Versions", "started"),
    "done": QT_TRANSLATE_NOOP("Versions", "done"),
    "skipped": QT_TRANSLATE_NOOP("Versions", "skipped"),
}
DIRECTIONS = {
    "rtl": QT_TRANSLATE_NOOP("Versions", "right-to-left"),
    "ltr": QT_TRANSLATE_NOOP("Versions", "left-to-right"),
}
REMOVED = QT_TRANSLATE_NOOP("Versions", "removed")
IN_SUBJECT = {"label", "text", "members"}
"""Facts that are told of a conflict as a whole, unless they differ."""
NAMELESS = {"", VALUE}
"""Facts that are told without their name: they say by themselves what they are."""


def subject_words(session: Session, conflict: OpenConflict) -> str:
    """Return what a conflict is about: the label and words of a span, the members of a relation, or a kind of thing."""
    record = next((one.record for one in conflict.readings if one.record is not None), None)
    scheme, spoken = session.scheme, language.current()
    if isinstance(record, Span):
        if len({one.record.label for one in conflict.readings if isinstance(one.record, Span)}) > 1:
            return _quote(record)  # the label is what they differ in
        label = scheme.label(record.label)
        return f"{scheme.say(label.name if label else record.label, spoken)}: {_quote(record)}"
    if isinstance(record, Relation):
        kind = scheme.relation(record.label)
        return f"{scheme.say(kind.name if kind else record.label, spoken)}: {_members(session, record)}"
    return _say(SUBJECTS[conflict.type])


def version_words(session: Session, conflict: OpenConflict) -> list[str]:
    """Return what each version says that the others do not, in the order of the versions."""
    told = [None if one.record is None else _facts(session, one.record) for one in conflict.readings]
    known = [facts for facts in told if facts is not None]
    differing = [name for name in _names(known) if len({facts.get(name, "") for facts in known}) > 1]
    removed = _say(REMOVED)
    return [removed if facts is None else _words(facts, differing, session) for facts in told]


def _names(facts: Iterable[dict[str, str]]) -> list[str]:
    return list(dict.fromkeys(name for one in facts for name in one))


def _words(facts: dict[str, str], differing: list[str], session: Session) -> str:
    """Where versions differ only in that one is removed, the others say that they are not, and what is not told yet."""
    shown = differing or [name for name, words in facts.items() if words and name not in IN_SUBJECT]
    first = [] if differing else [_say(QT_TRANSLATE_NOOP("Versions", "kept"))]
    return " · ".join(filter(None, [*first, *(_fact(name, facts.get(name, ""), session) for name in shown)]))


def _fact(name: str, words: str, session: Session) -> str:
    if name in NAMELESS:
        return words
    shown = _say(NAMES[name]) if name in NAMES else session.scheme.say(name, language.current())
    return f"{shown}: {words or '—'}"


def _facts(session: Session, record: Record) -> dict[str, str]:
    """Return what a record says, by the name of each fact; its words are ready to be shown."""
    scheme, spoken = session.scheme, language.current()
    if isinstance(record, Span):
        label = scheme.label(record.label)
        first = {"label": scheme.say(label.name if label else record.label, spoken), "text": _quote(record)}
        return first | _attributes(session, record) | {"note": language.isolated(record.note) if record.note else ""}
    if isinstance(record, Relation):
        return {"members": _members(session, record)} | _attributes(session, record)
    if isinstance(record, Progress):
        flag = "" if record.flag is None else language.isolated(record.flag) or "✓"
        note = language.isolated(record.note) if record.note else ""
        return {"": _say(STATUSES[record.status]), "flag": flag, "note": note}
    if isinstance(record, Facts):
        metadata = {key: language.isolated(str(value)) for key, value in record.metadata.items()}
        return {"": language.isolated(record.title)} | metadata
    return {"": _plain(session, record)}


def _plain(session: Session, record: Record) -> str:
    """What a record of one fact says."""
    if isinstance(record, Annotator):
        return language.isolated(record.name)
    if isinstance(record, Assignment):
        return language.isolated(session.layer_name(record.annotator))
    if isinstance(record, ParagraphDirection):
        return _say(DIRECTIONS[record.direction])
    if isinstance(record, Guideline):
        return _cut(record.text, SHOWN)
    told = msgspec.structs.asdict(record)
    return language.listed(_cut(str(told[name]), SHOWN) for name in told if name not in ("id", "layer", "document"))


def _attributes(session: Session, record: Span | Relation) -> dict[str, str]:
    say, spoken = session.scheme.say, language.current()
    return {name: language.isolated(say(str(value), spoken)) for name, value in record.attributes.items()}


def _quote(span: Span) -> str:
    return _cut(" … ".join(span.quote), SHOWN)


def _members(session: Session, relation: Relation) -> str:
    spans = session.annotations(relation.document, relation.layer).spans
    virtual = {
        AUTHOR: _say(QT_TRANSLATE_NOOP("Versions", "the author")),
        UNSPECIFIED: _say(QT_TRANSLATE_NOOP("Versions", "unspecified")),
    }
    members = [member for role in relation.roles.values() for member in role]
    quotes = {one: _cut(" … ".join(spans[one].quote), SHOWN_MEMBER) for one in members if one in spans}
    return " → ".join(quotes.get(one) or virtual.get(one) or _say(REMOVED) for one in members)


def _cut(text: str, limit: int) -> str:
    line = " ".join(text.split())
    return language.isolated(line if len(line) <= limit else line[:limit] + "…")


def _say(words: str) -> str:
    return QCoreApplication.translate("Versions", words)
