"""Reads a conference for the room that looks at the wall: the one gate, and only what belongs to the running part."""

from __future__ import annotations

import enum
import uuid
from collections.abc import Iterator

from app.export.reader import Reader
from app.export.wall_details import WithheldDetails
from app.models.base import Row
from app.models.board import Entry
from app.models.conference import Conference, Part, PartKind
from app.models.person import Person
from app.models.score import Score
from app.models.shareable import FOR_STAFF_FIELDS
from app.models.sharing import SHAREABLE, Audience, Gate
from app.models.step import Step


class _Answer(enum.Enum):
    """What the room may have of a row: nothing, all of it, or what the gate says of each field."""

    NO = enum.auto()
    ALL = enum.auto()
    ASK = enum.auto()


class RoomReader(Reader):
    """A reader for whom another part's rows do not exist.

    What was said in one part of a split meeting was not said to the people of another, whether or not somebody thought
    of withholding it: a row of a part may be seen while that part runs, and one of the whole meeting in each of them.
    """

    def __init__(
        self, conference: Conference, part: Part | None, audience: Audience, now: Conference | None = None
    ) -> None:
        """Read ``conference`` while ``part`` runs.

        ``now`` is the conference as it is by now, where an earlier state of it is read (the wall on hold): what has
        been withheld or closed since is not shown either.
        """
        super().__init__(conference, audience)
        self._now = now or conference
        states = (conference, self._now)
        withholdings = [held for state in states for held in state.family.withholdings]
        self._gate = Gate(withholdings, audience)
        self._held = {held.subject_id for held in withholdings}
        self.part = part
        self._open = set.intersection(*(_whole_parts(state) for state in states))
        if part is not None and part.kind is not PartKind.CLOSED:
            self._open.add(part.id)
        self._parts_shut -= self._open
        self._elsewhere = {row.id for row in _said_in_parts(self._now) if row.part_id not in self._open}
        self._seen: dict[Row, _Answer] = {}
        self._heard: dict[uuid.UUID, bool] = {}
        self._children: list[Person] | None = None
        self.left_out: list[str] = []
        """Texts that are not shown for a detail typed into them, for the chair's eyes only."""
        self._details = WithheldDetails(self, (person for state in states for person in state.family.people))

    def may(self, row: Row, field: str = "") -> bool:
        """Return True where the room may have this row, or this field of it, while the part runs.

        The answer for a row is remembered, and its fields are asked for only where something of it is withheld: a
        board asks ten times for each of its rows while the room waits.
        """
        if row not in self._seen:
            part_id = getattr(row, "part_id", None)
            here = (part_id is None or part_id in self._open) and row.id not in self._elsewhere
            seen = here and super().may(row)
            self._seen[row] = _Answer.NO if not seen else _Answer.ASK if row.id in self._held else _Answer.ALL
        answer = self._seen[row]
        if answer is _Answer.ASK and field:
            return self._gate.may_have(row, field)
        table = row.__tablename__
        known = not field or (field in SHAREABLE[table] and (table, field) not in FOR_STAFF_FIELDS)
        return answer is not _Answer.NO and known

    def at(self, conference: Conference) -> Reader:
        """Return a reader of an earlier meeting for this room: what belonged to one part of it is not shown again."""
        if conference is self.conference:
            return self
        meetings = self._now.family.conferences
        now = next((one for one in meetings if one.id == conference.id), self._now)
        return RoomReader(conference, None, self.audience, now)

    def text(self, row: Row, field: str) -> str:
        """Return a text of a row; nothing where the room may not have it, or may not have a detail typed into it."""
        text = super().text(row, field)
        if text and not self.may_say(text):
            self.left_out.append(text)
            return ""
        return text

    def may_say(self, words: str) -> bool:
        """Return True where no detail that is withheld from the room stands in the words."""
        return not self._details.stand_in(words)

    def children(self) -> list[Person]:
        """Return the children of this conference whom the room may know."""
        if self._children is None:
            self._children = super().children()
        return self._children

    def may_hear(self, person_id: uuid.UUID) -> bool:
        """Return True where the room may know that somebody says something here.

        Not where that they are invited is withheld from anybody in the room, and not while they are known to belong to
        another part of the meeting only.
        """
        if person_id not in self._heard:
            parts = self.conference.parts
            lines = [line for part in parts for line in part.attendance if line.person_id == person_id]
            told = all(self._gate.may_have(line) and self._gate.may_have(line, "presence") for line in lines)
            here = not lines or any(line.part_id in self._open for line in lines)
            self._heard[person_id] = told and here
        return self._heard[person_id]


def _said_in_parts(conference: Conference) -> Iterator[Entry | Step | Score]:
    yield from (entry for entry in conference.entries if entry.part_id is not None)
    yield from (step for step in (conference.plan.steps if conference.plan else ()) if step.part_id is not None)
    yield from (score for scale in conference.scales for score in scale.scores if score.part_id is not None)


def _whole_parts(conference: Conference) -> set[uuid.UUID]:
    return {part.id for part in conference.parts if part.kind is PartKind.WHOLE}
