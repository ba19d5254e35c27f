"""What comes next is made ready: pictures in a thread, the next frame in quiet moments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pygame
import pytest

from game.author.canonical import play_evening
from game.shell.formats.images import DrawingBudget, PlainDecoder, Resize
from game.shell.paint.disk_cache import DiskCache
from game.shell.paint.display_list import Transform, lay_flat
from game.shell.paint.fitting import Fitted, PictureRequest, request_bytes
from game.shell.paint.group_content import required_pictures
from game.shell.paint.outlines import Outline, draw_mask
from game.shell.paint.painter import Painter
from game.shell.paint.prefetch import Urgency
from game.shell.script_folder import load_script
from game.stage.compose import FrameTime, arriving_scenes, compose
from game.stage.frame import STAGE, Box, DrawOp, Fill, Frame, Glow, Group, Picture, Text, TextStyle
from game.stage.hud import WARNING_MS
from game.stage.idle_motion import ambient_at
from game.stage.motion import SHUT_MS
from game.stage.scenery import SceneTime, scene_group
from game.stage.transition import Direction, transition_between
from game.story.state import NO_DEBT, Return
from game.story.step import begin, stop_of
from game.ui.play.play_animations import FEEDBACK_MS
from tests.bench.program import running
from tests.frames.looks import LOOK
from tests.pilot import STILL, headless_app
from tests.unit.painted import SIZE, THEME, draw_pictures, open_painter, pixels

FIGURE = Picture("figure.png", Box(700, 200, 300, 500))
LAMP = Glow(500, 300, 200, (244, 166, 60, 255), 0.8)
ROOT = Path(__file__).parents[2]
SCENE = Group(STAGE, (Picture("sky.png", STAGE, opaque=True), FIGURE, LAMP), opaque=True)
NEXT: tuple[DrawOp, ...] = (SCENE, Text(200, 900, "The next line", TextStyle("prose", 60), (20, 20, 30, 255)))
NOW: tuple[DrawOp, ...] = (Fill(STAGE, (200, 20, 20, 255)),)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    draw_pictures(tmp_path)
    yield tmp_path
    pygame.display.quit()


def wait_for_pictures() -> None:
    while (event := pygame.event.wait(5000)).type != pygame.USEREVENT:
        assert event.type != pygame.NOEVENT


def check_without_files(painter: Painter, plain: Painter, folder: Path) -> None:
    """The next frame is painted whole by a painter that has neither pictures nor files any more."""
    painter.pictures.clear()
    for path in folder.glob("*.png"):
        path.unlink()
    painter.paint(Frame(NEXT))
    assert painter.found_problems() == ()
    assert pixels(painter.surface) == pixels(plain.surface)
    painter.close()
    plain.close()


def test_a_frame_warmed_up_for_needs_no_picture_any_more(folder: Path) -> None:
    plain = open_painter(folder)
    plain.paint(Frame(NEXT))
    painter = open_painter(folder)
    painter.paint(Frame(NOW))
    painter.prefetch(NEXT)
    wait_for_pictures()
    for _ in painter.warm_up(NEXT):
        pass
    check_without_files(painter, plain, folder)


def test_a_warm_up_that_began_before_its_pictures_came_goes_on_when_they_are_there(folder: Path) -> None:
    plain = open_painter(folder)
    plain.paint(Frame(NEXT))
    painter = open_painter(folder)
    painter.paint(Frame(NOW))
    for at_once in painter.warm_up(NEXT):
        if not at_once:
            wait_for_pictures()
    check_without_files(painter, plain, folder)


class NotingDecoder(PlainDecoder):
    """Decodes, and notes in which threads."""

    def __init__(self) -> None:
        self.threads: list[Thread] = []

    def load(
        self, path: Path, fit: Resize | None = None, part: str = "", budget: DrawingBudget | None = None
    ) -> pygame.Surface:
        self.threads.append(current_thread())
        return super().load(path, fit, part, budget)


def test_a_warm_up_decodes_nothing_itself(folder: Path) -> None:
    decoder = NotingDecoder()
    painter = open_painter(folder, decoder=decoder)
    painter.paint(Frame(NOW))
    for at_once in painter.warm_up(NEXT):
        if not at_once:
            wait_for_pictures()
    painter.close()
    assert decoder.threads
    assert main_thread() not in decoder.threads


def test_what_somebody_waits_for_is_made_before_all_else(folder: Path) -> None:
    painter = open_painter(folder)
    painter.prefetch((FIGURE,))
    wanted = painter.prefetch((SCENE,), Urgency.AWAITED)
    while painter.is_awaited(wanted):
        wait_for_pictures()  # of what was asked for before, it may be
    assert all(map(painter.pictures.holds, required_pictures(lay_flat((SCENE,), painter.transform))))
    painter.close()


def test_what_is_awaited_for_a_second_time_is_made_again(folder: Path) -> None:
    painter = open_painter(folder)
    for _ in range(2):
        (figure,) = wanted = painter.prefetch((FIGURE,), Urgency.AWAITED)
        while painter.is_awaited(wanted):
            wait_for_pictures()
        assert painter.pictures.holds(figure)
        painter.pictures.clear()
    painter.close()


def test_a_scene_of_more_than_is_kept_is_warmed_up_for_all_the_same(folder: Path) -> None:
    figures = (Picture("figure.png", Box(-30.0 * i, 0, 2000, 1125)) for i in range(6))
    scene = Group(STAGE, tuple(op for figure in figures for op in (figure, LAMP)), opaque=True)
    painter = open_painter(folder)
    for at_once in painter.warm_up((scene,)):
        if not at_once:
            wait_for_pictures()
    painter.pictures.clear()
    painter.paint(Frame((scene,)))
    wanted = list(required_pictures(lay_flat((scene,), painter.transform)))
    assert len(wanted) == 6
    assert not any(map(painter.pictures.holds, wanted))
    painter.close()


def test_waiting_for_a_picture_that_cannot_be_drawn_comes_to_an_end(folder: Path) -> None:
    (folder / "figure.png").write_bytes(b"no picture")
    painter = open_painter(folder)
    wanted = painter.prefetch((FIGURE,), Urgency.AWAITED)
    wait_for_pictures()
    assert not painter.is_awaited(wanted)
    painter.close()


class SurprisedDecoder(PlainDecoder):
    """Decodes all but figures, which raise what no decoder is expected to raise."""

    def load(
        self, path: Path, fit: Resize | None = None, part: str = "", budget: DrawingBudget | None = None
    ) -> pygame.Surface:
        if path.name == "figure.png":
            raise TypeError("a figure out of order")
        return super().load(path, fit, part, budget)


def test_no_file_ends_the_thread_that_frames_wait_for(folder: Path) -> None:
    """Whatever a file raises is that file's problem, and the next one is made as before."""
    painter = open_painter(folder, decoder=SurprisedDecoder())
    for awaited in (FIGURE, SCENE, Picture("sky.png", STAGE, opaque=True)):
        wanted = painter.prefetch((awaited,), Urgency.AWAITED)
        while painter.is_awaited(wanted):
            wait_for_pictures()
    painter.paint(Frame((SCENE,)))
    assert [(problem.file, problem.message) for problem in painter.found_problems()] == [
        ("figure.png", "it cannot be drawn: a figure out of order")
    ]
    painter.close()


