"""What a sentence only depicts, drills, remembers, tries in court or takes back: deeds on the word of no report."""

from collections.abc import Sequence

from coder.clause import Clause, ClauseKind
from coder.codebook import NotCodedReason
from coder.conjugation import PASTS
from coder.judgment import Judgment
from coder.monthnames import MONTH_NAMES
from coder.passages import Document, Sentence
from coder.triggers import Hit
from coder.wordlists import made_of, word_list

_DEPICTED = word_list("unreal.toml", "works")
_TELLS = word_list("unreal.toml", "depicts")
_DRILLS = word_list("unreal.toml", "drills")
_MOCK = word_list("unreal.toml", "mock")
_DRILLED = frozenset(
    "launch fire_at bombard shell bomb strike hit destroy capture recapture march_in repel attack raid shoot explode"
    " shoot_down air_strike enter free invade eliminate drop blast beset".split()
)
_HARMED = word_list("fate.toml", "harmed_after_all")
_REMEMBERED = word_list("unreal.toml", "commemoration")
_REMEMBERING = word_list("en/unreal.toml", "commemorating")
_TRIED = word_list("unreal.toml", "courts")
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday overnight tonight maandag dinsdag"
    " woensdag donderdag vrijdag zaterdag zondag vandaag gisteren eergisteren vannacht vanochtend vanmorgen"
    " vanmiddag zaterdagnacht vrijdagnacht zondagnacht zondagavond zaterdagavond vrijdagavond".split()
)
_YEARS = frozenset({"years", "decades", "decade", "year", "jaar", "decennia"})
_AGO = frozenset({"ago", "earlier", "geleden", "eerder"})
_TOLD = word_list("telling.toml", "alleged")
_AFTER = frozenset({"after", "nadat"})
_HAD = frozenset({"had", "hadden", "has", "have", "heeft", "hebben"})
_NOT = frozenset({"not", "never", "niet", "nooit", "geen"})
_BEHIND = frozenset({"which", "where", "when", "that", "who", "waarbij", "waarin", "toen", "waar", "die", "dat"})
_SO_LONG = frozenset({"zolang", "long"})
_AS = frozenset({"as", "so"})
_SUSPECTED = word_list("unreal.toml", "suspected")
_AUXILIARIES = frozenset(
    "is was were are has had have been will werd werden wordt worden zijn heeft hebben had".split()
)
_FOR = frozenset("for of wegens voor van over".split())
_CRIME_REACH = 7  # tokens from "for" to a crime, others listed between: "for murder, rape, sexual slavery"
_CRIMES = frozenset(
    "attack murder kill rape loot abduct torment destroy sexual assault recruit blast bomb shoot".split()
)
_SIGNS = made_of(
    lambda: _DEPICTED() | _DRILLS() | _MOCK() | _REMEMBERED() | _TRIED() | _SUSPECTED() | _AGO | _AFTER | _SO_LONG
)


