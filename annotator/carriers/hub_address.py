"""Addresses of hubs: connection strings of PostgreSQL, with the password and without."""

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from annotator.domain.errors import AnnotatorError

_DEFAULTS = {"host": "localhost", "port": "5432"}


def parsed(url: str) -> dict[str, str]:
    """Return what a connection string or URL states. Raises AnnotatorError when it is neither."""
    try:
        return {name: str(value) for name, value in conninfo_to_dict(url).items() if value is not None}
    except ProgrammingError as error:
        raise AnnotatorError(
            "This is not the address of a hub.",
            where=url.partition("@")[2] or "hub",
            remedy="Write it as postgresql://NAME@HOST/DATABASE.",
        ) from error


def place_of(url: str) -> str:
    """Return an address without its password, the same for each way of writing it."""
    stated = {**_DEFAULTS, **parsed(url)}
    stated.pop("password", None)
    return make_conninfo(**dict(sorted(stated.items())))


def password_in(url: str) -> str:
    """Return the password that an address states, "" for none."""
    return parsed(url).get("password", "")


def with_password(address: str, password: str) -> str:
    """Return a connection string with a password; with "" as it is."""
    return make_conninfo(address, password=password) if password else address


def with_user(address: str, name: str) -> str:
    """Return an address with the name of an account; with "" as it is. A bare host and database are one too."""
    if address and "=" not in address and "://" not in address:
        address = f"postgresql://{address}"
    parsed(address)  # raises the sentence for what is no address
    return make_conninfo(address, user=name) if name else address
