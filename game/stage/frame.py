"""Frames: draw operations and sound as plain data, in design units of a 1920×1080 stage.

Equal frames look the same, so a painter need only paint differences.
Coordinates are design units, x to the right, y down; angles are degrees clockwise; times are milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

WIDTH, HEIGHT = 1920, 1080

# Red, green, blue, alpha; 0–255.
Color = tuple[int, int, int, int]
BLACK: Color = (0, 0, 0, 255)
# The colour of names that a palette lacks: conspicuous.
UNKNOWN: Color = (255, 0, 255, 255)


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def centre_x(self) -> float:
        """The middle between left and right."""
        return self.x + self.w / 2

    @property
    def centre_y(self) -> float:
        """The middle between top and bottom."""
        return self.y + self.h / 2

    @staticmethod
    def around(boxes: Iterable[Box]) -> Box:
        """The smallest box around these, of which there is at least one."""
        corners = [(box.x, box.y, box.right, box.bottom) for box in boxes]
        lefts, tops, rights, bottoms = zip(*corners, strict=True)
        left, top = min(lefts), min(tops)
        return Box(left, top, max(rights) - left, max(bottoms) - top)

    def inset(self, dx: float, dy: float | None = None) -> Box:
        """The box shrunk by `dx` on the left and right and by `dy` (default `dx`) at the top and bottom."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, self.w - 2 * dx, self.h - 2 * dy)

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom


STAGE = Box(0, 0, WIDTH, HEIGHT)


class TextStyle(NamedTuple):
    """A font by its role in the theme, its size, and tracking in thousandths of the size."""

    role: str
    size: float
    tracking: float = 0


class Fill(NamedTuple):
    """A filled rectangle."""

    box: Box
    color: Color


class Gradient(NamedTuple):
    """A rectangle with a vertical gradient."""

    box: Box
    top: Color
    bottom: Color


class Picture(NamedTuple):
    """A picture of the pack, scaled to the box. `file` is relative to the pack.

    Rotated by `angle` about `pivot` (a stage point; None: the box's centre). `opaque`: its alpha is ignored.
    A missing file is painted as a placeholder with its name.
    """

    file: str
    box: Box
    opacity: float = 1.0
    angle: float = 0.0
    pivot: tuple[float, float] | None = None
    opaque: bool = False


class Text(NamedTuple):
    """A run of text on a baseline; `x` is its left edge. `shown` is the width revealed (None: all of it)."""

    x: float
    baseline: float
    text: str
    style: TextStyle
    color: Color
    shown: float | None = None


class Stock(StrEnum):
    """The paper of a panel."""

    PAPER = "paper"
    LIT = "lit"
    CARD = "card"
    BUFF = "buff"
    INK = "ink"
    NONE = "none"


class PanelEdge(StrEnum):
    """The edge of a panel."""

    CUT = "cut"
    PERFORATED_SIDES = "perforated_sides"
    PERFORATED_LEFT = "perforated_left"
    PERFORATED_BOTTOM = "perforated_bottom"
    ROUND = "round"
    TAB = "tab"


class Panel(NamedTuple):
    """A piece of printed paper: stock, edge, shadow, and an offset rust misprint behind it.

    `opacity` applies to the stock only. `outline` is a line just inside the edge, None for none.
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
    """The focus ring: ink with an amber core."""

    box: Box


class Disc(NamedTuple):
    """A filled circle."""

    x: float
    y: float
    radius: float
    color: Color


class Arc(NamedTuple):
    """A sector of a ring, `width` wide and centred on `radius`, clockwise from `start` through `sweep`
    degrees; 0 is at twelve o'clock."""

    x: float
    y: float
    radius: float
    width: float
    start: float
    sweep: float
    color: Color


class Stroke(NamedTuple):
    """A polyline. `dash` is (drawn, gap), None for a solid line."""

    points: tuple[tuple[float, float], ...]
    width: float
    color: Color
    dash: tuple[float, float] | None = None


class Polygon(NamedTuple):
    """A filled polygon."""

    points: tuple[tuple[float, float], ...]
    color: Color


class Glow(NamedTuple):
    """An additive radial light; `strength` 0–1."""

    x: float
    y: float
    radius: float
    color: Color
    strength: float


class Strips(NamedTuple):
    """A picture cut into horizontal strips, counted from its foot, each shifted sideways by its value in
    `offsets_x`, none further than `reach`; strips without a value are not drawn."""

    picture: Picture
    height: float
    offsets_x: tuple[float, ...]
    reach: float


class Thumbnail(NamedTuple):
    """A saved picture: PNG or JPEG bytes under a key, scaled to the box."""

    box: Box
    key: str


class Group(NamedTuple):
    """Operations painted as one picture, which is cached while they stay equal.

    `opaque` groups cover their whole box. `view` is the part of the stage (in the group's own units) that
    fills `box`; None: the box itself. While the view is `moving`, the cached picture is scaled, which is
    fast; at rest the group is repainted at its true size. Elements of a group that is not opaque keep their
    relative positions to a fraction of a pixel, so people made of layers are moved as a group. `blur` is a
    radius in design units; only an opaque group has one.
    """

    box: Box
    ops: tuple[DrawOp, ...]
    opacity: float = 1.0
    opaque: bool = False
    view: Box | None = None
    blur: float = 0.0
    moving: bool = False


class Crossfade(NamedTuple):
    """The whole stage in transition between two opaque groups: `amount` 0 is `before`, 1 is `after`.

    The one dissolves into the other, or fades to the color `through` at 0.5 and the other out of that.
    """

    before: Group
    after: Group
    amount: float
    through: Color | None = None


DrawOp = (
    Fill | Gradient | Picture | Text | Panel | FocusRing | Disc | Arc | Stroke | Polygon
    | Glow | Strips | Thumbnail | Group | Crossfade
)  # fmt: skip


class Audio(NamedTuple):
    """The continuous sound: `loops` are the kind and the id of each sound that plays."""

    loops: tuple[tuple[str, str], ...] = ()
    crossfade_ms: int = 0
    duck: float = 1.0
    tick: float = 0.0


class Target(NamedTuple):
    """A press target: its box, and the payload that pressing it sends."""

    box: Box
    payload: object


def soonest(*due_ms: int | None) -> int | None:
    """The shortest of these times, of which each may be None: never."""
    return min((ms for ms in due_ms if ms is not None), default=None)


class Frame(NamedTuple):
    """What is seen and heard at one instant: the picture, the HUD in front of it (text box or board, and the
    watch), and overlays (captions, screens, messages).

    `due_ms` is the time for which this frame stays valid without input: 0 while something moves, None:
    forever. `hud_top` is the top of the text box or the board, None without one.
    """

    picture_ops: tuple[DrawOp, ...]
    hud: tuple[DrawOp, ...] = ()
    over: tuple[DrawOp, ...] = ()
    audio: Audio = Audio()
    targets: tuple[Target, ...] = ()
    due_ms: int | None = None
    accessible_text: str = ""
    hud_top: float | None = None

    @property
    def ops(self) -> tuple[DrawOp, ...]:
        """All operations, back to front."""
        return (*self.picture_ops, *self.hud, *self.over)
