"""Garbage of tests is collected between them where pytest-xdist runs them, on the thread that runs them.

Its processes receive messages on a thread of their own. A collection there, which comes by chance, deletes widgets on
the wrong thread: Qt dies of it once in some runs.
"""

import gc

import pytest

FULL_EVERY = 25
"""Tests after which everything is looked through; after the others only what is new."""
_done = 0


def pytest_sessionstart(session: pytest.Session) -> None:
    """Collect nothing by itself."""
    if hasattr(session.config, "workerinput"):
        gc.disable()


def pytest_runtest_logfinish() -> None:
    """Collect what a test has left."""
    global _done
    _done += 1
    if not gc.isenabled():
        gc.collect(2 if _done % FULL_EVERY == 0 else 1)
