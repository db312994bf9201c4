"""The sheet for the safe: one page, every group readable, and back in the right order."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime

import pypdf

from app.export.recovery_sheet import RecoverySheet, recovery_sheet_pdf
from app.store.recovery import new_code, read_code


def test_the_code_can_be_read_off_one_page() -> None:
    code = new_code()
    made = recovery_sheet_pdf(RecoverySheet(code, datetime(2026, 3, 24, 10, tzinfo=UTC), "C:/Data/board", "LAPTOP-3"))
    reader = pypdf.PdfReader(io.BytesIO(made.pdf))
    assert (made.pages, made.warnings) == (1, ())
    text = reader.pages[0].extract_text()
    groups = re.findall(r"Group (\d)\s+([A-Z2-9]{5})", text)
    assert [number for number, _ in groups] == list("123456")
    assert read_code("-".join(group for _, group in groups)) == code
    for words in ("LAPTOP-3", "24 March 2026", "Use the recovery sheet", "safe"):
        assert words in " ".join(text.split())
