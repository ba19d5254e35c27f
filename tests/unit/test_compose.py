"""Moments as frames: what is drawn, pressed and heard; the whole of some of them written down."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.shell.history_entries import log_entries
from game.shell.script_folder import load_script
from game.stage.compose import FrameTime, audio_of, compose
from game.stage.frame import BLACK, STAGE, Crossfade, Frame, Group, Panel, Picture, Stroke, Text
from game.stage.hud import cost_words, watch_spot
from game.stage.identity_cache import cached_by_identity
from game.stage.play_overlay import MenuItem, PlayOverlay, TakeOption, WatchPressed
from game.stage.shown_line import line_reveal_ms
from game.stage.transition import (
    CAST_MS,
    NO_TRANSITION,
    Direction,
    PartialTransition,
    as_shown,
    transition_between,
)
from game.story.director import Director
from game.story.lookahead import scene_after, watch_s_after
from game.story.operations import Choice, Pause
from game.story.state import Arrival, Elapse, State, Transition, TransitionKind, WatchMode
from game.story.step import begin, step, stop_of
from game.story.time_format import format_time
from tests.frames.looks import ARTWORK, LOOK
from tests.frames.operations import flat
from tests.frames.writing import compare
from tests.small import minimal_script

ROOT = Path(__file__).parents[2]
TINY = load_script(ROOT / "tests/scripts/tiny")
MENU = tuple(MenuItem(name.title(), name) for name in ("back", "skip", "auto", "save"))


def line() -> State:
    """“Good evening, bench.”, a line of four words less one."""
    director = Director(TINY)
    director.advance()
    return director.state


def bench() -> State:
    """The choice at the bench, at 7:43."""
    director = Director(TINY)
    director.to_next_choice(everything=True)
    return director.state


def at(state: State, minutes: float) -> State:
    """The same so many minutes after half past seven."""
    return state._replace(watch_s=round(minutes * 60))


def test_an_option_has_the_hour_filled_in_as_a_line_has() -> None:
    """On the board, in what is spoken, and in the log."""
    director = Director(minimal_script("- choice:\n  - Wait till $watch, $left.:\n  - Go.:\n- ending: home"))
    frame = compose(director.script, director.state, LOOK, FrameTime(10**6), PlayOverlay(focus=0))
    assert "Wait till 7:30, forty-five minutes." in read(frame)
    assert frame.accessible_text.startswith("Wait till 7:30, forty-five minutes.")
    director.choose(director.options[0].id)
    assert [entry.text for entry in log_entries(director)] == ["Wait till 7:30, forty-five minutes."]


def texts(frame: Frame) -> list[Text]:
    """The runs of text of a frame."""
    return [op for op in flat(frame.ops) if isinstance(op, Text)]


def panels(frame: Frame) -> list[Panel]:
    """The papers of the text box, the board and whatever else lies over the picture."""
    return [op for op in flat(frame.hud) if isinstance(op, Panel)]


def read(frame: Frame) -> str:
    """What can be read on it."""
    return " ".join(op.text for op in texts(frame))


def pictures(frame: Frame) -> dict[str, Picture]:
    """The pictures of a frame by their files."""
    return {op.file: op for op in flat(frame.ops) if isinstance(op, Picture)}


def minute_hand(frame: Frame) -> float:
    """Degrees that the minute hand is turned."""
    return pictures(frame)["watch/minute.png"].angle


# Written down.


def test_a_line_that_has_half_appeared() -> None:
    """Its rows are where they will stay; the pointer isn't there yet."""
    compare("play_line_half", compose(TINY, line(), LOOK, FrameTime(220), PlayOverlay(menu=MENU)))


def test_a_whole_line() -> None:
    """The hand has glided over the cost, and trembles."""
    compare("play_line_whole", compose(TINY, line(), LOOK, FrameTime(5_030), PlayOverlay(menu=MENU)))


def test_a_choice_with_a_focus_costs_and_an_option_that_takes_the_bus() -> None:
    """Sitting five minutes at twelve past is past the bus."""
    taken = stop_of(TINY, bench()).options[1].id  # type: ignore[union-attr]
    play = PlayOverlay(focus=0, menu=MENU, taken_before=frozenset({taken}))
    compare("play_choice", compose(TINY, at(bench(), 42), LOOK, FrameTime(400), play))


