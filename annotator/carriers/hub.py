"""A hub: a PostgreSQL database that carries operations between members, with an account for each.

Operations are rows, so that the database itself decides who sees what. They are pulled device by device, after the
largest number that is known of each: a number of a device is given once, by one program, in order.

UNITS: operations of a device are numbered from 1.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import psycopg

from annotator.carriers.hub_address import place_of, secured
from annotator.carriers.hub_schema import STEPS
from annotator.carriers.hub_words import address_words
from annotator.domain.errors import AnnotatorError, PasswordRefusedError
from annotator.domain.operation import Role

ROWS_OF_A_STATEMENT = 2_000
CHARACTERS_OF_A_STATEMENT = 500_000
DOCUMENTS_OF_A_STATEMENT = 50
"""So much comes or goes in a statement that it ends in time over a line of 20 kB a second."""


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


class Account(NamedTuple):
    """An account in the project: its name, the member (by id) whose it is, and their role."""

    login: str
    person: str
    role: Role


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
                where=address_words(self.place),
                remedy="Ask who looks after it.",
            )
        if version < len(STEPS):
            raise AnnotatorError(
                "The hub is of an older version of Annotator.",
                where=address_words(self.place),
                remedy="Whoever looks after it brings it up to date: annotator hub init.",
            )
        if version > len(STEPS):
            raise AnnotatorError(
                "The hub is of a newer version of Annotator.",
                where=address_words(self.place),
                remedy="Install the newer version.",
            )

    def _person(self) -> str:
        found = self._rows("SELECT annotator.person_in(%s)", self._project)
        if found[0][0] is None:
            raise AnnotatorError(
                "This account is not a member of the project.",
                where=address_words(self.place),
                remedy="Ask who looks after the hub.",
            )
        return str(found[0][0])

    # --- sending

    def add_device(self, device: str) -> None:
        """Make a copy of the project known as one's own; one that is known is left alone."""
        self._execute(
            "INSERT INTO annotator.device (project, id, person) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            self._project,
            device,
            self.person,
        )

    def send(self, texts: Iterable[Text], rows: Sequence[Row]) -> set[int]:
        """Add texts, and then operations of one device, all or none; return the numbers that the hub had already.

        A number that is there keeps what it has: see `ids` for whether it is the same operation. Texts that were sent
        stay when the connection ends, and are not sent again.
        """
        for some in _by_length(texts):
            there = {id_ for (id_,) in self._rows(_TEXTS_THERE, self._project, [text.id for text in some])}
            if new := [text for text in some if text.id not in there]:
                self._execute(_INSERT_TEXTS, self._project, *map(list, zip(*new, strict=True)))
        added: set[int] = set()
        with hub_errors(self.place), self._connection.transaction():
            for begin in range(0, len(rows), ROWS_OF_A_STATEMENT):
                columns = zip(*rows[begin : begin + ROWS_OF_A_STATEMENT], strict=True)
                added |= {number for (number,) in self._rows(_INSERT, self._project, *map(list, columns))}
        return {row.number for row in rows} - added

    def ids(self, device: str, numbers: Sequence[int]) -> dict[int, str]:
        """Return the ids of the operations that have these numbers of a device, as far as one may see them."""
        rows = self._rows(
            "SELECT number, id FROM annotator.operation WHERE project = %s AND device = %s AND number = ANY(%s)",
            self._project,
            device,
            list(numbers),
        )
        return {number: str(id_) for number, id_ in rows}

    def last_of_own(self, device: str) -> int:
        """Return the largest number that the hub has of a device of one's own, whether one may see it or not."""
        return int(self._rows("SELECT annotator.last_of_own(%s, %s)", self._project, device)[0][0])

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

    def accounts(self) -> list[Account]:
        """Return the accounts in the project."""
        rows = self._rows("SELECT login, person, role FROM annotator.member WHERE project = %s", self._project)
        return [Account(*row) for row in rows]

    def sees_all(self) -> bool:
        """Whether one receives everything in the project, as a reviewer or lead."""
        return bool(self._rows("SELECT annotator.sees_all(%s)", self._project)[0][0])

    def on_documents(self, documents: Sequence[str], known: Mapping[str, int]) -> Iterator[tuple[str, int, str]]:
        """Yield device, number and line of what one may see on documents, up to a number of each device."""
        for some in _by_number(documents):
            rows = self._rows(
                "SELECT device, number, line FROM annotator.operation"
                " JOIN unnest(%s::text[], %s::bigint[]) AS known(id, most) ON known.id = device AND number <= most"
                " WHERE project = %s AND document = ANY(%s) ORDER BY device, number",
                list(known),
                list(known.values()),
                self._project,
                some,
            )
            yield from ((str(device), int(number), str(line)) for device, number, line in rows)

    def texts(self, documents: Sequence[str]) -> list[Text]:
        """Return the texts of documents that one may see."""
        statement = "SELECT id, languages, content FROM annotator.document WHERE project = %s AND id = ANY(%s)"
        return [Text(*row) for some in _by_number(documents) for row in self._rows(statement, self._project, some)]

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

    def _execute(self, statement: str, *values: object) -> None:
        with hub_errors(self.place):
            self._connection.execute(statement, values)

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with hub_errors(self.place):
            return self._connection.execute(statement, values).fetchall()


_OF_ROW = "device, number, id, author, owner, document, assigns, line"
_INSERT = (
    f"INSERT INTO annotator.operation (project, {_OF_ROW}) SELECT %s, one.* FROM unnest(%s::text[], %s::bigint[],"
    " %s::text[], %s::text[], %s::text[], %s::text[], %s::boolean[], %s::text[]) AS one"
    " ON CONFLICT DO NOTHING RETURNING number"
)
_INSERT_TEXTS = (
    "INSERT INTO annotator.document (project, id, languages, content)"
    " SELECT %s, one.* FROM unnest(%s::text[], %s::text[], %s::text[]) AS one ON CONFLICT DO NOTHING"
)
_TEXTS_THERE = "SELECT id FROM annotator.document WHERE project = %s AND id = ANY(%s)"


def _by_number(documents: Sequence[str]) -> Iterator[list[str]]:
    for begin in range(0, len(documents), DOCUMENTS_OF_A_STATEMENT):
        yield list(documents[begin : begin + DOCUMENTS_OF_A_STATEMENT])


def _by_length(texts: Iterable[Text]) -> Iterator[list[Text]]:
    """Yield texts in lists of as many characters as a statement may have."""
    some: list[Text] = []
    length = 0
    for text in texts:
        if some and length + len(text.content) > CHARACTERS_OF_A_STATEMENT:
            yield some
            some, length = [], 0
        some.append(text)
        length += len(text.content)
    if some:
        yield some


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
        if _is_about_password(error):
            raise PasswordRefusedError(
                "The hub did not accept the password.",
                where=where,
                remedy="Type the password of your account. Whoever looks after the hub can give you a new one.",
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


def _is_about_password(error: psycopg.Error) -> bool:
    """Whether a connection was refused for want of a password or because of it. There is no SQLSTATE to go by."""
    attempt = error.pgconn
    return attempt is not None and (
        attempt.needs_password or (attempt.used_password and "authentication failed" in str(error))
    )


def _first_line(error: psycopg.Error) -> str:
    """Return what PostgreSQL says first, as a part of a sentence; the lines below it are advice for administrators."""
    first = next(iter(str(error).strip().splitlines()), "")
    return " ".join(first.split()).rstrip(".:;?!") or type(error).__name__
