"""What the index has of annotations: mentions, heads with their speakers and stances, and the words of all."""

import pytest

from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Annotations, Progress, Relation, Span
from annotator.domain.indexed_work import AUTHOR_PLACE, UNSPECIFIED_PLACE, IndexedWork, index_work, words_key
from tests.domain.test_frames import said_by, stance, work


def indexed(annotations: Annotations) -> IndexedWork:
    found = index_work(annotations)
    assert found is not None
    return found


def span(id_: str, label: str, *fragments: tuple[int, int], words: tuple[str, ...] = (), **attributes: str) -> Span:
    quote = words or tuple("x" for _ in fragments)
    return Span(id_, "me", "d", label, fragments, quote, dict(attributes))


def of(*records: Span | Relation) -> Annotations:
    spans = {one.id: one for one in records if isinstance(one, Span)}
    return Annotations(spans, {one.id: one for one in records if isinstance(one, Relation)})


def test_nothing_is_indexed_of_nothing() -> None:
    assert index_work(Annotations()) is None
    assert index_work(work("q1")) is None
    assert index_work(Annotations(progress=Progress("p", "me", "d", "done"))) is None


def test_mentions_are_in_the_order_of_the_text_with_what_they_say_of_themselves() -> None:
    found = indexed(
        of(
            span("t", "TARGET", (9, 12), words=("OPEC+ deal",), kind="event"),
            span("s", "SPEAKER", (0, 4), (6, 8), words=("the  new\nminister", "Ali"), entity="ali-0000000a"),
            span("q", "CUE", (4, 5)),
        )
    )
    assert [tuple(getattr(one, name) for name in ("id", "label", "start", "words", "entity", "kind"))
            for one in found.mentions] == [
        ("s", "SPEAKER", 0, "the new minister … Ali", "ali-0000000a", ""),
        ("t", "TARGET", 9, "OPEC+ deal", "", "event"),
    ]  # fmt: skip


def test_a_span_of_any_label_that_says_who_it_is_is_a_mention() -> None:
    found = indexed(of(span("a", "ADDRESSEE", (3, 5), entity="ali-0000000a"), span("b", "ADDRESSEE", (6, 7))))
    assert [one.id for one in found.mentions] == ["a"]


def test_a_claim_has_its_speakers_as_places_and_those_without_words() -> None:
    assert indexed(work("s1 s2 c1", said_by("c1", "s2", "s1"))).heads[0].speakers == (1, 0)
    assert indexed(work("c1", said_by("c1", AUTHOR))).heads[0].speakers == (AUTHOR_PLACE,)
    assert indexed(work("c1", said_by("c1", UNSPECIFIED))).heads[0].speakers == (UNSPECIFIED_PLACE,)
    assert indexed(work("c1")).heads[0].speakers == ()


def test_a_stance_without_a_holder_is_that_of_the_speakers() -> None:
    found = indexed(work("s1 s2 c1", said_by("c1", "s1"), stance("", "c1", "opposes"), stance("s2", "c1", "supports")))
    assert sorted(found.heads[0].stances) == [(0, "opposes"), (1, "supports")]


def test_a_stance_without_a_value_is_none() -> None:
    assert indexed(work("s1 c1", said_by("c1", "s1"), stance("s1", "c1"))).heads[0].stances == ()


def test_a_target_is_a_head_when_somebody_has_a_stance_towards_it_and_has_no_speakers() -> None:
    assert indexed(work("t1")).heads == ()
    head = indexed(work("s1 t1", stance("s1", "t1", "mixed"))).heads[0]
    assert (head.id, head.label, head.speakers, head.stances) == ("t1", "TARGET", (), ((0, "mixed"),))


def test_cues_wording_and_attributes_are_those_of_the_claim() -> None:
    claim = span("c", "CLAIM", (10, 14), (20, 24), words=("قالت إنّ", "THE deal"), form="direct")
    cue = span("q", "CUE", (5, 6), words=("said",))
    cued = Relation(id="r", label="CUED_BY", roles={"claim": ("c",), "cue": ("q",)})
    head = indexed(of(claim, cue, cued)).heads[0]
    assert (head.words, head.cue, head.fragments) == ("قالت إنّ … THE deal", "said", ((10, 14), (20, 24)))
    assert head.attributes == {"form": "direct"}
    assert head.key == words_key(head.words)
    assert head.wording == head.words


def test_the_normalised_wording_is_what_is_compared() -> None:
    head = indexed(of(span("c", "CLAIM", (0, 4), words=("it will",), wording="The deal  will hold"))).heads[0]
    assert head.wording == "The deal  will hold"
    assert head.key == "the deal will hold"


@pytest.mark.parametrize(
    ("one", "other"), [("كَتَبَ", "كتب"), ("Ali  Hassan", "ali\nhassan"), ("٢٥", "25"), ("علـــي", "علي")]
)
def test_words_are_compared_folded_and_with_single_spaces(one: str, other: str) -> None:
    assert words_key(one) == words_key(other)


def test_claims_that_are_related_name_each_other() -> None:
    related = Relation(
        id="r", label="CLAIM_REL", roles={"claim": ("c1",), "other": ("c2",)}, attributes={"value": "same"}
    )
    heads = {head.id: head.others for head in indexed(work("c1 c2", related)).heads}
    assert heads["c1"] == (("c2", "same"),)


def test_it_says_whether_the_article_is_done() -> None:
    annotations = work("s1")
    assert not indexed(annotations).is_done
    annotations.progress = Progress("p", "me", "d", "done")
    assert indexed(annotations).is_done
