"""What is painted: placeholders, text, views, snapshots, prefetching; and that memory is bounded."""

from __future__ import annotations

import gc
import math
import os
import sys
import threading
from itertools import pairwise
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.shell.formats.images import Resize
from game.shell.lru import LruCache
from game.shell.paint import gradients
from game.shell.paint.display_list import Transform
from game.shell.paint.fitting import Fitted
from game.shell.paint.fonts import split_words
from game.shell.paint.glyphs import box_count, box_counts
from game.shell.paint.gradients import GLOW_PX, Gradients
from game.shell.paint.offscreen import IDLE_FRAMES
from game.shell.paint.painter import Painter
from game.shell.paint.textures import _in_two_threads
from game.shell.video_driver import WindowError, check_driver, prepare_driver
from game.shell.window import Window, fit_stage
from game.stage.frame import (
    BLACK,
    STAGE,
    Box,
    Color,
    Crossfade,
    Disc,
    DrawOp,
    Fill,
    Frame,
    Glow,
    Gradient,
    Group,
    Panel,
    Picture,
    Stock,
    Text,
    TextStyle,
    Thumbnail,
)
from tests.unit.painted import PALETTE, SIZE, THEME, draw_pictures, open_painter, pixels

INK: Color = (26, 34, 51, 255)
RED: Color = (200, 20, 20, 255)
BLUE: Color = (20, 20, 200, 255)
PROSE = TextStyle("prose", 60)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    draw_pictures(tmp_path)
    return tmp_path


@pytest.fixture
def painter(folder: Path) -> Painter:
    return open_painter(folder)


def full(*ops: DrawOp) -> Group:
    return Group(STAGE, ops, opaque=True)


def at(painter: Painter, x: float, y: float) -> tuple[int, int, int]:
    """The colour at a stage point."""
    scale = painter.transform.scale
    red, green, blue, _ = painter.surface.get_at((int(x * scale), int(y * scale)))
    return red, green, blue


def test_a_missing_picture_is_a_card_and_a_problem_told_once(painter: Painter) -> None:
    for x in (0, 1):
        painter.paint(Frame((Picture("sets/alley.webp", Box(x, 0, 1920, 1080), opaque=True),)))
    assert [problem.file for problem in painter.found_problems()] == ["sets/alley.webp"]
    assert at(painter, 10, 10) == PALETTE["night_1"][:3]
    assert at(painter, 620, 350) == PALETTE["paper"][:3]


def test_a_missing_person_is_a_silhouette(painter: Painter) -> None:
    painter.paint(Frame((Fill(STAGE, RED), Picture("sprites/kirk/sprite.yaml", Box(600, 100, 560, 940)))))
    assert at(painter, 880, 700) == PALETTE["night_3"][:3]
    assert at(painter, 620, 120) == RED[:3]


@pytest.mark.parametrize("data", [b"", b"RIFF1234WEBPVP8 ", b"\x89PNG\r\n\x1a\n" + b"\0" * 30, b"GIF89a"])
def test_a_broken_picture_is_a_problem_and_no_more(folder: Path, data: bytes) -> None:
    (folder / "broken.webp").write_bytes(data)
    painter = open_painter(folder)
    painter.paint(Frame((Picture("broken.webp", Box(0, 0, 400, 400)),)))
    assert [problem.file for problem in painter.found_problems()] == ["broken.webp"]


def test_a_picture_of_absurd_size_is_not_decoded(folder: Path) -> None:
    header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (60_000).to_bytes(4, "big") * 2 + b"\x08\x06\0\0\0"
    (folder / "bomb.png").write_bytes(header)
    painter = open_painter(folder)
    painter.paint(Frame((Picture("bomb.png", Box(0, 0, 400, 400)),)))
    assert "pixels" in painter.found_problems()[0].message


def test_a_missing_font_is_a_problem_and_text_is_still_drawn(painter: Painter) -> None:
    painter.paint(Frame((Fill(STAGE, RED), Text(100, 300, "Dean", TextStyle("runes", 90), BLUE))))
    assert any(problem.file == "runes" for problem in painter.found_problems())
    assert any(at(painter, x, 280) != RED[:3] for x in range(100, 400, 4))


