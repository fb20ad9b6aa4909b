"""Noun phrases of a narrator's sentence that can speak or be spoken to: names, roles, pronouns, actors."""

from dataclasses import replace

from coder.actors import ActorReading
from coder.mentions import ActorMention, MentionForm
from coder.quotes.epithets import epithet_at, medium_at
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.quotes.placing import placed
from coder.quotes.strangers import behind_quotations, phrase_for_stranger
from coder.quotes.titles import behind_titles, is_affiliation, is_title_of
from coder.records import Span
from coder.speech import SpeechLexicon
from coder.words import Token

_NAME_PARTICLES = frozenset("al el bin ibn ben ag ould van von de der den da dos della du le la abu umm ul ur".split())

_ADJECTIVAL = ("ical", "ional", "tial", "ous", "ive", "ful", "less", "ary", "able", "ible")  # of English adjectives
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
        found = phrase_for_stranger(tokens, index, behind, lexicon) if tokens[index].lower in openers else None
        found = found or medium_at(tokens, index, lexicon)
        found = found or _phrase_at(tokens, index, actors, lexicon, common)
        if found is None:
            index += 1
            continue
        phrases.append(found)
        index = found.last
    phrases = _with_titles(phrases, tokens, lexicon)
    return placed(phrases, tokens, lexicon)


def _phrase_at(
    tokens: list[Token], index: int, actors: ActorReading, lexicon: SpeechLexicon, common: frozenset[str]
) -> Phrase | None:
    token = tokens[index]
    mention = actors.at(token.span)
    pronoun = mention is None or mention.form is MentionForm.PRONOUN
    if mention is None or mention.form in {MentionForm.PRONOUN, MentionForm.GENERIC, MentionForm.FORCES}:
        epithet = epithet_at(tokens, index, lexicon)
        if epithet is not None and (epithet.form is PhraseForm.EPITHET or pronoun):
            return epithet
    if mention is not None and _follows_fronted(tokens, mention, lexicon):
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
    if mention is None and _is_surname(tokens, index, lexicon, common):
        return Phrase(index, index + 1, PhraseForm.NAME, token.span)
    if lexicon.role_of(token) is not None and mention is None and not _is_adjective(tokens, index, lexicon):
        return Phrase(index, index + 1, PhraseForm.ROLE, token.span, None, _definite(tokens, index, lexicon))
    if token.lower in lexicon.words["proclaimers"]:
        return Phrase(index, index + 1, PhraseForm.PROCLAIMER, token.span, None, _definite(tokens, index, lexicon))
    if token.is_capital and mention is None and _may_name(tokens, index, lexicon, common):
        last = _name_end(tokens, index, actors, lexicon)
        if last + 1 < len(tokens) and tokens[last].text == "-" and lexicon.role_of(tokens[last + 1]) is not None:
            return None  # "NAVO-chef": the role follows
        following = actors.at(tokens[last].span) if last < len(tokens) else None
        if following is not None and following.span.start <= token.start:
            return None  # "the Israeli army": the force follows
        index = behind_titles(tokens, index, last, lexicon)
        return Phrase(index, last, PhraseForm.NAME, Span(tokens[index].start, tokens[last - 1].end))
    return None


def _follows_fronted(tokens: list[Token], mention: ActorMention, lexicon: SpeechLexicon) -> bool:
    """Says whether a role behind a fronted name is not that name's: "After Homs, its chairman declared"."""
    if mention.form is not MentionForm.ROLE or tokens[0].lower not in lexicon.words["prepositions"]:
        return False
    marks = [token for token in tokens[1:_FRONT] if token.text == ","]
    return bool(marks) and tokens[1].is_capital and 0 <= mention.span.start - marks[0].end <= 1


def _opens_as_dateline(tokens: list[Token], index: int) -> bool:
    """Says whether a token belongs to capitals before a dash at the head of a frame: "CHIANG MAI - "."""
    dash = next((k for k, token in enumerate(tokens[:_FRONT]) if token.text in {"-", "–", "—"}), 0)
    if index >= dash or tokens[dash].start == tokens[dash - 1].end:
        return False
    return all(token.text.isupper() for token in tokens[:dash] if token.is_word)


