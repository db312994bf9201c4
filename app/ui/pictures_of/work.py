"""Reading and making pictures beside the UI thread, one after the other."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage
from shiboken6 import isValid
from sqlalchemy.orm import Session

from app.models.conference import Conference
from app.models.errors import Gone
from app.models.picture import add_picture
from app.store.pictures import picture_bytes
from app.ui.desk import Desk
from app.ui.pictures_of.reading import Source, read_picture, small_image

T = TypeVar("T")
PATIENCE_SECONDS = 5
NO_MEETING = "The meeting this picture was for has been taken away meanwhile. The picture was not kept."


class PictureWork(QObject):
    """One for the whole program: a picture that is being read is kept although its page, or its meeting, was left.

    Closing the window waits for it, and asks where it takes too long.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._adding = 0
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
        worker = self._worker
        self.destroyed.connect(lambda: worker.shutdown(wait=False, cancel_futures=True))
        desk.register(self)
        desk.saving_all.connect(self._finish)

    @property
    def waiting(self) -> bool:
        """True while a picture is not sent to the store yet."""
        return self._adding > 0

    def flush(self) -> None:
        """Go on: a picture is sent as soon as it is read."""

    def _finish(self) -> None:
        """Wait until what is being read is read and sent."""
        if not self._adding:
            return
        with suppress(TimeoutError):  # what stands behind the pictures is done after them and after all they call
            self._worker.submit(int).result(PATIENCE_SECONDS)
        QCoreApplication.sendPostedEvents(self._desk)

    def add(
        self,
        conference_id: uuid.UUID,
        child_id: uuid.UUID,
        name: str,
        source: Source,
        over: Callable[[], object],
        done: Callable[[uuid.UUID], object],
        owner: QObject,
    ) -> None:
        """Read a picture and attach it to what a child says. What goes wrong is told to the chair.

        ``over`` is called once it is read or refused, ``done`` with the new picture's key; neither once ``owner`` is
        gone.
        """

        def attach(session: Session, content: bytes) -> uuid.UUID:
            conference = session.get(Conference, conference_id)
            if conference is None:
                raise Gone(NO_MEETING)
            return add_picture(conference, child_id, content).id

        def keep(content: bytes) -> None:
            read()
            self._desk.run(
                f"Add a picture by {name}",
                partial(attach, content=content),
                done=partial(_unless_gone, owner, done),
                conference_id=conference_id,
            )

        def refused(error: BaseException) -> None:
            read()
            self._desk.fail(error)

        def read() -> None:
            self._adding -= 1
            if isValid(owner):
                over()

        self._adding += 1
        self._do(partial(read_picture, source), keep, refused)

    def read_kept(
        self, picture_id: uuid.UUID, side: int, owner: QObject, done: Callable[[QImage | None], object]
    ) -> None:
        """Read a picture of the store, ``side`` pixels at its longest, and call ``done`` unless ``owner`` is gone.

        It gets an empty image where the picture is broken, and None where the store could not be read.
        """

        def show(image: QImage | None) -> None:
            _unless_gone(owner, done, image)

        def failed(error: BaseException) -> None:
            show(None)
            self._desk.fail(error)

        def read(content: bytes | None) -> None:
            if isValid(self):
                self._do(partial(small_image, content or b"", side), show, failed)

        self._desk.watch(self._desk.store.read(lambda session: picture_bytes(session, picture_id)), read, failed)

    def _do(
        self, task: Callable[[], T], done: Callable[[T], object], failed: Callable[[BaseException], object]
    ) -> None:
        future: Future[T] = self._worker.submit(task)
        self._desk.watch(future, partial(_unless_gone, self, done), partial(_unless_gone, self, failed))


def picture_work(desk: Desk) -> PictureWork:
    """Return the desk's, made when it is first asked for."""
    return desk.findChild(PictureWork) or PictureWork(desk)


def _unless_gone(owner: QObject, call: Callable[[T], object], value: T) -> None:
    if isValid(owner):
        call(value)
