"""A picture says what the screen says."""

from xml.etree import ElementTree

import pyte
import pytest

from tests.pictures.svg import svg

SVG = "{http://www.w3.org/2000/svg}"


def picture(written: str) -> ElementTree.Element:
    screen = pyte.Screen(20, 2)
    pyte.Stream(screen).feed(written)
    return ElementTree.fromstring(svg(screen, "a <screen>"))


def test_text_colour_and_weight_are_kept() -> None:
    drawn = picture("plain \x1b[1;38;2;255;0;128mbold\x1b[0m \x1b[4mline\x1b[0m")
    texts = {text.text: text.attrib for text in drawn.iter(f"{SVG}text")}
    assert set(texts) == {"plain", "bold", "line"}
    assert texts["bold"]["fill"] == "#ff0080"
    assert texts["bold"]["font-weight"] == "bold"
    assert "font-weight" not in texts["plain"]
    assert texts["line"]["text-decoration"] == "underline"


def test_a_background_is_a_box_as_wide_as_its_cells() -> None:
    one, two = picture("\x1b[48;5;196m \x1b[0m"), picture("\x1b[48;5;196m  \x1b[0m")
    boxes = [
        [box for box in drawn.iter(f"{SVG}rect") if box.get("fill") == "#ff0000"] for drawn in (one, two)
    ]
    assert [len(box) for box in boxes] == [1, 1]
    assert float(boxes[1][0].get("width", "")) > 1.9 * float(boxes[0][0].get("width", ""))


def test_wide_letters_take_two_cells_and_markup_is_escaped() -> None:
    drawn = picture("漢字<&>")
    (text,) = drawn.iter(f"{SVG}text")
    assert text.text == "漢字<&>"
    assert float(text.get("textLength", "")) == pytest.approx(7 * 8.4)
