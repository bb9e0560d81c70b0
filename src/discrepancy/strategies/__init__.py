"""Hypothesis strategies for suites that test tools built on discrepancy (extra `[hypothesis]`).

`stories()` writes articles on one event with known figures and one thing planted in them, which is what a scan should
find. `articles()`, `documents()`, `assertions()`, `quantities()` and `reports()` draw the nouns. Importing this
package registers them, so that `st.from_type(Quantity)` and `st.builds` draw from them too.
"""

from hypothesis import strategies as st

from discrepancy.model import Assertion, Document, Quantity, Report
from discrepancy.strategies.articles import Article, articles, assertions, documents, quantities
from discrepancy.strategies.stories import PLANTS, Plant, Story, reports, stories

__all__ = [
    "PLANTS",
    "Article",
    "Plant",
    "Story",
    "articles",
    "assertions",
    "documents",
    "quantities",
    "reports",
    "stories",
]

st.register_type_strategy(Quantity, quantities())
st.register_type_strategy(Assertion, assertions())
st.register_type_strategy(Document, documents())
st.register_type_strategy(Report, reports())
st.register_type_strategy(Article, articles())
st.register_type_strategy(Story, stories())
