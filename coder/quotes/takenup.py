"""Nouns that take up who was told of before: "his office", "the army", "de VN-chef"."""

from collections.abc import Iterator

from coder.mentions import MentionForm
from coder.numbers import number_words
from coder.quotes.account import Account
from coder.quotes.introductions import agrees_with_one, is_bare_office, is_one
from coder.quotes.memory import is_single
from coder.quotes.narration import Frame
from coder.quotes.phrase import Phrase, PhraseForm
from coder.quotes.speakers import Speaker
from coder.speech import SpeechLexicon
from coder.wordlists import word_list

_OTHERS = word_list("people.toml", "others")
_FROM = frozenset({"uit", "from"})
_FAR_ARTICLE = 3  # tokens of "VN-" between an article and "chef"


def owner_of_paper(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the pronoun of whose office or statement speaks: "meldde zijn kantoor", "her letter said"; else None."""
    first, tokens = phrase.first, frame.tokens
    if not first or phrase.last - first > 1 or tokens[first - 1].lower not in lexicon.words["possessive"]:
        return None
    if tokens[first].lower not in lexicon.words["proclaimers"]:
        return None
    return Phrase(first - 1, first, PhraseForm.PRONOUN, tokens[first - 1].span)


def is_bare_force(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a phrase is an article and a noun for a force or its chief, with nothing that tells whose."""
    tokens, noun = frame.tokens, frame.tokens[phrase.last - 1].lower
    if phrase.definite is not True or phrase.form not in {PhraseForm.ACTOR, PhraseForm.ROLE}:
        return False
    if phrase.mention is not None and phrase.mention.form is not MentionForm.FORCES:
        return False
    if phrase.last < len(tokens) and tokens[phrase.last].lower in lexicon.words["genitive"]:
        return False
    articles = lexicon.words["definite"] - lexicon.words["possessive"]
    if noun in lexicon.words["chiefs"]:
        return any(token.lower in articles for token in tokens[max(0, phrase.first - _FAR_ARTICLE) : phrase.first])
    bare = phrase.last - phrase.first == 1 and phrase.first > 0 and tokens[phrase.first - 1].lower in articles
    return bare and noun in lexicon.words["bodies"]


def bare_holder(account: Account, phrase: Phrase, frame: Frame) -> Speaker | None:
    """Gives whom the article named last by a bare definite role: "the president", of the two it told of."""
    bare = is_bare_office(phrase, frame, account.lexicon)
    held = account.memory.holder(frame.tokens[phrase.first].lemma, frame.index) if bare else None
    return held if held is not None and not held.anonymous else None


def likeliest(account: Account, fit: Iterator[Speaker], phrase: Phrase, frame: Frame) -> Speaker | None:
    """Gives the first that a pronoun fits; for Dutch "zij" the first one person or the first of several."""
    memory, lexicon = account.memory, account.lexicon
    single = agrees_with_one(phrase, frame, lexicon)
    if single is None:
        return next(fit, None)
    able = list(fit)
    opening = account.frames[max(0, frame.index - 1)].span.start
    if single and able and memory.may_be_another(able[0], opening, lexicon):
        surer = (one for one in able if memory.pronouns.get(one.name) == "she")
        able.insert(0, next(surer, able[0]))
    of_number = (one for one in able if is_single(one, lexicon) == single)
    return next(of_number, None) or next(iter(able), None)


def is_taken_up(phrase: Phrase, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether a noun with an article takes up somebody told of before: "the Czech diplomat", but no office."""
    tokens = frame.tokens
    if phrase.definite is not True or tokens[phrase.last - 1].lower in lexicon.words["offices"]:
        return False
    if phrase.last < len(tokens) and tokens[phrase.last].lower in lexicon.words["relatives"]:
        return False  # "the doctor who treats him": somebody new
    if phrase.last < len(tokens) and tokens[phrase.last].lower in lexicon.words["genitive"]:
        aged = number_words(lexicon.language).number(tokens, phrase.last + 1) is not None  # "de studente van negentien"
        if not aged and (phrase.first != 1 or tokens[phrase.last].lower not in _FROM):
            return False  # but "De verpleegster uit Labé", that opens the sentence behind the one that names her
    head = tokens[phrase.last - 1]
    if lexicon.language == "nl" and head.lower.endswith(tuple(lexicon.words["collective"] | lexicon.words["offices"])):
        return False  # "de gevangenisdirectie", "de provinciegouverneur"
    if head.lower.endswith(("s", "en")) or (lexicon.role_of(head) is None and not is_one(head, lexicon)):
        return False
    if any(
        token.lower in _OTHERS() or token.lower.endswith("ste")
        for token in tokens[max(0, phrase.first - 2) : phrase.first]
    ):
        return False  # "the youngest negotiator": somebody new
    articles = lexicon.words["definite"] - lexicon.words["possessive"]
    hyphened = any(token.text == "-" for token in tokens[max(0, phrase.first - 3) : phrase.first])
    before = tokens[max(0, phrase.first - (5 if hyphened else 3)) : phrase.first]  # "de Wit-Russische leider"
    return any(token.lower in articles for token in before) and not any(token.lower == "'s" for token in before)
