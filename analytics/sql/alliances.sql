-- Who backs whom, one row per pair, kind and object, with what the latest published report says.
CREATE VIEW analytics.alliances WITH (security_barrier) AS
SELECT
    l.public_id AS alliance_id,  -- = alliance.public_id
    s.public_id AS supporter_id,  -- Public id of the supporter; joins actors.actor_id.
    analytics.actor_label(s.name, s.qualifier) AS supporter,  -- = alliance.supporter
    d.public_id AS supported_id,  -- Public id of the supported; joins actors.actor_id.
    analytics.actor_label(d.name, d.qualifier) AS supported,  -- = alliance.supported
    l.kind,  -- = alliance.kind
    nullif(l.object, '') AS object,  -- = alliance.object
    latest.status,  -- = alliancereport.status
    latest.as_of,  -- Day of the latest published report.
    latest.reports  -- Number of published reports; see alliance_reports.
FROM events_alliance l
JOIN events_actor s ON s.id = l.supporter_id
JOIN events_actor d ON d.id = l.supported_id
LEFT JOIN LATERAL (
    SELECT r.status, r.as_of, count(*) OVER () AS reports
    FROM events_alliancereport r
    WHERE r.alliance_id = l.id AND r.review_status = 'published'
    ORDER BY r.as_of DESC, r.id DESC
    LIMIT 1
) latest ON true
WHERE l.review_status = 'published';
