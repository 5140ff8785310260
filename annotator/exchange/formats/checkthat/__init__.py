"""Claims and how they are worded alone, as the CheckThat! lab has them for claim normalisation (2025, task 2).

A table of two columns, `post` and `normalized claim`, in UTF-8 with commas, as the lab gives them. A post is the words
of a claim, its fragments joined; the normalised claim is its attribute `wording`. Claims without one are left out.
Cells are exactly what was marked and written, for training: nothing is changed for spreadsheets.
"""

import csv
from collections.abc import Iterable
from pathlib import Path

from annotator.exchange.claim_records import claims_of, text_of, words
from annotator.exchange.format import Format
from annotator.exchange.held_fields import HeldFields
from annotator.exchange.kept_parts import WORDING
from annotator.exchange.records import Article, SpanData
from annotator.exchange.spreadsheet import count_rows

COLUMNS = ("post", "normalized claim")


def write(articles: Iterable[Article], path: Path) -> None:
    """Write a row for each claim of articles as they come."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        for article in articles:
            for claim in claims_of(article):
                table.writerow((words(claim.span), text_of(claim.span.attributes[WORDING])))


def expects(article: Article) -> int:
    """Return how many rows an article makes."""
    return sum(1 for _ in claims_of(article))


def _held_attributes(_: SpanData) -> frozenset[str]:
    return frozenset({WORDING})


FORMAT = Format(
    "checkthat", "Claims and their wordings, as CheckThat! has them", ".checkthat.csv", "none", None, write,
    ("layers", "beside wordings", "attributes", "provenance", "suggestions", "notes", "article labels", "progress",
     "annotators", "directions", "metadata", "titles"),
    expects=expects, counts=count_rows, held=HeldFields(_held_attributes),
    remark="Claims with a wording alone; neither texts nor offsets.",
)  # fmt: skip
