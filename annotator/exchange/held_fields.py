"""The attributes and metadata that a format holds, where it holds no others."""

from collections.abc import Callable, Container
from typing import NamedTuple

from annotator.exchange.records import Article, SpanData


def _none(_: object) -> tuple[()]:
    return ()


class HeldFields(NamedTuple):
    """Functions that return the names of the attributes of a span, and of the metadata of an article, that stay.

    Of an article they see what is left of it once everything but its metadata is reduced.
    """

    attributes: Callable[[SpanData], Container[str]] = _none
    metadata: Callable[[Article], Container[str]] = _none


NO_FIELDS = HeldFields()
