"""Why a change of a merge needs confirmation, in sentences: who changes what, and whether they signed it.

A pair of sentences has one for somebody with a name, and one for an unnamed person.
"""

from collections.abc import Iterator

from annotator.app.merging.authority import Authority, PreviewNames
from annotator.domain.errors import Problem
from annotator.domain.operation import Role

UNITES = ("{author} unites {name} with {other}.", "An unnamed person unites {name} with {other}.")
RENAMES = ("{author} renames {name} to {new}.", "An unnamed person renames {name} to {new}.")
REMOVES = ("{author} removes {name} from the team.", "An unnamed person removes {name} from the team.")
BRINGS_BACK = (
    "{author} brings {name} back to the team.",
    "An unnamed person brings {name} back to the team.",
)
CHANGES_SCHEME = ("{author} changes the label scheme.", "An unnamed person changes the label scheme.")
CHANGES_GUIDELINE = ("{author} changes the guideline.", "An unnamed person changes the guideline.")
CHANGES_FILTERS = ("{author} changes the saved filters.", "An unnamed person changes the saved filters.")
CHANGES_REGISTER = (
    "{author} changes entries of others in the speaker register ({count}).",
    "An unnamed person changes entries of others in the speaker register ({count}).",
)
REMOVES_ARTICLE = (
    "{author} removes the article “{title}”.",
    "An unnamed person removes the article “{title}”.",
)
CORRECTS = (
    "{author} changes annotations of {name} ({count}).",
    "An unnamed person changes annotations of {name} ({count}).",
)
CHANGES_GOLD = ("{author} changes the gold layer ({count}).", "An unnamed person changes the gold layer ({count}).")
CHANGES_ASSIGNMENTS = ("{author} changes assignments ({count}).", "An unnamed person changes assignments ({count}).")
REPLACES_TEXT = (
    "{author} replaces the text of the article “{title}”.",
    "An unnamed person replaces the text of the article “{title}”.",
)
WRITES_TO = (
    "{author} writes in the inbox of {name} ({count}).",
    "An unnamed person writes in the inbox of {name} ({count}).",
)
WRITES_TO_EVERYBODY = ("{author} writes to everybody ({count}).", "An unnamed person writes to everybody ({count}).")
KEY_GONE = "A key of {name} will be withdrawn."
KEY_COMES = "A new key of {name} is included that {name} did not sign."
BECOMES: dict[Role, str] = {
    "annotator": "{name} becomes an annotator.",
    "lead": "{name} becomes a lead.",
    "reviewer": "{name} becomes a reviewer.",
}
SENTENCES = (
    *UNITES,
    *RENAMES,
    *REMOVES,
    *BRINGS_BACK,
    *CHANGES_SCHEME,
    *CHANGES_GUIDELINE,
    *CORRECTS,
    *CHANGES_GOLD,
    *CHANGES_ASSIGNMENTS,
    *REPLACES_TEXT,
    *WRITES_TO,
    *WRITES_TO_EVERYBODY,
    *CHANGES_FILTERS,
    *CHANGES_REGISTER,
    *REMOVES_ARTICLE,
    *BECOMES.values(),
    KEY_GONE,
    KEY_COMES,
)
"""All reasons; keys of the translations."""


class Reasons:
    """Makes sentences about people, by the names of a preview."""

    def __init__(self, authority: Authority, names: PreviewNames) -> None:
        self._authority = authority
        self._names = names

    def by(self, author: str, sentences: tuple[str, str], **values: object) -> Iterator[Problem]:
        """Yield that somebody, or somebody unnamed, changes something, and that they did not sign it if so."""
        named, unnamed = sentences
        name = {"author": self._names.of(author)}
        yield Problem("", named if author else unnamed, values | name)
        if not self._authority.is_signed_for(author):
            yield Problem("", "{author} did not sign it.", dict(name))
