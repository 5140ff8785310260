"""A hub: a PostgreSQL database that carries operations between members, with an account for each.

Operations are rows, so that the database itself decides who sees what. They are pulled device by device, after the
largest number that is known of each: a number of a device is given once, by one program, in order.

UNITS: operations of a device are numbered from 1.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import psycopg
from psycopg.conninfo import make_conninfo

from annotator.carriers.hub_address import parsed, place_of
from annotator.carriers.hub_schema import STEPS
from annotator.domain.errors import AnnotatorError

SECONDS_TO_CONNECT = 10
SECONDS_OF_A_STATEMENT = 120
LARGE = 200
"""Rows from which on COPY is quicker than one statement with many values."""
_LOCAL = ("", "localhost", "127.0.0.1", "::1")


class Row(NamedTuple):
    """An operation as the hub has it: whose it is, and the line of a package with all of it.

    `owner` is the member (by id) whose layer, thread or assignment it is, "" for what is everybody's; `document` is ""
    for what is on the project as a whole.
    """

    device: str
    number: int
    id: str
    author: str
    owner: str
    document: str
    assigns: bool
    line: str


class Text(NamedTuple):
    """A text: its id, its languages separated by spaces, and the content."""

    id: str
    languages: str
    content: str


class Device(NamedTuple):
    """A copy of the project that the hub knows: its id, the member (by id) whose it is, and when it was first there."""

    id: str
    person: str
    seen: str


class Hub:
    """A connection to a hub, for one project. Every method raises AnnotatorError when the hub fails or refuses."""

    def __init__(self, url: str, project: str) -> None:
        """Connect; `url` is a libpq connection string or URL, `project` the identity of the project."""
        self.place = place_of(url)
        self._project = project
        with hub_errors(self.place):
            self._connection = psycopg.connect(secured(url), autocommit=True)
        try:
            self._require_version()
            self.person = self._person()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def __enter__(self) -> "Hub":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _require_version(self) -> None:
        try:
            found = self._connection.execute("SELECT version FROM annotator.hub").fetchone()
        except (psycopg.errors.UndefinedTable, psycopg.errors.InsufficientPrivilege, psycopg.errors.InvalidSchemaName):
            found = None
        version = int(found[0]) if found else 0
        if version == 0:
            raise AnnotatorError(
                "There is no hub in this database, or you are not a member of it.",
                where=self.place,
                remedy="Ask who looks after it.",
            )
        if version < len(STEPS):
            raise AnnotatorError(
                "The hub is of an older version of Annotator.",
                where=self.place,
                remedy="Whoever looks after it brings it up to date: annotator hub init.",
            )
        if version > len(STEPS):
            raise AnnotatorError(
                "The hub is of a newer version of Annotator.", where=self.place, remedy="Install the newer version."
            )

    def _person(self) -> str:
        found = self._rows("SELECT annotator.person_in(%s)", self._project)
        if found[0][0] is None:
            raise AnnotatorError(
                "This account is not a member of the project.", where=self.place, remedy="Ask who looks after the hub."
            )
        return str(found[0][0])

    # --- sending

    def add_device(self, device: str) -> None:
        """Make a copy of the project known as one's own; one that is known is left alone."""
        with hub_errors(self.place):
            self._connection.execute(
                "INSERT INTO annotator.device (project, id, person) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
                (self._project, device, self.person),
            )

    def send(self, texts: Iterable[Text], rows: Sequence[Row]) -> set[int]:
        """Add texts and operations of one device, all or nothing; return the numbers that the hub had already.

        A number that is there keeps what it has: see `ids` for whether it is the same operation.
        """
        with hub_errors(self.place), self._connection.transaction():
            for text in texts:
                self._connection.execute(
                    "INSERT INTO annotator.document (project, id, languages, content) VALUES (%s, %s, %s, %s)"
                    " ON CONFLICT DO NOTHING",
                    (self._project, *text),
                )
            added = self._add_many(rows) if len(rows) >= LARGE else self._add_few(rows)
        return {row.number for row in rows} - added

    def _add_few(self, rows: Sequence[Row]) -> set[int]:
        added: set[int] = set()
        for row in rows:
            cursor = self._connection.execute(f"{_INSERT} VALUES ({_MARKS}) {_UNLESS_THERE}", (self._project, *row))
            added |= {found[0] for found in cursor}
        return added

    def _add_many(self, rows: Sequence[Row]) -> set[int]:
        # COPY does not go into a table with row-level security.
        self._connection.execute(
            "CREATE TEMP TABLE coming (LIKE annotator.operation INCLUDING DEFAULTS) ON COMMIT DROP"
        )
        with self._connection.cursor() as cursor, cursor.copy("COPY coming FROM STDIN") as copy:
            for row in rows:
                copy.write_row((self._project, *row))
        found = self._connection.execute(_INSERT_COPIED)
        return {row[0] for row in found}

    def ids(self, device: str, numbers: Sequence[int]) -> dict[int, str]:
        """Return the ids of the operations that have these numbers of a device, as far as one may see them."""
        rows = self._rows(
            "SELECT number, id FROM annotator.operation WHERE project = %s AND device = %s AND number = ANY(%s)",
            self._project,
            device,
            list(numbers),
        )
        return {number: str(id_) for number, id_ in rows}

    # --- receiving

    def devices(self) -> list[Device]:
        """Return the copies that the hub knows."""
        rows = self._rows(
            "SELECT id, person, seen::text FROM annotator.device WHERE project = %s ORDER BY id", self._project
        )
        return [Device(*row) for row in rows]

    def after(self, device: str, number: int, most: int) -> list[tuple[int, str]]:
        """Return numbers and lines of a device after a number, at most so many, in order."""
        rows = self._rows(
            "SELECT number, line FROM annotator.operation WHERE project = %s AND device = %s AND number > %s"
            " ORDER BY number LIMIT %s",
            self._project,
            device,
            number,
            most,
        )
        return [(int(found), str(line)) for found, line in rows]

    def last_numbers(self, known: Mapping[str, int]) -> dict[str, int]:
        """Return the largest number of each device that has more than what is known of it, as far as one may see."""
        rows = self._rows(
            # The number must be plain in the comparison: row-level security lets no expression into the index.
            "WITH wanted AS MATERIALIZED (SELECT project, id, coalesce(known.number, 0) AS most FROM annotator.device"
            " LEFT JOIN unnest(%s::text[], %s::bigint[]) AS known(id, number) USING (id) WHERE project = %s)"
            " SELECT id, (SELECT max(number) FROM annotator.operation WHERE operation.project = wanted.project"
            " AND operation.device = wanted.id AND number > wanted.most) FROM wanted",
            list(known),
            list(known.values()),
            self._project,
        )
        return {str(id_): int(last) for id_, last in rows if last is not None}

    def persons(self) -> list[str]:
        """Return the member (by id) whose account this is, and those united with them."""
        rows = self._rows("SELECT person FROM annotator.own() WHERE project = %s", self._project)
        return sorted(str(person) for (person,) in rows)

    def sees_all(self) -> bool:
        """Whether one receives everything in the project, as a reviewer or lead."""
        return bool(self._rows("SELECT annotator.sees_all(%s)", self._project)[0][0])

    def on_documents(self, documents: Sequence[str], known: Mapping[str, int]) -> list[tuple[str, int, str]]:
        """Return device, number and line of what one may see on documents, up to a number of each device."""
        rows = self._rows(
            "SELECT device, number, line FROM annotator.operation"
            " JOIN unnest(%s::text[], %s::bigint[]) AS known(id, most) ON known.id = device AND number <= most"
            " WHERE project = %s AND document = ANY(%s) ORDER BY device, number",
            list(known),
            list(known.values()),
            self._project,
            list(documents),
        )
        return [(str(device), int(number), str(line)) for device, number, line in rows]

    def texts(self, documents: Sequence[str]) -> list[Text]:
        """Return the texts of documents that one may see."""
        rows = self._rows(
            "SELECT id, languages, content FROM annotator.document WHERE project = %s AND id = ANY(%s) ORDER BY id",
            self._project,
            list(documents),
        )
        return [Text(*row) for row in rows]

    def every_row(self) -> Iterator[Row]:
        """Yield every operation that one may see."""
        statement = f"SELECT {_OF_ROW} FROM annotator.operation WHERE project = %s ORDER BY device, number"
        return (Row(*found) for found in self._every(statement))

    def every_text(self) -> Iterator[Text]:
        """Yield every text that one may see."""
        statement = "SELECT id, languages, content FROM annotator.document WHERE project = %s ORDER BY id"
        return (Text(*found) for found in self._every(statement))

    def _every(self, statement: str) -> Iterator[tuple[Any, ...]]:
        with hub_errors(self.place), self._connection.transaction(), self._connection.cursor("every") as cursor:
            cursor.execute(statement, (self._project,))
            yield from cursor

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with hub_errors(self.place):
            return self._connection.execute(statement, values).fetchall()


