"""Who somebody is: a name and what it was before, and which names could be the same person's.

A name is compared by its NFC form, so that é typed in two ways is one name, and is kept in it. Names that only look
alike are never taken for one without asking: they have two ids until a person says otherwise.
"""

import hashlib
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
"""Ordinary spelling in Persian and Urdu."""


class SimilarNameError(AnnotatorError):
    """A name that nobody has looks like that of people whom the project knows: `similar`."""

    def __init__(self, what: str, similar: Sequence[Annotator], *, where: str, remedy: str) -> None:
        self.similar = tuple(similar)
        super().__init__(what, where=where, remedy=remedy, known=[one.name for one in similar])


def check_name(name: str) -> str:
    """Return an annotator's name in NFC, without outer white space. Raises AnnotatorError for one that cannot serve."""
    name = unicodedata.normalize("NFC", name).strip()
    visible = "".join(" " if unicodedata.category(one) == "Zs" else one for one in name if one not in JOINERS)
    if not visible or len(name) > LONGEST_NAME or not visible.isprintable():
        raise AnnotatorError(
            "A name must have 1 to {most} visible characters and no direction controls.",
            where=legible(name),
            most=LONGEST_NAME,
        )
    if name == GOLD or name in VIRTUAL_SPEAKERS:
        raise AnnotatorError("This name is reserved by the program.", where=name, remedy="Choose another name.")
    return name


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for how their characters are composed, and for outer white space."""
    return _composed(one) == _composed(other)


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip()


class People:
    """The people of a project, as its file has them."""

    def __init__(self, project: str, everybody: Iterable[Annotator]) -> None:
        self._project = project
        self._by_id: dict[str, Annotator] = {}
        self._called: dict[str, tuple[Annotator, ...]] = {}
        self._once_called: dict[str, tuple[Annotator, ...]] = {}
        for one in everybody:
            self.add(one)

    def add(self, one: Annotator) -> None:
        """Take in somebody who is not among them."""
        self._by_id[one.id] = one
        named = [(self._called, one.name), *((self._once_called, former) for former in one.former)]
        for names, name in named:
            key = _composed(name)
            names[key] = (*names.get(key, ()), one)

    @property
    def all(self) -> list[Annotator]:
        """All of them, those too who were united with somebody else."""
        return sorted(self._by_id.values(), key=lambda one: one.id)

    @property
    def active(self) -> list[Annotator]:
        """Those who were not united with somebody else."""
        return self._present(self._by_id.values())

    def _present(self, some: Iterable[Annotator]) -> list[Annotator]:
        return sorted((one for one in some if self.united_with(one) is one), key=lambda one: one.id)

    def _named(self, name: str) -> list[Annotator]:
        return self._present(self._called.get(_composed(name), ()))

    def __contains__(self, id_: str) -> bool:
        return id_ in self._by_id

    def with_id(self, id_: str) -> Annotator | None:
        """Return who has an id."""
        return self._by_id.get(id_)

    def united_with(self, one: Annotator) -> Annotator:
        """Return whom somebody was united with, or themselves. Where two were united both ways, neither counts."""
        passed = {one.id}
        found = one
        while found.into:
            if found.into in passed or found.into not in self._by_id:
                return one
            passed.add(found.into)
            found = self._by_id[found.into]
        return found

    def layer_name(self, id_: str) -> str:
        """Return the name of a layer: its person's, with a piece of the id where somebody else has the same one."""
        own = self._by_id.get(id_)
        if own is None:
            return id_
        others = [one for one in self._named(own.name) if one is not own]
        return f"{own.name} ({id_[:4]})" if others else own.name

    def find(self, name: str) -> Annotator | None:
        """Return who has a name, or else had it before; None for a name that nobody ever had."""
        called = self._named(name)
        once_called = self._present(self._once_called.get(_composed(name), ()))
        exactly = (one for one in called if one.name == name)
        return next(exactly, next(iter((*called, *once_called)), None))

    def layer_called(self, name: str, layers: Mapping[str, str]) -> str | None:
        """Return the name of a layer, one of `layers` (ids by name), or None.

        A layer is called by its own name and by any name of its person, former ones and other spellings included.
        """
        if name in layers:
            return name
        person = self.find(name)
        return next((shown for shown, layer in layers.items() if person is not None and layer == person.id), None)

    def person(self, name: str) -> Annotator:
        """Return who has a name or had it before, or somebody new. Raises AnnotatorError for what is no name."""
        return self.find(check_name(name)) or self._new(name)

    def identify(self, name: str, *, new_person: bool = False) -> Annotator:
        """Return who is meant by a name that somebody typed; somebody new when nobody has it or had it before.

        Raises SimilarNameError for a new name that looks like a known one, unless a `new_person` is wanted, and
        AnnotatorError for what is no name and for a new person with the name of somebody else.
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
        """Return somebody new of this name. Raises AnnotatorError for what is no name, and when somebody has it now."""
        if self._named(name):
            raise AnnotatorError(
                "Another person in the project has this name.", where=name, remedy="Choose another name."
            )
        return self._new(name)

    def _new(self, name: str) -> Annotator:
        """The same name in two copies of one project is the same person, so the id is made of both."""
        name = check_name(name)
        seeds = (f"{self._project}/{name}" if turn == 1 else f"{self._project}/{name}/{turn}" for turn in count(1))
        ids = (hashlib.sha256(seed.encode()).hexdigest()[:16] for seed in seeds)
        return Annotator(id=next(one for one in ids if one not in self._by_id), name=name)

    def similar(self, name: str) -> list[Annotator]:
        """Return those whose name, now or before, differs from this one, and only in what the eye passes over.

        That is case, width, accents and vowel signs, forms of letters such as yeh and kaf, digits, spaces and joiners,
        and letters of other scripts that look the same.
        """
        wanted = _looks(name)
        found = (
            one
            for one in self.active
            if not same_name(one.name, name) and any(wanted & _looks(known) for known in (one.name, *one.former))
        )
        return sorted(found, key=lambda one: one.name)


@lru_cache(maxsize=10_000)
def _looks(name: str) -> frozenset[str]:
    return look_alike_keys(unicodedata.normalize("NFKC", name))
