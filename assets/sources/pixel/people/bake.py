"""People as the pack wants them: layers cut to what is painted, and a list of where they lie."""

from __future__ import annotations

import shutil
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import numpy as np

from ..faces import Expression, draw_face
from ..figure import Figure, Ramp
from ..lights import LAMPS
from ..png import save_png

CANVAS = (112, 158)
# Design units of the stage a canvas takes: six for each pixel.
HEIGHT = CANVAS[1] * 6
LAYERS = (
    "{light}/{facing}/{pose}.{outfit}.body.png",
    "{light}/{facing}/{expression}.head.png",
    "{light}/{facing}/{expression}.{eyes}.eyes.png",
    "{light}/{facing}/{expression}.{mouth}.mouth.png",
    "{light}/{facing}/{pose}.over.png",
)
# In which lights somebody is met, and what he has on.
LIGHTS = {
    "jess": "night indoor store tv porch dark closed tv_colour bus",
    "rory": "night indoor store tv porch tv_colour",
    "lorelai": "indoor night tv tv_colour",
    "luke": "indoor night closed bus",
    "kirk": "store night bus",
}
DEFAULTS = {
    "jess": {"pose": "pockets", "facing": "left", "light": "night"},
    "rory": {"pose": "book", "facing": "right", "light": "night"},
    "lorelai": {"pose": "snacks", "facing": "right", "light": "indoor"},
    "luke": {"pose": "crossed", "facing": "left", "light": "indoor"},
    "kirk": {"pose": "clipboard", "facing": "left", "light": "store"},
}
TWO_OUTFITS = ("jess", "rory")


