"""The jobs that need no window: import, export, documents, list, verify, example."""

from __future__ import annotations

from app.cli.commands import main

__all__ = ["main"]
