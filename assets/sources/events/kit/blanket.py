"""A blanket about somebody's shoulders, in a body's units and warp."""

from __future__ import annotations

from ...people.cloth import Panel, Pattern, Tones, lay
from ...people.painter import Painter

FAR = (
    "-58,322! -120,338 -196,380 -246,470 -272,640 -280,1000! -110,1000! -126,760 -120,560 -92,420",
    ("-300,360! -180,420 -190,600! -160,760 -190,1000! -300,1000!",),
    (("-240,480 -190,560 -140,600", 16.0), ("-262,640 -200,720 -140,760", 16.0)),
)
NEAR = (
    "94,302! 152,326 218,368 262,460 286,640 304,1000! 142,1000! 160,760 154,560 120,420",
    ("150,340! 190,480 176,620! 210,760 196,1000! 340,1000! 320,400!",),
    (("250,470 200,540 160,580", 16.0), ("280,640 220,700 170,730", 16.0)),
)
CLOSED = (
    "-40,330! -96,420 -124,560 -130,1000! 164,1000! 158,560 124,420 84,318! 40,372 0,372",
    ("30,380! 50,520 30,700 60,1000! 200,1000! 190,400!",),
    (("120,430 60,520 -40,600", 18.0), ("140,560 40,680 -80,740", 18.0), ("-110,480 -40,560 20,640", 15.0)),
)


def draw_wrap(p: Painter, tones: Tones, pattern: Pattern | None = None, closed: bool = False) -> None:
    """Paint a blanket about the shoulders, open in front or held shut."""
    pieces = [("wrap_front", CLOSED)] if closed else []
    for name, (outline, planes, folds) in [*pieces, ("wrap_far", FAR), ("wrap_near", NEAR)]:
        lay(p, Panel(name, outline, tones, planes=planes, folds=folds, rim=8, pattern=pattern))
