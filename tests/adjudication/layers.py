"""Random layers, and random changes of them."""

from hypothesis import strategies as st

from annotator.adjudication.composing import Draft, DraftFrame, DraftStance, Words
from annotator.compare.places import Place
from annotator.domain.annotation import AUTHOR, Annotations, Fragment, Relation, Span
from annotator.domain.composition import Part, virtual
from annotator.domain.relations import drop_dangling

TEXT = "One said that two said, and three denied it."
NAMES = ("ana", "ben", "eva")

pieces = st.tuples(st.integers(0, 8), st.integers(1, 3)).map(
    lambda one: (4 * one[0], 4 * sum(one))
)  # few, to meet often


@st.composite
def _fragments(draw: st.DrawFn, most: int) -> tuple[Fragment, ...]:
    first = draw(pieces)
    start = first[1] + 1
    if most == 1 or start >= len(TEXT) or not draw(st.booleans()):
        return (first,)
    return first, (start, min(len(TEXT), start + draw(st.sampled_from((3, 7)))))


@st.composite
def _span(draw: st.DrawFn, id_: str) -> Span:
    label = draw(st.sampled_from(("CLAIM", "CLAIM", "SPEAKER", "CUE", "TARGET")))
    places = draw(_fragments(1 if label == "CUE" else 2))
    attributes = (
        {"act": draw(st.sampled_from(("belief", "question")))} if label == "CLAIM" and draw(st.booleans()) else {}
    )
    return Span(id_, "", "document", label, places, tuple(TEXT[start:end] for start, end in places), attributes)


@st.composite
def _relation(draw: st.DrawFn, id_: str, spans: dict[str, Span]) -> Relation | None:
    def of(*labels: str) -> list[str]:
        return [span.id for span in spans.values() if span.label in labels]

    label = draw(st.sampled_from(("SAID_BY", "CUED_BY", "STANCE")))
    head, part = {"SAID_BY": ("claim", "speaker"), "CUED_BY": ("claim", "cue"), "STANCE": ("target", "holder")}[label]
    heads = of("CLAIM", "TARGET") if label == "STANCE" else of("CLAIM")
    parts = of("CUE") if label == "CUED_BY" else [AUTHOR, *of("SPEAKER")]
    if not heads or not parts:
        return None
    roles = {role: (draw(st.sampled_from(ids)),) for role, ids in ((head, heads), (part, parts))}
    if label != "STANCE":
        return Relation(id_, "", "document", label, roles)
    if draw(st.booleans()):
        roles["evidence"] = (draw(st.sampled_from(list(spans))),)
    return Relation(id_, "", "document", label, roles, {"value": draw(st.sampled_from(("supports", "opposes")))})


@st.composite
def layer(draw: st.DrawFn, name: str) -> Annotations:
    """Return the work of one annotator, who marked no thing twice."""
    spans: dict[str, Span] = {}
    for number in range(draw(st.integers(0, 5))):
        span = draw(_span(f"{name}-{number}"))
        if all(_told(span) != _told(other) for other in spans.values()):
            spans[span.id] = span
    made = [draw(_relation(f"{name}-tie-{number}", spans)) for number in range(draw(st.integers(0, 4)))]
    return Annotations(spans, {one.id: one for one in made if one is not None})


@st.composite
def layers(draw: st.DrawFn) -> dict[str, Annotations]:
    """Return the finished work of two or three annotators."""
    return {name: draw(layer(name)) for name in NAMES[: draw(st.integers(2, 3))]}


@st.composite
def changed(draw: st.DrawFn, work: Annotations, name: str) -> Annotations:
    """Return a layer in which one span is gone, or is another one, or is new."""
    spans = dict(work.spans)
    id_ = draw(st.sampled_from([*spans, f"{name}-new"]))
    before = spans.pop(id_, None)
    span = draw(_span(id_))
    if (before is None or draw(st.booleans())) and all(_told(span) != _told(other) for other in spans.values()):
        spans[id_] = span
    relations = {
        one.id: one
        for one in work.relations.values()
        if before is None or span.label == before.label or not one.names(id_)
    }
    after = Annotations(spans, relations)
    drop_dangling(after)
    return after


@st.composite
def drafts(draw: st.DrawFn, layers: dict[str, Annotations], place: Place, layer: str) -> Draft:
    """Return what a reviewer makes of the variant of a layer, with parts of any layer or of nobody's."""
    if layer not in layers:
        return Draft(draw(_fragments(1)))
    label = layers[layer].spans[place.of(layer)[0]].label
    fragments = draw(_fragments(1 if label == "CUE" else 2))

    def parts(label: str, least: int = 0) -> st.SearchStrategy[tuple[Part | Words, ...]]:
        marked = [(name, one.id) for name, work in layers.items() for one in work.spans.values() if one.label == label]
        found: list[Part | Words] = [*marked, *(virtual(AUTHOR) for _ in (label,) if label == "SPEAKER")]
        own = _fragments(1).map(Words)
        return st.lists(st.sampled_from(found) | own if found else own, min_size=least, max_size=2).map(tuple)

    if label not in ("CLAIM", "TARGET") or draw(st.booleans()):
        return Draft(fragments, "", {} if draw(st.booleans()) else None)
    stances = [
        DraftStance(draw(parts("SPEAKER", 1)), {"value": draw(st.sampled_from(("supports", "mixed")))})
        for _ in range(draw(st.integers(0, 2)))
    ]
    if label == "TARGET":
        return Draft(fragments, "", None, DraftFrame(stances=tuple(stances)))
    return Draft(fragments, "", None, DraftFrame(draw(parts("SPEAKER")), draw(parts("CUE")), tuple(stances)))


def _told(span: Span) -> tuple[object, ...]:
    return span.label, span.fragments, span.attributes
