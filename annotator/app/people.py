"""People: their names, former names and ids, and names that may belong to the same person.

Names are stored and compared in NFC, so that é typed in two ways is one name. Names that only look alike belong to two
people with two ids until somebody unites them.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import count

from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator
from annotator.text.legible import legible
from annotator.text.look_alikes import look_alike_keys

LONGEST_NAME = 200
"""Code points."""
JOINERS = "\u200c\u200d"
"""Zero-width joiners, which ordinary Persian and Urdu spelling uses."""


_PATH = re.compile(
    r"""^(?:~?/|\.{1,2}/|[A-Za-z]:/)|\\|://|/.*/|\.(?:annot|annopack|csv|docx?|html?|jsonl?|pdf|txt|xml|zip)$""",
    re.IGNORECASE,
)
"""Names that are paths or addresses, or end like a file."""


class SimilarNameError(AnnotatorError):
    """A new name looks like the names of people in the project, `similar`."""

    def __init__(self, what: str, similar: Sequence[Annotator], *, where: str, remedy: str) -> None:
        self.similar = tuple(similar)
        super().__init__(what, where=where, remedy=remedy, known=[annotator.name for annotator in similar])


def check_name(name: str) -> str:
    """Return a name in NFC, without outer white space. Raises AnnotatorError when it is not a valid name."""
    name = unicodedata.normalize("NFC", name).strip()
    characters = (character for character in name if character not in JOINERS)
    visible = "".join(" " if unicodedata.category(character) == "Zs" else character for character in characters)
    if not visible or len(name) > LONGEST_NAME or not visible.isprintable():
        raise AnnotatorError(
            "A name must have 1 to {most} visible characters and no direction controls.",
            where=legible(name),
            most=LONGEST_NAME,
        )
    if name == GOLD or name in VIRTUAL_SPEAKERS:
        raise AnnotatorError("This name is reserved by the program.", where=name, remedy="Choose another name.")
    return name


def check_person_name(name: str) -> str:
    """Return a name that somebody typed for a new person, as `check_name` does.

    Raises AnnotatorError also when it looks like a path or the name of a file, which was meant for another field.
    """
    name = check_name(name)
    if _PATH.search(name):
        raise AnnotatorError(
            "This is the name of a file or folder, not of a person.", where=name, remedy="Type the name of the person."
        )
    return name


def same_name(first: str, second: str) -> bool:
    """Whether two names are equal in NFC, without outer white space."""
    return _composed(first) == _composed(second)


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()


