"""What holds of places and of the gold layer, whatever was marked, settled in whatever order, and changed meanwhile."""

import msgspec
from hypothesis import assume, given, strategies as st

from annotator.adjudication.relation_index import heads_of
from annotator.compare.places import Place, places
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Relation
from annotator.domain.frames import frame_of
from annotator.domain.validation import annotation_problems
from tests.adjudication.desk import SCHEME, Desk
from tests.adjudication.layers import TEXT, changed, drafts, layers


def renamed(work: Annotations, names: dict[str, str]) -> Annotations:
    """Return a layer under other ids, told in the opposite order."""
    spans = [msgspec.structs.replace(one, id=names[one.id]) for one in work.spans.values()]
    relations = []
    for one in work.relations.values():
        roles = {role: tuple(names.get(member, member) for member in members) for role, members in one.roles.items()}
        relations.append(msgspec.structs.replace(one, id=names[one.id], roles=roles))
    return Annotations({one.id: one for one in reversed(spans)}, {one.id: one for one in reversed(relations)})


@given(layers(), st.randoms(use_true_random=False))
def test_places_depend_neither_on_ids_nor_on_the_order_of_annotators(work: dict, random) -> None:  # type: ignore[no-untyped-def, type-arg]
    ids = [one for own in work.values() for one in (*own.spans, *own.relations)]
    names = dict(zip(ids, random.sample([f"x{number:03}" for number in range(len(ids))], len(ids)), strict=True))
    people = dict(zip(work, random.sample(list(work), len(work)), strict=True))
    others = {people[name]: renamed(own, names) for name, own in reversed(work.items())}

    def places_told(found: list[Place], layer: dict[str, str], id_: dict[str, str]) -> set[object]:
        return {
            (frozenset((layer.get(own, own), id_.get(span, span)) for own, span in place.members), place.reasons)
            for place in found
        }

    assert places_told(places(work, SCHEME), people, names) == places_told(places(others, SCHEME), {}, {})


@given(layers())
def test_every_span_belongs_to_one_place(work: dict) -> None:  # type: ignore[type-arg]
    members = [member for place in Desk(work).review().places for member in place.members]
    assert sorted(members) == sorted((name, span) for name, own in work.items() for span in own.spans)


@given(layers(), st.data())
def test_settling_every_place_leaves_nothing_waiting(work: dict, data: st.DataObject) -> None:  # type: ignore[type-arg]
    desk = Desk(work)
    for _ in range(data.draw(st.integers(0, 6))):
        step(desk, data)
    while waiting := desk.waiting():
        before = len(waiting)
        settle(desk, data.draw(st.sampled_from(waiting)), data)
        assert len(desk.waiting()) < before


@given(layers(), st.data())
def test_gold_holds_together_and_settling_takes_nothing_of_other_places(work: dict, data: st.DataObject) -> None:  # type: ignore[type-arg]
    desk = Desk(work)
    for _ in range(data.draw(st.integers(1, 10))):
        step(desk, data)
        assert list(annotation_problems(desk.gold, TEXT, SCHEME)) == []
        assert {span for one in desk.decisions.values() for span in one.gold} == set(desk.gold.spans)
        for tie in desk.gold.relations.values():
            assert all(members for members in tie.roles.values())
            assert {one for members in tie.roles.values() for one in members} <= {*desk.gold.spans, *VIRTUAL_SPEAKERS}


@given(layers(), st.data())
def test_what_one_annotator_said_everywhere_stands_as_it_was_said(work: dict, data: st.DataObject) -> None:  # type: ignore[type-arg]
    desk = Desk(work)
    chosen = data.draw(st.sampled_from(sorted(work)))
    for place in data.draw(st.permutations(desk.review().places)):
        desk.settle(place, chosen if place.of(chosen) else None)
    assert told(desk.gold) == told(work[chosen])


