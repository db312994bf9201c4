"""``safety-board check-plan``: the SMART coach for a file of steps, one JSON object a line back.

It needs neither a store nor a passphrase, and loads no database: a plan typed elsewhere can be looked at at once.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import click

from app.practice.settings_file import BrokenSettings
from app.practice.smart import FIELDS, LETTERS, Reading, State, Statement, look

TEXT = "text"
LONGEST_LINE = 20_000
"""Letters: a line beyond that is no step of a plan, most likely another kind of file."""


class NotUnderstood(click.ClickException):
    """What came in cannot be read: exit code 2."""

    exit_code = 2


@click.command("check-plan")
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--phrases", type=click.Path(path_type=Path, file_okay=False, exists=True), help="Local phrases on top.")
def check_plan(file: str, phrases: Path | None) -> None:
    """Read a plan's steps as the SMART coach does; one JSON object a line back.

    FILE has one step a line, or columns between tabs under a header with 'text' and perhaps 'who', 'when' and
    'evidence'. Without FILE, or for -, steps are read from what is typed or piped in.
    """
    try:
        with _opened(file) as lines:
            for statement in read_statements(lines, file):
                click.echo(json.dumps(as_json(statement, look(statement, local=phrases)), ensure_ascii=False))
    except BrokenSettings as error:
        raise NotUnderstood(str(error)) from error


def _opened(file: str) -> IO[str]:
    """Open what is to be read as UTF-8; a mark at its beginning is passed over."""
    if file == "-":
        return io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", newline=None)
    try:
        return open(file, encoding="utf-8-sig")
    except OSError as error:
        raise NotUnderstood(f"{file} cannot be opened ({error.strerror}). Check the name and try again.") from error


def read_statements(lines: IO[str], name: str) -> Iterator[Statement]:
    """Yield each step as soon as its line is read; empty lines are passed over.

    A first line with tabs is a header. Raise NotUnderstood with the number of the line where one cannot be read.
    """
    columns: dict[str, int] | None = None
    number = 0
    try:
        for number, line in enumerate(lines, start=1):
            line = line.rstrip("\r\n")
            if len(line) > LONGEST_LINE or "\0" in line:
                raise NotUnderstood(
                    f"Line {number} of {_shown(name)} is not a step of a plan. Give a text file with one step a line."
                )
            if number == 1 and ("\t" in line or line.strip().lower() == TEXT):
                columns = _columns(line, name)
            elif line.strip():
                yield _statement(line, columns, number, name)
    except UnicodeDecodeError as error:
        raise NotUnderstood(
            f"{_shown(name)} is not UTF-8 text, near line {number + 1}. Save it as UTF-8 and try again."
        ) from error
    except OSError as error:
        raise NotUnderstood(f"{_shown(name)} cannot be read ({error.strerror}).") from error


def _shown(name: str) -> str:
    return "What was piped in" if name == "-" else name


def _columns(line: str, name: str) -> dict[str, int]:
    """Return where the columns are that the coach reads. Raise NotUnderstood where 'text' is not among them."""
    heads = [head.strip().lower() for head in line.split("\t")]
    if TEXT not in heads:
        raise NotUnderstood(
            f"The first line of {_shown(name)} has tabs but no column 'text': {', '.join(filter(None, heads))}. "
            "Name the column with the steps 'text', or give one step a line without tabs."
        )
    return {head: heads.index(head) for head in FIELDS if head in heads}


def _statement(line: str, columns: dict[str, int] | None, number: int, name: str) -> Statement:
    """Return one line as a step. Raise NotUnderstood where its text is not there."""
    if columns is None:
        return Statement(line.strip())
    cells = line.split("\t")
    if len(cells) <= columns[TEXT]:
        raise NotUnderstood(f"Line {number} of {_shown(name)} has no column {columns[TEXT] + 1}, where 'text' is.")
    return Statement(**{head: cells[place].strip() for head, place in columns.items() if place < len(cells)})


def as_json(statement: Statement, reading: Reading) -> dict[str, object]:
    """Return a reading as check-plan writes it; ``start`` and ``end`` count letters of the box the words stand in."""
    notes = []
    for letter in reading.letters.values():
        if not letter.question:
            continue
        words = letter.words[0] if letter.words else None
        note: dict[str, object] = {
            "letter": letter.name,
            "words": words.text if words else "",
            "start": words.start if words else 0,
            "end": words.end if words else 0,
            "question": letter.question,
        }
        if words and words.field != TEXT:
            note["field"] = words.field
        notes.append(note)
    shown = {name: reading.letters[name].state is not State.MISSING for name in LETTERS}
    traps = [
        {
            "trap": trap.name,
            "words": words.text,
            "start": words.start,
            "end": words.end,
            "sentence": trap.sentence,
            "question": trap.question,
        }
        for trap in reading.traps
        for words in trap.words[:1]
    ]
    return {"text": statement.text, "label": reading.label, **shown, "notes": notes, "traps": traps}
