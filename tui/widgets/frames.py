"""Containers that hold panes and do not scroll."""

from textual.containers import Container, Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import Reactive


class Frame(Container):
    """A container whose change of size does not lay out and paint the screen a second time."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)


class Row(Horizontal):
    """The same, its children side by side."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)


class Column(Vertical):
    """The same, its children below one another."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False, repaint=False)
