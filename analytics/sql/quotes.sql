-- What somebody said, word for word, one row per quotation.
CREATE VIEW analytics.quotes WITH (security_barrier) AS
SELECT
    q.public_id AS quote_id,  -- = quote.public_id
    q.text,  -- = quote.text
    (SELECT string_agg(analytics.actor_label(a.name, a.qualifier), '; ' ORDER BY w."order")
        FROM events_quoteactor w JOIN events_actor a ON a.id = w.actor_id
        WHERE w.quote_id = q.id AND w.role = 'speaker') AS speakers,  -- Who spoke, separated by "; "; null where nobody is named.
    (SELECT string_agg(analytics.actor_label(a.name, a.qualifier), '; ' ORDER BY w."order")
        FROM events_quoteactor w JOIN events_actor a ON a.id = w.actor_id
        WHERE w.quote_id = q.id AND w.role = 'about') AS about,  -- Whom the words are about, separated by "; ".
    (SELECT string_agg(analytics.actor_label(a.name, a.qualifier), '; ' ORDER BY w."order")
        FROM events_quoteactor w JOIN events_actor a ON a.id = w.actor_id
        WHERE w.quote_id = q.id AND w.role = 'addressee') AS addressee,  -- Whom the words address, separated by "; ".
    nullif(q.speaker_description, '') AS speaker_description,  -- = quote.speaker_description
    q.anonymous,  -- = quote.anonymous
    q.language,  -- = quote.language
    q.is_translation,  -- = quote.is_translation
    q.partial,  -- = quote.partial
    q.said_on,  -- = quote.said_on
    q.said_precision,  -- = quote.said_precision
    nullif(q.medium, '') AS medium,  -- = quote.medium
    CASE WHEN q.review_status = 'published' THEN s.name END AS reported_by,  -- = quote.reported_by
    f.public_id AS affiliation_id,  -- Public id of the speaker's organisation; joins actors.actor_id.
    analytics.actor_label(f.name, f.qualifier) AS affiliation  -- = quote.affiliation
FROM events_quote q
LEFT JOIN events_source s ON s.id = q.reported_by_id
LEFT JOIN events_actor f ON f.id = q.affiliation_id
WHERE q.review_status = 'published';
