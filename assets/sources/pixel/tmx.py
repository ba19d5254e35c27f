"""Tiled maps and tilesets: pictures cut into tiles of 20 pixels, each tile kept once, mirrored or not."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np

from .place import HEIGHT, OVER, WIDTH, Draw, Place, close_sheet, sheet
from .png import save_png

TILE = 20
ACROSS = 16  # tiles in a row of a tileset
FLIP_H, FLIP_V = 0x80000000, 0x40000000


class Tiles:
    """A tileset that grows; a tile that is there already, or its mirror image, is used again."""

    def __init__(self) -> None:
        self.tiles: list[np.ndarray] = []
        self._known: dict[bytes, int] = {}

    def number(self, tile: np.ndarray) -> int:
        """Tiled's number of a tile, with its flags; 0 for an empty one."""
        if not tile.any():
            return 0
        found = self._known.get(tile.tobytes())
        if found is not None:
            return found
        self.tiles.append(tile.copy())
        gid = len(self.tiles)
        for flags, turned in (
            (FLIP_H | FLIP_V, tile[::-1, ::-1]),
            (FLIP_V, tile[::-1]),
            (FLIP_H, tile[:, ::-1]),
            (0, tile),
        ):
            self._known[np.ascontiguousarray(turned).tobytes()] = gid | flags
        return gid

    def grid(self, codes: np.ndarray) -> np.ndarray:
        """The numbers of all tiles of a picture."""
        rows, columns = codes.shape[0] // TILE, codes.shape[1] // TILE
        codes = codes.astype(np.uint8)
        return np.array(
            [
                [
                    self.number(codes[y * TILE : (y + 1) * TILE, x * TILE : (x + 1) * TILE])
                    for x in range(columns)
                ]
                for y in range(rows)
            ],
            np.uint32,
        )

    def picture(self) -> np.ndarray:
        """All tiles, sixteen in a row."""
        rows = -(-len(self.tiles) // ACROSS)
        made = np.zeros((rows * TILE, ACROSS * TILE), np.uint8)
        for i, tile in enumerate(self.tiles):
            y, x = divmod(i, ACROSS)
            made[y * TILE : (y + 1) * TILE, x * TILE : (x + 1) * TILE] = tile
        return made


class Map:
    """A map on its way into a file."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.tiles = Tiles()
        # Close views lie beside the stage, on both sides so that the stage stays in the middle.
        side = len(place.apart) * (WIDTH + TILE) // TILE
        self.columns = (WIDTH + 2 * OVER) // TILE + 2 * side
        self.rows = (HEIGHT + 2 * OVER) // TILE
        self.left = side * TILE  # of the stage's sheet
        self._layers: list[str] = []
        self._ids = 0
        self._objects = 0

    def close_corner(self, view: str) -> tuple[int, int]:
        """Where a close view lies on the map, in pixels."""
        i = list(self.place.apart).index(view)
        return self.left + WIDTH + 2 * OVER + TILE + i * (WIDTH + TILE), TILE

    def whole(self, draw: Draw, closeups: bool, variant: str) -> np.ndarray:
        """The whole map's picture in a variant."""
        made = np.zeros((self.rows * TILE, self.columns * TILE), np.uint8)
        ground = sheet()
        draw(ground, variant)
        h, w = ground.a.shape
        made[:h, self.left : self.left + w] = ground.a
        if closeups:
            for view, draw_close in self.place.apart.items():
                close = close_sheet()
                draw_close(close, variant)
                x, y = self.close_corner(view)
                made[y : y + HEIGHT, x : x + WIDTH] = close.a
        return made

    def add_pictures(self, draw: Draw, name: str, closeups: bool, front: bool = False) -> None:
        """Layers of tiles: what all variants share, and what each has of its own."""
        variants = self.place.variants
        grids = [self.tiles.grid(self.whole(draw, closeups, variant)) for variant in variants]
        same = np.all([grid == grids[0] for grid in grids], axis=0)
        self.add_layer(name, np.where(same, grids[0], 0), "", front)
        done: dict[bytes, list[str]] = {}
        for variant, grid in zip(variants, grids, strict=True):
            done.setdefault(grid.tobytes(), []).append(variant)
        # Tiles that several variants share lie in one layer.
        masks: dict[tuple[str, ...], np.ndarray] = {}
        for y, x in zip(*np.nonzero(~same), strict=True):
            groups: dict[int, list[str]] = {}
            for variant, grid in zip(variants, grids, strict=True):
                groups.setdefault(int(grid[y, x]), []).append(variant)
            for gid, names in groups.items():
                masks.setdefault(tuple(names), np.zeros_like(grids[0]))[y, x] = gid
        for names, grid in masks.items():
            self.add_layer("_".join(names), grid, " ".join(names), front)

    def add_layer(self, name: str, grid: np.ndarray, variant: str, front: bool) -> None:
        """One layer of tiles as CSV."""
        if not grid.any():
            return
        self._ids += 1
        told: list[tuple[str, str, object]] = [("variant", "string", variant)] if variant else []
        properties = _properties(told, [("front", "bool", "true")] if front else [])
        rows = ",\n".join(",".join(map(str, row)) for row in grid)
        self._layers.append(
            f' <layer id="{self._ids}" name={quoteattr(name)} width="{self.columns}" height="{self.rows}">\n'
            f"{properties}"
            f'  <data encoding="csv">\n{rows}\n  </data>\n </layer>'
        )

    def add_objects(self, name: str, objects: list[str]) -> None:
        """A layer of objects."""
        if objects:
            self._ids += 1
            self._layers.append(
                f' <objectgroup id="{self._ids}" name="{name}">\n' + "\n".join(objects) + "\n </objectgroup>"
            )

    def thing(self, name: str, x: float, y: float, size: tuple[int, int] | None, **properties: object) -> str:
        """An object at a pixel of the map."""
        self._objects += 1
        kinds = {float: "float", int: "float", str: "string"}
        told = _properties(
            [(key, kinds[type(value)], value) for key, value in properties.items() if value != ""],
            indent="   ",
        )
        named = f" name={quoteattr(name)}" if name else ""
        at = f'<object id="{self._objects}"{named} x="{x:g}" y="{y:g}"'
        if size is not None:
            at += f' width="{size[0]}" height="{size[1]}"'
            return f"  {at}>\n{told}  </object>" if told else f"  {at}/>"
        return f"  {at}>\n{told}   <point/>\n  </object>"

    def text(self) -> str:
        """The map's file."""
        place = self.place
        own = [
            ("light", "string", place.light),
            ("scale", "float", 6),
            ("variants", "string", " ".join(place.variants)),
        ]
        own += [(f"light.{name}", "string", light) for name, light in place.lights_of.items()]
        head = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<map version="1.10" orientation="orthogonal" renderorder="right-down" '
            f'width="{self.columns}" height="{self.rows}" '
            f'tilewidth="{TILE}" tileheight="{TILE}" infinite="0" '
            f'nextlayerid="{self._ids + 1}" nextobjectid="{self._objects + 1}">\n'
        )
        tileset = f' <tileset firstgid="1" source="{place.name}.tsx"/>\n'
        return head + _properties(own, indent=" ") + tileset + "\n".join(self._layers) + "\n</map>\n"

    def tileset(self) -> str:
        """The tileset's file."""
        count = len(self.tiles.tiles)
        height = -(-count // ACROSS) * TILE
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<tileset version="1.10" name="{self.place.name}" tilewidth="{TILE}" tileheight="{TILE}" '
            f'tilecount="{count}" columns="{ACROSS}">\n'
            f' <image source="tiles/{self.place.name}.png" width="{ACROSS * TILE}" height="{height}"/>\n'
            "</tileset>\n"
        )


