"""Words by which speech, thought and judgement are reported: "said", "according", "claims", in several languages.

A project shows few of them at first; that a word is one of them says much of whether it is a cue. They stand in
`resources/reporting_words`, a file for each language with a line for each word and its forms.
"""

from functools import cache

from annotator.disk.resources import resource
from annotator.text.folding import key_of
from annotator.text.matching import without_clitics


def is_reporting(key: str) -> bool:
    """Whether a folded word, or what is left of it without clitics, is a reporting word of some language."""
    known = _reporting_words()
    return any(word in known for word in without_clitics(key))


@cache
def _reporting_words() -> frozenset[str]:
    files = sorted(resource("reporting_words").glob("*.txt"))
    return frozenset(key_of(word) for file in files for word in file.read_text(encoding="utf-8").split())
