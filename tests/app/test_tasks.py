"""Long work says how far it is, and stops when it is asked to."""

import threading

import pytest

from annotator.app.tasks import Cancelled, Task


def test_a_step_is_reported() -> None:
    steps: list[tuple[int, int, str]] = []
    Task(lambda *step: steps.append(step)).step(1, 3, "a.txt")
    assert steps == [(1, 3, "a.txt")]


def test_nobody_need_listen() -> None:
    Task().step(0, 0)


def test_a_cancelled_task_stops_at_its_next_step_and_reports_no_more() -> None:
    task = Task(lambda *_: pytest.fail("reported"))
    worker = threading.Thread(target=task.cancel)
    worker.start()
    worker.join()
    with pytest.raises(Cancelled):
        task.step(1, 3)
