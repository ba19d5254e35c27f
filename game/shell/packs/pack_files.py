"""The files of packs, as a table: what each is, its size, and its fallback.

Packs are checked by it, and the guide's table is generated from it.
"""

from __future__ import annotations

from typing import NamedTuple

BELOW = "the pack below answers"


class PackFile(NamedTuple):
    """A kind of file: its name (`<place>`, `<who>`, `<id>` stand for names of the script), its meaning, its
    size, and what is shown where no pack has it."""

    name: str
    about: str
    size: str
    missing: str


class InterfacePicture(NamedTuple):
    """A picture of `ui/` by its name without suffix: its meaning, its upper left corner on the stage (empty:
    varying), and its size in design units."""

    stem: str
    about: str
    place: str
    width: float
    height: float


FILES = (
    PackFile("pack.yaml", "what the pack is called, extends and changes", "up to 16 KB", "it is no pack"),
    PackFile("sets/<place>.tmx", "a place, a Tiled map", "the stage is 1920×1080 map pixels, divided by "
             "its `scale`", "the pack below; then a card with the place's name"),
    PackFile("sets/**", "pictures, tilesets (.tsx) and templates (.tx) of maps", "any", BELOW),
    PackFile("sprites/<who>/sprite.yaml", "how a person's layers lie on one canvas", "a canvas up to 8192 "
             "pixels a side", "the pack below; then a card with the name"),
    PackFile("sprites/<who>/**", "layers", "as large as their boxes, or a whole number of times larger",
             "the same file of the pack below; a combination that no box has falls back to the defaults"),
    PackFile("events/<id>", "an event picture, flat", "16:9, best 1920×1080 or larger",
             "the pack below; then the place"),
    PackFile("events/<id>.yaml", "its layers, and what is in its air", "boxes of the stage", "it is flat"),
    PackFile("watch/watch.yaml", "the two watches, small and large", "pixels, `scale` of them a design unit",
             BELOW),
    PackFile("ui/**", "paper, lettering, icons: the table below", "in design units", BELOW),
    PackFile("**.otf, **.ttf", "fonts that `fonts:` names", "up to 24 MB", BELOW),
)  # fmt: skip

TILES = tuple(
    InterfacePicture(f"stock_{name}{twice}", f"a tile of paper, {about}", "from a sheet's corner", 512, 512)
    for name, about in (("paper", "sheets and tickets"), ("lit", "what has the focus"),
                        ("card", "cards of the night"), ("buff", "tags"))
    for twice in ("", "@2x")
) + tuple(
    InterfacePicture(f"{name}{twice}", f"a tile of the ink that stays, {about}", "", 1024, 256)
    for name, about in (("tooth", "bars and plates"), ("tooth_text", "large type"))
    for twice in ("", "@2x")
)  # fmt: skip
INTERFACE = (
    *TILES,
    InterfacePicture("title_shadow", "the shadow of the lettering", "−440, 510", 1980, 570),
    InterfacePicture("title", "the lettering", "500, 570", 1000, 510),
    InterfacePicture("title_road", "the road under it, which draws in", "−440, 680", 1040, 110),
    InterfacePicture("smoke", "over it", "938.7, 41", 240, 540),
    InterfacePicture("ember", "over it", "983.7, 524.4", 150, 150),
    InterfacePicture("bus", "the coach; its wheels stand at height 83", "", 250, 96),
    InterfacePicture("dial", "the dial's case and face, its middle at 628, 548, its radius 436",
                     "126.5, 46.5", 1003, 1003),
    InterfacePicture("dial_print", "its track, hours 7:30 to 8:15, and the night's window", "126.5, 46.5",
                     1003, 1003),
    InterfacePicture("dial_now", "its hand, pointing to twelve; turns about 46, 309", "", 92, 380),
    InterfacePicture("dial_now_shadow", "the hand's shadow", "", 92, 380),
    InterfacePicture("dial_chosen", "the hand of what is chosen; turns about 43, 307", "", 86, 429),
    InterfacePicture("dial_chosen_shadow", "its shadow", "", 86, 429),
    InterfacePicture("icons/punch", "a punched hole", "", 26, 26),
    InterfacePicture("icons/pointer", "the second hand as a pointer", "", 44, 16),
    InterfacePicture("icons/handle", "the knob of the wipe", "", 62, 104),
    InterfacePicture("icons/tag", "an ending on the dial that was found", "", 48, 62),
    InterfacePicture("icons/tag_hollow", "one that was not", "", 48, 62),
)  # fmt: skip
