"""Disjoint sets: groups of members, any two of which can be joined."""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

T = TypeVar("T", bound=Any)
"""Any type with an order."""


class DisjointSets(Generic[T]):
    """Disjoint sets; at first each member is a group of its own."""

    def __init__(self, members: Iterable[T]) -> None:
        self._above: dict[T, T] = {member: member for member in members}

    def _top(self, member: T) -> T:
        while self._above[member] != member:
            self._above[member] = member = self._above[self._above[member]]
        return member

    def join(self, first: T, second: T) -> None:
        """Join the groups of two members."""
        tops = sorted((self._top(first), self._top(second)))
        self._above[tops[1]] = tops[0]

    def groups(self) -> list[list[T]]:
        """Return the groups, each in order."""
        groups: dict[T, list[T]] = {}
        for member in self._above:
            groups.setdefault(self._top(member), []).append(member)
        return [sorted(group) for group in groups.values()]
