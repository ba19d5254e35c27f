"""The interface: paper, title, dial, icons, the watch. One pixel here is three design units of the stage."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np

from .font import BOOK, PLAIN
from .palette import INDEX as C
from .png import save_png
from .props import chance, disc, ring
from .raster import Sheet, screen, shifted, smooth
from .watch import bake_watch

# Tiles are laid by the design unit, and three of them are a pixel.
TILE, TOOTH = (171, 171), (341, 85)
LETTERS, ROAD, SHADOW = (333, 170), (347, 37), (660, 190)
# Where the letters' and the shadow's corners lie to each other.
LETTERS_IN_SHADOW = (313, 20)
PLATE, MIDDLE = 334, 167
FACE, BEZEL = 145.3, 8


def bake(pack: Path) -> int:
    """Writes everything; returns how many files."""
    ui = pack / "ui"
    made: dict[str, np.ndarray] = {}
    for name, colours in (
        ("paper", "c1 c0 a3"),
        ("lit", "a4 c1 a3"),
        ("card", "n2 n1 n3"),
        ("buff", "c1 c0 a3"),
    ):
        made[f"stock_{name}"] = made[f"stock_{name}@2x"] = stock(colours, len(name))
    for name in ("tooth", "tooth_text"):
        made[name] = made[f"{name}@2x"] = np.full((TOOTH[1] * 3, TOOTH[0] * 3), C["a4"], np.uint16)
    letters = draw_letters()
    made |= {"title": letters, "title_road": draw_road(), "title_shadow": draw_shadow(letters)}
    made |= {"smoke": smoke(), "ember": ember(), "bus": bus()}
    made |= {"dial": dial(), "dial_print": dial_print()}
    for name, hand in (("now", now_hand()), ("chosen", chosen_hand())):
        made[f"dial_{name}"] = hand
        made[f"dial_{name}_shadow"] = np.where((hand > 0) & screen(4, *hand.shape[::-1]), C["b3"], 0)
    made |= {"icons/punch": punch(), "icons/pointer": pointer(), "icons/handle": handle()}
    made |= {"icons/tag": tag(True), "icons/tag_hollow": tag(False)}
    for name, codes in made.items():
        twice = 2 if name.endswith("@2x") else 1
        save_png(np.repeat(np.repeat(codes, twice, 0), twice, 1), ui / f"{name}.png")
    return len(made) + bake_watch(pack / "watch")


def stock(colours: str, seed: int) -> np.ndarray:
    """A tile of paper: flat, with a few fibres and specks, three design units a pixel."""
    base, dark, light = (C[name] for name in colours.split())
    g = Sheet(*TILE)
    g.rect(0, 0, *TILE, base)
    for k in range(70):
        x, y = int(chance(seed, k, 1) * TILE[0]), int(chance(seed, k, 2) * TILE[1])
        g.rect(x, y, 1 + int(chance(seed, k, 3) * 2), 1, dark if chance(seed, k, 4) > 0.55 else light)
    return np.repeat(np.repeat(g.a, 3, 0), 3, 1)


# The letters' middle lines: x and y up from the baseline, an x-height of 34.
H = 34.0
STEM = f"0,0! 0,{H}!"
ARCH = f"0,{H - 12}! 3,{H - 4} 12,{H} 21,{H - 4} 24,{H - 12}! 24,0!"
CUP = f"0,{H}! 0,12! 3,4 12,0 21,4 24,12! 24,{H}!"
BOWL = f"24,{H - 12} 21,{H - 4} 12,{H} 3,{H - 5} 0,17 3,5 12,0 21,4 24,12"
GLYPHS = {
    "r": (f"-8,0! -3,1.5 0,8! 0,{H}!", f"0,{H - 13}! 3,{H - 4} 11,{H} 19,{H - 2}!"),
    "u": (CUP, f"24,{H}! 24,0!"),
    "n": (STEM, ARCH),
    "i": (STEM,),
    "g": (BOWL, f"24,{H}! 24,-8! 21,-16 12,-20 2,-17!"),
    "a": (BOWL, f"24,{H}! 24,0!"),
    "s": (f"19,{H - 5}! 14,{H} 5,{H - 1} 1,{H - 8} 5,{H - 15} 14,14 19,8 15,1 6,0 0,5!",),
    "h": (f"0,0! 0,{H + 22}!", ARCH),
    "t": (f"0,{H + 16}! 0,9! 2,2 8,0 13,1!", f"-8,{H}! 13,{H}!"),
    "y": (CUP, f"24,{H}! 24,-8! 21,-17 12,-20! -110,-20!"),
}
ROWS = (
    (63, (("r", 20), ("u", 50), ("n", 91), ("n", 133), ("i", 176), ("n", 194), ("g", 236))),
    (134, (("a", 20), ("s", 61), ("h", 97), ("t", 145), ("r", 176), ("a", 205), ("y", 248), ("s", 290))),
)
SLANT = 0.16


def _distance(size: tuple[int, int], paths: list[list[tuple[float, float]]]) -> np.ndarray:
    """How far each pixel's middle lies from the nearest line."""
    ys, xs = np.mgrid[0 : size[1], 0 : size[0]] + 0.5
    far = np.full((size[1], size[0]), 99.0)
    for path in paths:
        for (ax, ay), (bx, by) in itertools.pairwise(path):
            length = (bx - ax) ** 2 + (by - ay) ** 2 or 1e-9
            t = np.clip(((xs - ax) * (bx - ax) + (ys - ay) * (by - ay)) / length, 0, 1)
            far = np.minimum(far, np.hypot(xs - ax - t * (bx - ax), ys - ay - t * (by - ay)))
    return far


