"""Nothing forgets an operation or a record: each operation is played and proved, each record is kept."""

from __future__ import annotations

from dataclasses import is_dataclass
from enum import Enum
from itertools import product
from textwrap import dedent
from typing import Any, get_args, get_type_hints

import pytest

from game.author.bdd import Bdd
from game.author.conditions import conditions
from game.author.explore import no_progress
from game.author.flag_bits import FlagBits
from game.author.flow import Flow
from game.author.proof import walk_exactly
from game.author.tool_error import ToolError
from game.author.worklist import MAX_REGIONS
from game.shell.packs.loaded_pack import RECORDS as PACK_RECORDS
from game.shell.packs.loaded_pack import PackArt
from game.shell.script_folder import RECORDS
from game.story import operations as ops
from game.story.expression import Expression
from game.story.operations import Operation, Stop
from game.story.operators import OPERATORS, ValueType
from game.story.script import Script
from tests.small import minimal_script
from tests.unit.test_walk import every, one_by_one

FLAGS = "flags: {lit: false}\n"
# Beats with each of them, in which an evening goes another way, or takes another time, without it.
BEATS: dict[type, str] = {
    ops.Line: """
        - jess:
          - {when: lit, says: "No."}
          - {says: A line that costs some more seconds than the other one does.}
        """,
    ops.Choice: """
        - choice:
          - Wait.: {takes: 1 min}
          - Light it.: {when: not lit, let: {lit: true}, then: [It is lit.]}
        """,
    ops.Pause: "- pause: 2 s\n- {takes: 1 min}",
    ops.Ending: "- ending: away",
    ops.Show: "- show: {jess: {at: left}}",
    ops.Hide: "- show: {jess: {at: left}}\n- hide: jess",
    ops.Assign: "- watch: pocketed\n- {say: No time., takes: 1 min}\n- call: b",
    ops.Sound: "- sound: bell",
    ops.Let: "- let: {lit: true}",
    ops.SpendTime: "- takes: 1 min",
    ops.AdvanceClockTo: "- clock: 8:00 pm",
    ops.Jump: "- jump: out",
    ops.Call: "- call: b",
    ops.Branch: "- {when: watch < 7:30 pm and not lit, then: [{takes: 1 min}], else: [Not before.]}",
    ops.BeginLive: "- live: {for: 1 min, deadline: out, beats: [choice: [Wait.: {takes: 2 min}]]}",
    ops.EndLive: """
        - live: {for: 1 min, deadline: out, beats: [choice: [Hurry.: {takes: 9 s}]]}
        - {say: Over., takes: 2 min}
        """,
    ops.SceneEnd: "- call: b",
}


def record_classes(annotation: Any, found: set[type]) -> set[type]:
    """Those found, and the classes of records that a value annotated as this may hold."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return found | {annotation}
    if not is_dataclass(annotation) and not hasattr(annotation, "_fields"):
        inner = get_args(annotation)
    elif annotation in found:
        return found
    else:
        found, inner = found | {annotation}, tuple(get_type_hints(annotation).values())
    for each in inner:
        found = record_classes(each, found)
    return found


def script_with(operation: type) -> Script:
    """A script in which the operation is."""
    after = "\n- {say: After., takes: 1 min}\n- {ending: home, when: lit}\n- ending: away"
    scenes = {"b": "- {say: Called., takes: 3 min}", "out": "- {say: Out., takes: 4 min}\n- ending: home"}
    script = minimal_script(dedent(BEATS[operation]).strip() + after, FLAGS, **scenes)
    assert any(isinstance(each, operation) for each in script.operations)
    return script


def expressions_in(value: Any) -> set[Expression]:
    """The expressions that a record holds."""
    if isinstance(value, Expression):
        return {value}
    names = getattr(value, "__dataclass_fields__", ())
    parts = [getattr(value, name) for name in names] or (value if isinstance(value, tuple) else ())
    return {expression for part in parts for expression in expressions_in(part)}


@pytest.mark.parametrize(
    "operation",
    [kind for kind in get_args(Operation) if record_classes(kind, set()) & set(get_args(Expression))],
)
def test_what_an_operation_asks_is_a_condition_of_the_script_and_needed_by_the_explorer(
    operation: type,
) -> None:
    """One that is forgotten would be a flag that nothing reads, or that evenings aren't told apart by."""
    script = script_with(operation)
    flow = Flow(script, FlagBits(script, Bdd(), 1))
    asked = [
        (at, expressions_in(each)) for at, each in enumerate(flow.operations) if isinstance(each, operation)
    ]
    assert any(expressions for _, expressions in asked)
    for at, expressions in asked:
        assert expressions <= set(conditions(script))
        assert all(not flow.bits.mask(one) & ~flow.bits_read(at) for one in expressions)


