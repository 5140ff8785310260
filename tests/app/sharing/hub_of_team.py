"""A hub for the project of a team: an account for each member, and work that goes to it and comes from it."""

from annotator.app.session import Session
from annotator.app.sharing.by_hub import HubReport, receive_from_hub, send_to_hub
from annotator.app.sharing.sending import SendReport
from annotator.carriers.hub import Hub
from annotator.carriers.hub_owner import add_member, create_hub
from tests.postgres import Server


def give_accounts(server: Server, lead: Session, password: str = "secret") -> None:
    """Make a hub of a server, with an account for everybody on the team."""
    url = server.url(database="news")
    create_hub(url)
    for person in lead.annotators():
        add_member(url, lead.project_id, person.id, person.role, person.name.lower(), password)


def share(session: Session, server: Server) -> tuple[SendReport, HubReport]:
    """Send and receive."""
    with Hub(server.url(session.annotator.name.lower(), "secret", "news"), session.project_id) as hub:
        return send_to_hub(session, hub), receive_from_hub(session, hub)
