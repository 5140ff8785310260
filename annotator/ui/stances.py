"""The stance values of a scheme: their keys, marks and colours."""

from annotator.domain.frames import STANCE, VALUE
from annotator.domain.scheme import Choice, Scheme, attribute


def stance_choices(scheme: Scheme) -> tuple[Choice, ...]:
    """Return the values that a stance can have, in the order of their keys in the scheme."""
    relation = scheme.relation(STANCE)
    values = attribute(relation, VALUE) if relation else None
    return values.choices if values else ()


def stance_choice(scheme: Scheme, value: str) -> Choice | None:
    """Return one value, or None when the scheme has none of this id."""
    return next((choice for choice in stance_choices(scheme) if choice.id == value), None)
