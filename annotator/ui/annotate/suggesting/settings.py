"""The panel to choose which suggestions are shown, and whose work they are learnt from. Sizes are pixels."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QSlider, QToolButton, QVBoxLayout

from annotator.app.suggesting.choices import LEAST, MOST, source_of
from annotator.app.suggesting.offering import article_at_work
from annotator.domain.extras import has_extra
from annotator.suggest.model_file import Tried
from annotator.ui import language
from annotator.ui.plain import plain_label
from annotator.ui.popup_place import put_below

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk
    from annotator.ui.annotate.suggesting.suggesting import Suggesting

WIDTH = 320
_PERCENT = 100


class SuggestionSettings(QObject):
    """Switches suggestions on and off, and opens the panel."""

    def __init__(self, desk: "Desk", suggesting: "Suggesting") -> None:
        super().__init__(suggesting)
        self._desk, self._suggesting = desk, suggesting

    def switch(self) -> None:
        """Show suggestions, or hide all of them."""
        shown = self._desk.actions_by_id["view.suggestions"].isChecked()
        self._suggesting.choose(msgspec.structs.replace(self._suggesting.choices, shown=shown))

    def open(self) -> None:
        """Open the panel below its button in the toolbar, or below the lamp where there is no room for that."""
        panel = SuggestionPanel(self._suggesting, self._desk)
        panel.show()  # in the theme it may be higher
        if buttons := [*self._buttons("suggestion.settings"), *self._buttons("view.suggestions")]:
            put_below(panel, buttons[0])
        panel.threshold.setFocus()

    def _buttons(self, action: str) -> list[QToolButton]:
        """Return the buttons of an act that are in sight."""
        found = self._desk.actions_by_id[action].associatedObjects()
        return [one for one in found if isinstance(one, QToolButton) and one.isVisible()]


class SuggestionPanel(QFrame):
    """From which confidence on suggestions are shown, what that meant so far, and whose work is learnt from."""

    def __init__(self, suggesting: "Suggesting", desk: "Desk") -> None:
        super().__init__(desk, Qt.WindowType.Popup)
        self.setObjectName("suggestionSettings")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self._suggesting, self._desk = suggesting, desk
        choices = suggesting.choices
        self.threshold = QSlider(Qt.Orientation.Horizontal)
        self.threshold.setRange(round(LEAST * _PERCENT), round(MOST * _PERCENT))
        self.threshold.setValue(round(choices.threshold * _PERCENT))
        self.threshold.setAccessibleName(self.tr("Least confidence"))
        self.effect, self.state = _wrapped(role="secondary"), _wrapped(role="secondary")
        self.source = QComboBox()
        self.source.setAccessibleName(self.tr("Learn from"))
        for words, source in (
            (self.tr("My finished articles"), "own"),
            (self.tr("The gold layer"), "gold"),
            (self.tr("Everybody's finished articles"), "all"),
        ):
            self.source.addItem(words, source)
        self.source.setCurrentIndex(self.source.findData(source_of(desk.session, choices)))
        self.restore = QPushButton(autoDefault=False)
        self.restore.clicked.connect(self._restore)
        self._lay_out()
        self.threshold.valueChanged.connect(self._choose)
        self.source.activated.connect(self._choose)
        suggesting.learning.changed.connect(self._show)
        suggesting.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self._rows = rows = QVBoxLayout(self, spacing=8)
        rows.setContentsMargins(16, 14, 16, 14)
        self.heading = _wrapped(role="")
        for part in (self.heading, self.threshold, self.effect, plain_label(self.tr("Learn from")), self.source):
            rows.addWidget(part)
        rows.addWidget(self.state)
        rows.addWidget(self.restore)

    def _choose(self) -> None:
        choices = msgspec.structs.replace(
            self._suggesting.choices,
            threshold=self.threshold.value() / _PERCENT,
            source=self.source.currentData(),
        )
        self._suggesting.choose(choices)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc or Enter."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        threshold = self.threshold.value() / _PERCENT
        learning, code = self._suggesting.learning, self._language()
        words = self.tr("Show suggestions with a confidence of at least {number}")
        self.heading.setText(words.format(number=language.decimal(threshold)))
        self.effect.setText(self._effect(learning.tried(code), threshold))
        self.state.setText(self._state())
        dismissed = self._desk.deciding.count_dismissed()
        self.restore.setText(self.tr("Show %n dismissed here again", "", dismissed))
        self.restore.setVisible(dismissed > 0)
        self._fit()

    def _fit(self) -> None:
        """Make the panel as high as its lines; adjustSize would reckon with lines as wide as their words."""
        self.setFixedHeight(self._rows.totalHeightForWidth(WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        """Make the panel as high as its lines are in the theme."""
        super().showEvent(event)
        self._fit()

    def _language(self) -> str:
        """Return the language of the article shown, "" where there is none."""
        desk = self._desk
        article = desk.project.do(lambda: article_at_work(desk.session, desk.document)) if desk.document else None
        return article.language if article is not None else ""

    def _restore(self) -> None:
        self._desk.deciding.restore_dismissed()
        self._show()

    def _effect(self, tried: Tried | None, threshold: float) -> str:
        right, of = tried.right(threshold) if tried is not None else (0, 0)
        if not of:
            return self.tr("It is not known yet how many of these are right.")
        words = self.tr(
            "Tried on finished articles, {right} of {of} were right at this setting, or needed one correction."
        )
        return words.format(right=language.number(right), of=language.number(of))

    def _state(self) -> str:
        learning = self._suggesting.learning
        if not has_extra("suggest"):
            return self.tr('Suggestions need the Python package python-crfsuite: pip install "annotator[suggest]".')
        if words := self._suggesting.allowance.words():
            return words
        if learning.is_learning:
            return self.tr("Learning…")
        learnt = learning.counts.get(self._language(), 0)
        return self.tr("%n finished article(s) in this language to learn from.", "", learnt)


def _wrapped(*, role: str) -> QLabel:
    label = plain_label(role=role)
    label.setWordWrap(True)
    return label
