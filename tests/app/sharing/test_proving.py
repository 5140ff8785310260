"""The proof of a hub: every digest, and what was sent from here."""

from pathlib import Path

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.proving import HubProof, prove_hub
from annotator.carriers.hub import Hub
from tests.app.sharing.hub_of_team import share
from tests.postgres import Server, psycopg


def proof(session: Session, server: Server) -> HubProof:
    with Hub(server.url("nadia", "secret", "news"), session.project_id) as opened:
        return prove_hub(session, opened)


def test_what_was_changed_or_taken_away_in_a_hub_is_told(lead: Path, hub: Server) -> None:
    with Session.open(lead, "Nadia") as nadia:
        commands.set_guideline(nadia, "One sentence.")
        share(nadia, hub)
        whole = proof(nadia, hub)
        assert whole.problems == ()
        assert (whole.operations > 10, whole.texts) == (True, 2)
        with psycopg.connect(hub.url(database="news"), autocommit=True) as owner:
            owner.execute(
                "UPDATE annotator.operation SET line = replace(line, 'One', 'Two') WHERE line LIKE '%One sen%'"
            )
            owner.execute("UPDATE annotator.operation SET owner = 'x' WHERE number = 1")
            owner.execute("UPDATE annotator.operation SET line = '{' WHERE number = 2")
            owner.execute("DELETE FROM annotator.operation WHERE number = 3")
        reasons = {problem.reason for problem in proof(nadia, hub).problems}
        assert reasons == {
            "the id does not match the content",
            "the content is of another device, number, person or article",
            "cannot be read",
            "was sent from here and is not there",
        }
