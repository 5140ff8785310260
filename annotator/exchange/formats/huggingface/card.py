"""The card of a dataset: README.md with a YAML header that `datasets` goes by, and words for people.

Strings stand in the YAML as JSON has them, which is YAML too.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.exchange.formats.huggingface.columns import RELATION_LABEL, SPAN_LABEL, Column, Field

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


class Statistics:
    """Counts of the rows of a dataset; those of one text must come together."""

    def __init__(self) -> None:
        self.rows = 0
        self.texts = 0
        self._text = ""
        self.languages: set[str] = set()
        self.labels: dict[str, Counter[str]] = {SPAN_LABEL: Counter(), RELATION_LABEL: Counter()}

    def take(self, row: dict[str, Any]) -> dict[str, Any]:
        """Count a row, and return it."""
        self.rows += 1
        self.texts += row["id"] != self._text
        self._text = row["id"]
        self.labels[SPAN_LABEL].update(span["label"] for span in row["spans"])
        self.labels[RELATION_LABEL].update(relation["label"] for relation in row["relations"])
        languages = json.loads(row["metadata"]).get("languages")
        if isinstance(languages, list):
            self.languages.update(
                language for language in languages if isinstance(language, str) and _LANGUAGE.fullmatch(language)
            )
        return row


def card(statistics: Statistics, columns: list[Field], split: str, data: str, size: int) -> str:
    """Return the card of a dataset with one split, whose rows are in the file `data` of so many bytes."""
    header = [
        "---",
        *(
            ["language:", *(f"- {json.dumps(language)}" for language in sorted(statistics.languages))]
            if statistics.languages
            else ()
        ),
        "task_categories:",
        "- token-classification",
        "configs:",
        "- config_name: default",
        "  data_files:",
        f"  - split: {split}",
        f"    path: {data}",
        "dataset_info:",
        "  features:",
        *(f"  {line}" for line in _features(columns, statistics.labels)),
        "  splits:",
        f"  - name: {split}",
        f"    num_bytes: {size}",
        f"    num_examples: {statistics.rows}",
        "---",
        "",
    ]
    return "\n".join([*header, *_words(statistics)])


def _features(fields: list[Field], labels: Mapping[str, Counter[str]]) -> Iterator[str]:
    for name, column in fields:
        yield f"- name: {name}"
        yield from (f"  {line}" for line in _feature(column, labels))


def _feature(column: Column, labels: Mapping[str, Counter[str]]) -> Iterator[str]:
    if isinstance(column, list):
        yield "list:"
        yield from _features(column, labels)
    elif not labels.get(column):
        yield f"dtype: {'int32' if column == 'int32' else 'string'}"
    else:
        yield from ("dtype:", "  class_label:", "    names:")
        for number, label in enumerate(sorted(labels[column])):
            yield f"      '{number}': {json.dumps(label, ensure_ascii=not label.isprintable())}"


def _words(statistics: Statistics) -> Iterator[str]:
    yield "# Annotated articles"
    yield ""
    yield f"{statistics.texts} articles in {statistics.rows} rows: a row is what one annotator says of one article."
    yield "Offsets are Unicode code points, half-open: `text[start:end]` are the words. A span of several pieces has"
    yield "them in `fragments`; its `start`, `end` and `text` reach from the first to the last. In `relations`, the"
    yield "`span` of a role is the place of its member in `spans`, or -1 for a speaker without text. `metadata` is"
    yield "JSON."
    for title, kind in (("Spans", SPAN_LABEL), ("Relations", RELATION_LABEL)):
        if statistics.labels[kind]:
            yield from ("", f"| {title} | count |", "| --- | ---: |")
            for label, count in sorted(statistics.labels[kind].items()):
                yield f"| {_cell(label)} | {count} |"
    yield ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
