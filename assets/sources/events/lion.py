"""The lion on the television, from behind the three who wait for his third roar; with his mouth shut, or not there yet."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people.cloth import Tones
from ..people.face import FaceTones
from ..people.hand import HOLD, ONE, hand_on
from ..people.jess import TONES
from ..people.jess_clothes import CANVAS
from ..people.lorelai_head import TONES as LORELAI_TONES
from ..people.painter import Painter
from ..people.rory_head import TONES as RORY_TONES
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .colour_door import GLASS, draw_waves
from .kit.backs import draw_jess_back, draw_jess_head, draw_rory_head, draw_top_back
from .kit.board import Board, rounded
from .kit.hands import SLIM
from .kit.home import draw_player, draw_remote, draw_set, draw_set_wall, fairy_lights
from .kit.layers import Stack
from .kit.lion import draw_hoop, draw_lion
from .kit.screens import shown
from .kit.stage import painter, screen, spot
from .picture import Picture

JESS_AT, RORY_AT, LORELAI_AT, SCALE = (1396, 560), (940, 606), (496, 570), 0.88
TOP, JERSEY = (
    Tones("#2f4a63", "#213349", "#172236", "#557592"),
    Tones("#37496f", "#263352", "#182039", "#6379a4"),
)
TUBE, WARM = "#dfe9ff", "#ffb765"
SCORE = replace(
    ONE, fingers=((-11, 0, 6, 4), (7, 0, 6, 4), *ONE.fingers[2:])
)  # two fingers up, as ONE is one
COUNTS = Arm(
    168 + 420j, 250 + 350j, 216 + 168j, (40, 34, 27), out=1, shade=1, seed=7, cuff=0.5, name="arm_counts"
)
HOLDS = Arm(
    190 + 420j, 312 + 560j, 268 + 320j, (50, 44, 34), out=-1, shade=-1, seed=5, cuff=0.86, name="arm_holds"
)


def draw_room(playing: bool = False) -> np.ndarray:
    """Return the wall out of focus, the cabinet, the set and the player; the screen still dark."""
    picture = fairy_lights(
        draw_set_wall(0.34),
        ("-40,26 240,84 560,22", "1240,24 1480,86 1700,30", "1700,30 1820,70 1960,26"),
        62,
        8,
        0.8,
    )
    b = Board(picture.astype(np.float32))
    b.ramp(rounded(330, 706, 1700, 1100, 10), ("#4a3026", "#271a1b"), (0, 706), (0, 900))
    b.fill(rounded(330, 706, 1700, 718, 5), "#6b4733")
    draw_set(b, GLASS)
    draw_player(b, 1520, 706, playing=playing)
    return b.rgb.astype(np.float32)


def draw_film(roaring: bool, second: bool = False, there: bool = True) -> np.ndarray:
    """Return what is on the screen; his second roar goes to the other side. Without him there is the hoop of film."""
    p = painter(((GLASS[0] + GLASS[2]) / 2, (GLASS[1] + GLASS[3]) / 2 + 2), 1.12)
    p.fill("-960,-540! 960,-540! 960,540! -960,540!", "#5c616b")
    draw_hoop(p, 196)
    turn = 9 if second else -4 if roaring else 3
    if not there:
        p.fill(oval(0, 0, 192), "#41454e")
        p.soft(oval(-30, -40, 130), "#6d727c", 60, 0.8, oval(0, 0, 192))
        return p.pixels()[..., :3]
    with p.placed(-6 if second else 0, 4, turn, 1.12 if second else 1.06, mirror=second):
        draw_lion(p, roaring)
    return p.pixels()[..., :3]


def draw_lorelai(p: Painter, remote: bool = False) -> None:
    """Paint Lorelai from behind: waves, and a great attention; with the remote, where it is she who presses."""
    with p.placed(0, 0, 4, about=(0, 300)):
        draw_top_back(p, TOP, 0.98)
        draw_waves(p)
    if remote:
        with p.placed(mirror=True):
            hold_up(p, LORELAI_TONES, TOP, (0.9, -0.3), SLIM)


def hold_up(
    p: Painter, skin: FaceTones, cloth: Tones, to_set: tuple[float, float], girth: float = 1.0
) -> None:
    """Paint an arm up with the remote, its thumb on it."""
    for only in ("behind", "front"):
        under = "#101018" if only == "front" else None
        hand_on(
            p, HOLDS, HOLD, skin, -76, 1.1, True, 0.3, under=under, only=only, to_lamp=to_set, girth=girth
        )
        if only == "behind":
            with p.placed(HOLDS.wrist.real + 22, HOLDS.wrist.imag - 26, -68, 1.05):
                draw_remote(p)
    sleeve(p, HOLDS, cloth)


def _rory(p: Painter, count: int) -> None:
    """Paint Rory from behind, on the floor in the middle; a finger up, or two, if she counts."""
    draw_top_back(p, JERSEY, 0.9)
    draw_rory_head(p, 0, 430)
    if count:
        count_up(p, count)


def count_up(p: Painter, count: int) -> None:
    """Paint her arm up, with a finger, or two."""
    hand_on(
        p, COUNTS, (ONE, SCORE)[count - 1], RORY_TONES, -94, 0.98, True, 0.6, to_lamp=(0.0, -1.0), girth=SLIM
    )
    sleeve(p, COUNTS, JERSEY)


def _jess(p: Painter, remote: bool = True) -> None:
    """Paint Jess from behind; one arm up with the remote, if he has it."""
    draw_jess_back(p)
    with p.placed(-8, 0, -3, about=(0, 300)):
        draw_jess_head(p)
    if remote:
        hold_up(p, TONES, CANVAS, (-0.9, -0.3))


def draw(roaring: bool = True, second: bool = False, there: bool = True, his: bool = True) -> Stack:
    """Return the picture, the lion's mouth open or shut, or no lion yet; the remote in his hand, or Lorelai's.

    Before there is a lion nobody holds it up: that is another remote, Rory's, for the tape.
    """
    picture = shown(
        draw_room(there and not roaring),
        draw_film(roaring, second, there),
        GLASS,
        (1.14, 1.2, 1.3),
        1.3 if roaring else 0.9,
    )
    haze = spot((900, 380), (620, 420), 0.8) * 0.10 + spot((900, 790), (520, 150)) * 0.22
    stack = Stack(screen(picture, haze[..., None] * np.array([0.7, 0.82, 1.0], np.float32)))
    rims = {
        "lorelai": [
            ((0.9, -0.4), 6, TUBE, 0.8),
            ((0.6, -0.6), 24, "#7f93c8", 0.28),
            ((0, -1), 3, WARM, 0.45),
        ],
        "rory": [
            ((0, -1), 6, TUBE, 0.8),
            ((1.0, -0.3), 4, TUBE, 0.5),
            ((-1.0, -0.3), 4, TUBE, 0.5),
            ((0, -1), 3, WARM, 0.3),
        ],
        "jess": [((-0.9, -0.4), 6, TUBE, 0.8), ((-0.6, -0.6), 24, "#7f93c8", 0.28), ((0, -1), 3, WARM, 0.45)],
    }
    for name, draw_it, at in (
        ("lorelai", partial(draw_lorelai, remote=there and not his), LORELAI_AT),
        ("jess", partial(_jess, remote=there and his), JESS_AT),
        ("rory", partial(_rory, count=roaring + second), RORY_AT),
    ):
        p = painter(at, SCALE)
        draw_it(p)
        stack.backlit("them", p.pixels(), rims[name], 0.8, "#2a3357", 0.42)
    return stack.finished(0.45, 0.72, 30, 0.9, 0.4)


PICTURE = Picture(draw)
VARIANTS = {
    "shut": Picture(
        partial(draw, False),
    ),
    "two": Picture(partial(draw, True, True)),
    "hers": Picture(partial(draw, his=False)),
    "hers_two": Picture(partial(draw, True, True, his=False)),
    "hers_shut": Picture(partial(draw, False, his=False)),
    "hoop": Picture(partial(draw, False, False, False)),
}
