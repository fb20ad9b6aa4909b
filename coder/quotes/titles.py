"""Titles and affiliations before a name: "US President Jan Pol", "Hezbollah spokesman", "the minister, Jan Pol,"."""

from coder.firstnames import sex_of_name
from coder.mentions import ActorMention, MentionForm
from coder.quotes.phrase import Phrase, PhraseForm, is_person
from coder.speech import SpeechLexicon
from coder.wordlists import word_list
from coder.words import Token

_FAR_NAME = 9  # tokens around a role in which its holder is named
_LONGEST_FIELD = 3  # words of what somebody teaches or speaks for
_FOR = frozenset({"voor", "for"})
_MINISTERS = ("minister", "ministers", "staatssecretaris", "secretary", "commissaris", "commissioner")
_FIELD_ADJECTIVES = (
    *("landse", "lands", "bare", "baar", "iale", "iaal", "ische", "nale", "naal", "mene", "meen", "pelijke", "pelijk"),
    *(
        "hoger",
        "lager",
        "rial",
        "tial",
        "ural",
        "foreign",
        "public",
        "social",
        "economic",
        "onal",
        "higher",
        "regional",
    ),
    *("interior", "local", "religious", "rural", "humanitarian", "religieuze", "civiele", "publieke", "plaatselijk"),
)
_OTHERS = frozenset(
    "other another second third youngest oldest eldest first new andere tweede derde volgende nieuwe".split()
)
_INDEFINITE = frozenset({"a", "an", "een"})
_SURNAME_PARTS = word_list("nameparts.toml", "of_speakers", shared=True)
_FORCES = word_list("en/people.toml", "titled_bodies")


def behind_titles(tokens: list[Token], index: int, last: int, lexicon: SpeechLexicon) -> int:
    """Gives where the name itself begins: "US President Donald Trump"; "Othman Sheikh Issa" is a name whole."""
    kinds = (lexicon.words["bodies"], lexicon.media_kinds)
    if any(tokens[index].lower in words for words in kinds) and not any(t.is_word for t in tokens[:index]):
        return min(index + 1, last - 1)  # "Hulporganisatie Rode Lamp zegt"
    inside = {k for k in range(index + 1, last) if tokens[k - 1].text == "-"}  # "Zuwar al-Imam Sadr"
    titles = [k for k in range(index, last - 1) if k not in inside and _is_titular(tokens[k], lexicon)]
    if not titles or (tokens[titles[-1]].lower in lexicon.words["styled"] and titles[0] > index):
        return index
    return titles[-1] + 1


def _is_titular(token: Token, lexicon: SpeechLexicon) -> bool:
    if not token.is_capital or token.lower in _SURNAME_PARTS():
        return False  # "Benedita Van Acker"
    return lexicon.role_of(token) is not None or token.lemma in lexicon.modifiers