def test_prefixes_grow_and_end_where_the_drawn_text_ends(painter: Painter) -> None:
    text = "AV To office, fjord"
    widths = painter.measure(text, PROSE)
    assert len(widths) == len(text) + 1
    assert all(one <= other for one, other in pairwise(widths))
    painter.paint(Frame((Fill(STAGE, RED), Text(300, 500, text, PROSE, BLUE))))
    scale = painter.transform.scale
    columns = [
        x
        for x in range(SIZE[0])
        if any(painter.surface.get_at((x, y))[:3] != RED[:3] for y in range(100, 145))
    ]
    assert columns[0] == pytest.approx(300 * scale, abs=2)
    assert columns[-1] == pytest.approx((300 + widths[-1]) * scale, abs=2)


@pytest.mark.parametrize("style", [PROSE, TextStyle("label_bold", 40, 120)])
def test_revealing_all_of_a_text_is_the_same_as_showing_it(painter: Painter, style: TextStyle) -> None:
    text = Text(120.4, 300, "Ten to eight, give or take", style, INK)
    painter.paint(Frame((Fill(STAGE, RED), text)))
    whole = pixels(painter.surface)
    for width in painter.measure(text.text, style):
        painter.paint(Frame((Fill(STAGE, RED), text._replace(shown=width))))
    assert pixels(painter.surface) == whole


def test_tracking_is_part_of_the_measure(painter: Painter) -> None:
    plain = painter.measure("8:15", TextStyle("label_bold", 100))
    tracked = painter.measure("8:15", TextStyle("label_bold", 100, 50))
    assert [b - a for a, b in zip(plain, tracked, strict=True)] == pytest.approx([0, 5, 10, 15, 20])