def test_a_live_choice_with_the_hand_walking() -> None:
    """Three seconds and a half have passed at it."""
    state = step(TINY, bench(), Elapse(3_500))
    compare(
        "play_choice_live",
        compose(TINY, state, LOOK, FrameTime(3_500), PlayOverlay(menu=MENU, real_time=True)),
    )


def test_a_line_while_the_watch_stands_still() -> None:
    """No glide, no tremble, and nothing is due."""
    compare(
        "play_watch_stopped",
        compose(TINY, line()._replace(watch_mode=WatchMode.STOPPED), LOOK, FrameTime(5_030)),
    )


def test_everything_hidden_but_the_picture() -> None:
    """To look at it."""
    compare("play_hidden", compose(TINY, line(), LOOK, FrameTime(5_030), PlayOverlay(menu=MENU, hidden=True)))


# Letters.


def test_letters_never_change_their_row_while_they_appear() -> None:
    """What is shown at any time is where it is at the end."""
    words = "The bench is colder than it looks, and it looks cold, and I sit down on it all the same, twice."
    script = minimal_script(f"- {words}")
    state = begin(script)
    reveal_ms = line_reveal_ms(script, state, LOOK)
    whole = {(op.text, op.x, op.baseline) for op in texts(compose(script, state, LOOK, FrameTime(reveal_ms)))}
    for age_ms in range(0, reveal_ms, 97):
        assert {
            (op.text, op.x, op.baseline) for op in texts(compose(script, state, LOOK, FrameTime(age_ms)))
        } <= whole


def test_a_frame_stays_true_until_it_is_due() -> None:
    """Not a millisecond longer while letters appear."""
    state = line()
    age_ms, frames = 0, 0
    while age_ms < line_reveal_ms(TINY, state, LOOK):
        frame = compose(TINY, state, replace(LOOK, reduced_motion=True), FrameTime(age_ms))
        assert frame.due_ms is not None
        still = compose(TINY, state, replace(LOOK, reduced_motion=True), FrameTime(age_ms + frame.due_ms - 1))
        assert still.ops == frame.ops
        age_ms += frame.due_ms
        frames += 1
    # A frame for each letter, and none between.
    assert frames <= len("Good evening, bench.") + 1


def test_text_that_comes_at_once_takes_no_time() -> None:
    """Where the player wants it so."""
    look = replace(LOOK, letters_per_s=0)
    assert line_reveal_ms(TINY, line(), look) == 0
    assert "watch/second.png" in pictures(compose(TINY, line(), look, FrameTime(0)))
    assert "ui/icons/pointer.webp" in pictures(compose(TINY, line(), look, FrameTime(0)))


def test_what_is_spoken_is_the_whole_line_and_who_says_it() -> None:
    """From the first letter on."""
    assert compose(TINY, line(), LOOK, FrameTime(0)).accessible_text == "Jess: Good evening, bench."


# The watch.


def test_the_hand_glides_over_the_cost_and_stays_there() -> None:
    """From the beginning of the line to its end, never back."""
    script = minimal_script("- jess: {says: A line that takes its time and yours., takes: 60 s}")
    state = begin(script)
    reveal_ms = line_reveal_ms(script, state, LOOK)
    angles = [
        minute_hand(compose(script, state, LOOK, FrameTime(ms))) for ms in range(0, reveal_ms + 3000, 50)
    ]
    assert angles == sorted(angles)
    assert angles[0] == 180
    assert angles[-1] == pytest.approx(186)


def test_the_second_hand_trembles_once_a_second_unless_motion_is_reduced() -> None:
    """It waits, and is not dead."""
    state = begin(minimal_script("- Narration."))
    script = minimal_script("- Narration.")
    angles = [
        pictures(compose(script, state, LOOK, FrameTime(ms)))["watch/second.png"].angle
        for ms in range(2000, 4000, 10)
    ]
    assert len(set(angles)) == 2
    still = replace(LOOK, reduced_motion=True)
    assert (
        len({minute_hand(compose(script, state, still, FrameTime(ms))) for ms in range(2000, 4000, 10)}) == 1
    )


