"""What PostgreSQL reports of a hub, as sentences for the person at work."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from annotator.carriers.hub_words import address_words
from annotator.domain.errors import AnnotatorError, PasswordRefusedError


@contextmanager
def hub_errors(place: str) -> Iterator[None]:
    """Turn what PostgreSQL reports into a sentence."""
    where = address_words(place)
    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise AnnotatorError(
            "The hub refused what was sent: this account may not do it.",
            where=where,
            remedy="Ask who looks after the hub.",
        ) from error
    except (psycopg.OperationalError, psycopg.InterfaceError) as error:
        if _wants_password(error):
            raise PasswordRefusedError(
                "The hub asks for your password.", where=where, remedy="Type the password of your account."
            ) from error
        if _refused_password(error):
            raise PasswordRefusedError(
                "The hub did not accept the password.",
                where=where,
                remedy="Type the account and its password just as you were given them, capital letters too. Whoever"
                " looks after the hub can give you a new password.",
            ) from error
        raise AnnotatorError(
            "The hub cannot be reached: {reason}.",
            where=where,
            remedy="Work goes on; it is tried again.",
            reason=_first_line(error),
        ) from error
    except psycopg.DatabaseError as error:
        raise AnnotatorError(
            "The hub reported an error: {reason}.",
            where=where,
            remedy="Ask who looks after the hub.",
            reason=_first_line(error),
        ) from error


def _wants_password(error: psycopg.Error) -> bool:
    """Whether a connection was refused for want of a password."""
    return error.pgconn is not None and error.pgconn.needs_password


def _refused_password(error: psycopg.Error) -> bool:
    """Whether a connection was refused because of a password. There is no SQLSTATE to go by."""
    return error.pgconn is not None and error.pgconn.used_password and "authentication failed" in str(error)


def _first_line(error: psycopg.Error) -> str:
    """Return what PostgreSQL says first, as a part of a sentence; the lines below it are advice for administrators."""
    first = next(iter(str(error).strip().splitlines()), "")
    return " ".join(first.split()).rstrip(".:;?!") or type(error).__name__
