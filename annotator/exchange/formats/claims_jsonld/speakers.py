"""Speakers as nodes: one for each entry of the register in a file, and one for each mention that points to no entry."""

from collections.abc import Iterable, Iterator
from typing import Any

from annotator.domain.register import Entry, Register
from annotator.exchange.claim_records import ENTITY, KIND, name_of, text_of, words
from annotator.exchange.formats.claims_jsonld.nodes import node, reference
from annotator.exchange.records import SpanData
from annotator.text.pronouns import is_pronoun

ENTRY, MENTION = "entry", "speaker"
"""What the ids of nodes begin with."""
TYPES = {
    "person": "Person",
    "organisation": "Organization",
    "government": "GovernmentOrganization",
    "group": "Organization",
    "media": "NewsMediaOrganization",
    "author": "Person",
    "document": "CreativeWork",
    "unknown": "Thing",
}
"""What speakers are, by their kind; those without one are persons, the first kind of the scheme that ships."""
_TOLD_BY_TYPE = TYPES.keys() - {"group", "author"}
"""Kinds that no other has the type of."""
_WIKIDATA = "https://www.wikidata.org/entity/"


def entry_of(speaker: SpanData, register: Register) -> Entry | None:
    """Return the entry that a mention points to, None for one that has free text or nothing."""
    return register.entry(text_of(speaker.attributes.get(ENTITY)))


class Speakers:
    """Makes the nodes of mentions as they come, and remembers the entries that they point to, for the end of a file."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._kinds: dict[str, dict[str, None]] = {}

    def of_mentions(self, mentions: Iterable[SpanData]) -> Iterator[dict[str, Any]]:
        """Yield the nodes of mentions that point to no entry, and note what the others point to."""
        for mention in mentions:
            kind = text_of(mention.attributes.get(KIND))
            entry = entry_of(mention, self._register)
            if entry is None:
                yield _mention(mention, kind)
            else:
                self._kinds.setdefault(entry.id, {}).update({kind: None} if kind else {})

    def references(self, mentions: Iterable[SpanData]) -> list[dict[str, str]]:
        """Return references to the nodes of mentions, to each node once."""
        entries = ((mention, entry_of(mention, self._register)) for mention in mentions)
        keys = ((ENTRY, entry.id) if entry else (MENTION, mention.id) for mention, entry in entries)
        return [reference(*key) for key in dict.fromkeys(keys)]

    def of_entries(self) -> Iterator[dict[str, Any]]:
        """Yield the nodes of the entries that were noted. One that has no kind is what its mentions are said to be."""
        for id_, kinds in self._kinds.items():
            entry, names = self._register.entries[id_], self._register.names(id_)
            yield node(
                **_types([entry.kind] if entry.kind else list(kinds)),
                key=(ENTRY, id_),
                name=entry.name,
                alternateName=[name for name in names if name != entry.name],
                sameAs=entry.external and _WIKIDATA + entry.external,
            )


def _mention(mention: SpanData, kind: str) -> dict[str, Any]:
    name, own = name_of(mention), words(mention)
    return node(
        **_types([kind] if kind else []),
        key=(MENTION, mention.id),
        name=name,
        alternateName="" if own == name or is_pronoun(own) else own,
    )


def _types(kinds: list[str]) -> dict[str, Any]:
    """Return what something of some kinds is, and those kinds that this does not tell."""
    types = list(dict.fromkeys(TYPES.get(kind, "Thing") for kind in kinds or ["person"]))
    untold = [kind for kind in kinds if kind not in _TOLD_BY_TYPE]
    return {"type_": _single(types), "additionalType": _single(untold)}


def _single(values: list[str]) -> str | list[str]:
    """Return the only one of some values by itself."""
    return values[0] if len(values) == 1 else values
