"""UIMA CAS JSON 0.4, for INCEpTION and dkpro-cassis: a folder with a file for each article, types included.

UNITS: offsets in files are UTF-16 units, here code points.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

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


def read(
    path: Path,
    encoding: str | None = None,  # noqa: ARG001  it is UTF-8 by definition
    naming: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Article]:
    """Yield the articles of a folder in the order of names, or that of one file.

    `naming` has the feature that is the label, by layer, where it is not the usual one. Raises AnnotatorError with the
    file that is not a CAS, and when the extra `uima` is not installed.
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
            document = json.loads(content)
            types = document.get("%TYPES") or {}
            sizes = [sum(not name.startswith("%") for name in type_) for type_ in types.values()]
            refuse_many_types(len(sizes), sum(sizes), max(sizes, default=0))
            refuse_odd_features(name for type_ in types.values() for name in type_ if not name.startswith("%"))
            return load_cas_from_json(
                json.dumps(document) if _fill_empty_arrays(document) else content.decode(), lenient=True
            )

        yield loaded(load, file, naming)


def _fill_empty_arrays(document: dict[str, Any]) -> bool:
    """Give arrays without elements the empty list that dkpro-cassis expects; return whether there were any."""
    stated = document.get("%FEATURE_STRUCTURES") or []
    structures = stated.values() if isinstance(stated, dict) else stated
    empty = [
        structure for structure in structures if _is_array(structure.get("%TYPE")) and "%ELEMENTS" not in structure
    ]
    for structure in empty:
        structure["%ELEMENTS"] = []
    return bool(empty)


def _is_array(type_name: object) -> bool:
    return isinstance(type_name, str) and (type_name.endswith("[]") or type_name == "uima.cas.FSArray")


FORMAT = Format(
    "uima-json",
    "UIMA CAS JSON 0.4, a folder",
    ".cas.json",
    "UTF-16 units",
    read,
    write,
    cannot_hold=("provenance", "suggestions", "article labels"),
    is_folder=True,
    has_layers=True,
)
