"""The dialog that replaces the text of an article: correct it or choose a file, compare, replace."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.commands.revising import Revision
from annotator.app.revising.carrying_over import carrier_of
from annotator.app.revising.places import RevisedPlace
from annotator.compare.texts.carrying import Fate
from annotator.exchange.registry import readable_suffixes
from annotator.ui import file_dialogs, language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.layer_names import layer_name
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.revising.comparison import Comparison
from annotator.ui.project.revising.place_rows import PlaceDelegate, PlaceModel, fate_name
from annotator.ui.project.revising.text_box import TextBox
from annotator.ui.theme import Theme
from annotator.ui.unsaved_text import ask_about_text, give_keyboard_back

FATES: tuple[Fate, ...] = ("moved", "lost", "kept")
WIDTH, HEIGHT = 1040, 680


def revise(project: OpenProject, document: str, theme: Theme, parent: QWidget) -> Revision | None:
    """Let the person correct the text of an article; return what was done, or None."""
    dialog = project.do(lambda: ReviseDialog(project, document, theme, parent))
    if dialog is None:
        return None
    dialog.exec()
    dialog.deleteLater()
    return dialog.revision


class ReviseDialog(ActingDialog):
    """Asks for the corrected text, shows what it does, and replaces the text; `revision` is then what was done."""

    def __init__(self, project: OpenProject, document: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("reviseDialog")
        self.setWindowTitle(self.tr("Correct the text"))
        self._project, self._session = project, project.session
        self._document = document
        self._before = self._session.text(document)
        self._preview: Revision | None = None
        self._layers: dict[str, str] = {}
        self.revision: Revision | None = None
        self.box = TextBox()
        self.box.setObjectName("correctedText")
        self.box.setAccessibleName(self.tr("Text of the article"))
        self.box.show_text(self._before)
        self.box.document().contentsChanged.connect(self._show_buttons)
        self.comparison = Comparison(theme)
        self._model = PlaceModel(self)
        self.list = QListView()
        self.list.setObjectName("revisedList")
        self.list.setModel(self._model)
        self.list.setItemDelegate(PlaceDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setAccessibleName(self.tr("Annotations"))
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_editing())
        self._stack.addWidget(self._make_comparing())
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.reject)
        role = QDialogButtonBox.ButtonRole
        self._back = self._buttons.addButton(self.tr("Back to the text"), role.ResetRole)
        self._back.setObjectName("backToText")
        self._back.clicked.connect(self._show_editing)
        self._next = self._buttons.addButton(self.tr("Compare"), role.ActionRole)
        self._next.setObjectName("compareButton")
        self._next.clicked.connect(self.compare)
        self._replace = self._buttons.addButton(self.tr("Replace the text"), role.ActionRole)
        self._replace.setObjectName("replaceButton")
        self._replace.clicked.connect(self.replace)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._go_on)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self.notices)
        whole.addWidget(self._buttons)
        screen = parent.window().size()
        self.resize(min(WIDTH, screen.width() - 40), min(HEIGHT, screen.height() - 40))
        self._show_editing()

    def _make_editing(self) -> QWidget:
        page = QWidget()
        explained = at_start(
            plain_label(
                self.tr(
                    "Correct the text here, or choose a file with the corrected text. Everybody's annotations stay on"
                    " their words; you see what happens to them before anything is replaced."
                ),
                role="secondary",
            )
        )
        explained.setWordWrap(True)
        choose = QPushButton(self.tr("Choose a file…"))
        choose.setObjectName("chooseCorrected")
        choose.clicked.connect(self._choose_file)
        head = QHBoxLayout(spacing=16)
        head.addWidget(explained, 1)
        head.addWidget(choose, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(page, spacing=12)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.box, 1)
        return page

    def _make_comparing(self) -> QWidget:
        page = QWidget()
        tabs = QHBoxLayout(spacing=8)
        for number, fate in enumerate(FATES):
            tab = QToolButton(checkable=True)
            tab.setObjectName(f"fate.{fate}")
            tab.setProperty("chip", True)  # noqa: FBT003  Qt takes no keyword here
            tab.clicked.connect(lambda _=False, fate=fate: self._show_fate(fate))
            self._tabs.addButton(tab, number)
            tabs.addWidget(tab)
        tabs.addStretch()
        below = QWidget()
        column = QVBoxLayout(below, spacing=8)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(tabs)
        column.addWidget(self.list, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.comparison)
        parts.addWidget(below)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(parts)
        return page

    # --- the text

    def _choose_file(self) -> None:
        endings = " ".join(f"*{suffix}" for suffix in readable_suffixes())
        pattern = f"{self.tr('Articles')} ({endings});;{self.tr('All files')} (*)"
        path = file_dialogs.open_file(self, self.tr("Corrected text"), self._project.folder, pattern)
        if path:
            self.read_file(Path(path))

    def read_file(self, path: Path) -> None:
        """Show the text in a file in the box, and compare it."""
        text = self._project.run(
            self.tr("Reading {file}").format(file=language.isolated(path.name)),
            lambda _task: commands.corrected_text(self._session, path),
        )
        if text is not None:
            self.box.show_text(text)
            self.compare()

    def _show_editing(self) -> None:
        self._stack.setCurrentIndex(0)
        self.notices.hide()
        self._show_buttons()
        self.box.setFocus()

    def _show_buttons(self) -> None:
        comparing = self._stack.currentIndex() == 1
        self._back.setVisible(comparing)
        self._replace.setVisible(comparing)
        self._next.setVisible(not comparing)
        self._next.setEnabled(self.box.text != self._before)
        self._next.setDefault(not comparing)
        self._replace.setDefault(comparing)

    def _go_on(self) -> None:
        if self._stack.currentIndex() == 1:
            self.replace()
        elif self._next.isEnabled():
            self.compare()

    # --- comparing

    def compare(self) -> None:
        """Show both texts, and what the corrected one does to annotations."""
        text, session, document = self.box.text, self._session, self._document
        preview = self._project.run(
            self.tr("Comparing the texts"), lambda task: commands.preview_revision(session, document, text, task)
        )
        if preview is None:
            return
        self._preview = preview
        self._layers = {place.layer: layer_name(session, place.layer) for place in preview.places}
        self.comparison.show_texts(carrier_of(self._before, text).alignment)
        for number, fate in enumerate(FATES):
            count = language.number(preview.count(fate))
            self._tabs.button(number).setText(f"{fate_name(fate)} {count}")
        self._stack.setCurrentIndex(1)
        self.notices.hide()
        first: Fate = next((fate for fate in FATES if preview.count(fate)), "kept")
        self._tabs.button(FATES.index(first)).setChecked(True)
        self._show_fate(first)
        self._show_buttons()
        self._replace.setFocus()

    def _show_fate(self, fate: Fate) -> None:
        places = self._preview.places if self._preview is not None else ()
        self._model.show_places([(place, self._caption(place)) for place in places if place.fate == fate])
        self.list.scrollToTop()

    def _caption(self, place: RevisedPlace) -> str:
        label = self._session.scheme.label(place.label)
        name = self._session.scheme.say(label.name, language.current()) if label is not None else place.label
        return " · ".join((language.isolated(self._layers[place.layer]), language.isolated(name)))

    def replace(self) -> None:
        """Replace the text, and close."""
        text, session, document = self.box.text, self._session, self._document
        self.revision = self._project.run(
            self.tr("Replacing the text"), lambda task: commands.revise_document(session, document, text, task)
        )
        if self.revision is not None:
            self.accept()

    def reject(self) -> None:
        """Close without replacing the text; ask first when it was changed."""
        changed = self.box.text != self._before
        if not changed or ask_about_text(self, can_save=False) == "close":
            super().reject()
            give_keyboard_back(self)
