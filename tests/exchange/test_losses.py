"""What each kind of loss takes from an article, and that what is left has nothing of it."""

import msgspec
import pytest

from annotator.domain.annotation import AUTHOR
from annotator.domain.document import document_id
from annotator.exchange.formats import conll, prodigy, spacy, spans as spans_format
from annotator.exchange.held_fields import HeldFields
from annotator.exchange.losses import Lost, reduce_to
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from tests.exchange.shared_cases import shared_case

TEXT = "قالت Dr. Reem أمس: it was raised."


def span(name: str, *fragments: tuple[int, int], label: str = "CLAIM", **more: object) -> SpanData:
    return SpanData(name, label, fragments, tuple(TEXT[start:end] for start, end in fragments), **more)  # type: ignore[arg-type]


def article(*spans: SpanData, relations: tuple[RelationData, ...] = (), **more: object) -> Article:
    layers = {"sara": LayerWork("done", spans=spans, relations=relations)}
    return Article(document_id(TEXT), TEXT, TEXT, layers=layers, **more)  # type: ignore[arg-type]


def named(one: Article) -> Article:
    """Give spans ids, as the project has them."""
    layers = {
        name: msgspec.structs.replace(
            work, spans=tuple(msgspec.structs.replace(span, id=str(place)) for place, span in enumerate(work.spans))
        )
        for name, work in one.layers.items()
    }
    return msgspec.structs.replace(one, layers=layers)


def ids(one: Article) -> list[str]:
    return [span.id for span in one.layers["sara"].spans]


CASES = {
    "discontinuity": (article(span("a", (0, 4), (5, 8)), span("b", (0, 4))), ["b"]),
    "half tokens": (article(span("a", (0, 3)), span("b", (0, 4)), span("c", (5, 7))), ["b", "c"]),
    "overlap": (article(span("a", (0, 7)), span("b", (5, 13)), span("c", (5, 7))), ["b", "c"]),
    "nesting": (article(span("a", (0, 13)), span("b", (5, 7)), span("c", (0, 13)), span("d", (12, 20))), ["a", "d"]),
}


@pytest.mark.parametrize("loss", CASES)
def test_spans_that_cannot_be_held_go_and_are_told(loss: str) -> None:
    before, kept = CASES[loss]
    left, lost = reduce_to(before, (loss,))  # type: ignore[arg-type]
    assert ids(left) == kept
    assert {one.place for one in lost} == {f"span {name}" for name in set(ids(before)) - set(kept)}
    assert reduce_to(left, (loss,)) == (left, [])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("place", "left"),
    [
        ((4, 9), (5, 8)),
        ((4, 5), (4, 5)),
        ((3, 9), (3, 9)),
        ((5, 8), (5, 8)),
        ((0, 5), (0, 4)),
        ((18, 33), (19, 33)),
        ((13, 16), (13, 16)),
    ],
)
def test_white_space_at_edges_goes_and_the_span_stays(place: tuple[int, int], left: tuple[int, int]) -> None:
    tie = RelationData("r", "ATTRIBUTION", {"claim": ("a",), "speaker": ("b",)})
    before = article(span("a", place, note="n"), span("b", (0, 4)), relations=(tie,))
    after, lost = reduce_to(before, ("edge white space",))
    work = after.layers["sara"]
    assert work.spans[0] == span("a", left, note="n")
    assert work.relations == (tie,)
    told = [Lost("edge white space", "sara", "span a", TEXT[slice(*place)])]
    assert lost == ([] if place == left else told)


def test_hidden_characters_at_edges_are_white_space_too() -> None:
    text = "\u200f \u200fAnn \u200e\nno"
    spans = tuple(SpanData(str(place), "X", (place,), (text[slice(*place)],)) for place in [(0, 7), (0, 9), (0, 3)])
    before = Article(document_id(text), text, text, layers={"": LayerWork("done", spans=spans)})
    after, _ = reduce_to(before, ("edge white space", "half tokens"))
    assert [one.quote for one in after.layers[""].spans] == [("Ann",), ("Ann",)]


