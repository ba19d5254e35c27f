"""The keys of every mapping of the script language: what each holds, and whether it must be there.

The parser, its faults, the page `docs/keys.md` and the schema `script/schema.json` all come from here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Form(StrEnum):
    """What a value is, as a writer would say it."""

    TEXT = "a text"
    TEXTS = "a text, or a list of texts"
    NAME = "a name"
    NAMES = "a name, or a list of names"
    SCENES = "a list of scenes"
    COUNT = "a count"
    HOUR = "an hour"
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
    OWN = "own or none"
    WATCH = "running, stopped or pocketed"
    FLAGS = "names, each with true, false, a count or keys"
    FACTS = "names, each with a condition"
    DEADLINES = "a list of deadlines"
    OUTCOMES = "a list of outcomes"
    WOUND = "keys of winding"
    PLACES = "names, each with keys of a place"
    ENDINGS = "names, each with keys of an ending"
    EDITION = "keys of the edition"
    SAMPLE = "keys of a sample"
    HOURS = "names, each with an hour"
    CREDITS = "headings, each with a text or a list of texts"


class Key(NamedTuple):
    """A key of a mapping."""

    form: Form
    description: str
    needed: bool = False


Keys = dict[str, Key]

SET: Keys = {
    "place": Key(Form.NAME, "where we are; people go, and the camera is wide"),
    "light": Key(Form.NAME, "a variant of the place's picture"),
    "music": Key(Form.MUSIC, "what should be playing"),
    "ambience": Key(Form.NAME, "what is heard round about"),
    "clock": Key(Form.HOUR, "a floor: the watch moves forward to it, never back"),
}
SCENE: Keys = {
    "scene": Key(Form.NAME, "its id; other scenes jump here", needed=True),
    "title": Key(Form.TEXT, "what a save and the dial call this part of the evening"),
    **SET,
    "beats": Key(Form.BEATS, "what happens", needed=True),
}
CUES: Keys = {
    "show": Key(Form.PEOPLE, "brings somebody on, or changes what is named"),
    "hide": Key(Form.NAMES, "takes somebody off, or everyone"),
    "enter": Key(Form.ENTERS, "somebody walks on from a side"),
    "leave": Key(Form.LEAVES, "somebody walks off to a side"),
    "look": Key(Form.LOOKS, "who looks at whom"),
    "place": SET["place"],
    "light": SET["light"],
    "picture": Key(Form.NAME, "an event picture over the stage, or none"),
    "insert": Key(Form.INSERT, "a picture, or a view of the set, over a part of the stage"),
    "camera": Key(Form.VIEW, "a view of the set, or of people"),
    "push": Key(Form.VIEW, "the camera goes there slowly, while people talk on"),
    "cut": Key(Form.NAME, "straight to that view of the stage"),
    "music": SET["music"],
    "ambience": SET["ambience"],
    "sound": Key(Form.NAMES, "heard once"),
    "transition": Key(Form.TRANSITION, "how the next picture comes"),
    "let": Key(Form.VALUES, "assigns flags"),
    "takes": Key(Form.LENGTH, "time passes; beside a line, what it costs"),
    "clock": SET["clock"],
    "watch": Key(Form.WATCH, "whether the watch runs"),
}
LEADING: Keys = {
    "say": Key(Form.WORDS, "narration in full"),
    "pause": Key(Form.LENGTH, "a stop that goes on by itself"),
    "choice": Key(Form.CHOICE, "what the player may do"),
    "live": Key(Form.LIVE, "time that walks by itself"),
    "jump": Key(Form.NAME, "goes to a scene, to a label in it, to a label here"),
    "call": Key(Form.NAME, "plays a scene and comes back"),
    "label": Key(Form.NAME, "a place to jump to"),
    "ending": Key(Form.NAME, "the evening ends here"),
    "when": Key(Form.CONDITION, "the beat is there only where this holds"),
    "then": Key(Form.BEATS, "what happens where it holds"),
    "else": Key(Form.BEATS, "what happens where it doesn't"),
    "presumes": Key(Form.CONDITION, "what is taken for granted here; `explore` proves it"),
    "echo": Key(Form.NONE, "of an option: on purpose nothing later reads differently because of it"),
    "sees": Key(Form.NAMES, "what is in the picture while this is said; `check` proves it"),
    "voice": Key(Form.OFF, "who speaks is on purpose not in the picture"),
}
BEAT: Keys = {**CUES, **LEADING}
FULL_LINE: Keys = {
    "says": Key(Form.SAID, "the words", needed=True),
    "takes": Key(Form.LENGTH, "what it costs"),
}
WORDING: Keys = {
    "when": Key(Form.CONDITION, "where it is said; the last has none"),
    "says": Key(Form.TEXT, "the words", needed=True),
}
LIVE: Keys = {
    "for": Key(Form.LENGTH, "how long; absent: no end of its own"),
    "deadline": Key(Form.NAME, "where it goes when that is over"),
    "beats": Key(Form.BEATS, "what happens meanwhile", needed=True),
}
SHOW: Keys = {
    "at": Key(Form.NAME, "a mark of the place"),
    "pose": Key(Form.NAME, "as the sprite has it"),
    "expression": Key(Form.NAME, "as the sprite has it"),
    "facing": Key(Form.SIDE, "where they look, unless they look at somebody"),
    "outfit": Key(Form.NAME, "as the sprite has it"),
}
ENTER: Keys = {
    "from": Key(Form.SIDE, "the side of the stage", needed=True),
    "over": Key(Form.LENGTH, "how long the walk takes"),
    **SHOW,
}
LEAVE: Keys = {
    "to": Key(Form.SIDE, "the side of the stage", needed=True),
    "over": Key(Form.LENGTH, "how long the walk takes"),
}
INSERT: Keys = {
    "picture": Key(Form.NAME, "an event picture; or"),
    "view": Key(Form.NAME, "a view of the place"),
    "at": Key(Form.SPOT, "where it lies; usually right"),
}
TO_OVER: Keys = {
    "to": Key(Form.NAME, "what comes", needed=True),
    "over": Key(Form.LENGTH, "how long it takes"),
}
TO_CROSSFADE: Keys = {
    "to": Key(Form.NAME, "what comes, or none", needed=True),
    "crossfade": Key(Form.LENGTH, "how long both are heard"),
}
PERSON: Keys = {
    "name": Key(Form.TEXT, "what is shown", needed=True),
    "sprite": Key(Form.OWN, "none: never on the stage"),
}
FLAG: Keys = {"one of": Key(Form.NAMES, "the words it may hold; the first is where it starts")}
PLACE: Keys = {
    "name": Key(Form.TEXT, "what is shown", needed=True),
    "preposition": Key(Form.TEXT, "how a choice made there is headed", needed=True),
}
ENDING: Keys = {
    "name": Key(Form.TEXT, "what is shown", needed=True),
    "number": Key(Form.COUNT, "its place on the dial", needed=True),
    "line": Key(Form.TEXT, "one sentence about how it ended", needed=True),
}
OUTCOME: Keys = {
    "when": Key(Form.CONDITION, "where it is this one; the first that holds"),
    "jump": Key(Form.NAME, "the scene it goes to for good; or"),
    "call": Key(Form.NAME, "the scene that is played first"),
}
SEVERAL: Keys = {
    "at": Key(Form.HOUR, "when", needed=True),
    "first": Key(Form.OUTCOMES, "several outcomes, in the stead of the keys of one"),
}
DEADLINE: Keys = {**SEVERAL, **OUTCOME}
WOUND: Keys = {"first": Key(Form.OUTCOMES, "the first that holds", needed=True)}
EVENING: Keys = {
    "title": Key(Form.TEXT, "of the game", needed=True),
    "first": Key(Form.NAME, "the scene that begins it", needed=True),
    "starts": Key(Form.HOUR, "where the watch starts", needed=True),
    "bus": Key(Form.HOUR, "what the clock counts down to", needed=True),
    "edition": Key(Form.EDITION, "what titles and small print say"),
    "flags": Key(Form.FLAGS, "what the evening remembers"),
    "facts": Key(Form.FACTS, "conditions with a name"),
    "deadlines": Key(Form.DEADLINES, "hours at which something happens by itself"),
    "wound": Key(Form.WOUND, "what becomes of who winds the last minute back"),
    "places": Key(Form.PLACES, "where scenes play"),
    "endings": Key(Form.ENDINGS, "how it may end"),
    "canonical": Key(Form.TEXTS, "the options of the evening that meets every written hour"),
}
SAMPLE: Keys = {
    "speaker": Key(Form.TEXT, "who says it"),
    "says": Key(Form.TEXT, "what"),
    "caption": Key(Form.TEXT, "of a sound"),
}
EDITION: Keys = {
    "about": Key(Form.TEXTS, "read before the first line"),
    "day": Key(Form.TEXT, "the dial says when it plays"),
    "days": Key(Form.TEXT, "the head of the title's menu"),
    "pause": Key(Form.TEXT, "the head of the menu in the middle of an evening"),
    "serial": Key(Form.TEXT, "small print"),
    "ticket": Key(Form.TEXT, "small print of the text box"),
    "countdown": Key(Form.TEXT, "what the clock counts to"),
    "emblem": Key(Form.NAME, "a picture of it"),
    "lettering": Key(Form.NAME, "the title's pictures"),
    "pack": Key(Form.NAME, "the art pack that the game comes with"),
    "music": Key(Form.NAME, "heard under the title"),
    "ambience": Key(Form.NAME, "heard under the title"),
    "sample": Key(Form.SAMPLE, "a line for the settings"),
    "compare": Key(Form.SCENES, "scenes that the packs screen shows in each pack"),
    "night": Key(Form.HOURS, "hours after the clock's end that the dial names"),
    "credits": Key(Form.CREDITS, "whom to thank"),
}
# Every mapping that a writer writes, by what faults call it.
MAPPINGS: dict[str, Keys] = {
    "evening": EVENING, "edition": EDITION, "sample": SAMPLE, "flag": FLAG, "deadline": DEADLINE,
    "outcome": OUTCOME, "wound": WOUND, "place": PLACE, "ending": ENDING, "person of the cast": PERSON,
    "scene": SCENE, "beat": BEAT, "line in full": FULL_LINE, "wording": WORDING, "live block": LIVE,
    "show": SHOW, "enter": ENTER, "leave": LEAVE, "insert": INSERT, "camera, push, transition": TO_OVER,
    "music": TO_CROSSFADE,
}  # fmt: skip
