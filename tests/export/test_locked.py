"""A copy behind a password."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdf
import pytest

from app.export.locked import WORDS, WeakPassword, locked, suggested_passphrase
from app.export.record import record_pdf
from tests.export.record_samples import billy_and_angie

PASSWORD = "harbour kettle lantern"


def test_the_copy_opens_with_the_password_and_with_no_other():
    data = locked(record_pdf(billy_and_angie()).pdf, PASSWORD)
    assert b"Donna" not in data
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(data), password="harbour kettle")
    with pikepdf.open(BytesIO(data), password=PASSWORD) as document:
        assert (document.encryption.R, document.encryption.bits) == (6, 256)
        assert document.encryption.stream_method == pikepdf.models.EncryptionMethod.aesv3
        assert document.allow.accessibility
        with document.open_metadata() as metadata:
            assert metadata.pdfa_status == "", "a locked file is no PDF/A"
            assert metadata["pdfuaid:part"] == "1"
    reader = pypdf.PdfReader(BytesIO(data), password=PASSWORD)
    assert "Donna Marsh" in reader.pages[0].extract_text()


@pytest.mark.parametrize("password", ["", "short", " " * 20])
def test_a_password_that_keeps_nobody_out_is_refused(password):
    with pytest.raises(WeakPassword, match="8 letters"):
        locked(record_pdf(billy_and_angie()).pdf, password)


def test_the_words_suggested_differ_each_time_and_are_easy_to_say():
    suggested = {suggested_passphrase() for _ in range(50)}
    assert len(suggested) == 50
    for words in suggested:
        assert len(words.split()) == WORDS
        assert words.isascii()
        assert words.replace(" ", "").isalpha()
        assert words.islower()
