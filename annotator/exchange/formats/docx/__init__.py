"""Word documents (.docx): one file is one article, its paragraphs and the cells of its tables in the order of the file.

Changes that are tracked are read as accepted. Hidden text, headers, footers, footnotes and comments are not part of the
text and become remarks; neither are the numbers of lists. Only the XML of the file is read: nothing opens pictures,
macros and embedded files, and links lead nowhere.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from annotator.domain.document import LONGEST_TITLE, document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import require_extra
from annotator.exchange.format import Format
from annotator.exchange.formats.docx.besides import note_besides, stated_title
from annotator.exchange.formats.docx.names import child, short_name
from annotator.exchange.formats.docx.opening import NotReadableError, Parts, is_encrypted
from annotator.exchange.formats.docx.story import Story
from annotator.exchange.formats.docx.styles import Styles
from annotator.exchange.reading.files import open_file
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.reading.texts import stored_words
from annotator.exchange.records import Article


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  it says so itself
    """Yield the one article of a file; its title is that of its properties, or its first heading.

    Raises AnnotatorError for what is not such a document, is too large, or has no text, and when the extra `word` is
    missing.
    """
    where = str(path)
    require_extra("word", where)
    remarks = RemarkList()
    with open_file(path) as file:
        lines, stated = _content(file, where, remarks)
    text = stored_words("\n".join(lines), where).strip("\n")
    if not text.strip():
        raise AnnotatorError("The document has no text.", where=where, remedy="Pictures of text are not read.")
    title = " ".join(stored_words(stated, where).split())[:LONGEST_TITLE] or title_of(text)
    yield Article(document_id(text), title, text, {"sources": [path.name]}, remarks=remarks.all())


def _content(file: BinaryIO, where: str, remarks: RemarkList) -> tuple[list[str], str]:
    """Return the paragraphs of a document, and its title as it states it."""
    try:
        return _parts_read(Parts(file, where), remarks)
    except (AnnotatorError, NotReadableError) as error:
        if is_encrypted(file):
            raise AnnotatorError(
                "The document is protected with a password.",
                where=where,
                remedy="Open it in a word processor and save it without the password.",
            ) from error
        raise AnnotatorError(
            "This is not a Word document (.docx), or it is damaged.",
            where=where,
            remedy="Open it in a word processor and save it again, or save it as text.",
        ) from error


def _parts_read(parts: Parts, remarks: RemarkList) -> tuple[list[str], str]:
    main = parts.main()
    root = parts.xml(main)
    if root is None or short_name(root.tag) != "w:document":
        raise NotReadableError("its main part is no text document")
    relations = parts.relations(main)
    style_roots = (parts.xml(relation.target) for relation in relations if relation.kind == "styles")
    styles = Styles(next((root for root in style_roots if root is not None), None))
    story = Story(styles, remarks, {relation.id: relation.target for relation in relations})
    body = child(root, "w:body")
    if body is not None:
        story.read(body)
    note_besides(parts, relations, styles, remarks)
    return story.lines, stated_title(parts) or story.heading


FORMAT = Format(
    "docx", "Word document, one article a file", ".docx", "none", read, further_suffixes=(".docm", ".dotx", ".dotm"),
)  # fmt: skip
