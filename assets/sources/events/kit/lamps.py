"""The lamp of each place as pictures know it: what colour lies along an edge, and from which side it comes.

A rim that is cream wherever one stands tells nothing of the place. Here even its hot core keeps the lamp's own
colour: sodium at the stop, amber in the diner, tubes in the store and on the bus, the moon on the porch, the set
in the living room.
"""

from __future__ import annotations

from dataclasses import replace

from ...people.light import LIGHTS

STOP = replace(
    LIGHTS["night"],
    lamp="#ff9630",
    core="#ffbe62",
    kicker="#6f8fe0",
    rim=0.92,
    wrap=0.5,
    kick=0.22,
    to_lamp=(0.72, -0.69),
)
DINER = replace(LIGHTS["closed"], lamp="#ffa238", core="#ffcf86", to_lamp=(0.0, -1.0))
STORE = replace(
    LIGHTS["store"],
    lamp="#f3d68c",
    core="#f6f2cf",
    kicker="#d878a8",
    rim=0.62,
    wrap=0.4,
    to_lamp=(0.3, -0.95),
)
MOON = replace(
    LIGHTS["porch"], lamp="#86aef2", core="#cfe0ff", kicker="#ffae5c", rim=0.85, to_lamp=(-0.6, -0.8)
)
TUBE = replace(LIGHTS["tv"], lamp="#6f9dff", core="#b9d2ff")
BUS = replace(LIGHTS["bus"], lamp="#c9d8a8", core="#edf2cf", kicker="#5a7cc8", rim=0.7)
