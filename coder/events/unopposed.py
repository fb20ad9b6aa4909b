"""Places taken without a fight because nobody resisted or who held them had gone: "de bewakers waren al gevlucht"."""

from collections.abc import Mapping, Sequence

from coder.clause import Clause
from coder.events.phrase import Phrase
from coder.wordlists import word_list
from coder.words import Token

_HAD = {"nl": frozenset({"had", "hadden", "was", "waren"}), "en": frozenset({"had", "having"})}
_GONE = {"nl": word_list("nl/power.toml", "left_before"), "en": word_list("en/power.toml", "left_before")}
_GIVEN_UP = word_list("nl/power.toml", "given_up")
_RESISTANCE = {"nl": word_list("nl/deeds.toml", "resistance"), "en": word_list("en/deeds.toml", "resistance")}
_NONE = {
    "nl": frozenset("geen nauwelijks amper zonder weinig vrijwel".split()),
    "en": frozenset("no little without scant hardly scarcely barely".split()),
}
_REACH = 4  # tokens from "geen" to "tegenstand": "geen enkele noemenswaardige tegenstand"
_SLIPPED = word_list("nl/power.toml", "slipped_away")
_LAST = "laatste"
_BY = "door"
_NOT = frozenset("niet geen nog nooit pas na not never no".split())
_NOT_ALL = word_list("power.toml", "not_all_left")
_AFTER = frozenset({"nadat", "doordat", "omdat", "waarna", "after", "because"})
_ALREADY = frozenset("al reeds allang eerder tevoren ervoor voordien inmiddels already earlier before simply".split())
_NEAR = 5  # clauses before and behind a deed


def left_unheld(
    clause: Clause,
    clauses: Sequence[Clause],
    agent: Phrase | None,
    phrases: Mapping[int, Sequence[Phrase]],
    language: str,
) -> bool:
    """Says whether nobody defended a place that a `clause` tells is taken by `agent`.

    The sentence says that nobody resisted, or it or the ones beside it in the paragraph, in the pluperfect, that the
    armed of the other side had left; "al weg" and "al thuis" tell it too (GUIDE.md rule 3: a capture without a fight is
    a non-violent transfer). `clauses` are those of the text, `phrases` those of each sentence by its number.
    """
    here = clause.sentence
    if _denies_resistance(here.tokens, language):
        return True
    for other in clauses[max(clause.index - _NEAR, 0) : clause.index + _NEAR + 1]:
        beside = abs(other.sentence.index - here.index) <= 1 and other.sentence.paragraph == here.paragraph
        if other is clause or not beside:
            continue
        words = {token.lemma for token in other.tokens}
        slipped = not _SLIPPED().isdisjoint(words)
        if _HAD[language].isdisjoint(words) or _GONE[language]().isdisjoint(words) or not _NOT.isdisjoint(words):
            continue
        stayed = words & _NOT_ALL()
        if stayed and not (slipped and stayed == {_LAST}):
            continue  # but "toen de laatste soldaten waren weggeslopen"
        if other.opener in _AFTER and not slipped and _ALREADY.isdisjoint(words):
            continue  # "nadat het leger was gevlucht": perhaps from those who came
        by = {"", _BY} if not _GIVEN_UP().isdisjoint(words) else {""}  # "dat door het leger was verlaten"
        holders = (p for p in phrases[other.sentence.index] if p.first in other.members and (p.preposition or "") in by)
        if any(_is_other_side(phrase, agent) for phrase in holders):
            return True
    return False


def _denies_resistance(tokens: Sequence[Token], language: str) -> bool:
    """Says whether a sentence tells that nobody resisted: "ondervonden geen enkele tegenstand", "little opposition"."""
    nouns = _RESISTANCE[language]()
    for at, token in enumerate(tokens):
        if token.lemma not in nouns:
            continue
        for word in reversed(tokens[max(0, at - _REACH) : at]):
            if not word.is_word:
                break
            if word.lemma in _NONE[language]:
                return True
    return False


def _is_other_side(holder: Phrase, agent: Phrase | None) -> bool:
    """Says whether armed people are not those who take the place."""
    if not holder.is_a("armed") or holder.is_a("weapons", "vehicle", "place"):
        return False
    if agent is None:
        return True
    if holder.actor is not None and agent.actor is not None and holder.actor.actor == agent.actor.actor:
        return False
    return holder.is_a("state") != agent.is_a("state") or holder.actor is None or agent.actor is None
