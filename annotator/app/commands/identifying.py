"""Acts on who a speaker or target is: the program proposes entries of the register, and a person links them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from annotator.app.commands.entries import new_entry, put_entry
from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Span, reading_order
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import SPEAKER
from annotator.domain.indexed_work import words_key, words_of
from annotator.domain.register import ENTITY, Entry, entry_of
from annotator.domain.scheme import attribute
from annotator.storage import claims_index, claims_tables, documents
from annotator.text.pronouns import is_pronoun

if TYPE_CHECKING:
    from annotator.register.matching import Found

MOST_LEARNT = 5_000
"""Documents up to which earlier links are looked for without being asked."""
LEARNT_AT_A_TIME = 8
"""Documents that are read in one step."""
_NO_CONTROLS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Embeddings, overrides and isolates, which words of an article may have, and names may not."""
MOST_PROPOSED = 9
"""Proposals that a digit chooses."""
Evidence = Literal[
    "linked here",
    "linked before",
    "same name",
    "same name in another script",
    "part of the name",
    "similar name",
    "mentioned before",
]
"""Why an entry is proposed."""


class EntryProposal(NamedTuple):
    """An entry that a speaker or target may be, and why; `likely` ones are worth to be offered first of all."""

    entry: Entry
    evidence: Evidence
    likely: bool = True


def can_identify(session: Session, label: str) -> bool:
    """Whether spans of a label point to entries: speakers, targets and whatever else has the attribute `entity`."""
    found = session.scheme.label(label)
    return found is not None and attribute(found, ENTITY) is not None


def propose_entries(session: Session, document: str, span: Span) -> list[EntryProposal]:
    """Return the entries that a span may point to, the likeliest first, at most MOST_PROPOSED.

    First come those that the same words point to in this article, then those with the same name, those that the words
    point to elsewhere, those with the name in another script; then, nearest first, who was mentioned before it in the
    article, which is what roles mean; last those with a similar name. A pronoun means who was mentioned before it.
    """
    register, work = session.register(), session.annotations(document)
    key = words_key(words_of(span))
    before = _linked_before(session, work, span)
    if is_pronoun(key):
        nearest = dict.fromkeys(entry for entry, _ in before)
        return [EntryProposal(register.entries[entry], "mentioned before") for entry in list(nearest)[:MOST_PROPOSED]]
    here = [entry for entry, words in before if words == key]
    by_name = session.entry_names().proposals(" ".join(span.quote), MOST_PROPOSED)
    named = [(proposal.entry, proposal.reason) for proposal in by_name]
    found: list[tuple[str, Evidence]] = [
        *((entry, "linked here") for entry in here),
        *((entry, reason) for entry, reason in named if reason == "same name"),
        *((register.end(entry), "linked before") for entry, _ in claims_tables.entries_linked(session.file, key)),
        *((entry, reason) for entry, reason in named if reason in ("same name in another script", "part of the name")),
        *((entry, "mentioned before") for entry, _ in before),
        *((entry, reason) for entry, reason in named),
    ]
    evidence: dict[str, Evidence] = {}
    for entry, why in found:
        if register.entry(entry) is not None:
            evidence.setdefault(register.end(entry), why)
    words = " ".join(span.quote)
    return [
        EntryProposal(register.entries[entry], why, _is_likely(why, words, register.names(entry)))
        for entry, why in list(evidence.items())[:MOST_PROPOSED]
    ]


def _is_likely(evidence: Evidence, words: str, names: Sequence[str]) -> bool:
    """Whether an entry is worth to be offered by itself: a part of a name only if its words are words of the name."""
    if evidence != "part of the name":
        return evidence not in ("similar name", "mentioned before")
    from annotator.register.names import folded_words, without_titles

    said = set(without_titles(folded_words(words)))
    return any(said <= set(folded_words(name)) for name in names)


