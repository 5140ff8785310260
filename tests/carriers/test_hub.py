"""A hub: who may see and write what, tried by hand as a member."""

import psycopg
import pytest

from annotator.carriers import hub_owner
from annotator.carriers.hub import LAST_OF_OWN, Hub
from annotator.carriers.hub_address import parsed, secured
from annotator.carriers.hub_owner import add_member, create_hub, remove_member
from annotator.carriers.hub_records import Row, Text
from annotator.carriers.hub_schema import STEPS
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError

PROJECT = "a" * 32
SARA, OMAR, NADIA = "1" * 32, "2" * 32, "3" * 32


@pytest.fixture
def admin(hub_url) -> str:  # type: ignore[no-untyped-def]
    url = hub_url.url(database="news")
    create_hub(url)
    for person, role in (("sara", "annotator"), ("omar", "annotator"), ("nadia", "lead")):
        add_member(url, PROJECT, person, role, person, "secret")
    return url


@pytest.fixture
def login(hub_url):  # type: ignore[no-untyped-def]
    return lambda name: hub_url.url(name, "secret", "news")


def row(device: str, number: int, author: str, owner: str, document: str = "", *, assigns: bool = False) -> Row:
    return Row(device, number, f"{number:064x}", author, owner, document, assigns, "{}")


def test_members_see_what_is_theirs(admin: str, login) -> None:  # type: ignore[no-untyped-def]
    text = "قال الوزير"
    document = document_id(text)
    with (
        Hub(login("nadia"), PROJECT) as nadia,
        Hub(login("sara"), PROJECT) as sara,
        Hub(login("omar"), PROJECT) as omar,
    ):
        for hub, device in ((nadia, NADIA), (sara, SARA), (omar, OMAR)):
            hub.add_device(device)
        nadia.send(
            [Text(document, "ar", text)],
            [
                row(NADIA, 1, "nadia", ""),
                row(NADIA, 2, "nadia", "", document),
                row(NADIA, 3, "nadia", "sara", document, assigns=True),
            ],
        )
        sara.send([], [row(SARA, 1, "sara", "sara", document)])
        assert [number for number, _ in nadia.after(NADIA, 0, 10)] == [1, 2, 3]
        assert [number for number, _ in sara.after(NADIA, 0, 10)] == [1, 2, 3]
        nadia.send([], [row(NADIA, 4, "nadia", "omar", "other", assigns=True)])
        assert [number for number, _ in omar.after(NADIA, 0, 10)] == [1, 4]
        assert omar.after(SARA, 0, 10) == []
        assert omar.texts([document]) == []
        assert sara.texts([document]) == [Text(document, "ar", text)]
        assert nadia.last_numbers({NADIA: 4}) == {SARA: 1}


def test_who_has_work_on_an_article_sees_it(admin: str, login) -> None:  # type: ignore[no-untyped-def]
    text = "قال الوزير"
    document = document_id(text)
    with (
        Hub(login("nadia"), PROJECT) as nadia,
        Hub(login("sara"), PROJECT) as sara,
        Hub(login("omar"), PROJECT) as omar,
    ):
        nadia.add_device(NADIA)
        sara.add_device(SARA)
        others = [
            row(NADIA, number, "nadia", name, "other", assigns=True) for number, name in ((1, "sara"), (2, "omar"))
        ]
        nadia.send([Text(document, "ar", text)], [*others, row(NADIA, 3, "nadia", "", document)])
        assert sara.texts([document]) == []
        sara.send([], [row(SARA, 1, "sara", "sara", document)])  # it was begun while nobody had assignments
        assert [one.content for one in sara.texts([document])] == [text]
        assert [number for number, _ in sara.after(NADIA, 0, 10)] == [1, 3]
        assert omar.texts([document]) == []
        assert [number for number, _ in omar.after(NADIA, 0, 10)] == [2]


def test_members_write_only_for_themselves(admin: str, login) -> None:  # type: ignore[no-untyped-def]
    with Hub(login("sara"), PROJECT) as sara, Hub(login("omar"), PROJECT) as omar:
        sara.add_device(SARA)
        omar.add_device(OMAR)
        for wrong in (
            row(SARA, 1, "omar", "omar"),
            row(OMAR, 1, "sara", "sara"),
            row(SARA, 1, "sara", "sara", "d", assigns=True),
        ):
            with pytest.raises(AnnotatorError, match="refused"):
                sara.send([], [wrong])
            with pytest.raises(AnnotatorError, match="refused"):
                sara.send([], [wrong, *(row(SARA, number, "sara", "sara") for number in range(2, 300))])
        assert sara.after(SARA, 0, 10) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE annotator.operation SET line = ''",
        "DELETE FROM annotator.operation",
        "TRUNCATE annotator.operation",
        "UPDATE annotator.member SET role = 'lead'",
        "INSERT INTO annotator.member VALUES ('x', 'sara', 'sara', 'lead')",
        "INSERT INTO annotator.assigned VALUES ('x', 'sara', 'd')",
        "INSERT INTO annotator.device (project, id, login, person) VALUES ('x', 'y', 'omar', 'omar')",
        "ALTER TABLE annotator.operation DISABLE ROW LEVEL SECURITY",
        "SET ROLE postgres",
        "SET SESSION AUTHORIZATION omar",
        "UPDATE annotator.hub SET version = 0",
        "DROP FUNCTION annotator.sees_all",
        "CREATE TABLE annotator.mine (a int)",
    ],
)
def test_members_change_and_delete_nothing(admin: str, login, statement: str) -> None:  # type: ignore[no-untyped-def]
    with psycopg.connect(login("sara")) as connection, pytest.raises(psycopg.Error):
        connection.execute(statement)


