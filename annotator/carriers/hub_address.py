"""Addresses of hubs: connection strings of PostgreSQL, with the password and without."""

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from annotator.domain.errors import AnnotatorError

SECONDS_TO_CONNECT = 20
SECONDS_OF_A_STATEMENT = 300
_LOCAL = ("", "localhost", "127.0.0.1", "::1")
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


def secured(url: str) -> str:
    """Return a connection string with what is safe by default: a verified certificate for other hosts, and timeouts."""
    given = parsed(url)
    host = given.get("host", "")
    is_local = host.startswith("/") or host in _LOCAL
    safe = {
        "sslmode": "prefer" if is_local else "verify-full",
        "connect_timeout": str(SECONDS_TO_CONNECT),
        "application_name": "annotator",
        "keepalives_idle": "30",
        "options": f"-c statement_timeout={SECONDS_OF_A_STATEMENT * 1000} -c lock_timeout=10000",
    }
    verifies = given.get("sslmode", "verify-full") == "verify-full"
    if not is_local and verifies and "sslrootcert" not in given:  # with less than that libpq does not take it
        safe["sslrootcert"] = "system"
    return make_conninfo(**(safe | given))
