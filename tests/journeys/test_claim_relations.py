"""A lead offers addressees and relations of claims; claims are related by keys and by mouse, and still are next day."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.claim_relations import CLAIM_REL
from annotator.ui.article.card_painting import FRAME, NAME_ROW, STANCE_ROW
from annotator.ui.modes import ANNOTATE
from annotator.ui.project.scheme.acts import RELATIONS
from tests.journeys.lead_hands import choose_label, publish_scheme, scheme_of
from tests.journeys.person import CTRL, Person
from tests.journeys.test_annotator import make_project

CRANES, OPENING, CHANNEL = (
    "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس",
    "لن نؤجّل الافتتاح يومًا واحدًا",
    "the channel stays open at night",
)
UNION = "the fishers’ union"


def related(person: Person, words: str) -> list[tuple[str, str]]:
    """The relations on the card of a claim, by its words."""
    desk = person.window.desk
    (head,) = [one.head.id for one in desk.article.frames if one.head.quote == (words,)]
    return [(row.words, row.quote) for row in desk.article.cards.card(head).related]


def click_relation(person: Person, words: str) -> None:
    """Click on the first relation of a card."""
    desk = person.window.desk
    (head,) = [one.head.id for one in desk.article.frames if one.head.quote == (words,)]
    card, box = desk.article.cards.card(head), desk.article.cards.box_of(head)
    assert box is not None
    top = box.top() + FRAME + NAME_ROW + STANCE_ROW * (len(card.rows) + 0.5)
    person.click(desk.article.cards, QPoint(round(box.center().x()), round(top)))


def test_claims_are_related_once_the_lead_offers_it(person: Person, articles: Path, home: Path) -> None:
    project = home / "news.annot"
    person.start()
    make_project(person, articles, project, "Nadia")
    window = person.window
    assert "label.ADDRESSEE" not in window.actions_by_id
    assert "claim.relate" not in window.actions_by_id

    # The lead turns both on.
    section = scheme_of(person)
    choose_label(person, section, "ADDRESSEE")
    assert section.title.retire.text() == "Offer"
    person.click(section.title.retire)
    assert section.title.retire.text() == "Retire"
    person.click(section.tabs, section.tabs.tabRect(RELATIONS).center())
    choose_label(person, section, CLAIM_REL)
    person.click(section.title.retire)
    assert section.foot.count.text() == "2 changes not yet published"
    publish_scheme(person, section)
    person.act(f"mode.{ANNOTATE}")

    # By keys alone: C, the other claim by its number, 3 for "contradicts".
    for words in (CRANES, OPENING, CHANNEL):
        person.drag_over(words)
        person.type("1")
    person.presses = 0
    person.type("c23")
    assert person.presses == 3
    assert related(person, CHANNEL) == [("contradicts", CRANES)]
    assert related(person, CRANES) == [("contradicted by", CHANNEL)]

    # By the mouse: the menu of the bar, the other claim in the text, then a row of the picker.
    person.act("claim.relate")
    person.key(Qt.Key.Key_Escape)
    assert window.desk.picker.isHidden()
    person.key(Qt.Key.Key_Escape)  # no claim is current any more
    person.click_words(OPENING)
    person.act("claim.relate")
    person.click_words(CRANES)
    rows = window.desk.picker.list
    person.click(rows.viewport(), rows.visualItemRect(rows.item(1)).center())
    assert related(person, OPENING) == [("supports", CRANES)]
    assert related(person, CRANES) == [("supported by", OPENING), ("contradicted by", CHANNEL)]

    # Chosen on its card and removed, which can be undone.
    click_relation(person, CRANES)
    person.type("x")
    assert related(person, OPENING) == []
    person.key(Qt.Key.Key_Z, CTRL)
    assert related(person, OPENING) == [("supports", CRANES)]

    person.drag_over(UNION)
    person.type("5")
    article = window.desk.document
    person.quit()

    # The next day all is there; a file brings it to a project whose scheme offers neither.
    window = person.start()
    person.key(Qt.Key.Key_Return)
    assert related(person, CRANES) == [("supported by", OPENING), ("contradicted by", CHANNEL)]
    assert "ADDRESSEE" in [span.label for span in window.desk.annotating.work.spans.values()]
    commands.export(window.session, home / "all.jsonl", include_unfinished=True)
    before = sorted(window.desk.annotating.work.relations.values(), key=lambda one: one.id)
    person.quit()
    with Session.open(project) as session:
        assert not commands.check(session).problems
    with Session.open(commands.new_project(home / "other.annot")) as session:
        commands.import_files(session, [home / "all.jsonl"])
        work = session.annotations(article, session.person("Nadia").id)
        after = sorted(work.relations.values(), key=lambda one: one.id)
        told = [[(one.id, one.label, one.roles, one.attributes) for one in both] for both in (before, after)]
        assert told[0] == told[1]
        assert [span.quote for span in work.spans.values() if span.label == "ADDRESSEE"] == [(UNION,)]
        assert not commands.check(session).problems
