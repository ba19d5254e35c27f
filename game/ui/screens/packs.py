"""The packs: the current scene, and a list of packs to draw it with. A chosen pack is used at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import ClassVar

from game.stage.frame import (
    STAGE,
    Box,
    DrawOp,
    Fill,
    Group,
    Panel,
    Stock,
    Text,
)
from game.stage.layout import break_words, fit, plain
from game.stage.look import Look, Measure
from game.ui.action import STEP_OF, Command
from game.ui.requests import Folder, OpenFolder, SetSetting
from game.ui.screen import ComparedScene, Response, Screen, eased
from game.ui.screens.pack_people import PackPeopleScreen
from game.ui.screens.pack_problems import PackProblemsScreen
from game.ui.view_model import MORE_PACKS, PackCard, ViewModel
from game.ui.widgets import ornaments, text_styles
from game.ui.widgets.controls import BACK, Button, HintItem, Widget, hints
from game.ui.widgets.pack_row import PackRow
from game.ui.widgets.text_styles import width
from game.ui.widgets.wipe import KEY_STEP, START, STEPS, Wipe, wiped

SHEET = Box(96, 152, 1144, 835)
PICTURE = Box(116, 172, 1104, 621)
SHELF_X, SHELF_Y, CARD_W, CARD_H, CARD_GAP = 1280, 152, 544, 171, 16
CARDS_SHOWN = 4
BUTTONS = Box(SHELF_X, SHELF_Y + CARDS_SHOWN * (CARD_H + CARD_GAP), CARD_W, 87)
# The distance between the scene buttons.
SCENE_W = 58
# The most scenes that can be compared: as many buttons have room under the picture.
MAX_COMPARED = int(PICTURE.w // SCENE_W)
# The greatest width of a path.
PATH_ROOM = 1300.0
# The duration of the divider's sweep to a chosen pack.
SWEEP_MS = 400


@dataclass(frozen=True)
class PacksScreen(Screen):
    """The list of packs; `top` is the first shown (-1: such that the one in use is), `selected` the id of the
    selected one, `wipe` the divider's position from the left. `left_pack` is the pack in use before another
    was chosen, `chosen_after_ms` the time since the screen opened until then. `scene_index` is that of the
    compared scene shown; 0 is the current one."""

    top: int = -1
    selected: str = ""
    wipe: int = START
    left_pack: str = ""
    chosen_after_ms: int = 0
    scene_index: int = 0

    heading: ClassVar[str] = "Packs"
    compares_packs: ClassVar[bool] = True

    def selected_card(self, view_model: ViewModel) -> PackCard | None:
        """The selected pack; at first the one in use."""
        return view_model.packs.cards.get(self.selected or view_model.settings.pack)

    def span(self, view_model: ViewModel) -> tuple[int, int]:
        """The first card shown, and the one after the last."""
        top = self.top
        if top < 0:
            ids, used = [*view_model.packs.cards], view_model.settings.pack
            top = (ids.index(used) if used in ids else 0) - CARDS_SHOWN // 2
        first = _within(view_model, top)
        return first, min(len(view_model.packs.cards), first + CARDS_SHOWN)

    def shown_packs(self, view_model: ViewModel) -> tuple[str, ...]:
        """The packs whose cards are visible."""
        return tuple(islice(view_model.packs.cards, *self.span(view_model)))

    def compared_scene(self, view_model: ViewModel) -> ComparedScene:
        """The scene in the packs whose cards are visible."""
        return ComparedScene(self.shown_packs(view_model), self.scene_index)

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """The cards, then the buttons."""
        cards: list[Widget] = []
        for index, pack in enumerate(self.shown_packs(view_model)):
            box = Box(SHELF_X, SHELF_Y + index * (CARD_H + CARD_GAP), CARD_W, CARD_H)
            is_in_use = pack == view_model.settings.pack
            preview = view_model.packs.previews.get(pack, ())
            cards.append(PackRow(f"pack:{pack}", box, view_model.packs.cards[pack], is_in_use, preview))
        cards += self._wipe(view_model)
        cards += self._scenes(view_model)
        card = self.selected_card(view_model)
        usable = card is not None and _is_usable(view_model, card.id)
        if card is None or card.id == view_model.settings.pack:
            words = "In use"
        else:
            words = f"Use {card.name}" if usable else "Not listed"
        x, y = BUTTONS.x + 14, BUTTONS.y + 13
        items = [BACK]
        if len(view_model.packs.cards) > CARDS_SHOWN:
            items.insert(0, HintItem("Further packs", Command.PAGE_DOWN))
        if usable:
            items.insert(0, HintItem("Use it", Command.ADVANCE))
        if self._wipe(view_model):
            items.insert(0, HintItem("Draw the hand to and fro", Command.LEFT, (Command.LEFT, Command.RIGHT)))
        low = hints(view_model, *items)
        return (
            *cards,
            Button("use", Box(x, y, 250, 60), words, primary=True, enabled=usable),
            Button("folder", Box(x + 266, y, 250, 60), "Open folder"),
            *self._picture_buttons(view_model, card),
            *low,
        )

    def _picture_buttons(self, view_model: ViewModel, card: PackCard | None) -> tuple[Button, ...]:
        """The buttons under the picture: mixing by person, and the selected pack's problems."""
        right = PICTURE.right
        y = PICTURE.bottom + 82
        buttons = []
        if len(view_model.packs.cards) > 1 and view_model.packs.people:
            buttons.append(Button("people", Box(right - 190, y, 190, 50), "People"))
        if card is not None and card.problems:
            label = f"All {len(card.problems)}" if len(card.problems) > 1 else "Read it"
            buttons.append(Button("problems", Box(right - 190, y + 58, 190, 50), label))
        return tuple(buttons)

    def _scenes(self, view_model: ViewModel) -> tuple[Button, ...]:
        """The buttons under the picture's middle, one for each scene that can be compared."""
        names = view_model.packs.compared
        if len(names) < 2:
            return ()
        x = PICTURE.x + (PICTURE.w - SCENE_W * len(names)) / 2
        y = PICTURE.bottom + 20
        return tuple(
            Button(f"scene:{index}", Box(x + index * SCENE_W, y, SCENE_W - 8, 44), str(index + 1),
                   primary=index == self.scene_index, spoken=name)
            for index, name in enumerate(names)
        )  # fmt: skip

    def _wipe(self, view_model: ViewModel) -> tuple[Wipe, ...]:
        """The divider between the pack in use and the selected one, where that can be shown."""
        card = self.selected_card(view_model)
        if card is None or card.id == view_model.settings.pack or card.id not in view_model.packs.previews:
            return ()
        return (Wipe("wipe", PICTURE, self.wipe, view_model.packs.name_in_use, card.name),)

    def on_adjust(self, view_model: ViewModel, key: str, direction: int) -> Response:
        """Moves the divider."""
        return self.on_slider(view_model, key, self.wipe + direction * KEY_STEP)

    def on_slider(self, view_model: ViewModel, key: str, step: int) -> Response:
        """Moves the divider to the pointer."""
        return Response(replace(self, wipe=max(0, min(STEPS, step))))

    def first_focus(self, view_model: ViewModel) -> str:
        """The card of the pack in use."""
        return f"pack:{view_model.settings.pack}"

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The scene on its sheet, its description, and the sheet of the list."""
        folder = self._folder(view_model, look.measure)
        pack = self.selected_card(view_model)
        return (
            ornaments.heading(look, self.heading),
            Panel(SHEET, Stock.PAPER),
            *self._picture(view_model, look, open_ms),
            ornaments.border(look, PICTURE),
            Panel(BUTTONS, Stock.PAPER),
            ornaments.text_right(1824, 112, folder, text_styles.HINT, look.color("moon"), look.measure),
            *self._drawn_by(view_model, look),
            *(self._description(look, pack) if pack is not None else ()),
        )

    def _swept(self, look: Look, open_ms: int) -> float:
        """How far the divider has swept to the chosen pack, from 0 to 1."""
        return eased(open_ms - self.chosen_after_ms, SWEEP_MS, look) if self.left_pack else 1.0

    def _picture(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The scene as the pack in use draws it, and beyond the divider as another does: the selected one, or
        while the divider sweeps the one used before."""
        previews = view_model.packs.previews
        scene = previews.get(view_model.settings.pack) or (Fill(STAGE, look.color("night_0")),)
        if self._wipe(view_model):
            return wiped(PICTURE, self.wipe, scene, previews[self.selected])
        swept = self._swept(look, open_ms)
        if swept < 1 and self.left_pack in previews:
            step = round(self.wipe * (1 - swept))
            hand = Wipe("", PICTURE, step, "", "").ops(look, False, False)
            return (*wiped(PICTURE, step, previews[self.left_pack], scene), *hand)
        return (Group(PICTURE, scene, opaque=True, view=STAGE),)

    def _drawn_by(self, view_model: ViewModel, look: Look) -> Iterator[DrawOp]:
        """The names of the packs on both sides of the divider."""
        ink, second, measure = look.color("ink"), look.color("second_ink"), look.measure
        small, large = text_styles.SECONDARY, text_styles.CARD_NAME
        hands = self._wipe(view_model)
        now, left, baseline = "now" if hands else "drawn by", PICTURE.x + 4, PICTURE.bottom + 54
        yield Text(left, baseline, now, small, second)
        yield Text(left + width(now, small, measure) + 16, baseline, view_model.packs.name_in_use, large, ink)
        for hand in hands:
            right = PICTURE.right - 4
            yield ornaments.text_right(right, baseline, hand.then, large, ink, measure)
            right -= width(hand.then, large, measure) + 14
            yield ornaments.text_right(right, baseline, "about to be", small, second, measure)

    def _folder(self, view_model: ViewModel, measure: Measure) -> str:
        """The folder for the player's packs; a long path is shortened at its start."""
        text = f"Your packs: {view_model.packs.folder}"
        while width(text, text_styles.HINT, measure) > PATH_ROOM and len(text) > 20:
            text = f"Your packs: …{text[14:]}"
        return text

    def _description(self, look: Look, pack: PackCard) -> tuple[DrawOp, ...]:
        """The description of the selected pack: author and text, or its problems."""
        second, brick, ink = look.color("second_ink"), look.color("brick_text"), look.color("ink")
        x = PICTURE.x + 4
        low = PICTURE.bottom
        room = PICTURE.w - 8
        measure = look.measure
        narrow = room - 220
        style = text_styles.SECONDARY
        by = f"By {pack.author}" if pack.author else ""
        text = ". ".join(part for part in (by, pack.licence, pack.coverage.capitalize()) if part) + "."
        ops: list[DrawOp] = [
            ornaments.rule(look, x, x + room, low + 70, 70, 1.3),
            Text(x, low + 102, fit(text, style, narrow, measure), style, second),
        ]
        message, slanted, color = (
            ("  ".join(pack.problems), style, brick)
            if pack.problems
            else (plain(pack.about), text_styles.ASIDES[1], ink)
        )
        rows = break_words(message, slanted, narrow, measure)
        for index, words in enumerate(filter(None, (*rows[:1], " ".join(rows[1:])))):
            fitted = fit(words, slanted, narrow, measure)
            ops.append(Text(x, low + 137 + index * 33, fitted, slanted, color))
        return tuple(ops)

    def due_ms(self, view_model: ViewModel, look: Look, open_ms: int) -> int | None:
        """Every frame while the divider sweeps."""
        return 0 if self._swept(look, open_ms) < 1 else None

    def moved(self, key: str) -> PacksScreen:
        """A focused card is selected."""
        screen = super().moved(key)
        kind, _, pack = key.partition(":")
        return replace(screen, selected=pack) if kind == "pack" else screen

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Uses a pack, shows another scene, or opens what a button names."""
        kind, _, argument = key.partition(":")
        card = self.selected_card(view_model)
        selected = card.id if card is not None else ""
        match kind:
            case "scene":
                return Response(replace(self.moved(key), scene_index=int(argument)))
            case "folder":
                return Response(self, (OpenFolder(Folder.PACKS),))
            case "people":
                return Response(PackPeopleScreen(below=self))
            case "problems":
                return Response(PackProblemsScreen(below=self, pack=selected))
            case "pack":
                return self._use(view_model, argument)
        return self._use(view_model, selected)

    def _use(self, view_model: ViewModel, pack: str) -> Response:
        """Selects a pack, and has the game drawn by it."""
        screen = self.moved(f"pack:{pack}") if pack else self
        if not _is_usable(view_model, pack):
            return Response(screen)
        wipe = self.wipe if pack == self.selected else STEPS
        used = view_model.settings.pack
        going = replace(screen, left_pack=used, chosen_after_ms=view_model.open_ms, wipe=wipe)
        return Response(going, (SetSetting("pack", pack),))

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Scrolls where the focus leaves the visible cards."""
        first, end = self.span(view_model)
        widget = self.focused(view_model)
        if command is Command.PACKS:
            return Response(self.below)
        if command in (Command.PAGE_UP, Command.PAGE_DOWN):
            return Response(self._scrolled_to(view_model, first + CARDS_SHOWN * STEP_OF[command]))
        if widget is None or command not in (Command.UP, Command.DOWN):
            return None
        cards = [f"pack:{pack}" for pack in view_model.packs.cards]
        if widget.key not in cards:
            return None
        index = cards.index(widget.key) + STEP_OF[command]
        if 0 <= index < len(cards) and not first <= index < end:
            return Response(replace(self, top=first + (1 if index >= end else -1)).moved(cards[index]))
        return None

    def _scrolled_to(self, view_model: ViewModel, top: int) -> PacksScreen:
        top = _within(view_model, top)
        first = next(islice(view_model.packs.cards, top, None), "")
        return replace(self, top=top).moved(f"pack:{first}") if first else self

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel scrolls the list."""
        first, _ = self.span(view_model)
        return Response(replace(self, top=_within(view_model, first - steps)))


def _within(view_model: ViewModel, top: int) -> int:
    """The first card shown, such that there are cards below it to the sheet's end."""
    return max(0, min(top, len(view_model.packs.cards) - CARDS_SHOWN))


def _is_usable(view_model: ViewModel, pack: str) -> bool:
    """Whether the game can be drawn by this pack, and isn't yet."""
    return pack not in ("", view_model.settings.pack, MORE_PACKS)
