"""The parties of a sentence: actors that may support or be supported, with the preposition before each."""

from collections.abc import Sequence

from coder.actors import ActorReading
from coder.actors.militias import is_community
from coder.alliances.attribution import without_tellers
from coder.alliances.belonging import coined_start, is_people, whole_phrases, without_kinds, without_owners
from coder.alliances.binding import bound
from coder.alliances.collectives import collective
from coder.alliances.designations import is_number, type_end
from coder.alliances.governing import preposition_of
from coder.alliances.heads import with_heads
from coder.alliances.leftopen import left_open, seat_start
from coder.alliances.listing import grouped
from coder.alliances.meaning import Sense, meant
from coder.alliances.namedbehind import named_behind
from coder.alliances.nicknames import nicknamed
from coder.alliances.openedby import without_openings
from coder.alliances.party import Party
from coder.alliances.support import SupportFrame, SupportLexicon
from coder.alliances.unmeant import is_homeland, is_minority, is_no_actor, is_of_thing
from coder.functionwords import AND, GENITIVE
from coder.mentions import ActorMention, MentionForm
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.words import Token

_UNNAMED = frozenset({MentionForm.GENERIC, MentionForm.FORCES, MentionForm.ROLE})
_HEADS = frozenset({"men", "man", "mannen"})
_ENDINGS = frozenset({"'s", "’s"})
_BEHIND = frozenset(
    "for in on at to with from by since until after before over under and or but while as that which who when where "
    "now still also can could will would may might must did does said says has".split()
)
"""What may stand behind a whole noun phrase."""


def read_parties(
    tokens: Sequence[Token],
    actors: ActorReading,
    support: SupportLexicon,
    speech: SpeechLexicon,
    before: Sequence[Party] = (),
    sense: Sense = Sense(None, None),
) -> list[Party]:
    """Gives the parties among the tokens of one sentence, in reading order.

    `before` are the parties of the sentences before, by which "the country" and "the group" are understood; `sense`
    is what the article is about.
    """
    parties: list[Party] = []
    told = [(party.actor, party.span.start) for party in before]
    index, named = 0, actors.along(tokens)
    while index < len(tokens):
        mention = named[index]
        if (several := collective(tokens, index, parties, support, speech)) is not None:
            parties.append(several)
            index = several.last
            continue
        if mention is None:
            behind = named[index + 1] if index + 1 < len(tokens) else None
            mention = left_open(tokens, index, told, support, speech, behind, sense.home)
        if mention is None or mention.form in _UNNAMED:  # "the Front", read as some front
            mention = nicknamed(tokens, index, sense.bands) or mention
        if mention is not None and support.language == "nl" and is_no_actor(tokens, index, actors, support):
            mention = None
        if mention is not None:
            mention = meant(mention, tokens, index, told, sense, support, speech)
        if mention is None:
            index += 1
            continue  # as most words
        begins = mention.head.start >= tokens[index].start
        acronym = bool(parties) and index > 0 and tokens[index - 1].text == "("  # behind its name
        last = None
        another = is_of_thing(tokens, mention, support) or is_minority(tokens, index, named, support)
        another = another or is_homeland(tokens, index, named)
        if not another and begins and not acronym and not _is_goods(tokens, index, mention, support, speech):
            last = _mention_end(tokens, index, mention, support, speech)
            if last is None and _shares_noun(tokens, index, mention, named, support, speech):
                last = index + 1
        if last is None:
            index += 1
            continue
        party = _party(tokens, index, last, mention, parties, support, speech)
        parties.append(party)
        told.append((party.actor, tokens[index].start))
        index = last
    settled: list[Party] = []
    whole = whole_phrases(named_behind(parties, tokens, support, speech), tokens, support, speech)
    if support.language == "en":
        whole = without_openings(with_heads(whole, tokens, support, speech), tokens, support, speech)
    for party in whole:
        settled.append(bound(party, tokens, settled, before, support))
    settled = without_kinds(settled, tokens) if support.language == "nl" else settled
    settled = without_tellers(without_owners(settled, tokens), tokens, support, speech)
    return grouped(settled, tokens, support, speech)


