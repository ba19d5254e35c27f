"""What the player knows: handed in when an evening starts, recorded like any input, and never lost."""

from __future__ import annotations

import contextlib
import sqlite3
from copy import deepcopy
from pathlib import Path

import pytest

from game.author.explore import explore
from game.author.path_text import describe
from game.author.presumptions import presumption_fault
from game.shell.messages import Messages
from game.shell.storage.edge_format import edges_from_text, edges_text
from game.shell.storage.history_db import _STEPS, VERSION
from game.shell.storage.history_writer import open_history
from game.shell.storage.share_codes import read_code, share_code
from game.story.director import Director
from game.story.faults import ScriptFaults
from game.story.player_knowledge import KNOWS_NOTHING, Evenings, restrict_to_script
from game.story.recovery import RetraceResult, rederive_tree, retrace
from game.story.script import Script
from game.story.state import Choose, PlayerKnowledge
from game.story.state_format import from_plain, to_plain
from game.story.step import begin, shown_text
from game.story.tree import Input
from tests.small import minimal_script
from tests.told import told

NIGHT = """
- say:
  - {when: evenings == 0, says: First.}
  - {when: last_ending == home, says: Home again.}
  - {says: Away again.}
- choice:
  - Home.: {ending: home}
  - Away.: {ending: away}
  - Both.: {when: found == 2 and found_home, ending: home}
"""


@pytest.fixture
def night() -> Director:
    """An evening that reads differently to those who know it."""
    return Director(minimal_script(NIGHT))


def end(director: Director, option: str) -> None:
    """Lives the rest of an evening."""
    director.to_next_choice(everything=True)
    director.choose(next(one.id for one in director.options if one.text == option))


def shown(director: Director) -> str:
    """The words at this stop."""
    return shown_text(director.script, director.state)


def test_the_first_evening_is_that_of_one_who_knows_nothing(night: Director) -> None:
    """Its inputs are what they always were."""
    assert shown(night) == "First."
    end(night, "Home.")
    assert all(isinstance(edge, Input) for edge in night.edges())


def test_the_next_evening_reads_what_the_last_one_left(night: Director) -> None:
    """Its ending, how many there were, and what is open to those who have seen both."""
    end(night, "Home.")
    night.new_evening()
    assert shown(night) == "Home again."
    end(night, "Away.")
    night.new_evening()
    assert shown(night) == "Away again."
    night.advance()
    assert [option.text for option in night.options] == ["Home.", "Away.", "Both."]
    assert night.edges()[0] == PlayerKnowledge(2, 0, "away", frozenset({"home", "away"}))


def test_an_evening_that_was_left_counts_for_nothing(night: Director) -> None:
    """Nobody has been anywhere before its end."""
    night.advance()
    night.new_evening()
    assert (shown(night), night.record.evenings) == ("First.", Evenings())


def test_winding_back_from_an_ending_to_another_is_still_one_evening(night: Director) -> None:
    """The last of its endings is the one that was."""
    end(night, "Home.")
    night.rewind()
    end(night, "Away.")
    night.new_evening()
    assert night.edges()[0] == PlayerKnowledge(1, 0, "away", frozenset({"home", "away"}))


def test_winding_ends_where_the_evening_starts(night: Director) -> None:
    """The evening of one who knew less is another one; its log isn't this one's either."""
    end(night, "Home.")
    night.new_evening()
    night.advance()
    assert night.rewind(9) == 1
    assert shown(night) == "Home again."
    assert not night.last_choice()
    assert [moment.number for moment in night.tree.path(night.cursor)] == [night.cursor]
    night.jump_to(0)
    assert night.forward() == 1
    assert night.moment.parent == 0
    assert night.moment.edge == Input()


def test_the_same_knowledge_starts_the_same_evening(night: Director) -> None:
    """What nobody asks about tells no evenings apart."""
    director = Director(minimal_script("- One.\n- ending: home"))
    director.advance()
    director.new_evening()
    assert (director.cursor, len(director.tree.moments)) == (0, 2)
    end(night, "Home.")
    night.new_evening()
    known = night.cursor
    night.advance()
    night.new_evening()
    assert night.cursor == known


def test_an_evening_is_lived_again_by_one_who_knows_nothing_of_it(night: Director) -> None:
    """Replay, code and save take the knowledge along."""
    end(night, "Home.")
    night.new_evening()
    end(night, "Away.")
    edges = read_code(share_code(night.edges(), "f00d"), "f00d").edges
    assert edges == night.edges()
    fresh = Director(night.script)
    assert fresh.live_again(edges) == len(edges)
    assert fresh.state == night.state
    assert from_plain(night.script, to_plain(night.script, night.state)) == night.state
    assert fresh.record.evenings == Evenings(0, "away", over=True), "of its endings one is known"
    (*_, taken) = edges
    assert isinstance(taken, Input)
    assert taken.option in fresh.record.options_taken


def test_a_start_in_the_middle_of_an_evening_is_no_input(night: Director) -> None:
    """A code that says so leads as far as it leads."""
    edges = (Input(), PlayerKnowledge(1, 0, "home", frozenset({"home"})))
    assert night.live_again(edges) == 1