def is_affiliation(phrase: Phrase, following: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a group only tells whose the person named right after it is: "Hezbollah military spokesman"."""
    mention = phrase.mention
    if lexicon.language != "en" or mention is None or phrase.form is not PhraseForm.ACTOR or is_person(phrase):
        return False
    if following.form is not PhraseForm.ROLE and not (is_person(following) and following.form is PhraseForm.ACTOR):
        return False
    if phrase.first and tokens[phrase.first - 1].lower in lexicon.words["prepositions"]:
        return False  # "the representative for Iran Brian Hook"
    between = tokens[phrase.last : following.first]
    if len(between) > 2 or (not between and mention.form is MentionForm.FORCES and not _is_body(phrase, tokens)):
        return False
    return all(token.lower in lexicon.modifiers or token.lower in lexicon.words["adjectival"] for token in between)


def _is_body(phrase: Phrase, tokens: list[Token]) -> bool:
    """Says whether a noun for a force tells whose the role behind it is: "police sources", "an army officer"."""
    return tokens[phrase.last - 1].lower in _FORCES()


def is_someone_else(tokens: list[Token], index: int, mention: ActorMention, lexicon: SpeechLexicon) -> bool:
    """Says whether a role that was read as somebody named is another's: "the doctor who treats him", "a mother".

    Beside the name itself a role is always that person's.
    """
    if mention.form is not MentionForm.ROLE or mention.actor.kind != "person" or index + 1 >= len(tokens):
        return False
    names = mention.actor.name.lower().split()
    name = names[-1]
    if _is_owned_by(names, tokens, index):
        return True
    if any(token.lower == name for token in tokens[max(0, index - _FAR_NAME) : index + _FAR_NAME]):
        return False
    sex = sex_of_name(mention.actor.name)
    if tokens[index].lower in lexicon.words["women" if sex == "he" else "men"] and sex is not None:
        return True  # "Pedro Pol ... zegt haar zus"
    after, before = tokens[index + 1].lower, [token.lower for token in tokens[max(0, index - 2) : index]]
    others = any(word in _OTHERS or word.endswith("ste") for word in before)
    return after in lexicon.words["relatives"] or others or any(word in _INDEFINITE for word in before)


def _is_owned_by(names: list[str], tokens: list[Token], index: int) -> bool:
    """Says whether a role is that of somebody's relative or man: "Petrenko's wife", "de vrouw van Petrenko"."""
    if index > 1 and tokens[index - 1].lower == "'s":
        return tokens[index - 2].lower == names[-1]
    behind = [token.lower for token in tokens[index + 1 : index + 2 + len(names)]]
    return behind[:1] in (["of"], ["van"]) and behind[1:] in (names, [*names[-1:], *behind[2:]])


def is_field(between: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether words between a Dutch office and a name tell its field: "docent internationaal recht Jan Pol"."""
    if not 0 < len(between) <= _LONGEST_FIELD:
        return False
    lists = ("definite", "determiners", "skipped", "pronouns", "objects", "copulas")
    closed = (
        token.lower in lexicon.closed or any(token.lower in lexicon.words[name] for name in lists) for token in between
    )
    plain = all(token.is_word and not token.is_capital and token.lower not in lexicon.verbs for token in between)
    return plain and not any(closed) and all(lexicon.role_of(token) is None for token in between)


def portfolio_end(tokens: list[Token], index: int, lexicon: SpeechLexicon) -> int:
    """Gives the token after what a minister is minister of where his name follows: "van Binnenlands Bestuur Jan Pol".

    `index` where no such words begin there.
    """
    if index < 2 or not tokens[index].is_capital or tokens[index - 1].lower not in lexicon.words["partitive"] | _FOR:
        return index
    if not tokens[index - 2].lower.endswith(_MINISTERS):
        return index
    end = index
    while end < len(tokens) and tokens[end].is_capital:
        end += 2 if tokens[end].lower.endswith(_FIELD_ADJECTIVES) or tokens[end].lower in _FIELD_ADJECTIVES else 1
        if end >= len(tokens) or tokens[end].lower not in lexicon.words["and"]:
            break
        end += 1
    return end if end < len(tokens) and tokens[end].is_capital and tokens[end].is_word else index


def is_held(between: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether words between a rank and its holder tell only how he holds it: "viceadmiraal buiten dienst"."""
    return " ".join(token.lower for token in between) in lexicon.words["retired"]


def is_title_of(role: Phrase, name: Phrase, tokens: list[Token], lexicon: SpeechLexicon) -> bool:
    """Says whether a definite role and a name stand in apposition: "the secretary of state, Antony Blinken,"."""
    between = tokens[role.last : name.first]
    commas = [k for k, token in enumerate(between) if token.text == ","]
    if len(commas) != 1 or commas[0] != len(between) - 1 or role.definite is False:
        return False
    after = tokens[name.last] if name.last < len(tokens) else None
    closed = after is None or after.text in {",", ".", ":", ";", ")"} or after.lower in lexicon.verbs
    return closed and not any(token.lower in lexicon.verbs for token in between) and len(between) <= 9


def is_branch(phrase: Phrase, following: Phrase) -> bool:
    """Says whether the name of a state only tells which branch of an organisation speaks: "Amnesty International X"."""
    named = (p.mention is not None and p.mention.form is MentionForm.NAME for p in (phrase, following))
    if not all(named) or phrase.last != following.first or phrase.mention is None or following.mention is None:
        return False
    return phrase.mention.actor.kind == "organisation" and following.mention.actor.kind == "state"
