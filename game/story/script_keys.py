"""The keys of every mapping of the script language: the type of each, and whether it is required.

The parser, its faults, the page `docs/script-keys.md` and the schema `script/schema.json` are derived from
these tables.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.story.state import NamedField


class KeyType(StrEnum):
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
    LATE_REWIND = "keys of rewinding"
    PLACES = "names, each with keys of a place"
    ENDINGS = "names, each with keys of an ending"
    EDITION = "keys of the edition"
    SAMPLE = "keys of a sample"
    TIMES_OF_DAY = "names, each with a time of day"
    CREDITS = "headings, each with a text or a list of texts"


class Key(NamedTuple):
    """A key of a mapping: its type, its description, and whether it is required. `sets` is the field
    of the state that a cue assigns the name to, where it does nothing else."""

    type: KeyType
    description: str
    required: bool = False
    sets: NamedField | None = None


Keys = dict[str, Key]

# The sounds that play until another is named: keys of a scene, cues, keys of the edition, and fields of the
# state.
LOOPS: Keys = {
    "music": Key(KeyType.MUSIC, "what should be playing"),
    "ambience": Key(KeyType.NAME, "what is heard round about", sets="ambience"),
}
SCENE_SETUP: Keys = {
    "place": Key(KeyType.NAME, "where we are; people go, and the camera is wide"),
    "light": Key(KeyType.NAME, "a variant of the place's picture", sets="variant"),
    **LOOPS,
    "clock": Key(KeyType.TIME_OF_DAY, "the watch moves forward to this time, never back"),
}
SCENE: Keys = {
    "scene": Key(KeyType.NAME, "its id; other scenes jump here", required=True),
    "title": Key(KeyType.TEXT, "what a save and the dial call this part of the evening"),
    **SCENE_SETUP,
    "beats": Key(KeyType.BEATS, "what happens", required=True),
}
CUE_KEYS: Keys = {
    "show": Key(KeyType.PEOPLE, "brings somebody on, or changes what is named"),
    "hide": Key(KeyType.NAMES, "takes somebody off, or everyone"),
    "enter": Key(KeyType.ENTERS, "somebody walks on from a side"),
    "leave": Key(KeyType.LEAVES, "somebody walks off to a side"),
    "look": Key(KeyType.LOOKS, "who looks at whom"),
    "place": SCENE_SETUP["place"],
    "light": SCENE_SETUP["light"],
    "picture": Key(KeyType.NAME, "an event picture over the stage, or none"),
    "insert": Key(KeyType.INSERT, "a picture, or a view of the set, over a part of the stage"),
    "camera": Key(KeyType.VIEW, "a view of the set, or of people"),
    "push": Key(KeyType.VIEW, "the camera goes there slowly, while people talk on"),
    "cut": Key(KeyType.NAME, "straight to that view of the stage"),
    **LOOPS,
    "sound": Key(KeyType.NAMES, "heard once"),
    "transition": Key(KeyType.TRANSITION, "how the next picture comes"),
    "let": Key(KeyType.VALUES, "assigns flags"),
    "takes": Key(KeyType.LENGTH, "time passes; beside a line, what it costs"),
    "clock": SCENE_SETUP["clock"],
    "watch": Key(KeyType.WATCH, "whether the watch runs"),
}
CONTROL_KEYS: Keys = {
    "say": Key(KeyType.WORDS, "narration in full"),
    "pause": Key(KeyType.LENGTH, "a stop that goes on by itself"),
    "choice": Key(KeyType.CHOICE, "what the player may do"),
    "live": Key(KeyType.LIVE, "time that walks by itself"),
    "jump": Key(KeyType.NAME, "goes to a scene, to a label in it, to a label here"),
    "call": Key(KeyType.NAME, "plays a scene and comes back"),
    "label": Key(KeyType.NAME, "a place to jump to"),
    "ending": Key(KeyType.NAME, "the evening ends here"),
    "when": Key(KeyType.CONDITION, "the beat is there only where this holds"),
    "then": Key(KeyType.BEATS, "what happens where it holds"),
    "else": Key(KeyType.BEATS, "what happens where it doesn't; not in an option"),
    "presumes": Key(KeyType.CONDITION, "what is taken for granted here; `explore` proves it"),
    "echo": Key(KeyType.NONE, "of an option: on purpose nothing later reads differently because of it"),
    "sees": Key(KeyType.NAMES, "what is in the picture while this is said; `check` proves it"),
    "voice": Key(KeyType.OFF, "who speaks is on purpose not in the picture"),
}
BEAT: Keys = {**CUE_KEYS, **{name: key for name, key in CONTROL_KEYS.items() if name != "echo"}}
OPTION: Keys = {**CUE_KEYS, **{name: key for name, key in CONTROL_KEYS.items() if name != "else"}}
FULL_LINE: Keys = {
    "says": Key(KeyType.SAID, "the words", required=True),
    "takes": Key(KeyType.LENGTH, "what it costs"),
}
WORDING: Keys = {
    "when": Key(KeyType.CONDITION, "where it is said; the last has none"),
    "says": Key(KeyType.TEXT, "the words", required=True),
}
LIVE: Keys = {
    "for": Key(KeyType.LENGTH, "how long; absent: no end of its own"),
    "deadline": Key(KeyType.NAME, "where it goes when that is over"),
    "beats": Key(KeyType.BEATS, "what happens meanwhile", required=True),
}
SHOW: Keys = {
    "at": Key(KeyType.NAME, "a mark of the place"),
    "pose": Key(KeyType.NAME, "as the sprite has it"),
    "expression": Key(KeyType.NAME, "as the sprite has it"),
    "facing": Key(KeyType.SIDE, "where they look, unless they look at somebody"),
    "outfit": Key(KeyType.NAME, "as the sprite has it"),
}
ENTER: Keys = {
    "from": Key(KeyType.SIDE, "the side of the stage", required=True),
    "over": Key(KeyType.LENGTH, "how long the walk takes"),
    "walks": Key(KeyType.BACKWARD, "they look where they come from"),
    **SHOW,
}
LEAVE: Keys = {
    "to": Key(KeyType.SIDE, "the side of the stage", required=True),
    "over": Key(KeyType.LENGTH, "how long the walk takes"),
    "walks": Key(KeyType.BACKWARD, "they look where they come from"),
}
INSERT: Keys = {
    "picture": Key(KeyType.NAME, "an event picture; or"),
    "view": Key(KeyType.NAME, "a view of the place"),
    "at": Key(KeyType.SPOT, "where it lies; usually right"),
}
TO_OVER: Keys = {
    "to": Key(KeyType.NAME, "what comes", required=True),
    "over": Key(KeyType.LENGTH, "how long it takes"),
}
TO_CROSSFADE: Keys = {
    "to": Key(KeyType.NAME, "what comes, or none", required=True),
    "crossfade": Key(KeyType.LENGTH, "how long both are heard"),
}
PERSON: Keys = {
    "name": Key(KeyType.TEXT, "what is shown", required=True),
    "sprite": Key(KeyType.OWN, "none: never on the stage"),
}
FLAG: Keys = {
    "one of": Key(KeyType.NAMES, "the words it may hold; the first is where it starts", required=True)
}
PLACE: Keys = {
    "name": Key(KeyType.TEXT, "what is shown", required=True),
    "preposition": Key(KeyType.TEXT, "how a choice made there is headed", required=True),
}
ENDING: Keys = {
    "name": Key(KeyType.TEXT, "what is shown", required=True),
    "number": Key(KeyType.COUNT, "its place on the dial", required=True),
    "line": Key(KeyType.TEXT, "one sentence about how it ended", required=True),
    "picture": Key(KeyType.TEXT, "an event picture of its own in the gallery; absent: `end_<id>`"),
    "hint": Key(KeyType.TEXT, "how one might come to it; in the gallery, once another ending was found"),
}
OUTCOME: Keys = {
    "when": Key(KeyType.CONDITION, "where it is this one; the first that holds"),
    "jump": Key(KeyType.NAME, "the scene it goes to for good; or"),
    "call": Key(KeyType.NAME, "the scene that is played first"),
}
DEADLINE_WITH_OUTCOMES: Keys = {
    "at": Key(KeyType.TIME_OF_DAY, "when", required=True),
    "first": Key(KeyType.OUTCOMES, "several outcomes, in the stead of the keys of one"),
}
DEADLINE: Keys = {**DEADLINE_WITH_OUTCOMES, **OUTCOME}
LATE_REWIND: Keys = {"first": Key(KeyType.OUTCOMES, "the first that holds", required=True)}
EVENING: Keys = {
    "title": Key(KeyType.TEXT, "of the game", required=True),
    "first": Key(KeyType.NAME, "the scene that begins it", required=True),
    "starts": Key(KeyType.TIME_OF_DAY, "where the watch starts", required=True),
    "bus": Key(KeyType.TIME_OF_DAY, "what the clock counts down to", required=True),
    "edition": Key(KeyType.EDITION, "what titles and small print say"),
    "flags": Key(KeyType.FLAGS, "what the evening remembers"),
    "facts": Key(KeyType.FACTS, "conditions with a name"),
    "deadlines": Key(KeyType.DEADLINES, "times at which something happens by itself"),
    "wound": Key(KeyType.LATE_REWIND, "what happens on going on from the last minute after rewinding"),
    "places": Key(KeyType.PLACES, "where scenes play"),
    "endings": Key(KeyType.ENDINGS, "how it may end"),
    "canonical": Key(KeyType.TEXTS, "the options of the evening that meets every written time"),
}
SAMPLE: Keys = {
    "speaker": Key(KeyType.TEXT, "who says it"),
    "says": Key(KeyType.TEXT, "what"),
    "caption": Key(KeyType.TEXT, "of a sound"),
}
EDITION: Keys = {
    "about": Key(KeyType.TEXTS, "read before the first line"),
    "day": Key(KeyType.TEXT, "the dial says when it plays"),
    "days": Key(KeyType.TEXT, "the head of the title's menu"),
    "pause": Key(KeyType.TEXT, "the head of the menu in the middle of an evening"),
    "serial": Key(KeyType.TEXT, "small print"),
    "ticket": Key(KeyType.TEXT, "small print of the text box"),
    "countdown": Key(KeyType.TEXT, "what the clock counts to"),
    "emblem": Key(KeyType.NAME, "a picture of it"),
    "lettering": Key(KeyType.NAME, "the title's pictures"),
    "pack": Key(KeyType.NAME, "the art pack that the game comes with"),
    **{name: Key(KeyType.NAME, "heard under the title") for name in LOOPS},
    "sample": Key(KeyType.SAMPLE, "a line for the settings"),
    "compare": Key(KeyType.SCENES, "scenes that the packs screen shows in each pack"),
    "night": Key(KeyType.TIMES_OF_DAY, "times after the clock's end that the dial names"),
    "credits": Key(KeyType.CREDITS, "whom to thank"),
}
# Every mapping of the language, by its name in faults.
MAPPINGS: dict[str, Keys] = {
    "evening": EVENING, "edition": EDITION, "sample": SAMPLE, "flag": FLAG, "deadline": DEADLINE,
    "outcome": OUTCOME, "wound": LATE_REWIND, "place": PLACE, "ending": ENDING, "person of the cast": PERSON,
    "scene": SCENE, "beat, option": {**BEAT, **OPTION}, "line in full": FULL_LINE, "wording": WORDING,
    "live block": LIVE, "show": SHOW, "enter": ENTER, "leave": LEAVE, "insert": INSERT,
    "camera, push, transition": TO_OVER, "music": TO_CROSSFADE,
}  # fmt: skip