_OF_ROW = "device, number, id, author, owner, document, assigns, line"
_COLUMNS = f"project, {_OF_ROW}"
_INSERT = f"INSERT INTO annotator.operation ({_COLUMNS})"
_MARKS = ", ".join(["%s"] * 9)
_UNLESS_THERE = "ON CONFLICT DO NOTHING RETURNING number"
_INSERT_COPIED = f"{_INSERT} SELECT * FROM coming ORDER BY number {_UNLESS_THERE}"


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
    if not is_local and "sslrootcert" not in given:
        safe["sslrootcert"] = "system"
    return make_conninfo(**(safe | given))


@contextmanager
def hub_errors(place: str) -> Iterator[None]:
    """Turn what PostgreSQL reports into a sentence."""
    try:
        yield
    except psycopg.errors.InsufficientPrivilege as error:
        raise AnnotatorError(
            "The hub refused what was sent: this account may not do it.",
            where=place,
            remedy="Ask who looks after the hub.",
        ) from error
    except (psycopg.OperationalError, psycopg.InterfaceError) as error:
        raise AnnotatorError(
            "The hub cannot be reached: {reason}.",
            where=place,
            remedy="Work goes on; it is tried again.",
            reason=_first_line(error),
        ) from error
    except psycopg.DatabaseError as error:
        raise AnnotatorError(
            "The hub reported an error: {reason}.",
            where=place,
            remedy="Ask who looks after the hub.",
            reason=_first_line(error),
        ) from error


def _first_line(error: psycopg.Error) -> str:
    """Return what PostgreSQL says first, as a part of a sentence; the lines below it are advice for administrators."""
    first = next(iter(str(error).strip().splitlines()), "")
    return " ".join(first.split()).rstrip(".:;?!") or type(error).__name__
