"""What the game was not shipped with is decoded in a process of its own, and nothing that happens there
happens to the game."""

from __future__ import annotations

import os
import sys
import wave
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pygame
import pytest

from game.shell.composition import load_icon
from game.shell.formats.font_files import FontError
from game.shell.formats.image_headers import PictureError
from game.shell.formats.images import DrawingBudget, PlainDecoder, Resize
from game.shell.formats.sandbox import (
    INTERRUPTED,
    OK,
    PROCESSES,
    DecoderError,
    DecodeResultCache,
    Interrupt,
    Sandbox,
)
from game.shell.paint.painter import Painter
from game.shell.paths import Data
from game.stage.frame import Frame
from game.stage.look import Look
from game.stage.scenery import scene_group
from game.story.state import Actor, Position, State
from tests.hostile import SCRIPT, SPRITE, jpeg, meet, pack, png
from tests.unit.decoding import Begun, write_long_sound
from tests.unit.painted import ASSETS, FONTS, draw_pictures

NOBODY = (os.devnull,)
# Says hello and then nothing, whatever it is asked.
SILENT = (
    sys.executable,
    "-c",
    "import sys; sys.stdout.write('decoder 1\\n'); sys.stdout.flush(); sys.stdin.read()",
)
# Says hello, and falls over the first file.
FALLS = (sys.executable, "-c", "import os, sys; os.write(1, b'decoder 1\\n'); os.read(0, 1); os.abort()")
# Says hello, and answers that a picture is larger than it was asked to be.
LIAR = (
    sys.executable,
    "-c",
    "import sys, struct; o = sys.stdout.buffer; o.write(b'decoder 1\\n'); o.flush(); "
    "o.write(struct.pack('<BII', 1, 22, 4) + b'{\"size\": [90000, 9000]}'[:22] + b'1234'); o.flush(); "
    "sys.stdin.buffer.read()",
)
FITS = (
    Resize(120, 80, 120, 80, opaque=True),
    Resize(60, 90, 58.5, 88.25, 0.25, 0.5),
    Resize(40, 40, 120, 80, -10.0, -10.0, True),
    None,
)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox to which everything is strange."""
    made = Sandbox()
    yield made
    made.close()


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Begun]:
    made = Begun(tmp_path / "begun")
    yield made
    made.close()


@pytest.mark.parametrize("fit", FITS)
@pytest.mark.parametrize("name", ["sky.png", "figure.png"])
def test_a_strangers_picture_is_the_same_picture(
    sandbox: Sandbox, tmp_path: Path, name: str, fit: Resize | None
) -> None:
    draw_pictures(tmp_path)
    strange, own = sandbox.load(tmp_path / name, fit), PlainDecoder().load(tmp_path / name, fit)
    assert strange.get_size() == own.get_size()
    both = ((strange, own), (strange.convert(24, 0), own.convert(24, 0)))[fit is not None and fit.opaque]
    assert pygame.image.tobytes(both[0], "RGBA") == pygame.image.tobytes(both[1], "RGBA")


def test_a_frame_of_a_strangers_picture_is_cut(sandbox: Sandbox, tmp_path: Path) -> None:
    draw_pictures(tmp_path)
    fit = Resize(30, 40, 30, 40)
    frame = sandbox.load(tmp_path / "sky.png", fit, "1/4")
    assert pygame.image.tobytes(frame, "RGBA") == pygame.image.tobytes(
        PlainDecoder().load(tmp_path / "sky.png", fit, "1/4"), "RGBA"
    )
    assert sandbox.load(tmp_path / "sky.png", None, "1/4").get_size() == (75, 170)


def test_what_was_shipped_needs_no_other_process(tmp_path: Path) -> None:
    """A list of sums tells what is ours; a changed file is a stranger's."""
    sandbox = Sandbox(ASSETS, command=NOBODY)
    own = ASSETS / "audio/effects/tick.ogg"
    assert sandbox.samples(own, 44_100, 2) is None
    changed = tmp_path / "tick.ogg"
    changed.write_bytes(own.read_bytes() + b"\0")
    assert sandbox.samples(changed, 44_100, 2)
    assert sandbox.is_bundled_file(own)
    assert not sandbox.is_bundled_file(changed)
    sandbox.close()


