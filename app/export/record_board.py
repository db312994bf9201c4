"""The record's middle: the board with its impact on each child, the statements, and everyone's views."""

from __future__ import annotations

from collections.abc import Sequence

from app.export.board_content import Board, BoardEntry, Statements, View
from app.export.content import RecordContent
from app.export.pdf.lines import Span
from app.export.record_pictures import draw_pictures
from app.export.setter import Setter
from app.export.typeset import (
    BLUE,
    CLAY,
    GREEN,
    SLATE,
    Cell,
    Text,
    cell,
    labelled,
    quiet,
    strong,
    words,
)

WORRIES = "What are we worried about now?"
WORKING_WELL = "What\u2019s working well?"
GREY_AREAS = "Grey areas: what we do not agree on or do not know"
STATEMENTS = "Danger statements and safety goals"

_MOST_COLUMNS = 4
"""More children than this would make columns too narrow for whole words at 11 point on A4."""
_MOST_COLUMNS_LARGE = 2


def draw_board(setter: Setter, board: Board) -> None:
    """The three domains that hold entries, in the local order; the plan, the fourth, has its own section."""
    for domain in board.order:
        if domain == "worry":
            setter.section(WORRIES, CLAY)
            _draw_worries(setter, board)
        elif domain == "working_well":
            setter.section(WORKING_WELL, GREEN)
            _draw_entries(setter, board.working_well)
        elif domain == "grey_area":
            setter.section(GREY_AREAS, SLATE)
            _draw_entries(setter, board.grey_areas)


def _draw_worries(setter: Setter, board: Board) -> None:
    """A column of impact for each child; many children stand below each other in one column."""
    most = _MOST_COLUMNS_LARGE if setter.large_print else _MOST_COLUMNS
    children = board.children
    if len(children) <= most:
        headings = ["Concern", *(f"Impact on {child}" for child in children)]
        rows = [[_entry_cell(worry), *(cell(impact) for impact in worry.impacts)] for worry in board.worries]
        setter.table(headings, rows, _shares(len(children)))
        return
    rows = []
    for worry in board.worries:
        impacts = zip(children, worry.impacts, strict=True)
        rows.append([_entry_cell(worry), cell(*(labelled(child, impact) for child, impact in impacts))])
    setter.table(("Concern", "Impact on each child"), rows, (42, 58))


def _shares(children: int) -> tuple[float, ...]:
    concern = {0: 100.0, 1: 55.0, 2: 44.0, 3: 34.0}.get(children, 28.0)
    return (concern, *([(100 - concern) / children] * children if children else ()))


def _entry_cell(entry: BoardEntry) -> Cell:
    return cell(_entry_text(entry), quiet(entry_aside(entry)))


def _entry_text(entry: BoardEntry) -> Text:
    """The words, then the marks in bold: existing safety, disagreed, own words, opinion."""
    if not entry.marks:
        return words(entry.text)
    return (Span(f"{entry.text} "), *strong(" \u00b7 ".join(entry.marks)))


def entry_aside(entry: BoardEntry) -> str:
    """Return who said it, whom it is about where not all, and what it was before."""
    said = f"Said by {entry.said_by}" if entry.said_by else ""
    about = f"About {entry.about}" if entry.about else ""
    return ". ".join(part for part in (said, about, entry.trace) if part)


def _draw_entries(setter: Setter, entries: Sequence[BoardEntry]) -> None:
    if entries:
        setter.bullets(_entry_cell(entry) for entry in entries)
    else:
        setter.nothing()


def draw_statements(setter: Setter, statements: Sequence[Statements]) -> None:
    """Each danger statement with its safety goal; who does not agree is written into it."""
    setter.section(STATEMENTS, BLUE)
    if not statements:
        setter.nothing()
    for number, pair in enumerate(statements, start=1):
        if len(statements) > 1 or pair.about:
            about = f" ({pair.about})" if pair.about else ""
            setter.subsection(f"Statement and goal{f' {number}' if len(statements) > 1 else ''}{about}")
        setter.paragraph(labelled("Danger statement", pair.danger_statement))
        setter.paragraph(labelled("Who does not agree", pair.disagreement))
        setter.paragraph(labelled("Safety goal", pair.safety_goal))


def draw_views(setter: Setter, content: RecordContent) -> None:
    """What the children, the parents and the network said."""
    for heading, views in (
        ("What each child says", content.children_views),
        ("What each parent says", content.parents_views),
        ("What the family\u2019s network says", content.network_views),
    ):
        setter.section(heading)
        if not views:
            setter.nothing()
        for view in views:
            _draw_view(setter, view)


def _draw_view(setter: Setter, view: View) -> None:
    setter.subsection(view.name)
    setter.paragraph(quiet(view.how), keep_with_next=True)
    if not view.paragraphs and not view.pictures:
        setter.nothing()
    for paragraph in view.paragraphs:
        setter.paragraph(paragraph)
    draw_pictures(setter, view.pictures)
