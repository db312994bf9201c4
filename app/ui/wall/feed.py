"""What the wall may show now: heard from the desk, asked of the gate, and said as frozen content."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.desk import Desk
from app.ui.wall.mode import Mode

if TYPE_CHECKING:
    # The model and the documents load behind the first window.
    from app.export.wall import WallContent
    from app.export.wall_scale import ScaleChoice
    from app.models.conference import Conference
    from app.models.sharing import Audience

PAGES = ("board", "scale", "plan", "family")
"""The steps that the room sees; with any other open it keeps the last of these that stays."""
ONLY_MEANWHILE = frozenset({"family"})
"""Pages that the room sees only while the chair is there. A family's board, scale or plan is talked about on whatever
screen the chair has; who lives with whom is not left on the wall by turning to something else."""
PINNED = "wall_shows"


def _usual() -> ScaleChoice:
    from app.export.wall_scale import ScaleChoice  # behind the first window

    return ScaleChoice()


@dataclass(frozen=True, slots=True)
class _Place:
    """Which page: a step, and which of the scales on it and how."""

    step: str = ""
    scale: ScaleChoice = field(default_factory=_usual)


@dataclass(frozen=True, slots=True)
class _Room:
    """For whom and where: when any of it changes what is shown is another page, and nothing on it is new."""

    conference_id: uuid.UUID
    part_id: uuid.UUID | None
    part_kind: str
    audience: Audience
    place: _Place
    mode: Mode


class Feed(QObject):
    """``changed`` carries content, and whether what is new in it came just now; ``mode_changed`` the mode.

    ``room_changed`` says, before that, that it is for other people or another page. ``left_out`` carries, once and for
    the chair alone, a text that is not shown for a withheld detail typed into it.

    Whoever walks in, another part of the meeting and another page take effect at once; words that were added wait until
    the chair's own screen has been painted. On hold the page is read again from the conference as it was, but for the
    people who are in the room now: holding the wall never shows somebody what is withheld from them.
    """

    changed = Signal(object, bool)
    left_out = Signal(str)
    room_changed = Signal()
    mode_changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._on = False
        self.mode = Mode.LIVE
        self._conference: Conference | None = None
        self._held: Conference | None = None
        self._place = self._held_place = _Place()
        self._stays = ""
        self._room: _Room | None = None
        self._told: set[str] = set()
        self._draft: tuple[str, str] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.say)
        desk.conference_changed.connect(self._hear)
        desk.part_changed.connect(self.say)
        desk.preferences.changed.connect(lambda name: self.say() if name == PINNED else None)

    # -- what the chair does

    def start(self, mode: Mode) -> None:
        """Begin to say what may be shown."""
        self._on = True
        self._conference = self._desk.conference
        self.set_mode(mode)

    def stop(self) -> None:
        """Say that nothing is shown, and no more."""
        self._on = False
        self._held = None
        self.say()

    @property
    def is_held(self) -> bool:
        """True while a page is held, also where the wall was made blank over it."""
        return self._held is not None

    def set_mode(self, mode: Mode) -> None:
        """Follow the chair, hold the page there is, or show nothing. A page that is held stays so under the blank."""
        if mode is Mode.HOLD and self._held is None:
            self._held, self._held_place = self._conference, self._wanted()
        if mode is Mode.LIVE:
            self._held = None
        self.mode = mode
        self.say()
        self.mode_changed.emit(mode)

    def show_step(self, step: str) -> None:
        """The chair has opened a step: show its page, or where it has none, the last one that stays."""
        shown = step if step in PAGES else self._stays
        if shown not in ONLY_MEANWHILE:
            self._stays = shown
        if shown != self._place.step:
            self._place = replace(self._place, step=shown)
            self.say()

    def show_scale(self, scale: ScaleChoice) -> None:
        """The chair has picked a scale, or it is known now how it is taken here."""
        if scale != self._place.scale:
            self._place = replace(self._place, scale=scale)
            self.say()

    def show_draft(self, draft: tuple[str, str] | None) -> None:
        """The chair is typing words in a column, or no longer. They have to be for everybody."""
        if draft != self._draft:
            self._draft = draft
            self.say()

    def forget(self) -> None:
        """The conference was left: nothing of it stays on the wall."""
        self._conference = self._held = None
        self._place = self._held_place = _Place()
        self._stays = ""
        self.say()

    # -- what is shown

    @property
    def shown_step(self) -> str:
        """The page the room sees; empty for the title."""
        return self._held_place.step if self.mode is Mode.HOLD else self._wanted().step

    def say(self) -> None:
        """Ask the gate and say what may be shown now."""
        self._soon.stop()
        room = self._room_now()
        same = room is not None and room == self._room and room.mode is Mode.LIVE
        if room != self._room:
            self._draft = None
            self.room_changed.emit()
        self._room = room
        self.changed.emit(self._content(room), same)

    def _hear(self, conference: Conference) -> None:
        other = self._conference is not None and self._conference.id != conference.id
        self._conference = conference
        if other:
            self._held = None
            self._place = self._held_place = _Place(self._place.step)
            self.set_mode(Mode.BLANK)
        elif not self._on:
            return
        elif self._room_now() == self._room:
            self._soon.start()
        else:
            self.say()

    def _room_now(self) -> _Room | None:
        """Return for whom the page is made; None where there is nothing to show."""
        from app.models.room import present  # behind the first window

        if not self._on or self.mode is Mode.BLANK or self._conference is None or self._desk.conference is None:
            return None
        part = self._desk.running_part()
        place = self._held_place if self.mode is Mode.HOLD else self._wanted()
        return _Room(
            self._conference.id,
            part.id if part is not None else None,
            part.kind.value if part is not None else "",
            present(self._conference, part, _clock()),
            place,
            self.mode,
        )

    def _content(self, room: _Room | None) -> WallContent:
        from app.export.wall import NOTHING  # behind the first window
        from app.export.wall_gather import gather_wall

        conference = self._conference
        if room is None or conference is None:
            return NOTHING
        shown = self._held if self.mode is Mode.HOLD and self._held is not None else conference
        left_out: list[str] = []
        content = gather_wall(
            shown, self._desk.running_part(), room.audience, room.place.step, room.place.scale,
            now=conference, draft=self._draft if self.mode is Mode.LIVE else None, left_out=left_out,
        )  # fmt: skip
        for text in left_out:
            if text not in self._told:
                self._told.add(text)
                self.left_out.emit(text)
        return content

    def _wanted(self) -> _Place:
        pinned = str(self._desk.preferences.get(PINNED))
        return replace(self._place, step=pinned) if pinned else self._place


def _clock() -> datetime:
    """Return the clock on the wall there: times of coming and leaving are written by it."""
    return datetime.now().replace(tzinfo=None)  # noqa: DTZ005
