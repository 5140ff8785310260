"""A lead's week: from an empty folder to packages, merge, agreement, review and the export of the gold layer."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTreeWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import AGREEMENT, ANNOTATE, EXPORT, PROJECT, REVIEW
from annotator.ui.welcome.recent import RecentList
from tests.journeys.lead_hands import package_of, send
from tests.journeys.person import ALT, CTRL, SHIFT, Person, plain
from tests.journeys.test_annotator import make_project

CLAIM, SPEAKER = "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس", "مدير الميناء سالم البدري"


def look_after_team(person: Person, packages: Path) -> None:
    """Add two annotators, assign everything to both, write the guideline, create their packages."""
    window = person.window
    person.act("project.team")
    team = window.modes.page(PROJECT).part("team")
    person.wait(lambda: team.board is not None)
    person.click(team.members.add)
    for name in ("Sara", "Omar"):
        person.type(name)
        person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_Escape)
    commands.set_guideline(window.session, "Mark names without titles.")
    person.click(team.members.assign)  # she does not label: only annotators are ticked
    person.click(team.preview.agree)
    person.expect_file(packages)
    person.click(team.packages)
    person.key(Qt.Key.Key_1, CTRL)


def open_package(person: Person, package: Path, name: str) -> None:
    """An annotator opens the lead's package on the welcome page."""
    window = person.start()
    person.expect_file(package)
    person.expect("packageDialog", lambda dialog: QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return))
    person.key(Qt.Key.Key_O, CTRL | SHIFT)
    assert window.session.annotator.name == name
    assert commands.guideline(window.session).startswith("Mark names without titles.")


def label(person: Person, claim: str, speaker: str, stance: str) -> None:
    """One claim, in the article that has it, and every article done."""
    while claim not in person.view.article.text:
        person.key(Qt.Key.Key_PageDown, ALT)
    person.drag_over(claim)
    person.type("1")
    person.drag_over(speaker)
    person.type(f"2{stance}")
    while person.window.desk.listing.counts().done < person.window.desk.listing.counts().all:
        person.key(Qt.Key.Key_Return, CTRL)
    assert "No articles left" in person.window.desk.notices.words


def merge(person: Person, package: Path, signed: str) -> None:
    """The lead merges what came, which somebody signed."""

    def act(dialog: QDialog) -> None:
        assert signed in [plain(one.text()) for one in dialog.findChildren(QLabel)]
        person.click(dialog.findChild(QPushButton, "mergeButton"))

    person.expect_file(package)
    person.expect("mergeDialog", act)
    person.key(Qt.Key.Key_M, CTRL | SHIFT)


def test_from_an_empty_folder_to_gold(
    person: Person, articles: Path, home: Path, move_to: Callable[[str], None]
) -> None:
    (articles / "4-legacy.txt").write_bytes("قالت الوزارة إن الأسعار انخفضت".encode("cp1256"))
    (articles / "5-picture.png").write_bytes(b"\x89PNG")
    (articles / "6-again.txt").write_bytes((articles / "1-harbour.txt").read_bytes())
    project, packages = home / "news.annot", home / "packages"
    packages.mkdir()
    window = person.start()
    person.expect("encodingDialog", lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    make_project(person, articles, project, "Nadia")
    told = window.desk.notices.words
    assert "3 new articles" in told
    assert "1 file not imported" in told
    assert "1 file of an unsupported type" in told
    reported: list[str] = []

    def read(dialog: QDialog) -> None:
        tree = dialog.findChild(QTreeWidget)
        groups = [tree.topLevelItem(index) for index in range(tree.topLevelItemCount())]
        reported.extend(group.child(line).text(0) for group in groups for line in range(group.childCount()))
        dialog.reject()

    person.expect("importReport", read)
    person.click(window.findChild(QPushButton, "noticeAct"))
    assert any("4-legacy.txt" in line for line in reported)
    assert any("5-picture.png" in line for line in reported)
    look_after_team(person, packages)
    assert [path.name.split(" – ")[:2] for path in sorted(packages.iterdir())] == [["news", "Omar"], ["news", "Sara"]]
    person.quit()

    for name, claim, stance in (("Sara", CLAIM, "+"), ("Omar", f"إن {CLAIM}", "-")):
        move_to(name)
        open_package(person, package_of(packages, name), name)
        label(person, claim, SPEAKER, stance)
        send(person, home / f"{name} back.annopack")

    move_to("lead")
    window = person.start()
    person.expect_file(project)
    person.key(Qt.Key.Key_O, CTRL)
    assert window.session.annotator.name == "Nadia"
    for name in ("Sara", "Omar"):
        merge(person, home / f"{name} back.annopack", f"Signed by {name} with a new key")
        assert name in window.desk.notices.words
        assert window.desk.notices.isVisible()
        assert window.findChild(QPushButton, "noticeAct").text() == "Undo"
    person.key(Qt.Key.Key_3, CTRL)
    person.wait(lambda: window.modes.page(AGREEMENT).measured is not None)
    person.key(Qt.Key.Key_2, CTRL)
    review = window.modes.page(REVIEW)
    person.wait(lambda: review.item is not None)
    while review.item is not None:
        person.type("1")
        person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_5, CTRL)
    page = window.modes.page(EXPORT)
    person.wait(lambda: page.export_preview is not None)
    page.target.folder = home / "exports"
    person.click(page.export_button)
    person.wait(lambda: any((home / "exports").glob("*.jsonl")))
    (written,) = (home / "exports").glob("*.jsonl")
    lines = [json.loads(line) for line in written.read_text(encoding="utf-8").splitlines()]
    gold = [span["quote"] for line in lines for span in line["layers"].get("gold", {}).get("spans", [])]
    assert [SPEAKER] in gold
    assert [CLAIM] in gold or [f"إن {CLAIM}"] in gold
    person.key(Qt.Key.Key_1, CTRL)
    assert window.modes.mode == ANNOTATE
    person.quit()
    with Session.open(project) as session:
        assert not commands.check(session).problems
    window = person.start()
    assert window.findChild(RecentList, "recentProjects").model().rowCount() == 1