def test_a_watch_in_the_pocket_is_not_on_the_screen_and_cant_be_pressed() -> None:
    """And no option says when it would be."""
    state = bench()._replace(watch_mode=WatchMode.POCKETED)
    frame = compose(TINY, state, LOOK, FrameTime(0))
    assert not any(file.startswith("watch/") for file in pictures(frame))
    assert not any(isinstance(target.payload, WatchPressed) for target in frame.targets)
    assert "5" not in [op.text for op in texts(frame)]


@pytest.mark.parametrize(
    ("text", "word"),
    [("Not _Spinoza_, then.", "then."), ("An un_believ_able end.", "end.")],
)
def test_a_word_that_reads_otherwise_is_underlined_where_it_stands(text: str, word: str) -> None:
    """Emphasis that ends inside a word doesn't make two of it."""
    script = minimal_script(f"- {text}")
    play = PlayOverlay(previous_text=text.replace(word, "now."))
    ops = list(flat(compose(script, begin(script), LOOK, FrameTime(10**6), play).ops))
    run = next(op for op in ops if isinstance(op, Text) and word in op.text)
    (line,) = (op for op in ops if isinstance(op, Stroke) and op.width == 2.2)
    start = LOOK.measure(run.text, run.style)[run.text.index(word)]
    assert line.points[0][0] == pytest.approx(run.x + start)


def test_the_board_shows_the_hour_that_a_step_leads_to() -> None:
    """A second that has begun is paid."""
    live = "- live:\n    for: 80 s\n    deadline: .over\n    beats:\n"
    choice = "    - choice:\n      - Go.: {takes: 19 s}\n"
    script = minimal_script(f"{live}{choice}- ending: home\n- label: over\n- Over.")
    director = Director(script)
    director.wait(40_500)
    overlay = PlayOverlay(focus=0, focus_elapsed_ms=40_500)
    frame = compose(script, director.state, LOOK, FrameTime(10**6), overlay)
    assert "7:31" in frame.accessible_text
    director.choose(director.options[0].id)
    assert director.state.watch_s == 60


def test_a_choice_without_a_place_is_headed_by_the_hour_alone() -> None:
    script = minimal_script("- choice:\n  - Go.:")
    frame = compose(script, begin(script)._replace(place=None), LOOK, FrameTime(10**6), PlayOverlay())
    assert "7:30" in read(frame)
    assert ", 7:30" not in read(frame)


def test_the_large_watch_comes_from_where_the_small_one_is_seen() -> None:
    """From nowhere on the stage, where the watch is stopped and an event picture covers its place."""
    director = Director(minimal_script("- picture: shelf\n- Hush."))
    for mode in (WatchMode.RUNNING, WatchMode.STOPPED, WatchMode.POCKETED):
        director.state = director.state._replace(watch_mode=mode)
        frame = compose(director.script, director.state, LOOK, FrameTime(10**6))
        shown = any(isinstance(target.payload, WatchPressed) for target in frame.targets)
        assert (watch_spot(director.script, director.state, ARTWORK) is not None) == shown
        assert shown == (mode is WatchMode.RUNNING)


def test_the_ghost_shows_where_the_hand_would_be() -> None:
    """Only for an option that costs time and has the focus."""
    assert "watch/ghost.png" not in pictures(compose(TINY, bench(), LOOK, FrameTime(0)))
    ghost = pictures(compose(TINY, bench(), LOOK, FrameTime(0), PlayOverlay(focus=0)))["watch/ghost.png"]
    assert ghost.angle == pytest.approx(minute_hand(compose(TINY, bench(), LOOK, FrameTime(0))) + 5 * 6)
    assert "watch/ghost.png" not in pictures(
        compose(TINY, bench(), LOOK, FrameTime(0), PlayOverlay(focus=0, ghost=False))
    )


# The board.


def test_each_option_is_a_target_and_a_row_with_its_cost_and_the_hour_after_it() -> None:
    """Rows don't overlap."""
    frame = compose(TINY, bench(), LOOK, FrameTime(0))
    rows = [target.box for target in frame.targets if isinstance(target.payload, TakeOption)]
    assert len(rows) == 2
    assert rows[0].y + rows[0].h <= rows[1].y
    shown = read(frame)
    for words in ("FROM THE BENCH, 7:43", "Sit.", "5 min", "7:48", "Cross.", "2:59 min", "7:46"):
        assert words in shown


