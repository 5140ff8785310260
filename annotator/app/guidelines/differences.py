"""What differs between two texts of the guideline, part by part.

A part is known by its anchor, or else its heading. A part that was only moved is not changed.
"""

from collections import Counter
from typing import Literal

import msgspec

from annotator.domain.guideline_reading import parts_of, read_guideline
from annotator.domain.guideline_text import Part

ChangeKind = Literal["added", "changed", "removed"]


class PartChange(msgspec.Struct, frozen=True):
    """A part that differs: the part before and after (None for none), and their words as they are shown."""

    before: Part | None
    after: Part | None
    words_before: str = ""
    words_after: str = ""
    above: tuple[str, ...] = ()
    """The headings of the label and the attribute that the part belongs to."""

    @property
    def kind(self) -> ChangeKind:
        """How it differs."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"

    @property
    def part(self) -> Part:
        """The part as it is now, or as it was last."""
        part = self.after or self.before
        assert part is not None, "a change has a part before or after it"
        return part


def part_changes(before: str, after: str) -> list[PartChange]:
    """Return the parts that differ between two texts: those of the text after in its order, then removed ones."""
    old, new = _by_key(before), _by_key(after)
    order = [*new, *(key for key in old if key not in new)]
    return [
        _change(before, after, old.get(key), new.get(key))
        for key in order
        if _written(old.get(key)) != _written(new.get(key))
    ]


def _change(before: str, after: str, old: Part | None, new: Part | None) -> PartChange:
    part = new or old
    assert part is not None, "a change has a part before or after it"
    titles = {known.anchor: known.title for known in (parts_of(after) if new else parts_of(before))}
    steps = part.anchor.split(".")
    above = [titles.get(".".join(steps[:length])) for length in range(1, len(steps))]
    return PartChange(old, new, _words(before, old), _words(after, new), tuple(filter(None, above)))


def changed_keys(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """Return the keys of the parts that differ in any language."""
    return {
        change.part.key
        for language in before.keys() | after.keys()
        for change in part_changes(before.get(language, ""), after.get(language, ""))
    }


def _by_key(text: str) -> dict[tuple[str, int], Part]:
    """Return the parts by key; the second with the same one has the number 1."""
    seen: Counter[str] = Counter()
    found = {}
    for part in parts_of(text):
        found[part.key, seen[part.key]] = part
        seen[part.key] += 1
    return found


def _written(part: Part | None) -> str | None:
    return None if part is None else " ".join(part.source.split())


def _words(text: str, part: Part | None) -> str:
    return "" if part is None else read_guideline(text).text[part.start : part.end]
