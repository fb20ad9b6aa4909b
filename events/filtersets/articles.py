"""The filters of articles."""

from events.filtersets import keeping, reading
from events.filtersets.filterset import Filter, FilterSet
from events.filtersets.names import read_source


class ArticleFilters(FilterSet):
    """What may be asked of articles."""

    filters = {
        **keeping.days("published", what="Day of publication"),
        "source": Filter(
            "Who published it: public id or name.",
            read_source,
            lambda articles, ids: articles.filter(source__in=keeping.chained(ids)),
        ),
        "language": Filter("Language of the text, such as nl.", reading.read_text, keeping.equal("language")),
    }
