"""Whatever a pack holds, the game goes on: the fault is named with its file, and the pack below answers."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame
import pytest

from game.shell.paint.painter import Painter
from game.stage.frame import Frame
from game.stage.look import Look
from tests.hostile import (
    HEAD,
    MAP,
    MARKS,
    SPRITE,
    WATCH,
    Kind,
    beside,
    circled,
    jpeg,
    layered,
    linked,
    lone,
    meet,
    named,
    pack,
    packed,
    piped,
    png,
    room,
    scenes,
    second_frame,
    sheets,
    sky,
    socketed,
    tiles,
    zipped,
)

DIGITS = "9" * 400
# A person as large as may be, seen from as near as may be.
CLOSE = (
    '<objectgroup name="views"><object name="close" x="900" y="500" width="96" height="54"/></objectgroup>'
    '<objectgroup name="marks"><object name="centre" x="960" y="900"><properties>'
    '<property name="scale" type="float" value="6"/></properties><point/></object></objectgroup>'
)
DATA = '<data encoding="{}"{}>{}</data>'
ZLIB = ' compression="zlib"'
FONT = HEAD + "fonts: {prose: f.ttf}\n"
WATCH_FILES = (("watch/case.png", png(90, 150)), ("watch/hand.png", png(10, 120)))
# The end of a zip that says it holds four hundred thousand files.
END = b"PK\5\6" + struct.pack("<4H2LH", 0, 0, 65535, 65535, 40_000_000, 0, 0)
# What the worst of them may take more than the game itself does.
MAX_BYTES = 200_000_000

KINDS: dict[str, Kind] = {
    # pack.yaml
    "yaml_is_none": Kind(pack(head="a: [}"), "bad/pack.yaml:1", ""),
    "yaml_is_binary": Kind(pack(("pack.yaml", bytes(range(256)))), "bad/pack.yaml", "UTF-8"),
    "yaml_is_huge": Kind(pack(("pack.yaml", "a: " + "x" * 300_000)), "bad/pack.yaml:1", "larger"),
    "yaml_of_slips": Kind(
        pack(("pack.yaml", "a:\n" + "- xxxxxxxx\n" * 1_400 + '- "x\n')), "bad/pack.yaml", "quote"
    ),
    "yaml_of_one_line": Kind(
        pack(head=HEAD + "about: [" + "a,\u00a0" * 50_000 + "b #c]"), "bad/pack.yaml", ""
    ),
    "yaml_of_keys": Kind(
        pack(head=HEAD + "".join(f"palett{n}: x\n" for n in range(900))), "bad/pack.yaml", "did you mean"
    ),
    "yaml_without_end": Kind(
        pack(*((f"events/e{n}.yaml", "zz: [" + "a, " * 40_000 + "a]\n") for n in range(10))),
        "bad",
        "too large",
    ),
    "yaml_nested": Kind(pack(head=HEAD + "a: " + "[" * 5000), "bad/pack.yaml", "levels"),
    "yaml_anchors": Kind(pack(head=HEAD + "a: &a [x]\nb: [*a, *a]\n"), "bad/pack.yaml", "anchors"),
    "yaml_tag": Kind(pack(head=HEAD + "a: !!python/object/apply:os.system [ls]\n"), "bad/pack.yaml", "tags"),
    "names_with_controls": Kind(
        pack(head='name: "a\\0b\\x01\\u202e\\nz"\nauthor: "\\0"\nlicence: "\\a"\nabout: "\\ufeff\\0"\n'),
        "bad/pack.yaml",
        "version",
    ),
    "extends_itself": Kind(pack(head=HEAD + "extends: bad\n"), "bad/pack.yaml", "circle"),
    "extends_nothing": Kind(pack(head=HEAD + 'extends: "../../x\\0"\n'), "bad/pack.yaml", "not installed"),
    "pack_file_is_a_folder": Kind(
        pack(("pack.yaml/x.txt", ""), head=None),
        "bad/pack.yaml",
        "no file",
    ),
    "pack_file_is_a_pipe": Kind(piped("pack.yaml", pack()), "bad/pack.yaml", "no file"),
    "canvas_endless": Kind(
        pack(head=HEAD + "pixel: {canvas: [1e9, 1e9], grain: 0, ems: {prose: 1e300}}\n"),
        "bad/pack.yaml:5",
        "canvas",
    ),
    "canvas_of_another_shape": Kind(
        pack(head=HEAD + "pixel: {canvas: [640, 641]}\n"), "bad/pack.yaml:5", "16 to 9"
    ),
    "ink_that_is_clear": Kind(
        pack(head=HEAD + 'palette: {ink: "#10101000"}\n'), "bad/pack.yaml", "can't be read"
    ),
    "fonts_without_end": Kind(
        pack(head=HEAD + "fonts: {" + ", ".join(f"r{n}: f.ttf" for n in range(300)) + "}\n"),
        "bad/pack.yaml",
        "24 fonts",
    ),
    "attribute_without_a_name": Kind(
        pack(
            (
                "sprites/jess/sprite.yaml",
                SPRITE.replace("{pose:", '{"": x, pose:').replace("{pose}.webp", "{}.webp"),
            )
        ),
        "sprites/jess/sprite.yaml",
        "only attributes",
    ),
    "attribute_of_a_number": Kind(
        pack(
            (
                "sprites/jess/sprite.yaml",
                SPRITE.replace("{pose:", '{"0": x, pose:').replace("{pose}.webp", "{0}.webp"),
            )
        ),
        "sprites/jess/sprite.yaml",
        "only attributes",
    ),
    "attribute_with_a_dot": Kind(
        pack(
            (
                "sprites/jess/sprite.yaml",
                SPRITE.replace("{pose:", "{a.b: x, pose:").replace("{pose}.webp", "{a.b}.webp"),
            )
        ),
        "sprites/jess/sprite.yaml",
        "only attributes",
    ),
    "people_without_end": Kind(
        pack(*((f"sprites/p{n:03}/sprite.yaml", SPRITE + "#" * 100_000) for n in range(40))),
        "bad",
        "too large",
    ),
    "maps_without_end": Kind(
        pack(*((f"sets/m{n:03}.tmx", MAP + "<a/>" * 100_000 + "</map>") for n in range(9))),
        "sets/m003",
        "too large together",
    ),
    "palette_of_one_colour": Kind(
        pack(head=HEAD + 'palette: {ink: "#EEEEEE", paper: "#EEEEEE"}\n'), "bad/pack.yaml", "can't be read"
    ),
    # fonts
    "font_of_noise": Kind(pack(("f.ttf", bytes(range(256)) * 20), head=FONT), "bad/f.ttf", "font"),
    "font_cut_short": Kind(
        pack(("f.ttf", b"\0\1\0\0\0\x10" + b"\xff" * 300), head=FONT), "bad/f.ttf", "damaged"
    ),
    "font_out_of_the_pack": Kind(
        pack(head=HEAD + "fonts: {prose: ../../../x.ttf}\n"), "bad/pack.yaml", "font"
    ),
    # maps
    "map_in_no_encoding": Kind(
        pack(("sets/room.tmx", '<?xml version="1.0" encoding="utf8x"?><map/>')), "sets/room.tmx:1", "encoding"
    ),
    "map_is_none": Kind(pack(("sets/room.tmx", "<map")), "sets/room.tmx:1", "XML"),
    "map_with_doctype": Kind(
        pack(("sets/room.tmx", '<!DOCTYPE map [<!ENTITY a "b">]><map>&a;</map>')),
        "sets/room.tmx:1",
        "DOCTYPE",
    ),
    "map_of_elements": Kind(
        pack(("sets/room.tmx", MAP + "<a/>" * 200_000 + "</map>")), "sets/room.tmx", "too large"
    ),
    "map_nested": Kind(
        pack(("sets/room.tmx", "<map>" + "<group>" * 300 + "</group>" * 300 + "</map>")),
        "sets/room.tmx:1",
        "nested",
    ),
    "map_of_no_size": Kind(room(sky(), head=MAP.replace('"64"', '"0"')), "sets/room.tmx:2", "number"),
    "map_of_endless_size": Kind(
        room(sky(), head=MAP.replace('"64"', '"1e300"')), "sets/room.tmx:2", "number"
    ),
    "map_isometric": Kind(
        room(sky(), head=MAP.replace("orthogonal", "isometric")), "sets/room.tmx:2", "isometric"
    ),
    "offset_nan": Kind(room(sky(' offsetx="nan"')), "sets/room.tmx:3", "offsetx"),
    "offset_endless": Kind(room(sky(' offsety="1e300"')), "sets/room.tmx:3", "offsety"),
    "offset_of_400_digits": Kind(room(sky(f' offsetx="{DIGITS}"')), "sets/room.tmx:3", "offsetx"),
    "parallax_endless": Kind(room(sky(' parallaxx="inf"')), "sets/room.tmx:3", "parallaxx"),
    "opacity_nan": Kind(room(sky(' opacity="nan"')), "sets/room.tmx:3", "opacity"),
    "scale_endless": Kind(
        room('<properties><property name="scale" type="float" value="1e9"/></properties>' + sky()),
        "sets/room.tmx:2",
        "scale",
    ),
    "layer_width_endless": Kind(
        room(sky("", '<properties><property name="width" type="float" value="1e9"/></properties>')),
        "sets/room.tmx:3",
        "width",
    ),
    "mark_nan": Kind(room(sky() + MARKS.format(inner="").replace('"500"', '"nan"')), "sets/room.tmx:4", "x="),
    "view_of_no_size": Kind(
        room(sky() + '<objectgroup id="3" name="views"><object name="v" x="1" y="1"/></objectgroup>'),
        "sets/room.tmx:4",
        "view",
    ),
    "tiles_bomb_zlib": Kind(
        room(tiles(DATA.format("base64", ZLIB, packed(20_000_000)))), "sets/room.tmx:3", "more than"
    ),
    "tiles_too_few": Kind(room(tiles(DATA.format("base64", ZLIB, packed(10)))), "sets/room.tmx:3", "2304"),
    "tiles_of_words": Kind(room(tiles(DATA.format("csv", "", "a,b,c"))), "sets/room.tmx:3", "CSV"),
    "tiles_of_no_tileset": Kind(
        room(tiles(DATA.format("csv", "", ",".join(["4000000000"] * 2304)))), "sets/room.tmx:3", "tileset"
    ),
    "tileset_out_of_the_pack": Kind(
        room('<tileset firstgid="1" source="../../../x.tsx"/>'), "sets/room.tmx:3", "out of the pack"
    ),
    "picture_out_of_the_pack": Kind(
        room(sky().replace("sky.png", "../../../secret.png")), "sets/room.tmx:3", "out of the pack"
    ),
    "picture_by_absolute_name": Kind(
        room(sky().replace("sky.png", "/etc/passwd")), "sets/room.tmx:3", "out of the pack"
    ),
    "picture_by_device_name": Kind(
        room(sky().replace("sky.png", "C:\\\\con")), "sets/room.tmx:3", "out of the pack"
    ),
    # pictures
    "picture_is_a_link_out": Kind(linked("sets/sky.png"), "sets/room.tmx:3", "missing"),
    "picture_is_a_pipe": Kind(piped("sets/sky.png", room(sky())), "sets/room.tmx:3", "missing"),
    "picture_is_a_socket": Kind(socketed("sets/sky.png", room(sky())), "sets/room.tmx:3", "missing"),
    "picture_is_a_circle": Kind(circled("sets/sky.png", room(sky())), "sets/room.tmx:3", "missing"),
    "map_is_a_circle": Kind(circled("sets/room.tmx", room(sky())), "sets/room.tmx", "link out of it"),
    "folder_without_letters": Kind(named(b"\xff\xfe \x80", pack()), "pack-", "another name"),
    "folder_of_control_marks": Kind(
        named("e\u202evi\nl\x1b[0m".encode(), pack()), "e-vi-l--0m", "another name"
    ),
    "folder_with_a_colon": Kind(named(b"c:aux", pack()), "c-aux", "another name"),
    "picture_of_60000": Kind(
        room(sky(), ("sets/sky.png", png(2, 2, (60_000, 60_000)))), "sets/sky.png", "60000 × 60000"
    ),
    "picture_lies_png": Kind(
        room(sky(), ("sets/sky.png", png(2, 2, (4000, 4000)))), "bad:sets/sky.png", "decoded"
    ),
    "picture_lies_jpeg": Kind(
        room(sky(), ("sets/sky.png", second_frame(jpeg(64, 64), 20_000))), "sets/sky.png", "no size"
    ),
    "picture_says_two_sizes": Kind(
        room(sky(), ("sets/sky.png", second_frame(jpeg(64, 64), 32))), "sets/sky.png", "two sizes"
    ),
    "picture_is_cut": Kind(room(sky(), ("sets/sky.png", png(300, 170)[:60])), "bad:sets/sky.png", "decoded"),
    "picture_is_empty": Kind(room(sky(), ("sets/sky.png", b"")), "sets/sky.png", "no PNG"),
    "svg_of_entities": Kind(
        room(sky(), ("sets/sky.png", '<!DOCTYPE svg [<!ENTITY a "b">]><svg width="&a;"/>')),
        "sets/sky.png",
        "DOCTYPE",
    ),
    "svg_endless": Kind(
        room(sky(), ("sets/sky.png", '<svg width="999999" height="999999"/>')), "sets/sky.png", "no size"
    ),
    # sprites and watch
    "sprite_endless": Kind(
        pack(("sprites/kirk/sprite.yaml", SPRITE.replace("[0, 0, 100", f"[{DIGITS}, 0, 100"))),
        "sprites/kirk/sprite.yaml",
        "x, y, width, height",
    ),
    "sprite_canvas_huge": Kind(
        pack(("sprites/kirk/sprite.yaml", SPRITE.replace("[100, 200]", "[1e300, 1]"))),
        "sprites/kirk/sprite.yaml",
        "canvas",
    ),
    "sprite_code_in_braces": Kind(
        pack(("sprites/kirk/sprite.yaml", SPRITE.replace("{pose}.webp", "{pose.__class__}.webp"))),
        "sprites/kirk/sprite.yaml",
        "braces",
    ),
    "sprite_out_of_the_pack": Kind(
        pack(("sprites/kirk/sprite.yaml", SPRITE.replace("pockets.webp: [", "../../../x.png: ["))),
        "sprites/kirk/sprite.yaml",
        "file of the sprite",
    ),
    "person_beyond_all_size": Kind(
        room(
            sky() + CLOSE,
            ("sprites/kirk/sprite.yaml", SPRITE.replace("height: 900", "height: 4000")),
        ),
        "bad:sprites/kirk/pockets.webp",
        "missing",
    ),
    "tiles_of_many_pixels": Kind(sheets(3, 6000), "sets/room.tmx", "72 million pixels are the most"),
    "place_of_many_sheets": Kind(sheets(4, 4000, 8), "sets/room.tmx", "480 million pixels are the most"),
    "person_of_many_pixels": Kind(layered(3), "sprites/kirk/sprite.yaml", "108 million pixels together"),
    "person_of_many_pixels_beside_few": Kind(
        layered(3, ("sprites/kirk/0.webp", png(100, 200)), ("sprites/kirk/0.svg", b"<svg/>")),
        "sprites/kirk/sprite.yaml",
        "108 million pixels together",
    ),
    "paper_of_36_million_pixels": Kind(
        pack(("ui/tooth_text.png", png(2, 2, (6000, 6000)))), "ui/tooth_text.webp", "paper"
    ),
    "sprite_without_files": Kind(
        pack(("sprites/kirk/sprite.yaml", SPRITE)), "bad:sprites/kirk/pockets.webp", "missing"
    ),
    "watch_of_no_size": Kind(
        pack(("watch/watch.yaml", WATCH.replace("[90, 150]", "[0, 0]")), *WATCH_FILES),
        "watch/watch.yaml",
        "size",
    ),
    "watch_hand_nan": Kind(
        pack(("watch/watch.yaml", WATCH.replace("[5, 60]", "[.nan, 60]")), *WATCH_FILES),
        "watch/watch.yaml",
        "pivot",
    ),
    "watch_hand_out_of_the_pack": Kind(
        pack(("watch/watch.yaml", WATCH.replace("hand.png", "../../../secret.png")), *WATCH_FILES),
        "watch/watch.yaml",
        "watch folder",
    ),
    "watch_hand_is_huge": Kind(
        pack(("watch/watch.yaml", WATCH), ("watch/case.png", png(9, 9)), ("watch/hand.png", png(9000, 9))),
        "watch/watch.yaml",
        "larger than the watch",
    ),
    # zips
    "zip_is_none": Kind(lone("bad.zip", b"PK\3\4 nonsense"), "bad.zip", "zip"),
    "zip_of_400000": Kind(lone("bad.zip", END), "bad.zip", "too many"),
    "zip_and_folder": Kind(beside(pack(), zipped()), "bad", "rename one"),
    "zip_leads_out": Kind(zipped(("../out.yaml", b"x")), "bad.zip", "no name"),
    "zip_bomb": Kind(zipped(("a.png", b"\0" * 30_000_000)), "bad.zip", "times its size"),
    "zip_without_pack_file": Kind(zipped(("a.png", b"x"), head=None), "bad", "pack.yaml"),
}


def peak_bytes() -> int:
    """The most memory that this process has taken since it was last forgotten; 0 where nobody knows."""
    try:
        rows = Path("/proc/self/status").read_text().splitlines()
        return next(int(row.split()[1]) * 1024 for row in rows if row.startswith("VmHWM"))
    except (OSError, StopIteration):
        return 0


def forget_peak() -> None:
    """Begins to measure the most memory anew."""
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        pytest.skip("not run: this system does not tell how much memory is used")


class _Opened:
    """The files that Python opens while it is told to look."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.looking = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.looking and event == "open" and isinstance(arguments[0], str | bytes):
            self.names.append(os.path.realpath(os.fsdecode(arguments[0])))

    @contextmanager
    def look(self) -> Iterator[list[str]]:
        self.names, self.looking = [], True
        try:
            yield self.names
        finally:
            self.looking = False


