"""Questions about flags, as conditions ask them: what is left of one before an assignment.

Two evenings whose flags answer every question alike can't be told apart by what is ahead.
"""

from __future__ import annotations

from dataclasses import replace

from game.story.expression import JOIN, Binary, Constant, Expression, Field, FlagRef, Not, reads
from game.story.script import Let, Script

Questions = frozenset[Expression]
NONE: Questions = frozenset()
# A question that has grown past so many parts is asked as its flags themselves.
MOST_PARTS = 15


def asked_by(condition: Expression | None) -> Questions:
    """The comparisons and the bare flags that a condition is made of."""
    match condition:
        case None | Constant() | Field():
            return NONE
        case Not(inner):
            return asked_by(inner)
        case Binary("and" | "or", left, right):
            return asked_by(left) | asked_by(right)
    flags = _flags(condition)
    if any(not isinstance(name, int) for name in reads(condition)):
        return frozenset(FlagRef(number) for number in flags)
    return frozenset({condition}) if flags else NONE


def assigned(after: Questions, let: Let, counts: frozenset[int]) -> Questions:
    """What must be known before an assignment, so that all that is asked after it has its answer."""
    found: set[Expression] = set()
    for question in after:
        if let.flag not in _flags(question):
            found.add(question)
            continue
        before = simple(_with(question, let), counts)
        if _parts(before) > MOST_PARTS:
            found.update(FlagRef(number) for number in _flags(before))
        else:
            found |= asked_by(before)
    return frozenset(found)


def simple(question: Expression, counts: frozenset[int]) -> Expression:
    """The question with its sums of constants done: `smoked + 1 > 2` asks `smoked > 1`; of a count
    that is never negative, what is always so isn't asked."""
    match question:
        case Binary(sign, Binary("+", FlagRef(flag), Constant(int() as more)), Constant(int() as than)):
            return simple(Binary(sign, FlagRef(flag), Constant(than - more)), counts)
        case Binary(sign, Binary("-", FlagRef(flag), Constant(int() as less)), Constant(int() as than)):
            return simple(Binary(sign, FlagRef(flag), Constant(than + less)), counts)
        case Binary("==" | "!=" | "<=" | ">" as sign, FlagRef(flag), Constant(int() as than)) if (
            flag in counts and than < 0
        ):
            return Constant(JOIN[sign](0, than))
        case Binary("<" | ">=" as sign, FlagRef(flag), Constant(int() as than)) if (
            flag in counts and than <= 0
        ):
            return Constant(JOIN[sign](0, than))
    return question


def never_negative(script: Script) -> frozenset[int]:
    """The counts that nothing is ever taken from."""
    lets = [
        operation
        for scene in script.scenes.values()
        for operation in scene.operations
        if isinstance(operation, Let)
    ]
    taken = {let.flag for let in lets if not _only_adds(let)}
    return frozenset(
        number
        for number, flag in enumerate(script.flags)
        if type(flag.initial) is int and flag.initial >= 0 and number not in taken
    )


def _only_adds(let: Let) -> bool:
    """Whether a constant is assigned, or added to what there was."""
    match let.value:
        case Constant() | Binary("+", FlagRef(let.flag), Constant()):
            return True
    return False


def _with(question: Expression, let: Let) -> Expression:
    """The question with the flag's value to be in place of the flag."""
    match question:
        case FlagRef(flag) if flag == let.flag:
            return let.value
        case Not(inner):
            return Not(_with(inner, let))
        case Binary(_, left, right):
            return replace(question, left=_with(left, let), right=_with(right, let))
    return question


def _flags(question: Expression) -> frozenset[int]:
    return frozenset(found for found in reads(question) if isinstance(found, int))


def _parts(question: Expression) -> int:
    match question:
        case Not(inner):
            return 1 + _parts(inner)
        case Binary(_, left, right):
            return 1 + _parts(left) + _parts(right)
    return 1
