"""Whose work the files of an import name, and which of these names look like those of people known before."""

import msgspec

from annotator.app.notices import Notice
from annotator.app.people import same_name
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.operation import Annotator


class SimilarNames(msgspec.Struct, frozen=True):
    """A name that came with files and looks like known ones. They are kept apart until a person unites them."""

    name: str
    known: tuple[str, ...]


class PeopleMet:
    """Finds the annotators that files name."""

    def __init__(self, session: Session, unnamed: str | None, *, new_person: bool) -> None:
        """Find out whose work is meant where a file does not say, by the name that somebody typed.

        Raises SimilarNameError for a new name that looks like a known one, unless a `new_person` is wanted.
        """
        self._session = session
        self._before = {one.id for one in session.people().everybody}
        self._found: dict[str, Annotator] = {GOLD: Annotator(id=GOLD, name=GOLD)}
        if unnamed is not None and unnamed != GOLD:
            self._found[unnamed] = meant = session.people().meant(unnamed, new_person=new_person)
            if not same_name(meant.name, unnamed):
                values: dict[str, object] = {"former": unnamed.strip(), "name": meant.name}
                session.notices.tell(Notice("information", "{former} is called {name} now.", values))

    def annotator(self, name: str) -> Annotator:
        """Return whose name it is. Raises AnnotatorError for what is no name."""
        if name not in self._found:
            self._found[name] = self._session.person(name)
        return self._found[name]

    def similar(self) -> tuple[SimilarNames, ...]:
        """Return which people who joined look like those known before, or like those who joined before them."""
        people, seen, found = self._session.people(), set(self._before), []
        for one in self._found.values():
            if one.id in seen or one.id not in people:
                continue
            known = tuple(other.name for other in people.similar(one.name) if other.id in seen)
            if known:
                found.append(SimilarNames(one.name, known))
            seen.add(one.id)
        return tuple(found)
