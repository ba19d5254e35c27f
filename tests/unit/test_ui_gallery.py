"""The gallery shows what was found and hides the rest."""

from __future__ import annotations

from dataclasses import replace

from game.shell.history_entries import gallery_pictures, tunes
from game.stage.frame import Frame, Picture, Text
from game.story.director import Director
from game.story.state import Position, State
from game.ui.action import Click, Command, Press, Wheel
from game.ui.screens.ending import EndingScreen
from game.ui.screens.gallery import TABS, GalleryScreen, PictureCard, PictureScreen, pages
from game.ui.view_model import EndingEntry, GalleryPicture
from tests.frames.operations import flat
from tests.frames.view_models import make_look, make_view_model
from tests.small import minimal_script

VIEW_MODEL = make_view_model()


def seen(gallery: GalleryScreen) -> Frame:
    """The gallery long after it came up."""
    return gallery.frame(VIEW_MODEL, make_look(reduced_motion=True), 10_000)


def turned(gallery: GalleryScreen) -> GalleryScreen:
    """The gallery after its page key."""
    screen = gallery.act(VIEW_MODEL, Press(Command.PAGE_DOWN)).screen
    assert isinstance(screen, GalleryScreen)
    return screen


def test_nothing_is_told_of_what_was_not_found() -> None:
    for gallery in (GalleryScreen(), turned(GalleryScreen())):
        frame = seen(gallery)
        text = " ".join(op.text for op in flat(frame.ops) if isinstance(op, Text))
        drawn = [op.file for op in flat(frame.ops) if isinstance(op, Picture)]
        hidden = [entry.name for entry in VIEW_MODEL.gallery.endings if not entry.found]
        hidden += [picture.scene_title for picture in VIEW_MODEL.gallery.pictures if not picture.found]
        assert not [name for name in hidden if name in text]
        pictures = [entry.picture for entry in VIEW_MODEL.gallery.endings if not entry.found] + ["kiss"]
        assert not set(pictures) & set(drawn)


def test_what_was_found_is_looked_at_and_left_again() -> None:
    after = GalleryScreen(focus="ending:ashtray").act(VIEW_MODEL, Press(Command.ADVANCE)).screen
    assert isinstance(after, EndingScreen)
    pictures = turned(GalleryScreen())
    assert pictures.act(VIEW_MODEL, Press(Command.ADVANCE)).screen == PictureScreen(
        pictures, picture="shelf", name="Ten seconds"
    )
    for action in (Press(Command.MENU), Press(Command.ADVANCE), Click(900, 500)):
        assert PictureScreen(pictures, picture="shelf").act(VIEW_MODEL, action).screen == pictures
    missing = turned(GalleryScreen()).moved("picture:kiss")
    assert missing.act(VIEW_MODEL, Press(Command.ADVANCE)).screen == missing


def test_keys_and_wheel_turn_the_pages() -> None:
    """The keys round and round, the wheel to the first and the last."""
    there = pages(VIEW_MODEL)
    assert {tab for tab, _ in there} == set(TABS)
    shown, screen = [], GalleryScreen()
    for _ in there:
        shown.append((screen.tab, screen.page))
        screen = turned(screen)
    assert shown == list(there)
    assert (screen.tab, screen.page) == there[0]
    for _ in range(len(there) + 2):
        down = screen.act(VIEW_MODEL, Wheel(-1, 900, 500)).screen
        assert isinstance(down, GalleryScreen)
        screen = down
    assert (screen.tab, screen.page) == there[-1]


def test_a_tab_that_is_turned_to_is_spoken() -> None:
    screen = turned(GalleryScreen().moved("ending:ashtray"))
    assert screen.frame(VIEW_MODEL, make_look(), 9_000).accessible_text.startswith("Gallery, Pictures")


def test_thirteen_endings_have_thirteen_cards() -> None:
    endings = tuple(replace_number(VIEW_MODEL.gallery.endings[0], number) for number in range(1, 14))
    many = replace(VIEW_MODEL, gallery=VIEW_MODEL.gallery._replace(endings=endings))
    there = [leaf for leaf in pages(many) if leaf[0] == "endings"]
    shown = [
        card.number
        for _, page in there
        for card in GalleryScreen(page=page).widgets(many)
        if isinstance(card, PictureCard)
    ]
    assert shown == [str(number) for number in range(1, 14)]