def test_nearly_everything_that_is_shipped_is_in_the_list() -> None:
    """What isn't is drawn all the same, later: `python -m assets.sources sums all` writes the list anew."""
    sandbox = Sandbox(ASSETS, command=NOBODY)
    found = [
        path
        for folder in ("audio", "fonts", "packs")
        for path in (ASSETS / folder).rglob("*")
        if path.suffix in (".webp", ".ogg", ".otf", ".ttf")
    ]
    unknown = [path for path in found if not sandbox.is_bundled(path.read_bytes())]
    assert len(unknown) < len(found) / 20, "type: python -m assets.sources sums all"


def test_a_sound_that_ends_its_decoder_ends_nothing_else(sandbox: Sandbox, tmp_path: Path) -> None:
    """Six bytes in the header of a sound end the process that decodes it, in the allocator."""
    data = (ASSETS / "audio/effects/window.ogg").read_bytes()
    damaged = tmp_path / "window.ogg"
    damaged.write_bytes(data[:147] + b"<data>" + data[147:])
    with pytest.raises(DecoderError, match=r"decod"):
        sandbox.samples(damaged, 44_100, 2)
    whole = tmp_path / "whole.wav"
    with wave.open(str(whole), "wb") as stream:
        stream.setparams((1, 2, 44_100, 0, "NONE", ""))
        stream.writeframes(b"\1\0" * 1000)
    assert sandbox.samples(whole, 44_100, 1) == b"\1\0" * 1000


def test_a_font_is_tried_before_it_is_believed(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.check_font(FONTS["plain"])
    cut = tmp_path / "cut.ttf"
    cut.write_bytes(FONTS["plain"].read_bytes()[:20_000])
    with pytest.raises(FontError, match="cut short"):
        sandbox.check_font(cut)
    # The table of widths is there, and says that there are no letters.
    data = bytearray(FONTS["plain"].read_bytes())
    for row in range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16):
        if bytes(data[row : row + 4]) in (b"maxp", b"hhea", b"head"):
            start = int.from_bytes(data[row + 8 : row + 12], "big")
            data[start : start + 32] = b"\xff" * 32
    cut.write_bytes(data)
    with pytest.raises(FontError, match="letters"):
        sandbox.check_font(cut)


def test_the_fonts_of_a_pack_have_a_time_together() -> None:
    sandbox, budget = Sandbox(), DrawingBudget(1e-6)
    sandbox.check_font(FONTS["label"], budget)
    with pytest.raises(FontError, match="tried when the pack is opened again"):
        sandbox.check_font(FONTS["prose"], budget)
    sandbox.check_font(FONTS["label"], budget)  # is known
    sandbox.check_font(FONTS["prose"], DrawingBudget())
    sandbox.close()


def test_pictures_that_a_frame_waits_for_have_a_time_together(tmp_path: Path) -> None:
    """Each may take seconds, and a place can have any number of them."""
    draw_pictures(tmp_path)
    sandbox, budget = Sandbox(), DrawingBudget(1e-9)
    assert sandbox.load(tmp_path / "sky.png", FITS[0], budget=budget)
    with pytest.raises(PictureError, match="shown at once take more than"):
        sandbox.load(tmp_path / "sky.png", FITS[0], budget=budget)
    assert sandbox.load(tmp_path / "sky.png", FITS[0], budget=DrawingBudget())
    sandbox.close()


