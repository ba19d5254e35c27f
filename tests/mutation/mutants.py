"""Mutants of a module: one small change each, of an operator, a comparison, a constant or a statement."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Add: ast.Sub,
    ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult, ast.Mod: ast.Add,
    ast.And: ast.Or, ast.Or: ast.And, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
DROPPED = (ast.Assign, ast.AugAssign, ast.Expr, ast.Return, ast.Raise, ast.Continue, ast.Break, ast.Delete)


class Mutant(NamedTuple):
    """A module with one thing changed: the function it is in (empty: the module), its line, what it was and
    what it is; `node` of `tree` becomes `changed` (None: nothing)."""

    path: Path
    function: str
    line: int
    was: str
    now: str
    tree: ast.Module
    node: ast.AST
    changed: ast.AST | None

    @property
    def name(self) -> str:
        """How it is called in lists, whatever line it stands in."""
        return f"{self.path.name} {self.function or 'module'}: {self.was} → {self.now}"

    def code(self) -> CodeType:
        """The module's code; the tree is no other mutant's from now on."""
        return compile(_replaced(self.tree, self.node, self.changed), str(self.path), "exec")


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for trail, node in _nodes(tree, ()):
        function = ".".join(one.name for one in trail if isinstance(one, ast.FunctionDef | ast.ClassDef))
        inside = any(isinstance(one, ast.FunctionDef | ast.Lambda) for one in trail)
        if not inside and not _is_constant(trail, node):
            continue
        for changed in _changes(node):
            shown = _shown(trail, node)
            after = _replaced(copy.deepcopy(shown), node, changed)
            was, now = ast.unparse(shown), ast.unparse(after)
            if was != now:
                yield Mutant(
                    path, function, shown.lineno, _one_line(was), _one_line(now), tree, node, changed
                )


def _nodes(node: ast.AST, trail: tuple[ast.AST, ...]) -> Iterator[tuple[tuple[ast.AST, ...], ast.AST]]:
    """Everything in a tree that is run, and what it lies in."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "args") and not isinstance(node, ast.Call):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_docstring(child):
                yield (*trail, node), child
                yield from _nodes(child, (*trail, node))


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_constant(trail: tuple[ast.AST, ...], node: ast.AST) -> bool:
    """Whether this is a number that has a name in the module."""
    named = len(trail) == 2 and isinstance(trail[1], ast.Assign) and isinstance(trail[1].targets[0], ast.Name)
    return named and isinstance(node, ast.Constant) and type(node.value) in (int, float)


def _changes(node: ast.AST) -> Iterator[ast.AST | None]:
    """What a node may become; None: nothing."""
    match node:
        case ast.Compare(ops=[operator]) | ast.BinOp(op=operator) | ast.BoolOp(op=operator):
            if type(operator) in SWAPPED:
                yield (
                    _with(node, "ops", [SWAPPED[type(operator)]()])
                    if isinstance(node, ast.Compare)
                    else _with(node, "op", SWAPPED[type(operator)]())
                )
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            yield inner
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield ast.Constant(value + 1)
        case ast.If(test=test) | ast.IfExp(test=test) if not isinstance(test, ast.Compare | ast.UnaryOp):
            yield _with(node, "test", ast.UnaryOp(ast.Not(), test))
    if isinstance(node, DROPPED):
        yield None


def _with(node: ast.AST, field: str, value: object) -> ast.AST:
    """The node with another value in a field."""
    changed = copy.deepcopy(node)
    setattr(changed, field, value)
    return changed


def _replaced(tree: Any, node: ast.AST, changed: ast.AST | None) -> Any:
    """The tree with one node in another's stead."""

    class Swap(ast.NodeTransformer):
        def visit(self, found: ast.AST) -> ast.AST:
            if _same_place(found, node) and type(found) is type(node):
                return ast.copy_location(changed if changed is not None else ast.Pass(), found)
            return self.generic_visit(found)

    return ast.fix_missing_locations(Swap().visit(tree))


def _same_place(one: ast.AST, other: ast.AST) -> bool:
    return all(
        getattr(one, field, None) == getattr(other, field, 0)
        for field in ("lineno", "col_offset", "end_lineno", "end_col_offset")
    )


def _shown(trail: tuple[ast.AST, ...], node: ast.AST) -> ast.expr | ast.stmt:
    """The smallest thing round a node that says something to who reads it."""
    if isinstance(node, ast.Compare | ast.BoolOp | ast.stmt):
        return node
    for outer in reversed(trail):
        if isinstance(outer, ast.Compare | ast.Call | ast.stmt | ast.Lambda | ast.IfExp):
            return outer
    assert isinstance(node, ast.expr)
    return node


def _one_line(text: str) -> str:
    """A statement's first line."""
    return text.splitlines()[0]


def codes(code: CodeType) -> Iterator[CodeType]:
    """All code in a code, itself included."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes(constant)
