"""The prose typeface with old-style figures as its ordinary ones.

The game's font renderer cannot switch OpenType features on, so the feature `onum` is moved into
the character map of a copy. The font's licence asks that a changed font gets a new name; ours is
Evening Schola. Needs fontTools.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from ..kit.folders import FONTS

NEW_FAMILY = "Evening Schola"
# (source under fonts/, our copy, style)
COPIES = (
    ("tex-gyre/texgyreschola-regular.otf", "evening-schola/EveningSchola-Regular.otf", "Regular"),
    ("tex-gyre/texgyreschola-italic.otf", "evening-schola/EveningSchola-Italic.otf", "Italic"),
)
DIGITS = range(ord("0"), ord("9") + 1)


def read_oldstyle(font: TTFont) -> dict[str, str]:
    """Return the font's own mapping from lining to old-style glyph names (feature `onum`)."""
    table = font["GSUB"].table
    mapping: dict[str, str] = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "onum":
            for index in record.Feature.LookupListIndex:
                for subtable in table.LookupList.Lookup[index].SubTable:
                    mapping.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return mapping


def rename(font: TTFont, style: str) -> None:
    """Give the font its new family and PostScript names, and say what was changed."""
    post_name = f"{NEW_FAMILY.replace(' ', '')}-{style}"
    names = {
        1: NEW_FAMILY,
        2: style,
        3: f"1.0;{post_name}",
        4: f"{NEW_FAMILY} {style}",
        6: post_name,
        10: "TeX Gyre Schola with old-style figures as the default; nothing else was changed.",
        16: NEW_FAMILY,
        17: style,
    }
    table = font["name"]
    for record in list(table.names):
        if record.nameID in (16, 17, 18, 20, 21, 22):
            table.names.remove(record)
    for number, value in names.items():
        if number < 16:
            table.setName(value, number, 3, 1, 0x409)
            table.setName(value, number, 1, 0, 0)
    cff = font["CFF "].cff
    cff.fontNames = [post_name]
    cff.topDictIndex[0].FamilyName = NEW_FAMILY
    cff.topDictIndex[0].FullName = names[4]


def bake() -> list[Path]:
    """Write the renamed copies with old-style figures and return their paths."""
    written = []
    for source, target, style in COPIES:
        font = TTFont(FONTS / source, recalcTimestamp=False)
        oldstyle = read_oldstyle(font)
        for table in font["cmap"].tables:
            for code in DIGITS:
                if code in table.cmap:
                    table.cmap[code] = oldstyle.get(table.cmap[code], table.cmap[code])
        rename(font, style)
        path = FONTS / target
        path.parent.mkdir(parents=True, exist_ok=True)
        font.save(path)
        written.append(path)
    return written
