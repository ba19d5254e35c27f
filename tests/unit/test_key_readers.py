"""Every key of the language has a reader: what an author writes under it changes the script."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from game.shell.formats.yaml_nodes import read_text
from game.story.parser import parse
from game.story.script import Script
from game.story.script_keys import BEAT, MAPPINGS, OPTION, Keys, KeyType

Fields = dict[str, Any]
HOME = {"home": {"name": "Home", "number": 1, "line": "Home."}}
EVENING: Fields = {
    "title": "An evening", "first": "a", "starts": "7:30 pm", "bus": "8:15 pm",
    "flags": {"lit": "false"},
    "places": {place: {"name": place, "preposition": "from there"} for place in ("stop", "store")},
    "endings": HOME | {"away": HOME["home"]},
}  # fmt: skip
CAST: Fields = {"jess": {"name": "Jess"}, "rory": {"name": "Rory"}}
# Two values for a key of each type, which mean different things. What a key may hold but one of is held
# against a script without it.
VALUES: dict[KeyType, tuple[Any, ...]] = {
    KeyType.TEXT: ("One.", "Two."),
    KeyType.TEXTS: (["One."], ["Two."]),
    KeyType.NAME: ("a", "b"),
    KeyType.NAMES: (["jess"], ["rory"]),
    KeyType.SCENES: (["a"], ["b"]),
    KeyType.COUNT: ("1", "2"),
    KeyType.TIME_OF_DAY: ("8:00 pm", "8:01 pm"),
    KeyType.LENGTH: ("1 min", "2 min"),
    KeyType.CONDITION: ("lit", "not lit"),
    KeyType.VALUES: ({"lit": "true"}, {"lit": "false"}),
    KeyType.WORDS: ("One.", "Two."),
    KeyType.SAID: ("One.", "Two."),
    KeyType.BEATS: (["One."], ["Two."]),
    KeyType.PEOPLE: ({"jess": "left"}, {"jess": "right"}),
    KeyType.ENTERS: ({"jess": "left"}, {"jess": "right"}),
    KeyType.LEAVES: ({"jess": "left"}, {"jess": "right"}),
    KeyType.LOOKS: ({"jess": "rory"}, {"rory": "jess"}),
    KeyType.VIEW: ("wide", "near"),
    KeyType.MUSIC: ("one", "two"),
    KeyType.TRANSITION: ("cut", "fade"),
    KeyType.INSERT: ("none", {"picture": "one"}),
    KeyType.CHOICE: (["Sit."], ["Stand."]),
    KeyType.LIVE: ({"beats": ["One."]}, {"beats": ["Two."]}),
    KeyType.SIDE: ("left", "right"),
    KeyType.SPOT: ("left", "centre"),
    KeyType.NONE: ("none",),
    KeyType.OFF: ("off",),
    KeyType.BACKWARD: ("backward",),
    KeyType.OWN: ("own", "none"),
    KeyType.WATCH: ("running", "stopped"),
    KeyType.FLAGS: ({"lit": "true"}, {"lit": "false"}),
    KeyType.FACTS: ({"dark": "not lit"}, {"dark": "lit"}),
    KeyType.DEADLINES: ([{"at": "8:00 pm", "jump": "a"}], [{"at": "8:01 pm", "jump": "a"}]),
    KeyType.OUTCOMES: ([{"jump": "a"}], [{"jump": "b"}]),
    KeyType.LATE_REWIND: ({"first": [{"jump": "a"}]}, {"first": [{"jump": "b"}]}),
    KeyType.PLACES: (EVENING["places"], EVENING["places"] | {"diner": EVENING["places"]["stop"]}),
    KeyType.ENDINGS: (HOME, EVENING["endings"]),
    KeyType.EDITION: ({"day": "One."}, {"day": "Two."}),
    KeyType.SAMPLE: ({"says": "One."}, {"says": "Two."}),
    KeyType.TIMES_OF_DAY: ({"closed": "1:00 am"}, {"closed": "2:00 am"}),
    KeyType.CREDITS: ({"Words": "One."}, {"Words": "Two."}),
}
# Keys whose names are of a list of their own.
NAMES = {"place": ("stop", "store"), "ending": ("home", "away"), "scene": ("c", "d")}
# What must stand beside a key, where the mapping's required keys aren't all, and must not.
BESIDE: dict[tuple[str, str], Fields] = {
    **{("beat", key): {"say": "Hi."} for key in ("sees", "voice")},
    **{("option", key): {"say": "Hi."} for key in ("sees", "voice")},
    **{("beat", key): {"when": "lit"} for key in ("then", "else")},
    ("deadline", "when"): {"jump": "a"},
    ("deadline", "at"): {"jump": "a"},
    ("outcome", "when"): {"jump": "a"},
    ("insert", "at"): {"picture": "one"},
}


def beats(*held: Any) -> Fields:
    """The whole script whose scene `a` has these beats: its files by name."""
    return {"a": {"scene": "a", "beats": ["One.", *held, "Two."]}}


def evening(**fields: Any) -> Fields:
    """The whole script whose evening has these fields, too."""
    return {"evening": EVENING | fields}


# The files that a mapping stands in, in each of its places.
WHERE: dict[str, tuple[Any, ...]] = {
    "evening": (lambda held: {"evening": EVENING | held},),
    "edition": (lambda held: evening(edition=held),),
    "sample": (lambda held: evening(edition={"sample": held}),),
    "flag": (lambda held: evening(flags={"lit": "false", "mood": held}),),
    "deadline": (lambda held: evening(deadlines=[held]),),
    "outcome": (
        lambda held: evening(wound={"first": [held]}),
        lambda held: evening(deadlines=[{"at": "8:00 pm", "first": [held]}]),
    ),
    "wound": (lambda held: evening(wound=held),),
    "place": (lambda held: evening(places={"diner": held}),),
    "ending": (lambda held: evening(endings={"home": held}),),
    "person of the cast": (lambda held: {"cast": CAST | {"luke": held}},),
    "scene": (lambda held: {"c": held},),
    "beat": (beats,),
    "option": (lambda held: beats({"choice": [{"Sit.": held}]}),),
    "line in full": (lambda held: beats({"jess": held}),),
    "wording": (lambda held: beats({"jess": [held, {"says": "No."}] if "when" in held else [held]}),),
    "live block": (lambda held: beats({"live": held}),),
    "show": (lambda held: beats({"show": {"jess": held}}),),
    "enter": (lambda held: beats({"enter": {"jess": held}}),),
    "leave": (lambda held: beats({"leave": {"jess": held}}),),
    "insert": (lambda held: beats({"insert": held}),),
    "camera, push, transition": (
        lambda held: beats({"camera": held}),
        lambda held: beats({"push": held}),
        lambda held: beats({"transition": held | {"to": {"a": "dissolve", "b": "fade"}[held["to"]]}}),
    ),
    "music": (lambda held: beats({"music": held}),),
}
TABLES = {name: keys for name, keys in MAPPINGS.items() if name in WHERE} | {"beat": BEAT, "option": OPTION}


def test_every_mapping_is_looked_at() -> None:
    assert set(MAPPINGS) - {"beat, option"} <= set(WHERE)
    assert set(VALUES) == set(KeyType)


def values_of(key: str, keys: Keys) -> tuple[Any, ...]:
    """Values for a key."""
    type_ = keys[key].type
    return NAMES.get(key, VALUES[type_]) if type_ is KeyType.NAME else VALUES[type_]


def parsed(files: Fields) -> Script:
    """The script of these files; of what they leave out, the least."""
    whole = {"evening": EVENING, "cast": CAST, **beats(), "b": {"scene": "b", "beats": ["B."]}} | files
    sources = {name: read_text(json.dumps(file), f"script/{name}.yaml") for name, file in whole.items()}
    day, cast = sources.pop("evening"), sources.pop("cast")
    return parse(day, cast, tuple(sources.values()))


def told(script: Script) -> str:
    """All that the script says, wherever it stands in its files."""
    plain = {name: getattr(script, name) for name in Script.__slots__ if "fingerprint" not in name}
    return re.sub(r"SourcePos\(.*?\)", "", repr(plain))


@pytest.mark.parametrize(("mapping", "key"), [(name, key) for name, keys in TABLES.items() for key in keys])
def test_every_key_changes_the_script(mapping: str, key: str) -> None:
    """Of a key without a reader the words would be accepted, and have no effect."""
    keys = TABLES[mapping]
    required = {name: values_of(name, keys)[0] for name, spec in keys.items() if spec.required}
    beside = BESIDE.get((mapping, key), {})
    some = [{**required, **beside, key: value} for value in values_of(key, keys)]
    if len(some) == 1:
        some.append({**required, **beside})
    for files in WHERE[mapping]:
        first, second = (told(parsed(files(fields))) for fields in some)
        assert first != second
