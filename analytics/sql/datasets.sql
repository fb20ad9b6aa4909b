-- The data sets that rows come from, with licence and citation.
CREATE VIEW analytics.datasets AS
SELECT
    name AS dataset,  -- = dataset.name
    title,  -- = dataset.title
    nullif(release, '') AS release,  -- = dataset.release
    licence,  -- = dataset.licence
    nullif(citation, '') AS citation,  -- = dataset.citation
    nullif(url, '') AS url  -- = dataset.url
FROM events_dataset;
