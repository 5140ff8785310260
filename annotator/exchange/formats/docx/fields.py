"""Fields: of what is between the marks of one, its result is text and its instruction is not.

A field may begin in one paragraph and end in another, and there may be fields in it. Nothing is taken away of a field
that no mark ends.
"""

from typing import NamedTuple

_DRAWN = ("EQ ", "SYMBOL ")
"""Fields without a result: what is seen is drawn from the instruction."""
_LONGEST = 200
"""Code points of an instruction that are kept."""


class Unwritten(NamedTuple):
    """What is seen of a field without a result: the entry that was chosen from its list, or what it draws."""

    entry: str = ""
    drawn: str = ""


class _Field:
    def __init__(self, first: int, entry: str) -> None:
        self.first, self.entry = first, entry
        self.has_result = False
        self.instruction = ""


class _Place(NamedTuple):
    pieces: list[str]
    number: int


class Fields:
    """The fields that are open at a place of the text."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._unsure: list[_Place] = []
        """Words since the first instruction that is still open: they go when it turns out to have an end."""
        self._instructions = 0

    def note(self, pieces: list[str]) -> None:
        """Take notice of the last piece of a text, just put there."""
        if self._instructions:
            self._unsure.append(_Place(pieces, len(pieces) - 1))

    def instruct(self, words: str) -> None:
        """Take words of an instruction."""
        if self._open and not self._open[-1].has_result:
            self._open[-1].instruction = (self._open[-1].instruction + words).lstrip()[:_LONGEST]

    def mark(self, kind: str, entry: str = "") -> Unwritten:
        """Take a mark: begin, where the chosen entry of a list may be given; separate; or end."""
        if kind == "begin":
            self._open.append(_Field(len(self._unsure), entry))
            self._instructions += 1
        elif self._open and kind == "separate":
            self._end_instruction(self._open[-1])
            self._open[-1].has_result = True
        elif self._open and kind == "end":
            field = self._open.pop()
            self._end_instruction(field)
            if not field.has_result:
                is_drawn = field.instruction.upper().startswith(_DRAWN)
                return Unwritten(field.entry, field.instruction if is_drawn else "")
        return Unwritten()

    def _end_instruction(self, field: _Field) -> None:
        if field.has_result:
            return
        self._instructions -= 1
        for pieces, number in self._unsure[field.first :]:
            pieces[number] = ""
        del self._unsure[field.first :]
