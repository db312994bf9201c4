"""The board as one A3 page, as the room saw it: four columns, made to fit by smaller type down to a floor.

Below the floor nobody could read it across a table, so a fuller board goes on over the page instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor

from app.export.board_content import Board, BoardEntry
from app.export.content import RecordContent
from app.export.outcome_content import PlanStep
from app.export.pdf.lines import Span
from app.export.pdf.pages import Paper
from app.export.record import facts_of
from app.export.record_board import WORKING_WELL, WORRIES, draw_board, draw_statements, entry_aside
from app.export.record_plan import draw_plan
from app.export.setter import Setter
from app.export.typeset import BLUE, CLAY, GREEN, NOTHING, SLATE, Cell, PdfResult, cell, labelled, quiet, strong
from app.export.typeset_columns import CardColumn, ColumnSetter
from app.export.wording import capitalised, joined
from app.practice.written_days import plain_date

A3 = Paper(size=(1190.55, 841.89), side=34, top=64, foot=54, furniture_top=26, furniture_foot=20)
"""Landscape, in points."""

SIZES = (14.0, 13.0, 12.0, 11.0, 10.5, 10.0, 9.5, 9.0)
SIZES_LARGE = (18.0, 17.0, 16.0)
"""Sizes of type in points, the largest that fits is taken; the last is the floor."""

PLAN = "What needs to change? The plan"


@dataclass(frozen=True, slots=True)
class _Look:
    heading: str
    colour: Color
    tint: Color


_LOOKS = {
    "worry": _Look(WORRIES, CLAY, HexColor(0xFBECE9)),
    "working_well": _Look(WORKING_WELL, GREEN, HexColor(0xE8F3EC)),
    "grey_area": _Look("Grey areas", SLATE, HexColor(0xEEEFF3)),
    "plan": _Look(PLAN, BLUE, HexColor(0xE8EDF8)),
}


def board_title(content: RecordContent) -> str:
    """Return "The board: Billy and Angie" in the names the room uses."""
    children = joined(content.board.children)
    return f"The board: {children}" if children else "The board"


def board_pdf(content: RecordContent, *, large_print: bool = False) -> PdfResult:
    """Return the board as a tagged PDF in A3 landscape."""
    setter = ColumnSetter(
        facts_of(content, "The board"),
        content.notice,
        content.edition,
        paper=A3,
        sizes=SIZES_LARGE if large_print else SIZES,
        latin=dict(content.latin),
    )
    held = plain_date(content.held_on) if content.held_on else ""
    beside = " \u00b7 ".join(fact for fact in (capitalised(content.words.meeting), held) if fact)
    return setter.make(board_title(content), beside, [_column(content, domain) for domain in _order(content.board)])


def _order(board: Board) -> list[str]:
    return [*(domain for domain in board.order if domain in _LOOKS), "plan"]


def _column(content: RecordContent, domain: str) -> CardColumn:
    look, board = _LOOKS[domain], content.board
    cards: list[Cell]
    if domain == "worry":
        cards = [_worry(entry, board.children) for entry in board.worries]
        cards += [cell(labelled("Danger statement", pair.danger_statement)) for pair in content.statements]
    elif domain == "plan":
        cards = _plan(content)
    else:
        entries = board.working_well if domain == "working_well" else board.grey_areas
        cards = [_entry(entry) for entry in entries]
    return CardColumn(look.heading, look.colour, look.tint, cards or [cell(quiet(NOTHING))])


def _entry(entry: BoardEntry) -> Cell:
    aside = entry_aside(entry)
    marks = strong(" \u00b7 ".join(entry.marks) + (" \u00b7 " if aside else "")) if entry.marks else ()
    return cell((Span(f"{entry.text} "), *marks, *quiet(aside)))


def _worry(entry: BoardEntry, children: tuple[str, ...]) -> Cell:
    """The concern, then what it does to each child."""
    impacts = zip(children, entry.impacts, strict=True)
    return [*_entry(entry), *cell(*(labelled(child, impact) for child, impact in impacts))]


def _plan(content: RecordContent) -> list[Cell]:
    cards: list[Cell] = []
    for part in content.plan.parts:
        if part.goal:
            cards.append(cell(labelled("What we want to see", part.goal)))
        cards += [_step(step) for step in part.steps]
    return cards


def _step(step: PlanStep) -> Cell:
    who_and_when = " \u00b7 ".join(filter(None, (step.who, step.when)))
    marks = strong("".join(f"{mark} \u00b7 " for mark in step.marks)) if step.marks else ()
    return cell((Span(f"{step.text} "), *marks, *quiet(who_and_when)))


def draw_board_words(setter: Setter, content: RecordContent) -> None:
    """Tell a setter the board in reading order, for those who have it read to them."""
    setter.title(board_title(content))
    draw_board(setter, content.board)
    draw_statements(setter, content.statements)
    draw_plan(setter, content)
