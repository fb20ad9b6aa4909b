"""Fitted weights of a choice: read from a lexicon file, and added up for the signals that hold."""

from collections.abc import Mapping, Sequence

from coder.lexicon import LexiconError, read_table


def read_weights(file: str, signals: Sequence[str]) -> dict[str, float]:
    """Gives the weight of each of the `signals` from [weights] of a `file` of the lexicon, 0 where it has none.

    Raises LexiconError where the table is missing, names another signal, or holds something else than numbers.
    """
    table = read_table(file).get("weights")
    if not isinstance(table, dict):
        raise LexiconError(f"{file}: [weights] is missing")
    for name, value in table.items():
        if name not in signals or isinstance(value, bool) or not isinstance(value, int | float):
            raise LexiconError(f"{file}: {name} = {value!r}: a weight is a number, named {', '.join(signals)}")
    return {name: float(table.get(name, 0)) for name in signals}


def weighed(weights: Mapping[str, float], held: Mapping[str, float]) -> float:
    """Gives the sum of the weights of the signals that hold, each times how strongly it does."""
    return sum(weights[name] * strength for name, strength in held.items() if strength)
