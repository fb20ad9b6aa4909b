"""Whether a verb form stands in the passive: "was taken", "werd ingenomen", "a town seized by"."""

from itertools import pairwise

from coder.clause import Clause, ClauseKind
from coder.conjugation import PASTS, FormTag
from coder.events.role import NEAR
from coder.functionwords import AND
from coder.triggers import Hit, trigger_index
from coder.verbs import is_acronym
from coder.vocabulary import word_set
from coder.wordlists import word_list

INTRANSITIVE = frozenset("die change flee withdraw surrender protest deploy explode clash fall disappear riot".split())
"""Frames whose verbs have no object, and so no passive."""

_THEM = frozenset({"him", "them", "us", "me"})
_WITH_BE = frozenset(
    "binnen|vallen binnen|dringen binnen|trekken binnen|rukken binnen|gaan op|rukken weg|trekken vertrekken".split()
)
_PARTICIPLES = ("ed", "en")
_PERFECT_WITH_BE = word_list("nl/verbforms.toml", "perfect_with_be")


class VoiceReader:
    """Tells active from passive in one language."""

    def __init__(self, language: str) -> None:
        """Reads the closed classes of the language (nl or en)."""
        name = f"{language}/grammar.toml"
        self.language = language
        self._be = word_set(name, "be")
        self._passive = word_set(name, "passive") if language == "nl" else self._be
        self._have = word_set(name, "have")
        self._auxiliaries = self._passive | self._be | self._have
        self._determiners = word_set(f"{language}/nounphrases.toml", "determiners")
        self._by = word_set(name, "agent_prepositions")
        adverbs = word_set(f"{language}/nounphrases.toml", "adverbs")
        joining = word_set(name, "prepositions") | word_set(name, "coordinators")
        self._behind_verbs = joining | adverbs | word_set(name, "time_words") - {"'s"}
        self._index = trigger_index(language)

    def is_passive(self, hit: Hit, clause: Clause, above: Clause | None = None) -> bool:
        """Says whether a verb form stands in the passive; `above` is the clause that a coordinate one goes on with.

        Its auxiliary counts for a Dutch participle without one: "werden in busjes geduwd en afgevoerd".
        """
        if hit.tag not in {FormTag.PARTICIPLE, FormTag.PAST}:
            return False
        tokens = clause.sentence.tokens
        if self.language == "nl":
            if hit.tag is FormTag.PAST and tokens[hit.first].lemma not in _ambiguous_dutch(tokens[hit.first].lemma):
                return False
            words = {token.lemma for token in clause.tokens if not is_acronym(token)}
            bare = hit.tag is FormTag.PARTICIPLE and self._auxiliaries.isdisjoint(words)
            if bare and above is not None and clause.opener and clause.kind is ClauseKind.COORDINATE:
                words.update(token.lemma for token in above.tokens if not is_acronym(token))
            if self._passive & words:
                return True
            has_agent = bool(self._by & words) and not self._have & words
            moved = tokens[hit.last].lemma in _PERFECT_WITH_BE()
            if hit.trigger.word.split(" ")[0] in _WITH_BE or (moved and self._be & words):
                return False  # "is binnengevallen": the perfect of a verb of motion
            return (
                hit.tag is FormTag.PARTICIPLE
                and hit.trigger.frame.name not in INTRANSITIVE
                and (
                    has_agent
                    or clause.kind is ClauseKind.PARTICIPIAL  # ", in januari veroverd,"
                    or (bool(self._be & words) and not self._have & words)
                )
            )
        before = [at for at in clause.members if at < hit.first][-5:]
        aux = [tokens[at].lemma for at in before if not is_acronym(tokens[at])]
        if any(word in self._be for word in aux[-3:]):
            return True
        if any(word in self._have for word in aux[-3:]):
            return False
        if above is not None and self._goes_on_passive(hit, clause, above):
            return True
        if self._has_object(hit, clause):
            return False  # "prevented the rally staged by students"
        later = {tokens[at].lemma for at in clause.members if at > hit.last}
        if later & {"was", "were", "had", "has", "have", "is", "are"}:
            return True  # "soldiers captured at the base were freed"
        after = [at for at in clause.members if at > hit.last][: NEAR + 2]
        by = next((at for at in after if tokens[at].lemma in self._by), None)
        if by is None or hit.trigger.frame.name in INTRANSITIVE:
            return False
        acts_on = tokens[after[0]].is_word and tokens[after[0]].lemma not in self._behind_verbs
        if not acts_on or by - 1 <= after[0] or not self._is_participle(tokens[by - 1].lemma):
            return True
        return tokens[by - 2].lemma in AND or tokens[by - 2].text == ","  # not "fired rockets supplied by Iran"

    def _goes_on_passive(self, hit: Hit, clause: Clause, above: Clause) -> bool:
        """Says whether an English participle goes on with the passive before it: "were dragged off and shot."."""
        tokens = clause.sentence.tokens
        words = [at for at in clause.members if tokens[at].is_word and tokens[at].lemma != clause.opener]
        if clause.kind is not ClauseKind.COORDINATE or not clause.opener or words[:1] != [hit.first]:
            return False
        if hit.trigger.frame.name in INTRANSITIVE or tokens[hit.first - 1].lemma != clause.opener:
            return False
        after = hit.last + 1
        if after in clause.members and tokens[after].is_word and tokens[after].lemma not in self._behind_verbs:
            return False  # "were surrounded and attacked soldiers"
        told = [tokens[at].lemma for at in above.members if not is_acronym(tokens[at])]
        passive = (pair for pair in pairwise(told) if pair[0] in self._be)
        return any(self._is_participle(verb) for _, verb in passive)

    def _is_participle(self, word: str) -> bool:
        return word.endswith(_PARTICIPLES) or self._index.verb_tag(word) in PASTS

    def _has_object(self, hit: Hit, clause: Clause) -> bool:
        """Says whether an English verb has an object behind it: an article, possessive, number or pronoun."""
        after = hit.last + 1
        tokens = clause.sentence.tokens
        while after in hit.apart and tokens[after].lemma not in self._determiners:
            after += 1  # "broke up a sit-in", "set fire to a hotel owned by"
        word = tokens[after].lemma if after in clause.members else ""
        return bool(word) and (word[0].isdigit() or word in self._determiners or word in _THEM)


def _ambiguous_dutch(word: str) -> frozenset[str]:
    """Dutch participles that look like a past tense: those of unseparable verbs (veroverden is none, beschoten is)."""
    return (
        frozenset({word})
        if word.startswith(("be", "ver", "ont", "her", "ge", "over", "onder")) and word.endswith("en")
        else frozenset()
    )
