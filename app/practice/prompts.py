"""The questions that the screens ask, and the words at the heads of the board's columns.

Prompt with a question, never with a form (practice.md, Around the conference). The texts stand in
resources/phrases/prompts.toml; a local file with the same tables wins, value by value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from app.paths import RESOURCES
from app.practice.settings_file import Reader, Table, changed_at, read_table

SHIPPED = RESOURCES / "phrases" / "prompts.toml"
TOPICS = (
    "worry",
    "concern",
    "impact",
    "working_well",
    "existing_safety",
    "grey_area",
    "plan",
    "danger_statement",
    "safety_goal",
    "scale",
    "scale_reason",
    "scale_one_higher",
    "scale_gap",
    "voice",
    "critical",
    "engagement",
    "agreement",
    "difference",
    "staff_safety",
    "step_what",
    "step_who",
    "step_when",
    "step_evidence",
    "step_contingency",
)
"""What the screens ask about. The names of the domains equal those of app.models.board.Domain, and "plan"."""
KEYS = frozenset({"title", "hint", "add", "empty", "questions"})
NO_NAME = "the child"


@dataclass(frozen=True, slots=True)
class Prompt:
    """The words for one topic."""

    title: str
    hint: str
    """One line under the title."""
    add: str
    """In the line where one types; empty where there is no such line."""
    empty: str
    """Where nothing was said yet; empty where nothing needs to be said about that."""
    questions: tuple[str, ...]
    """For the chair, one at a time, the most useful first."""

    def about(self, child: str = "") -> Prompt:
        """Return the same words with a child's name in them; "the child" where there is no name."""
        name = child or NO_NAME
        return Prompt(
            title=self.title.replace("{child}", name),
            hint=self.hint.replace("{child}", name),
            add=self.add.replace("{child}", name),
            empty=self.empty.replace("{child}", name),
            questions=tuple(question.replace("{child}", name) for question in self.questions),
        )


def prompt(topic: str, child: str = "", override: Path | None = None) -> Prompt:
    """Return the words for one of TOPICS, about a child where one is named.

    Raise KeyError for another topic, BrokenSettings for a file that cannot be used.
    """
    return prompts(override)[topic].about(child)


def prompts(override: Path | None = None) -> Mapping[str, Prompt]:
    """Return the words for every topic, read on first use and kept; a local file is read again after it was edited.

    The texts still have ``{child}`` in them. Raise BrokenSettings for a file that cannot be used.
    """
    stamp = changed_at(override)
    return _kept(override if stamp is not None else None, stamp)


@lru_cache(maxsize=4)
def _kept(override: Path | None, stamp: int | None) -> Mapping[str, Prompt]:
    """Load once for each local file and time of its last change (``stamp``)."""
    shipped = _tables(SHIPPED)
    local = _tables(override) if override is not None else {}
    found = {}
    for topic in TOPICS:
        path = override if override is not None and topic in local else SHIPPED
        found[topic] = _prompt(Reader(path), topic, {**shipped.get(topic, {}), **local.get(topic, {})})
    return MappingProxyType(found)


def _tables(path: Path) -> dict[str, Table]:
    """Read a file and refuse tables and names that nobody would read."""
    reader = Reader(path)
    whole = read_table(path)
    reader.only(whole, frozenset(TOPICS), "")
    tables = {topic: reader.table(value, topic) for topic, value in whole.items()}
    for topic, table in tables.items():
        reader.only(table, KEYS, topic)
    return tables


def _prompt(reader: Reader, topic: str, table: Table) -> Prompt:
    """Return the words for one topic."""
    questions = reader.items(table.get("questions", []), f"{topic}.questions")
    return Prompt(
        title=reader.words(table, "title", topic),
        hint=reader.words(table, "hint", topic),
        add=reader.words(table, "add", topic, needed=False),
        empty=reader.words(table, "empty", topic, needed=False),
        questions=tuple(
            reader.words({str(number): question}, str(number), f"{topic}.questions")
            for number, question in enumerate(questions, start=1)
        ),
    )
