"""Facets of the figures' neighbourhoods: the rarer words, the names, the place in the text."""

from collections.abc import Callable

from discrepancy.alignment.facets.facet import Facet, Level, common_share, otherwise
from discrepancy.alignment.mentions import Mention
from discrepancy.alignment.words import Words


def _common(name: str, words: Callable[[Mention], Words], where: str) -> Facet:
    """A facet by the share of the rarer words that two stretches of text have in common."""
    share = common_share(words)
    return Facet(
        name,
        (
            Level("most", lambda a, b: share(a, b) >= 0.6, f"most words {where} are the same"),
            Level("many", lambda a, b: share(a, b) >= 0.3, f"many words {where} are the same"),
            Level("some", lambda a, b: share(a, b) >= 0.12, f"some words {where} are the same"),
            Level("few", otherwise, f"hardly any words {where} are the same"),
        ),
    )


def _names(name: str, names: Callable[[Mention], Words], where: str) -> Facet:
    share = common_share(names)
    return Facet(
        name,
        (
            Level("unknown", lambda a, b: not names(a).weights and not names(b).weights, f"there are no names {where}"),
            Level("one", lambda a, b: not names(a).weights or not names(b).weights, f"only one has names {where}"),
            Level("shared", lambda a, b: share(a, b) >= 0.4, f"most names {where} are the same"),
            Level("some", lambda a, b: share(a, b) > 0.1, f"a name {where} is the same"),
            Level("different", otherwise, f"the names {where} are different"),
        ),
    )


NAMES = _names("names", lambda mention: mention.names, "in the two sentences")
NAMES_BESIDE = _names("names beside", lambda mention: mention.names_beside, "beside the figures")
SCENE = _names("scene", lambda mention: mention.scene, "round the figures")

POSITION = Facet(
    "position",
    (
        Level("lead", lambda a, b: max(a.position, b.position) < 0.12, "both stand early in their texts"),
        Level("near", lambda a, b: abs(a.position - b.position) < 0.25, "they stand at like places in their texts"),
        Level("far", otherwise, "they stand at different places in their texts"),
    ),
)

BESIDE = _common("beside", lambda mention: mention.beside, "beside the figures")
SENTENCE = _common("sentence", lambda mention: mention.sentence, "of the two sentences")
PARAGRAPH = _common("paragraph", lambda mention: mention.paragraph, "of the two paragraphs")
