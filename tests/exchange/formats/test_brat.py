"""brat: exact bytes, the way round, files of the wild, and what is refused."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import brat
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData
from tests.exchange.round_trips import GOLDEN, corpus_goes_round, goes_round_somewhere, survives_mutation, writes_golden
from tests.exchange.strategies import articles

TEXT = "Ann said: \nlaw and 😀 order, Bob denied."


def one(folder: Path, lines: str, text: str = TEXT, newline: str = "\n") -> Article:
    (folder / "a.txt").write_bytes(text.replace("\n", newline).encode())
    (folder / "a.ann").write_bytes(lines.encode())
    (article,) = brat.read(folder / "a.ann")
    return article


def work(folder: Path, lines: str, text: str = TEXT) -> LayerWork:
    return one(folder, lines, text).layers[""]


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(brat.FORMAT, tmp_path)


def test_sample_corpus_goes_round(tmp_path: Path) -> None:
    corpus_goes_round(brat.FORMAT, tmp_path)


@given(articles())
@settings(deadline=None)
def test_anything_goes_round(some: list[Article]) -> None:
    goes_round_somewhere(brat.FORMAT, some)


def test_offsets_of_the_file_cut_its_text_to_its_words() -> None:
    for path in (GOLDEN / "brat" / "expected").glob("*.ann"):
        text = path.with_suffix(".txt").read_bytes().decode()
        lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[0] == "T"]
        for _, place, words in lines:
            fragments = re.findall(r"(\d+) (\d+)", place)
            assert " ".join(text[int(start) : int(end)] for start, end in fragments).replace("\n", " ") == words


EVENTS = """T1	PER 0 3	Ann
T2	Say 4 8	said
T3	LAW 11 14	law
T4	Deny 32 38	denied
T5	PER 28 31	Bob
E1	Say:T2 What:T3 Who:T1
A1	Sure E1 no
E2	Deny:T4 What:E1 Who:T5
""".splitlines()


@pytest.mark.parametrize(
    "lines",
    [
        EVENTS,
        [*EVENTS[:7], "E2	Say:T2 What:T5", "E3	Deny:T4 What:T2 Who:T5"],
        [*EVENTS[:5], "*	Equiv T1 T3 T5", "R1	Like A:T1 B:T5"],
    ],
    ids=["nested", "one trigger of two", "equivalence"],
)
def test_events_with_triggers_of_their_own_and_sets_come_back_as_they_were(tmp_path: Path, lines: list[str]) -> None:
    article = one(tmp_path, "\n".join(lines))
    (tmp_path / "out").mkdir()
    brat.write([article], tmp_path / "out")
    written = (tmp_path / "out" / "000001.ann").read_text(encoding="utf-8").splitlines()
    assert written == lines


def test_a_trigger_on_the_words_of_the_first_member_stays_a_member(tmp_path: Path) -> None:
    spans = (SpanData("a", "Say", ((0, 3),), ("Ann",)), SpanData("b", "PER", ((0, 3),), ("Ann",)))
    relation = RelationData("c", "Say", {"trigger": ("a",), "Who": ("b",)})
    brat.write([Article("x", "", TEXT, layers={"": LayerWork("done", spans=spans, relations=(relation,))})], tmp_path)
    (article,) = brat.read(tmp_path)
    assert [span.label for span in article.layers[""].spans] == ["Say", "PER"]
    assert article.layers[""].relations[0].roles == {"Who": ("T2",), "trigger": ("T1",)}


def test_text_that_begins_with_a_bom_is_counted_as_its_file_is(tmp_path: Path) -> None:
    span = SpanData("a", "CLAIM", ((1, 3),), ("ab",))
    article = Article("x", "", "\ufeffab", layers={"": LayerWork("done", spans=(span,))})
    brat.write([article], tmp_path)
    assert (tmp_path / "000001.txt").read_text(encoding="utf-8") == "\ufeff\ufeffab"
    assert (tmp_path / "000001.ann").read_text(encoding="utf-8") == "T1\tCLAIM 2 4\tab\n"


@pytest.mark.parametrize("start", [0, 1])
def test_bom_of_a_text_is_found_counted_or_not(tmp_path: Path, start: int) -> None:
    lines = f"T1\tPER {start} {start + 3}\tAnn\n"
    (span,) = work(tmp_path, lines, "\ufeff" + TEXT).spans
    assert (span.fragments, span.quote) == (((0, 3),), ("Ann",))


def test_newline_in_words_of_a_line_is_borne(tmp_path: Path) -> None:
    for words in ("said: \nlaw", "said:  law"):
        spans = work(tmp_path, f"T1\tCUE 4 14\t{words}\nT2\tPER 0 3\tAnn\n\n").spans
        assert [span.quote for span in spans] == [("said: \nlaw",), ("Ann",)]


def test_fragments(tmp_path: Path) -> None:
    (span,) = work(tmp_path, "T1\tCLAIM 11 14;21 26\tlaw order\n").spans
    assert (span.fragments, span.quote) == (((11, 14), (21, 26)), ("law", "order"))


def test_offsets_in_other_units_are_found_by_the_words(tmp_path: Path) -> None:
    assert work(tmp_path, "T1\tPER 29 32\tBob\nT2\tCLAIM 11 14\tlaw\n").spans[0].fragments == ((28, 31),)
    lines = "T1\tCLAIM 12 15\tlaw\n"
    assert one(tmp_path, lines, newline="\r\n").layers[""].spans[0].fragments == ((11, 14),)


def test_events(tmp_path: Path) -> None:
    lines = (
        "T1\tPER 0 3\tAnn\nT2\tAttribution 4 8\tsaid\nT3\tContent 11 14\tlaw\nT4\tContent 21 26\torder\n"
        "T5\tAttribution 32 38\tdenied\nE1\tAttribution:T2 Source:T1 Content:T3 Content2:T4\nE2\tAttribution:T5\n"
        "E3\tNested:T5 Theme:E1\nM1\tNegation E2\nA1\tcertain E1 no\n"
    )
    found = work(tmp_path, lines)
    assert [span.id for span in found.spans] == ["T1", "T2", "T3", "T4", "T5"]
    assert found.spans[4].attributes == {"Negation": True}
    assert found.relations == (
        RelationData(
            "E1", "Attribution", {"trigger": ("T2",), "Source": ("T1",), "Content": ("T3", "T4")}, {"certain": "no"}
        ),
        RelationData("E3", "Nested", {"trigger": ("T5",), "Theme": ("T2",)}),
    )


def test_relations_equivalence_norms_and_notes(tmp_path: Path) -> None:
    lines = (
        "T1\tPER 0 3\tAnn\nT2\tPER 28 31\tBob\nR1\tknows Arg1:T1 Arg2:T2\t\n*\tEquiv T1 T2\n"
        "N1\tReference T1 Wiki:1\tAnn\n#1\tAnnotatorNotes T1\tone\n#2\tAnnotatorNotes T1\ttwo\n#3\ta comment\n"
        "A1\tsure R1\n"
    )
    article = one(tmp_path, lines)
    found = article.layers[""]
    assert found.relations == (
        RelationData("R1", "knows", {"Arg1": ("T1",), "Arg2": ("T2",)}, {"sure": True}),
        RelationData("*1", "Equiv", {"member": ("T1", "T2")}),
    )
    assert found.spans[0].note == "one\ntwo"
    assert article.metadata == {"normalizations": ["N1\tReference T1 Wiki:1\tAnn"]}


@pytest.mark.parametrize(
    "value", ["", " a", "a\u2028b", '"', "[1]", "AUTHOR", "a\tb", 3, True, False, "true", "a; b:c %20"]
)
def test_values_and_notes(value: str | int | bool) -> None:
    span = SpanData("a", "A label:%", ((0, 3),), ("Ann",), {"x y": value}, str(value))
    roles = {"a": ("AUTHOR", "UNSPECIFIED"), "b": ("a", "a"), "b2": ("a",), "c 1": ("a",)}
    relation = RelationData("r", "R", roles, {"a name": value})
    article = Article("x", TEXT.partition("\n")[0].strip(), TEXT)
    layers = {"": LayerWork("done", spans=(span,), relations=(relation,))}
    goes_round_somewhere(brat.FORMAT, [Article(article.id, article.title, TEXT, layers=layers)])


@pytest.mark.parametrize(
    "roles",
    [
        {"Arg1": ("a", "b"), "Arg2": ("c",)},
        {"Arg1": ("a",), "Arg12": ("b", "c")},
        {"Arg": ("a",), "Arg1": ("b", "c")},
        {"Arg1": ("a", "AUTHOR", "UNSPECIFIED"), "x y": ("AUTHOR", "UNSPECIFIED")},
    ],
)
def test_roles_that_end_in_a_digit(roles: dict[str, tuple[str, ...]]) -> None:
    spans = tuple(SpanData(name, "PER", ((0, end),), ("Ann"[:end],)) for end, name in enumerate("abc", start=1))
    work = LayerWork("done", spans=spans, relations=(RelationData("r", "R", roles),))
    goes_round_somewhere(brat.FORMAT, [Article("x", "Ann said:", TEXT, layers={"": work})])


TRIGGERS = {
    ("said", 4, 8, ("b",)): "E1\tsaid:T2 Theme:T1",
    ("said", 4, 8, ("b", "c")): "E1\tsaid:T2 Theme:T1 trigger:T3",
    ("CUE", 4, 8, ("b",)): "R1\tsaid Theme:T1 trigger:T2",
    ("said", 0, 3, ("b",)): "R1\tsaid Theme:T1 trigger:T2",
}


@pytest.mark.parametrize("stated", TRIGGERS)
def test_trigger_that_is_a_member(tmp_path: Path, stated: tuple[str, int, int, tuple[str, ...]]) -> None:
    label, start, end, triggers = stated
    places = {"a": ("PER", 0, 3), "b": (label, start, end), "c": ("said", 11, 14)}
    spans = tuple(SpanData(id_, kind, ((at, to),), (TEXT[at:to],)) for id_, (kind, at, to) in places.items())
    relation = RelationData("r", "said", {"Theme": ("a",), "trigger": triggers})
    article = Article("x", "Ann said:", TEXT, layers={"": LayerWork("done", spans=spans, relations=(relation,))})
    goes_round_somewhere(brat.FORMAT, [article])
    brat.write([article], tmp_path)
    assert (tmp_path / "000001.ann").read_text(encoding="utf-8").splitlines()[3:] == [TRIGGERS[stated]]


def test_pairs_as_events(tmp_path: Path) -> None:
    spans = (SpanData("a", "PER", ((0, 3),), ("Ann",)), SpanData("b", "CLAIM", ((11, 14),), ("law",)))
    relation = RelationData("r", "said", {"agent": ("a",), "what": ("b",)})
    brat.write(
        [Article("x", "", TEXT, layers={"": LayerWork("done", spans=spans, relations=(relation,))})],
        tmp_path,
        {"said": "what"},
    )
    lines = (tmp_path / "000001.ann").read_text(encoding="utf-8").splitlines()
    assert lines[2:] == ["T3\tsaid 11 14\tlaw", "E1\tsaid:T3 what:T2 agent:T1"]


def test_folder_and_text_alone(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"Nothing here.")
    one(tmp_path, "")
    found = list(brat.read(tmp_path))
    assert [(article.title, list(article.layers)) for article in found] == [("Ann said:", [""]), ("Nothing here.", [])]
    assert next(brat.read(tmp_path / "b.txt")).text == "Nothing here."


REFUSED = {
    "T1\tPER 0\tAnn": "not a line of brat",
    "hello": "line 1: This is not a line of brat: “hello”",
    "T1\tPER 0 3\tAnn\nT1\tPER 0 3\tAnn": "line 2: The id “T1” is used twice",
    "R1\tknows Arg1:T1 Arg2:T2": "There is no T1",
    "A1\tsure T9": "There is no T9",
    "E1\tknows:T1": "There is no T1",
    "E1\tknows Arg1:T1": "not a line of brat",
    "T1\tPER 1 4\tAnn": "do not match the words .* line 1",
    "T1\tPER 0 300\tAnn": "do not match the words",
    "T1\tPER 3 0": "end before they begin",
    "T1\tPER 0 99999999999999999999\tAnn": "not a line of brat",
    "T1\tPER 0 3;4 8\tAnn sold": "do not match the words",
    "T1\tPER 0 3;4 8\tAnn sold it": "do not match the words",
    "T1\tPER 0 3\tAnn\nA1\tx T1 a\nA2\tx T1 b": "has the attribute x twice",
    "T1\tPER 0 3\tA\0n": "NUL",
}


@pytest.mark.parametrize("lines", REFUSED)
def test_what_is_wrong_is_refused_with_its_place(tmp_path: Path, lines: str) -> None:
    with pytest.raises(AnnotatorError, match=REFUSED[lines]) as refusal:
        one(tmp_path, lines)
    assert refusal.value.where.startswith(str(tmp_path / "a.ann"))


def test_missing_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_bytes(b"")
    for path in (tmp_path, tmp_path / "a.ann"):
        with pytest.raises(AnnotatorError, match=r"text of these annotations is missing.*\.txt"):
            list(brat.read(path))


def test_relation_of_virtual_speakers_alone_is_refused(tmp_path: Path) -> None:
    relation = RelationData("r", "STANCE", {"holder": ("AUTHOR",)})
    article = Article("x", "a", "a", layers={"": LayerWork("done", relations=(relation,))})
    with pytest.raises(AnnotatorError, match="r has no span"):
        brat.write([article], tmp_path)


def test_changed_files_are_read_or_refused(tmp_path: Path) -> None:
    for path in sorted((GOLDEN / "brat" / "expected").glob("000001.*")):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for path in sorted(tmp_path.glob("*")):
        survives_mutation(
            lambda _: list(brat.read(tmp_path)), path, pieces=(b"T1", b"E1\t", b";", b':"', b"[1", b"%00")
        )