def claims_of(window: MainWindow, name: str) -> list[str]:
    """What somebody marked as claims, in all articles."""
    layer = window.session.person(name).id
    documents = [one.id for one in commands.list_documents(window.session)]
    spans = [one for document in documents for one in window.session.annotations(document, layer).spans.values()]
    return [" … ".join(one.quote) for one in spans if one.label == "CLAIM"]


def test_an_annotator_moves_to_another_computer(
    person: Person, articles: Path, home: Path, move_to: Callable[[str], None]
) -> None:
    project, packages = home / "news.annot", home / "packages"
    packages.mkdir()
    move_to("lead")
    person.start()
    make_project(person, articles, project, "Nadia")
    look_after_team(person, packages)
    person.quit()
    for computer in ("Sara", "Sara's new computer"):
        move_to(computer)
        (home / computer / "work").mkdir(parents=True)
        package = home / computer / "work" / "Sara.annopack"
        package.write_bytes(package_of(packages, "Sara").read_bytes())
        open_package(person, package, "Sara")
        label(person, CLAIM, SPEAKER, "+")
        send(person, home / f"{computer}.annopack")
    move_to("lead")
    window = person.start()
    person.key(Qt.Key.Key_Return)
    merge(person, home / "Sara.annopack", "Signed by Sara with a new key")
    person.expect_button("strangeKey", "Cancel")
    person.expect_file(home / "Sara's new computer.annopack")
    person.key(Qt.Key.Key_M, CTRL | SHIFT)
    assert claims_of(window, "Sara") == [CLAIM]
    person.expect_button("strangeKey", "Accept the key")
    merge(person, home / "Sara's new computer.annopack", "Signed by Sara with a new key")
    assert claims_of(window, "Sara") == [CLAIM, CLAIM]
    person.quit()
    with Session.open(project) as session:
        assert not commands.check(session).problems


def test_a_scheme_that_comes_with_a_package_is_in_force_at_once(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    make_project(person, articles, home / "news.annot", "Nadia")
    person.key(Qt.Key.Key_W, CTRL)
    copy = home / "copy.annot"
    copy.write_bytes((home / "news.annot").read_bytes())
    foreign = home / "more.jsonl"
    spans = [{"start": 0, "end": 5, "label": "PLACE"}]
    foreign.write_text(json.dumps({"text": "Tamra lies north.", "spans": spans}) + "\n", encoding="utf-8")
    with Session.open(copy, "Nadia") as session:
        commands.import_files(session, [foreign], layer_name="Nadia", extend_scheme=True)
        commands.pack(session, home / "more.annopack")
    person.key(Qt.Key.Key_Return)
    assert "label.PLACE" not in window.actions_by_id
    person.expect_file(home / "more.annopack")
    person.expect("MergeDialog", lambda dialog: person.click(dialog.findChild(QPushButton, "mergeButton")))
    person.key(Qt.Key.Key_M, CTRL | SHIFT)
    assert window.actions_by_id["label.PLACE"].isEnabled()
    assert "PLACE" in " ".join(action.text() for action in window.actions())
    person.drag_over("Nordwall")
    key = window.session.scheme.label("PLACE").key
    person.type(key)
    assert person.quotes("PLACE") == ["Nordwall"]
