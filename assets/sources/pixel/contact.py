"""Contact sheets: every place in its variants and close views, everybody's poses and faces, every event."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import numpy as np

from .command import PEOPLE, PLACES
from .events.bake import PICTURES, paint
from .font import BOLD
from .palette import INDEX
from .people.bake import LIGHTS, Person
from .place import OVER, close_sheet, sheet
from .png import save_png
from .raster import Sheet

GAP, HEAD = 6, 12
Cell = tuple[str, np.ndarray]


def draw_sheets(docs: Path) -> int:
    """Writes `pixel_places.png`, `pixel_people.png` and `pixel_events.png`; returns how many."""
    save_png(grid([cell for name in PLACES for cell in _place(name)], 4), docs / "pixel_places.png")
    save_png(grid([cell for name in PEOPLE for cell in _person(name)], 12), docs / "pixel_people.png")
    save_png(grid([(name, paint(name).a) for name in PICTURES], 4), docs / "pixel_events.png")
    return 3


def _place(name: str) -> list[Cell]:
    """A place in each variant, with what is before people, and its close views."""
    place = import_module(f"{__package__}.places.{name}").PLACE
    cells = []
    for variant in place.variants:
        ground = sheet()
        place.draw(ground, variant)
        if place.front is not None:
            before = sheet()
            place.front(before, variant)
            ground.a[before.a > 0] = before.a[before.a > 0]
        cells.append((f"{name} {variant}", ground.a[OVER:-OVER, OVER:-OVER]))
        for view, draw in place.closeups.items():
            close = close_sheet()
            draw(close, variant)
            cells.append((f"{name} {variant}, {view}", close.a))
    return cells


def _person(name: str) -> list[Cell]:
    """Somebody's expressions in the first pose, poses, and lights."""
    person = Person(name)
    module = person.module
    lights = LIGHTS[name].split()
    cells = [(one, person.whole(module.POSES[0], one, "right", lights[0])) for one in module.EXPRESSIONS]
    for pose in module.POSES:
        cells += [
            (f"{pose} {outfit}", person.whole(pose, "neutral", "left", lights[0], outfit))
            for outfit in person.outfits
        ]
    cells += [(light, person.whole(module.POSES[-1], "soft", "right", light)) for light in lights]
    return [(f"{name}, {word}", codes) for word, codes in cells]


def grid(cells: list[Cell], across: int) -> np.ndarray:
    """Pictures with their names, in rows."""
    wide = max(codes.shape[1] for _, codes in cells) + GAP
    tall = max(codes.shape[0] for _, codes in cells) + GAP + HEAD
    made = Sheet(across * wide + GAP, -(-len(cells) // across) * tall + GAP)
    made.rect(0, 0, *made.size, INDEX["n2"])
    for number, (name, codes) in enumerate(cells):
        row, column = divmod(number, across)
        x, y = GAP + column * wide, GAP + row * tall
        BOLD.write(made, x, y + 1, name, INDEX["n7"])
        picture = Sheet(codes.shape[1], codes.shape[0])
        picture.a = codes.astype(np.uint16)
        made.paste(picture, x, y + HEAD)
    return made.a
