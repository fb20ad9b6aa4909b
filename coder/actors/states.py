"""States as actors: their names, adjectives, peoples, capitals and palaces in both languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coder.codebook import ActorKind
from coder.lexicon import Entry, derived, read_rows
from coder.mentions import KnownActor, MentionForm
from coder.words import Token, fold

FILE = "countries.csv"
_LONGEST_NAME = 4  # words of a state's name or capital
# Where the army of a passage is another state's, unless the text told of a third.
_ARMY_THERE = {"PS": "Israel", "EH": "Morocco", "VA": "Italy"}


@dataclass(frozen=True, slots=True)
class State:
    """One country of the lexicon: its actor, ISO alpha-2 code, and the state whose army is met there."""

    actor: KnownActor
    code: str
    army: str


@dataclass(frozen=True, slots=True)
class StateWord:
    """One word for a state: the words as written, their form, and where the lexicon has them."""

    written: str
    form: MentionForm
    state: State
    where: str
    palace: bool = False
    capital: bool = False
    people: bool = False


@lru_cache(maxsize=4)
def read_states() -> tuple[State, ...]:
    """Gives all states of the lexicon in the order of the file; an editor's line replaces the shipped one."""
    return tuple({entry.values["iso2"]: _state(entry) for entry in read_rows(FILE)}.values())


@lru_cache(maxsize=4)
def states_by_name() -> dict[str, State]:
    """Gives the states by ACLED's English name."""
    return {state.actor.name: state for state in read_states()}


@lru_cache(maxsize=4)
def _adjectives() -> dict[str, str]:
    return {
        entry.values["name"]: (_split(entry.values["adjectives_en"]) or [entry.values["name"]])[0]
        for entry in read_rows(FILE)
    }


def english_adjective(name: str) -> str:
    """Gives the English adjective of the state of that name ("Libyan"), or the name itself."""
    return _adjectives().get(name, name)


@derived
def nation_words(language: str) -> frozenset[str]:
    """Gives the adjectives of states in `language` (nl or en), folded: "russische", "libyan"."""
    cells = (entry.values[f"adjectives_{language}"] for entry in read_rows(FILE))
    return frozenset(fold(word) for cell in cells for word in _split(cell))


def read_state_words(language: str) -> Iterator[StateWord]:
    """Yields every word for every state that a text in `language` (nl or en) may use."""
    for entry in read_rows(FILE):
        state, row = _state(entry), entry.values
        names = [row["name"], row["names_en"], row["dutch"], row["names_nl"]]
        for written in dict.fromkeys(_split(";".join(names))):
            yield StateWord(written, MentionForm.NAME, state, entry.where)
        for written in _split(row[f"adjectives_{language}"]):
            yield StateWord(written, MentionForm.ADJECTIVE, state, entry.where)
        for written in dict.fromkeys(_split(row[f"people_{language}"].replace(",", ";"))):
            yield StateWord(written, MentionForm.ADJECTIVE, state, entry.where, people=True)
        for written in dict.fromkeys(_split(row["capital_nl" if language == "nl" else "capital"])):
            yield StateWord(written, MentionForm.METONYM, state, entry.where, capital=True)
        for written in _split(row["forces"]):
            yield StateWord(written, MentionForm.FORCES, state, entry.where)
        for written in _split(row["metonyms"]):
            yield StateWord(written, MentionForm.METONYM, state, entry.where, palace=True)


def capital_of(token: Token, language: str) -> KnownActor | None:
    """Gives the state of a capital of one word, wherever it stands; None for any other word."""
    return _capitals(language).get(token.lemma) if token.is_capital else None


def capital_owning(token: Token) -> tuple[KnownActor, int] | None:
    """Gives the state of a Dutch capital in the genitive ("Moskous vriend"), and how many letters the ending has."""
    word = token.lemma
    if not token.is_capital or not word.endswith("s") or word in _capitals("nl"):
        return None
    state = _capitals("nl").get(word[:-1])
    return (state, 1) if state is not None else None


@lru_cache(maxsize=4)
def peoples(language: str) -> frozenset[str]:
    """Gives the plurals by which peoples stand for their states: "russen", "americans"."""
    column, ending = f"people_{language}", ("en", "s") if language == "nl" else ("s",)
    pairs = (pair.split(",") for entry in read_rows(FILE) for pair in _split(entry.values[column]))
    plurals = (fold(pair[-1].strip()) for pair in pairs if len(pair) > 1)
    return frozenset(word for word in plurals if word.endswith(ending))


def state_called(written: str, language: str) -> KnownActor | None:
    """Gives the state of that name ("North Korea", "Noord-Korea"), wherever it stands; None for any other words."""
    return _names(language).get(written)


@lru_cache(maxsize=4)
def _names(language: str) -> dict[str, KnownActor]:
    words = read_state_words(language)
    return {word.written: word.state.actor for word in words if word.form is MentionForm.NAME}


@lru_cache(maxsize=4)
def _capitals(language: str) -> dict[str, KnownActor]:
    """Gives the states by their capitals of one word; the English spelling is known in Dutch too ("Kabul")."""
    return {
        fold(word.written): word.state.actor
        for spoken in dict.fromkeys(("en", language))
        for word in read_state_words(spoken)
        if word.capital and " " not in word.written and "-" not in word.written
    }


def state_at(tokens: Sequence[Token], index: int, language: str) -> tuple[KnownActor, int] | None:
    """Gives the state whose name or capital begins at a token, and where that ends; None where there is none."""
    if not tokens[index].is_capital:
        return None
    called = _names_and_capitals(language).get(fold(tokens[index].text))
    if called is None:
        return None
    words = tuple(fold(token.text) for token in tokens[index : index + _LONGEST_NAME])
    for length in range(len(words), 0, -1):
        actor = called.get(words[:length])
        if actor is not None:
            return actor, index + length
    return None


@lru_cache(maxsize=4)
def _names_and_capitals(language: str) -> dict[str, dict[tuple[str, ...], KnownActor]]:
    """Gives the states by the words of their names and capitals, and these by their first word."""
    found: dict[str, dict[tuple[str, ...], KnownActor]] = {}
    for word in read_state_words(language):
        if word.form is MentionForm.NAME or word.capital:
            words = tuple(fold(part) for part in word.written.replace("-", " - ").split())
            found.setdefault(words[0], {}).setdefault(words, word.state.actor)
    return found


def _state(entry: Entry) -> State:
    name, code = entry.values["name"], entry.values["iso2"]
    return State(KnownActor(name, ActorKind.STATE, name, known=True), code, _ARMY_THERE.get(code, name))


def _split(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(";") if word.strip()]
