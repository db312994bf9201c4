"""Saying which conference is meant: by its key, or by any words that fit just one."""

from __future__ import annotations

import click

from app.store.listing import ConferenceLine


def pick(lines: list[ConferenceLine], words: str) -> ConferenceLine:
    """Return the one conference that ``words`` mean: the start of its key, or words that all stand in its line.

    Raises ClickException with what fits where it is not just one.
    """
    wanted = words.casefold().split()
    by_key = [line for line in lines if str(line.id).startswith(words.casefold())] if words else []
    found = by_key or [line for line in lines if all(word in str(line).casefold() for word in wanted)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise click.ClickException(f"No conference fits “{words}”. See: safety-board list")
    shown = "\n".join(f"  {line}" for line in found[:20])
    raise click.ClickException(f"More than one conference fits “{words}”:\n{shown}")
