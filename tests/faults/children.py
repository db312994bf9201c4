"""Child processes that are killed: at a line of a file, or whenever their parent likes.

They are forked, so that a thousand of them need not load the program a thousand times. The parent must hold no thread
and no open store: whatever touches a store does so in a child.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType
from typing import Any

KILLED = -signal.SIGKILL
CAN_FORK = hasattr(os, "fork")


def start(work: Callable[[], None]) -> int:
    """Begin ``work`` in a child and return its process number. What goes wrong there is printed and ends it with 1."""
    child = os.fork()
    if child:
        return child
    try:
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    sys.stdout.flush()
    os._exit(0)


def wait(child: int) -> int:
    """Return how a child ended: 0 well, 1 with an error, KILLED."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run(work: Callable[[], None]) -> int:
    """Do ``work`` in a child and return how it ended."""
    return wait(start(work))


def answer(question: Callable[[], str]) -> str:
    """Ask something in a child and return its answer. Raises AssertionError where the child failed."""
    reading, writing = os.pipe()

    def work() -> None:
        os.write(writing, question().encode())

    child = start(work)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    assert wait(child) == 0, "the child failed: see above"
    return said


def killed_at_line(work: Callable[[], None], number: int, files: Iterable[str]) -> int:
    """Do ``work`` in a child that is killed before the line ``number`` it comes to in ``files``; return how it ended.

    0 means that the work has fewer lines.
    """
    watched = {str(Path(file)) for file in files}

    def traced() -> None:
        left = number

        def at_line(frame: FrameType, event: str, _: Any) -> Any:
            nonlocal left
            if event == "line":
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)
            return at_line

        def at_call(frame: FrameType, event: str, _: Any) -> Any:
            return at_line if frame.f_code.co_filename in watched else None

        sys.settrace(at_call)
        work()
        sys.settrace(None)

    return run(traced)
