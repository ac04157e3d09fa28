"""Makes the weights: `python -m tui.names.build.train --corpora DIR`; same input, same bytes."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tui.names.build.examples import ExampleMaker, read_conll
from tui.names.build.perceptron import Example, Model, Trainer, added_up
from tui.names.build.synthetic.articles import make_articles, read_patterns
from tui.names.build.synthetic.world import World
from tui.names.tagger.features import BUCKETS
from tui.names.tagger.tagger import TAGS, WEIGHTS, Weights, pack_weights

# Real news have fewer names than made articles, so a name must win by this much, in the unit of the weights.
_MARGIN = 90
_CORPORA = ("wikigold.conll", "gum_by.conll")


def quantise(model: Model) -> Weights:
    """Weights as signed bytes; all but the largest few in ten thousand keep their proportion."""
    values = sorted(abs(value) for row in model.emissions.values() for value in row if value)
    top = values[int(len(values) * 0.9995)] if values else 1.0
    scale = 127 / max(top, 1e-9)
    rows = bytearray([128] * len(TAGS) * BUCKETS)
    for feature, row in model.emissions.items():
        cut = [max(-127, min(127, round(value * scale))) + 128 for value in row]
        rows[feature * len(TAGS) : (feature + 1) * len(TAGS)] = bytes(cut)
    transitions = tuple(
        tuple(
            round(value * scale) - (_MARGIN if tag.startswith("B-") else 0)
            for tag, value in zip(TAGS, row, strict=True)
        )
        for row in model.transitions
    )
    return Weights(bytes(rows), transitions)


def gather(corpora: Path, each: int, seed: int, with_corpora: bool) -> list[Example]:
    """Every training example: synthetic articles first, then the corpora."""
    maker = ExampleMaker()
    world = World(corpora)
    examples: list[Example] = []
    for made in make_articles(read_patterns(), world, each, seed):
        examples += maker.examples(made.text, made.spans)
    if with_corpora:
        for name in _CORPORA:
            for text, spans in read_conll(corpora / name):
                examples += maker.examples(text, spans)
    return examples


def train(examples: Sequence[Example], passes: int, seed: int, dropped: float, orders: int) -> Weights:
    """Weights learnt from the examples in several orders, each by itself, and added up.

    What one order learns by chance another does not, so the sum depends less on the seed than any of them.
    """
    models: list[Model] = []
    for order in range(orders):
        trainer = Trainer(TAGS, BUCKETS)
        for number, share in enumerate(trainer.train(examples, passes, seed + order, dropped), 1):
            print(f"order {order + 1}, pass {number}: {share:.4%} of the tokens wrong", file=sys.stderr)
        models.append(trainer.model())
    return quantise(added_up(models))


def main() -> None:
    """Train and write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora and name lists")
    parser.add_argument("--out", type=Path, default=Path(WEIGHTS))
    parser.add_argument("--each", type=int, default=12, help="articles made of each template")
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument(
        "--orders", type=int, default=5, help="how often to learn, each time in another order"
    )
    parser.add_argument("--dropped", type=float, default=0.3, help="share of features dropped at a time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--synthetic-only", action="store_true")
    options = parser.parse_args()
    started = time.monotonic()
    examples = gather(options.corpora, options.each, options.seed, not options.synthetic_only)
    tokens = sum(len(example.tags) for example in examples)
    print(f"{len(examples)} stretches, {tokens} tokens, {time.monotonic() - started:.0f} s", file=sys.stderr)
    weights = train(examples, options.passes, options.seed, options.dropped, options.orders)
    options.out.write_bytes(pack_weights(weights))
    print(
        f"{options.out}: {options.out.stat().st_size} bytes, {time.monotonic() - started:.0f} s",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
