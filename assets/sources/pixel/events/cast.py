"""People in pictures: far off and small, through windows, and as busts cut from their own figures."""

from __future__ import annotations

import numpy as np

from ..palette import INDEX as C
from ..props import disc
from ..raster import Sheet


def bust(
    g: Sheet,
    who: str,
    expression: str,
    pose: str,
    facing: str,
    light: str,
    x: int,
    y: int,
    outfit: str = "plain",
) -> None:
    """A person as in the game, its canvas's corner at x, y."""
    from ..people.bake import Person

    made = Sheet(112, 158)
    made.a = Person(who).whole(pose, expression, facing, light, outfit).astype(np.uint16)
    g.paste(made, x, y)


def small_rory(g: Sheet, x: int, y: int) -> None:
    """Some sixty pixels tall, one finger up: as she is seen from across the street."""
    bust(g, "rory", "annoyed", "pointing", "right", "store", x - 62, y - 14)


def small_kirk(g: Sheet, x: int, y: int) -> None:
    bust(g, "kirk", "official", "clipboard", "left", "store", x - 2, y - 6)


def far_kirk(g: Sheet, x: int, y: int) -> None:
    """Kirk through the window: hair, face, vest; thirty pixels."""
    g.fill(
        (
            f"{x + 1},{y + 28} {x + 2},{y + 16} {x + 6},{y + 13} {x + 14},{y + 13} "
            f"{x + 18},{y + 16} {x + 19},{y + 28}"
        ),
        C["k3"],
    )
    g.fill([(x + 4, y + 14), (x + 8, y + 14), (x + 9, y + 28), (x + 4, y + 28)], C["a1"])
    g.fill([(x + 12, y + 14), (x + 16, y + 14), (x + 16, y + 28), (x + 11, y + 28)], C["a1"])
    g.rect(x + 9, y + 14, 2, 9, C["r1"])
    g.fill(
        (
            f"{x + 6},{y + 4} {x + 8},{y + 1} {x + 13},{y + 2} {x + 14},{y + 7} "
            f"{x + 12},{y + 12} {x + 8},{y + 12} {x + 6},{y + 8}"
        ),
        C["s3"],
    )
    g.fill(
        (
            f"{x + 5},{y + 6} {x + 6},{y + 1} {x + 10},{y - 1} {x + 14},{y + 1} "
            f"{x + 15},{y + 4} {x + 11},{y + 3} {x + 7},{y + 4}"
        ),
        C["b2"],
    )
    g.rect(x + 8, y + 6, 1, 1, C["v0"])
    g.rect(x + 11, y + 6, 1, 1, C["v0"])
    g.rect(x + 9, y + 10, 3, 1, C["s1"])


def seated_rory(g: Sheet, x: int, y: int) -> None:
    """In the booth, looking right; thirty pixels."""
    g.fill(f"{x},{y + 32} {x + 2},{y + 18} {x + 8},{y + 15} {x + 15},{y + 18} {x + 18},{y + 32}", C["d1"])
    g.rect(x + 7, y + 15, 6, 5, C["r2"])
    g.rect(x + 10, y + 18, 3, 10, C["r1"])
    g.fill(f"{x + 8},{y + 5} {x + 13},{y + 4} {x + 15},{y + 8} {x + 13},{y + 13} {x + 9},{y + 14}", C["s3"])
    g.fill(
        (
            f"{x + 2},{y + 24} {x + 3},{y + 8} {x + 8},{y + 2} {x + 14},{y + 4} "
            f"{x + 15},{y + 7} {x + 10},{y + 7} {x + 8},{y + 12} {x + 8},{y + 24}"
        ),
        C["b1"],
    )
    g.line(f"{x + 5},{y + 8} {x + 4},{y + 22}", C["b2"])
    g.dot(x + 13, y + 8, C["v0"])
    g.rect(x + 12, y + 12, 2, 1, C["s1"])
    g.line(f"{x + 15},{y + 22} {x + 20},{y + 14}", C["d1"], 2)
    g.rect(x + 20, y + 11, 2, 3, C["s3"])


def seated_lorelai(g: Sheet, x: int, y: int) -> None:
    """Across the table from her, looking left."""
    g.fill(
        f"{x + 4},{y + 34} {x + 5},{y + 20} {x + 12},{y + 16} {x + 19},{y + 19} {x + 22},{y + 34}", C["p1"]
    )
    g.rect(x + 8, y + 18, 4, 14, C["k3"])
    g.fill(
        (
            f"{x + 6},{y + 8} {x + 9},{y + 4} {x + 13},{y + 5} {x + 13},{y + 14} "
            f"{x + 9},{y + 15} {x + 7},{y + 12}"
        ),
        C["s3"],
    )
    g.fill(
        (
            f"{x + 20},{y + 26} {x + 21},{y + 14} {x + 19},{y + 5} {x + 13},{y + 1} "
            f"{x + 7},{y + 4} {x + 6},{y + 8} {x + 11},{y + 7} {x + 13},{y + 13} "
            f"{x + 12},{y + 22} {x + 16},{y + 27}"
        ),
        C["b0"],
    )
    g.line(f"{x + 16},{y + 5} {x + 18},{y + 14} {x + 16},{y + 24}", C["b1"])
    g.dot(x + 8, y + 9, C["v0"])
    g.rect(x + 7, y + 13, 3, 1, C["r1"])
    g.rect(x + 1, y + 23, 5, 5, C["n6"])
    g.line(f"{x + 5},{y + 26} {x + 12},{y + 28}", C["p1"], 3)
    g.rect(x + 3, y + 26, 3, 2, C["s3"])
    disc(g, x + 19, y + 12, 1, C["b1"])
