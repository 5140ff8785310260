"""The registry of file formats: what each reads, writes and cannot hold.

A new one is a module with a `FORMAT`, and a line here; another package adds one by an entry point in the group
`annotator.formats` that leads to its `Format`.
"""

from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.formats import (
    brat,
    citron,
    conll,
    conllu,
    doccano,
    docx,
    frames_csv,
    html,
    huggingface,
    jsonl,
    label_studio,
    plain_text,
    prodigy,
    spacy,
    spans,
    stance_pairs,
    table,
    web_annotation,
    webanno,
)
from annotator.exchange.formats.uima import cas_json, xmi

GROUP = "annotator.formats"
OWN = (
    jsonl.FORMAT,
    plain_text.FORMAT,
    html.FORMAT,
    docx.FORMAT,
    table.FORMAT,
    spans.FORMAT,
    brat.FORMAT,
    conll.FORMAT,
    conllu.FORMAT,
    webanno.FORMAT,
    xmi.FORMAT,
    cas_json.FORMAT,
    label_studio.FORMAT,
    doccano.FORMAT,
    prodigy.FORMAT,
    huggingface.FORMAT,
    spacy.FORMAT,
    citron.FORMAT,
    frames_csv.FORMAT,
    stance_pairs.FORMAT,
    web_annotation.FORMAT,
)


@lru_cache
def formats() -> dict[str, Format]:
    """Return every format by its id: our own in their order, then those of other packages."""
    others = (point.load() for point in sorted(entry_points(group=GROUP), key=lambda one: one.name))
    return {one.id: one for one in (*OWN, *others)}


def format_of(name: str) -> Format:
    """Return the format of this id. Raises AnnotatorError, listing them all, when there is none."""
    if name not in formats():
        raise AnnotatorError(
            "There is no file format {name!r}.", remedy="There are: {known}.", name=name, known=", ".join(formats())
        )
    return formats()[name]


def format_by_suffix(path: Path) -> Format | None:
    """Return the format that reads files with this ending, if one does: of several, the first with the longest."""
    reading = [(one, _ending(path, one)) for one in formats().values() if one.reads]
    found, length = max(reading, key=lambda one: one[1])
    return found if length else None


def has_ending(path: Path, format_: Format) -> bool:
    """Whether a file has an ending of a format."""
    return _ending(path, format_) > 0


def _ending(path: Path, format_: Format) -> int:
    """Return how long the longest ending of a format is that a file has; 0 for none."""
    name = path.name.lower()
    return max(len(suffix) if name.endswith(suffix) else 0 for suffix in format_.suffixes)


def readable_suffixes() -> list[str]:
    """Return the endings of all files that some format reads."""
    return list(dict.fromkeys(suffix for one in formats().values() if one.reads for suffix in one.suffixes if suffix))
