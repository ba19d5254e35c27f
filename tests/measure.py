"""A measure from a table: widths that need no font and never change."""

from __future__ import annotations

from game.stage.frame import TextStyle

# Widths in thousandths of the size, as an ordinary book face has them.
NARROW, MIDDLE, DEFAULT, WIDE, WIDEST = 300, 420, 540, 720, 900
_TABLE = {
    **dict.fromkeys("iIjl.,:;'!|’‘`", NARROW),
    **dict.fromkeys(' frtJ-()[]/\\"“”*', MIDDLE),
    **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZ&", WIDE),
    **dict.fromkeys("mwMW—…@%½", WIDEST),
}
# Condensed and plain faces beside the book face.
_ROLES = {"label": 0.78, "label_bold": 0.82, "engraved": 1.05, "plain": 1.02, "dyslexic": 1.25}


def fixed_measure(text: str, style: TextStyle) -> tuple[float, ...]:
    """Widths in design units of each prefix of the text, by the table; n + 1 numbers, the first 0."""
    em = style.size * _ROLES.get(style.role, 1.0) / 1000
    track = style.tracking * style.size / 1000
    widths = [0.0]
    for letter in text:
        widths.append(widths[-1] + _TABLE.get(letter, DEFAULT) * em + track)
    return tuple(round(width, 4) for width in widths)
