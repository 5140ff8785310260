"""What the owner of a hub does: making its tables, giving members accounts and taking them away."""

from collections.abc import Sequence

import psycopg
from psycopg import sql

from annotator.carriers.hub_address import place_of, secured
from annotator.carriers.hub_errors import hub_errors
from annotator.carriers.hub_schema import STEPS
from annotator.domain.errors import AnnotatorError


def create_hub(url: str) -> None:
    """Make the tables of a hub in a database, or bring them to the newest version. Raises AnnotatorError."""
    place = place_of(url)
    with hub_errors(place), psycopg.connect(secured(url)) as connection:
        there = connection.execute("SELECT to_regclass('annotator.hub')").fetchone()
        version = 0
        if there is not None and there[0] is not None:
            found = connection.execute("SELECT version FROM annotator.hub").fetchone()
            version = int(found[0]) if found else 0
        for number, statements in enumerate(STEPS[version:], start=version + 1):
            connection.execute(statements)
            connection.execute("UPDATE annotator.hub SET version = %s", (number,))


def add_member(
    url: str, project: str, person: str, role: str, login: str, password: str, also: Sequence[str] = ()
) -> bool:
    """Give a member (by id) of a project an account; return whether the account is new. Raises AnnotatorError.

    One that is there keeps its password, and gets the role, and so do the accounts of those `also` united with them.
    """
    place = place_of(url)
    with hub_errors(place), psycopg.connect(secured(url)) as connection:
        exists = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (login,)).fetchone()
        if not exists:
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(login), sql.Literal(password))
            )
        connection.execute(sql.SQL("GRANT annotator_member TO {}").format(sql.Identifier(login)))
        connection.execute(
            "INSERT INTO annotator.member (project, login, person, role) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (project, login) DO UPDATE SET person = excluded.person, role = excluded.role",
            (project, login, person, role),
        )
        connection.execute(
            "UPDATE annotator.member SET role = %s WHERE project = %s AND person = ANY(%s)",
            (role, project, [person, *also]),
        )
    return not exists


def login_of(url: str, project: str, persons: Sequence[str]) -> str:
    """Return the account that one of these members (by id) has in a project, "" for none. Raises AnnotatorError."""
    place = place_of(url)
    with hub_errors(place), psycopg.connect(secured(url)) as connection:
        found = connection.execute(
            "SELECT login FROM annotator.member WHERE project = %s AND person = ANY(%s)"
            " ORDER BY array_position(%s, person), login",
            (project, list(persons), list(persons)),
        ).fetchone()
    return str(found[0]) if found is not None else ""


def remove_member(url: str, project: str, persons: Sequence[str]) -> list[str]:
    """Take the accounts of a member, and of those united with them (by id), out of a project; return the accounts.

    What they sent stays, and they see nothing more. Raises AnnotatorError.
    """
    place = place_of(url)
    with hub_errors(place), psycopg.connect(secured(url)) as connection:
        found = connection.execute(
            "DELETE FROM annotator.member WHERE project = %s AND person = ANY(%s) RETURNING login",
            (project, list(persons)),
        ).fetchall()
        if not found:
            raise AnnotatorError(
                "This member has no account of the hub.", where=place, remedy="Check the name and the hub."
            )
    return sorted(str(login) for (login,) in found)
