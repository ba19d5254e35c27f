"""Hands on the whole program: what is held, flicked, pressed in a run, pasted and pressed too early."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from pygame.event import Event

from game.shell.input.hardware import Hardware
from game.shell.sdl import sdl
from game.shell.storage.share_codes import share_code
from game.shell.title_scene import TitleScene
from game.shell.window import OUTLINE_COLOR, Window
from game.stage.frame import Text
from game.story.operations import Choice, Line
from game.ui import requests
from game.ui.action import COMMANDS, Command, Press
from game.ui.screen import Response
from game.ui.screens.credits import CreditsScreen
from game.ui.screens.enter_share_code import CodeEntryScreen
from game.ui.screens.key_map import KeyMapScreen
from game.ui.screens.packs import PacksScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.saves import SavesScreen
from game.ui.screens.share_code import CodeScreen
from tests.frames.view_models import make_view_model
from tests.pilot import STILL, Pilot, headless_app
from tests.unit.test_ui_frames import SCREENS


@pytest.fixture
def really(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What is held down on a keyboard and a mouse that the tests' driver doesn't have."""
    down: set[str] = set()
    monkeypatch.setattr(Hardware, "is_down", lambda self, given: given in down)
    return down


@pytest.fixture
def pilot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pilot]:
    """The program at the first line of an evening."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path) as flown:
        flown.session.enter_evening()
        flown.turn()
        yield flown


class _Drop(ctypes.Structure):
    """SDL's event of a file that is dropped on a window."""

    _fields_ = (
        ("type", ctypes.c_uint32),
        ("timestamp", ctypes.c_uint32),
        ("file", ctypes.c_void_p),
        ("rest", ctypes.c_byte * 64),
    )


def test_a_file_dropped_on_the_window_whose_name_is_no_text_ends_nothing(pilot: Pilot) -> None:
    library = sdl()
    assert library is not None
    library.SDL_strdup.restype = ctypes.c_void_p
    dropped = _Drop(type=pygame.DROPFILE, file=library.SDL_strdup(b"/pictures/\xff\xfe.png"))
    library.SDL_PushEvent(ctypes.byref(dropped))
    pygame.event.post(Event(pygame.USEREVENT))
    assert pygame.USEREVENT in [event.type for event in pilot.app.window.wait(0)]


