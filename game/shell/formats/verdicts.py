"""Verdicts: which files the game was shipped with, and what came of others when they were decoded before."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path

import pygame

from game import __version__
from game.shell.formats.documents import FileError
from game.shell.formats.files import read_bytes
from game.shell.formats.values import clean_text

SUMS_NAME = "SHA256SUMS"
MAX_SUMS_BYTES = 8_000_000
# What is remembered of files from one start to the next.
MAX_VERDICTS, MAX_VERDICTS_BYTES = 4_000, 1_000_000


def read_sums(path: Path) -> frozenset[str]:
    """The sums in a list as sha256sum writes it; none where it can't be read."""
    try:
        text = read_bytes(path, MAX_SUMS_BYTES).decode("ascii", "replace")
    except FileError:
        return frozenset()
    return frozenset(row[:64] for row in text.splitlines() if row[64:66] == "  ")


class Verdicts:
    """What came of files before, by kind and sum: kept in a file, which may be lost at any time."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._head = f"{__version__} {pygame.version.ver}"
        self._lock = threading.Lock()
        self._known: dict[str, str] | None = None
        self._passing: set[str] = set()

    def get(self, key: str) -> str | None:
        """What came of a file."""
        with self._lock:
            if self._known is None:
                self._known = self._load()
            return self._known.get(key)

    def keep(self, key: str, words: str, lasting: bool = True) -> None:
        """Remembers what came of a file; unless it is `lasting`, only until the game ends."""
        with self._lock:
            known = self._known if self._known is not None else self._load()
            self._known = known
            if len(known) >= MAX_VERDICTS:
                known.clear()
            known[key] = words
            if not lasting:
                self._passing.add(key)
            if self._path is None or not lasting:
                return
            rows = "".join(f"{one}\t{said}\n" for one, said in known.items() if one not in self._passing)
            draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                draft.write_text(f"{self._head}\n{rows}", encoding="utf-8")
                draft.replace(self._path)

    def _load(self) -> dict[str, str]:
        """What was kept by the same version of the game with the same libraries."""
        try:
            text = read_bytes(self._path, MAX_VERDICTS_BYTES).decode() if self._path is not None else ""
        except (FileError, UnicodeDecodeError):
            return {}
        head, *rows = text.splitlines() or [""]
        if head != self._head:
            return {}
        return {key: clean_text(said, 300) for key, tab, said in (row.partition("\t") for row in rows) if tab}
