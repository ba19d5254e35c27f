"""The pixel pack and what the engine does for packs of whole pixels: nothing is smoothed, and nothing of
the default pack is needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.shell.formats.images import scale_picture
from game.shell.formats.problems import Problems
from game.shell.pack_cards import coverage, files_by_part
from game.shell.packs.loaded_pack import LoadedPack, load_pack
from game.shell.packs.manifest import read_pack
from game.shell.packs.pack_folders import PackFolders
from game.shell.packs.theme import PixelArt
from game.shell.paint.fonts import Fonts
from game.shell.paint.painter import Painter
from game.shell.window import fit_stage
from game.stage.camera import interpolate_view
from game.stage.frame import WIDTH, Box, Frame, TextStyle
from game.stage.idle_motion import ambient_at, breath
from game.stage.look import Look
from game.stage.scenery import scene_group
from game.story.director import Director
from game.story.script import Script
from game.story.state import Actor, State
from tests.parsed import parsed_script
from tests.unit.painted import ASSETS
from tests.unit.test_packs import write_pack

CANVAS = (640, 360)
SNAP_DU = 6.0
# Nothing is painted in more colours than this, clocks' hands and placeholders apart.
MAX_COLORS = 48


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> PackFolders:
    """The packs that come with the game."""
    return PackFolders([ASSETS / "packs"], tmp_path_factory.mktemp("cache"), "lamplight")


@pytest.fixture(scope="module")
def pack(folders: PackFolders) -> LoadedPack:
    """The pixel pack, chosen."""
    return load_pack(folders.choose("pixel"), ASSETS / "fonts")


@pytest.fixture(scope="module")
def script() -> Script:
    """The shipped script."""
    return parsed_script(ASSETS.parent / "script")


def test_the_pixel_pack_has_no_faults_and_is_complete(folders: PackFolders, pack: LoadedPack) -> None:
    assert pack.problems == ()
    default = folders.packs["lamplight"]
    for pack_id in ("pixel", "poster"):
        assert coverage(folders.packs[pack_id], default, files_by_part(default)) == "complete"


def test_the_pixel_pack_draws_whatever_lamplight_draws(folders: PackFolders, pack: LoadedPack) -> None:
    default = load_pack(folders.stack("lamplight"), ASSETS / "fonts").artwork
    for name, stage_set in default.sets.items():
        own = pack.artwork.sets[name]
        assert set(stage_set.variants) == set(own.variants), name
        assert set(stage_set.marks) <= set(own.marks), name
        assert set(stage_set.views) <= set(own.views), name
        for mark, point in stage_set.marks.items():
            # Only who stands on the other side of the picture may look the other way, into it.
            if (own.marks[mark].x < WIDTH / 2) == (point.x < WIDTH / 2):
                assert own.marks[mark].facing == point.facing, f"{name}: {mark}"
    for who, person in default.sprites.items():
        own_person = pack.artwork.sprites[who]
        for pattern, wanted in (("body", 2), ("head", 1)):
            drawn = {key(name, wanted) for name in person.boxes if f".{pattern}." in name}
            assert drawn <= {key(name, wanted) for name in own_person.boxes if f".{pattern}." in name}, who
    assert set(default.events) == set(pack.artwork.events)


def key(file: str, parts: int) -> str:
    """What a layer's file says: light, facing, and the first parts of its name. Who isn't drawn in the light
    of a variant, as `store.stopped`, stands in the light of its place."""
    light, facing, name = file.split("/")
    return "/".join((light.partition(".")[0], facing, *name.split(".")[:parts]))


def test_every_place_is_painted_in_the_pack_s_colours_alone(
    folders: PackFolders, pack: LoadedPack, script: Script
) -> None:
    """A smoothed edge anywhere would be a colour between two."""
    folders.choose("pixel")
    painter, look = open_painter(folders, pack)
    allowed = {tuple(color[:3]) for color in pack.theme.palette.values()}
    found: set[tuple[int, ...]] = set()
    for state in moments(script, look):
        painter.retarget(painter.surface)
        painter.paint(Frame((scene_group(script, state, look),)))
        assert_whole_pixels(painter.surface, 2)
        found |= colors(painter.surface)
    assert len(found - allowed) <= MAX_COLORS
    assert len(found | allowed) <= MAX_COLORS


def moments(script: Script, look: Look) -> Iterator[State]:
    """Each place in each of its variants, with two people before it, but where a clock shows the hour."""
    state = Director(script).state
    cast = tuple(Actor(who=who, mark=mark, pose="", expression="", facing=None) for who, mark in
                 (("jess", "left"), ("rory", "right")))  # fmt: skip
    for name, stage_set in look.artwork.sets.items():
        for variant in stage_set.variants if not stage_set.clocks else ():
            yield state._replace(place=name, variant=variant, cast=cast, picture=None, camera="wide")
    for event in look.artwork.events:
        yield state._replace(picture=event, cast=())


def colors(surface: pygame.Surface) -> set[tuple[int, ...]]:
    """The colours of a surface."""
    data = pygame.image.tobytes(surface, "RGB")
    return {tuple(data[i : i + 3]) for i in range(0, len(data), 3)}


def assert_whole_pixels(surface: pygame.Surface, grain: int) -> None:
    """Every pixel of a picture is a square of `grain` pixels."""
    width, height = surface.get_size()
    small = pygame.transform.scale(surface, (width // grain, height // grain))
    again = pygame.transform.scale_by(small, grain)
    assert pygame.image.tobytes(again, "RGB") == pygame.image.tobytes(surface, "RGB")


def open_painter(folders: PackFolders, pack: LoadedPack) -> tuple[Painter, Look]:
    """The real painter on the pack's canvas."""
    pygame.font.init()
    painter = Painter(pygame.Surface(CANVAS, 0, 32), pack.theme, folders.resolve)
    return painter, Look(artwork=pack.artwork, measure=painter.measure)


