"""Projects that are damaged or hostile: refused in a sentence, and nothing outside the file is touched."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.qdpx import FORMAT
from tests.exchange.formats.qdpx.projects import Selected, archive, project, read, source
from tests.exchange.round_trips import golden_articles, refuses, survives_mutation, written

TEXTS = {"a.txt": "Ann left."}
ENTITY = '<!DOCTYPE Project [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
DEEP = '<Code guid="c" name="c">' * 100
REFUSED = {
    "": "is not plain XML",
    "<Project": "is not plain XML",
    "<project/>": "its project is none of REFI-QDA",
    ENTITY + project(source()): "there is a document type Project",
    project(source(), codes=f"<CodeBook><Codes>{DEEP}{'</Code>' * 100}</Codes></CodeBook>"): "nested too deeply",
    project("<x/>" * 100_000): "too many elements",
    project(""): "it has no texts",
    project(source(name="gone")): "it has no texts",
    project(source().replace("internal://a.txt", "relative:///a.txt")): "it has no texts",
    project(source().replace("internal://a.txt", "internal://../project.qde")): "it has no texts",
}


@pytest.mark.parametrize("xml", REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_project_is_refused(xml: str, tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match=REFUSED[xml]) as refusal:
        read(archive(tmp_path, xml, TEXTS))
    assert refusal.value.where == str(tmp_path / "a.qdpx")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<Project/>"])
def test_what_is_no_zip_is_refused(data: bytes, tmp_path: Path) -> None:
    refuses(FORMAT, data, tmp_path, "it is no sound zip")


def test_a_zip_without_a_project_is_refused(tmp_path: Path) -> None:
    content = io.BytesIO()
    with ZipFile(content, "w") as file:
        file.writestr("a.txt", "a")
    refuses(FORMAT, content.getvalue(), tmp_path, r"there is no project\.qde")


def test_files_of_the_same_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="two of its files have the same name"):
        read(archive(tmp_path, project(source()), {"a.txt": "a", "A.txt": "b"}))


def test_a_text_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.qdpx"
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        file.writestr("project.qde", project(source()))
        file.writestr("sources/a.txt", "a" * 50_000_000)
    with pytest.raises(AnnotatorError, match=r"sources/a\.txt is too large"):
        read(path)


def test_one_text_in_very_many_sources_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match=r"sources/a\.txt is too large"):
        read(archive(tmp_path, project(source() * 100), {"a.txt": "a " * 500_000}))


def test_spans_that_cover_a_text_over_and_over_are_refused(tmp_path: Path) -> None:
    text = "a " * 50_000
    with pytest.raises(AnnotatorError, match="The spans cover"):
        read(archive(tmp_path, project(source(*[Selected(0, len(text) - 1)] * 50)), {"a.txt": text}))


def test_a_text_that_cannot_be_stored_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="NUL") as refusal:
        read(archive(tmp_path, project(source()), {"a.txt": "a\0b"}))
    assert refusal.value.where == f"{tmp_path / 'a.qdpx'}, source a"


def test_a_damaged_text_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path, project(source()), {"a.txt": "Ann left the port."})
    path.write_bytes(path.read_bytes().replace(b"Ann left the port.", b"Bob left the port."))
    with pytest.raises(AnnotatorError, match="damaged"):
        read(path)


def test_changed_projects_are_read_or_refused(tmp_path: Path) -> None:
    path = written(FORMAT, golden_articles(FORMAT), tmp_path)
    survives_mutation(read, path, pieces=(b"PK\x01\x02", b"PK\x05\x06", b"\xff\xff\xff\xff"))


def test_changed_xml_is_read_or_refused(tmp_path: Path) -> None:
    codings = '<Coding guid="k"><CodeRef targetGUID="c1"/></Coding><NoteRef targetGUID="n"/>'
    after = '<Notes><Note guid="n" name="m"><PlainTextContent>memo</PlainTextContent></Note></Notes>'
    xml = tmp_path / "project.qde"
    xml.write_text(project(source(Selected(0, 3, "Ann", codings)), after=after), encoding="utf-8")
    pieces = (b"<!DOCTYPE a>", b'"', b"&#0;", b"&a;", b"TextSource", b"<Code>", b'guid="c1"', b"\xff\xfe")
    survives_mutation(lambda path: read(packed(path)), xml, pieces=pieces)


def packed(xml: Path) -> Path:
    path = xml.parent / "a.qdpx"
    with ZipFile(path, "w") as file:
        file.writestr("project.qde", xml.read_bytes())
        file.writestr("sources/a.txt", TEXTS["a.txt"])
    return path