def test_what_ended_a_decoder_is_not_tried_again(tmp_path: Path) -> None:
    """Not at the next start either; and no font is tried twice."""
    memory = tmp_path / "cache" / "decoded.txt"
    draw_pictures(tmp_path)
    first = Sandbox(results=memory, command=FALLS)
    for _ in range(2):
        with pytest.raises(PictureError, match="ended the decoder"):
            first.load(tmp_path / "sky.png", FITS[0])
    first.close()
    again = Sandbox(results=memory)
    with pytest.raises(PictureError, match="ended the decoder"):
        again.load(tmp_path / "sky.png", FITS[1])
    again.check_font(FONTS["plain"])
    again.close()
    third = Sandbox(results=memory, command=SILENT, timeout_s=0.1)
    third.check_font(FONTS["plain"])
    third.close()


def test_what_was_only_too_slow_is_tried_again_another_time(tmp_path: Path) -> None:
    """A machine that is busy today is no fault of the file's; nor is a size that it was asked for in."""
    memory = tmp_path / "cache" / "decoded.txt"
    draw_pictures(tmp_path)
    slow = Sandbox(results=memory, command=SILENT, timeout_s=0.1)
    with pytest.raises(PictureError, match="too long"):
        slow.load(tmp_path / "sky.png", FITS[0])
    slow.close()
    later = Sandbox(results=memory)
    with pytest.raises(PictureError, match="no frame"):
        later.load(tmp_path / "sky.png", FITS[0], "7/3")
    assert later.load(tmp_path / "sky.png", FITS[0]).get_size() == (120, 80)
    later.close()


def test_a_result_that_lasts_follows_one_that_did_not(tmp_path: Path) -> None:
    results = DecodeResultCache(tmp_path / "decoded.txt")
    results.keep("font x", "too slow today", lasting=False)
    assert DecodeResultCache(tmp_path / "decoded.txt").get("font x") is None
    results.keep("font x", OK)
    assert DecodeResultCache(tmp_path / "decoded.txt").get("font x") == OK


@pytest.mark.parametrize("kept", [b"", b"\xff\xfe", b"0.0.0 1\nfont x\twell\n", b"\0" * 3_000_000])
def test_a_memory_that_is_none_is_done_without(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / "decoded.txt").write_bytes(kept)
    draw_pictures(tmp_path)
    sandbox = Sandbox(results=tmp_path / "decoded.txt")
    assert sandbox.load(tmp_path / "sky.png").get_size() == (300, 170)
    sandbox.close()


def test_a_decoder_that_has_gone_home_is_called_back(tmp_path: Path) -> None:
    """One that nobody asked for long has ended by itself; no file is blamed for that."""
    draw_pictures(tmp_path)
    marker = tmp_path / "left once"
    leaves_once = (
        sys.executable,
        "-c",
        "import os, runpy, sys; m = sys.argv[1]; first = not os.path.exists(m); open(m, 'w').close(); "
        "first and (sys.stdout.write('decoder 1\\n'), sys.stdout.flush(), os._exit(0)); "
        "sys.argv[1:] = ['--decode-for-the-game']; runpy.run_module('game', run_name='__main__')",
        str(marker),
    )
    sandbox = Sandbox(command=leaves_once)
    assert sandbox.load(tmp_path / "sky.png", FITS[0]).get_size() == (120, 80)
    sandbox.close()


