"""The rest of claims of which somebody has marked the cue, or the words, by hand: what is suggested beside those.

What was found stays, so that undoing its acceptance brings it back.
"""

import msgspec

from annotator.app.changes import Change
from annotator.app.suggesting.offering import bare_claims, share_most, unlinked_cues
from annotator.domain.annotation import Annotations, Span
from annotator.domain.frames import CUE
from annotator.suggest.labelled import LabelledFrame, Suggestion
from annotator.ui.annotate.suggesting.requests import Requests


class Completions:
    """What is suggested beside the parts of one article that were marked by hand, by the ids of these."""

    def __init__(self, requests: Requests) -> None:
        self._requests = requests
        self.found: dict[str, Suggestion] = {}
        self._asked: set[str] = set()
        self._marked = ""
        """The cue that was marked last: what is found for it is what somebody waits for."""

    def clear(self) -> None:
        """Forget all, for another article."""
        self.found, self._marked = {}, ""
        self._asked.clear()

    def ask_for_all(self, work: Annotations) -> None:
        """Ask for the claims of all cues that were marked by hand and belong to none."""
        for cue in unlinked_cues(work):
            if cue.origin is None and cue.id not in self._asked:
                self._ask(cue)

    def _ask(self, cue: Span) -> None:
        if self._requests.complete(cue):
            self._asked.add(cue.id)

    def follow(self, change: Change, work: Annotations, offered: list[Suggestion]) -> LabelledFrame | None:
        """Ask for the claims of cues that a change marked; return what is suggested beside a claim that it marked."""
        cues, claims = ({span.id for span in some} for some in (unlinked_cues(work), bare_claims(work)))
        wanted = None
        for record in change.put:
            if isinstance(record, Span) and record.id in cues and record.origin is None:
                self._marked = record.id
                self._ask(record)
            elif isinstance(record, Span) and record.id in claims and record.origin is None:
                wanted = self._of_claim(record, offered) or wanted
        return wanted

    def _of_claim(self, claim: Span, offered: list[Suggestion]) -> LabelledFrame | None:
        """Go on to suggest speaker and cue of a claim that was marked where it was suggested."""
        found = next((one for one in offered if share_most(one.frame.claim, claim.fragments)), None)
        if found is None or not (found.frame.speaker or found.frame.cue):
            return None
        self.found[claim.id] = found
        return _beside(claim, found).frame

    def take(self, cue: str, found: list[Suggestion], work: Annotations) -> LabelledFrame | None:
        """Take what was found for a cue; return it if this is the cue that was marked last."""
        span = work.spans.get(cue)
        if span is None or not found:
            return None
        self.found[cue] = found[0]
        return _beside(span, found[0]).frame if cue == self._marked else None

    def offered(self, work: Annotations) -> list[Suggestion]:
        """Return what is suggested beside parts that still lack the rest."""
        lacking = {span.id: span for span in (*unlinked_cues(work), *bare_claims(work))}
        return [_beside(lacking[part], one) for part, one in self.found.items() if part in lacking]


def _beside(span: Span, found: Suggestion) -> Suggestion:
    """Return a suggestion with the words that a marked cue or claim has now."""
    part = "cue" if span.label == CUE else "claim"
    frame = msgspec.structs.replace(found.frame, **{part: span.fragments})
    return msgspec.structs.replace(found, frame=frame)
