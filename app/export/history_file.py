"""A history as a file: plain text to read, or CSV for a spreadsheet that must not run what somebody typed."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from app.store.history import HistoryLine
from app.store.history_words import local_time

BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet on Windows reads Welsh and Polish letters as others."""
HEADS = ("Number", "When (UTC)", "Who", "Change", "Meeting", "What", "Field", "Before", "After")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
WARNING = "For the file: it holds what is withheld from others, and earlier words. It is not for handing out."


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it.

    Source: OWASP, CSV Injection. Blanks before the sign do not help an attacker past it.
    """
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def history_csv(lines: Sequence[HistoryLine]) -> bytes:
    """Return a history as CSV in UTF-8, a line for each field that changed, the latest first."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADS)
    for line in lines:
        of_line = (str(line.number), f"{line.at:%Y-%m-%d %H:%M:%S}", line.who, line.label, line.meeting)
        for detail in line.details or (None,):
            cells = (detail.what, detail.field, detail.before, detail.after) if detail is not None else ("",) * 4
            writer.writerow([guarded(cell) for cell in (*of_line, *cells)])
    return f"{BYTE_ORDER_MARK}{out.getvalue()}".encode()


def history_text(title: str, lines: Sequence[HistoryLine]) -> str:
    """Return a history as plain text, the latest first."""
    said = [f"History: {title}", WARNING, ""]
    for line in lines:
        said.append(" \u00b7 ".join(filter(None, (local_time(line.at), line.who, line.label, line.meeting))))
        said += [f"    {words}" for told in line.rows_in_words() for words in told.splitlines()]
    return "\n".join(said) + "\n"
