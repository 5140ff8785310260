"""Annotations with what the scheme lacks or does not offer: each group can be mapped to what the scheme has."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app.commands.scheme_counting import StaleAnnotations, Use
from annotator.domain import scheme_editing as editing, scheme_values as values
from annotator.domain.scheme import Label, RelationType, Scheme, attribute
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label


class StaleDialog(QDialog):
    """Lists the groups; once accepted, `changes` are the chosen mappings, as changes of the draft."""

    def __init__(self, groups: Sequence[StaleAnnotations], scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("staleDialog")
        self.setWindowTitle(self.tr("Annotations that do not fit the scheme"))
        self.resize(640, 420)
        self._scheme = scheme
        self._answers: list[tuple[Use, QComboBox]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for row, group in enumerate(groups):
            self._add_row(grid, row, group)
        grid.setRowStretch(len(groups), 1)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(grid)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        take = buttons.addButton(self.tr("Add to the draft"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setObjectName("mapStale")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        words = self.tr("Nothing is changed in the annotations: they read as what you choose, once it is published.")
        explained = at_start(plain_label(words, role="secondary"))
        explained.setWordWrap(True)
        column = QVBoxLayout(self, spacing=12)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(at_start(plain_label(self.windowTitle(), role="heading")))
        column.addWidget(explained)
        column.addWidget(scroll, 1)
        column.addWidget(buttons)

    def _add_row(self, grid: QGridLayout, row: int, group: StaleAnnotations) -> None:
        use, scheme, code = group.use, self._scheme, language.current()
        owner = _owner(scheme, use)
        names = [scheme.say(owner.name if owner else use.owner, code)]
        names += [scheme.say(part, code) for part in (use.attribute, use.value) if part]
        reasons = {"gone": self.tr("not in the scheme"), "retired": self.tr("not offered")}
        grid.addWidget(at_start(plain_label(language.listed(map(language.isolated, names)), role="heading")), row, 0)
        grid.addWidget(plain_label(reasons[group.reason], role="secondary"), row, 1)
        grid.addWidget(plain_label(language.number(group.count, grouped=True)), row, 2)
        targets = _targets(scheme, use)
        if not targets:
            return
        answer = QComboBox()
        answer.setObjectName(f"stale.{row}")
        answer.setAccessibleName(self.tr("Reads as"))
        answer.addItem(self.tr("leave"), "")
        for id_, name in targets:
            answer.addItem(scheme.say(name, code), id_)
        grid.addWidget(answer, row, 3)
        self._answers.append((use, answer))

    @property
    def changes(self) -> list[Callable[[str], str]]:
        """The chosen mappings."""
        return [_mapping(use, answer.currentData()) for use, answer in self._answers if answer.currentData()]


def _owner(scheme: Scheme, use: Use) -> Label | RelationType | None:
    return scheme.label(use.owner) if use.kind == "labels" else scheme.relation(use.owner)


def _targets(scheme: Scheme, use: Use) -> list[tuple[str, str]]:
    """Return id and name of what a label or value can be mapped to; nothing else can be."""
    if not use.attribute:
        others = scheme.offered if use.kind == "labels" else ()
        return [(label.id, label.name) for label in others if label.id != use.owner]
    owner = _owner(scheme, use)
    known = attribute(owner, use.attribute) if owner and use.value else None
    return [(choice.id, choice.id) for choice in known.offered if choice.id != use.value] if known else []


def _mapping(use: Use, into: str) -> Callable[[str], str]:
    if not use.attribute:
        return partial(editing.map_label, label=use.owner, into=into)
    return partial(
        values.map_value, kind=use.kind, owner=use.owner, attribute=use.attribute, value=use.value, into=into
    )
