"""What was removed from a span and added to it, as fragments of the text. UNITS: code points."""

from collections.abc import Iterable, Sequence

from annotator.app.history.steps import Step
from annotator.domain.annotation import Fragment, Span
from annotator.domain.operation import Record

JOINT = " … "
"""Between the fragments of a quote."""


def minus(first: Iterable[Fragment], second: Iterable[Fragment]) -> list[Fragment]:
    """Return the parts of the first fragments that are in none of the second."""
    left = list(first)
    for start, end in second:
        left = [
            part
            for begin, finish in left
            for part in ((begin, min(finish, start)), (max(begin, end), finish))
            if part[0] < part[1]
        ]
    return left


def fragments_of(state: Record | None) -> tuple[Fragment, ...]:
    """Return the fragments of a state, none if it is not that of a span."""
    return state.fragments if isinstance(state, Span) else ()


def difference_of(step: Step) -> tuple[list[Fragment], list[Fragment]]:
    """Return what a step took out of its spans, and what it put into them, on the present text."""
    removed: list[Fragment] = []
    added: list[Fragment] = []
    for change in step.changes_here:
        before, after = fragments_of(change.before), fragments_of(change.after)
        removed += minus(before, after)
        added += minus(after, before)
    return sorted(removed), sorted(added)


def words_of(span: Span) -> str:
    """Return the words of a span on one line."""
    return JOINT.join(span.quote).replace("\n", " ")


def in_words(span: Span, parts: Sequence[Fragment]) -> list[Fragment]:
    """Return where parts of the text are in the words of a span."""
    found, base = [], 0
    for start, end in span.fragments:
        inside = ((max(begin, start), min(finish, end)) for begin, finish in parts)
        found += [(base + begin - start, base + finish - start) for begin, finish in inside if begin < finish]
        base += end - start + len(JOINT)
    return found
