"""Maps of everything that Tiled can say, drawn as Tiled draws them: held against pictures that were held
against Tiled's own by `python -m tests.tiled`."""

from __future__ import annotations

import tempfile
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import pygame
import pytest

from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import DrawingBudget, PlainDecoder, load_picture
from game.shell.formats.problems import Problems
from game.shell.formats.sandbox import Sandbox
from game.shell.formats.tilesets import DIAGONAL, Tileset, Tilesets
from game.shell.formats.tmx import read_map
from game.shell.packs.sets import read_set
from game.shell.paint.disk_cache import DiskCache
from game.shell.paint.fonts import Fonts
from game.shell.paint.map_pictures import MapPictures
from game.shell.paint.painter import Painter
from game.shell.paint.tiles import draw_part
from game.stage.art import StageSet
from game.stage.frame import Box, Frame, Picture
from game.stage.idle_motion import AmbientTime, shown_file
from tests.goldens import updating
from tests.tiled.drawing import FILE, GROUND, draw_map
from tests.tiled.maps import (
    COLUMNS,
    GIDS,
    MAPS,
    PATTERN,
    Write,
    draw_pictures,
    layer,
    sheet,
    sparse,
    thing,
    things,
    write_map,
)
from tests.unit.painted import THEME

FOLDER = Path(__file__).parents[1] / "pictures" / "tiled"
MAX_OFF = 12


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A pack with the pictures that maps name."""
    (tmp_path / "sets").mkdir()
    draw_pictures(tmp_path / "sets")
    return tmp_path


def read(root: Path, write: Write) -> tuple[StageSet | None, list[str]]:
    """The set of a map, and what was told of it."""
    write(root / "sets")
    problems = Problems()

    def find(name: str) -> Path | None:
        return root / name if (root / name).is_file() else None

    return read_set(FILE, "", find, problems), [str(problem) for problem in problems.listed()]


@pytest.mark.parametrize("name", MAPS)
def test_a_map_is_drawn_as_tiled_draws_it(root: Path, name: str) -> None:
    MAPS[name](root / "sets")
    painted, messages = draw_map(root)
    assert messages == ()
    path = FOLDER / f"{name}.png"
    if updating():
        path.parent.mkdir(exist_ok=True)
        pygame.image.save(painted, path)
    assert path.exists(), f"{path.name} is missing: pytest --update-goldens paints it"
    golden = pygame.image.load(path)
    assert golden.get_size() == painted.get_size()
    pairs = zip(pygame.image.tobytes(golden, "RGBA"), pygame.image.tobytes(painted, "RGBA"), strict=True)
    off = sum(abs(one - other) > MAX_OFF for one, other in pairs)
    if off:
        pygame.image.save(painted, Path(tempfile.gettempdir()) / f"running-ashtrays-tiled-{name}.png")
    assert off == 0


def test_layers_that_move_alike_are_one_picture(root: Path) -> None:
    """A map of many layers costs no more than one, unless something else stands between them."""
    body = sheet() + "".join(layer(GIDS, number=number) for number in range(1, 12))
    made, messages = read(
        root, write_map(body + f'<imagelayer name="p">{PATTERN}</imagelayer>' + layer(GIDS))
    )
    assert made is not None
    assert [one.file for one in made.layers] == ["sets/map.tmx#0-10", "sets/pattern.png", "sets/map.tmx#12"]
    assert messages == []


def test_variants_front_and_parallax_keep_layers_apart(root: Path) -> None:
    def said(name: str, value: str, kind: str = "string") -> str:
        return f'<properties><property name="{name}" type="{kind}" value="{value}"/></properties>'

    body = sheet()
    for more, inner in (("", ""), ("", said("front", "true", "bool")), ("", said("variant", "night")),
                        (' parallaxx="0.5"', "")):  # fmt: skip
        body += layer(GIDS, more=more).replace("<data", f"{inner}<data", 1)
    made, messages = read(root, write_map(body))
    assert messages == []
    assert made is not None
    assert [(one.front, set(one.variants), one.parallax[0]) for one in made.layers] == [
        (False, set(), 1.0),
        (True, set(), 1.0),
        (False, {"night"}, 1.0),
        (False, set(), 0.5),
    ]


def test_parallax_is_seen_from_the_maps_own_origin(root: Path) -> None:
    """Where a map names a point, a layer lies as Tiled shows it from there; else as seen from the middle."""
    body = f'<imagelayer name="p" parallaxx="0.5">{PATTERN}</imagelayer>'
    plain, _ = read(root, write_map(body))
    seen, _ = read(root, write_map(body, ' parallaxoriginx="0" parallaxoriginy="0"'))
    assert plain is not None
    assert seen is not None
    # The middle of a map of 128 pixels is 64 from its origin, and the layer goes half of the way.
    assert seen.layers[0].box.x - plain.layers[0].box.x == 32
    assert seen.layers[0].box.y == plain.layers[0].box.y


def test_words_of_a_text_object_are_set_in_its_box(root: Path) -> None:
    text = (
        '<object x="8" y="8" width="100" height="40"><text pixelsize="20" color="#ff0000" wrap="1" '
        'halign="right" valign="bottom">To the bus</text></object>'
    )
    _, messages = read(root, write_map(sheet() + things(text)))
    assert messages == []
    painted, _ = draw_map(root)
    inked = pygame.mask.from_threshold(painted, (255, 0, 0), (120, 60, 60, 255)).get_bounding_rects()
    assert inked
    around = inked[0].unionall(inked[1:])
    assert pygame.Rect(8, 8, 100, 40).contains(around)
    # To the right and below: there is more room left of it and above.
    assert around.right > 100
    assert around.top > 20


def test_a_single_pixel_repeats_over_a_large_map(root: Path) -> None:
    """It is laid in blocks, from its own corner on: one by one it would be sixteen million times."""
    for name, size in (("dot", (1, 1)), ("pair", (2, 1))):
        dot = pygame.Surface(size, pygame.SRCALPHA)
        dot.fill((200, 40, 10))
        dot.set_at((0, 0), (10, 200, 30))
        pygame.image.save(dot, root / f"sets/{name}.png")
    body = "".join(
        f'<imagelayer name="{name}" {more}><image source="{name}.png"/></imagelayer>'
        for name, more in (
            ("dot", 'repeatx="1" repeaty="1"'),
            ("pair", 'repeatx="1" offsetx="301" offsety="7"'),
        )
    )
    _, messages = read(root, write_map(body, size=(250, 250)))
    assert messages == []
    painted, _ = draw_map(root)
    assert painted.get_size() == (4000, 4000)
    assert {tuple(painted.get_at(at))[:3] for at in ((0, 0), (3999, 6), (3999, 3999))} == {(10, 200, 30)}
    assert [tuple(painted.get_at((x, 7)))[:3] for x in (300, 301, 3998, 3999)] == [
        (200, 40, 10), (10, 200, 30), (200, 40, 10), (10, 200, 30),
    ]  # fmt: skip


LARGE = 'x="0" y="0" width="5900" height="5900"'


@pytest.mark.parametrize(
    "body",
    [
        "".join(thing(1, 0, 5900, 5900, 5900) for _ in range(11)),
        thing(1, 0, 5900, 5900, 5900, ' rotation="30"') * 2,
        f"<object {LARGE}><text>To the bus</text></object>" * 11,
        f'<object x="0" y="0" width="9" height="9"><text wrap="1">{"w " * 900}</text></object>' * 20,
    ],
    ids=["tiles", "turned", "texts", "words"],
)
def test_a_map_lays_no_more_than_it_has_time_for(root: Path, body: str) -> None:
    """Things that are each small enough may not be too much together."""
    read(root, write_map(sheet() + things(body)))
    with pytest.raises(PictureError, match="million pixels"):
        draw_map(root)


def test_tiles_that_are_made_larger_or_turned_for_a_map_are_no_more_than_its_memory(root: Path) -> None:
    """Each way to show a tile is a picture of its own, kept while the map is drawn."""
    pygame.image.save(pygame.Surface((2000, 2000)), root / "sets/wall.png")
    parts = "".join(
        f'<tile id="{at}" x="{at}" y="0" width="1990" height="2000"><image source="wall.png"/></tile>'
        for at in range(4)
    )
    walls = f'<tileset firstgid="1" name="walls" tilewidth="1990" tileheight="2000">{parts}</tileset>'
    turned = [1 + at % 4 | (at // 4 + 1) * DIAGONAL for at in range(28)]
    read(root, write_map(walls + layer(turned + [0] * 20)))
    with pytest.raises(PictureError, match="most in the pictures of its tiles"):
        draw_map(root)


def test_a_row_wider_than_any_picture_is_left_out(root: Path) -> None:
    """It would take gigabytes, of which the box shows nothing."""
    long = f'<object x="0" y="0" width="90" height="90"><text pixelsize="999">{"w" * 2000}</text></object>'
    read(root, write_map(sheet() + things(long)))
    painted, _ = draw_map(root)
    assert painted.get_at((40, 40))[:3] == GROUND


@pytest.mark.parametrize(
    ("shape", "point"),
    [
        ("<point/>", (60, 30)),
        ('<ellipse/>" width="20" height="10', (70, 35)),
        ('" width="20" height="10', (70, 40)),
    ],
)
def test_a_mark_may_be_a_point_an_ellipse_or_a_box(root: Path, shape: str, point: tuple[int, int]) -> None:
    inner, _, more = shape.partition('"')
    mark = f'<object name="bench" x="60" y="30"{more and f"{more}{chr(34)}"}>{inner}</object>'
    made, messages = read(root, write_map(things(mark, name="marks")))
    assert messages == []
    assert made is not None
    # The stage is centred on a map of 128 × 96 pixels.
    assert made.marks["bench"][:2] == (960 - 64 + point[0], 540 - 48 + point[1])


# A frame of an animation that is in no tileset of twenty tiles.
BEYOND = '<frame tileid="999" duration="100"/>'


@pytest.mark.parametrize(
    ("body", "more", "message"),
    [
        (
            things("<object x='1' y='1' width='5' height='5'/>", name="walls"),
            "",
            "1 shapes of the layer “walls”",
        ),
        (things('<object name="a" x="1" y="1"><point/></object>', name="Marks"), "", "read as “marks”"),
        (
            things('<object name="a" x="1" y="1"><polygon points="0,0 4,4"/></object>', name="marks"),
            "",
            "polygon",
        ),
        (things('<object x="1" y="1"><point/></object>', name="marks"), "", "no name"),
        (
            '<properties><property name="scale" value="2"/></properties>',
            "",
            "“scale” must be a property of the type",
        ),
        (
            '<properties><property name="scale" type="float" value="x"/></properties>',
            "",
            "“scale” is no float",
        ),
        (things(thing(900, 5, 5)), "", "900 is in no tileset"),
        (things('<object template="none.tx" x="1" y="1"/>'), "", "none.tx"),
        (
            '<imagelayer name="p"><image format="png"><data>x</data></image></imagelayer>',
            "",
            "inside the map",
        ),
        ('<imagelayer name="p"/>', "", "no picture"),
        ('<tileset firstgid="1" source="a.tsj"/>', "", "JSON"),
        (layer(sparse((0, 1 | DIAGONAL))), "", "in no tileset"),
        (
            sheet(inner=f'<tile id="1"><animation>{BEYOND}</animation></tile>'),
            "",
            "leads to tiles beyond its tileset",
        ),
    ],
)
def test_what_is_not_drawn_is_told(root: Path, body: str, more: str, message: str) -> None:
    """Silence is never an answer."""
    _, words = read(root, write_map(body, more))
    assert any(message in word for word in words)


@pytest.mark.parametrize("shape", ["isometric", "staggered", "hexagonal"])
def test_maps_of_other_shapes_are_refused_by_name(root: Path, shape: str) -> None:
    def write(folder: Path) -> None:
        write_map(sheet())(folder)
        text = (folder / "map.tmx").read_text(encoding="utf-8")
        (folder / "map.tmx").write_text(text.replace("orthogonal", shape), encoding="utf-8")

    made, messages = read(root, write)
    assert made is None
    assert shape in messages[0]


def test_a_class_of_properties_is_read_by_its_members(root: Path) -> None:
    inner = (
        '<property name="light" type="class" propertytype="Light"><properties>'
        '<property name="lamp" value="store"/></properties></property>'
    )
    made, messages = read(root, write_map(f"<properties>{inner}</properties>"))
    assert messages == []
    assert made is not None
    assert made.people_light_by_variant == {"lamp": "store"}


def test_a_map_of_many_layers_unpacks_no_more_than_it_has_room_for(root: Path) -> None:
    """Two hundred by two hundred tiles in twenty layers are one picture of one drawing."""
    gids = [1 + at % 16 for at in range(200 * 200)]
    body = (
        sheet()
        + layer(gids, "zlib").replace(f'width="{COLUMNS}" height="5000"', 'width="200" height="200"') * 20
    )
    made, messages = read(root, write_map(body, size=(200, 200)))
    assert messages == []
    assert made is not None
    assert [one.file for one in made.layers] == ["sets/map.tmx#0-19"]


def test_a_part_of_a_map_is_drawn_once_and_again_when_anything_of_it_changes(root: Path) -> None:
    """What was drawn is kept on disk, until the map or a picture of it is another."""
    MAPS["tileset_outside"](root / "sets")
    scaled = DiskCache(root / "scaled")
    frame = Frame((Picture("sets/map.tmx#0", Box(0, 0, 1920, 1440)),))

    def paint() -> bytes:
        painter = Painter(pygame.Surface((256, 192), 0, 32), THEME, partial(found_in, root), scaled)
        painter.paint(frame)
        painter.close()
        assert painter.found_problems() == ()
        return pygame.image.tobytes(painter.surface, "RGB")

    pygame.font.init()
    first = paint()
    kept = sorted(path.name for path in (root / "scaled").iterdir())
    assert len(kept) == 1
    assert paint() == first
    assert sorted(path.name for path in (root / "scaled").iterdir()) == kept
    other = pygame.Surface((64, 64), 0, 32)
    other.fill((10, 200, 30))
    pygame.image.save(other, root / "sets/sheet.png")
    assert paint() != first
    assert len(list((root / "scaled").iterdir())) == 2


def found_in(root: Path, name: str) -> Path | None:
    """The file of a pack."""
    return root / name if (root / name).is_file() else None


def moving(*durations: int, tile: int = 1) -> str:
    """A tile that shows the tiles after it, each for so long."""
    frames = "".join(f'<frame tileid="{4 + at % 8}" duration="{ms}"/>' for at, ms in enumerate(durations))
    return f'<tile id="{tile}"><animation>{frames}</animation></tile>'


def test_tiles_that_move_are_shown_one_after_the_other(root: Path) -> None:
    """Each moment of a layer is a picture of its own, and ambient time says which is shown."""
    body = sheet(inner=moving(250, 500) + moving(750, 750, tile=2)) + layer([2] * 24 + [3] * 24)
    made, messages = read(root, write_map(body))
    assert messages == []
    assert made is not None
    (water,) = made.layers
    starts = [(file.rpartition("@")[2], ms) for file, ms in water.frames]
    assert starts == [("0", 250), ("250", 500), ("750", 250), ("1000", 500)]
    assert water.file == water.frames[0][0]
    assert shown_file(water, None) == water.file
    shown = [shown_file(water, AmbientTime(step)).rpartition("@")[2] for step in range(0, 24, 3)]
    assert shown == ["0", "250", "250", "750", "1000", "1000", "0", "250"]
    tiled_map = read_map(FILE, partial(found_in, root))
    drawn = [
        pygame.image.tobytes(
            draw_part(
                tiled_map,
                f"0@{at}",
                lambda name: load_picture(root / name),
                lambda size: nullcontext(pygame.font.Font(None, size)),
            ),
            "RGBA",
        )
        for at in (0, 250, 750, 1000, 1500)
    ]
    assert len(set(drawn)) == 4
    assert drawn[0] == drawn[4]


@pytest.mark.parametrize("durations", [(100, 3_600_000), tuple(range(50, 90))])
def test_tiles_that_move_too_often_stand_still_and_that_is_told(
    root: Path, durations: tuple[int, ...]
) -> None:
    made, messages = read(root, write_map(sheet(inner=moving(*durations)) + layer([2] * 48)))
    assert made is not None
    assert made.layers[0].frames == ()
    assert "stand still" in messages[0]


def test_a_file_of_tiles_can_be_in_a_map_twice(root: Path) -> None:
    (root / "sets" / "twice.tsx").write_text(sheet().replace('firstgid="1" ', ""), encoding="utf-8")
    sets = "".join(f'<tileset firstgid="{first}" source="twice.tsx"/>' for first in (1, 501))
    made, messages = read(root, write_map(sets + layer([2] * 24 + [502] * 24)))
    assert made is not None
    assert messages == []


def test_tens_of_thousands_of_tiles_that_move_are_read_at_once() -> None:
    """Each in a rhythm of its own, or all in one: what they ask for is looked at once for each rhythm."""
    count = 24_000
    frames = tuple((at, ((at, 50), (at + 1, 50 + at % 1150))) for at in range(count))
    sheet = Tileset(1, "sea", (1, 1), sheet="sea.png", columns=160, rows=150, frames=frames)
    assert Tilesets([sheet]).looks(range(1, count + 1)) == ()
    alike = tuple((at, ((at, 250), (at + 1, 500))) for at in range(count))
    together = Tilesets([sheet._replace(frames=alike)])
    assert together.looks(range(1, count + 1)) == ((0, 250), (250, 500))
    assert together.moves([count])


def test_a_strangers_map_spends_of_the_time_that_a_frame_waits(root: Path) -> None:
    """A place may have dozens of layers that each take a second or two."""
    read(root, write_map(sheet() + layer([2] * 48)))
    find = partial(found_in, root)
    budget = DrawingBudget(1e-9)
    strangers = MapPictures(find, Sandbox(), Fonts(THEME.fonts, Problems()))
    assert strangers.draw(FILE, "0", budget).get_size() == strangers.draw(FILE, "0").get_size()
    with pytest.raises(PictureError, match="maps shown at once take more than 2 s"):
        strangers.draw(FILE, "0", budget)
    ours = MapPictures(find, PlainDecoder(), Fonts(THEME.fonts, Problems()))
    assert ours.draw(FILE, "0", DrawingBudget(0.0))
    read(root, write_map(sheet() + things(thing(1, 0, 5900, 5900, 5900) * 11)))
    spent = DrawingBudget(1e-9)
    for message in ("million pixels", "shown at once"):  # what fails has taken its time, too
        with pytest.raises(PictureError, match=message):
            strangers.draw(FILE, "0", spent)
