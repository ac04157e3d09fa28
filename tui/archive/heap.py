"""The heap of glibc's `malloc`, in which a reading of thousands of files leaves much that nobody needs.

Where the C library is another, nothing is done; Python's own arenas, for small things, are not meant here.
"""

from contextlib import suppress

# As glibc's malloc.h has it.
_ARENA_MAX = -8


def share_one_heap() -> None:
    """Have all threads share one heap (mallopt(3)): each has its own else, and fills it anew."""
    _called("mallopt", _ARENA_MAX, 1)


def give_back() -> None:
    """Give the system what is free within the heap, too (malloc_trim(3)), not at its end alone."""
    _called("malloc_trim", 0)


def _called(name: str, *numbers: int) -> None:
    from ctypes import CDLL

    with suppress(OSError, AttributeError):
        getattr(CDLL(None), name)(*numbers)
