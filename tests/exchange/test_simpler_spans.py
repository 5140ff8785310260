"""Spans of one fragment each: nothing of a span is lost but that its fragments belong together."""

from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.exchange.simpler_spans import single_fragments

TEXT = "abcdef"
ARTICLE = Article("", "", TEXT)


def span(id_: str, *fragments: tuple[int, int], note: str = "", **attributes: str) -> SpanData:
    quote = tuple(TEXT[start:end] for start, end in fragments)
    return SpanData(id_, "CLAIM", fragments, quote, dict(attributes), note)


def test_each_fragment_is_a_span_and_the_first_has_the_rest() -> None:
    told: list[tuple[str, str]] = []
    whole, parted = span("a", (0, 1), note="n"), span("b", (1, 2), (3, 4), (5, 6), note="n", form="direct")
    work = single_fragments(
        LayerWork("done", spans=(whole, parted)), ARTICLE, lambda place, words: told.append((place, words))
    )
    assert work.spans == (
        whole,
        span("b", (1, 2), note="n", form="direct"),
        span("b.2", (3, 4)),
        span("b.3", (5, 6)),
    )
    assert told == [("span b", "b … d … f")]
