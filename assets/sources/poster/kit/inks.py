"""Inks and lights: what a named ink looks like under each light.

A print has few colours, so a light is a ramp of five, from its deepest shade to its brightest, and the
share of its own hue that an ink keeps. Places name inks; the light they are drawn in does the rest.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

Rgb = tuple[float, float, float]

# As they would look at noon. A name may end in "-" or "+" (also several) for the next tone down or up.
INKS = {
    "ink": "#141B28", "soot": "#2C323D", "asphalt": "#3C454F", "stone": "#7C848A", "grey": "#979FA3",
    "steel": "#BCC6C8", "white": "#F6F1E4", "cream": "#EFE1C0", "paper": "#DFCFA8", "plaster": "#C9B995",
    "oak": "#B8824C", "wood": "#8A583A", "walnut": "#57392C", "brick": "#93493A", "rust": "#B8542C",
    "red": "#B8332B", "maroon": "#6E2630", "leaf": "#D4652A", "amber": "#F0A33A", "gold": "#E3B85C",
    "mustard": "#C79A3C", "green": "#4A7458", "bottle": "#1F4A44", "teal": "#2F7580", "sky": "#85BAC0",
    "navy": "#26354F", "denim": "#48658C", "plum": "#5B3853", "pink": "#D08580", "skin": "#E2AC88",
}  # fmt: skip
STEP_DOWN = 0.72  # of the brightness, a tone
STEP_UP = 0.34  # of the way to paper, a tone
SHADE: Rgb = (0.05, 0.08, 0.16)
PAPER: Rgb = (1.0, 0.95, 0.82)


class Light(NamedTuple):
    """Five colours from shade to highlight, the share of own hue kept, and an exposure."""

    ramp: tuple[str, str, str, str, str]
    keep: float
    exposure: float = 1.0


LIGHTS = {
    "night": Light(("#08111F", "#0F2A42", "#1C5266", "#4E97A2", "#C6E4DC"), 0.20, 0.66),
    "moon": Light(("#0A1628", "#173A5A", "#2F6E86", "#83BFC4", "#E8F6EE"), 0.20, 0.86),
    "shade": Light(("#0A1422", "#12293E", "#1C4A5E", "#3F7A86", "#9CC6C2"), 0.20, 0.62),
    "lamp": Light(("#26131C", "#74301F", "#CB692B", "#F4AF4A", "#FFEFC8"), 0.34, 1.12),
    "indoor": Light(("#1D1722", "#56302C", "#A8663E", "#E6AF68", "#FCEBC6"), 0.50, 0.96),
    "dusk": Light(("#1A1524", "#3C2838", "#74463E", "#B87846", "#F0CE8E"), 0.36, 0.80),
    "store": Light(("#121A22", "#3E4644", "#8A8A6C", "#DDCB90", "#FDF3CF"), 0.62, 1.0),
    "stopped": Light(("#10141C", "#2B323D", "#565F6B", "#9199A3", "#E0E4E8"), 0.0, 0.84),
    "tv_grey": Light(("#060C16", "#14273B", "#3A5C74", "#8DB0BE", "#EAF3F0"), 0.10, 0.94),
    "tv_colour": Light(("#0B0A1E", "#2B2450", "#2C7C78", "#E6BA54", "#FFF5CA"), 0.60, 1.0),
    "cosy": Light(("#1A1220", "#55282E", "#A65A38", "#EBB060", "#FFF0CC"), 0.50, 1.0),
    "morning": Light(("#2B2C3C", "#665A60", "#B99474", "#EFD4A0", "#FFF8E4"), 0.72, 1.08),
    "plain": Light(("#000000", "#404040", "#808080", "#C0C0C0", "#FFFFFF"), 1.0, 1.0),
}


def parse_hex(code: str) -> Rgb:
    """Red, green and blue, 0 to 1, of a #rrggbb."""
    return tuple(int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))  # type: ignore[return-value]


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """The colour that lies `share` of the way from one to the other."""
    return tuple(a + (b - a) * share for a, b in zip(one, other, strict=True))  # type: ignore[return-value]


def luminance(colour: Rgb) -> float:
    """How bright a colour looks, 0 to 1 (Rec. 709 weights on the coded values)."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def _tone(name: str) -> Rgb:
    """An ink at noon; the suffixes step its tone."""
    bare = name.rstrip("+-")
    colour = parse_hex(bare if bare.startswith("#") else INKS[bare])
    for sign in name[len(bare) :]:
        colour = mix(SHADE, colour, STEP_DOWN) if sign == "-" else mix(colour, PAPER, STEP_UP)
    return colour


@cache
def colour_of(name: str, light: str) -> Rgb:
    """An ink under a light. A name that begins with "=" shines by itself: no light changes it."""
    if name.startswith("="):
        return _tone(name[1:])
    chosen = LIGHTS[light]
    own = _tone(name)
    value = min(1.0, luminance(own) * chosen.exposure) * 4
    lower = min(3, int(value))
    ramp = [parse_hex(code) for code in chosen.ramp]
    printed = mix(ramp[lower], ramp[lower + 1], value - lower)
    # The hue that is kept takes the print's brightness, so that a light stays one light.
    scale = luminance(printed) / max(0.04, luminance(own))
    tinted = tuple(min(1.0, part * scale) for part in own)
    return mix(printed, tinted, chosen.keep)  # type: ignore[arg-type]