def _word_paths() -> list[list[tuple[float, float]]]:
    paths = []
    for baseline, letters in ROWS:
        for sign, left in letters:
            for stroke in GLYPHS[sign]:
                points = smooth(stroke, closed=False)
                paths.append([(left + x + y * SLANT, baseline - y) for x, y in points])
    return paths


def _striped(far: np.ndarray) -> np.ndarray:
    """The livery: cream, night, amber; a brick plate a pixel out of register."""
    made = np.zeros(far.shape, np.uint16)
    plate = shifted(far <= 5.4, 1, 1)
    made[plate] = C["r1"]
    made[far <= 5.4] = C["a4"]
    made[(far <= 5.4) & shifted(far > 5.4, 0, -1)] = C["c1"]
    made[far <= 2.9] = C["n1"]
    made[far <= 1.3] = C["a2"]
    return made


def draw_letters() -> np.ndarray:
    """The title."""
    return _striped(_distance(LETTERS, _word_paths()))


def draw_road() -> np.ndarray:
    """The road that runs in from the left to the r."""
    return _striped(_distance(ROAD, [[(-20, 26.5), (326, 26.5)]]))


def draw_shadow(letters: np.ndarray) -> np.ndarray:
    """Night behind the letters: whole near them, screened further off."""
    base = np.zeros((SHADOW[1], SHADOW[0]), bool)
    x, y = LETTERS_IN_SHADOW
    base[y : y + letters.shape[0], x : x + letters.shape[1]] = letters > 0
    base[20 + 57 : 20 + 69, : x + 20] = True
    made = np.zeros(base.shape, np.uint16)
    near, grown = base, base
    for step in range(9):
        grown = (
            grown
            | shifted(grown, 1, 0)
            | shifted(grown, -1, 0)
            | shifted(grown, 0, 1)
            | shifted(grown, 0, -1)
        )
        if step == 2:
            near = grown
    made[grown & screen(4, *SHADOW)] = C["n0"]
    made[near] = C["n0"]
    return made


def smoke() -> np.ndarray:
    """Three lines of smoke that rise from the ember and part."""
    g = Sheet(80, 180)
    for k in range(3):
        spread = k - 1
        line = " ".join(
            f"{40 + (22 * np.sin(t * 6.0) * t + spread * 7 * t) * 1.0:.1f},{179 - 179 * t:.1f}"
            for t in np.linspace(0, 1, 24)
        )
        g.line(line, C["n7" if k == 1 else "n6"])
    rows = np.arange(180)[:, None] * np.ones((1, 80), int)
    g.a[(rows < 40) & ~screen(3, 80, 180)] = 0
    g.a[(rows >= 40) & (rows < 100) & ~screen(5, 80, 180)] = 0
    return g.a


def ember() -> np.ndarray:
    """The dot of the i, which glows."""
    g = Sheet(50, 50)
    for r, level, colour in ((19, 1, "a0"), (15, 2, "a1"), (11, 4, "a1")):
        g.a[(ring(g, 25, 25, r, r) <= 1) & screen(level, 50, 50)] = C[colour]
    disc(g, 26, 26, 7, C["r1"])
    disc(g, 25, 25, 7, C["a1"])
    disc(g, 24.6, 24.6, 5.4, C["a2"])
    disc(g, 24, 24, 3.4, C["a3"])
    disc(g, 23.6, 23.6, 1.8, C["a4"])
    return g.a


