"""Poster's inks in pictures: everybody is printed in the inks that the poster's own people have."""

from __future__ import annotations

from functools import cache

from ...people import jess_head, kirk_head, lorelai_head, luke_head, rory_head
from ...people.painter import mix
from ...poster.kit.cast import CAST
from .style import LOOK

# The couch, green in paint and plum in print.
COUCH = {
    "#5f7f50": "#7a5a94", "#3f5a3c": "#5c4274", "#2a4230": "#3f2c56", "#68885a": "#8464a0", "#41603f": "#614678",
    "#38533a": "#4c3562", "#8fb070": "#8464a0", "#33503a": "#5c4274", "#47705e": "#5f4578", "#1f332c": "#2c1e40",
}  # fmt: skip
STEPS = 400  # in which one hair tone goes over into the next


@cache
def _table() -> dict[str, str]:
    """The inks by the tones they stand for: of the few tones that two people share, the first one's."""
    table: dict[str, str] = {}
    for inks in CAST.values():
        table = dict(inks.of_tones) | table
    for head in (jess_head, rory_head, lorelai_head, luke_head, kirk_head):
        base, dark = head.HAIR.base, head.HAIR.dark
        table |= {mix(base, dark, i / STEPS): table[base] for i in range(STEPS + 1)}
    return table


def couch(*tones: str) -> tuple[str, ...]:
    """Tones of the couch, in the look's way."""
    return tuple(COUCH[tone] for tone in tones) if LOOK.printed else tones


def is_someones(tone: str) -> bool:
    """Say whether a tone is of somebody's skin, hair or clothes."""
    return tone in _table()


def ink_of(tone: str) -> str:
    """The ink that a tone of the drawing is printed in; a thing's are their own."""
    return _table().get(tone, tone)
