"""Poster's inks for what somebody is known by: in a picture, too, he has the hair and the jacket of its people."""

from __future__ import annotations

from functools import cache

from ...people import jess_clothes, jess_head
from ...people.cloth import Tones
from ...people.hair import HairTones
from ...people.painter import mix

HAIR = HairTones("#16233f", "#101a32", "#2f4872", "#46659a")
CANVAS = Tones("#58695c", "#33424a", "#222c3a", "#75867a")
TEE = Tones("#2f4a78", "#20305a", "#18223f", "#44619a")
STEPS = 400  # in which one hair tone goes over into the next


@cache
def _table() -> dict[str, str]:
    """The inks by the tones they stand for."""
    drawn, print_ = jess_head.HAIR, HAIR
    table = {
        mix(drawn.base, drawn.dark, i / STEPS): mix(print_.base, print_.dark, i / STEPS)
        for i in range(STEPS + 1)
    }
    table |= {drawn.light: print_.light, drawn.shine: print_.shine}
    for cloth, ink in ((jess_clothes.CANVAS, CANVAS), (jess_clothes.TEE, TEE)):
        table |= {cloth.base: ink.base, cloth.shade: ink.shade, cloth.deep: ink.deep, cloth.light: ink.light}
    return table


def ink_of(tone: str) -> str:
    """The ink that a tone of the drawing is printed in; most are their own."""
    return _table().get(tone, tone)