def test_a_decoder_runs_nothing_of_the_folder_where_the_player_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file there may be called like a library; and a decoder that it ended would leave the picture to the
    game itself, without limits."""
    ran = tmp_path / "ran"
    (tmp_path / "json.py").write_text(f"open({str(ran)!r}, 'w').close()\nraise SystemExit(1)\n", "utf-8")
    draw_pictures(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(tmp_path)
    sandbox = Sandbox()
    assert sandbox.load(tmp_path / "sky.png", FITS[0]).get_size() == (120, 80)
    assert not ran.exists()
    sandbox.close()


@pytest.mark.parametrize("command", [SILENT, LIAR])
def test_a_decoder_that_is_silent_or_lies_is_ended(tmp_path: Path, command: tuple[str, ...]) -> None:
    draw_pictures(tmp_path)
    sandbox = Sandbox(command=command, timeout_s=0.2)
    with pytest.raises(PictureError):
        sandbox.load(tmp_path / "sky.png", FITS[0])
    sandbox.close()


def test_where_no_process_can_be_started_pictures_are_still_drawn(tmp_path: Path) -> None:
    draw_pictures(tmp_path)
    sandbox = Sandbox(command=NOBODY)
    assert sandbox.load(tmp_path / "sky.png", FITS[0]).get_size() == (120, 80)
    with pytest.raises(PictureError):
        sandbox.decode(png(20, 20)[:-30])
    sandbox.close()


def test_a_saves_own_picture_needs_no_other_process() -> None:
    """What the game writes is small and plain; anything else in a save is a stranger's."""
    sandbox = Sandbox(command=SILENT, timeout_s=0.2)
    assert sandbox.decode(jpeg(480, 270), FITS[0]).get_size() == (120, 80)
    with pytest.raises(PictureError):
        sandbox.decode(jpeg(481, 270), FITS[0])
    with pytest.raises(PictureError, match="30000 × 30000"):
        sandbox.decode(png(2, 2, (30_000, 30_000)), FITS[0])
    sandbox.close()


