"""What must be so after every act of the restless user, whatever was done; what is wrong, in words."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from annotator.app.listing import Listing
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Annotations, ParagraphDirection
from annotator.domain.document import Facts
from annotator.domain.frames import frames
from annotator.domain.operation import Annotator, Guideline, Record, SchemeText
from annotator.storage import states
from annotator.ui.annotate.desk import Desk
from annotator.ui.article.card_data import card_of
from annotator.ui.article.claim_cards import ClaimCards
from annotator.ui.main_window import MainWindow
from tests.journeys.scene import name_of

RECORDS: tuple[type[Record], ...] = (Facts, ParagraphDirection)
PROJECT_RECORDS: tuple[type[Record], ...] = (SchemeText, Annotator, Guideline)


def faults(window: MainWindow) -> Iterator[str]:
    """What is wrong with what is on the screen."""
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and (top is window or top.isModal()):
            yield from _outside(top, top)
    if window.session is not None and window.desk is not None:
        yield from _not_as_stored(window.session, window.desk)


def _outside(widget: QWidget, top: QWidget) -> Iterator[str]:
    """The widgets that reach out of their window. What is scrolled may."""
    room = top.rect()
    for child in widget.children():
        if not isinstance(child, QWidget) or child.isWindow() or not child.isVisible():
            continue
        box = QRect(child.mapTo(top, QPoint(0, 0)), child.size())
        if not box.isEmpty() and not room.contains(box):
            yield f"{name_of(child)} at {box.getRect()} is not inside its window, which is {room.getRect()}"
        elif not _scrolls(child, widget):
            yield from _outside(child, top)


def _scrolls(child: QWidget, parent: QWidget) -> bool:
    """Whether what is on a widget scrolls: a viewport, or the column of cards with that of a suggestion."""
    if isinstance(child, ClaimCards):
        return True
    return isinstance(parent, QScrollArea | QAbstractScrollArea) and parent.viewport() is child


def _not_as_stored(session: Session, desk: Desk) -> Iterator[str]:
    """Where the desk shows something else than the file has."""
    if not desk.document or session.annotator is None:
        return
    if not desk.listing.contains(desk.document):
        yield "the document on the desk is not in the project (any more)"
        return
    stored = states.annotations(session.file, session.number_of(desk.document), session.layer)
    if desk.annotating.work != stored:
        yield "the work that the desk goes by is not the stored one"
    if desk.view._highlights._spans != stored.spans:
        yield f"highlighted spans: {desk.view._highlights._spans}, stored: {stored.spans}"
    heads = frames(stored)
    cards = [card_of(frame, heads, stored, session.scheme) for frame in heads]
    shown = [card._replace(entries=()) for card in desk.article.cards.cards()]  # of the register, not of the work
    if shown != cards:
        yield f"cards shown: {shown}, stored: {cards}"
    text = session.text(desk.document)
    for span in stored.spans.values():
        if span.quote != tuple(text[start:end] for start, end in span.fragments):
            yield f"the quote of {span} is not what its fragments say"
    counted, anew = (listing.counts()._replace(listed=0) for listing in (desk.listing, Listing(session)))
    if counted != anew:
        yield f"the list of documents counts {counted}, and from the file {anew}"


def state_of(session: Session) -> dict[str, Any]:
    """Everything that undo may change, read from the file."""
    file = session.file
    state: dict[str, Any] = {kind.__name__: states.project_records(file, kind) for kind in PROJECT_RECORDS}
    layers = sorted({*states.layers(file), GOLD, session.author} - {""})
    for number, document in file.rows("SELECT number, id FROM document ORDER BY id"):
        for kind in RECORDS:
            state[f"{document} {kind.__name__}"] = sorted(states.document_records(file, kind, number), key=repr)
        for layer in layers:
            state[f"{document} {layer}"] = states.annotations(file, number, layer)
    return state


def differences(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    """Where two states of a project differ: what only one of them has, and what each has otherwise."""
    for key in sorted({*before, *after}):
        one, other = (_by_name(state.get(key)) for state in (before, after))
        for name in sorted({*one, *other}):
            if one.get(name) != other.get(name):
                yield f"{key}, {name}: before {one.get(name)}, after {other.get(name)}"


def _by_name(part: object) -> dict[str, Any]:
    """A part of a state as single records."""
    if isinstance(part, Annotations):
        return {**part.spans, **part.relations, "progress": part.progress}
    return {"records": part}
