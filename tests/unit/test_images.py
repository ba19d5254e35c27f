"""Pictures of every kind, in every way of writing them: drawn as they are, or refused with the reason."""

from __future__ import annotations

import os
import struct
import sys
import zlib
from pathlib import Path
from types import FrameType
from typing import Any

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.shell.formats.image_headers import ANIMATED, PictureError, read_header
from game.shell.formats.images import _measure_whole, decode_picture, measure_picture, with_alpha
from tests.hostile import chunk, jpeg, png

RED, BLUE = (200, 40, 40), (40, 60, 200)
# A picture of two columns; it shows whether it is turned or mirrored.
SIZE = (2, 1)


def written(
    color_type: int, depth: int, rows: list[bytes], *before: bytes, size: tuple[int, int] = SIZE
) -> bytes:
    """A PNG of that kind with these rows, each without its filter's byte."""
    header = struct.pack(">IIBBBBB", *size, depth, color_type, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + row for row in rows))
    parts = chunk(b"IHDR", header) + b"".join(before) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


PALETTE = chunk(b"PLTE", bytes((*RED, *BLUE)))
PNGS = {
    "rgb": written(2, 8, [bytes((*RED, *BLUE))]),
    "rgba": written(6, 8, [bytes((*RED, 255, *BLUE, 255))]),
    "rgb of 16 bits": written(2, 16, [b"".join(bytes((c, c)) for c in (*RED, *BLUE))]),
    "palette": written(3, 8, [b"\0\1"], PALETTE),
    "palette of one bit": written(3, 1, [b"\x40"], PALETTE),
    "palette of four bits": written(3, 4, [b"\x01"], PALETTE),
}


def colors(data: bytes) -> list[tuple[int, ...]]:
    """The two pixels of a picture, with their alpha."""
    picture = with_alpha(decode_picture(data))
    return [tuple(picture.get_at((x, 0))) for x in range(2)]


@pytest.mark.parametrize("name", PNGS)
def test_a_png_of_any_kind_has_its_colours(name: str) -> None:
    assert colors(PNGS[name]) == [(*RED, 255), (*BLUE, 255)]


def test_a_png_may_be_grey_and_clear_in_any_way() -> None:
    assert colors(written(0, 8, [b"\x20\xc0"])) == [(32, 32, 32, 255), (192, 192, 192, 255)]
    assert colors(written(4, 8, [b"\x20\x80\xc0\xff"])) == [(32, 32, 32, 128), (192, 192, 192, 255)]
    clear = written(3, 8, [b"\0\1"], PALETTE, chunk(b"tRNS", b"\x80\xff"))
    assert [color[3] for color in colors(clear)] == [128, 255]
    assert read_header(clear).alpha
    keyed = written(2, 8, [bytes((*RED, *BLUE))], chunk(b"tRNS", struct.pack(">HHH", *RED)))
    assert [color[3] for color in colors(keyed)] == [0, 255]


def exif(turn: int, order: str = "<") -> bytes:
    """EXIF that says how a picture lies."""
    start = b"II*\0" if order == "<" else b"MM\0*"
    entry = struct.pack(f"{order}HHIHH", 274, 3, 1, turn, 0)
    return start + struct.pack(f"{order}IH", 8, 1) + entry + b"\0\0\0\0"


def turned_jpeg(turn: int, order: str = "<") -> bytes:
    """A JPEG that is red at its left upper corner, blue right of it, white below; EXIF has it turned."""
    surface = pygame.Surface((64, 32))
    surface.fill((255, 255, 255))
    surface.fill(RED, (0, 0, 32, 16))
    surface.fill(BLUE, (32, 0, 32, 16))
    from io import BytesIO

    out = BytesIO()
    pygame.image.save(surface, out, "a.jpg")
    data = out.getvalue()
    body = b"Exif\0\0" + exif(turn, order)
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


# Where the red and the blue corner are after each way of turning: left or right, upper or lower.
CORNERS = {
    1: ("lu", "ru"), 2: ("ru", "lu"), 3: ("rl", "ll"), 4: ("ll", "rl"),
    5: ("lu", "ll"), 6: ("ru", "rl"), 7: ("rl", "ru"), 8: ("ll", "lu"),
}  # fmt: skip


@pytest.mark.parametrize("turn", CORNERS)
@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photograph_is_turned_as_its_camera_was_held(turn: int, order: str) -> None:
    data = turned_jpeg(turn, order)
    header, picture = read_header(data), decode_picture(data)
    assert picture.get_size() == (header.width, header.height) == ((64, 32) if turn < 5 else (32, 64))
    for corner, color in zip(CORNERS[turn], (RED, BLUE), strict=True):
        x = 4 if corner[0] == "l" else header.width - 5
        y = 4 if corner[1] == "u" else header.height - 5
        assert all(abs(a - b) < 30 for a, b in zip(picture.get_at((x, y))[:3], color, strict=True))


def test_colours_for_print_are_refused_by_name() -> None:
    data = jpeg(16, 16)
    at = data.index(b"\xff\xc0")
    four = (
        data[:at] + b"\xff\xc0" + struct.pack(">HBHHB", 20, 8, 16, 16, 4) + b"\1\x11\0" * 4 + data[at + 19 :]
    )
    with pytest.raises(PictureError, match="CMYK"):
        read_header(four)


