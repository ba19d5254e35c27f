"""The saves, as a bus timetable: sixty seats, six a page, and a stub that tells of one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from game.menus import effects
from game.menus.action import Action, Command, Point, Release
from game.menus.screen import Response, Screen
from game.menus.screens.code_entry import CodeEntry
from game.menus.screens.confirm import Confirm
from game.menus.view_model import AUTO_SLOTS, QUICK_SLOTS, SAVE_SLOTS, Slot, ViewModel
from game.menus.widgets import ornaments, save_preview, text_styles
from game.menus.widgets.controls import Cell, NightButton, Tab, Widget, hints, tabbed_sheet, tabs
from game.menus.widgets.save_row import SaveRow
from game.stage.frame import Box, Op, Panel, PanelEdge, Stock, Text
from game.stage.look import Look
from game.story.watch import hour

SHEET = Box(96, 204, 1128, 786)
HEAD_HIGH, SEAT_HIGH, SEATS_A_PAGE = 58, 112, 6
SHELVES = {
    effects.SlotKind.SAVES: ("Saves", SAVE_SLOTS),
    effects.SlotKind.AUTOSAVES: ("Autosaves", AUTO_SLOTS),
    effects.SlotKind.QUICK: ("Quick", QUICK_SLOTS),
}
FOOT_Y = SHEET.y + HEAD_HIGH + SEATS_A_PAGE * SEAT_HIGH + 10


@dataclass(frozen=True)
class Saves(Screen):
    """Slots to load from and, in the middle of an evening, to save into. `torn` is one that was
    just torn off, and is seen going."""

    saving: bool = False
    shelf: effects.SlotKind = effects.SlotKind.SAVES
    page: int = 0
    row: int = 0
    torn: Slot | None = None

    heading: ClassVar[str] = "Saves"
    first: ClassVar[str] = "seat:0"

    @property
    def seats(self) -> int:
        """How many seats the shelf has."""
        return SHELVES[self.shelf][1]

    @property
    def pages(self) -> int:
        """How many pages the shelf has."""
        return -(-self.seats // SEATS_A_PAGE)

    def slot_id(self, row: int | None = None) -> str:
        """The id of a row's slot; of the selected one without a row."""
        number = self.page * SEATS_A_PAGE + (self.row if row is None else row) + 1
        return f"{self.shelf.value}-{number:02d}"

    def slot(self, view_model: ViewModel) -> Slot | None:
        """What the selected seat holds."""
        return view_model.slots.get(self.slot_id())

    @property
    def resumes(self) -> bool:
        """Not while something is torn off."""
        return self.torn is None

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """Seats, tabs, pages, the stub's buttons and what is seldom wanted."""
        return (
            *self._seats(view_model),
            *save_preview.buttons(self.slot(view_model), self.saving, view_model.in_evening, self.shelf),
            *self._pages(),
            *self._tabs(view_model),
            *self._extras(view_model),
            *self._hints(view_model),
        )

    def _seats(self, view_model: ViewModel) -> tuple[Widget, ...]:
        shown = min(SEATS_A_PAGE, self.seats - self.page * SEATS_A_PAGE)
        top = SHEET.y + HEAD_HIGH
        return tuple(
            SaveRow(
                f"seat:{row}",
                Box(SHEET.x, top + row * SEAT_HIGH, SHEET.w, SEAT_HIGH),
                self.page * SEATS_A_PAGE + row + 1,
                view_model.slots.get(self.slot_id(row)),
                view_model.script,
                row == self.row,
            )
            for row in range(shown)
        )

    def _tabs(self, view_model: ViewModel) -> tuple[Tab, ...]:
        items = []
        for shelf, (label, seats) in SHELVES.items():
            count = view_model.held(shelf)
            words = f"{count} of {seats}" if shelf is self.shelf else str(count)
            items.append((f"tab:{shelf.value}", label, words))
        chosen = list(SHELVES).index(self.shelf)
        return tabs(view_model.measure, SHEET.x + 20, SHEET.y, 58, chosen, tuple(items))

    def _pages(self) -> tuple[Widget, ...]:
        if self.pages == 1:
            return ()
        return tuple(
            Cell(f"page:{page}", Box(SHEET.x + 120 + page * 56, FOOT_Y, 44, 40), str(page + 1),
                 f"Page {page + 1}", page == self.page)
            for page in range(self.pages)
        )  # fmt: skip

    def _extras(self, view_model: ViewModel) -> tuple[Widget, ...]:
        here = self.slot(view_model)
        shareable = view_model.in_evening or (here is not None and not here.fault)
        items = (("share", "Share a code", shareable), ("code", "Enter a code", True),
                 ("folder", "Open folder", True))  # fmt: skip
        return tuple(
            NightButton(key, Box(save_preview.BOX.x + index * 188, 1006, 176, 52), label, enabled)
            for index, (key, label, enabled) in enumerate(items)
        )

    def _hints(self, view_model: ViewModel) -> tuple[Widget, ...]:
        key = view_model.key
        return hints(
            view_model.measure,
            (
                (key(Command.ADVANCE), "Save" if self.saving else "Load", Command.ADVANCE),
                (key(Command.DELETE), "Tear off", Command.DELETE),
                (key(Command.PAGE_UP), "Page back", Command.PAGE_UP),
                (key(Command.PAGE_DOWN), "Page on", Command.PAGE_DOWN),
                (key(Command.MENU), "Back", Command.MENU),
            ),
        )

    def scenery(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The timetable's sheet with its bar and rules, and the stub."""
        x, y, w, _ = SHEET
        cream, second = look.color("cream"), look.color("second_ink")
        head, baseline, right = text_styles.HEADER, y + 44, x + w - 46
        shown = min(SEATS_A_PAGE, self.seats - self.page * SEATS_A_PAGE)
        ops: list[Op] = [
            ornaments.heading(look, self.heading if not self.saving else "Save"),
            *tabbed_sheet(look, SHEET, self._tabs(view_model)),
            *ornaments.bar(look, Box(x + 28, y + 16, w - 56, 40)),
            Text(x + 40, baseline, "No.", head, cream),
            Text(x + 300, baseline, "DEP.", head, cream),
            Text(x + 472, baseline, "FROM", head, cream),
            ornaments.text_right(right, baseline, "SAVED", head, cream, look.measure),
        ]
        for row in range(1, shown + 1):
            line = y + HEAD_HIGH + row * SEAT_HIGH
            ops.append(ornaments.rule(look, x + 28, x + w - 28, line, 90, 1.3))
        if self.pages > 1:
            ops.append(Text(x + 40, FOOT_Y + 29, "Page", text_styles.HINT, second))
        seats = f"{self.seats} SEATS"
        color = look.color("rust_text")
        serial = ornaments.text_right(x + w - 40, FOOT_Y + 28, seats, text_styles.SERIAL, color, look.measure)
        ops.append(serial)
        ops.append(Panel(save_preview.BOX, Stock.PAPER, PanelEdge.PERFORATED_LEFT))
        ops += save_preview.printed(look, view_model, self.slot(view_model), self.saving)
        return tuple(ops)

    def overlay(self, view_model: ViewModel, look: Look, now_ms: int) -> tuple[Op, ...]:
        """The stub of a seat that was just torn off, above the new one's buttons."""
        return () if self.torn is None else save_preview.torn(look, view_model, self.torn, now_ms)

    def due(self, view_model: ViewModel, look: Look, now_ms: int) -> int | None:
        """While a seat that was torn off falls."""
        return 0 if self.torn is not None and now_ms < save_preview.TEAR_MS else None

    def act(self, view_model: ViewModel, action: Action) -> Response:
        """What was torn off is gone when anything else is done."""
        going = isinstance(action, Point | Release) and self.torn is not None
        return super(Saves, self if going else replace(self, torn=None)).act(view_model, action)

    def says(self, view_model: ViewModel) -> str:
        """What the screen is for."""
        return "Save" if self.saving else "Saves"

    def moved(self, key: str) -> Self:
        """The stub tells of the seat last focused."""
        screen = super().moved(key)
        kind, _, row = key.partition(":")
        return replace(screen, row=int(row)) if kind == "seat" else screen

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Loads, saves, tears off, turns the page."""
        kind, _, what = key.partition(":")
        match kind:
            case "seat":
                screen = self.moved(key)
                return (
                    screen._save(view_model) if self.saving and self._may_save else screen._load(view_model)
                )
            case "tab":
                turned = replace(self, turned_ms=view_model.now_ms)
                return Response(replace(turned, shelf=effects.SlotKind(what), page=0, row=0, focus=key))
            case "page":
                turned = replace(self, turned_ms=view_model.now_ms)
                return Response(replace(turned, page=int(what), row=0, focus=key))
            case "load":
                return self._load(view_model)
            case "save":
                return self._save(view_model)
            case "tear":
                return self._tear(view_model)
            case "keep":
                return self._keep(view_model)
            case "share":
                held = self.slot(view_model)
                usable = held is not None and not held.fault
                return Response(self, (effects.ShareCode(self.slot_id() if usable else None),))
            case "code":
                return Response(CodeEntry(below=self))
            case "folder":
                return Response(self, (effects.OpenFolder(effects.Folder.SAVES),))
        return Response(self)

    @property
    def _may_save(self) -> bool:
        return self.shelf is effects.SlotKind.SAVES

    def _load(self, view_model: ViewModel) -> Response:
        held = self.slot(view_model)
        if held is None or held.fault:
            return Response(self)
        return Response(None, (effects.LoadFrom(held.id),))

    def _save(self, view_model: ViewModel) -> Response:
        if not (view_model.in_evening and self._may_save):
            return Response(self)
        held = self.slot(view_model)
        wish: tuple[effects.Effect, ...] = (effects.SaveTo(self.slot_id()),)
        if held is None:
            return Response(self, wish)
        time = hour(view_model.script, held.watch_s)
        what = "what is in it can't be read" if held.fault else f"{time}, {held.place}, is torn off"
        return Response(
            Confirm(
                below=self,
                question="Save over this seat?",
                detail=f"{what[:1].upper()}{what[1:]}.",
                yes="Save over it",
                effects=wish,
                after=self,
            )
        )

    def _tear(self, view_model: ViewModel) -> Response:
        held = self.slot(view_model)
        if held is None:
            return Response(self)
        return Response(
            Confirm(
                below=self,
                question="Tear it off?",
                detail="A seat torn off is gone. What was lived stays on the dial.",
                yes="Tear it off",
                effects=(effects.DeleteSlot(held.id),),
                after=replace(self, focus=f"seat:{self.row}", just_opened=False, torn=held),
            )
        )

    def _keep(self, view_model: ViewModel) -> Response:
        held = self.slot(view_model)
        seats = (f"{effects.SlotKind.SAVES.value}-{number + 1:02d}" for number in range(SAVE_SLOTS))
        free = next((seat for seat in seats if seat not in view_model.slots), None)
        if held is None or held.fault or free is None:
            return Response(self)
        return Response(self, (effects.CopySlot(held.id, free),))

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Del tears off; the page keys turn pages, and at the last one the tab."""
        match command:
            case Command.DELETE:
                return self._tear(view_model)
            case Command.SAVE:
                return self._save(view_model)
            case Command.PAGE_UP:
                return Response(self._turned(view_model, -1))
            case Command.PAGE_DOWN:
                return Response(self._turned(view_model, 1))
        return None

    def on_wheel(self, view_model: ViewModel, steps: int) -> Response:
        """The wheel turns pages."""
        return Response(self._turned(view_model, -1 if steps > 0 else 1))

    def _turned(self, view_model: ViewModel, step: int) -> Self:
        page = self.page + step
        if 0 <= page < self.pages:
            seats = min(SEATS_A_PAGE, self.seats - page * SEATS_A_PAGE)
            row = min(self.row, seats - 1)
            key = f"seat:{row}" if self.focus.startswith("seat:") else self.focus
            return replace(self, page=page, row=row, focus=key, turned_ms=view_model.now_ms)
        shelves = list(SHELVES)
        index = shelves.index(self.shelf) + step
        if not 0 <= index < len(shelves):
            return self
        shelf = shelves[index]
        page = 0 if step > 0 else -(-SHELVES[shelf][1] // SEATS_A_PAGE) - 1
        turned = replace(self, turned_ms=view_model.now_ms)
        return replace(turned, shelf=shelf, page=page, row=0, focus="seat:0", just_opened=False)
