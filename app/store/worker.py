"""One thread that owns the database. Whatever touches it waits in line, first come, first served."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from app.store.errors import StoreClosed

T = TypeVar("T")
_STOP = object()


class Worker:
    """A single thread with a line of tasks. Plain Python: the screens wrap its futures into signals once."""

    def __init__(self, name: str = "store") -> None:
        self._line: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._closed = False
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def submit(self, task: Callable[[], T]) -> Future[T]:
        """Put a task in line and return its future. After stop() the future holds StoreClosed."""
        future: Future[T] = Future()
        with self._lock:
            if self._closed:
                future.set_exception(StoreClosed())
            else:
                self._line.put((task, future))
        return future

    def stop(self) -> None:
        """Finish what is in line, then end the thread. Harmless when called twice."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._line.put(_STOP)
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _work(self) -> None:
        while (item := self._line.get()) is not _STOP:
            task, future = item
            del item
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = task()
            except BaseException as error:
                del task
                future.set_exception(error)
            else:
                # The task may hold a screen's last reference: let go of it before anybody can know that it is done.
                del task
                future.set_result(result)
                del result
            del future