@given(layers(), st.data())
def test_nothing_is_left_of_what_was_composed_before(work: dict, data: st.DataObject) -> None:  # type: ignore[type-arg]
    desk = Desk(work)
    for place in data.draw(st.lists(st.sampled_from(found), max_size=4)) if (found := desk.review().places) else ():
        layer = data.draw(st.sampled_from([name for name, _ in place.members]))
        desk.compose(place, layer, data.draw(drafts(work, place, layer)), TEXT)
    chosen = data.draw(st.sampled_from(sorted(work)))
    for place in data.draw(st.permutations(desk.review().places)):
        if place in desk.review().places:
            desk.settle(place, chosen if place.of(chosen) else None)
    assert told(desk.gold) == told(work[chosen])
    assert desk.waiting() == []


@given(layers(), st.data())
def test_what_is_composed_stands_at_once(work: dict, data: st.DataObject) -> None:  # type: ignore[type-arg]
    desk = Desk(work)
    for _ in range(data.draw(st.integers(0, 4))):
        step(desk, data)
    heads = [place for place in desk.review().places if any(name in desk.layers for name, _ in place.members)]
    assume(heads)
    place = data.draw(st.sampled_from(heads))
    layer = data.draw(st.sampled_from([name for name, _ in place.members]))
    draft = data.draw(drafts(desk.layers, place, layer))
    decision = desk.compose(place, layer, draft, TEXT)[-1].decision
    head = desk.gold.spans[decision.gold[0]]
    assert head.fragments == draft.fragments
    if draft.frame is not None:
        frame = frame_of(desk.gold, head.id)
        assert bool(frame.cues) == bool(draft.frame.cues)
        assert bool(frame.speakers) == bool(draft.frame.speakers or (head.label == "TARGET" and draft.frame.stances))
        assert {one.value for one in frame.stances} <= {one.attributes["value"] for one in draft.frame.stances}
        assert bool(frame.stances) == bool(draft.frame.stances)
    assert desk.review().state(place) == "resolved"


def told(work: Annotations) -> tuple[set[object], set[object]]:
    """Tell a layer without its ids; two ties of the same are one."""
    spans = {one.id: (one.label, one.fragments, repr(one.attributes)) for one in work.spans.values()}
    ties = {
        (one.label, *((role, spans.get(member, member)) for role, (member,) in sorted(one.roles.items())))
        for one in work.relations.values()
    }
    return set(spans.values()), ties


def step(desk: Desk, data: st.DataObject) -> None:
    """Let an annotator change something, or a reviewer settle a place."""
    found = desk.review().places
    if not found or data.draw(st.integers(0, 3)) == 0:
        name = data.draw(st.sampled_from(sorted(desk.layers)))
        desk.layers[name] = data.draw(changed(desk.layers[name], name))
    else:
        settle(desk, data.draw(st.sampled_from(found)), data)


def settle(desk: Desk, place: Place, data: st.DataObject) -> None:
    """Settle a place by one of its variants, and see that nothing of another place's gold is taken away."""
    review = desk.review()
    variant = data.draw(st.sampled_from(review.variants(place)))
    layer = variant.layer if variant.content and data.draw(st.integers(0, 4)) else None
    before, decided = desk.gold, dict(desk.decisions)
    if layer and data.draw(st.integers(0, 3)) == 0:
        resolutions = desk.compose(place, layer, data.draw(drafts(desk.layers, place, layer)), TEXT)
    else:
        resolutions = desk.settle(place, layer, "chosen" if layer else "rejected")
    own: set[str] = set()
    for resolution in resolutions:
        replaced = {resolution.decision.id, *(one.id for one in resolution.removed)}
        own |= {*resolution.decision.gold, *(span for id_ in replaced & set(decided) for span in decided[id_].gold)}
    for span in before.spans.values():
        assert span.id in own or desk.gold.spans.get(span.id) == span
    for tie in before.relations.values():
        assert tie.id in desk.gold.relations or any(map(tie.names, own)) or replaced_by_more(tie, desk.gold)


def replaced_by_more(tie: Relation, gold: Annotations) -> bool:
    """Whether a tie of the same head holds all that this one held."""
    return any(
        other.label == tie.label
        and heads_of(other) == heads_of(tie)
        and all(set(members) <= set(other.roles.get(role, ())) for role, members in tie.roles.items())
        for other in gold.relations.values()
    )