def test_the_shared_case_of_white_space() -> None:
    reads = spans_format.FORMAT.reads
    assert reads
    found = list(map(named, reads(shared_case("24-white-space-at-edges") / "ws.spans.jsonl", None)))
    for format_ in (conll.FORMAT, spacy.FORMAT, prodigy.FORMAT):
        kept, lost = zip(*(format_.reduced(one) for one in found), strict=True)
        quotes = [one.quote[0] for article_ in kept for work in article_.layers.values() for one in work.spans]
        losses = [one.loss for some in lost for one in some]
        assert "مدير" in quotes
        assert all(quote == quote.strip() for quote in quotes)
        assert losses.count("edge white space") == 3
        assert losses.count("half tokens") == 2


def test_a_relation_goes_with_its_span_and_is_told() -> None:
    tie = RelationData("r", "ATTRIBUTION", {"claim": ("a",), "speaker": ("b",)})
    left, lost = reduce_to(article(span("a", (0, 4), (5, 8)), span("b", (9, 13)), relations=(tie,)), ("discontinuity",))
    assert left.layers["sara"].relations == ()
    assert [one.place for one in lost] == ["span a", "relation r"]


def test_relations_that_are_not_between_two_go() -> None:
    ties = (
        RelationData("two", "ATTRIBUTION", {"claim": ("a",), "speaker": ("b",)}),
        RelationData("three", "ATTRIBUTION", {"claim": ("a",), "speaker": ("b",), "cue": ("c",)}),
        RelationData("both", "ATTRIBUTION", {"claim": ("a",), "speaker": ("b", "c")}),
        RelationData("one", "STANCE", {"target": ("a",), "evidence": ()}),
        RelationData("author", "ATTRIBUTION", {"claim": ("a",), "speaker": (AUTHOR,)}),
    )
    spans = (span("a", (0, 4)), span("b", (5, 8)), span("c", (9, 13)))
    for kinds, names in (
        (("n-ary roles",), ["two", "author"]),
        (("virtual speakers",), ["two", "three", "both", "one"]),
        (("unary relations",), ["two", "three", "both", "author"]),
        (("relations",), []),
    ):
        left, lost = reduce_to(article(*spans, relations=ties), kinds)  # type: ignore[arg-type]
        assert [one.id for one in left.layers["sara"].relations] == names
        assert len(lost) == len(ties) - len(names)


def test_attributes_notes_and_what_stands_on_the_article() -> None:
    before = article(
        span("a", (0, 4), attributes={"form": "direct"}, note="why"),
        relations=(RelationData("r", "STANCE", {"target": ("a",)}, {"value": "supports"}),),
        metadata={"outlet": "x"},
        directions={"0": "rtl"},
    )
    kinds = ("attributes", "relation attributes", "notes", "annotators", "directions", "metadata")
    left, lost = reduce_to(before, kinds)  # type: ignore[arg-type]
    assert sorted(one.loss for one in lost) == sorted(kinds)
    assert left.layers == {
        "": LayerWork("done", spans=(span("a", (0, 4)),), relations=(RelationData("r", "STANCE", {"target": ("a",)}),))
    }
    assert (left.metadata, left.directions) == ({}, {})


def test_what_is_said_of_a_whole_article_goes_before_its_progress() -> None:
    layers = {"sara": LayerWork("done", labels=("agrees", "garbled"))}
    left, lost = reduce_to(Article(document_id(TEXT), TEXT, TEXT, layers=layers), ("progress", "article labels"))
    assert [(one.loss, one.quote) for one in lost] == [("article labels", "agrees"), ("article labels", "garbled")]
    assert left.layers == {"sara": LayerWork("done")}


