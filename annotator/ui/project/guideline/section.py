"""The Guideline section: its parts at the start, the text in each language beside its rendering, versions below."""

import re

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTabBar,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.disagreements import DisagreementFilter
from annotator.app.guidelines.versions import language_of
from annotator.domain.guideline_text import Part
from annotator.ui import language
from annotator.ui.annotate.act_words import label_name
from annotator.ui.guideline.view import GuidelineView, ScrolledGuideline
from annotator.ui.guideline.words import changes_words, text_language
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.guideline.draft import GuidelineDraft
from annotator.ui.project.guideline.foot import GuidelineFoot
from annotator.ui.project.guideline.part_list import PartList
from annotator.ui.project.guideline.source_direction import direct_lines
from annotator.ui.project.guideline.versions import GuidelineVersions
from annotator.ui.project.section import Section, Surroundings
from annotator.ui.roles import role_of

RENDER_MS = 250
"""The time without a key after which the rendering follows."""
LIST_WIDTH, NARROW, EQUAL, EDITOR_MARGIN = 240, 760, 1000, 12


_LINE_ENDS = re.compile("[\u2028\u2029]")


class GuidelineSection(Section):
    """The section; who is no lead reads."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.room)
        self.setObjectName("guidelineSection")
        self._project, self._theme = around.project, around.theme
        self._session = around.project.session
        self.editable = self._session.annotator is not None and role_of(self._session) == "lead"
        self.draft = GuidelineDraft(around.project, self)
        self._versions = GuidelineVersions(around.project, self.draft, around.theme, self)
        self.tabs = QTabBar()
        self.tabs.setObjectName("guidelineTabs")
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.parts = PartList(around.theme)
        self.editor = QTextEdit()  # unlike a QPlainTextEdit, it puts each paragraph at its own side
        self.editor.setAcceptRichText(False)
        self.editor.setObjectName("guidelineEditor")
        self.editor.setAccessibleName(self.tr("Text of the guideline (Markdown)"))
        self.editor.setTabChangesFocus(True)
        self.editor.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
        self.editor.document().setDocumentMargin(EDITOR_MARGIN)
        if not self.editable:
            self.editor.hide()
        self.view = GuidelineView(around.theme, self._session.scheme)
        self.foot: GuidelineFoot = GuidelineFoot(self._session, editable=self.editable)
        self.check = at_start(plain_label(role="warning"))
        self.check.setObjectName("guidelineCheck")
        self.check.setWordWrap(True)
        self.nothing = at_start(plain_label(role="secondary"))
        self.nothing.setWordWrap(True)
        self.default = QPushButton(self.tr("Start from the default guideline"))
        self.default.setObjectName("guideline.default")
        self._timer = QTimer(self, singleShot=True, interval=RENDER_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._empty = QWidget()
        empty = QHBoxLayout(self._empty, spacing=16)
        empty.setContentsMargins(16, 12, 16, 12)
        empty.addWidget(self.nothing, 1)
        empty.addWidget(self.default)
        texts = QSplitter(Qt.Orientation.Horizontal)
        texts.setChildrenCollapsible(False)
        texts.addWidget(self.editor)
        texts.addWidget(ScrolledGuideline(self.view))
        texts.setStretchFactor(0, 1)
        texts.setStretchFactor(1, 1)
        texts.setSizes([EQUAL, EQUAL])
        self._texts = texts
        beside = QWidget()
        column = QVBoxLayout(beside, spacing=0)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.tabs)
        column.addWidget(self._empty)
        column.addWidget(texts, 1)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.parts)
        splitter.addWidget(beside)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST_WIDTH, 4 * LIST_WIDTH])
        self.check.setContentsMargins(16, 6, 16, 6)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter, 1)
        whole.addWidget(self.check)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_language)
        self.editor.textChanged.connect(self._write)
        self._timer.timeout.connect(self._follow_editor)
        self.parts.part_chosen.connect(self._show_part)
        self.parts.filed_wanted.connect(self._show_filed)
        versions = self._versions
        self.foot.compare_wanted.connect(lambda: versions.compare(self.language))
        self.foot.version_wanted.connect(lambda number: versions.compare_with(number, self.language))
        self.foot.discard_wanted.connect(versions.discard)
        self.foot.publish_wanted.connect(lambda: versions.publish(self._tab_codes()))
        versions.discarded.connect(self._show_all)
        versions.published.connect(self._read_again)
        self.default.clicked.connect(self._start_from_default)
        self.draft.changed.connect(self._show_draft)
        self._project.changed.connect(self._follow)

    def enter(self) -> None:
        """Show what is published and drafted now."""
        self._read()
        self._show_check()
        (self.editor if self.editable else self.parts).setFocus()

    def _follow(self, change: Change) -> None:
        if self.isVisible() and change.kinds & {"guideline", "decision"}:
            self._read()

    def _read(self) -> None:
        self.draft.read()
        self._show_tabs()
        self._show_language()
        versions = self._project.do(lambda: commands.guideline_versions(self._session)) or []
        self.foot.show_versions(versions)

    def _read_again(self) -> None:
        self._read()
        self._show_check()

    def _show_all(self) -> None:
        self._show_tabs()
        self._show_language()

    # --- languages

    @property
    def language(self) -> str:
        """The language of the text that is shown."""
        return str(self.tabs.tabData(self.tabs.currentIndex()) or "")

    def _tab_codes(self) -> list[str]:
        return [str(self.tabs.tabData(number)) for number in range(self.tabs.count())]

    def _show_tabs(self) -> None:
        texts = self.draft.texts
        wanted = [*([""] if texts.get("") else []), *(language.LANGUAGES if self.editable else ())]
        wanted += sorted(code for code in texts if texts[code] and code not in wanted)
        if self._tab_codes() == wanted:
            return
        shown = self.language if self.tabs.count() else language_of(texts, language.current())
        self.tabs.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        while self.tabs.count():
            self.tabs.removeTab(0)
        for code in wanted:
            words = text_language(code)
            self.tabs.setTabData(self.tabs.addTab(words), code)
        if shown in wanted:
            self.tabs.setCurrentIndex(wanted.index(shown))
        self.tabs.blockSignals(False)  # noqa: FBT003
        self.tabs.setVisible(len(wanted) > 1)

    def _show_language(self) -> None:
        text = self.draft.texts.get(self.language, "")
        if text != self.written:
            self.editor.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
            self.editor.setPlainText(text)
            self._direct()
            self.editor.document().clearUndoRedoStacks()
            self.editor.blockSignals(False)  # noqa: FBT003
        self._render()
        self._show_draft()

    # --- writing

    def _direct(self) -> None:
        self.editor.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        direct_lines(self.editor.document())
        self.editor.blockSignals(False)  # noqa: FBT003

    def _write(self) -> None:
        self._direct()
        self.draft.write(self.language, self.written)
        self._timer.start()

    @property
    def written(self) -> str:
        """What the person has written, with its non-breaking spaces, which `toPlainText` replaces."""
        return _LINE_ENDS.sub("\n", self.editor.document().toRawText())

    def _follow_editor(self) -> None:
        self._render()
        self._show_draft()

    def _render(self) -> None:
        self._timer.stop()
        self.view.show_guideline(self.draft.texts.get(self.language, ""))
        filed = self._project.do(lambda: commands.filed_disagreements(self._session)) or {}
        self.parts.show_parts(self._shown_parts(), filed)

    def _shown_parts(self) -> tuple[Part, ...]:
        return self.view.guideline.parts if self.view.guideline is not None else ()

    def _show_draft(self) -> None:
        draft = self.draft
        changed = self.editable and draft.is_changed
        if changed:
            changes = changes_words(draft.changes(self.language)) or self.tr("spacing only")
            words = self.tr("Not published yet: {changes}").format(changes=changes)
        elif draft.version:
            words = self.tr("Version {n} is published.").format(n=language.number(draft.version))
        else:
            words = self.tr("Nothing is published yet.")
        self.foot.show_draft(words, draft.version, changed=changed)
        empty = not any(draft.texts.values())
        has_default = self.editable and empty and bool(commands.default_guideline(self._session))
        self.default.setVisible(has_default)
        self._empty.setVisible(empty)
        if empty:
            self.nothing.setText(
                self.tr("No guideline yet. Write one below, with a heading for each part.")
                if self.editable
                else self.tr("No guideline yet. The lead writes it under Project → Guideline.")
            )

    def _start_from_default(self) -> None:
        self.draft.write_all(commands.default_guideline(self._session))
        self._show_tabs()
        self._show_language()
        self.editor.setFocus()

    # --- parts

    def _show_part(self, number: int) -> None:
        parts = self._shown_parts()
        if number >= len(parts):
            return
        self.view.show_part(parts[number])
        source = self.written
        place = source.find(parts[number].source)
        if self.editable and place >= 0:
            before = source[:place].count("\n")
            cursor = QTextCursor(self.editor.document().findBlockByNumber(before))
            self.editor.setTextCursor(cursor)
            self.editor.verticalScrollBar().setValue(before)

    def _show_filed(self, number: int) -> None:
        parts = self._shown_parts()
        if number < len(parts):
            self.disagreements_wanted.emit(DisagreementFilter(part=parts[number].key))

    def _show_check(self) -> None:
        """Say which spans may no longer follow the guideline."""
        counted: dict[str, int] = {}
        if self.draft.version > 1:  # the first version changes no part
            words, session = self.tr("Counting spans"), self._session
            counted = self._project.run(words, lambda _task: commands.spans_to_check(session)) or {}
        scheme = self._session.scheme
        shown = [
            self.tr("{label}: %n", "", count).format(label=language.isolated(label_name(scheme, label)))
            for label, count in counted.items()
        ]
        self.check.setVisible(bool(shown))
        self.check.setText(
            self.tr("Spans marked before their part of the guideline changed: {counts}").format(
                counts=self.tr(", ").join(shown)
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rendering under the text where there is no room beside it."""
        super().resizeEvent(event)
        narrow = event.size().width() - LIST_WIDTH < NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._texts.orientation() != wanted:
            self._texts.setOrientation(wanted)
            self._texts.setSizes([EQUAL, EQUAL])
