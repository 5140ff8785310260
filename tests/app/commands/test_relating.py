"""Relations between claims: made, changed, removed; off until the scheme offers them; in gold and in files."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.adjudication.composing import Draft, DraftFrame
from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.history.kinds import summary_of
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, GOLD, Relation, Span
from annotator.domain.claim_relations import CLAIM_REL, Related, claim_relation_values
from annotator.domain.composition import virtual
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import frame_of
from annotator.domain.scheme_editing import restore
from tests.samples import ARABIC, FIRST, add_articles, place

EARLY, LATE, LAST = place("سيبقى"), place("“We deny it,”"), place("السعر بلغ 75.50")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project whose scheme offers addressees and relations of claims."""
    scheme = tmp_path / "scheme.toml"
    offered = restore(restore(scheme_toml("claims"), "labels", "ADDRESSEE"), "relations", CLAIM_REL)
    scheme.write_text(offered, encoding="utf-8")
    made = commands.new_project(tmp_path / "project.annot", scheme=str(scheme))
    with Session.open(made) as session:
        add_articles(session, ARABIC)
    return made


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with Session.open(path, "sara") as opened:
        yield opened


def claim(session: Session, where: tuple[int, int]) -> Span:
    return commands.add_span(session, FIRST, "CLAIM", [where])


def relations(session: Session, layer: str | None = None) -> list[Relation]:
    work = session.annotations(FIRST, layer) if layer else session.annotations(FIRST)
    return [relation for relation in work.relations.values() if relation.label == CLAIM_REL]


def related(session: Session, head: Span) -> list[tuple[str, str, bool]]:
    own: tuple[Related, ...] = frame_of(session.annotations(FIRST), head.id).related
    return [(one.other, one.value, one.begins) for one in own]


def test_a_relation_is_seen_from_both_claims_and_undone(session: Session) -> None:
    early, late = claim(session, EARLY), claim(session, LATE)
    made = commands.relate_claims(session, FIRST, late.id, early.id, "contradicts")
    assert made.roles == {"claim": (late.id,), "other": (early.id,)}
    assert related(session, late) == [(early.id, "contradicts", True)]
    assert related(session, early) == [(late.id, "contradicts", False)]
    change = commands.undo(session)
    assert change is not None
    assert change.act == "Relate claims"
    assert relations(session) == []
    commands.redo(session)
    assert relations(session) == [made]
    assert not commands.check(session).problems


def test_same_is_one_relation_however_it_is_made(session: Session) -> None:
    early, late = claim(session, EARLY), claim(session, LATE)
    first = commands.relate_claims(session, FIRST, late.id, early.id, "same")
    assert first.roles == {"claim": (early.id,), "other": (late.id,)}
    assert commands.relate_claims(session, FIRST, early.id, late.id, "same") == first
    assert relations(session) == [first]


def test_two_claims_have_one_relation_and_the_last_word_counts(session: Session) -> None:
    early, late = claim(session, EARLY), claim(session, LATE)
    first = commands.relate_claims(session, FIRST, early.id, late.id, "supports")
    turned = commands.relate_claims(session, FIRST, late.id, early.id, "supports")
    assert (turned.id, turned.roles["claim"]) == (first.id, (late.id,))
    changed = commands.change_claim_relation(session, FIRST, first.id, "contradicts")
    assert changed.roles == turned.roles
    assert related(session, late) == [(early.id, "contradicts", True)]
    assert commands.remove_claim_relation(session, FIRST, first.id) == "contradicts"
    assert relations(session) == []
    assert commands.undo(session) is not None
    assert relations(session) == [changed]


def test_what_cannot_be_related_is_refused(session: Session) -> None:
    early = claim(session, EARLY)
    target = commands.add_span(session, FIRST, "TARGET", [place("OPEC+ deal")])
    for other in (early.id, target.id, "nothing"):
        with pytest.raises(AnnotatorError, match="Only two claims"):
            commands.relate_claims(session, FIRST, early.id, other, "same")
    with pytest.raises(AnnotatorError, match="does not offer"):
        commands.relate_claims(session, FIRST, early.id, claim(session, LATE).id, "resembles")
    with pytest.raises(AnnotatorError, match="no longer exists"):
        commands.remove_claim_relation(session, FIRST, "nothing")


def test_nothing_is_related_while_the_scheme_does_not_offer_it(annotating: Session) -> None:
    assert claim_relation_values(annotating.scheme) == ()
    with pytest.raises(AnnotatorError, match="does not offer"):
        commands.relate_claims(annotating, FIRST, claim(annotating, EARLY).id, claim(annotating, LATE).id, "same")


def test_a_relation_goes_with_either_claim_and_counts_as_a_claim(session: Session) -> None:
    for gone in (0, 1):
        claims = claim(session, EARLY), claim(session, LATE)
        commands.relate_claims(session, FIRST, claims[0].id, claims[1].id, "supports")
        unlinked = commands.delete_span(session, FIRST, claims[gone].id)
        assert (unlinked.heads, unlinked.parts) == (1, 0)
        assert relations(session) == []