class Person:
    """One person's drawing functions, and the figures made with them."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.module: ModuleType = import_module(f"{__package__}.{name}")
        self.outfits = ("plain", "sweater") if name in TWO_OUTFITS else ("plain",)
        # What is worn in one pose and one light alone, and its inks.
        self.dressed: dict[str, tuple[str, str, dict[str, Ramp]]] = getattr(self.module, "DRESSED", {})
        # Light changes nothing of what was drawn.
        self.body, self.head, self.over = cache(self._body), cache(self._head), cache(self._over)

    def _body(self, pose: str, outfit: str) -> Figure:
        """The body alone, looking right."""
        inks = self.dressed[outfit][2] if outfit in self.dressed else {}
        fig = Figure(*CANVAS, self.module.RAMPS | inks)
        self.module.body(fig, pose, outfit)
        return fig

    def _head(self, expression: Expression, eyes: str = "open", mouth: str = "closed") -> Figure:
        """The head alone, leaning as its expression wants it, looking right."""
        fig = Figure(*CANVAS, self.module.RAMPS)
        at = (self.module.HEAD[0] + expression.at[0], self.module.HEAD[1] + expression.at[1])
        self.module.head(fig, at)
        draw_face(fig, self.module.FACE, expression, at, eyes, mouth)
        return fig.lean(expression.lean, at[1] + 46) if expression.lean else fig

    def _over(self, pose: str) -> Figure | None:
        """What is before the face, if anything."""
        fig = Figure(*CANVAS, self.module.RAMPS)
        if hasattr(self.module, "front"):
            self.module.front(fig, pose, "plain")
        return fig if fig.mat.a.any() else None

    def whole(self, pose: str, expression: str, facing: str, light: str, outfit: str = "plain") -> np.ndarray:
        """Everything on one picture, as palette indices."""
        made = np.zeros(CANVAS[::-1], np.uint8)
        for part in self.parts(pose, expression, facing, light, outfit):
            made[part > 0] = part[part > 0]
        return made

    def parts(self, pose: str, expression: str, facing: str, light: str, outfit: str) -> list[np.ndarray]:
        body, head = self.body(pose, outfit), self.head(self.module.EXPRESSIONS[expression])
        figures = [body, head, self.over(pose)]
        return [
            lit(fig, facing, light, (body.mat.a > 0) | (head.mat.a > 0)) for fig in figures if fig is not None
        ]


def lit(fig: Figure, facing: str, light: str, whole: np.ndarray) -> np.ndarray:
    """A figure in a light, facing one way."""
    if facing == "left":
        return fig.mirrored().lit(LAMPS[light], whole=whole[:, ::-1])
    return fig.lit(LAMPS[light], whole=whole)


class Bake:
    """The files of one person."""

    def __init__(self, person: Person, folder: Path) -> None:
        self.person = person
        self.folder = folder
        self.boxes: dict[str, list[int]] = {}

    def run(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        for light in LIGHTS[self.person.name].split():
            for facing in ("left", "right"):
                self._facing(light, facing)
        self._describe()

    def _worn(self, outfit: str, light: str) -> str:
        """What an outfit is drawn as: some take their coats off where they live."""
        module = self.person.module
        home = light in getattr(module, "HOME_LIGHTS", ())
        return module.AT_HOME.get(outfit, outfit) if home else outfit

    def _facing(self, light: str, facing: str) -> None:
        person, where = self.person, f"{light}/{facing}"
        module = person.module
        usual = person.body(module.POSES[0], "plain").mat.a > 0
        neutral = person.head(module.EXPRESSIONS["neutral"]).mat.a > 0
        for pose in module.POSES:
            worn = [name for name, only in person.dressed.items() if only[:2] == (pose, light)]
            for outfit in (*person.outfits, *worn):
                fig = person.body(pose, self._worn(outfit, light))
                self._save(
                    f"{where}/{pose}.{outfit}.body.png", lit(fig, facing, light, (fig.mat.a > 0) | neutral)
                )
            over = person.over(pose)
            if over is not None:
                self._save(f"{where}/{pose}.over.png", lit(over, facing, light, over.mat.a > 0))
        only = getattr(module, "ONLY_LIGHTS", {})
        for name, expression in module.EXPRESSIONS.items():
            if light not in only.get(name, (light,)):
                continue
            still = person.head(expression)
            whole = usual | (still.mat.a > 0)
            base = lit(still, facing, light, whole)
            self._save(f"{where}/{name}.head.png", base)
            for kind, states in (("eyes", ("half", "shut")), ("mouth", ("a1", "a2"))):
                for state in states:
                    other = lit(person.head(expression, **{kind: state}), facing, light, whole)
                    self._save(f"{where}/{name}.{state}.{kind}.png", np.where(other != base, other, 0))

    def _save(self, name: str, codes: np.ndarray) -> None:
        """Writes a layer cut to what is painted; one with nothing on it is left out."""
        rows, columns = np.nonzero(codes.any(axis=1))[0], np.nonzero(codes.any(axis=0))[0]
        if not len(rows):
            return
        y0, y1, x0, x1 = rows[0], rows[-1] + 1, columns[0], columns[-1] + 1
        save_png(codes[y0:y1, x0:x1], self.folder / name)
        self.boxes[name] = [int(x0), int(y0), int(x1 - x0), int(y1 - y0)]

    def _describe(self) -> None:
        told = DEFAULTS[self.person.name]
        usual = {"pose": told["pose"], "expression": "neutral", "facing": told["facing"]}
        defaults = usual | {"light": told["light"], "outfit": "plain", "eyes": "open", "mouth": "closed"}
        lines = [
            f"canvas: [{CANVAS[0]}, {CANVAS[1]}]",
            f"height: {HEIGHT}",
            f"anchor: [{CANVAS[0] // 2}, {CANVAS[1]}]",
            "defaults: {" + ", ".join(f"{key}: {value}" for key, value in defaults.items()) + "}",
            "layers:",
            *(f'- "{layer}"' for layer in LAYERS),
            "boxes:",
            *(f"  {name}: {box}" for name, box in sorted(self.boxes.items())),
        ]
        (self.folder / "sprite.yaml").write_text("\n".join(lines) + "\n", encoding="utf8")


def bake_person(name: str, sprites: Path) -> int:
    """Writes one person's layers; returns how many there are."""
    bake = Bake(Person(name), sprites / name)
    bake.run()
    return len(bake.boxes)