def test_a_number_that_is_taken_keeps_what_it_has(admin: str, login) -> None:  # type: ignore[no-untyped-def]
    with Hub(login("sara"), PROJECT) as sara:
        sara.add_device(SARA)
        assert sara.send([], [row(SARA, 1, "sara", "sara")]) == set()
        assert sara.send([], [row(SARA, 1, "sara", "sara")._replace(id="f" * 64), row(SARA, 2, "sara", "sara")]) == {1}
        assert sara.ids(SARA, [1, 2]) == {1: f"{1:064x}", 2: f"{2:064x}"}


def test_an_annotator_asks_for_news_without_a_look_at_what_others_have(admin: str, login) -> None:  # type: ignore[no-untyped-def]
    with Hub(login("omar"), PROJECT) as omar:
        omar.add_device(OMAR)
        omar.send([], [row(OMAR, number, "omar", "omar", "an article") for number in range(1, 500)])
    with Hub(login("sara"), PROJECT) as sara:
        sara.add_device(SARA)
        sara.send([], [row(SARA, 1, "sara", "sara")])
        assert sara.last_numbers({}) == {SARA: 1}
    with psycopg.connect(login("sara"), autocommit=True) as connection:
        connection.execute("SET enable_seqscan = off")  # the planner takes the index by itself where there is more
        explained = connection.execute(f"EXPLAIN ANALYZE {LAST_OF_OWN}", ([], [], PROJECT))
        assert not [line for (line,) in explained if "Rows Removed by Filter" in line]


def test_a_hub_of_an_older_version_says_so_and_is_brought_up_to_date(
    hub_url,  # type: ignore[no-untyped-def]
    login,  # type: ignore[no-untyped-def]
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url = hub_url.url(database="news")
    with monkeypatch.context() as older:
        older.setattr(hub_owner, "STEPS", STEPS[:1])
        create_hub(url)
        add_member(url, PROJECT, "sara", "annotator", "sara", "secret")
    with pytest.raises(AnnotatorError, match="older version"):
        Hub(login("sara"), PROJECT)
    create_hub(url)
    with Hub(login("sara"), PROJECT) as sara:
        assert sara.persons() == ["sara"]


@pytest.mark.parametrize(
    ("address", "mode", "roots"),
    [
        ("host=db.example.org", "verify-full", "system"),
        ("host=db.example.org sslrootcert=/own.crt", "verify-full", "/own.crt"),
        ("host=db.example.org sslmode=require", "require", None),
        ("host=127.0.0.1", "prefer", None),
    ],
)
def test_the_certificate_of_another_host_is_verified(address: str, mode: str, roots: str | None) -> None:
    stated = parsed(secured(address))
    assert (stated["sslmode"], stated.get("sslrootcert")) == (mode, roots)


def test_a_server_that_goes_as_soon_as_one_is_connected_is_told_of(
    admin: str,
    login,  # type: ignore[no-untyped-def]
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    connect = psycopg.connect

    def connected(*given: object, **more: object) -> psycopg.Connection[tuple[object, ...]]:
        connection = connect(*given, **more)
        with connect(admin, autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s)", (connection.info.backend_pid,))
        return connection

    monkeypatch.setattr(psycopg, "connect", connected)
    with pytest.raises(AnnotatorError, match="cannot be reached"):
        Hub(login("sara"), PROJECT)


def test_a_text_that_is_not_what_its_id_says_is_refused(admin: str, login) -> None:  # type: ignore[no-untyped-def]
    with Hub(login("nadia"), PROJECT) as nadia, pytest.raises(AnnotatorError):
        nadia.send([Text("0" * 64, "ar", "x")], [])


def test_who_was_removed_sees_nothing(admin: str, login) -> None:  # type: ignore[no-untyped-def]
    remove_member(admin, PROJECT, ["sara"])
    with pytest.raises(AnnotatorError, match="not a member"):
        Hub(login("sara"), PROJECT)
    with psycopg.connect(login("sara")) as connection:
        assert connection.execute("SELECT count(*) FROM annotator.operation").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM annotator.member").fetchone() == (0,)


def test_a_database_without_a_hub_is_named(hub_url) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(AnnotatorError, match="no hub"):
        Hub(hub_url.url(database="news"), PROJECT)
