"""The save slots, drawn as a bus timetable: sixty, six a page, and a stub that describes one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from game.stage.easing import ENDED_MS
from game.stage.frame import Box, DrawOp, Panel, PanelEdge, Stock, Text
from game.stage.look import Look
from game.story.time_format import format_time
from game.ui import requests
from game.ui.action import Action, Command, Point, Release
from game.ui.paged_screen import PagedScreen, pages_for
from game.ui.screen import Response
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.enter_share_code import CodeEntryScreen
from game.ui.view_model import Slot, ViewModel
from game.ui.widgets import ornaments, save_preview, text_styles
from game.ui.widgets.controls import (
    BACK,
    Cell,
    HintItem,
    NightButton,
    Tab,
    Widget,
    hints,
    tabbed_sheet,
    tabs,
)
from game.ui.widgets.save_row import SaveRow

SHEET = Box(96, 204, 1128, 786)
HEAD_HIGH, SLOT_HIGH, SLOTS_A_PAGE = 58, 112, 6
PAGES = tuple(
    (kind, page) for kind in requests.SlotKind for page in range(pages_for(kind.seats, SLOTS_A_PAGE))
)
FOOT_Y = SHEET.y + HEAD_HIGH + SLOTS_A_PAGE * SLOT_HIGH + 10


@dataclass(frozen=True)
class SavesScreen(PagedScreen):
    """Slots to load from and, during an evening, to save into. `deleted` is a slot that was just deleted,
    while its stub is seen falling: from `ENDED_MS` on, where a screen is come back to."""

    saving: bool = False
    kind: requests.SlotKind = requests.SlotKind.SAVES
    row: int = 0
    deleted: Slot | None = None

    heading: ClassVar[str] = "Saves"
    first: ClassVar[str] = "slot:0"
    page_keys_wrap: ClassVar[bool] = False

    @property
    def slot_count(self) -> int:
        """How many slots the kind has."""
        return self.kind.seats

    def slot_id(self, row: int | None = None) -> requests.SlotId:
        """The id of a row's slot; of the selected one without a row."""
        number = self.page * SLOTS_A_PAGE + (self.row if row is None else row) + 1
        return requests.slot_id(self.kind, number)

    def slot(self, view_model: ViewModel) -> Slot | None:
        """The save in the selected slot; None for an empty one."""
        return view_model.slots.get(self.slot_id())

    def widgets(self, view_model: ViewModel) -> tuple[Widget, ...]:
        """Slots, tabs, pages, the stub's buttons, and rarely used ones."""
        return (
            *self._slot_rows(view_model),
            *save_preview.buttons(self.slot(view_model), self.saving, view_model.in_evening, self.kind),
            *self._pages(),
            *self._tabs(view_model),
            *self._extras(view_model),
            *self._hints(view_model),
        )

    def _slot_rows(self, view_model: ViewModel) -> tuple[Widget, ...]:
        top = SHEET.y + HEAD_HIGH
        return tuple(
            SaveRow(
                f"slot:{row}",
                Box(SHEET.x, top + row * SLOT_HIGH, SHEET.w, SLOT_HIGH),
                self.page * SLOTS_A_PAGE + row + 1,
                view_model.slots.get(self.slot_id(row)),
                view_model.script,
                row == self.row,
            )
            for row in range(_rows_of(self.kind, self.page))
        )

    def _tabs(self, view_model: ViewModel) -> tuple[Tab, ...]:
        items = []
        for kind in requests.SlotKind:
            count = view_model.count_saves(kind)
            words = f"{count} of {kind.seats}" if kind is self.kind else str(count)
            items.append((f"tab:{kind.value}", kind.label, words))
        chosen = list(requests.SlotKind).index(self.kind)
        return tabs(view_model.measure, SHEET.x + 20, SHEET.y, 58, chosen, tuple(items))

    def _pages(self) -> tuple[Widget, ...]:
        pages = pages_for(self.slot_count, SLOTS_A_PAGE)
        if pages == 1:
            return ()
        return tuple(
            Cell(f"page:{page}", Box(SHEET.x + 120 + page * 56, FOOT_Y, 44, 40), str(page + 1),
                 f"Page {page + 1}", page == self.page)
            for page in range(pages)
        )  # fmt: skip

    def _extras(self, view_model: ViewModel) -> tuple[Widget, ...]:
        slot = self.slot(view_model)
        shareable = view_model.in_evening or (slot is not None and not slot.fault)
        items = (("share", "Share a code", shareable), ("code", "Enter a code", True),
                 ("folder", "Open folder", True))  # fmt: skip
        return tuple(
            NightButton(key, Box(save_preview.BOX.x + index * 188, 1006, 176, 52), label, enabled)
            for index, (key, label, enabled) in enumerate(items)
        )

    def _hints(self, view_model: ViewModel) -> tuple[Widget, ...]:
        return hints(
            view_model,
            HintItem("Save" if self._press_saves else "Load", Command.ADVANCE),
            HintItem("Tear off", Command.DELETE),
            HintItem("Page back", Command.PAGE_UP),
            HintItem("Page on", Command.PAGE_DOWN),
            BACK,
        )

    def draw_content(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The timetable's sheet with its bar and rules, and the stub."""
        x, y, w, _ = SHEET
        cream, second = look.color("cream"), look.color("second_ink")
        head = text_styles.HEADER
        baseline = y + 44
        right = x + w - 46
        ops: list[DrawOp] = [
            ornaments.heading(look, "Save" if self._press_saves else self.heading),
            *tabbed_sheet(look, SHEET, self._tabs(view_model)),
            *ornaments.bar(look, Box(x + 28, y + 16, w - 56, 40)),
            Text(x + 40, baseline, "No.", head, cream),
            Text(x + 300, baseline, "DEP.", head, cream),
            Text(x + 472, baseline, "FROM", head, cream),
            ornaments.text_right(right, baseline, "SAVED", head, cream, look.measure),
        ]
        for row in range(1, _rows_of(self.kind, self.page) + 1):
            line = y + HEAD_HIGH + row * SLOT_HIGH
            ops.append(ornaments.rule(look, x + 28, x + w - 28, line, 90, 1.3))
        if pages_for(self.slot_count, SLOTS_A_PAGE) > 1:
            ops.append(Text(x + 40, FOOT_Y + 29, "Page", text_styles.HINT, second))
        seats = f"{self.slot_count} SEATS"
        color = look.color("rust_text")
        serial = ornaments.text_right(x + w - 40, FOOT_Y + 28, seats, text_styles.SERIAL, color, look.measure)
        ops.append(serial)
        ops.append(Panel(save_preview.BOX, Stock.PAPER, PanelEdge.PERFORATED_LEFT))
        ops += save_preview.draw(look, view_model, self.slot(view_model), self._press_saves)
        return tuple(ops)

    def _just_deleted(self, view_model: ViewModel) -> Slot | None:
        """The slot that was just deleted; None where its file couldn't be."""
        gone = self.deleted is not None and self.deleted.id not in view_model.slots
        return self.deleted if gone else None

    def draw_overlay(self, view_model: ViewModel, look: Look, open_ms: int) -> tuple[DrawOp, ...]:
        """The stub of a slot that was just deleted, above the new one's buttons."""
        slot = self._just_deleted(view_model)
        return () if slot is None else save_preview.deleted(look, view_model, slot, open_ms - ENDED_MS)

    def due_ms(self, view_model: ViewModel, look: Look, open_ms: int) -> int | None:
        """Every frame while a deleted stub falls."""
        return 0 if open_ms - ENDED_MS < save_preview.DELETE_MS and self._just_deleted(view_model) else None

    def act(self, view_model: ViewModel, action: Action) -> Response:
        """Any other action ends the deleted stub's animation."""
        going = isinstance(action, Point | Release) and self.deleted is not None
        return super(SavesScreen, self if going else replace(self, deleted=None)).act(view_model, action)

    def announcement(self, view_model: ViewModel) -> str:
        """Its name, and the kind of slots where they aren't the player's own saves."""
        if self.kind is requests.SlotKind.SAVES:
            return "Save" if self._press_saves else self.heading
        return f"{self.heading}, {self.kind.label}"

    def moved(self, key: str) -> Self:
        """The screen with the focus on another widget; the stub shows the slot last focused."""
        screen = super().moved(key)
        kind, _, row = key.partition(":")
        return replace(screen, row=int(row)) if kind == "slot" else screen

    def on_press(self, view_model: ViewModel, key: str) -> Response:
        """Loads, saves, deletes, turns the page."""
        kind, _, argument = key.partition(":")
        match kind:
            case "slot":
                screen = self.moved(key)
                return screen._save(view_model) if self._press_saves else screen._load(view_model)
            case "tab":
                turned = replace(self, turned_after_ms=view_model.open_ms)
                kind = next(kind for kind in requests.SlotKind if kind.value == argument)
                return Response(replace(turned, kind=kind, page=0, row=0, focus=key))
            case "page":
                turned = replace(self, turned_after_ms=view_model.open_ms)
                return Response(replace(turned, page=int(argument), row=0, focus=key))
            case "load":
                return self._load(view_model)
            case "save":
                return self._save(view_model)
            case "delete":
                return self._delete(view_model)
            case "keep":
                return self._keep(view_model)
            case "share":
                slot = self.slot(view_model)
                usable = slot is not None and not slot.fault
                return Response(self, (requests.ShareCode(self.slot_id() if usable else None),))
            case "code":
                return Response(CodeEntryScreen(below=self))
            case "folder":
                return Response(self, (requests.OpenFolder(requests.Folder.SAVES),))
        return Response(self)

    @property
    def _press_saves(self) -> bool:
        """Whether a press on a slot saves into it; else it loads."""
        return self.saving and self.kind is requests.SlotKind.SAVES

    def _load(self, view_model: ViewModel) -> Response:
        slot = self.slot(view_model)
        if slot is None or slot.fault:
            return Response(self)
        return Response(None, (requests.LoadFrom(slot.id),))

    def _save(self, view_model: ViewModel) -> Response:
        if not (view_model.in_evening and self.kind is requests.SlotKind.SAVES):
            return Response(self)
        slot = self.slot(view_model)
        save = requests.SaveTo(self.slot_id())
        if slot is None:
            return Response(self, (save,))
        time = format_time(view_model.script, slot.watch_s)
        description = (
            "what is in it can't be read" if slot.fault else f"{time}, {slot.place_name}, is torn off"
        )
        return Response(
            ConfirmScreen(
                below=self,
                question="Save over this seat?",
                detail=f"{description[:1].upper()}{description[1:]}.",
                yes="Save over it",
                requests=(save,),
                after=self,
            )
        )

    def _delete(self, view_model: ViewModel) -> Response:
        slot = self.slot(view_model)
        if slot is None:
            return Response(self)
        return Response(
            ConfirmScreen(
                below=self,
                question="Tear it off?",
                detail="A seat torn off is gone. What was lived stays on the dial.",
                yes="Tear it off",
                requests=(requests.DeleteSlot(slot.id),),
                after=replace(self, focus=f"slot:{self.row}", announces=False, deleted=slot),
            )
        )

    def _keep(self, view_model: ViewModel) -> Response:
        slot = self.slot(view_model)
        return Response(self, () if slot is None or slot.fault else (requests.KeepSlot(slot.id),))

    def on_command(self, view_model: ViewModel, command: Command) -> Response | None:
        """Del deletes; the page keys turn pages, and after the last one the tab."""
        if command is Command.DELETE:
            return self._delete(view_model)
        return super().on_command(view_model, command)

    def page_count(self, view_model: ViewModel) -> int:
        """The number of pages of all kinds."""
        return len(PAGES)

    def page_index(self, view_model: ViewModel) -> int:
        """The index of the page among those of all kinds."""
        return PAGES.index((self.kind, self.page))

    def show_page(self, view_model: ViewModel, index: int) -> Self:
        """A page of any kind; within a kind the row stays selected."""
        kind, page = PAGES[index]
        turned = replace(self, kind=kind, page=page, turned_after_ms=view_model.open_ms)
        if kind is not self.kind:
            return replace(turned, row=0, focus="slot:0", announces=True)
        row = min(self.row, _rows_of(kind, page) - 1)
        return replace(turned, row=row, focus=f"slot:{row}" if self.focus.startswith("slot:") else self.focus)


def _rows_of(kind: requests.SlotKind, page: int) -> int:
    """How many slots a page has."""
    return min(SLOTS_A_PAGE, kind.seats - page * SLOTS_A_PAGE)
