"""Word documents from the XML of their parts."""

import io
from collections.abc import Iterable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile

DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OPEN = "http://schemas.openxmlformats.org"
_HERE = f"{_OPEN}/officeDocument/2006/relationships"
NAMES = (
    f'xmlns:w="{_OPEN}/wordprocessingml/2006/main" xmlns:m="{_OPEN}/officeDocument/2006/math" xmlns:r="{_HERE}" '
    f'xmlns:mc="{_OPEN}/markup-compatibility/2006" xmlns:a="{_OPEN}/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    f'xmlns:wp="{_OPEN}/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
_STRICT = {
    f"{_OPEN}/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    f"{_OPEN}/officeDocument/2006/": "http://purl.oclc.org/ooxml/officeDocument/",
    f"{_OPEN}/drawingml/2006/": "http://purl.oclc.org/ooxml/drawingml/",
}
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HEADINGS = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
    for id_, name in (("Heading1", "heading 1"), ("berschrift2", "heading 2"), ("Title", "Title"))
)


def part(element: str, content: str) -> str:
    """Return a part of WordprocessingML: its root and what is in it."""
    return f"{_START}<w:{element} {NAMES}>{content}</w:{element}>"


def relation(kind: str, target: str, id_: str = "", mode: str = "Internal") -> str:
    """Return a relation of a part."""
    return f'<Relationship Id="{id_ or target}" Type="{_HERE}/{kind}" Target="{target}" TargetMode="{mode}"/>'


def relations(content: str) -> str:
    """Return a part of relations."""
    return f'{_START}<Relationships xmlns="{_OPEN}/package/2006/relationships">{content}</Relationships>'


def paragraph(words: str, properties: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(words)}</w:p>"


def run(words: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def cell(words: str, properties: str = "") -> str:
    """Return a cell of a table."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"


def parts(
    body: str, *, styles: str = "", title: str = "", related: str = "", others: Mapping[str, str | bytes] | None = None
) -> dict[str, bytes]:
    """Return the parts of a document with this body: further styles, relations of its main part and other parts."""
    content_types = f'<Override PartName="/{DOCUMENT}" ContentType="{MAIN}"/>'
    own = relation("styles", "styles.xml")
    to_core = relation("core-properties", CORE).replace(_HERE, f"{_OPEN}/package/2006/relationships/metadata")
    texts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{_START}<Types xmlns="{_OPEN}/package/2006/content-types">{content_types}</Types>',
        "_rels/.rels": relations(relation("officeDocument", DOCUMENT) + to_core),
        "word/_rels/document.xml.rels": relations(own + related),
        DOCUMENT: part("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        STYLES: part("styles", _HEADINGS + styles),
        CORE: f'{_START}<core xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></core>',
        **(others or {}),
    }
    return {name: text.encode() if isinstance(text, str) else text for name, text in texts.items()}


def zipped(content: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> bytes:
    """Return parts as a file."""
    held = io.BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, data in content.items() if isinstance(content, Mapping) else content:
            archive.writestr(name, data)
    return held.getvalue()


def document(
    body: str, *, styles: str = "", title: str = "", related: str = "", others: Mapping[str, str | bytes] | None = None
) -> bytes:
    """Return a document as a file."""
    return zipped(parts(body, styles=styles, title=title, related=related, others=others))


def strict(content: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a document in the other edition of the standard, Strict."""
    found = {}
    for name, data in content.items():
        text = data.decode()
        for ours, theirs in _STRICT.items():
            text = text.replace(ours, theirs)
        found[name] = text.encode()
    return found
