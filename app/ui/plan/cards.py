"""What the list of steps shows: a heading for each safety goal, and a card for each step. No Qt."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from app.models.board import StatementPair
from app.models.conference import Conference
from app.models.keeping import KeptFrom
from app.models.step import Step
from app.models.step_review import StepReview, is_reviewed_at, review_at
from app.ui.board.cards import first_name
from app.ui.plan.reading import ASKED, letter_signs, read_step
from app.ui.plan.when_words import days_words
from app.ui.widgets.whom import in_words, kept_words
from app.ui.wording import day_words

NO_GOAL = "Not under a goal yet"
NOTHING_WRITTEN = "Nothing written yet"
MARK_WORDS = {"bottom_line": "bottom line", "draft": "draft", "family_own": "family’s own"}


@dataclass(frozen=True, slots=True)
class Heading:
    """The safety goal that the steps below it serve; ``id`` is None for those without a goal."""

    id: uuid.UUID | None
    text: str
    empty: bool
    """True where it has no steps yet."""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return f"{self.text}. {'No steps yet.' if self.empty else ''}".strip()


@dataclass(frozen=True, slots=True)
class Card:
    """One step: its words, who and when in a line, its marks, and all of it as a screen reader says it."""

    id: uuid.UUID
    text: str
    about: str
    marks: tuple[str, ...]
    letters: tuple[tuple[str, str], ...]
    """Each letter of SMART with its sign; none where the step has no words yet."""
    spoken: str


Line = Heading | Card


def lines_of(conference: Conference) -> list[Line]:
    """Return the headings and cards of a conference's plan from top to bottom; nothing where there is no step."""
    plan = conference.plan
    if plan is None or not plan.steps:
        return []
    lines: list[Line] = []
    place = 0
    for pair, steps in plan.groups():
        if conference.pairs and (pair is not None or steps):
            lines.append(Heading(pair.id if pair else None, goal_words(conference, pair), not steps))
        for step in steps:
            place += 1
            lines.append(_card(conference, step, place))
    return lines


def first_names(conference: Conference) -> str:
    """Return the children's names in a sentence: "Billy and Angie"; "the children" where there are none."""
    return in_words([first_name(child) for child in conference.children_here]) or "the children"


def goal_words(conference: Conference, pair: StatementPair | None) -> str:
    """Return a safety goal in its own words, or its number where it has none yet."""
    if pair is None:
        return NO_GOAL
    return pair.safety_goal or f"Safety goal {conference.pairs.index(pair) + 1}, not written yet"


def when_words(step: Step) -> str:
    """Return when a step happens: what was said about it, and the days it does not name."""
    starts_on, due_on = step.starts_on, step.due_on
    if starts_on is not None and day_words(starts_on, year=False) in step.when_text:
        starts_on = None
    if due_on is not None and day_words(due_on, year=False) in step.when_text:
        due_on = None
    return ", ".join(part for part in (step.when_text, days_words(step.when_kind, starts_on, due_on)) if part)


def _card(conference: Conference, step: Step, place: int) -> Card:
    marks = [words for name, words in MARK_WORDS.items() if getattr(step, name)]
    family = conference.family
    kept = kept_words(KeptFrom.read(family.withholdings, step.id), family.people)
    if kept:
        marks.append(f"restricted: {kept}")
    if is_reviewed_at(conference, step):
        marks.insert(0, review_words(review_at(conference, step)))
    text = step.text or NOTHING_WRITTEN
    about = "  ·  ".join(part for part in (step.who, when_words(step)) if part)
    signs = letter_signs(read_step(step, conference), step.dismissed) if step.text.strip() else ()
    return Card(step.id, text, about, tuple(marks), signs, _spoken(conference, step, place, text, marks, signs))


def review_words(review: StepReview | None) -> str:
    """Return in a word or two what this meeting has said about a step."""
    if review is not None and review.has_deviation:
        return "went otherwise"
    return "change seen" if review is not None and review.has_evidence else "what has changed?"


def _spoken(
    conference: Conference, step: Step, place: int, text: str, marks: list[str], signs: tuple[tuple[str, str], ...]
) -> str:  # fmt: skip
    """Return "step 3 of 12: Nan rings Mum twice a day. Who: Nan. When: every day. Answers 2 worries"."""
    count = len(step.plan.steps)
    found = [f"step {place} of {count}: {text.rstrip('.')}"]
    found += [f"{head}: {words}" for head, words in (("Who", step.who), ("When", when_words(step))) if words]
    answers = answers_words(conference, step)
    found += [answers] if answers else []
    asked = [letter for letter, sign in signs if sign == ASKED]
    found += [f"The coach asks about {', '.join(asked)}"] if asked else []
    found += [f"{mark[:1].upper()}{mark[1:]}" for mark in marks]
    return ". ".join(found)


def answers_words(conference: Conference, step: Step) -> str:
    """Return "Answers 2 worries and 1 grey area"; empty where it answers nothing yet."""
    answered = {link.entry_id for link in step.answers}
    entries = [entry for entry in conference.entries if entry.id in answered]
    worries = sum(entry.domain.value == "worry" for entry in entries)
    others = sum(entry.domain.value == "grey_area" for entry in entries)
    found = [f"{worries} worr{'y' if worries == 1 else 'ies'}"] if worries else []
    found += [f"{others} grey area{'s' if others > 1 else ''}"] if others else []
    return f"Answers {' and '.join(found)}" if found else ""
