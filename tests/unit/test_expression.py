"""The language of `when` and `let`: what it means, what it refuses, and that it is never code."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.shell.formats.yaml_nodes import read_text
from game.story.expression import Binary, Constant, Expression, FlagRef, StateField, evaluate, holds, reads
from game.story.expression_parser import SymbolTable, parse_expression
from game.story.faults import FAULTS, Fault
from game.story.flags import Flag
from game.story.nodes import Mapping, Scalar, SourcePos
from game.story.state import Position, State, Value

MARK = SourcePos("f", 1, 10)
FLAGS = (
    Flag("met", MARK, False),
    Flag("late", MARK, True),
    Flag("smoked", MARK, 0),
    Flag("side", MARK, "none", ("none", "books", "kirk")),
    Flag("books", MARK, False),
)
BY_NAME = {flag.name: (index, flag) for index, flag in enumerate(FLAGS)}
NAMES = SymbolTable(BY_NAME, frozenset({"stop", "store"}), 70_200)
STATE = State(Position("a", 0), (False, True, 2, "books", True), watch_s=600, place="stop", late_rewinds=1)


def read(text: str, flag: Flag | None = None) -> Expression:
    """The expression; fails with the fault where it has one."""
    found = parse_expression(Scalar(text, MARK), NAMES, flag)
    assert not isinstance(found, Fault), found
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("met", False),
        ("not met", True),
        ("not not late", True),
        ("met or late", True),
        ("met and late", False),
        ("late or met and met", True),
        ("(late or met) and met", False),
        ("not met and late", True),
        ("smoked == 2", True),
        ("smoked != 2", False),
        ("smoked + 1 > 2", True),
        ("smoked - 1 - 1 == 0", True),
        ("smoked >= 2 and smoked <= 2", True),
        ("2 < smoked", False),
        ("side == books", True),
        ("kirk == side", False),
        ("side != none", True),
        ("books", True),
        ("place == stop", True),
        ("place == store", False),
        ("watch < 7:41 pm", True),
        ("watch < 7:40:01 pm", True),
        ("watch < 7:40:00 pm", False),
        ("watch >= 7:40 pm", True),
        ("watch < midnight", True),
        ("watch >= 12:00 am", False),
        ("watch < 12:30 am and midnight < 12:30 am and 11:59 pm < midnight", True),
        ("wound > 0", True),
        ("true", True),
        ("met == false", True),
    ],
)
def test_what_a_condition_means(text: str, value: bool) -> None:
    """`not` binds before `and`, `and` before `or`; sums before comparisons; words before flags."""
    assert evaluate(read(text), STATE) is value


def test_a_word_is_a_word_even_where_a_flag_of_words_is_called_so() -> None:
    """In a condition, on either side, and in what a flag is set to."""
    side = Flag("side", MARK, "none", ("none", "gave"))
    gave = Flag("gave", MARK, "side", ("side", "hid"))
    names = SymbolTable({"side": (0, side), "gave": (1, gave)}, frozenset(), 70_200)

    def value(text: str, flag: Flag | None = None) -> Value:
        found = parse_expression(Scalar(text, MARK), names, flag)
        assert not isinstance(found, Fault), found
        return evaluate(found, STATE._replace(flags=("none", "side")))

    assert value("gave", side) == "gave"
    assert value("side", gave) == "side"
    assert value("gave == side") is True
    assert value("side == gave") is False
    assert value("gave == hid") is False


def test_midnight_is_an_hour_unless_it_is_a_word_a_flag_or_a_place() -> None:
    """Scripts may have used the name before it was an hour in conditions, too."""
    hour = Flag("hour", MARK, "noon", ("noon", "midnight"))
    flag = Flag("midnight", MARK, True)
    names = SymbolTable({"hour": (0, hour)}, frozenset({"midnight"}), 70_200)
    taken = SymbolTable({"midnight": (0, flag)}, frozenset(), 70_200)
    assert parse_expression(Scalar("hour == midnight", MARK), names) == Binary(
        "==", FlagRef(0), Constant("midnight")
    )
    assert parse_expression(Scalar("midnight != place", MARK), names) == Binary(
        "!=", Constant("midnight"), StateField("place")
    )
    assert parse_expression(Scalar("midnight", MARK), taken) == FlagRef(0)


def test_no_condition_always_holds() -> None:
    """A beat without `when` is always there."""
    assert holds(None, STATE)


def test_no_place_yet_is_none_of_the_places() -> None:
    """Before the first scene with a place, the evening is nowhere."""
    assert not holds(read("place == stop"), STATE._replace(place=None))


@pytest.mark.parametrize(
    ("flag", "text", "value"),
    [(0, "true", True), (0, "smoked > 1", True), (2, "smoked + 1", 3), (2, "0", 0), (3, "kirk", "kirk"),
     (3, "books", "books"), (4, "not books", False)],
)  # fmt: skip
def test_what_a_value_means(flag: int, text: str, value: Value) -> None:
    """A flag gets what is of its kind; a word out of its list is that word."""
    assert evaluate(read(text, FLAGS[flag]), STATE) == value


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("met &", "S106", 14),
        ("met late", "S106", 14),
        ("met and", "S106", 17),
        ("(met", "S106", 10),
        ("and met", "S106", 10),
        ("smoked = 2", "S106", 17),
        ("watch < 13:00 pm", "S105", 18),
        ("mett", "S204", 10),
        ("late and mett", "S204", 19),
        ("side == boks", "S209", 18),
        ("place == shop", "S209", 19),
        ("smoked", "S107", 10),
        ("side", "S107", 10),
        ("watch", "S107", 10),
        ("met > 1", "S107", 14),
        ("side > books", "S107", 15),
        ("smoked == 7:40 pm", "S107", 17),
        ("met + 1 > 1", "S107", 10),
        ("not smoked", "S107", 14),
        ("smoked and late", "S107", 10),
        ("met and smoked + 1", "S107", 18),
        ("late or (smoked - 1)", "S107", 19),
        ("smoked + (late and met)", "S107", 20),
        ("smoked + (not met)", "S107", 20),
        ("met and midnight", "S107", 18),
        ("smoked == midnight", "S107", 17),
    ],
)
def test_what_a_condition_refuses(text: str, code: str, column: int) -> None:
    """The fault is told at the very word, with what to write."""
    found = parse_expression(Scalar(text, MARK), NAMES)
    assert isinstance(found, Fault)
    assert (found.code, found.pos.column) == (code, column)
    assert found.remedy


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("when: met and mett", "mett"),
        ('when: "met and mett"', 'mett"'),
        ("when: 'met and mett'", "mett'"),
        ("when: met\n  and mett", "met"),
        ("when: >-\n  met and mett", ">-"),
        ('when: "met \\x61nd mett"', '"met \\x61nd mett"'),
    ],
)
def test_a_fault_is_told_at_its_word_in_quotes_too_and_else_where_the_text_begins(
    written: str, shown: str
) -> None:
    """Where YAML spells a text otherwise than it is read, its own columns aren't those of the file."""
    node = read_text(written, "f").node
    assert isinstance(node, Mapping)
    condition = node.items[0][1]
    assert isinstance(condition, Scalar)
    fault = parse_expression(condition, NAMES)
    assert isinstance(fault, Fault)
    assert written.split("\n")[fault.pos.line - 1][fault.pos.column - 1 :] == shown


