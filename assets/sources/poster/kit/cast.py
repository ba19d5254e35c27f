"""The inks everybody is printed in: two to a cloth, two to the skin, two to the hair, and one for lines."""

from __future__ import annotations

from ...people import (
    jess_clothes,
    jess_head,
    kirk,
    kirk_head,
    lorelai,
    lorelai_head,
    lorelai_robe,
    luke_clothes,
    luke_head,
    prop,
    rory_clothes,
    rory_head,
    seated,
)
from ...people.cloth import Tones
from ...people.face import FaceTones
from ...people.hair import HairTones
from .flat import Inks

INK, CREAM, STONE = "#17182a", "#f4e8d2", "#bdb0b4"
HIS_CANVAS = ("#7d6f4e", "#463d3a")
GREEN, BRASS = ("#2f6f62", "#1b4542"), "#d9b46a"
# What is held and worn beside clothes: books, tapes, bags, mugs.
THINGS = (
    INK, CREAM, STONE, BRASS, "#b03f2c", "#7a2a2c", "#7a4f33", "#4a3028", "#2f6f7d", "#1d4450", "#3f7a52",
    "#e07a2a", "#c99a66", "#7d6f4e", "#33406a",
)  # fmt: skip


def _cloth(tones: Tones, base: str, shade: str, deep: str = "") -> dict[str, str]:
    return {tones.base: base, tones.shade: shade, tones.deep: deep or shade, tones.light: base}


def _hair(tones: HairTones, base: str, shine: str) -> dict[str, str]:
    return {tones.base: base, tones.dark: base, tones.light: shine, tones.shine: shine}


def _face(t: FaceTones, skin: str, shade: str, line: str, blush: str, hair: str = INK) -> dict[str, str]:
    inks = {t.skin: skin, t.skin_light: skin, t.skin2: shade, t.skin3: line, t.blush: blush, t.brow: hair}
    eyes = {t.white: CREAM, t.eye_shade: STONE, t.iris_light: t.iris}
    eyes |= {tone: tone for tone in (t.iris, t.iris_dark)}
    lips = {t.ink2: line, t.lip: t.lip, t.lip2: t.lip2, t.mouth: t.mouth, t.tongue: t.tongue, t.teeth: CREAM}
    return inks | eyes | lips | {t.ink: INK, t.low_lash: line}


def _inks(*parts: dict[str, str]) -> Inks:
    shoes = _cloth(seated.BOOT, "#4a3028", INK) | _cloth(seated.SNEAKER, CREAM, STONE)
    bag = _cloth(prop.DUFFEL, "#478455", "#2a5746", "#1a3638") | _cloth(
        prop.HIDE, "#7a4f33", "#4a3028", "#32201f"
    )
    bag |= {prop.DUFFEL.light: "#7db071", prop.DUFFEL_END: "#5c9a61", prop.END_IN_SHADE: "#37694c"}
    named = {tone: ink for part in (shoes, bag, *parts) for tone, ink in part.items()}
    return Inks(named, THINGS)


CAST = {
    "jess": _inks(
        _face(jess_head.TONES, "#f2c29c", "#c4775c", "#6b2f2e", "#eeae8c"),
        _hair(jess_head.HAIR, INK, "#4a4f78"),
        _cloth(jess_clothes.CANVAS, *HIS_CANVAS),
        _cloth(jess_clothes.CORD, "#6b4238", "#452a2a"),
        _cloth(jess_clothes.TEE, "#33406a", "#20264a"),
        _cloth(jess_clothes.KNIT, *GREEN),
        _cloth(jess_clothes.JEANS, "#48628c", "#2a3f68", INK),
        _cloth(jess_clothes.WEBBING, "#a07a48", "#5f4834"),
        {jess_clothes.PRINT: CREAM},
    ),
    "rory": _inks(
        _face(rory_head.TONES, "#f8d2b4", "#d98f74", "#8a3f38", "#f0ab90", "#4e2f27"),
        _hair(rory_head.HAIR, "#6a3a28", "#a8623a"),
        _cloth(rory_clothes.COAT, "#5a7fa4", "#30466f", "#223258"),
        _cloth(rory_clothes.KNIT, "#efe0c0", "#c9ac8e"),
        _cloth(rory_clothes.WOOL, "#b8402c", "#7a2430"),
        _cloth(rory_clothes.SKIRT, "#3f3660", "#272145"),
        _cloth(rory_clothes.RAGLAN, "#3a5488", "#243560"),
        _cloth(rory_clothes.JERSEY, "#d2d0d2", "#9a97ac"),
        _cloth(rory_clothes.JEANS, "#48628c", "#2a3f68", INK),
        _cloth(rory_clothes.TIGHTS, "#3a3346", "#26213a"),
        _cloth(rory_clothes.HIS_KNIT, *GREEN),
        _cloth(jess_clothes.CANVAS, *HIS_CANVAS),
    ),
    "lorelai": _inks(
        _face(lorelai_head.TONES, "#f6caa8", "#d08468", "#7c3636", "#eea68c", "#33211f"),
        _hair(lorelai_head.HAIR, "#2c1c20", "#7a4630"),
        _cloth(lorelai.WINE, "#93384a", "#5a2240"),
        _cloth(lorelai.TOP, "#2f5678", "#1f3854"),
        _cloth(lorelai.JEANS, "#4a6690", "#2c4270", INK),
        _cloth(lorelai_robe.ROBE, "#b9869f", "#84557c", "#5a2240"),
    ),
    "luke": _inks(
        _face(luke_head.TONES, "#e9b48e", "#b9715a", "#6b2f2e", "#e09a7c", "#35251f"),
        _hair(luke_head.HAIR, "#3c2a26", "#6c4e40"),
        _cloth(luke_head.CAP_TONES, "#3a6298", "#223a68"),
        _cloth(luke_clothes.FLANNEL, "#a8483c", "#5e2634", "#7d3038"),
        _cloth(luke_clothes.TEE, "#a5a19c", "#6f6c78"),
        _cloth(luke_clothes.JEANS, "#3f4d72", "#262f52", INK),
        {luke_head.STUBBLE: "#cb9276"},
    ),
    "kirk": _inks(
        _face(kirk_head.TONES, "#f4ceb0", "#cf9076", "#7e423e", "#eeac92", "#54402f"),
        _hair(kirk_head.HAIR, "#6a4a30", "#a88050"),
        _cloth(kirk.VEST, "#cf9a34", "#8c5a26", "#6b3f24"),
        _cloth(kirk.SHIRT, "#efe9dc", "#b3abb6"),
        _cloth(kirk.TIE, "#93324a", "#5e2034"),
        _cloth(kirk.SLACKS, "#72654f", "#463d3c"),
    ),
}
