"""CoNLL: exact bytes, the way round, the tagging schemes of the wild, and what seqeval makes of the columns."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from seqeval.metrics.sequence_labeling import get_entities
from seqeval.scheme import IOB2, Entities

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import conll, jsonl
from annotator.exchange.losses import reduce_to
from annotator.exchange.records import Article, LayerWork, SpanData
from tests.exchange.round_trips import (
    CORPUS,
    GOLDEN,
    corpus_goes_round,
    goes_round_somewhere,
    survives_mutation,
    writes_golden,
)
from tests.exchange.strategies import articles


def read(folder: Path, content: str) -> list[Article]:
    path = folder / "a.conll"
    path.write_bytes(content.encode())
    return list(conll.read(path))


def marked(article: Article) -> list[tuple[str, str]]:
    return [(span.label, *span.quote) for span in article.layers[""].spans]  # type: ignore[misc]


def test_golden_bytes(tmp_path: Path) -> None:
    writes_golden(conll.FORMAT, tmp_path)


def test_sample_corpus_goes_round(tmp_path: Path) -> None:
    corpus_goes_round(conll.FORMAT, tmp_path)


@given(articles())
@settings(deadline=None)
def test_anything_goes_round(some: list[Article]) -> None:
    goes_round_somewhere(conll.FORMAT, some)


def naive_sentences(path: Path) -> list[list[list[str]]]:
    """Read a file as most scripts do: the first and the last column of what is no -DOCSTART-."""
    with path.open(encoding="utf-8") as file:
        sentences: list[list[list[str]]] = [[]]
        for line in file:
            if line.startswith("-DOCSTART-") or not line.strip():
                sentences.append([])
            else:
                sentences[-1].append(line.split())
    return [one for one in sentences if one]


def visible(text: str) -> str:
    """Leave out what is between tokens: white space and hidden controls."""
    return "".join(one for one in text if one.isprintable() and not one.isspace())


def test_seqeval_finds_the_spans(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    for source in CORPUS:
        kept = [reduce_to(one, conll.FORMAT.cannot_hold)[0] for one in jsonl.read(source)]
        conll.write(kept, path)
        sentences = naive_sentences(path)
        tags = [[columns[-1] for columns in sentence] for sentence in sentences]
        found = [one for sentence in tags for one in get_entities(sentence)]
        spans = [span for article in kept for work in article.layers.values() for span in work.spans]
        assert sorted(label for label, _, _ in found) == sorted(span.label for span in spans)
        words = {visible(span.quote[0]) for span in spans}
        for sentence in sentences:
            for _, first, last in get_entities([columns[-1] for columns in sentence]):
                assert visible("".join(columns[0] for columns in sentence[first : last + 1])) in words
        strict = Entities(tags, scheme=IOB2).entities
        assert sum(map(len, strict)) == len(spans)


TAGS = {
    "BIO": "O B-A I-A B-A I-B O",
    "IOB1": "O I-A I-A B-A I-B O",
    "BIOES": "O B-A E-A S-A S-B O",
    "BMES": "O B-A E-A S-A S-B O",
    "BILOU": "O B-A L-A U-A U-B O",
}


@pytest.mark.parametrize("scheme", TAGS)
def test_tagging_schemes(tmp_path: Path, scheme: str) -> None:
    lines = "\n".join(f"{token} NN {tag}" for token, tag in zip("abcdef", TAGS[scheme].split(), strict=True))
    (article,) = read(tmp_path, lines)
    assert article.text == "a b c d e f"
    assert marked(article) == [("A", "b c"), ("A", "d"), ("B", "e")]
    assert article.layers[""].status == "done"


def test_long_spans_of_bmes_and_the_end_of_a_sentence(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a B-A\nb M-A\nc E-A\nd I-A\n\ne I-A\n")
    assert article.text == "a b c d\ne"
    assert marked(article) == [("A", "a b c"), ("A", "d"), ("A", "e")]


def test_documents_comments_and_number_signs(tmp_path: Path) -> None:
    content = "\ufeff-DOCSTART- -X- -X- O\r\n\r\n# sent = 1\r\n# O\r\nx\tB-A\r\n-DOCSTART-\n\ny\n\n"
    first, second = read(tmp_path, content)
    assert (first.text, marked(first), first.line) == ("# x", [("A", "x")], 1)
    assert (second.text, second.layers, second.line) == ("y", {}, 6)


def test_text_with_tokens_of_another_tokeniser(tmp_path: Path) -> None:
    (article,) = read(tmp_path, '-DOCSTART-\t{"text": "al-Badr  said"}\tO\n\nal-Badr\tB-A\nsaid\tO\n')
    assert (article.text, marked(article)) == ("al-Badr  said", [("A", "al-Badr")])


def test_named_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_bytes("قال O\n".encode("cp1256"))
    assert next(conll.read(path, "cp1256")).text == "قال"


def test_label_with_blanks(tmp_path: Path) -> None:
    span = SpanData("a", "a label\t5%", ((0, 2),), ("ab",))
    article = Article("x", "ab c", "ab c", layers={"": LayerWork("done", spans=(span,))})
    goes_round_somewhere(conll.FORMAT, [article])


REFUSED = {
    "a B-A\nb X-A": "line 2: The line does not begin with a token and end with a tag",
    "a B-A\nb": "line 2: The line does not begin",
    "a\nb O": "line 2: The line does not begin",
    '-DOCSTART-\t{"text": 3}\tO': "line 1: The text of the -DOCSTART- line cannot be read",
    '-DOCSTART-\t{"text": "\\ud800"}\tO': "line 1: The text of the -DOCSTART- line cannot be read",
    '-DOCSTART-\t{"text": "\\u0000"}\tO': "line 1: The text of the -DOCSTART- line cannot be read",
    "-DOCSTART-\t" + '{"text":' * 100_000: "line 1: The text of the -DOCSTART- line cannot be read",
    '-DOCSTART-\t{"text": "a b"}\tO\nb\tO\na\tO': "line 3: The token “a” is not in the text",
    "a O\n\0 O": "line 2: The line has a NUL",
}


@pytest.mark.parametrize("content", REFUSED, ids=range(len(REFUSED)))
def test_what_is_wrong_is_refused_with_its_place(tmp_path: Path, content: str) -> None:
    with pytest.raises(AnnotatorError, match=REFUSED[content]) as refusal:
        read(tmp_path, content)
    assert refusal.value.where.startswith(str(tmp_path))


def test_other_encodings_and_missing_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_bytes(b"a O\n\xff O\n")
    with pytest.raises(AnnotatorError, match="line 2: Byte 1 of the line is not UTF-8"):
        list(conll.read(path))
    with pytest.raises(AnnotatorError, match="Unknown text encoding"):
        list(conll.read(path, "klingon"))
    with pytest.raises(AnnotatorError, match="cannot be read"):
        list(conll.read(tmp_path / "b.conll"))


def test_changed_files_are_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_bytes((GOLDEN / "conll" / "expected.conll").read_bytes())
    pieces = (b"-DOCSTART-", b"\tO", b"B-", b"I-A", b'{"text"', b"\\ud800", b"\\u0000", b"# ")
    survives_mutation(lambda one: list(conll.read(one)), path, pieces=pieces)
