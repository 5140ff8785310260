"""What the names of selections tell of how a project counts positions.

Sets of readings are numbers with a bit for each.
"""

from collections import Counter
from collections.abc import Mapping
from functools import partial

from annotator.domain.annotation import Fragment
from annotator.exchange.formats.qdpx.names import ORIGIN
from annotator.exchange.formats.qdpx.offsets import HABITS, READINGS, Reading, Text, has_words
from annotator.exchange.reading.offset_units import SHOWN

_BITS = range(len(READINGS))
_ALL = (1 << len(READINGS)) - 1


class Evidence:
    """Takes the selections of a project as they come."""

    def __init__(self) -> None:
        self._fitting = _ALL
        self._inside = _ALL
        self._unusual = 0
        self._fits: Counter[int] = Counter()
        self._tight_fits: Counter[int] = Counter()
        self._places: dict[int, list[str]] = {}
        self.selections = 0

    def note(self, text: Text, start: int, end: int, name: str, where: str) -> bool:
        """Note a selection and its place in the file; return whether its name is its words in any reading."""
        self.selections += 1
        fitting = tight = 0
        places = list(text.places(start, end))
        for alike, place in places:
            if place is None and start < end:
                self._inside &= ~alike
            if place != places[0][1]:
                self._unusual |= alike
            if name and place is not None and _begins_with(text.stored, place, name):
                fitting |= alike
                tight |= 0 if text.stored[place[1] - 1].isspace() else alike
        if fitting:
            self._fitting &= fitting
            self._fits[fitting] += 1
            self._tight_fits[tight] += 1
            if self._fits[fitting] <= SHOWN:
                self._places.setdefault(fitting, []).append(where)
        return bool(fitting)

    @property
    def is_proof(self) -> bool:
        """Whether some words prove the reading."""
        return bool(self._fits)

    def reading(self, origin: str) -> Reading | None:
        """Return the reading; None where words contradict each other.

        Of several that fit, it is the one in which most selections end with their words; where nothing proves one, it
        depends on `origin`, the name of the program. Our own files count as the standard has it.
        """
        if origin == ORIGIN:
            return READINGS[0]
        if self.is_proof:
            fitting = [bit for bit in _BITS if self._fitting >> bit & 1]
            return READINGS[max(fitting, key=partial(_support, self._tight_fits))] if fitting else None
        habits = (habit for name, habit in HABITS.items() if origin.lower().startswith(name))
        inside = (one for one in (*habits, *READINGS) if self._inside >> READINGS.index(one) & 1)
        return next(inside, READINGS[0])

    def contradicting(self) -> list[str]:
        """Return places that are not on their words in the reading that most are in."""
        best = max(_BITS, key=partial(_support, self._fits))
        return [place for fitting, places in self._places.items() if not fitting >> best & 1 for place in places]

    def is_unusual(self, reading: Reading) -> bool:
        """Whether some selection is elsewhere in a reading than in the usual one."""
        return bool(self._unusual >> READINGS.index(reading) & 1)


def _begins_with(text: str, place: Fragment, name: str) -> bool:
    """Whether a name is the words that a place begins with: what is off by one may have white space there."""
    return not text[place[0]].isspace() and has_words(text, place, name)


def _support(counts: Mapping[int, int], bit: int) -> int:
    return sum(count for readings, count in counts.items() if readings >> bit & 1)
