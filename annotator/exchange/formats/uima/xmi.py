"""UIMA CAS as XMI, for INCEpTION and all of UIMA: a folder with the types (TypeSystem.xml) and a file for each article.

What XML cannot hold of a text (form feeds, for one) is U+FFFD there, so that offsets stay; the document's feature
`forbidden` remembers it. Reading takes one .xmi with the TypeSystem.xml beside it, too.

UNITS: offsets in files are UTF-16 units, here code points.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import require_extra
from annotator.exchange.format import Format
from annotator.exchange.formats.uima.cas import cas_of, type_system
from annotator.exchange.formats.uima.loading import loaded, refuse_many_types, refuse_odd_features
from annotator.exchange.reading.files import files_in, read_file
from annotator.exchange.reading.xml_safety import DocumentTypeError, XmlError, check_xml
from annotator.exchange.records import Article

TYPES = "TypeSystem.xml"
_DEEPEST = 100
_MAX_ATTRIBUTES = 1000


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write the types, and a file for each article, named by its number.

    Raises AnnotatorError where the extra `uima` is not installed.
    """
    require_extra("uima")
    types = type_system()
    types.to_xml(folder / TYPES)
    for number, article in enumerate(articles, start=1):
        cas_of(article, types, xml=True).to_xmi(folder / f"{number:06}.xmi", pretty_print=True)


def read(
    path: Path,
    encoding: str | None = None,  # noqa: ARG001  XML says it itself
    naming: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Article]:
    """Yield the articles of a folder in the order of names, or that of one file.

    `naming` has the feature that is the label, by layer, where it is not the usual one. Raises AnnotatorError with the
    file that is not XMI, for a document type (no entity is ever looked up), and when the types or the extra `uima` are
    missing.
    """
    require_extra("uima", str(path))
    from cassis import load_cas_from_xmi, load_typesystem

    for file in files_in(path, ".xmi"):
        types = _sound(_types_beside(file))
        content = _sound(file)

        def load(content: bytes = content, types: bytes = types) -> object:
            known = load_typesystem(io.BytesIO(types))
            refuse_odd_features(feature.name for type_ in known.get_types(built_in=True) for feature in type_.features)
            return load_cas_from_xmi(io.BytesIO(content), known, lenient=True, trusted=True)

        yield loaded(load, file, naming)


def _types_beside(file: Path) -> Path:
    for name in (TYPES, TYPES.lower()):
        if (file.parent / name).exists():
            return file.parent / name
    raise AnnotatorError(
        "The types of the CAS are missing.", where=str(file), remedy="Put its TypeSystem.xml into the same folder."
    )


class _Limits:
    """Raises ValueError for elements within too many others, and for too many types."""

    def __init__(self) -> None:
        self._depth = 0
        self._types = self._features = self._of_one = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("it is nested too deeply")
        if len(attributes) > _MAX_ATTRIBUTES:
            raise ValueError("an element has too many attributes")
        if name.endswith("typeDescription"):
            self._types += 1
            self._of_one = 0
        elif name.endswith("featureDescription"):
            self._features += 1
            self._of_one += 1
        refuse_many_types(self._types, self._features, self._of_one)

    def end(self, _name: str) -> None:
        self._depth -= 1


def _sound(file: Path) -> bytes:
    """Return the bytes of an XML file without a document type and not nested too deeply."""
    content = read_file(file)
    limits = _Limits()
    try:
        check_xml(content, limits.start, limits.end)
    except DocumentTypeError as error:
        raise AnnotatorError(
            "The XML declares a document type, which can load other files.",
            where=str(file),
            remedy="Remove the DOCTYPE.",
        ) from error
    except (XmlError, ValueError) as error:
        raise AnnotatorError(
            "The file is not sound XML: {reason}.",
            where=str(file),
            remedy="Export it again.",
            reason=error,
        ) from error
    return content


FORMAT = Format(
    "uima",
    "UIMA CAS XMI, a folder",
    ".xmi",
    "UTF-16 units",
    read,
    write,
    cannot_hold=("provenance", "suggestions", "article labels"),
    is_folder=True,
    has_layers=True,
)
