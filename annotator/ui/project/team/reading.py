"""Reading all that the Team section shows, at once."""

from typing import NamedTuple

from annotator.app.session import Session
from annotator.app.team_board import CellFilter, TeamBoard


class ReadTeam(NamedTuple):
    """The board, the row numbers of the documents that pass the filter, and the languages of all."""

    board: TeamBoard
    numbers: list[int]
    languages: list[str]


def read_team(session: Session, filter_: CellFilter) -> ReadTeam:
    """Read the team and its documents."""
    board = TeamBoard(session)
    for member in board.members:
        board.figures(member)  # counts, which are kept
    return ReadTeam(board, board.listed(filter_), board.languages())
