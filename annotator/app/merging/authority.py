"""Whose word counts for the team, the scheme, gold and assignments: leads and reviewers, as the team records them.

What has their name must be signed by them, once they have a key, or come through a lead. A team without a lead takes
everybody's word.
"""

import msgspec

from annotator.app.merging.signatures import Keyring, PackageSigner
from annotator.app.people import People
from annotator.domain.operation import Role
from annotator.domain.scheme import Scheme


class ProjectSnapshot(msgspec.Struct, frozen=True):
    """Who is who, which keys are whose, and the scheme."""

    people: People
    keys: Keyring
    scheme: Scheme


class PreviewNames:
    """What people are called in a preview: as they are known now, whatever came says; newcomers as it says."""

    def __init__(self, before: People, after: People) -> None:
        self._before = before
        self._after = after

    def of(self, id_: str) -> str:
        """Return the name of a person or layer."""
        return (self._before if id_ in self._before else self._after).layer_name(id_)


class Authority:
    """Whose word counts, as a team recorded it before what came."""

    def __init__(self, before: ProjectSnapshot, signed: PackageSigner) -> None:
        self._before = before
        self._signed = signed
        self.has_lead = any(one.role == "lead" for one in before.people.active)

    def role(self, person: str) -> Role | None:
        """Return somebody's role, None for who is not on the team."""
        known = self._before.people.with_id(person)
        return self._before.people.united_with(known).role if known else None

    def is_signed_for(self, author: str) -> bool:
        """Whether what has somebody's name comes from them, or through a lead, as far as keys tell."""
        has_signed = self._signed.known and self._signed.person == author
        return has_signed or self.is_signed_by_lead or not self._before.keys.of(author)

    def may_change(self, author: str) -> bool:
        """Whether somebody's word counts for the scheme, gold and assignments, and for what others are called."""
        return not self.has_lead or (self.role(author) in ("lead", "reviewer") and self.is_signed_for(author))

    def may_set_roles(self, author: str) -> bool:
        """Whether somebody's word counts for who has which role."""
        return self.role(author) == "lead" and self.is_signed_for(author)

    @property
    def is_signed_by_lead(self) -> bool:
        """Whether what came was signed by a lead, with a key that is known."""
        return self._signed.known and self.role(self._signed.person) == "lead"

    def signed_with(self, key: str) -> bool:
        """Whether what came is signed with this very key."""
        return self._signed.key == key
