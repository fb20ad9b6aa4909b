"""The words around a name no lexicon has by which it is an armed group's or a body's: lexicon/LANGUAGE/bands.toml."""

from dataclasses import dataclass, field, fields
from functools import lru_cache

from coder.codebook import ActorKind
from coder.vocabulary import word_set
from coder.wordlists import word_row

_REBELS = word_row("people.toml", "rebel_stems")
_CLANS = ("stam", "clan", "tribal", "zelfverdediging", "self-def", "vigilante")


@dataclass(frozen=True, slots=True)
class BandWords:
    """The lists of one language; what each holds stands in its file."""

    armed_heads: frozenset[str]
    group_heads: frozenset[str]
    half_heads: frozenset[str]
    armed_stems: frozenset[str]
    bodies: frozenset[str]
    fighters: frozenset[str]
    holdings: frozenset[str]
    followers: frozenset[str]
    fights: frozenset[str]
    deeds: frozenset[str]
    arming: frozenset[str]
    control: frozenset[str]
    other_heads: frozenset[str]
    other_tails: frozenset[str]
    other_owners: frozenset[str]
    called: frozenset[str]
    calling: frozenset[str]
    name_armed: frozenset[str]
    name_bodies: frozenset[str]
    name_heads: frozenset[str] = field(init=False)  # both of these
    _endings: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Notes the nouns that may be the head of a name."""
        object.__setattr__(self, "name_heads", self.name_armed | self.name_bodies)
        object.__setattr__(self, "_endings", tuple(self.name_heads))

    def is_compound(self, word: str) -> bool:
        """Says whether a word is a Dutch compound of a noun that may be the head of a name: "Eenheidsbrigades"."""
        if not word.endswith(self._endings):
            return False  # as of nearly every word
        return any(len(word) > len(head) + 3 and word.endswith(head) for head in self.name_heads)

    def head_of(self, word: str, compounds: bool) -> str:
        """Gives the head that a noun for a group is or, in Dutch, ends in: "rebellengroep" ends in "groep"; or ""."""
        if word in self.armed_heads or word in self.group_heads:
            return word
        if compounds:
            for head in (*self.armed_heads, *self.group_heads):
                if len(word) > len(head) + 2 and word.endswith(head):
                    return head
        return ""

    def is_armed(self, word: str) -> bool:
        """Says whether a word begins like one of arms: "rebellengroep", "gewapende", "jihadist"."""
        return word.startswith(tuple(self.armed_stems))


@lru_cache(maxsize=4)
def read_band_words(language: str) -> BandWords:
    """Gives the lists of a language."""
    file = f"{language}/bands.toml"
    return BandWords(**{each.name: word_set(file, each.name) for each in fields(BandWords) if each.init})


def kind_told(words: tuple[str, ...]) -> ActorKind:
    """Gives which kind of armed group the words say: rebels unless they tell of a gang, a militia or a clan."""
    if any(word.startswith(_REBELS()) for word in words):
        return ActorKind.REBEL_GROUP
    if any(word.startswith(_CLANS) for word in words):
        return ActorKind.IDENTITY_MILITIA
    gang = (
        "milit",
        "bende",
        "kartel",
        "gang",
        "cartel",
        "knokploeg",
        "brigade",
        "maffia",
        "mafia",
        "paramilit",
        "drugs",
    )
    return ActorKind.POLITICAL_MILITIA if any(word.startswith(gang) for word in words) else ActorKind.REBEL_GROUP