def test_only_the_first_layer_is_kept() -> None:
    two = Article(
        "x", TEXT, TEXT, layers={"omar": LayerWork("done"), "sara": LayerWork("done", spans=(span("a", (0, 4)),))}
    )
    left, lost = reduce_to(two, ("layers",))
    assert list(left.layers) == ["omar"]
    assert [(one.layer, one.quote) for one in lost] == [("sara", "قالت")]


def test_only_claims_with_a_cue_are_quotations() -> None:
    spans = (span("a", (0, 4)), span("b", (5, 8)), span("c", (9, 13)), span("d", (14, 17)), span("e", (19, 21)))
    ties = (
        RelationData("cued", "CUED_BY", {"claim": ("a",), "cue": ("b",)}),
        RelationData("said", "SAID_BY", {"claim": ("a",), "speaker": ("c",)}),
        RelationData("other", "SAID_BY", {"claim": ("d",), "speaker": ("c",)}),
        RelationData("stance", "STANCE", {"holder": ("c",), "target": ("a",)}),
    )
    left, lost = reduce_to(article(*spans, relations=ties), ("beside quotations",))
    assert ids(left) == ["a", "b", "c"]
    assert [one.id for one in left.layers["sara"].relations] == ["cued", "said"]
    assert [one.place for one in lost] == ["span d", "span e", "relation other", "relation stance"]
    assert reduce_to(left, ("beside quotations",)) == (left, [])


def test_what_is_in_no_frame_and_what_is_no_stance_goes() -> None:
    ties = (
        RelationData("said", "SAID_BY", {"claim": ("a",), "speaker": ("b",)}),
        RelationData("stance", "STANCE", {"holder": ("c",), "target": ("a",)}, {"value": "opposes"}),
        RelationData("unset", "STANCE", {"holder": ("b",), "target": ("a",)}),
    )
    spans = (
        span("a", (0, 4)),
        span("b", (5, 8), label="SPEAKER"),
        span("c", (9, 13), label="SPEAKER"),
        span("d", (14, 18), label="CUE"),
    )
    left, lost = reduce_to(article(*spans, relations=ties), ("beside frames",))
    assert ids(left) == ["a", "b", "c"]
    assert [one.place for one in lost] == ["span d"]
    left, lost = reduce_to(article(*spans, relations=ties), ("beside stances",))
    assert ids(left) == ["a", "c"]
    assert [one.id for one in left.layers["sara"].relations] == ["stance"]
    assert {one.place for one in lost} == {"span b", "span d", "relation said", "relation unset"}


def stanced(*, holder: str = "b", evidence: tuple[str, ...] = ("c",)) -> tuple[RelationData, RelationData]:
    """Return who says a claim, and a stance towards it that rests on something."""
    said_by = RelationData("said", "SAID_BY", {"claim": ("a",), "speaker": ("b",)})
    roles = {"holder": (holder,), "target": ("a",), "evidence": evidence}
    return said_by, RelationData("stance", "STANCE", roles, {"value": "opposes"})


def test_a_stance_whose_evidence_cannot_be_held_loses_the_evidence_alone() -> None:
    spans = (span("a", (0, 4)), span("b", (5, 8), label="SPEAKER"), span("c", (9, 13), (14, 17), label="CUE"))
    said_by, stance = stanced()
    left, lost = reduce_to(article(*spans, relations=(said_by, stance)), ("discontinuity",))
    (first, second) = left.layers["sara"].relations
    assert first == said_by
    assert (second.roles, second.attributes) == ({"holder": ("b",), "target": ("a",)}, stance.attributes)
    assert [one.place for one in lost] == ["span c", "relation stance, evidence"]
    assert reduce_to(left, ("discontinuity",)) == (left, [])


def test_a_stance_keeps_the_evidence_that_can_be_held() -> None:
    spans = (span("a", (0, 4)), span("b", (5, 8), label="SPEAKER"), span("c", (9, 13), (14, 17)), span("d", (19, 21)))
    left, lost = reduce_to(article(*spans, relations=stanced(evidence=("c", "d"))), ("discontinuity",))
    assert left.layers["sara"].relations[1].roles["evidence"] == ("d",)
    assert [one.place for one in lost] == ["span c", "relation stance, evidence"]