def test_what_lies_further_off_is_put_on_disk_alone(folder: Path, tmp_path: Path) -> None:
    scaled = tmp_path / "scaled"
    painter = Painter(pygame.Surface(SIZE, 0, 32), THEME, lambda file: folder / file, DiskCache(scaled))
    painter.prefetch((FIGURE,), Urgency.LATER)
    scene = painter.prefetch((SCENE,))
    (figure,) = required_pictures(lay_flat((FIGURE,), painter.transform))
    while not (painter.pictures.lies_on_disk(figure) and all(map(painter.pictures.holds, scene))):
        wait_for_pictures()
        scene = painter.prefetch((SCENE,))
    assert not painter.pictures.holds(figure)
    painter.close()


# No picture of a screen takes so long, however busy the machine.
LONGEST_PICTURE_MS = 4000


def test_the_program_warms_up_until_all_is_made_and_again_at_the_next_line() -> None:
    with running((640, 360)) as program:
        program.play()
        # Piece by piece, and it comes to an end.
        assert any(not program.app.preloader.warm_up() for _ in range(1000))
        program.press(pygame.K_RETURN)
        assert program.app.preloader.warm_up()


def test_what_follows_an_option_is_warmed_up_for_while_its_hole_is_seen_and_what_follows_that_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path, replace(STILL, reduced_motion=False)) as pilot:
        pilot.session.enter_evening()
        while not pilot.session.director.options:
            pilot.press(pygame.K_RETURN)
        pilot.press(pygame.K_1)
        assert pilot.app.preloader.warm_up()
        # Piece by piece, and it comes to an end; what may follow that waits until it is shown.
        assert any(not pilot.app.preloader.warm_up() for _ in range(1000))
        pilot.wait(FEEDBACK_MS + 1000)
        assert not pilot.session.director.options
        assert pilot.app.preloader.warm_up()


