"""The stance values of a scheme: their keys, marks and colours."""

from annotator.domain.frames import STANCE, VALUE
from annotator.domain.scheme import Attribute, Choice, Scheme, attribute


def stance_choices(scheme: Scheme) -> tuple[Choice, ...]:
    """Return the values that a new stance can have, in the order of their keys in the scheme."""
    relation = scheme.relation(STANCE)
    return values.offered if relation and not relation.retired and (values := _values(scheme)) else ()


def all_stance_choices(scheme: Scheme) -> tuple[Choice, ...]:
    """Return the values that any stance can have, retired ones included."""
    return values.choices if (values := _values(scheme)) else ()


def stance_choice(scheme: Scheme, value: str) -> Choice | None:
    """Return one value, retired ones included, or None when the scheme has none of this id."""
    return next((choice for choice in all_stance_choices(scheme) if choice.id == value), None)


def _values(scheme: Scheme) -> Attribute | None:
    relation = scheme.relation(STANCE)
    return attribute(relation, VALUE) if relation else None