def _linked_before(session: Session, work: Annotations, span: Span) -> list[tuple[str, str]]:
    """Return the entries that other spans of the article point to, with the folded words: the nearest before first."""
    register = session.register()
    others = [other for other in work.spans.values() if other.id != span.id and register.entry(entry_of(other))]
    others.sort(key=lambda other: (other.start > span.start, abs(other.start - span.start), reading_order(other)))
    return [(register.end(entry_of(other)), words_key(words_of(other))) for other in others]


def entries_here(session: Session, document: str) -> list[tuple[Entry, int]]:
    """Return the entries that spans of an article point to, in the order of the text, and how many do."""
    register, counts = session.register(), dict[str, int]()
    for span in sorted(session.annotations(document).spans.values(), key=reading_order):
        if (entry := register.entry(entry_of(span))) is not None:
            counts[entry.id] = counts.get(entry.id, 0) + 1
    return [(register.entries[entry], count) for entry, count in counts.items()]


def find_entries(session: Session, typed: str, most: int = 50) -> "list[Found]":
    """Return the entries with a name of which words begin as typed, in either script, direct matches first."""
    return session.entry_names().find(typed, most)


def learn_links(session: Session) -> Iterator[None]:
    """Bring up to date, in steps of a moment, what earlier links of words are proposed from.

    In a project of very many articles it is left to whoever opens the archive.
    """
    if documents.count_texts(session.file) <= MOST_LEARNT:
        for _ in claims_index.update_in_steps(session.file, LEARNT_AT_A_TIME):
            yield


def identify(session: Session, document: str, spans: Sequence[str], entry: str) -> None:
    """Have spans point to an entry, by id, as one step of undo; "" for none.

    Raises AnnotatorError for an entry that is not there, and for a label without the attribute.
    """
    if entry and session.register().entry(entry) is None:
        raise AnnotatorError("The register has no entry of this id.", where=entry)
    changed = _pointing(session, document, spans, session.register().end(entry) if entry else "")
    if changed:
        with session.act("Identify") as act:
            for span in changed:
                act.put(span)


def name_from(*mentions: Span) -> str:
    """Return what an entry is called after mentions of it: the first one that is a name, rather than a pronoun."""
    return _as_name(min(mentions, key=_distance_from_name))


def _as_name(mention: Span) -> str:
    return " ".join(" ".join(mention.quote).split())


def _distance_from_name(mention: Span) -> int:
    if is_pronoun(_as_name(mention)):
        return 2
    return {"pronoun": 2, "nominal": 1}.get(str(mention.attributes.get("mention", "")), 0)


def identify_as_new(session: Session, document: str, spans: Sequence[str], name: str) -> Entry:
    """Add an entry of a name, and have spans point to it, as one step of undo; return the entry.

    Its kind is that of the first speaker that has one. Raises AnnotatorError for a name that is not allowed.
    """
    work = session.annotations(document)
    speakers = [work.spans[span] for span in spans if work.spans[span].label == SPEAKER]
    kind = next(filter(None, (str(speaker.attributes.get("kind", "")) for speaker in speakers)), "")
    entry = new_entry(name.translate(_NO_CONTROLS), kind=kind)
    changed = _pointing(session, document, spans, entry.id)
    with session.act("Identify") as act:
        put_entry(act, entry)
        for span in changed:
            act.put(span)
    return entry


def _pointing(session: Session, document: str, spans: Iterable[str], entry: str) -> list[Span]:
    """Return the spans that have to change so that all point to an entry, as they are then."""
    work = session.annotations(document)
    changed = []
    for span in (work.spans[one] for one in spans):
        if not can_identify(session, span.label):
            raise AnnotatorError(
                "The label {label} has no attribute “entity”, which points to the register.",
                label=span.label,
                remedy="Add it under Project, Scheme.",
            )
        attributes = {name: value for name, value in span.attributes.items() if name != ENTITY}
        if entry:
            attributes[ENTITY] = entry
        if attributes != span.attributes:
            changed.append(msgspec.structs.replace(span, attributes=attributes))
    return changed
