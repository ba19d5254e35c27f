"""Hands about the edge of something flat, drawn like those in `hands`: fingers beyond it, thumb before it."""

from __future__ import annotations

from .hands import Digit, Gesture

# The edge of what is held crosses the hand at x 64.
EDGE = Gesture(
    palm="-16,-34! 12,-44 38,-46 58,-36 66,-14 64,14 56,34 34,42 10,40 -16,32!",
    behind=(
        Digit("44,30 68,36 96,34 120,24", 25),
        Digit("52,12 80,16 118,12 144,2", 28),
        Digit("54,-8 86,-8 124,-10 152,-18", 29),
        Digit("48,-28 82,-32 116,-36 144,-46", 28),
    ),
    front=(Digit("4,-22 38,-46 70,-50 106,-40", 33, True, (0.60,), 0.28),),
    planes=("-20,6! 20,12 50,6 70,14! 66,50 20,52 -20,46!",),
    softs=(("-20,18! 26,24 66,20 66,56 10,60 -20,50!", 14, 0.5),),
    creases=(("20,-26 38,-12 42,6", 2.8), ("46,-24 55,-20 57,-12", 2.4), ("50,-4 58,2 57,10", 2.4), ("46,16 54,21 52,28", 2.4)),
)
