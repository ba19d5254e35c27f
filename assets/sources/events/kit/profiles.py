"""Jess and Rory in profile, eyes shut: each faces right about the lips at 0,0; a head is 250 units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...people.hair import LONG, HairTones, Lock, draw_mass, mass
from ...people.painter import Painter, mix
from ...people.spline import Points, moved

HIS_FACE = (
    "-120,-150! -40,-176 -14,-150 -7,-126 -6,-108! -12,-94 0,-72 17,-50 23,-41 17,-33 2,-28! 4,-20 9,-11 6,-3 "
    "0,1! 7,7 8,14 1,21 -4,26! 0,36 2,48 -6,60 -24,68! -52,62 -80,50 -98,30! -86,66 -80,92 -70,108 -76,136 -70,220! "
    "-190,220! -182,120 -178,60 -186,-20 -180,-100"
)
# Kissing, both have their lips out.
HIS_KISS = HIS_FACE.replace(
    "0,1! 7,7 8,14 1,21 -4,26!", "2,1! 10,4 13,11 7,17 1,19! 8,22 9,29 3,33 -5,33!"
).replace("2,-28! 4,-20 9,-11 6,-3", "2,-28! 3,-20 11,-11 12,-3")
HIS_HAIR = (
    "-30,-168! -20,-140 -34,-122! -62,-104 -82,-86 -88,-58! -92,-30 -104,-22! -112,-56 -132,-58 -138,-20 -142,20 -160,62! "
    "-184,44 -198,-6 -202,-70 -210,-140 -184,-198 -120,-220 -56,-212"
)
# Root to tip, how wide, how far in the dark: nape, back, side, crown, and what falls over his brow.
HIS_LOCKS = (
    Lock("-150,-6 -164,40 -158,88", 34, 0.5), Lock("-172,-30 -188,30 -180,80", 38, 0.45),
    Lock("-190,-70 -206,-10 -208,48", 34, 0.5), Lock("-184,-120 -216,-70 -218,-8", 44, 0.3),
    Lock("-176,-150 -216,-124 -236,-66", 34, 0.25), Lock("-168,-166 -196,-100 -196,-30", 50, 0.3),
    Lock("-150,-186 -192,-182 -226,-132", 40, 0.15), Lock("-140,-160 -168,-90 -164,-20", 54, 0.2),
    Lock("-112,-130 -136,-90 -134,-44", 48, 0.25), Lock("-90,-116 -106,-80 -102,-34", 34, 0.3),
    Lock("-120,-180 -166,-206 -196,-196", 34, 0.1), Lock("-110,-170 -132,-220 -164,-234", 42, 0.1),
    Lock("-96,-170 -80,-222 -100,-250", 40, 0.0), Lock("-130,-150 -90,-200 -44,-242", 58, 0.1),
    Lock("-120,-130 -70,-196 8,-222", 60, 0.05), Lock("-70,-180 -30,-214 2,-252", 30, 0.0),
    Lock("-110,-120 -50,-190 30,-188", 60, 0.05), Lock("-90,-130 -30,-178 36,-142", 50, 0.0),
    Lock("-90,-124 -44,-162 12,-112", 46, 0.1), Lock("-92,-116 -62,-146 -22,-98", 38, 0.2),
)  # fmt: skip
HER_BROW = "-110,-140! -44,-182 -18,-156 -9,-128 -8,-110! -13,-97 -5,-77 9,-58 18,-50 19,-43 14,-37 3,-31!"
HER_NECK = "-96,24! -86,60 -80,100 -84,120 -92,164! -178,164! -166,120 -162,40 -170,-60"
HER_FACE = (
    f"{HER_BROW} 4,-21 9,-11 6,-4 0,1! 7,7 7,14 0,20 -4,25! 2,34 1,46 -8,55 -26,60! -52,56 -78,44 {HER_NECK}"
)
HER_KISS = f"{HER_BROW} 3,-21 12,-12 13,-5 4,1! 11,4 12,12 5,18 -5,20! 0,31 0,43 -8,55 -26,60! -52,56 -78,44 {HER_NECK}"
# Smiling, her lips stay shut and are drawn back a little, the cheek is fuller.
HER_SMILE = f"{HER_BROW} 3,-21 7,-12 5,-5 -1,0! 5,6 5,13 -1,20 -5,25! 1,34 0,46 -9,55 -26,60! -52,56 -78,44 {HER_NECK}"
# Drawn back behind her ear; as her head is tipped up, it hangs away from her neck.
HER_HAIR = (
    "-14,-152! -34,-184 -70,-208 -116,-214 -166,-198 -202,-156 -216,-100 -220,-40 -238,40 -281.167,130 -316,220 -346,312 "
    "-356,350! -338,330 -328,318! -326,340 -322,352! -288,336 -266,322! -262,336 -256,344! -238,330 -230,306! -224,312 "
    "-220,320! -204,290 -198,250 -192,180 -165,120 -136,60 -128,10! -132,-10 -130,-36 -118,-62! -96,-92 -66,-100 "
    "-40,-114 -24,-130!"
)
HER_LOCKS = (
    Lock("-190,-100 -222,20 -281.5,150 -344,300", 40, 0.35, 0.5, LONG), Lock("-160,-120 -196,20 -257.667,160 -326,384", 48, 0.25, 0.8, LONG),
    Lock("-140,-70 -164,40 -226,190 -272,396", 46, 0.3, 0.8, LONG), Lock("-140,10 -166.5,90 -208,210 -224,340", 36, 0.35, 0.6, LONG),
    Lock("-30,-160 -110,-170 -180,-60 -243,120", 44, 0.1, 0.9, LONG), Lock("-28,-146 -90,-150 -150,-70 -206.833,110", 40, 0.05, 1.0, LONG),
    Lock("-26,-134 -70,-124 -116,-76 -140,-4", 30, 0.15, 0.8, LONG), Lock("-60,-196 -150,-190 -206,-80 -236,60", 36, 0.15, 0.7, LONG),
)  # fmt: skip
HIS_EAR = "-100,-66! -114,-80 -128,-66 -126,-40 -112,-16 -102,-20 -98,-44"
HER_EAR = "-98,-60! -112,-74 -125,-60 -122,-36 -108,-14 -99,-18 -95,-40"


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


def draw_his_head(p: Painter, s: Shades, kissing: bool = False) -> None:
    """Paint his head and neck; his hair falls forward."""
    _face(p, HIS_KISS if kissing else HIS_FACE, s, 4.2)
    p.line("-52,-112 -34,-121 -12,-116", 8, s.ink, "taper")
    _ear(p, HIS_EAR, s)
    _hair(p, HIS_HAIR, HIS_LOCKS, s)


def draw_her_head(p: Painter, s: Shades, smiling: bool = False) -> None:
    """Paint her head and neck; her hair hangs down her back."""
    draw_her_face(p, s, smiling)
    draw_her_hair(p, s)


def draw_her_face(p: Painter, s: Shades, smiling: bool = False, kissing: bool = False) -> None:
    """Paint her face and neck. Smiling, her lips are shut and drawn up at the corner."""
    _face(p, HER_SMILE if smiling else HER_KISS if kissing else HER_FACE, s, 4.6, smiling)
    if smiling:
        _smile(p, s)
    p.line("-44,-123 -28,-130 -12,-125", 4.8, s.ink, "taper")


def draw_her_hair(p: Painter, s: Shades) -> None:
    """Paint her hair and the ear that it is drawn behind."""
    _hair(p, HER_HAIR, HER_LOCKS, s)
    _ear(p, HER_EAR, s)


def _face(p: Painter, outline: Points, s: Shades, lash: float, smiling: bool = False) -> None:
    """Paint the skin, its shade behind the cheek and below the jaw, and an eye that is shut."""
    face = p.part("face", outline, 5, 0.4)
    p.fill(face, s.skin)
    cheek = p.shape("-220,-200! -92,-200! -74,-70 -58,-14 -42,26 -62,56 -30,80 -60,240! -220,240!")
    p.fill(moved(cheek, -18 if outline in (HIS_FACE, HIS_KISS) else -30, 0), s.shade, 1, face)
    p.fill("-10,-92! 0,-72 16,-48 2,-36 -16,-52 -20,-78!", s.shade, 0.6, face)
    p.fill(
        "-106,22! -64,54 -22,62 -42,92 -78,118 -78,240! -220,240! -200,20!",
        mix(s.shade, s.ink, 0.35),
        0.7,
        face,
    )
    if smiling:
        p.line("-48,-82 -34,-92 -15,-86", lash, s.ink, "taper")
        p.line("-48,-82 -54,-78 -58,-79", lash * 0.5, s.ink, "out")
        return
    p.line("-46,-92 -34,-82 -17,-85", lash, s.ink, "taper")
    p.line("-19,-86 -11,-80 -5,-82", lash * 0.7, s.ink, "out")
    p.line("-18,1 -8,2 0,1", 2.4, s.shade, "in")


def _smile(p: Painter, s: Shades) -> None:
    """Paint a smile in profile: the line of the lips up to its corner, and the cheek that it pushes up."""
    p.line("0,1 -10,1 -20,-4 -29,-13", 3.4, s.ink, "out")
    p.line("-26,-20 -35,-15 -34,-5", 2.6, s.shade, "taper")
    p.line("-44,-62 -32,-68 -20,-66", 2.6, s.shade, "taper", 0.6)


def _ear(p: Painter, outline: Points, s: Shades) -> None:
    ear = p.part("ear", outline, 4, 0.4)
    p.fill(ear, s.skin)
    p.line("-104,-64 -117,-56 -112,-32", 3.4, s.shade, "taper")


def _hair(p: Painter, base: Points, locks: Sequence[Lock], s: Shades) -> None:
    """Paint hair as one mass with its locks; in a shadow they are hardly told apart."""
    tones = HairTones(s.hair, mix(s.hair, s.ink, 0.6), mix(s.hair, s.light, 0.5), s.light)
    whole = p.part("hair", mass(base, locks, p), 6, 0.3)
    p.fill(base, tones.base)
    draw_mass(p, locks, tones, whole)
