"""Whose else a support is by an adjective joined to another: "Franse en Deense steun", "British and Danish aid"."""

from coder.alliances.party import Party
from coder.alliances.scene import Scene, all_of
from coder.mentions import MentionForm

_JOINING = frozenset({"en", "and", ",", "alsook"})


def joined_givers(giver: Party, scene: Scene) -> tuple[Party, ...]:
    """Gives the givers of a support whom adjectives joined before its noun tell; of any other giver those of its list.

    Rule of the language: adjectives that "and" or commas join before one noun tell of it alike.
    """
    if giver.form is not MentionForm.ADJECTIVE or giver.last - giver.first != 1:
        return all_of(giver, scene)
    found = [giver]
    at = giver.first
    while at > 1 and scene.tokens[at - 1].lower in _JOINING:
        token = scene.tokens[at - 2]
        mention = scene.actors.at(token.span)
        if mention is None or mention.form is not MentionForm.ADJECTIVE or not token.is_capital:
            break
        if all(mention.actor != party.actor for party in found):
            found.append(Party(at - 2, at - 1, token.span, mention.actor, mention.form, None, False, giver.group))
        at -= 2
    return tuple(reversed(found))