def test_rows_break_alike_in_every_window(folder: Path) -> None:
    texts = [open_painter(folder, (w, w * 9 // 16)).measure("and the other one", PROSE) for w in (640, 1920)]
    assert texts[0] == texts[1]


def test_a_letter_the_face_lacks_is_taken_from_another(painter: Painter) -> None:
    engraved = TextStyle("engraved", 40)
    assert painter.fonts.role_for("A", "engraved") == "engraved"
    assert painter.measure("½", engraved)[-1] > 0
    assert painter.fonts.role_for("ﬃ", "engraved") in ("plain", "prose", "engraved")


def test_boxes_for_letters_that_no_face_has_are_counted_letter_by_letter() -> None:
    for word in ("", "ﷺ" * 9, "e\u0301e\u0301x", "x\u200d\u200dy", "\u0301\u0301a"):
        assert list(box_counts(word)) == [box_count(word[:end]) for end in range(1, len(word) + 1)]


def test_splitting_into_words_loses_nothing() -> None:
    for text in ("", " ", "a", "  a b  c ", "one"):
        assert "".join(split_words(text)) == text


def test_a_view_shows_its_part_of_the_stage_and_nothing_beyond_the_box(painter: Painter) -> None:
    ops = (Fill(STAGE, RED), Fill(Box(960, 540, 960, 540), BLUE))
    painter.paint(Frame((Fill(STAGE, INK), Group(STAGE, ops, opaque=True, view=Box(960, 540, 960, 540)))))
    assert at(painter, 5, 5) == BLUE[:3]
    painter.paint(Frame((Fill(STAGE, INK), Group(Box(0, 0, 960, 1080), ops, view=Box(0, 0, 960, 1080)))))
    assert at(painter, 5, 5) == RED[:3]
    assert at(painter, 1500, 900) == INK[:3]


def test_a_moving_view_shows_the_same_part(painter: Painter) -> None:
    ops = (Fill(STAGE, RED), Fill(Box(960, 540, 960, 540), BLUE))
    group = Group(STAGE, ops, opaque=True, view=Box(480, 270, 960, 540), moving=True)
    painter.paint(Frame((group,)))
    assert at(painter, 900, 500) == RED[:3]
    assert at(painter, 1020, 600) == BLUE[:3]


def count_stages(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The sizes of the surfaces as large as the stage that are made from now on."""
    made: list[tuple[int, int]] = []
    make = pygame.Surface

    def counted(*given: Any) -> pygame.Surface:
        if tuple(given[0]) == SIZE:
            made.append(SIZE)
        return make(*given)

    monkeypatch.setattr(pygame, "Surface", counted)
    return made


def test_a_camera_that_sets_out_again_needs_no_new_memory(
    painter: Painter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """New memory as large as the stage takes as long as all that is painted on it."""
    ops = (Fill(STAGE, RED), Fill(Box(960, 540, 960, 540), BLUE))

    def move(step: int) -> None:
        view = Box(480 + step, 270, 960, 540)
        painter.paint(Frame((Group(STAGE, ops, opaque=True, view=view, moving=True),)))

    move(0)
    made = count_stages(monkeypatch)
    for step in range(1, 5):
        move(4 * step)
    for shade in range(2 * IDLE_FRAMES):
        painter.paint(Frame((Fill(STAGE, (shade, 0, 0, 255)),)))
    for step in range(4):
        move(4 * step)
    assert made == []
    assert (at(painter, 900, 500), at(painter, 1020, 600)) == (RED[:3], BLUE[:3])


def test_a_scene_unlike_the_others_is_painted_where_the_oldest_was(
    painter: Painter, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = count_stages(monkeypatch)
    for shade in range(80):
        if shade == 40:
            made.clear()
        painter.paint(Frame((full(Fill(STAGE, (shade, 0, 0, 255))),)))
        assert at(painter, 900, 500) == (shade, 0, 0)
    assert made == []


def test_a_mix_goes_from_one_picture_to_the_other(painter: Painter) -> None:
    before, after = full(Fill(STAGE, RED)), full(Fill(STAGE, BLUE))
    painter.paint(Frame((Crossfade(before, after, 0),)))
    assert at(painter, 900, 500) == RED[:3]
    painter.paint(Frame((Crossfade(before, after, 0.5),)))
    assert at(painter, 900, 500)[0] == pytest.approx(110, abs=3)
    painter.paint(Frame((Crossfade(before, after, 0.5, BLACK),)))
    assert at(painter, 900, 500) == (0, 0, 0)
    painter.paint(Frame((Crossfade(before, after, 1),)))
    assert at(painter, 900, 500) == BLUE[:3]


def test_a_faded_group_is_between_what_is_below_and_itself(painter: Painter) -> None:
    painter.paint(Frame((Fill(STAGE, RED), Group(STAGE, (Fill(STAGE, BLUE),), opacity=0.5))))
    assert at(painter, 900, 500) == pytest.approx((110, 20, 110), abs=2)


def test_a_gradient_goes_evenly_from_edge_to_edge(painter: Painter) -> None:
    painter.paint(Frame((Fill(STAGE, RED), Gradient(STAGE, (0, 0, 255, 0), (0, 0, 255, 255)))))
    rows = [at(painter, 5, y) for y in (10, 540, 1070)]
    assert rows[0][0] > rows[1][0] > rows[2][0]
    assert rows == [at(painter, 1910, y) for y in (10, 540, 1070)]


@pytest.mark.parametrize(("x", "radius"), [(500, 3000), (-900, 2000), (1500, 1200)])
def test_a_light_larger_than_the_stage_is_made_as_far_as_it_is_seen(x: float, radius: float) -> None:
    light, transform = Glow(x, 400, radius, (255, 224, 160, 255), 0.8), Transform(0.25)
    painted = []
    for stage in (SIZE, (4000, 4000)):
        surface = pygame.Surface(SIZE, 0, 32)
        drawn = Gradients(10**9, stage).glow(light, transform, surface)
        surface.blit(drawn.surface, (drawn.x, drawn.y))
        painted.append((drawn.surface.get_width() * drawn.surface.get_height(), pixels(surface)))
    (seen, one), (whole, other) = painted
    cell = math.ceil(2 * radius * 0.25 / GLOW_PX)
    assert seen <= (SIZE[0] + 4 * cell) * (SIZE[1] + 4 * cell) < whole
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 8


def test_a_gradient_under_a_large_light_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two together are more than is kept, and are painted in turn, once in each region."""
    made: list[pygame.Surface] = []
    shade = gradients.shade

    def noted(size: tuple[int, int], top: Color, bottom: Color, steps: int | None) -> pygame.Surface:
        made.append(shade(size, top, bottom, steps))
        return made[-1]

    monkeypatch.setattr(gradients, "shade", noted)
    parts, surface = Gradients(400_000, SIZE), pygame.Surface(SIZE, 0, 32)
    for _ in range(5):
        parts.glow(Glow(500, 300, 600, (255, 224, 160, 255), 0.8), Transform(0.25), surface)
        parts.paint_gradient(surface, Gradient(STAGE, (0, 0, 0, 0), (0, 0, 0, 200)), Transform(0.05))
    assert len(made) == 1


def test_what_is_lifted_is_its_picture_scaled_about_its_place(painter: Painter) -> None:
    """A group with alpha whose view moves: nothing of what is below it is lost beside it."""
    view = Box(800, 200, 400, 400)
    disc = Disc(1000, 400, 200, (0, 255, 0, 255))
    lifted = Group(Box(100, 600, 200, 200), (disc,), view=view, moving=True)
    painter.paint(Frame((Fill(STAGE, RED), lifted)))
    assert at(painter, 200, 700) == (0, 255, 0)
    assert [at(painter, *point) for point in ((105, 605), (295, 795), (1000, 400))] == [RED[:3]] * 3
    assert at(painter, 110, 700) == (0, 255, 0)


def test_what_was_painted_last_fades_as_it_was(painter: Painter) -> None:
    """The very operations of the frame before, as a group, look as they did, and cost no painting."""
    seen = (Fill(STAGE, RED), Picture("figure.png", Box(200, 200, 400, 600)))
    painter.paint(Frame(seen))
    before = pixels(painter.surface)
    painter.paint(Frame((Fill(STAGE, BLUE), Group(STAGE, seen, 0.999, opaque=True))))
    assert pixels(painter.surface) == before
    painter.paint(Frame((Fill(STAGE, BLUE), Group(STAGE, seen, 0.25, opaque=True))))
    assert at(painter, 50, 50) == pytest.approx((65, 20, 155), abs=3)


def test_a_panel_is_paper_inside_and_casts_its_shadow_outside(painter: Painter) -> None:
    light: Color = (200, 200, 200, 255)
    painter.paint(Frame((Fill(STAGE, light), Panel(Box(400, 300, 800, 400), Stock.PAPER))))
    inside, below = at(painter, 800, 500), at(painter, 800, 712)
    assert sum(abs(a - b) for a, b in zip(inside, PALETTE["paper"], strict=False)) < 60
    assert sum(below) < sum(light[:3]) - 60


def test_a_snapshot_is_the_scene_without_the_ticket(painter: Painter) -> None:
    soft = Group(STAGE, (full(Fill(STAGE, RED)),), opaque=True, blur=20)
    for below in (full(Fill(STAGE, RED)), soft, full(soft, Fill(STAGE, (0, 0, 0, 150)))):
        painter.paint(Frame((below, Fill(STAGE, BLUE))))
        snapshot = painter.snapshot((160, 90))
        assert snapshot.get_size() == (160, 90)
        assert snapshot.get_at((80, 45))[:3] == pytest.approx(RED[:3], abs=3)


def test_a_thumbnail_is_read_from_its_bytes_and_a_bad_one_is_a_card(folder: Path) -> None:
    kept = {"save-01": (folder / "sky.png").read_bytes(), "save-02": b"nonsense", "save-03": b""}
    painter = open_painter(folder, find_thumbnail=kept.__getitem__)
    boxes = [Box(0, 0, 400, 225), Box(500, 0, 400, 225), Box(1000, 0, 400, 225)]
    painter.paint(Frame(tuple(Thumbnail(box, f"save-0{i + 1}") for i, box in enumerate(boxes))))
    assert at(painter, 200, 20)[2] == pytest.approx(90, abs=3)
    assert [problem.file for problem in painter.found_problems()] == ["save-02"]


def test_pictures_wished_for_are_ready_when_the_event_comes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    try:
        painter = open_painter(folder)
        painter.prefetch((full(Picture("sky.png", STAGE, opaque=True)), Picture("none.png", STAGE)))
        while (event := pygame.event.wait(5000)).type != pygame.USEREVENT:
            assert event.type != pygame.NOEVENT
        painter.paint(Frame((Fill(STAGE, RED),)))
        (folder / "sky.png").unlink()
        painter.paint(Frame((full(Picture("sky.png", STAGE, opaque=True)),)))
        assert painter.found_problems() == ()
        painter.close()
    finally:
        pygame.display.quit()


def test_a_cache_forgets_the_oldest_first_and_keeps_its_limit() -> None:
    kept: LruCache[str, bytes] = LruCache(10, len)
    kept.put("a", b"1234")
    kept.put("b", b"1234")
    kept.get("a")
    kept.put("c", b"1234")
    assert ("a" in kept, "b" in kept, "c" in kept) == (True, False, True)
    kept.put("huge", b"x" * 100)
    assert len(kept) == 1
    assert kept.drop("huge") is not None
    assert kept.used_bytes == 0


def test_what_is_held_is_forgotten_only_afterwards() -> None:
    kept: LruCache[str, bytes] = LruCache(4, len)
    kept.pin_all = True
    kept.put("a", b"1234")
    kept.put("b", b"1234")
    assert len(kept) == 2
    kept.trim()
    assert list(kept) == ["b"]


def keep_no_pictures(painter: Painter) -> None:
    """No more room for them than for one."""
    painter.pictures._fitted.limit_bytes = painter.pictures._small.limit_bytes = 0
    painter.pictures.trim()


def test_a_blink_needs_no_picture_of_the_backdrop_again(folder: Path) -> None:
    painter = open_painter(folder)
    below = (Fill(STAGE, RED), Picture("sky.png", STAGE, opaque=True), Picture("figure.png", STAGE))
    painter.paint(Frame((full(*below, Fill(Box(900, 400, 50, 50), BLUE)),)))
    keep_no_pictures(painter)
    for path in folder.glob("*.png"):
        path.unlink()
    painter.paint(Frame((full(*below, Fill(Box(960, 400, 50, 50), BLUE)),)))
    assert painter.found_problems() == ()


def test_a_scene_larger_than_all_room_for_pictures_is_read_once_and_lives_on(folder: Path) -> None:
    painter = open_painter(folder)
    keep_no_pictures(painter)

    def breathing(y: float) -> Frame:
        person = Group(Box(600, y, 300, 500), (Picture("figure.png", Box(600, y, 300, 500)),))
        return Frame((full(Picture("sky.png", STAGE, opaque=True), person, Picture("hand.png", STAGE)),))

    painter.paint(breathing(200))
    whole = pixels(painter.surface)
    for path in folder.glob("*.png"):
        path.unlink()
    for y in (208, 200, 216, 200):
        for _ in painter.warm_up((full(Fill(STAGE, RED)),)):
            pass
        painter.paint(breathing(y))
    assert painter.found_problems() == ()
    assert pixels(painter.surface) == whole


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((1920, 1080), (0, 0, 1920, 1080)),
        ((1024, 768), (0, 96, 1024, 576)),
        ((2560, 1080), (320, 0, 1920, 1080)),
        ((7680, 4320), (0, 0, 7680, 4320)),
        ((32000, 18000), (12160, 6840, 7680, 4320)),  # its pictures would fill the memory
    ],
)
def test_the_stage_is_as_large_as_fits(size: tuple[int, int], expected: tuple[int, int, int, int]) -> None:
    assert tuple(fit_stage(size)) == expected


def test_the_window_knows_where_a_pixel_is_on_the_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    window = Window("Test", "test-class", (1024, 768))
    try:
        assert window.stage.get_size() == (1024, 576)
        assert window.to_stage(512, 384) == (960, 540)
        pygame.event.post(pygame.event.Event(pygame.USEREVENT))
        assert any(event.type == pygame.USEREVENT for event in window.wait(None))
        window.toggle_full_screen()
        assert window.full_screen
    finally:
        window.close()


def test_a_driver_that_shows_nothing_is_told_of_unless_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER", raising=False)
    with pytest.raises(WindowError, match="offscreen"):
        check_driver("offscreen")
    check_driver("x11")
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    check_driver("dummy")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are counted as Linux tells them")
def test_a_window_that_changes_its_size_often_keeps_no_font_open(painter: Painter) -> None:
    """Also as long as nobody collects what refers to itself."""

    def open_fonts() -> int:
        links = (os.path.realpath(link) for link in Path("/proc/self/fd").iterdir())
        return sum(link.endswith((".otf", ".ttf")) for link in links)

    frame = Frame((Text(100, 100, "Now", TextStyle("prose", 40), (255, 255, 255, 255)),))
    painter.paint(frame)
    once = open_fonts()
    gc.disable()
    try:
        for width in range(320, 400, 4):
            painter.retarget(pygame.Surface((width, width * 9 // 16), 0, 32))
            painter.paint(frame)
        assert open_fonts() <= once + 1
    finally:
        gc.enable()


def test_another_pack_has_none_of_the_problems_of_the_one_before(folder: Path) -> None:
    painter = open_painter(folder)
    painter.paint(Frame((Picture("missing.png", STAGE),)))
    assert [problem.file for problem in painter.found_problems()] == ["missing.png"]
    painter.use_pack(THEME, lambda file: folder / "sky.png")
    painter.paint(Frame((Picture("missing.png", STAGE),)))
    assert painter.found_problems() == ()


def test_without_a_second_thread_one_decodes_all() -> None:
    threading.stack_size(1 << 46)  # more than any system gives, so none is started
    requests = [Fitted(file, Resize(1, 1, 1, 1)) for file in ("a", "b")]
    try:
        made = _in_two_threads(requests, lambda one: pygame.Surface((1, 1)))
    finally:
        threading.stack_size(0)
    assert [one.file for one, _ in made] == ["a", "b"]


def test_a_see_through_rule_that_rounds_to_nothing_is_nothing() -> None:
    """In a window of a few pixels many are no pixel wide or high."""
    surface = pygame.Surface((4, 4))
    surface.fill((9, 9, 9))
    before = pygame.image.tobytes(surface, "RGB")
    for size in ((0, 3), (3, 0), (0, 0)):
        gradients.add_rect(surface, pygame.Rect((1, 1), size), (200, 20, 20, 100))
    assert pygame.image.tobytes(surface, "RGB") == before
    gradients.add_rect(surface, pygame.Rect(1, 1, 1, 1), (200, 20, 20, 100))
    assert pygame.image.tobytes(surface, "RGB") != before


def test_a_closed_window_ends_the_game_whatever_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_QUIT_ON_LAST_WINDOW_CLOSE", "0")
    prepare_driver("class")
    assert "SDL_QUIT_ON_LAST_WINDOW_CLOSE" not in os.environ


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="input methods of X")
@pytest.mark.parametrize(
    ("given", "used"),
    [("@im=nabi", "@im=none"), ("@im=ibus", "@im=ibus"), ("@im=fcitx", "@im=fcitx"), ("", "@im=none")],
)
def test_an_input_method_that_x_would_ask_is_left_to_itself(
    monkeypatch: pytest.MonkeyPatch, given: str, used: str
) -> None:
    """X's library falls with it, or waits for it without end; the others are asked over D-Bus."""
    monkeypatch.setattr("os.environ", {**os.environ, "XMODIFIERS": given})
    prepare_driver("class")
    assert os.environ["XMODIFIERS"] == used