def test_forty_pieces_of_music_are_on_two_pages() -> None:
    music = tuple(VIEW_MODEL.gallery.tunes[0]._replace(id=f"t{number}") for number in range(40))
    many = replace(VIEW_MODEL, gallery=VIEW_MODEL.gallery._replace(tunes=music))
    there = [page for tab, page in pages(many) if tab == "music"]
    rows = [widget.key for page in there for widget in GalleryScreen(tab="music", page=page).widgets(many)]
    assert [key for key in rows if key.startswith("tune:")] == [f"tune:{tune.id}" for tune in music]


def replace_number(entry: EndingEntry, number: int) -> EndingEntry:
    return entry._replace(id=f"e{number}", number=number)


def test_only_music_that_was_heard_can_be_heard_again() -> None:
    music = GalleryScreen(tab="music")
    assert music.tune == ""
    for played, pressed, plays in (("", "room", "room"), ("room", "room", ""), ("", "porch", "")):
        before = replace(music, tune=played).moved(f"tune:{pressed}")
        after = before.act(VIEW_MODEL, Press(Command.ADVANCE)).screen
        assert isinstance(after, GalleryScreen)
        assert after.tune == plays


def test_a_piece_is_heard_once_a_stop_was_come_to_under_it() -> None:
    script = minimal_script("""
        - music: room
        - One.
        - music: porch
        - Two.
        - music: untitled
        - ending: home
    """)
    director = Director(script)
    titles = {"room": "Essentials", "porch": "Stars"}
    assert [tune.found for tune in tunes(director, titles)] == [False, False]
    director.start()
    assert [(tune.title, tune.found) for tune in tunes(director, titles)] == [
        ("Essentials", True),
        ("Stars", False),
    ]
    director.advance()
    assert [tune.found for tune in tunes(director, titles)] == [True, True]


def test_a_picture_is_seen_once_the_stop_under_it_was_come_to() -> None:
    script = minimal_script("""
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
    assert gallery_pictures(director) == (GalleryPicture("shelf", ""), GalleryPicture("kiss", ""))
    director.advance()
    assert gallery_pictures(director) == (GalleryPicture("shelf", "", True), GalleryPicture("kiss", ""))


def test_pictures_that_differ_in_what_somebody_wears_are_one() -> None:
    """By the outfits of the script; any other ending of a name makes another picture."""
    script = minimal_script("""
        - picture: kiss
        - One.
        - {show: {jess: {outfit: kimono}}, picture: kiss_kimono}
        - Two.
        - picture: kiss_close
        - Three.
        - picture: end_home_kimono
        - ending: home
    """)
    director = Director(script)
    director.advance()
    assert gallery_pictures(director) == (
        GalleryPicture("kiss_kimono", "", True),
        GalleryPicture("kiss_close", ""),
    )


def test_an_ending_is_shown_with_the_picture_that_it_was_reached_with() -> None:
    """A picture has variants: what she holds on the last one is what he gave her."""
    variant = State(Position("end", 0), (), picture="last_bus_book")
    view_model = replace(
        VIEW_MODEL,
        pictures={"last_bus_book": "events/book.webp"},
        state_at=lambda number: variant if number == 40 else None,
    )
    found, unfound = (
        next(op.file for op in screen.draw_content(view_model, make_look(), 0) if isinstance(op, Picture))
        for screen in (EndingScreen(ending="last_bus"), EndingScreen(ending="ashtray"))
    )
    assert (found, unfound) == ("events/book.webp", "events/ashtray.webp")


def test_how_the_other_endings_go_is_hinted_at_once_one_was_found() -> None:
    def texts(found: str) -> str:
        endings = tuple(
            entry._replace(found=entry.id == found, hint=f"about {entry.id}")
            for entry in VIEW_MODEL.gallery.endings
        )
        view_model = replace(VIEW_MODEL, gallery=VIEW_MODEL.gallery._replace(endings=endings))
        frame = GalleryScreen().frame(view_model, make_look(reduced_motion=True), 10_000)
        return " ".join(op.text for op in flat(frame.ops) if isinstance(op, Text))

    assert "about" not in texts("")
    assert "about ashtray" in texts("last_bus")
    assert "about last_bus" not in texts("last_bus")
