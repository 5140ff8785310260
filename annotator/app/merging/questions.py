"""What a merge would do that somebody must confirm: changes to team, scheme, guideline, gold and assignments.

Asked about is what somebody changes whose word does not count there; and whoever makes it, what removes people, gives
them names that others may be taken for, or drops labels that are used.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from annotator.app.merging.authority import Authority, PreviewNames, ProjectSnapshot
from annotator.app.people import same_name
from annotator.domain.annotation import GOLD
from annotator.domain.errors import Problem
from annotator.domain.operation import Annotator, Key, Role
from annotator.domain.scheme import Scheme
from annotator.storage.authority import NewOperation, Part


class Question(msgspec.Struct, frozen=True):
    """One thing to confirm: why, and what is held back of the merge when it is not."""

    reasons: tuple[Problem, ...]
    parts: tuple[Part, ...]

    @property
    def key(self) -> str:
        """What the question is known by."""
        return "/".join(one or "" for one in self.parts[0])

    @property
    def words(self) -> str:
        """The reasons, in English."""
        return " ".join(map(str, self.reasons))


def group_questions(questions: Iterable[Question], newcomers: Collection[str]) -> list[Question]:
    """Return the questions, with all that newcomers who are asked about do as one of each: it hangs on who they are."""
    found: dict[str, Question] = {}
    for one in questions:
        part = one.parts[0]
        author = part.entity if part.type == "annotator" else part.author
        key = str(author) if author in newcomers else one.key
        known = found.get(key)
        found[key] = Question((*known.reasons, *one.reasons), (*known.parts, *one.parts)) if known else one
    return list(found.values())


class QuestionFinder:
    """Finds what must be confirmed in a merge, of what is before it and what would be after it."""

    def __init__(self, authority: Authority, before: ProjectSnapshot, after: ProjectSnapshot) -> None:
        self._authority = authority
        self._before = before
        self._after = after
        self._names = PreviewNames(before.people, after.people)

    # --- the team

    def people_questions(self, arrived: Iterable[NewOperation]) -> Iterator[Question]:
        """Yield what must be confirmed of who is who."""
        authors: dict[str, list[str]] = {}
        for one in arrived:
            authors.setdefault(one.entity, []).append(one.author)
        for entity, by in authors.items():
            if reasons := tuple(self._of_person(entity, by)):
                theirs = (Part(layer=entity), Part(author=entity)) if entity not in self._before.people else ()
                yield Question(reasons, (Part("annotator", entity), *theirs))

    def _of_person(self, entity: str, authors: list[str]) -> Iterator[Problem]:
        before, after = self._before.people.with_id(entity), self._after.people.with_id(entity)
        if after is None:
            if before is not None:
                yield Problem("", "{name} will be removed from the team.", {"name": before.name})
            return
        was = before or Annotator(id=entity)
        if not same_name(was.name, after.name):
            yield from self._of_name(was, after, authors)
        stranger = next((one for one in authors if not self._authority.may_change(one)), None)
        if after.into and after.into != was.into and stranger is not None:
            other = self._names.of(after.into)
            yield from self._by(stranger, _UNITES, name=after.name, other=other)
        if after.role != was.role and not all(map(self._authority.may_set_roles, authors)):
            yield Problem("", _ROLES[after.role], {"name": after.name})

    def _of_name(self, was: Annotator, after: Annotator, authors: list[str]) -> Iterator[Problem]:
        people = self._after.people
        twins = [one for one in people.active if one.id != after.id and same_name(one.name, after.name)]
        alike = [one for one in people.similar(after.name) if one.id != after.id]
        values: dict[str, object] = {"name": was.name, "new": after.name}
        if alike:
            values["other"] = alike[0].name
        if twins and was.name:
            yield Problem("", "{name} is now called {new}, the name of another person.", values)
        elif twins:
            yield Problem("", "{new} joins the team, but another person has this name.", values)
        elif alike and was.name:
            yield Problem("", "{name} is now called {new}, which looks like {other}.", values)
        elif alike:
            yield Problem("", "{new} joins the team, but the name looks like {other}.", values)
        elif was.name:
            stranger = next((one for one in authors if one != after.id and not self._authority.may_change(one)), None)
            if stranger is not None:
                yield from self._by(stranger, _RENAMES, **values)

    def key_questions(self, arrived: Iterable[tuple[NewOperation, Key | None]]) -> Iterator[Question]:
        """Yield what must be confirmed of the keys that packages are signed with."""
        for one, key in arrived:
            owner = self._before.keys.owner(one.entity)
            if key is None:
                if owner is not None and not (self._authority.has_lead and self._authority.may_change(one.author)):
                    yield self._of_key(one, _KEY_GONE, owner)
            elif owner is None and not self._may_bring(one, key):
                yield self._of_key(one, _KEY_COMES, key.person)

    def _may_bring(self, one: NewOperation, key: Key) -> bool:
        if self._authority.signed_with(one.entity):
            return True
        if self._authority.has_lead:
            return self._authority.is_signed_by_lead or self._authority.may_change(one.author)
        return not self._before.keys.of(key.person)

    def _of_key(self, one: NewOperation, words: str, owner: str) -> Question:
        values: dict[str, object] = {"name": self._names.of(owner)}
        return Question((Problem("", words, values),), (Part("key", one.entity),))

    # --- scheme, gold, assignments

    def scheme_questions(self, arrived: Iterable[NewOperation], in_use: Mapping[str, int]) -> Iterator[Question]:
        """Yield what must be confirmed of the label scheme; `in_use` says how often each label is used after it."""
        reasons = []
        if lost := sorted((set(_labels(self._before.scheme)) - set(_labels(self._after.scheme))) & in_use.keys()):
            values: dict[str, object] = {"labels": lost, "count": sum(in_use[label] for label in lost)}
            reasons.append(
                Problem(
                    "",
                    "These labels will be removed from the scheme: {labels}. Annotations that use them: {count}.",
                    values,
                )
            )
        for author in dict.fromkeys(one.author for one in arrived):
            if not self._authority.may_change(author):
                reasons += self._by(author, _SCHEME)
        if reasons:
            yield Question(tuple(reasons), (Part("scheme"),))

    def of_guideline(self, authors: Iterable[str]) -> Iterator[Question]:
        """Yield whose changes to the guideline must be confirmed."""
        for author in authors:
            if not self._authority.may_change(author):
                yield Question(tuple(self._by(author, _GUIDELINE)), (Part("guideline", author=author),))

    def correction_questions(self, by_author: Mapping[tuple[str, str], int]) -> Iterator[Question]:
        """Yield whose changes to the work of whom else must be confirmed, by author and layer."""
        people = self._after.people
        for (author, layer), count in by_author.items():
            person = people.with_id(layer)
            is_own = person is not None and people.united_with(person).id == author
            if not is_own and not self._authority.may_change(author):
                reasons = tuple(self._by(author, _CORRECTIONS, name=self._names.of(layer), count=count))
                yield Question(reasons, (Part(layer=layer, author=author),))

    def gold_questions(self, by_author: Mapping[str, int]) -> Iterator[Question]:
        """Yield whose changes to the gold layer must be confirmed."""
        for author, count in by_author.items():
            if not self._authority.may_change(author):
                yield Question(tuple(self._by(author, _GOLD, count=count)), (Part(layer=GOLD, author=author),))

    def assignment_questions(self, by_author: Mapping[str, int]) -> Iterator[Question]:
        """Yield whose changes to assignments must be confirmed."""
        for author, count in by_author.items():
            if not self._authority.may_change(author):
                reasons = tuple(self._by(author, _ASSIGNMENTS, count=count))
                yield Question(reasons, (Part("assignment", author=author),))

    def _by(self, author: str, words: tuple[str, str], **values: object) -> Iterator[Problem]:
        """Yield that somebody, or somebody unnamed, changes something; and whether it is their signature that lacks."""
        named, unnamed = words
        name = {"author": self._names.of(author)}
        yield Problem("", named if author else unnamed, values | name)
        if not self._authority.is_signed_for(author):
            yield Problem("", "{author} did not sign it.", dict(name))


_UNITES = ("{author} unites {name} with {other}.", "An unnamed person unites {name} with {other}.")
_RENAMES = ("{author} renames {name} to {new}.", "An unnamed person renames {name} to {new}.")
_SCHEME = ("{author} changes the label scheme.", "An unnamed person changes the label scheme.")
_GUIDELINE = ("{author} changes the guideline.", "An unnamed person changes the guideline.")
_CORRECTIONS = (
    "{author} changes annotations of {name} ({count}).",
    "An unnamed person changes annotations of {name} ({count}).",
)
_GOLD = ("{author} changes the gold layer ({count}).", "An unnamed person changes the gold layer ({count}).")
_ASSIGNMENTS = ("{author} changes assignments ({count}).", "An unnamed person changes assignments ({count}).")
_KEY_GONE = "A key of {name} will be withdrawn."
_KEY_COMES = "A new key of {name} is included that {name} did not sign."
_ROLES: dict[Role, str] = {
    "annotator": "{name} becomes an annotator.",
    "lead": "{name} becomes a lead.",
    "reviewer": "{name} becomes a reviewer.",
}
_KEYS = (_KEY_GONE, _KEY_COMES)
SENTENCES = (*_UNITES, *_RENAMES, *_SCHEME, *_GUIDELINE, *_CORRECTIONS, *_GOLD, *_ASSIGNMENTS, *_ROLES.values(), *_KEYS)
"""What is told of somebody, or of somebody unnamed."""


def _labels(scheme: Scheme) -> Iterator[str]:
    yield from (label.id for label in scheme.labels)
    yield from (relation.id for relation in scheme.relations)
