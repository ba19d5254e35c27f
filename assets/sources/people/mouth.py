"""Mouths: one small drawing each, by name. a1 and a2 are the two that speak."""

from __future__ import annotations

from collections.abc import Callable

from .face import Face
from .painter import Painter
from .spline import Points, parse

AUTHORED_WIDTH = 27.0  # half width the drawings below are made for
LINE = [(0, 0.5), (0.08, 0.9), (0.3, 0.6), (0.5, 1), (0.72, 0.6), (0.93, 1), (1, 0.3)]


class Lips:
    """Strokes and fills in a mouth's own frame: middle of the lips at 0,0."""

    def __init__(self, p: Painter, face: Face) -> None:
        self.p, self.face = p, face

    def at(self, points: Points) -> list[tuple[float, float, bool]]:
        """Return points on the turned face."""
        f = self.face.features
        k = f.mouth_w / AUTHORED_WIDTH
        bent = [
            (x * k, y + f.mouth_y + f.mouth_corner * (x / AUTHORED_WIDTH) ** 2, c)
            for x, y, c in parse(points)
        ]
        return self.face.rig.map(bent, 4)

    def closed(self, line: str, upper: str, lower: str, under: str) -> None:
        """Paint a closed mouth: both lips, the line between, the shade below."""
        t, f = self.face.tones, self.face.features
        self.p.fill(self.at(lower), t.lip, f.lip_alpha)
        self.p.fill(self.at(upper), t.lip2, f.lip_alpha + 0.1)
        self.p.line(self.at(line), f.mouth_line, t.ink2, LINE)
        self.under(under)

    def under(self, points: str) -> None:
        """Paint the shade below the lower lip."""
        self.p.line(self.at(points), 3.0, self.face.tones.skin3, "taper", 0.7)

    def dent(self, points: str, width: float = 2.5) -> None:
        """Paint a line in the cheek."""
        self.p.line(self.at(points), width, self.face.tones.skin3, "taper", 0.85)

    def opened(self, rim: str, hole: str, teeth: str, tongue: str) -> None:
        """Paint an open mouth: lips, dark, teeth, tongue."""
        p, t, f = self.p, self.face.tones, self.face.features
        if rim:
            p.fill(self.at(rim), t.lip, f.lip_alpha + 0.1)
        inside = p.shape(self.at(hole))
        p.fill(inside, t.mouth)
        p.fill(self.at(tongue), t.tongue, 1, inside)
        p.fill(self.at(teeth), t.teeth, 0.95, inside)


def _neutral(m: Lips) -> None:
    m.closed(
        "-27,0 -10,-.5 0,1 10,-1 27,-.5",
        "-25,0! -9,-6 0,-4 9,-6.5 25,0! 10,-1 0,1 -10,-1",
        "-22,1! -10,0 0,2 10,0 22,1! 10,8 -8,8.5",
        "-11,13 0,14.5 12,12.5",
    )


def _smirk(m: Lips) -> None:
    m.closed(
        "-24,4 -9,2 2,2 15,-2 30,-9",
        "-21,3! -9,-4 0,-3 10,-6 26,-6! 13,-2 0,2 -9,2",
        "-20,4! -8,3 2,3 14,-1 24,-4! 12,7 -6,10",
        "-10,15 0,16 12,12",
    )
    m.dent("32,-15 35.5,-9 33,-3")


def _soft(m: Lips) -> None:
    m.closed(
        "-27,-2 -11,2 0,3.5 11,2 28,-4",
        "-24,-1! -9,-4 0,-2.5 9,-4.5 25,-2! 10,2 0,3.5 -10,2",
        "-22,0! -10,3 0,4 10,3 23,-1! 10,10 -8,10.5",
        "-10,15 0,16.5 11,14.5",
    )


def _flat(m: Lips) -> None:
    m.closed(
        "-24,2 -8,-1 6,-1 20,1 27,5",
        "-21,1! -8,-5 2,-4 10,-5 22,1! 8,-1 0,0 -8,-1",
        "-18,2! -6,0 6,0 20,2! 8,6 -6,7",
        "-10,12 0,12.5 11,11.5",
    )


