"""The notes of a project, which selections, codings and links refer to by GUID."""

from collections.abc import Iterable

from annotator.exchange.formats.qdpx.opening import Archive
from annotator.exchange.formats.qdpx.project import Note, Project
from annotator.exchange.reading.decoding import decode_text
from annotator.exchange.reading.remark_list import RemarkList


class Memos:
    """Finds the notes on things; what is on none is remarked."""

    def __init__(self, project: Project, archive: Archive, where: str, encoding: str | None) -> None:
        self._project = project
        self._encoding = encoding
        self._texts = {guid: _text(note, archive, where, encoding) for guid, note in project.notes.items()}
        self._linked: dict[str, list[str]] = {}
        self._other_links = 0
        for origin, target in project.links:
            if origin in self._texts:
                self._linked.setdefault(target, []).append(origin)
            else:
                self._other_links += 1
        archive.renew()

    def of(self, description: str, names: Iterable[str]) -> str:
        """Return a description and the notes of these GUIDs, or linked to them, each once, in lines."""
        guids = (guid for name in names for guid in (name, *self._linked.get(name, ())))
        found = dict.fromkeys((description, *(self._texts.get(guid, "") for guid in guids)))
        return "\n".join(filter(None, found))

    def remark(self, remarks: RemarkList) -> None:
        """Remark notes on nothing that is read, comments on the project and its codes, and links of other things."""
        project = self._project
        selections = [one for source in project.texts for one in source.selections]
        used = {name for one in selections for name in (*one.notes, *self._linked.get(one.guid, ()))}
        codings = [coding for one in selections for coding in one.codings]
        used |= {name for one in codings for name in (*one.notes, *self._linked.get(one.guid, ()))}
        for guid, text in self._texts.items():
            if guid not in used:
                remarks.add("notes and comments", f"note {project.notes[guid].name}".strip(), text)
        if project.description.strip():
            remarks.add("notes and comments", "", project.description)
        if project.described_codes:
            remarks.add("notes and comments", "codes", str(project.described_codes))
        if self._other_links:
            remarks.add("links and chains", "", str(self._other_links))


def _text(note: Note, archive: Archive, where: str, encoding: str | None) -> str:
    """Return the words of a note, which may be in a file of its own."""
    data = archive.text(note.path) if note.path and not note.content else None
    return note.content if data is None else decode_text(data, f"{where}, note {note.name}", encoding)
