"""Bracketed pastes: what stands between their marks is text, whatever it looks like."""

from collections.abc import Iterator

START, END = "\x1b[200~", "\x1b[201~"
# A paste whose end never comes, on a line that lost it, ends here.
_LONGEST = 1_000_000


class Pastes:
    """Tells pasted text from keys in what arrives, however it was split on its way."""

    def __init__(self) -> None:
        self._before = ""
        self._pasted: str | None = None

    def feed(self, data: str) -> Iterator[tuple[str, bool]]:
        """Parts of the data in their order, each with whether it was pasted; the marks belong to the keys.

        A part of a mark at the end of the data is given out as keys: it may be the Escape key.
        """
        while data:
            if self._pasted is None:
                at = (self._before + data).find(START)
                end = len(data) if at < 0 else at + len(START) - len(self._before)
                self._before = (self._before + data[:end])[1 - len(START) :] if at < 0 else ""
                self._pasted = None if at < 0 else ""
                yield data[:end], False
                data = data[end:]
                continue
            pasted = self._pasted + data
            text, mark, data = pasted.partition(END)
            if mark or len(pasted) > _LONGEST:
                self._pasted = None
                yield text, True
                yield END, False
            else:
                self._pasted = pasted
