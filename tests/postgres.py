"""A PostgreSQL server of the tests' own, in a scratch folder, from whatever the system has installed."""

import os
import pwd
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

import pytest

psycopg = pytest.importorskip("psycopg", reason="the hub needs psycopg")


class Server(NamedTuple):
    """A running server: its port, and its folder of data."""

    port: int
    data: Path
    programs: Path

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.data.parent}"
        log = str(self.data.parent / "log")
        _run(
            str(self.programs / "pg_ctl"),
            "-D",
            str(self.data),
            "-w",
            "-l",
            log,
            "-o",
            f"{options} -c fsync=off",
            "start",
        )

    def kill(self) -> None:
        """End it at once, as if it crashed."""
        _run(str(self.programs / "pg_ctl"), "-D", str(self.data), "-m", "immediate", "stop")

    def revive(self) -> None:
        """Start it if it has ended by itself, and wait until it lets people in."""
        status = [str(self.programs / "pg_ctl"), "-D", str(self.data), "status"]
        if subprocess.run(_as_postgres(status), stdout=subprocess.DEVNULL, cwd="/").returncode:
            self.start()
        wait = [str(self.programs / "pg_isready"), "-h", "127.0.0.1", "-p", str(self.port), "-q"]
        until = time.monotonic() + 60
        while subprocess.run(wait, cwd="/").returncode:
            assert time.monotonic() < until, "the server does not come back"
            time.sleep(0.05)

    @contextmanager
    def asks_password_of(self, user: str) -> Iterator[None]:
        """Let nobody in under a name without the password, as long as the block lasts."""
        rules = self.data / "pg_hba.conf"
        before = rules.read_text()
        rules.write_text(f"host all {user} 127.0.0.1/32 scram-sha-256\n{before}")
        self._reload()
        try:
            yield
        finally:
            rules.write_text(before)
            self._reload()

    def _reload(self) -> None:
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute("SELECT pg_reload_conf()")

    def url(self, user: str = "postgres", password: str = "", database: str = "postgres") -> str:
        secret = f" password={password}" if password else ""
        return f"host=127.0.0.1 port={self.port} user={user} dbname={database}{secret}"


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda one: int(one.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("pg_ctl")
    return Path(on_path).parent if on_path else None


def _as_postgres(command: list[str]) -> list[str]:
    """PostgreSQL does not run as root."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


def _run(*command: str) -> None:
    subprocess.run(_as_postgres([*command]), check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def running_server() -> Iterator[Server]:
    """A server with a folder of its own, as long as the block lasts; skips where PostgreSQL is not installed."""
    folder = Path(mkdtemp(prefix="annotator-hub-", dir="/tmp"))  # one that another user may enter
    try:
        with server_in(folder) as server:
            yield server
    finally:
        shutil.rmtree(folder)


@contextmanager
def server_in(folder: Path) -> Iterator[Server]:
    """A server with its data in an empty folder, as long as the block lasts."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    if os.geteuid() == 0:
        account = pwd.getpwnam("postgres")
        os.chown(folder, account.pw_uid, account.pw_gid)
    data, port = folder / "data", _free_port()
    server = Server(port, data, programs)
    made = ("-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync", "--wal-segsize=1")
    _run(str(programs / "initdb"), "-D", str(data), *made)
    server.start()
    try:
        yield server
    finally:
        server.kill()


def make_database(server: Server) -> None:
    """Make the database `news` anew, and forget the accounts of tests before."""
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS news WITH (FORCE)")
        accounts = connection.execute("SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND NOT rolsuper")
        for (account,) in accounts.fetchall():
            connection.execute(psycopg.sql.SQL("DROP ROLE {}").format(psycopg.sql.Identifier(account)))
        connection.execute("CREATE DATABASE news")