def test_an_option_is_told_with_its_cost_and_what_it_loses() -> None:
    """To who hears the game instead of seeing it."""
    frame = compose(TINY, at(bench(), 42), LOOK, FrameTime(0), PlayOverlay(focus=0))
    assert frame.accessible_text == "Sit., takes 5 min, then it is 8:17, and the bus is gone"
    taken = stop_of(TINY, bench()).options[0].id  # type: ignore[union-attr]
    frame = compose(TINY, bench(), LOOK, FrameTime(0), PlayOverlay(focus=0, taken_before=frozenset({taken})))
    assert frame.accessible_text == "Sit., chosen before, takes 5 min, then it is 7:48"


def test_an_option_shows_what_its_first_cues_take() -> None:
    """A walk is paid for where it is walked; what comes after a line is paid later."""
    director = Director(
        minimal_script("""
        - choice:
          - Walk.:
              takes: 10 s
              then:
              - {hide: everyone, takes: 2 min}
              - takes: 20 s
              - There.
              - takes: 9 min
        - ending: home
    """)
    )
    frame = compose(director.script, director.state, LOOK, FrameTime(0), PlayOverlay(focus=0))
    assert frame.accessible_text.startswith("Walk., takes 2½ min, then it is 7:32")


@pytest.mark.parametrize("focus", [None, 0, 1])
def test_what_is_told_of_a_board_stays_the_same_while_the_watch_runs(focus: int | None) -> None:
    """Or it would be begun again each second, and never be heard to its end."""
    choice = "    - choice:\n      - Wait.: {clock: 7:45 pm}\n      - Ask.: {takes: 2 min}\n"
    director = Director(minimal_script(f"- live:\n    beats:\n{choice}- ending: home"))
    told = set()
    for _ in range(100):
        overlay = PlayOverlay(focus=focus, real_time=True)
        told.add(compose(director.script, director.state, LOOK, FrameTime(0), overlay).accessible_text)
        director.wait(1000)
    assert len(told) == 1


HOURS = {
    "a clock in its cues": ("{takes: 30 s, then: [{clock: 7:38 pm}, There.]}", "8 min", "7:38"),
    "a clock that has passed": ("{takes: 2 min, then: [{clock: 7:31 pm}, There.]}", "2 min", "7:32"),
    "the clock of a scene": ("{takes: 15 s, jump: b}", "10 min", "7:40"),
    "a condition": ("{then: [{when: met, takes: 2 min}, {when: not met, takes: 4 min}]}", "4 min", "7:34"),
    "a pause": ("{then: [{pause: 1 s}, {takes: 3 min}, There.]}", "3 min", "7:33"),
    "a watch that stops": ("{takes: 1 min, then: [{watch: stopped}, {takes: 9 min}]}", "1 min", "7:31"),
    "a deadline on the way": ("{takes: 12 min}", "12 min", "7:42"),
    "a circle": ("{takes: 2 min, jump: round}", "2 min", "7:32"),
}
# What they lead to is not told.
SURPRISES = (HOURS["a deadline on the way"][0], HOURS["a circle"][0])


@pytest.mark.parametrize(("option", "cost", "hour"), HOURS.values(), ids=HOURS)
def test_the_hour_after_an_option_is_the_one_that_will_be(option: str, cost: str, hour: str) -> None:
    """The board, its ghost hand and whoever reads it aloud say the same. Only what comes in between is a
    surprise."""
    script = minimal_script(
        f"- choice:\n  - Go.: {option}\n- Here.\n- ending: home",
        "flags: {met: false}\ndeadlines:\n- {at: 7:41 pm, jump: b}",
        b="clock: 7:40 pm\nbeats:\n- Nobody.\n- ending: away",
        round="- label: again\n- jump: .again",
    )
    director = Director(script)
    frame = compose(script, director.state, LOOK, FrameTime(0), PlayOverlay(focus=0, ghost=True))
    assert frame.accessible_text == f"Go., takes {cost}, then it is {hour}"
    assert pictures(frame)["watch/ghost.png"].angle == int(hour.split(":")[1]) * 6
    if option not in SURPRISES:
        director.choose(director.options[0].id)
        while isinstance(director.stop, Pause):
            director.advance()
        assert format_time(script, director.state.watch_s) == hour