def bus() -> np.ndarray:
    """The coach, its nose to the right."""
    g = Sheet(83, 32)
    g.fill("3,26! 2,8 6,4 70,3 77,7 81,18 81,26!", C["n1"])
    g.fill("4,25! 4,9 7,5 69,5 76,8 79,18 79,25!", C["a4"])
    g.rect(4, 16, 76, 4, C["r1"])
    g.rect(4, 20, 76, 1, C["a2"])
    for x in range(8, 62, 9):
        g.rect(x, 8, 7, 6, C["n2"])
        g.dot(x + 1, 12, C["n4"])
        g.dot(x + 2, 11, C["n4"])
    g.rect(63, 8, 5, 16, C["n2"])
    g.fill([(70, 8), (75, 8), (78, 16), (70, 16)], C["n3"])
    g.rect(60, 1, 12, 3, C["n1"])
    g.rect(78, 21, 2, 2, C["a2"])
    g.rect(3, 21, 2, 2, C["r2"])
    for x in (20, 62):
        disc(g, x, 26, 5.4, C["n1"])
        disc(g, x, 26, 3, C["k2"])
        disc(g, x, 26, 1.4, C["n1"])
    return g.a


def _at(radius: float, degrees: float) -> tuple[float, float]:
    turn = np.radians(degrees)
    return MIDDLE + radius * float(np.sin(turn)), MIDDLE - radius * float(np.cos(turn))


def dial() -> np.ndarray:
    """The watch's big sister: a steel ring, a cream face."""
    g = Sheet(PLATE, PLATE)
    far = ring(g, MIDDLE, MIDDLE, 1, 1)
    g.a[(ring(g, MIDDLE + 2, MIDDLE + 4, 1, 1) <= FACE + BEZEL + 2)] = C["n0"]
    g.a[far <= FACE + BEZEL] = C["k1"]
    ys, xs = np.indices(g.a.shape)
    lit = (xs - MIDDLE) * 0.6 + (ys - MIDDLE) * 0.8
    steel = (far <= FACE + BEZEL) & (far > FACE)
    g.a[steel & (lit < -60)] = C["k3"]
    g.a[steel & (lit >= -60) & (lit < 20)] = C["k2"]
    for lo, hi, a in ((-76, -44, "k3"), (4, 36, "k2"), (84, 116, "k0")):
        g.a[steel & (lit > lo) & (lit < hi) & screen(4, PLATE, PLATE)] = C[a]
    g.a[steel & (lit > 116)] = C["k0"]
    edge = (far > FACE + BEZEL - 1) & (far <= FACE + BEZEL)
    g.a[edge] = C["k0"]
    g.a[edge & (lit < -70)] = C["a2"]
    g.a[(far <= FACE + 1.2)] = C["n1"]
    g.a[far <= FACE] = C["a4"]
    # The bezel's shadow on the face, and age toward its rim.
    g.a[(far <= FACE) & (ring(g, MIDDLE + 3, MIDDLE + 4, 1, 1) > FACE)] = C["c0"]
    rim = (far <= FACE) & (far > FACE - 12)
    g.a[rim & screen(2, PLATE, PLATE)] = C["c1"]
    return g.a


def dial_print() -> np.ndarray:
    """The minute track with its hours, the night after, the bus's wedge."""
    g = Sheet(PLATE, PLATE)
    far = ring(g, MIDDLE, MIDDLE, 1, 1)
    ys, xs = np.indices(g.a.shape)
    turn = np.degrees(np.arctan2(xs - MIDDLE + 0.5, MIDDLE - ys - 0.5)) % 360
    night = (turn > 97.5) & (turn < 175.5) & (far > 112 / 3) & (far < 346 / 3)
    g.a[shifted(night, 1, 1)] = C["a0"]
    g.a[night] = C["n2"]
    for k in range(46):
        x, y = _at(40 + 74 * chance(k, 3) ** 0.6, 99 + 75 * chance(k, 4))
        if night[int(y), int(x)]:
            g.dot(int(x), int(y), C["n7" if k % 3 else "n5"])
    x, y = _at(62, 135)
    moon = (ring(g, x, y, 13, 13) <= 1) & ~(ring(g, x + 6, y - 4, 12, 12) <= 1)
    g.a[moon] = C["a3"]
    ink = C["n1"]
    track = (np.abs(far - (FACE - 3.3)) < 0.6) & ((turn <= 90.4) | (turn >= 179.6))
    g.a[track] = ink
    for minute in range(-30, 16):
        angle = minute * 6.0
        five = minute % 5 == 0
        reach = 11 if five else 7
        g.line([_at(FACE - 3.3, angle), _at(FACE - reach, angle)], ink, 2 if five else 1, curved=False)
        if five:
            _time(g, minute, angle)
    g.fill(
        [
            (MIDDLE + FACE - 1, MIDDLE),
            (MIDDLE + FACE + BEZEL, MIDDLE - 6),
            (MIDDLE + FACE + BEZEL, MIDDLE + 6),
        ],
        C["a4"],
    )
    g.fill(
        [
            (MIDDLE + FACE + 1.5, MIDDLE),
            (MIDDLE + FACE + BEZEL - 1.2, MIDDLE - 4),
            (MIDDLE + FACE + BEZEL - 1.2, MIDDLE + 4),
        ],
        C["r1"],
    )
    return g.a


