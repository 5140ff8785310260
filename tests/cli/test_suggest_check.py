"""What suggestions would save, on the command line: figures for growing numbers of articles, as text and JSON."""

import json
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Relation, Span, no_progress, quote_of
from annotator.domain.document import Facts, StoredText, document_id
from tests.cli.test_commands import annotator
from tests.suggest.articles import articles

pytest.importorskip("pycrfsuite")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which one person has finished thirty articles."""
    path = commands.new_project(tmp_path_factory.mktemp("suggest") / "suggest.annot")
    with Session.open(path, "sara") as session:
        commands.remember_person(session, "sara")
        with session.act("Import") as act:
            for number, article in enumerate(articles(30, "en")):
                document = document_id(article.text)
                act.keep_text(StoredText(document, article.text, ("en",)))
                act.put(Facts(id=document, title=article.id, metadata={"desk": "late" if number < 6 else "early"}))
                for place, frame in enumerate(article.frames):
                    ids = {}
                    for label, part in zip(("CUE", "SPEAKER", "CLAIM"), frame.parts(), strict=True):
                        ids[label] = f"{document[:8]}-{place}-{label}"
                        quote = quote_of(article.text, part)
                        act.put(Span(ids[label], session.layer, document, label, part, quote))
                    said = {"claim": (ids["CLAIM"],), "speaker": (ids["SPEAKER"],)}
                    cued = {"claim": (ids["CLAIM"],), "cue": (ids["CUE"],)}
                    act.put(Relation(f"{ids['CLAIM']} said", session.layer, document, "SAID_BY", said))
                    act.put(Relation(f"{ids['CLAIM']} cued", session.layer, document, "CUED_BY", cued))
                progress = no_progress(session.layer, document)
                act.put(msgspec.structs.replace(progress, status="done"))
    return path


def test_json_has_what_is_promised_for_each_size(project: Path) -> None:
    done = annotator("suggest-check", project, "--sizes", "5,10,99", "--json")
    assert (done.status, done.err) == (0, "")
    points = json.loads(done.out)["points"]
    assert [point["articles"] for point in points] == [5, 10, 24]
    assert list(points[0]) == [
        "articles", "exact_f1", "overlap_f1", "frame_exact_f1", "frame_overlap_f1", "saved", "saved_with_completion",
        "train_s", "suggest_ms",
    ]  # fmt: skip
    assert points[-1]["exact_f1"].keys() == {"CUE", "SPEAKER", "CLAIM"}
    assert points[-1]["saved"] > 0.3


def test_text_has_a_row_for_each_size(project: Path) -> None:
    lines = annotator("suggest-check", project, "--sizes", "5").out.splitlines()
    assert lines[0].split("\t")[0] == "documents"
    assert [line.split("\t")[0] for line in lines[1:3]] == ["5", "24"]


def test_articles_are_held_out_by_metadata(project: Path) -> None:
    done = annotator("suggest-check", project, "--hold-out-where", "desk=late", "--sizes", "5", "--json")
    assert [point["articles"] for point in json.loads(done.out)["points"]] == [5, 24]
    refused = annotator("suggest-check", project, "--hold-out-where", "desk=night")
    assert refused.status == 1
    assert "too few finished documents" in refused.err


@pytest.mark.parametrize(
    "options", [("--hold-out", "all"), ("--hold-out", "100%"), ("--hold-out-where", "desk"), ("--sizes", "5,x")]
)
def test_wrong_usage(project: Path, options: tuple[str, ...]) -> None:
    assert annotator("suggest-check", project, *options).status == 2
