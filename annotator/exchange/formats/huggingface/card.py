"""The card of a dataset: README.md with a YAML header that `datasets` goes by, and words for people.

Strings stand in the YAML as JSON has them, which is YAML too.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping

from annotator.exchange.formats.huggingface.columns import RELATION_LABEL, SPAN_LABEL, Column, Field
from annotator.exchange.formats.huggingface.statistics import Statistics


def card(statistics: Statistics, columns: list[Field], split: str, data: str, size: int) -> str:
    """Return the card of a dataset with one split, whose rows are in the file `data` of so many bytes."""
    labels = {SPAN_LABEL: statistics.spans, RELATION_LABEL: statistics.relations}
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
        *(f"  {line}" for line in _features(columns, labels)),
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
    yield from counts_table("Spans", statistics.spans)
    yield from counts_table("Relations", statistics.relations)
    yield from ("", "[DATASHEET.md](DATASHEET.md) says more of it, and `croissant.json` says it to programs.", "")


def counts_table(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    """Yield an empty line and a table of counts by label, or nothing where there are none."""
    if counts:
        yield ""
        yield from table_of(title, "count", {_cell(label): count for label, count in sorted(counts.items())})


def table_of(title: str, heading: str, counts: Mapping[str, int]) -> Iterator[str]:
    """Yield a table of counts with a heading over each of the two columns."""
    yield from (f"| {title} | {heading} |", "| --- | ---: |")
    yield from (f"| {name} | {count} |" for name, count in counts.items())


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
