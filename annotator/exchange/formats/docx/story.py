"""The words of a story (a body, a note, a header) as a reader sees them: hidden and deleted ones are not there.

Tracked changes are read as accepted. A paragraph whose mark is deleted or hidden goes on in the next one, as a large
initial does. Text boxes come after the paragraph that they are at.

UNITS: paragraphs are counted from 1, those that go on in each other as one.
"""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from annotator.exchange.formats.docx.fields import Fields
from annotator.exchange.formats.docx.left_out import (
    PROPERTIES,
    chosen_branch,
    chosen_entry,
    is_hidden_drawing,
    is_initial,
    is_left_out,
    mark_is_removed,
)
from annotator.exchange.formats.docx.names import attribute, child, full_names, is_on, short_name
from annotator.exchange.formats.docx.paragraphs import NEW_PAGE, Begun, Container, Paragraph
from annotator.exchange.formats.docx.styles import Styles, style_of
from annotator.exchange.formats.docx.symbols import symbol, with_symbols
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.remarks import Omission

if TYPE_CHECKING:
    from lxml.etree import _Element

_NEWLINES = re.compile("[ \t]*[\r\n]+[ \t]*")
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad"}
"""Elements that are a character."""
_REMARKED: dict[str, tuple[Omission, str]] = {
    "w:rt": ("notes and comments", "w:t"),
    "a:p": ("embedded documents", "a:t"),
}
"""Elements whose words are left out: how these are called, and in what kind of remark."""


