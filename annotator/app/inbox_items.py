"""Make the items of the inbox on one document of the heads found there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

import msgspec

from annotator.app.people import People
from annotator.app.uniting import moved_id
from annotator.domain.annotation import Progress, Span
from annotator.domain.inbox import FLAG, NOTE, ON_SPAN, Message, Question, Thread, digest_of, note_on
from annotator.domain.inbox_items import Item, Posted, State
from annotator.storage.inbox import Found
from annotator.text.folding import key_of

_Key = tuple[str, str]
"""Owner and id of an item within a document."""


class _Threads(NamedTuple):
    """What was written and decided about the items of a document."""

    messages: dict[_Key, list[Found]]
    decisions: dict[_Key, list[Found]]


def make_items(
    found: Iterable[Found], document: str, people: People, since: Mapping[tuple[str, str], str]
) -> list[Item]:
    """Return the items on a document (by id, "" for none); `since` has the times of flags and notes."""
    owner_of = _owners(people)
    heads = _winners(found)
    bare = {(owner_of(item.layer), item.id): item for head in heads for item in _bare(head, document, since)}
    threads = _threads(heads, owner_of, bare)
    return [_with_thread(item, key, threads, owner_of) for key, item in bare.items()]


def _owners(people: People) -> Callable[[str], str]:
    def owner_of(layer: str) -> str:
        person = people.with_id(layer)
        return people.united_with(person).id if person else layer

    return owner_of


def _winners(found: Iterable[Found]) -> list[Found]:
    """Return the provisional winner of each entity, and all heads of threads, which are read together."""
    winners: dict[tuple[object, ...], Found] = {}
    for head in sorted(found, key=lambda head: (head.clock, head.id)):
        own = head.id if isinstance(head.record, Thread) else ""
        winners[type(head.record), head.record.id, head.record.layer, own] = head
    return list(winners.values())


def _bare(head: Found, document: str, since: Mapping[tuple[str, str], str]) -> Iterator[Item]:
    """Yield the items that a head is, before anything was written about them."""
    record = head.record
    if isinstance(record, Question):
        yield Item(
            key=record.id,
            id=record.id,
            kind="question",
            layer=record.layer,
            owner="",
            document=document,
            author=head.author,
            recorded=head.recorded,
            text=record.text,
            state="open",
            span=record.span,
            span_layer=record.span_layer or record.layer,
            label=record.label,
            fragments=record.fragments,
            quote=record.quote,
            anchor=record.anchor,
        )
    elif isinstance(record, Progress):
        if record.flag is not None:
            yield _of_layer(record, FLAG, document, record.flag, since.get((head.id, "flag"), head.recorded))
        if record.note:
            yield _of_layer(record, NOTE, document, record.note, since.get((head.id, "note"), head.recorded))
    elif isinstance(record, Span) and record.note:
        yield _of_layer(record, note_on(record.id), document, record.note, since.get((head.id, "note"), head.recorded))


def _of_layer(record: Progress | Span, id_: str, document: str, text: str, recorded: str) -> Item:
    layer, is_span = record.layer, isinstance(record, Span)
    return Item(
        key=item_key(layer, document, id_),
        id=id_,
        kind="flag" if id_ == FLAG else "note",
        layer=layer,
        owner="",
        document=document,
        author=layer,
        recorded=recorded,
        text=text,
        state="open" if id_ == FLAG else "note",
        span=record.id if is_span else "",
        span_layer=layer,
        label=record.label if isinstance(record, Span) else "",
        fragments=record.fragments if isinstance(record, Span) else (),
        quote=record.quote if isinstance(record, Span) else (),
    )


def item_key(layer: str, document: str, id_: str) -> str:
    """Return the key of a flag or note of a layer on a document: 32 hexadecimal digits."""
    return sha256(f"{layer}/{document}/{id_}".encode()).hexdigest()[:32]


def _threads(heads: list[Found], owner_of: Callable[[str], str], items: Mapping[_Key, Item]) -> _Threads:
    threads = _Threads({}, {})
    for head in heads:
        record = head.record
        if isinstance(record, Message):
            key = _key(owner_of(record.layer), record.item, items)
            threads.messages.setdefault(key, []).append(head)
        elif isinstance(record, Thread):
            key = _key(owner_of(record.layer), record.id, items)
            threads.decisions.setdefault(key, []).append(head)
    return threads


def _key(owner: str, item: str, items: Mapping[_Key, Item]) -> _Key:
    """The key of an item; a note may have moved with its span when two people were united."""
    if (owner, item) not in items and item.startswith(ON_SPAN):
        return owner, note_on(moved_id(owner, item.removeprefix(ON_SPAN)))
    return owner, item


def _with_thread(item: Item, key: _Key, threads: _Threads, owner_of: Callable[[str], str]) -> Item:
    messages = tuple(
        Posted(head.record.id, owner_of(head.author), head.recorded, head.record.text)
        for head in threads.messages.get(key, ())
        if isinstance(head.record, Message)
    )
    written = {message.id for message in messages}
    about = digest_of(item.text)
    state: State = "open" if messages else item.state
    answer, decided_by, decided = "", "", ""
    for head in threads.decisions.get(key, ()):
        thread = head.record
        assert isinstance(thread, Thread), "only threads are collected as decisions"
        answer = thread.answer if thread.answer in written else ""
        if thread.about == about and written <= set(thread.seen) and (thread.resolved or answer):
            state = "resolved" if thread.resolved or state == "resolved" else "answered"
            decided_by, decided = owner_of(head.author), head.recorded
    return msgspec.structs.replace(
        item,
        owner=key[0],
        author=owner_of(item.author),
        messages=messages,
        state=state,
        answer=answer,
        decided_by=decided_by,
        decided=decided,
        search=key_of("\n".join((item.text, *item.quote, item.anchor, *(message.text for message in messages)))),
    )
