"""How many keys a claim takes, counted."""

from pathlib import Path

from tests.journeys.conftest import HARBOUR
from tests.journeys.person import Person
from tests.journeys.test_annotator import make_project


def test_a_quotation_of_the_speaker_before_takes_four_keys(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    make_project(person, articles, home / "harbour.annot", "Sara")
    assert window.desk.view.article.text == HARBOUR
    person.drag_over("شركة Nordwall ستسلّم الرافعات قبل نهاية مارس")
    person.type("1")
    person.drag_over("مدير الميناء سالم البدري")
    person.type("2+")
    person.click_words("ونفت")  # reading on, further down and back
    person.click_words("مدير الميناء")

    person.presses = 0
    person.type("q1r-")
    assert person.presses == 4
    frame = window.desk.annotating.current_frame
    assert frame.head.quote == ("«لن نؤجّل الافتتاح يومًا واحدًا»",)
    work = window.desk.annotating.work
    assert [work.spans[speaker].quote for speaker in frame.speakers] == [("مدير الميناء سالم البدري",)]
    assert frame.own_value == "opposes"
    assert frame.complete

    person.presses = 0
    person.drag_over("وأضاف")
    person.type("3")
    assert person.presses == 1
    frame = window.desk.annotating.current_frame
    assert [work.spans[cue].quote for cue in frame.cues] == [("وأضاف",)]
    assert frame.own_value == "opposes"
