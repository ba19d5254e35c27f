"""Said it out loud: his hand on the glass, and she stands under the lamp in a rain of leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from ..people import rory
from ..people.expression import Expression
from ..people.figure import Bearing, leaning
from ..people.hand import FLAT as FLAT_HAND
from ..people.hand import draw_hand, place
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS
from ..people.jess_head import TONES
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.prop import draw_open_paperback
from ..people.rory_clothes import drape
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from ..poster.places import bus_stop
from .kit import clock, leaves, stage
from .kit.board import Board, straight
from .kit.figure import painted
from .kit.glass import beads, behind_glass, draw_frame, fog
from .kit.hands import SLIM, SPREAD, draw_gesture
from .kit.watch import wrist_watch
from .kit.prints import printed_part
from .kit.style import LOOK
from .picture import Picture
from .thing import draw_disc, draw_print

PANE = (70, 46, 1850, 780)
SETS = ("bus_stop/lamp_sky", "bus_stop/lamp")
SEEN = (1250, 130, 1000, 562)
PRINTED = (800, 96, 920, 517)  # past the sign: nothing is behind his hand but the dark diner
LAMP = (797, 118)
LEAVES = (300, 60, 1250, 780)
PRINTED_LEAVES = (520, 60, 1250, 780)  # not before the clock, which is right
OUTSIDE = replace(LIGHTS["night"], night=0.2, rim=1.0, wrap=0.6, to_lamp=(0.35, -0.94))
HAND = replace(LIGHTS["night"], night=0.46, gain=1.05, rim=1.0, wrap=0.3, kick=0.3, to_lamp=(-0.8, -0.6))


READING = Expression(
    inner=-1, middle=-3, near_middle=-4, lid=0.5, low=0.1, look=(1, 12), mouth="smirk", tilt=2, nod=17
)
HEAD = replace(rory.PERSON.head, own={**rory.PERSON.head.own, "reading": READING})
DRAPED = replace(rory.COATED, last=drape)


FAR_HUG, NEAR_HUG = (
    rory.SHOULDERS.arm(False, -204 + 692j, -120 + 602j, 21, 0.98),
    rory.SHOULDERS.arm(True, 236 + 704j, 132 + 628j, 22, 0.97),
)


def _arms(p: Painter, wear: rory.Wear) -> None:
    """Paint her with both arms bent before her, for whatever he left."""
    wear.body(p, FAR_HUG, NEAR_HUG)


HELD = Bearing(shrug=(14, 8), roll=-6, hips=14, tilt=0.06, sink=0.03)
BODY = leaning(partial(_arms, wear=rory.COATED), -2, HELD)


def _hands(p: Painter, wear: rory.Wear) -> None:
    """Paint both her hands before her, laid together."""
    for arm, angle, nudge in ((FAR_HUG, -4, 6), (NEAR_HUG, 190, -8)):
        with place(p, arm.wrist + nudge, angle, 0.94, mirror=arm is NEAR_HUG):
            draw_hand(p, FLAT_HAND, rory.TONES, "#1d4547", girth=SLIM)
        wear.arm(p, arm, rory.TONES, forearm_only=True)


def _book(p: Painter) -> None:
    """Paint the paperback, open already, and the hands that argue with it."""
    with p.placed(-14, 540, -3, 0.92):
        draw_open_paperback(p, rory.KNIT.deep)
    for arm, angle, nudge in ((FAR_HUG, -26, -6 + 30j), (NEAR_HUG, 208, 0 + 26j)):
        with place(p, arm.wrist + nudge, angle, 0.94, mirror=arm is NEAR_HUG):
            draw_hand(p, FLAT_HAND, rory.TONES, "#611f29", girth=SLIM)
        rory.COATED.arm(p, arm, rory.TONES, forearm_only=True)
    with p.placed(86, 470, -62):
        p.fill("-54,-5! 40,-5! 56,0! 40,5! -54,5!", "#e2ae3e")
        p.fill("40,-5! 56,0! 40,5!", "#ecd0a2")
        p.fill("-66,-5! -54,-5! -54,5! -66,5!", "#c46a66")


def _photograph(p: Painter) -> None:
    """Paint the photograph, held in both hands."""
    with p.placed(-10, 524, -3, 0.24):
        draw_print(p)
    _thumbs(p)


def _record(p: Painter) -> None:
    """Paint the disc, held by its edges."""
    with p.placed(-10, 516, -20, 0.29):
        draw_disc(p)
    _thumbs(p)


def _thumbs(p: Painter) -> None:
    """Paint her hands at the sides of something."""
    for arm, angle, nudge in ((FAR_HUG, -26, -30 + 24j), (NEAR_HUG, 208, 26 + 20j)):
        with place(p, arm.wrist + nudge, angle, 0.94, mirror=arm is NEAR_HUG):
            draw_hand(p, FLAT_HAND, rory.TONES, "#14203a", girth=SLIM)
        rory.COATED.arm(p, arm, rory.TONES, forearm_only=True)


def _headphones(p: Painter) -> None:
    """Paint the headphones over her hair, and the hands that have nothing more to do."""
    for width, tone in ((26, "#16161c"), (14, "#5c606c")):
        p.line("-118,176 -112,60 -62,-10 4,-24 70,-8 114,62 116,176", width, tone, "flat")
    for x in (-118, 116):
        p.fill(oval(x, 182, 36, 52), "#16161c")
        p.fill(oval(x, 182, 27, 42), "#f08a3c")
        p.fill(oval(x, 182, 12, 20), "#a85420")
    _hands(p, rory.COATED)


Kept = tuple[str, Callable[[Painter], None], Callable[[Painter], None]]
BOOK: Kept = ("reading", BODY, _book)
PHOTOGRAPH: Kept = ("sad", BODY, _photograph)
RECORD: Kept = ("sad", BODY, _record)
HEADPHONES: Kept = ("sad", BODY, _headphones)
SWEATER: Kept = ("sad", partial(_arms, wear=DRAPED), partial(_hands, wear=DRAPED))


def _her(kept: Kept) -> list[Painter]:
    """Return her to the knees, with what he left her."""
    name, body, over = kept

    def face(p: Painter) -> None:
        draw_head(p, HEAD, name)

    def hair(p: Painter) -> None:
        with HEAD.posed(p, HEAD.expressions()[name], 0.5):
            HEAD.draw_back(p)

    return painted(
        (hair, body, face, over), *((690, 196), 0.93) if LOOK.printed else ((676, 196), 0.82), True
    )


def _hand(p: Painter) -> None:
    """Paint his hand from behind, flat on the pane, the watch and the cuff."""
    with place(p, 0 + 706j, 256, 1.72, mirror=True):
        draw_gesture(p, SPREAD, TONES, to_lamp=HAND.to_lamp)
    with place(p, 7 + 738j, 256, 2.4):
        wrist_watch(p, 27, 8, 15)


def _cuff(p: Painter) -> None:
    """Paint the sleeve, in people's units."""
    sleeve(p, Arm(60 + 530j, 44 + 440j, 5 + 304j, (54, 46, 33), out=1, shade=1, seed=3), CANVAS)


