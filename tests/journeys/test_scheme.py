"""A lead changes the scheme while an annotator still works under the older version; both come together again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QToolButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.modes import ANNOTATE
from tests.journeys.lead_hands import add_label, choose_label, pick_colors, publish_scheme, rename_label, scheme_of
from tests.journeys.person import CTRL, SHIFT, Person, plain
from tests.journeys.test_annotator import make_project

CLAIM, PLACE = "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس", "ميناء الريحان"


def test_older_work_finds_its_place_in_the_new_scheme(
    person: Person, articles: Path, home: Path, move_to: Callable[[str], None]
) -> None:
    project, package = home / "news.annot", home / "sara.annopack"
    move_to("lead")
    person.start()
    make_project(person, articles, project, "Nadia")
    window = person.window

    # Version 2: a label for places, in English and Arabic, in colours of its own.
    section = scheme_of(person)
    add_label(person, section, "Spot")
    rename_label(person, section, "", "Place")
    rename_label(person, section, "ar", "مكان")
    pick_colors(person, section, 8)
    choose_label(person, section, "CUE")
    rename_label(person, section, "", "Signal")
    assert section.foot.count.text() == "2 changes not yet published"
    publish_scheme(person, section)
    assert window.session.scheme.label("SPOT").light.line == "#1B7288"
    person.act(f"mode.{ANNOTATE}")
    assert "label.SPOT" in window.actions_by_id

    # Sara works under version 2, while the lead goes on.
    with _handed(window, home) as sara:
        (article,) = [row.id for row in commands.list_documents(sara) if CLAIM in sara.text(row.id)]
        text = sara.text(article)
        for label, words in (("CLAIM", CLAIM), ("SPOT", PLACE), ("CUE", "قال")):
            start = text.index(words)
            commands.add_span(sara, article, label, [(start, start + len(words))])
        commands.mark_done(sara, article)
        commands.pack(sara, package)

    # Version 3: places become targets, and cues are retired.
    section = scheme_of(person)
    choose_label(person, section, "SPOT")

    def merge_into_target(dialog: QDialog) -> None:
        dialog._target.setCurrentIndex(dialog._target.findData("TARGET"))  # type: ignore[attr-defined]
        person.click(dialog.findChild(QPushButton, "mergeLabelButton"))

    person.expect("mergeLabelDialog", merge_into_target)
    person.click(section.title.merge)
    choose_label(person, section, "CUE")
    person.click(section.title.retire)
    publish_scheme(person, section)
    assert "label.SPOT" not in window.actions_by_id
    assert "label.CUE" not in window.actions_by_id

    # Sara's work comes.
    def merge(dialog: QDialog) -> None:
        assert any("Sara" in plain(one.text()) for one in dialog.findChildren(QLabel))
        person.click(dialog.findChild(QPushButton, "mergeButton"))

    person.expect_file(package)
    person.expect("mergeDialog", merge)
    person.key(Qt.Key.Key_M, CTRL | SHIFT)
    layer = window.session.person("Sara").id

    def labels() -> list[str]:
        return sorted(span.label for span in window.session.annotations(article, layer).spans.values())

    assert labels() == ["CLAIM", "CUE", "TARGET"]
    section = scheme_of(person)
    person.wait(lambda: section.draft.uses.of("labels", "CUE") == 1)
    rows = {section.list.row(number).id: section.list.row(number) for number in range(section.list.count())}
    assert (rows["TARGET"].uses, rows["SPOT"].uses, rows["CUE"].uses) == (1, 0, 1)
    assert (rows["SPOT"].chip, rows["CUE"].chip) == ("merged", "not offered")
    person.quit()

    # The next day all is as it was, and sound.
    window = person.start()
    person.key(Qt.Key.Key_Return)
    assert window.session.scheme.version == 3
    assert labels() == ["CLAIM", "CUE", "TARGET"]
    assert [version.number for version in commands.scheme_versions(window.session)] == [1, 2, 3]
    assert commands.scheme_versions_used(window.session) == {"Sara": {2: 3}}
    person.quit()
    with Session.open(project) as session:
        assert not commands.check(session).problems


def _handed(window, home: Path) -> Session:  # type: ignore[no-untyped-def]
    """Give Sara a package of the project as it is now, and open her copy of it."""
    commands.add_annotator(window.session, "Sara")
    sent = commands.pack(window.session, home / "to Sara", "Sara").path
    return Session.open(commands.new_project_from(sent, home / "copy.annot"), "Sara")


def test_the_menu_of_a_value_is_reached_by_the_mouse(person: Person, articles: Path, home: Path) -> None:
    person.start()
    make_project(person, articles, home / "news.annot", "Nadia")
    section = scheme_of(person)
    choose_label(person, section, "SPEAKER")
    chip = section.label.attributes.findChildren(QToolButton, "value.organisation")[-1]
    person.expect_menu("Make default")
    person.click(chip)
    speaker = section.draft.scheme.label("SPEAKER")
    assert speaker is not None
    assert speaker.attributes[0].implied == "organisation"
