"""The recovery sheet: one page for the safe with the code that opens the store when the passphrase is lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.export.pdf.metadata import DocumentFacts
from app.export.typeset import PdfResult, Typesetter, cell, strong
from app.practice.written_days import plain_date

TITLE = "Recovery sheet"


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the sheet. ``code`` has its groups joined by hyphens; ``kept_at`` is where the store is kept."""

    code: str
    made_at: datetime
    kept_at: str
    computer: str


def recovery_sheet_pdf(sheet: RecoverySheet) -> PdfResult:
    """Return the sheet as a tagged A4 page in large print: it may be read in a bad light by somebody in a hurry."""
    facts = DocumentFacts(title=f"{TITLE}: Safety Board", created=sheet.made_at, subject=TITLE)
    setter = Typesetter(facts, "Keep this sheet in the safe",
                        large_print=True)  # fmt: skip
    setter.title(TITLE)
    setter.paragraph("This code opens the Safety Board store when its passphrase is lost.")
    setter.section("The code")
    groups = [group for group in sheet.code.split("-") if group]
    rows = [[cell(f"Group {number}"), [strong(group)]] for number, group in enumerate(groups, 1)]
    setter.table(("Group", "Signs"), rows, (1, 3))
    setter.paragraph("No sign is a zero, an O, a one, an I or an L. Capital and small letters are the same.")
    setter.section("How to use it")
    setter.bullets(
        cell(step)
        for step in (
            "Start Safety Board and press \u201cUse the recovery sheet\u201d.",
            "Type the six groups and choose a new passphrase. This sheet stays valid.",
            "When you make a new sheet, destroy this one.",
        )
    )
    setter.section("Which store")
    made = plain_date(sheet.made_at.date())
    setter.paragraph(f"{sheet.kept_at}, on the computer {sheet.computer}. Sheet of {made}.")
    return setter.finish()
