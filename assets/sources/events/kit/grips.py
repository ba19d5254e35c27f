"""More hands drawn like those in `hands`: on the edge of something flat, and at somebody's own lips."""

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

# Two fingers out together, the others curled, the thumb across: laid on one's own lips, seen from the back.
TOUCH = Gesture(
    palm="-16,-34! 14,-44 50,-48 82,-44 98,-26 98,4 90,30 60,44 20,40 -16,34!",
    front=(
        Digit("62,34 84,40 94,50 78,58 58,50", 23, False, (0.4,), 0.34),
        Digit("76,18 104,20 116,34 98,44 72,40", 26, False, (0.4,), 0.34),
        Digit("84,-4 122,-6 156,-4 186,4", 28, True),
        Digit("80,-27 118,-31 152,-28 180,-18", 28, True),
    ),
    planes=("-20,4! 30,12 72,14 100,10! 90,60 20,56 -20,46!",),
    softs=(("-20,18! 40,26 90,24 90,60 10,60 -20,50!", 14, 0.5),),
    lights=("66,-44 92,-40 92,-30 70,-32", "78,-18 98,-14 98,-4 82,-6"),
    creases=(("76,-38 84,-30 82,-20", 2.6), ("84,-14 93,-6 91,4", 2.6), ("34,-22 58,-22 76,-26", 2.2)),
)
