"""What of a guideline is about the work: parts about labels and relations that are not offered are left out."""

import re

from annotator.domain.scheme import Scheme

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6})[ \t].*?(?:\{#([A-Za-z_]\w*)[\w.-]*\})?\s*$")


def offered_guideline(source: str, scheme: Scheme) -> str:
    """Return a guideline in Markdown without the parts, and what is below them, that nobody can use at present.

    A part is about a label or relation if its heading is anchored to that.
    """
    hidden = {label.id for label in scheme.labels if not label.offered}
    hidden |= {relation.id for relation in scheme.relations if relation.retired}
    kept: list[str] = []
    fence, below = "", 0  # the fence that is open, and the level of the heading that is left out
    for line in source.splitlines(keepends=True):
        mark = _FENCE.match(line)
        if mark is not None and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        heading = None if fence else _HEADING.match(line)
        if heading is not None and (not below or len(heading[1]) <= below):
            below = len(heading[1]) if heading[2] in hidden else 0
        if not below:
            kept.append(line)
    return "".join(kept)
