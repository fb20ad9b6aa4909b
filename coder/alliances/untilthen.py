"""Dutch support that lasted until something happened: "gaf X wapens, tot de oorlog uitbrak", "tot het laatst"."""

from collections.abc import Sequence

from coder.alliances.party import HARD
from coder.alliances.scene import Backing, Scene
from coder.functionwords import DEFINITE
from coder.verbs import joined_pasts
from coder.vocabulary import word_set
from coder.wordlists import made_of, word_list, word_row
from coder.words import Token

_NO_PASTS = word_row("nl/verbforms.toml", "no_pasts")
_PASTS = word_list("nl/verbforms.toml", "pasts")
_STRONG = made_of(lambda: word_set("nl/grammar.toml", "strong_pasts"))
_UNTIL = frozenset({"tot", "totdat"})
_LAST = (("het", "laatst"), ("het", "laatste"), ("op", "het", "laatst"))
_WEAK = ("de", "te", "den", "ten")
_CLAUSE = 3  # words of a clause behind "until", at least
_LONGEST = 14
_AROUND = 8  # tokens on either side of the verb of support in which its finite verb stands
_HELD = frozenset({"had", "hadden"})
_BEFORE_INFINITIVE = frozenset("te moet moeten kan kunnen zal zullen wil willen mag mogen gaat gaan laat laten".split())
"""What an infinitive follows that looks like a past: "een telling die tot verkiezingen moet leiden"."""
_OTHERS = frozenset({"want", "omdat", "maar", "hoewel", "aangezien"})  # "want tot X zich meldde, mochten zij"


def lasted_until(backing: Backing, scene: Scene) -> bool:
    """Says whether a Dutch support told in the past is told to have lasted until something happened.

    Rule of the language: "tot" and a clause whose verb is a past behind a verb in the past bound what was done. In
    the present ("steunt X tot de stad valt") it goes on.
    """
    if scene.support.language != "nl" or not is_in_past(backing, scene):
        return False
    tokens = scene.tokens
    first = max(0, backing.first - 1)
    last = next((k for k in range(backing.trigger + 1, len(tokens)) if tokens[k].text in HARD), len(tokens))
    for at in range(first, last - 1):
        if tokens[at].lower not in _UNTIL:
            continue
        if any(tuple(token.lower for token in tokens[at + 1 : at + 1 + len(words)]) == words for words in _LAST):
            return True
        if at > backing.trigger and tokens[at - 1].lower not in _OTHERS and _ends_in_past(tokens[at + 1 : last]):
            return True
    return False


def is_in_past(backing: Backing, scene: Scene) -> bool:
    """Says whether a Dutch support is told in a past tense, by a verb around what tells it."""
    around = scene.tokens[max(backing.first, backing.trigger - _AROUND) : backing.trigger + 1]
    return any(_is_past_form(token, "") or token.lower in _HELD for token in around)


def _ends_in_past(words: Sequence[Token]) -> bool:
    """Says whether the words up to the next comma are a clause whose last word is a past tense."""
    end = next((k for k, token in enumerate(words) if not token.is_word), len(words))
    clause = words[:end]
    if not _CLAUSE <= len(clause) <= _LONGEST or clause[-2].lower in _BEFORE_INFINITIVE:
        return False
    return _is_past_form(clause[-1], clause[-2].lower)


def _is_past_form(token: Token, before: str) -> bool:
    word = token.lower
    if token.is_capital or before in DEFINITE:
        return False
    if word in _PASTS() or word in _STRONG() or word in joined_pasts():
        return True
    return len(word) > 4 and word.endswith(_WEAK) and not word.endswith(_NO_PASTS())
