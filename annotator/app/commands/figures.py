"""What each member of the team does: assignments, progress, pace and last change."""

from annotator.app.session import Session
from annotator.app.team_board import MemberFigures, TeamBoard


def member_figures(session: Session) -> list[MemberFigures]:
    """Return the figures of the members of the team, by name."""
    board = TeamBoard(session)
    return [board.figures(member) for member in board.members]
