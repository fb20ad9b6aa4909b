"""A place that the text named before a clause, and what speaks for or against its being the one meant there."""

from collections.abc import Mapping

from coder.clause import Clause
from coder.events.localities import vagueness
from coder.events.phrase import Phrase
from coder.lexicon import derived
from coder.passages import Sentence
from coder.values import dataclass
from coder.weights import read_weights, weighed

SIGNALS = (
    "sentence_before",
    "named",
    "event_before",
    "scene",
    "scene_before",
    "region",
    "landscape",
    "paragraph_before",
)
"""What is asked of each place, as toldbefore.toml names it."""
_OFTEN = 6  # a place named more often is no more what the article is about
_REGION = 2


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """A place named before a clause: its town, the words that name it last, and how often the article names it.

    `scene` is the last sentence before that names it as where something is, None where none does.
    """

    town: str
    phrase: Phrase
    sentence: Sentence
    named: int
    scene: Sentence | None


def signals(place: ToldPlace, clause: Clause, event_before: str | None) -> dict[str, float]:
    """Gives how strongly each of SIGNALS holds of a place told before a clause, 0 or 1; for `named` 1 to 6.

    `event_before` is the town of the event told last, None where there is none.
    """
    paragraphs = clause.sentence.paragraph - place.sentence.paragraph
    vague = vagueness(place.phrase)
    return {
        "sentence_before": float(clause.sentence.index - place.sentence.index == 1),
        "named": float(min(place.named, _OFTEN)),
        "event_before": float(place.town == event_before),
        "scene": float(place.scene is not None),
        "scene_before": float(place.scene is not None and clause.sentence.index - place.scene.index == 1),
        "region": float(vague >= _REGION),
        "landscape": float(0 < vague < _REGION),
        "paragraph_before": float(paragraphs == 1),
    }


def weigh(held: Mapping[str, float]) -> float:
    """Gives the sum of the weights of signals that hold."""
    return weighed(_weights(), held)


@derived
def _weights() -> dict[str, float]:
    return read_weights("toldbefore.toml", SIGNALS)
