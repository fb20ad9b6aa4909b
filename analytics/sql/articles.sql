-- Articles that published records were read from: what they are, never their text.
CREATE VIEW analytics.articles WITH (security_barrier) AS
SELECT
    t.public_id AS article_id,  -- = article.public_id
    s.name AS source,  -- = source.name
    nullif(t.title, '') AS title,  -- = article.title
    nullif(t.url, '') AS url,  -- = article.url
    t.language,  -- = article.language
    t.published,  -- = article.published
    t.published_precision,  -- = article.published_precision
    nullif(t.licence, '') AS licence  -- = article.licence
FROM events_article t
JOIN events_source s ON s.id = t.source_id
WHERE EXISTS (
    SELECT FROM events_eventsource r JOIN events_event e ON e.id = r.event_id
    WHERE r.article_id = t.id AND e.review_status = 'published'
) OR EXISTS (
    SELECT FROM events_evidence v
    LEFT JOIN events_event e ON e.id = v.event_id
    LEFT JOIN events_alliancereport r ON r.id = v.alliance_report_id
    LEFT JOIN events_quote q ON q.id = v.quote_id
    LEFT JOIN events_membership m ON m.id = v.membership_id
    WHERE v.article_id = t.id
        AND 'published' IN (e.review_status, r.review_status, q.review_status, m.review_status)
);
