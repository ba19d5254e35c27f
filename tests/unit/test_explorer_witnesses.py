"""The ways that the explorer tells, on scripts made up at random: each is followed by a director."""

from __future__ import annotations

from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.explore import no_progress
from game.author.proof import walk_exactly
from game.author.witness import NOT_REPLAYED
from game.story.script import Script
from tests.small import minimal_script
from tests.unit.test_walk import every

# More sets than this are no small script.
MAX_STEPS = 2_000
EVENING = """
flags: {lit: false, met: false, smoked: 0, side: {one of: [none, books, kirk]}}
deadlines:
- {at: 7:31 pm, call: five}
- {at: 7:33 pm, first: [{when: met and lit, jump: late}, {when: side == kirk, call: one}]}
- at: 8:15 pm
  first:
  - {when: lit and place == store, call: goes}
  - {jump: missed}
wound:
  first:
  - {when: wound >= 3, jump: back}
  - {when: wound == 2 and met, call: one}
"""
CONDITIONS = st.sampled_from(
    ["lit", "met", "not lit", "smoked >= 2", "smoked == 1", "side == books", "side != none", "place == store",
     "lit and not met", "met or side == kirk", "watch < 7:31 pm", "watch >= 7:33 pm and lit", "evenings > 0",
     "found_home", "wound > 0", "last_ending == away and smoked < 2", "watch < 8:14 pm or met"]
)  # fmt: skip
LETS = st.sampled_from(
    ["lit: true", "lit: not lit", "met: lit", "met: true", "smoked: smoked + 1", "smoked: 0", "smoked: 2",
     "side: books", "side: kirk", "side: none", "lit: side == kirk", "met: watch < 7:32 pm",
     "lit: place == store and met"]
)  # fmt: skip
LENGTHS = st.sampled_from(["5 s", "20 s", "40 s", "61 s", "2 min", "9 min", "41 min", "44 min"])
Calls = tuple[str, ...]


def deeper(beats: str, by: int) -> str:
    """The beats in a nest."""
    return "\n".join(" " * by + row for row in beats.splitlines())


@st.composite
def choice(draw: st.DrawFn, names: count[int]) -> str:
    """A choice, one of whose options can mostly be taken."""
    rows: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        keys: list[str] = []
        if draw(st.booleans()) and rows:
            keys.append(f"when: {draw(CONDITIONS)}")
        if draw(st.booleans()):
            keys.append(f"takes: {draw(LENGTHS)}")
        if draw(st.booleans()):
            keys.append(f"let: {{{draw(LETS)}}}")
        if draw(st.integers(0, 5)) == 0:
            keys.append("presumes: " + draw(CONDITIONS))
        if draw(st.integers(0, 5)) == 0:
            keys.append(draw(st.sampled_from(["jump: .end", "jump: b", "ending: home"])))
        rows.append(f"  - Option {next(names)}.: {{{', '.join(keys)}}}")
    return "- choice:\n" + "\n".join(rows)


@st.composite
def beat(draw: st.DrawFn, names: count[int], calls: Calls, depth: int, live: bool) -> str:
    """One beat of a scene."""
    kinds = ["line", "let", "choice", "choice", "cue"]
    kinds += ["call"] if calls else []
    if depth < 2:
        kinds += ["when", "live"] if not live else ["when"]
    match draw(st.sampled_from(kinds)):
        case "line":
            keys = [f"say: Line {next(names)}."]
            keys += [f"takes: {draw(LENGTHS)}"] if draw(st.booleans()) else []
            keys += [f"when: {draw(CONDITIONS)}"] if draw(st.booleans()) else []
            keys += [f"presumes: {draw(CONDITIONS)}"] if not draw(st.integers(0, 3)) else []
            return f"- {{{', '.join(keys)}}}"
        case "let":
            return f"- {{let: {{{draw(LETS)}}}}}"
        case "choice":
            return draw(choice(names))
        case "cue":
            return draw(
                st.sampled_from(
                    ["- {place: store}", "- {place: stop}", "- {watch: pocketed}", "- {watch: running}",
                     "- {clock: 7:32 pm}", "- {clock: 8:14 pm}", "- {takes: 30 s}", "- {pause: 1 s}"]
                )
            )  # fmt: skip
        case "call":
            return f"- call: {draw(st.sampled_from(calls))}"
        case "when":
            then = deeper(draw(beats(names, calls, depth + 1, live)), 2)
            found = f"- when: {draw(CONDITIONS)}\n  then:\n{then}"
            if draw(st.booleans()):
                found += f"\n  else:\n{deeper(draw(beats(names, calls, depth + 1, live)), 2)}"
            return found
        case _:
            inner = deeper(draw(beats(names, calls, depth + 1, live=True)), 4)
            ends = draw(st.sampled_from(["", "    for: 10 s\n", "    for: 70 s\n    deadline: .end\n"]))
            return f"- live:\n{ends}    beats:\n{inner}"


def beats(names: count[int], calls: Calls, depth: int = 0, live: bool = False) -> st.SearchStrategy[str]:
    """Some beats."""
    return st.lists(beat(names, calls, depth, live), min_size=1, max_size=6 - 2 * depth).map("\n".join)


@st.composite
def scenes(draw: st.DrawFn) -> dict[str, str]:
    """The scenes of a small script with anything in it that steers."""
    names = count(1)

    def scene(calls: Calls, depth: int = 0) -> str:
        return f"{draw(beats(names, calls, depth))}\n- label: end\n- The end {next(names)}."

    return {
        "a": scene(("one", "two")) + "\n- jump: b",
        "b": scene(("one", "two")) + "\n- ending: away",
        "one": scene(("two",), 1),
        "two": scene((), 2),
    }


def script_of(scenes: dict[str, str]) -> Script:
    """The script, with what its hours call."""
    return minimal_script(
        scenes["a"],
        EVENING,
        five="- {say: Five., takes: 20 s}\n- {say: Lit., when: lit}",
        late="- Late.\n- ending: away",
        goes="- {let: {smoked: smoked + 1}}\n- It goes.",
        missed="- Missed.\n- {say: Smoked., when: smoked > 2}\n- ending: away",
        back="- Back.\n- ending: home",
        **{name: beats for name, beats in scenes.items() if name != "a"},
    )


# The same examples each time, so that a change of the script's rules is held against what held before it.
@settings(max_examples=30, deadline=None, derandomize=True)
@given(scenes())
def test_every_way_that_is_told_leads_there(scenes: dict[str, str]) -> None:
    """To endings, and to what isn't as it was presumed; with time at every stop, too."""
    script = script_of(scenes)
    for real_time_everywhere in (False, True):
        found = walk_exactly(script, MAX_STEPS, no_progress, real_time_everywhere, every(script))
        ways = [*found.endings.values(), *(way for _, way in [*found.failed, *found.dead_ends])]
        assert [way for way in ways if NOT_REPLAYED in way] == []


def test_an_hour_that_calls_on_the_way_to_a_floor_makes_nobody_late() -> None:
    """The floor is reached exactly, so that nobody has to wait for the hour first to be there in time."""
    script = script_of({"a": "- One.\n- {clock: 8:14 pm}\n- Two.\n- jump: b",
                        "b": "- {say: Three., takes: 40 s}\n- ending: away",
                        "one": "- One.", "two": "- Two."})  # fmt: skip
    found = walk_exactly(script, MAX_STEPS, no_progress, real_time_everywhere=True, tracked=every(script))
    assert found.endings["away"] == ()
