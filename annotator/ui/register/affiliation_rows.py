"""What an entry belongs to: a row each with the other entry and the dates, and a button that adds one."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.domain.register import Affiliation, affiliation
from annotator.text.dates import as_iso
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.open_project import OpenProject
from annotator.ui.register.choosing import EntryChooser
from annotator.ui.theme import Theme, icon

DATE_WIDTH = 96


class _Row(NamedTuple):
    whole: QWidget
    to: str
    since: QLineEdit
    until: QLineEdit


class AffiliationRows(QWidget):
    """Edits the own affiliations of an entry."""

    def __init__(self, entry: str, project: OpenProject, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("affiliationRows")
        self._entry, self._project, self._theme = entry, project, theme
        self._column = QVBoxLayout(self, spacing=4)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows: list[_Row] = []
        self._button = QPushButton(self.tr("Add…"))
        self._button.setObjectName("addAffiliation")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._choose)
        foot = QHBoxLayout()
        foot.addWidget(self._button)
        foot.addStretch()
        self._column.addLayout(foot)
        for one in project.session.register().own_affiliations(entry):
            self._add(one)

    def _add(self, one: Affiliation) -> None:
        whole = QWidget()
        entry = self._project.session.register().entry(one.to)
        row = _Row(whole, one.to, self._date(one.since, self.tr("since")), self._date(one.until, self.tr("until")))
        line = QHBoxLayout(whole, spacing=4)
        line.setContentsMargins(0, 0, 0, 0)
        name = ElidedLabel(role="")
        name.show_words(entry.name if entry is not None else one.to)
        line.addWidget(name, 1)
        line.addWidget(row.since)
        line.addWidget(row.until)
        colors = self._theme.colors
        away = QToolButton()
        away.setIcon(icon("close", colors.text2, colors.border))
        away.setAccessibleName(self.tr("Remove"))
        away.setToolTip(self.tr("Remove"))
        away.setObjectName("removeAffiliation")
        away.clicked.connect(lambda: self._remove(row))
        line.addWidget(away)
        self._column.insertWidget(len(self._rows), whole)
        self._rows.append(row)
        for before, after in pairwise((self._button, row.since, row.until, away, self._button)):
            QWidget.setTabOrder(before, after)  # Qt puts what is new at the end of the dialog

    def _date(self, words: str, caption: str) -> QLineEdit:
        field = QLineEdit(words, placeholderText=caption)
        field.setAccessibleName(caption)
        field.setFixedWidth(DATE_WIDTH)
        field.setToolTip(self.tr("A year, a month or a day: 2026, March 2026, 2026-03-31"))
        field.editingFinished.connect(lambda: field.setText(as_iso(field.text())))
        return field

    def _choose(self) -> None:
        register = self._project.session.register()
        without = {self._entry, *register.merged(self._entry)}
        title = self.tr("Belongs to")
        chooser = EntryChooser(title, "", without, self._project, self._theme, self, adds=True)
        if chooser.exec() == QDialog.DialogCode.Accepted and chooser.chosen:
            self._add(affiliation(self._entry, chooser.chosen))
        chooser.deleteLater()

    def _remove(self, row: _Row) -> None:
        self._rows.remove(row)
        row.whole.hide()
        row.whole.deleteLater()

    def entered(self) -> list[Affiliation]:
        """Return the affiliations as they were entered."""
        return [
            affiliation(self._entry, row.to, as_iso(row.since.text()), as_iso(row.until.text())) for row in self._rows
        ]
