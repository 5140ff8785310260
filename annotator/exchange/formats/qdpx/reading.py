"""Projects of REFI-QDA read as articles: each text is one, each code that a user gave to a selection a span.

A span is labelled by the name of its code and lies in the layer of the user; descriptions and notes of a selection are
its note. Sources that are no text, cases, variables, sets, graphs and links between other things are remarked.
"""

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.annotation import Fragment
from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.qdpx.evidence import Evidence
from annotator.exchange.formats.qdpx.memos import Memos
from annotator.exchange.formats.qdpx.names import ORIGIN
from annotator.exchange.formats.qdpx.offsets import READINGS, Reading, Text, has_words
from annotator.exchange.formats.qdpx.opening import Archive, NotReadableError
from annotator.exchange.formats.qdpx.project import Coding, Project, Selection, TextSource
from annotator.exchange.formats.qdpx.titles import Titles
from annotator.exchange.reading.decoding import decode_text
from annotator.exchange.reading.files import open_file
from annotator.exchange.reading.offset_units import SHOWN, misplaced
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.reading.texts import stored_words
from annotator.exchange.reading.tidying import tidied
from annotator.exchange.records import Article, LayerWork, SpanData, check_extent, check_length
from annotator.exchange.remarks import Remark
from annotator.text.intake import bom_and_codec


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the texts of a project as they come in it.

    Raises AnnotatorError for what is no such project, for texts that are not in the encoding, and for selections that
    do not lie on the words that their names state.
    """
    with open_file(path) as file:
        try:
            archive = Archive(file, str(path))
            yield from _Reader(path, archive, Project(archive.project()), encoding).articles()
        except NotReadableError as error:
            raise AnnotatorError(
                "The file is not a REFI-QDA project that can be read: {reason}.",
                where=str(path),
                remedy="Export it again.",
                reason=error,
            ) from error


class _Reader:
    """Reads one project: goes through its texts to find out how it counts, and once more for the articles."""

    def __init__(self, path: Path, archive: Archive, project: Project, encoding: str | None) -> None:
        self._path = path
        self._archive = archive
        self._project = project
        self._encoding = encoding
        self._memos = Memos(project, archive, str(path), encoding)
        self._titles = Titles()
        self._missing: list[TextSource] = []
        self._ids: set[str] = set()

    def articles(self) -> Iterator[Article]:
        evidence = Evidence()
        wrong = [place for source, text in self._texts() for place in self._note(source, text, evidence)]
        reading = evidence.reading(self._project.origin)
        if reading is None:
            wrong = evidence.contradicting()
        if reading is None or (wrong and not evidence.is_proof):
            raise misplaced(", ".join(wrong[:SHOWN]), self._path)
        first = self._remarks(reading, evidence)
        self._archive.renew()
        is_any = False
        for source, text in self._texts():
            remarks = RemarkList(_place(source))
            work = self._work(source, text, reading, remarks)
            yield Article(
                document_id(text.stored),
                title_of(text.stored) if source.name is None else stored_words(source.name, str(self._path)),
                text.stored,
                layers=work,
                remarks=first + remarks.all(),
            )
            first, is_any = (), True
        if not is_any:
            raise NotReadableError("it has no texts")

    # --- texts and what proves how positions count

    def _texts(self) -> Iterator[tuple[TextSource, Text]]:
        """Yield the texts that are in the file."""
        self._missing.clear()
        for source in self._project.texts:
            if (text := self._text(source)) is None:
                self._missing.append(source)
            else:
                yield source, text

    def _text(self, source: TextSource) -> Text | None:
        where = f"{self._path}, {_place(source)}"
        data = self._archive.text(source.path) if source.path else source.content.encode()
        if not data:
            return None
        stored = decode_text(data, where, self._encoding if source.path else None)
        check_length(stored, where)
        bom, codec = bom_and_codec(data, self._encoding if source.path else None)
        raw = data[len(bom) :].decode(codec) if b"\r" in data else stored
        return Text(raw, stored, has_bom=bool(bom))

    def _note(self, source: TextSource, text: Text, evidence: Evidence) -> Iterator[str]:
        """Note the selections of a text; yield the places of those whose words are elsewhere in it."""
        for number, selection in enumerate(source.selections, start=1):
            if selection.start is None or selection.end is None:
                continue
            where = f"{_place(source)}, selection {number}"
            if not evidence.note(text, selection.start, selection.end, selection.name, where):
                place = text.place(READINGS[0], selection.start, selection.end)
                if self._titles.is_misplaced(selection.name, place, text.stored):
                    yield where

    # --- articles

    def _work(self, source: TextSource, text: Text, reading: Reading, remarks: RemarkList) -> dict[str, LayerWork]:
        """Return the layers of a text."""
        spans: dict[str, list[SpanData]] = {}
        for number, selection in enumerate(source.selections, start=1):
            place = self._placed(selection, number, text, reading, remarks)
            if place is not None:
                self._add(selection, number, place, text.stored, spans, remarks)
        if source.codings:
            remarks.add("answers of other kinds", "article", str(source.codings))
        if source.description.strip():
            remarks.add("notes and comments", "", source.description)
        where = f"{self._path}, {_place(source)}"
        check_extent((one.fragments[0] for own in spans.values() for one in own), text.stored, where)
        layers = {}
        for name, own in spans.items():
            layers[name], more = tidied(LayerWork("done", spans=tuple(own)), text.stored, "")
            for remark in more:
                remarks.add(remark.kind, remark.place, remark.words)
        return layers

    def _placed(
        self, selection: Selection, number: int, text: Text, reading: Reading, remarks: RemarkList
    ) -> Fragment | None:
        """Return where a selection is; remark what is nowhere, or on other words than it names."""
        place = f"selection {number}"
        start, end = selection.start, selection.end
        found = None if start is None or end is None else text.place(reading, start, end)
        if found is None:
            is_empty = start is not None and start == end
            remarks.add("empty spans" if is_empty else "misplaced spans", place, selection.name)
        elif self._titles.is_misplaced(selection.name, found, text.stored):
            remarks.add("misplaced spans", place, selection.name)
            return None
        elif selection.name and not has_words(text.stored, found, selection.name):
            remarks.add("attributes", place, f"name: {selection.name}")
        return found

    def _add(
        self,
        selection: Selection,
        number: int,
        place: Fragment,
        text: str,
        spans: dict[str, list[SpanData]],
        remarks: RemarkList,
    ) -> None:
        """Add a span for each code of a selection; the first of each user has what is noted on it."""
        note = self._memos.of(selection.description, (selection.guid, *selection.notes))
        if not selection.codings:
            remarks.add("annotations without a label", f"selection {number}", note or text[slice(*place)])
        noted: set[str] = set()
        for coding in selection.codings:
            label = self._project.codes.get(coding.code, "")
            if not label:
                remarks.add("annotations without a label", f"selection {number}", text[slice(*place)])
                continue
            layer = self._project.users.get(coding.user, "")
            spans.setdefault(layer, []).append(self._span(coding, label, place, text, "" if layer in noted else note))
            noted.add(layer)

    def _span(self, coding: Coding, label: str, place: Fragment, text: str, note: str) -> SpanData:
        words = stored_words(self._memos.of(note, (coding.guid, *coding.notes)), str(self._path))
        id_ = "" if coding.guid in self._ids else coding.guid
        self._ids.add(id_)
        return SpanData(id_, label, (place,), (text[slice(*place)],), {}, words)

    def _remarks(self, reading: Reading, evidence: Evidence) -> tuple[Remark, ...]:
        """Return what is to be said of the project as a whole."""
        remarks = RemarkList()
        project = self._project
        if evidence.is_unusual(reading):
            remarks.add("offsets in another unit", "", str(reading))
        if evidence.selections and not evidence.is_proof and project.origin != ORIGIN:
            remarks.add("offsets without words", "", str(reading))
        for source in self._missing:
            remarks.add("sources without text", _place(source), str(len(source.selections)))
        for name, selections in project.other_sources:
            remarks.add("sources without text", f"source {name}", str(selections))
        for name, count in project.counts.items():
            remarks.add("answers of other kinds", name, str(count))
        self._memos.remark(remarks)
        return remarks.all()


def _place(source: TextSource) -> str:
    return f"source {source.name or source.path}"
