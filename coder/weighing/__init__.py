"""How likely a sentence tells of an event, or of support between two, by weights fitted to annotated texts."""

from coder.weighing.likelihood import Likelihood, check_weights, likelihood
from coder.weighing.pairs import PairWeights, pair_weights
from coder.weighing.signs import beginnings_of, signs_of
from coder.weighing.signweights import (
    ROLE_WEIGHTS,
    SignWeights,
    dossier_weights,
    meant_weights,
    place_weights,
    speaker_weights,
)
from coder.weighing.standings import StandingWeights, standing_weights

__all__ = [
    "ROLE_WEIGHTS",
    "Likelihood",
    "PairWeights",
    "SignWeights",
    "StandingWeights",
    "beginnings_of",
    "check_weights",
    "dossier_weights",
    "likelihood",
    "meant_weights",
    "pair_weights",
    "place_weights",
    "signs_of",
    "speaker_weights",
    "standing_weights",
]
