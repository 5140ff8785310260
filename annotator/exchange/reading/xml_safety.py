"""XML of others, gone through before a library opens it: no document type, so no entity that grows or reaches out."""

from collections.abc import Callable, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

StartElement = Callable[[str, Mapping[str, str]], None]
EndElement = Callable[[str], None]


class XmlError(Exception):
    """The content is not XML; the message says why and where."""


class DocumentTypeError(XmlError):
    """The content declares a document type."""


def check_xml(content: bytes, start: StartElement, end: EndElement | None = None) -> None:
    """Call `start` with the name and attributes of each element, and `end` with its name.

    Nothing but the content is ever read. Raises DocumentTypeError before anything is declared, XmlError for what is not
    XML, and what `start` and `end` raise.
    """
    parser = ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = _refuse_document_type
    try:
        parser.Parse(content, True)  # noqa: FBT003  positional by definition: this is all
    except (ExpatError, LookupError) as error:  # the latter for unknown encodings
        raise XmlError(str(error)) from error


def _refuse_document_type(name: str, *_: object) -> None:
    raise DocumentTypeError(f"there is a document type {name}")