def _properties(*groups: list[tuple[str, str, object]], indent: str = "  ") -> str:
    rows = [
        f"{indent} <property name={quoteattr(key)}"
        + ("" if kind == "string" else f' type="{kind}"')
        + f" value={quoteattr(str(value))}/>\n"
        for group in groups
        for key, kind, value in group
    ]
    return f"{indent}<properties>\n" + "".join(rows) + f"{indent}</properties>\n" if rows else ""


def _size(width: int) -> tuple[int, int]:
    """How large a view of that width is."""
    return width, width * HEIGHT // WIDTH


def write_place(place: Place, sets: Path) -> int:
    """Writes a place's map, tileset and tiles; returns how many tiles there are."""
    made = Map(place)
    made.add_pictures(place.draw, "all", closeups=True)
    left, top = made.left + OVER, OVER
    made.add_objects(
        "marks",
        [
            made.thing(n, left + x, top + y, None, scale=1.0, facing=way)
            for n, (x, y, way) in place.marks.items()
        ],
    )
    views = [made.thing("wide", left, top, (WIDTH, HEIGHT))]
    for name, (x, y, *near) in place.views.items():
        width = near[0] if near else WIDTH
        views.append(made.thing(name, left + x, top + y, _size(width)))
    widths = dict.fromkeys(place.closeups, WIDTH) | {name: width for name, (width, _) in place.insets.items()}
    views += [made.thing(name, *made.close_corner(name), _size(width)) for name, width in widths.items()]
    made.add_objects("views", views)
    made.add_objects(
        "lights",
        [
            made.thing(
                "",
                left + x,
                top + y,
                None,
                color=colour,
                radius=float(radius),
                flicker=flicker,
                variant=variant,
            )
            for x, y, colour, radius, flicker, variant in place.glows
        ],
    )
    made.add_objects(
        "emitters",
        [
            made.thing("", left + x, top + y, (w, h), kind=kind, rate=rate, variant=variant)
            for kind, x, y, w, h, rate, variant in place.emitters
        ],
    )
    clocks = [made.thing("", left + x, top + y, None, radius=float(r)) for x, y, r in place.clocks]
    for view, x, y, r in place.close_clocks:
        cx, cy = made.close_corner(view)
        clocks.append(made.thing("", cx + x, cy + y, None, radius=float(r)))
    made.add_objects("clocks", clocks)
    if place.front is not None:
        made.add_pictures(place.front, "front", closeups=False, front=True)
    sets.mkdir(parents=True, exist_ok=True)
    (sets / f"{place.name}.tmx").write_text(made.text(), encoding="utf8")
    (sets / f"{place.name}.tsx").write_text(made.tileset(), encoding="utf8")
    save_png(made.tiles.picture(), sets / "tiles" / f"{place.name}.png")
    return len(made.tiles.tiles)
