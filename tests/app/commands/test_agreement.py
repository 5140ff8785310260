"""Agreement of a project: which documents count, what the report holds, and that it says what is not defined."""

from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.errors import AnnotatorError
from tests.samples import ARABIC, ENGLISH, FIRST, SECOND, make_project, place

CLAIM = place("«OPEC+ deal» سيبقى")
NAMES = ("sara", "omar", "lena")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project in which three people finished the first document and two the second, with nothing in it."""
    path = make_project(tmp_path)
    for name in NAMES:
        with Session.open(path, name) as session:
            claim = commands.add_span(session, FIRST, "CLAIM", [CLAIM])
            commands.add_span(session, FIRST, "SPEAKER", [place("وزارة الخارجية")], frame=claim.id)
            commands.set_stance(session, FIRST, claim.id, "opposes" if name == "lena" else "supports")
            commands.mark_done(session, FIRST)
            if name != "lena":
                commands.mark_done(session, SECOND)
            else:
                commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
    return path


def test_only_what_two_people_finished_counts(project: Path) -> None:
    with Session.open(project) as session:
        report = commands.agreement(session)
    assert report.documents == 2
    assert report.annotators == sorted(NAMES)
    assert list(report.pairs) == ["lena|omar", "lena|sara", "omar|sara"]
    assert report.pairs["omar|sara"].overall.n == 4
    assert report.labels["CLAIM"].exact_f1 == 1
    assert report.labels["CLAIM"].n == 6


def test_a_label_that_is_not_offered_is_reported_once_somebody_used_it(project: Path) -> None:
    with Session.open(project, "sara") as session:
        assert list(commands.agreement(session).labels) == ["CLAIM", "SPEAKER", "CUE", "TARGET"]
        commands.add_span(session, FIRST, "ADDRESSEE", [place("موسكو")])
        report = commands.agreement(session)
    assert report.labels["ADDRESSEE"].n == 2
    assert "ADDRESSEE" in report.pairs["omar|sara"].labels


def test_a_document_done_with_nothing_in_it_is_an_answer(project: Path) -> None:
    with Session.open(project, "omar") as session:
        commands.reopen(session, SECOND)
        fewer = commands.agreement(session)
    assert fewer.documents == 1


def test_stance_is_reported_with_its_base(project: Path) -> None:
    with Session.open(project) as session:
        report = commands.agreement(session)
    assert report.stance.n == 3
    assert report.stance.coverage == 1
    assert report.stance.confusion == {"opposes|supports": 2, "supports|supports": 1}
    assert report.pairs["omar|sara"].overall.alpha == 1
    assert report.frames.strict_f1 == pytest.approx(1 / 3)


def test_what_is_not_defined_says_why(project: Path) -> None:
    with Session.open(project) as session:
        report = commands.agreement(session)
    target = report.labels["TARGET"]
    assert (target.exact_f1, target.alpha, target.alpha_u) == (None, None, None)
    assert target.undefined == {
        "exact_f1": "nobody annotated any",
        "overlap_f1": "nobody annotated any",
        "alpha": "only one value was used",
        "alpha_u": "nobody annotated anything",
    }
    assert report.slices["rtl"].labels["CLAIM"].undefined["alpha_u"] == "computed over whole texts only"


def test_the_same_seed_draws_the_same_intervals(project: Path) -> None:
    with Session.open(project) as session:
        one, again, other = (commands.agreement(session, seed=seed) for seed in (1, 1, 2))
    assert msgspec.json.encode(one) == msgspec.json.encode(again)
    assert one.overall.intervals.keys() == other.overall.intervals.keys()
    low, high = one.overall.intervals["alpha"]
    assert low <= one.overall.alpha <= high


def test_the_report_has_the_shape_that_programs_read(project: Path) -> None:
    with Session.open(project) as session:
        report = msgspec.to_builtins(commands.agreement(session))
    promised = "documents annotators overall labels pairs stance attributes relations frames slices"
    assert report.keys() >= set(promised.split())
    measures = {"n", "exact_f1", "overlap_f1", "alpha", "alpha_u", "intervals", "undefined"}
    assert report["overall"].keys() == measures
    assert report["pairs"]["omar|sara"].keys() == {"overall", "labels"}
    assert report["slices"].keys() == {"rtl", "ltr", "mixed"}
    assert report["slices"]["rtl"]["labels"]["CLAIM"].keys() == measures


def test_agreement_without_two_finished_layers_is_an_error(tmp_path: Path) -> None:
    with Session.open(make_project(tmp_path), "sara") as session:
        commands.mark_done(session, FIRST)
        with pytest.raises(AnnotatorError, match="finished by two"):
            commands.agreement(session)


def test_it_can_be_stopped(project: Path) -> None:
    task = Task()
    task.cancel()
    with Session.open(project) as session, pytest.raises(Cancelled):
        commands.agreement(session, task=task)


@pytest.mark.parametrize("at", [(0, "intervals"), (500, "intervals"), (0, "figures"), (3, "figures")])
def test_it_can_be_stopped_while_intervals_are_drawn_and_after_it(project: Path, at: tuple[int, str]) -> None:
    task = Task(lambda done, _total, what: task.cancel() if (done, what) == at else None)
    with Session.open(project) as session, pytest.raises(Cancelled):
        commands.agreement(session, task=task)


def test_progress_is_never_complete_before_the_last_figure(project: Path) -> None:
    steps: list[tuple[int, int, str]] = []
    with Session.open(project) as session:
        commands.agreement(session, task=Task(lambda *step: steps.append(step)))
    figures = [(done, total) for done, total, what in steps if what == "figures"]
    assert figures == [(done, len(figures)) for done in range(len(figures))]
    assert all(done < total for done, total, _ in steps)


def test_skipped_documents_do_not_count(project: Path) -> None:
    assert ARABIC
    with Session.open(project, "omar") as session:
        commands.skip(session, FIRST)
        assert commands.agreement(session).pairs["lena|sara"].overall.n == 4