def _sad(m: Lips) -> None:
    m.closed(
        "-23,6 -9,1 0,1 10,0 25,6",
        "-21,5! -9,-5 0,-3.5 9,-5.5 23,5! 10,0 0,1 -9,1",
        "-17,4! -8,2 0,2 9,1 19,4! 8,10 -7,10",
        "-10,15 0,16 11,14.5",
    )


def _wry(m: Lips) -> None:
    m.closed(
        "-26,-3 -12,2 0,3 12,3 25,5",
        "-23,-2! -9,-4 0,-2.5 10,-3 23,4! 11,3 0,3 -11,2",
        "-20,0! -9,3 2,4 12,4 20,5! 9,10 -7,10",
        "-9,15 1,16 11,15",
    )
    m.dent("-31,-9 -34,-4 -32,2", 2.2)


def _pressed(m: Lips) -> None:
    m.closed(
        "-25,0 -10,1 0,1.5 10,1 26,0",
        "-22,-.5! -9,-3.5 0,-2.5 9,-3.5 22,-.5! 10,1 0,1.5 -10,1",
        "-20,1! -8,1.5 0,2 8,1.5 20,1! 9,5 -7,5",
        "-11,11 0,12.5 12,11",
    )
    m.dent("29,-4 31,0 29,4", 2.2)


def _calm(m: Lips) -> None:
    m.closed(
        "-25,-.5 -10,1 0,1.5 10,1 26,-1",
        "-23,-.5! -9,-4.5 0,-3 9,-4.5 24,-1! 10,1.5 0,2.5 -10,1.5",
        "-20,0! -9,2 0,3 9,2 21,0! 9,8 -7,8.5",
        "-9,13 0,14.5 11,12.5",
    )


def _smile(m: Lips) -> None:
    m.closed(
        "-27,-4.5 -14,1.5 0,4.5 14,1.5 29,-6.5",
        "-24,-3! -9,-3.5 0,-2 10,-3.5 26,-4.5! 12,2 0,4.5 -12,2",
        "-22,-.5! -10,4 0,5 10,4 23,-1! 10,11 -8,11.5",
        "-9,15.5 0,17 10,15",
    )
    m.dent("31,-12 34.5,-7 33,-1", 2.8)


def _crooked(m: Lips) -> None:
    m.closed(
        "-28,-10 -15,0 -2,4 12,3 25,5",
        "-24,-6! -9,-4 0,-2 10,-2.5 23,4! 11,3 0,4 -13,0",
        "-20,-3! -9,2 2,5 12,4 20,5! 9,11 -7,10",
        "-9,16 1,17 11,16",
    )
    m.dent("-32,-17 -37,-10 -34,-1", 3.2)


def _shut(m: Lips) -> None:
    m.closed(
        "-21,1.5 -8,.5 0,1 8,.5 22,1.5",
        "-19,1! -9,-2 0,-1.5 9,-2 20,1! 8,.5 0,1 -8,.5",
        "-17,1.5! -8,1 0,1.5 8,1 18,1.5! 8,5 -6,5",
        "-11,11 0,12 12,11",
    )


def _gasp(m: Lips) -> None:
    m.opened(
        "-20,2 -9,-7 -4,-8 0,-6.5 4,-8 10,-7 21,2! 14,13 5,17.5 -5,17.5 -14,13",
        "-18.5,2! -9,-3.2 0,-3 9,-3.2 19,2! 13,9.5 5,13 -5,13 -13,9.5",
        "-17,-7! 17,-7! 12,1 0,2.4 -12,1",
        "-12,12 -4,8.5 4,8.5 12,12 8,17 -8,17",
    )
    m.under("-9,22 0,23.5 10,21.5")
    m.p.line(m.at("-20,2.6 -9,-3.4 0,-3.2 9,-3.6 20.5,2.4"), 2.9, m.face.tones.ink2)