def test_the_end_of_a_live_block_is_no_part_of_an_options_hour_in_a_scene_called_from_it() -> None:
    """As it isn't where the choice is written into the block itself."""
    script = minimal_script(
        "- live: {for: 30 s, deadline: late, beats: [{call: talk}, There.]}\n- ending: home",
        talk="- choice:\n  - Go.: {takes: 1 min}",
        late="clock: 8:00 pm\nbeats:\n- Late.\n- ending: away",
    )
    state = begin(script)
    stop = stop_of(script, state)
    assert isinstance(stop, Choice)
    assert format_time(script, watch_s_after(script, state, stop.options[0])) == "7:31"
    assert scene_after(script, state, stop.options[0]) == "a"


def test_an_option_costs_nothing_while_the_watch_stands_but_the_night_goes_on() -> None:
    script = minimal_script("""
        - watch: stopped
        - choice:
          - Walk.: {takes: 5 min}
          - Wait.: {takes: 5 min, then: [{clock: 7:45 pm}]}
        - ending: home
    """)
    frame = compose(script, begin(script), LOOK, FrameTime(0), PlayOverlay(focus=0))
    assert frame.accessible_text == "Walk."
    assert [hour for hour in ("7:30", "7:35", "7:45") if hour in read(frame).split()] == ["7:30", "7:45"]


def test_after_the_bus_no_option_takes_it() -> None:
    """It has gone already."""
    frame = compose(TINY, at(bench(), 46), LOOK, FrameTime(0), PlayOverlay(focus=0))
    assert "the bus is gone" not in frame.accessible_text
    assert "ui/icons/coach.webp" not in pictures(frame)


@pytest.mark.parametrize("count", range(1, 10))
def test_a_board_stays_on_the_stage_however_many_options_there_are(count: int) -> None:
    """Past seven it scrolls with the focus."""
    script = minimal_script("- choice:\n" + "".join(f"  - Option {number}.:\n" for number in range(count)))
    for focus in range(count):
        frame = compose(script, begin(script), LOOK, FrameTime(0), PlayOverlay(focus=focus))
        rows = [target for target in frame.targets if isinstance(target.payload, TakeOption)]
        assert len(rows) == min(count, 7)
        assert all(STAGE.y <= row.box.y and row.box.y + row.box.h <= STAGE.h for row in rows)
        assert f"Option {focus}." in read(frame)


def test_a_name_and_a_ticket_of_any_length_stay_on_the_box() -> None:
    """A paper as wide as such a name would be more than any picture can be."""
    script = minimal_script("- jess: Here.\n- ending: home")
    script = replace(
        script,
        cast={"jess": replace(script.cast["jess"], name="Jess" * 500)},
        edition=script.edition._replace(ticket="No. " * 500),
    )
    frame = compose(script, begin(script), LOOK, FrameTime(10**6), PlayOverlay())
    assert "JESSJESS" in read(frame)
    assert all(STAGE.x <= op.box.x and op.box.x + op.box.w <= STAGE.w for op in panels(frame))
    assert all(0 <= op.x < STAGE.w for op in texts(frame))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, ("", "")), (5, ("5", "s")), (30, ("½", "min")), (60, ("1", "min")), (90, ("1½", "min")),
     (100, ("1:40", "min")), (300, ("5", "min"))],
)  # fmt: skip
def test_costs_are_told_as_people_tell_them(seconds: int, words: tuple[str, str]) -> None:
    """Half a minute is half a minute."""
    assert cost_words(seconds) == words


# The scene.


