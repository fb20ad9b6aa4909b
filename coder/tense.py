"""Whether the form of a trigger tells a deed: past and perfect do, the present, "to" and what goes on do not."""

from coder.clause import Clause, ClauseKind
from coder.codebook import NotCodedReason
from coder.conjugation import FormTag
from coder.judgment import Judgment
from coder.monthnames import DUTCH_DAYS
from coder.tocome import is_to_come
from coder.triggers import Hit
from coder.verbs import VerbReader
from coder.vocabulary import Found, word_set
from coder.wordlists import word_list

TRIED = frozenset(
    "murder kill eliminate attack abduct raid bomb shoot fire_at suicide overthrow seize_power disperse".split()
)
"""Frames of which an attempt is an event too."""

NOW = "present tense"
"""The cue of what is told in the present, and so has not happened once."""

_BEFORE_GERUNDS = frozenset({"after", "before", "by", "for"})  # they let no infinitive count
_GOING_ON = word_list("deeds.toml", "going_on")
_ANNOUNCED = frozenset({"announced", "declared"})
_OF_CROWDS = frozenset({"protest", "riot", "disperse"})
_WITH_INFINITIVES = frozenset(
    "te mag mogen mocht mochten moet moeten moest moesten kan kunnen wil willen zal zullen gaat gaan laten".split()
)
_BEFORE_BASES = frozenset("to do does did let lets letting help helps helped make makes made".split())
_TODAY = frozenset("vandaag vanochtend vanmorgen vanmiddag".split())
_DAYS = DUTCH_DAYS | {"gisteren", "eergisteren", "vanochtend", "vanmorgen"}
LASTING = frozenset("in_custody raise_flag march_in deploy fall hold arrest abduct arise change nabbed lose".split())
"""Frames of what lasts: the present with "sinds" and a day tells when it began."""

_HELD = frozenset({"gist sway", "gist under"})
_HAVE = frozenset({"heeft", "hebben", "had", "hadden"})
_PERFECT = frozenset("heeft hebben had hadden is zijn was waren".split())
_PARTICIPLES = ("d", "t", "en")
_POSTURES = frozenset("lag lagen zat zaten stond stonden liep liepen hing hingen".split())
_ONLY_READY = frozenset("klaar gereed punt paraat popelen trappelen wachten".split())  # "stond klaar om te schieten"
_NO_PRESENT = frozenset("werd werden is zijn was waren kon konden moest moesten".split())  # "konden worden ontmanteld"
_IS = frozenset({"is", "are", "'s", "'re", "not"})
_SEEN = word_list("telling.toml", "seen_or_shown")
_SEEN_REACH = 18  # tokens from "showed" to "being"
_TELLING = frozenset("was were after by been begun began started spent busy".split())
_ALONG = 12  # tokens from "with" to the gerund: "with border guards of the two countries firing"
_TOLD = frozenset("was were had has have been did took broke began came left".split())


