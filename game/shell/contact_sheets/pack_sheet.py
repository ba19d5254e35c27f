"""Contact sheets: pictures of everything that a pack shows, as the game shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pygame

from game.shell.formats.files import make_folder
from game.shell.formats.sandbox import Sandbox
from game.shell.packs.loaded_pack import LoadedPack, load_pack
from game.shell.packs.pack_folders import PackStack
from game.shell.packs.sprite_files import attribute_values
from game.shell.paint.painter import Painter
from game.shell.paint.textures import Resolve
from game.stage.art import MarkPoint, Sprite, StageSet
from game.stage.frame import HEIGHT, STAGE, WIDTH, Box, DrawOp, Fill, Frame, Group, Picture
from game.stage.look import Look
from game.stage.scenery import person, scene_group
from game.stage.timepiece import WatchFace, WatchSpot, watch_ops
from game.story.script import Script
from game.story.state import Actor, Position, State

CELL = (480, 270)
LABEL_FONT, LABEL_PX, GAP_PX = "tex-gyre/texgyreheroscn-regular.otf", 18, 6
GROUND, INK, MARK, VIEW = (24, 26, 32), (230, 226, 214), (255, 211, 77), (77, 157, 255)
# The part of a cell for a person, upright in its middle, and his mark on the stage.
PERSON = Box(680, 0, 560, 1080)
FEET = (960.0, 1000.0)
EVENT_COLUMNS = 5
# The seconds of the evening that the watches show.
TIMES_S = (0, 900, 2100, 2700)

# A picture of a cell with its name; rows of them with theirs.
SheetCell = tuple[str, pygame.Surface]
Row = tuple[str, Sequence[SheetCell]]


class SheetMaker:
    """Paints the cells of one pack."""

    def __init__(
        self, stack: PackStack, fonts: Path, resolve: Resolve, script: Script, sandbox: Sandbox
    ) -> None:
        pygame.font.init()
        self._loaded: LoadedPack = load_pack(stack, fonts)
        theme = self._loaded.theme
        self._surface = pygame.Surface(theme.canvas or CELL, 0, 32)
        self._painter = Painter(self._surface, theme, resolve, None, sandbox, unshipped=True)
        self._look = Look(self._loaded.artwork, self._painter.measure, reduced_motion=True)
        self._script = script
        self._fonts = fonts
        self._font = pygame.font.Font(fonts / LABEL_FONT, LABEL_PX)

    def write(self, folder: Path) -> Iterator[Path]:
        """Writes one sheet after the other into a folder; raises OSError."""
        make_folder(folder)
        artwork = self._loaded.artwork
        for place, stage_set in artwork.sets.items():
            if place not in self._script.places:
                continue
            yield self._save(folder / f"place-{place}.png", self._place(place, stage_set))
        for who, sprite in artwork.sprites.items():
            if who not in self._script.cast:
                continue
            yield self._save(folder / f"person-{who}.png", self._person(who, sprite))
        events = [
            (name, self._paint((Picture(file, STAGE, opaque=True),))) for name, file in artwork.events.items()
        ]
        rows = [("", events[at : at + EVENT_COLUMNS]) for at in range(0, len(events), EVENT_COLUMNS)]
        yield self._save(folder / "events.png", rows)
        yield self._save(folder / "watch.png", list(self._watches()))

    def close(self) -> None:
        """Releases everything."""
        self._painter.close()

    def _place(self, place: str, stage_set: StageSet) -> Iterator[Row]:
        """A row for each variant: the plan, then every view."""
        for variant in stage_set.variants or ("",):
            state = self._state(place=place, variant=variant or None)
            cells = [("plan", self._plan(self._scene(state), stage_set))]
            for view in stage_set.views:
                cells.append((view, self._scene(state._replace(camera=view))))
            yield variant, cells

    def _plan(self, picture: pygame.Surface, stage_set: StageSet) -> pygame.Surface:
        """The place with its marks and views."""
        scale = picture.get_width() / WIDTH
        for name, view in stage_set.views.items():
            pygame.draw.rect(picture, VIEW, pygame.Rect(*(value * scale for value in view)), 1)
            picture.blit(self._font.render(name, True, VIEW), (view.x * scale + 4, view.y * scale + 2))
        for name, mark in stage_set.marks.items():
            at = mark.x * scale, min(mark.y, HEIGHT - 20) * scale
            pygame.draw.circle(picture, MARK, at, 4)
            picture.blit(self._font.render(name, True, MARK), (at[0] + 6, at[1] - 18))
        return picture

    def _person(self, who: str, sprite: Sprite) -> Iterator[Row]:
        """A row for each pose with all expressions; then a row for each light with both sides and all
        outfits."""
        expressions = attribute_values(sprite, "expression")
        for pose in attribute_values(sprite, "pose"):
            actors = [Actor(who, "sheet", pose=pose, expression=expression) for expression in expressions]
            yield pose, [(str(actor.expression), self._figure(actor, sprite, "")) for actor in actors]
        sides = [
            (facing, outfit)
            for facing in attribute_values(sprite, "facing")
            for outfit in attribute_values(sprite, "outfit")
        ]
        for light in attribute_values(sprite, "light"):
            actors = [
                Actor(who, "sheet", facing=facing or None, outfit=outfit or None) for facing, outfit in sides
            ]
            yield (
                light,
                [(f"{actor.facing} {actor.outfit}", self._figure(actor, sprite, light)) for actor in actors],
            )

    def _figure(self, actor: Actor, sprite: Sprite, light: str) -> pygame.Surface:
        """A person at full length."""
        lights = {"": light} if light else {}
        shown = StageSet(marks={"sheet": MarkPoint(*FEET)}, people_light_by_variant=lights)
        figure = person(actor, self._state(cast=(actor,)), shown, self._look)
        top = FEET[1] - sprite.anchor[1] * sprite.height / sprite.canvas[1]
        view = Box(
            FEET[0] - sprite.height * WIDTH / HEIGHT / 2, top, sprite.height * WIDTH / HEIGHT, sprite.height
        )
        ground = Fill(view, self._look.color("night_2"))
        picture = self._paint((Group(STAGE, (ground, figure), opaque=True, view=view),))
        scale = picture.get_width() / WIDTH
        return picture.subsurface(pygame.Rect(*(round(value * scale) for value in PERSON)))

    def _watches(self) -> Iterator[Row]:
        artwork = self._loaded.artwork
        for name, art in (("small", artwork.small_watch), ("large", artwork.large_watch)):
            if art is None:
                continue
            cells = []
            for at_s in TIMES_S:
                face = WatchFace((self._script.starts_s + at_s) * 1.0, 0.0, 1, None)
                ops = (
                    Fill(STAGE, self._look.color("night_1")),
                    *watch_ops(art, WatchSpot(960, 540, 400), face, self._look),
                )
                cells.append((f"{at_s // 60} min", self._paint(ops)))
            yield name, cells

    def _state(self, **values: object) -> State:
        return State(Position(self._script.first, 0), ())._replace(**values)  # type: ignore[arg-type]

    def _scene(self, state: State) -> pygame.Surface:
        return self._paint((scene_group(self._script, state, self._look),))

    def _paint(self, ops: tuple[DrawOp, ...]) -> pygame.Surface:
        self._painter.paint(Frame(ops))
        return self._surface.copy()

    def _save(self, path: Path, rows: Iterator[Row] | Sequence[Row]) -> Path:
        return save_sheet(path, list(rows), self._fonts)


def save_sheet(path: Path, rows: Sequence[Row], fonts: Path) -> Path:
    """Composes rows of cells with their names, and saves them as PNG; returns the path. Raises OSError."""
    pygame.font.init()
    font = pygame.font.Font(fonts / LABEL_FONT, LABEL_PX)
    high = font.get_linesize()
    sizes = [[cell.get_size() for _, cell in cells] for _, cells in rows if cells]
    if not sizes:
        return path
    wide = max(sum(width + GAP_PX for width, _ in row) for row in sizes) + GAP_PX
    tall = sum(max(height for _, height in row) + 2 * high + GAP_PX for row in sizes) + GAP_PX
    sheet = pygame.Surface((max(wide, 300), tall), 0, 32)
    sheet.fill(GROUND)
    y = GAP_PX
    for name, cells in rows:
        if not cells:
            continue
        sheet.blit(font.render(name or " ", True, INK), (GAP_PX, y))
        x = GAP_PX
        for label, cell in cells:
            sheet.blit(font.render(label or " ", True, INK), (x, y + high))
            sheet.blit(cell, (x, y + 2 * high))
            x += cell.get_width() + GAP_PX
        y += max(cell.get_height() for _, cell in cells) + 2 * high + GAP_PX
    try:
        pygame.image.save(sheet, path)
    except pygame.error as error:
        raise OSError(f"{path} can't be written: {error}") from None
    return path