def test_people_stand_on_their_marks_and_look_the_way_the_mark_says() -> None:
    """The one further off is behind."""
    script = minimal_script(
        "place: stop\nbeats:\n- show: {jess: {at: left, pose: bag, expression: wry}, rory: right}\n- One."
    )
    frame = compose(script, begin(script), LOOK, FrameTime(0))
    files = list(pictures(frame))
    jess = files.index("sprites/jess/bag.right.png")
    assert files[jess + 1] == "sprites/jess/wry.right.png"
    assert files.index("sprites/rory/sprite.yaml") < jess < files.index("sets/stop/fence.png")
    assert pictures(frame)["sprites/jess/bag.right.png"].box == (450.0, 140.0, 300.0, 1000.0)


def test_an_expression_that_the_pack_lacks_gives_way_before_the_pose_does() -> None:
    """Somebody is always there."""
    script = minimal_script(
        "place: stop\nbeats:\n- show: {jess: {at: left, pose: juggling, expression: furious}}\n- One."
    )
    assert {
        file for file in pictures(compose(script, begin(script), LOOK, FrameTime(0))) if "jess" in file
    } == {
        "sprites/jess/stand.right.png",
        "sprites/jess/neutral.right.png",
    }


def test_the_light_chooses_the_variant_and_the_first_is_usual() -> None:
    """Other layers are always there."""
    for light, file in (("dark", "dark"), ("lamp", "lamp"), ("moon", "lamp")):
        script = minimal_script(f"place: stop\nlight: {light}\nbeats:\n- One.")
        files = pictures(compose(script, begin(script), LOOK, FrameTime(0)))
        assert {f"sets/stop/{file}.png", "sets/stop/sky.png"} <= set(files)
        assert f"sets/stop/{'lamp' if file == 'dark' else 'dark'}.png" not in files


def test_an_event_picture_stands_in_front_of_everything() -> None:
    """And a name that the pack doesn't have changes nothing."""
    script = minimal_script("place: stop\nbeats:\n- picture: shelf\n- One.\n- picture: nothing\n- Two.")
    assert "events/shelf.png" in pictures(compose(script, begin(script), LOOK, FrameTime(0)))
    director = Director(script)
    director.advance()
    assert "sets/stop/sky.png" in pictures(compose(script, director.state, LOOK, FrameTime(0)))


def test_a_camera_shows_its_view() -> None:
    """What has less parallax moves less."""
    script = minimal_script("place: stop\nbeats:\n- camera: close\n- One.")
    group = compose(script, begin(script), LOOK, FrameTime(0)).ops[0]
    assert isinstance(group, Group)
    assert group.view == ARTWORK.sets["stop"].views["close"]


@pytest.mark.parametrize(
    ("cue", "seen"),
    [
        ("camera: wide", {"jess", "rory"}),
        ("camera: jess", {"jess"}),
        ("camera: rory", {"rory"}),
        ("camera: close", {"rory"}),
        ("push: jess", {"jess", "rory"}),
    ],
)
def test_a_still_view_leaves_out_whom_its_edge_would_cut(cue: str, seen: set[str]) -> None:
    """A shoulder or half a face tells nothing; a camera that comes slowly lets nobody vanish."""
    script = minimal_script(f"place: stop\nbeats:\n- show: {{jess: left, rory: right}}\n- {cue}\n- One.")
    files = pictures(compose(script, begin(script), LOOK, FrameTime(0)))
    assert {who for who in ("jess", "rory") if any(f"sprites/{who}/" in file for file in files)} == seen


# From one moment to the next.


def test_a_new_place_comes_by_the_transition_and_the_words_after_it() -> None:
    """Half way through it is half there, and no letter is."""
    before, after = (
        line(),
        line()._replace(
            place="store", arrival=Arrival(("bell",), transition=Transition(TransitionKind.FADE, 1000))
        ),
    )
    coming = transition_between(before, after, Direction.ON)
    assert (coming.kind, coming.over_ms, coming.sounds) == ("fade", 1000, ("bell",))
    frame = compose(TINY, after, LOOK, FrameTime(500), transition=coming)
    assert isinstance(frame.ops[0], Crossfade)
    assert (frame.ops[0].amount, frame.ops[0].through, frame.due_ms) == (0.5, BLACK, 0)
    assert "Good" not in read(frame)
    assert isinstance(compose(TINY, after, LOOK, FrameTime(1000), transition=coming).ops[0], Group)