class Story:
    """The paragraphs of a story and its first heading; what is left out becomes remarks."""

    def __init__(self, styles: Styles, remarks: RemarkList, targets: Mapping[str, str]) -> None:
        self._styles, self._remarks, self._targets = styles, remarks, targets
        self._containers = [Container(Fields())]
        self._tables: list[str] = []
        self._paragraphs: list[Paragraph] = []
        self._open: list[Begun] = []
        self._chosen: list[_Element | None] = []
        """Of each choice that is open, the alternative that is read."""
        self._starts: dict[str, Callable[[_Element], object]] = {
            "w:p": self._start_paragraph,
            "w:tbl": self._start_table,
            "w:tc": self._start_cell,
            "w:txbxContent": self._start_box,
            "w:r": self._start_run,
            "m:r": self._start_run,
            "m:oMath": self._start_equation,
            "m:oMathPara": self._part_words,
            "w:t": self._add_text,
            "m:t": self._add_text,
            "w:br": self._add_break,
            "w:sym": self._add_symbol,
            "w:fldChar": self._mark_field,
            "w:instrText": self._instruct,
            "w:altChunk": self._note_other_file,
            "w:subDoc": self._note_other_file,
            "o:OLEObject": self._note_object,
            "v:textpath": self._note_lettering,
            "mc:AlternateContent": lambda choice: self._chosen.append(chosen_branch(choice)),
        }
        self._ends: dict[str, Callable[[_Element], object]] = {
            "w:p": self._end_paragraph,
            "w:tbl": lambda _: self._tables.pop(),
            "w:tc": lambda _: self._containers.pop(),
            "w:txbxContent": lambda _: self._containers.pop(),
            "w:r": lambda _: self._end_run(),
            "m:r": lambda _: self._end_run(),
            "m:oMath": self._end_equation,
            "m:oMathPara": self._part_words,
            "mc:AlternateContent": lambda _: self._chosen.pop(),
        }
        self._lone_equation: _Element | None = None
        self._headings: dict[Paragraph, int] = {}
        """Paragraphs with the style of a heading, and how many of their pieces are its words."""

    @property
    def lines(self) -> list[str]:
        """The words of each paragraph; those whose mark is gone and that have none are no more."""
        return [words for paragraph in self._paragraphs if (words := paragraph.words) or not paragraph.goes_on]

    @property
    def heading(self) -> str:
        """The words of the first heading that has any, or nothing."""
        headings = ("".join(paragraph.pieces[:count]).strip() for paragraph, count in self._headings.items())
        return next(filter(None, headings), "")

    def read(self, root: "_Element") -> None:
        """Take all words in an element."""
        from lxml.etree import iterwalk

        skipped = None
        walk = iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = short_name(element.tag)
            if event == "end":
                if element is not skipped and name in self._ends:
                    self._ends[name](element)
            elif self._leaves_out(name, element):
                skipped = element
                walk.skip_subtree()
            elif name in _SIGNS:
                self._add(_SIGNS[name])
            elif name in self._starts:
                self._starts[name](element)

    def _leaves_out(self, name: str, element: "_Element") -> bool:
        """Whether nothing in an element is text; remark on what is left out with it."""
        if name in _REMARKED:
            kind, of_words = _REMARKED[name]
            self._remark(kind, _all_text(element, of_words))
            return True
        if is_hidden_drawing(name, element):
            self._remark("hidden text", _all_text(element, "w:t"))
            return True
        if name in ("mc:Choice", "mc:Fallback"):
            return not self._chosen or self._chosen[-1] is not element
        return is_left_out(name, element)

    def _start_paragraph(self, element: "_Element") -> None:
        self._begin(style_of(child(element, "w:pPr"), "w:pStyle"))

    def _begin(self, style: str) -> None:
        container = self._containers[-1]
        paragraph, container.going_on = container.going_on, None
        if paragraph is None:
            paragraph = Paragraph(len(self._paragraphs) + 1)
            self._paragraphs.append(paragraph)
        self._open.append(Begun(paragraph, style))

    def _end_paragraph(self, element: "_Element") -> None:
        begun = self._open.pop()
        self._note_hidden(begun)
        paragraph, properties = begun.paragraph, child(element, "w:pPr")
        mark = child(properties, "w:rPr")
        is_deleted = mark_is_removed(mark)
        paragraph.goes_on = (
            is_deleted
            or bool(is_on(mark, "w:specVanish"))
            or self._styles.are_hidden(mark, begun.style, self._containers[-1].table)
            or is_initial(properties)
        )
        if paragraph.goes_on:
            self._containers[-1].going_on = paragraph
        if not is_deleted and begun.style in self._styles.headings:
            self._headings[paragraph] = len(paragraph.pieces)

    def _start_table(self, element: "_Element") -> None:
        self._tables.append(style_of(child(element, "w:tblPr"), "w:tblStyle"))

    def _start_cell(self, _element: "_Element") -> None:
        outer = self._containers[-1]
        outer.going_on = None
        self._containers.append(Container(outer.fields, self._tables[-1] if self._tables else ""))

    def _start_box(self, _element: "_Element") -> None:
        self._containers.append(Container(Fields()))

    def _start_run(self, element: "_Element") -> None:
        if self._open:
            properties, begun = child(element, "w:rPr"), self._open[-1]
            is_hidden = self._styles.are_hidden(properties, begun.style, self._containers[-1].table)
            begun.runs.append((properties, is_hidden))

    def _end_run(self) -> None:
        if self._open:
            self._open[-1].runs.pop()

    def _add_text(self, element: "_Element") -> None:
        words = element.text or ""
        if "\n" in words or "\r" in words:  # newlines of the file are white space to a word processor
            is_kept = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            words = _NEWLINES.sub(" ", words if is_kept else words.strip())
        if max(words, default="") >= "\uf020" and self._open and self._open[-1].runs:
            fonts = child(self._open[-1].runs[-1][0], "w:rFonts")
            font = "" if fonts is None else attribute(fonts, "w:ascii") or attribute(fonts, "w:hAnsi")
            words = with_symbols(words, font)
        self._add(words)

    def _add_break(self, element: "_Element") -> None:
        self._add("\n" if attribute(element, "w:type") in ("", "textWrapping") else NEW_PAGE)

    def _part_words(self, _element: "_Element") -> None:
        """Keep words before and after something of its own, such as an equation on its own line, apart."""
        if self._open:
            self._put(self._open[-1], NEW_PAGE)

    def _add_symbol(self, element: "_Element") -> None:
        font, code = attribute(element, "w:font"), attribute(element, "w:char")
        character = symbol(font, code)
        if character is None:
            self._remarks.add("equations and symbols", self._place, f"{font} {code}")
        else:
            self._add(character)

    def _add(self, words: str) -> None:
        """Add words where they are in a run: a tab elsewhere is where a tab stops."""
        if not words or not self._open or not self._open[-1].runs:
            return
        begun = self._open[-1]
        if begun.runs[-1][1]:
            begun.hidden.append(words)
        else:
            self._note_hidden(begun)
            self._put(begun, words)

    def _put(self, begun: Begun, words: str) -> None:
        begun.paragraph.pieces.append(words)
        self._containers[-1].fields.note(begun.paragraph.pieces)

    def _mark_field(self, element: "_Element") -> None:
        kind = attribute(element, "w:fldCharType")
        entry, drawn = self._containers[-1].fields.mark(kind, chosen_entry(element) if kind == "begin" else "")
        self._add(entry)
        self._remark("equations and symbols", drawn)

    def _instruct(self, element: "_Element") -> None:
        self._containers[-1].fields.instruct(element.text or "")

    def _start_equation(self, element: "_Element") -> None:
        if not self._open:  # it is a paragraph of its own
            self._begin("")
            self._lone_equation = element
        self._open[-1].first_of_equation = len(self._open[-1].paragraph.pieces)

    def _end_equation(self, element: "_Element") -> None:
        """Remark on an equation of more than characters in a line: a fraction, a power."""
        begun = self._open[-1]
        if any(short_name(part.tag) != "m:r" for part in element if short_name(part.tag) not in PROPERTIES):
            self._remark("equations and symbols", "".join(begun.paragraph.pieces[begun.first_of_equation :]))
        if self._lone_equation is element:
            self._open.pop()

    # --- what is left out

    @property
    def _place(self) -> str:
        return self._open[-1].paragraph.place if self._open else f"after paragraph {len(self._paragraphs)}"

    def _note_hidden(self, begun: Begun) -> None:
        if words := "".join(begun.hidden).strip():
            self._remarks.add("hidden text", begun.paragraph.place, words)
        begun.hidden.clear()

    def _remark(self, kind: Omission, words: str) -> None:
        """Remark on words that are left out here, if there are any."""
        if words.strip():
            self._remarks.add(kind, self._place, words)

    def _note_lettering(self, element: "_Element") -> None:
        self._remark("embedded documents", element.get("string", ""))

    def _note_other_file(self, element: "_Element") -> None:
        self._remarks.add("embedded documents", self._place, self._targets.get(attribute(element, "r:id"), ""))

    def _note_object(self, element: "_Element") -> None:
        program = element.get("ProgID", "")
        is_equation = program.startswith("Equation")
        self._remarks.add("equations and symbols" if is_equation else "embedded documents", self._place, program)


def _all_text(element: "_Element", name: str) -> str:
    return "".join(part.text or "" for part in element.iter(*full_names(name)))
