"""Verbs that close a clause behind words of death: "het niet hebben gehaald", "levend verbrandden"."""

from collections.abc import Sequence

from coder.words import Token

_PARTICLE = 4  # letters of "neer"
_CLOSING = 3  # tokens from "het niet" to a verb at the end of the clause


def closing_verbs(tokens: Sequence[Token], index: int, size: int) -> list[str]:
    """Gives the words behind words of death at which a verb may close their clause: "het niet hebben gehaald".

    Behind one word it stands at once ("levend verbrandden"); no verb stands so behind its own particle ("om", "af").
    """
    if size == 1 and len(tokens[index].text) <= _PARTICLE:
        return []
    found: list[str] = []
    for token in tokens[index + size : index + size + (_CLOSING if size > 1 else 1)]:
        if not token.is_word:
            break
        found.append(token.lower)
    return found
