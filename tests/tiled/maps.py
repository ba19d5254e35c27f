"""Maps of our own making, one for each thing that Tiled can say, written with the pictures they need."""

from __future__ import annotations

import gzip
import struct
import zlib
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pygame

ACROSS, DOWN, DIAGONAL = 1 << 31, 1 << 30, 1 << 29
COLUMNS, ROWS = 8, 6
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<map version="{version}" orientation="orthogonal" '
    'renderorder="{order}" width="{columns}" height="{rows}" tilewidth="16" tileheight="16"{more}>\n'
)
SHEET = (
    '<tileset firstgid="{first}" name="sheet" tilewidth="16" tileheight="16" tilecount="16" columns="4">'
    '{inner}<image source="sheet.png" width="64" height="64"/></tileset>\n'
)
# Every tile of the sheet, mirrored and turned in every way.
GIDS = [1 + at % 16 | (0, ACROSS, DOWN, DIAGONAL)[at // 16 % 4] for at in range(COLUMNS * ROWS)]

Write = Callable[[Path], None]


def draw_pictures(folder: Path) -> None:
    """The pictures that the maps name: a sheet of tiles that look otherwise from every side, the same with
    margins, single tiles, and one with a colour that is to be clear."""
    sheet = pygame.Surface((64, 64), pygame.SRCALPHA)
    for number in range(16):
        sheet.blit(draw_tile(number), (number % 4 * 16, number // 4 * 16))
    pygame.image.save(sheet, folder / "sheet.png")
    # Margins of 3 on every side, and 2 between tiles.
    spaced = pygame.Surface((3 + 4 * 18 - 2 + 3, 3 + 4 * 18 - 2 + 3), pygame.SRCALPHA)
    for number in range(16):
        spaced.blit(draw_tile(number), (3 + number % 4 * 18, 3 + number // 4 * 18))
    pygame.image.save(spaced, folder / "spaced.png")
    keyed = pygame.Surface((32, 16))
    keyed.fill((255, 0, 255))
    pygame.draw.circle(keyed, (40, 160, 60), (8, 8), 6)
    pygame.draw.rect(keyed, (200, 60, 40), (18, 4, 10, 9))
    pygame.image.save(keyed, folder / "keyed.png")
    for name, size, color in (("tree", (24, 40), (40, 120, 60)), ("stone", (16, 10), (120, 120, 130))):
        picture = pygame.Surface(size, pygame.SRCALPHA)
        pygame.draw.ellipse(picture, (*color, 255), picture.get_rect())
        pygame.draw.rect(picture, (240, 230, 120, 255), (2, size[1] // 2, 4, 3))
        pygame.image.save(picture, folder / f"{name}.png")
    pattern = pygame.Surface((20, 12), pygame.SRCALPHA)
    pattern.fill((60, 90, 160, 120), (0, 0, 10, 6))
    pattern.fill((160, 90, 60, 255), (12, 7, 6, 3))
    pygame.image.save(pattern, folder / "pattern.png")


def draw_tile(number: int) -> pygame.Surface:
    """A tile that looks otherwise when it is mirrored or turned."""
    tile = pygame.Surface((16, 16), pygame.SRCALPHA)
    tile.fill((40 + number * 12, 220 - number * 10, 90 + number * 7, 255))
    pygame.draw.polygon(tile, (20, 20, 40, 255), [(1, 1), (9, 1), (1, 6)])
    tile.fill((250, 240, 200, 255), (10, 12, 4, 2))
    if number % 5 == 0:
        tile.fill((0, 0, 0, 0), (6, 6, 4, 4))
    return tile


def write_map(
    body: str,
    more: str = "",
    version: str = "1.8",
    size: tuple[int, int] = (COLUMNS, ROWS),
    order: str = "right-down",
) -> Write:
    """A map of this body."""

    def write(folder: Path) -> None:
        head = HEAD.format(version=version, columns=size[0], rows=size[1], more=more, order=order)
        (folder / "map.tmx").write_text(f"{head}{body}\n</map>\n", encoding="utf-8")

    return write


def sheet(first: int = 1, inner: str = "") -> str:
    """The sheet as a tileset."""
    return SHEET.format(first=first, inner=inner)


def layer(gids: list[int], packing: str = "csv", more: str = "", number: int = 1) -> str:
    """A layer of tiles, packed in that way."""
    raw = struct.pack(f"<{len(gids)}I", *gids)
    if packing == "xml":
        data = "".join(f'<tile gid="{gid}"/>' for gid in gids)
        attributes = ""
    elif packing == "csv":
        data, attributes = ",".join(map(str, gids)), ' encoding="csv"'
    else:
        import zstandard

        packs: dict[str, Callable[[bytes], bytes]] = {
            "base64": bytes,
            "zlib": zlib.compress,
            "gzip": gzip.compress,
            "zstd": zstandard.compress,
        }
        data = b64encode(packs[packing](raw)).decode()
        attributes = ' encoding="base64"' + ("" if packing == "base64" else f' compression="{packing}"')
    return (
        f'<layer id="{number}" name="layer {number}" width="{COLUMNS}" height="{len(gids) // COLUMNS}"{more}>'
        f"<data{attributes}>{data}</data></layer>\n"
    )


def sparse(*at: tuple[int, int]) -> list[int]:
    """A layer's numbers: those given by their place, else nothing."""
    found = dict(at)
    return [found.get(index, 0) for index in range(COLUMNS * ROWS)]


def things(*objects: str, name: str = "things", more: str = "") -> str:
    """A layer of objects."""
    return f'<objectgroup id="40" name="{name}"{more}>{"".join(objects)}</objectgroup>\n'


def thing(gid: int, x: float, y: float, width: float = 16, height: float = 16, more: str = "") -> str:
    """A tile as an object."""
    return f'<object gid="{gid}" x="{x}" y="{y}" width="{width}" height="{height}"{more}/>'


COLLECTION = (
    '<tileset firstgid="{first}" name="single" tilewidth="24" tileheight="40" tilecount="2"{more}>'
    '<tile id="0"><image source="tree.png" width="24" height="40"/></tile>'
    '<tile id="3"><image source="stone.png" width="16" height="10"/></tile></tileset>\n'
)
KEYED = (
    '<tileset firstgid="1" name="keyed" tilewidth="16" tileheight="16" tilecount="2" columns="2">'
    '<image source="keyed.png" trans="{color}" width="32" height="16"/></tileset>\n'
)
SPACED = (
    '<tileset firstgid="1" name="spaced" tilewidth="16" tileheight="16" spacing="2" margin="3" '
    'tilecount="16" columns="4"><image source="spaced.png" width="76" height="76"/></tileset>\n'
)
PATTERN = '<image source="pattern.png" width="20" height="12"/>'
MOVING = (
    '<tile id="1"><animation><frame tileid="5" duration="100"/><frame tileid="6" duration="100"/></animation>'
    "</tile>"
)


def external(folder: Path) -> None:
    """A tileset in a file of its own."""
    (folder / "sheet.tsx").write_text(sheet().replace(' firstgid="1"', ""), encoding="utf-8")
    write_map('<tileset firstgid="1" source="sheet.tsx"/>\n' + layer(GIDS))(folder)


def template(folder: Path) -> None:
    """Objects that are told by templates, one with something of its own."""
    external(folder)
    (folder / "tree.tx").write_text(
        '<?xml version="1.0"?>\n<template><tileset firstgid="1" source="sheet.tsx"/>'
        '<object name="tree" gid="6" width="24" height="32"><properties><property name="kind" value="oak"/>'
        "</properties></object></template>",
        encoding="utf-8",
    )
    objects = things(
        '<object template="tree.tx" x="20" y="40"/>',
        '<object template="tree.tx" x="70" y="80" width="40" rotation="20"/>',
    )
    write_map('<tileset firstgid="1" source="sheet.tsx"/>\n' + layer(sparse((0, 3))) + objects)(folder)


def endless(folder: Path) -> None:
    """A map without borders, in chunks, some of them above and left of its middle."""
    chunks = "".join(
        f'<chunk x="{x}" y="{y}" width="16" height="16">'
        f"{','.join(str((x + y + at) % 17) for at in range(256))}</chunk>"
        for x, y in ((-16, -16), (0, 0))
    )
    body = f'<layer id="1" name="a" width="32" height="32"><data encoding="csv">{chunks}</data></layer>'
    write_map(sheet() + body, ' infinite="1"')(folder)


MAPS: dict[str, Write] = {
    **{
        f"tiles_{way}": write_map(sheet() + layer(GIDS, way))
        for way in ("csv", "base64", "zlib", "gzip", "zstd", "xml")
    },
    "tileset_outside": external,
    "tileset_of_pictures": write_map(
        COLLECTION.format(first=1, more="")
        + layer(sparse((9, 1), (12, 4), (26, 1 | ACROSS), (30, 4 | DIAGONAL)))
    ),
    "tileset_spaced": write_map(SPACED + layer([1 + at % 16 for at in range(48)])),
    "tileset_offset": write_map(
        sheet(inner='<tileoffset x="5" y="-3"/>') + layer(sparse((9, 1), (20, 2 | DOWN), (33, 3)))
    ),
    "tileset_clear_colour": write_map(KEYED.format(color="ff00ff") + layer([1 + at % 2 for at in range(48)])),
    "two_tilesets": write_map(
        sheet() + COLLECTION.format(first=17, more="") + layer(sparse((0, 1), (10, 17), (25, 20), (30, 16)))
    ),
    "turned_in_all_ways": write_map(
        sheet() + layer(sparse(*((at * 2 + at // 4 * 8, 2 | at << 29) for at in range(8))))
    ),
    "tile_objects": write_map(
        sheet()
        + things(
            thing(1, 8, 24),
            thing(2 | ACROSS, 40, 24, 32, 16),
            thing(3 | DOWN, 80, 40, 16, 40),
            thing(4, 20, 80, 24, 24, ' rotation="30"'),
            thing(5 | ACROSS | DOWN, 80, 80, 32, 16, ' rotation="-90"'),
        )
    ),
    "tile_objects_aligned": write_map(
        COLLECTION.format(first=1, more=' objectalignment="center"')
        + things(thing(1, 40, 40, 24, 40), thing(4, 90, 60, 32, 20, ' rotation="90"'))
    ),
    "objects_by_height": write_map(
        sheet() + things(thing(1, 30, 60, 32, 32), thing(2, 40, 50, 32, 32), thing(3, 50, 70, 32, 32))
    ),
    "objects_in_order": write_map(
        sheet()
        + things(
            thing(1, 30, 60, 32, 32),
            thing(2, 40, 50, 32, 32),
            thing(3, 50, 70, 32, 32),
            more=' draworder="index"',
        )
    ),
    "faded_and_tinted": write_map(
        sheet()
        + layer(GIDS)
        + layer(sparse(*((at, 7) for at in range(8, 24))), more=' opacity="0.5"', number=2)
        + layer(sparse(*((at, 8) for at in range(24, 40))), more=' tintcolor="#ff8040"', number=3)
        + layer(
            sparse(*((at, 8) for at in range(40, 48))), more=' tintcolor="#40c0ff" opacity="0.6"', number=4
        )
    ),
    "layers_moved": write_map(
        sheet()
        + layer(sparse(*((at, 3) for at in range(16))), more=' offsetx="7" offsety="20"')
        + f'<imagelayer id="5" name="p" offsetx="30" offsety="50">{PATTERN}</imagelayer>'
    ),
    "groups": write_map(
        sheet()
        + '<group id="9" name="outer" offsetx="10" opacity="0.5" tintcolor="#ffc0c0">'
        + layer(sparse(*((at, 4) for at in range(12))), more=' offsety="6"')
        + '<group id="10" name="inner" offsety="30" tintcolor="#c0c0ff">'
        + layer(sparse(*((at, 5) for at in range(12))), number=2)
        + f'<imagelayer id="11" name="p" offsetx="60" opacity="0.5">{PATTERN}</imagelayer></group></group>'
        + '<group id="12" name="hidden" visible="0">'
        + layer(GIDS, number=3)
        + "</group>"
    ),
    "pictures_repeated": write_map(
        sheet()
        + f'<imagelayer id="5" name="x" repeatx="1">{PATTERN}</imagelayer>'
        + f'<imagelayer id="6" name="y" offsetx="33" repeaty="1">{PATTERN}</imagelayer>'
        + f'<imagelayer id="7" name="xy" opacity="0.4" repeatx="1" repeaty="1">{PATTERN}</imagelayer>'
    ),
    "picture_clear_colour": write_map(
        '<imagelayer id="5" name="k" offsetx="20" offsety="20"><image source="keyed.png" trans="#ff00ff" '
        'width="32" height="16"/></imagelayer>'
    ),
    "background": write_map(sheet() + layer(sparse((9, 1), (20, 6))), ' backgroundcolor="#336699"'),
    "kinds_mixed": write_map(
        sheet()
        + layer(sparse(*((at, 3) for at in range(8, 24))))
        + f'<imagelayer id="5" name="p" offsetx="30" offsety="25">{PATTERN}</imagelayer>'
        + things(thing(1, 40, 44, 24, 24))
        + layer(sparse((18, 9), (19, 9)), number=2)
    ),
    "templates": template,
    "endless": endless,
    "drawn_backwards": write_map(
        COLLECTION.format(first=1, more="") + layer(sparse(*((at, 1) for at in (17, 18, 19, 25, 26, 27)))),
        order="left-up",
    ),
    "tiles_that_move": write_map(sheet(inner=MOVING) + layer([2] * 24 + [3] * 24)),
    "from_tiled_0_9": write_map(
        sheet()
        + layer(GIDS, "gzip").replace(' id="1"', "")
        + f'<imagelayer name="p" x="30" y="20" width="8" height="6">{PATTERN}</imagelayer>'
        + '<objectgroup name="things" width="8" height="6"><object gid="5" x="64" y="64"/></objectgroup>',
        version="1.0",
    ),
}
