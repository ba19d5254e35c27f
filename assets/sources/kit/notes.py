"""What is remembered between two bakes: from which sources each thing was last made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from .folders import CACHE


def digest_files(paths: Iterable[Path]) -> str:
    """A fingerprint of what these files hold."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


class Notes:
    """A part's notes: a name's digest, in `.bake/<part>.json`. Read anew each time, for two bakes of one
    part may run side by side."""

    def __init__(self, part: str) -> None:
        self._path = CACHE / f"{part}.json"

    def _read(self) -> dict[str, str]:
        return json.loads(self._path.read_text(encoding="utf-8")) if self._path.exists() else {}

    def is_fresh(self, name: str, digest: str) -> bool:
        """Whether a thing was last made from what has this digest."""
        return self._read().get(name) == digest

    def keep(self, name: str, digest: str) -> None:
        """Remember what a thing was made from."""
        known = {**self._read(), name: digest}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")
