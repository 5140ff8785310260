"""The versions of a conflict in words: their subject, and what they differ in."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QCoreApplication

from annotator.app.commands.resolving import OpenConflict
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, ParagraphDirection, Progress, Relation, Span
from annotator.domain.document import Facts
from annotator.domain.frames import VALUE
from annotator.domain.operation import Annotator, Assignment, Guideline, Record
from annotator.domain.register import Affiliation, Redirect
from annotator.ui import language
from annotator.ui.translatable import QT_TRANSLATE_NOOP

SHOWN = 300
"""The most code points of a text in the dialog."""
SHOWN_MEMBER = 60
"""The most code points of a member of a relation."""
SUBJECTS = {
    "affiliation": QT_TRANSLATE_NOOP("Versions", "Affiliation in the speaker register"),
    "annotator": QT_TRANSLATE_NOOP("Versions", "Team member"),
    "assignment": QT_TRANSLATE_NOOP("Versions", "Assignment"),
    "decision": QT_TRANSLATE_NOOP("Versions", "Decision of the review"),
    "direction": QT_TRANSLATE_NOOP("Versions", "Direction of a paragraph"),
    "document": QT_TRANSLATE_NOOP("Versions", "Title and metadata"),
    "entry": QT_TRANSLATE_NOOP("Versions", "Entry of the speaker register"),
    "filter": QT_TRANSLATE_NOOP("Versions", "Saved filter"),
    "guideline": QT_TRANSLATE_NOOP("Versions", "Guideline"),
    "message": QT_TRANSLATE_NOOP("Versions", "Message"),
    "progress": QT_TRANSLATE_NOOP("Versions", "Progress of the article"),
    "question": QT_TRANSLATE_NOOP("Versions", "Question"),
    "redirect": QT_TRANSLATE_NOOP("Versions", "Merged entry of the speaker register"),
    "scheme": QT_TRANSLATE_NOOP("Versions", "Label scheme"),
    "sitting": QT_TRANSLATE_NOOP("Versions", "Time spent"),
    "revision_check": QT_TRANSLATE_NOOP("Versions", "Check of a corrected text"),
    "thread": QT_TRANSLATE_NOOP("Versions", "State of a thread"),
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
"""Facts shown in the subject, unless versions differ in them."""
NAMELESS = {"", VALUE}
"""Facts shown without their names."""


def subject_words(session: Session, conflict: OpenConflict) -> str:
    """Return the subject of a conflict: label and words of a span, members of a relation, or a type of record."""
    record = next((version.record for version in conflict.versions if version.record is not None), None)
    scheme, language_code = session.scheme, language.current()
    if isinstance(record, Span):
        if len({version.record.label for version in conflict.versions if isinstance(version.record, Span)}) > 1:
            return _quote(record)  # they differ in the label
        label = scheme.label(record.label)
        return f"{scheme.say(label.name if label else record.label, language_code)}: {_quote(record)}"
    if isinstance(record, Relation):
        kind = scheme.relation(record.label)
        return f"{scheme.say(kind.name if kind else record.label, language_code)}: {_members(session, record)}"
    return _translated(SUBJECTS[conflict.type])


def version_words(session: Session, conflict: OpenConflict) -> list[str]:
    """Return what each version differs in, in the order of the versions."""
    facts_of_versions = [
        None if version.record is None else _facts(session, version.record) for version in conflict.versions
    ]
    known = [facts for facts in facts_of_versions if facts is not None]
    differing = [name for name in _names(known) if len({facts.get(name, "") for facts in known}) > 1]
    removed = _translated(REMOVED)
    return [removed if facts is None else _words(facts, differing, session) for facts in facts_of_versions]


def _names(facts: Iterable[dict[str, str]]) -> list[str]:
    return list(dict.fromkeys(name for version in facts for name in version))


def _words(facts: dict[str, str], differing: list[str], session: Session) -> str:
    """Return the differing facts; where another version is only removed, "kept" and the facts not in the subject."""
    shown = differing or [name for name, words in facts.items() if words and name not in IN_SUBJECT]
    first = [] if differing else [_translated(QT_TRANSLATE_NOOP("Versions", "kept"))]
    return " · ".join(filter(None, [*first, *(_fact(name, facts.get(name, ""), session) for name in shown)]))


def _fact(name: str, words: str, session: Session) -> str:
    if name in NAMELESS:
        return words
    shown = _translated(NAMES[name]) if name in NAMES else session.scheme.say(name, language.current())
    return f"{shown}: {words or '—'}"


def _facts(session: Session, record: Record) -> dict[str, str]:
    """Return the facts of a record by name, in words to show."""
    scheme, language_code = session.scheme, language.current()
    if isinstance(record, Span):
        label = scheme.label(record.label)
        first = {"label": scheme.say(label.name if label else record.label, language_code), "text": _quote(record)}
        return first | _attributes(session, record) | {"note": language.isolated(record.note) if record.note else ""}
    if isinstance(record, Relation):
        return {"members": _members(session, record)} | _attributes(session, record)
    if isinstance(record, Progress):
        flag = "" if record.flag is None else language.isolated(record.flag) or "✓"
        note = language.isolated(record.note) if record.note else ""
        return {"": _translated(STATUSES[record.status]), "flag": flag, "note": note}
    if isinstance(record, Facts):
        metadata = {key: language.isolated(str(value)) for key, value in record.metadata.items()}
        return {"": language.isolated(record.title)} | metadata
    return {"": _plain(session, record)}


def _plain(session: Session, record: Record) -> str:
    """The words of a record with one fact."""
    if isinstance(record, Annotator):
        left = _translated(QT_TRANSLATE_NOOP("Versions", "left the team")) if record.left else ""
        return " · ".join(filter(None, (language.isolated(record.name), left)))
    if isinstance(record, Assignment):
        return language.isolated(session.layer_name(record.annotator))
    if isinstance(record, ParagraphDirection):
        return _translated(DIRECTIONS[record.direction])
    if isinstance(record, Guideline):
        return _cut(record.text, SHOWN)
    if isinstance(record, Redirect):
        entry = session.register().entries.get(record.into)
        return language.isolated(entry.name if entry is not None else record.into)
    if isinstance(record, Affiliation):
        return language.isolated(f"{record.since}–{record.until}")
    fields = msgspec.structs.asdict(record)
    return language.listed(_cut(str(fields[name]), SHOWN) for name in fields if name not in ("id", "layer", "document"))


def _attributes(session: Session, record: Span | Relation) -> dict[str, str]:
    say, language_code = session.scheme.say, language.current()
    return {name: language.isolated(say(str(value), language_code)) for name, value in record.attributes.items()}


def _quote(span: Span) -> str:
    return _cut(" … ".join(span.quote), SHOWN)


def _members(session: Session, relation: Relation) -> str:
    spans = session.annotations(relation.document, relation.layer).spans
    virtual = {
        AUTHOR: _translated(QT_TRANSLATE_NOOP("Versions", "the author")),
        UNSPECIFIED: _translated(QT_TRANSLATE_NOOP("Versions", "unspecified")),
    }
    members = [member for role in relation.roles.values() for member in role]
    quotes = {member: _cut(" … ".join(spans[member].quote), SHOWN_MEMBER) for member in members if member in spans}
    return " → ".join(quotes.get(member) or virtual.get(member) or _translated(REMOVED) for member in members)


def _cut(text: str, limit: int) -> str:
    line = " ".join(text.split())
    return language.isolated(line if len(line) <= limit else line[:limit] + "…")


def _translated(words: str) -> str:
    return QCoreApplication.translate("Versions", words)