def test_a_claim_that_becomes_a_target_loses_its_relations(session: Session) -> None:
    early, late = claim(session, EARLY), claim(session, LATE)
    commands.relate_claims(session, FIRST, early.id, late.id, "supports")
    commands.change_label(session, FIRST, early.id, "TARGET")
    assert relations(session) == []
    assert not commands.check(session).problems


def test_history_names_the_claim_and_the_value(session: Session) -> None:
    early, late = claim(session, EARLY), claim(session, LATE)
    commands.relate_claims(session, FIRST, early.id, late.id, "supports")
    (step, *_) = commands.article_history(session, FIRST).steps
    told = summary_of(step)
    assert (told.kind, told.head, told.span, told.after) == ("related claims", early.id, late, "supports")


# --- several people


def annotate(path: Path, name: str, value: str, *, turned: bool = False) -> str:
    """Mark three claims, relate the first two and finish; return the layer."""
    with Session.open(path, name) as session:
        early, late, _ = (claim(session, where) for where in (EARLY, LATE, LAST))
        pair = (late.id, early.id) if turned else (early.id, late.id)
        if value:
            commands.relate_claims(session, FIRST, *pair, value)
        commands.mark_done(session, FIRST)
        return session.layer


@pytest.mark.parametrize(
    ("first", "second", "turned", "places"),
    [
        ("same", "same", True, []),
        ("supports", "supports", False, []),
        ("supports", "contradicts", False, [EARLY]),
        ("supports", "", False, [EARLY]),
        ("supports", "supports", True, [EARLY, LATE]),
    ],
)
def test_different_relations_are_a_disagreement_of_the_claim_that_they_begin_at(
    path: Path, first: str, second: str, turned: bool, places: list[tuple[int, int]]
) -> None:
    annotate(path, "sara", first)
    annotate(path, "omar", second, turned=turned)
    with Session.open(path, "rana") as session:
        found = commands.disagreements(session)
        assert [one.place.start for one in found] == [start for start, _ in places]
        assert all(one.reasons == ("attribute",) and len(one.variants) == 2 for one in found)


def test_gold_takes_the_relations_of_the_chosen_claim(path: Path) -> None:
    annotate(path, "sara", "supports")
    layer = annotate(path, "omar", "contradicts")
    with Session.open(path, "rana") as session:
        (one,) = commands.disagreements(session)
        commands.resolve_disagreement(session, FIRST, one.place, layer)
        (gold,) = relations(session, GOLD)
        spans = session.annotations(FIRST, GOLD).spans
        assert gold.attributes == {"value": "contradicts"}
        ends = [spans[gold.roles[role][0]] for role in ("claim", "other")]
        assert [(span.start, span.end) for span in ends] == [EARLY, LATE]
        assert not commands.check(session).problems


def test_a_composed_claim_keeps_its_relations_with_others(path: Path) -> None:
    annotate(path, "sara", "supports")
    layer = annotate(path, "omar", "contradicts")
    with Session.open(path, "rana") as session:
        (one,) = commands.disagreements(session)
        draft = Draft((EARLY,), frame=DraftFrame((virtual(AUTHOR),)))
        commands.compose_disagreement(session, FIRST, one.place, layer, draft)
        assert sorted(relation.label for relation in session.annotations(FIRST, GOLD).relations.values()) == [
            CLAIM_REL,
            "SAID_BY",
        ]
        assert [relation.attributes["value"] for relation in relations(session, GOLD)] == ["contradicts"]
        assert all(found.state == "resolved" for found in commands.disagreements(session))


def test_a_file_holds_relations_and_brings_them_back(session: Session, tmp_path: Path) -> None:
    early, late = claim(session, EARLY), claim(session, LATE)
    addressee = commands.add_span(session, FIRST, "ADDRESSEE", [place("موسكو")])
    made = commands.relate_claims(session, FIRST, early.id, late.id, "contradicts")
    commands.export(session, tmp_path / "all.jsonl", include_unfinished=True)
    (line,) = (json.loads(one) for one in (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines())
    (work,) = line["layers"].values()
    (written,) = (one for one in work["relations"] if one["label"] == CLAIM_REL)
    assert (written["id"], written["roles"]) == (made.id, {"claim": [early.id], "other": [late.id]})
    with Session.open(commands.new_project(tmp_path / "off.annot")) as other:  # its scheme offers neither
        commands.import_files(other, [tmp_path / "all.jsonl"])
        (layer,) = [person.id for person in other.people().all if person.name == "sara"]
        known = other.annotations(FIRST, layer)
        assert "ADDRESSEE" in {span.label for span in known.spans.values()}
        assert [one.attributes for one in relations(other, layer)] == [{"value": "contradicts"}]
        assert "ADDRESSEE" not in [label.id for label in other.scheme.offered]
        assert not commands.check(other).problems
    assert addressee.quote == ("موسكو",)
