"""Claim frames as a table for spreadsheets: one row for each claim, and for each target of a stance.

It is for people to read and filter, and is not read back. Several values in a cell are separated by bars.
Spans that are in no frame are left out. Cells that a spreadsheet could take for a formula (they begin with = + - @ TAB
or CR) get an apostrophe in front.

UNITS: fragments are half-open ranges of code points, such as "10-42 60-71".
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from annotator.domain.annotation import Span, Value
from annotator.domain.frames import Frame, Stance, frames
from annotator.exchange.format import Format
from annotator.exchange.records import Article, annotations_of
from annotator.exchange.spreadsheet import count_rows, defuse, languages, open_table, words_of

COLUMNS = (
    "document", "title", "languages", "layer", "label", "text", "fragments", "speakers", "cues", "stances",
    "attributes", "metadata",
)  # fmt: skip
BAR = " | "

_encoder = msgspec.json.Encoder(order="deterministic")


def write(articles: Iterable[Article], path: Path) -> None:
    """Write the frames of articles as they come."""
    with open_table(path, COLUMNS) as table:
        for article in articles:
            for row in _rows(article):
                table.writerow(map(defuse, row))


def _rows(article: Article) -> Iterator[tuple[str, ...]]:
    metadata = _encoder.encode(article.metadata).decode() if article.metadata else ""
    before = (article.id, article.title, languages(article))
    for layer, work in article.layers.items():
        annotations = annotations_of(work)
        for frame in frames(annotations):
            yield (*before, layer, *_cells(frame, annotations.spans), metadata)


def _cells(frame: Frame, spans: dict[str, Span]) -> tuple[str, ...]:
    head = frame.head
    return (
        head.label,
        words_of(head.id, spans),
        " ".join(f"{start}-{end}" for start, end in head.fragments),
        BAR.join(words_of(part, spans) for part in frame.speakers),
        BAR.join(words_of(part, spans) for part in frame.cues),
        BAR.join(_stance(stance, spans) for stance in frame.stances),
        _attributes(head.attributes),
    )


def _stance(stance: Stance, spans: dict[str, Span]) -> str:
    holders = ", ".join(words_of(holder, spans) for holder in stance.holders)
    return f"{holders or '–'}: {stance.value or '–'}"


def _attributes(attributes: Mapping[str, Value]) -> str:
    return BAR.join(f"{name}={value}" for name, value in sorted(attributes.items()))


def frames_in(article: Article) -> int:
    """Return how many rows an article makes."""
    return sum(len(frames(annotations_of(work))) for work in article.layers.values())


FORMAT = Format(
    "frames-csv", "Claim frames, one a row, for spreadsheets", ".csv", "code points", None, write,
    ("beside frames", "notes", "article labels", "progress", "directions", "provenance", "suggestions"),
    expects=frames_in, counts=count_rows,
    remark="A claim a row; attributes of speakers, cues and stances are left out.",
)  # fmt: skip
