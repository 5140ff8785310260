"""The rows of recent projects: their words and painting."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.settings import RecentProject
from annotator.ui import language
from annotator.ui.file_name_words import file_name_words
from annotator.ui.lines import paint_line, width_of
from annotator.ui.moments import elapsed_words
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

ROW_HEIGHT = 64
ICON, INDENT, EDGE = 16, 56, 20
BAR, PERSON, WHEN, GAP = 160, 150, 110, 16
WIDE, MIDDLE = 720, 520
"""The least width of a row, in pixels, with room for everything side by side, and for the bar of the progress."""
FIRST_LINE, SECOND_LINE = 11, 33
"""The distance of two lines from the top of a row."""

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate


def is_missing(project: RecentProject) -> bool:
    """Whether the file of a project is missing."""
    return not Path(project.path).is_file()


def progress_words(project: RecentProject) -> str:
    """Return the progress of a project in words."""
    words = translate("Recent", "{done} of {all} articles")
    return words.format(done=language.number(project.done), all=language.number(project.documents))


def person_words(project: RecentProject) -> str:
    """Return who was at work in a project."""
    if not project.annotator:
        return translate("Recent", "read-only")
    return translate("Recent", "as {name}").format(name=language.isolated(project.annotator))


def place_words(path: str) -> str:
    """Return the path of a project, relative to the home folder if it is inside."""
    folder, home = Path(path), Path.home()
    shown = folder.relative_to(home) if folder.is_relative_to(home) else folder
    return str(shown)


class RecentDelegate(QStyledItemDelegate):
    """Paints a row in the direction of the interface; the title keeps its own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows have the same height."""
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        project = index.data(Qt.ItemDataRole.UserRole)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        row = _RowPainter(painter, QRectF(option.rect), project, self._theme, mirrored=mirrored)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row.paint_ground(option.state)
        row.paint()
        painter.restore()

    def remove_box(self, rect: QRect, project: RecentProject | None, *, mirrored: bool) -> QRectF | None:
        """Return the box of "Remove from list" in a row, or None if the project is not missing."""
        if project is None or not is_missing(project):
            return None
        width = width_of(translate("Recent", "Remove from list"), interface_font(CAPTION_SIZE)) + 8
        left = rect.left() + EDGE - 4 if mirrored else rect.right() - EDGE - width + 4
        return QRectF(left, rect.top() + 32, width, 26)


class _RowPainter:
    """Paints the parts of a row: icon, title and path from the start; time, progress and person from the end."""

    def __init__(self, painter: QPainter, box: QRectF, project: RecentProject, theme: Theme, *, mirrored: bool) -> None:
        self._painter, self._box, self._project = painter, box, project
        self._colors, self._mirrored = theme.colors, mirrored
        self._missing = is_missing(project)

    def paint_ground(self, state: QStyle.StateFlag) -> None:
        selected, over = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_MouseOver
        if selected or over:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(self._colors.ink_tint if selected else self._colors.panel))
            self._painter.drawRoundedRect(self._box.adjusted(0, 1, 0, -1), 6, 6)
        hair = QRectF(self._box.left(), self._box.bottom() - 0.5, self._box.width(), 1)
        self._painter.fillRect(hair, QColor(self._colors.hair))

    def paint(self) -> None:
        colors, project, width = self._colors, self._project, self._box.width()
        name, color = ("warning", colors.warn_line) if self._missing else ("document", colors.ink)
        place = self._at(EDGE, 24, ICON, ICON)
        pixmap = icon_pixmap(name, color, ICON, self._painter.device().devicePixelRatioF())
        self._painter.drawPixmap(place.topLeft(), pixmap)
        beside_title, beside_place = self._paint_end()
        room = width - INDENT - EDGE - GAP
        title = colors.text3 if self._missing else colors.text
        name = Path(project.path).stem
        self._write(self._at(INDENT, FIRST_LINE, room - beside_title, 22), name, title, bold=True)
        shown = place_words(project.path)
        where = file_name_words(shown) if shown == Path(project.path).name else language.isolated(shown)
        self._write(self._at(INDENT, SECOND_LINE, room - beside_place, 18), where, colors.text3, size=CAPTION_SIZE)

    def _paint_end(self) -> tuple[float, float]:
        """Paint the parts at the end of the row; return what they leave less to its first and its second line."""
        colors, project, width = self._colors, self._project, self._box.width()
        column = float(WHEN + GAP)
        if self._missing:
            self._write_to_end(FIRST_LINE, translate("Recent", "File not found"), colors.warn_text)
            self._write_to_end(34, translate("Recent", "Remove from list"), colors.ink, underlined=True)
            return column, column
        when = elapsed_words(project.opened)
        if width < WIDE:
            self._write_to_end(FIRST_LINE, when, colors.text2, size=13)
            return self._paint_second_line(column)
        self._write_to_end(22, when, colors.text2, size=13)
        self._paint_progress(width - EDGE - column - BAR)
        self._paint_person(width - EDGE - column - BAR - GAP - PERSON)
        taken = column + BAR + GAP + PERSON + GAP
        return taken, taken

    def _paint_second_line(self, column: float) -> tuple[float, float]:
        """Paint below the time what has no room beside it; return what is left less to the first and second line."""
        width, color = self._box.width(), self._colors.text2
        if width >= MIDDLE:
            self._paint_progress(width - EDGE - column - BAR)
            self._write_to_end(SECOND_LINE, person_words(self._project), color, most=WHEN)
            return column + BAR + GAP, column + BAR + GAP
        words = f"{progress_words(self._project)} · {person_words(self._project)}"
        return column, GAP + self._write_to_end(SECOND_LINE, words, color, most=width / 2)

    def _paint_progress(self, x: float) -> None:
        colors, project = self._colors, self._project
        share = project.done / project.documents if project.documents else 0
        self._painter.setPen(Qt.PenStyle.NoPen)
        for part, color in ((1.0, colors.hair), (share, colors.good if share == 1 else colors.progress)):
            self._painter.setBrush(QColor(color))
            self._painter.drawRoundedRect(self._at(x, 18, BAR * part, 8), 4, 4)
        self._write_sentence(self._at(x, 31, BAR, 18), progress_words(project), colors.text2, size=CAPTION_SIZE)

    def _paint_person(self, x: float) -> None:
        colors, words = self._colors, person_words(self._project)
        pixmap = icon_pixmap("person", colors.text2, ICON, self._painter.device().devicePixelRatioF())
        self._painter.drawPixmap(self._at(x, 24, ICON, ICON).topLeft(), pixmap)
        self._write_sentence(self._at(x + 24, 22, PERSON - 24, 20), words, colors.text2)

    def _at(self, x: float, y: float, width: float, height: float) -> QRectF:
        left = self._box.right() - x - width if self._mirrored else self._box.left() + x
        return QRectF(left, self._box.top() + y, width, height)

    def _write(self, room: QRectF, words: str, color: str, *, size: int = 13, bold: bool = False) -> None:
        paint_line(self._painter, room, words, interface_font(size, bold=bold), color, mirrored=self._mirrored)

    def _write_sentence(self, room: QRectF, words: str, color: str, *, size: int = 13) -> None:
        paint_line(self._painter, room, words, interface_font(size), color, mirrored=self._mirrored, as_interface=True)

    def _write_to_end(
        self,
        y: float,
        words: str,
        color: str,
        *,
        size: int = CAPTION_SIZE,
        underlined: bool = False,
        most: float = WHEN,
    ) -> float:
        """Write words that end where the row does, in at most so many pixels; return their width."""
        font = interface_font(size)
        font.setUnderline(underlined)
        width = min(width_of(words, font) + 2, most)
        room = self._at(self._box.width() - EDGE - width, y, width, 20)
        paint_line(self._painter, room, words, font, color, mirrored=self._mirrored, as_interface=True)
        return width
