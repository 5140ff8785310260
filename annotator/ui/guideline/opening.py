"""Opening the guideline at the part about the current label: under the cards, or in a window of its own."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.changes import Change
from annotator.domain.frames import STANCE
from annotator.domain.guideline_offered import offered_guideline
from annotator.ui.annotate.act_words import label_name
from annotator.ui.annotate.annotating import Annotating
from annotator.ui.article.article_desk import ArticleDesk
from annotator.ui.guideline.asking import ask_about_part
from annotator.ui.guideline.panel import WIDTH, GuidelinePanel, KeptPanel

WINDOW_HEIGHT = 640
_LABEL, _STANCE = "button.label.", "button.stance."


class GuidelineWindow(QWidget):
    """The guideline in a window of its own; closing it puts the panel back."""

    def __init__(self, panel: GuidelinePanel, opening: "OpeningGuideline", parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setObjectName("guidelineWindow")
        self.setWindowTitle(self.tr("Guideline"))
        self._opening = opening
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(panel)
        self.resize(WIDTH + 80, WINDOW_HEIGHT)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide the guideline."""
        super().closeEvent(event)
        self._opening.show_guideline(shown=False)


class KeptGuideline(NamedTuple):
    """An open guideline; `window` is the place of its own window, None while it is under the cards."""

    panel: KeptPanel
    window: QRect | None


class OpeningGuideline(QObject):
    """Shows and hides the panel; `action` is checked while it is shown."""

    def __init__(self, annotating: Annotating, panel: GuidelinePanel, article: ArticleDesk, action: QAction) -> None:
        super().__init__(panel)
        self._annotating = annotating
        self._panel = panel
        self._article = article
        self._action = action
        self._window: GuidelineWindow | None = None
        article.put_under(panel, WIDTH)
        panel.closed.connect(lambda: self.show_guideline(shown=False))
        panel.resized.connect(lambda: article.show_under(panel, shown=self.is_docked and not panel.isHidden()))
        panel.detach_wanted.connect(self._detach)
        panel.ask_wanted.connect(self._ask)
        annotating.project.changed.connect(self._follow)

    @property
    def is_docked(self) -> bool:
        """Whether the panel is under the cards."""
        return self._window is None

    def show_guideline(self, *, shown: bool) -> None:
        """Show the guideline at the part about what is in focus, or hide it."""
        anchor = self._anchor_in_focus() if shown else ""
        shown = shown and self._refresh()
        self._action.setChecked(shown)
        if not shown and self._window is not None:
            self._dock()
        if self._window is None:
            self._article.show_under(self._panel, shown=shown)
        if shown:
            self._panel.open_at(anchor, self._names_of(anchor))

    def kept(self) -> KeptGuideline | None:
        """Return what is shown of the guideline, None where it is hidden."""
        if not self._action.isChecked():
            return None
        return KeptGuideline(self._panel.kept(), self._window.geometry() if self._window is not None else None)

    def go_on_from(self, kept: KeptGuideline) -> None:
        """Show the guideline as it was."""
        self.show_guideline(shown=True)
        if kept.window is not None:
            self._detach()
        if self._window is not None and kept.window is not None:
            self._window.setGeometry(kept.window)
        self._panel.go_on_from(kept.panel)

    def _refresh(self) -> bool:
        session = self._annotating.session
        read = self._annotating.do(lambda: (commands.guideline_texts(session), commands.guideline_version(session)))
        if read is None:
            return False
        texts, version = read
        offered = {code: offered_guideline(text, session.scheme) for code, text in texts.items()}
        self._panel.show_texts(offered, version)
        return True

    def _follow(self, change: Change) -> None:
        """Show a guideline that was published or merged meanwhile."""
        if self._action.isChecked() and (change.everything or "guideline" in change.kinds):
            self._refresh()

    # --- a window of its own

    def _detach(self) -> None:
        if self._window is not None:
            self._dock()
            self._article.show_under(self._panel, shown=True)
            return
        self._panel.collapse.setChecked(False)
        self._panel.collapse.setEnabled(False)
        self._window = GuidelineWindow(self._panel, self, self._article.window())
        self._panel.setMinimumHeight(0)
        self._panel.setMaximumHeight(2**24 - 1)
        self._panel.show()
        self._article.show_under(self._panel, shown=True)
        self._window.show()

    def _dock(self) -> None:
        window, self._window = self._window, None
        assert window is not None, "only a detached panel is put back"
        self._panel.collapse.setEnabled(True)
        self._article.put_back_under(self._panel)
        window.hide()
        window.deleteLater()

    # --- where it is opened

    def _anchor_in_focus(self) -> str:
        """Return the anchor of the button in focus, or else of the current span or claim; "" for none."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None else ""
        if name.startswith(_LABEL):
            return name.removeprefix(_LABEL)
        if name.startswith(_STANCE):
            return f"{STANCE}.value.{name.removeprefix(_STANCE)}"
        span, frame = self._annotating.current_span, self._annotating.current_frame
        return span.label if span else frame.head.label if frame else ""

    def _names_of(self, anchor: str) -> list[str]:
        """Return the names of a label, that in the language of the interface first."""
        label = anchor.partition(".")[0]
        scheme = self._annotating.session.scheme
        known = scheme.label(label)
        if known is None:
            return [label] if label else []
        translated = [words[known.name] for words in scheme.translations.values() if known.name in words]
        return list(dict.fromkeys([label_name(scheme, label), known.name, label, *translated]))

    def _ask(self, part: str) -> None:
        guideline = self._panel.view.guideline
        found = next((own for own in guideline.parts if own.key == part), None) if guideline is not None else None
        if found is not None:
            ask_about_part(self._annotating.project, found, self._panel.window())
