"""Sets: the picture of a place, from a Tiled map.

The result is in stage units, within bounds; the stage is centred on the map.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import TypeVar

from game.shell.formats.image_headers import MAX_PIXELS, ImageHeader, PictureError
from game.shell.formats.images import measure_picture
from game.shell.formats.map_bounds import MAX_SHEET_PIXELS
from game.shell.formats.problems import Problems
from game.shell.formats.tilesets import SHEETS_TOO_LARGE, Find
from game.shell.formats.tmx import (
    BACKGROUND,
    WHITE,
    ImageLayer,
    Layer,
    MapBudget,
    ObjectLayer,
    TiledMap,
    read_map,
    used_gids,
)
from game.shell.formats.xml_elements import XmlError
from game.shell.packs import bounds
from game.shell.packs.map_classes import CLASS_BY_LAYER
from game.shell.packs.map_reader import MAX_VARIANTS, MapReader, short
from game.shell.packs.set_objects import SetObjects
from game.stage.art import SetLayer, StageSet
from game.stage.frame import HEIGHT, STAGE, WIDTH, Box

T = TypeVar("T")

FOLDER = "sets"


def read_set(
    file: str, prefix: str, find: Find, problems: Problems, budget: MapBudget | None = None
) -> StageSet | None:
    """The set of a map. `prefix` precedes the names of its pictures; `budget` is shared by all maps of the
    pack. Faults are reported; None where the map is unusable."""
    try:
        tiled_map = read_map(file, find, budget)
    except XmlError as error:
        problems.note(f"{file}:{error.line}", str(error))
        return None
    return _SetReader(tiled_map, file, prefix, find, problems).read()


class _SetReader(MapReader):
    """The conversion of one map to a set."""

    def __init__(self, tiled_map: TiledMap, file: str, prefix: str, find: Find, problems: Problems) -> None:
        super().__init__(tiled_map, file, problems)
        self._prefix = prefix
        self._find = find
        self._pixels = 0
        self._sheets: dict[str, int] = {}

    def read(self) -> StageSet:
        for line, words in self._map.warnings:
            self._problems.note(f"{self._file}:{line}", words)
        properties = self._map.properties
        lights = {
            name.partition(".")[2]: str(value)
            for name, value in properties.items()
            if name == "light" or name.startswith("light.")
        }
        variants = str(properties.get("variants", "")).split()
        objects = SetObjects(self._map, self._file, self._problems)
        objects.report_unknown_classes()
        return StageSet(
            layers=tuple(self._limited(self._layers(), bounds.MAX_LAYERS, "layers")),
            marks=dict(self._limited(objects.marks(), bounds.MAX_MARKS, "marks")),
            views=dict(self._limited(objects.views(), bounds.MAX_VIEWS, "views")),
            lamps=tuple(self._limited(objects.lamps(), bounds.MAX_LAMPS, "lights")),
            emitters=tuple(self._limited(objects.emitters(), bounds.MAX_EMITTERS, "emitters")),
            clocks=tuple(self._limited(objects.clocks(), bounds.MAX_CLOCKS, "clocks")),
            variants=tuple(variants[:MAX_VARIANTS]),
            people_light_by_variant=dict(list(lights.items())[:MAX_VARIANTS]),
        )

    def _limited(self, items: Iterator[T], most: int, plural: str) -> Iterator[T]:
        """The found items, up to a limit."""
        for number, item in enumerate(items):
            if number >= most:
                self._problems.note(
                    self._file, f"{most} {plural} are the most in a place; the others are left out"
                )
                return
            yield item

    def _layers(self) -> Iterator[SetLayer]:
        """Picture layers as they are, and whatever is between two of them as one picture."""
        yield from self._background_color()
        run: list[Layer] = []
        for layer in self._map.layers:
            if not self._is_drawn(layer):
                continue
            if run and (self._is_picture(layer) or self._merge_key(layer) != self._merge_key(run[0])):
                yield from self._merged(run)
                run = []
            if self._is_picture(layer):
                yield from self._picture(layer)
            else:
                run.append(layer)
        yield from self._merged(run)

    def _background_color(self) -> Iterator[SetLayer]:
        """The map's background colour, over the stage and the map."""
        if self._map.background is not None and self._map.background[3]:
            tiled_map = self._map
            own = self._units.box(tiled_map.x, tiled_map.y, tiled_map.width, tiled_map.height)
            box = Box.around((own, STAGE))
            yield SetLayer(f"{self._prefix}{self._file}#{BACKGROUND}", box, opaque=True)

    def _is_drawn(self, layer: Layer) -> bool:
        """Whether a layer is visible; reports what of it isn't drawn."""
        content = layer.content
        if not layer.inherited.visible:
            return False
        if isinstance(content, ObjectLayer):
            if self._class_layer(layer):
                return False
            shapes = [item for item in content.objects if not item.gid and item.lettering is None]
            undrawn = sum(item.kind not in CLASS_BY_LAYER.values() for item in shapes)
            if undrawn:
                self._note(
                    layer.line,
                    f"{undrawn} shapes of the layer “{layer.name}” are not drawn, tiles and texts are: give "
                    f"them a class ({', '.join(CLASS_BY_LAYER.values())}), or take them out",
                )
            return len(shapes) < len(content.objects)
        return True

    def _is_picture(self, layer: Layer) -> bool:
        """Whether a layer is a picture that can be used unchanged."""
        content = layer.content
        if not isinstance(content, ImageLayer):
            return False
        return not (content.across or content.down or content.clear) and layer.inherited.tint == WHITE

    def _merge_key(self, layer: Layer) -> tuple[object, ...]:
        """The attributes that layers must share to be merged into one picture."""
        return self._parallax(layer), self._variants(layer.properties), self._front(layer)

    def _merged(self, run: list[Layer]) -> Iterator[SetLayer]:
        """Layers merged into one picture, which is drawn when first needed."""
        if not run:
            return
        tiled_map = self._map
        if tiled_map.width * tiled_map.height > MAX_PIXELS:
            self._note(
                run[0].line, f"tiles of more than {MAX_PIXELS // 1_000_000} million pixels are not drawn"
            )
            return
        box = self._units.box(tiled_map.x, tiled_map.y, tiled_map.width, tiled_map.height)
        first, last = run[0].number, run[-1].number
        part = f"{first}" if first == last else f"{first}-{last}"
        file = f"{self._prefix}{self._file}#{part}"
        gids = set().union(*map(used_gids, run))
        looks = tiled_map.tilesets.looks(gids)
        if not looks and tiled_map.tilesets.moves(gids):
            self._note(
                run[0].line, "its tiles move too often or too unlike each other; here they stand still"
            )
        frames = tuple((f"{file}@{start}", length) for start, length in looks)
        file = frames[0][0] if frames else file
        content = [layer.content.file for layer in run if isinstance(layer.content, ImageLayer)]
        sheets = {*content, *(tile.file for tile in tiled_map.tilesets.cut(gids).values())}
        pixels = sum(map(self._sheet_pixels, sheets))
        if pixels > MAX_SHEET_PIXELS:
            self._note(run[0].line, SHEETS_TOO_LARGE)
            return
        # Each of its looks is drawn from them all.
        if not self._fits_budget(run[0], pixels * max(1, len(frames))):
            return
        yield from self._with_properties(
            run[0], SetLayer(file, self._from_parallax_origin(box, run[0]), frames=frames)
        )

    def _sheet_pixels(self, file: str) -> int:
        """How many pixels a picture of tiles has; none where it is unusable, which was reported."""
        if file not in self._sheets:
            path = self._find(file)
            self._sheets[file] = 0
            with suppress(PictureError):
                header = measure_picture(path) if path is not None else ImageHeader(0, 0, True)
                self._sheets[file] = header.width * header.height
        return self._sheets[file]

    def _fits_budget(self, layer: Layer, pixels: int) -> bool:
        """Counts the pixels of a layer's pictures; false, and a problem, beyond the limit."""
        self._pixels += pixels
        if self._pixels <= bounds.MAX_SET_PIXELS:
            return True
        self._note(layer.line, f"{bounds.MAX_SET_PIXELS // 1_000_000} million pixels are the most in a place")
        return False

    def _picture(self, layer: Layer) -> Iterator[SetLayer]:
        content = layer.content
        assert isinstance(content, ImageLayer)
        path = self._find(content.file)
        # A missing picture was reported when the map was read; a placeholder of its size replaces it.
        header = ImageHeader(*content.size, True)
        try:
            header = measure_picture(path) if path is not None else header
        except PictureError as error:
            self._problems.note(content.file, str(error))
        if not self._fits_budget(layer, header.width * header.height):
            return
        width = self._number("picture", "width", layer.properties, layer.line) or header.width
        height = self._number("picture", "height", layer.properties, layer.line) or header.height
        box = self._from_parallax_origin(
            self._units.box(layer.inherited.dx, layer.inherited.dy, width, height), layer
        )
        opaque = not header.alpha and layer.inherited.opacity >= 1
        yield from self._with_properties(
            layer,
            SetLayer(f"{self._prefix}{content.file}", box, opacity=layer.inherited.opacity, opaque=opaque),
        )

    def _with_properties(self, layer: Layer, set_layer: SetLayer) -> Iterator[SetLayer]:
        """The layer with its properties, where it can be drawn."""
        if not bounds.is_sane(set_layer.box):
            most = f"at most {bounds.LARGEST_BOX:g} units large and {bounds.FURTHEST:g} off"
            self._note(layer.line, f"the layer “{layer.name}” has no size that is drawn: {most}")
            return
        yield set_layer._replace(
            parallax=self._parallax(layer),
            variants=self._variants(layer.properties),
            front=self._front(layer),
            comes=self._word("picture", "comes", layer.properties, layer.line),
            goes=self._word("picture", "goes", layer.properties, layer.line),
        )

    def _parallax(self, layer: Layer) -> tuple[float, float]:
        parallax = (layer.inherited.parallax_x, layer.inherited.parallax_y)
        if max(map(abs, parallax)) > bounds.MAX_PARALLAX:
            self._note(layer.line, f"a parallax is at most {bounds.MAX_PARALLAX:g}")
            return 1.0, 1.0
        return parallax

    def _from_parallax_origin(self, box: Box, layer: Layer) -> Box:
        """A layer's box relative to the map's parallax origin, or else the middle."""
        origin = self._map.origin
        if origin is None:
            return box
        x, y = self._units.point(*origin)
        across, down = self._parallax(layer)
        return box._replace(
            x=short(box.x + (WIDTH / 2 - x) * (1 - across)), y=short(box.y + (HEIGHT / 2 - y) * (1 - down))
        )

    def _front(self, layer: Layer) -> bool:
        value = layer.properties.get("front", False)
        if not isinstance(value, bool):
            self._note(layer.line, "“front” must be a property of the type bool")
            return str(value).lower() in ("true", "1")
        return value
