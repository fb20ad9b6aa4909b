-- Who reported the published events of all data sets, one row per source and event.
CREATE VIEW analytics.event_sources WITH (security_barrier) AS
SELECT
    e.dataset_id AS dataset,  -- Data set that the event comes from.
    e.public_id AS event_id,  -- Public id of the event; joins events.event_id and all_events.event_id.
    CASE WHEN e.review_status = 'published' AND r.event_id = e.id AND r.source_id = s.id THEN s.name END AS source,  -- = source.name
    CASE WHEN e.review_status = 'published' AND r.event_id = e.id AND r.source_id = s.id THEN nullif(s.kind, '') END AS kind,  -- = source.kind
    t.public_id AS article_id,  -- Public id of the text it was read from; null for bulk rows; joins articles.article_id.
    r."order"  -- = eventsource.order
FROM events_event e
JOIN events_eventsource r ON r.event_id = e.id
JOIN events_source s ON s.id = r.source_id
LEFT JOIN events_article t ON t.id = r.article_id
WHERE e.review_status = 'published';
