"""The people whose work the files of an import have, and those of them whose names look like others in the project."""

import msgspec

from annotator.app.notices import Notice
from annotator.app.people import same_name
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.operation import Annotator


class SimilarNames(msgspec.Struct, frozen=True):
    """A name from a file, and those in the project that it looks like; they stay apart until a person unites them."""

    name: str
    known: tuple[str, ...]


class NamedPeople:
    """The annotators that files name."""

    def __init__(self, session: Session, unnamed: str | None, *, new_person: bool) -> None:
        """`unnamed` is the name, as a person typed it, of the annotator where a file names none.

        Raises SimilarNameError for a new name that looks like one in the project, unless it is for a `new_person`.
        """
        self._session = session
        self._before = {person.id for person in session.people().all}
        self._found: dict[str, Annotator] = {GOLD: Annotator(id=GOLD, name=GOLD)}
        if unnamed is not None and unnamed != GOLD:
            self._found[unnamed] = meant = session.people().identify(unnamed, new_person=new_person)
            if not same_name(meant.name, unnamed):
                values: dict[str, object] = {"former": unnamed.strip(), "name": meant.name}
                session.notices.add(Notice("information", "{former} is now called {name}.", values))

    def annotator(self, name: str) -> Annotator:
        """Return the person of a name. Raises AnnotatorError for what cannot be a name."""
        if name not in self._found:
            self._found[name] = self._session.person(name)
        return self._found[name]

    def similar(self) -> tuple[SimilarNames, ...]:
        """Return who joined under a name that looks like an earlier one, of the project or of this import."""
        people, earlier, found = self._session.people(), set(self._before), []
        for person in self._found.values():
            if person.id in earlier or person.id not in people:
                continue
            known = tuple(annotator.name for annotator in people.similar(person.name) if annotator.id in earlier)
            if known:
                found.append(SimilarNames(person.name, known))
            earlier.add(person.id)
        return tuple(found)
