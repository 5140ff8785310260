"""UIMA CAS JSON 0.4, for INCEpTION and dkpro-cassis: a folder with a file for each article, types included.

UNITS: offsets in files are UTF-16 units, here code points.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import require_extra
from annotator.exchange.format import Format
from annotator.exchange.formats.uima.cas import cas_of, type_system
from annotator.exchange.formats.uima.loading import loaded, refuse_many_types, refuse_odd_features
from annotator.exchange.reading.files import files_in, read_file
from annotator.exchange.reading.strict_json import DEEPEST, find_flaw
from annotator.exchange.records import Article

_BOM = b"\xef\xbb\xbf"


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write a file for each article, named by its number.

    Raises AnnotatorError where the extra `uima` is not installed.
    """
    require_extra("uima")
    types = type_system()
    for number, article in enumerate(articles, start=1):
        cas_of(article, types, xml=False).to_json(folder / f"{number:06}.cas.json", pretty_print=True)


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  it is UTF-8 by definition
    """Yield the articles of a folder in the order of names, or that of one file.

    Raises AnnotatorError with the file that is not a CAS, and when the extra `uima` is not installed.
    """
    require_extra("uima", str(path))
    from cassis import load_cas_from_json

    for file in files_in(path, ".json"):
        content = read_file(file).removeprefix(_BOM)
        if (reason := find_flaw(content, DEEPEST)) is not None:
            raise AnnotatorError(
                "The file is not a CAS that can be read: {reason}.",
                where=str(file),
                remedy="Export it again.",
                reason=reason,
            )

        def load(content: bytes = content) -> object:
            types = json.loads(content).get("%TYPES") or {}
            sizes = [sum(not name.startswith("%") for name in type_) for type_ in types.values()]
            refuse_many_types(len(sizes), sum(sizes), max(sizes, default=0))
            refuse_odd_features(name for type_ in types.values() for name in type_ if not name.startswith("%"))
            return load_cas_from_json(content.decode(), lenient=True)

        yield loaded(load, file)


FORMAT = Format(
    "uima-json",
    "UIMA CAS JSON 0.4, a folder",
    ".cas.json",
    "UTF-16 units",
    read,
    write,
    cannot_hold=("provenance",),
    is_folder=True,
)