def test_the_window_is_shown_again_once_however_often_it_changed_meanwhile(
    pilot: Pilot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each copies every pixel: dragging an edge gives dozens at once, told in two ways each."""
    copied: list[int] = []
    show_all = Window.show_all

    def counted(window: Window) -> None:
        copied.append(1)
        show_all(window)

    monkeypatch.setattr(Window, "show_all", counted)
    kinds = (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED)
    pilot.turn(*(Event(kind, x=640, y=360, w=640, h=360, size=(640, 360)) for kind in kinds * 20))
    assert copied == [1]


def test_the_credits_are_laid_out_once(pilot: Pilot) -> None:
    pilot.session.leave_evening()
    pilot.session.show(CreditsScreen())
    pilot.press(pygame.K_DOWN)
    columns = CreditsScreen().columns(pilot.app.presenter.view_model())
    pilot.press(pygame.K_DOWN)
    assert CreditsScreen().columns(pilot.app.presenter.view_model()) is columns


def key(kind: int, code: int, mod: int = 0) -> Event:
    return Event(kind, key=code, unicode="", mod=mod, scancode=0)


def wheel(steps: int) -> Event:
    return Event(pygame.MOUSEWHEEL, x=0, y=steps, flipped=False)


@pytest.mark.parametrize("leaving", ["Escape", "pad:Start"])
def test_who_was_asked_for_a_key_can_leave_it(pilot: Pilot, leaving: str) -> None:
    """Nothing is bound, nothing waits any longer, and the next key is no answer."""
    devices, before = pilot.app.inputs.devices, pilot.app.inputs.bindings.keys
    pilot.session.show(KeyMapScreen())
    pilot.turn()
    pilot.press(pygame.K_RETURN)
    assert devices.capture is not None
    if leaving == "Escape":
        pilot.press(pygame.K_ESCAPE)
    else:
        start = pygame.CONTROLLER_BUTTON_START
        pilot.turn(Event(pygame.CONTROLLERBUTTONDOWN, button=start, instance_id=0))
        pilot.turn(Event(pygame.CONTROLLERBUTTONUP, button=start, instance_id=0))
    screen = pilot.session.screen
    assert isinstance(screen, KeyMapScreen)
    assert screen.waiting is None
    assert devices.capture is None
    pilot.press(pygame.K_j, "j")
    assert pilot.app.inputs.bindings.keys == before


def test_what_was_hidden_is_seen_again_in_the_next_evening(pilot: Pilot) -> None:
    """Whatever ended the one before."""
    pilot.press(pygame.K_h, "h")
    assert pilot.session.play.hidden
    pilot.app.runner.run(requests.NewEvening())
    assert not pilot.session.play.hidden


def test_the_scene_under_the_title_is_the_same_from_frame_to_frame(pilot: Pilot) -> None:
    """Whether or not the pack names a place for it: it is composed once."""
    for title in (pilot.session.pack.artwork.title, {}):
        artwork = replace(pilot.session.pack.artwork, title=title)
        pilot.session.pack = pilot.session.pack._replace(artwork=artwork)
        scene = TitleScene(pilot.session)
        assert scene.state() is scene.state()


def test_every_command_of_the_play_is_carried_out_by_the_play_or_by_the_shell(pilot: Pilot) -> None:
    session, app = pilot.session, pilot.app
    unhandled = []
    for row in COMMANDS:
        if row.screen_label and not row.label:
            continue  # of screens alone
        session.show(None)
        left = session.play.act(Press(row.command), session.now).command
        if left is not None and not app.runner.run_shell_command(left):
            unhandled.append(row.command)
    assert unhandled == []


def test_every_command_of_screens_does_something_on_one() -> None:
    view_model = make_view_model()
    answered = {
        command
        for command in Command
        for screen in SCREENS.values()
        if screen.act(view_model, Press(command)) != Response(screen)
    }
    assert {row.command for row in COMMANDS if row.screen_label} <= answered


def test_a_flick_goes_on_by_one_line_and_another_by_one_more(pilot: Pilot) -> None:
    """Two dozen turns within a third of a second are one movement of the hand."""
    director = pilot.session.director
    first = director.cursor
    for _ in range(6):
        pilot.turn(*[wheel(-1)] * 4)
    second = director.cursor
    assert len(director.edges()) == 1
    pilot.wait(400)
    pilot.turn(*[wheel(-1)] * 24)
    assert len(director.edges()) == 2
    # Back over all that was lived, and forward again to its end, but not beyond it.
    pilot.wait(400)
    pilot.turn(*[wheel(1)] * 24)
    assert director.cursor == first
    pilot.wait(400)
    pilot.turn(*[wheel(-1)] * 24)
    assert len(director.edges()) == 2
    assert director.cursor != second


def test_a_key_that_comes_up_under_a_screen_is_not_held_when_the_play_is_back(
    really: set[str], pilot: Pilot
) -> None:
    pilot.wait(400)  # the window has only just come to the front
    really.add(f"key:{pygame.K_LCTRL}")
    pilot.turn(key(pygame.KEYDOWN, pygame.K_LCTRL, pygame.KMOD_LCTRL))
    pilot.wait(200)
    assert pilot.session.play.skip_held
    pilot.session.show(PauseScreen())
    pilot.turn()
    really.clear()
    pilot.turn(key(pygame.KEYUP, pygame.K_LCTRL))
    pilot.press(pygame.K_ESCAPE)
    assert pilot.session.screen is None
    assert not pilot.session.play.skipping


def test_the_crown_is_let_go_where_nobody_sees_it(pilot: Pilot) -> None:
    """The button comes up while a screen lies over the play, or the window has lost the keyboard."""
    for lost in (Event(pygame.MOUSEBUTTONUP, pos=(0, 0), button=1), Event(pygame.WINDOWFOCUSLOST)):
        pilot.turn(Event(pygame.MOUSEBUTTONDOWN, pos=(1, 1), button=1))
        pilot.session.play.drag_from = (1.0, 1.0)
        pilot.session.show(PauseScreen())
        pilot.turn(lost)
        pilot.session.show(None)
        pilot.turn(Event(pygame.WINDOWFOCUSGAINED))
        assert pilot.session.play.drag_from is None


def test_what_is_pressed_with_the_key_that_opened_a_screen_does_nothing_there(pilot: Pilot) -> None:
    opening = [key(kind, pygame.K_ESCAPE) for kind in (pygame.KEYDOWN, pygame.KEYUP)]
    pressing = [key(kind, pygame.K_RETURN) for kind in (pygame.KEYDOWN, pygame.KEYUP)]
    pilot.turn(*opening, *pressing)
    assert isinstance(pilot.session.screen, PauseScreen)
    # While it was painted, too.
    pilot.session.show(None)
    pilot.turn()
    for event in pressing:
        pygame.event.post(event)
    pilot.app.run_frame(opening)
    pilot.turn()
    assert isinstance(pilot.session.screen, PauseScreen)
    pilot.turn(*pressing)
    pilot.turn()
    assert pilot.session.screen is None


def test_a_code_is_pasted(pilot: Pilot) -> None:
    """Ctrl+V, Shift+Insert and the middle button put the clipboard's letters into the field."""
    pygame.scrap.put_text("RA1 abc-de\n")
    for code, mod in ((pygame.K_v, pygame.KMOD_LCTRL), (pygame.K_INSERT, pygame.KMOD_LSHIFT)):
        pilot.session.show(CodeEntryScreen())
        pilot.turn()
        pilot.press(code, mod=mod)
        assert isinstance(pilot.session.screen, CodeEntryScreen)
        assert pilot.session.screen.text == "RA1ABCDE"
    pilot.session.show(CodeEntryScreen())
    pilot.turn()
    pilot.click(10, 10, button=2)
    assert isinstance(pilot.session.screen, CodeEntryScreen)
    assert pilot.session.screen.text == "RA1ABCDE"


def test_a_code_that_is_shared_is_shown_and_copied(pilot: Pilot) -> None:
    """What is on the sheet is what can be pasted."""
    pilot.session.enter_evening()
    pilot.session.show(SavesScreen(saving=True, focus="share"))
    pilot.turn()
    pilot.press(pygame.K_RETURN)
    shown = pilot.session.screen
    assert isinstance(shown, CodeScreen)
    code = share_code(pilot.session.director.edges(), pilot.session.script.fingerprint)
    assert shown.code == code
    assert shown.copied == (pygame.scrap.get_text() == code)
    words = "".join(op.text for op in pilot.see().over if isinstance(op, Text))
    assert code.replace("-", "") in words.replace(" ", "")
    pilot.press(pygame.K_ESCAPE)
    assert isinstance(pilot.session.screen, SavesScreen)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of folders are text")
def test_a_folder_whose_name_is_no_text_is_told_and_shown_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It can't be copied, and where nothing opens folders either the game goes on."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.setenv("PATH", str(tmp_path))
    with headless_app(tmp_path / os.fsdecode(b"pl\xe4yer")) as pilot:
        pilot.session.show(PacksScreen(focus="folder"))
        pilot.turn()
        pilot.press(pygame.K_RETURN)
        assert pilot.session.message == f"Nothing here opens folders. It is {tmp_path}/plyer/packs."
        assert pilot.app.presenter.view_model().packs.folder == f"{tmp_path}/plyer/packs"


def test_a_run_of_clicks_takes_no_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever clicks on and on stands at the choice, and takes nothing before he has paused."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with headless_app(tmp_path, replace(STILL, punch_guard=True)) as pilot:
        pilot.session.enter_evening()
        director = pilot.session.director
        while not isinstance(director.stop, Choice):
            assert isinstance(director.stop, Line) or director.options == ()
            pilot.press(pygame.K_RETURN)
        stop = director.stop
        for _ in range(12):
            pilot.turn(*[key(kind, pygame.K_1) for kind in (pygame.KEYDOWN, pygame.KEYUP)])
            pilot.wait(150)
        assert director.stop is stop
        pilot.wait(500)
        pilot.press(pygame.K_1)
        assert director.stop is not stop


def presses(count: int) -> list[Event]:
    """So many presses of the key that goes on."""
    return [key(kind, pygame.K_RETURN) for _ in range(count) for kind in (pygame.KEYDOWN, pygame.KEYUP)]


def test_whoever_ends_it_does_not_wait_for_a_hundred_presses(pilot: Pilot) -> None:
    """Whether the word comes behind them, or while the first is acted on: nothing more is done or drawn."""
    session = pilot.session
    at, shown = session.director.cursor, pygame.image.tobytes(pilot.app.window.stage, "RGB")
    assert pilot.app.run_frame([*presses(100), Event(pygame.QUIT)]) is None
    assert not session.running
    assert session.director.cursor == at
    session.running = True
    pygame.event.post(Event(pygame.QUIT))
    assert pilot.app.run_frame(presses(100)) is None
    assert not session.running
    assert len(session.director.edges()) <= 1
    assert pygame.image.tobytes(pilot.app.window.stage, "RGB") == shown


def test_what_a_frame_paints_anew_is_outlined_and_no_longer(pilot: Pilot) -> None:
    def outlined() -> int:
        pixels = pygame.display.get_surface()
        assert pixels is not None
        of = pygame.mask.from_threshold(pixels, OUTLINE_COLOR, (1, 1, 1, 255)).count()
        return int(of)

    pilot.press(pygame.K_F3)
    assert outlined() == 0
    pilot.press(pygame.K_RETURN)
    assert outlined() > 100
    pilot.press(pygame.K_F3)
    assert outlined() == 0


@pytest.mark.parametrize("turns_away", ["clicks Back", "turns the page"])
def test_a_key_is_bound_only_while_the_screen_asks_for_one(pilot: Pilot, turns_away: str) -> None:
    """Whoever turns to something else with the mouse means no key any more by what is pressed next."""
    before = dict(pilot.app.inputs.devices.keys)
    pilot.session.show(KeyMapScreen())
    pilot.press(pygame.K_RETURN)
    pilot.turn(Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(0, 0), buttons=(0, 0, 0), touch=False))
    assert isinstance(pilot.session.screen, KeyMapScreen)
    assert pilot.session.screen.waiting is not None
    if turns_away == "clicks Back":
        frame = pilot.see()
        back = next(target.box for target in frame.targets if target.payload == "hint:menu")
        pilot.click(back.x + back.w / 2, back.y + back.h / 2)
        assert pilot.session.screen is None
    else:
        pilot.turn(wheel(-1))
    at = pilot.session.director.cursor
    pilot.press(pygame.K_SPACE)
    assert pilot.app.inputs.devices.keys == before
    assert (pilot.session.director.cursor != at) == (turns_away == "clicks Back")


def test_a_picture_that_cannot_be_kept_is_told_and_ends_nothing(
    pilot: Pilot, no_more_files: Callable[[], AbstractContextManager[None]]
) -> None:
    with no_more_files():
        pilot.app.act(Press(Command.SCREENSHOT))
        pilot.app.runner.screenshots.wait()
    pilot.turn()
    assert pilot.session.message.startswith("The picture can't be kept")
