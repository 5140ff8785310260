"""Records of every type, and operations on them."""

from typing import get_args

import msgspec
from hypothesis import strategies as st

from annotator.domain.annotation import ParagraphDirection, Progress, Relation, Span
from annotator.domain.document import Facts
from annotator.domain.inbox import Message, Question, Thread
from annotator.domain.operation import (
    TYPE_OF,
    Annotator,
    Assignment,
    Decision,
    Guideline,
    Key,
    LoggedOperation,
    Operation,
    Record,
    RevisionCheck,
    Role,
    SavedFilter,
    SchemeText,
    Sitting,
    encode_state,
    operation_id,
)
from annotator.domain.register import Affiliation, Entry, Redirect, Spelling
from tests.text.strategies import stored_texts

words = stored_texts(max_pieces=5)
whole = st.integers(-(2**63), 2**63 - 1)
places = st.tuples(st.integers(0, 2**31), st.integers(0, 2**31))
attributes = st.dictionaries(words, words | whole | st.booleans(), max_size=3)
metadata = st.recursive(
    st.none() | st.booleans() | whole | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
own = {"id": words, "layer": words, "document": words}
records: dict[str, st.SearchStrategy[Record]] = {
    "affiliation": st.builds(Affiliation, **own, entry=words, to=words, since=words, until=words),
    "annotator": st.builds(Annotator, **own, name=words, role=st.sampled_from(get_args(Role))),
    "assignment": st.builds(Assignment, **own, annotator=words),
    "decision": st.builds(Decision, **own, place=st.lists(words, max_size=3).map(tuple), reason=words),
    "direction": st.builds(ParagraphDirection, **own, paragraph=st.integers(0, 9999)),
    "document": st.builds(Facts, **own, title=words, metadata=st.dictionaries(words, metadata, max_size=3)),
    "entry": st.builds(Entry, **own, name=words, kind=words, external=words, note=words),
    "filter": st.builds(
        SavedFilter, **own, name=words, words=words, metadata=st.dictionaries(words, words, max_size=2)
    ),
    "key": st.builds(Key, **own, person=words),
    "message": st.builds(Message, **own, item=words, text=words),
    "question": st.builds(
        Question, **own, text=words, span=words, quote=st.lists(words, max_size=2).map(tuple), anchor=words
    ),
    "thread": st.builds(
        Thread, **own, resolved=st.booleans(), answer=words, seen=st.lists(words, max_size=2).map(tuple)
    ),
    "guideline": st.builds(Guideline, **own, text=words),
    "progress": st.builds(
        Progress, **own, flag=st.none() | words, note=words, labels=st.lists(words, max_size=2).map(tuple)
    ),
    "redirect": st.builds(Redirect, **own, into=words),
    "relation": st.builds(
        Relation,
        **own,
        label=words,
        roles=st.dictionaries(words, st.lists(words, max_size=3).map(tuple), max_size=3),
        attributes=attributes,
    ),
    "revision_check": st.builds(RevisionCheck, **own, span=words, outcome=st.sampled_from(["kept", "dropped"])),
    "scheme": st.builds(SchemeText, **own, toml=words),
    "sitting": st.builds(Sitting, **own, seconds=st.integers(0, 86_400)),
    "span": st.builds(
        Span,
        **own,
        label=words,
        fragments=st.lists(places, max_size=3).map(tuple),
        quote=st.lists(words, max_size=3).map(tuple),
        attributes=attributes,
        note=words,
    ),
    "spelling": st.builds(Spelling, **own, entry=words, name=words),
}
any_record = st.one_of(*records.values())


@st.composite
def operations(draw: st.DrawFn) -> LoggedOperation:
    """An operation with its id; one in several is a removal."""
    record = draw(any_record)
    payload = None if draw(st.integers(0, 4)) == 0 else msgspec.Raw(encode_state(record))
    operation = Operation(
        entity=record.id,
        type=TYPE_OF[type(record)],
        parents=tuple(draw(st.lists(words, max_size=3))),
        author=draw(words),
        layer=record.layer,
        clock=draw(st.integers(1, 2**40)),
        recorded=draw(words),
        payload=payload,
    )
    return LoggedOperation(operation_id(operation), record.document, operation)
