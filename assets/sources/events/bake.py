"""Bakes event pictures; one is drawn again only when something that it depends on has changed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
from PIL import Image

from .picture import Picture

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
LAMPLIGHT = ROOT / "assets" / "packs" / "lamplight"
PACK, SETS = LAMPLIGHT / "events", LAMPLIGHT / "sets"
NOTE = ROOT / ".bake" / "events.json"
QUALITY = 90


def digest(module: str, picture: Picture) -> str:
    """Return a hash of a picture's module, the kits, the brush, the people and the sets it is drawn over."""
    paths = [HERE / f"{module}.py", *sorted((HERE / "kit").glob("*.py"))]
    paths += sorted((HERE.parent / "people").glob("*.py"))
    paths += [HERE.parent / "places" / "kit" / f"{kit}.py" for kit in ("brush", "pixels")]
    paths += [SETS / f"{file}.webp" for file in picture.sets]
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def write(pixels: np.ndarray, path: Path) -> None:
    """Write RGB of 0 to 1 in the form that the file's name asks for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.fromarray((np.clip(pixels, 0, 1) * 255 + 0.5).astype(np.uint8), "RGB")
    image.save(path, **({"quality": QUALITY, "method": 6} if path.suffix == ".webp" else {}))


def bake(name: str, module: str, picture: Picture, force: bool = False) -> int:
    """Bake a picture unless it is up to date; return the bytes of its file."""
    path = PACK / f"{name}.webp"
    known = json.loads(NOTE.read_text()) if NOTE.exists() else {}
    now = digest(module, picture)
    if force or known.get(name) != now or not path.exists():
        write(picture.draw(), path)
        known = json.loads(NOTE.read_text()) if NOTE.exists() else {}
        NOTE.parent.mkdir(parents=True, exist_ok=True)
        NOTE.write_text(json.dumps({**known, name: now}))
    return path.stat().st_size