def _time(g: Sheet, minute: int, angle: float) -> None:
    """One hour inside the track, upright; the quarters are larger."""
    hour = 8 * 60 + minute
    words = f"{hour // 60}:{hour % 60:02d}"
    quarter = minute % 15 == 0
    face = BOOK if quarter else PLAIN
    wide = face.width(words)
    beside = abs(np.sin(np.radians(angle))) > 0.9
    inset = (
        (15 + wide / 2) if beside else (20 if quarter else 17 + wide * 0.42 * abs(np.sin(np.radians(angle))))
    )
    x, y = _at(FACE - inset, angle)
    face.write(g, round(x - wide / 2), round(y - (4.5 if quarter else 3.5)), words, C["n1"])


def now_hand() -> np.ndarray:
    """The ink hand, 31×127; its pivot lies 15.3, 103 in it."""
    g = Sheet(31, 127)
    g.fill([(13.5, 119), (11.5, 42), (15, 8), (16, 8), (19.5, 42), (17.5, 119)], C["n1"])
    disc(g, 15.5, 103, 7.6, C["n1"])
    g.rect(15, 40, 1, 44, C["a3"])
    disc(g, 15.5, 103, 2, C["a3"])
    return g.a


def chosen_hand() -> np.ndarray:
    """The amber hand, 29×143; its pivot lies 14.3, 102.3 in it."""
    g = Sheet(29, 143)
    g.rect(13, 7, 3, 126, C["a1"])
    g.rect(14, 7, 1, 126, C["a2"])
    disc(g, 14.5, 130, 5.6, C["a1"])
    disc(g, 14.5, 130, 4.2, C["a2"])
    disc(g, 14.5, 102.3, 6.2, C["a1"])
    disc(g, 14.5, 102.3, 4.8, C["a2"])
    disc(g, 14.5, 102.3, 1.6, C["n1"])
    return g.a


def punch() -> np.ndarray:
    """A conductor's hole."""
    g = Sheet(9, 9)
    disc(g, 4.5, 4.5, 4.4, C["c0"])
    disc(g, 4.5, 4.2, 3.6, C["n1"])
    return g.a


def pointer() -> np.ndarray:
    """The second hand, which points."""
    g = Sheet(15, 5)
    disc(g, 2.5, 2.5, 2.5, C["a0"])
    g.dot(2, 2, C["a4"])
    g.rect(5, 2, 10, 1, C["a0"])
    return g.a


def handle() -> np.ndarray:
    """The crown by which the wipe is held."""
    g = Sheet(21, 35)
    g.fill("0,3! 3,0! 18,0! 21,3! 21,32! 18,35! 3,35! 0,32!", C["n1"])
    g.fill("2,4! 4,2! 17,2! 19,4! 19,31! 17,33! 4,33! 2,31!", C["c1"])
    g.rect(3, 3, 3, 29, C["a4"])
    for x in (6, 9, 12, 15):
        g.rect(x, 7, 1, 21, C["k0"])
    return g.a


def tag(found: bool) -> np.ndarray:
    """A luggage tag for an ending, its hole above."""
    g = Sheet(16, 21)
    edge, fill = (C["n1"], C["c1"]) if found else (C["n6"], C["n1"])
    g.fill("0,21! 0,6! 5,0! 11,0! 16,6! 16,21!", edge)
    g.fill("1,20! 1,7! 5.5,1! 10.5,1! 15,7! 15,20!", fill)
    disc(g, 8, 5, 2.2, C["a0"] if found else edge)
    disc(g, 8, 5, 1.1, C["n1"])
    return g.a
