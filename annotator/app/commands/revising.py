"""Acts on the text of a document: replace it by a corrected one, and look at what that did to annotations.

A corrected text is a new document that names the one it replaces. Everybody's annotations, progress, assignments and
the decisions on it come with it, also those that are merged later. The document before stays in the project and is no
longer listed.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from annotator.app.changes import ActName
from annotator.app.commands.linking import Draft, remove_member
from annotator.app.revising.carrying_over import carrier_of
from annotator.app.revising.chains import chain_of, newest_of
from annotator.app.revising.open_places import places_on
from annotator.app.revising.places import RevisedPlace, check_id, places_of
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Fragment, Relation, quote_of
from annotator.domain.document import Facts, StoredText, document_id, title_of
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.operation import RevisionCheck
from annotator.domain.validation import span_problems
from annotator.exchange.reading.decoding import intake_refusal
from annotator.exchange.records import LONGEST_TEXT
from annotator.storage import documents, revisions, states
from annotator.text.intake import IntakeError, accept
from annotator.text.languages import languages_of


class Revision(msgspec.Struct, frozen=True):
    """A corrected text and what it does to the annotations of all layers."""

    before: str
    document: str
    title: str
    places: tuple[RevisedPlace, ...]

    def count(self, fate: str) -> int:
        """Return how many spans are kept, moved or lost."""
        return sum(place.fate == fate for place in self.places)


def corrected_text(session: Session, path: Path, encoding: str | None = None) -> str:
    """Return the text of the one article in a file.

    Raises AnnotatorError when the file cannot be read, or has several articles.
    """
    from annotator.app.importing.sources import find_sources

    sources = find_sources([path], None, session.file.path)
    for refusal in sources.refused:
        raise refusal
    texts = [article.text for source in sources.files[:1] for article in source.articles(encoding)]
    if len(sources.files) != 1 or len(texts) != 1:
        raise AnnotatorError(
            "A corrected text is one article, but there are {count} here.",
            where=str(path),
            remedy="Choose a file with one article.",
            count=len(texts) if len(sources.files) == 1 else len(sources.files),
        )
    return texts[0]


def preview_revision(session: Session, document: str, text: str, task: Task | None = None) -> Revision:
    """Return what replacing the text of a document would do; nothing is changed.

    Raises what `revise_document` raises.
    """
    task = task or Task()
    stored = _stored(text)
    _require_listed(session, document)
    after = document_id(stored)
    _require_free(session, document, after)
    task.step(0, 2, "text")
    before = session.text(document)
    facts = session.facts(document)
    carrier = carrier_of(before, stored)
    task.step(1, 2, "annotations")
    number = session.number_of(document)
    places = [
        place
        for layer in states.layers(session.file)
        for place in places_of(states.annotations(session.file, number, layer).spans, None, carrier, document, after)
    ]
    return Revision(document, after, _title(facts, before, stored), tuple(places))


def revise_document(session: Session, document: str, text: str, task: Task | None = None) -> Revision:
    """Replace the text of a document by a corrected one, as one step of undo; return what that did.

    Title and metadata are kept; annotations, progress, assignments, decisions and directions of paragraphs of all
    layers are carried over. Spans whose words are gone stay with the document before. Raises AnnotatorError when the
    document is not listed, the text is the same, blank or too long, cannot be stored, or is that of another document,
    Cancelled when the task is stopped; then nothing has changed.
    """
    revision = preview_revision(session, document, text, task)
    stored = _stored(text)
    facts = session.facts(document)
    corrected = msgspec.structs.replace(
        facts,
        id=revision.document,
        title=revision.title,
        replaces=document,
        based_on=revisions.facts_operations(session.file, session.number_of(document)),
    )
    with session.act("Correct text") as act:
        act.keep_text(StoredText(revision.document, stored, languages_of(stored)))
        act.put(corrected)
    return revision


def _title(facts: Facts, before: str, after: str) -> str:
    """Return the title of a corrected text: one that was the first line is the first line."""
    return title_of(after) if facts.title == title_of(before) else facts.title


def _stored(text: str) -> str:
    try:
        stored = accept(text)
    except IntakeError as error:
        raise intake_refusal(error, "") from error
    if not stored.strip():
        raise AnnotatorError("The corrected text is empty.", remedy="To take an article out, remove it instead.")
    if len(stored) > LONGEST_TEXT:
        raise AnnotatorError(
            "The corrected text has {length:,} characters; at most {most:,} are allowed.",
            length=len(stored),
            most=LONGEST_TEXT,
        )
    return stored


def _require_listed(session: Session, document: str) -> None:
    number = session.number_of(document)
    session.facts(document)
    if number not in documents.listed_numbers(session.file):
        raise AnnotatorError("The text of this article has been replaced already.", remedy="Correct the new text.")
    if "\r" in session.text(document):
        raise AnnotatorError("This text has wrong line breaks.", remedy="Repair it first: `annotator check --repair`.")


def _require_free(session: Session, document: str, after: str) -> None:
    if after == document:
        raise AnnotatorError("The text is the same as before.", remedy="Change the text first.")
    if after in carried_chain(session, document):
        raise AnnotatorError(
            "The article had this text before.", remedy="Undo the correction, or change the text in another way."
        )
    number = documents.numbers_of(session.file, [after]).get(after)
    if number is not None and states.document_records(session.file, Facts, number):
        raise AnnotatorError(
            "Another article of the project has this text.", where=after, remedy="Remove one of the two instead."
        )


def earlier_text(session: Session, document: str) -> str | None:
    """Return the id of the document whose text this one corrects, None if it corrects none that the project has."""
    before = session.facts(document).replaces
    return before if before and documents.numbers_of(session.file, [before]) else None


def corrected_texts(session: Session) -> list[str]:
    """Return the ids of the listed documents whose texts are corrected ones, in order of import."""
    after = documents.numbers_of(session.file, [after for _, after in revisions.revisions(session.file)])
    by_number = {number: id_ for id_, number in after.items()}
    return [by_number[number] for number in documents.listed_numbers(session.file) if number in by_number]


def carried_chain(session: Session, document: str) -> list[str]:
    """Return the ids of a document and of those that it replaced, the newest first."""
    return chain_of(session.file, document)


def newest_text(session: Session, document: str) -> str:
    """Return the id of the document with the newest text of an article: the document itself if nothing replaces it."""
    return newest_of(session.file, document)


# --- places to look at


def revised_places(session: Session, document: str, layers: Sequence[str] | None = None) -> list[RevisedPlace]:
    """Return what corrections of the text did to spans, by default of the person at work: earlier corrections last.

    `layers` are ids of layers. A place is open until somebody has confirmed or dropped it, or marked it anew. Spans
    that were added to an earlier text later are there as well.
    """
    return places_on(session.file, document, [session.layer] if layers is None else layers, session.text)


def check_place(session: Session, place: RevisedPlace, outcome: Literal["kept", "dropped"]) -> None:
    """Confirm the place of a span on a corrected text, or drop the span, as one step of undo.

    A dropped span that is on the corrected text is deleted with the relations that are incomplete without it.
    """
    check = RevisionCheck(
        id=check_id(place.before, place.span),
        layer=place.layer,
        document=place.document,
        span=place.span,
        outcome=outcome,
    )
    work = session.annotations(place.document, place.layer)
    with session.act(_CHECK) as act:
        span = work.spans.get(place.span)
        if outcome == "dropped" and span is not None:
            draft = Draft(_CHECK, work)
            for relation in work.relations_of(span.id):
                remove_member(draft, work, relation, span.id)
            draft.remove(span)
            draft.apply_to(act)
        act.put(check)


def mark_place(session: Session, place: RevisedPlace, fragments: Sequence[Fragment]) -> None:
    """Mark a span anew on a corrected text, with its label, attributes and relations; a lost one comes back.

    Raises InvalidRecordsError when the fragments do not fit the text.
    """
    work = session.annotations(place.document, place.layer)
    number = session.number_of(place.before)
    span = work.spans.get(place.span) or states.annotations(session.file, number, place.layer).spans[place.span]
    ordered = tuple(sorted((start, end) for start, end in fragments))
    text = session.text(place.document)
    marked = msgspec.structs.replace(span, document=place.document, fragments=ordered, quote=quote_of(text, ordered))
    if problems := [problem.at("") for problem in span_problems(marked, text, session.scheme)]:
        raise InvalidRecordsError("This cannot be marked: {problems}.", problems)
    with session.act(_CHECK) as act:
        act.put(marked)
        for relation in _waiting(session, place, work):
            act.put(relation)
        act.put(
            RevisionCheck(check_id(place.before, place.span), place.layer, place.document, place.span, outcome="kept")
        )


def _waiting(session: Session, place: RevisedPlace, work: Annotations) -> list[Relation]:
    """Return the relations that were carried over and are not shown, for want of this lost span alone."""
    number = session.number_of(place.document)
    present = {*work.spans, place.span, *VIRTUAL_SPEAKERS}
    return [
        relation
        for relation in states.records_of(session.file, Relation, place.layer, [number]).get(number, [])
        if relation.id not in work.relations
        and relation.names(place.span)
        and all(member in present for members in relation.roles.values() for member in members)
    ]


_CHECK: ActName = "Check place"
