"""The form for a new project: name, scheme, folder of articles, with a survey of the folder."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.bundled import presets, scheme_toml
from annotator.app.survey import Survey, survey
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.exchange.reading.decoding import UnclearEncodingError
from annotator.storage.paths import SUFFIX
from annotator.text.file_names import file_name
from annotator.ui import file_dialogs, language
from annotator.ui.plain import plain_label, tooltip
from annotator.ui.runner import Runner
from annotator.ui.theme import ICON_WITH_GAP, Theme, icon_before_words
from annotator.ui.welcome.counting import FolderCounting, folder_named
from annotator.ui.welcome.scheme_row import SchemeRow

WIDE = 540
"""The width in pixels from which on name and preset are side by side."""
ENTRY_MARGINS = 16
"""Pixels beside the words of an entry."""


class KeptForm(NamedTuple):
    """What is set in a form: name, folder, preset by its id, and what was found in the folder, if it was counted."""

    name: str
    folder: str
    preset: str
    found: Survey | None


class NewProjectForm(QFrame):
    """Creates the project file; articles are imported once it is open."""

    created = Signal(str, str)

    def __init__(self, runner: Runner, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.setObjectName("formCard")
        self._theme = theme
        self._name = QLineEdit(placeholderText=self.tr("For example: Ferry season 2026"))
        self._name.setObjectName("newProjectName")
        self._scheme = QComboBox()
        self._scheme.setObjectName("newProjectScheme")
        self._scheme.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._folder = QLineEdit(placeholderText=self.tr("Optional. You can import articles later."))
        self._folder.setObjectName("newProjectFolder")
        self._surveyed = ""
        self._found: Survey | None = None
        self._counting = FolderCounting(self)
        self._counted = plain_label(role="caption")
        self._no_folder = plain_label(self.tr("This folder does not exist."), role="warning")
        self._no_folder.setObjectName("newProjectNoFolder")
        self._no_folder.hide()
        self._warning = plain_label(role="warning")
        self._warning.setObjectName("newProjectWarning")
        self._warning.setWordWrap(True)
        self._create = QPushButton(self.tr("Create project"))
        self._create.setObjectName("newProjectCreate")
        self._create.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        self._schemes = {name: parse_scheme(scheme_toml(name), name) for name in presets()}
        self._shown_scheme = SchemeRow(theme)
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for words, field in ((self.tr("Name"), self._name), (self.tr("Scheme preset"), self._scheme)):
            label = plain_label(words, role="caption")
            label.setBuddy(field)
            column = QVBoxLayout(spacing=6)
            column.addWidget(label)
            column.addWidget(field)
            column.addStretch()  # the fields differ in height
            self._first.addLayout(column, 1)
        colors = self._theme.colors
        choose = QPushButton(icon_before_words("folder", colors.text, colors.border), self.tr("Choose"))
        choose.setObjectName("newProjectChoose")
        choose.setIconSize(ICON_WITH_GAP)
        choose.clicked.connect(self._choose_folder)
        folder = QHBoxLayout(spacing=8)
        folder.addWidget(self._folder, 1)
        folder.addWidget(choose)
        foot = QHBoxLayout(spacing=16)
        foot.addWidget(self._warning, 1)
        foot.addWidget(self._create)
        whole = QVBoxLayout(self, spacing=6)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(plain_label(self.tr("New project"), role="title"))
        whole.addSpacing(8)
        whole.addLayout(self._first)
        whole.addSpacing(8)
        whole.addWidget(plain_label(self.tr("Folder of articles"), role="caption"))
        whole.addLayout(folder)
        whole.addWidget(self._no_folder)
        whole.addWidget(self._counted)
        whole.addSpacing(8)
        whole.addWidget(self._shown_scheme)
        whole.addSpacing(8)
        whole.addLayout(foot)

    def _connect(self) -> None:
        for name, scheme in self._schemes.items():
            self._scheme.addItem(scheme.say(scheme.name, language.current()), name)
        entries = self._scheme.view()
        entries.setMinimumWidth(entries.sizeHintForColumn(0) + ENTRY_MARGINS)
        self._scheme.currentIndexChanged.connect(self._show_scheme)
        self._show_scheme()
        self._folder.textChanged.connect(self._count_soon)
        self._counting.counted.connect(self._show_count)
        self._folder.editingFinished.connect(self._end_typing)
        for field in (self._name, self._folder):
            field.returnPressed.connect(self._make)
        self._create.clicked.connect(self._make)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put name and preset side by side where there is room for the words of both."""
        wide = event.size().width() >= WIDE
        self._first.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._first.setSpacing(24 if wide else 8)
        super().resizeEvent(event)

    def begin(self) -> None:
        """Put the cursor into the name."""
        self._name.setFocus()

    def kept(self) -> KeptForm | None:
        """Return what is set here; None for a form as it is at first."""
        set_here = KeptForm(self._name.text(), self._folder.text(), self._scheme.currentData(), self._found)
        return set_here if set_here.name or set_here.folder or self._scheme.currentIndex() else None

    def go_on_from(self, kept: KeptForm) -> None:
        """Set what was set in the form before, and count a folder that was not counted yet."""
        self._name.setText(kept.name)
        self._scheme.setCurrentIndex(self._scheme.findData(kept.preset))
        self._folder.setText(kept.folder)
        if kept.found is not None:
            self._counting.stop()
            self._show_count(kept.folder.strip(), kept.found)
        elif kept.folder.strip():
            self._existing_folder()

    def _show_scheme(self) -> None:
        scheme: Scheme = self._schemes[self._scheme.currentData()]
        self._shown_scheme.show_scheme(scheme)

    def _choose_folder(self) -> None:
        folder = file_dialogs.open_folder(self, self.tr("Folder of articles"), str(Path.home()))
        if folder:
            self._folder.setText(folder)
            self._survey_folder()

    def _count_soon(self, typed: str) -> None:
        """Show no longer what another folder has, and count what is in this one once nothing more is typed."""
        self._forget_survey("")
        self._counting.begin(typed.strip())

    def _show_count(self, words: str, surveyed: Survey) -> None:
        self._surveyed = words
        self._show_survey(surveyed)

    def _forget_survey(self, words: str) -> None:
        self._surveyed, self._found = words, None
        self._counted.setText("")
        self._warning.setText("")
        self._no_folder.hide()

    def _end_typing(self) -> None:
        # Enter ends editing too, after it has surveyed the folder and created the project.
        if self._folder.text().strip() != self._surveyed:
            self._survey_folder()
        self._name_after_folder()

    def _name_after_folder(self) -> None:
        """Give a project without a name that of its folder, which is known only once all of it was typed."""
        if self._found is not None and not self._name.text().strip():
            self._name.setText(Path(self._surveyed).expanduser().name)

    def _survey_folder(self) -> bool:
        """Show what is in the folder; return False if it cannot be imported. The field may be empty."""
        words = self._folder.text().strip()
        self._counting.stop()
        self._forget_survey(words)
        if not words:
            return True
        folder = self._existing_folder()
        if folder is None:
            return False
        surveyed = self._runner.run(self.tr("Scanning the folder"), lambda task: survey(folder, task))
        if surveyed is None:
            return False
        self._show_survey(surveyed)
        self._name_after_folder()
        return True

    def _existing_folder(self) -> Path | None:
        """Return the folder that was named; say below its name if there is none."""
        folder = folder_named(self._folder.text().strip())
        self._no_folder.setVisible(folder is None)
        return folder

    def _show_survey(self, surveyed: Survey) -> None:
        self._found = surveyed
        parts = [language.count_in_language(count, code) for code, count in surveyed.languages.items()]
        words = self.tr("%n article(s)", "", surveyed.articles)
        words = f"{words}: {self.tr(', ').join(parts)}" if parts else words
        if set(surveyed.endings) - {".txt"}:
            kinds = [f"{language.number(count)} \u2066{ending}\u2069" for ending, count in surveyed.endings.items()]
            words += " · " + self.tr("files: {kinds}").format(kinds=self.tr(", ").join(kinds))
        self._counted.setText(words)
        self._warning.setText(" ".join(self._warnings(surveyed)))
        self._warning.setToolTip(tooltip(_named(surveyed)))

    def _warnings(self, surveyed: Survey) -> list[str]:
        warnings = []
        unclear = sum(isinstance(error, UnclearEncodingError) for error in surveyed.refused.values())
        if unclear:
            warnings.append(self.tr("%n file(s) are not UTF-8; you will be asked for their encoding.", "", unclear))
        if left_out := len(surveyed.refused) - unclear:
            warnings.append(self.tr("%n file(s) cannot be read and will be left out.", "", left_out))
        if surveyed.skipped:
            warnings.append(self.tr("%n file(s) are of an unsupported type.", "", len(surveyed.skipped)))
        if surveyed.unclosed:
            warnings.append(
                self.tr(
                    "%n article(s) have an unclosed direction mark. They will be imported unchanged.",
                    "",
                    surveyed.unclosed,
                )
            )
        return warnings

    def _make(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._warning.setText(self.tr("A project needs a name."))
            self._name.setFocus()
            return
        unseen = self._folder.text().strip() != self._surveyed
        if not self._survey_folder() or (unseen and self._warning.text()):
            self._folder.setFocus()  # warnings are shown before the project is created; Enter again creates it
            return
        pattern = self.tr("Projects") + f" (*{SUFFIX})"
        suggested = str(Path.home() / file_name(name, SUFFIX))
        path = file_dialogs.save_file(self, self.tr("Create project"), suggested, pattern)
        if not path:
            return
        made = self._runner.do(
            lambda: commands.new_project(Path(path), self._scheme.currentData(), with_guideline=True)
        )
        if made is not None:
            folder = self._folder.text().strip()
            self.created.emit(str(made), str(Path(folder).expanduser()) if folder else "")


MOST_NAMED = 12
"""The most files in the tooltip."""


def _named(found: Survey) -> str:
    """Return the names of files left out, as many as fit into a tooltip."""
    names = [*found.refused, *found.skipped]
    return "\n".join([*names[:MOST_NAMED], *(["…"] if len(names) > MOST_NAMED else [])])
