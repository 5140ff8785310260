"""The modes of an open project, a page each, made when it is first shown."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QStackedWidget, QToolButton, QWidget

from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.keeping import KeptByName
from annotator.ui.menu_extension import ROOM
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.open_project import OpenProject
from annotator.ui.steady import keep_room, widest_number
from annotator.ui.translatable import QT_TRANSLATE_NOOP

ANNOTATE, REVIEW, AGREEMENT = "annotate", "review", "agreement"
ANALYSIS, EXPORT, PROJECT = "analysis", "export", "project"
MODES = {
    ANNOTATE: QT_TRANSLATE_NOOP("Modes", "Annotate"),
    REVIEW: QT_TRANSLATE_NOOP("Modes", "Review"),
    AGREEMENT: QT_TRANSLATE_NOOP("Modes", "Agreement"),
    ANALYSIS: QT_TRANSLATE_NOOP("Modes", "Analysis"),
    EXPORT: QT_TRANSLATE_NOOP("Modes", "Export"),
    PROJECT: QT_TRANSLATE_NOOP("Modes", "Project"),
}

BUTTON_HEIGHT, MARGIN = 28, 8
MOST_COUNTED = 99
"""The count that a button keeps room for."""


class ModeSwitch(QWidget):
    """One button for each mode that the person is offered."""

    chosen = Signal(str)

    def __init__(self, modes: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("modeSwitch")
        self._row = QHBoxLayout(self, spacing=0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for mode in modes:
            button = QToolButton(text=QCoreApplication.translate("Modes", MODES[mode]), checkable=True)
            button.setObjectName(f"mode.{mode}")
            button.setFixedHeight(BUTTON_HEIGHT)
            button.setProperty("mode", True)  # noqa: FBT003  Qt takes no keyword here
            button.clicked.connect(lambda _=False, mode=mode: self.chosen.emit(mode))
            self._group.addButton(button)
            self._buttons[mode] = button
            self._row.addWidget(button)
        if PROJECT in self._buttons:
            keep_room(self._buttons[PROJECT], [self._words(PROJECT, widest_number(MOST_COUNTED))])
        self.show_mode(ANNOTATE)

    def set_in_middle(self, bar_height: int, top: int) -> None:
        """Centre the buttons in a bar whose corner widget is `top` pixels below its top."""
        above = max((bar_height - BUTTON_HEIGHT) // 2 - top, 0)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (MARGIN, ROOM) if rtl else (ROOM, MARGIN)
        self._row.setContentsMargins(left, above, right, 0)

    def show_count(self, mode: str, count: int) -> None:
        """Show how many things wait in a mode that the person is offered; nothing for 0."""
        if mode not in self._buttons:
            return
        words = self._words(mode, language.number(count)) if count else self._words(mode)
        if words != self._buttons[mode].text():
            self._buttons[mode].setText(words)
            if (bar := self.parentWidget()) is not None:  # gives its corner another width only when it is laid out
                QApplication.sendEvent(bar, QEvent(QEvent.Type.LayoutDirectionChange))

    def _words(self, mode: str, count: str = "") -> str:
        name = QCoreApplication.translate("Modes", MODES[mode])
        return self.tr("{mode} ({count})").format(mode=name, count=count) if count else name

    def show_mode(self, mode: str) -> None:
        """Show a mode as the present one."""
        self._buttons[mode].setChecked(True)


class ModePage(QWidget):
    """A page of a mode, with a notice bar of its own."""

    notices: NoticeBar

    @property
    def is_unsaved(self) -> bool:
        """Whether something was begun here that would be lost."""
        return False

    def kept(self) -> object:
        """Return what is set here, for `go_on_from` of the same page made again; None for nothing."""
        return None

    def go_on_from(self, kept: object) -> None:
        """Set what was set on the page before; it may not have been entered yet."""

    def enter(self) -> None:
        """Bring the page up to date as it comes to the front."""


class Modes(QStackedWidget):
    """The pages of the modes, one of them in front."""

    changed = Signal(str)

    def __init__(
        self, project: OpenProject, desk: ModePage, makers: dict[str, Callable[[], ModePage]], parent: QWidget
    ) -> None:
        # In the window from the start: with a style sheet, Qt gives a style anew to all that gets another parent.
        super().__init__(parent)
        self._project, self._makers = project, makers
        self._pages: dict[str, ModePage] = {ANNOTATE: desk}
        self._kept = KeptByName()
        self.addWidget(desk)
        self.mode = ANNOTATE

    def show_mode(self, mode: str) -> None:
        """Bring a page to the front, if its content can be read."""
        before = self.mode
        try:
            self._bring(mode)
        except AnnotatorError as error:  # the previous page stays, with the error in its notice bar
            self._bring(before)
            self._project.show_error(error)
        self.changed.emit(self.mode)

    def _bring(self, mode: str) -> None:
        if mode not in self._pages:
            self._pages[mode] = self._makers[mode]()
            self.addWidget(self._pages[mode])
            self._kept.give(mode, self._pages[mode])
        if mode != self.mode:
            self._pages[self.mode].notices.leave()
        self.mode = mode
        self.setCurrentWidget(self._pages[mode])
        self._project.show_notices_in(self._pages[mode].notices)
        self._pages[mode].enter()

    def unsaved(self) -> str | None:
        """Return a mode where something was begun that would be lost."""
        return next((mode for mode, page in self._pages.items() if page.is_unsaved), None)

    def kept(self) -> dict[str, object]:
        """Return what is set on each page beside the desk, for `go_on_from`."""
        return self._kept.of(self._pages)

    def go_on_from(self, kept: Mapping[str, object]) -> None:
        """Set on the pages what was set on those before, now or when they are made."""
        self._kept.take(kept, self._pages)

    def page(self, mode: str) -> ModePage | None:
        """Return the page of a mode, or None while it has not been made."""
        return self._pages.get(mode)
