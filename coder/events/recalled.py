"""What an article only recalls: deeds of a year that a sentence before set, who somebody is, what came next then."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from coder.answering import answered
from coder.clause import ClauseKind
from coder.codebook import NotCodedReason
from coder.dates.choosing import NOWHERE
from coder.events.draft import Draft
from coder.events.sofar import counts_so_far
from coder.functionwords import SINCE
from coder.lexicon import derived
from coder.mentions import DateMention
from coder.passages import Document
from coder.records import NotCoded
from coder.verbs import VerbReader
from coder.wordlists import word_list

_LONG_AGO = timedelta(days=200)
_OPENING = 3  # tokens of a sentence in which the year stands that the rest of its paragraph is told of
_SINCE = frozenset({"sinds", "since", "until", "tot", "by"})
_THEN = frozenset("daarna nadien vervolgens daarop afterwards subsequently then".split())
_BE_NOW = frozenset("is zijn heeft hebben has have".split())
_SEIZING = frozenset({"arrest", "change", "side"})
_JOINED = frozenset("daarbij hierbij erbij daaraan".split())
_PROTEST = frozenset({"protest", "protests"})
_CALLING = word_list("telling.toml", "calling")
_ATTACHING = frozenset("op in van door bij tegen rond of on at by against near over".split())
_BROKE_OUT = word_list("deeds.toml", "beginnings")
_PROCLAIMED = word_list("telling.toml", "proclaiming")
_AGREEING = frozenset({"agree", "other"})
_WHOSE = frozenset("whose wier wiens".split())
_OUT_OF = frozenset({"uit", "in"})


def recalled(
    draft: Draft, document: Document, dates: Sequence[DateMention], not_coded: Iterable[NotCoded]
) -> NotCodedReason | None:
    """Says why what an article tells is something it only recalls or mentions, or None (GUIDE.md rule 5).

    `dates` are those of the document, `not_coded` what was left out so far.
    """
    if _only_joins_in(draft):
        return NotCodedReason.GENERAL
    if _is_motive(draft) or _is_named_only(draft):
        return NotCodedReason.GENERAL
    if _counts_from_outbreak(draft):
        return NotCodedReason.BACKGROUND
    if _is_proclaimed(draft):
        return NotCodedReason.GENERAL
    if counts_so_far(draft, document):
        return NotCodedReason.GENERAL
    if _says_who(draft) or _is_of_theirs(draft) or is_answered(draft):
        return NotCodedReason.BACKGROUND
    if draft.date.span != NOWHERE:
        return None
    if _names_the_plan(draft, document, not_coded):
        return NotCodedReason.PLANNED
    if _is_of_that_year(draft, document, dates) or _followed(draft, document, not_coded):
        return NotCodedReason.BACKGROUND
    return None


def is_answered(draft: Draft) -> bool:
    """Says whether a deed without a day of its own is only what another answers: "in response to a raid on X"."""
    candidate, tokens = draft.candidate, draft.candidate.clause.sentence.tokens
    found = answered(tokens)
    if found is None or not found[0] < candidate.hit.first < found[1]:
        return False
    day = draft.date.span
    return not (day != NOWHERE and tokens[found[0]].start <= day.start < tokens[found[1] - 1].end)


def _counts_from_outbreak(draft: Draft) -> bool:
    """Says whether a clause only tells since when it has been going on: "sinds op 2 mei protesten uitbraken"."""
    clause = draft.candidate.clause
    return clause.opener in SINCE and any(token.lemma in _BROKE_OUT() for token in clause.tokens)


def _is_proclaimed(draft: Draft) -> bool:
    """Says whether one side alone proclaims something, at no place that is named: "declared a state of emergency".

    GUIDE.md rule 3: statements are no events; what is agreed on takes two sides.
    """
    roles, words = draft.candidate.roles, (token.lemma for token in draft.candidate.clause.tokens)
    if draft.candidate.hit.trigger.frame.name not in _AGREEING or draft.names_place or roles.partners:
        return False
    if roles.agent is not None and roles.agent.is_a("parties"):
        return False
    lone = roles.patient is None or not roles.patient.is_a("armed", "state", "group")
    return lone and draft.candidate.hit.trigger.is_verb and any(word in _PROCLAIMED() for word in words)


def _only_joins_in(draft: Draft) -> bool:
    """Says whether somebody joins a plan or a call, no group: "sloot zich daarbij aan"."""
    words = {token.lemma for token in draft.candidate.clause.tokens}
    return draft.candidate.hit.trigger.frame.name == "change" and bool(words & _JOINED)


def _is_motive(draft: Draft) -> bool:
    """Says whether protest is why something else was done: "uit protest zegden zij hun zetel op", "quit in protest"."""
    hit, tokens = draft.candidate.hit, draft.candidate.clause.sentence.tokens
    if hit.trigger.is_verb or tokens[hit.first].lemma not in _PROTEST or not hit.first or hit.first != hit.last:
        return False
    return tokens[hit.first - 1].lemma in _OUT_OF


def _is_named_only(draft: Draft) -> bool:
    """Says whether somebody only calls it something: "noemde het protest woensdag een schande"."""
    candidate, tokens = draft.candidate, draft.candidate.clause.sentence.tokens
    after = tokens[candidate.hit.last + 1].lemma if candidate.hit.last + 1 < len(tokens) else ""
    named = not _CALLING().isdisjoint(token.lemma for token in candidate.clause.tokens)
    return named and candidate.definite and not candidate.hit.trigger.is_verb and after not in _ATTACHING


def _says_who(draft: Draft) -> bool:
    """Says whether an arrest without a day tells who somebody is: "sailors who were detained off the coast"."""
    candidate = draft.candidate
    seized = candidate.hit.trigger.frame.name in _SEIZING
    if not seized or candidate.clause.kind is not ClauseKind.RELATIVE or draft.date.rule.startswith("own clause"):
        return False
    goes_on = candidate.roles.patient is not None and candidate.roles.agent is not None
    before = {token.lemma for token in candidate.clause.sentence.tokens[: candidate.clause.members[0]]}
    return not (goes_on and before & _THEN)  # "daarna kwamen soldaten, die drie leraren oppakten"


def _is_of_theirs(draft: Draft) -> bool:
    """Says whether a clause tells who somebody is by what befell theirs, on no day: "zegt X, wier broer een kogel"."""
    return draft.candidate.clause.opener in _WHOSE and not draft.date.rule.startswith("own")


def _is_of_that_year(draft: Draft, document: Document, dates: Sequence[DateMention]) -> bool:
    """Says whether an earlier sentence of the paragraph opens with a year long past: "In 2017 ... . De strijd ...".

    What the perfect tells is of now: "Vorig jaar viel de stad. De regering heeft gevangenen vrijgelaten".
    """
    clause = draft.candidate.clause
    if _BE_NOW & {token.lemma for token in clause.tokens}:
        return False
    now = date.fromisoformat(f"{document.article.published}-01"[:10])
    for at in range(clause.sentence.index - 1, -1, -1):
        sentence = document.sentences[at]
        if sentence.paragraph != clause.sentence.paragraph:
            break
        if sentence.tokens[0].lemma in _SINCE:
            continue
        opening = sentence.tokens[min(_OPENING, len(sentence.tokens) - 1)].end
        for mention in dates:
            past = not mention.anchored and date.fromisoformat(mention.event_date) < now - _LONG_AGO
            if past and sentence.span.start <= mention.span.start < opening:
                return True
    return False


def _names_the_plan(draft: Draft, document: Document, not_coded: Iterable[NotCoded]) -> bool:
    """Says whether a sentence without a verb only adds to the plan before it: "A rally is due. A protest against X"."""
    sentence, hit = draft.candidate.clause.sentence, draft.candidate.hit
    if hit.trigger.is_verb or not sentence.index or not draft.candidate.clause.members[0] == 0:
        return False
    before = document.sentences[sentence.index - 1].span
    if not any(row.why is NotCodedReason.PLANNED and row.spans[0].overlaps(before) for row in not_coded):
        return False
    return not _verbs(document.language).has_finite(sentence.tokens, 0, len(sentence.tokens))


@derived
def _verbs(language: str) -> VerbReader:
    return VerbReader(language)


def _followed(draft: Draft, document: Document, not_coded: Iterable[NotCoded]) -> bool:
    """Says whether "daarna" goes on with what the sentence before told as background."""
    sentence = draft.candidate.clause.sentence
    if sentence.tokens[0].lemma not in _THEN or not sentence.index:
        return False
    before = document.sentences[sentence.index - 1].span
    return any(row.why is NotCodedReason.BACKGROUND and row.spans[0].overlaps(before) for row in not_coded)