def test_who_comes_after_it_was_closed_does_not_wait_for_ever(tmp_path: Path) -> None:
    """A thread may still be decoding while the game ends."""
    draw_pictures(tmp_path)
    closed = Sandbox()
    closed.close()
    told: list[str] = []

    def load() -> None:
        try:
            closed.load(tmp_path / "sky.png")
        except PictureError as error:
            told.append(str(error))

    threads = [Thread(target=load, daemon=True) for _ in range(PROCESSES + 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert told == [INTERRUPTED] * len(threads)


def begin_decoding(
    sandbox: Sandbox, told: list[str], begun: Begun, interrupt: Interrupt | None
) -> list[Thread]:
    """Threads that want half an hour of sound, one more than there are processes; these are at it."""
    path = begun.path.with_name("long.wav")
    write_long_sound(path)

    def decode() -> None:
        try:
            sandbox.samples(path, 48_000, 2, interrupt)
        except DecoderError as error:
            told.append(str(error))

    threads = [Thread(target=decode, daemon=True) for _ in range(PROCESSES + 1)]
    for thread in threads:
        thread.start()
    for _ in range(PROCESSES):
        begun.wait()
    return threads


def test_an_interrupt_ends_what_a_decoder_is_at_and_no_file_is_blamed(tmp_path: Path, begun: Begun) -> None:
    """Who asks without that interrupt is still answered."""
    draw_pictures(tmp_path)
    sandbox, interrupt, told = Sandbox(command=begun.command), Interrupt(), list[str]()
    threads = begin_decoding(sandbox, told, begun, interrupt)
    sandbox.interrupt(interrupt)
    for thread in threads:
        thread.join()
    assert told == [INTERRUPTED] * len(threads)
    assert sandbox.load(tmp_path / "sky.png", FITS[0]).get_size() == (120, 80)
    with pytest.raises(DecoderError, match=INTERRUPTED):
        sandbox.samples(tmp_path / "long.wav", 48_000, 2, interrupt)
    write_long_sound(tmp_path / "short.wav", 2)
    assert sandbox.samples(tmp_path / "short.wav", 8_000, 1)
    sandbox.close()


def test_closing_ends_what_a_decoder_is_at(begun: Begun) -> None:
    """Quitting waits for nobody's half an hour of sound."""
    sandbox, told = Sandbox(command=begun.command), list[str]()
    threads = begin_decoding(sandbox, told, begun, None)
    sandbox.close()
    for thread in threads:
        thread.join()
    assert told == [INTERRUPTED] * len(threads)


START = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="200">'


def _draw_person(folder: Path, shapes: str) -> tuple[list[str], int, int]:
    """The problems of a person of forty layers of these shapes, how many were drawn in the first picture, and
    in the next two."""
    names = [f"{number}.svg" for number in range(40)]
    boxes = ", ".join(f"{name}: [0, 0, 100, 200]" for name in names)
    sheet = SPRITE.partition("layers:")[0] + f"layers: [{', '.join(names)}]\nboxes: {{{boxes}}}\n"
    files = (
        ("sprites/kirk/sprite.yaml", sheet),
        *((f"sprites/kirk/{name}", f"{START}</svg>") for name in names),
    )
    pack(*files)(folder)
    pack_folders, loaded, _ = meet(folder)
    for name in names:
        (folder / "player/bad/sprites/kirk" / name).write_text(f"{START}{shapes}</svg>")
    sandbox = _Counting()
    painter = Painter(pygame.Surface((1280, 720), 0, 32), loaded.theme, pack_folders.resolve, decoder=sandbox)
    state = State(Position("x", 0), (), place="nowhere", cast=(Actor("kirk", "centre"),))
    painter.paint(Frame((scene_group(SCRIPT, state, Look(loaded.artwork, painter.measure)),)))
    drawn = sandbox.drawn
    for _ in range(2):
        # As if the pictures' sizes were others.
        painter.brush.clear()
        painter.paint(Frame(()))
        painter.paint(Frame((scene_group(SCRIPT, state, Look(loaded.artwork, painter.measure)),)))
    painter.close()
    sandbox.close()
    problems = [found.message for found in painter.found_problems() if "kirk" in found.file]
    return problems, drawn, sandbox.drawn - drawn


class _Counting(Sandbox):
    """A sandbox that counts the pictures it has given."""

    drawn = 0

    def load(
        self, path: Path, fit: Resize | None = None, part: str = "", budget: DrawingBudget | None = None
    ) -> pygame.Surface:
        found = super().load(path, fit, part, budget)
        self.drawn += 1
        return found


def test_a_person_of_heavy_drawings_does_not_hold_the_game_up(tmp_path: Path) -> None:
    """Each drawing is within its limit; what is shown at once has one, too, which an honest person keeps."""
    curve = "M0 0" + "C90 9 5 190 60 40 " * 400 + "Z"
    heavy = "".join(f'<path fill-opacity=".{number % 9 + 1}" d="{curve}"/>' for number in range(40))
    problems, drawn, later = _draw_person(tmp_path / "heavy", heavy)
    assert any("drawings and maps shown at once take more than 2 s" in problem for problem in problems), (
        problems
    )
    assert 0 < drawn < 40
    assert 0 < later < 2 * drawn
    assert _draw_person(tmp_path / "light", '<path d="M0 0L90 90L0 190Z"/>') == ([], 40, 80)


@pytest.mark.parametrize("picture", [f"{START}</svg>".encode(), png(2000, 1500)])
def test_a_saves_picture_is_none_that_takes_long(sandbox: Sandbox, picture: bytes) -> None:
    """A page of saves is drawn in one frame; no save has had a drawing, or so large a picture."""
    with pytest.raises(PictureError, match="never put such a picture into a save"):
        sandbox.decode(picture, Resize(320, 180, 320, 180, opaque=True))


@pytest.mark.parametrize("harm", ["cut", "empty", "folder", "pipe", "gone"])
def test_an_icon_that_cannot_be_used_keeps_nobody_from_playing(tmp_path: Path, harm: str) -> None:
    """A pipe in its place isn't waited for, either."""
    icon = tmp_path / "assets" / "icons" / "running-ashtrays-64.png"
    icon.parent.mkdir(parents=True)
    whole = (ASSETS / "icons" / icon.name).read_bytes()
    if harm == "folder":
        icon.mkdir()
    elif harm == "pipe":
        os.mkfifo(icon)
    elif harm != "gone":
        icon.write_bytes(whole[: len(whole) // 2] if harm == "cut" else b"")
    sandbox = Sandbox(tmp_path / "assets")
    assert load_icon(sandbox, Data(tmp_path)) is None
    sandbox.close()
