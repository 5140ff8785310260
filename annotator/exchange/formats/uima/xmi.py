"""UIMA CAS as XMI, for INCEpTION and all of UIMA: a folder with the types (TypeSystem.xml) and a file for each article.

What XML cannot hold of a text (form feeds, for one) is U+FFFD there, so that offsets stay; the document's feature
`forbidden` remembers it. Reading takes one .xmi with the TypeSystem.xml beside it, too.

UNITS: offsets in files are UTF-16 units, here code points.
"""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.formats.uima.cas import cas_of, type_system
from annotator.exchange.formats.uima.loading import loaded, refuse_many_types, refuse_odd_features
from annotator.exchange.reading.files import files_in, read_file
from annotator.exchange.records import Article

TYPES = "TypeSystem.xml"
_DEEPEST = 100
_MOST_ATTRIBUTES = 1000


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write the types, and a file for each article, named by its number."""
    types = type_system()
    types.to_xml(folder / TYPES)
    for number, article in enumerate(articles, start=1):
        cas_of(article, types, xml=True).to_xmi(folder / f"{number:06}.xmi", pretty_print=True)


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  XML says it itself
    """Yield the articles of a folder in the order of names, or that of one file.

    Raises AnnotatorError with the file for what is no XMI, for a document type (no entity is ever looked up), and where
    the types are missing.
    """
    from cassis import load_cas_from_xmi, load_typesystem

    for file in files_in(path, ".xmi"):
        types = _sound(_types_beside(file))
        content = _sound(file)

        def load(content: bytes = content, types: bytes = types) -> object:
            known = load_typesystem(io.BytesIO(types))
            refuse_odd_features(feature.name for one in known.get_types(built_in=True) for feature in one.features)
            return load_cas_from_xmi(io.BytesIO(content), known, lenient=True, trusted=True)

        yield loaded(load, file)


def _types_beside(file: Path) -> Path:
    for name in (TYPES, TYPES.lower()):
        if (file.parent / name).exists():
            return file.parent / name
    raise AnnotatorError(
        "The types of the CAS are missing.", where=str(file), remedy="Put its TypeSystem.xml into the same folder."
    )


class _Limits(ContentHandler):
    """Raises ValueError for elements within too many others, and for too many types."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._types = self._features = self._of_one = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802  SAX names it
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("it is nested too deeply")
        if len(attrs) > _MOST_ATTRIBUTES:
            raise ValueError("an element has too many attributes")
        if name.endswith("typeDescription"):
            self._types += 1
            self._of_one = 0
        elif name.endswith("featureDescription"):
            self._features += 1
            self._of_one += 1
        refuse_many_types(self._types, self._features, self._of_one)

    def endElement(self, name: str) -> None:  # noqa: N802, ARG002  SAX names it
        self._depth -= 1


def _sound(file: Path) -> bytes:
    """Return the bytes of XML that has no document type and is not too deep."""
    from xml.sax import SAXException

    from defusedxml.common import DefusedXmlException
    from defusedxml.sax import parseString

    content = read_file(file)
    try:
        parseString(content, _Limits(), forbid_dtd=True)
    except DefusedXmlException as error:
        raise AnnotatorError(
            "The XML declares a document type, which can reach for other files.",
            where=str(file),
            remedy="Remove the DOCTYPE.",
        ) from error
    except (SAXException, ValueError, LookupError) as error:
        raise AnnotatorError(
            "The file is not XML as it should be: {reason}.",
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
    cannot_hold=("provenance",),
    is_folder=True,
)
