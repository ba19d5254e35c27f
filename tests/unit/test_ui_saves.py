"""The timetable: loading, saving, tearing off and sharing, and what is asked before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.stage.easing import ENDED_MS
from game.ui.action import Command, Press, Release, Typed, Wheel
from game.ui.requests import DeleteSlot, EnterCode, KeepSlot, LoadFrom, SaveTo, ShareCode, SlotKind
from game.ui.screen import Response
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.enter_share_code import CodeEntryScreen
from game.ui.screens.saves import SavesScreen
from game.ui.widgets import save_preview
from game.ui.widgets.controls import Hint
from tests.frames.view_models import make_look, make_view_model

VIEW_MODEL = make_view_model()


def press(screen: SavesScreen | ConfirmScreen | CodeEntryScreen, key: str) -> Response:
    return screen.on_press(VIEW_MODEL, key)


def test_a_taken_seat_is_loaded_without_a_question() -> None:
    outcome = SavesScreen().act(VIEW_MODEL, Press(Command.ADVANCE))
    assert outcome == Response(None, (LoadFrom("save-01"),))


def test_an_empty_seat_and_a_faulty_one_load_nothing() -> None:
    for row in (4, 5):
        screen = SavesScreen(focus=f"slot:{row}", row=row)
        assert screen.act(VIEW_MODEL, Press(Command.ADVANCE)) == Response(screen)


def test_an_empty_seat_is_saved_into_at_once() -> None:
    screen = SavesScreen(saving=True, focus="slot:5", row=5)
    assert screen.act(VIEW_MODEL, Press(Command.ADVANCE)).requests == (SaveTo("save-06"),)


def test_saving_over_a_seat_is_asked_once() -> None:
    asked = SavesScreen(saving=True).act(VIEW_MODEL, Press(Command.ADVANCE))
    assert asked.requests == ()
    assert isinstance(asked.screen, ConfirmScreen)
    assert "8:12, The bus stop" in asked.screen.detail
    assert press(asked.screen, "yes").requests == (SaveTo("save-01"),)
    assert press(asked.screen, "no").requests == ()


@pytest.mark.parametrize("kind", SlotKind)
def test_a_press_does_what_its_hint_says(kind: SlotKind) -> None:
    """Only seats of the player's own are saved into, while saving too."""
    screen = SavesScreen(saving=True, kind=kind, focus="slot:0")
    saves = kind is SlotKind.SAVES
    outcome = screen.act(VIEW_MODEL, Press(Command.ADVANCE))
    assert isinstance(outcome.screen, ConfirmScreen) == saves
    assert outcome.requests == (() if saves or kind is SlotKind.QUICK else (LoadFrom("auto-01"),))
    hints = [one.label for one in screen.widgets(VIEW_MODEL) if isinstance(one, Hint)]
    assert hints[0] == ("Save" if saves else "Load")
    assert screen.announcement(VIEW_MODEL) == ("Save" if saves else f"Saves, {kind.label}")


def test_tearing_off_is_asked_once_and_comes_back_to_the_seat() -> None:
    asked = SavesScreen(focus="slot:2", row=2).act(VIEW_MODEL, Press(Command.DELETE)).screen
    assert isinstance(asked, ConfirmScreen)
    done = press(asked, "yes")
    assert done.requests == (DeleteSlot("save-03"),)
    assert isinstance(done.screen, SavesScreen)
    assert done.screen.row == 2


def test_nothing_is_saved_while_nothing_is_played() -> None:
    view_model = make_view_model(in_evening=False)
    screen = SavesScreen(saving=True, focus="slot:5", row=5)
    assert screen.act(view_model, Press(Command.ADVANCE)).requests == ()


def test_keeping_an_autosave_is_asked_for() -> None:
    screen = SavesScreen(kind=SlotKind.AUTOSAVES)
    assert press(screen, "keep").requests == (KeepSlot("auto-01"),)


def test_pages_turn_into_the_next_shelf_and_back() -> None:
    screen = SavesScreen()
    for _ in range(10):
        turned = screen.act(VIEW_MODEL, Wheel(-1, 0, 0)).screen
        assert isinstance(turned, SavesScreen)
        screen = turned
    assert screen.kind is SlotKind.AUTOSAVES
    back = screen.act(VIEW_MODEL, Press(Command.REWIND)).screen
    assert isinstance(back, SavesScreen)
    assert (back.kind, back.page) == (SlotKind.SAVES, 9)


