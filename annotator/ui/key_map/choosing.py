"""Choosing keys: a key that another command of the same page has is a conflict, which the person resolves first."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from annotator.ui.key_map.resolving import FIXED, Keyed, clashing, displaced, resolved, wanted


class Conflict(NamedTuple):
    """A key that a command is to get and others have. `stands`: it is so already, and the command is without a key."""

    action: str
    key: str
    others: tuple[str, ...]
    stands: bool = False


class KeyChoices:
    """The chosen keys; `apply` is called with all of them after each change."""

    def __init__(
        self, acts: Iterable[Keyed], chosen: Mapping[str, str], apply: Callable[[dict[str, str]], object]
    ) -> None:
        self._acts = {act.id: act for act in acts}
        self.chosen = dict(chosen)
        self._apply = apply
        self._open: list[Conflict] = []

    @property
    def acts(self) -> list[Keyed]:
        """The commands, in order."""
        return list(self._acts.values())

    @property
    def keys(self) -> dict[str, str]:
        """The present key of each command, by id."""
        return resolved(self._acts.values(), self.chosen)

    @property
    def conflict(self) -> Conflict | None:
        """The conflict to be resolved before anything else."""
        return self._open[0] if self._open else None

    def standing(self, action: str) -> Conflict | None:
        """Return the conflict of a command that is without its key since another one has it, as one of the scheme."""
        key = displaced(self.acts, self.chosen).get(action)
        if key is None:
            return None
        return Conflict(action, key, tuple(clashing(action, key, self.keys)), stands=True)

    def standing_all(self) -> dict[str, Conflict]:
        """Return every such conflict, by the command without a key."""
        found = {action: self.standing(action) for action in displaced(self.acts, self.chosen)}
        return {action: conflict for action, conflict in found.items() if conflict is not None}

    def propose(self, changes: Mapping[str, str]) -> None:
        """Give commands other keys; those that clash become conflicts, the others apply at once."""
        changed = {action: key for action, key in changes.items() if action not in FIXED}
        keys = {action: wanted(act, self.chosen) for action, act in self._acts.items()} | changed
        self._open = []
        for action, key in changed.items():
            others = tuple(other for other in clashing(action, key, keys) if other not in changed)
            if others:
                self._open.append(Conflict(action, key, others))
            else:
                self._set(action, key)
        self._apply(dict(self.chosen))

    def reset(self, actions: Iterable[str]) -> None:
        """Give commands the keys back that they have from the program or the scheme.

        What was chosen for labels of other schemes stays.
        """
        known = [action for action in actions if action in self._acts and action in self.chosen]
        self.propose({action: self._acts[action].default for action in known})

    def keep(self, conflict: Conflict) -> None:
        """Leave the key with the others."""
        if conflict.stands:
            self._set(conflict.action, "")
        self._close(conflict)

    def use(self, conflict: Conflict) -> None:
        """Take the key from the others, which have none then."""
        for other in conflict.others:
            self._set(other, "")
        self._set(conflict.action, conflict.key)
        self._close(conflict)

    def _close(self, conflict: Conflict) -> None:
        self._open = [one for one in self._open if one != conflict]
        self._apply(dict(self.chosen))

    def _set(self, action: str, key: str) -> None:
        if key == self._acts[action].default:
            self.chosen.pop(action, None)
        else:
            self.chosen[action] = key
