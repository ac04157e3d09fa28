"""An averaged structured perceptron over hashed features (Collins 2002), trained in plain Python.

The weights of one feature, one a tag, are the lanes of a single integer: adding up a token's features is
then one `sum` in C, whatever the number of tags.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import add
from random import Random

_LANE = 40
_BIAS = 1 << 24
_LANE_MASK = (1 << _LANE) - 1

Features = Sequence[int]


@dataclass(frozen=True, slots=True)
class Example:
    """One training sequence: the features of each token and its tag, an index into the tags."""

    features: tuple[Features, ...]
    tags: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """Averaged weights: `emissions[feature][tag]` where there are any, `transitions[before][after]`."""

    emissions: dict[int, tuple[float, ...]]
    transitions: tuple[tuple[float, ...], ...]


def added_up(models: Sequence[Model]) -> Model:
    """The sum of the weights of several models."""
    emissions: dict[int, tuple[float, ...]] = {}
    for model in models:
        for feature, row in model.emissions.items():
            others = emissions.get(feature)
            emissions[feature] = tuple(map(add, others, row)) if others else row
    transitions = tuple(
        tuple(map(sum, zip(*rows, strict=True)))
        for rows in zip(*(model.transitions for model in models), strict=True)
    )
    return Model(emissions, transitions)


def allowed_transitions(tags: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """For each tag the tags that may stand before it: an inside tag follows only its own kind."""
    return tuple(
        tuple(b for b, before in enumerate(tags) if not tag.startswith("I-") or before[2:] == tag[2:])
        for tag in tags
    )


class Trainer:
    """Owns the weights while they are learnt."""

    def __init__(self, tags: Sequence[str], buckets: int) -> None:
        """Start from nothing; `buckets` is how many hashed features there are."""
        self.tags = tuple(tags)
        self.before = allowed_transitions(tags)
        self.starts = tuple(i for i, tag in enumerate(tags) if not tag.startswith("I-"))
        count = len(tags)
        self._zero = sum(_BIAS << (_LANE * lane) for lane in range(count))
        self._weights = [self._zero] * buckets
        # Weight and moment of change, for the average: total = weight * steps - moments.
        self._moments: dict[int, list[int]] = {}
        self._transitions = [[0] * count for _ in range(count)]
        self._transition_moments = [[0] * count for _ in range(count)]
        self._steps = 1
        self._ones = tuple(1 << (_LANE * lane) for lane in range(count))

    def train(self, sequences: Sequence[Example], passes: int, seed: int, dropped: float) -> list[float]:
        """Go over the sequences in a seeded order; returns the share of wrong tokens of each pass.

        Each time a token is met, it loses a share `dropped` of its features, so that no few of them are
        relied on (dropout, Srivastava et al. 2014): made articles repeat themselves more than real ones.
        """
        order = list(range(len(sequences)))
        chance = Random(seed)
        draw = chance.random
        shares = []
        for _ in range(passes):
            chance.shuffle(order)
            wrong = total = 0
            for place in order:
                whole = sequences[place]
                features = tuple([id_ for id_ in ids if draw() >= dropped] for ids in whole.features)
                sequence = Example(features, whole.tags)
                guess = self.decode(sequence.features)
                total += len(guess)
                if tuple(guess) != sequence.tags:
                    wrong += self._update(sequence, guess)
                self._steps += 1
            shares.append(wrong / max(total, 1))
        return shares

    def decode(self, features: Sequence[Features]) -> list[int]:
        """The best tags of a sequence by the present weights (Viterbi)."""
        count = len(self.tags)
        lanes = range(count)
        get = self._weights.__getitem__
        transitions = self._transitions
        back: list[list[int]] = []
        scores: list[int] = []
        for at, ids in enumerate(features):
            packed = sum(map(get, ids))
            bias = _BIAS * len(ids)
            emitted = [((packed >> (_LANE * lane)) & _LANE_MASK) - bias for lane in lanes]
            if at == 0:
                scores = [emitted[lane] if lane in self.starts else -(1 << 60) for lane in lanes]
                continue
            came, fresh = [], []
            for lane in lanes:
                best, best_from = -(1 << 62), 0
                for b in self.before[lane]:
                    score = scores[b] + transitions[b][lane]
                    if score > best:
                        best, best_from = score, b
                came.append(best_from)
                fresh.append(best + emitted[lane])
            back.append(came)
            scores = fresh
        if not scores:
            return []
        tag = max(lanes, key=scores.__getitem__)
        path = [tag]
        for came in reversed(back):
            tag = came[tag]
            path.append(tag)
        path.reverse()
        return path

    def _update(self, sequence: Example, guess: Sequence[int]) -> int:
        wrong = 0
        steps = self._steps
        ones = self._ones
        weights = self._weights
        previous_gold = previous_guess = -1
        for ids, gold, guessed in zip(sequence.features, sequence.tags, guess, strict=True):
            if gold != guessed:
                wrong += 1
                change = ones[gold] - ones[guessed]
                for feature in ids:
                    weights[feature] += change
                    moments = self._moments.get(feature)
                    if moments is None:
                        moments = self._moments[feature] = [0] * len(ones)
                    moments[gold] += steps
                    moments[guessed] -= steps
            if previous_gold >= 0 and (gold, previous_gold) != (guessed, previous_guess):
                self._transitions[previous_gold][gold] += 1
                self._transition_moments[previous_gold][gold] += steps
                self._transitions[previous_guess][guessed] -= 1
                self._transition_moments[previous_guess][guessed] -= steps
            previous_gold, previous_guess = gold, guessed
        return wrong

    def model(self) -> Model:
        """The average of the weights over all steps."""
        count = len(self.tags)
        steps = self._steps
        emissions = {}
        for feature in sorted(self._moments):
            packed, moments = self._weights[feature], self._moments[feature]
            row = tuple(
                (((packed >> (_LANE * lane)) & _LANE_MASK) - _BIAS) - moments[lane] / steps
                for lane in range(count)
            )
            if any(row):
                emissions[feature] = row
        transitions = tuple(
            tuple(self._transitions[b][a] - self._transition_moments[b][a] / steps for a in range(count))
            for b in range(count)
        )
        return Model(emissions, transitions)
