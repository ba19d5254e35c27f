"""Scaled pictures on disk: whole or not at all, within a limit, and never in the way."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shell.paint.disk_cache import DiskCache

SIZE = (40, 30)
BYTES = SIZE[0] * SIZE[1] * 4


def painted(shade: int, opaque: bool = False) -> pygame.Surface:
    """A surface of many colours, which no packing makes smaller."""
    surface = pygame.Surface(SIZE, 0 if opaque else pygame.SRCALPHA, 32)
    surface.get_buffer().write(random.Random(shade).randbytes(BYTES))
    return surface


def pixels(surface: pygame.Surface) -> bytes:
    return surface.get_buffer().raw


def only_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


@pytest.mark.parametrize("opaque", [False, True])
def test_what_was_kept_comes_back_the_same(tmp_path: Path, opaque: bool) -> None:
    DiskCache(tmp_path).put("a leaf", painted(90, opaque))
    found = DiskCache(tmp_path).get("a leaf", SIZE, opaque)
    assert found is not None
    assert pixels(found) == pixels(painted(90, opaque))
    assert bool(found.get_flags() & pygame.SRCALPHA) is not opaque


def test_other_words_have_another_picture(tmp_path: Path) -> None:
    scaled = DiskCache(tmp_path)
    scaled.put("a leaf", painted(90))
    assert scaled.get("two leaves", SIZE, False) is None


@given(data=st.data())
def test_a_damaged_file_is_not_believed_and_goes(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("scaled")
    scaled = DiskCache(folder)
    scaled.put("a leaf", painted(90))
    path = only_file(folder)
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = data.draw(
        st.sampled_from([whole[:at], whole + b"x", whole[:at] + bytes([whole[at] ^ 8]) + whole[at + 1 :]])
    )
    path.write_bytes(damaged)
    assert scaled.get("a leaf", SIZE, False) is None
    scaled.put("a leaf", painted(90))
    assert scaled.get("a leaf", SIZE, False) is not None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="not run: no pipes with names on this system")
def test_a_pipe_in_place_of_a_picture_is_not_read(tmp_path: Path) -> None:
    scaled = DiskCache(tmp_path)
    scaled.put("a leaf", painted(90))
    path = only_file(tmp_path)
    whole = path.read_bytes()
    path.unlink()
    os.mkfifo(path)
    # With both ends open and a whole picture in it, reading it would succeed instead of waiting for ever.
    pipe = os.open(path, os.O_RDWR)
    os.write(pipe, whole)
    assert scaled.get("a leaf", SIZE, False) is None
    os.close(pipe)
    scaled.put("a leaf", painted(90))
    assert scaled.get("a leaf", SIZE, False) is not None


def test_a_picture_of_another_size_is_not_taken_for_it(tmp_path: Path) -> None:
    scaled = DiskCache(tmp_path)
    scaled.put("a leaf", painted(90))
    assert scaled.get("a leaf", (SIZE[0], SIZE[1] + 1), False) is None


def test_beyond_the_limit_those_go_that_were_wanted_longest_ago(tmp_path: Path) -> None:
    scaled = DiskCache(tmp_path, limit_bytes=BYTES * 10)
    for number in range(9):
        scaled.put(f"leaf {number}", painted(number))
        os.utime(max(tmp_path.iterdir(), key=lambda path: path.stat().st_mtime_ns), ns=(number, number))
    assert scaled.get("leaf 0", SIZE, False) is not None
    for number in range(9, 12):
        scaled.put(f"leaf {number}", painted(number))
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= BYTES * 10
    assert scaled.get("leaf 0", SIZE, False) is not None
    assert scaled.get("leaf 1", SIZE, False) is None
    assert scaled.get("leaf 11", SIZE, False) is not None
    for number in range(12, 30):
        scaled.put(f"leaf {number}", painted(number))
    assert scaled.get("leaf 0", SIZE, False) is None
    assert scaled._checked <= {*tmp_path.iterdir()}, "what is gone is still remembered"


def test_what_takes_too_much_of_it_is_not_kept(tmp_path: Path) -> None:
    scaled = DiskCache(tmp_path / "here", limit_bytes=BYTES * 7)
    scaled.put("a leaf", painted(90))
    assert not (tmp_path / "here").exists()


def test_where_nothing_can_be_written_it_does_without(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("not a folder")
    scaled = DiskCache(tmp_path / "taken" / "here")
    scaled.put("a leaf", painted(90))
    assert scaled.get("a leaf", SIZE, False) is None
