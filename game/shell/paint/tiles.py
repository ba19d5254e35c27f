"""Drawing layers of a map as one picture at the map's own pixels: tiles, tile objects, texts, tinted or
repeated pictures."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager

import pygame
from pygame import Rect

from game.shell.formats.image_headers import MAX_PIXELS, MAX_SIDE, PictureError
from game.shell.formats.images import with_alpha
from game.shell.formats.map_bounds import MAX_SHEET_PIXELS
from game.shell.formats.map_objects import MapObject
from game.shell.formats.tilesets import (
    ACROSS,
    DIAGONAL,
    DOWN,
    FLAGS,
    SHEETS_TOO_LARGE,
    Tile,
    Tileset,
    to_color,
)
from game.shell.formats.tmx import BACKGROUND, WHITE, ImageLayer, Layer, TiledMap, TileLayer, used_gids
from game.shell.formats.values import clean_text
from game.stage.frame import Color

# Name within the pack → picture at its own size; raises PictureError.
LoadPicture = Callable[[str], pygame.Surface]
# Size in pixels → a face for text.
OpenFace = Callable[[int], AbstractContextManager[pygame.font.Font]]
# The part of a tile's box that each alignment puts at the object's position.
ANCHORS = {
    "topleft": (0.0, 0.0), "top": (0.5, 0.0), "topright": (1.0, 0.0),
    "left": (0.0, 0.5), "center": (0.5, 0.5), "right": (1.0, 0.5),
    "bottomleft": (0.0, 1.0), "bottom": (0.5, 1.0), "bottomright": (1.0, 1.0),
}  # fmt: skip
MAX_ROWS = 60
# The most pixels that one drawing lays, over each other or beside the map: a second or two. Turning a
# picture takes so many times as long as laying it.
MAX_LAID_PIXELS, TURNING = 10 * MAX_PIXELS, 7
# A repeated picture is laid in blocks of at least this side: a single pixel would be laid millions of times.
BLOCK_PX = 256


def draw_part(tiled_map: TiledMap, part: str, load: LoadPicture, face: OpenFace) -> pygame.Surface:
    """The layers `first-last` of a map (or its background) as a picture with premultiplied alpha, optionally
    `@` milliseconds of its tile animations; raises PictureError."""
    if part == BACKGROUND:
        surface = pygame.Surface((4, 4), 0, 32)
        surface.fill((tiled_map.background or WHITE)[:3])
        return surface
    layers, _, at_ms = part[:40].partition("@")
    first, _, last = layers.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal() and (at_ms or "0").isdecimal()):
        raise PictureError(f"“{clean_text(part, 40)}” is no part of a map")
    if tiled_map.width * tiled_map.height > MAX_PIXELS:
        raise PictureError(f"tiles of more than {MAX_PIXELS // 1_000_000} million pixels are not drawn")
    wanted = [layer for layer in tiled_map.layers if int(first) <= layer.number <= int(last or first)]
    shown = [layer for layer in wanted if layer.inherited.visible]
    return _Drawing(tiled_map, load, face).draw(shown, int(at_ms or 0))


class _Drawing:
    """The drawing of one picture of a map's layers."""

    def __init__(self, tiled_map: TiledMap, load: LoadPicture, face: OpenFace) -> None:
        self._map = tiled_map
        self._load = load
        self._face = face
        self._size = (round(tiled_map.width), round(tiled_map.height))
        self._sheets: dict[tuple[str, Color | None], pygame.Surface | None] = {}
        self._cut: dict[int, Tile] = {}
        self._laid: dict[int, tuple[pygame.Surface, int, int] | None] = {}
        self._left_pixels: float = MAX_LAID_PIXELS
        self._kept_pixels = 0

    def _spend(self, width: float, height: float, times: float = 1) -> None:
        """Counts pixels before they are laid; raises PictureError beyond the limit."""
        self._left_pixels -= width * height * times
        if self._left_pixels < 0:
            most = MAX_LAID_PIXELS // 1_000_000
            raise PictureError(
                f"{most} million pixels are the most that is laid in one picture: make its things smaller"
            )

    def _keep(self, width: int, height: int) -> None:
        """Counts the pixels of a picture that is kept for the whole drawing, before it is made; raises
        PictureError beyond the limit."""
        self._kept_pixels += width * height
        if self._kept_pixels > MAX_SHEET_PIXELS:
            raise PictureError(SHEETS_TOO_LARGE)

    def draw(self, layers: list[Layer], at_ms: int) -> pygame.Surface:
        """The layers at a time, from the bottom up."""
        self._cut = self._map.tilesets.cut(set().union(*map(used_gids, layers)), at_ms)
        surface = pygame.Surface(self._size, pygame.SRCALPHA, 32)
        for layer in layers:
            alpha, tint = layer.inherited.opacity, layer.inherited.tint
            if alpha >= 1 and tint == WHITE:
                self._draw_layer(surface, layer)
                continue
            self._spend(*self._size)
            own = pygame.Surface(self._size, pygame.SRCALPHA, 32)
            self._draw_layer(own, layer)
            share = tint[3] * alpha / 255
            shade = (*(round(channel * share) for channel in tint[:3]), round(255 * share))
            own.fill(shade, special_flags=pygame.BLEND_RGBA_MULT)
            surface.blit(own, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        return surface

    def _draw_layer(self, surface: pygame.Surface, layer: Layer) -> None:
        dx, dy = layer.inherited.dx - self._map.x, layer.inherited.dy - self._map.y
        content = layer.content
        if isinstance(content, TileLayer):
            self._draw_tiles(surface, content, round(dx), round(dy))
        elif isinstance(content, ImageLayer):
            self._draw_image(surface, content, dx, dy)
        else:
            for item in content.objects:
                if item.visible and item.gid:
                    self._draw_tile_object(surface, item, dx, dy)
                elif item.visible and item.lettering is not None:
                    self._draw_words(surface, item, dx, dy)

    def _draw_tiles(self, surface: pygame.Surface, layer: TileLayer, dx: int, dy: int) -> None:
        """The tiles in the map's order; those higher than the grid extend upwards from their cell."""
        across, down = self._map.tile
        cached = self._laid
        laid = []
        for chunk in layer.chunks:
            for gid in set(chunk.gids) - cached.keys():
                cached[gid] = self._in_grid(gid)
            for gid, times in Counter(chunk.gids).items():
                if (tile := cached[gid]) is not None:
                    self._spend(*tile[0].get_size(), times)
            left = chunk.x * across + dx
            top = chunk.y * down + dy
            columns = chunk.columns
            for row in range(chunk.rows):
                y = top + row * down
                for column, gid in enumerate(chunk.gids[row * columns : (row + 1) * columns]):
                    tile = cached[gid]
                    if tile is not None:
                        laid.append((tile[0], (left + column * across + tile[1], y + tile[2])))
        from_right, from_below = self._map.backwards
        if from_right or from_below:
            signs = (-1 if from_right else 1, -1 if from_below else 1)
            laid.sort(key=lambda blit: (blit[1][1] * signs[1], blit[1][0] * signs[0]))
        surface.fblits(laid, pygame.BLEND_PREMULTIPLIED)

    def _in_grid(self, gid: int) -> tuple[pygame.Surface, int, int] | None:
        """A tile as a tile layer shows it, and its offset from the cell's corner."""
        tile = self._tile(gid & ~FLAGS)
        tileset = self._map.tilesets.of(gid & ~FLAGS)
        if tile is None or tileset is None:
            return None
        cell = self._map.tile
        size = _kept(tile, tileset, cell) if tileset.to_grid else tile.get_size()
        if gid & FLAGS or size != tile.get_size():  # a copy; else it is a part of its sheet
            self._keep(*size)
        if tileset.to_grid:
            shown = _turned(tile if size == tile.get_size() else pygame.transform.scale(tile, size), gid)
            return shown, (cell[0] - shown.get_width()) // 2, (cell[1] - shown.get_height()) // 2
        shown = _turned(tile, gid)
        return shown, tileset.offset[0], cell[1] - shown.get_height() + tileset.offset[1]

    def _tile(self, gid: int) -> pygame.Surface | None:
        """A tile upright at its own size; None where it is undefined, or its picture unusable."""
        sheet_part = self._cut.get(gid)
        if sheet_part is None:
            return None
        sheet = self._sheet(sheet_part.file, sheet_part.clear)
        if sheet is None or sheet_part.part is None:
            return sheet
        part = Rect(sheet_part.part).clip(sheet.get_rect())
        return sheet.subsurface(part) if part.size == sheet_part.part[2:] else None

    def _sheet(self, file: str, clear: Color | None) -> pygame.Surface | None:
        """A picture with premultiplied alpha; None where it is unusable, which was reported on reading."""
        key = (file, clear)
        if key not in self._sheets:
            try:
                picture = self._load(file)
            except PictureError:
                self._sheets[key] = None
                return None
            self._keep(*picture.get_size())
            own = with_alpha(_cleared(picture, clear) if clear else picture)
            self._sheets[key] = own.premul_alpha()
        return self._sheets[key]

    def _draw_image(self, surface: pygame.Surface, image: ImageLayer, dx: float, dy: float) -> None:
        """A picture, repeated over the whole map if the layer says so."""
        picture = self._sheet(image.file, image.clear)
        if picture is None:
            return
        left, top = round(dx) % picture.get_width(), round(dy) % picture.get_height()
        if image.across or image.down:
            self._spend(*self._size)
            picture = _block(picture, image.across, image.down)
        width, height = picture.get_size()
        xs = range(left - width, self._size[0], width) if image.across else (round(dx),)
        ys = range(top - height, self._size[1], height) if image.down else (round(dy),)
        surface.fblits([(picture, (x, y)) for x in xs for y in ys], pygame.BLEND_PREMULTIPLIED)

    def _draw_tile_object(self, surface: pygame.Surface, item: MapObject, dx: float, dy: float) -> None:
        tile = self._tile(item.gid & ~FLAGS)
        tileset = self._map.tilesets.of(item.gid & ~FLAGS)
        if tile is None or tileset is None:
            return
        room = (item.width or tile.get_width(), item.height or tile.get_height())
        size = _kept(tile, tileset, (round(room[0]), round(room[1])))
        if min(size) < 1 or max(size) > MAX_SIDE or size[0] * size[1] > MAX_PIXELS:
            return
        self._spend(*size, TURNING if item.rotation % 360 else 1)
        shown = _turned(_scaled(tile, size), item.gid)
        anchor = ANCHORS.get(tileset.alignment, ANCHORS["bottomleft"])
        # A tile that doesn't fill its box is centred in it.
        stretch = (room[0] / tile.get_width(), room[1] / tile.get_height())
        middle = (
            (0.5 - anchor[0]) * room[0] + tileset.offset[0] * stretch[0],
            (0.5 - anchor[1]) * room[1] + tileset.offset[1] * stretch[1],
        )
        _lay_turned(surface, shown, (item.x + dx, item.y + dy), middle, item.rotation)

    def _draw_words(self, surface: pygame.Surface, item: MapObject, dx: float, dy: float) -> None:
        """A text object's text, in the pack's own face."""
        lettering = item.lettering
        assert lettering is not None
        width, height = max(1, math.ceil(item.width)), max(1, math.ceil(item.height))
        if width * height > MAX_PIXELS:
            return
        color = to_color(lettering.color) or (0, 0, 0, 255)
        self._spend(width, height, TURNING if item.rotation % 360 else 1)
        # Rows are measured anew with each word.
        self._spend(len(lettering.text), len(lettering.text), TURNING)
        box = pygame.Surface((width, height), pygame.SRCALPHA, 32)
        with self._face(lettering.size_px) as face:
            rows = _break_rows(lettering.text, face, width if lettering.wraps else 0)[:MAX_ROWS]
            step = face.get_linesize()
            top = {"center": (height - step * len(rows)) // 2, "bottom": height - step * len(rows)}.get(
                lettering.down, 0
            )
            for number, row in enumerate(rows):
                long = face.size(row)[0]
                if long > MAX_SIDE:
                    continue  # its picture alone would take gigabytes
                self._spend(long, step)
                ink = face.render(row, True, color[:3]).premul_alpha()
                left = {"center": (width - long) // 2, "right": width - long}
                at = (left.get(lettering.across, 0), top + number * step)
                box.blit(ink, at, special_flags=pygame.BLEND_PREMULTIPLIED)
        if color[3] < 255:
            box.fill((color[3],) * 4, special_flags=pygame.BLEND_RGBA_MULT)
        _lay_turned(surface, box, (item.x + dx, item.y + dy), (width / 2, height / 2), item.rotation)


def _kept(tile: pygame.Surface, tileset: Tileset, room: tuple[int, int]) -> tuple[int, int]:
    """A tile's size in a box: all of it, or as its aspect ratio allows."""
    if not tileset.keeps_shape:
        return room
    share = min(room[0] / tile.get_width(), room[1] / tile.get_height())
    return max(1, round(tile.get_width() * share)), max(1, round(tile.get_height() * share))


def _block(picture: pygame.Surface, across: bool, down: bool) -> pygame.Surface:
    """A small picture beside itself, as often as it repeats within a block."""
    width, height = picture.get_size()
    columns = math.ceil(BLOCK_PX / width) if across else 1
    rows = math.ceil(BLOCK_PX / height) if down else 1
    if columns == rows == 1:
        return picture
    block = pygame.Surface((width * columns, height * rows), pygame.SRCALPHA, 32)
    places = [(picture, (x * width, y * height)) for x in range(columns) for y in range(rows)]
    block.fblits(places, pygame.BLEND_PREMULTIPLIED)
    return block


def _scaled(tile: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """The tile in another size; enlarged with square pixels, as Tiled does."""
    if size == tile.get_size():
        return tile
    smaller = size[0] < tile.get_width() or size[1] < tile.get_height()
    return pygame.transform.smoothscale(tile, size) if smaller else pygame.transform.scale(tile, size)


def _turned(tile: pygame.Surface, gid: int) -> pygame.Surface:
    """The tile flipped and rotated by the flags of its number."""
    if gid & DIAGONAL:
        tile = pygame.transform.flip(pygame.transform.rotate(tile, 270), True, False)
    if gid & (ACROSS | DOWN):
        tile = pygame.transform.flip(tile, bool(gid & ACROSS), bool(gid & DOWN))
    return tile


def _cleared(picture: pygame.Surface, clear: Color) -> pygame.Surface:
    """The picture with a colour made transparent."""
    plain = picture.convert(32, 0)
    plain.set_colorkey(clear[:3])
    return plain


def _lay_turned(
    surface: pygame.Surface,
    picture: pygame.Surface,
    pivot: tuple[float, float],
    middle: tuple[float, float],
    degrees: float,
) -> None:
    """The picture rotated clockwise about a point; `middle` is the vector from there to its centre."""
    turn = math.radians(degrees)
    x = pivot[0] + middle[0] * math.cos(turn) - middle[1] * math.sin(turn)
    y = pivot[1] + middle[0] * math.sin(turn) + middle[1] * math.cos(turn)
    reach = math.hypot(*picture.get_size()) / 2 + 1
    if not surface.get_rect().inflate(reach * 2, reach * 2).collidepoint(x, y):
        return
    if degrees % 360:
        picture = (
            pygame.transform.rotozoom(picture, -degrees, 1.0)
            if degrees % 90
            else pygame.transform.rotate(picture, -degrees)
        )
    corner = (round(x - picture.get_width() / 2), round(y - picture.get_height() / 2))
    surface.blit(picture, corner, special_flags=pygame.BLEND_PREMULTIPLIED)


def _break_rows(text: str, face: pygame.font.Font, width: int) -> list[str]:
    """The text in rows, wrapped at blanks where wider than `width` (0: never)."""
    rows = []
    for line in text.split("\n"):
        row = ""
        for word in line.split(" "):
            longer = f"{row} {word}" if row else word
            if width and row and face.size(longer)[0] > width:
                rows.append(row)
                row = word
            else:
                row = longer
        rows.append(row)
    return rows