def _is_goods(
    tokens: Sequence[Token], index: int, mention: ActorMention, support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    """Says whether a word is what is given rather than who gives: "met drones en officieren", "flies drones"."""
    token = tokens[index]
    if mention.form is MentionForm.GENERIC and token.lower in support.words["hedge"]:
        return True  # Dutch "lijken" is a verb here
    unnamed = mention.form in {MentionForm.GENERIC, MentionForm.ROLE}  # Dutch "drieduizend man" is nobody told of
    headed = unnamed and token.lower in _HEADS and index > 0
    if headed and (is_number(tokens[index - 1]) or _is_giving(tokens[index - 1], support)):
        return True  # "sent ten thousand men", "sent men to help them"
    verbal = token.lower in support.verbs and mention.form is MentionForm.GENERIC and index + 1 < len(tokens)
    if verbal and tokens[index + 1].lower in {"off", "on"}:
        return True  # "X lives off Y"
    if mention.form is MentionForm.FORCES and token.lower in support.nouns and support.nouns[token.lower].ally:
        return True  # "a source of weapons"
    if mention.head != token.span:
        return False
    if token.lower in support.describing and not _is_whole(tokens, index, support):
        return True  # "military aid"
    if mention.form not in {MentionForm.FORCES, MentionForm.GENERIC} or token.lower not in support.goods:
        return False
    before = tokens[index - 1] if index else token
    if before.lower in support.words["governmental"] or (support.language == "nl" and is_community(before.lower)):
        return False  # "side by side with federal troops", "druzische strijders"
    owned = before.is_capital or before.lower == "'s" or before.lower in speech.words["definite"]
    return mention.span == mention.head or not owned


def _is_giving(token: Token, support: SupportLexicon) -> bool:
    """Says whether a word is a verb by which somebody gives another something: "lent", "sends"."""
    return any(verb.frame is SupportFrame.DATIVE for verb in support.verbs.get(token.lower, ()))


def _is_whole(tokens: Sequence[Token], index: int, support: SupportLexicon) -> bool:
    """Says whether English "the Malian military" is who acts: no noun that it describes follows."""
    if support.language != "en" or tokens[index].lower != "military" or not index:
        return False
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind is None or not behind.is_word:
        return True
    return behind.lower in support.words["perfect"] | support.words["passive"] | _BEHIND or behind.lower.endswith("ed")


def _mention_end(
    tokens: Sequence[Token], index: int, mention: ActorMention, support: SupportLexicon, speech: SpeechLexicon
) -> int | None:
    last = index + 1
    while last < len(tokens) and tokens[last].start < mention.head.end:
        last += 1
    word = tokens[last - 1].lower
    if word in _ENDINGS and last - 1 > index:
        word = f"{tokens[last - 2].lower}'s"  # "de Saoedi's"
    if mention.form is not MentionForm.ADJECTIVE or is_people(word, support):
        return last
    return _described_end(tokens, last, support, speech)


def _shares_noun(
    tokens: Sequence[Token],
    index: int,
    mention: ActorMention,
    named: Sequence[ActorMention | None],
    support: SupportLexicon,
    speech: SpeechLexicon,
) -> bool:
    """Says whether an adjective shares the noun of one joined to it: "Britse, Franse en Nigeriaanse troepen"."""
    if mention.form is not MentionForm.ADJECTIVE:
        return False
    at = index + 1
    while at + 1 < len(tokens) and tokens[at].lower in AND | {","}:
        other = _described_at(tokens, at + 1, named)
        if other is None or other.actor == mention.actor:
            return False
        if other.form is MentionForm.FORCES:
            return True
        end = _mention_end(tokens, at + 1, other, support, speech)
        if end is not None:
            return tokens[end - 1].lower in support.words["personnel"] | support.words["forces"]
        at += 2
    return False


def _described_at(tokens: Sequence[Token], index: int, named: Sequence[ActorMention | None]) -> ActorMention | None:
    """Gives whom an adjective of a state at a token tells, alone or with the forces that it describes."""
    mention = named[index]
    if mention is None and index + 1 < len(tokens):
        behind = named[index + 1]
        whole = behind is not None and behind.form is MentionForm.FORCES and tokens[index].is_capital
        mention = behind if whole and behind is not None and behind.span.start <= tokens[index].start else None
    if mention is None or mention.form not in {MentionForm.ADJECTIVE, MentionForm.FORCES}:
        return None
    return mention


def _described_end(tokens: Sequence[Token], last: int, support: SupportLexicon, speech: SpeechLexicon) -> int | None:
    """Gives the end of "Zwitserse artsen", "the Turkish government"; None where its goods or support follow."""
    end, personnel = last, support.words["personnel"]
    if support.language == "nl" and (typed := type_end(tokens, last)) is not None:
        return typed
    while end < len(tokens) and end - last < 3:
        word = tokens[end]
        if word.is_capital and support.language == "en" and word.is_word:
            behind = tokens[end + 1] if end + 1 < len(tokens) else word
            if behind.is_capital and behind.lower.endswith("s"):  # "American Green Berets"
                end += 1
            end += tokens[end].lower.endswith("s")
            break
        if not word.is_word or word.is_capital or word.lower in speech.words["prepositions"]:
            break
        goods = word.lower not in personnel and (word.lower in support.goods or word.lower in support.nouns)
        if goods and support.language == "en" and _is_crew(tokens, end + 1, personnel, support, speech):
            return end + 2  # "Turkish intelligence officers"
        if (word.lower in support.goods and word.lower not in personnel) or word.lower in support.nouns:
            return None
        if word.lower in speech.words["conjunctions"] or word.lower in support.verbs or word.lower in speech.verbs:
            break
        end += 1
        if not (support.language == "nl" and word.lower.endswith("e")):
            break
    return end if end > last else None


def _is_crew(
    tokens: Sequence[Token], at: int, personnel: frozenset[str], support: SupportLexicon, speech: SpeechLexicon
) -> bool:
    """Says whether people stand behind their goods: "intelligence officers"; not "Ugandan tanks guard the palace"."""
    if at >= len(tokens) or tokens[at].lower not in personnel:
        return False
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    verbal = not tokens[at].lower.endswith("s") and tokens[at].lower in support.words["serving"]
    return not (verbal and behind in speech.words["definite"] | support.words["possessive"])


def _party(
    tokens: Sequence[Token],
    first: int,
    last: int,
    mention: ActorMention,
    parties: list[Party],
    support: SupportLexicon,
    speech: SpeechLexicon,
) -> Party:
    begin = min(coined_start(tokens, first, mention.actor), seat_start(tokens, first, support))
    preposition = preposition_of(tokens, begin, parties, support, speech)
    possessed = last < len(tokens) and tokens[last].lower in GENITIVE
    genitive = tokens[last - 1].start < mention.head.end < tokens[last - 1].end and tokens[last - 1].lower.endswith("s")
    span = Span(tokens[first].start, tokens[last - 1].end)
    return Party(first, last, span, mention.actor, mention.form, preposition, possessed or genitive, len(parties))
