"""XML as plain elements with lines, parsed safely: no entities, bounded in size, count and depth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from game.shell.formats.values import clean_text, to_number

# A map of 200 × 200 tiles and 20 layers, written as CSV, takes four.
MAX_BYTES = 16_000_000
# The tag of a root comes after a declaration and some remarks.
MAX_ROOT_BYTES = 64_000
MAX_ELEMENTS = 120_000
MAX_DEPTH = 24
MAX_ATTRIBUTES = 60
MAX_NAME = 400
# The accepted encodings; expat itself knows more, some of which differ between systems.
ENCODINGS = ("utf-8", "utf-16", "us-ascii", "iso-8859-1")


class XmlError(Exception):
    """An unusable file: the line, and what is wrong."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(slots=True)
class XmlElement:
    """An element with the line it begins on."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list[XmlElement] = field(default_factory=list)
    text: str = ""

    def all(self, tag: str) -> Iterator[XmlElement]:
        """The child elements of a tag, in the order of the file."""
        for child in self.children:
            if child.tag == tag:
                yield child
            yield from child.all(tag)

    def first(self, tag: str) -> XmlElement | None:
        """The first child of that tag."""
        return next((child for child in self.children if child.tag == tag), None)

    def get(self, name: str, default: str = "") -> str:
        """An attribute's text in one line."""
        text = self.attributes.get(name)
        return default if text is None else clean_text(text, MAX_NAME)

    def number(self, name: str, default: float, least: float, most: float) -> float:
        """An attribute's number within bounds; raises XmlError for anything else."""
        text = self.attributes.get(name)
        value = default if text is None else to_number(text.strip())
        if value is None or not least <= value <= most:
            shown = clean_text(text or "", 40)
            raise XmlError(self.line, f'{name}="{shown}" must be a number from {least:g} to {most:g}')
        return value

    def whole(self, name: str, default: int, least: int, most: int) -> int:
        """An attribute's whole number within bounds; raises XmlError for anything else."""
        return int(self.number(name, default, least, most))

    def flag(self, name: str, default: bool) -> bool:
        """A boolean attribute, written as 1, 0, true or false."""
        return {"0": False, "false": False, "1": True, "true": True}.get(self.get(name).lower(), default)


class _RootReadError(Exception):
    """Ends the parsing once the root is read."""


class _Scan:
    """One pass of expat over a file."""

    def __init__(self, root_only: bool) -> None:
        self.root: XmlElement | None = None
        self._root_only = root_only
        self._parser = expat.ParserCreate()
        self._open: list[XmlElement] = []
        self._texts: list[list[str]] = []
        self._count = 0

    def read(self, data: bytes) -> XmlElement:
        parser = self._parser
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = clean_text(expat.ErrorString(error.code) or "damaged")
            raise XmlError(error.lineno, f"this is not XML: {reason}") from None
        except _RootReadError:
            pass
        except (LookupError, ValueError):  # how expat tells of an encoding that Python doesn't know
            raise XmlError(1, "its encoding is not known; save it as UTF-8") from None
        if self.root is None:
            raise XmlError(1, "this file is empty")
        return self.root

    def _declared(self, _version: str, encoding: str | None, _alone: int) -> None:
        if encoding is not None and encoding.lower() not in ENCODINGS:
            raise XmlError(1, f"its encoding “{clean_text(encoding, 40)}” is not read; save it as UTF-8")

    def _refuse_doctype(self, _name: str, _system: str | None, _public: str | None, inside: int) -> None:
        # Drawing programs begin an SVG with a DOCTYPE that declares nothing.
        if inside or not self._root_only:
            raise XmlError(self._parser.CurrentLineNumber, "a DOCTYPE is not read; take it out")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        line = self._parser.CurrentLineNumber
        if tag == "tile" and self._open and self._open[-1].tag in ("data", "chunk"):
            # Tiled 0.8 and others write each tile as an element, of which one number counts.
            self._texts[-1].append(f"{attributes.get('gid', '0')},")
            attributes = {}
        else:
            self._count += 1
        if self._count > MAX_ELEMENTS or len(self._open) >= MAX_DEPTH or len(attributes) > MAX_ATTRIBUTES:
            raise XmlError(line, "this file is too large or nested too deep")
        element = XmlElement(tag, attributes, line)
        if not self._open:
            self.root = element
            if self._root_only:
                raise _RootReadError
        elif tag != "tile" or self._open[-1].tag not in ("data", "chunk"):
            self._open[-1].children.append(element)
        self._open.append(element)
        self._texts.append([])

    def _end(self, _tag: str) -> None:
        self._open.pop().text = "".join(self._texts.pop())

    def _text(self, text: str) -> None:
        self._texts[-1].append(text)


def read_xml(data: bytes) -> XmlElement:
    """The root element of a file with all its content; raises XmlError for an invalid one."""
    if len(data) > MAX_BYTES:
        raise XmlError(1, f"it is larger than {MAX_BYTES // 1_000_000} MB")
    return _Scan(root_only=False).read(data)


def read_root(data: bytes) -> XmlElement:
    """The root element alone; nothing after its tag is read."""
    return _Scan(root_only=True).read(data[:MAX_ROOT_BYTES])
