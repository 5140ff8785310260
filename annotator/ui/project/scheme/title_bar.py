"""The head of the properties: what is shown, merging, retiring and deleting it; and its uses at the foot."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from annotator.domain.scheme import Choice, Label
from annotator.ui import language
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.marks import paint_mark
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.scheme.acts import ARTICLE, LABELS, RELATIONS, OwnerActs
from annotator.ui.stances import stance_choice
from annotator.ui.theme import Theme, ThemeName

HEIGHT, MARK = 52, 16


class OwnerTitle(QFrame):
    """Mark, name, id, and the acts on what is shown; `foot` says how many annotations have it."""

    def __init__(self, theme: Theme, acts: OwnerActs) -> None:
        super().__init__()
        self._theme, self._acts = theme, acts
        self.setFixedHeight(HEIGHT)
        self.setObjectName("schemeTitle")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._mark, self.name, self._id = QLabel(), plain_label(role="title"), ElidedLabel(role="caption")
        self.merge = self._button("schemeMerge", self.tr("Merge into…"), acts.merge)
        self.retire = self._button("schemeRetire", "", acts.retire)
        self.delete = self._button("schemeDelete", self.tr("Delete"), acts.delete)
        row = QHBoxLayout(self, spacing=10)
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self._mark)
        row.addWidget(self.name)
        row.addWidget(self._id, 1)
        for button in (self.delete, self.merge, self.retire):
            row.addWidget(button)
        self.foot = self._make_foot()

    def _button(self, name: str, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.clicked.connect(lambda _=False: act())
        return button

    def _make_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("schemeUses")
        self._uses = at_start(plain_label(role="secondary"))
        self._uses.setWordWrap(True)
        self.places = self._button("schemePlaces", self.tr("Show them"), self._acts.show_first_place)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 8, 24, 8)
        row.addWidget(self._uses, 1)
        row.addWidget(self.places)
        return foot

    def show_owner(self) -> None:
        """Show what the acts are about now."""
        acts, draft = self._acts, self._acts.draft
        scheme, name = draft.scheme, acts.id
        owner: Label | Choice | None = None
        if acts.tab == LABELS:
            owner = scheme.label(acts.id)
            name = owner.name if isinstance(owner, Label) else name
        elif acts.tab == RELATIONS:
            relation = scheme.relation(acts.id)
            name = relation.name if relation else name
        elif acts.tab == ARTICLE:
            said = scheme.document_label(acts.id)
            name = said.name if said else name
        else:
            owner = stance_choice(scheme, acts.id)
        for widget in (self, self.foot):
            widget.setVisible(bool(acts.id))
        self._mark.setPixmap(self._picture(owner))
        self._mark.setVisible(owner is not None)
        self.name.setText(draft.say(name))
        self._id.show_words(self.tr("{id} in files").format(id=language.isolated(acts.id)))
        others = len(scheme.offered) > 1
        self.merge.setVisible(acts.tab == LABELS and acts.is_offered and others)
        self.retire.setText(self.tr("Retire") if acts.is_offered else self.tr("Offer"))
        self.delete.setVisible(acts.can_delete)
        self._show_uses()

    def _show_uses(self) -> None:
        uses = self._acts.uses
        self.places.setVisible(uses > 0)
        if self._acts.tab == ARTICLE:
            self._uses.setText(self._words_of_articles(uses))
            return
        if not self._acts.is_offered:
            self._uses.setText(self.tr("It is not offered. %n annotation(s) have it.", "", uses))
        elif uses:
            words = self.tr("%n annotation(s) keep it if you retire it. It is then no longer offered.", "", uses)
            self._uses.setText(words)
        else:
            self._uses.setText(self.tr("No annotation has it."))

    def _words_of_articles(self, uses: int) -> str:
        if not uses:
            return self.tr("Nobody has given it to an article.")
        given = self.tr("Given to articles %n time(s).", "", uses)
        if self._acts.is_offered:
            return f"{given} {self.tr('They keep it if you retire it. It is then no longer offered.')}"
        return f"{given} {self.tr('It is not offered.')}"

    def _picture(self, owner: Label | Choice | None) -> QPixmap:
        if owner is None:
            return QPixmap()
        color = color_of(owner, self._theme.name)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(MARK, MARK) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        middle = QPointF(MARK / 2, MARK / 2)
        paint_mark(painter, owner.mark, middle, MARK - 6, QColor(color), QColor(self._theme.colors.page))
        painter.end()
        return pixmap


def color_of(owner: Label | Choice, theme: ThemeName) -> str:
    """Return the colour of lines and marks of a label, or of a value, in a theme."""
    if isinstance(owner, Label):
        return owner.swatch(theme).line
    return owner.dark if theme == "dark" else owner.light