@pytest.mark.parametrize(("flag", "text"), [(0, "3"), (2, "met"), (3, "met"), (3, "1"), (2, "side")])
def test_a_flag_gets_nothing_of_another_kind(flag: int, text: str) -> None:
    """Counts stay counts and truths truths."""
    assert isinstance(parse_expression(Scalar(text, MARK), NAMES, FLAGS[flag]), Fault)


def test_what_is_asked_is_known() -> None:
    """Flags, and fields of the state."""
    asked = set(reads(read("not met and (smoked + 1 > 2 or place == stop) and watch < 8:00 pm")))
    assert asked == {FlagRef(0), FlagRef(2), StateField("place"), StateField("watch_s")}
    assert set(reads(None)) == set()


@given(st.text(alphabet="metlasok ()<>=!+-0123:pn.&_;'\"", max_size=30))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    """Whatever is written is a condition or a fault of the catalogue, and nothing is run."""
    found = parse_expression(Scalar(text, MARK), NAMES)
    if isinstance(found, Fault):
        assert found.code in FAULTS
        assert found.pos.column >= MARK.column
    else:
        assert isinstance(evaluate(found, STATE), bool)


TRUTHS = st.recursive(
    st.sampled_from(["met", "late", "smoked > 1", "true"]),
    lambda inner: st.one_of(
        st.builds("not ({})".format, inner),
        st.builds("({}) and ({})".format, inner, inner),
        st.builds("({}) or ({})".format, inner, inner),
    ),
    max_leaves=8,
)


@given(TRUTHS)
def test_conditions_are_the_logic_that_they_look_like(text: str) -> None:
    """The same text is a condition of this language and of Python, and both agree for all flags."""
    found = read(text)
    whole = compile(text.replace("true", "True"), "condition", "eval")
    for met, late, smoked in product((False, True), (False, True), (1, 2)):
        state = STATE._replace(flags=(met, late, smoked, "none", False))
        assert evaluate(found, state) == eval(whole, {"met": met, "late": late, "smoked": smoked})


@pytest.mark.parametrize(
    "text",
    [
        "(" * 400,
        "not " * 400 + "met",
        "met" + " and met" * 400,
        "count" + " + 1" * 300 + " > 1",
        "count > " + "9" * 5000,
    ],
)
def test_what_nobody_could_read_is_refused_before_it_is_too_deep(text: str) -> None:
    found = parse_expression(Scalar(text, MARK), NAMES)
    assert isinstance(found, Fault)
    assert found.code == "S106"


def test_facts_that_double_each_other_are_refused_before_they_hang_the_game() -> None:
    """Forty lines of them would be asked a million million times."""
    names = SymbolTable(dict(NAMES.flags), NAMES.places, NAMES.starts_s)
    faults: list[Fault] = []
    fact = "met"
    for number in range(40):
        found = parse_expression(Scalar(f"{fact} and {fact}", MARK), names)
        if isinstance(found, Fault):
            faults.append(found)
            break
        fact = f"fact{number}"
        names.facts[fact] = found
    assert [fault.code for fault in faults] == ["S106"]
    assert number == 6
