-- Articles that published records were read from: what they are, never their text.
CREATE VIEW analytics.articles WITH (security_barrier) AS
SELECT
    t.public_id AS article_id,  -- = article.public_id
    CASE WHEN used.article_id > 0 AND t.source_id = s.id THEN s.name END AS source,  -- = source.name
    CASE WHEN used.article_id > 0 THEN nullif(t.title, '') END AS title,  -- = article.title
    CASE WHEN used.article_id > 0 THEN nullif(t.url, '') END AS url,  -- = article.url
    CASE WHEN used.article_id > 0 THEN t.language END AS language,  -- = article.language
    CASE WHEN used.article_id > 0 THEN t.published END AS published,  -- = article.published
    CASE WHEN used.article_id > 0 THEN t.published_precision END AS published_precision,  -- = article.published_precision
    CASE WHEN used.article_id > 0 THEN nullif(t.licence, '') END AS licence  -- = article.licence
FROM (
    SELECT r.article_id FROM events_eventsource r
    JOIN events_event e ON e.id = r.event_id AND e.review_status = 'published'
    WHERE r.article_id IS NOT NULL
    UNION
    SELECT v.article_id FROM events_evidence v
    LEFT JOIN events_event e ON e.id = v.event_id
    LEFT JOIN events_alliancereport r ON r.id = v.alliance_report_id
    LEFT JOIN events_quote q ON q.id = v.quote_id
    LEFT JOIN events_membership m ON m.id = v.membership_id
    WHERE 'published' IN (e.review_status, r.review_status, q.review_status, m.review_status)
) used
JOIN events_article t ON t.id = used.article_id
JOIN events_source s ON s.id = t.source_id;
