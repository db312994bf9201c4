"""``safety-board calendar``: the dates that come up as a calendar file, without names unless asked."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path

import click

from app.cli.noting import note
from app.cli.opening import Options, open_store
from app.export.calendar_file import Telling, calendar_file
from app.export.filing import write_whole
from app.store.calendar_dates import coming_calendar


@click.command("calendar")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--with-names", is_flag=True, help="With the children's first names. Calendars are often shared.")
@click.option("--force", is_flag=True, help="Replace the file where there is one.")
@click.pass_obj
def calendar(options: Options, file: Path, with_names: bool, force: bool) -> None:
    """Write what comes up from today on, of all families, to FILE (.ics): each with the family's reference only.

    The file is NOT encrypted. A date that is withheld from anybody is left out.
    """
    if file.exists() and not force:
        raise click.ClickException(
            f"There is already a file at {file}. It was left as it is; add --force to replace it."
        )
    with open_store(options) as store:
        today = date.today()  # noqa: DTZ011 - a meeting's days are local days
        found = store.read(partial(coming_calendar, today=today)).result()
        write_whole(file, calendar_file(found.dates, datetime.now().astimezone(), Telling(names=with_names)))
        note(store, f"Calendar file saved, {'with first names' if with_names else 'without names'}")
    left_out = f", {found.left_out} left out that are withheld from somebody" if found.left_out else ""
    click.echo(f"{file}: dates: {len(found.dates)}{left_out}")
