"""Collectives that back somebody, by what they are and where: "de diaspora in X", "traders in X and Y"."""

from collections.abc import Sequence
from itertools import pairwise

from coder.alliances.governing import preposition_of
from coder.alliances.party import Party
from coder.alliances.support import SupportLexicon
from coder.codebook import ActorKind
from coder.functionwords import AND, OF
from coder.mentions import KnownActor, MentionForm
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.wordlists import made_of, word_list, word_row
from coder.words import Token

_DIASPORAS = word_row("people.toml", "diasporas")
_BACKERS = word_list("people.toml", "private_backers")
_EMIGRANTS = word_list("people.toml", "emigrant_peoples")
_PEOPLE = made_of(lambda: _BACKERS() | _EMIGRANTS())
_WHERE = frozenset({"in", "uit", "from"})
_MOST = 12  # tokens of where they are


def collective(
    tokens: Sequence[Token],
    index: int,
    parties: list[Party],
    support: SupportLexicon,
    speech: SpeechLexicon,
) -> Party | None:
    """Gives the party that a collective is whose noun phrase begins at a token, articles aside; else None.

    Rule of the codebook: whoever supports is an actor; who has no name is called as the text does. A diaspora is one by
    itself; people of a trade that has money, or of a people without a state, are where a place tells which they are.

    Args:
        tokens: the sentence.
        index: where the noun or the adjective of a diaspora stands.
        parties: those before it.
        support: the words of support of the language.
        speech: its words of speech.

    Returns:
        The collective with its adjective and its places.
    """
    noun = _diaspora(tokens, index, speech)
    if noun is None and tokens[index].lower not in _PEOPLE():
        return None
    people = noun is not None or tokens[index].lower in _EMIGRANTS()
    last = _places_end(tokens, (index if noun is None else noun) + 1, _WHERE | OF if people else _WHERE)
    if noun is None and last == index + 1:
        return None
    first = tokens[index]
    name = first.text + "".join(
        token.text if token.text in {",", "-"} or before.text == "-" else f" {token.text}"
        for before, token in pairwise(tokens[index:last])
    )
    actor = KnownActor(name, ActorKind.ORGANISATION, None, known=False)
    preposition = preposition_of(tokens, index, parties, support, speech)
    span = Span(first.start, tokens[last - 1].end)
    return Party(index, last, span, actor, MentionForm.FORCES, preposition, owner=False, group=len(parties))


def _diaspora(tokens: Sequence[Token], index: int, speech: SpeechLexicon) -> int | None:
    """Gives where the noun for a diaspora stands that begins at a token, with its people: "Tamil diaspora"."""
    token = tokens[index]
    if token.lower.endswith(_DIASPORAS()):
        return index
    if not token.is_capital or index + 2 >= len(tokens) or token.lower in speech.words["definite"]:
        return None
    behind = index + 1 + (tokens[index + 1].text == "-")
    return behind if tokens[behind].lower.endswith(_DIASPORAS()) else None


def _places_end(tokens: Sequence[Token], at: int, where: frozenset[str]) -> int:
    """Gives where a list of places behind a word of `where` ends that begins at a token; itself if none does."""
    if at + 1 >= len(tokens) or tokens[at].lower not in where or not tokens[at + 1].is_capital:
        return at
    end = at + 1
    while end < len(tokens) and end - at < _MOST:
        if tokens[end].is_capital:
            end += 1
        elif (tokens[end].text == "," or tokens[end].lower in AND) and tokens[end + 1 : end + 2]:
            if not tokens[end + 1].is_capital:
                break
            end += 2
        else:
            break
    return end
