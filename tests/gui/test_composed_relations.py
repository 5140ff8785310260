"""Relations of claims in review: a reason of their own, taken with a claim, or as a reviewer composes them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.adjudication.composing import Draft, DraftFrame
from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.disagreements import Disagreement
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Span
from annotator.domain.claim_relations import CLAIM_REL, claim_relation_value
from annotator.domain.composition import ComposedClaimRelation
from annotator.domain.scheme_editing import restore
from annotator.ui.review.draft_options import RELATED_ROW
from annotator.ui.review.draft_rows import DraftRows
from annotator.ui.review.sources import Sources
from annotator.ui.review.variants import shown_variants

TEXT = "The bridge is safe. The bridge may fall. It opens in May.\n"
CLAIMS = [(0, 18), (20, 39), (41, 56)]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Ann says that the second claim contradicts the first, Ben that it supports the third."""
    (tmp_path / "scheme.toml").write_text(restore(scheme_toml("claims"), "relations", CLAIM_REL), "utf-8")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with Session.open(commands.new_project(tmp_path / "p.annot", scheme=str(tmp_path / "scheme.toml"))) as session:
        commands.import_files(session, [tmp_path / "a.txt"])
        for name, values in (("Ann", {0: "contradicts"}), ("Ben", {2: "supports"})):
            session.join(name)
            session.switch_annotator(name)
            ids = [commands.add_span(session, document(session), "CLAIM", [claim]).id for claim in CLAIMS]
            for other, value in values.items():
                commands.relate_claims(session, document(session), ids[1], ids[other], value)
            commands.mark_done(session, document(session))
        session.join("Lea")
        session.switch_annotator("Lea")
        yield session


def document(session: Session) -> str:
    return next(iter(commands.list_documents(session))).id


def open_one(session: Session) -> Disagreement:
    (found,) = [one for one in commands.disagreements(session) if one.state != "resolved"]
    return found


def gold(session: Session) -> set[tuple[int, int, str]]:
    work = session.annotations(document(session), GOLD)

    def start(members: tuple[str, ...]) -> int:
        return work.spans[members[0]].start

    return {
        (start(one.roles["claim"]), start(one.roles["other"]), claim_relation_value(one))
        for one in work.relations.values()
        if one.label == CLAIM_REL
    }


def test_a_difference_in_them_is_a_reason_of_its_own(session: Session) -> None:
    found = open_one(session)
    assert found.reasons == ("relation",)


def rows(session: Session, number: int) -> DraftRows:
    found = open_one(session)
    sources = Sources(session, found, shown_variants(session, found))
    return DraftRows(sources, session.scheme, sources.by_number(number))


def options(made: DraftRows) -> list[str]:
    return [option.words.translate({0x2068: None, 0x2069: None}) for option in made.row(RELATED_ROW).options]


def resolve(session: Session, made: DraftRows) -> None:
    found = open_one(session)
    commands.compose_disagreement(session, document(session), found.place, made.base.layer, made.draft())


SAFE, OPENS = "contradicts The bridge is safe", "supports It opens in May"


def choose(made: DraftRows, *wanted: str) -> None:
    """Choose the option with these words, in whatever order."""
    words = [sorted(option.split(" · ")) for option in options(made)]
    made.choose(RELATED_ROW, words.index(sorted(wanted)))


def test_the_options_are_those_of_each_annotator_both_and_none(session: Session) -> None:
    found = options(rows(session, 1))
    assert {found[0], found[1]} == {SAFE, OPENS}
    assert sorted(found[2].split(" · ")) == [SAFE, OPENS]
    assert found[3:] == ["none"]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([SAFE], {(20, 0, "contradicts")}),
        ([OPENS], {(20, 41, "supports")}),
        ([SAFE, OPENS], {(20, 0, "contradicts"), (20, 41, "supports")}),
        (["none"], set()),
    ],
)
def test_the_chosen_ones_are_in_gold_and_the_decision_holds(
    session: Session, wanted: list[str], expected: set[tuple[int, int, str]]
) -> None:
    made = rows(session, 1)
    choose(made, *wanted)
    resolve(session, made)
    assert gold(session) == expected
    assert [one.state for one in commands.disagreements(session)] == ["resolved"]
    commands.undo(session)
    assert gold(session) == set()


def test_a_composition_that_leaves_them_takes_those_of_its_layer(session: Session) -> None:
    found = open_one(session)
    layer = found.variants[0].layer
    commands.compose_disagreement(
        session, document(session), found.place, layer, Draft((CLAIMS[1],), frame=DraftFrame())
    )
    mine = {value for _, _, value in gold(session)}
    assert mine == ({"contradicts"} if session.layer_name(layer) == "Ann" else {"supports"})


def test_the_decision_is_stale_when_an_annotator_changes_a_relation(session: Session) -> None:
    made = rows(session, 1)
    choose(made, "none")
    resolve(session, made)
    session.switch_annotator("Ann")
    work = session.annotations(document(session))
    (relation,) = (one.id for one in work.relations.values() if one.label == CLAIM_REL)
    commands.change_claim_relation(session, document(session), relation, "supports")
    assert [one.state for one in commands.disagreements(session)] == ["stale"]


def test_it_comes_back_from_a_file_with_the_decision(session: Session, tmp_path: Path) -> None:
    made = rows(session, 1)
    choose(made, SAFE, OPENS)
    resolve(session, made)
    commands.export(session, tmp_path / "all.jsonl", layer="all")
    with Session.open(commands.new_project(tmp_path / "q.annot", scheme=str(tmp_path / "scheme.toml"))) as again:
        commands.import_files(again, [tmp_path / "all.jsonl"])
        assert gold(again) == gold(session)
        (found,) = commands.disagreements(again)
        assert found.state == "resolved"
        assert found.decision is not None
        assert found.decision.composition is not None
        related = found.decision.composition.related
        assert related is not None
        assert all(isinstance(one, ComposedClaimRelation) for one in related)
        others: list[Span] = [again.annotations(found.document, one.other[0]).spans[one.other[1]] for one in related]
        assert sorted(span.start for span in others) == [0, 41]
