"""Files as nobody should send them: refused in a sentence with their place, changing nothing, or taken as they are.

The numbers are those of the table that the project is held to.
"""

import shutil
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.disk.resources import sample_corpus
from annotator.domain.errors import AnnotatorError

BOMB = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
REFUSED: dict[str, tuple[str, str | bytes, str]] = {
    "17 entities that grow": ("a.xmi", BOMB, "document type"),
    "18 entities from outside": ("a.xmi", OUTSIDE, "document type"),
    "19 deep XML": ("a.xmi", '<?xml version="1.0"?>' + "<a>" * 200_000 + "</a>" * 200_000, "too deeply"),
    "22 deep JSON": ("a.jsonl", '{"text":"a","metadata":' + "[" * 200_000 + "]" * 200_000 + "}", "too deeply"),
    "22 a huge number": ("a.jsonl", '{"text":"a","spans":[{"start":' + "9" * 5000 + "}]}", "out of range"),
    "22 NaN": ("a.jsonl", '{"text":"a","x":NaN}', "not JSON"),
    "22 a key twice": ("a.jsonl", '{"text":"a","text":"b"}', "“text” is twice"),
    "23 half a character": ("a.jsonl", '{"text":"\\ud800"}', "half a character"),
    "24 NUL": ("a.txt", b"a\0b", "NUL"),
    "25 no UTF-8": ("a.txt", b"caf\xe9 \xff\xfe\xfa", "is not utf-8"),
    "26 a legacy encoding": ("a.txt", "قال الوزير إن العبارة غادرت الميناء".encode("cp1256"), "cp1256"),
    "34 ragged rows": ("a.csv", "title,text\na,b,c\n", "row 2: The row has 3 cells"),
    "34 NUL in a table": ("a.csv", b"title,text\na,b\0\n", "NUL"),
    "35 more than is taken in": ("a.txt", "x" * 10_000_001, "at most 10,000,000"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(session: Session, tmp_path: Path, name: str) -> None:
    file, content, message = REFUSED[name]
    path = tmp_path / file
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if path.suffix == ".xmi":
        shutil.copy(types(tmp_path), tmp_path / "TypeSystem.xml")
    with pytest.raises(AnnotatorError) as refusal:
        commands.import_files(session, [path], layer_name="sara")
    assert message in str(refusal.value)
    assert file in refusal.value.where
    assert not list(commands.list_documents(session))


def types(folder: Path) -> Path:
    """Make the types that a UIMA file needs beside it, by an export."""
    with Session.open(commands.new_project(folder / "other")) as other:
        commands.import_files(other, [sample_corpus() / "gold.jsonl"])
        commands.export(other, folder / "uima", format="uima")
    return folder / "uima" / "TypeSystem.xml"


AS_IT_IS = {
    "21 a form feed": "page\x0cpage",
    "27 separators that are no newlines": "a\x0bb\u2028c\x85d",
    "28 decomposed, presentation forms, ligatures": "e\u0301 \ufdf2 \ufe8d",
    "29 controls that never close": "a \u202e b \u2067\u2067 c",
    "29 500 combining marks": "a" + "\u0301" * 500,
    "35 a line of 1,000,000 characters": "x" * 1_000_000,
}
TAKEN: dict[str, tuple[str, bytes, str]] = {
    **{name: ("a.txt", text.encode(), text) for name, text in AS_IT_IS.items()},
    "27 a BOM and mixed line ends": ("a.txt", b"\xef\xbb\xbfa\r\nb\rc\n", "a\nb\nc\n"),
    "34 a field that is larger than csv takes": ("a.csv", b'title,text\na,"' + b"x" * 200_000 + b'"\n', "x" * 200_000),
    "34 semicolons": ("a.csv", b"title;text\na;b\n", "b"),
}


@pytest.mark.parametrize("name", TAKEN)
def test_taken_as_it_is(session: Session, tmp_path: Path, name: str) -> None:
    file, content, text = TAKEN[name]
    path = tmp_path / file
    path.write_bytes(content)
    commands.import_files(session, [path])
    (document,) = commands.list_documents(session)
    assert session.text(document.id) == text
