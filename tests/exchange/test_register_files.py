"""Files of the register: what is written is read as it was, and what is wrong is told with its place."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.domain.register import Entry, Redirect, Register, affiliation, spelling
from annotator.exchange import register_files
from annotator.exchange.register_files import (
    Filed,
    FiledAffiliation,
    FiledEntry,
    filed_entries,
    read_json_lines,
    write_json_lines,
)
from annotator.exchange.register_table import COLUMNS, read_table, write_table

ALI, STATE = "ali-0000000a", "state-0000000b"
pieces = st.sampled_from(["=", "+", "-", "@", "'", "|", "\\", "\\|", " | ", "＝", "\u200f", "علي", "Ali", '"', ",",
                          ";", "/", "2020/2021", "\n", "\t"])  # fmt: skip
words = st.lists(pieces, min_size=1, max_size=5).map("".join)
names = words.filter(lambda word: word == word.strip() and "\n" not in word and "\t" not in word)
dates = st.sampled_from(["", "2020", "2020-05", "2021-12-31"])
entries = st.builds(
    FiledEntry,
    names,
    st.sampled_from(["", ALI, "وزير-00000001"]),
    st.lists(names, max_size=3).map(tuple),
    st.sampled_from(["", "person", "=kind"]),
    st.sampled_from(["", "Q42"]),
    st.one_of(st.just(""), words.filter(lambda word: bool(word.strip()))),
    st.lists(st.builds(FiledAffiliation, st.sampled_from([ALI, STATE]), dates, dates), max_size=3).map(tuple),
    st.sampled_from(["", STATE]),
)


def found(read: object) -> list[FiledEntry | None]:
    return [one.entry for one in read]  # type: ignore[attr-defined]


@given(st.lists(entries, max_size=4))
def test_json_lines_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, some: list[FiledEntry]
) -> None:
    path = tmp_path_factory.mktemp("lines") / "register.jsonl"
    write_json_lines(some, path)
    before = path.read_bytes()
    read = found(read_json_lines(path))
    assert read == some
    write_json_lines(read, path)  # type: ignore[arg-type]
    assert path.read_bytes() == before


@given(st.lists(entries, max_size=4))
def test_tables_are_read_as_they_were_written(tmp_path_factory: pytest.TempPathFactory, some: list[FiledEntry]) -> None:
    path = tmp_path_factory.mktemp("table") / "register.csv"
    write_table(some, path)
    assert found(read_table(path)) == some


@given(entries)
def test_no_cell_of_a_table_runs(tmp_path_factory: pytest.TempPathFactory, entry: FiledEntry) -> None:
    path = tmp_path_factory.mktemp("table") / "register.csv"
    write_table([entry], path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.lstrip("\u200f \n")[:1] in {*"=+-@＝\t\r"} - {""}]


def test_a_table_can_be_read_by_people(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    one = FiledEntry("Ali", ALI, ("علي", "a|b"), "person", "Q42", "note", (FiledAffiliation(STATE, "2020"),), "")
    write_table([one], path)
    assert path.read_text("utf-8-sig").splitlines() == [
        ",".join(COLUMNS),
        f"{ALI},Ali,علي | a\\|b,person,Q42,note,{STATE} 2020/,",
    ]


def test_a_line_says_what_it_is_and_has_nothing_empty(tmp_path: Path) -> None:
    path = tmp_path / "register.jsonl"
    write_json_lines([FiledEntry("Ali", ALI)], path)
    assert path.read_text("utf-8") == f'{{"format":"annotator-register/1","id":"{ALI}","name":"Ali"}}\n'


def test_a_register_is_filed_by_id_without_what_leads_nowhere() -> None:
    register = Register(
        [
            Entry("b-00000002", name="B", kind="person"),
            Entry("a-00000001", name="A"),
            Entry("d-00000004", name="D"),
            spelling("a-00000001", "α"),
            spelling("a-00000001", "A"),
            spelling("gone-00000003", "x"),
            affiliation("a-00000001", "b-00000002", "2020", "2021"),
            affiliation("a-00000001", "gone-00000003"),
            Redirect("b-00000002", into="gone-00000003"),
            Redirect("gone-00000003", into="a-00000001"),
            Redirect("d-00000004", into="nobody-00000005"),
        ]
    )
    assert list(filed_entries(register)) == [
        FiledEntry("A", "a-00000001", ("α",), affiliations=(FiledAffiliation("b-00000002", "2020", "2021"),)),
        FiledEntry("B", "b-00000002", kind="person", merged_into="a-00000001"),
        FiledEntry("D", "d-00000004"),
    ]


# --- what is wrong


def lines(tmp_path: Path, *content: str | bytes) -> list[Filed]:
    path = tmp_path / "register.jsonl"
    path.write_bytes(b"\n".join(one if isinstance(one, bytes) else one.encode() for one in content))
    return list(read_json_lines(path))


WRONG_LINES: dict[str, tuple[str | bytes, str]] = {
    "no json": ("{", "is not JSON"),
    "no object": ("[]", "is not an entry of a register"),
    "an article": ('{"format": "annotator/1", "text": "x"}', "is not an entry of a register"),
    "no name": ('{"id": "x"}', "missing required field `name`"),
    "another field": ('{"name": "x", "age": 3}', "unknown field `age`"),
    "another type": ('{"name": 3}', "Expected `str`, got `int`"),
    "twice": ('{"name": "x", "name": "y"}', "has the key “name” twice"),
    "half a character": ('{"name": "\\ud800"}', "holds half a character"),
    "nul": ('{"name": "a\\u0000"}', "holds a NUL character"),
    "no utf-8": (b'{"name": "\xff"}', "is not UTF-8"),
    "deep": ('{"name": ' + "[" * 200 + "]" * 200 + "}", "nested"),
    "long name": (json.dumps({"name": "x" * 201}), "is too large for an entry"),
    "many names": (json.dumps({"name": "x", "names": ["y"] * 1001}), "is too large for an entry"),
    "long note": (json.dumps({"name": "x", "note": "y" * 10_001}), "is too large for an entry"),
    "long line": (json.dumps({"name": "x", "note": "y" * 4_000_000}), "contains more than 4000000 bytes"),
}


@pytest.mark.parametrize("case", WRONG_LINES)
def test_a_line_that_is_wrong_is_told_and_the_others_are_read(tmp_path: Path, case: str) -> None:
    content, problem = WRONG_LINES[case]
    read = lines(tmp_path, '{"name": "before"}', content, "", '{"name": "after"}')
    assert [one.entry.name if one.entry else "" for one in read] == ["before", "", "after"]
    assert read[1].where == "register.jsonl, line 2"
    assert problem in str(read[1].problem)


def table(tmp_path: Path, text: str, name: str = "register.csv") -> list[Filed]:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return list(read_table(path))


def test_tables_as_spreadsheets_write_them(tmp_path: Path) -> None:
    read = table(tmp_path, "Name;Affiliations;Names\r\nAli;State 2020/2021 | Party;علي|Aly\r\n\r\n;;\r\n")
    affiliations = (FiledAffiliation("State", "2020", "2021"), FiledAffiliation("Party"))
    assert found(read) == [FiledEntry("Ali", names=("علي", "Aly"), affiliations=affiliations)]
    assert found(table(tmp_path, "name\tkind\nAli\tperson\n", "register.tsv")) == [FiledEntry("Ali", kind="person")]
    assert found(table(tmp_path, "name,names\nAli,Ali\\\n")) == [FiledEntry("Ali", names=("Ali\\",))]


def test_a_row_that_is_wrong_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    read = table(tmp_path, f"name,id\nAli,\nAly,x,words\n{'x' * 201},\nlast,\n")
    assert [one.entry.name if one.entry else str(one.problem) for one in read] == [
        "Ali",
        "has cells beyond the columns",
        "is too large for an entry",
        "last",
    ]
    assert read[1].where == "register.csv, row 3"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("id,kind\nx,y\n", "no column named name"),
        ("name,age\nx,3\n", "has no column age"),
        ("name,Name\nx,3\n", "Two columns have the name name"),
        ("", "no column named name"),
        ('name\n"Ali\n', "cannot be read"),
    ],
)
def test_a_table_that_is_none_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(AnnotatorError, match=reason):
        table(tmp_path, text)


def test_a_file_of_too_many_entries_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register_files, "MOST_ENTRIES", 2)
    assert len(lines(tmp_path, '{"name": "a"}', '{"name": "b"}')) == 2
    with pytest.raises(AnnotatorError, match="more than 2 entries"):
        lines(tmp_path, '{"name": "a"}', '{"name": "b"}', '{"name": "c"}')
    with pytest.raises(AnnotatorError, match="more than 2 entries"):
        table(tmp_path, "name\na\nb\nc\n")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="cannot be read"):
        list(read_json_lines(tmp_path / "none.jsonl"))
    with pytest.raises(AnnotatorError, match="cannot be read"):
        list(read_table(tmp_path / "none.csv"))
