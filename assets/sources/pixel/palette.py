"""The pack's forty-eight colours, in ramps, and the tables that carry one colour into another.

Nothing else is ever painted with. Index 0 is no colour at all.
"""

from __future__ import annotations

import numpy as np

RAMPS = {
    "n": "080a16 0e162e 152347 1c3560 275079 3a7694 6fa8ad b8d8c8",  # night, black to moon
    "t": "0c2630 163f48 2a6466",  # teal: walls by night
    "v": "1c1026 331c3c 502d50 7a4c66 a8757f",  # plum: ink, and shade on what is warm
    "b": "2b1519 4c2620 764028 a06036",  # wood, leather
    "a": "b85a1e e4872c f7b54c fcdc90 fff3d2",  # the lamp
    "s": "6d3540 a95f52 db9570 f4c198 fde2c0",  # skin
    "r": "50152a 8c2230 c63c38 ee6e50",
    "p": "93386a d2648f f4a9b2",
    "g": "- 235844 4c8a4a 98b858",
    "d": "- 4862a6 82a0d2",  # denim
    "k": "383c4c 62687a 959ca6 ccd1cc",  # steel
    "c": "bc9d6c e2cb98",  # paper
}
# Ramps that end in another's colour.
SHARED = {"g0": "t0", "d0": "n3"}
CODES = {
    f"{ramp}{i}": code for ramp, row in RAMPS.items() for i, code in enumerate(row.split()) if code != "-"
}
HEXES = list(CODES.values())
INDEX = {name: i + 1 for i, name in enumerate(CODES)}
INDEX |= {name: INDEX[other] for name, other in SHARED.items()}
RGB = np.array([[0, 0, 0]] + [[int(code[i : i + 2], 16) for i in (0, 2, 4)] for code in HEXES], np.uint8)


def colour(name: str) -> int:
    """The index of a colour by its name; 0 for a dot."""
    return 0 if name in (".", "") else INDEX[name]


def table(pairs: str, rest: str | None = None) -> np.ndarray:
    """A table of indices from `from>to` pairs; what is not named stays, or becomes `rest`."""
    made = np.arange(len(RGB), dtype=np.uint8)
    if rest:
        made[1:] = INDEX[rest]
    for pair in pairs.split():
        before, _, after = pair.partition(">")
        if before in SHARED:
            continue
        made[INDEX[before]] = INDEX[after]
    return made


# One step into the shade, and one into the lamp's light: every colour has its neighbour.
SHADE = table(
    "n1>n0 n2>n1 n3>n2 n4>n3 n5>n4 n6>n5 n7>n6 t0>n0 t1>t0 t2>t1 v0>n0 v1>v0 v2>v1 v3>v2 v4>v3 "
    "b0>v0 b1>b0 b2>b1 b3>b2 a0>b2 a1>a0 a2>a1 a3>a2 a4>a3 s0>v1 s1>s0 s2>s1 s3>s2 s4>s3 r0>v0 "
    "r1>r0 r2>r1 r3>r2 p0>v2 p1>p0 p2>p1 g0>n0 g1>g0 g2>g1 g3>g2 d0>n2 d1>d0 d2>d1 k0>n1 k1>k0 "
    "k2>k1 k3>k2 c0>b3 c1>c0"
)
LAMP = table(
    "n0>v0 n1>b0 n2>b1 n3>b2 n4>b3 n5>c0 n6>c1 n7>a4 t0>b0 t1>b1 t2>b3 v0>b0 v1>b1 v2>b2 v3>b3 "
    "v4>c0 b0>b1 b1>b2 b2>b3 b3>c0 a0>a1 a1>a2 a2>a3 a3>a4 s0>s1 s1>s2 s2>s3 s3>s4 s4>a4 r0>r1 "
    "r1>r2 r2>r3 r3>a2 p0>p1 p1>p2 p2>s4 g0>g1 g1>g2 g2>g3 g3>a3 d0>v2 d1>v4 d2>c1 k0>b1 k1>b3 "
    "k2>c0 k3>c1 c0>c1 c1>a3"
)
# Time stands still: all colour drained.
DRAIN = table(
    "n0>n0 n1>n1 n2>n1 n3>k0 n4>k0 n5>k1 n6>k2 n7>k3 t0>n1 t1>k0 t2>k1 v0>n0 v1>n1 v2>k0 v3>k1 "
    "v4>k2 b0>n1 b1>k0 b2>k0 b3>k1 a0>k1 a1>k2 a2>k2 a3>k3 a4>k3 s0>k0 s1>k1 s2>k2 s3>k3 s4>k3 "
    "r0>n1 r1>k0 r2>k1 r3>k2 p0>k0 p1>k1 p2>k2 g0>n1 g1>k0 g2>k1 g3>k2 d0>n2 d1>k1 d2>k2 c0>k2 "
    "c1>k3"
)
# Lamps out, the moon in the window.
NIGHT = table(
    "v0>n0 v1>n1 v2>n2 v3>n3 v4>n4 b0>n0 b1>n1 b2>n2 b3>n2 a0>n2 a1>n3 a2>n3 a3>n4 a4>n5 s0>n1 "
    "s1>n2 s2>n3 s3>n4 s4>n5 r0>n1 r1>n2 r2>v1 r3>v2 p0>v1 p1>v2 p2>n4 g0>n1 g1>t0 g2>t0 g3>t1 "
    "d0>n1 d1>n2 d2>n3 k0>n1 k1>n2 k2>n3 k3>n4 c0>n3 c1>n4 n2>n1 n3>n2 n4>n3 n5>n4 n6>n5 n7>n5 "
    "t1>t0 t2>t1"
)
