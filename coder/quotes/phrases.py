"""Noun phrases of a narrator's sentence that can speak or be spoken to: names, roles, pronouns, actors."""

from coder.actors import ActorReading
from coder.mentions import ActorMention, MentionForm
from coder.quotes.epithets import epithet_at, medium_at
from coder.quotes.naming import is_one_of_a_kind, may_name, name_end
from coder.quotes.narration import Frame
from coder.quotes.norole import is_no_role
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.quotes.placing import placed
from coder.quotes.strangers import behind_quotations, phrase_for_stranger
from coder.quotes.titles import (
    behind_titles,
    is_affiliation,
    is_branch,
    is_field,
    is_held,
    is_someone_else,
    is_title_of,
    portfolio_end,
)
from coder.quotes.unlisted import definite_strangers
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.values import replace
from coder.words import Token

_HE = frozenset({"hij", "zij", "ze"})
_WAS = frozenset({"was", "is", "werd", "wordt", "bleef", "blijft"})
_FAR_OFFICE = 1  # words between a name and the office it describes
_FRONT = 6  # tokens at the head of a frame in which a dateline or a fronted name ends


def read_phrases(frame: Frame, actors: ActorReading, lexicon: SpeechLexicon, common: frozenset[str]) -> list[Phrase]:
    """Gives the noun phrases of a frame in reading order.

    `common` are words that the article also writes with a small letter: at the head of a sentence they are no names.
    """
    tokens = frame.tokens
    behind = behind_quotations(frame)
    openers = lexicon.words["determiners"] | lexicon.phrases["somebody"].keys() | lexicon.phrases["alone"].keys()
    phrases: list[Phrase] = []
    index = 0
    while index < len(tokens):
        behind_field = portfolio_end(tokens, index, lexicon) if index and tokens[index].is_capital else index
        if behind_field > index:
            index = behind_field
            continue
        found = phrase_for_stranger(tokens, index, behind, lexicon) if tokens[index].lower in openers else None
        found = found or medium_at(tokens, index, lexicon)
        found = found or _phrase_at(tokens, index, actors, lexicon, common)
        if found is None:
            index += 1
            continue
        phrases.append(found)
        index = found.last
    if any(token.lower in lexicon.verbs for token in tokens) or frame.slots:
        strangers = definite_strangers(tokens, phrases, behind, lexicon)
        phrases = sorted([*phrases, *strangers], key=lambda phrase: phrase.first) if strangers else phrases
    phrases = _with_titles(phrases, tokens, lexicon)
    return placed(phrases, tokens, lexicon)


