"""A lead's project of a stated size: many documents, people, items of the inbox, an article with a long history."""

import hashlib
from pathlib import Path

import msgspec

from annotator.app import commands
from annotator.app.acts import Act
from annotator.app.commands.assigning import assignment
from annotator.app.session import Session
from annotator.domain.annotation import Progress, Span, no_progress, quote_of
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.inbox import Message, Question
from tests.benchmarks.makers import article

DOCUMENTS, PEOPLE, EACH, AT_ONCE = 100_000, 50, 2, 5_000
ITEMS, OPERATIONS, SPANS = 5_000, 5_000, 100
LEAD = "Nadia"
FIRST = article(5_000, 400)
"""The text of the article with the long history."""
FIRST_ID = document_id(FIRST)


def make_lead_project(path: Path) -> Path:
    """Make a project in which each document is assigned to two of fifty people; every other one is finished."""
    commands.new_project(path)
    with Session.open(path) as session:
        commands.remember_person(session, LEAD)
        people = [commands.add_annotator(session, f"Person {number:02}").id for number in range(PEOPLE - 1)]
        with session.long_act("Import") as act:
            for number in range(DOCUMENTS):
                _put_document(act, number, [people[(number + turn) % len(people)] for turn in range(EACH)])
                if number % AT_ONCE == 0:
                    act.flush()
    with Session.open(path, LEAD) as session:
        commands.publish_guideline(session, commands.default_guideline(session))
        _work(session)
    return path


def _text(number: int) -> str:
    return f"text {number} of many\n" if number else FIRST


def _put_document(act: Act, number: int, people: list[str]) -> None:
    document = document_id(_text(number))
    act.keep_text(StoredText(document, _text(number), ("en", "ar")[: 1 + number % 2]))
    metadata = {"outlet": f"outlet {number % 40}", "date": f"2026-{number % 12 + 1:02}-01"}
    act.put(Facts(id=document, title=f"Article {number} عن العبارة", metadata=metadata))
    for turn, person in enumerate(people):
        act.put(assignment(person, document))
        progress = no_progress(person, document)
        if number < ITEMS and turn == number % EACH:
            _put_item(act, number, person, progress)
        elif number % 2:
            act.put(msgspec.structs.replace(progress, status="done"))


def _put_item(act: Act, number: int, person: str, progress: Progress) -> None:
    """Put a flag, a note or a question with an answer on a document."""
    document, words = progress.document, f"What of this? {number} وماذا عن العبارة"
    if number % 3 == 0:
        act.put(msgspec.structs.replace(progress, flag=words))
    elif number % 3 == 1:
        act.put(msgspec.structs.replace(progress, note=words))
    else:
        place = ((0, 4),)
        quote = quote_of(_text(number), place)
        id_ = hashlib.sha256(str(number).encode()).hexdigest()[:32]
        act.put(Question(id_, person, document, words, label="CLAIM", fragments=place, quote=quote))
        if number % 2:
            act.put(Message(id_[::-1], person, document, id_, "Yes. نعم."))


def _work(session: Session) -> None:
    """Annotate the first article with many steps of one's own."""
    document = FIRST_ID
    spans = []
    with session.act("Add span") as act:
        for number in range(SPANS):
            place = ((number * 40, number * 40 + 12),)
            label = ("CLAIM", "SPEAKER", "CUE")[number % 3]
            spans.append(Span(f"{number:032x}", session.layer, document, label, place, quote_of(FIRST, place)))
            act.put(spans[-1])
    for number in range(OPERATIONS - SPANS):
        with session.act("Change note") as act:
            act.put(msgspec.structs.replace(spans[number % SPANS], note=str(number)))
