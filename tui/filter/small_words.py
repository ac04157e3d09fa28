"""Small words of a question, which alone mean no name: `what did koshanov say on water`."""

SMALL_WORDS = frozenset(
    "a an and about by did do does for from had has have happened how in is meet met of on or "
    "say saying says speak spoke talk talked tell that the their this to told was were what when where which "
    "why with".split()
)