class TenseReader:
    """Judges tense and voice in one language."""

    def __init__(self, language: str, narrated: frozenset[int] = frozenset()) -> None:
        """Keeps the language (nl or en), and in which sentences the present tells what is past."""
        self._language = language
        self._narrated = narrated
        self._verbs = VerbReader(language)
        self._time = word_set(f"{language}/grammar.toml", "time_words")
        modals = word_set(f"{language}/grammar.toml", "modals")
        self._governing = modals | (_WITH_INFINITIVES if language == "nl" else _BEFORE_BASES)

    def judge(self, clause: Clause, hit: Hit, own: list[Found], *, presupposed: bool) -> Judgment | None:
        """Gives the reason against a trigger that its form gives, or None; `presupposed` nouns have no tense."""
        tokens = clause.sentence.tokens
        if not hit.trigger.is_verb:
            habit = self._language == "nl" and self._is_habit(clause, hit)
            if habit:
                return Judgment(NotCodedReason.GENERAL, NOW)
            soon = self._language == "nl" and clause.sentence.index not in self._narrated and not presupposed
            if soon and hit.trigger.frame.name in _OF_CROWDS and is_to_come(clause, self._verbs):
                return Judgment(NotCodedReason.PLANNED, NOW)
            return None if presupposed else self._going_on(clause, hit)
        words = {tokens[at].lemma for at in clause.members}
        if self._language == "nl" and clause.members[0] == 0 and tokens[0].lemma == "wie" and not words & self._time:
            return Judgment(NotCodedReason.GENERAL, "whoever")
        if hit.trigger.frame.gist in _HELD and hit.tag is FormTag.PAST and "sinds" in words:
            return Judgment(NotCodedReason.BACKGROUND, "held since")  # "dat sinds de herfst in handen was van"
        since = hit.trigger.frame.name in LASTING and "sinds" in words and bool(words & self._time)
        since = since or (hit.trigger.frame.name == "in_custody" and "sindsdien" in words)
        if since and hit.tag in {FormTag.PRESENT, FormTag.INFINITIVE}:
            return None  # "zit sinds zondag in een cel"
        if clause.opener == "sinds" and hit.tag is FormTag.INFINITIVE and words & self._time:
            return None  # "Sinds X op 26 juli Y afzetten, ..."
        if clause.sentence.index in self._narrated and self._may_narrate(hit, words):
            return None
        plural = hit.tag is FormTag.INFINITIVE and not words & _WITH_INFINITIVES  # "demonstreren" is both in Dutch
        if (plural or hit.tag is FormTag.PRESENT) and self._is_reported_now(clause, hit, words):
            return None
        seen = self._language == "en" and hit.tag is not FormTag.PRESENT and self._is_seen(clause, hit)
        goes_on = hit.tag is FormTag.PARTICIPLE and not seen and self._is_present_passive(words)
        if hit.tag is FormTag.PRESENT or goes_on:
            return Judgment(NotCodedReason.GENERAL, NOW)
        if hit.tag is FormTag.GERUND and self._language == "en":
            if hit.trigger.frame.name == "change" and self._is_announced(clause):
                return None
            if not self._tells(clause, hit, words):
                return Judgment(NotCodedReason.GENERAL, "going on")
            auxiliaries = [tokens[at].lemma for at in range(max(0, hit.first - 2), hit.first)]
            if auxiliaries in (["has", "been"], ["have", "been"]) and hit.trigger.frame.name != "abduct":
                return Judgment(NotCodedReason.GENERAL, "has been going on")
        before = [tokens[at].lemma for at in range(max(0, hit.first - 3), hit.first)]
        to = "to" if self._language == "en" else "te"
        if hit.tag is not FormTag.INFINITIVE and before[-1:] != [to]:
            return None
        if self._language == "nl" and hit.tag is FormTag.INFINITIVE and self._is_perfect(clause, hit):
            return None
        marked = to in before or to in {tokens[at].lemma for at in range(hit.first, hit.last + 1)}
        if self._language == "nl" and marked and self._is_done_so(clause, hit):
            return None
        achieved = [found for found in own if found.group == "achieved" and found.first < hit.first]
        if any(found.last > found.first or tokens[found.first].lemma not in _BEFORE_GERUNDS for found in achieved):
            return None
        if hit.trigger.frame.name in TRIED and any(found.group == "attempt" for found in own):
            return None
        if marked:
            return Judgment(NotCodedReason.PLANNED, to)
        return Judgment(NotCodedReason.GENERAL, NOW)

    def _may_narrate(self, hit: Hit, words: set[str]) -> bool:
        """Says whether a form may be the present of a story: finite, or the participle of a passive in the present."""
        if hit.tag is FormTag.PARTICIPLE:
            return self._is_present_passive(words)
        return hit.tag is FormTag.PRESENT or (hit.tag is FormTag.INFINITIVE and not words & self._governing)

    def _is_announced(self, clause: Clause) -> bool:
        """Says whether a group announces what it does: "announced that it is disbanding"."""
        before = clause.sentence.tokens[max(0, clause.members[0] - 3) : clause.members[0] + 1]
        return clause.kind is ClauseKind.COMPLEMENT and any(token.lemma in _ANNOUNCED for token in before)

    def _is_perfect(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a Dutch infinitive stands for a participle: "had een vat laten vallen"."""
        words = {token.lemma for token in clause.tokens}
        return not _HAVE.isdisjoint(words) and clause.sentence.tokens[hit.first].lemma == "laten"

    def _is_done_so(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a Dutch infinitive tells by what or in what posture a thing was done.

        "Veegden het plein leeg door op de betogers te schieten", "lagen elkaar urenlang te bestoken".
        """
        tokens = clause.sentence.tokens
        before = [at for at in clause.members if at < hit.last]
        words = {tokens[at].lemma for at in before}
        if "om" in words:
            return False
        if words & _POSTURES and not words & _ONLY_READY:
            return True
        by = next((at for at in reversed(before) if tokens[at].lemma == "door"), None)
        if by is None or self._verbs.has_finite(tokens, by, hit.first):
            return False
        if self._verbs.has_participle(tokens, by, hit.first):
            return False
        perfect = bool(words & _PERFECT) and tokens[by - 1].lemma.endswith(_PARTICIPLES)
        return perfect or self._verbs.tells_past(clause.tokens)

    def _is_reported_now(self, clause: Clause, hit: Hit, words: set[str]) -> bool:
        """Says whether the present tells a crowd of today: in the lead, with "vandaag", or with a day since when."""
        if hit.trigger.frame.name not in _OF_CROWDS or clause.kind is not ClauseKind.MAIN or self._language != "nl":
            return False
        if clause.sentence.index == 0 or words & _TODAY:
            return True
        return "sinds" in words and bool(words & _DAYS)

    def _is_habit(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a Dutch plural stands with a verb in the present and no day: "leunt voor zijn aanvallen op"."""
        words = [token.lemma for token in clause.tokens]
        many = hit.tag is FormTag.PLURAL or clause.sentence.tokens[hit.last].lemma.endswith("en")
        presents = many and self._verbs.has_present(clause.tokens)
        pledged = hit.tag in {FormTag.NOUN, FormTag.PLURAL} and clause.opener == "" and words[:1] == ["wie"]
        if not presents and not (pledged and self._verbs.has_present(clause.tokens)):
            return False
        return not self._time.intersection(words) and not self._verbs.tells_past(clause.tokens)

    def _going_on(self, clause: Clause, hit: Hit) -> Judgment | None:
        """Judges a noun whose clause is in the present tense: "protests continue"."""
        tokens = clause.sentence.tokens
        behind = [tokens[at].lemma for at in range(hit.last + 1, min(hit.last + 3, len(tokens)))]
        if self._language == "en" and not _GOING_ON().isdisjoint(behind[:1]):
            return Judgment(NotCodedReason.GENERAL, behind[0])
        words = [token.lemma for token in clause.tokens]
        going = next((word for word in words if word in _GOING_ON()), None)
        told = any(word in _TOLD or (word.endswith("ed") and len(word) > 4) for word in words)
        if going is None or told or self._language != "en":
            return None
        return Judgment(NotCodedReason.GENERAL, going)

    def _is_present_passive(self, words: set[str]) -> bool:
        if self._language == "nl":
            if words & {"houdt", "houden"} and not words & {"werd", "werden", "is", "was", "waren", "heeft", "hebben"}:
                return True  # "zolang zij de stad bezet houden": what lasts
            return bool(words & {"wordt", "worden"}) and words.isdisjoint(_NO_PRESENT)
        return bool(words & {"is", "are", "being"}) and not words & {"was", "were", "has", "have", "had", "been"}

    def _is_seen(self, clause: Clause, hit: Hit) -> bool:
        """Says whether somebody was seen or shown being acted on: "a video showed its editor being led away"."""
        tokens = clause.sentence.tokens
        being = next((at for at in range(hit.first - 1, max(hit.first - 4, -1), -1) if tokens[at].lemma == "being"), 0)
        before = {token.lemma for token in tokens[max(being - _SEEN_REACH, 0) : being]}
        return being > 0 and tokens[being - 1].lemma not in _IS and not _SEEN().isdisjoint(before)

    def _tells(self, clause: Clause, hit: Hit, words: set[str]) -> bool:
        """Says whether a gerund tells a deed: after a comma, a past auxiliary, or a word of time or means."""
        if clause.kind in {ClauseKind.PARTICIPIAL, ClauseKind.COORDINATE} or not _TELLING.isdisjoint(words):
            return True
        return hit.first == clause.members[0] or self._goes_along(clause, hit)

    def _goes_along(self, clause: Clause, hit: Hit) -> bool:
        """Says whether a gerund tells what went along with a deed of the past: ", with guards firing at X"."""
        tokens, opens = clause.sentence.tokens, clause.members[0]
        if tokens[opens].lemma != "with" or not opens or tokens[opens - 1].text != ",":
            return False
        return hit.first - opens <= _ALONG and self._verbs.tells_past(tokens[:opens])
