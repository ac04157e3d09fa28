"""Makes synthetic articles: templates filled with casts, then roughened as real archives are."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tui.names.build.synthetic.cast import Cast
from tui.names.build.synthetic.noise import roughen
from tui.names.build.synthetic.strangers import with_strangers
from tui.names.build.synthetic.template import Template, TemplateError, fill, parse_template
from tui.names.build.synthetic.world import World
from tui.names.recognition import Span

# Every name in these is unknown; with more of them whatever is unknown would be a party.
_SELDOM = ("short_names.txt",)
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A template with where it stands and which countries it fits (empty: any)."""

    place: str
    home: str
    template: Template


@dataclass(frozen=True, slots=True)
class Made:
    """A made article: its body and the names in it."""

    text: str
    spans: tuple[Span, ...]
    place: str


def read_patterns(*paths: Path) -> list[Pattern]:
    """The templates of the given files, of all when none is given; raises TemplateError with the place."""
    found = []
    for path in paths or sorted(_TEMPLATES.glob("*.txt")):
        for number, source in enumerate(path.read_text(encoding="utf-8").split("\n---\n"), 1):
            place = f"{path.name}#{number}"
            body = source.strip("\n")
            home = ""
            if body.startswith("@"):
                first, _, body = body.partition("\n")
                home = first.removeprefix("@").strip().removeprefix("home:").strip()
            if not body.strip():
                continue
            try:
                found.append(Pattern(place, home, parse_template(body)))
            except TemplateError as error:
                raise TemplateError(f"{place}: {error}") from None
    return found


def make_article(pattern: Pattern, world: World, chance: Random) -> Made:
    """One filling of a pattern, with a clean text and its spans."""
    cast = Cast(world, chance, pattern.home)
    text, spans = fill(pattern.template, cast.value, chance)
    return Made(text, tuple(spans), pattern.place)


def make_articles(patterns: list[Pattern], world: World, each: int, seed: int) -> Iterator[Made]:
    """Every pattern `each` times, seldom ones a third as often, roughened; a seed gives the same articles."""
    for pattern in patterns:
        turns = each // 3 if pattern.place.startswith(_SELDOM) else each
        for turn in range(turns):
            chance = Random(f"{seed}/{pattern.place}/{turn}")
            made = make_article(pattern, world, chance)
            text, spans = with_strangers(made.text, list(made.spans), world.models, chance)
            text, spans = roughen(text, spans, chance)
            yield Made(text, tuple(spans), made.place)
