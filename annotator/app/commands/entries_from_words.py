"""Acts that make entries of free text: of what annotations have in the attribute `entity` and is no entry yet."""

from collections import Counter
from collections.abc import Mapping

import msgspec

from annotator.app.acts import LongAct
from annotator.app.analysis.updating import entity_counts
from annotator.app.commands.entries import new_entry, put_entry
from annotator.app.repointing import LeftOut, Repointing
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.errors import AnnotatorError
from annotator.domain.indexed_work import words_key
from annotator.domain.register import Entry, entry_of
from annotator.storage.register_reading import spans_pointing


class FreeText(msgspec.Struct, frozen=True):
    """Free text that annotations have instead of an entry: its spellings, the most frequent first, and how many do.

    `key` is the folded form that the spellings have in common, `entries` are the entries (by id) with such a name.
    """

    key: str
    spellings: tuple[str, ...]
    count: int
    entries: tuple[str, ...]


class MadeEntries(msgspec.Struct, frozen=True):
    """What was made of free text: new entries, how many annotations point to entries now, and what was left out."""

    entries: tuple[Entry, ...]
    linked: int
    left_out: dict[LeftOut, int]


def plan_entries_from_words(session: Session) -> list[FreeText]:
    """Return the free text in all annotations, the most frequent first, with the entries that have such a name."""
    register = session.register()
    counts: dict[str, Counter[str]] = {}
    for value, count in entity_counts(session).items():
        if value and value not in VIRTUAL_SPEAKERS and register.entry(value) is None and count > 0:
            counts.setdefault(words_key(value), Counter())[value] += count
    named: dict[str, dict[str, None]] = {}
    for entry in register.listed():
        for name in register.names(entry.id):
            named.setdefault(words_key(name), {})[entry.id] = None
    found = [
        FreeText(key, tuple(sorted(of, key=lambda one: (-of[one], one))), of.total(), tuple(named.get(key, ())))
        for key, of in counts.items()
    ]
    return sorted(found, key=lambda one: (-one.count, one.key))


def make_entries_from_words(session: Session, chosen: Mapping[str, str], task: Task | None = None) -> MadeEntries:
    """Have annotations point to entries instead of free text, as one step of undo; return what was done.

    `chosen` has keys of `plan_entries_from_words`, each with the id of an entry, or "" for a new one, which is named as
    the most frequent spelling and has the others as further names. The person's own annotations are changed, those of
    others and gold by leads and reviewers alone; conflicting versions and removed articles are left as they are. Raises
    AnnotatorError for a key or entry that is not there, and for words that no entry can be called; Cancelled when the
    task is stopped. Then nothing has changed.
    """
    maker = _Maker(session, chosen)
    with session.long_act("Make entries") as act:
        maker.link(act, task or Task())
        maker.put_entries(act)
    return maker.made()


class _Maker:
    def __init__(self, session: Session, chosen: Mapping[str, str]) -> None:
        self._session = session
        listed = {one.key: one for one in plan_entries_from_words(session)}
        self._new: list[tuple[Entry, tuple[str, ...]]] = []
        self._ids: dict[str, str] = {}
        for key, entry in chosen.items():
            if key not in listed:
                raise AnnotatorError("No annotation has this free text any more.", where=key, remedy="List it again.")
            id_ = self._entry(listed[key], entry)
            self._ids |= dict.fromkeys(listed[key].spellings, id_)
        self._repointing = Repointing(session)

    def _entry(self, words: FreeText, entry: str) -> str:
        register = self._session.register()
        if not entry:
            new = new_entry(words.spellings[0])
            self._new.append((new, words.spellings[1:]))
            return new.id
        if register.entry(entry) is None:
            raise AnnotatorError("The register has no entry of this id.", where=entry)
        return register.end(entry)

    def link(self, act: LongAct, task: Task) -> None:
        """Point the annotations to their entries."""
        places = spans_pointing(self._session.file, self._ids)
        self._repointing.point(act, places, lambda _number, span: self._ids.get(entry_of(span), ""), task)

    def put_entries(self, act: LongAct) -> None:
        """Put the new entries, each with the kind that most of its speakers have."""
        self._new = [(self._repointing.with_kind(entry), names) for entry, names in self._new]
        for entry, names in self._new:
            put_entry(act, entry, names)

    def made(self) -> MadeEntries:
        entries = tuple(entry for entry, _ in self._new)
        return MadeEntries(entries, self._repointing.linked, dict(self._repointing.left_out))
