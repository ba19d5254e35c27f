"""The script language as a page to read and as JSON Schema for editors, both from `story/keys.py`."""

from __future__ import annotations

from typing import Any

from game.story import keys
from game.story.cues import SIDES, SPOTS
from game.story.keys import MAPPINGS, Form, Key, Keys
from game.story.state import TransitionKind, WatchMode

Schema = dict[str, Any]

# YAML reads `true` and `20` as something else than text; the game does not.
TEXT: Schema = {"type": ["string", "number", "boolean"]}
ANY: Schema = {"type": ["string", "number", "boolean", "null"]}
HEAD = """# Keys

Every mapping of the script language, and what its keys hold; those in **bold** must be there. What they are
for, with examples, stands in [script/README.md](../script/README.md).

This page and `script/schema.json`, which tells it to editors, are written by the tests, from
`game/story/keys.py`: `pytest tests/unit/test_keys.py --update-goldens`.
"""


def page() -> str:
    """The page of all keys."""
    rows = [HEAD]
    for name, mapping in MAPPINGS.items():
        rows += [f"## {name[0].upper()}{name[1:]}\n", "| key | holds | |", "|---|---|---|"]
        for key, (form, description, needed) in mapping.items():
            rows.append(f"| {f'**`{key}`**' if needed else f'`{key}`'} | {form} | {description} |")
        rows.append("")
    return "\n".join(rows)


def schema() -> Schema:
    """The schema of a file of the script: a scene, the evening, or the cast."""
    cast = each_of(_object(keys.PERSON))
    files = {"scene": _object(keys.SCENE), "evening": _object(keys.EVENING), "cast": cast}
    definitions = {form.name.lower(): value for form, value in _forms().items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of a script",
        "anyOf": list(files.values()),
        "definitions": definitions,
    }


def _object(mapping: Keys, more: Schema | None = None) -> Schema:
    """A mapping of these keys, and (`more`) of others that hold this."""
    needed = [name for name, key in mapping.items() if key.needed]
    properties = {name: _key_schema(key) for name, key in mapping.items()}
    return {"type": "object", "properties": properties, "additionalProperties": more or False} | (
        {"required": needed} if needed else {}
    )


def _key_schema(key: Key) -> Schema:
    return {"description": key.description, "allOf": [{"$ref": f"#/definitions/{key.form.name.lower()}"}]}


def _ref(form: Form) -> Schema:
    return {"$ref": f"#/definitions/{form.name.lower()}"}


def each_of(value: Schema) -> Schema:
    """A mapping of names."""
    return {"type": "object", "additionalProperties": value}


def list_of(value: Schema) -> Schema:
    """A list of such values."""
    return {"type": "array", "items": value}


def _either(*values: Schema) -> Schema:
    return {"anyOf": list(values)}


def _words(*words: str) -> Schema:
    return {"enum": list(words)}


def _forms() -> dict[Form, Schema]:
    """What each form is."""
    wordings = list_of(_object(keys.WORDING))
    body = _either(ANY, _ref(Form.BEATS), _object(keys.BEAT, _ref(Form.WORDS)))
    beat = _either(TEXT, _object(keys.BEAT, _ref(Form.WORDS)))
    return {
        **dict.fromkeys((Form.TEXT, Form.NAME, Form.COUNT, Form.CONDITION), TEXT),
        Form.HOUR: {"type": "string", "pattern": r"^\s*(midnight|\d{1,2}:[0-5]\d(:[0-5]\d)?\s*(am|pm))\s*$"},
        Form.LENGTH: {"type": "string", "pattern": r"^(\s*\d+(\.\d+)?\s*(ms|s|min|h)\b)+\s*$"},
        **{form: _either(TEXT, list_of(TEXT)) for form in (Form.TEXTS, Form.NAMES)},
        Form.SCENES: list_of(TEXT),
        Form.VALUES: each_of(TEXT),
        Form.SAID: _either(TEXT, wordings),
        Form.WORDS: _either(TEXT, wordings, _object(keys.FULL_LINE)),
        Form.BEATS: list_of(beat),
        Form.PEOPLE: each_of(_either(ANY, _object(keys.SHOW))),
        Form.ENTERS: each_of(_either(_ref(Form.SIDE), _object(keys.ENTER))),
        Form.LEAVES: each_of(_either(_ref(Form.SIDE), _object(keys.LEAVE))),
        Form.LOOKS: each_of(TEXT),
        Form.VIEW: _either(TEXT, _object(keys.TO_OVER)),
        Form.MUSIC: _either(TEXT, _object(keys.TO_CROSSFADE)),
        Form.TRANSITION: _either(_words(*TransitionKind), _object(keys.TO_OVER)),
        Form.INSERT: _either(_words("none"), _object(keys.INSERT)),
        Form.CHOICE: list_of(_either(TEXT, each_of(body) | {"maxProperties": 1})),
        Form.LIVE: _object(keys.LIVE),
        Form.SIDE: _words(*SIDES),
        Form.SPOT: _words(*SPOTS),
        Form.NONE: _words("none"),
        Form.OFF: _words("off"),
        Form.OWN: _words("own", "none"),
        Form.WATCH: _words(*WatchMode),
        Form.FLAGS: each_of(_either(TEXT, _object(keys.FLAG))),
        Form.FACTS: each_of(TEXT),
        Form.DEADLINES: list_of(_object(keys.DEADLINE)),
        Form.OUTCOMES: list_of(_object(keys.OUTCOME)),
        Form.WOUND: _object(keys.WOUND),
        Form.PLACES: each_of(_object(keys.PLACE)),
        Form.ENDINGS: each_of(_object(keys.ENDING)),
        Form.EDITION: _object(keys.EDITION),
        Form.SAMPLE: _object(keys.SAMPLE),
        Form.HOURS: each_of(_ref(Form.HOUR)),
        Form.CREDITS: each_of(_ref(Form.TEXTS)),
    }
