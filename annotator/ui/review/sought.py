"""Which disagreements are to be shown: a menu of what there is to ask for, and words for what was asked.

Names of annotators stand in the menu only while it is open, since nothing on the page may tell whose a reading is.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.app.disputes import Sought
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.ui import language
from annotator.ui.review.queue import Queue
from annotator.ui.review.words import direction_name, reason_name

Value = TypeVar("Value", str, frozenset[str])


class SoughtMenu(QMenu):
    """A submenu for each thing that can be asked for, with the values that the queue has."""

    def __init__(
        self, session: Session, queue: Queue, document: str, choose: Callable[[Sought], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sought = queue.sought
        self._choose = choose
        known = list(queue.known())
        labels = {label for one in known for label in one.labels}
        layers = {layer for one in known for reading in one.readings for layer in reading.layers}
        named = {one.id: _label(session, one.id) for one in session.scheme.labels if one.id in labels}
        self._add(self.tr("Label"), "label", named, "")
        people = {frozenset({one.id}): one.name for one in session.annotators() if one.id in layers}
        self._add(self.tr("Annotator"), "layers", people, frozenset())
        languages = sorted({one.language for one in known})
        language_names = {code: language.language_name(code) for code in languages if code}
        self._add(self.tr("Language"), "language", language_names, "")
        direction_names = {name: direction_name(name) for name in sorted(str(one.direction) for one in known)}
        self._add(self.tr("Direction of text"), "direction", direction_names, "")
        self.addSeparator()
        only = self.addAction(self.tr("Only this article"))
        only.setCheckable(True)
        only.setChecked(bool(document) and queue.sought.document == document)
        only.setEnabled(bool(document))
        only.triggered.connect(lambda checked: self._ask("document", document if checked else ""))
        clear = self.addAction(self.tr("Show all"))
        clear.setEnabled(queue.sought != Sought())
        clear.triggered.connect(lambda: choose(Sought()))

    def _add(self, title: str, field: str, values: Mapping[Value, str], none: Value) -> None:
        menu = self.addMenu(title)
        menu.setEnabled(bool(values))
        group = QActionGroup(menu)
        for value, words in {none: self.tr("Any"), **values}.items():
            group.addAction(self._value_action(menu, words, field, value))

    def _value_action(self, menu: QMenu, words: str, field: str, value: object) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(getattr(self._sought, field) == value)
        action.triggered.connect(lambda: self._ask(field, value))
        return action

    def _ask(self, field: str, value: object) -> None:
        self._choose(msgspec.structs.replace(self._sought, **{field: value}))


def sought_words(session: Session, sought: Sought, *, blind: bool) -> str:
    """Return what is asked for in one line, "" for nothing; whose work only when names are not hidden."""
    parts = []
    if sought.reason:
        parts.append(reason_name(sought.reason))
    if sought.label:
        parts.append(_label(session, sought.label))
    if sought.stances:
        values = [session.scheme.say(value, language.current()) for value in sought.stances]
        parts.append(" ≠ ".join(values))
    if sought.layers:
        parts.append(_people(session, sought.layers, blind=blind))
    if sought.language:
        parts.append(language.language_name(sought.language))
    if sought.direction:
        parts.append(direction_name(sought.direction))
    if sought.document:
        parts.append(session.document(sought.document).title)
    return language.isolated_list(parts) if parts else ""


def _label(session: Session, label: str) -> str:
    known = session.scheme.label(label)
    return session.scheme.say(known.name, language.current()) if known else label


def _people(session: Session, layers: frozenset[str], *, blind: bool) -> str:
    if blind:
        return QCoreApplication.translate("SoughtMenu", "%n annotator(s)", None, len(layers))
    named = sorted(session.layer_name(layer) for layer in layers if layer != GOLD)
    return language.isolated_list(named)
