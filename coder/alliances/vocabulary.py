"""The words of support as the lexicon files give them, and what is wrong in those files."""

from typing import Any

from coder.alliances.support import NEEDS, WORD_LISTS, SupportFrame, SupportLexicon, SupportNoun, SupportVerb
from coder.codebook import AllianceKind, AllianceStatus
from coder.lexicon import Entry, LexiconError, derived, read_entries, read_table
from coder.wordlists import by_first_word


@derived
def support_lexicon(language: str) -> SupportLexicon:
    """Gives the support lexicon of `language` (nl or en), read once. Raises LexiconError for a faulty file."""
    faults = check_support(language)
    if faults:
        raise LexiconError(faults[0])
    verbs: dict[str, list[SupportVerb]] = {}
    for entry in read_entries(f"{language}/support*.toml", "support"):
        for key, participle in (("forms", False), ("participles", True)):
            for form in entry.values.get(key, "").split():
                verbs.setdefault(form, []).append(_verb(entry, participle))
    nouns = {
        form: SupportNoun(
            entry.values["forms"].split()[0],
            AllianceKind(entry.values["kind"]),
            name == "ally",
            entry.values.get("mutual", False),
            entry.values.get("reverse", False),
            "needs" in entry.values,
            entry.values.get("turning", False),
            entry.values.get("band", False),
            entry.where,
        )
        for name in ("noun", "ally")
        for entry in read_entries(f"{language}/support*.toml", name)
        for form in entry.values["forms"].split()
    }
    table = read_table(f"{language}/support.toml")
    return SupportLexicon(
        language=language,
        verbs={form: tuple(sorted(found, key=_specific)) for form, found in verbs.items()},
        nouns=nouns,
        goods={word: AllianceKind(kind) for kind, words in table["goods"].items() for word in words},
        describing={word: AllianceKind(kind) for kind, words in table["describing"].items() for word in words},
        generic={word: what for what, words in table["generic"].items() for word in words},
        words={name: frozenset(word.lower() for word in table["words"][name]) for name in WORD_LISTS},
        phrases={name: by_first_word(table["words"][name]) for name in WORD_LISTS},
    )


def _specific(verb: SupportVerb) -> int:
    """Puts entries that need a particle or another word before those that do not."""
    return 2 * (verb.particle is None and not verb.idiom) + (verb.needs is None)


def _verb(entry: Entry, participle: bool) -> SupportVerb:
    values = entry.values
    return SupportVerb(
        lemma=values["lemma"],
        frame=SupportFrame(values["frame"]),
        kind=AllianceKind(values["kind"]),
        status=AllianceStatus(values.get("status", "active")),
        prepositions=tuple(sorted(_expressions(values, "prepositions"), key=len, reverse=True)),
        particle=values.get("particle"),
        idiom=tuple(_expressions(values, "idiom")),
        needs=values.get("needs"),
        unless=values.get("unless"),
        through=values.get("through", False),
        able=values.get("able", False),
        group=values.get("group", False),
        joint=values.get("joint", False),
        band=values.get("band", False),
        alone=values.get("alone", False),
        participle=participle,
        where=entry.where,
    )


def _expressions(values: dict[str, Any], key: str) -> list[tuple[str, ...]]:
    return [tuple(expression.lower().split()) for expression in values.get(key, [])]


def check_support(language: str) -> list[str]:
    """Gives the faults of the support lexicon of `language`, each with file and line, and how to mend it."""
    faults: list[str] = []
    choices: dict[str, set[str]] = {
        "frame": set(SupportFrame),
        "kind": set(AllianceKind),
        "status": set(AllianceStatus),
        "needs": set(NEEDS),
        "unless": set(WORD_LISTS),
    }
    for name in ("support", "noun", "ally"):
        for entry in read_entries(f"{language}/support*.toml", name):
            required = ("lemma", "frame", "kind") if name == "support" else ("forms", "kind")
            missing = [key for key in required if key not in entry.values]
            if missing:
                faults.append(f"{entry.where}: a {name} needs {', '.join(missing)}")
            for key, known in choices.items():
                if key in entry.values and entry.values[key] not in known:
                    listed = ", ".join(sorted(known))
                    faults.append(f"{entry.where}: unknown {key} {entry.values[key]!r}; known: {listed}")
            if entry.values.get("frame") in {"dative", "receive", "beside"} and not entry.values.get("prepositions"):
                faults.append(f"{entry.where}: the frame {entry.values['frame']} needs prepositions")
    words = read_table(f"{language}/support.toml").get("words", {})
    faults.extend(f"{language}/support.toml: [words] has no list {name!r}" for name in WORD_LISTS if name not in words)
    return faults
