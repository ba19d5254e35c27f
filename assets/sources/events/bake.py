"""Bakes event pictures; one is drawn again only when something that it depends on has changed."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import yaml
from PIL import Image

from ..kit.folders import LAMPLIGHT, PACKS
from ..kit.notes import Notes
from ..people.bake import alpha_box, cut_box
from .kit import style
from .picture import Picture

if TYPE_CHECKING:
    from .kit.layers import Stack

HERE = Path(__file__).parent
SETS = LAMPLIGHT / "sets"
QUALITY = 88
LAYER_QUALITY = 85
PRINT_QUALITY = 82  # flat inks need no more
SOLID = 0.998
ALIKE = 5  # of 255


def digest(module: str, picture: Picture) -> str:
    """Return a hash of a picture's module, the kits, the brush, the people and the sets it is drawn over."""
    paths = [HERE / f"{module}.py", *sorted((HERE / "kit").glob("*.py"))]
    paths += sorted((HERE.parent / "people").glob("*.py"))
    paths += [HERE.parent / "places" / "kit" / f"{kit}.py" for kit in ("brush", "pixels")]
    paths += [SETS / f"{file}.webp" for file in picture.sets]
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]


def write(drawn: np.ndarray | Stack, path: Path) -> None:
    """Write RGB of 0 to 1, or the flat picture of layers, in the form that the file's name asks for."""
    pixels = drawn if isinstance(drawn, np.ndarray) else drawn.flat()
    path.parent.mkdir(parents=True, exist_ok=True)
    image = Image.fromarray((np.clip(pixels, 0, 1) * 255 + 0.5).astype(np.uint8), "RGB")
    quality = PRINT_QUALITY if style.LOOK.printed else QUALITY
    image.save(path, **({"quality": quality, "method": 6} if path.suffix == ".webp" else {}))


def _alike(a: bytes, b: bytes) -> bool:
    """Say whether nobody can tell two layers apart: a variant's only differ by a little light."""
    one, other = (np.asarray(Image.open(io.BytesIO(data)).convert("RGBA"), np.int16) for data in (a, b))
    return one.shape == other.shape and float(np.quantile(np.abs(one - other), 0.999)) <= ALIKE


def _home(data: bytes, layer: str, path: Path, module: str) -> str:
    """Save a layer beside its picture, unless the picture it is a variant of has the very same one; return where."""
    twin = path.with_name(module) / f"{layer}.webp"
    if path.stem != module and twin.exists() and _alike(twin.read_bytes(), data):
        return module
    folder = path.with_suffix("")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{layer}.webp").write_bytes(data)
    return path.stem


def write_layers(stack: Stack, path: Path, module: str) -> int:
    """Write a picture's layers into a folder beside its flat file, each cut to what it shows, and the list
    of them; return the bytes."""
    rows, size = [], 0
    for layer in stack.layers:
        box = alpha_box(layer.pixels[..., 3])
        if box is None:
            continue
        cut = cut_box(layer.pixels, box)
        cut = cut[..., :3] if cut[..., 3].min() > SOLID else cut
        data = io.BytesIO()
        Image.fromarray((np.clip(cut, 0, 1) * 255 + 0.5).astype(np.uint8)).save(
            data, "WEBP", quality=LAYER_QUALITY, alpha_quality=90, method=6
        )
        home = _home(data.getvalue(), layer.name, path, module)
        size += len(data.getvalue()) if home == path.stem else 0
        row = f"file: {home}/{layer.name}.webp, box: {[box[0], box[1], box[2] - box[0], box[3] - box[1]]}"
        row += f", depth: {layer.depth:g}"
        if layer.pulse:
            row += f", pulse: [{layer.pulse.low:g}, {layer.pulse.high:g}, {layer.pulse.seconds:g}]"
        rows.append(f"- {{{row}}}\n")
    for old in path.with_suffix("").glob("*.webp"):
        if not any(f"file: {path.stem}/{old.name}," in row for row in rows):
            old.unlink()
    listing = "# The layers of the picture beside this, back to front; boxes are x, y, width, height of the stage.\n"
    path.with_suffix(".yaml").write_text(listing + "layers:\n" + "".join(rows))
    return size


def write_air(name: str, module: str, path: Path) -> None:
    """Write what is in a picture's air behind the list of its layers, if it has any."""
    listing = path.with_suffix(".yaml")
    if not listing.exists():
        return
    air = yaml.safe_load((HERE / "air.yaml").read_text(encoding="utf-8"))
    rows = [
        f"- {{kind: {one['kind']}, box: {one['box']}, rate: {one['rate']:g}}}\n"
        for one in air.get(name, air.get(module, ()))
    ]
    layers = listing.read_text(encoding="utf-8").partition("emitters:\n")[0]
    listing.write_text(layers + ("emitters:\n" + "".join(rows) if rows else ""), encoding="utf-8")


def bake(name: str, module: str, picture: Picture, force: bool = False, pack: str = "lamplight") -> int:
    """Bake a picture unless it is up to date; return the bytes of its file. Poster's are printed, in one sheet."""
    path = PACKS / pack / "events" / f"{name}.webp"
    notes, now, key = Notes("events"), digest(module, picture), f"{pack}/{name}"
    if force or not notes.is_fresh(key, now) or not path.exists():
        style.LOOK.printed = pack == "poster"
        drawn = picture.draw()
        write(drawn, path)
        if not isinstance(drawn, np.ndarray) and not style.LOOK.printed:
            write_layers(drawn, path, module)
        notes.keep(key, now)
    write_air(name, module, path)
    return path.stat().st_size
