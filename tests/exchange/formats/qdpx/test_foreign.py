"""Projects of other programs: users are layers, codes labels, memos notes; what is left out is told with its number."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from annotator.domain.errors import AnnotatorError
from tests.exchange.formats.qdpx.projects import (
    SARA,
    Selected,
    archive,
    project,
    quotes,
    read,
    read_one,
    remarks,
    source,
)

TEXT = "Ann left. Bob came."
CODED = '<Coding guid="K{0}" creatingUser="{1}"><CodeRef targetGUID="{2}"/></Coding>'


def ann(inside: str) -> Selected:
    return Selected(0, 3, "Ann", inside)


def test_users_are_layers_and_each_code_is_a_span(tmp_path: Path) -> None:
    codings = CODED.format(1, SARA.upper(), "{c1}") + CODED.format(2, "", "C2") + CODED.format(3, SARA, "c2")
    codes = '<CodeBook><Codes><Code guid="c1" name="CLAIM"/><Code guid="c2" name="CUE"/></Codes></CodeBook>'
    path = archive(tmp_path, project(source(ann(codings)), codes=codes), {"a.txt": TEXT})
    (article,) = read(path)
    assert {name: [span.label for span in work.spans] for name, work in article.layers.items()} == {
        "Sara": ["CLAIM", "CUE"],
        "": ["CUE"],
    }
    assert {span.id for work in article.layers.values() for span in work.spans} == {"k1", "k2", "k3"}
    assert article.remarks == ()


def test_a_coding_without_a_user_is_of_the_one_who_selected(tmp_path: Path) -> None:
    xml = project(source(ann(CODED.format(1, "", "c1")))).replace('guid="s1"', f'guid="s1" creatingUser="{SARA}"')
    (article,) = read(archive(tmp_path, xml, {"a.txt": TEXT}))
    assert list(article.layers) == ["Sara"]


def test_codes_of_the_same_name_have_the_names_above_them(tmp_path: Path) -> None:
    codes = (
        '<CodeBook><Codes><Code guid="p" name="Press"><Code guid="c1" name="Fear"/><Code guid="c4" name="Joy"/></Code>'
        '<Code guid="q" name="Public"><Code guid="c2" name="fear"/><Code guid="c3" name="Anger"/></Code></Codes>'
        "</CodeBook>"
    )
    codings = "".join(CODED.format(number, "", f"c{number}") for number in (1, 2, 3, 4))
    (article,) = read(archive(tmp_path, project(source(ann(codings)), codes=codes), {"a.txt": TEXT}))
    assert [span.label for span in article.layers[""].spans] == ["Press / Fear", "Public / fear", "Anger", "Joy"]


def test_descriptions_and_notes_are_the_note_of_the_first_span_of_each_user(tmp_path: Path) -> None:
    inside = (
        "<Description>why?</Description>"
        + CODED.format(1, SARA, "c1").replace("</Coding>", '<NoteRef targetGUID="n2"/></Coding>')
        + CODED.format(2, SARA, "c1")
        + '<NoteRef targetGUID="{N1}"/>'
    )
    after = (
        '<Notes><Note guid="n1" name="m"><PlainTextContent>memo</PlainTextContent></Note>'
        '<Note guid="n2" name="m" plainTextPath="internal://n2.txt"/>'
        '<Note guid="n3" name="linked"><PlainTextContent>from NVivo</PlainTextContent></Note>'
        '<Note guid="n4" name="diary"><PlainTextContent>alone</PlainTextContent></Note></Notes>'
        '<Links><Link originGUID="n3" targetGUID="s1"/><Link originGUID="c1" targetGUID="c1"/></Links>'
    )
    xml = project(source(ann(inside)), after=after)
    (article,) = read(archive(tmp_path, xml, {"a.txt": TEXT, "n2.txt": "in a file\r\n"}))
    assert [span.note for span in article.layers["Sara"].spans] == ["why?\nfrom NVivo\nmemo\nin a file\n", ""]
    assert remarks(article) == [("notes and comments", "note diary", "alone"), ("links and chains", "", "1")]


def test_a_selection_without_a_known_code_is_told_with_its_words(tmp_path: Path) -> None:
    inside = "<Description>memo</Description>"
    article = read_one(tmp_path, TEXT, ann(inside), Selected(10, 13, "Bob", CODED.format(1, "", "nowhere")))
    assert article.layers == {}
    assert remarks(article) == [
        ("annotations without a label", "source a, selection 1", "memo"),
        ("annotations without a label", "source a, selection 2", "Bob"),
    ]


def test_what_is_no_text_is_told_with_its_number(tmp_path: Path) -> None:
    picture = '<PictureSource guid="i" name="map"><PictureSelection/><PictureSelection/></PictureSource>'
    pdf = '<PDFSource path="internal://p.pdf"><Representation><PlainTextSelection/></Representation></PDFSource>'
    missing = source(ann(""), name="gone")
    outside = source(name="b").replace("internal://b.txt", "absolute:///etc/passwd")
    after = (
        '<Cases><Case guid="1"/><Case guid="2"/></Cases><Variables><Variable guid="3"/></Variables>'
        '<Sets><Set guid="4"/></Sets><Graphs><Graph guid="5"/></Graphs><Description>About it</Description>'
    )
    codes = '<CodeBook><Codes><Code guid="c1" name="CLAIM"><Description>so</Description></Code></Codes></CodeBook>'
    whole = "<Description>on it all</Description>" + CODED.format(9, "", "c1")
    xml = project(picture + pdf + source(more=whole) + missing + outside, after=after, codes=codes)
    (article,) = read(archive(tmp_path, xml, {"a.txt": TEXT}))
    assert remarks(article) == [
        ("sources without text", "source gone", "1"),
        ("sources without text", "source b", "0"),
        ("sources without text", "source map", "2"),
        ("sources without text", "source internal://p.pdf", "1"),
        ("answers of other kinds", "Cases", "2"),
        ("answers of other kinds", "Variables", "1"),
        ("answers of other kinds", "Sets", "1"),
        ("answers of other kinds", "Graphs", "1"),
        ("notes and comments", "", "About it"),
        ("notes and comments", "codes", "1"),
        ("answers of other kinds", "source a, article", "1"),
        ("notes and comments", "source a", "on it all"),
    ]


@pytest.mark.parametrize("folder", ["sources", "Sources"])
def test_texts_lie_in_a_folder_of_either_case(folder: str, tmp_path: Path) -> None:
    (article,) = read(archive(tmp_path, project(source(Selected(0, 3, "Ann"))), {"A.TXT": TEXT}, folder))
    assert quotes(article) == ["Ann"]
    assert article.title == "a"


def test_a_text_may_be_in_the_project_itself(tmp_path: Path) -> None:
    text = '<TextSource guid="t"><PlainTextContent>Ann left.\nBob.</PlainTextContent>{}</TextSource>'
    (article,) = read(archive(tmp_path, project(text.format(Selected(10, 13, "Bob").xml(1))), {}))
    assert (article.text, article.title, quotes(article)) == ("Ann left.\nBob.", "Ann left.", ["Bob"])


def test_a_project_may_have_another_name_and_namespace(tmp_path: Path) -> None:
    path = tmp_path / "a.qdpx"
    with ZipFile(path, "w") as file:
        file.writestr("Untitled.qde", project(source(Selected(0, 3, "Ann"))).replace("project:1.0", "project:0:4"))
        file.writestr("sources/a.txt", TEXT)
    assert quotes(read(path)[0]) == ["Ann"]


def test_texts_in_another_encoding_are_read_as_it_is_named(tmp_path: Path) -> None:
    from annotator.exchange.formats.qdpx import FORMAT

    path = archive(tmp_path, project(source(Selected(0, 3, "قال"))), {"a.txt": "قال عمر".encode("cp1256")})
    with pytest.raises(AnnotatorError, match="--encoding"):
        read(path)
    assert FORMAT.reads
    assert quotes(next(FORMAT.reads(path, "cp1256"))) == ["قال"]


def test_selections_that_touch_or_cross_stay_apart(tmp_path: Path) -> None:
    article = read_one(
        tmp_path, TEXT, Selected(0, 8, "Ann left"), Selected(4, 13, "left. Bob"), Selected(0, 8, "Ann left")
    )
    assert quotes(article) == ["Ann left", "left. Bob", "Ann left"]


def test_codings_of_the_same_guid_are_spans_of_their_own(tmp_path: Path) -> None:
    coding = CODED.format(1, SARA, "c1")
    article = read_one(tmp_path, TEXT, ann(coding), Selected(10, 13, "Bob", coding))
    assert [(span.id, span.quote[0]) for span in article.layers["Sara"].spans] == [("k1", "Ann"), ("", "Bob")]