@pytest.fixture(scope="module")
def opened() -> _Opened:
    """Hears of every file that is opened."""
    return _Opened()


@pytest.mark.parametrize("name", KINDS)
def test_a_hostile_pack_is_told_of_and_the_game_goes_on(name: str, tmp_path: Path, opened: _Opened) -> None:
    """No exception escapes, the fault is named with its file, nothing outside is read, and no more
    memory is taken than a picture or two need."""
    kind = KINDS[name]
    kind.write(tmp_path)
    forget_peak()
    before = peak_bytes()
    with opened.look() as names:
        met = meet(tmp_path)
    assert peak_bytes() - before < MAX_BYTES
    messages = [f"{problem.file} | {problem.message}" for problem in met.problems]
    assert any(
        problem.file.startswith(kind.file) and kind.message in problem.message for problem in met.problems
    ), messages
    mine = os.path.realpath(tmp_path)
    outside = [file for file in names if file.startswith(mine) and "/player/bad/" not in file]
    assert not [file for file in outside if "secret" in file]
    words = [pack.name + pack.author + pack.about for pack in met.pack_folders.packs.values()]
    assert all(letter.isprintable() for word in (*words, *messages) for letter in word)


def test_a_person_of_large_pictures_is_one_as_long_as_few_are_drawn_at_once(tmp_path: Path) -> None:
    """What counts is one picture for each layer, however many there are to choose from."""
    layered(2, *((f"sprites/kirk/{name}.png", png(2, 2, (6000, 6000))) for name in "23"))(tmp_path)
    sheet = tmp_path / "player/bad/sprites/kirk/sprite.yaml"
    sheet.write_text(
        sheet.read_text().replace("boxes: {", "boxes: {2.webp: [0, 0, 60, 60], 3.webp: [0, 0, 60, 60], ")
    )
    met = meet(tmp_path)
    assert "kirk" in met.loaded.artwork.sprites
    assert not [problem for problem in met.problems if "million" in problem.message]


