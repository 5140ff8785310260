"""A lead looks after the team: by mouse and keyboard, and over a restart."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.project.team.member_model import ROLE
from tests.journeys.lead_hands import click_on_member, go_to_member, member_names, team_of
from tests.journeys.person import CTRL, Person
from tests.journeys.test_annotator import make_project

ENTER, ESC, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space


def assigned(session: Session) -> dict[str, int]:
    return {member.name: member.assigned for member in commands.member_figures(session)}


def undone(person: Person, read: Callable[[], object]) -> object:
    """Undo the last act, read something, and do it again."""
    person.key(Qt.Key.Key_Z, CTRL)
    found = read()
    person.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    return found


def test_a_lead_looks_after_the_team(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    make_project(person, articles, home / "news.annot", "Nadia")
    session = window.session
    team = team_of(person)

    # The first members, with the keyboard alone.
    person.click(team.members.first)
    for name in ("Sara", "Omar", "Lea"):
        person.type(name)
        person.key(ENTER)
    person.key(ESC)
    assert member_names(team) == ["Lea", "Nadia", "Omar", "Sara"]

    # A name and a role, in place.
    go_to_member(team, "Sara")
    person.key(Qt.Key.Key_F2)
    person.type("Sara Nabil")
    person.key(ENTER)
    person.wait(lambda: "Sara Nabil" in member_names(team))
    assert undone(person, lambda: member_names(team)) == ["Lea", "Nadia", "Omar", "Sara"]
    go_to_member(team, "Lea", ROLE)
    person.expect_menu("reviewer")
    person.key(Qt.Key.Key_F2)
    assert session.person("Lea").role == "reviewer"

    # An assignment with a preview: to the annotators, unless somebody is selected.
    person.click(team.members.assign)
    assert team.preview.agree.text() == "Assign 6"
    assert sum(assigned(session).values()) == 0
    person.key(ESC)
    assert not team.preview.isVisible()
    go_to_member(team, "Sara Nabil")
    person.key(SPACE)
    person.click(team.members.assign)
    person.click(team.preview.agree)
    assert assigned(session)["Sara Nabil"] == 3
    assert undone(person, lambda: assigned(session)["Sara Nabil"]) == 0

    # One cell of the matrix by key.
    view = team.documents.view
    view.setFocus()
    view.setCurrentIndex(team.matrix.index(0, member_names(team).index("Omar")))
    person.key(SPACE)
    assert assigned(session)["Omar"] == 1
    person.key(SPACE)
    assert assigned(session)["Omar"] == 0
    person.quit()

    # The next day: the selection is as it was; Sara leaves, and Omar takes over what she has not finished.
    window = person.start()
    person.key(ENTER)
    session = window.session
    team = team_of(person)
    assert team.members.table.selected_ids() == [session.person("Sara Nabil").id]
    person.click(team.members.reassign)
    assert team.preview.agree.text() == "Reassign 3"
    person.key(ESC)
    person.click(team.members.remove)
    person.click(team.preview.option)
    person.click(team.preview.agree)
    assert member_names(team) == ["Lea", "Nadia", "Omar"]
    assert assigned(session)["Omar"] == 3
    assert undone(person, lambda: member_names(team)) == ["Lea", "Nadia", "Omar", "Sara Nabil"]

    # She comes back under the same name.
    person.click(team.members.add)
    person.type("Sara")
    person.key(ENTER)
    person.key(ESC)
    assert member_names(team) == ["Lea", "Nadia", "Omar", "Sara Nabil"]
    click_on_member(person, team, "Omar")
    person.click(team.members.reassign)
    person.click(team.preview.agree)
    assert assigned(session) == {"Lea": 0, "Nadia": 0, "Omar": 0, "Sara Nabil": 3}
    person.quit()
    with Session.open(home / "news.annot") as opened:
        assert not commands.check(opened).problems
