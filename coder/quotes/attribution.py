"""Which words of the narrator ascribe a quotation to somebody: the verb or expression, and the phrase that speaks."""

from dataclasses import dataclass

from coder.quotes.clauseends import subject_of_ending
from coder.quotes.epithets import owner_at
from coder.quotes.following import first_after, named_later
from coder.quotes.gestures import unlisted_gesture, unlisted_verb
from coder.quotes.idle import is_idle
from coder.quotes.joined import is_joined, is_participle
from coder.quotes.narration import Frame, Slot
from coder.quotes.openings import (
    dialogue,
    documented,
    last_turn,
    minded,
    neuter_opening,
    opens_with_source,
    summed_up,
    utterer,
    written_in,
)
from coder.quotes.phrase import Phrase
from coder.quotes.seats import seat_before
from coder.quotes.strangers import unlisted_person
from coder.quotes.subjects import subject_of, told_by
from coder.speech import SpeechKind, SpeechLexicon, SpeechVerb

_BEING_CALLED = frozenset({"heten", "luiden"})
_SAYING = frozenset({SpeechKind.SAY, SpeechKind.TELL, SpeechKind.WRITE, SpeechKind.POST, SpeechKind.CITE})
_TOLD_ON = frozenset({SpeechKind.TELL, SpeechKind.ASK})  # where their verb opens the clause that closes a sentence
_KNOWING = frozenset("weet weten wist wisten".split())  # say something right behind a quotation only
_AUXILIARIES = frozenset("zou zouden had hadden heeft hebben wil wilde wilden kon kan moest liet laat".split())
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
    if _in_fronted_clause(frame, slot, lexicon):
        return None
    index = slot.before
    while index < after and not tokens[index].is_word and tokens[index].text != ":":
        index += 1
    comma = index > slot.before or slot.comma
    covered = lexicon.phrase_at("according", tokens, index)
    owner = owner_at(frame, index, lexicon)
    owner = owner or written_in(index, frame, phrases, lexicon)
    owner = owner or summed_up(index, frame, phrases, lexicon)
    if owner is not None:
        return Attribution(index, None, owner, f"after the quotation: {tokens[index].text}", True)
    if covered:
        phrase = first_after(phrases, index + covered, after, frame, lexicon)
        return Attribution(index, None, phrase, f"after the quotation: {tokens[index].text}", True) if phrase else None
    start = index
    while index < after and tokens[index].lower in lexicon.words["skipped"]:
        index += 1
    for position in (start, index):
        verb = lexicon.verb_at(tokens, position) if position < after else None
        if verb is not None and not is_participle(tokens[position].lower, lexicon):
            phrase = first_after(phrases, position + 1, after, frame, lexicon, verb)
            if verb.kind is SpeechKind.CITE and phrase is not None:
                phrase = subject_of(position, verb, position, after, frame, phrases, lexicon)
            stranger = unlisted_person(frame, position + 1, after, lexicon) if phrase is None else None
            if phrase is None and stranger is None and any(token.is_word for token in tokens[: slot.before]):
                ended = not comma and lexicon.language == "nl"
                ending = _ended_by(position, verb, slot, frame, phrases, lexicon) if ended else None
                if ending is not None:
                    return ending
                break  # "the ministry, which called it “...”, denied the report"
            if stranger is not None:
                phrase = named_later(stranger, phrases, frame, after, lexicon)
            return Attribution(position, verb, phrase, _why("verb after the quotation", verb), True)
    if not comma and not _ends_with_comma(frame, slot):
        return None
    unlisted = unlisted_verb(frame, start, after, phrases, lexicon)
    if unlisted is None and start < after and tokens[start].lower in _KNOWING:
        unlisted = first_after(phrases, start + 1, after, frame, lexicon)
        unlisted = unlisted or unlisted_person(frame, start + 1, after, lexicon)
    if unlisted is not None:
        return Attribution(start, None, unlisted, f"between quotation and person: {tokens[start].text}", True)
    inner = slot.comma and any(token.is_word for token in tokens[: slot.before])
    if inner and start < after and lexicon.verb_at(tokens, start) is not None:
        return None  # "the ministry, which called it “...,” denied the report"
    joined = lexicon.words["conjunctions"] | lexicon.words["relatives"] if inner else frozenset()
    stops = lexicon.words["contrasting"] | joined
    for position in range(index, min(after, index + _FAR_AFTER)):
        if comma and tokens[position].lower in stops:
            break
        verb = lexicon.verb_at(tokens, position)
        if verb is None or tokens[position].text == ".":
            continue
        cites = verb.kind is SpeechKind.CITE
        cited = subject_of(position, verb, start, after, frame, phrases, lexicon) if cites else None
        if cited is not None:
            return Attribution(position, verb, cited, _why("cited after the quotation", verb), True)
        teller = told_by(position, verb, after, frame, phrases, lexicon)
        if teller is not None:
            return Attribution(position, verb, teller, _why("told by somebody after the quotation", verb), True)
        candidates = [p for p in phrases if start <= p.first and p.last <= position and not p.governed]
        free = [p for p in candidates if not p.embedded] or candidates
        if free:
            inverted = lexicon.language == "nl" and position > start + 1 and free[0].first == start + 1
            if inverted and tokens[start].lower in _AUXILIARIES:
                free = free[:1]  # "„...”, zou hij de rechercheurs hebben verteld"
            return Attribution(position, verb, free[-1], _why("subject and verb after the quotation", verb), True)
    gesture = unlisted_gesture(frame, start, phrases) if comma and lexicon.language == "en" else None
    if gesture is None:
        return None
    return Attribution(gesture.last, None, gesture, f"person and verb: {tokens[gesture.last].text}", True)