def test_a_canvas_is_shown_a_whole_number_of_times_larger() -> None:
    assert tuple(fit_stage((1280, 720), CANVAS)) == (0, 0, 1280, 720)
    assert tuple(fit_stage((1920, 1080), CANVAS)) == (0, 0, 1920, 1080)
    assert tuple(fit_stage((1366, 768), CANVAS)) == (43, 24, 1280, 720)
    assert tuple(fit_stage((1919, 1079), CANVAS)) == (319, 179, 1280, 720)
    assert tuple(fit_stage((640, 360), CANVAS)) == (0, 0, 640, 360)


@pytest.mark.parametrize(
    "canvas", ["[640]", "[640, 400]", "[16, 9]", "[-640, -360]", "[.inf, 1]", "[99999, 56250]", "many"]
)
def test_a_canvas_that_is_none_is_told_and_left_out(tmp_path: Path, canvas: str) -> None:
    root = write_pack(tmp_path, "dots", f"pixel: {{canvas: {canvas}, grain: 2}}\n")
    read = read_pack(root, "dots")
    assert read.pixel is None
    assert [problem.file for problem in read.problems] == ["dots/pack.yaml:5"]


def test_a_canvas_is_read_with_its_grain_and_its_fonts_ems(tmp_path: Path) -> None:
    root = write_pack(tmp_path, "dots", "pixel: {canvas: [320, 180], grain: 1, ems: {prose: 8}}\n")
    read = read_pack(root, "dots")
    assert read.problems == ()
    assert read.pixel == PixelArt((320, 180), 1, {"prose": 8})


def test_letters_of_whole_pixels_grow_whole_times_and_stand_on_whole_pixels(pack: LoadedPack) -> None:
    pygame.font.init()
    fonts = Fonts(pack.theme.fonts, Problems(), pack.theme.pixel)
    unit = WIDTH / CANVAS[0]
    assert fonts.drawn(TextStyle("prose", 37)) == ("prose", 36)
    assert fonts.drawn(TextStyle("prose_italic", 64)) == ("prose_italic", 72)
    assert fonts.drawn(TextStyle("prose", 24)) == ("label", 27)
    for style in (TextStyle("prose", 37), TextStyle("label_bold", 27, 24), TextStyle("label", 26)):
        for width in fonts.widths("Ten have been crossed out. Next to 8:15 — “Is it this?”", style):
            assert width / unit == pytest.approx(round(width / unit), abs=0.02)


def test_the_pack_s_fonts_have_every_letter_of_the_script(pack: LoadedPack) -> None:
    pygame.font.init()
    ledger = (ASSETS.parent / "script/lines.tsv").read_text(encoding="utf-8")
    letters = sorted({letter for letter in ledger if letter.isprintable()})
    for role in ("prose", "prose_italic", "label", "label_bold", "engraved", "plain"):
        metrics = pygame.font.Font(pack.theme.fonts[role], 24).metrics("".join(letters))
        assert [letter for letter, known in zip(letters, metrics, strict=True) if known is None] == [], role


def test_a_picture_that_grows_a_whole_number_of_times_keeps_its_pixels() -> None:
    small = pygame.Surface((4, 3), 0, 32)
    small.fill((200, 30, 40), (1, 1, 2, 1))
    large = scale_picture(small, (12, 9))
    assert colors(large) == {(0, 0, 0), (200, 30, 40)}
    assert_whole_pixels(large, 3)
    assert len(colors(scale_picture(small, (11, 9)))) > 2


def test_the_camera_moves_by_whole_pixels_of_the_pictures_and_cuts_to_what_is_elsewhere() -> None:
    wide, aside = Box(0, 0, 1920, 1080), Box(60, -24, 1920, 1080)
    ways = [interpolate_view(wide, aside, step / 20, SNAP_DU) for step in range(21)]
    assert (ways[0], ways[-1]) == (wide, aside)
    assert {view.x % SNAP_DU for view in ways} == {view.y % SNAP_DU for view in ways} == {0.0}
    assert len({view.x for view in ways}) > 5
    elsewhere, near = Box(4000, 0, 1920, 1080), Box(480, 270, 960, 540)
    assert interpolate_view(wide, elsewhere, 0.1, SNAP_DU) == elsewhere
    assert interpolate_view(wide, near, 0.1, SNAP_DU) == near


def test_people_of_whole_pixels_breathe_by_one_of_them(pack: LoadedPack) -> None:
    assert pack.artwork.pixel_size == SNAP_DU
    sunk = {breath("jess", ambient_at(ms), pack.artwork.pixel_size) for ms in range(0, 9000, 80)}
    assert sunk == {0.0, SNAP_DU}


def test_high_contrast_keeps_the_canvas(folders: PackFolders) -> None:
    flat = load_pack(folders.stack("pixel"), ASSETS / "fonts", contrast=True)
    assert flat.theme.flat
    assert flat.theme.canvas == CANVAS
    assert replace(flat.theme, pixel=None).canvas is None
