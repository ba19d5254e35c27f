"""The gallery shows what was found and hides the rest."""

from __future__ import annotations

from game.menus.action import Click, Command, Press, Wheel
from game.menus.screens.ending import EndingScreen
from game.menus.screens.gallery import Gallery, PictureView
from game.menus.view_model import Sight
from game.shell.view_model import sights
from game.stage.frame import Frame, Group, Op, Picture, Text
from game.story.director import Director
from tests.frames.worlds import make_look, make_world
from tests.small import small

WORLD = make_world()


def flat(ops: tuple[Op, ...]) -> list[Op]:
    """Every operation, those of groups too."""
    return [found for op in ops for found in (flat(op.ops) if isinstance(op, Group) else [op])]


def seen(gallery: Gallery) -> Frame:
    """The gallery long after it came up."""
    return gallery.view(WORLD, make_look(reduced_motion=True), 10_000)


def turned(gallery: Gallery) -> Gallery:
    """The gallery after its page key."""
    screen = gallery.act(WORLD, Press(Command.PAGE_DOWN)).screen
    assert isinstance(screen, Gallery)
    return screen


def test_nothing_is_told_of_what_was_not_found() -> None:
    for gallery in (Gallery(), turned(Gallery())):
        frame = seen(gallery)
        told = " ".join(op.text for op in flat(frame.ops) if isinstance(op, Text))
        drawn = [op.file for op in flat(frame.ops) if isinstance(op, Picture)]
        hidden = [finale.name for finale in WORLD.finales if not finale.found]
        hidden += [sight.scene for sight in WORLD.sights if not sight.found]
        assert not [name for name in hidden if name in told]
        pictures = [finale.picture for finale in WORLD.finales if not finale.found] + ["kiss"]
        assert not set(pictures) & set(drawn)


def test_what_was_found_is_looked_at_and_left_again() -> None:
    after = Gallery(focus="ending:ashtray").act(WORLD, Press(Command.ADVANCE)).screen
    assert isinstance(after, EndingScreen)
    moments = turned(Gallery())
    assert moments.act(WORLD, Press(Command.ADVANCE)).screen == PictureView(
        moments, picture="shelf", name="Ten seconds"
    )
    for action in (Press(Command.MENU), Press(Command.ADVANCE), Click(900, 500)):
        assert PictureView(moments, picture="shelf").act(WORLD, action).screen == moments
    missing = turned(Gallery()).moved("sight:kiss")
    assert missing.act(WORLD, Press(Command.ADVANCE)).screen == missing


def test_keys_and_wheel_turn_the_page() -> None:
    moments = turned(Gallery())
    assert moments.page == 1
    assert turned(moments).page == 0
    down = Gallery().act(WORLD, Wheel(-1, 900, 500)).screen
    assert isinstance(down, Gallery)
    assert down.page == 1
    assert down.act(WORLD, Wheel(-1, 900, 500)).screen == down


def test_a_picture_is_seen_once_the_stop_under_it_was_come_to() -> None:
    script = small("""
        - One.
        - picture: shelf
        - Two.
        - picture: none
        - Three.
        - picture: kiss
        - Four.
        - picture: end_home
        - ending: home
    """)
    director = Director(script)
    assert sights(director) == (Sight("shelf", ""), Sight("kiss", ""))
    director.advance()
    assert sights(director) == (Sight("shelf", "", True), Sight("kiss", ""))
