"""The menu that filters disagreements, and a filter in words.

Names of annotators are in the menu only while it is open: in blind review nothing on the page may reveal them.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.app import commands
from annotator.app.disagreements import DisagreementFilter
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.guideline_reading import read_guideline
from annotator.ui import language
from annotator.ui.guideline.words import part_title
from annotator.ui.review.queue import Queue
from annotator.ui.review.words import direction_name, reason_name

Value = TypeVar("Value", str, frozenset[str])


class FilterMenu(QMenu):
    """A submenu for each field of a filter, with the values of the queue."""

    def __init__(
        self,
        session: Session,
        queue: Queue,
        document: str,
        choose: Callable[[DisagreementFilter], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._filter = queue.filter
        self._choose = choose
        known = list(queue.found())
        labels = {label for disagreement in known for label in disagreement.labels}
        layers = {layer for disagreement in known for reading in disagreement.variants for layer in reading.layers}
        named = {label.id: _label(session, label.id) for label in session.scheme.labels if label.id in labels}
        self._add(self.tr("Label"), "label", named, "")
        people = {
            frozenset({annotator.id}): annotator.name for annotator in session.annotators() if annotator.id in layers
        }
        self._add(self.tr("Annotator"), "layers", people, frozenset())
        languages = sorted({disagreement.language for disagreement in known})
        language_names = {code: language.language_name(code) for code in languages if code}
        self._add(self.tr("Language"), "language", language_names, "")
        direction_names = {
            name: direction_name(name) for name in sorted(str(disagreement.direction) for disagreement in known)
        }
        self._add(self.tr("Direction of text"), "direction", direction_names, "")
        self.addSeparator()
        only = self.addAction(self.tr("Only this article"))
        only.setCheckable(True)
        only.setChecked(bool(document) and queue.filter.document == document)
        only.setEnabled(bool(document))
        only.triggered.connect(lambda checked: self._set("document", document if checked else ""))
        clear = self.addAction(self.tr("Show all"))
        clear.setEnabled(queue.filter != DisagreementFilter())
        clear.triggered.connect(lambda: choose(DisagreementFilter()))

    def _add(self, title: str, field: str, values: Mapping[Value, str], none: Value) -> None:
        menu = self.addMenu(title)
        menu.setEnabled(bool(values))
        group = QActionGroup(menu)
        for value, words in {none: self.tr("Any"), **values}.items():
            group.addAction(self._value_action(menu, words, field, value))

    def _value_action(self, menu: QMenu, words: str, field: str, value: object) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(getattr(self._filter, field) == value)
        action.triggered.connect(lambda: self._set(field, value))
        return action

    def _set(self, field: str, value: object) -> None:
        self._choose(msgspec.structs.replace(self._filter, **{field: value}))


def filter_words(session: Session, filter_: DisagreementFilter, *, blind: bool) -> str:
    """Return a filter in one line, "" for an empty one; with names of annotators unless `blind`."""
    parts = []
    if filter_.reason:
        parts.append(reason_name(filter_.reason, session.scheme))
    if filter_.label:
        parts.append(_label(session, filter_.label))
    if filter_.stances:
        values = [session.scheme.say(value, language.current()) for value in filter_.stances]
        parts.append(" ≠ ".join(values))
    if filter_.layers:
        parts.append(_people(session, filter_.layers, blind=blind))
    if filter_.language:
        parts.append(language.language_name(filter_.language))
    if filter_.direction:
        parts.append(direction_name(filter_.direction))
    if filter_.part:
        parts.append(_part(session, filter_.part))
    if filter_.document:
        parts.append(session.document(filter_.document).title)
    return language.isolated_list(parts) if parts else ""


def _label(session: Session, label: str) -> str:
    known = session.scheme.label(label)
    return session.scheme.say(known.name, language.current()) if known else label


def _part(session: Session, key: str) -> str:
    """Return the heading of a part of the guideline, by its key."""
    known = read_guideline(commands.guideline(session, language.current())).parts
    return next((part_title(part) for part in known if part.key == key), key)


def _people(session: Session, layers: frozenset[str], *, blind: bool) -> str:
    if blind:
        return QCoreApplication.translate("FilterMenu", "%n annotator(s)", None, len(layers))
    named = sorted(session.layer_name(layer) for layer in layers if layer != GOLD)
    return language.isolated_list(named)