def _in_fronted_clause(frame: Frame, slot: Slot, lexicon: SpeechLexicon) -> bool:
    """Says whether the quotation ends a fronted clause with its own speaker: "While X said “...”, Y called it"."""
    opener = frame.tokens[0].lower if frame.tokens and slot.before else ""
    if opener not in lexicon.words["contrasting"] and opener not in lexicon.words["subordinating"]:
        return False
    return any(lexicon.verb_at(frame.tokens, position) is not None for position in range(1, slot.before))


def _ended_by(
    position: int, verb: SpeechVerb, slot: Slot, frame: Frame, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Attribution | None:
    """Reads a Dutch clause that the verb ends behind the quotation: "voor wat rechter Pol „...” noemde"."""
    if any((v := lexicon.verb_at(frame.tokens, k)) and v.kind is SpeechKind.ASK for k in range(slot.before)):
        return None  # "Zij eisen dat de regering „...” vertelt"
    subject = subject_of_ending(position, slot.before, frame, phrases, lexicon)
    return Attribution(position, verb, subject, _why("verb that ends the clause", verb), False) if subject else None


def _ends_with_comma(frame: Frame, slot: Slot) -> bool:
    """Says whether the frame goes on after the quotation within the same sentence without a mark of its own."""
    return slot.before < len(frame.tokens) and not any(token.is_word for token in frame.tokens[: slot.before])


def _before(frame: Frame, slot: Slot, before: int, phrases: list[Phrase], lexicon: SpeechLexicon) -> Attribution | None:
    tokens = frame.tokens
    speaking = dialogue(frame, slot, before, phrases, lexicon)
    thought: Attribution | None = None
    turn = last_turn(frame, before, slot.before, lexicon) if slot.before and tokens[slot.before - 1].text == ":" else -1
    for position in range(slot.before - 1, max(before, turn + 1) - 1, -1):
        owner = owner_at(frame, position, lexicon)
        if owner is not None:
            return Attribution(position, None, owner, f"before the quotation: {tokens[position].text}", False)
        covered = lexicon.phrase_at("according", tokens, position)
        if covered and not (position > before and lexicon.verb_at(tokens, position - 1)):  # "zei volgens ISNA dat"
            phrase = first_after(phrases, position + covered, slot.before, frame, lexicon)
            if phrase is not None:
                return Attribution(position, None, phrase, f"before the quotation: {tokens[position].text}", False)
        uttering = utterer(position, frame, slot, phrases, lexicon)
        if uttering is not None:
            return Attribution(position, None, uttering, f"whose words they are: {tokens[position].text}", False)
        verb = lexicon.verb_at(tokens, position)
        if (
            verb is None
            or position > before
            and tokens[position].lower == "saying"
            and tokens[position - 1].lower == "as"
        ):
            continue
        if is_idle(frame, position, lexicon):
            continue
        shared = is_joined(position, frame, lexicon)
        least = 0 if shared else before  # "denounced it as “...”, describing the attack as “...”"
        phrase = subject_of(position, verb, least, slot.before, frame, phrases, lexicon)
        phrase = phrase or unlisted_person(frame, before, position, lexicon)
        if phrase is None and lexicon.language == "nl" and position > before:  # "In de heuvels vertelde een imker"
            phrase = unlisted_person(frame, position + 1, slot.before, lexicon)
        phrase = phrase or neuter_opening(position, frame, lexicon)
        if verb.lemma in _BEING_CALLED:  # "in een memo heet de operatie „...”"
            paper = documented(frame, slot, before, phrases, lexicon)
            if paper is not None:
                return Attribution(paper.first, None, paper, "paper before the quotation", False)
            phrase = seat_before(position, phrases, tokens, lexicon) or phrase
        found = Attribution(position, verb, phrase or speaking, _why("verb before the quotation", verb), False)
        if verb.kind is not SpeechKind.THINK and not (
            verb.kind not in _SAYING and opens_with_source(position, frame, phrases, lexicon)
        ):
            return found
        thought = thought or (found if phrase is not None else None)  # "said that the police suspect “...”"
    if thought is not None:
        return thought
    paper = documented(frame, slot, before, phrases, lexicon)
    if paper is not None:
        return Attribution(paper.first, None, paper, "paper before the quotation", False)
    viewing = minded(frame, slot, before, phrases, lexicon)
    if viewing is not None:
        return Attribution(viewing.first, None, viewing, "whose view the sentence opens with", False)
    if speaking is not None:
        return Attribution(speaking.first, None, speaking, "name and colon before the quotation", False)
    return None


def _further_on(
    frame: Frame, slot: Slot, after: int, phrases: list[Phrase], lexicon: SpeechLexicon
) -> Attribution | None:
    for position in range(slot.before, after):
        paper = written_in(position, frame, phrases, lexicon)
        if paper is not None:
            return Attribution(position, None, paper, f"further on: {frame.tokens[position].text}", False)
        covered = lexicon.phrase_at("according", frame.tokens, position)
        if covered:
            phrase = first_after(phrases, position + covered, after, frame, lexicon)
            if phrase is not None:
                return Attribution(position, None, phrase, f"further on: {frame.tokens[position].text}", False)
        verb = lexicon.verb_at(frame.tokens, position)
        told = verb is not None and verb.kind in _TOLD_ON and frame.tokens[position - 1].text == ","
        if verb is not None and (told or verb.kind in {SpeechKind.SAY, SpeechKind.WRITE, SpeechKind.CALL}):
            phrase = subject_of(position, verb, slot.before, after, frame, phrases, lexicon)
            if phrase is not None:
                return Attribution(position, verb, phrase, _why("verb further on", verb), False)
    return None


def _why(rule: str, verb: SpeechVerb) -> str:
    return f"{rule}: {verb.lemma} ({verb.where})"