@pytest.mark.parametrize("operation", get_args(Operation))
def test_the_explorer_comes_where_the_play_comes(operation: type) -> None:
    """For each operation: the same stops, each scene as early, and the same endings."""
    script = script_with(operation)
    stops, endings, times = one_by_one(script)
    found = walk_exactly(script, MAX_REGIONS, no_progress, real_time_everywhere=False, tracked=every(script))
    assert found.visited_ids == stops
    assert set(found.endings) == endings
    assert stops <= along_the_flow(script)
    assert {scene: first for scene, (first, _) in found.times.items()} == {
        scene: first for scene, (first, _) in times.items()
    }


def along_the_flow(script: Script) -> set[str]:
    """The stops that the flow of a script's operations leads to."""
    flow = Flow(script, FlagBits(script, Bdd(), 1))
    todo = [flow.start[script.first]]
    for at in todo:
        todo += [onward for onward in flow.successors[at] if onward not in todo]
    return {stop.id for stop in (flow.operations[at] for at in todo) if isinstance(stop, Stop)}


def test_a_scripts_records_are_of_every_class_that_a_script_holds() -> None:
    """One that is missing would have the script parsed at each start, and nobody would notice."""
    assert record_classes(Script, set()) == set(RECORDS)


def test_a_packs_records_are_of_every_class_that_its_description_holds() -> None:
    assert record_classes(PackArt, set()) == set(PACK_RECORDS)


# What stands on either side of an operator, by its type: flags within and beyond the bounds of the proof.
OPERANDS = {
    ValueType.TRUTH: ("lit", "(not lit)", "true"),
    ValueType.COUNT: ("n", "3", "40"),
    ValueType.TIME: ("watch", "7:31 pm"),
    ValueType.WORD: ("side", "kirk"),
}
COUNTED = """
- choice:
  - None.:
  - Some.: {let: {n: 2, lit: true}, takes: 1 min}
  - Many.: {let: {n: 30, side: kirk}, takes: 2 min}
- when: lit
  then: [let: {n: n + 4}]
"""


@pytest.mark.parametrize("sign", OPERATORS)
def test_the_proof_knows_each_operator_as_it_is_played(sign: str) -> None:
    """The same lines are come to, whatever is asked of flags by it; also of counts beyond any bound."""
    operator = OPERATORS[sign]
    asked = [
        f"{left} {sign} {right}"
        for kind in sorted(operator.takes)
        for left, right in product(OPERANDS[kind], repeat=2)
        if left != "kirk"
    ]
    if operator.gives is ValueType.COUNT:
        asked = [f"{count} == {number}" for count in asked for number in (0, 2, 3, 5, 6, 37, 43, 70)]
    lines = "".join(f'- {{when: "{when}", say: "Line {at}."}}\n' for at, when in enumerate(asked))
    script = minimal_script(
        f"{COUNTED}{lines}- ending: home\n", "flags: {n: 0, lit: false, side: {one of: [none, kirk]}}\n"
    )
    walked = walk_exactly(script, MAX_REGIONS, no_progress, real_time_everywhere=False, tracked=every(script))
    assert walked.visited_ids == one_by_one(script)[0]


@pytest.mark.parametrize(
    "sign", [sign for sign, operator in OPERATORS.items() if operator.gives is ValueType.COUNT]
)
def test_a_count_set_by_an_operator_is_proved_as_it_is_played_or_not_at_all(sign: str) -> None:
    """Whatever it comes to on the way; what can't be told apart is said."""
    for first, second, asked in product((0, 4, 34), (1, 3, 31), (0, 1, 3, 34)):
        for value in (f"n {sign} {second}", f"{second} {sign} n"):
            beats = (
                f"- let: {{n: n + {first}}}\n- let: {{n: {value}}}\n- {{when: n == {asked}, ending: home}}\n"
            )
            script = minimal_script(f"{beats}- ending: away\n", "flags: {n: 0}\n")
            try:
                walked = walk_exactly(script, MAX_REGIONS, no_progress, False, every(script))
            except ToolError:
                assert not OPERATORS[sign].grows
            else:
                assert set(walked.endings) == one_by_one(script)[1], (first, second, asked, value)


@pytest.mark.parametrize("beat", ["let: {n: wound}", "let: {n: n + evenings}", "let: {n: read_a - 1}"])
def test_counts_without_end_are_computed_with_in_no_proof(beat: str) -> None:
    """No number is greatest: any that stood for the greater ones would be a false one."""
    script = minimal_script(
        f"- Hello.\n- {beat}\n- {{when: n == 9, say: So.}}\n- ending: home", "flags: {n: 0}\n"
    )
    with pytest.raises(ToolError, match="may come to any number"):
        walk_exactly(script, MAX_REGIONS, no_progress, False, every(script))
