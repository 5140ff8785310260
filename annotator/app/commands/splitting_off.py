"""The act that splits some names and mentions of an entry off as an entry of their own: two speakers stood as one."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from annotator.app.analysis.updating import bring_up_to_date
from annotator.app.commands.entries import new_entry, put_entry
from annotator.app.commands.merging_entries import require_authority
from annotator.app.repointing import LeftOut, Repointing
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.indexed_work import words_key, words_of
from annotator.domain.register import Entry, Spelling, entry_of
from annotator.storage import claims_tables, documents, states
from annotator.storage.register_reading import spans_pointing
from annotator.text.legible import legible

_REPORTED = 200
"""Documents read between two reports of progress."""
MentionKey = tuple[str, int]
"""The folded words of mentions, and the row number of their document."""


class SplitOffMentions(msgspec.Struct, frozen=True):
    """Mentions with the same folded words (`key`): the commonest spelling, and how many in which document (by number).

    They are of all layers.
    """

    key: str
    words: str
    documents: dict[int, int]

    @property
    def count(self) -> int:
        """How many mentions these are."""
        return sum(self.documents.values())


class SplitOffChoice(msgspec.Struct, frozen=True):
    """What can be split off an entry: its further names, and its mentions, the most frequent words first."""

    entry: Entry
    names: tuple[Spelling, ...]
    mentions: tuple[SplitOffMentions, ...]


class SplitOff(msgspec.Struct, frozen=True):
    """What was split off: the new entry, how many annotations point to it now, and what was left out."""

    entry: Entry
    linked: int
    left_out: dict[LeftOut, int]


def plan_split_off(session: Session, entry: str, task: Task | None = None) -> SplitOffChoice:
    """Return what can be split off an entry, with what was merged into it.

    Raises AnnotatorError when there is no such entry, and unless the person is a lead or reviewer; Cancelled when the
    task is stopped.
    """
    require_authority(session)
    found = _entry(session, entry)
    task, register = task or Task(), session.register()
    members = {found.id, *register.merged(found.id)}
    bring_up_to_date(session, task)
    counts: dict[str, Counter[int]] = {}
    spellings: dict[str, Counter[str]] = {}
    for number, words in _mentions(session, members, task):
        key = words_key(words)
        counts.setdefault(key, Counter())[number] += 1
        spellings.setdefault(key, Counter())[words] += 1
    mentions = [
        SplitOffMentions(key, max(spellings[key], key=lambda one: (spellings[key][one], one)), dict(counts[key]))
        for key in counts
    ]
    names = [one for member in sorted(members) for one in register.spellings(member)]
    return SplitOffChoice(found, tuple(names), tuple(sorted(mentions, key=lambda one: (-one.count, one.key))))


def _mentions(session: Session, members: Collection[str], task: Task) -> Iterator[tuple[int, str]]:
    """Yield the document, by row number, and the words of each mention of some entries, in all layers."""
    total = documents.count_texts(session.file)
    for layer in states.layers(session.file):
        for done, document in enumerate(claims_tables.indexed(session.file, layer)):
            if done % _REPORTED == 0:
                task.step(done, total, "documents")
            for mention in document.work.mentions:
                if mention.entity in members:
                    yield document.number, mention.words


def article_titles(session: Session, numbers: Sequence[int]) -> dict[int, str]:
    """Return the titles of listed documents, by row number."""
    return {one.number: one.title for one in documents.summaries(session.file, numbers)}


def split_off(
    session: Session,
    entry: str,
    name: str,
    names: Collection[Spelling] = (),
    mentions: Iterable[MentionKey] = (),
    task: Task | None = None,
) -> SplitOff:
    """Make a new entry, and move names and mentions of another to it, as one step of undo; return what was done.

    The new entry has the kind that most of its speakers have, or else that of the other, and no affiliations.
    Conflicting versions and removed articles are left as they are. Raises AnnotatorError when there is no such entry,
    when nothing is chosen or the name is not allowed, and unless the person is a lead or reviewer; Cancelled when the
    task is stopped. Then nothing has changed.
    """
    require_authority(session)
    found, wanted = _entry(session, entry), frozenset(mentions)
    if not names and not wanted:
        raise AnnotatorError("Choose names or mentions to split off.")
    register, made = session.register(), new_entry(name, kind=found.kind)
    members = [found.id, *register.merged(found.id)]
    repointing = Repointing(session)

    def target(number: int, span: Span) -> str:
        is_meant = entry_of(span) == found.id and (words_key(words_of(span)), number) in wanted
        return made.id if is_meant else ""

    numbers = {number for _, number in wanted}
    with session.long_act("Split entry") as act:
        places = [one for one in spans_pointing(session.file, members) if one.document in numbers]
        repointing.point(act, places, target, task or Task())
        made = repointing.with_kind(made)
        put_entry(act, made, [one.name for one in names])
        for one in names:
            act.remove(one)
    return SplitOff(made, repointing.linked, dict(repointing.left_out))


def _entry(session: Session, entry: str) -> Entry:
    found = session.register().entry(entry)
    if found is None:
        raise AnnotatorError("The register has no entry of this id.", where=legible(entry))
    return found