class Unreal:
    """Judges the clauses of one document by what their sentence is about."""

    def __init__(self, document: Document, clauses: Sequence[Clause]) -> None:
        """Keeps the `document` and its `clauses`."""
        self._document, self._clauses = document, clauses
        self._words: dict[int, dict[str, int]] = {}

    def judge(self, clause: Clause, hit: Hit) -> Judgment | None:
        """Gives the judgment that a deed is only depicted, drilled, remembered, tried or denied, or None."""
        sentence = clause.sentence
        signs = self._signs(sentence)
        if not signs:
            return None
        for word, at in signs.items():
            judged = self._by(word, at, clause, hit)
            if judged is not None:
                return Judgment(judged, word)
        return None

    def _signs(self, sentence: Sentence) -> dict[str, int]:
        """Gives the words of a sentence that may make deeds unreal, each with the token where it stands first."""
        if sentence.index not in self._words:
            found: dict[str, int] = {}
            signs = _SIGNS()
            for at, token in enumerate(sentence.tokens):
                if token.lemma in signs:
                    found.setdefault(token.lemma, at)
            self._words[sentence.index] = found
        return self._words[sentence.index]

    def _by(self, word: str, at: int, clause: Clause, hit: Hit) -> NotCodedReason | None:
        tokens = clause.sentence.tokens
        behind = at < hit.first
        between = {token.lemma for token in tokens[at + 1 : hit.first]} if behind else frozenset()
        if word in _MOCK() and at in clause.members and hit.trigger.frame.name in _DRILLED:
            return NotCodedReason.HYPOTHETICAL
        if word in _AGO:
            return self._years_ago(at, clause, hit)
        if word in _SO_LONG and _lasts(at, clause):
            return NotCodedReason.GENERAL
        if (word in _TRIED() or word in _SUSPECTED()) and not hit.trigger.is_verb and _is_crime(at, clause, hit):
            return NotCodedReason.BACKGROUND
        if not behind:
            return None
        if word in _DEPICTED() and between & _TELLS():
            return NotCodedReason.GENERAL
        if word in _DRILLS() and hit.trigger.frame.name in _DRILLED:
            harmed = any(token.lemma in _HARMED() for token in tokens)
            return None if harmed else NotCodedReason.HYPOTHETICAL
        if word in _REMEMBERED() and self._hangs_on(clause, hit, at):
            return NotCodedReason.BACKGROUND
        if word in _TRIED() and self._is_below(clause) and not self._is_dated(clause, at):
            return NotCodedReason.BACKGROUND
        if word in _AFTER and self._is_denied(at, clause):
            return NotCodedReason.NEGATED
        return None

    def _years_ago(self, at: int, clause: Clause, hit: Hit) -> NotCodedReason | None:
        """Judges "killed there five years ago" and "het is tien jaar geleden dat er werd geschoten"."""
        tokens = clause.sentence.tokens
        if not at or tokens[at - 1].lemma not in _YEARS:
            return None
        if clause.kind is ClauseKind.COMPLEMENT and clause.opener == "dat" and clause.members[0] == at + 1:
            return NotCodedReason.BACKGROUND
        here = at in clause.members and hit.last < at and hit.tag in PASTS
        dated = any(token.lemma in _DAYS for token in tokens[hit.last + 1 : at])
        return NotCodedReason.BACKGROUND if here and not dated else None

    def _hangs_on(self, clause: Clause, hit: Hit, at: int) -> bool:
        """Says whether a clause or participle only tells what is remembered: "the 22 killed there", "when he fled"."""
        if self._is_dated(clause, at):
            return False
        if self._is_below(clause):
            return True
        if clause.sentence.tokens[at].lemma not in _REMEMBERING():
            return False
        tokens = clause.sentence.tokens
        bare = hit.tag in PASTS and tokens[hit.first - 1].lemma not in _HAD | {"was", "were", "been"}
        return bare and at in clause.members and self._document.language == "en"

    def _is_below(self, clause: Clause) -> bool:
        return clause.kind in {ClauseKind.RELATIVE, ClauseKind.ADVERBIAL} and (
            clause.opener in _BEHIND or clause.kind is ClauseKind.RELATIVE
        )

    def _is_dated(self, clause: Clause, at: int) -> bool:
        """Says whether a day stands between the sign and the end of the clause that hangs on it."""
        tokens = clause.sentence.tokens
        return any(token.lemma in _DAYS for token in tokens[at + 1 : max(clause.members) + 1])

    def _is_denied(self, at: int, clause: Clause) -> bool:
        """Says whether others only told it before it was denied: "had not fired, after residents said that it did"."""
        if clause.kind is not ClauseKind.COMPLEMENT:
            return False
        tokens = clause.sentence.tokens
        told = any(token.lemma in _TOLD() for token in tokens[at + 1 : clause.members[0]])
        words = [token.lemma for token in tokens[:at]]
        denied = any(word in _NOT and not _HAD.isdisjoint(words[max(0, n - 4) : n + 3]) for n, word in enumerate(words))
        return told and denied


def _lasts(at: int, clause: Clause) -> bool:
    """Says whether a clause tells how long something lasts: "zolang X bezet is", "as long as they hold X"."""
    tokens = clause.sentence.tokens
    first = clause.members[0]
    if tokens[at].lemma == "zolang":
        return first == at or (clause.opener == "zolang" and first == at + 1)
    lasting = 0 < at < len(tokens) - 1 and tokens[at - 1].lemma in _AS and tokens[at + 1].lemma == "as"
    return lasting and clause.kind is ClauseKind.ADVERBIAL and first in range(at - 1, at + 3)


def _is_crime(at: int, clause: Clause, hit: Hit) -> bool:
    """Says whether a noun only tells what somebody is tried or suspected for: "30 years for murder and rape".

    Where a day stands with it, it is told of: "charged with the bombing on 3 May".
    """
    if at not in clause.members or hit.trigger.frame.name not in _CRIMES:
        return False
    tokens = clause.sentence.tokens
    reach = tokens[max(hit.first - _CRIME_REACH, 0) : hit.first]
    if not any(token.lemma in _FOR for token in reach):
        return False
    behind = [token.lemma for token in tokens[hit.last + 1 : max(clause.members) + 1]]
    verb = next((n for n, word in enumerate(behind) if word in _AUXILIARIES), len(behind))
    behind = behind[:verb]  # "the hearing about the blast in X was adjourned on Tuesday": the day of the hearing
    return not any(word in _DAYS | MONTH_NAMES or word.isdigit() for word in behind)
