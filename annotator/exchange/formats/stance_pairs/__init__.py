"""Stances as pairs of speaker and target for training, in our values and in those of three corpora.

A folder with `pairs.csv` (for spreadsheets: a cell that could run as a formula has an apostrophe in front) and
`pairs.jsonl` (exact, with the fragments of the target, the attributes of the stance, and the article's metadata).
Each stance with a value makes a row for each holder and target.

Our values go into the label sets of others as `MAPPINGS` says, side by side, and no pair is left out: where theirs has
no label for ours, the cell is empty. What each loses:

- `semeval` (SemEval-2016 task 6; X-Stance and Mawqif are alike): neutral and questions are both NONE, which there is
  also what no stance at all is; mixed and unclear have none.
- `fnc1` (FNC-1, AraStance): neutral and questions are both discuss; mixed and unclear have none. Its unrelated is what
  pairs without a stance are, which nobody marks, so it never occurs.
- `sdqc` (RumourEval): keeps our first four apart; mixed and unclear have none.

UNITS: fragments are half-open ranges of code points.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.annotation import Fragment, Relation, Span, Value
from annotator.domain.frames import STANCE, VALUE
from annotator.exchange.format import Format
from annotator.exchange.records import Article, annotations_of
from annotator.exchange.spreadsheet import count_rows, defuse, languages, open_table, words_of

TABLE, LINES = "pairs.csv", "pairs.jsonl"
MAPPINGS = {
    "semeval": {"supports": "FAVOR", "opposes": "AGAINST", "neutral": "NONE", "questions": "NONE"},
    "fnc1": {"supports": "agree", "opposes": "disagree", "neutral": "discuss", "questions": "discuss"},
    "sdqc": {"supports": "support", "opposes": "deny", "neutral": "comment", "questions": "query"},
}


class Pair(msgspec.Struct, frozen=True):
    """A row of both files. The speaker is "" where none is named; mapped values are None where there is none."""

    document: str
    title: str
    languages: str
    layer: str
    speaker: str
    target: str
    target_label: str
    value: str
    semeval: str | None
    fnc1: str | None
    sdqc: str | None
    target_fragments: tuple[Fragment, ...]
    attributes: dict[str, Value]
    metadata: dict[str, Any]


COLUMNS = Pair.__struct_fields__[:-3]
"""Of the table, which has nothing but words."""
_encoder = msgspec.json.Encoder(order="deterministic")


def write(articles: Iterable[Article], path: Path) -> None:
    """Write the pairs of articles as they come, into both files of a folder."""
    with open_table(path / TABLE, COLUMNS) as table, (path / LINES).open("wb") as lines:
        for article in articles:
            for pair in _pairs(article):
                table.writerow(defuse(getattr(pair, name) or "") for name in COLUMNS)
                lines.write(_encoder.encode(pair) + b"\n")


def _pairs(article: Article) -> Iterator[Pair]:
    stated = languages(article)
    for layer, work in article.layers.items():
        annotations = annotations_of(work)
        for stance in annotations.relations.values():
            for speaker, target in _sides(stance, annotations.spans):
                value = str(stance.attributes[VALUE])
                yield Pair(
                    document=article.id,
                    title=article.title,
                    languages=stated,
                    layer=layer,
                    speaker=speaker,
                    target=words_of(target.id, annotations.spans),
                    target_label=target.label,
                    value=value,
                    semeval=MAPPINGS["semeval"].get(value),
                    fnc1=MAPPINGS["fnc1"].get(value),
                    sdqc=MAPPINGS["sdqc"].get(value),
                    target_fragments=target.fragments,
                    attributes={name: attribute for name, attribute in stance.attributes.items() if name != VALUE},
                    metadata=article.metadata,
                )


def _sides(relation: Relation, spans: dict[str, Span]) -> Iterator[tuple[str, Span]]:
    """Yield the speakers and targets of a relation, if it is a stance that has a value."""
    if relation.label != STANCE or not relation.attributes.get(VALUE):
        return
    holders = [words_of(role, spans) for role in relation.roles.get("holder", ())] or [""]
    for target in relation.roles.get("target", ()):
        yield from ((holder, spans[target]) for holder in holders)


def pairs_in(article: Article) -> int:
    """Return how many pairs an article makes."""
    return sum(1 for _ in _pairs(article))


def count_pairs(path: Path) -> int:
    """Return how many pairs a folder holds, or -1 when its files do not hold equally many."""
    with (path / LINES).open("rb") as lines:
        count = sum(1 for _ in lines)
    return count if count == count_rows(path / TABLE) else -1


FORMAT = Format(
    "stance-pairs", "Stances as pairs of speaker and words, CSV and JSON Lines", "", "code points", None, write,
    ("beside stances", "notes", "article labels", "progress", "directions", "provenance", "suggestions"),
    is_folder=True, expects=pairs_in, counts=count_pairs, remark="In the labels of SemEval, FNC-1 and SDQC too.",
)  # fmt: skip