def _parted(m: Lips) -> None:
    m.opened(
        "-18.5,1 -9,-6 -4,-6.6 0,-5.4 4,-6.6 9,-6 19,1 12.5,8.6 5,12 -5,12 -12.5,8.6",
        "-16,1 -8,-2.8 0,-2.6 8,-3 16.5,1 10.5,5.4 4,7.6 -4,7.6 -10.5,5.4",
        "-15,-6! 15,-6! 11,0 0,1.4 -11,0",
        "-9,8 0,5.6 9,8 6,12 -6,12",
    )
    m.under("-9,17 0,18.5 10,16.5")
    m.p.line(m.at("-18,1.4 -8,-3 0,-2.8 8,-3.2 18.5,1.2"), 2.9, m.face.tones.ink2)


def _laugh(m: Lips) -> None:
    m.opened(
        "",
        "-29,-5! -12,-2 0,-1 12,-2 30,-7! 21,13.5 0,22 -20,14.5",
        "-29,-8! 29,-9! 23,3 0,6.5 -23,4",
        "-14,16 0,11 14,15.5 10,26 -10,26",
    )
    m.p.line(
        m.at("-31,-7 -12,-2.5 0,-1.5 12,-2.5 32,-9"), 3.3, m.face.tones.ink2, [(0, 0.7), (0.5, 1), (1, 0.7)]
    )
    m.p.line(m.at("23,11 0,22.5 -23,11"), 2.4, m.face.tones.lip2)
    m.under("-10,29 0,30 11,28")
    m.dent("36,-16 41,-7 38,2")
    m.dent("-34,-12 -37,-6 -35,0", 2.2)


def _grin(m: Lips) -> None:
    m.opened(
        "",
        "-25,-4! -11,0 0,1 11,0 27,-6! 18,8 0,12 -17,9",
        "-25,-7! 27,-8! 21,5 0,8.5 -20,6",
        "-10,10 0,8 10,10 8,16 -8,16",
    )
    m.p.line(m.at("-28,-6 -12,0 0,1 12,0 30,-8"), 3.2, m.face.tones.ink2, [(0, 0.7), (0.5, 1), (1, 0.7)])
    m.p.line(m.at("17,8 0,12.5 -16,9"), 2.4, m.face.tones.lip2)
    m.under("-10,18 0,19 11,17")
    m.dent("33,-15 37,-8 35,-1")


def _speak_small(m: Lips) -> None:
    m.opened(
        "-18,1 -9,-6.5 0,-5.5 9,-7 18.5,1 12,9 0,11.5 -11,9.5",
        "-15,1 -8,-3.6 0,-3.2 8,-4 15.5,1 9,5.6 0,7 -9,5.8",
        "-15,-6! 15,-6! 11,-.6 0,.6 -11,-.4",
        "-9,6 0,3.6 9,6 6,10 -6,10",
    )
    m.under("-9,15.5 0,17 10,15")
    m.p.line(m.at("-17,1 -8,-3.8 0,-3.3 8,-4.2 17.5,0.6"), 2.8, m.face.tones.ink2)


def _speak_wide(m: Lips) -> None:
    m.opened(
        "-20,-1 -10,-8 0,-6.5 10,-8.5 21,-1 15,13 0,17 -14,13.5",
        "-17,-1 -9,-4.6 0,-4 9,-5 17.5,-1 12,9.5 0,13 -11.5,10",
        "-18,-8! 18,-8! 13,-.4 0,1.6 -13,0",
        "-10,10 0,6.5 10,9.6 7,16 -7,16",
    )
    m.under("-9,21 0,22.5 10,20.5")
    m.p.line(m.at("-19,-1 -9,-4.8 0,-4.1 9,-5.2 19.5,-1.4"), 2.8, m.face.tones.ink2)


MOUTHS: dict[str, Callable[[Lips], None]] = {
    "neutral": _neutral,
    "smirk": _smirk,
    "soft": _soft,
    "flat": _flat,
    "sad": _sad,
    "wry": _wry,
    "pressed": _pressed,
    "calm": _calm,
    "smile": _smile,
    "crooked": _crooked,
    "shut": _shut,
    "gasp": _gasp,
    "parted": _parted,
    "laugh": _laugh,
    "grin": _grin,
    "a1": _speak_small,
    "a2": _speak_wide,
}


def draw_mouth(p: Painter, face: Face, name: str) -> None:
    """Paint a mouth by name."""
    MOUTHS[name](Lips(p, face))