def test_everything_wrong_at_once_is_still_a_list(tmp_path: Path) -> None:
    """The pack below answers for whatever can't be used of the one above."""
    for name, kind in KINDS.items():
        if name.startswith(("offset", "sprite", "watch")):
            kind.write(tmp_path)
    met = meet(tmp_path)
    assert met.loaded.artwork.palette["ink"] == (16, 16, 16, 255)
    assert len(met.problems) >= 3


LATER = {
    "sets/sky.png": (b"", png(2, 2, (60_000, 60_000)), png(40, 40), b"<svg/>"),
    "sets/room.tmx": (b"", b"<map", (MAP + tiles(DATA.format("csv", "", "9")) + "</map>").encode()),
    "sprites/kirk/pockets.png": (b"GIF89a", png(3, 900)),
}


@pytest.mark.parametrize("file", LATER)
def test_what_changes_after_it_was_read_is_met_as_it_is_then(tmp_path: Path, file: str) -> None:
    """What was measured is not believed of a file that is another by the time it is drawn."""
    room(
        sky() + tiles(DATA.format("csv", "", ",".join(["1"] * 2304))),
        ("sprites/kirk/sprite.yaml", SPRITE),
        ("sprites/kirk/pockets.png", png(100, 200)),
    )(tmp_path)
    pack_folders, loaded, problems = meet(tmp_path)
    assert not [problem for problem in problems if "sets/" in problem.file]
    path = tmp_path / "player/bad" / file
    for data in (*LATER[file], None):
        if data is None:
            path.unlink()
        else:
            path.write_bytes(data)
        painter = Painter(pygame.Surface((240, 135), 0, 32), loaded.theme, pack_folders.resolve)
        for ops in scenes(loaded, Look(loaded.artwork, painter.measure)):
            painter.paint(Frame(ops))
        painter.close()
