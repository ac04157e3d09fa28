"""The few characters that are not letters, in Unicode and in ASCII."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Marks of the panes, one cell each but `dot`, which has a blank on either side."""

    cursor: str
    statement: str
    wanted: str
    speaks: str
    dot: str
    more: str
    across: str
    down: str
    full: str
    empty: str
    prompt: str


UNICODE = Glyphs(
    cursor="▌",
    statement="▎",
    wanted="▌",
    speaks="“",
    dot=" · ",
    more="…",
    across="─",
    down="│",
    full="█",
    empty="░",
    prompt="/",
)
ASCII = Glyphs(
    cursor=">",
    statement="|",
    wanted="#",
    speaks='"',
    dot=" - ",
    more="~",
    across="-",
    down="|",
    full="#",
    empty=".",
    prompt="/",
)
