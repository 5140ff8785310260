"""Who the mentioned names of an archive are: speakers, by the entries of the register.

Speakers are known by *keys*: the id of an entry, or "~" and the folded words of those who have none. Columns name them
by numbers, their places among the keys.
"""

from collections.abc import Iterable
from functools import cached_property

import numpy as np

from annotator.app.analysis.columns import Names, Numbers, Vocabulary
from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.indexed_work import words_key
from annotator.domain.register import Register

FREE = "~"
"""What the key of a speaker without an entry begins with."""


class NamedSpeakers:
    """The speakers behind mentioned names, as a register has them. What takes a moment is derived when it is asked for.

    When there are more names, or the register changes, others are made.
    """

    def __init__(self, names: Names, register: Register) -> None:
        self.register = register
        self._names = names

    @cached_property
    def keys(self) -> list[str]:
        """The keys of the speakers, by number."""
        return self._vocabulary.values

    @property
    def _vocabulary(self) -> Vocabulary:
        return self._numbered[1]

    @cached_property
    def _numbered(self) -> tuple[Numbers, Vocabulary]:
        """For each mentioned name the number of its speaker; and the keys of the speakers."""
        speakers = Vocabulary(VIRTUAL_SPEAKERS)
        numbers = [speakers.number(self.key(name.entity, name.words)) for name in self._names.all]
        return np.array(numbers, dtype=np.int32), speakers

    def key(self, entity: str, words: str) -> str:
        """Return the key of who is mentioned with a value of the attribute `entity` and words."""
        if entity in VIRTUAL_SPEAKERS:
            return entity
        entry = self.register.entry(entity) if entity else None
        return entry.id if entry is not None else FREE + words_key(entity or words)

    def number_of(self, key: str) -> int:
        """Return the number of the speaker with a key, -1 for one who is not here."""
        return self._vocabulary.known(key)

    def of(self, names: Numbers) -> Numbers:
        """Return the numbers of the speakers behind mentioned names."""
        found: Numbers = self._numbered[0][names]
        return found

    def name(self, number: int) -> str:
        """Return the main name of a speaker, or the words where it has no entry; "" for those without text."""
        key = self.keys[number]
        entry = self.register.entry(key)
        if entry is not None:
            return entry.name
        return "" if key in VIRTUAL_SPEAKERS else self._words[number]

    def kind(self, number: int) -> str:
        """Return the kind of a speaker: that of its entry, or what its first mention says, "" for none."""
        entry = self.register.entry(self.keys[number])
        return (entry.kind if entry is not None else "") or self._kinds.get(number, "")

    @cached_property
    def kinds(self) -> list[str]:
        """The kinds of the speakers, by number."""
        return [self.kind(number) for number in range(len(self.keys))]

    def members_of(self, entries: Iterable[str]) -> set[str]:
        """Return the ids of entries (by id) and of those who belong to them, directly and through others."""
        waiting = [self.register.end(entry) for entry in entries]
        found = set(waiting)
        while waiting:
            more = [member for member in self._members.get(waiting.pop(), ()) if member not in found]
            found.update(more)
            waiting += more
        return found

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        """The ids of who belongs to each entry."""
        found: dict[str, list[str]] = {}
        for member, group in self.register.belongings():
            found.setdefault(group, []).append(member)
        return found

    def groups_with_members(self) -> list[str]:
        """Return the ids of the entries that others belong to, those with the most members first."""
        return sorted(self._members, key=lambda group: (-len(self._members[group]), group))

    @cached_property
    def _kinds(self) -> dict[int, str]:
        found: dict[int, str] = {}
        for number, name in zip(self._numbered[0].tolist(), self._names.all, strict=True):
            if name.kind:
                found.setdefault(number, name.kind)
        return found

    @cached_property
    def _words(self) -> dict[int, str]:
        numbers = self._numbered[0].tolist()
        found: dict[int, str] = {}
        for number, name in zip(numbers, self._names.all, strict=True):
            found.setdefault(number, name.entity or name.words)
        return found

    @cached_property
    def listed(self) -> list[str]:
        """The ids of the entries that are not merged into others, by name."""
        return [entry.id for entry in self.register.listed()]
