"""The record's safety scales: both ends in words, everybody on the line, the answers in speaking order, and change."""

from __future__ import annotations

from app.export.board_content import Answer, SafetyScale
from app.export.content import RecordContent
from app.export.scale_figures import OverTimeFigure, ScaleLineFigure
from app.export.setter import Setter
from app.export.typeset import TEAL, Cell, cell, labelled, quiet, strong
from app.practice.numbers_over_time import OverTime
from app.practice.scale_line import together

OVER_TIME = "Over time"
MOST_ON_A_PAGE = 14
MOST_ON_A_PAGE_LARGE = 9


def draw_scales(setter: Setter, content: RecordContent) -> None:
    """Every scale with both end sentences, the answers in the order people spoke."""
    setter.section(content.words.scale_heading, TEAL)
    if not content.scales:
        setter.nothing()
    for scale in content.scales:
        _draw_scale(setter, scale, content.words.scale_heading)


def _draw_scale(setter: Setter, scale: SafetyScale, heading: str) -> None:
    if scale.about:
        setter.subsection(scale.about)
    if scale.question != heading:
        setter.paragraph(scale.question, keep_with_next=True)
    setter.paragraph(labelled("0", scale.low_words), keep_with_next=True)
    setter.paragraph(labelled("10", scale.high_words), keep_with_next=True)
    markers = together((answer.name, answer.number) for answer in scale.answers if answer.number is not None)
    if markers:
        setter.figure(ScaleLineFigure(tuple(markers)))
    rows = [
        [cell(answer.name, quiet(answer.role)), _score_cell(answer.score), _answer_words(answer)]
        for answer in scale.answers
    ]
    setter.table(("In the order people spoke", "Score", "In their words"), rows, (29, 19, 52))
    _draw_over_time(setter, scale.over_time)


def _draw_over_time(setter: Setter, found: OverTime | None) -> None:
    """A line for each person where there is an earlier conference; many people stand in several figures."""
    if found is None or not found.is_change:
        return
    setter.subsection(OVER_TIME)
    most = MOST_ON_A_PAGE_LARGE if setter.large_print else MOST_ON_A_PAGE
    for first in range(0, len(found.people), most):
        setter.figure(OverTimeFigure(OverTime(found.days, found.people[first : first + most])))


def _score_cell(score: str) -> Cell:
    """A number stands out; a reason for having none does not."""
    return cell(strong(score) if score[:1].isdigit() else score)


def _answer_words(answer: Answer) -> Cell:
    return cell(answer.words, labelled("One higher", answer.one_higher), quiet(answer.how))
