"""A state as plain data for a save, and back: names instead of indexes where a script may change."""

from __future__ import annotations

from typing import Any

from game.story.script import Script, Stop
from game.story.state import (
    Arrival,
    Insert,
    Live,
    Move,
    Position,
    Push,
    Return,
    Standing,
    State,
    Transition,
    TransitionKind,
    WatchMode,
)

Plain = dict[str, Any]


class SavedError(Exception):
    """The plain data is not a state of this script."""


def to_plain(script: Script, state: State) -> Plain:
    """The state as text, numbers, lists and dictionaries only."""
    plain: Plain = state._asdict() | state.arrival._asdict()
    del plain["arrival"]
    plain["position"] = list(state.position)
    plain["flags"] = {flag.name: value for flag, value in zip(script.flags, state.flags, strict=True)}
    plain["stack"] = [[list(back.position), back.owed_s, _live(back.live)] for back in state.stack]
    plain["live"] = _live(state.live)
    plain["fired"] = sorted(state.fired)
    plain["watch"] = state.watch.value
    plain["cast"] = [list(standing) for standing in state.cast]
    plain["sounds"] = list(state.arrival.sounds)
    plain["moves"] = [list(move) for move in state.arrival.moves]
    plain["push"] = list(state.push) if state.push else None
    plain["insert"] = list(state.insert) if state.insert else None
    plain["transition"] = list(state.arrival.transition)
    return plain


def _live(live: Live | None) -> list[Any] | None:
    return None if live is None else [live.until_s, list(live.deadline) if live.deadline else None]


def from_plain(script: Script, plain: Plain, usual: State | None = None) -> State:
    """The state that `to_plain` told; raises SavedError where it is none of this script.

    Whatever an older version didn't tell of is as in `usual`, or as it is where nothing was said.
    """
    try:
        flags, position = plain["flags"], _position(script, plain["position"])
        told = to_plain(script, usual or State(position, tuple(flag.initial for flag in script.flags)))
        plain = {**told, **plain, "flags": {**told["flags"], **flags}}
        state = State(
            position=position,
            flags=tuple(
                _flag(flag.words, flag.initial, plain["flags"].get(flag.name)) for flag in script.flags
            ),
            watch_s=_whole(plain["watch_s"]),
            elapsed_ms=_whole(plain["elapsed_ms"]),
            stack=tuple(
                Return(_position(script, at), _whole(owed), _read_live(script, live))
                for at, owed, live in plain["stack"]
            ),
            live=_read_live(script, plain["live"]),
            fired=frozenset(_whole(number) for number in plain["fired"])
            & frozenset(range(len(script.deadlines))),
            watch=WatchMode(plain["watch"]),
            place=_known(plain["place"], script.places),
            light=_text(plain["light"]),
            camera=_text(plain["camera"]) or "wide",
            picture=_text(plain["picture"]),
            push=_push(plain["push"]),
            insert=_insert(plain["insert"]),
            cast=tuple(_standing(script, one) for one in plain["cast"]),
            music=_text(plain["music"]),
            ambience=_text(plain["ambience"]),
            ending=_known(plain["ending"], script.endings),
            wound=_whole(plain["wound"]),
            arrival=_arrival(script, plain),
        )
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise SavedError(f"the saved state can't be read: {error}") from error
    operation = script.scenes[state.position.scene].operations[state.position.number]
    if not isinstance(operation, Stop):
        raise SavedError("the saved state doesn't stand at a line or a choice of this script")
    return state


def _arrival(script: Script, plain: Plain) -> Arrival:
    """How the state was come to; its fields lie among the state's own, as they always did."""
    kind, over_ms = plain["transition"]
    return Arrival(
        sounds=tuple(str(name) for name in plain["sounds"]),
        moves=tuple(_move(script, one) for one in plain["moves"]),
        transition=Transition(TransitionKind(kind), _whole(over_ms)),
        camera_ms=_whole(plain["camera_ms"]),
        crossfade_ms=_whole(plain["crossfade_ms"]),
    )


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 10**9:
        raise ValueError(f"{value!r} is no count")
    return value


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise ValueError(f"{value!r} is no text")


def _known(value: Any, known: dict[str, Any]) -> str | None:
    name = _text(value)
    if name is not None and name not in known:
        raise ValueError(f"{value!r} is not known")
    return name


def _flag(words: tuple[str, ...], initial: Any, value: Any) -> Any:
    """The saved value where it fits the flag, else what the flag starts as."""
    fits = type(value) is type(initial) and (not words or value in words)
    return value if fits else initial


def _position(script: Script, value: Any) -> Position:
    scene, index = value
    if not 0 <= _whole(index) < len(script.scenes[scene].operations):
        raise ValueError(f"scene {scene} has no operation {index}")
    return Position(scene, index)


def _read_live(script: Script, value: Any) -> Live | None:
    if value is None:
        return None
    until_s, deadline = value
    return Live(
        None if until_s is None else _whole(until_s), _position(script, deadline) if deadline else None
    )


def _standing(script: Script, value: Any) -> Standing:
    standing = Standing(*(_text(field) for field in value))  # type: ignore[arg-type]
    if standing.who not in script.cast:
        raise ValueError(f"nobody is called {standing.who}")
    return standing


def _push(value: Any) -> Push | None:
    if value is None:
        return None
    start, over_ms = value
    return Push(str(start), _whole(over_ms))


def _insert(value: Any) -> Insert | None:
    if value is None:
        return None
    at, picture, view = value
    return Insert(str(at), _text(picture), _text(view))


def _move(script: Script, value: Any) -> Move:
    who, side, over_ms, leaves = value
    if who not in script.cast:
        raise ValueError(f"nobody is called {who}")
    return Move(str(who), str(side), _whole(over_ms), bool(leaves))
