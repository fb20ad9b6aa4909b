"""All that is wrong in the lexicons, with file and line: what `python -m coder --check-lexicon` prints."""

from collections.abc import Callable, Iterator

from coder.actors.checks import check_actor_lexicons
from coder.alliances.constructions import check_constructions
from coder.alliances.field import check_field
from coder.alliances.leanings import check_leanings
from coder.alliances.vocabulary import check_support
from coder.dates.checks import check_date_lexicons
from coder.deaths.checks import check_death_lexicons
from coder.frames import CLASSES, CUES, PARTS, frames
from coder.lexicon import LexiconError
from coder.listfaults import list_faults
from coder.places.checks import check_place_lexicons
from coder.reading import LANGUAGES
from coder.speech import check_speech
from coder.triggers import gist_index, trigger_index
from coder.vocabulary import vocabulary
from coder.weighing import ROLE_WEIGHTS, check_weights, pair_weights, standing_weights
from coder.wordlists import check_declared_lists

_REASONS = frozenset(
    "negation negation_article negation_after harmless denial hypothetical planned attempt verbal threat call"
    " prediction general reported claimed accused achieved of_nouns background idiom responsibility".split()
)
_NOUN_PHRASES = frozenset(
    "determiners numbers about quantities linking belonging describing standing leading adverbs institutions come_from"
    " shelters forces pronouns no_verbs verbs irregular person_endings speakers_are person_heads no_persons".split()
)


def check_lexicons() -> list[str]:
    """Gives every fault of the lexicons, the editor's own folder included; empty when all is well."""
    faults: list[str] = []
    checks: list[Callable[[], object]] = [check_actor_lexicons, check_place_lexicons, check_date_lexicons]
    checks += [check_death_lexicons, check_constructions, check_leanings, frames, check_declared_lists]
    checks += ROLE_WEIGHTS
    for language in LANGUAGES:
        checks += [
            _bound(check_speech, language),
            _bound(check_support, language),
            _bound(check_field, language),
            _bound(trigger_index, language),
            _bound(gist_index, language),
            _bound(check_weights, language),
            _bound(pair_weights, language),
            _bound(standing_weights, language),
        ]
        checks.append(_bound(check_word_lists, language))
    for check in checks:
        try:
            found = check()
        except LexiconError as error:
            faults.append(str(error))
        else:
            faults.extend(found if isinstance(found, list) else [])
    return list(dict.fromkeys(faults))


def check_word_lists(language: str) -> list[str]:
    """Gives the faults of the word lists that decide between sub-event types: unknown classes, words named twice."""
    return [
        *_list_faults(f"{language}/objects.toml", CLASSES),
        *_list_faults(f"{language}/weapons.toml", CUES),
        *_list_faults(f"{language}/signs.toml", CUES),
        *_list_faults(f"{language}/parts.toml", CUES | PARTS),
        *_list_faults(f"{language}/cues.toml", _REASONS),
        *_list_faults(f"{language}/nounphrases.toml", _NOUN_PHRASES),
    ]


def _list_faults(name: str, known: frozenset[str]) -> Iterator[str]:
    vocabulary(name)
    yield from list_faults(name, known)


def _bound(check: Callable[[str], object], language: str) -> Callable[[], object]:
    return lambda: check(language)
