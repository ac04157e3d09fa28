"""Python's garbage collector, which looks at all objects again and again while many are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Have nothing collected meanwhile, for what makes many objects that hold nothing in circles.

    What was at rest before stays so. Also a decorator, of a function that is always meant so.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
