"""What a corrected text did to the spans of a document: kept, moved or lost, with the words before and now.

UNITS: offsets are code points, half-open.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256

import msgspec

from annotator.app.revising.rewriting import carried_span
from annotator.compare.texts.carrying import Carrier, Fate
from annotator.domain.annotation import Fragment, Span, reading_order


class RevisedPlace(msgspec.Struct, frozen=True):
    """A span of a text that was corrected, and what has become of it.

    `before` is the document with the text before, `document` the one with the corrected text. `words` and `fragments`
    are those before, `new_words` and `new_fragments` those on the corrected text now, none for a span that is not on
    it. `open` says whether somebody still has to look at the place.
    """

    document: str
    before: str
    layer: str
    span: str
    label: str
    fate: Fate
    words: tuple[str, ...]
    fragments: tuple[Fragment, ...]
    new_words: tuple[str, ...] = ()
    new_fragments: tuple[Fragment, ...] = ()
    open: bool = False


def check_id(before: str, span: str) -> str:
    """Return the id of the check of a span (by id) on a text that was corrected: 32 hexadecimal digits."""
    return sha256(f"{before}/revised/{span}".encode()).hexdigest()[:32]


def places_of(
    spans: Mapping[str, Span], now: Mapping[str, Span] | None, carrier: Carrier, before: str, document: str
) -> Iterator[RevisedPlace]:
    """Yield what becomes of one layer's spans on the document `before`, in reading order.

    `now` are the layer's spans on the corrected text; None for a text that the project does not have yet.
    """
    for span in sorted(spans.values(), key=reading_order):
        carried = carried_span(span, carrier, document)
        fate = carrier.carried(span.fragments).fate
        here = carried if now is None else now.get(span.id)
        if now is None:
            is_open = fate != "kept"
        elif carried is None:
            is_open = here is None
        else:
            is_open = fate == "moved" and here is not None and here.fragments == carried.fragments
        yield RevisedPlace(
            document,
            before,
            span.layer,
            span.id,
            span.label,
            fate,
            span.quote,
            span.fragments,
            here.quote if here is not None else (),
            here.fragments if here is not None else (),
            is_open,
        )