def _phrase_at(
    tokens: list[Token], index: int, actors: ActorReading, lexicon: SpeechLexicon, common: frozenset[str]
) -> Phrase | None:
    token = tokens[index]
    if lexicon.language == "nl" and _is_predicate(tokens, index):
        return None
    mention = actors.at(token.span)
    pronoun = mention is None or mention.form is MentionForm.PRONOUN
    if mention is None or mention.form in {MentionForm.PRONOUN, MentionForm.GENERIC, MentionForm.FORCES}:
        epithet = epithet_at(tokens, index, lexicon)
        if epithet is not None and (epithet.form is PhraseForm.EPITHET or pronoun):
            return epithet
    if mention is not None and (
        _follows_fronted(tokens, mention, lexicon) or is_someone_else(tokens, index, mention, lexicon)
    ):
        mention = None
    if mention is not None and mention.form is not MentionForm.ADJECTIVE:
        last = index + 1
        while last < len(tokens) and tokens[last].start < mention.head.end:
            last += 1
        if last + 1 < len(tokens) and tokens[last].text == "-" and lexicon.role_of(tokens[last + 1]) is not None:
            return None  # "Libië-kenner": the role follows
        form = PhraseForm.PRONOUN if mention.form is MentionForm.PRONOUN else PhraseForm.ACTOR
        if form is PhraseForm.PRONOUN and not _is_pronoun(tokens, index, lexicon):
            return None
        return Phrase(index, last, form, mention.head, mention, _definite(tokens, index, lexicon))
    if _is_pronoun(tokens, index, lexicon):
        return Phrase(index, index + 1, PhraseForm.PRONOUN, token.span)
    if lexicon.role_of(token) is not None and mention is None and not is_no_role(tokens, index, lexicon):
        return Phrase(index, index + 1, PhraseForm.ROLE, token.span, None, _definite(tokens, index, lexicon))
    if token.lower in lexicon.words["proclaimers"]:
        return Phrase(index, index + 1, PhraseForm.PROCLAIMER, token.span, None, _definite(tokens, index, lexicon))
    if token.is_capital and mention is None and may_name(tokens, index, lexicon, common):
        last = name_end(tokens, index, actors, lexicon)
        if last == index + 1 and is_one_of_a_kind(tokens, index, lexicon):
            spoken = lexicon.verb_at(tokens, last) if last < len(tokens) else None
            spoken = spoken or (lexicon.verb_at(tokens, index - 2) if index > 1 else None)
            return Phrase(index, last, PhraseForm.ROLE, token.span, None, False) if spoken else None
        if last + 1 < len(tokens) and tokens[last].text == "-" and lexicon.role_of(tokens[last + 1]) is not None:
            return None  # "NAVO-chef": the role follows
        following = actors.at(tokens[last].span) if last < len(tokens) else None
        if following is not None and following.span.start <= token.start:
            return None  # "the Israeli army": the force follows
        index = behind_titles(tokens, index, last, lexicon)
        return Phrase(index, last, PhraseForm.NAME, Span(tokens[index].start, tokens[last - 1].end))
    return None


def _is_predicate(tokens: list[Token], index: int) -> bool:
    """Says whether Dutch only tells what the one spoken of was: "toen was hij sluipschutter"."""
    return index > 1 and tokens[index - 1].lower in _HE and tokens[index - 2].lower in _WAS


def _follows_fronted(tokens: list[Token], mention: ActorMention, lexicon: SpeechLexicon) -> bool:
    """Says whether a role behind a fronted name is not that name's: "After Homs, its chairman declared"."""
    if mention.form is not MentionForm.ROLE or tokens[0].lower not in lexicon.words["prepositions"]:
        return False
    marks = [token for token in tokens[1:_FRONT] if token.text == ","]
    return bool(marks) and tokens[1].is_capital and 0 <= mention.span.start - marks[0].end <= 1


