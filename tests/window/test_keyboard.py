"""Keys in a real window: layouts without Latin letters, the system's keys, the clipboard both ways."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.stage.frame import WIDTH
from game.ui.widgets import save_preview
from tests.desktop import ROOT, Desktop, difference, playing, x_server

pytestmark = pytest.mark.window
# Places of keys, as the X server counts them: what is printed there is the layout's business.
L, P, SUPER, KEYPAD_1 = "46", "33", "133", "87"
ESCAPE, RETURN = "Escape", "Return"
LETTERS = """
import pygame
from game.shell.input.keyboard import shown_letter
from game.shell.window import Window
window = Window("Letters", "letters", (640, 360))
window.wait(100)
print(*map(shown_letter, "ALQY<>"))
"""


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """The game in its window, under a window manager."""
    with playing(tmp_path, (1920, 1080), sized=False, managed=True) as started:
        yield started


def first_line(desktop: Desktop) -> None:
    note = desktop.changed(desktop.still(), [RETURN], "the note before the first evening", 20_000)
    desktop.changed(note, [RETURN], "the first line", 20_000)


@pytest.mark.parametrize("layout", ["ru", "il"])
def test_letters_are_places_where_the_layout_has_none(desktop: Desktop, layout: str) -> None:
    desktop.run("setxkbmap", layout)
    first_line(desktop)
    line = desktop.still()
    log = desktop.changed(line, [L], "the log", 20_000)
    back = desktop.changed(log, [ESCAPE], "the line again", 20_000)
    assert difference(line, back) < 2_000
    # With Super it belongs to the desktop.
    desktop.press(f"{SUPER}+{L}", f"{SUPER}+{P}", KEYPAD_1)
    desktop.changed(desktop.still(), [P], "the packs, and nothing before them", 20_000)


@pytest.mark.parametrize(
    ("layout", "letters"),
    [
        ("us", "A L Q Y < >"),
        ("fr", "A L Q Y < >"),
        ("de", "A L Q Y < >"),
        ("us(dvorak)", "A L Q Y < >"),
        ("ru", "Ф Д Й Н Shift+Б Shift+Ю"),
        ("gr", "Α Λ ; Υ < >"),
    ],
)
def test_a_key_is_shown_as_it_is_printed(layout: str, letters: str) -> None:
    """A hint names the player's own letter."""
    with x_server((800, 600)) as display:
        environment = os.environ | {"DISPLAY": display, "SDL_VIDEODRIVER": "x11"}
        subprocess.run(["setxkbmap", layout], env=environment, check=True)
        shown = subprocess.run(
            [sys.executable, "-c", LETTERS], cwd=ROOT, env=environment, capture_output=True, text=True
        )
        assert shown.stdout.splitlines()[-1] == letters, shown.stderr


def pasted(desktop: Desktop, selection: str) -> str:
    """What another program would paste."""
    return desktop.run("xclip", "-selection", selection, "-out")


def copy(desktop: Desktop, selection: str, text: str) -> None:
    """Another program copies, or selects."""
    subprocess.run(
        ["xclip", "-selection", selection, "-in"], input=text.encode(), env=desktop.environment, check=True
    )


def click(desktop: Desktop, x: float, y: float, button: int = 1) -> None:
    """Presses the mouse at a point of the stage, in design units."""
    scale = desktop.geometry[2] / WIDTH
    at = (str(round(x * scale)), str(round(y * scale)))
    desktop.tool("mousemove", "--window", desktop.window, *at, "click", str(button))


def test_a_code_goes_to_the_clipboard_and_comes_back_from_it(desktop: Desktop) -> None:
    """The code of a moment is what X calls CLIPBOARD and PRIMARY; either is pasted where a code is asked
    for, and leads back to the moment."""
    first_line(desktop)
    second = desktop.changed(desktop.still(), [RETURN], "the second line")
    pause = desktop.changed(second, [ESCAPE], "the pause", 5_000)
    saves = desktop.changed(pause, ["Down", RETURN], "the timetable", 20_000)
    share, code = (save_preview.BOX.x + 88 + 188 * place for place in (0, 1))
    click(desktop, share, 1032)
    shown = desktop.other(saves, "the code on its sheet", 20_000)
    copied = pasted(desktop, "clipboard")
    assert copied.startswith("RA1")
    assert pasted(desktop, "primary") == copied
    saves = desktop.changed(shown, [ESCAPE], "the timetable once more", 20_000)
    for selection, keys in (("clipboard", ["ctrl+v"]), ("clipboard", ["shift+Insert"]), ("primary", [])):
        click(desktop, code, 1032)
        entry = desktop.other(saves, "the field for a code", 20_000)
        copy(desktop, selection, copied.lower())
        if keys:
            desktop.press(*keys)
        else:
            copy(desktop, "clipboard", "")
            click(desktop, 960, 300, button=2)
        typed = desktop.other(entry, "the code in the field", 300)
        line = desktop.changed(typed, [RETURN], "where it leads", 20_000)
        assert difference(second, line) < 20_000
        pause = desktop.changed(line, [ESCAPE], "the pause again", 5_000)
        saves = desktop.changed(pause, ["Down", RETURN], "the timetable again", 20_000)


def test_what_another_program_copied_that_is_no_text_is_not_pasted_and_ends_nothing(desktop: Desktop) -> None:
    """Programs may offer bytes of another encoding as text."""
    first_line(desktop)
    pause = desktop.changed(desktop.still(), [ESCAPE], "the pause", 5_000)
    saves = desktop.changed(pause, ["Down", RETURN], "the timetable", 20_000)
    click(desktop, save_preview.BOX.x + 88 + 188, 1032)
    entry = desktop.other(saves, "the field for a code", 20_000)
    for selection in ("primary", "clipboard"):
        offered = ["xclip", "-selection", selection, "-target", "UTF8_STRING", "-in"]
        subprocess.run(offered, input=b"RA1-\xff\xfe\xf0", env=desktop.environment, check=True)
    desktop.press("ctrl+v")
    copy(desktop, "clipboard", "RA1-ABCD")
    desktop.changed(entry, ["ctrl+v"], "a code in the field", 300)
    desktop.process.terminate()
    desktop.quit()
    assert "Traceback" not in desktop.said()
