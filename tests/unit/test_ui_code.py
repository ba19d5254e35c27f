"""A code can be entered by mouse alone, letter by letter, and is shown in the groups it is shared in."""

from __future__ import annotations

import random

from game.shell.storage.share_codes import read_code, share_code
from game.stage.frame import Text
from game.story.tree import Input
from game.ui.action import Click
from game.ui.requests import EnterCode
from game.ui.screen import Screen
from game.ui.screens.enter_share_code import CodeEntryScreen
from game.ui.share_code_format import MAX_LETTERS, PREFIX
from tests.frames.view_models import make_look, make_view_model

EDGES = tuple(Input(1000 * number) for number in range(40))
FINGERPRINT = "0123456789abcdef"
VIEW_MODEL = make_view_model()


def press(screen: Screen, key: str) -> tuple[Screen, tuple[object, ...]]:
    """A click in the middle of a widget."""
    box = next(widget.box for widget in screen.widgets(VIEW_MODEL) if widget.key == key)
    x, y = box.x + box.w / 2, box.y + box.h / 2
    held = screen.act(VIEW_MODEL, Click(x, y, down=True)).screen
    assert held is not None
    outcome = held.act(VIEW_MODEL, Click(x, y, down=False))
    assert outcome.screen is not None
    return outcome.screen, outcome.requests


def test_every_code_can_be_put_together_on_the_board() -> None:
    code = share_code(EDGES, FINGERPRINT)
    screen: Screen = CodeEntryScreen()
    for letter in code.replace("-", ""):
        screen, _ = press(screen, f"letter:{letter}")
    screen, _ = press(screen, f"letter:{code[-1]}")
    screen, _ = press(screen, "rub")
    _, requests = press(screen, "go")
    assert len(requests) == 1
    assert isinstance(requests[0], EnterCode)
    assert read_code(requests[0].text, FINGERPRINT).edges == EDGES


def test_what_is_pasted_is_shown_in_its_groups() -> None:
    code = share_code(EDGES[:4], FINGERPRINT)
    pasted = CodeEntryScreen().on_text(VIEW_MODEL, f"  {code.lower()}\n").screen
    assert pasted is not None
    shown = " ".join(
        op.text for op in pasted.draw_content(VIEW_MODEL, make_look(), 0) if isinstance(op, Text)
    )
    assert code.replace("-", " ") in " ".join(shown.split())


def test_the_longest_code_that_is_made_can_be_pasted() -> None:
    chance = random.Random(1)
    edges = tuple(Input(chance.randrange(10**8)) for _ in range(5_000))
    code = share_code(edges, FINGERPRINT)
    assert len(code.replace("-", "")) > MAX_LETTERS * 0.8
    pasted = CodeEntryScreen().on_text(VIEW_MODEL, code).screen
    assert isinstance(pasted, CodeEntryScreen)
    assert read_code(pasted.text, FINGERPRINT).edges == edges
    assert CodeEntryScreen().on_text(VIEW_MODEL, "A" * 99_000).screen == CodeEntryScreen(
        text="A" * (len(PREFIX) + MAX_LETTERS)
    )


def test_a_greeting_around_a_code_can_be_pasted_with_it() -> None:
    code = share_code(EDGES, FINGERPRINT)
    for text in (f"Hello Rory! {code}", f"{code} See you there, Luke"):
        pasted = CodeEntryScreen().on_text(VIEW_MODEL, text).screen
        assert isinstance(pasted, CodeEntryScreen)
        assert read_code(pasted.text, FINGERPRINT).edges == EDGES


def test_wide_letters_can_be_pasted() -> None:
    code = share_code(EDGES, FINGERPRINT)
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in code)
    pasted = CodeEntryScreen().on_text(VIEW_MODEL, wide).screen
    assert isinstance(pasted, CodeEntryScreen)
    assert read_code(pasted.text, FINGERPRINT).edges == EDGES
