"""A look that needs no pack: a watch with hands, a set with marks, widths out of a table."""

from __future__ import annotations

from game.stage.art import Artwork, CanvasBox, Hand, MarkPoint, SetLayer, Sprite, StageSet, WatchArt
from game.stage.frame import Box
from game.stage.look import Look
from tests.frames.writing import PALETTE
from tests.measure import fixed_measure

WATCH = WatchArt(
    radius=100,
    case="watch/case.png",
    size=(240, 240),
    centre=(120, 120),
    hour=Hand("watch/hour.png", (12, 60), (6, 55)),
    minute=Hand("watch/minute.png", (10, 90), (5, 82)),
    second=Hand("watch/second.png", (4, 96), (2, 80)),
    ghost=Hand("watch/ghost.png", (10, 90), (5, 82)),
)
STOP = StageSet(
    layers=(
        SetLayer("sets/stop/sky.png", Box(0, 0, 1920, 1080), parallax=(0.5, 1.0), opaque=True),
        SetLayer("sets/stop/lamp.png", Box(1200, 100, 300, 900), variants=frozenset({"lamp"})),
        SetLayer("sets/stop/dark.png", Box(1200, 100, 300, 900), variants=frozenset({"dark"})),
        SetLayer("sets/stop/fence.png", Box(0, 900, 1920, 180), front=True),
    ),
    marks={"left": MarkPoint(600, 1140, 1.0, "right"), "right": MarkPoint(1300, 1140, 0.8, "left")},
    views={"close": Box(480, 270, 960, 540)},
    variants=("lamp", "dark"),
)
JESS = Sprite(
    prefix="sprites/jess",
    canvas=(400, 1000),
    height=1000,
    anchor=(200, 1000),
    defaults={"pose": "stand", "expression": "neutral", "facing": "right"},
    layers=("{pose}.{facing}.png", "{expression}.{facing}.png"),
    boxes={
        "stand.right.png": CanvasBox(100, 0, 200, 1000),
        "stand.left.png": CanvasBox(100, 0, 200, 1000),
        "bag.right.png": CanvasBox(50, 0, 300, 1000),
        "neutral.right.png": CanvasBox(150, 40, 100, 120),
        "wry.right.png": CanvasBox(150, 40, 100, 120),
    },
)
ARTWORK = Artwork(PALETTE, {"stop": STOP}, {"jess": JESS}, WATCH, None, {"shelf": "events/shelf.png"})
LOOK = Look(ARTWORK, fixed_measure)