def draw(kept: Kept = HEADPHONES) -> np.ndarray:
    """Return the picture."""
    if LOOK.printed:
        b = Board(printed_part(replace(bus_stop.PLACE, near=bus_stop.draw_near_bare), "closed", PRINTED))
        clock.tell(b, PRINTED, 8, 15)
    else:
        b = Board(behind_glass(SETS, SEEN))
    b.smear(5, 4)
    b.rgb = np.clip(b.rgb * 1.06 - 0.05, 0, 1) ** 1.2
    b.shine(
        straight((LAMP[0] - 30, LAMP[1]), (LAMP[0] + 30, LAMP[1]), (1110, 800), (330, 800)),
        "#ffb45a",
        0.30,
        40,
    )
    b.rgb = stage.glow(b.rgb, LAMP, 180, "#ffc070", 0.6)
    leaves.falling(b, 70, PRINTED_LEAVES if LOOK.printed else LEAVES, (12, 26), 3, to_lamp=(0, -1))
    b.rgb = stage.lit(b.rgb, _her(kept), OUTSIDE)
    for seed, box in (
        (8, (110, 260, 560, 780) if LOOK.printed else (110, 40, 560, 780)),
        (9, (830, 40, 1800, 780)),
    ):
        leaves.falling(b, 24, box, (20, 38), seed, to_lamp=(-0.5, -0.8))
    for seed, box in (
        (15, (90, 300, 470, 740) if LOOK.printed else (90, 60, 470, 740)),
        (16, (900, 60, 1250, 740)),
    ):
        leaves.falling(b, 5, box, (50, 80), seed, soft=5)
    b.rgb = stage.bloom(b.rgb, 0.4, 0.75, 26)
    b.shine(straight((1000, 780), (1360, 46), (1500, 46), (1140, 780)), "#a8c4e8", 0.06, 8)
    fog(b, (1475, 430), (270, 300), 0.30)
    fog(b, (960, 810), (1100, 60), 0.32, 5)
    beads(b, (80, 700, 1840, 780), 150, 6)
    draw_frame(b, PANE, ("#3f3230", "#1c1820"), 70)
    b.shade(oval(1500, 520, 150, 210), "#1a1a34", 0.4, 60)
    b.rgb = stage.lit(b.rgb, painted((_hand,), (1520, 0)), HAND)
    b.rgb = stage.lit(b.rgb, painted((_cuff,), (1520, 0), 2.6), HAND)
    return stage.paper(b.rgb, 0.9, 0.35)


PICTURE = Picture(draw, SETS)
KEPT = {
    "book": BOOK,
    "sweater": SWEATER,
    "photograph": PHOTOGRAPH,
    "record": RECORD,
}
VARIANTS = {name: Picture(partial(draw, kept), SETS) for name, kept in KEPT.items()}
