"""What has to follow when a child could not be seen (practice.md, Around the conference; seeds 000, 001, 002).

The words stand in resources/phrases/denied_access.toml; a local file with the same tables wins, value by value.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.paths import RESOURCES
from app.practice.nation_words import CODES, Basis, NationWords
from app.practice.settings_file import Reader, Table, changed_at, read_table

SHIPPED = RESOURCES / "phrases" / "denied_access.toml"
EVERY = "every"
"""The table for all nations."""
TEXTS = frozenset({"protect", "now", "emergency", "source", "verified"})
LISTS = frozenset({"duties", "also"})
DUTY = frozenset({"what", "who", "source", "verified"})
NO_NAME = "the child"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that has to follow: ``what``, and ``who`` as a question or a hint for its field."""

    what: str
    who: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class DeniedAccessWords:
    """What is said and what has to follow. ``protect`` stands above everything, with ``now`` in plain words."""

    protect: str
    now: str
    duties: tuple[Duty, ...]

    @property
    def sources(self) -> str:
        """Return where the list comes from, and that it is to be checked locally where nobody read a source for it."""
        said: dict[str, str] = {}
        for duty in self.duties:
            said.setdefault(duty.basis.source, duty.basis.note)
        return "; ".join(f"{source} ({note})" if note else source for source, note in said.items())


def denied_access(words: NationWords, child: str = "", override: Path | None = None) -> DeniedAccessWords:
    """Return what has to follow in a nation, about a child where one is named; "the child" where there is no name.

    ``override`` is a local file, which need not exist. Raise BrokenSettings for a file that cannot be used.
    """
    stamp = changed_at(override)
    table = _kept(words.code, override if stamp is not None else None, stamp)
    names = {
        "{lead}": words.lead,
        "{core_group}": words.core_group,
        "{review}": words.meeting_of("review"),
        "{child}": child or NO_NAME,  # last: what stands in a name is left as it is
    }

    def fill(text: str) -> str:
        for place, name in names.items():
            text = text.replace(place, name)
        return f"{text[:1].upper()}{text[1:]}"

    duties = (Duty(fill(duty.what), fill(duty.who), duty.basis) for duty in table.duties)
    return DeniedAccessWords(fill(table.protect), fill(table.now), tuple(duties))


@lru_cache(maxsize=16)
def _kept(code: str, override: Path | None, stamp: int | None) -> DeniedAccessWords:
    """Load once for each nation, local file and time of its last change (``stamp``). Places are not filled in yet."""
    files = [SHIPPED] if override is None else [SHIPPED, override]
    tables = [(path, _tables(path)) for path in files]
    found: dict[str, tuple[object, Path]] = {}
    for name in (EVERY, code):
        for path, table in tables:
            found.update({key: (value, path) for key, value in table.get(name, {}).items()})

    def text(key: str) -> str:
        value, path = found[key]
        return Reader(path).words({key: value}, key, code)

    now = text("now").replace("{emergency}", text("emergency"))
    return DeniedAccessWords(text("protect"), now, (*_duties("duties", found, code), *_duties("also", found, code)))


def _tables(path: Path) -> dict[str, Table]:
    """Read a file and refuse tables and names that nobody would read."""
    reader = Reader(path)
    whole = read_table(path)
    reader.only(whole, frozenset({EVERY, *CODES}), "")
    tables = {name: reader.table(value, name) for name, value in whole.items()}
    for name, table in tables.items():
        reader.only(table, TEXTS | LISTS, name)
    return tables


def _duties(key: str, found: dict[str, tuple[object, Path]], code: str) -> tuple[Duty, ...]:
    """Return one of the lists. What it does not say itself comes from the table it stands in."""
    value, path = found[key]
    reader = Reader(path)
    source, verified = found["source"][0], found["verified"][0]
    made = []
    for number, item in enumerate(reader.items(value, f"{code}.{key}"), start=1):
        place = f"{code}.{key}.{number}"
        duty = {"source": source, "verified": verified, **reader.table(item, place)}
        reader.only(duty, DUTY, place)
        local = path != SHIPPED
        basis = Basis(
            path.name if local and "source" not in reader.table(item, place) else reader.words(duty, "source", place),
            "",
            reader.yes_or_no(duty, "verified", place, otherwise=False),
            local=local,
        )
        made.append(Duty(reader.words(duty, "what", place), reader.words(duty, "who", place, needed=False), basis))
    return tuple(made)
