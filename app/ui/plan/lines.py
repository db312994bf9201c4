"""What a typed line is understood to say, box by box, to be shown and put right. No Qt."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from app.models.conference import Conference
from app.models.person import Person
from app.models.step import Step, WhenKind
from app.practice.one_line import Part, understand
from app.practice.one_line import split as split_line
from app.practice.when import When
from app.ui.plan.reading import known_of, names_of, today_of
from app.ui.plan.when_words import ALWAYS, meaning

KNOW = re.compile(
    r"^(?:and )?we(?:’ll|'ll| will| shall) know (?:it |this )?(?:because|when|if|by|from|as)\s+", re.IGNORECASE
)
"""How people begin to say how they will know: the box asks that already."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A line as it was typed, and what goes from it into the boxes of its step."""

    line: str
    text: str
    people: tuple[uuid.UUID, ...] = ()
    names: tuple[str, ...] = ()
    who_text: str = ""
    when: When | None = None
    evidence: str = ""
    if_wrong: str = ""

    @property
    def has_read(self) -> bool:
        """True where any box is filled besides what will be done."""
        return bool(self.people or self.who_text or self.when or self.evidence or self.if_wrong)

    @property
    def texts(self) -> dict[str, str]:
        """What went into the boxes with words, by the step's texts."""
        when = self.when.words.strip() if self.when is not None else ""
        if self.when is not None and self.when.kind == WhenKind.STANDING_RULE:
            when = ALWAYS  # the words that say so, "nobody" or "never", would say nothing by themselves
        return {
            "text": self.text, "who_text": self.who_text, "when_text": when, "evidence": self.evidence,
            "if_wrong": self.if_wrong,
        }  # fmt: skip

    def stands_in(self, step: Step) -> bool:
        """Return True while the boxes of a step say what was read, and nobody has put them right."""
        return all(getattr(step, name) == text for name, text in self.texts.items())

    @property
    def words(self) -> str:
        """Say what was read: "who: Nan · when: every day, until 21 May 2026"."""
        who = ", ".join(name for name in (*self.names, self.who_text) if name)
        facts = (
            ("who", who),
            ("when", meaning(self.when) if self.when is not None else ""),
            ("how we will know", self.evidence),
            ("if it goes wrong", self.if_wrong),
        )
        return "  ·  ".join(f"{head}: {words}" for head, words in facts if words)


def fill(line: str, conference: Conference) -> Filled:
    """Return what one line says, box by box. Every word that was typed is in one box at least."""
    understood = understand(line, known_of(conference), today_of(conference))
    people, others = _who(line, understood.who, conference)
    taken = [part for part in (understood.evidence, understood.if_wrong) if part is not None]
    return Filled(
        line=line,
        text=_without(line, [(part.start, part.end) for part in taken]),
        people=tuple(person.id for person in people),
        names=tuple(person.shown_name for person in people),
        who_text=", ".join(others),
        when=understood.when,
        evidence=KNOW.sub("", understood.evidence.text.strip()) if understood.evidence else "",
        if_wrong=understood.if_wrong.text.strip() if understood.if_wrong else "",
    )


def split(line: str, conference: Conference) -> list[str]:
    """Return the several steps a line holds; one where it holds one."""
    return split_line(line, known_of(conference))


def _who(line: str, parts: Sequence[Part], conference: Conference) -> tuple[list[Person], list[str]]:
    """Return the people named in a line and the words for others. "Uncle Joe" is one person, however it was read."""
    people: list[Person] = []
    others: list[str] = []
    for run in _runs(line, parts):
        whole = _person_called(line[run[0].start : run[-1].end], conference)
        found = [whole] if whole is not None else [_person_called(part.text, conference) for part in run]
        known = [person for person in found if person is not None]
        people += [person for person in known if person not in people]
        others += [] if known else [line[run[0].start : run[-1].end].strip()]
    return people, others


def _runs(line: str, parts: Sequence[Part]) -> list[list[Part]]:
    """Return the parts of a line, those together that have nothing but a space between them."""
    runs: list[list[Part]] = []
    for part in sorted(parts, key=lambda part: part.start):
        if runs and not line[runs[-1][-1].end : part.start].strip():
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def _person_called(name: str, conference: Conference) -> Person | None:
    """Return the one person of the family who is called so, also after a title ("Uncle Joe"); else None."""
    wanted = name.strip().casefold()
    _, _, without_title = wanted.partition(" ")
    for called in (wanted, without_title):
        found = [one for one in conference.family.people if called in {name.casefold() for name in names_of(one)}]
        exact = [one for one in found if one.shown_name.casefold() == called]
        if len(exact) == 1 or len(found) == 1:
            return (exact or found)[0]
    return None


def _without(line: str, spans: list[tuple[int, int]]) -> str:
    """Return a line without what went into boxes of its own, but only where that stood at its end."""
    text = line.rstrip()
    for start, end in sorted(spans, reverse=True):
        if not line[end : len(text)].strip(" .;,") and line[:start].strip():
            text = line[:start].rstrip(" ,;:–-")
    return text