def test_a_moment_is_found_again_on_the_evening_it_was_on(night: Director) -> None:
    """After an edit, and when the whole tree is derived anew."""
    end(night, "Home.")
    night.new_evening()
    night.advance()
    edges, ids = night.edges(), [moment.stop for moment in night.tree.path(night.cursor)]
    found, trail = retrace(minimal_script(NIGHT + "- Never."), edges, ids, "a")
    assert (found, trail.edges) == (RetraceResult.SAME, edges)
    last = night.cursor
    assert rederive_tree(night) == frozenset()
    night.jump_to(last)
    assert night.edges() == edges


def test_knowledge_of_an_ending_that_is_gone_is_none() -> None:
    """A script that lost an ending asks about the others only."""
    script = minimal_script(
        "- {say: Was., when: last_ending == home}\n- {say: Wasn’t., when: not found_home}\n- {ending: home}"
    )
    state = begin(script, PlayerKnowledge(3, 0, "burnt", frozenset({"burnt"})))
    assert shown_text(script, state) == "Wasn’t."


PAGES = "- {say: One., when: read_pages == 0}\n- {say: Two., when: read_pages >= 1}\n- Always."


def test_what_was_read_of_a_scene_is_counted() -> None:
    """By its lines, each once; also those of an evening that was left. Others' lines count for nothing."""
    director = Director(minimal_script("- Before.\n- call: pages\n- ending: home", pages=PAGES))
    texts = []
    for _ in range(3):
        director.advance()
        texts.append(shown(director))
        director.advance()
        director.new_evening()
    assert texts == ["One.", "Two.", "Two."]
    assert director.edges()[0] == PlayerKnowledge(read=(("pages", 3),))
    fresh = Director(director.script)
    assert fresh.live_again(edges_from_text(edges_text(director.edges()))) == 1
    assert fresh.state == director.state


def test_the_first_line_is_read_once_an_evening_begins_with_it() -> None:
    """The program makes the director at its title: nobody has read anything there."""
    script = minimal_script("- {say: Again., when: read_a > 0}\n- One.\n- Two.\n- ending: home")
    director = Director(script)
    assert (director.record.texts_read, director.reading.seen) == ({}, False)
    director.new_evening()
    assert (director.reading.text, director.reading.seen, director.edges()) == ("One.", False, ())
    assert not director.skip()
    director.new_evening()
    assert director.reading.text == "Again."


def test_a_scene_that_nobody_counts_tells_no_evenings_apart() -> None:
    """What is asked for is handed in, and no more."""
    script = minimal_script("- {say: One., when: read_a >= 2}\n- ending: home")
    known = PlayerKnowledge(0, 0, "none", frozenset(), (("a", 2), ("b", 1)))
    assert restrict_to_script(script, known).read == (("a", 2),)
    assert shown_text(script, begin(script, known)) == "One."


def test_it_is_written_down_in_few_letters() -> None:
    """And read back as it was; an ending's id is letters, so that it can be."""
    known = PlayerKnowledge(12, 3, "home", frozenset({"home", "away"}))
    edges = (known, Input(), Input(0, Choose("a1")))
    assert edges_text(edges) == "k12,3,home,away+home;a;c:a1"
    assert edges_from_text(edges_text(edges)) == edges
    assert edges_from_text(edges_text((KNOWS_NOTHING,))) == (KNOWS_NOTHING,)
    known = PlayerKnowledge(0, 0, "none", frozenset(), (("a", 1), ("b", 12)))
    assert edges_text((known,)) == "k0,0,none,,a=1+b=12"
    assert edges_from_text("k0,0,none,,a=1+b=12") == (known,)


@pytest.mark.parametrize(
    "text",
    [
        "k",
        "k1",
        "k1,0,home",
        "k1,0,,home",
        "k1,0,home,+",
        "k1,0,a;b,c",
        "k1,0,a b,",
        "k1,0,home,,",
        "k1,0,home,,a",
        "k1,0,home,,a=",
        "k1,0,home,,=1",
    ],
)
def test_what_is_no_knowledge_is_refused(text: str) -> None:
    """A code may hold anything."""
    with pytest.raises(ValueError, match="input"):
        edges_from_text(text)


def test_the_disk_remembers_evenings_and_their_last_ending(tmp_path: Path, night: Director) -> None:
    """A second start goes on counting."""
    end(night, "Home.")
    night.new_evening()
    end(night, "Away.")
    history = open_history(tmp_path / "h.sqlite3", "f00d").writer
    history.queue(night.drain_unsaved(), night.cursor)
    assert history.close() is None
    opened = open_history(tmp_path / "h.sqlite3", "f00d")
    opened.writer.close()
    memory = opened.data
    assert memory.evenings == Evenings(1, "away", over=True)
    assert memory.tree == night.tree
    again = Director(night.script, memory.tree, memory.record(night.script))
    assert again.record == night.record
    again.new_evening()
    assert again.edges()[0] == PlayerKnowledge(2, 0, "away", frozenset({"home", "away"}))


