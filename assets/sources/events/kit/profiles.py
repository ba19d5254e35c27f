"""Jess and Rory in profile, eyes shut: each faces right about the lips at 0,0; a head is 250 units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...people.painter import Painter
from ...people.spline import Points

HIS_FACE = (
    "-120,-150! -40,-176 -14,-150 -6,-118 -10,-100! -12,-90 4,-66 24,-44 25,-36 18,-30 2,-27! 3,-18 8,-10 7,-4 "
    "-1,0! 6,5 6,12 -2,19 -5,24! 1,36 -1,48 -12,58 -30,62 -54,60 -76,52! -84,90 -84,130 -74,190! -170,190! "
    "-168,120 -170,60 -186,-20 -180,-100"
)
HIS_HAIR = (
    "-34,-142! -12,-126 0,-104! 2,-132 0,-148! 18,-136 30,-132! 34,-156 24,-176! 40,-178 56,-172! 48,-204 18,-220! "
    "30,-232 46,-236! 10,-250 -34,-238! -38,-254 -30,-266! -66,-262 -96,-238! -110,-250 -112,-260! -142,-244 -152,-222! "
    "-176,-228 -188,-222! -196,-200 -196,-186! -212,-180 -220,-168! -216,-140 -216,-118! -226,-104 -228,-92! -216,-64 "
    "-210,-50! -216,-32 -218,-22! -202,-4 -196,8! -202,22 -202,34! -186,40 -176,46! -174,62 -176,78! -156,70 -146,52! "
    "-136,10 -122,-22! -114,-62 -88,-66 -80,-40! -72,-70 -68,-108! -60,-100 -54,-86! -54,-112 -48,-132! -40,-124 -38,-114!"
)
HIS_STRANDS = (
    "-150,-200 -100,-214 -40,-196 4,-172", "-176,-160 -120,-188 -60,-176 -16,-150", "-190,-110 -140,-150 -90,-148 -56,-120",
    "-196,-60 -160,-104 -120,-112 -86,-96", "-186,-10 -160,-50 -130,-66", "-120,-220 -70,-220 -30,-206",
)  # fmt: skip
HER_FACE = (
    "-110,-140! -44,-182 -18,-156 -9,-126 -9,-108! -13,-98 -1,-76 14,-52 22,-44 18,-36 2,-30! 4,-20 10,-11 8,-5 "
    "0,0! 7,5 7,12 0,18 -4,23! 2,33 0,44 -10,54 -28,58 -50,54 -72,42! -82,90 -82,140 -96,190! -160,190! -150,120 "
    "-158,40 -170,-60"
)
HER_HAIR = (
    "-14,-152! -30,-182 -64,-206 -112,-212 -160,-196 -196,-156 -212,-100 -210,-40 -220,30 -244,100 -250,170 -238,230 "
    "-246,290 -272,340 -296,362! -258,360 -230,344! -236,372 -254,396! -216,382 -190,352! -184,376 -190,400! -160,370 "
    "-146,330! -134,344 -130,358! -116,320 -124,260 -142,200 -138,130 -116,70 -98,20! -90,-8 -92,-40 -84,-64! -66,-84 "
    "-40,-108 -22,-126!"
)
HER_STRANDS = (
    "-40,-184 -100,-190 -160,-150 -186,-70 -188,20 -220,110 -218,190 -214,260 -244,340",
    "-30,-170 -90,-170 -140,-120 -160,-40 -162,50 -194,130 -192,210 -186,290 -206,360",
    "-24,-158 -74,-146 -114,-100 -132,-30 -136,50 -166,140 -166,210 -152,280 -164,350",
    "-70,-204 -140,-194 -192,-130 -204,-40 -206,50 -236,130 -232,210", "-22,-140 -60,-122 -92,-80 -108,-20 -112,40",
)  # fmt: skip
EAR = "-96,-70! -112,-82 -124,-66 -120,-40 -106,-22 -96,-26 -92,-44"


class Shades(NamedTuple):
    """The tones of a head: skin, its shade, hair, the light on it, and lashes."""

    skin: str
    shade: str
    hair: str
    light: str
    ink: str


def one_tone(tone: str, inside: str) -> Shades:
    """Return the tones of a shadow, strands told apart by a second."""
    return Shades(tone, tone, tone, inside, tone)


def draw_his_head(p: Painter, s: Shades) -> None:
    """Paint his head and neck; his hair falls forward."""
    _face(p, HIS_FACE, s, 3.4)
    _ear(p, s)
    _hair(p, HIS_HAIR, HIS_STRANDS, s, 7)
    p.line("-42,-116 -26,-122 -8,-116", 7, s.ink, "taper")


def draw_her_head(p: Painter, s: Shades, laughing: bool = False) -> None:
    """Paint her head and neck; her hair hangs down her back. Laughing, her lips are parted and drawn up at the corner."""
    _face(p, HER_FACE, s, 4.4)
    if laughing:
        _laugh(p, s)
    _hair(p, HER_HAIR, HER_STRANDS, s, 9)
    p.line("-40,-124 -26,-130 -12,-125", 4.6, s.ink, "taper")


def _face(p: Painter, outline: Points, s: Shades, lash: float) -> None:
    """Paint the skin, its shade below cheek and jaw, and an eye that is shut."""
    face = p.part("face", outline, 5, 0.4)
    p.fill(face, s.skin)
    p.fill("-200,-200! -70,-200! -58,-60 -44,-6 -30,30 -52,70 -60,220! -200,220!", s.shade, 1, face)
    p.fill("-12,-92! -2,-70 12,-48 0,-34 -14,-50 -18,-80!", s.shade, 0.6, face)
    p.fill("-90,44! -52,62 -10,60 -30,84 -70,120 -100,110!", s.shade, 1, face)
    p.line("-42,-92 -32,-84 -16,-86", lash, s.ink, "taper")
    p.line("-18,-87 -10,-82 -4,-83", lash * 0.7, s.ink, "out")
    p.line("-20,1 -10,2 0,0", 2.4, s.shade, "in")


def _laugh(p: Painter, s: Shades) -> None:
    """Paint a laugh in profile: the mouth open behind lips that stay where they are, teeth, and the cheek that it pushes up."""
    p.fill("1,-1! -10,1 -20,-3 -29,-12! -25,0 -15,8 0,7!", s.ink)
    p.fill("-2,0! -11,1.6 -20,-2 -26,-8! -21,-1 -13,4 -3,3.4!", "#a8979c")
    p.line("-33,-19 -36,-11 -31,-3", 3, s.shade, "taper")
    p.line("-44,-50 -34,-60 -18,-58", 3, s.shade, "taper", 0.8)


def _ear(p: Painter, s: Shades) -> None:
    ear = p.part("ear", EAR, 4, 0.4)
    p.fill(ear, s.skin)
    p.line("-104,-70 -114,-58 -110,-40", 3, s.shade, "taper")


def _hair(p: Painter, outline: Points, strands: Sequence[str], s: Shades, width: float) -> None:
    """Paint hair as one mass, a few strands of it in the light."""
    hair = p.part("hair", outline, 6, 0.3)
    p.fill(hair, s.hair)
    for spine in strands:
        p.line(spine, width, s.light, "taper", 0.25, hair)