def test_the_paper_under_the_option_that_is_taken_is_cut_before_the_press(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    cut: list[tuple[int, int]] = []

    def counted(size: tuple[int, int], shape: Outline, crisp: bool) -> pygame.Surface:
        cut.append(size)
        return draw_mask(size, shape, crisp)

    monkeypatch.setattr("game.shell.paint.panels.draw_mask", counted)
    with headless_app(tmp_path, replace(STILL, reduced_motion=False)) as pilot:
        pilot.session.enter_evening()
        while not pilot.session.director.options:
            pilot.wait(1000)
            assert any(not pilot.app.preloader.warm_up() for _ in range(1000))
            pilot.press(pygame.K_RETURN)
        assert cut
        cut.clear()
        pilot.press(pygame.K_1)
        assert cut == []


def test_screens_one_key_away_are_put_together_while_the_player_reads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The shadows of paper are what takes longest: most are cast before the key is pressed."""
    cast: list[pygame.Surface] = []
    soften = pygame.transform.box_blur

    def counted(surface: pygame.Surface, radius: int) -> pygame.Surface:
        cast.append(soften(surface, radius))
        return cast[-1]

    monkeypatch.setattr(pygame.transform, "box_blur", counted)
    needed = []
    for rests in (False, True):
        with running((640, 360)) as program:
            program.play()
            # Pictures that a piece waits for come one after the other, and each is told of.
            while rests:
                while program.app.preloader.warm_up():
                    pass
                rests = pygame.event.wait(LONGEST_PICTURE_MS).type != pygame.NOEVENT
            cast.clear()
            program.press(pygame.K_p)
            needed.append(len(cast))
    assert needed[1] < needed[0] / 2


# The bytes of a picture from which making it in a frame is felt.
FELT_BYTES = 400_000
DESIGN = Transform(1.0)


def felt(ops: Iterable[DrawOp], transform: Transform = DESIGN) -> list[PictureRequest]:
    """The large pictures that painting operations needs."""
    wanted = required_pictures(lay_flat(ops, transform))
    return [request for request in wanted if request_bytes(request) >= FELT_BYTES]


def test_no_picture_of_the_canonical_evening_is_needed_that_is_not_made_ready_before_the_press(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """People who set out face another way, faces change on bodies that still dissolve, a bus goes."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path, replace(STILL, reduced_motion=False, transitions=True)) as pilot:
        script, look = pilot.session.script, pilot.session.look
        states, fault = play_evening(script, script.canonical)
        assert fault is None
        now, unready = SceneTime(ambient_at(0), 0), set()
        for before, after in pairwise(states):
            stays = scene_group(script, before, look, time=now)
            ready = set(felt((stays, *arriving_scenes(script, before, after, look, now))))
            transition = transition_between(before, after, Direction.ON)
            over_ms = transition.over_ms
            for ms in (0, SHUT_MS + 10, over_ms, over_ms + 1, over_ms + transition.moving_ms // 2):
                time = FrameTime(ms, ambient_ms=ms, view_ms=ms, previous_view_ms=0)
                scene = compose(script, after, look, time, transition=transition).picture_ops
                if not ready.issuperset(felt(scene)):
                    unready.add((stop_of(script, after).id, ms))
    assert unready == set()


def test_what_the_next_press_shows_outlasts_what_was_shown_before(folder: Path) -> None:
    """Of pictures that take more than is kept, those of the next press stay, within their bound."""
    painter = open_painter(folder)
    figures = [Picture("figure.png", Box(0, 0, 2000 + 40 * number, 1125)) for number in range(30)]
    painter.prefer_next(figures[:6])
    for figure in (*figures[:6], *figures[20:]):
        painter.paint(Frame((figure,)))
    kept = [painter.pictures.holds(request) for request in felt(figures, painter.transform)]
    assert (kept[:6], 0 < sum(kept[20:]) < 10) == ([True] * 6, True)
    # More than there is room for: the first ones.
    painter.prefer_next(figures)
    for figure in figures:
        painter.paint(Frame((figure,)))
    kept = [painter.pictures.holds(request) for request in felt(figures, painter.transform)]
    assert kept[:6] == [True] * 6
    assert sum(kept) < 30
    painter.close()


def test_a_watch_that_grows_needs_the_same_pictures_all_the_while() -> None:
    """To make all of its parts anew at each size took twice a frame's time, in each frame."""
    script = load_script(ROOT / "tests/scripts/tiny")
    state = begin(script)
    warned = state._replace(
        watch_s=script.deadlines[0].watch_s,
        fired=frozenset({0}),
        stack=(Return(state.position, NO_DEBT, None),),
    )
    frames = [compose(script, warned, LOOK, FrameTime(ms)).hud for ms in range(0, WARNING_MS, 16)]
    needed = {picture for ops in frames for picture in required_pictures(lay_flat(ops, Transform(1.0)))}
    assert len(set(frames)) == len(frames)
    assert [isinstance(one, Fitted) and one.file for one in needed].count("watch/case.png") == 1