class People:
    """The people of a project, by id and by name."""

    def __init__(self, project: str, annotators: Iterable[Annotator]) -> None:
        self._project = project
        self._by_id: dict[str, Annotator] = {}
        self._by_name: dict[str, tuple[Annotator, ...]] = {}
        self._by_former_name: dict[str, tuple[Annotator, ...]] = {}
        for annotator in annotators:
            self.add(annotator)

    def add(self, annotator: Annotator) -> None:
        """Add a person with a new id."""
        self._by_id[annotator.id] = annotator
        former = ((self._by_former_name, name) for name in annotator.former)
        for index, name in ((self._by_name, annotator.name), *former):
            key = _composed(name)
            index[key] = (*index.get(key, ()), annotator)

    @property
    def all(self) -> list[Annotator]:
        """All people, including those who were united with somebody else, by id."""
        return sorted(self._by_id.values(), key=lambda annotator: annotator.id)

    @property
    def active(self) -> list[Annotator]:
        """The people who were not united with somebody else, by id."""
        return self._active(self._by_id.values())

    @property
    def members(self) -> list[Annotator]:
        """The people on the team now: the active ones who have not left, by id."""
        return [annotator for annotator in self.active if not annotator.left]

    def _active(self, annotators: Iterable[Annotator]) -> list[Annotator]:
        active = (annotator for annotator in annotators if self.united_with(annotator) is annotator)
        return sorted(active, key=lambda annotator: annotator.id)

    def _named(self, name: str) -> list[Annotator]:
        return self._active(self._by_name.get(_composed(name), ()))

    def __contains__(self, id_: str) -> bool:
        return id_ in self._by_id

    def with_id(self, id_: str) -> Annotator | None:
        """Return the person with an id, or None."""
        return self._by_id.get(id_)

    def united_with(self, annotator: Annotator) -> Annotator:
        """Return the person whom somebody was united with, or the person themselves. A cycle counts as not united."""
        visited = {annotator.id}
        person = annotator
        while person.into:
            if person.into in visited or person.into not in self._by_id:
                return annotator
            visited.add(person.into)
            person = self._by_id[person.into]
        return person

    def same_person(self, annotator: Annotator) -> list[str]:
        """Return the ids of all who are one person with somebody, since they were united, in order."""
        active = self.united_with(annotator).id
        return sorted({annotator.id, *(one.id for one in self.all if self.united_with(one).id == active)})

    def layer_name(self, id_: str) -> str:
        """Return the name of a layer: that of its person, with part of the id when somebody else has the same name."""
        person = self._by_id.get(id_)
        if person is None:
            return id_
        namesakes = [annotator for annotator in self._named(person.name) if annotator is not person]
        return f"{person.name} ({id_[:4]})" if namesakes else person.name

    def find(self, name: str) -> Annotator | None:
        """Return the person with a name, or with this former name; None when nobody ever had it."""
        named = self._named(name)
        formerly = self._active(self._by_former_name.get(_composed(name), ()))
        exact = (annotator for annotator in named if annotator.name == name)
        return next(exact, next(iter((*named, *formerly)), None))

    def layer_called(self, name: str, layers: Mapping[str, str]) -> str | None:
        """Return which of `layers` (ids by name) a name refers to, by its name in `layers`, or None.

        A layer has its own name and every name of its person, including former names and other compositions of them.
        """
        if name in layers:
            return name
        person = self.find(name)
        return next((key for key, layer in layers.items() if person is not None and layer == person.id), None)

    def person(self, name: str) -> Annotator:
        """Return the person with a name or former name, or a new person. Raises AnnotatorError for an invalid name."""
        return self.find(check_name(name)) or self._new(name)

    def identify(self, name: str, *, new_person: bool = False) -> Annotator:
        """Return the person with a name or former name that somebody typed, or a new person when nobody ever had it.

        With `new_person` it is always a new person. Raises SimilarNameError for a new name that looks like another one
        in the project (not with `new_person`), and AnnotatorError for an invalid name, or a new person with a name
        that somebody has.
        """
        if new_person:
            return self.new_person(name)
        if self.find(check_name(name)) is None and (similar := self.similar(name)):
            raise SimilarNameError(
                "Is this the same person? The project knows {known}.",
                similar,
                where=name,
                remedy="Use that name, or add --new-person if this is another person.",
            )
        return self.person(name)

    def new_person(self, name: str) -> Annotator:
        """Return a new person of this name. Raises AnnotatorError for an invalid name, or one that somebody has."""
        if self._named(name):
            raise AnnotatorError(
                "Another person in the project has this name.", where=name, remedy="Choose another name."
            )
        return self._new(name)

    def _new(self, name: str) -> Annotator:
        """The id is derived from project and name: the same name in two copies of a project is the same person."""
        name = check_name(name)
        seeds = (
            f"{self._project}/{name}" if number == 1 else f"{self._project}/{name}/{number}" for number in count(1)
        )
        ids = (hashlib.sha256(seed.encode()).hexdigest()[:16] for seed in seeds)
        return Annotator(id=next(id_ for id_ in ids if id_ not in self._by_id), name=name)

    def similar(self, name: str) -> list[Annotator]:
        """Return the people with a different name, or former name, that looks like this one, by name.

        The differences may be in case, width, accents and vowel signs, forms of letters such as yeh and kaf, digits,
        spaces and joiners, and letters of other scripts that look the same.
        """
        wanted = _looks(name)
        alike = (
            annotator
            for annotator in self.active
            if not same_name(annotator.name, name)
            and any(wanted & _looks(known) for known in (annotator.name, *annotator.former))
        )
        return sorted(alike, key=lambda annotator: annotator.name)


@lru_cache(maxsize=10_000)
def _looks(name: str) -> frozenset[str]:
    return look_alike_keys(unicodedata.normalize("NFKC", name))
