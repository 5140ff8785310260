"""The Scheme section: the list at the start, what is chosen beside it, versions and publishing below."""

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import language
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.scheme.acts import ARTICLE, LABELS, RELATIONS, STANCES, OwnerActs
from annotator.ui.project.scheme.article_panel import ArticleLabelPanel
from annotator.ui.project.scheme.draft import SchemeDraft
from annotator.ui.project.scheme.files import SchemeFiles
from annotator.ui.project.scheme.foot_bar import SchemeFoot
from annotator.ui.project.scheme.label_panel import LabelPanel
from annotator.ui.project.scheme.owner_list import OwnerList
from annotator.ui.project.scheme.owner_rows import article_rows, label_rows, relation_rows, stance_rows
from annotator.ui.project.scheme.relation_panel import RelationPanel
from annotator.ui.project.scheme.stance_panel import StancePanel
from annotator.ui.project.scheme.title_bar import OwnerTitle
from annotator.ui.project.scheme.versions import SchemeVersions
from annotator.ui.project.section import Section, Surroundings
from annotator.ui.stances import stance_choice

LIST_WIDTH = 284


class KeptScheme(NamedTuple):
    """The tab, and the id of what is selected in each."""

    tab: int
    selected: dict[int, str]


class SchemeSection(Section):
    """The section."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.room)
        self.setObjectName("schemeEditor")
        self._theme, self._preferences = around.theme, around.preferences
        self._id = around.project.session.project_id
        self.draft = SchemeDraft(around.project, self)
        self._current = {LABELS: "", RELATIONS: "", STANCES: "", ARTICLE: ""}
        self.tabs = QTabBar()
        self.tabs.setObjectName("schemeTabs")
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setExpanding(False)
        for words in (self.tr("Labels"), self.tr("Relations"), self.tr("Stances"), self.tr("Articles")):
            self.tabs.addTab(words)
        self.list = OwnerList(self._theme)
        self.foot: SchemeFoot = SchemeFoot(self.draft, self._theme)
        self.acts = OwnerActs(self.draft, around.project, self)
        self.versions = SchemeVersions(self.draft, around.project, self)
        self.title = OwnerTitle(self._theme, self.acts)
        self.label, self.relation = LabelPanel(self.draft, self._theme), RelationPanel(self.draft, self._theme)
        self.stance, self.article = StancePanel(self.draft), ArticleLabelPanel(self.draft)
        self._empty = plain_label(self.tr("Choose a label"), role="secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.files = SchemeFiles(around.project, self)
        self._head = self._make_head()
        self._lay_out()
        self._restore()
        self._connect()

    def _make_head(self) -> list[QWidget]:
        self._name = plain_label(role="caption")
        buttons = []
        for words, name, act in (
            (self.tr("Import a scheme…"), "schemeImport", self.files.choose_source),
            (self.tr("Export…"), "schemeExport", self.files.choose_target),
        ):
            button = QPushButton(words)
            button.setObjectName(name)
            button.clicked.connect(act)
            buttons.append(button)
        return [self._name, *buttons]

    def head(self) -> list[QWidget]:
        """Return the name of the scheme, and the buttons for files."""
        return self._head

    def _lay_out(self) -> None:
        left, right = self._make_cards()
        column = QVBoxLayout(left, spacing=0)
        column.setContentsMargins(1, 8, 1, 1)
        column.addWidget(self.tabs)
        column.addWidget(self.list, 1)
        column.addWidget(self._make_list_foot())
        self._stack = QStackedWidget(right)
        column = QVBoxLayout(right, spacing=0)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.title)
        column.addWidget(self._stack, 1)
        column.addWidget(self.title.foot)
        self._scrolls = {}
        for panel in (self.label, self.relation, self.stance, self.article):
            scroll = QScrollArea(self._stack, widgetResizable=True)
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setWidget(panel)
            self._scrolls[panel] = scroll
            self._stack.addWidget(scroll)
        self._stack.addWidget(self._empty)

    def _make_cards(self) -> tuple[QFrame, QFrame]:
        """Return the frames for the list and for what is chosen, in their places before anything is in them."""
        across = QSplitter(Qt.Orientation.Horizontal, self)
        across.setHandleWidth(16)
        across.setStyleSheet("QSplitter::handle { background: transparent; }")
        left, right = QFrame(across), QFrame(across)
        for card in (left, right):
            card.setObjectName("figureCard")
        across.setStretchFactor(1, 1)
        across.setSizes([LIST_WIDTH, 3 * LIST_WIDTH])
        across.setChildrenCollapsible(False)
        left.setMinimumWidth(284)
        right.setMinimumWidth(380)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 16, 24, 16)
        inner.addWidget(across)
        whole.addLayout(inner, 1)
        whole.addWidget(self.foot)
        return left, right

    def _make_list_foot(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box, spacing=10)
        column.setContentsMargins(16, 12, 16, 14)
        self.add = QPushButton(self.tr("Add label…"))
        self.add.setObjectName("schemeAdd")
        self.add.clicked.connect(lambda: self._choose_new(self.acts.add(self.tabs.currentIndex())))
        words = self.tr("This is the order in the label bar. Renaming a label never changes its spans.")
        self._hint = at_start(plain_label(words, role="caption"))
        self._hint.setWordWrap(True)
        self.stale = QPushButton()
        self.stale.setObjectName("schemeStale")
        self.stale.hide()
        self.stale.clicked.connect(lambda _=False: self.acts.map_stale())
        column.addWidget(self.add)
        column.addWidget(self.stale)
        column.addWidget(self._hint)
        return box

    def _connect(self) -> None:
        self.draft.changed.connect(self._show)
        self.draft.counted.connect(self._show_counts)
        # Not amid the change, which is still reported, and once the page is in front.
        self._count_timer = QTimer(self, interval=0, singleShot=True)
        self._count_timer.timeout.connect(self._count)
        self.draft.outdated.connect(self._count_timer.start)
        self.tabs.currentChanged.connect(self._show)
        self.tabs.currentChanged.connect(self._keep)
        self.list.chosen.connect(self._choose)
        self.list.moved.connect(self.acts.move)
        self.acts.place_wanted.connect(self.place_wanted)
        for panel in (self.label, self.relation):
            panel.places_wanted.connect(self.acts.show_places)
        self.foot.compared.connect(self.versions.compare)
        self.foot.discarded.connect(self.versions.discard)
        self.foot.published.connect(self.versions.publish)

    def enter(self) -> None:
        """Bring the section up to date."""
        self.draft.refresh()
        self._count_timer.start()
        self.list.setFocus()

    def _count(self) -> None:
        """Count again what a merge or an undo changed while the section is in front."""
        if self.isVisible():
            self.draft.count()

    # --- what is shown

    def sizeHint(self) -> QSize:
        """Return a size that the window has room for."""
        return QSize(900, 600)

    def _show(self) -> None:
        self._show_list()
        self.foot.refresh()
        self._show_current()

    def _show_counts(self) -> None:
        self._show_list()
        self.title.show_owner()

    def _show_list(self) -> None:
        draft, tab = self.draft, self.tabs.currentIndex()
        chips = {
            "": "",
            "new": self.tr("new"),
            "changed": self.tr("changed"),
            "not offered": self.tr("not offered"),
            "merged": self.tr("merged"),
        }
        theme = self._theme.name
        tables = (
            label_rows(draft, theme, chips),
            relation_rows(draft, self._theme.colors.text2, chips),
            stance_rows(draft, theme, chips),
            article_rows(draft, self._theme.colors.text2, chips),
        )
        names = (self.tr("Labels"), self.tr("Relations"), self.tr("Stances"), self.tr("Articles"))
        for number, (words, rows) in enumerate(zip(names, tables, strict=True)):
            self.tabs.setTabText(number, f"{words} {language.number(len(rows))}")
        rows = tables[tab]
        known = [row.id for row in rows]
        if self._current[tab] not in known:
            self._current[tab] = known[0] if known else ""
        self.list.show_rows(rows, self._current[tab], ordered=tab != STANCES)
        self.add.setText(
            (self.tr("Add label…"), self.tr("Add relation…"), self.tr("Add stance…"), self.tr("Add label…"))[tab]
        )
        self._hint.setVisible(tab == LABELS)
        self._name.setText(draft.say(draft.scheme.name))
        self.stale.setText(self.tr("%n annotation(s) do not fit…", "", draft.stale_count))
        self.stale.setVisible(draft.stale_count > 0)

    def _show_current(self) -> None:
        draft, tab = self.draft, self.tabs.currentIndex()
        current = self._current[tab]
        self.acts.show(tab, current)
        self.title.show_owner()
        if tab == LABELS and (label := draft.scheme.label(current)) is not None:
            self.label.show_label(label)
            self._stack.setCurrentWidget(self._scrolls[self.label])
        elif tab == RELATIONS and (relation := draft.scheme.relation(current)) is not None:
            self.relation.show_relation(relation)
            self._stack.setCurrentWidget(self._scrolls[self.relation])
        elif tab == STANCES and (choice := stance_choice(draft.scheme, current)) is not None:
            self.stance.show_choice(choice)
            self._stack.setCurrentWidget(self._scrolls[self.stance])
        elif tab == ARTICLE and (said := draft.scheme.document_label(current)) is not None:
            self.article.show_label(said)
            self._stack.setCurrentWidget(self._scrolls[self.article])
        else:
            self._stack.setCurrentWidget(self._empty)

    def kept(self) -> KeptScheme:
        """Return the tab, and what is selected in each."""
        return KeptScheme(self.tabs.currentIndex(), dict(self._current))

    def go_on_from(self, kept: object) -> None:
        """Show a tab, and what is still there of what was selected."""
        assert isinstance(kept, KeptScheme), "it is what `kept` returned"
        self._current = dict(kept.selected)
        self.tabs.setCurrentIndex(kept.tab)
        self._show()

    def _restore(self) -> None:
        """Begin with what was chosen when the project was open last."""
        view = self._preferences.lead_view(self._id)
        self._current |= dict(zip(self._current, view.scheme, strict=False))
        self.tabs.setCurrentIndex(view.scheme_tab)

    def _keep(self) -> None:
        chosen = tuple(self._current.values())
        self._preferences.keep_lead_view(self._id, scheme=chosen, scheme_tab=self.tabs.currentIndex())

    def _choose(self, id_: str) -> None:
        self._current[self.tabs.currentIndex()] = id_
        self._show_current()
        self._keep()

    def _choose_new(self, id_: str) -> None:
        if id_:
            self._choose(id_)
            self._show()