def test_sixty_seats_have_sixty_ids() -> None:
    ids = {SavesScreen(page=page).slot_id(row) for page in range(10) for row in range(6)}
    assert len(ids) == 60


def test_a_seat_is_shared_by_its_own_code_and_an_empty_one_by_this_moment() -> None:
    assert press(SavesScreen(), "share").requests == (ShareCode("save-01"),)
    assert press(SavesScreen(row=5), "share").requests == (ShareCode(None),)


def test_a_code_can_be_pasted_with_blanks_and_line_ends() -> None:
    typed = CodeEntryScreen().act(VIEW_MODEL, Typed(" RA1-ABC\n DEF ")).screen
    assert isinstance(typed, CodeEntryScreen)
    assert typed.text == "RA1ABCDEF"
    assert press(typed, "go").requests == (EnterCode("RA1ABCDEF"),)
    rubbed = press(typed, "rub").screen
    assert isinstance(rubbed, CodeEntryScreen)
    assert rubbed.text == "RA1ABCDE"


@pytest.mark.parametrize("pasted", ["", " – ¡ ✂ \n", "\0\0"])
def test_what_holds_no_code_is_told_until_there_is_a_letter(pasted: str) -> None:
    """A press that changes nothing without a word looks like a broken key."""
    refused = CodeEntryScreen(text="RA1").act(VIEW_MODEL, Typed(pasted)).screen
    assert isinstance(refused, CodeEntryScreen)
    assert refused.text == "RA1"
    assert "no letter and no digit" in str(refused.frame(VIEW_MODEL, make_look(), 100).ops)
    typed = refused.act(VIEW_MODEL, Typed("A")).screen
    assert isinstance(typed, CodeEntryScreen)
    assert "no letter and no digit" not in str(typed.frame(VIEW_MODEL, make_look(), 100).ops)


def test_a_seat_torn_off_is_seen_falling_and_is_gone_with_the_next_press() -> None:
    view_model = make_view_model()
    asked = SavesScreen(focus="slot:1", row=1).act(view_model, Press(Command.DELETE)).screen
    assert isinstance(asked, ConfirmScreen)
    deleted = asked.after
    assert isinstance(deleted, SavesScreen)
    # Its file could not be deleted: it still hangs there.
    kept = deleted.frame(view_model, make_look(), ENDED_MS + 100)
    assert kept.due_ms is None
    assert kept.ops == deleted.frame(view_model, make_look(), ENDED_MS + 150).ops
    others = {name: slot for name, slot in view_model.slots.items() if name != "save-02"}
    view_model = replace(view_model, slots=others)
    falling = deleted.frame(view_model, make_look(), ENDED_MS + 100)
    assert falling.due_ms == 0
    assert falling.ops != deleted.frame(view_model, make_look(), ENDED_MS + 150).ops
    assert deleted.frame(view_model, make_look(), ENDED_MS + save_preview.DELETE_MS).due_ms is None
    let_go = deleted.act(view_model, Release(Command.ADVANCE)).screen
    assert let_go == deleted
    pressed = deleted.act(view_model, Press(Command.DOWN)).screen
    assert isinstance(pressed, SavesScreen)
    assert pressed.deleted is None


def test_no_page_turns_again_while_a_seat_torn_off_falls() -> None:
    """A page was turned just after opening."""
    view_model = make_view_model()
    turned = replace(SavesScreen(focus="slot:1", row=1, announces=False), turned_after_ms=100)
    plain = replace(turned, turned_after_ms=-10_000)
    shown = []
    for screen in (turned, plain):
        asked = screen.act(view_model, Press(Command.DELETE)).screen
        assert isinstance(asked, ConfirmScreen)
        assert isinstance(asked.after, SavesScreen)
        others = {name: slot for name, slot in view_model.slots.items() if name != "save-02"}
        later = replace(view_model, slots=others)
        shown.append(
            [asked.after.frame(later, make_look(), ms).ops for ms in range(ENDED_MS, ENDED_MS + 300, 10)]
        )
    assert shown[0] == shown[1]
