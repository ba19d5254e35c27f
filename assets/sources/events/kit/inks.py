"""Poster's inks for what somebody is known by: in a picture, too, he has the hair and the jacket of its people."""

from __future__ import annotations

from functools import cache

from ...people import jess_clothes, jess_head
from ...people.cloth import Tones
from ...people.hair import HairTones
from ...people.painter import mix
from .style import LOOK

HAIR = HairTones("#16233f", "#101a32", "#2f4872", "#46659a")
CANVAS = Tones("#58695c", "#33424a", "#222c3a", "#75867a")
TEE = Tones("#2f4a78", "#20305a", "#18223f", "#44619a")
# The couch, green in paint and plum in print.
COUCH = {
    "#5f7f50": "#7a5a94", "#3f5a3c": "#5c4274", "#2a4230": "#3f2c56", "#68885a": "#8464a0", "#41603f": "#614678",
    "#38533a": "#4c3562", "#8fb070": "#8464a0", "#33503a": "#5c4274", "#47705e": "#5f4578", "#1f332c": "#2c1e40",
}  # fmt: skip
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


def couch(*tones: str) -> tuple[str, ...]:
    """Tones of the couch, in the look's way."""
    return tuple(COUCH[tone] for tone in tones) if LOOK.printed else tones


def ink_of(tone: str) -> str:
    """The ink that a tone of the drawing is printed in; most are their own."""
    return _table().get(tone, tone)
