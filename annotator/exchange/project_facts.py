"""What writers of files may know of a project beside its articles."""

import msgspec

from annotator.domain.register import Register
from annotator.domain.scheme import Scheme


class ProjectFacts(msgspec.Struct, frozen=True):
    """The scheme in force, the version of the guideline in force (0 for none), and the register of speakers."""

    scheme: Scheme
    guideline: int = 0
    register: Register = msgspec.field(default_factory=Register)

    @property
    def entry_names(self) -> dict[str, str]:
        """The main names of the entries that are not merged into others, by id."""
        return {entry.id: entry.name for entry in self.register.listed()}
