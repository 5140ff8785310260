"""Acts on title, metadata, languages and direction of documents, and removing documents, which keeps all on them."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec

from annotator.app.commands.revising import carried_chain
from annotator.app.importing.reconciliation import SOURCES
from annotator.app.session import Session
from annotator.domain.document import LONGEST_TITLE, Facts
from annotator.domain.errors import AnnotatorError
from annotator.storage import documents, states
from annotator.text.legible import legible

LONGEST_KEY, LONGEST_VALUE = 100, 10_000
"""Code points."""
_LANGUAGE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_OWN_FIELDS = {SOURCES, "languages"}
"""Keys of metadata that the program writes itself."""


class RemovedDocument(NamedTuple):
    """A document that was removed."""

    id: str
    title: str


def change_facts(
    session: Session,
    ids: Sequence[str],
    *,
    title: str | None = None,
    metadata: Mapping[str, str] | None = None,
    unset: Collection[str] = (),
    languages: Sequence[str] | None = None,
    direction: Literal["", "ltr", "rtl"] | None = None,
) -> int:
    """Change title, metadata, languages and direction of documents, as one step of undo; return how many changed.

    What is None stays. Empty `languages` (BCP-47) are found in the text again, and so is an empty direction. Raises
    AnnotatorError for an invalid title, key, value or language, and a document that the project has not.
    """
    fields: dict[str, object] = {}
    if title is not None:
        fields["title"] = _checked_title(title)
    if languages is not None:
        fields["languages"] = tuple(dict.fromkeys(map(_checked_language, languages)))
    if direction is not None:
        fields["direction"] = direction
    values = {_checked_key(key): _checked_value(value) for key, value in (metadata or {}).items()}
    gone = set(map(_checked_key, unset))
    changed = []
    for id_ in dict.fromkeys(ids):
        before = session.facts(id_)
        kept = {key: value for key, value in before.metadata.items() if key not in gone}
        after = msgspec.structs.replace(before, metadata=kept | values, **fields)
        if after != before:
            changed.append(after)
    with session.act("Edit article") as act:
        for facts in changed:
            act.put(facts)
    return len(changed)


def _checked_title(title: str) -> str:
    checked = title.strip()
    if not checked or len(checked) > LONGEST_TITLE or "\n" in checked:
        raise AnnotatorError("A title must be one line of 1 to {most} characters.", most=LONGEST_TITLE)
    return checked


def _checked_key(key: str) -> str:
    checked = key.strip()
    if not checked or len(checked) > LONGEST_KEY or not checked.isprintable():
        raise AnnotatorError(
            "The name of a field must have 1 to {most} visible characters.", where=legible(key), most=LONGEST_KEY
        )
    if checked in _OWN_FIELDS:
        raise AnnotatorError("The program writes this field itself.", where=checked, remedy="Choose another name.")
    return checked


def _checked_value(value: str) -> str:
    if len(value) > LONGEST_VALUE:
        raise AnnotatorError("A field may have at most {most:,} characters.", most=LONGEST_VALUE)
    return value


def _checked_language(code: str) -> str:
    if not _LANGUAGE.fullmatch(code):
        raise AnnotatorError(
            "This is not the code of a language.", where=legible(code), remedy="Use codes such as ar, fa or en."
        )
    return code


def remove_documents(session: Session, ids: Sequence[str]) -> int:
    """Remove documents from the project, as one step of undo; return how many.

    Nothing on them is shown or exported any more, but all of it is kept. A corrected text is removed with the texts
    before it. Raises AnnotatorError for a document that is not in the project.
    """
    listed = set(documents.listed_numbers(session.file))
    chosen = [id_ for id_ in dict.fromkeys(ids) if session.number_of(id_) in listed]
    with session.act("Remove article") as act:
        for id_ in chosen:
            for earlier in carried_chain(session, id_):
                for facts in states.document_records(session.file, Facts, session.number_of(earlier)):
                    act.remove(facts)
    return len(chosen)


def removed_documents(session: Session) -> list[RemovedDocument]:
    """Return the removed documents, the last one removed first; texts before a corrected one are not listed."""
    removed = documents.removed_facts(session.file)
    earlier = {facts.replaces for facts in removed}
    return [RemovedDocument(facts.id, facts.title) for facts in removed if facts.id not in earlier]


def restore_documents(session: Session, ids: Sequence[str]) -> int:
    """Bring removed documents back with all that is on them, as one step of undo; return how many.

    Raises AnnotatorError for a document that was not removed.
    """
    removed = {facts.id: facts for facts in documents.removed_facts(session.file)}
    chosen = list(dict.fromkeys(ids))
    if missing := [id_ for id_ in chosen if id_ not in removed]:
        raise AnnotatorError("This article was not removed.", where=missing[0])
    with session.act("Restore article") as act:
        for id_ in chosen:
            facts = removed.pop(id_, None)
            while facts is not None:
                act.put(facts)
                facts = removed.pop(facts.replaces, None)
    return len(chosen)


def find_removed(session: Session, name: str) -> str:
    """Return the id of a removed document, given by title or the first digits of its id.

    Raises AnnotatorError unless exactly one matches.
    """
    removed = removed_documents(session)
    matching = [document for document in removed if document.title == name]
    matching = matching or [document for document in removed if len(name) >= 4 and document.id.startswith(name.lower())]
    if len(matching) != 1:
        raise AnnotatorError(
            "Not exactly one removed article matches. Removed: {documents}.",
            where=name,
            documents=[f"{document.id[:8]} {document.title}" for document in removed],
        )
    return matching[0].id