@pytest.mark.parametrize("kind", TransitionKind)
def test_every_kind_of_transition_is_seen_for_as_long_as_it_takes_and_told_to_authors(
    kind: TransitionKind,
) -> None:
    """As a script without a length has it; afterwards the new picture stands alone."""
    script = minimal_script(f"place: stop\nbeats:\n- One.\n- transition: {kind}\n- place: store\n- Two.")
    director = Director(script)
    before = director.state
    director.advance()
    coming = transition_between(before, director.state, Direction.ON)
    assert coming.kind is kind
    for part in (0.0, 0.5, 1.0):
        age_ms = round(coming.over_ms * part)
        frame = compose(script, director.state, LOOK, FrameTime(age_ms), transition=coming)
        assert isinstance(frame.ops[0], Crossfade) is (age_ms < coming.over_ms)
    guide = (ROOT / "script/README.md").read_text("utf-8")
    assert f"`{kind}`" in next(row for row in guide.splitlines() if row.startswith("| `transition:"))


def test_with_reduced_motion_a_camera_that_comes_slowly_is_there_at_once() -> None:
    """The setting promises cuts."""
    script = minimal_script("place: stop\nbeats:\n- One.\n- camera: {to: close, over: 2 s}\n- Two.")
    director = Director(script)
    before = director.state
    director.advance()
    after = director.state
    coming = transition_between(before, after, Direction.ON)
    assert coming.kind is PartialTransition.CAMERA
    moving, still = LOOK, replace(LOOK, reduced_motion=True)
    first, last = (
        compose(script, after, moving, FrameTime(ms), transition=coming).ops[0] for ms in (100, 3000)
    )
    assert first != last
    coming = as_shown(coming, still)
    first, last = (
        compose(script, after, still, FrameTime(ms), transition=coming).ops[0] for ms in (100, 3000)
    )
    assert first == last


def test_people_come_softly_and_words_alone_change_nothing() -> None:
    """A line after a line has no transition."""
    state = line()
    assert transition_between(state, state._replace(cast=()), Direction.ON).over_ms == CAST_MS
    assert transition_between(state, state, Direction.ON) == NO_TRANSITION


@pytest.mark.parametrize("direction", [Direction.BACK, Direction.FORWARD])
def test_winding_cuts_and_only_the_crown_is_heard(direction: Direction) -> None:
    """Sounds of the story belong to going on."""
    after = line()._replace(place="store", arrival=Arrival(("bell",)))
    coming = transition_between(line(), after, direction)
    assert coming.before is None
    assert coming.sounds == ("wind_back" if direction is Direction.BACK else "wind_forward",)


@pytest.mark.parametrize("direction", [Direction.LOAD, Direction.SKIP])
def test_loading_and_skipping_are_silent_cuts(direction: Direction) -> None:
    """Whatever lies between."""
    assert (
        transition_between(line(), line()._replace(place="store", arrival=Arrival(("bell",))), direction)
        == NO_TRANSITION
    )


def test_the_tick_comes_nearer_with_the_bus_and_stops_with_the_watch() -> None:
    """And is silent once it has gone."""
    ticks = [audio_of(TINY, at(bench(), minutes)).tick for minutes in (0, 20, 40, 44, 45)]
    assert ticks[:4] == sorted(set(ticks[:4]))
    assert ticks[4] == 0
    assert audio_of(TINY, bench()._replace(watch_mode=WatchMode.STOPPED)).tick == 0


def test_the_same_moment_is_the_same_frame() -> None:
    """Composing is a function of its arguments alone."""
    assert compose(TINY, bench(), LOOK, FrameTime(777), PlayOverlay(focus=1)) == compose(
        TINY, bench(), LOOK, FrameTime(777), PlayOverlay(focus=1)
    )


def test_a_cache_by_identity_tells_equal_objects_apart_and_other_arguments_by_value() -> None:
    made = []

    @cached_by_identity(1, maxsize=4)
    def make(held: list[int], more: str, last: int = 0) -> tuple[int, str, int]:
        made.append(held)
        return id(held), more, last

    one, equal = [1], [1]
    assert make(one, "a") is make(one, "a")
    assert make(one, "a") != make(equal, "a")
    assert make(one, "a", last=2) != make(one, "a")
    assert len(made) == 3
