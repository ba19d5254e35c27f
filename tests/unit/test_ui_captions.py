"""Captions: sounds in words, for as long as it takes to read them, and only where they are wanted."""

from __future__ import annotations

import pytest

from game.stage.frame import Audio, Fill, Text
from game.stage.transition import Direction
from game.story.director import Director
from game.ui.play.captions import MAX_SHOWN, MOOD_MS, SOUND_MS, Captions
from game.ui.play.play import Play
from game.ui.play.play_update import Now
from game.ui.settings import Settings
from game.ui.widgets import caption_rows
from tests.frames.view_models import make_look
from tests.small import minimal_script

NIGHT = Audio((("music", "room"), ("ambience", "night")))


def filled() -> Captions:
    return Captions(lambda kind, name: f"[{kind} {name}]" if name != "dumb" else "")


def test_a_sound_is_told_and_goes() -> None:
    heard = filled()
    heard.sounded(("bell",), 1000)
    assert heard.shown(1500) == (("[effect bell]",), SOUND_MS - 500)
    assert heard.shown(1000 + SOUND_MS) == ((), None)


def test_the_crown_is_not_told_and_neither_is_what_has_no_words() -> None:
    heard = filled()
    heard.sounded(("wind_back", "wind_forward", "dumb"), 0)
    assert heard.shown(1) == ((), None)


def test_music_is_told_when_it_changes_and_not_again() -> None:
    heard = filled()
    heard.follow(NIGHT, 0)
    heard.follow(NIGHT, 100)
    assert heard.shown(200)[0] == ("[music room]", "[ambience night]")
    heard.follow(NIGHT, MOOD_MS + 1)
    assert heard.shown(MOOD_MS + 1)[0] == ()
    heard.follow(Audio((("music", "diner"),)), MOOD_MS + 2)
    assert heard.shown(MOOD_MS + 3)[0] == ("[music diner]",)


def test_what_has_stopped_is_told_no_longer() -> None:
    """Music that gave way to other music; a bell that the player wound back over, skipped or loaded past.
    What merely ended stays until it is read."""
    heard = filled()
    heard.follow(NIGHT, 0)
    heard.follow(Audio((("music", "diner"), ("ambience", "night"))), 100)
    assert heard.shown(200)[0] == ("[ambience night]", "[music diner]")
    heard.follow(Audio(), 300)
    assert heard.shown(300)[0] == ()


@pytest.mark.parametrize("direction", Direction)
def test_an_effects_caption_goes_with_the_effect(direction: Direction) -> None:
    script = minimal_script("- One.\n- sound: bell\n- Two.\n- Three.\n- ending: home")
    play = Play(Director(script), caption_of=lambda kind, name: f"[{kind} {name}]")
    now = Now(1000, make_look(), Settings())
    before = play.state
    assert play.director.advance()
    play.arrive(Direction.ON, now, before)
    assert play.captions.shown(1000)[0] == ("[effect bell]",)
    before = play.state
    assert play.director.advance()
    play.arrive(direction, now, before)
    assert bool(play.captions.shown(1000)[0]) is (direction is Direction.ON)


def test_no_more_stand_there_than_can_be_read() -> None:
    heard = filled()
    heard.sounded([f"n{number}" for number in range(9)], 0)
    words, _ = heard.shown(1)
    assert len(words) == MAX_SHOWN
    assert words[-1] == "[effect n8]"


def test_captions_stand_above_the_ticket_and_not_on_it() -> None:
    top = 700.0
    drawn = caption_rows.draw(make_look(), top, ("[a bus, far off]", "[a bell]"))
    boxes = [op.box for op in drawn if isinstance(op, Fill)]
    assert [op.text for op in drawn if isinstance(op, Text)] == ["[a bell]", "[a bus, far off]"]
    assert all(box.y + box.h <= top for box in boxes)
    assert boxes[0].y >= boxes[1].y + boxes[1].h


def test_a_caption_of_any_length_stays_on_the_stage() -> None:
    drawn = caption_rows.draw(make_look(), None, ("[a bus, far off]" * 100,))
    assert all(op.box.x >= 0 for op in drawn if isinstance(op, Fill))
    assert all(op.x >= 0 and op.text.endswith("…") for op in drawn if isinstance(op, Text))


def test_the_music_an_evening_begins_with_is_told_each_evening() -> None:
    look = make_look()
    script = minimal_script("- music: room\n- One.\n- ending: home")
    play = Play(Director(script), caption_of=lambda kind, name: f"[{kind} {name}]")
    for start_ms in (0, 60_000):
        play.director.new_evening()
        play.arrive(Direction.LOAD, Now(start_ms, look, Settings()))
        play.update(Now(start_ms + 10, look, Settings()))
        assert play.captions.shown(start_ms + 10)[0] == ("[music room]",)
        later_ms = start_ms + 10 + MOOD_MS
        play.update(Now(later_ms, look, Settings()))
        assert play.captions.shown(later_ms)[0] == ()
