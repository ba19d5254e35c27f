"""Frames: draw operations and sound as plain data, in design units of a 1920×1080 stage.

Two frames that are equal look the same, so a painter need only paint what differs.
Coordinates are design units, x to the right, y down; angles are degrees clockwise; times are milliseconds.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, NamedTuple

from game.story.state import TransitionKind

WIDTH, HEIGHT = 1920, 1080

# Red, green, blue, alpha; 0–255.
Color = tuple[int, int, int, int]


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    w: float
    h: float

    def inset(self, dx: float, dy: float | None = None) -> Box:
        """The box made smaller by `dx` left and right and `dy` (or `dx`) above and below."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h


STAGE = Box(0, 0, WIDTH, HEIGHT)


class TextStyle(NamedTuple):
    """A font by its role in the theme, its size, and tracking in thousandths of the size."""

    role: str
    size: float
    tracking: float = 0


class Fill(NamedTuple):
    """A rectangle of one colour."""

    box: Box
    color: Color


class Gradient(NamedTuple):
    """A rectangle shaded from the colour of its top edge to that of its bottom edge."""

    box: Box
    top: Color
    bottom: Color


class Picture(NamedTuple):
    """A picture of the pack, scaled to the box. `file` is relative to the pack.

    Turned by `angle` about `pivot` (a stage point; None: the box's centre). `opaque` says that it
    has no alpha worth keeping. A file that is missing gives a placeholder naming it.
    """

    file: str
    box: Box
    opacity: float = 1.0
    angle: float = 0.0
    pivot: tuple[float, float] | None = None
    opaque: bool = False


class Text(NamedTuple):
    """One run of text on a baseline; `x` is its left edge. `shown` is the width revealed so far
    (None: all of it)."""

    x: float
    baseline: float
    text: str
    style: TextStyle
    color: Color
    shown: float | None = None


class Stock(StrEnum):
    """What a panel is printed on."""

    PAPER = "paper"
    LIT = "lit"
    CARD = "card"
    BUFF = "buff"
    INK = "ink"
    NONE = "none"


class PanelEdge(StrEnum):
    """How a panel's edge is cut."""

    CUT = "cut"
    PERFORATED_SIDES = "perforated_sides"
    PERFORATED_LEFT = "perforated_left"
    PERFORATED_BOTTOM = "perforated_bottom"
    ROUND = "round"
    TAB = "tab"


class Panel(NamedTuple):
    """A piece of printed paper: stock, cut, shadow, and whether a rust misprint shows behind it.

    `opacity` fades the stock alone. `outline` is a line drawn just inside the edge, None for none.
    """

    box: Box
    stock: Stock
    edge: PanelEdge = PanelEdge.CUT
    shadow: bool = True
    misprint: bool = False
    opacity: float = 1.0
    outline: Color | None = None
    dashed: bool = False


class FocusRing(NamedTuple):
    """The ring round what has the focus: ink with amber in it."""

    box: Box


class Disc(NamedTuple):
    """A filled circle."""

    x: float
    y: float
    radius: float
    color: Color


class Arc(NamedTuple):
    """A part of a ring, of `width` centred on `radius`, from `start` clockwise through `sweep`
    degrees; 0 is at twelve o'clock. A sweep of 360 is a whole ring."""

    x: float
    y: float
    radius: float
    width: float
    start: float
    sweep: float
    color: Color


class Stroke(NamedTuple):
    """A line through points. `dash` is (drawn, left out), None for a whole line."""

    points: tuple[tuple[float, float], ...]
    width: float
    color: Color
    dash: tuple[float, float] | None = None


class Polygon(NamedTuple):
    """A filled polygon."""

    points: tuple[tuple[float, float], ...]
    color: Color


class Glow(NamedTuple):
    """A soft round light added to what is under it; `strength` 0–1."""

    x: float
    y: float
    radius: float
    color: Color
    strength: float


class Strips(NamedTuple):
    """A picture cut into level strips of some height, counted from its foot, each moved aside by its own
    way, none further than `reach`; strips without a way are not seen."""

    picture: Picture
    height: float
    asides: tuple[float, ...]
    reach: float


class Thumbnail(NamedTuple):
    """A saved picture: PNG or JPEG bytes under a key, scaled to the box."""

    box: Box
    key: str


class Group(NamedTuple):
    """Operations painted as one picture and kept, so they cost nothing while they stay equal.

    `opaque` groups cover their whole box. `view` is the part of the stage (in the group's own
    units) that fills `box`; None: the box itself. While the view is `moving` the whole group's
    picture is scaled, which is fast; at rest it is painted anew at its true size. Inside a group
    that is not opaque all things keep their places to each other, to a part of a pixel, so people
    made of layers are best moved as a group. `blur` is a radius in design units.
    """

    box: Box
    ops: tuple[Op, ...]
    opacity: float = 1.0
    opaque: bool = False
    view: Box | None = None
    blur: float = 0.0
    moving: bool = False


# How a picture becomes another: out of it, or through black.
MixKind = Literal[TransitionKind.DISSOLVE, TransitionKind.FADE]


class Mix(NamedTuple):
    """The whole stage between two opaque groups: `amount` 0 is `before`, 1 is `after`."""

    before: Group
    after: Group
    amount: float
    kind: MixKind = TransitionKind.DISSOLVE


Op = (
    Fill | Gradient | Picture | Text | Panel | FocusRing | Disc | Arc | Stroke | Polygon
    | Glow | Strips | Thumbnail | Group | Mix
)  # fmt: skip


class Audio(NamedTuple):
    """What should be heard now. Names are ids of sounds; None is silence."""

    music: str | None = None
    ambience: str | None = None
    crossfade_ms: int = 0
    duck: float = 1.0
    tick: float = 0.0


class Target(NamedTuple):
    """Something that can be pressed: its box, and what pressing it means."""

    box: Box
    payload: object


class Frame(NamedTuple):
    """All that is seen and heard at one moment: the scene, the HUD before it (text box or board, and
    the watch), and what lies over both (captions, screens, words to the player).

    `due_ms` is how long this frame stays true if nothing is done: 0 while something moves, None
    if it would stay for good. `hud_top` is where the text box or the board begins, None where there
    is none.
    """

    scene: tuple[Op, ...]
    hud: tuple[Op, ...] = ()
    over: tuple[Op, ...] = ()
    audio: Audio = Audio()
    targets: tuple[Target, ...] = ()
    due_ms: int | None = None
    spoken: str = ""
    hud_top: float | None = None

    @property
    def ops(self) -> tuple[Op, ...]:
        """All of it, from the bottom up."""
        return (*self.scene, *self.hud, *self.over)
