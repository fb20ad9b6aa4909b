-- The passages from which published records were read, one row per passage and record or value.
CREATE VIEW analytics.evidence WITH (security_barrier) AS
SELECT
    v.public_id AS evidence_id,  -- = evidence.public_id
    t.public_id AS article_id,  -- Public id of the text; joins articles.article_id.
    e.public_id AS event_id,  -- Public id of the event it supports, else null; joins events.event_id.
    r.public_id AS report_id,  -- Public id of the alliance report it supports, else null; joins alliance_reports.report_id.
    q.public_id AS quote_id,  -- Public id of the quotation it supports, else null; joins quotes.quote_id.
    m.public_id AS membership_id,  -- Public id of the membership it supports, else null; joins memberships.membership_id.
    CASE WHEN coalesce(e.id, r.id, q.id, m.id) > 0 THEN nullif(v.field, '') END AS field,  -- = evidence.field
    CASE WHEN coalesce(e.id, r.id, q.id, m.id) > 0 THEN v.start END AS start,  -- = evidence.start
    CASE WHEN coalesce(e.id, r.id, q.id, m.id) > 0 THEN v."end" END AS "end",  -- = evidence.end
    CASE WHEN coalesce(e.id, r.id, q.id, m.id) > 0 THEN v.passage END AS passage  -- = evidence.passage
FROM events_evidence v
JOIN events_article t ON t.id = v.article_id
LEFT JOIN events_event e ON e.id = v.event_id AND e.review_status = 'published'
LEFT JOIN events_alliancereport r ON r.id = v.alliance_report_id AND r.review_status = 'published'
LEFT JOIN events_quote q ON q.id = v.quote_id AND q.review_status = 'published'
LEFT JOIN events_membership m ON m.id = v.membership_id AND m.review_status = 'published'
WHERE coalesce(e.id, r.id, q.id, m.id) IS NOT NULL;
