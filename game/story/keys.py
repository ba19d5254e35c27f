"""The keys of every mapping of the script language: the type of each, and whether it is required.

The parser, its faults, the page `docs/keys.md` and the schema `script/schema.json` are derived from these
tables.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class FieldType(StrEnum):
    """The type of a value, as named to authors."""

    TEXT = "a text"
    TEXTS = "a text, or a list of texts"
    NAME = "a name"
    NAMES = "a name, or a list of names"
    SCENES = "a list of scenes"
    COUNT = "a count"
    TIME_OF_DAY = "a time of day"
    LENGTH = "a length of time"
    CONDITION = "a condition"
    VALUES = "flags and their values"
    WORDS = "a line's words, its wordings, or a line in full"
    SAID = "a text, or a list of wordings"
    BEATS = "a list of beats"
    PEOPLE = "people, each with a mark or with keys"
    ENTERS = "people, each with a side or with keys"
    LEAVES = "people, each with a side, or with keys"
    LOOKS = "people, each with another"
    VIEW = "a view, or keys"
    MUSIC = "a name, or keys"
    TRANSITION = "a kind, or keys"
    INSERT = "none, or keys"
    CHOICE = "a list of options"
    LIVE = "keys of a live block"
    SIDE = "left or right"
    SPOT = "left, centre or right"
    NONE = "none"
    OFF = "off"
    BACKWARD = "backward"
    OWN = "own or none"
    WATCH = "running, stopped or pocketed"
    FLAGS = "names, each with true, false, a count or keys"
    FACTS = "names, each with a condition"
    DEADLINES = "a list of deadlines"
    OUTCOMES = "a list of outcomes"
    REWIND = "keys of rewinding"
    PLACES = "names, each with keys of a place"
    ENDINGS = "names, each with keys of an ending"
    EDITION = "keys of the edition"
    SAMPLE = "keys of a sample"
    TIMES_OF_DAY = "names, each with a time of day"
    CREDITS = "headings, each with a text or a list of texts"


class FieldSpec(NamedTuple):
    """The specification of a key: its type, its description, and whether it is required. `sets` is the field
    of the state that a cue assigns the name to, where it does nothing else."""

    type: FieldType
    description: str
    required: bool = False
    sets: str = ""


Keys = dict[str, FieldSpec]

# The sounds that play until another is named: keys of a scene, cues, keys of the edition, and fields of the
# state.
LOOPS: Keys = {
    "music": FieldSpec(FieldType.MUSIC, "what should be playing"),
    "ambience": FieldSpec(FieldType.NAME, "what is heard round about", sets="ambience"),
}
SCENE_SETUP: Keys = {
    "place": FieldSpec(FieldType.NAME, "where we are; people go, and the camera is wide"),
    "light": FieldSpec(FieldType.NAME, "a variant of the place's picture", sets="variant"),
    **LOOPS,
    "clock": FieldSpec(FieldType.TIME_OF_DAY, "the watch moves forward to this time, never back"),
}
SCENE: Keys = {
    "scene": FieldSpec(FieldType.NAME, "its id; other scenes jump here", required=True),
    "title": FieldSpec(FieldType.TEXT, "what a save and the dial call this part of the evening"),
    **SCENE_SETUP,
    "beats": FieldSpec(FieldType.BEATS, "what happens", required=True),
}
CUES: Keys = {
    "show": FieldSpec(FieldType.PEOPLE, "brings somebody on, or changes what is named"),
    "hide": FieldSpec(FieldType.NAMES, "takes somebody off, or everyone"),
    "enter": FieldSpec(FieldType.ENTERS, "somebody walks on from a side"),
    "leave": FieldSpec(FieldType.LEAVES, "somebody walks off to a side"),
    "look": FieldSpec(FieldType.LOOKS, "who looks at whom"),
    "place": SCENE_SETUP["place"],
    "light": SCENE_SETUP["light"],
    "picture": FieldSpec(FieldType.NAME, "an event picture over the stage, or none"),
    "insert": FieldSpec(FieldType.INSERT, "a picture, or a view of the set, over a part of the stage"),
    "camera": FieldSpec(FieldType.VIEW, "a view of the set, or of people"),
    "push": FieldSpec(FieldType.VIEW, "the camera goes there slowly, while people talk on"),
    "cut": FieldSpec(FieldType.NAME, "straight to that view of the stage"),
    **LOOPS,
    "sound": FieldSpec(FieldType.NAMES, "heard once"),
    "transition": FieldSpec(FieldType.TRANSITION, "how the next picture comes"),
    "let": FieldSpec(FieldType.VALUES, "assigns flags"),
    "takes": FieldSpec(FieldType.LENGTH, "time passes; beside a line, what it costs"),
    "clock": SCENE_SETUP["clock"],
    "watch": FieldSpec(FieldType.WATCH, "whether the watch runs"),
}
CONTROL_KEYS: Keys = {
    "say": FieldSpec(FieldType.WORDS, "narration in full"),
    "pause": FieldSpec(FieldType.LENGTH, "a stop that goes on by itself"),
    "choice": FieldSpec(FieldType.CHOICE, "what the player may do"),
    "live": FieldSpec(FieldType.LIVE, "time that walks by itself"),
    "jump": FieldSpec(FieldType.NAME, "goes to a scene, to a label in it, to a label here"),
    "call": FieldSpec(FieldType.NAME, "plays a scene and comes back"),
    "label": FieldSpec(FieldType.NAME, "a place to jump to"),
    "ending": FieldSpec(FieldType.NAME, "the evening ends here"),
    "when": FieldSpec(FieldType.CONDITION, "the beat is there only where this holds"),
    "then": FieldSpec(FieldType.BEATS, "what happens where it holds"),
    "else": FieldSpec(FieldType.BEATS, "what happens where it doesn't"),
    "presumes": FieldSpec(FieldType.CONDITION, "what is taken for granted here; `explore` proves it"),
    "echo": FieldSpec(
        FieldType.NONE, "of an option: on purpose nothing later reads differently because of it"
    ),
    "sees": FieldSpec(FieldType.NAMES, "what is in the picture while this is said; `check` proves it"),
    "voice": FieldSpec(FieldType.OFF, "who speaks is on purpose not in the picture"),
}
BEAT: Keys = {**CUES, **CONTROL_KEYS}
FULL_LINE: Keys = {
    "says": FieldSpec(FieldType.SAID, "the words", required=True),
    "takes": FieldSpec(FieldType.LENGTH, "what it costs"),
}
WORDING: Keys = {
    "when": FieldSpec(FieldType.CONDITION, "where it is said; the last has none"),
    "says": FieldSpec(FieldType.TEXT, "the words", required=True),
}
LIVE: Keys = {
    "for": FieldSpec(FieldType.LENGTH, "how long; absent: no end of its own"),
    "deadline": FieldSpec(FieldType.NAME, "where it goes when that is over"),
    "beats": FieldSpec(FieldType.BEATS, "what happens meanwhile", required=True),
}
SHOW: Keys = {
    "at": FieldSpec(FieldType.NAME, "a mark of the place"),
    "pose": FieldSpec(FieldType.NAME, "as the sprite has it"),
    "expression": FieldSpec(FieldType.NAME, "as the sprite has it"),
    "facing": FieldSpec(FieldType.SIDE, "where they look, unless they look at somebody"),
    "outfit": FieldSpec(FieldType.NAME, "as the sprite has it"),
}
ENTER: Keys = {
    "from": FieldSpec(FieldType.SIDE, "the side of the stage", required=True),
    "over": FieldSpec(FieldType.LENGTH, "how long the walk takes"),
    "walks": FieldSpec(FieldType.BACKWARD, "they look where they come from"),
    **SHOW,
}
LEAVE: Keys = {
    "to": FieldSpec(FieldType.SIDE, "the side of the stage", required=True),
    "over": FieldSpec(FieldType.LENGTH, "how long the walk takes"),
    "walks": FieldSpec(FieldType.BACKWARD, "they look where they come from"),
}
INSERT: Keys = {
    "picture": FieldSpec(FieldType.NAME, "an event picture; or"),
    "view": FieldSpec(FieldType.NAME, "a view of the place"),
    "at": FieldSpec(FieldType.SPOT, "where it lies; usually right"),
}
TO_OVER: Keys = {
    "to": FieldSpec(FieldType.NAME, "what comes", required=True),
    "over": FieldSpec(FieldType.LENGTH, "how long it takes"),
}
TO_CROSSFADE: Keys = {
    "to": FieldSpec(FieldType.NAME, "what comes, or none", required=True),
    "crossfade": FieldSpec(FieldType.LENGTH, "how long both are heard"),
}
PERSON: Keys = {
    "name": FieldSpec(FieldType.TEXT, "what is shown", required=True),
    "sprite": FieldSpec(FieldType.OWN, "none: never on the stage"),
}
FLAG: Keys = {"one of": FieldSpec(FieldType.NAMES, "the words it may hold; the first is where it starts")}
PLACE: Keys = {
    "name": FieldSpec(FieldType.TEXT, "what is shown", required=True),
    "preposition": FieldSpec(FieldType.TEXT, "how a choice made there is headed", required=True),
}
ENDING: Keys = {
    "name": FieldSpec(FieldType.TEXT, "what is shown", required=True),
    "number": FieldSpec(FieldType.COUNT, "its place on the dial", required=True),
    "line": FieldSpec(FieldType.TEXT, "one sentence about how it ended", required=True),
}
OUTCOME: Keys = {
    "when": FieldSpec(FieldType.CONDITION, "where it is this one; the first that holds"),
    "jump": FieldSpec(FieldType.NAME, "the scene it goes to for good; or"),
    "call": FieldSpec(FieldType.NAME, "the scene that is played first"),
}
DEADLINE_WITH_OUTCOMES: Keys = {
    "at": FieldSpec(FieldType.TIME_OF_DAY, "when", required=True),
    "first": FieldSpec(FieldType.OUTCOMES, "several outcomes, in the stead of the keys of one"),
}
DEADLINE: Keys = {**DEADLINE_WITH_OUTCOMES, **OUTCOME}
REWIND: Keys = {"first": FieldSpec(FieldType.OUTCOMES, "the first that holds", required=True)}
EVENING: Keys = {
    "title": FieldSpec(FieldType.TEXT, "of the game", required=True),
    "first": FieldSpec(FieldType.NAME, "the scene that begins it", required=True),
    "starts": FieldSpec(FieldType.TIME_OF_DAY, "where the watch starts", required=True),
    "bus": FieldSpec(FieldType.TIME_OF_DAY, "what the clock counts down to", required=True),
    "edition": FieldSpec(FieldType.EDITION, "what titles and small print say"),
    "flags": FieldSpec(FieldType.FLAGS, "what the evening remembers"),
    "facts": FieldSpec(FieldType.FACTS, "conditions with a name"),
    "deadlines": FieldSpec(FieldType.DEADLINES, "times at which something happens by itself"),
    "wound": FieldSpec(FieldType.REWIND, "what happens on going on from the last minute after rewinding"),
    "places": FieldSpec(FieldType.PLACES, "where scenes play"),
    "endings": FieldSpec(FieldType.ENDINGS, "how it may end"),
    "canonical": FieldSpec(FieldType.TEXTS, "the options of the evening that meets every written time"),
}
SAMPLE: Keys = {
    "speaker": FieldSpec(FieldType.TEXT, "who says it"),
    "says": FieldSpec(FieldType.TEXT, "what"),
    "caption": FieldSpec(FieldType.TEXT, "of a sound"),
}
EDITION: Keys = {
    "about": FieldSpec(FieldType.TEXTS, "read before the first line"),
    "day": FieldSpec(FieldType.TEXT, "the dial says when it plays"),
    "days": FieldSpec(FieldType.TEXT, "the head of the title's menu"),
    "pause": FieldSpec(FieldType.TEXT, "the head of the menu in the middle of an evening"),
    "serial": FieldSpec(FieldType.TEXT, "small print"),
    "ticket": FieldSpec(FieldType.TEXT, "small print of the text box"),
    "countdown": FieldSpec(FieldType.TEXT, "what the clock counts to"),
    "emblem": FieldSpec(FieldType.NAME, "a picture of it"),
    "lettering": FieldSpec(FieldType.NAME, "the title's pictures"),
    "pack": FieldSpec(FieldType.NAME, "the art pack that the game comes with"),
    **{name: FieldSpec(FieldType.NAME, "heard under the title") for name in LOOPS},
    "sample": FieldSpec(FieldType.SAMPLE, "a line for the settings"),
    "compare": FieldSpec(FieldType.SCENES, "scenes that the packs screen shows in each pack"),
    "night": FieldSpec(FieldType.TIMES_OF_DAY, "times after the clock's end that the dial names"),
    "credits": FieldSpec(FieldType.CREDITS, "whom to thank"),
}
# Every mapping of the language, by its name in faults.
MAPPINGS: dict[str, Keys] = {
    "evening": EVENING, "edition": EDITION, "sample": SAMPLE, "flag": FLAG, "deadline": DEADLINE,
    "outcome": OUTCOME, "wound": REWIND, "place": PLACE, "ending": ENDING, "person of the cast": PERSON,
    "scene": SCENE, "beat": BEAT, "line in full": FULL_LINE, "wording": WORDING, "live block": LIVE,
    "show": SHOW, "enter": ENTER, "leave": LEAVE, "insert": INSERT, "camera, push, transition": TO_OVER,
    "music": TO_CROSSFADE,
}  # fmt: skip
