"""Who joined the project by their own work while the window was open, as leads are told."""

from annotator.app.session import Session
from annotator.app.sharing.sharing import SharingReport


class Newcomers:
    """Those who joined, by name, in the order in which they came."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._team = frozenset[str]()

    def begin(self, session: Session) -> None:
        """Take those who are members now as no newcomers."""
        self._team = _team_of(session)

    def note(self, report: SharingReport, session: Session) -> list[str]:
        """Add those who came with a pass and work that they signed, if a lead is at work; return their names."""
        before, self._team = self._team, _team_of(session)
        if session.annotator is None or session.annotator.role != "lead":
            return []
        signed = {merged.signed_by for merged in report.merged}
        people = session.people()
        came = [people.layer_name(person.id) for person in people.members if person.id not in before]
        new = [name for name in came if name in signed]
        self.names += new
        return new


def _team_of(session: Session) -> frozenset[str]:
    return frozenset(person.id for person in session.people().members)