def test_a_history_of_before_counts_the_endings_it_found(tmp_path: Path) -> None:
    """Nobody who has been everywhere is greeted as a stranger."""
    path = tmp_path / "h.sqlite3"
    with contextlib.closing(sqlite3.connect(path)) as old, old:
        old.execute("CREATE TABLE migrations(version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL)")
        old.executescript(_STEPS[0])
        old.execute("INSERT INTO migrations VALUES (1, 0)")
        old.executemany("INSERT INTO endings VALUES (?, ?)", [("home", 20), ("away", 10)])
    messages = Messages()
    opened = open_history(path, "f00d", messages)
    opened.writer.close()
    assert told(messages) == []
    assert opened.data.evenings == Evenings(2, "home")
    assert VERSION == 2


def test_seeing_the_first_line_again_is_no_news_where_nothing_changed(night: Director) -> None:
    """What the program shows while it starts was not read."""
    end(night, "Home.")
    night.new_evening()
    again = Director(night.script, night.tree, deepcopy(night.record))
    again.new_evening()
    assert again.reading.seen
    assert not again.reading.differs


# Presumptions and facts.


def test_a_presumption_changes_nothing_in_play() -> None:
    """Nor does a fact that it is made of."""
    beats = "- {say: One., presumes: late}\n- choice:\n  - Home.: {presumes: late, echo: none, ending: home}"
    script = minimal_script(beats, "facts: {late: watch > 8:00 pm}\n")
    director = Director(script)
    assert shown(director) == "One."
    director.advance()
    (option,) = director.options
    assert not option.echoes
    director.choose(option.id)
    assert director.state.ending == "home"


def broken(script: Script) -> dict[int, tuple[str, ...]]:
    """The lines of the file on which something presumes what isn't so, and how that is come to."""
    return {presumption.pos.line: way for presumption, way in explore(script).failed}


def test_a_presumption_that_fails_is_told_with_the_shortest_way() -> None:
    """On a line, an option, a beat and what stands under a condition; what holds isn't told."""
    script = minimal_script(
        """
        - choice:
          - Wait.: {takes: 40 min}
          - Light it.: {let: {lit: true}}
          - Sit.:
        - {say: Sit., when: not lit, presumes: early}
        - {say: Lit., when: lit, presumes: early}
        - {show: {jess: left}, presumes: lit}
        - {presumes: lit or early}
        - choice:
          - Again.: {presumes: watch < 8:00 pm, ending: home}
          - Go.: {when: lit, presumes: early, ending: away}
        """,
        "flags: {lit: false}\nfacts:\n  soon: watch < 7:40 pm\n  early: soon or watch < 7:45 pm\n",
    )
    found = explore(script)
    late = {presumption.pos.line for presumption in found.only_in_real_time}
    ways = {presumption.pos.line: way for presumption, way in found.failed}
    assert {line: way for line, way in ways.items() if line not in late} == {
        7: ("Wait.",),
        9: ("Sit.",),
        10: ("Wait.",),
        12: ("Wait.",),
    }
    assert {line: ways[line] for line in late} == {
        8: ("(wait 900 s)", "Light it."),
        13: ("Light it.", "(let 900 s pass at script/scenes/a.yaml:8:6)"),
    }, "where time passes at every stop, it may be late by then"


def test_what_the_player_knows_is_tried_with_presumptions() -> None:
    """A line that only those hear who have been home may presume it."""
    script = minimal_script(
        """
        - {say: Home., when: last_ending == home, presumes: found_home and evenings >= 1}
        - {say: Twice., when: evenings >= 3, presumes: found_away}
        - ending: home
        """
    )
    ((line, (way,)),) = broken(script).items()
    assert line == 4, "one who has been home three times has not been away"
    assert way.startswith("(after ")
    assert presumption_fault(script.scenes["a"].presumptions[1], (way,)).remedy == f"It isn't so after: {way}"


def test_players_are_told_by_what_they_know() -> None:
    """In the way to something that only they come to."""
    assert describe(PlayerKnowledge(2, 1, "home", frozenset({"home"}))) == (
        "(after 2 evenings; the last home; found home; wound back 1 times)"
    )


def test_a_choice_that_only_those_see_who_know_is_walked() -> None:
    """Its ending counts as reached, and the way says who gets there."""
    found = explore(
        minimal_script("- choice:\n  - Home.: {ending: home}\n  - Away.: {when: evenings > 1, ending: away}")
    )
    assert set(found.endings) == {"home", "away"}
    assert found.endings["away"][0].startswith("(after ")


def test_a_fact_may_name_those_above_it_and_no_other() -> None:
    """So no two can be made of each other."""
    with pytest.raises(ScriptFaults) as told_of:
        minimal_script("- One.", "facts:\n  one: not two\n  two: not one\n")
    assert [(fault.code, fault.pos.line) for fault in told_of.value.faults] == [("S204", 12)]


def test_what_the_player_knows_can_be_set_by_nothing() -> None:
    """A flag of the same name would be another thing under one word."""
    with pytest.raises(ScriptFaults) as told_of:
        minimal_script("- let: {found_home: true}", "flags: {last_ending: false}\n")
    assert [fault.code for fault in told_of.value.faults] == ["S208", "S208"]
