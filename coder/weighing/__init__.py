"""How likely a sentence tells of an event, and of which type, by weights fitted to annotated articles."""

from coder.weighing.likelihood import Likelihood, check_weights, likelihood
from coder.weighing.signs import beginnings_of, signs_of

__all__ = ["Likelihood", "beginnings_of", "check_weights", "likelihood", "signs_of"]
