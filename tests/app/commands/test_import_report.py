"""What an import leaves out, adjusts or unites is reported file by file, and a strict import refuses to leave out."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.importing.report import OmissionsError
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.exchange.label_map import LabelMap
from annotator.exchange.reading.remark_list import MOST

TEXT = "Omar said no.\n"


@pytest.fixture
def lines(tmp_path: Path) -> Callable[..., Path]:
    def write(*objects: dict[str, object], name: str = "a.spans.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(one) + "\n" for one in objects), encoding="utf-8")
        return path

    return write


def spans(*places: tuple[int, int, str], text: str = TEXT, **more: object) -> dict[str, object]:
    return {"text": text, "spans": [{"start": a, "end": b, "label": label} for a, b, label in places], **more}


def work(session: Session, name: str = "sara") -> list[tuple[str, tuple[str, ...]]]:
    (document,) = commands.list_documents(session)
    found = session.annotations(document.id, session.person(name).id)
    return sorted((span.label, span.quote) for span in found.spans.values())


def test_empty_spans_are_reported_with_their_file_and_place(session: Session, lines: Callable[..., Path]) -> None:
    path = lines(spans((0, 4, "SPEAKER"), (13, 13, "CUE")))
    report = commands.import_files(session, [path], layer_name="sara")
    (count,) = report.left_out
    assert (count.kind, count.count) == ("empty spans", 1)
    ((file, remark),) = count.places
    assert (file, remark.place, remark.words) == ("a.spans.jsonl", "line 1, span 2", "CUE")
    assert report.files[0].counts.spans == 1


def test_everything_left_out_is_counted_however_much_it_is(session: Session, tmp_path: Path) -> None:
    comments = "".join(f"# note {number}\n" for number in range(MOST + 50))
    path = tmp_path / "a.conllu"
    path.write_text(f"{comments}1\tno\t_\t_\t_\t_\t_\t_\t_\t_\n", encoding="utf-8")
    (count,) = commands.import_files(session, [path]).left_out
    assert (count.kind, count.count) == ("notes and comments", MOST + 50)


def test_a_strict_import_writes_nothing_when_something_is_left_out(
    session: Session, lines: Callable[..., Path]
) -> None:
    good = lines(spans((5, 9, "CUE"), text="Reem said yes."), name="b.spans.jsonl")
    bad = lines(spans((0, 4, "SPEAKER"), (13, 13, "CUE")))
    with pytest.raises(OmissionsError, match=r"empty spans \(1\)") as refusal:
        commands.import_files(session, [good, bad], layer_name="sara", strict=True)
    assert [len(file.remarks.counts()) for file in refusal.value.report.files] == [0, 1]
    assert not list(commands.list_documents(session))
    commands.import_files(session, [good], layer_name="sara", strict=True)
    assert len(list(commands.list_documents(session))) == 1


def test_the_same_text_twice_is_one_document_with_the_work_of_both(
    session: Session, lines: Callable[..., Path]
) -> None:
    path = lines(
        spans((0, 4, "SPEAKER"), metadata={"outlet": "A", "desk": "x"}),
        spans((5, 9, "CUE"), metadata={"outlet": "B", "desk": "x"}),
    )
    report = commands.import_files(session, [path], layer_name="sara")
    assert (report.counts.documents, report.counts.known, report.counts.spans) == (1, 1, 2)
    assert work(session) == [("CUE", ("said",)), ("SPEAKER", ("Omar",))]
    assert [(count.kind, count.count) for count in report.adjusted] == [("repeated texts", 1)]
    (metadata,) = report.left_out
    assert [(remark.place, remark.words) for _, remark in metadata.places] == [("outlet", "B")]


def test_replacing_keeps_what_the_same_file_brought(session: Session, lines: Callable[..., Path]) -> None:
    commands.import_files(session, [lines(spans((10, 12, "CLAIM")))], layer_name="sara")
    path = lines(spans((0, 4, "SPEAKER")), spans((5, 9, "CUE")))
    commands.import_files(session, [path], layer_name="sara", replace=True)
    assert work(session) == [("CUE", ("said",)), ("SPEAKER", ("Omar",))]


def test_a_label_mapped_to_nothing_is_left_out_and_counted(session: Session, lines: Callable[..., Path]) -> None:
    path = lines(spans((0, 4, "SPEAKER"), (5, 9, "Discuss")))
    report = commands.import_files(session, [path], layer_name="sara", label_map=LabelMap({"Discuss": ""}))
    assert work(session) == [("SPEAKER", ("Omar",))]
    (count,) = report.left_out
    assert count.kind == "unmapped labels"
    assert count.places[0][1].words == "said"


def test_an_attribute_is_mapped_or_left_out(session: Session, lines: Callable[..., Path]) -> None:
    line = spans()
    line["spans"] = [{"start": 0, "end": 4, "label": "PER", "attributes": {"sort": "person", "colour": "red"}}]
    names = LabelMap({"PER": "SPEAKER"}, {"PER.sort": "kind", "colour": ""})
    report = commands.import_files(session, [lines(line)], layer_name="sara", label_map=names)
    (document,) = commands.list_documents(session)
    (span,) = session.annotations(document.id, session.person("sara").id).spans.values()
    assert (span.label, span.attributes) == ("SPEAKER", {"kind": "person"})
    assert [(count.kind, count.places[0][1].words) for count in report.left_out] == [("attributes", "red")]


def test_what_an_earlier_import_said_of_a_document_stays_and_the_other_value_is_reported(
    session: Session, lines: Callable[..., Path]
) -> None:
    commands.import_files(session, [lines(spans(metadata={"date": "2026-01-02"}))], layer_name=GOLD)
    report = commands.import_files(session, [lines(spans(metadata={"date": "2026-01-03"}))], layer_name=GOLD)
    assert [(count.kind, count.places[0][1].words) for count in report.left_out] == [("metadata", "2026-01-03")]
    assert not commands.import_files(session, [lines(spans(metadata={"date": "2026-01-02"}))], layer_name=GOLD).left_out


LAYERED = """#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Quote|kind|stance


#Text=Omar said no
1-1	0-4	Omar	SPEAKER	for
1-2	5-9	said	_	_
1-3	10-12	no	CLAIM	against
"""


def test_the_map_names_the_feature_that_is_the_label_of_a_layer(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(LAYERED, encoding="utf-8")
    names = LabelMap(attributes={"stance": ""}, features={"Quote": "kind"})
    report = commands.import_files(session, [path], layer_name="sara", label_map=names)
    (document,) = commands.list_documents(session)
    work = session.annotations(document.id, session.person("sara").id)
    assert sorted((span.label, span.quote) for span in work.spans.values()) == [
        ("CLAIM", ("no",)),
        ("SPEAKER", ("Omar",)),
    ]
    assert [(count.kind, count.count) for count in report.left_out] == [("attributes", 2)]
