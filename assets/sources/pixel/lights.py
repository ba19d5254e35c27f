"""The lights people stand in."""

from __future__ import annotations

from .figure import Lamp


def turns(text: str) -> dict[str, str]:
    """`from>to` pairs as a table of names."""
    return dict(pair.split(">") for pair in text.split())


# What warm colours become in blue air: shade goes to plum and indigo, never to grey.
COOL_DEEP = turns(
    "s0>v1 s1>v3 s2>v4 b1>v1 b2>v2 b0>v0 b3>v3 r1>r0 r0>v1 g1>t0 g0>n1 c0>v4 "
    "c1>v4 k0>n2 k1>n3 k2>n4 d0>n2 d1>n3 a0>v2 a1>b3 p0>v2 p1>v3 v1>v0 v2>v1"
)
COOL_MID = turns("s4>s3 c1>c0 k3>k2 a3>c1 a4>c1")
BLUE = turns(
    "s0>n1 s1>n3 s2>v4 s3>n6 s4>n7 b0>n0 b1>n1 b2>v1 b3>v2 r0>n1 r1>v1 r2>r1 "
    "r3>r2 g0>n1 g1>t0 g2>t1 g3>t2 c0>n5 c1>n6 "
    "k0>n2 k1>n4 k2>n5 k3>n6 d0>n2 d1>n3 d2>n5 a0>v2 a1>v3 a2>v4 a3>n6 a4>n7 "
    "p0>v1 p1>v3 p2>v4 v0>n0 v1>n1 v2>v1 v3>v2 v4>v3"
)
BLUE_MID = turns(
    "s1>v3 s2>v4 s3>s3 s4>s4 b1>v1 b2>v2 b3>v3 r2>r2 r3>r3 c0>v4 c1>n6 k2>n5 "
    "k3>n6 d1>d1 d2>d1 a3>c1 a4>n7 g2>t2 g3>n5 v2>v1"
)
DARK = turns("s3>v4 s4>s3 a4>n6 c1>n5 b2>v1 b3>v2 r2>r1 d1>n4 g2>t2")
LAMPS = {
    # Under the sodium lamp, upper right.
    "night": Lamp(1, ("a2", "a3"), "n4", COOL_DEEP, COOL_MID, 1),
    # Warm rooms, lamps above.
    "indoor": Lamp(1, ("a2", "a4"), "", {}, {}, 1),
    # The store's tubes.
    "store": Lamp(1, ("c1", "a4"), "v2", {}, {}, 1),
    # The television, at the left.
    "tv": Lamp(-1, ("n6", "n7"), "v1", BLUE, BLUE_MID, 1),
    # A room whose lamp is out: what the window gives.
    "dark": Lamp(1, ("n4", "n5"), "", BLUE, BLUE_MID | DARK, 1, 1),
    # One lamp left over the counter, at the left.
    "closed": Lamp(-1, ("a2", "a3"), "n3", COOL_DEEP | BLUE, COOL_MID, 2),
    # The film in colour.
    "tv_colour": Lamp(-1, ("a3", "a4"), "g1", COOL_DEEP, COOL_MID, 1),
    # The coach's tubes.
    "bus": Lamp(1, ("c1", "a4"), "n4", COOL_DEEP, COOL_MID, 1),
    # The moon, behind and to the left; the door's light on the other edge.
    "porch": Lamp(-1, ("n6", "n7"), "a0", BLUE, COOL_MID, 1),
}