def test_a_claims_own_stance_waits_without_its_speaker_and_that_of_another_goes() -> None:
    claim, other = span("a", (0, 4)), span("d", (19, 21), (23, 25), label="SPEAKER")
    speaker = span("b", (5, 8), (9, 13), label="SPEAKER")
    left, lost = reduce_to(article(claim, speaker, relations=stanced(evidence=())), ("discontinuity",))
    assert [one.roles for one in left.layers["sara"].relations] == [{"holder": (), "target": ("a",), "evidence": ()}]
    assert [one.place for one in lost] == ["span b", "relation said", "relation stance, holder"]
    speaker = span("b", (5, 8), label="SPEAKER")
    left, lost = reduce_to(
        article(claim, speaker, other, relations=stanced(holder="d", evidence=())), ("discontinuity",)
    )
    assert [one.id for one in left.layers["sara"].relations] == ["said"]
    assert [one.place for one in lost] == ["span d", "relation stance"]


def test_a_stance_of_the_author_waits_where_there_are_no_virtual_speakers() -> None:
    said_by = RelationData("said", "SAID_BY", {"claim": ("a",), "speaker": (AUTHOR,)})
    stance = RelationData("stance", "STANCE", {"holder": (AUTHOR,), "target": ("a",)}, {"value": "opposes"})
    left, lost = reduce_to(article(span("a", (0, 4)), relations=(said_by, stance)), ("virtual speakers",))
    assert [one.roles for one in left.layers["sara"].relations] == [{"holder": (), "target": ("a",)}]
    assert [one.place for one in lost] == ["relation said", "relation stance, holder"]
    left, lost = reduce_to(article(span("a", (0, 4)), relations=(stance,)), ("unary relations", "virtual speakers"))
    assert left.layers["sara"].relations == ()


def test_a_relation_to_a_span_outside_of_frames_does_without_it_where_it_can() -> None:
    spans = (span("a", (0, 4)), span("b", (5, 8), label="SPEAKER"), span("c", (9, 13), label="OTHER"))
    said_by, stance = stanced()
    link = RelationData("link", "OTHER", {"claim": ("a",), "evidence": ("c",)})
    left, lost = reduce_to(article(*spans, relations=(link, said_by, stance)), ("beside frames",))
    assert ids(left) == ["a", "b", "c"]  # evidence of a stance is part of the frame
    left, lost = reduce_to(article(*spans, relations=(link, said_by)), ("beside frames",))
    assert [one.roles for one in left.layers["sara"].relations] == [{"claim": ("a",)}, said_by.roles]
    assert [one.place for one in lost] == ["span c", "relation link, evidence"]


def test_claims_with_their_speakers_and_claims_with_a_wording() -> None:
    spans = (
        span("a", (0, 4), attributes={"wording": "So."}),
        span("b", (5, 8), label="SPEAKER"),
        span("c", (9, 13), attributes={"wording": ""}),
        span("d", (14, 18), label="CUE", attributes={"wording": "no"}),
    )
    ties = (
        RelationData("said", "SAID_BY", {"claim": ("a",), "speaker": ("b", AUTHOR)}),
        RelationData("cued", "CUED_BY", {"claim": ("a",), "cue": ("d",)}),
    )
    left, lost = reduce_to(article(*spans, relations=ties), ("beside claims",))
    assert ids(left) == ["a", "b", "c"]
    assert left.layers["sara"].relations == ties[:1]
    assert [one.place for one in lost] == ["span d", "relation cued"]
    left, lost = reduce_to(article(*spans, relations=ties), ("beside wordings",))
    assert ids(left) == ["a"]
    assert [one.place for one in lost] == ["span b", "span c", "span d", "relation said", "relation cued"]


