"""Splitting names and mentions of an entry off as an entry of their own: what is chosen, what it does, and the act."""

from collections.abc import Callable, Sequence
from itertools import chain

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.commands.splitting_off import SplitOff, SplitOffChoice
from annotator.domain.indexed_work import words_key
from annotator.domain.register import LONGEST_ENTRY_NAME, Spelling
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.register.left_out import left_out_words
from annotator.ui.register.mention_tree import MentionTree
from annotator.ui.theme import Theme

WIDTH, HEIGHT, MOST_NAMES, EDGE = 620, 540, 4, 1
_SPELLING = Qt.ItemDataRole.UserRole
translate = QCoreApplication.translate


class SplitOffDialog(ActingDialog):
    """A name, the names and mentions that can go, and what would be done; `date` gives the date of an article."""

    def __init__(
        self,
        choice: SplitOffChoice,
        date: Callable[[int], str],
        project: OpenProject,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("splitOff")
        self.setWindowTitle(self.tr("Split off a speaker"))
        self.resize(WIDTH, HEIGHT)
        self._choice, self._project, self._session = choice, project, project.session
        self._is_named = False
        """Whether the person has typed a name, which no tick replaces any more."""
        self.name = QLineEdit(maxLength=LONGEST_ENTRY_NAME)
        self.name.setObjectName("splitOffName")
        self.name.textEdited.connect(self._keep_name)
        self.name.textChanged.connect(lambda _name: self._show_effect())
        self.names = self._make_names()
        self.mentions = MentionTree(choice.mentions, self._titles, date)
        self.mentions.chosen_changed.connect(self._suggest_name)
        self._effect = at_start(plain_label(role="caption"))
        self._effect.setObjectName("splitOffEffect")
        self._effect.setWordWrap(True)
        self._lay_out()
        self._show_effect()

    def _make_names(self) -> QListWidget:
        names = QListWidget()
        names.setObjectName("splitOffNames")
        names.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
        names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        names.setTabKeyNavigation(False)
        for one in self._choice.names:
            item = QListWidgetItem(language.isolated(one.name))
            item.setToolTip(tooltip(one.name))
            item.setData(_SPELLING, one)
            item.setCheckState(Qt.CheckState.Unchecked)
            names.addItem(item)
        names.setCurrentRow(0)
        names.itemChanged.connect(self._follow_name)
        return names

    def _lay_out(self) -> None:
        entry = language.isolated(self._choice.entry.name)
        heading = ElidedLabel(role="heading")
        heading.show_words(self.tr("Split off a speaker from {entry}").format(entry=entry))
        explanation = at_start(
            plain_label(self.tr("What is ticked becomes an entry of its own. The rest stays as it is."))
        )
        explanation.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.agree = buttons.addButton(self.tr("Split off"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.agree.setObjectName("splitOffAgree")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self, spacing=10)
        column.setContentsMargins(24, 20, 24, 20)
        for part in (heading, explanation, self.notices):
            column.addWidget(part)
        if self._choice.names:
            column.addLayout(_captioned(self.tr("Names"), self.names))
        column.addWidget(self.mentions, 1)
        column.addLayout(_captioned(self.tr("Name of the new entry"), self.name))
        column.addWidget(self._effect)
        column.addWidget(buttons)
        (self.names if self._choice.names else self.mentions).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the rows out in their style, which they get only now, and make the list as high as its first names."""
        self.names.doItemsLayout()
        self.mentions.doItemsLayout()
        rows = map(self.names.sizeHintForRow, range(min(self.names.count(), MOST_NAMES)))
        self.names.setFixedHeight(sum(rows) + 2 * EDGE)
        super().showEvent(event)

    def _titles(self, numbers: Sequence[int]) -> dict[int, str]:
        return self._project.do(lambda: commands.article_titles(self._session, numbers)) or {}

    # --- what is chosen

    @property
    def chosen_names(self) -> list[Spelling]:
        """The ticked names."""
        items = (self.names.item(row) for row in range(self.names.count()))
        return [item.data(_SPELLING) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _follow_name(self, item: QListWidgetItem) -> None:
        """Tick the mentions with the words of a name together with the name."""
        name: Spelling = item.data(_SPELLING)
        self.mentions.choose_words(words_key(name.name), chosen=item.checkState() == Qt.CheckState.Checked)
        self._suggest_name()

    def _keep_name(self, typed: str) -> None:
        self._is_named = bool(typed.strip())

    def _suggest_name(self) -> None:
        """Call the new entry as the first ticked name, or as the commonest ticked words."""
        if not self._is_named:
            chosen = {words for words, _ in self.mentions.chosen}
            words = (one.words for one in self._choice.mentions if one.key in chosen)
            self.name.setText(next(chain((one.name for one in self.chosen_names), words), ""))
        self._show_effect()

    def _show_effect(self) -> None:
        count, total = self.mentions.chosen_count, self.mentions.total
        moved = self.tr("%n annotation(s) will point to the new entry.", "", count)
        stay = self.tr("%n annotation(s) stay with {entry}.", "", total - count)
        entry = language.isolated(self._choice.entry.name)
        self._effect.setText(f"{moved} {stay.format(entry=entry)}")
        self.agree.setEnabled(bool(self.name.text().strip() and (self.mentions.chosen or self.chosen_names)))

    # --- the act

    def accept(self) -> None:
        """Do what is chosen, and close; where it cannot be done the dialog stays with the reason."""
        name, names, mentions = self.name.text(), self.chosen_names, sorted(self.mentions.chosen)
        done = self._project.run(
            self.tr("Splitting off"),
            lambda task: commands.split_off(self._session, self._choice.entry.id, name, names, mentions, task),
        )
        if done is not None:
            super().accept()
            self._project.show_done(_told(done))


def _captioned(words: str, field: QWidget) -> QVBoxLayout:
    """Return a caption over its field."""
    field.setAccessibleName(words)
    column: QVBoxLayout = QVBoxLayout(spacing=4)
    column.addWidget(at_start(plain_label(words, role="caption")))
    column.addWidget(field)
    return column


def _told(done: SplitOff) -> str:
    """Return what was done, and what was left out and why."""
    made = translate("SplitOffDialog", "New entry in the register: {entry}.")
    parts = [
        made.format(entry=language.isolated(done.entry.name)),
        translate("SplitOffDialog", "%n annotation(s) point to it now.", "", done.linked),
        *left_out_words(done.left_out),
    ]
    return " ".join(parts)


def split_off(entry: str, date: Callable[[int], str], project: OpenProject, theme: Theme, parent: QWidget) -> None:
    """Read what can be split off an entry, and show it. `date` gives the date of an article, by row number."""
    title = translate("SplitOffDialog", "Looking for mentions")
    choice = project.run(title, lambda task: commands.plan_split_off(project.session, entry, task))
    if choice is None:
        return
    if not choice.names and not choice.mentions:
        words = translate("SplitOffDialog", "This entry has one name and no mentions: there is nothing to split off.")
        project.notices.show_words(words, kind="hint", passing=True)
        return
    dialog = SplitOffDialog(choice, date, project, theme, parent)
    dialog.exec()
    dialog.deleteLater()
