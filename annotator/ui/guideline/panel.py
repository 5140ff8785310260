"""The guideline beside the work: read, search, switch the language, ask. It never takes the focus by itself."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.app.guidelines.versions import language_of
from annotator.domain.annotation import Fragment
from annotator.domain.guideline_text import GuidelineText, Part
from annotator.domain.scheme import Scheme
from annotator.text.folding import key_of
from annotator.text.matching import find
from annotator.ui import language
from annotator.ui.guideline.search_field import SearchField
from annotator.ui.guideline.view import GuidelinePlace, GuidelineView, ScrolledGuideline
from annotator.ui.margins import set_margins
from annotator.ui.plain import at_start, plain_label, tooltip, with_keys
from annotator.ui.theme import Theme, icon

HEIGHT, HEADER, WIDTH = 460, 40, 352
MOST_HITS = 2_000


def part_named(guideline: GuidelineText, names: Sequence[str]) -> Part | None:
    """Return the part whose heading is one of these names or begins with it, the first name first."""
    for name in map(key_of, names):
        for part in guideline.parts:
            title = key_of(part.title)
            if title == name or title.startswith(f"{name} "):
                return part
    return None


class KeptPanel(NamedTuple):
    """The language chosen ("" for none), whether only the header is shown, the search, and the place in sight."""

    language: str
    is_collapsed: bool
    is_searching: bool
    words: str
    hit: int
    place: GuidelinePlace


class GuidelinePanel(QFrame):
    """Shows the guideline of the project."""

    closed = Signal()
    resized = Signal()
    """The panel was collapsed or opened again, and needs another height."""
    detach_wanted = Signal()
    ask_wanted = Signal(str)
    """The key of a part that the person wants to ask about."""

    def __init__(self, theme: Theme, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidelineDock")
        self._theme = theme
        self._texts: dict[str, str] = {}
        self._version = 0
        self._chosen_language = ""
        self._hits: list[Fragment] = []
        self._hit = -1
        self._opened_at: Part | None = None
        self.view = GuidelineView(theme, scheme)
        self.view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.nothing = at_start(
            plain_label(
                self.tr("No guideline yet. The lead writes it under Project → Guideline."),
                role="secondary",
                parent=self,
            )
        )
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(14, 4, 14, 14)
        self._title = plain_label(role="heading")
        self.collapse = self._make_button("collapse", self.tr("Collapse"), "guideline.collapse")
        self.collapse.setCheckable(True)
        self.search = self._make_button("search", self.tr("Search the guideline"), "guideline.search")
        self.search.setCheckable(True)
        self.switch = self._make_button("language", "", "guideline.language")
        self.detach = self._make_button("detach", self.tr("Show in a window of its own"), "guideline.detach")
        self.close_button = self._make_button("close", self.tr("Close the guideline"), "guideline.close")
        self.close_button.setToolTip(with_keys(self.tr("Close"), "F1"))
        self.field = SearchField(placeholderText=self.tr("Search"))
        self.field.setObjectName("guidelineSearch")
        self.field.setAccessibleName(self.tr("Search the guideline"))
        self.found = plain_label(role="caption")
        self.ask = QPushButton(self.tr("Ask about this part"))
        self.ask.setObjectName("guideline.ask")
        self.ask.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._connect()

    def _make_button(self, sign: str, words: str, name: str) -> QToolButton:
        colors = self._theme.colors
        button = QToolButton(autoRaise=True, icon=icon(sign, colors.text2, colors.border))
        button.setObjectName(name)
        button.setToolTip(tooltip(words))
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        header = QHBoxLayout(spacing=0)
        set_margins(header, 14, 4, 6, 4)
        header.addWidget(self._title)
        header.addStretch()
        for button in (self.search, self.switch, self.detach, self.collapse, self.close_button):
            header.addWidget(button)
        self._searching = QWidget()
        line = QHBoxLayout(self._searching, spacing=8)
        line.setContentsMargins(10, 0, 10, 6)
        line.addWidget(self.field, 1)
        line.addWidget(self.found)
        self._body = QWidget()
        column = QVBoxLayout(self._body, spacing=0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._searching)
        column.addWidget(self.nothing)
        self._page = ScrolledGuideline(self.view)
        column.addWidget(self._page, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(10, 6, 10, 8)
        foot.addWidget(self.ask)
        foot.addStretch()
        column.addWidget(self._foot)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addLayout(header)
        whole.addWidget(self._body, 1)
        self._searching.hide()

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.closed)
        self.detach.clicked.connect(self.detach_wanted)
        self.collapse.toggled.connect(self._set_collapsed)
        self.search.toggled.connect(self._show_search)
        self.switch.clicked.connect(self._switch_language)
        self.ask.clicked.connect(self._ask)
        self.field.textChanged.connect(self._find)
        self.field.stepped.connect(self._step)
        self.field.left.connect(lambda: self.search.setChecked(False))

    # --- what is shown

    def show_texts(self, texts: dict[str, str], version: int) -> None:
        """Show a guideline, by language."""
        self._texts, self._version = texts, version
        self._title.setText(
            self.tr("Guideline {version}").format(version=language.number(version)) if version else self.tr("Guideline")
        )
        shown = language_of(texts, self._language)
        self._page.setVisible(bool(texts))
        self._foot.setVisible(bool(texts))
        self.search.setEnabled(bool(texts))
        self.nothing.setVisible(not texts)
        other = self._next_language()
        self.switch.setVisible(bool(other))
        words = self.tr("Read in {language}").format(language=language.language_name(other)) if other else ""
        self.switch.setToolTip(tooltip(words))
        self.switch.setAccessibleName(words)
        self.view.show_guideline(texts.get(shown, ""))
        self._find()

    @property
    def _language(self) -> str:
        """The language that was chosen, or else that of the interface."""
        return self._chosen_language or language.current()

    def kept(self) -> KeptPanel:
        """Return what is shown of the guideline, for `go_on_from`."""
        searching, words = self.search.isChecked(), self.field.text()
        return KeptPanel(self._chosen_language, self.is_collapsed, searching, words, self._hit, self.view.place())

    def go_on_from(self, kept: KeptPanel) -> None:
        """Show what was shown of the guideline."""
        self._chosen_language = kept.language
        with QSignalBlocker(self.search), QSignalBlocker(self.field):  # else the field would take the focus
            self.search.setChecked(kept.is_searching)
            self.field.setText(kept.words)
        self._searching.setVisible(kept.is_searching)
        self.show_texts(self._texts, self._version)
        self._step(kept.hit)
        self.collapse.setChecked(kept.is_collapsed)
        self.view.go_to(kept.place)

    def _next_language(self) -> str:
        """Return the language that the switch leads to, "" when there is no other."""
        known = sorted(filter(None, self._texts))
        shown = language_of(self._texts, self._language)
        if len(self._texts) < 2 or not known:
            return ""
        return known[(known.index(shown) + 1) % len(known)] if shown in known else known[0]

    def _switch_language(self) -> None:
        part = self.view.part_in_sight()
        self._chosen_language = self._next_language()
        self.show_texts(self._texts, self._version)
        if part is not None:
            self.view.scroll_to_part(part.anchor)

    def open_at(self, anchor: str, names: Sequence[str]) -> None:
        """Scroll to the part with an anchor, or else to one with one of these names."""
        guideline = self.view.guideline
        part = None
        if guideline is not None and (anchor or names):
            part = guideline.part(anchor) or part_named(guideline, names)
        self._opened_at = part
        if part is not None:
            self.view.show_part(part)

    @property
    def shown_part(self) -> str:
        """The heading of the part that the guideline was opened at, or ""."""
        return self._opened_at.title if self._opened_at is not None else ""

    def _ask(self) -> None:
        part = self.view.part_in_sight()
        if part is not None:
            self.ask_wanted.emit(part.key)

    # --- size

    @property
    def is_collapsed(self) -> bool:
        """Whether only the header is shown."""
        return self.collapse.isChecked()

    def _set_collapsed(self) -> None:
        self._body.setVisible(not self.is_collapsed)
        words = self.tr("Open") if self.is_collapsed else self.tr("Collapse")
        self.collapse.setToolTip(tooltip(words))
        self.collapse.setAccessibleName(words)
        self.resized.emit()

    def sizeHint(self) -> QSize:
        """Return a size with room for a part, or for the header."""
        return QSize(WIDTH, HEADER if self.is_collapsed else HEIGHT)

    # --- search

    def _show_search(self) -> None:
        shown = self.search.isChecked()
        if shown and self.is_collapsed:
            self.collapse.setChecked(False)
        self._searching.setVisible(shown)
        if shown:
            self.field.setFocus()
            self.field.selectAll()
        else:
            self.view.setFocus()
        self._find()

    def _find(self) -> None:
        guideline = self.view.guideline
        words = self.field.text().strip() if self.search.isChecked() else ""
        self._hits, self._hit = [], -1
        if guideline is not None and words:
            for hit in find(guideline.text, words):
                self._hits.append((hit.start, hit.end))
                if len(self._hits) == MOST_HITS:
                    break
        self._step(1)

    def _step(self, step: int) -> None:
        """Show the next hit, or the one before; after the last comes the first."""
        self._hit = (self._hit + step) % len(self._hits) if self._hits else -1
        self.view.show_hits(self._hits, self._hit)
        words = ""
        if self._hits:
            words = self.tr("{n} of {all}").format(
                n=language.number(self._hit + 1), all=language.number(len(self._hits))
            )
            self.view.scroll_to(self._hits[self._hit][0])
        elif self.field.text().strip():
            words = self.tr("Not found")
        self.found.setText(words)
