"""Reads finished documents back with libraries that had no part in making them."""

from __future__ import annotations

import unicodedata
from io import BytesIO

import pypdf
from pdfminer.high_level import extract_text
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject


def read_by_pypdf(data: bytes) -> str:
    """Return the whole text as pypdf reads it, the letters of joined scripts by themselves."""
    pages = pypdf.PdfReader(BytesIO(data)).pages
    return unicodedata.normalize("NFKC", "\n".join(page.extract_text() for page in pages))


def read_by_pdfminer(data: bytes) -> str:
    """Return the whole text as pdfminer reads it."""
    return extract_text(BytesIO(data))


def one_line(text: str) -> str:
    """Return the text with every stretch of space made one space, as wrapped lines break anywhere."""
    return " ".join(text.split())


def outline_of(data: bytes) -> list[tuple[int, str]]:
    """Return the bookmarks as (depth, title)."""
    found: list[tuple[int, str]] = []

    def walk(items: list[object], depth: int) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item, depth + 1)
            else:
                found.append((depth, str(item["/Title"])))  # type: ignore[index]

    walk(list(pypdf.PdfReader(BytesIO(data)).outline), 0)
    return found


def structure_of(data: bytes) -> list[tuple[int, str, DictionaryObject]]:
    """Return every structure element in reading order as (depth, role, element)."""
    root = pypdf.PdfReader(BytesIO(data)).trailer["/Root"]["/StructTreeRoot"]
    found: list[tuple[int, str, DictionaryObject]] = []

    def walk(item: object, depth: int) -> None:
        item = item.get_object() if isinstance(item, IndirectObject) else item
        if isinstance(item, ArrayObject):
            for kid in item:
                walk(kid, depth)
        elif isinstance(item, DictionaryObject) and "/S" in item:
            found.append((depth, str(item["/S"])[1:], item))
            walk(item.get("/K"), depth + 1)

    walk(root["/K"], 0)
    return found
