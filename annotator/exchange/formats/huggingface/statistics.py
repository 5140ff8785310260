"""What is counted of a dataset while its rows are written, for the card, the datasheet and the description."""

import json
import re
from collections import Counter
from typing import Any

from annotator.domain.annotation import GOLD
from annotator.domain.frames import CLAIM

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_DATES = ("date", "published")
"""The keys of metadata that say when an article was published; the first that is there."""
MAJORITY = "majority"
"""The layer that exports make of what more than half of the annotators have."""


class Statistics:
    """Counts of the rows of a dataset; those of one text must come together. Code points are those of the texts."""

    def __init__(self) -> None:
        self.rows = self.texts = self.code_points = 0
        self.several = 0
        """Articles with more than one row."""
        self.languages: Counter[str] = Counter()
        self.without_language = self.without_date = 0
        self.first_date = self.last_date = ""
        self.rows_of: Counter[str] = Counter()
        """Rows by the name of the layer, "" where an article has none."""
        self.statuses: Counter[str] = Counter()
        self.notes = self.flags = 0
        self.spans: Counter[str] = Counter()
        self.relations: Counter[str] = Counter()
        """By label."""
        self.discontinuous = 0
        """Spans of several fragments."""
        self.accepted = self.edited = 0
        """Claims that were accepted from suggestions, and those of them that people changed."""
        self._text = ""
        self._rows_of_text = 0

    @property
    def annotators(self) -> int:
        """How many people the rows are of: layers but for those that are nobody's own."""
        return len(self.rows_of.keys() - {"", GOLD, MAJORITY})

    def take(self, row: dict[str, Any]) -> dict[str, Any]:
        """Count a row, and return it."""
        self.rows += 1
        if row["id"] != self._text:
            self._text, self._rows_of_text = row["id"], 0
            self._take_article(row)
        self._rows_of_text += 1
        self.several += self._rows_of_text == 2
        self.rows_of[row["annotator"]] += 1
        self.statuses[row["status"]] += 1
        self.notes += row["note"] is not None
        self.flags += row["flag"] is not None
        self.spans.update(span["label"] for span in row["spans"])
        self.relations.update(relation["label"] for relation in row["relations"])
        self._take_accepted(row["spans"])
        self.discontinuous += sum(len(span["fragments"]) > 1 for span in row["spans"])
        return row

    def _take_accepted(self, spans: list[dict[str, Any]]) -> None:
        origins = (span["suggestion"] for span in spans if span["label"] == CLAIM)
        found = [json.loads(origin) for origin in origins if origin is not None]
        self.accepted += len(found)
        self.edited += sum(bool(origin.get("edited")) for origin in found)

    def _take_article(self, row: dict[str, Any]) -> None:
        self.texts += 1
        self.code_points += len(row["text"])
        metadata = json.loads(row["metadata"])
        stated = metadata.get("languages")
        languages = {one for one in stated if _is_language(one)} if isinstance(stated, list) else set()
        self.languages.update(languages)
        self.without_language += not languages
        self._take_date(str(next((metadata[key] for key in _DATES if metadata.get(key)), ""))[:10])

    def _take_date(self, date: str) -> None:
        if not _DAY.fullmatch(date):
            self.without_date += 1
            return
        self.first_date = min(self.first_date or date, date)
        self.last_date = max(self.last_date, date)


def _is_language(words: object) -> bool:
    return isinstance(words, str) and bool(_LANGUAGE.fullmatch(words))
