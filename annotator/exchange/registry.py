"""The registry of file formats.

A new format is a package in `annotator.exchange.formats` with a `FORMAT`, and a line here. Other distributions add
formats by entry points in the group `annotator.formats`, each leading to a `Format`.
"""

from functools import lru_cache
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.reading.files import open_file

GROUP = "annotator.formats"


@lru_cache
def formats() -> dict[str, Format]:
    """Return every format by its id: our own in their order, then those of other distributions by name."""
    from importlib.metadata import entry_points  # which takes long to load

    plugins = (point.load() for point in sorted(entry_points(group=GROUP), key=lambda point: point.name))
    return {format_.id: format_ for format_ in (*_own_formats(), *plugins)}


def _own_formats() -> tuple[Format, ...]:
    # Imported when first asked for: most commands need none of them.
    from annotator.exchange.formats import (
        averitec,
        brat,
        checkthat,
        citron,
        claims_jsonld,
        conll,
        conllu,
        doccano,
        docx,
        frames_csv,
        html,
        huggingface,
        jsonl,
        label_studio,
        parquet,
        plain_text,
        prodigy,
        qdpx,
        register_csv,
        spacy,
        spans,
        stance_pairs,
        table,
        uima,
        web_annotation,
        webanno,
    )

    return (
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
        uima.XMI,
        uima.JSON,
        label_studio.FORMAT,
        doccano.FORMAT,
        prodigy.FORMAT,
        qdpx.FORMAT,
        huggingface.FORMAT,
        parquet.FORMAT,
        spacy.FORMAT,
        citron.FORMAT,
        frames_csv.FORMAT,
        stance_pairs.FORMAT,
        claims_jsonld.FORMAT,
        averitec.FORMAT,
        checkthat.FORMAT,
        register_csv.FORMAT,
        web_annotation.FORMAT,
    )


def format_of(name: str) -> Format:
    """Return the format of this id. Raises AnnotatorError, listing them all, when there is none."""
    if name not in formats():
        raise AnnotatorError(
            "Unknown file format: {name}.", remedy="Available: {known}.", name=name, known=list(formats())
        )
    return formats()[name]


def format_by_suffix(path: Path) -> Format | None:
    """Return the format that reads files with this ending, if one does: of several, the first with the longest."""
    fitting = [format_ for format_ in formats().values() if format_.reads and has_ending(path, format_)]
    return max(fitting, key=lambda format_: _ending(path, format_), default=None)


def format_by_content(path: Path, format_: Format) -> Format:
    """Return the format to read a file in: `format_`, or one with the same ending whose opening the file has.

    Raises AnnotatorError when the file cannot be read.
    """
    candidates = [candidate for candidate in formats().values() if candidate.opening and has_ending(path, candidate)]
    if not candidates or not path.is_file():
        return format_
    with open_file(path) as file:
        beginning = file.read(max(len(candidate.opening) for candidate in candidates))
    return next((candidate for candidate in candidates if beginning.startswith(candidate.opening)), format_)


def has_ending(path: Path, format_: Format) -> bool:
    """Whether a file has an ending of a format."""
    return _ending(path, format_) > 0


def _ending(path: Path, format_: Format) -> int:
    """Return how long the longest ending of a format is that a file has; 0 for none."""
    name = path.name.lower()
    return max(len(suffix) if name.endswith(suffix) else 0 for suffix in format_.suffixes)


def readable_suffixes() -> list[str]:
    """Return the endings of all files that some format reads."""
    suffixes = (suffix for format_ in formats().values() if format_.reads for suffix in format_.suffixes)
    return list(dict.fromkeys(suffix for suffix in suffixes if suffix))
