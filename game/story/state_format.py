"""Serialisation of a state for saves: plain data; flags by their names, for an edit changes their indexes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_type_hints

from game.story.flags import Flag
from game.story.operations import Stop
from game.story.script import Script
from game.story.state import (
    Actor,
    Arrival,
    Debt,
    Insert,
    LiveBlock,
    Move,
    Position,
    Push,
    Return,
    State,
    Transition,
    TransitionKind,
    WatchMode,
)

Plain = dict[str, Any]

# The letters of a value that a message quotes.
MAX_SHOWN = 60
# The most items of a list: more than any game has written, few enough for all that looks at each.
MAX_ITEMS = 500
# Fields that have an older name in saves.
SAVED_AS = {"late_rewinds": "wound", "variant": "light", "watch_mode": "watch"}


class StateFormatError(Exception):
    """The plain data are not a state of this script."""


def to_plain(script: Script, state: State) -> Plain:
    """The state as text, numbers, lists and dictionaries; the fields of its arrival are on the same level, as
    in every version of the format."""
    values = state._asdict() | state.arrival._asdict()
    plain = {SAVED_AS.get(name, name): _plain(value) for name, value in values.items() if name != "arrival"}
    plain["flags"] = {flag.name: value for flag, value in zip(script.flags, state.flags, strict=True)}
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Return):
        # As in every version of the format: the seconds, and behind them the time to come to, if it is one.
        position, (cost_s, until_s), live = value
        value = (position, cost_s, live) if until_s is None else (position, cost_s, live, until_s)
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


class _WrongValueError(ValueError):
    """A value that its field can't have."""


def _shown(value: object) -> str:
    """A value as a sentence can hold it, whatever a stranger has made of it."""
    text = repr(value)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"


def from_plain(script: Script, plain: Plain, default: State | None = None) -> State:
    """The state that `to_plain` wrote; raises StateFormatError if it is not a state of this script.

    Fields that an older version didn't write are taken from `default`, else from an initial state.
    """
    try:
        flags, position = plain["flags"], _position(script, plain["position"])
        values = to_plain(script, default or State(position, tuple(flag.initial for flag in script.flags)))
        plain = {**values, **plain, "flags": {**values["flags"], **flags}}
        fields = {name: read(script, plain[SAVED_AS.get(name, name)]) for name, read in FIELD_READERS.items()}
        arrival = Arrival(**{name: fields.pop(name) for name in Arrival._fields})
        state = State(**fields, arrival=arrival)
    except _WrongValueError as error:
        raise StateFormatError(f"the saved state can't be read: {error}") from error
    except KeyError as error:
        raise StateFormatError(
            f"the saved state can't be read: {_shown(error.args[0])} is not there"
        ) from error
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        raise StateFormatError("the saved state can't be read: it holds what no game has written") from error
    operation = script.scenes[state.position.scene].operations[state.position.at]
    if not isinstance(operation, Stop):
        raise StateFormatError("the saved state doesn't stand at a line or a choice of this script")
    return state


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 10**9:
        raise _WrongValueError(f"{_shown(value)} is no count")
    return value


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise _WrongValueError(f"{_shown(value)} is no text")


def _named_in(value: Any, names: dict[str, Any]) -> str | None:
    name = _text(value)
    if name is not None and name not in names:
        raise _WrongValueError(f"{_shown(value)} is not known")
    return name


def _flag(flag: Flag, value: Any) -> Any:
    """The saved value if it fits the flag, else the flag's initial value."""
    fits = type(value) is type(flag.initial) and (not flag.words or value in flag.words)
    return value if fits else flag.initial


def _position(script: Script, value: Any) -> Position:
    scene, index = value
    if not 0 <= _count(index) < len(script.scenes[scene].operations):
        raise _WrongValueError(f"scene {_shown(scene)} has no operation {index}")
    return Position(scene, index)


def _read_live(script: Script, value: Any) -> LiveBlock | None:
    if value is None:
        return None
    until_s, leads_to = value
    return LiveBlock(
        None if until_s is None else _count(until_s), _position(script, leads_to) if leads_to else None
    )


def _return(script: Script, value: Any) -> Return:
    at, owed, live, *until = value
    debt = Debt(_count(owed)) if until in ([], [None]) else Debt(until_s=_count(*until))
    return Return(_position(script, at), debt, _read_live(script, live))


def _actor(script: Script, value: Any) -> Actor:
    actor = Actor(*(_text(field) for field in value))  # type: ignore[arg-type]
    if actor.who not in script.cast:
        raise _WrongValueError(f"nobody is called {_shown(actor.who)}")
    return actor


def _push(value: Any) -> Push | None:
    if value is None:
        return None
    start, over_ms = value
    return Push(str(start), _count(over_ms))


def _insert(value: Any) -> Insert | None:
    if value is None:
        return None
    spot, picture, view = value
    return Insert(str(spot), _text(picture), _text(view))


def _move(script: Script, value: Any) -> Move:
    who, side, over_ms, exits, *backward = value
    if who not in script.cast:
        raise _WrongValueError(f"nobody is called {_shown(who)}")
    # Older versions knew no other way to walk than forward.
    return Move(str(who), str(side), _count(over_ms), bool(exits), any(backward))


def _transition(value: Any) -> Transition:
    kind, over_ms = value
    return Transition(TransitionKind(kind), _count(over_ms))


def _each(read: Callable[[Script, Any], Any]) -> Callable[[Script, Any], Any]:
    """The reader of a list of such values."""

    def read_all(script: Script, values: Any) -> Any:
        if not isinstance(values, list | tuple | frozenset) or len(values) > MAX_ITEMS:
            raise _WrongValueError(f"{_shown(values)} is no list of at most {MAX_ITEMS} items")
        return tuple(read(script, value) for value in values)

    return read_all


def _cast(script: Script, values: Any) -> tuple[Actor, ...]:
    actors: tuple[Actor, ...] = _each(_actor)(script, values)
    if len({actor.who for actor in actors}) < len(actors):
        raise _WrongValueError("somebody is on the stage twice")
    return actors


def _alone(read: Callable[[Any], Any]) -> Callable[[Script, Any], Any]:
    """The reader of a value that says all without the script."""
    return lambda script, value: read(value)


# The reader of each field of a state and of its arrival; names that needn't be known have one in common.
FIELD_READERS: dict[str, Callable[[Script, Any], Any]] = {
    **{name: _alone(_text) for name, kind in get_type_hints(State).items() if kind == str | None},
    "position": _position,
    "flags": lambda script, value: tuple(_flag(flag, value.get(flag.name)) for flag in script.flags),
    "watch_s": _alone(_count),
    "elapsed_ms": _alone(_count),
    "stack": _each(_return),
    "live": _read_live,
    "fired": lambda script, value: frozenset(map(_count, value)) & frozenset(range(len(script.deadlines))),
    "watch_mode": _alone(WatchMode),
    "place": lambda script, value: _named_in(value, script.places),
    "camera": lambda script, value: _text(value) or "wide",
    "push": _alone(_push),
    "insert": _alone(_insert),
    "cast": _cast,
    "ending": lambda script, value: _named_in(value, script.endings),
    "late_rewinds": _alone(_count),
    "sounds": _each(lambda script, value: str(value)),
    "moves": _each(_move),
    "transition": _alone(_transition),
    "camera_ms": _alone(_count),
    "crossfade_ms": _alone(_count),
}
