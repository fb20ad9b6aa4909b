"""Names spelt otherwise than the lexicon has them: Sarraj and Serraj, Pasjinian and Pashinyan."""

from difflib import SequenceMatcher
from functools import lru_cache

from coder.actors.known import read_known
from coder.actors.trie import Word, read_words
from coder.codebook import ActorKind
from coder.mentions import KnownActor
from coder.wordlists import word_list
from coder.words import tokenize

_PARTICLES = word_list("nameparts.toml", "without_sound", shared=True)
# Spellings of one sound, longest first: Dutch, English, French and German ways of writing other scripts.
_SOUNDS = (
    ("yj", "i"), ("ij", "i"), ("ej", "i"), ("aj", "a"), ("oj", "o"), ("tsj", "C"), ("tch", "C"), ("dzj", "J"),
    ("sch", "S"), ("zj", "J"), ("zh", "J"), ("dj", "J"), ("sj", "S"), ("sh", "S"), ("ch", "K"), ("kh", "K"),
    ("gh", "G"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("j", "J"), ("q", "k"), ("c", "k"), ("w", "v"),
    ("x", "ks"), ("K", "k"), ("G", "g"),
)  # fmt: skip
_SILENT = frozenset("aeiouyh'")
_OPEN = _SILENT | {"j"}  # how a name ends in a vowel: "Zelensky", "Zelenskij"
_LEAST_ALIKE = 0.58  # of two surnames' letters
_FULL = 3  # words of a name with a middle name
_LEAST = 4  # consonants that a name needs to be known by them


def skeleton(word: str) -> str:
    """Gives the consonants of a folded word, with the spellings of one sound made one; doubled letters count once."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    bones = "".join(letter for letter in word if letter not in _SILENT)
    return "".join(letter for index, letter in enumerate(bones) if index == 0 or bones[index - 1] != letter)


def transliterated(words: tuple[Word, ...]) -> KnownActor | None:
    """Gives the person of the lexicon whose name has the same consonants; None where it is nobody or several."""
    bones = _bones(words)
    if len(bones) < _LEAST:
        return None
    first, last = words[0].key, words[-1].key
    alike = (
        actor
        for actor, known, surname in _persons().get(bones, ())
        if surname[0] == last[0]
        and _end_alike(surname, last)
        and _alike(surname, last)
        and (len(words) == 1 or known == surname or _alike(_spelt(known), _spelt(first)))
    )
    found = list(dict.fromkeys(alike))
    return found[0] if len(found) == 1 else None


def without_middle_names(words: tuple[Word, ...]) -> KnownActor | None:
    """Gives the person of the lexicon whose first and last name open and close a longer one: "Idriss Itno Déby"."""
    if len(words) < _FULL:
        return None
    found = transliterated((words[0], words[-1]))
    ends = f"{words[0].key} {words[-1].key}"
    return found if found is not None and _folded(found.name) == ends else None


def _folded(name: str) -> str:
    return " ".join(word.key for word in read_words(tokenize(name, 0, len(name), "en")))


def _spelt(name: str) -> str:
    """Gives a first name with the Dutch spelling of a sound as English has it: "Joelia" and "Yulia" are alike."""
    return name.replace("oe", "u").replace("j", "y")


def _alike(surname: str, other: str) -> bool:
    """Says whether two names of the same consonants share their vowels too, by and large: not Barrack and Berki."""
    return SequenceMatcher(None, surname, other, autojunk=False).ratio() >= _LEAST_ALIKE


def _end_alike(surname: str, other: str) -> bool:
    """Says whether both names end in a vowel or neither does: not Mora and Major, Christian and Cristiani.

    French writes an "e" behind the last consonant that nobody hears: "Burhane".
    """
    mute = "e" in (surname[-1], other[-1])
    return mute or (surname[-1] in _OPEN) == (other[-1] in _OPEN)


@lru_cache(maxsize=4)
def _persons() -> dict[str, tuple[tuple[KnownActor, str, str], ...]]:
    found: dict[str, list[tuple[KnownActor, str, str]]] = {}
    for row in read_known():
        if row.actor.kind is not ActorKind.PERSON:
            continue
        for name in row.words:
            words = read_words(tokenize(name.written, 0, len(name.written), "en"))
            bones, told = _bones(words), (row.actor, words[0].key, words[-1].key)
            if told not in found.setdefault(bones, []):
                found[bones].append(told)
    return {bones: tuple(actors) for bones, actors in found.items()}


def _bones(words: tuple[Word, ...]) -> str:
    return "".join(skeleton(word.key) for word in words if word.key not in _PARTICLES())