def _is_pronoun(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a token is a pronoun that may speak: a subject, or an object behind "according to"."""
    if tokens[index].lower in lexicon.words["pronouns"]:
        return True
    if tokens[index].lower not in lexicon.words["objects"]:
        return False
    return any(lexicon.phrase_at("according", tokens, index - length) == length for length in (1, 2) if index >= length)


def _is_surname(tokens: list[Token], index: int, lexicon: SpeechLexicon, common: frozenset[str]) -> bool:
    """Says whether a capital noun for a speaker, alone before or behind a verb, is a surname: "Baker said"."""
    token = tokens[index]
    if not token.is_capital or token.lower in common or lexicon.role_of(token) is None:
        return False
    if token.lower.endswith(("s", "ci", "en")) or _definite(tokens, index, lexicon) is not None:
        return False
    beside = [tokens[k] for k in (index - 1, index + 1) if 0 <= k < len(tokens)]
    if any(other.is_capital or other.text == "-" for other in beside):
        return False
    return any(other.lower in lexicon.verbs for other in beside)


def _is_adjective(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> bool:
    """Says whether a word that is also a role only describes the next one: "official news agency"."""
    if tokens[index].lower not in lexicon.words["adjectival"] or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    plain = following.is_word and not following.is_capital and not following.lower.endswith("ed")
    return plain and following.lower not in lexicon.verbs and following.lower not in lexicon.closed


def _may_name(tokens: list[Token], index: int, lexicon: SpeechLexicon, common: frozenset[str]) -> bool:
    token = tokens[index]
    if _opens_as_dateline(tokens, index):
        return False
    if not token.text[0].isalpha() or token.lower in lexicon.closed or token.lower in lexicon.verbs:
        return False
    if lexicon.phrase_at("according", tokens, index) or token.lower in lexicon.words["nameless_openers"]:
        return False
    if (
        index + 2 < len(tokens)
        and tokens[index + 1].text == "."
        and len(token.text) > 1
        and tokens[index + 2].is_capital
    ):
        return False  # "the Rev. Samuel Okoro"
    first_word = all(not before.is_word for before in tokens[:index])
    if not first_word:
        return True
    followed = index + 1 < len(tokens) and tokens[index + 1].is_capital
    if not followed and index + 1 < len(tokens) and _heads_noun_phrase(token, tokens[index + 1], lexicon):
        return False
    return token.lower not in common and (followed or not token.lower.endswith(("en", "s")))


def _heads_noun_phrase(token: Token, following: Token, lexicon: SpeechLexicon) -> bool:
    """Says whether a first word goes on to an article or noun, as no name does: "Begin deze week", "Political aid"."""
    word = following.lower
    if word in lexicon.words["definite"] or word in lexicon.words["determiners"]:
        return True
    plain = following.is_word and word not in lexicon.closed and word not in lexicon.verbs
    return lexicon.language == "en" and plain and token.lower.endswith(_ADJECTIVAL)


def _name_end(tokens: list[Token], index: int, actors: ActorReading, lexicon: SpeechLexicon) -> int:
    """Gives the index after a name: capitals, with small particles and hyphens between them."""
    last = index + 1
    while last < len(tokens):
        ahead = last
        while ahead < len(tokens) and (tokens[ahead].text == "-" or tokens[ahead].lower in _NAME_PARTICLES):
            ahead += 1
        if ahead < len(tokens) and tokens[ahead].text == "." and len(tokens[ahead - 1].text) == 1:
            ahead += 1  # "J. D. Okeke"
        if ahead < len(tokens) and ahead > last and tokens[ahead].lower in lexicon.words["portfolios"]:
            break  # "minister Jan Pol van Defensie"
        if ahead - last > 2 or ahead >= len(tokens) or not tokens[ahead].is_capital or not tokens[ahead].is_word:
            break
        if actors.at(tokens[ahead].span) is not None and ahead == last:
            break
        last = ahead + 1
    return last


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


def _with_titles(phrases: list[Phrase], tokens: list[Token], lexicon: SpeechLexicon) -> list[Phrase]:
    """Drops a role that only introduces a name ("woordvoerder Jansen"); one before a comma stands for the name."""
    kept: list[Phrase] = []
    for number, phrase in enumerate(phrases):
        following = phrases[number + 1] if number + 1 < len(phrases) else None
        if following is not None and is_affiliation(phrase, following, tokens, lexicon):
            continue
        if phrase.form is PhraseForm.NAME and following is not None and following.first == phrase.last:
            if following.form is PhraseForm.ROLE and phrase.last - phrase.first == 1:
                continue  # "Interpol spokesperson", "Tigrese arts"
        if phrase.form is PhraseForm.ROLE and following is not None and is_person(following):
            if all(token.text.endswith(".") for token in tokens[phrase.last : following.first]):  # "kolonel b.d."
                continue
            if is_title_of(phrase, following, tokens, lexicon):
                phrase = replace(following, first=phrase.first, last=phrase.last)
        kept.append(phrase)
    return kept
