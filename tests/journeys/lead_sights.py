"""What a lead or an annotator sees: rows, words and signs of the window, as journeys compare them."""

from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QWidget,
)

from annotator.ui.annotate.label_bar import KeyButton, LabelBar
from annotator.ui.project.scheme.section import SchemeSection
from annotator.ui.project.team.matrix_model import CELL
from annotator.ui.project.team.section import TeamSection
from tests.journeys.lead_hands import (
    documents_of,
    member_names,
)
from tests.journeys.person import Person, plain


def row_place(listed: QListWidget):  # type: ignore[no-untyped-def]
    """The middle of the first row."""
    return listed.visualItemRect(listed.item(0)).center()


def titles(person: Person) -> int:
    return documents_of(person).model.rowCount()


def member_row(team: TeamSection, name: str, *columns: int) -> list[str]:
    model, row = team.members.model, member_names(team).index(name)
    return [plain(str(model.index(row, column).data())) for column in columns]


def progress_of(team: TeamSection, name: str) -> list[str]:
    """The signs of a member, article by article."""
    column = [one.name for one in team.matrix.people].index(name)
    return [team.matrix.index(row, column).data(CELL) for row in range(team.matrix.rowCount())]


def scheme_chips(section: SchemeSection) -> dict[str, str]:
    rows = [section.list.row(number) for number in range(section.list.count())]
    return {row.id: row.chip for row in rows}


def scheme_uses(section: SchemeSection) -> dict[str, int]:
    rows = [section.list.row(number) for number in range(section.list.count())]
    return {row.id: row.uses for row in rows}


def label_names(person: Person) -> list[str]:
    """The labels that the bar on the desk offers."""
    bar = person.window.findChild(LabelBar)
    return [one.text() for one in bar.findChildren(KeyButton) if one.objectName().startswith("button.label.")]


def words_in(part: QWidget) -> set[str]:
    """The words of the labels that can be seen in a part."""
    return {plain(one.text()) for one in part.findChildren(QLabel) if not one.isHidden()}


def told(person: Person) -> str:
    """What the bar of notices says, on the page in front."""
    return plain(person.window.desk.project.notices.words)
