"""The record's family tree: drawn, and in sentences that say the same."""

from __future__ import annotations

from app.export.content import RecordContent
from app.export.setter import Setter
from app.export.tree_figure import TreeFigure
from app.export.typeset import cell
from app.practice.family_tree.words import in_sentences

HEADING = "Family tree"


def draw_tree(setter: Setter, content: RecordContent) -> None:
    """Set the tree below the names and addresses, where anybody is joined to anybody.

    A core group works on the plan and has none.
    """
    if content.plan_only or not content.tree.is_tree:
        return
    setter.subsection(HEADING)
    setter.figure(TreeFigure(content.tree))
    setter.bullets(cell(sentence) for sentence in in_sentences(content.tree))
