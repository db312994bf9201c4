"""One thread, first come, first served."""

from __future__ import annotations

import threading

import pytest

from app.store.errors import StoreClosed
from app.store.worker import Worker


def test_tasks_run_in_turn_on_one_thread_that_is_not_ours() -> None:
    worker = Worker()
    seen: list[int] = []
    threads = {worker.submit(lambda n=n: (seen.append(n), threading.get_ident())[1]) for n in range(50)}  # type: ignore[misc]
    idents = {future.result() for future in threads}
    worker.stop()
    assert seen == list(range(50))
    assert len(idents) == 1
    assert threading.get_ident() not in idents


def test_a_fault_reaches_the_one_who_asked_and_the_next_task_runs() -> None:
    worker = Worker()
    bad = worker.submit(lambda: 1 / 0)
    good = worker.submit(lambda: "still here")
    with pytest.raises(ZeroDivisionError):
        bad.result()
    assert good.result() == "still here"
    worker.stop()


def test_what_is_in_line_is_finished_before_the_end() -> None:
    worker = Worker()
    futures = [worker.submit(lambda n=n: n) for n in range(20)]  # type: ignore[misc]
    worker.stop()
    assert [future.result() for future in futures] == list(range(20))
    with pytest.raises(StoreClosed):
        worker.submit(lambda: None).result()