GIF = b"GIF89a\2\0\1\0\x80\0\0" + bytes((*RED, *BLUE))
FRAME = b"\x2c\0\0\0\0\2\0\1\0\0\2\2D\x0a\0"


def test_the_first_frame_of_a_gif_is_drawn_and_the_others_are_told() -> None:
    assert colors(GIF + FRAME + b";") == [(*RED, 255), (*BLUE, 255)]
    assert read_header(GIF + FRAME + b";").note == ""
    assert read_header(GIF + FRAME + FRAME + b";").note == ANIMATED
    with pytest.raises(PictureError, match="first frame"):
        read_header(GIF + FRAME.replace(b"\2\0\1\0", b"\1\0\1\0", 1) + b";")


def test_what_fills_the_room_before_a_segment_is_passed_at_once() -> None:
    """Millions of bytes, which are allowed, are no millions of steps."""
    plain, steps = jpeg(64, 40), 0
    filled = plain[:2] + b"\xff" * 1_000_000 + plain[2:]

    def step(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal steps
        steps += 1
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        header = read_header(filled)
    finally:
        sys.settrace(before)
    assert header == read_header(plain)
    assert steps < 10_000


@pytest.mark.parametrize("begun", [GIF + FRAME[:-5], GIF + b"\x21\xfe"])
def test_a_gif_cut_into_millions_of_parts_is_refused_before_they_are_counted(begun: bytes) -> None:
    with pytest.raises(PictureError, match="too many parts"):
        read_header(begun + b"\1\2" * 2_000 + b"\0" + FRAME + b";")


def test_a_picture_that_is_read_whole_is_read_once_until_it_changes(tmp_path: Path) -> None:
    """A pack may name one a thousand times, or have it under as many names."""
    first, second = tmp_path / "a.gif", tmp_path / "b.gif"
    first.write_bytes(GIF + FRAME + b";")
    os.link(first, second)
    before = _measure_whole.cache_info()
    assert measure_picture(first) == measure_picture(second) == measure_picture(first)
    after = _measure_whole.cache_info()
    assert (after.misses - before.misses, after.hits - before.hits) == (1, 2)
    first.write_bytes(GIF + b";")
    for _ in range(2):
        with pytest.raises(PictureError, match="holds no frame"):
            measure_picture(second)


def test_other_pictures_that_move_are_told() -> None:
    moving = written(6, 8, [bytes((*RED, 255, *BLUE, 255))], chunk(b"acTL", b"\0\0\0\2\0\0\0\0"))
    assert read_header(moving).note == ANIMATED
    webp = b"RIFF\0\1\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\1\0\0\0\0\0"
    with pytest.raises(PictureError, match="animated WebP"):
        read_header(webp)


def test_an_svg_is_drawn_as_large_as_it_is_wanted(tmp_path: Path) -> None:
    from game.shell.formats.images import Resize

    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
        '<rect width="10" height="10" fill="#c82828"/></svg>'
    )
    (tmp_path / "a.svg").write_text(text)
    header = measure_picture(tmp_path / "a.svg")
    assert (header.width, header.height, header.alpha) == (20, 10, True)
    large = decode_picture(text.encode(), Resize(400, 200, 400, 200))
    # Its edge is an edge, not a slope of twenty pixels.
    assert large.get_at((198, 100))[3] == 255
    assert large.get_at((202, 100))[3] == 0


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ('<svg width="30mm" height="1in"/>', (113, 96)),
        ('<?xml version="1.0"?><!-- a --><svg width="100%" height="100%" viewBox="0 0 40 20"/>', (40, 20)),
        ("<svg/>", (300, 150)),
    ],
)
def test_an_svg_is_as_large_as_it_says(text: str, size: tuple[int, int]) -> None:
    header = read_header(text.encode())
    assert (header.width, header.height) == size


@pytest.mark.parametrize(
    ("start", "name"),
    [(b"BM", "BMP"), (b"II*\0", "TIFF"), (b"\0\0\0\x20ftypavif", "AVIF"), (b"8BPS", "Photoshop")],
)
def test_what_is_not_read_is_called_by_its_name(start: bytes, name: str) -> None:
    with pytest.raises(PictureError, match=name):
        read_header(start + b"\0" * 60)


@settings(max_examples=300, deadline=None)
@given(
    which=st.sampled_from(["png", "jpeg", "gif", "webp", "svg"]),
    changes=st.lists(st.tuples(st.integers(0, 4000), st.binary(max_size=6)), min_size=1, max_size=5),
    end=st.integers(0, 4000),
)
def test_no_damage_to_a_header_raises_anything_else(
    which: str, changes: list[tuple[int, bytes]], end: int
) -> None:
    seeds = {
        "png": png(20, 20),
        "jpeg": turned_jpeg(6),
        "gif": GIF + FRAME + FRAME + b";",
        "webp": b"RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\1\0\0\0\0\0"
        b"ALPH\2\0\0\0\0\0VP8L\6\0\0\0/\1\0\0\0\0",
        "svg": b'<svg width="3" height="4" viewBox="0 0 3 4"/>',
    }
    data = bytearray(seeds[which])
    for at, put in changes:
        at %= len(data)
        data[at : at + len(put)] = put
    try:
        header = read_header(bytes(data[: end or None]))
    except PictureError:
        return
    assert 0 < header.width * header.height <= 36_000_000
