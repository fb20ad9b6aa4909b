"""How many died, as the text tells it: deaths against wounded, ranges, "nobody was killed"."""

from coder.deaths.finding import find_counts
from coder.deaths.giving import EventWords, give_deaths
from coder.deaths.victims import victims_of

__all__ = ["EventWords", "find_counts", "give_deaths", "victims_of"]
