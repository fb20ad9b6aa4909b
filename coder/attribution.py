"""Which words of the narrator ascribe a quotation to somebody: the verb or expression, and the phrase that speaks."""

from dataclasses import dataclass

from coder.narration import Frame, Slot
from coder.phrases import Phrase, PhraseForm, relative_around
from coder.speech import SpeechKind, SpeechLexicon, SpeechVerb

_FAR_AFTER = 16  # tokens between a quotation and the verb that follows its subject: "“...,” the minister ... said"


@dataclass(frozen=True, slots=True)
class Attribution:
    """`cue` is the token of the verb or expression; `phrase` who speaks (None: not told in this frame)."""

    cue: int
    verb: SpeechVerb | None
    phrase: Phrase | None
    why: str
    follows: bool  # stands after the quotation, next to it


def attribute(
    frame: Frame, slot: Slot, before: int, after: int, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Attribution | None:
    """Finds what ascribes the quotation in `slot` to somebody within its own frame.

    `before` and `after` bound the tokens that may belong to it: those between the quotations on either side.
    Words right behind the quotation are preferred to words before it, those to words further on.
    """
    return (
        _right_behind(frame, slot, after, phrases, lexicon)
        or _before(frame, slot, before, phrases, lexicon)
        or _further_on(frame, slot, after, phrases, lexicon)
    )


def _right_behind(
    frame: Frame, slot: Slot, after: int, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Attribution | None:
    tokens = frame.tokens
    index = slot.before
    while index < after and not tokens[index].is_word and tokens[index].text != ":":
        index += 1
    comma = index > slot.before
    covered = lexicon.phrase_at("according", tokens, index)
    if covered:
        phrase = _first_after(phrases, index + covered, after, frame, lexicon)
        return Attribution(index, None, phrase, f"after the quotation: {tokens[index].text}", True) if phrase else None
    start = index
    while index < after and tokens[index].lower in lexicon.words["skipped"]:
        index += 1
    for position in (start, index):
        verb = lexicon.verb_at(tokens, position) if position < after else None
        if verb is not None and not _is_participle(tokens[position].lower, lexicon):
            phrase = _first_after(phrases, position + 1, after, frame, lexicon, verb)
            return Attribution(position, verb, phrase, _why("verb after the quotation", verb), True)
    if not comma and not _ends_with_comma(frame, slot):
        return None
    unlisted = _unlisted_verb(frame, start, after, phrases, lexicon) if comma else None
    if unlisted is not None:
        return unlisted
    for position in range(index, min(after, index + _FAR_AFTER)):
        verb = lexicon.verb_at(tokens, position)
        if verb is None or tokens[position].text == ".":
            continue
        candidates = [p for p in phrases if start <= p.first and p.last <= position and not p.governed]
        free = [p for p in candidates if not p.embedded] or candidates
        if free:
            return Attribution(position, verb, free[-1], _why("subject and verb after the quotation", verb), True)
    return None


def _unlisted_verb(
    frame: Frame, start: int, after: int, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Attribution | None:
    """Reads "“...,” <verb> Maryam" where the lexicon lacks the verb: one small word between the comma and a person."""
    if start + 1 >= after:
        return None
    word = frame.tokens[start]
    closed = ("prepositions", "conjunctions", "relatives", "determiners", "definite", "skipped")
    if not word.is_word or word.is_capital or any(word.lower in lexicon.words[name] for name in closed):
        return None
    phrase = next((p for p in phrases if p.first == start + 1), None)
    if phrase is None or not (_is_named(phrase) or phrase.form in {PhraseForm.NAME, PhraseForm.PRONOUN}):
        return None
    return Attribution(start, None, phrase, f"between quotation and person: {word.text}", True)


def _is_participle(word: str, lexicon: SpeechLexicon) -> bool:
    """Says whether a form cannot head "said X": an English -ing form goes on from a subject before it."""
    return lexicon.language == "en" and word.endswith("ing")


def _ends_with_comma(frame: Frame, slot: Slot) -> bool:
    """Says whether the frame goes on after the quotation within the same sentence without a mark of its own."""
    return slot.before < len(frame.tokens) and not any(token.is_word for token in frame.tokens[: slot.before])


def _before(frame: Frame, slot: Slot, before: int, phrases: list[Phrase], lexicon: SpeechLexicon) -> Attribution | None:
    tokens = frame.tokens
    dialogue = _dialogue(frame, slot, before, phrases, lexicon)
    thought: Attribution | None = None
    for position in range(slot.before - 1, before - 1, -1):
        covered = lexicon.phrase_at("according", tokens, position)
        if covered and not (position > before and lexicon.verb_at(tokens, position - 1)):  # "zei volgens ISNA dat"
            phrase = _first_after(phrases, position + covered, slot.before, frame, lexicon)
            if phrase is not None:
                return Attribution(position, None, phrase, f"before the quotation: {tokens[position].text}", False)
        verb = lexicon.verb_at(tokens, position)
        if verb is None:
            continue
        phrase = subject_of(position, verb, before, slot.before, frame, phrases, lexicon)
        found = Attribution(position, verb, phrase or dialogue, _why("verb before the quotation", verb), False)
        if verb.kind is not SpeechKind.THINK:
            return found
        thought = thought or (found if phrase is not None else None)  # "said that the police suspect “...”"
    if thought is not None:
        return thought
    if dialogue is not None:
        return Attribution(dialogue.first, None, dialogue, "name and colon before the quotation", False)
    return None


def _dialogue(frame: Frame, slot: Slot, before: int, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    """Gives the phrase of "Jansen: „...”" and "zijn woordvoerder, Jansen: „...”"."""
    if slot.before - 1 < before or frame.tokens[slot.before - 1].text != ":":
        return None
    free = [p for p in phrases if before <= p.first and p.last <= slot.before - 1 and not p.governed]
    return next((p for p in free if p.form is not PhraseForm.PROCLAIMER), None)


def _further_on(
    frame: Frame, slot: Slot, after: int, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Attribution | None:
    for position in range(slot.before, after):
        covered = lexicon.phrase_at("according", frame.tokens, position)
        if covered:
            phrase = _first_after(phrases, position + covered, after, frame, lexicon)
            if phrase is not None:
                return Attribution(position, None, phrase, f"further on: {frame.tokens[position].text}", False)
        verb = lexicon.verb_at(frame.tokens, position)
        if verb is not None and verb.kind in {SpeechKind.SAY, SpeechKind.WRITE, SpeechKind.CALL}:
            phrase = subject_of(position, verb, slot.before, after, frame, phrases, lexicon)
            if phrase is not None:
                return Attribution(position, verb, phrase, _why("verb further on", verb), False)
    return None


def subject_of(
    verb_at: int,
    verb: SpeechVerb,
    before: int,
    after: int,
    frame: Frame,
    phrases: list[Phrase],
    lexicon: SpeechLexicon,
) -> Phrase | None:
    """Finds the subject of the speech verb at token `verb_at`: left of it, or right of it where something else leads.

    A verb in a relative clause has the antecedent as subject; a verb joined by "and" or a participle has the subject
    of the clause before; of "X quoted Y as saying" and "Y was quoted by X", Y speaks.
    """
    tokens = frame.tokens
    if verb.kind is SpeechKind.CITE:
        return _cited(verb_at, after, frame, phrases, lexicon)
    before = max([before, *(k + 1 for k in range(before, verb_at) if tokens[k].text == ";")])
    relative = relative_around(verb_at, tokens, lexicon)
    if relative is not None and relative[0] >= before:
        within = [p for p in phrases if relative[0] < p.first and p.last <= verb_at and not p.governed]
        if within:
            return within[-1]
        left = [p for p in phrases if before <= p.first and p.last <= relative[0] and not p.embedded]
        return left[-1] if left else None
    left = [p for p in phrases if before <= p.first and p.last <= verb_at and not p.governed and not p.embedded]
    if left and not _inverted(left[-1], verb_at, frame, phrases, lexicon):
        return left[0] if _joined(verb_at, frame, lexicon) else left[-1]
    right = _first_after(phrases, verb_at + 1, after, frame, lexicon)
    if right is not None and not right.governed:
        return right
    return left[-1] if left else None


def _cited(verb_at: int, after: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> Phrase | None:
    right = _first_after(phrases, verb_at + 1, after, frame, lexicon)
    if right is not None and not right.governed:
        return right
    left = [p for p in phrases if p.last <= verb_at and not p.governed]
    return left[-1] if left else None


def _inverted(left: Phrase, verb_at: int, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon) -> bool:
    """Says whether a Dutch subject follows the verb although a phrase precedes it.

    So it does where a pronoun stands right behind the verb, or a fronted prepositional phrase right before it.
    """
    if lexicon.language != "nl" or left.last == verb_at:
        return False
    if any(p.first == verb_at + 1 and p.form is PhraseForm.PRONOUN for p in phrases):
        return True
    fronted = next((p for p in phrases if p.last == verb_at and p.governed), None)
    if fronted is None:
        return False
    tokens, prepositions = frame.tokens, lexicon.words["prepositions"]
    heads = [k for k in range(left.last, fronted.first) if tokens[k].lower in prepositions]
    return bool(heads) and (
        not tokens[heads[0] - 1].is_word or tokens[heads[0] - 1].lower in lexicon.words["conjunctions"]
    )


def _joined(verb_at: int, frame: Frame, lexicon: SpeechLexicon) -> bool:
    """Says whether the verb shares the subject of an earlier verb: "and said", "en verweet", ", accusing her"."""
    position = verb_at - 1
    while position >= 0 and frame.tokens[position].lower in lexicon.words["skipped"]:
        position -= 1
    if position < 0:
        return False
    before = frame.tokens[position]
    participle = _is_participle(frame.tokens[verb_at].lower, lexicon) and before.text == ","
    return participle or before.lower in lexicon.words["conjunctions"]


def _first_after(
    phrases: list[Phrase],
    start: int,
    end: int,
    frame: Frame,
    lexicon: SpeechLexicon,
    verb: SpeechVerb | None = None,
) -> Phrase | None:
    """Gives the phrase that begins right after `start`: articles, adjectives and adverbs may stand before it."""
    tokens = frame.tokens
    for phrase in phrases:
        if phrase.first < start or phrase.last > end:
            continue
        between = tokens[start : phrase.first]
        if any(not token.is_word and token.text not in {"-", "'", "’"} for token in between):
            return None
        allowed = {verb.companion, verb.particle} if verb is not None else set()
        blocked = lexicon.words["prepositions"] | lexicon.words["conjunctions"]
        if any(token.lower in blocked and token.lower not in allowed for token in between):
            return None
        return _named_in_apposition(phrase, phrases, frame, end)
    return None


def _named_in_apposition(phrase: Phrase, phrases: list[Phrase], frame: Frame, end: int) -> Phrase:
    """Gives the name that follows a role after a comma: "the minister, Javad Zarif"; otherwise the phrase itself."""
    if phrase.form not in {PhraseForm.ROLE, PhraseForm.ACTOR} or _is_named(phrase):
        return phrase
    for other in phrases:
        if other.first <= phrase.last or other.last > end or not _is_named(other):
            continue
        before = frame.tokens[other.first - 1]
        between = frame.tokens[phrase.last : other.first - 1]
        if before.text == "," and len(between) <= 8 and all(token.is_word or token.text == "-" for token in between):
            return other
        return phrase
    return phrase


def _is_named(phrase: Phrase) -> bool:
    if phrase.form is PhraseForm.NAME:
        return True
    return phrase.mention is not None and phrase.mention.actor.kind == "person" and phrase.mention.form == "name"


def _why(rule: str, verb: SpeechVerb) -> str:
    return f"{rule}: {verb.lemma} ({verb.where})"
