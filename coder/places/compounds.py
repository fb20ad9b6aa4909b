"""Dutch names that are one word with what they name: "het Sambisawoud", "de Antonivkabrug", "de Swatvallei"."""

from coder.codebook import PlaceKind
from coder.mentions import KnownPlace
from coder.places.known import Candidate, find_named
from coder.places.spelling import from_dutch
from coder.wordlists import word_row

_SHORTEST = 4  # letters of the name before the noun
_NATURAL = {
    "gebergte": "Mountains",
    "woud": "Forest",
    "bos": "Forest",
    "bossen": "Forest",
    "vallei": "Valley",
    "woestijn": "Desert",
    "delta": "Delta",
    "heuvels": "Hills",
    "eilanden": "Islands",
    "plateau": "Plateau",
    "kloof": "Gorge",
    "bekken": "Basin",
}
_SITES = word_row("nl/sites.toml", "compound_ends")


def natural_name(word: str) -> str | None:
    """Gives the English name of a mountain range, forest or valley that one Dutch word names."""
    for noun, english in _NATURAL.items():
        if word.lower().endswith(noun) and len(word) - len(noun) >= _SHORTEST:
            return f"{from_dutch(word[: -len(noun)].rstrip('-'))} {english}"
    return None


def natural_place(word: str, country: str | None) -> KnownPlace | None:
    """Makes the place that such a word names."""
    name = natural_name(word)
    return None if name is None else KnownPlace(name, country, None, PlaceKind.NATURAL, None, None, None)


def site_town(word: str) -> tuple[Candidate, ...]:
    """Gives the towns that the first part of "Antonivkabrug" can mean: those of a bridge or prison."""
    for noun in _SITES():
        if word.lower().endswith(noun) and len(word) - len(noun) >= _SHORTEST:
            stem = word[: -len(noun)]
            return tuple(found for found in find_named(stem) if found.place.kind is PlaceKind.SETTLEMENT)
    return ()
