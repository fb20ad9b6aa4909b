"""Who was struck, by what the text says of the dead and of what stood beside the blast."""

from bisect import bisect_left
from collections.abc import Iterator

from coder.actors import ActorReading
from coder.codebook import ActorKind
from coder.events.candidate import Candidate
from coder.events.draft import Draft
from coder.events.participant import CIVILIANS, UNIDENTIFIED, Participant
from coder.events.phrase import Phrase
from coder.events.sidewords import side_words
from coder.kinds import PARTIES_TO_CONFLICTS, STATES
from coder.mentions import ActorMention, KnownActor, MentionForm
from coder.passages import Document
from coder.records import Span
from coder.wordlists import word_list
from coder.words import Token

_BELONG = frozenset("van uit onder of from among".split())
_BESIDE = frozenset(
    "bij naast tegen voor aan op in near beside at outside against by next under onder inside alongside among amongst"
    " amid tussen".split()
)
_MOST = frozenset(
    "most mostly mainly all meeste meesten merendeel merendeels vooral voornamelijk allen allemaal".split()
)
_OF_THEM = frozenset(
    "of them whom from van hen wie uit onder the de het a een members fighters leden strijders were are being"
    " waren zijn suspected vermoedelijk vermoedelijke reportedly believed to be".split()
)
_FEW = 7  # tokens of ", most of them Kenyan soldiers"
_TIE = 3  # tokens from the dead to "of the army"
_APPOSED = 8  # tokens of ", een commandant van X,"
_MARKS = frozenset(",(–—")
_APPOSITION = word_list("people.toml", "apposed")


def side_of_dead(draft: Draft, document: Document, actors: ActorReading) -> Participant | None:
    """Gives the armed side that the dead belong to, where the text has named nobody but a thing as struck."""
    named = group_of_dead(draft.dead, document, actors) if draft.dead is not None else None
    patient = draft.candidate.roles.patient
    thing = draft.actor2 is None or (draft.actor2.actor is None and draft.actor2.name == CIVILIANS)
    if named is None or not thing or (draft.actor2 is not None and patient is not None and patient.is_a("civilians")):
        return None
    group = actors.group_of(named.actor)
    if group.name == UNIDENTIFIED or (draft.actor1 is not None and draft.actor1.name == group.name):
        return None
    return Participant(group.name, None, draft.dead, "the group of the dead", group)


def most_of_dead(draft: Draft, document: Document, actors: ActorReading) -> Participant | None:
    """Gives the armed side that most of the dead belong to: "killing seven people, most of them soldiers"."""
    sentence = document.sentence_at(draft.dead.start) if draft.dead is not None else None
    if sentence is None or draft.dead is None:
        return None
    tokens = sentence.tokens
    last = bisect_left(tokens, draft.dead.end, key=_start)
    last += last + 1 < len(tokens) and tokens[last].text != ","  # "zeven mensen omkwamen, de meesten van hen ..."
    behind = [token.lower for token in tokens[last : last + _FEW]]
    if behind[:1] != [","] or _MOST.isdisjoint(behind[1:3]):
        return None
    reach = next((at for at, word in enumerate(behind) if at and word not in _MOST | _OF_THEM), len(behind) - 1)
    for mention in actors.within(Span(tokens[last].start, tokens[min(last + _FEW, len(tokens)) - 1].end)):
        if mention.span.start > tokens[last + reach].start:
            return None  # ", mostly women, X said"
        group = actors.group_of(mention.actor)
        named = mention.form in (MentionForm.NAME, MentionForm.FORCES) and group.kind in PARTIES_TO_CONFLICTS
        if named and (draft.actor1 is None or draft.actor1.name != group.name):
            return Participant(group.name, None, draft.dead, "most of the dead", group)
    return None


def words_of_dead(draft: Draft, document: Document) -> set[str]:
    """Gives the words by which a draft's dead are told, in small letters."""
    sentence = document.sentence_at(draft.dead.start) if draft.dead is not None else None
    if sentence is None or draft.dead is None:
        return set()
    return {token.lower for token in sentence.tokens if draft.dead.start <= token.start < draft.dead.end}


def is_only_place(side: Participant, draft: Draft) -> bool:
    """Says whether a side is only the state of the place that was struck: "shelled Kyiv"."""
    mention = draft.place.mention if draft.place is not None else None
    owned = side.rule.endswith("whose it is")
    return mention is not None and side.span is not None and side.span.overlaps(mention.span) and not owned


def group_of_dead(dead: Span, document: Document, actors: ActorReading) -> ActorMention | None:
    """Gives the armed actor that the dead belong to, named with them, behind them or in what is said of them.

    "drie leden van X", "vijf doden onder de X-strijders", "the driver, a commander of X, was killed".
    """
    sentence = document.sentence_at(dead.start)
    if sentence is None:
        return None
    tokens = sentence.tokens
    last = bisect_left(tokens, dead.end, key=_start)
    reach = dead.end
    if last < len(tokens) and tokens[last].text in _MARKS:
        behind = tokens[last + 1 : last + 1 + _APPOSED]
        closed = next((at for at, token in enumerate(behind) if token.text in ",)–—.;"), None)
        if closed is not None and behind[0].lower in _APPOSITION():
            reach = behind[closed].start
    else:
        near = tokens[last : last + _TIE]
        tie = next((at for at, token in enumerate(near) if token.lower in _BELONG), None)
        if tie is not None:
            reach = tokens[min(last + tie + _TIE, len(tokens) - 1)].end
    for mention in actors.within(Span(dead.start, max(reach, dead.end))):
        group = actors.group_of(mention.actor)
        if mention.form is not MentionForm.PRONOUN and group.kind in PARTIES_TO_CONFLICTS:
            armed = mention.form in (MentionForm.NAME, MentionForm.FORCES) or mention.head.end <= dead.end
            theirs = mention.head.end <= dead.end and _counts_soldiers(dead, tokens, document.language)
            people = group.kind is ActorKind.IDENTITY_MILITIA and mention.form is not MentionForm.FORCES
            if armed and not people and (theirs or not _is_only_a_people(mention, group)):
                return mention
    return None


def _counts_soldiers(dead: Span, tokens: tuple[Token, ...], language: str) -> bool:
    """Says whether the words for the dead say that they were soldiers: "drie Franse militairen"."""
    soldiers = side_words(language).soldiers
    return any(token.lower in soldiers for token in tokens if dead.start <= token.start < dead.end)


def _is_only_a_people(mention: ActorMention, group: KnownActor) -> bool:
    """Says whether a state's name only says of which people the dead were: "drie Syrische boeren"."""
    return mention.form is not MentionForm.FORCES and group.kind in STATES


def beside(candidate: Candidate) -> Iterator[Phrase]:
    """Yields the posts, vehicles and armed men beside which a clause puts a blast: "at a police post"."""
    members = set(candidate.clause.members)
    for phrase in candidate.phrases:
        if phrase.first not in members or phrase.preposition not in _BESIDE or phrase.first < candidate.hit.first:
            continue
        if phrase.preposition == "by" and phrase.is_a("armed"):
            continue  # "is investigated by the French police"
        if phrase.is_a("base", "armed", "vehicle", "transport") and not phrase.is_a("place", "country"):
            yield phrase


def _start(token: Token) -> int:
    return token.start
