"""Whoever chooses or rejects a claim decides on the speakers and cues that somebody has for its sake alone."""

from annotator.compare.places import Place
from annotator.domain.annotation import Annotations, Relation, Span
from tests.adjudication.desk import Desk

PLACES = {"c": (20, 30), "d": (40, 50), "s": (0, 5), "q": (10, 14)}
LABELS = {"c": "CLAIM", "d": "CLAIM", "s": "SPEAKER", "q": "CUE"}


def work(spans: str, *relations: tuple[str, str]) -> Annotations:
    """Return a layer with some spans, and relations of a claim and a part each."""
    found = {
        id_: Span(id_, "", "document", LABELS[id_], (PLACES[id_],), ("x" * (PLACES[id_][1] - PLACES[id_][0]),))
        for id_ in spans
    }
    made = {}
    for claim, part in relations:
        label, role = ("SAID_BY", "speaker") if part == "s" else ("CUED_BY", "cue")
        made[claim + part] = Relation(claim + part, "", "document", label, {"claim": (claim,), role: (part,)})
    return Annotations(found, made)


WHOLE = work("csq", ("c", "s"), ("c", "q"))


def place_of(desk: Desk, span: str) -> Place:
    return next(place for place in desk.review().places if any(own == span for _, own in place.members))


def gold(desk: Desk) -> list[str]:
    return sorted(
        [span.label for span in desk.gold.spans.values()] + [one.label for one in desk.gold.relations.values()]
    )


def test_a_chosen_claim_brings_its_speaker_and_cue() -> None:
    desk = Desk({"sara": WHOLE, "omar": Annotations()})
    assert len(desk.choose_frame(place_of(desk, "c"), "sara")) == 3
    assert gold(desk) == ["CLAIM", "CUE", "CUED_BY", "SAID_BY", "SPEAKER"]
    assert desk.waiting() == []


def test_a_rejected_claim_takes_them_with_it() -> None:
    desk = Desk({"sara": WHOLE, "omar": Annotations()})
    desk.choose_frame(place_of(desk, "c"), None, "rejected")
    assert (gold(desk), desk.waiting()) == ([], [])


def test_what_only_the_other_variant_has_is_rejected() -> None:
    desk = Desk({"sara": WHOLE, "omar": work("cs", ("c", "s"))})
    desk.choose_frame(place_of(desk, "c"), "omar")
    assert gold(desk) == ["CLAIM"]
    assert [place.reasons for place in desk.waiting()] == [()], "the speaker, on whom both agree"
    desk.settle(place_of(desk, "s"), "omar", "agreed")
    assert gold(desk) == ["CLAIM", "SAID_BY", "SPEAKER"]


def test_a_speaker_of_another_claim_too_is_left_open() -> None:
    desk = Desk({"sara": work("cds", ("c", "s"), ("d", "s")), "omar": Annotations()})
    desk.choose_frame(place_of(desk, "c"), None, "rejected")
    assert desk.waiting() == [place_of(desk, "s"), place_of(desk, "d")]


def test_what_somebody_decided_on_stays() -> None:
    desk = Desk({"sara": WHOLE, "omar": Annotations()})
    desk.settle(place_of(desk, "q"), None, "rejected")
    desk.choose_frame(place_of(desk, "c"), "sara")
    assert gold(desk) == ["CLAIM", "SAID_BY", "SPEAKER"]


def test_words_on_which_annotators_differ_are_a_question_of_their_own() -> None:
    other = work("csq", ("c", "s"), ("c", "q"))
    other.spans["q"] = Span("q", "", "document", "CUE", ((8, 14),), ("xxxxxx",))
    desk = Desk({"sara": work("csq", ("c", "s"), ("c", "q")), "omar": other})
    assert len(desk.choose_frame(place_of(desk, "c"), "sara")) == 1
    assert place_of(desk, "q") in desk.waiting()