def _is_pronoun(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a token is a pronoun that may speak: a subject, or an object behind "according to"."""
    if tokens[index].lower in lexicon.words["pronouns"]:
        return True
    if tokens[index].lower in lexicon.words["latter"]:
        return _takes_up(tokens, index, lexicon)
    if tokens[index].lower not in lexicon.words["objects"]:
        return False
    told = lexicon.verb_at(tokens, index + 1) if lexicon.language == "en" and index + 1 < len(tokens) else None
    if told is not None and tokens[index + 1].lower.endswith("ing"):
        return True  # "a video shows him telling"
    return any(lexicon.phrase_at("according", tokens, index - length) == length for length in (1, 2) if index >= length)


def _takes_up(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether "die", "the latter" opens a clause before a verb of speech: "...; die spreekt van"."""
    if lexicon.language == "nl" and tokens[index].lower in lexicon.words["relatives"] and index:
        before = tokens[index - 1]
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        spoken = lexicon.verb_at(tokens, index - 1)
        if spoken is not None and (after is None or not after.is_word or after.lower == spoken.particle):
            return True  # "„...”, gaf die toe"
        joined = before.lower in lexicon.words["conjunctions"] and index > 1 and tokens[index - 2].text in {",", ";"}
        if before.text != ";" and not joined:
            return False  # a relative clause
    return index + 1 < len(tokens) and lexicon.verb_at(tokens, index + 1) is not None


def _definite(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool | None:
    for before in reversed(tokens[max(0, index - 5) : index]):
        if before.lower in lexicon.words["determiners"]:
            return False
        if before.lower in lexicon.words["definite"] or before.lower == "'s":
            return True
        if not before.is_word and before.text != "-" or before.lower in lexicon.words["prepositions"]:
            return None
        if before.lower in lexicon.verbs or before.lower in lexicon.words["conjunctions"]:
            return None
    return None


def _is_party_of(phrase: Phrase, following: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a name behind an article only tells of what party or side the office behind it is: "a Fianna
    councillor", "a Western security official".
    """
    between = tokens[phrase.last : following.first]
    plain = (t.is_word and not t.is_capital and t.lower not in lexicon.closed for t in between)
    if lexicon.language != "en" or not phrase.first or len(between) > _FAR_OFFICE or not all(plain):
        return False
    if between and (phrase.last - phrase.first > 1 or any(token.lower in lexicon.verbs for token in between)):
        return False
    office = following.mention is not None and following.mention.form is MentionForm.ROLE
    before = tokens[phrase.first - 1].lower
    opened = before in lexicon.words["determiners"] or before in lexicon.words["definite"]
    return opened and (office or following.form is PhraseForm.ROLE)


def _is_first_name_of(number: int, phrases: list[Phrase], lexicon: SpeechLexicon) -> bool:
    """Says whether a state's name between a Dutch office and an unknown name is a first name: "activist Kenya Pol"."""
    phrase, following = phrases[number], phrases[number + 1]
    if lexicon.language != "nl" or not number or phrase.mention is None or phrase.mention.form is not MentionForm.NAME:
        return False
    office = phrases[number - 1]
    told = office.form is PhraseForm.ROLE or (
        office.mention is not None and office.mention.form in {MentionForm.GENERIC, MentionForm.ROLE}
    )
    adjacent = office.last == phrase.first and phrase.last == following.first
    return told and adjacent and phrase.mention.actor.kind == "state" and following.form is PhraseForm.NAME


def _with_titles(phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> list[Phrase]:
    """Drops a role that only introduces a name ("woordvoerder Jansen"); one before a comma stands for the name."""
    kept: list[Phrase] = []
    for number, phrase in enumerate(phrases):
        following = phrases[number + 1] if number + 1 < len(phrases) else None
        if following is not None and _is_first_name_of(number, phrases, lexicon):
            span = Span(phrase.span.start, following.span.end)
            phrases[number + 1] = replace(following, first=phrase.first, span=span)
            if kept and kept[-1].last == phrase.first:
                kept.pop()
            continue
        if following is not None and is_affiliation(phrase, following, tokens, lexicon):
            continue
        if kept and is_branch(kept[-1], phrase):
            continue
        if phrase.form is PhraseForm.NAME and following is not None and following.first == phrase.last:
            if following.form is PhraseForm.ROLE and phrase.last - phrase.first == 1:
                continue  # "Interpol spokesperson", "Tigrese arts"
        if (
            phrase.form is PhraseForm.NAME
            and following is not None
            and _is_party_of(phrase, following, tokens, lexicon)
        ):
            continue
        if following is not None and is_person(following) and phrase.last < following.first:
            if phrase.last + 1 < portfolio_end(tokens, phrase.last + 1, lexicon) == following.first:
                phrases[number + 1] = replace(following, first=phrase.first)
                continue  # "minister van Binnenlands Bestuur Jan Pol"
        if phrase.form is PhraseForm.ROLE and following is not None and is_person(following):
            between = tokens[phrase.last : following.first]
            if all(token.text.endswith(".") for token in between):  # "kolonel b.d."
                continue
            if lexicon.language == "nl" and is_field(between, lexicon):
                continue
            if is_held(between, lexicon):
                phrases[number + 1] = replace(following, first=phrase.first)
                continue
            if is_title_of(phrase, following, tokens, lexicon):
                phrase = replace(following, first=phrase.first, last=phrase.last)
        kept.append(phrase)
    return kept