@pytest.mark.parametrize("value", ["opposes", "questions"])
def test_a_speaker_who_denies_a_claim_is_not_left_as_the_one_who_claims_it(value: str) -> None:
    spans = (span("a", (0, 4)), span("b", (5, 8), label="SPEAKER"), span("c", (9, 13), label="SPEAKER"))
    said = RelationData("said", "SAID_BY", {"claim": ("a",), "speaker": ("b", "c")})
    author = RelationData("author", "SAID_BY", {"claim": ("a",), "speaker": (AUTHOR,)})
    ties = (
        RelationData("s", "STANCE", {"holder": ("b",), "target": ("a",)}, {"value": value}),
        RelationData("t", "STANCE", {"holder": ("c",), "target": ("a",)}, {"value": "supports"}),
        RelationData("u", "STANCE", {"holder": (AUTHOR,), "target": ("a",)}, {"value": value}),
    )
    left, lost = reduce_to(article(*spans, relations=(said, author, *ties)), ("denials",))
    assert left.layers["sara"].relations == (
        RelationData("said", "SAID_BY", {"claim": ("a",), "speaker": ("c",)}),
        *ties,
    )
    assert ids(left) == ["a", "b", "c"]
    assert lost == [
        Lost("denials", "sara", "relation said, speaker", "قالت"),
        Lost("denials", "sara", "relation author", "قالت"),
    ]
    assert reduce_to(left, ("denials",)) == (left, [])


@pytest.mark.parametrize("value", ["supports", "neutral", "mixed", "unclear", ""])
def test_a_speaker_who_does_not_deny_a_claim_stays_and_so_does_one_whom_others_oppose(value: str) -> None:
    spans = (span("a", (0, 4)), span("b", (5, 8), label="SPEAKER"), span("c", (9, 13), label="SPEAKER"))
    ties = (
        RelationData("said", "SAID_BY", {"claim": ("a",), "speaker": ("b",)}),
        RelationData("s", "STANCE", {"holder": ("b",), "target": ("a",)}, {"value": value}),
        RelationData("t", "STANCE", {"holder": ("c",), "target": ("a",)}, {"value": "opposes"}),
    )
    before = article(*spans, relations=ties)
    assert reduce_to(before, ("denials",)) == (before, [])


def test_a_stance_that_names_no_holder_is_that_of_all_speakers() -> None:
    ties = (
        RelationData("said", "SAID_BY", {"claim": ("a",), "speaker": ("b",)}),
        RelationData("s", "STANCE", {"target": ("a",)}, {"value": "opposes"}),
    )
    left, _ = reduce_to(article(span("a", (0, 4)), span("b", (5, 8), label="SPEAKER"), relations=ties), ("denials",))
    assert left.layers["sara"].relations == ties[1:]


def test_attributes_and_metadata_that_a_format_holds_stay() -> None:
    held = HeldFields(lambda span: {"kind"} if span.label == "CUE" else (), lambda one: {one.title})
    spans = (span("a", (0, 4), attributes={"kind": 1}), span("b", (5, 8), label="CUE", attributes={"kind": 1, "n": 2}))
    before = article(*spans, metadata={TEXT: 1, "m": 2})
    left, lost = reduce_to(before, ("attributes", "metadata"), held)
    assert [one.attributes for one in left.layers["sara"].spans] == [{}, {"kind": 1}]
    assert left.metadata == {TEXT: 1}
    assert [one.place for one in lost] == ["span a, kind", "span b, n", "m"]
    assert reduce_to(before, (), held) == (before, [])


def test_layers_with_nothing_marked_go() -> None:
    layers = {"sara": LayerWork("done", spans=(span("a", (0, 4)),)), "omar": LayerWork("done")}
    left, lost = reduce_to(Article(document_id(TEXT), TEXT, TEXT, layers=layers), ("empty layers",))
    assert list(left.layers) == ["sara"]
    assert lost == [Lost("empty layers", "omar", "nothing marked")]
